import fc from 'fast-check'
import { number, phrases } from './reportText.ts'

/** Where a change begins and how much it takes in, as parts of the text's length, so that a change means something in every text. */
interface Range {
  at: number
  length: number
}

type Change = (text: string, from: number, to: number) => string

const replaced =
  (by: string): Change =>
  (text, from, to) =>
    text.slice(0, from) + by + text.slice(to)
const inserted =
  (what: string): Change =>
  (text, from) =>
    text.slice(0, from) + what + text.slice(from)
const rewritten =
  (rewrite: (part: string) => string): Change =>
  (text, from, to) =>
    text.slice(0, from) + rewrite(text.slice(from, to)) + text.slice(to)
/** Every white space, point, dash or newline of a part exchanged for another sign. */
const exchanged = (what: RegExp, by: string): Change => rewritten((part) => part.replace(what, by))

const invisible = [
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u00ad',
  '\u2060',
  '\u00a0',
  '\u202f',
  '\u3000',
  '\u0301',
  '\u0323',
  '\u0300\u0301\u0309',
  '\u0301'.repeat(40),
]
const surrogates = ['\ud83d', '\ude00', '\ud800\ud800', '😀', '𝟓𝟓 ha', '\udfff5\ud800']
const controls = ['\0', '\u0001', '\u0007', '\b', '\u000b', '\f', '\u001b[31m', '\u007f', '\u0085', '\u2028', '\u2029']
const foreign = [
  '\u202e',
  '\u2066',
  'مائة ٥',
  'א5ב',
  '漢字',
  'ﬁ',
  'ẞ',
  'İ',
  'ǅ',
  'Å',
  '\u1100\u1161\u11a8',
  'sè l­îng',
  'ˆ',
  'Ð',
  '％',
  '，',
  '．',
  '㎡',
]
const signs = [
  '.',
  ',',
  ';',
  ':',
  '!',
  '?',
  '…',
  '(',
  ')',
  '[',
  ']',
  '"',
  '“',
  '/',
  '-',
  '–',
  '%',
  '=',
  '+',
  '*',
  '&',
  '²',
  '|',
  '\\',
  '<',
  '>',
  '\t',
  '\n',
  '\n\n',
]
const newlines = ['\r\n', '\r', '\n\r', '\n\n\n', ' \n ', '\u2028']

const deep = fc
  .tuple(
    fc.constantFrom('(', ')', '[', '((5 ha)', '“', '(trong đó: ', ';', ', ', '- ', '/', '5/', 'gồm: '),
    fc.integer({ min: 2, max: 300 }),
  )
  .map(([sign, count]) => inserted(sign.repeat(count)))

const small: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom(...phrases).map((phrase) => inserted(` ${phrase} `)),
  number.map((written) => inserted(` ${written} `)),
  number.map((written) => replaced(written)),
  fc.constant(replaced('')),
  fc.constant(replaced(' ')),
  fc.constantFrom(...signs).map(inserted),
  fc.constantFrom(...invisible, ...surrogates, ...controls, ...foreign).map(inserted),
  fc.string({ unit: 'binary', maxLength: 12 }).map(inserted),
  fc.integer({ min: 1, max: 4 }).map((count) => rewritten((part) => part.repeat(count + 1))),
  fc.constant(rewritten(shuffled)),
  fc.constantFrom('NFD', 'NFKD', 'NFKC', 'NFC').map((form) => rewritten((part) => part.normalize(form))),
  fc.constant(rewritten((part) => part.toUpperCase())),
  fc.constant(rewritten((part) => part.normalize('NFD').replace(/\p{M}/gu, ''))),
  fc.constantFrom(...newlines).map((sign) => exchanged(/\n/g, sign)),
  fc.constantFrom('', '  ', '\n', '\u00a0', '\t', ',').map((sign) => exchanged(/ /g, sign)),
  fc.constantFrom('', ';', ',').map((sign) => exchanged(/\./g, sign)),
  fc.nat({ max: 9 }).map((digit) => exchanged(/\d/g, String(digit))),
  deep,
)

/** Words in another order, the same for the same words. */
function shuffled(part: string): string {
  return part
    .split(' ')
    .map((word, at) => ({ word, key: (word.length * 7919 + at * 104_729) % 101 }))
    .sort((a, b) => a.key - b.key)
    .map(({ word }) => word)
    .join(' ')
}

const longest = 100_000

/** A part so often that the text has about 100,000 characters, on one line or on many. */
const huge: fc.Arbitrary<Change> = fc.boolean().map((oneLine) => (text, from, to) => {
  const part = text.slice(from, Math.max(to, from + 1)) || 'đạt 5 ha '
  const long = text.slice(0, from) + part.repeat(Math.ceil(longest / part.length)) + text.slice(to)
  return (oneLine ? long.replaceAll('\n', ' ') : long).slice(0, longest + 5_000)
})

/** A part of a whole, all parts equally likely. */
const place = fc.noBias(fc.nat({ max: 9_999 })).map((part) => part / 10_000)
const range: fc.Arbitrary<Range> = fc.record({ at: place, length: fc.oneof(fc.constant(0.02), place) })

function apply(text: string, change: Change, { at, length }: Range): string {
  const from = Math.floor(at * text.length)
  const changed = change(text, from, Math.min(text.length, from + Math.ceil(length * text.length)))
  return changed.length > longest + 5_000 ? changed.slice(0, longest) : changed
}

/** The texts of `base`, each with up to ten changes; of 80 texts one is made about 100,000 characters long. */
export function mutated(base: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const changes = fc.array(fc.tuple(small, range), { maxLength: 9 })
  const last = fc.oneof({ weight: 79, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.tuple(fc.tuple(huge, range)) })
  return fc
    .tuple(base, changes, last)
    .map(([text, list, final]) => [...list, ...final].reduce((changed, [change, where]) => apply(changed, change, where), text))
}
