/**
 * Characters that a text from outside must not bring to a terminal: controls (an escape sequence could rewrite the
 * screen) and marks that turn the direction of writing.
 */
const unsafe = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g

/** Marks that stand on the letter before them (Vietnamese text in decomposed form) and joiners: no column of their own. */
const zeroWidth = /^[\p{M}\u200b-\u200d\u2060]$/u
const plainText = /^[\u0020-\u007e\u00a0-\u02ff\u1e00-\u1eff]*$/

/** Ranges that terminals show two columns wide: East Asian scripts, full-width forms, emoji. */
const wideRanges: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
]

/** The text on one line, safe for a terminal: controls and runs of white space become one space. */
export function oneLine(text: string): string {
  return text.replace(unsafe, ' ').replace(/\s+/g, ' ').trim()
}

/** Terminal columns that the text takes. */
export function textWidth(text: string): number {
  if (plainText.test(text)) return text.length
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) as number
  if (code < 0x300) return 1
  if (zeroWidth.test(character)) return 0
  return code >= 0x1100 && wideRanges.some(([first, last]) => code >= first && code <= last) ? 2 : 1
}

/** The text with spaces after it (before it, for `right`) up to `width` columns. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - textWidth(text)))
  return side === 'left' ? text + space : space + text
}

/** The text in lines of at most `width` columns, broken between words; a word that is longer is cut. At least one line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.split(' ')) {
    const length = textWidth(word)
    if (used > 0 && used + 1 + length <= width) {
      line += ` ${word}`
      used += 1 + length
      continue
    }
    if (used > 0) lines.push(line)
    const pieces = length <= width ? [word] : cut(word, width)
    line = pieces.pop() ?? ''
    for (const piece of pieces) lines.push(piece)
    used = textWidth(line)
  }
  lines.push(line)
  return lines
}

function cut(word: string, width: number): string[] {
  const pieces: string[] = []
  let piece = ''
  let used = 0
  for (const character of word) {
    const more = characterWidth(character)
    if (used + more > width && piece !== '') {
      pieces.push(piece)
      piece = ''
      used = 0
    }
    piece += character
    used += more
  }
  return [...pieces, piece]
}
