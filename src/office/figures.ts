import { type Content, type Grade, type Indicator, isValid, type Unit } from '../plan/index.ts'
import {
  observationsOf,
  type ReadTransaction,
  type RecordedObservation,
  recordObservations,
  type TargetHead,
  targetHeadsOf,
  versionsOf,
  WriteRefused,
} from '../store/index.ts'
import { lastDay, monthsIn, partsOf, through } from '../vietnamese/index.ts'
import { type Books, readBooks } from './books.ts'
import { vietnameseDay } from './calendar.ts'
import { covers, type Desk, reading, type Scope, writing } from './desk.ts'
import { internalFor } from './internal.ts'

/** One figure to be recorded or corrected: of which unit and period, and what stands there. */
export interface FigureSheet {
  target: TargetHead
  indicator: Indicator
  /** Units for which the visitor may record, those that send this indicator's figures first. */
  units: readonly { row: number; unit: Unit }[]
  periods: readonly string[]
  unit: number
  period: string
  /** Every version of the figure, the first one first. */
  versions: readonly RecordedObservation[]
  /** In which units the parts of a ratio were told before. */
  partUnits: { numerator: string; denominator: string }
}

/** The sheet for a target's figure; null where there is none for this visitor. Throws Refused. */
export async function figureSheet(
  desk: Desk,
  target: number,
  chosen: { unit?: number | undefined; period?: string | undefined } = {},
): Promise<FigureSheet | null> {
  return reading(desk, 'figures.record', (read, scope) => sheetOf(read, desk, scope, target, chosen))
}

/** A figure as somebody gives it. `seen`: the version that stood before, 0 for none. */
export interface GivenFigure {
  target: number
  unit: number
  period: string
  grade: Grade
  content: Content
  unitOfMeasure: string
  source: string
  reason: string | null
  seen: number
}

/** Records the figure. Throws Refused, StaleEdit, WriteRefused. */
export async function recordFigure(desk: Desk, { target, unit, period, seen, ...given }: GivenFigure): Promise<void> {
  await writing(desk, 'figures.record', unit, async (write, scope) => {
    const sheet = await sheetOf(write, desk, scope, target, { unit, period })
    if (sheet === null || sheet.unit !== unit || sheet.period !== period || sheet.target.indicatorId === null) {
      throw new WriteRefused('Chỉ tiêu này không nhận số liệu của đơn vị và kỳ đã chọn.')
    }
    const key = { indicatorId: sheet.target.indicatorId, unitId: unit, period, definition: null }
    await recordObservations(write, [{ ...key, ...given, seen }])
  })
}

async function sheetOf(
  read: ReadTransaction,
  desk: Desk,
  scope: Scope,
  id: number,
  chosen: { unit?: number | undefined; period?: string | undefined },
): Promise<FigureSheet | null> {
  const target = (await targetHeadsOf(read)).find((one) => one.id === id)
  if (target === undefined || target.indicatorId === null || (await internalFor(read, desk)).targets.has(id)) return null
  const books = await readBooks(read)
  const indicator = books.indicatorOf.get(target.indicatorId) as Indicator
  const today = vietnameseDay(desk.now)
  const units = unitsOf(books, target, indicator).filter(({ row, unit }) => covers(scope, row) && isValid(unit, today))
  const unit = units.find(({ row }) => row === chosen.unit)?.row ?? units[0]?.row
  if (unit === undefined) return null
  const periods = periodsOf(target.period).filter((one) => `${lastDay(one).slice(0, 7)}-01` <= today)
  const period = periods.find((one) => one === chosen.period) ?? usualPeriod(periods, indicator)
  if (period === undefined) return null
  return {
    ...{ target, indicator, units, periods, unit, period },
    versions: await versionsOf(read, { indicatorId: target.indicatorId, unitId: unit, period, definition: null }),
    partUnits: await partUnitsOf(read, target.indicatorId),
  }
}

/** The units that send the indicator's figures; where that is not laid down, the target's own and those directly below. */
function unitsOf({ senders, unitOf, unitRow, units }: Books, target: TargetHead, { code }: Indicator): { row: number; unit: Unit }[] {
  const own = unitOf.get(target.unitId) as Unit
  const sending = senders.get(code)
  const below = units.units.filter((one) => (sending === undefined ? one.parent === own.code : sending.has(one.id)))
  return [...below, own].map((unit) => ({ row: unitRow.get(unit.id) as number, unit }))
}

/** The periods in which a target's figures come: of a year its months, quarters, half-years, nine months and the year; of a longer plan its years. Latest first. */
export function periodsOf(period: string): string[] {
  if (monthsIn(period) > 12) return [...partsOf(period, 12), period].reverse()
  const months = partsOf(period, 1)
  const longer = [3, 6].flatMap((length) => (months.length % length === 0 ? partsOf(period, length) : []))
  const nine = months.length === 12 ? [through(months[0] as string, months[8] as string)] : []
  const all = [...new Set([period, ...nine, ...longer, ...months])]
  return all.sort((a, b) => (lastDay(a) === lastDay(b) ? monthsIn(b) - monthsIn(a) : lastDay(a) < lastDay(b) ? 1 : -1))
}

/** What flows is sent month by month; all else for the whole period. */
function usualPeriod(periods: readonly string[], { overTime }: Indicator): string | undefined {
  return (overTime === 'flow' ? periods.find((one) => monthsIn(one) === 1) : undefined) ?? periods[0]
}

async function partUnitsOf(read: ReadTransaction, indicatorId: number): Promise<FigureSheet['partUnits']> {
  for (const { content } of await observationsOf(read, { indicatorIds: [indicatorId] })) {
    if (content.kind === 'ratio') return { numerator: content.numeratorUnit, denominator: content.denominatorUnit }
  }
  return { numerator: '', denominator: '' }
}
