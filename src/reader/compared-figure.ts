import type { Draft, Located } from './draft.ts'
import type { Item } from './item.ts'
import { HEAD } from './lexicon.ts'
import { write } from './noun-phrase.ts'
import { phraseAfter } from './phrase-after.ts'
import type { Sentence } from './sentence.ts'

/** Which earlier figure of the sentence a change is of, where it is not the last. */

/** "giảm 1 người chết, tăng 2 người bị thương": the count that the words after a change name. */
export function described(s: Sentence, { at }: Located): Draft | null {
  const unit = s.items[at]?.quantity?.unit
  const words = write(s.text, s.tokens, phraseAfter(s.items, s.tokens, at, s.items.length)).toLowerCase()
  if (words === '') return null
  return s.drafts.findLast(({ fact, count }) => count && fact.unit === unit && fact.indicator.toLowerCase().includes(words)) ?? null
}

/** "tăng 26,3% về số doanh nghiệp và gấp 1,8 lần về vốn": the figure that a change names after "về". */
export function inRegardTo(s: Sentence, at: number): Draft | null {
  if (s.items[at + 1]?.key !== 'về' || s.drafts.length < 2) return null
  const words: Item[] = []
  for (let index = at + 2; index < s.items.length && index < at + 6; index++) {
    const item = s.items[index] as Item
    if (item.kind !== 'word' && !(item.kind === 'phrase' && item.roles & HEAD)) break
    words.push(item)
  }
  const named = write(s.text, s.tokens, words).toLowerCase()
  if (named === 'số lượng') return s.drafts.find(({ count }) => count) ?? null
  const noun = named.replace(/^(tổng )?số (?!vốn)/, '')
  return noun === '' ? null : (s.drafts.find(({ fact }) => fact.unit === noun || fact.indicator.toLowerCase().includes(noun)) ?? null)
}

/** The last count in a unit, where the last figure is in another: what a change in that unit is of. */
export function alike(s: Sentence, unit: string): Draft | null {
  if (s.last === null || s.last.fact.unit === unit) return null
  return s.drafts.findLast((draft) => draft.count && draft.fact.unit === unit && draft.fact.value !== null) ?? null
}
