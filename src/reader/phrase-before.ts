import type { Item } from './item.ts'
import { ACTION, AGENT, HEAD, PARTS_ALL, PARTS_SOME, SECTOR } from './lexicon.ts'
import { is, type Phrase } from './noun-phrase.ts'
import { asides, enders, inner } from './phrase.data.ts'
import { commaInside } from './phrase-comma.ts'
import { cutLead } from './phrase-cut.ts'
import { trimFront } from './phrase-trim.ts'

/** The words of a name that stand before a figure. */

/** Matching "(" of the ")" at `close`, with no quantity inside; −1 where there is none after `stop`. */
function openingOf(items: readonly Item[], close: number, stop: number): number {
  for (let index = close - 1; index >= stop; index--) {
    const item = items[index] as Item
    if (item.key === '(' && item.kind === 'sign') return index
    if (item.kind === 'quantity') return -1
  }
  return -1
}

/** "(tính) theo giá so sánh", "theo Nghị quyết đến 2025": words between commas that only qualify. */
function isAside(phrase: Phrase): boolean {
  let from = 0
  if (/^(tính|kể|gồm|bao)$/.test(phrase[0]?.key ?? '') && (phrase[0]?.to ?? 0) - (phrase[0]?.from ?? 0) > 1) return true
  while (from < phrase.length && (phrase[from]?.kind === 'time' || /^(tính|nếu|xét|chỉ|nhưng)$/.test(phrase[from]?.key ?? ''))) from++
  return asides.has(phrase[from]?.key ?? '')
}

/** Whether nothing but words stands between item `at` and the figure before `stop`. */
function reaches(items: readonly Item[], at: number, stop: number): boolean {
  if (stop === 0) return false
  for (let index = at - 1; index >= stop; index--) {
    const item = items[index] as Item
    if (item.kind === 'sign' && !inner.has(item.key)) return false
  }
  return true
}

/** Whether the words before the comma at `at` begin a name: what the clause is about stands there. */
function opensName(items: readonly Item[], at: number, stop: number): boolean {
  let start = at - 1
  while (start >= stop && !(items[start]?.kind === 'sign' && !inner.has(items[start]?.key ?? ''))) {
    if (items[start]?.kind === 'quantity') return false
    start--
  }
  const segment = cutLead(trimFront(items.slice(start + 1, at) as Phrase))
  return is(segment[0], HEAD | SECTOR | ACTION)
}

/** The words of an indicator that stand before item `end`, not reaching before `stop`; and where they begin. */
export function phraseBefore(items: readonly Item[], end: number, stop: number): { phrase: Phrase; start: number; open: boolean } {
  const phrase: Phrase = []
  let index = end - 1
  for (; index >= stop; index--) {
    const item = items[index] as Item
    if (item.kind === 'sign') {
      if (item.key === ')') {
        const opening = openingOf(items, index, stop)
        if (opening < 0) break
        index = opening
        continue
      }
      if (item.key === ',') {
        const content = trimFront(phrase.slice())
        const aside = phrase.length > 0 && (isAside(phrase) || (content.length === 0 && !phrase.some((word) => is(word, AGENT))))
        if (index > stop && aside) {
          phrase.length = 0
          continue
        }
        if (content.length === 0 && phrase.length === 0 && index > stop && !reaches(items, index, stop) && opensName(items, index, stop))
          continue
        if (!commaInside(items, index, stop, content[0])) break
      } else if (enders.has(item.key)) break
      else if (!inner.has(item.key) || (item.key === '-' && items[index - 1]?.kind === 'quantity')) break
      phrase.unshift(item)
      continue
    }
    if (item.kind === 'quantity' || is(item, PARTS_SOME | PARTS_ALL)) break
    if (item.kind === 'reference') break
    phrase.unshift(item)
  }
  return { phrase, start: index + 1, open: index < stop }
}
