import { fold } from '../vietnamese/normal.ts'

/** What a token is: a word (one written syllable, or an abbreviation), a number as written in digits, or one other sign. */
export const WORD = 0
export const NUMBER = 1
export const SIGN = 2
export type TokenKind = typeof WORD | typeof NUMBER | typeof SIGN

/** A token of one line. `key` is the folded word, the digits as written, or the sign itself. */
export interface Token {
  kind: TokenKind
  start: number
  end: number
  key: string
  /** The word begins with a capital letter. */
  capital: boolean
  /** Only its first letter is a capital: a name, or the first word of a sentence. */
  title: boolean
  /** White space stands before it. */
  spaced: boolean
}

/** Whether a token is this sign. */
export function isSign(token: Token | undefined, key: string): boolean {
  return token !== undefined && token.kind === SIGN && token.key === key
}

const LETTER = 1
const DIGIT = 2
const SPACE = 3
const OTHER = 4

/** Class of each UTF-16 unit that reports use; beyond Latin everything is a sign. */
const classes = new Uint8Array(0x10000).fill(OTHER)
for (let code = 0; code < 0x2000; code++) {
  const character = String.fromCharCode(code)
  if (/\p{L}|\p{M}/u.test(character)) classes[code] = LETTER
  else if (code >= 48 && code <= 57) classes[code] = DIGIT
  else if (/\s/u.test(character)) classes[code] = SPACE
}
for (const code of [
  0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x200b, 0x202f, 0x3000, 0xfeff,
]) {
  classes[code] = SPACE
}

interface Word {
  written: string
  key: string
  capital: boolean
  title: boolean
}

/**
 * Folding costs far more than looking up; a report uses few thousand different syllables. Looked up by a hash that is made
 * while the word's end is sought, so that a known word is never cut out of the text. The bound keeps odd input from filling memory.
 */
const slots = 1 << 17
const words: (Word | undefined)[] = new Array(slots).fill(undefined)
const MOST_WORDS = 50_000
let known = 0

function wordOf(text: string, start: number, end: number, hash: number): Word {
  let slot = hash & (slots - 1)
  for (;;) {
    const word = words[slot]
    if (word === undefined) break
    if (word.written.length === end - start && text.startsWith(word.written, start)) return word
    slot = (slot + 1) & (slots - 1)
  }
  const written = text.slice(start, end)
  const first = written[0] as string
  const capital = first !== first.toLowerCase()
  const title = capital && written.length > 1 && written.slice(1) === written.slice(1).toLowerCase()
  const word = { written, key: fold(written), capital, title }
  if (known < MOST_WORDS) {
    words[slot] = word
    known++
  }
  return word
}

/** All dashes and hyphens read as one sign, all quotation marks as another. */
const signs: Record<string, string> = {
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': '"',
  '’': '"',
  "'": '"',
}

/**
 * The tokens of `text` between two offsets (one line), in order. A number keeps the points and commas inside it
 * ("1.401,351"); a word may hold digits after its first letter ("m3"). One pass.
 */
export function tokenise(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = []
  let at = from
  let spaced = true
  while (at < to) {
    const kind = classes[text.charCodeAt(at)]
    if (kind === SPACE) {
      spaced = true
      at++
      continue
    }
    const start = at++
    if (kind === LETTER) {
      let hash = text.charCodeAt(start)
      for (; at < to; at++) {
        const code = text.charCodeAt(at)
        if ((classes[code] as number) > DIGIT) break
        hash = (Math.imul(hash, 31) + code) | 0
      }
      if (text.charCodeAt(at) === 0xb2 || text.charCodeAt(at) === 0xb3) at++ // m², m³
      const word = wordOf(text, start, at, hash)
      tokens.push({ kind: WORD, start, end: at, key: word.key, capital: word.capital, title: word.title, spaced })
    } else if (kind === DIGIT) {
      for (;;) {
        const code = text.charCodeAt(at)
        if (at < to && classes[code] === DIGIT) at++
        else if ((code === 46 || code === 44) && at + 1 < to && classes[text.charCodeAt(at + 1)] === DIGIT) at += 2
        else break
      }
      tokens.push({ kind: NUMBER, start, end: at, key: text.slice(start, at), capital: false, title: false, spaced })
    } else {
      const sign = text[start] as string
      tokens.push({ kind: SIGN, start, end: at, key: signs[sign] ?? sign, capital: false, title: false, spaced })
    }
    spaced = false
  }
  return tokens
}

/** Offset of the end of the line that holds `from`. */
export function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}
