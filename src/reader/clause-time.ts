import { parsePeriod } from '../vietnamese/period.ts'
import { type Context, yearOf } from './context.ts'
import type { Draft, Located } from './draft.ts'
import { isPlanName } from './figure-words.ts'
import type { Item } from './item.ts'
import { PLAN } from './lexicon.ts'
import { planObjects } from './naming.data.ts'
import { write } from './noun-phrase.ts'
import { endsTerm } from './opening.ts'
import { codeOf } from './period-code.ts'
import { isAssigned, isPlanned } from './phrase-kind.ts'
import type { Fact, FactKind } from './reading.ts'
import type { Reference } from './reference.ts'
import type { TimeMention } from './time-mention.ts'
import type { Token } from './token.ts'

/** What dating a figure needs to know of the sentence it stands in. */
export interface Dated {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly items: readonly Item[]
  readonly context: Context
  readonly parent: Draft | null
  readonly parentComplete: boolean
  /** The figure before the bracket that is open. */
  readonly enclosing: Draft | null
  /** The last fact before a sentence that opens with "Trong số này": what its figures are parts of. */
  readonly whole: Fact | null
  /** Something before in the sentence says that its figures are aims. */
  readonly aim: boolean
}

/** The period a figure is of, and whether it is a result, an aim or a past level. */
export function dateFigure(s: Dated, here: Located, unit: string): { period: string | null; kind: FactKind } {
  const time = timeFor(s, here)
  if (time === null && s.whole !== null && s.whole.unit === unit) return { period: s.whole.period, kind: s.whole.kind }
  const named = time !== null && !here.zone.estimated && isTermEnd(s, time) ? s.context.main : periodOf(s.context, time)
  if (endsTerm(s.context.main, named) && isYearly(s, here)) return { period: s.context.main, kind: kindOf(s, here, named, unit) }
  const earlier = bracketedReference(s, here)
  if (earlier !== null) return { period: periodOfReference(earlier, named), kind: 'baseline' }
  const period = bracketedPlan(s, here) || isPlanLevel(s, here) ? wholeYear(named) : named
  return { period, kind: kindOf(s, here, period, unit) }
}

/** "theo Nghị quyết đến 2025 là 820 tỷ": the end of the term under report stands for the term. */
function isTermEnd(s: Dated, time: TimeMention): boolean {
  const { main, period, kind } = s.context
  if (time.kind !== 'year' || !main?.endsWith('Y') || period !== main || kind === 'target') return false
  const before = s.tokens[time.from - 1]?.key
  return (before === 'đến' || before === 'tới') && endsIn(main, time.year)
}

/** "nợ tồn từ năm 2021": since when, not the period of the figure. */
function isBeginning(s: Dated, index: number): boolean {
  return s.items[index]?.time?.kind === 'year' && s.items[index - 1]?.key === 'từ' && s.items[index + 1]?.key !== 'đến'
}

/** The time that the clause of a figure names: before it, or in the words after it. */
function timeFor(s: Dated, { at, zone }: Located): TimeMention | null {
  const right = s.items[at + 1]
  if (zone.fromTo && right?.kind === 'time' && right.time !== null) return right.time
  if (zone.fromTo) {
    // "giảm từ 38,2% năm 2020 xuống 33,7%; … tăng từ 29,5% lên 33,1%": all began in the same year
    const began = s.items.findLastIndex(
      ({ kind }, index) => index < at && kind === 'time' && s.items[index - 1]?.kind === 'quantity' && s.items[index - 2]?.key === 'từ',
    )
    if (began >= 0) return s.items[began]?.time ?? null
  }
  for (let index = zone.afterFrom ? -1 : at - 1; index >= 0; index--) {
    const item = s.items[index] as Item
    if (item.key === ')') {
      // what brackets closed before it say is of their own figures
      const opening = openingBracket(s.items, index)
      if (opening >= 0) index = opening
      continue
    }
    if (item.kind === 'time' && item.time?.kind !== 'date' && item.time?.kind !== 'none' && !isBeginning(s, index)) return item.time
    if (item.kind === 'time' && item.time?.kind === 'date' && /^(đến|hết|tới)$/.test(s.items[index - 1]?.key ?? '')) return item.time
    if (item.kind === 'sign' && item.key === ';' && s.items[index + 1]?.key !== 'riêng') {
      // a time before the colon of a list holds for the whole list
      const colon = s.items.findIndex((other) => other.key === ':')
      if (colon < 0 || colon > index) break
      index = colon + 1
    }
  }
  for (let index = at + 1; index < s.items.length; index++) {
    const item = s.items[index] as Item
    if (
      item.kind === 'time' &&
      (item.time?.kind === 'year' || item.time?.kind === 'span') &&
      !(index === at + 1 && item.time.year === null)
    )
      return item.time
    if (item.kind === 'sign' || item.kind === 'quantity') break
  }
  return null
}

/** "mỗi năm kết nạp từ 30 đảng viên trở lên": said of every year of the term. */
function isYearly(s: Dated, { at }: Located): boolean {
  for (let index = at - 1; index >= 0 && s.items[index]?.kind !== 'quantity' && s.items[index]?.key !== ';'; index--)
    if (/^(hằng|hàng|mỗi)$/.test(s.items[index]?.key ?? '') && s.items[index + 1]?.key === 'năm') return true
  return false
}

