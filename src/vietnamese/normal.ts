import { toneForms, withTone } from './letters.ts'
import { nfc } from './nfc.ts'

export { toNfc } from './nfc.ts'

const plain = /^[0-9a-xz]*$/
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g
const spaces = /\s+/g
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
// Classes of single UTF-16 units where there is a '+': with \p{…} a run of millions of letters overflows the stack.
const marks = /\p{M}/gu
const word = /[a-z\u00df-\u024f\u1e00-\u1eff]+/g
const syllable = /^(qu(?=[aăâeêioôơuưy])|gi(?=[aăâeêioôơuưy])|[bcdđghklmnpqrstvx]*)([aăâeêioôơuưy]{1,3})([cghmnpt]*)$/
const longestSyllable = 'nghiêng'.length
const modified = 'ăâêôơư'

/**
 * The comparison key of a word or phrase. Two spellings of the same word have the same key: lower case, NFC, tone mark
 * in one place (hoà = hòa, uỷ = ủy, qúy = quý), i for y after a consonant (tỷ = tỉ, kỹ = kĩ, sỹ = sĩ, quý = quí), every
 * dash '-', every run of white space one space, zero-width characters dropped, Ð (eth) = Đ. `fold(fold(x)) = fold(x)`.
 * The key is for comparing, not for showing: 'tỷ' becomes 'tỉ'.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text
  const settled = nfc(text.replace(invisible, '').toLowerCase())
  return nfc(settled.replaceAll('ð', 'đ').replace(dashes, '-').replace(spaces, ' ').replace(word, foldSyllable))
}

/** The key for searching without accents: `fold`, then every mark taken off and đ = d. */
export function searchKey(text: string): string {
  return fold(text).replace(marks, '').normalize('NFD').replace(marks, '').replaceAll('đ', 'd')
}

/** Vietnamese has some thousand syllables, and texts are folded many times over. The bound keeps odd input from filling memory. */
const folded = new Map<string, string>()
const mostFolded = 20_000

/** Leaves alone what is no single Vietnamese syllable: foreign words, abbreviations, words run together. */
function foldSyllable(written: string): string {
  if (written.length > longestSyllable) return written
  let key = folded.get(written)
  if (key === undefined) {
    key = foldedSyllable(written)
    if (folded.size < mostFolded) folded.set(written, key)
  }
  return key
}

function foldedSyllable(written: string): string {
  let bare = ''
  let tone = 0
  for (const letter of written) {
    const form = toneForms.get(letter)
    bare += form?.letter ?? letter
    if (form === undefined || form.tone === 0) continue
    if (tone !== 0) return written
    tone = form.tone
  }
  const parts = syllable.exec(bare)
  if (parts === null) return written
  const [, onset = '', vowels = '', coda = ''] = parts
  if (vowels === 'y' && onset !== '' && coda === '') return onset + withTone('i', tone)
  if (tone === 0) return bare
  const at = tonePlace(vowels, coda)
  return onset + vowels.slice(0, at) + withTone(vowels.charAt(at), tone) + vowels.slice(at + 1) + coda
}

/** Which of a syllable's vowels carries the tone mark, in the older of the two customs (hòa, thúy, khỏe). */
function tonePlace(vowels: string, coda: string): number {
  for (let at = vowels.length - 1; at >= 0; at--) if (modified.includes(vowels.charAt(at))) return at
  if (vowels.length === 2) return coda === '' ? 0 : 1
  return vowels.length === 3 ? 1 : 0
}
