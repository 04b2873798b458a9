import type { Decimal } from '../vietnamese/decimal.ts'
import { dateFigure } from './clause-time.ts'
import type { Draft, Located } from './draft.ts'
import { headOf, objectOf } from './head-noun.ts'
import type { Item } from './item.ts'
import type { Name } from './name.ts'
import type { Bound, Comparison, Fact } from './reading.ts'
import type { Sentence } from './sentence.ts'

/** Writes a figure down as a fact. */

export function add(s: Sentence, here: Located, name: Name, compared = false): Draft {
  const { at, zone } = here
  const quantity = s.items[at]?.quantity as NonNullable<Item['quantity']>
  // a figure is never dropped for want of a name: it takes that of the figure before, or its unit's
  if (name.indicator === '')
    name = { ...name, indicator: s.reading.facts.at(-1)?.indicator ?? (quantity.unit === '' ? 'số liệu' : quantity.unit) }
  const { period, kind } = dateFigure(s, here, quantity.unit)
  let bound: Bound = quantity.trailing ?? (zone.fromTo ? 'exact' : zone.bound)
  if (zone.bound === 'atLeast' && quantity.high !== null) bound = 'atLeast'
  const [, end] = s.offsets(at, at + 1)
  const [start] = s.offsets(compared ? at : zone.hedge, at + 1)
  const base = {
    start,
    end,
    indicator: name.indicator,
    of: quantity.of,
    estimated: zone.estimated || s.estimated || s.context.estimated || (s.parent?.fact.estimated ?? false),
    kind,
    period,
    comparisons: [] as Comparison[],
    sentence: s.span,
  }
  const part = s.parent !== null && !compared && !zone.share ? { part: { of: s.parent.index, complete: s.parentComplete } } : {}
  const sharer =
    zone.share && quantity.kind === 'percent' && !compared && here.phrase.length === 0 && s.last !== null
      ? { shareOfFact: s.last.index }
      : {}
  const make = (value: Decimal | null, limit: Bound): Draft => {
    const index = s.reading.facts.length
    const fact: Fact = {
      quote: s.text.slice(start, end),
      ...base,
      value,
      unit: value === null ? null : quantity.unit,
      bound: limit,
      comparisons: [],
      ...part,
      ...sharer,
    }
    s.reading.facts.push(fact)
    const draft: Draft = {
      fact,
      index,
      local: name.local,
      head: name.head ?? headOf(name.local),
      at,
      count: quantity.kind === 'count',
      verb: name.verb ?? '',
      object: name.object ?? objectOf(name.local),
    }
    s.drafts.push(draft)
    return draft
  }
  if (s.parent === null || compared) s.group = s.group.length > 0 && s.group.at(-1)?.fact.comparisons.length === 0 ? s.group : []
  let draft: Draft
  if (compared) draft = make(null, bound)
  else if (quantity.high !== null) {
    make(quantity.value, 'atLeast')
    draft = make(quantity.high, 'atMost')
  } else draft = make(quantity.value, bound)
  s.group.push(draft)
  s.last = draft
  if (draft.head !== null && quantity.kind === 'percent') s.context.head = draft.head
  if (draft.head !== null && quantity.kind !== 'percent') {
    s.context.amountHead = draft.head
    s.context.amountUnit = quantity.unit
  }
  if (quantity.kind !== 'percent' && !compared && s.mode?.kind === 'change') s.mode = null
  if (!compared && quantity.kind === 'percent') {
    if (/tỷ trọng|tỉ trọng/i.test(name.indicator)) s.mode = { kind: 'tyTrong', direction: 1, listed: false }
    else if (zone.share) s.mode = { kind: 'share', direction: 1, listed: false }
  }
  return draft
}

/** "tăng 10,2%, lên 1.148 tỷ đồng": the level that a change led up to. */
export function fill(s: Sentence, draft: Draft, { at, zone }: Located): void {
  const quantity = s.items[at]?.quantity
  if (!quantity) return
  const [, end] = s.offsets(at, at + 1)
  const [start] = s.offsets(zone.hedge, at + 1)
  const { fact } = draft
  Object.assign(fact, {
    quote: s.text.slice(start, end),
    start,
    end,
    value: quantity.value,
    unit: quantity.unit,
    bound: quantity.trailing ?? zone.bound,
  })
  draft.at = at
  draft.count = quantity.kind === 'count'
}

export function restate(s: Sentence, owner: Draft, percent: Decimal, at: number): void {
  const [start, end] = s.offsets(at, at + 1)
  owner.fact.restated ??= { percent, start, end }
}
