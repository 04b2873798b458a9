import { add } from './add-fact.ts'
import type { Draft, Located } from './draft.ts'
import { headOf, objectOf } from './head-noun.ts'
import type { Item } from './item.ts'
import { planObjects } from './naming.data.ts'
import { write } from './noun-phrase.ts'
import { phraseAfter } from './phrase-after.ts'
import { predicate } from './phrase-cut.ts'
import { onlyNames } from './phrase-kind.ts'
import { listed } from './phrase-list.ts'
import type { Sentence } from './sentence.ts'

/** Figures that are levels, one or several told one by one. */

export function level(s: Sentence, here: Located, next: Located | undefined): void {
  shareTail(s, add(s, here, s.named(here, next)), next)
}

/** "14 doanh nghiệp và 1 hợp tác xã thành lập mới": what is said after the last of several counts is said of each. */
function shareTail(s: Sentence, draft: Draft, next: Located | undefined): void {
  const right = phraseAfter(s.items, s.tokens, draft.at, s.rightEnd(next))
  const tail = predicate(right)
  if (tail.length === 0) return
  const words = write(s.text, s.tokens, tail)
  let later = draft
  for (let order = s.drafts.length - 2; order >= 0; order--) {
    const earlier = s.drafts[order] as Draft
    const between = s.items.slice(earlier.at + 1, later.at)
    const joined = between.some((item) => item.key === ',' || item.key === 'và') && between.length <= 6 && onlyNames(between)
    if (!joined || earlier.fact.comparisons.length > 0 || (!earlier.count && earlier.fact.unit !== '%')) return
    const other = !earlier.count || (earlier.fact.unit !== draft.fact.unit && !planObjects.has(earlier.fact.unit ?? ''))
    if (!other || earlier.count !== draft.count || earlier.verb !== '' || earlier.fact.indicator.split(' ').length > 5) return
    earlier.fact.indicator = `${earlier.fact.indicator} ${words}`
    later = earlier
  }
}

/** "Tỷ trọng khu vực I, II, III lần lượt là 38,5%, 17,5% và 44%": the first of several levels, whose names the phrase lists. */
export function levels(s: Sentence, here: Located): void {
  const count = valuesFrom(s, here.at)
  const name = write(s.text, s.tokens, here.phrase)
  const parts = listed(here.phrase, count)
  const branches = s.drafts.filter((draft) => draft.fact.unit !== null && draft.head !== null).slice(-count)
  const names =
    parts !== null
      ? parts.map((part) => write(s.text, s.tokens, part))
      : Array.from({ length: count }, (_, at) =>
          branches.length === count ? `${headOf(name) ?? name} ${objectOf(branches[at]?.local ?? '')}` : name,
        )
  s.levelNames = { names, next: 1 }
  add(s, here, { indicator: names[0] ?? name, local: names[0] ?? name, head: headOf(name) })
}

/** The next of several levels told one by one; false where the figure is none of them. */
export function levelNext(s: Sentence, here: Located): boolean {
  const list = s.levelNames
  const name = list?.names[list.next]
  const before = s.items[here.at - 1]?.key
  if (list === null || name === undefined || here.phrase.length > 0 || (before !== ',' && before !== 'và')) return false
  list.next++
  add(s, here, { indicator: name, local: name, head: headOf(name) })
  return true
}

/** How many values stand in the list that begins with the one at item `at`: "102,9% và 112,9%". */
export function valuesFrom(s: Sentence, at: number): number {
  let count = 1
  for (let index = at + 1; index < s.items.length; index++) {
    const item = s.items[index] as Item
    if (item.kind === 'quantity') count++
    else if (item.kind === 'sign' ? item.key !== ',' : item.kind !== 'reference' && item.key !== 'và') break
  }
  return count
}