/** The "(" that the ")" at `close` closes; −1 where it closes none. */
function openingBracket(items: readonly Item[], close: number): number {
  for (let index = close - 1; index >= 0; index--) {
    if (items[index]?.key === '(') return index
    if (items[index]?.key === ')') return -1
  }
  return -1
}

/** "gấp 2,5 lần năm 2020 (86 tỷ đồng)": what the level in brackets was compared with; null where it is none of a comparison. */
export function bracketedReference(s: { readonly items: readonly Item[] }, { at, start, phrase }: Located): Reference | null {
  const first = Math.min(start, at)
  if (s.items[first - 1]?.key !== '(' || phrase.length > 0) return null
  const reference = s.items[first - 2]?.reference ?? null
  return reference !== null && (reference.year !== null || reference.to === 'samePeriod')
    ? reference.to === 'plan'
      ? null
      : reference
    : null
}

/** The period of what a figure of `period` is compared with: the same part of the year before, or the year that is named. */
function periodOfReference(reference: Reference, period: string | null): string | null {
  if (reference.to !== 'samePeriod') return reference.year === null ? null : `${reference.year}`
  return period === null ? null : `${reference.year ?? Number(period.slice(0, 4)) - 1}${period.slice(4)}`
}

/** "98,2% KH giao (1.715,4 ha)": the plan itself. */
function bracketedPlan(s: Dated, { at, start, phrase }: Located): boolean {
  if (phrase.length > 0) return false
  const first = Math.min(start, at)
  if (s.items[first - 1]?.key !== '(') return false
  const before = s.items[first - 2]
  return before?.kind === 'reference' && before.reference?.to === 'plan'
}

/** The code of a named time, or of the period that holds where none is named. */
export function periodOf(context: Context, time: TimeMention | null): string | null {
  const fallback = context.period ?? context.main
  if (time === null) return fallback
  if (time.kind === 'review' || time.kind === 'previousYear') return context.kind === 'target' ? fallback : (context.main ?? fallback)
  const code = codeOf(time, yearOf(context))
  if (code === null) return fallback
  return code
}

/** "so với kế hoạch 230 ha", "thấp hơn mức 11 - 12%/năm của nghị quyết": the level is the plan's own. */
export function isPlanLevel(s: { readonly items: readonly Item[] }, { at, zone }: Located): boolean {
  const before = s.items[zone.hedge - 1]
  if (before?.kind === 'reference') return before.reference?.to === 'plan'
  if (planObjects.has(s.items[at]?.quantity?.unit ?? '')) return false
  const [of, plan] = [s.items[at + 1], s.items[at + 2]]
  return (of?.key === 'của' || of?.key === 'mà') && plan?.kind === 'phrase' && (plan.roles & PLAN) !== 0
}

function kindOf(s: Dated, here: Located, period: string | null, unit: string): FactKind {
  if (isPlanLevel(s, here)) return 'target'
  if (bracketedPlan(s, here)) return 'target'
  if (here.zone.fromTo) return 'baseline'
  if (planObjects.has(unit)) return 'actual'
  if (s.context.planned && isLater(s.context.main, period)) return 'actual'
  const { context } = s
  if (s.aim || here.zone.aim || context.kind === 'target') return 'target'
  if (isLater(period, context.main) && !endsTerm(context.main, period)) return 'target'
  if (here.zone.reference?.to === 'plan' && here.zone.link === 'là') return 'target'
  if (isAssigned(here.phrase)) return 'target'
  if (s.enclosing?.fact.kind === 'target' && s.enclosing.fact.unit === unit) return 'target'
  if (isPlanned(here.phrase) || (s.parent?.fact.kind === 'target' && s.parentComplete)) return 'target'
  if (here.phrase.length > 0 && isPlanName(write(s.text, s.tokens, here.phrase))) return 'target'
  for (let index = here.at - 1; index >= 0 && index >= here.at - 7; index--) {
    const item = s.items[index] as Item
    if (item.kind === 'sign' || item.kind === 'quantity') break
    if (item.kind === 'phrase' && item.roles & PLAN && here.zone.linked && s.items[index - 1]?.key !== 'vượt') {
      const opens =
        index === 0 || s.items[index - 1]?.kind === 'sign' || s.items[index - 1]?.key === 'theo' || s.items[index - 1]?.key === 'khi'
      if (opens) return 'target'
    }
  }
  return 'actual'
}

function endsIn(period: string, year: number | null): boolean {
  const years = /P(\d+)Y$/.exec(period)
  if (years === null || year === null) return false
  const end = Number(period.slice(0, 4)) + Number(years[1])
  return year === end || year === end - 1
}

/** Whether a period begins only when the one under report is over (a text of nine months that names quarter IV). */
function isLater(period: string | null, main: string | null): boolean {
  const later = period === null ? null : parsePeriod(period)
  const now = main === null ? null : parsePeriod(main)
  if (later === null || now === null) return false
  return later.start.year * 12 + later.start.month >= now.start.year * 12 + now.start.month + now.months
}

/** The year that a part of it belongs to: a plan is of the whole year. */
function wholeYear(period: string | null): string | null {
  return period === null || period.endsWith('Y') ? period : period.slice(0, 4)
}
