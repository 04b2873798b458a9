import { type Day, type Figure, type Indicator, type Instant, treeAt, type Unit } from '../../plan/index.ts'
import { observationsOf, type ReadTransaction } from '../../store/index.ts'
import { lastDay, monthsIn, yearOf } from '../../vietnamese/period.ts'
import { type Books, readFigures } from '../books.ts'
import { vietnameseDay } from '../calendar.ts'
import { covers, type Scope } from '../desk.ts'

/** A figure of one period, and where it comes from: null where it was put together from others. */
export interface SheetFigure {
  period: string
  figure: Figure
  source: string | null
}

/** The latest figures of an indicator for one unit. */
export interface LatestFigures {
  unit: string
  years: SheetFigure[]
  /** Periods within a year. */
  parts: SheetFigure[]
}

const mostYears = 5
const mostParts = 12

/**
 * The latest figures for the whole authority, or for the topmost unit that lies in the scope: of every period for which
 * something was recorded, in the unit or below it. Null where there is no unit.
 */
export async function latestFigures(
  read: ReadTransaction,
  books: Books,
  of: Indicator,
  scope: Scope,
  now: Instant,
): Promise<LatestFigures | null> {
  const unit = topUnit(books, scope, vietnameseDay(now))
  if (unit === undefined) return null
  const fromYear = Number(now.slice(0, 4)) - mostYears
  const made = of.ratio === null ? [of.code] : [of.code, of.ratio.numerator, of.ratio.denominator]
  const rows = await observationsOf(read, { indicatorIds: made.map((code) => books.indicatorRow.get(code) as number), fromYear })
  const own = new Map(
    rows
      .filter(({ indicatorId, unitId, definition, content }) => {
        const here = indicatorId === books.indicatorRow.get(of.code) && unitId === books.unitRow.get(unit.id)
        return here && definition === null && content.kind !== 'returned'
      })
      .map(({ period, source }) => [period, source]),
  )
  const figures = await readFigures(read, books, { indicators: [of.code], units: [unit.id], fromYear, moment: now })
  const told = (period: string): SheetFigure => ({
    period,
    figure: figures.read(of.code, unit.id, period),
    source: own.get(period) ?? null,
  })
  const periods = [...new Set(rows.map(({ period }) => period))].filter((period) => monthsIn(period) <= 12)
  const years = [...new Set(periods.map((period) => String(yearOf(period)).padStart(4, '0')))].sort().reverse()
  const parts = periods.filter((period) => monthsIn(period) < 12).sort(latestFirst)
  return { unit: unit.name, years: years.slice(0, mostYears).map(told), parts: parts.slice(0, mostParts).map(told) }
}

function topUnit(books: Books, scope: Scope, today: Day): Unit | undefined {
  return treeAt(books.units, today).units.find(({ id }) => covers(scope, books.unitRow.get(id) as number))
}

function latestFirst(a: string, b: string): number {
  const [endOfA, endOfB] = [lastDay(a), lastDay(b)]
  return endOfA === endOfB ? monthsIn(a) - monthsIn(b) : endOfA < endOfB ? 1 : -1
}
