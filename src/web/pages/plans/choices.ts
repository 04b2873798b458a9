import { type Books, readBooks } from '../../../office/books.ts'
import { type Desk, reading } from '../../../office/desk.ts'
import type { PlanSummary } from '../../../office/plans/index.ts'
import { day, treeAt, type UnitId } from '../../../plan/index.ts'
import { firstDay, lastDay, monthsIn, parsePeriod, partsOf, periodLabel, periodOf, samePeriodLastYear } from '../../../vietnamese/period.ts'
import type { Option } from '../../ui/index.ts'

/** The units and indicators, for forms that choose among them. */
export function booksOf(desk: Desk): Promise<Books> {
  return reading(desk, 'books.read', readBooks)
}

/** The units of a day as a tree told in a list. */
export function unitOptions({ units, unitRow }: Books, on: string): Option[] {
  const tree = treeAt(units, day(on))
  const options: Option[] = []
  const add = (at: number, depth: number): void => {
    const { id, name } = tree.units[at] as { id: UnitId; name: string }
    options.push({ value: String(unitRow.get(id)), label: `${'– '.repeat(depth)}${name}` })
    for (const child of tree.children[at] as readonly number[]) add(child, depth + 1)
  }
  for (const [at, above] of tree.parent.entries()) if (above < 0) add(at, 0)
  return options
}

/** Plans that another may carry out. */
export function planOptions(plans: readonly PlanSummary[], kinds: readonly string[]): Option[] {
  return plans
    .filter(({ plan }) => kinds.includes(plan.kind))
    .map(({ plan, current }) => ({ value: String(plan.id), label: current.title }))
}

/** The day on which to look at the units for a plan of this period: its first, or today where that lies in it. */
export function dayWithin(period: string, today: string): string {
  const first = firstDay(period)
  return first <= today && today <= lastDay(period) ? today : first
}

/** The periods for which a plan may set a target: its own, and each year of a longer one. */
export function targetPeriods(period: string): Option[] {
  const years = monthsIn(period) > 12 && monthsIn(period) % 12 === 0 ? partsOf(period, 12) : []
  return [period, ...years].map(periodOption)
}

/** The periods from which a change may be counted, besides one already chosen. */
export function earlierPeriods(period: string, chosen: string): Option[] {
  const year = Number(firstDay(period).slice(0, 4))
  const codes = [...[1, 2, 5].map((back) => periodOf(year - back, 1, 12).code), samePeriodLastYear(period)]
  return [...new Set(parsePeriod(chosen) === null ? codes : [...codes, chosen])].map(periodOption)
}

/** The ends of which a path may say what should be reached, besides those already chosen. */
export function pathPeriods(period: string, chosen: readonly string[]): Option[] {
  const months = monthsIn(period)
  const steps = months > 12 ? (months % 12 === 0 ? [12] : []) : [3, 1].filter((step) => months % step === 0 && step < months)
  const codes = new Set([...steps.flatMap((step) => partsOf(period, step)), ...chosen.filter((code) => parsePeriod(code) !== null)])
  return [...codes].map((code) => ({ value: code, label: `hết ${periodLabel(code)}` }))
}

/** A term's first and last year, or a year alone, as a period. */
export function periodOfYears(from: number, to: number): string {
  return periodOf(from, 1, (to - from + 1) * 12).code
}

function periodOption(code: string): Option {
  return { value: code, label: periodLabel(code) }
}
