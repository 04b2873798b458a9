import { toneForms } from './letters.ts'
import { onsets, rimes } from './syllable.data.ts'

const longestOnset = 3
const sharpOrHeavy = new Set([2, 5])

/** Whether the word, in NFC and any case, is built as a Vietnamese syllable: onset, rime, and a tone that the rime admits. */
export function isSyllable(word: string): boolean {
  let bare = ''
  let tone = 0
  for (const letter of word.toLowerCase()) {
    const form = toneForms.get(letter)
    bare += form?.letter ?? letter
    if (form === undefined || form.tone === 0) continue
    if (tone !== 0) return false
    tone = form.tone
  }
  // A rime closed by a stop bears sắc or nặng only.
  if (/[cpt]$|ch$/.test(bare) && !sharpOrHeavy.has(tone)) return false
  for (let at = Math.min(longestOnset, bare.length); at >= 0; at--) {
    if (onsets.has(bare.slice(0, at)) && rimes.has(bare.slice(at))) return true
  }
  return false
}
