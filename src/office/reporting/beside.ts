import { groupBy } from '../../plan/group.ts'
import { type Figure, type Indicator, type ReadFigure, ruleLabel } from '../../plan/index.ts'
import { inPlanUnit } from '../../plan/measure.ts'
import { boundOf } from '../../plan/rule.ts'
import { demandsOn, kept, type LineKey, lineKey, type ReadTransaction, type RecordedObservation } from '../../store/index.ts'
import { type Decimal, decimal } from '../../vietnamese/decimal.ts'
import {
  contains,
  firstDay,
  lastDay,
  monthsIn,
  parsePeriod,
  periodOf,
  samePeriodLastYear,
  yearOf,
  yearToDate,
} from '../../vietnamese/index.ts'
import { type Books, readFigures } from '../books.ts'
import { vietnameseDay } from '../calendar.ts'
import type { Desk } from '../desk.ts'

/** What stands beside a line to hold it against; numbers in the line's unit of measure. */
export interface Beside {
  previous: Decimal | null
  previousPeriod: string
  same: Decimal | null
  samePeriod: string
  /** For a running total: what it was at the end of the period before. */
  runningBefore: Decimal | null
  plan: { label: string; text: string; bound: Decimal | null; by: Decimal | null } | null
}

/** The period before; for nine months the half-year, which they continue. */
function periodBefore(period: string): string {
  const { start, months } = parsePeriod(period) as NonNullable<ReturnType<typeof parsePeriod>>
  if (months === 9) return periodOf(start.year, start.month, 6).code
  const from = start.year * 12 + start.month - 1 - months
  return periodOf(Math.floor(from / 12), (from % 12) + 1, months).code
}

/** What stands beside each of the lines, and what is on record for it already, by its place in them. */
export async function besideLines(
  read: ReadTransaction,
  desk: Desk,
  books: Books,
  lines: readonly (LineKey & { cumulative: boolean })[],
  period: string,
): Promise<{ beside: Beside; recorded: RecordedObservation | null }[]> {
  if (lines.length === 0) return []
  const before = periodBefore(period)
  const periods = lines.map((line) => {
    const previousPeriod = line.cumulative ? yearToDate(before) : before
    return { previousPeriod, samePeriod: samePeriodLastYear(line.period) }
  })
  const codes = new Set(lines.map(({ indicatorId }) => (books.indicatorOf.get(indicatorId) as Indicator).code))
  const [figures, plans] = await Promise.all([
    readFigures(read, books, {
      indicators: codes,
      units: [...new Set(lines.map(({ unitId }) => unitOf(books, unitId)))],
      over: new Set([
        ...periods.flatMap(({ previousPeriod, samePeriod }) => [previousPeriod, samePeriod]),
        ...lines.map((line) => line.period),
      ]),
      moment: desk.now,
    }),
    plansBeside(read, desk, books, lines),
  ])
  // In the order of recording: the latest version comes last.
  const onRecord = new Map(figures.recorded.filter(({ definition }) => definition === null).map((row) => [lineKey(row), row]))
  return lines.map((line, at) => {
    const { previousPeriod, samePeriod } = periods[at] as (typeof periods)[number]
    const recordedFor = (of: string) => valueIn(figures.read, books, line, of)
    const previous = recordedFor(previousPeriod)
    const sameYear = yearOf(previousPeriod) === yearOf(line.period)
    return {
      beside: {
        ...{ previous, previousPeriod, samePeriod, same: recordedFor(samePeriod) },
        runningBefore: line.cumulative && sameYear ? previous : null,
        plan: plans[at] ?? null,
      },
      recorded: onRecord.get(lineKey(line)) ?? null,
    }
  })
}

function valueIn(read: ReadFigure, books: Books, { indicatorId, unitId }: LineKey, period: string): Decimal | null {
  const indicator = books.indicatorOf.get(indicatorId) as Indicator
  const figure: Figure = read(indicator.code, unitOf(books, unitId), period)
  if (figure.kind !== 'number' || figure.gaps.length > 0) return null
  const working = inPlanUnit(figure.working, { unitOfMeasure: indicator.unit, decimals: indicator.decimals })
  return working.kind === 'working' ? working.value : null
}

/** What plans ask of one unit, as its sheet has it beside its lines at every pause in typing. */
const demandsOnOne = kept('plans', (read, on: string, unitId: number, indicatorIds: string) =>
  demandsOn(read, on, { indicatorIds: indicatorIds.split(',').map(Number), unitIds: [unitId] }),
)

/**
 * The plan that the line's period lies in, of the line by which its target is classed. How much of it should be done by now is
 * known for what has run from the beginning of the plan's year: by its path, else by the months that have gone.
 */
async function plansBeside(
  read: ReadTransaction,
  { now }: Desk,
  books: Books,
  lines: readonly LineKey[],
): Promise<(Beside['plan'] | undefined)[]> {
  const indicatorIds = [...new Set(lines.map(({ indicatorId }) => indicatorId))]
  const [only, ...more] = new Set(lines.map(({ unitId }) => unitId))
  const today = vietnameseDay(now)
  const asked =
    only === undefined || more.length > 0
      ? await demandsOn(read, today, { indicatorIds, unitIds: [...new Set(lines.map(({ unitId }) => unitId))] })
      : await demandsOnOne(read, today, only, indicatorIds.join())
  const demands = groupBy(asked, ({ indicatorId, unitId }) => `${indicatorId}/${unitId}`)
  return lines.map(({ indicatorId, unitId, period }) => {
    const indicator = books.indicatorOf.get(indicatorId) as Indicator
    // A year's plan is nearer than the term's.
    const [nearest] = (demands.get(`${indicatorId}/${unitId}`) ?? [])
      .filter((target) => contains(target.period, period))
      .sort((a, b) => monthsIn(a.period) - monthsIn(b.period))
    if (nearest === undefined) return undefined
    const { measure, path, line } = nearest
    const text = ruleLabel(line.rule, line.unitOfMeasure, line.decimals, measure)
    const bound = measure.kind === 'level' && line.unitOfMeasure === indicator.unit ? boundOf(line.rule) : null
    if (bound === null || bound.eq(0)) return { label: line.label, text, bound: null, by: null }
    const milestone = path.find(({ by }) => lastDay(by) === lastDay(period))
    const running = firstDay(nearest.period) === firstDay(period) && indicator.overTime === 'flow'
    const elapsed = running ? decimal(monthsIn(period)).div(monthsIn(nearest.period)) : null
    return { label: line.label, text, bound, by: milestone === undefined ? elapsed : milestone.value.div(bound) }
  })
}

function unitOf({ unitOf }: Books, row: number) {
  const unit = unitOf.get(row)
  if (unit === undefined) throw new RangeError(`no unit: ${row}`)
  return unit.id
}
