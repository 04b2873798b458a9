import { type Decimal, decimal } from '../vietnamese/decimal.ts'

/** All values that a written figure may stand for, both ends included; null is an open end. */
export interface Interval {
  low: Decimal | null
  high: Decimal | null
}

const one = decimal(1)
const hundred = decimal(100)

/** The one value itself: a count, of which nothing was rounded away. */
export function exactly(value: Decimal): Interval {
  return { low: value, high: value }
}

/**
 * What a number printed with so many decimals may have been before it was rounded: [x − ½·10^−d, x + ½·10^−d].
 * Both edges belong to it, for offices round halves up and down. `decimals` is negative where the last written digit
 * stands for more than one: 24 in nghìn tấn, told in tấn, has −3.
 */
export function rounded(value: Decimal, decimals: number): Interval {
  const half = decimal(`5e${-decimals - 1}`)
  return { low: value.minus(half), high: value.plus(half) }
}

/** 10^exponent, exactly. */
export function power(exponent: number): Decimal {
  return decimal(`1e${exponent}`)
}

/** Whether some value lies in both. */
export function meets(a: Interval, b: Interval): boolean {
  return !below(a, b) && !below(b, a)
}

/** Whether all of `a` lies below all of `b`. */
export function below(a: Interval, b: Interval): boolean {
  return a.high !== null && b.low !== null && a.high.lt(b.low)
}

function plus(a: Interval, b: Interval): Interval {
  return { low: a.low && b.low && a.low.plus(b.low), high: a.high && b.high && a.high.plus(b.high) }
}

export function minus(a: Interval, b: Interval): Interval {
  return { low: a.low && b.high && a.low.minus(b.high), high: a.high && b.low && a.high.minus(b.low) }
}

/** The sum of all; [0, 0] of none. */
export function sum(list: readonly Interval[]): Interval {
  return list.reduce(plus, exactly(decimal(0)))
}

/** a / b × 100, for figures that are not negative; null where `b` may be zero. */
export function percentOf(a: Interval, b: Interval): Interval | null {
  const quotient = divide(a, b)
  return quotient && times(quotient, hundred)
}

/** a / b, for figures that are not negative; null where `b` may be zero. */
export function divide(a: Interval, b: Interval): Interval | null {
  if (b.low === null || b.low.lte(0)) return null
  return { low: a.low && (b.high ? a.low.div(b.high) : decimal(0)), high: a.high?.div(b.low) ?? null }
}

/** Every value times a factor above zero. */
export function times(a: Interval, factor: Decimal): Interval {
  return { low: a.low?.times(factor) ?? null, high: a.high?.times(factor) ?? null }
}

/** What `a` was before it changed by so many per cent: a / (1 + p/100); null where that may be a fall of everything. */
export function beforeChange(a: Interval, percent: Interval): Interval | null {
  const ratio = (end: Decimal | null) => end?.div(hundred).plus(one) ?? null
  return divide(a, { low: ratio(percent.low), high: ratio(percent.high) })
}
