import { isSyllable } from '../syllable.ts'
import { tcvn3Letters, vniLetters } from './tables.data.ts'

export type LegacyEncoding = 'TCVN3' | 'VNI'

// Letters, and the signs of Latin-1 that are letters in TCVN3; ° ± ² ³ ´ are not.
const word = /(?:[A-Za-z\u00a1-\u00af\u00b5-\u024f\u1e00-\u1eff]|[\u0300-\u036f])+/g
const marked = /[^A-Za-z]/
const latin1 = /[\u00a1-\u00ff]/
const beyondLatin1 = /[\u0100-\uffff]/
const signsAround = /^[\u00a1-\u00bf\u00d7\u00f7]+|[\u00a1-\u00bf\u00d7\u00f7]+$/g
/** Signs that stand alone as bullets and quotation marks; alone they are no Vietnamese word in TCVN3 either. */
const loneSign = /^[\u00a8\u00b7\u00bb]$/
const longestWord = 24

/** So many marked words are enough to tell by. */
const sample = 5_000
const fewest = 3
const rightShare = 0.8
const margin = 0.3
const markedShare = 0.25

/**
 * Text that was typed in a TCVN3 (.VnTime …) or VNI font and now shows as Latin-1, in Unicode; all other text as it is.
 * Recognised by content: of the words with letters beyond ASCII (three at the least, and a quarter of all words) four fifths
 * are Vietnamese syllables when decoded, and by three tenths of them more than when taken as they stand.
 *
 * TCVN3 keeps no case of letters with a tone mark: 'CéNG HßA' is taken for capitals where a word has two ASCII capitals and no
 * small ASCII letter, else such letters come out small.
 */
export function decodeLegacy(text: string): { text: string; encoding: LegacyEncoding | null } {
  const encoding = recognise(text)
  return { text: encoding === null ? text : decodeAs(text, encoding), encoding }
}

/** The text decoded from the encoding that it is known to be in, as a piece of a text that `decodeLegacy` recognised. Words with letters beyond Latin-1 stay. */
export function decodeAs(text: string, encoding: LegacyEncoding): string {
  const decode = encoding === 'TCVN3' ? decodeTcvn3 : decodeVni
  return text.replace(word, (written) => (beyondLatin1.test(written) || loneSign.test(written) ? written : decode(written)))
}

function recognise(text: string): LegacyEncoding | null {
  if (!latin1.test(text)) return null
  let words = 0
  let withMarks = 0
  let asItIs = 0
  let tcvn3 = 0
  let vni = 0
  for (const [written] of text.matchAll(word)) {
    if (withMarks === sample) break
    if (loneSign.test(written)) continue
    words++
    if (!marked.test(written)) continue
    withMarks++
    // Words run together are nobody's syllable.
    if (written.length > longestWord) continue
    if (isSyllable(written.replace(signsAround, '').normalize('NFC'))) asItIs++
    if (!beyondLatin1.test(written)) {
      if (isSyllable(decodeTcvn3(written))) tcvn3++
      if (isSyllable(decodeVni(written))) vni++
    }
  }
  const best = Math.max(tcvn3, vni)
  const clear = best >= withMarks * rightShare && best - asItIs >= withMarks * margin && withMarks >= words * markedShare
  if (withMarks < fewest || !clear || tcvn3 === vni) return null
  return tcvn3 > vni ? 'TCVN3' : 'VNI'
}

function decodeTcvn3(written: string): string {
  let decoded = ''
  for (const sign of written) decoded += tcvn3Letters.get(sign) ?? sign
  const capitals = written.match(/[A-Z]/g)?.length ?? 0
  return capitals > 1 && !/[a-z]/.test(written) ? decoded.toUpperCase() : decoded
}

function decodeVni(written: string): string {
  let decoded = ''
  for (let at = 0; at < written.length; at++) {
    const pair = vniLetters.get(written.slice(at, at + 2))
    if (pair === undefined || at + 1 === written.length) decoded += vniLetters.get(written.charAt(at)) ?? written.charAt(at)
    else {
      decoded += pair
      at++
    }
  }
  return decoded
}
