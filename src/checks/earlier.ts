import type { Comparison } from '../reader/reading.ts'
import { parsePeriod, periodOf } from '../vietnamese/period.ts'

/**
 * The period that a figure of `period` is compared with: the same months of the year before, or of the year that the
 * comparison names; for "so với năm 2020" that whole year. Null where it cannot be told, and for a comparison with a plan.
 */
export function earlierPeriod(period: string | null, { to, year }: Comparison): string | null {
  const now = period === null ? null : parsePeriod(period)
  if (now === null || to === 'plan') return null
  if (to === 'base') return year === undefined ? null : `${year}`
  // Nine months "so với năm trước" may be held against the whole year or its nine months.
  if (now.months > 12 || (to === 'previous' && now.months < 12)) return null
  return periodOf(year ?? now.start.year - 1, now.start.month, now.months).code
}
