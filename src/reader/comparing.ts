import type { Decimal } from '../vietnamese/decimal.ts'
import { add } from './add-fact.ts'
import type { Draft, Located } from './draft.ts'
import { isPercent } from './figure-words.ts'
import type { Item } from './item.ts'
import { valuesFrom } from './levels.ts'
import type { Name } from './name.ts'
import { write } from './noun-phrase.ts'
import type { Comparison, Fact } from './reading.ts'
import type { Reference } from './reference.ts'
import type { Sentence } from './sentence.ts'

/** Figures that compare: each goes to the fact it is said of. */

/** Adds a comparison to the figure it belongs to: the last one, those named jointly, or a new one without a level. */
export function compare(
  s: Sentence,
  here: Located & { owner?: Draft | null },
  reference: Reference | null,
  values: (fact: Fact) => Partial<Comparison>,
): void {
  const { at, zone, phrase } = here
  const [start, end] = s.offsets(at, at + 1)
  let owners: Draft[]
  if (here.owner) owners = [here.owner]
  else if (phrase.length > 0 || s.last === null || ownChange(s, here)) {
    owners = [add(s, here, growing(s, here, s.named(here, undefined)), true)]
  } else owners = zone.jointly && s.group.length > 1 ? s.group : [s.last]
  const counted = zone.respectively && owners[0] === s.last ? valuesFrom(s, at) : 1
  const compared = s.drafts.filter((draft) => draft.fact.comparisons.length === 0 && draft.fact.value !== null).slice(-counted)
  if (counted > 1 && compared.length === counted) {
    s.respective = {
      owners: compared,
      next: 1,
      direction: zone.direction,
      reference: reference ?? referenceAfter(s, at) ?? s.lastReference,
    }
    owners = [compared[0] as Draft]
    reference ??= s.respective.reference
  }
  for (const { fact } of owners) {
    const chosen = reference ?? s.lastReference
    const comparison: Comparison = { to: chosen === null ? 'previous' : earlier(chosen, fact.period), ...values(fact), start, end }
    if (chosen?.by) comparison.by = chosen.by
    if (chosen?.year) comparison.year = chosen.year
    fact.comparisons.push(comparison)
    if (chosen === null) s.waiting.push({ comparison, fact })
  }
  if (owners.length === 1) otherEnd(s, here, owners[0] as Draft)
  if (zone.direction !== 0 && phrase.length > 0 && s.items[at]?.quantity?.kind === 'percent')
    s.mode = { kind: 'change', direction: zone.direction as 1 | -1, listed: s.mode?.listed ?? false }
}

/** "tốc độ tăng giá trị sản xuất 10,8%, trong đó nông nghiệp tăng 3%": what grows is the value, not its rate. */
function growing(s: Sentence, { phrase, zone }: Located, name: Name): Name {
  const rate = /^tốc độ (tăng trưởng|tăng|phát triển) /iu
  if (zone.direction === 0 || !rate.test(name.indicator) || rate.test(`${write(s.text, s.tokens, phrase)} `)) return name
  const whole = (s.parent ?? s.last)?.local ?? ''
  return { ...name, indicator: `${rate.test(whole) ? whole.replace(rate, '') : ''} ${name.local}`.trim(), head: name.head }
}

/** "giảm 2-3%": a range that is only a comparison is two facts, as one that is a level. */
function otherEnd(s: Sentence, { at }: Located, low: Draft): void {
  const quantity = s.items[at]?.quantity
  const comparison = low.fact.comparisons.at(-1)
  if (!quantity || quantity.high === null || comparison === undefined || low.fact.value !== null || low.at !== at) return
  const step = quantity.high.minus(quantity.value)
  const raised = (value: Decimal): Decimal => (value.lt(0) ? value.minus(step) : value.plus(step))
  const { percent, changePercent, change } = comparison
  low.fact.bound = 'atLeast'
  const high: Fact = {
    ...low.fact,
    bound: 'atMost',
    comparisons: [
      {
        ...comparison,
        ...(percent ? { percent: raised(percent) } : {}),
        ...(changePercent ? { changePercent: raised(changePercent) } : {}),
        ...(change ? { change: raised(change) } : {}),
      },
    ],
  }
  const draft = { ...low, fact: high, index: s.reading.facts.length }
  s.reading.facts.push(high)
  s.drafts.push(draft)
  s.last = draft
}

/** What a list of values is measured against, where it is told after the last of them. */
function referenceAfter(s: Sentence, at: number): Reference | null {
  for (let index = at + 1; index < s.items.length; index++) {
    const { kind, key, reference } = s.items[index] as Item
    if (kind === 'reference') return reference
    if (kind !== 'quantity' && key !== ',' && key !== 'và') return null
  }
  return null
}

/** The next of "lần lượt tăng 14,3% và 17,6%"; false where the figure is none of them. */
export function compareNext(s: Sentence, here: Located, percent: Decimal): boolean {
  const list = s.respective
  const owner = list?.owners[list.next]
  if (list === null || owner === undefined || here.phrase.length > 0 || here.zone.direction !== 0) return false
  list.next++
  const signed = list.direction < 0 ? percent.times(-1) : percent
  const [start, end] = s.offsets(here.at, here.at + 1)
  const { fact } = owner
  const value = list.direction === 0 ? { percent } : isPercent(fact) ? { change: signed, unit: '%' } : { changePercent: signed }
  const { reference } = list
  fact.comparisons.push({
    to: reference === null ? 'previous' : earlier(reference, fact.period),
    ...value,
    ...(reference?.by ? { by: reference.by } : {}),
    ...(reference?.year ? { year: reference.year } : {}),
    start,
    end,
  })
  return true
}

/** "6 tháng tăng 11,29% nhưng quý III tăng 9,09%": a change with a period of its own is another figure. */
function ownChange(s: Sentence, here: Located): boolean {
  return s.last?.fact.value === null && here.zone.direction !== 0 && s.ownTime(here)
}

/** Comparisons whose base the sentence named only later, or not at all. */
export function settle(s: Sentence): void {
  for (const { comparison, fact } of s.waiting) {
    const chosen = s.lastReference?.to !== 'plan' ? s.lastReference : null
    if (chosen) {
      comparison.to = earlier(chosen, fact.period)
      if (chosen.year) comparison.year = chosen.year
    } else {
      const part = fact.period !== null && /-(S|Q|M)|M$/.test(fact.period)
      comparison.to = part ? 'samePeriod' : 'previous'
    }
  }
}

/** The year before, or further back, seen from the period of the figure itself. */
function earlier(reference: Reference, period: string | null): Reference['to'] {
  if (reference.year === null || period === null || (reference.to !== 'previous' && reference.to !== 'base')) return reference.to
  const start = Number(period.slice(0, 4))
  return !period.endsWith('Y') && reference.year >= start - 1 ? 'previous' : 'base'
}
