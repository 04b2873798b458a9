import { type Decimal, decimal, roundTo } from '../vietnamese/decimal.ts'
import { type Absent, absent } from './absent.ts'
import { named, subtract, type Working } from './arithmetic.ts'
import { type Gap, numberOf } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { PlanProblem } from './problem.ts'
import { combine, type Member } from './rollUp.ts'

/**
 * The whole split by weights (last year's figures, population …) into amounts of so many places that add up to it exactly:
 * each is rounded down, and what is left goes, one unit of the last place at a time, to the largest remainders, the earlier
 * first. Throws a PlanProblem where the whole has more places, or no weight is above zero or one is below.
 */
export function allocate(whole: Decimal, weights: readonly Decimal[], places: number): Decimal[] {
  const total = weights.reduce((sum, weight) => sum.plus(weight), decimal(0))
  if (total.lte(0) || weights.some((weight) => weight.lt(0)))
    throw new PlanProblem('Căn cứ phân bổ phải có ít nhất một đơn vị lớn hơn 0 và không có số âm.')
  if (!roundTo(whole, places).eq(whole))
    throw new PlanProblem(`Tổng số có nhiều hơn ${places} chữ số thập phân nên không chia hết được; hãy tăng số chữ số thập phân.`)
  const step = decimal(`1e${-places}`)
  const sign = whole.lt(0) ? -1 : 1
  // In whole steps, so that what is left over is a count.
  const steps = whole.abs().div(step)
  const exact = weights.map((weight) => steps.times(weight).div(total))
  const floors = exact.map((share) => share.round(0, 0))
  let left = Number(steps.minus(floors.reduce((sum, floor) => sum.plus(floor), decimal(0))).toFixed())
  const order = exact
    .map((share, at) => ({ at, remainder: share.minus(floors[at] as Decimal) }))
    .toSorted((a, b) => b.remainder.cmp(a.remainder) || a.at - b.at)
  for (const { at } of order) {
    if (left <= 0) break
    floors[at] = (floors[at] as Decimal).plus(1)
    left--
  }
  return floors.map((floor) => floor.times(step).times(sign))
}

/** Whether what was given to lower units adds up to the whole. */
export interface Reconciliation {
  /** What the parts make together. */
  parts: Working
  /**
   * Parts − whole: above zero where more was assigned than was asked for, which a council may want; zero where both agree.
   */
  difference: Working
  /** Units to which nothing was assigned. */
  gaps: readonly Gap[]
}

/**
 * Holds the whole against its parts, put together as the indicator adds up; a ratio by its parts' numerators and
 * denominators.
 */
export function reconcile(indicator: Indicator, whole: Working, members: readonly Member[]): Reconciliation | Absent {
  const figure = numberOf(combine(indicator, 'cộng các đơn vị', members))
  if (figure.kind === 'absent') return figure
  if (figure.working.unit !== whole.unit)
    return absent('notComputable', `tổng số tính bằng ${whole.unit}, các đơn vị bằng ${figure.working.unit}`)
  return {
    parts: figure.working,
    difference: subtract('Chênh lệch giữa các đơn vị và tổng số', figure.working, named('tổng số', whole)),
    gaps: figure.gaps,
  }
}
