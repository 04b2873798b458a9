/** A text in NFC and the way back to the text that was given. */
export interface NfcText {
  text: string
  /** UTF-16 offset in `text` → offset in the given text; ends map to ends. */
  sourceOffset(offset: number): number
}

// What can melt into the character before it: marks, Hangul vowels and finals, the vowel signs of Kirat Rai.
const joins = /[\p{M}\u1160-\u11ff\u{16d40}-\u{16d7f}]/u

/** Unicode's bound for text that can be normalised in a stream; no script piles up as many marks, and putting them in order takes quadratic time. */
const longRun = /(\p{M}{31,})/u

/** The text in NFC; a run of more than 30 marks stays as it is, so that the time is linear. Same as `normalize` on all real text. */
export function nfc(text: string): string {
  if (text.length <= 30 || !longRun.test(text)) return text.normalize('NFC')
  return text
    .split(longRun)
    .map((part, at) => (at % 2 === 0 ? part.normalize('NFC') : part))
    .join('')
}

/**
 * The text in NFC, with the map from its UTF-16 offsets back to the given text. No map is built where the text is NFC
 * already. An offset inside a character that NFC wrote anew maps to where that character starts in the source or later.
 */
export function toNfc(given: string): NfcText {
  const text = nfc(given)
  if (text === given) return { text, sourceOffset: (offset) => offset }
  const map = new Uint32Array(text.length + 1)
  let to = 0
  let from = 0
  while (from < given.length) {
    const end = clusterEnd(given, from)
    const length = end - from === 1 && given.charCodeAt(from) < 0x300 ? 1 : nfc(given.slice(from, end)).length
    for (let inside = 0; inside < length; inside++) map[to + inside] = Math.min(from + inside, end)
    to += length
    from = end
  }
  map[text.length] = given.length
  return { text, sourceOffset: (offset) => map[Math.min(Math.max(offset, 0), text.length)] as number }
}

/** The end of the character at `start` together with all that joins it. */
function clusterEnd(text: string, start: number): number {
  let end = start + ((text.codePointAt(start) as number) > 0xffff ? 2 : 1)
  while (end < text.length) {
    const code = text.codePointAt(end) as number
    if (code < 0x300 || (code > 0x36f && !joins.test(String.fromCodePoint(code)))) return end
    end += code > 0xffff ? 2 : 1
  }
  return end
}
