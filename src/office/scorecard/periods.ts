import { contains, lastDay, monthsIn, partsOf, through, yearOf } from '../../vietnamese/index.ts'

/**
 * The reporting periods at which a plan can be looked at, the latest first: of a year its months, each from the year's
 * beginning on; of a longer plan its years; and whatever else was recorded within it. None begins after the day.
 */
export function reportingPeriods(period: string, recorded: Iterable<string>, today: string): string[] {
  const long = monthsIn(period) > 12
  const whole = monthsIn(period) % (long ? 12 : 1) === 0 ? partsOf(period, long ? 12 : 1) : []
  const steps = whole.map((part) => through(period, part))
  const others = [...recorded].filter((one) => contains(period, one)).map((one) => (long ? one : through(period, one)))
  const begun = [...steps, ...others].filter((one) => one === period || startOfLast(one) <= today)
  return [...new Set([...begun, period])].sort(latestFirst)
}

/** The period to show first: the last one by whose end the day has come and for which something was recorded; else the last that ended, else the earliest. */
export function currentPeriod(periods: readonly string[], period: string, recorded: Iterable<string>, today: string): string {
  const ends = new Set([...recorded].filter((one) => contains(period, one)).map(lastDay))
  const over = periods.filter((one) => lastDay(one) <= today)
  return over.find((one) => ends.has(lastDay(one))) ?? over[0] ?? (periods.at(-1) as string)
}

/** The first day of the last month of the period: a period that has only just begun is no choice yet. */
function startOfLast(code: string): string {
  return `${lastDay(code).slice(0, 7)}-01`
}

function latestFirst(a: string, b: string): number {
  const [x, y] = [lastDay(a), lastDay(b)]
  if (x !== y) return x < y ? 1 : -1
  return monthsIn(b) - monthsIn(a) || yearOf(b) - yearOf(a)
}
