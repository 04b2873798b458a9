/** A text in NFC and the way back to the text that was given. */
export interface NfcText {
  text: string
  /** UTF-16 offset in `text` → offset in the given text; ends map to ends. */
  sourceOffset(offset: number): number
}

// What can melt into the character before it: marks, Hangul vowels and finals, the vowel signs of Kirat Rai.
const joins = /[\p{M}\u1160-\u11ff\u{16d40}-\u{16d7f}]/u

/** Unicode's bound for text that can be normalised in a stream: no script piles up as many marks, and putting them in order takes quadratic time. */
const heap = /\p{M}{31}/gu
/** What every heap matches and text in Latin letters never does; quicker to look for. */
const heapLike = /[\u0300-\u1dff\u20d0-\uffff]{31}/

/** The text in NFC; of more than 30 marks on end, each 31 stay as they are, so that the time is linear. Same as `normalize` on all real text. */
export function nfc(text: string): string {
  let settled = ''
  let from = 0
  if (heapLike.test(text)) {
    for (const { 0: marks, index } of text.matchAll(heap)) {
      settled += text.slice(from, index).normalize('NFC') + marks
      from = index + marks.length
    }
  }
  return settled + text.slice(from).normalize('NFC')
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
  // NFC changes what joins a character, never how many characters there are that join none: both texts are walked in step.
  while (from < given.length) {
    const end = clusterEnd(given, from)
    const toEnd = clusterEnd(text, to)
    for (let inside = 0; to + inside < toEnd; inside++) map[to + inside] = Math.min(from + inside, end)
    to = toEnd
    from = end
  }
  map[text.length] = given.length
  return { text, sourceOffset: (offset) => map[Math.min(Math.max(offset, 0), text.length)] as number }
}

/** The end of the character at `start` together with all that joins it. */
function clusterEnd(text: string, start: number): number {
  let end = start + ((text.codePointAt(start) as number) > 0xffff ? 2 : 1)
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (code < 0x300 || (code >= 0x1e00 && code < 0x1f00)) return end
    const point = text.codePointAt(end) as number
    if (code > 0x36f && !joins.test(String.fromCodePoint(point))) return end
    end += point > 0xffff ? 2 : 1
  }
  return end
}
