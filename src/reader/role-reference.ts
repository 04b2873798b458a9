import type { Located } from './draft.ts'
import type { Item } from './item.ts'
import { DOWN, EXCEED, LINK, UP } from './lexicon.ts'
import type { Reference } from './reference.ts'
import type { Sentence } from './sentence.ts'

/** What a number is compared with, where the words right before and after it do not say. */

export const unnamedPlan: Reference = { to: 'plan', by: null, year: null, end: 0 }

/** "tăng 5 dự án so với cùng kỳ": a reference after some words of the same clause. */
export function distantReference(s: Sentence, at: number): Reference | null {
  for (let index = at + 1; index < s.items.length && index < at + 6; index++) {
    const item = s.items[index] as Item
    if (item.kind === 'reference') return item.reference
    if (item.kind === 'quantity' || (item.kind === 'phrase' && (item.roles & (UP | DOWN | EXCEED | LINK) || item.key === 'và'))) return null
    if (item.kind === 'sign' && item.key !== '(' && item.key !== ')') return null
  }
  return null
}

/** "So với cùng kỳ, tỷ lệ hộ nghèo giảm 6,54%": a reference that opens the clause. */
export function frontReference(s: Sentence, here: Located): Reference | null {
  for (let index = here.start - 1; index >= 0; index--) {
    const item = s.items[index] as Item
    if (item.kind === 'reference') return s.items[index - 1]?.kind === 'quantity' ? null : item.reference
    if (item.kind === 'quantity' || (item.kind === 'sign' && item.key !== ',')) return null
    if (item.kind === 'word') return null
  }
  return null
}

export function defaultReference(s: Sentence): Reference {
  const period = s.context.period ?? s.context.main
  const part = period !== null && /-(S|Q|M)|M$/.test(period)
  return { to: part ? 'samePeriod' : 'previous', by: null, year: null, end: 0 }
}
