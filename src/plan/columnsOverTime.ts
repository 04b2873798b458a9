import type { OverTime } from './indicator.ts'

/** A run of months, by position: January to September of the first year is { from: 0, to: 9 }. */
export interface MonthRange {
  from: number
  /** The month after the last. */
  to: number
}

/**
 * Monthly figures of many series put together over longer periods: `months` whole numbers (value × 10^places) for each
 * series, NaN where there is none. Gives one figure for each series and range, at `series × ranges + range`: of a flow the
 * sum, NaN where a month is missing; of a stock the latest; of a rate always NaN, for a rate is only what was recorded. The
 * rules are those of `overTime`. Throws a RangeError where a sum is too large to be exact.
 */
export function overTimeColumns(figures: Float64Array, months: number, ranges: readonly MonthRange[], rule: OverTime): Float64Array {
  const count = figures.length / months
  const found = new Float64Array(count * ranges.length).fill(Number.NaN)
  if (rule === 'rate') return found
  let at = 0
  for (let series = 0; series < count; series++) {
    const start = series * months
    for (const { from, to } of ranges) {
      found[at++] = rule === 'flow' ? sum(figures, start + from, start + to) : latest(figures, start + from, start + to)
    }
  }
  return found
}

function sum(figures: Float64Array, from: number, to: number): number {
  let total = 0
  for (let at = from; at < to; at++) total += figures[at] as number
  if (Math.abs(total) > Number.MAX_SAFE_INTEGER) throw new RangeError('a sum over time is too large; use fewer places')
  return total
}

function latest(figures: Float64Array, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (!Number.isNaN(figures[at] as number)) return figures[at] as number
  return Number.NaN
}
