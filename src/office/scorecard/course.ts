import type { Figure, Indicator, ReadFigure, UnitId } from '../../plan/index.ts'
import { lastDay, monthsIn, partsOf, samePeriodLastYear, through, yearOf } from '../../vietnamese/index.ts'

/** One point of a series. */
export interface CoursePoint {
  period: string
  figure: Figure
}

/** How an indicator went until a reporting period: month by month within the year (what accumulates from its beginning on), else year by year. */
export interface Course {
  steps: 'months' | 'years'
  points: readonly CoursePoint[]
}

/** The months of the year of `at`, where two of them at least are known; else the years up to it. */
export function courseOf(read: ReadFigure, of: Indicator, unit: UnitId, at: string, years = 5): Course {
  const monthly = monthsIn(at) <= 12 ? monthsOf(read, of, unit, at) : []
  if (monthly.filter(({ figure }) => figure.kind === 'number').length > 1) return { steps: 'months', points: monthly }
  return { steps: 'years', points: yearsOf(read, of, unit, at, years) }
}

/** The months of the year of `at` up to its end; what flows adds up from January on. */
export function monthsOf(read: ReadFigure, of: Indicator, unit: UnitId, at: string): CoursePoint[] {
  const year = String(yearOf(at)).padStart(4, '0')
  return partsOf(year, 1)
    .filter((month) => lastDay(month) <= lastDay(at))
    .map((month) => (of.overTime === 'flow' ? through(year, month) : month))
    .map((period) => ({ period, figure: read(of.code, unit, period) }))
}

/** So many years up to that of `at`, the last one as far as `at` reaches. */
export function yearsOf(read: ReadFigure, of: Indicator, unit: UnitId, at: string, years: number): CoursePoint[] {
  const last = monthsIn(at) > 12 ? String(yearOf(at)).padStart(4, '0') : at
  const periods = [last]
  let whole = String(yearOf(last)).padStart(4, '0')
  for (let back = 1; back < years; back++) {
    whole = samePeriodLastYear(whole)
    periods.unshift(whole)
  }
  return periods.map((period) => ({ period, figure: read(of.code, unit, period) }))
}
