import { abbreviations, emptyWords, lightWords, sameWords, type Turn, turnWords } from './match.data.ts'

/** A word that tells what is measured. */
export interface Term {
  /** Its comparison form: equal where two phrases say the same. */
  key: string
  /** As the phrase writes it. */
  text: string
  /** It hardly tells indicators apart ("số", "đạt chuẩn"). */
  light: boolean
}

/** A phrase taken apart: its words in order, and the turns it says in words. */
export interface PhraseWords {
  terms: readonly Term[]
  turns: ReadonlySet<Turn>
}

/** What a run of words stands for. */
type Meaning = { terms: readonly string[]; light: boolean } | Turn | 'within'
interface Rule {
  words: readonly string[]
  means: Meaning
}

/** Longer phrases are sentences, and no indicator's name. */
const longestPhrase = 300
const word = /\p{L}[\p{L}\p{M}\d]*|\d+(?:[.,]\d+)*/gu
const year = /^(?:19|20)\d\d$/

/**
 * Takes phrases apart. Words are compared by `key`: `fold` where the phrase has its accents, `searchKey` where it was
 * typed without. The result is null for what is too long to be a name.
 */
export function phraseReader(key: (text: string) => string): (phrase: string) => PhraseWords | null {
  const split = wordCutter(key)
  const rule = (words: string, means: Meaning): Rule => ({ words: split(words).map((term) => term.key), means })
  const terms = (text: string) => split(text).map((term) => term.key)
  const oneTerm = (text: string, light: boolean): Meaning => ({ terms: [terms(text).join(' ')], light })
  const expansions = byFirstWord(abbreviations.map(([short, full]) => rule(short, { terms: terms(full), light: false })))
  const meanings = byFirstWord([
    ...Object.entries(turnWords).flatMap(([turn, { words }]) => words.map((each) => rule(each, turn as Turn))),
    ...emptyWords.map((each) => rule(each, { terms: [], light: false })),
    ...lightWords.map((each) => rule(each, oneTerm(each, true))),
    ...sameWords.flatMap((row) => row.map((each) => rule(each, oneTerm(row[0], false)))),
    ...['trong số', 'trong tổng số'].map((each) => rule(each, 'within')),
  ])
  return (phrase) => {
    if (phrase.length > longestPhrase) return null
    const turns = new Set<Turn>()
    let within = Number.POSITIVE_INFINITY
    const found = replaced(replaced(split(phrase), expansions, noOther), meanings, (means, at) => {
      if (means === 'within') within = at
      else turns.add(means)
    })
    if (within > found.length) return { terms: found, turns }
    // "hộ nghèo trong tổng số hộ" only names what the rate is of; "nữ trong số đảng viên mới" is a share of something else.
    const before = new Set(found.slice(0, within).map((term) => term.key))
    if (found.slice(within).every((term) => before.has(term.key))) return { terms: found.slice(0, within), turns }
    return { terms: found, turns: turns.add('share') }
  }
}

/** Folding costs far more than looking up; the bound keeps odd input from filling memory. */
const mostWords = 20_000

/** Cuts a phrase into words; what a word is compared by is worked out once. */
function wordCutter(key: (text: string) => string): (text: string) => Term[] {
  const known = new Map<string, Term>()
  return (text) => {
    const terms: Term[] = []
    for (const written of text.normalize('NFC').match(word) ?? []) {
      if (year.test(written)) continue
      let term = known.get(written)
      if (term === undefined) {
        term = {
          key: key(written)
            .replace(/^0+(?=\d)/, '')
            .replaceAll(/(?<=\d)\.(?=\d)/g, ''),
          text: written,
          light: false,
        }
        if (known.size < mostWords) known.set(written, term)
      }
      terms.push(term)
    }
    return terms
  }
}

function byFirstWord(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const sorted = new Map<string, Rule[]>()
  for (const rule of rules) {
    const first = rule.words[0] as string
    sorted.set(first, [...(sorted.get(first) ?? []), rule])
  }
  // The longest run wins: "bình quân đầu người" before "bình quân".
  for (const list of sorted.values()) list.sort((a, b) => b.words.length - a.words.length)
  return sorted
}

/** Abbreviations stand for terms only. */
const noOther = () => {}

/** The longest rule that the words from `at` on follow. */
function ruleAt(words: readonly Term[], at: number, rules: readonly Rule[]): Rule | undefined {
  for (const rule of rules) {
    let step = 1
    while (step < rule.words.length && words[at + step]?.key === rule.words[step]) step++
    if (step === rule.words.length) return rule
  }
  return undefined
}

/** The words in order: each run that a rule knows in the rule's terms, every other word as it is; `other` takes what stands for no term. */
function replaced(
  words: readonly Term[],
  rules: ReadonlyMap<string, readonly Rule[]>,
  other: (means: Turn | 'within', at: number) => void,
): Term[] {
  const found: Term[] = []
  for (let at = 0; at < words.length; ) {
    const term = words[at] as Term
    const starting = rules.get(term.key)
    const rule = starting === undefined ? undefined : ruleAt(words, at, starting)
    if (rule === undefined) found.push(term)
    else if (typeof rule.means === 'string') other(rule.means, found.length)
    else if (rule.means.terms.length > 0) {
      const text = words
        .slice(at, at + rule.words.length)
        .map((each) => each.text)
        .join(' ')
      for (const key of rule.means.terms) found.push({ key, text, light: rule.means.light })
    }
    at += rule?.words.length ?? 1
  }
  return found
}
