import type { Bound, Comparison, Fact } from '../reader/reading.ts'
import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import { fold } from '../vietnamese/normal.ts'
import { parseNumber } from '../vietnamese/number.ts'
import { hedges } from './hedge.data.ts'
import { exactly, type Interval, minus, power, rounded, times } from './interval.ts'
import { toUnit } from './measure.ts'

const written = /\d(?:[\d.,]*\d)?/g
const slackShare = decimal('0.05')
const widestSlack = decimal('0.5')
const half = decimal('0.5')
const hundred = decimal(100)

/** A figure with how finely it is written: the places after the decimal mark, as printed ("1.119,0" has one). */
export interface Stated {
  value: Decimal
  decimals: number
  interval: Interval
}

/** What a fact's figure may stand for: its rounding as printed (none for what `counts` whole things), opened by its hedge. Null where it has none. */
export function statedValue(fact: Fact, counts: boolean): Stated | null {
  if (fact.value === null) return null
  const decimals = decimalsIn(fact.quote, fact.value)
  if (fact.bound === 'exact' && decimals === 0 && counts) return { value: fact.value, decimals, interval: exactly(fact.value) }
  return { value: fact.value, decimals, interval: opened(fact.value, decimals, fact.bound) }
}

/** The same for the denominator of a/b. */
export function statedOf(fact: Fact, counts: boolean): Stated | null {
  if (fact.of === null) return null
  const decimals = decimalsIn(fact.quote, fact.of)
  return { value: fact.of, decimals, interval: decimals === 0 && counts ? exactly(fact.of) : rounded(fact.of, decimals) }
}

/** The percentage that a figure is said to be of what it is compared with; null for a change. */
export function statedPercent(text: string, comparison: Comparison, bound: Bound = hedgeBefore(text, comparison.start)): Stated | null {
  return comparison.percent === undefined ? null : statedAt(text, comparison, comparison.percent, bound)
}

/** The rise or fall in per cent; null where none is stated. */
export function statedChangePercent(
  text: string,
  comparison: Comparison,
  bound: Bound = hedgeBefore(text, comparison.start),
): Stated | null {
  return comparison.changePercent === undefined ? null : statedAt(text, comparison, comparison.changePercent, bound)
}

/** The rise or fall in the figure's own unit; null where none is stated. */
export function statedChange(text: string, comparison: Comparison): Stated | null {
  return comparison.change === undefined ? null : statedAt(text, comparison, comparison.change, hedgeBefore(text, comparison.start))
}

/** A percentage that restates a/b. */
export function statedRestated(text: string, restated: { percent: Decimal; start: number; end: number }): Stated {
  return statedAt(text, restated, restated.percent, hedgeBefore(text, restated.start))
}

/** A figure's value told in another unit; null where it does not convert. */
export function statedIn({ fact, value }: { fact: Fact; value: Stated | null }, unit: string | null): Stated | null {
  const factor = toUnit(fact.unit, unit)
  if (factor === null || value === null) return null
  if (factor.eq(1)) return value
  return { value: value.value.times(factor), decimals: value.decimals - factor.e, interval: times(value.interval, factor) }
}

function statedAt(text: string, place: { start: number; end: number }, value: Decimal, bound: Bound): Stated {
  const decimals = decimalsIn(text.slice(place.start, place.end), value)
  // A hedged fall ("giảm hơn 5%") is hedged in its size: the interval is that of the size, turned round.
  if (value.lt(0)) return { value, decimals, interval: minus(exactly(decimal(0)), opened(value.abs(), decimals, bound)) }
  return { value, decimals, interval: opened(value, decimals, bound) }
}

/**
 * The places after the decimal mark with which `quote` writes the value. The quote may write it in another way than the
 * value says: 24 for 24.000 ("24 nghìn"), 2,46 for 246 ("gấp 2,46 lần"), 4,4 for 104,4 ("vượt 4,4%"), 2,2 for −2,2.
 */
function decimalsIn(quote: string, value: Decimal): number {
  const size = value.abs()
  const forms = [size, value.minus(hundred).abs(), hundred.minus(value).abs()]
  for (const run of quote.match(written) ?? []) {
    const number = parseNumber(run)
    if (number === null) continue
    if (forms.some((form) => form.eq(number.value))) return number.decimals
    if (number.otherReading !== null && size.eq(number.otherReading)) return number.decimals === 0 ? 3 : 0
    const shift = powerOfTen(size, number.value)
    if (shift !== null) return number.decimals - shift
  }
  return size.toFixed().split('.')[1]?.length ?? 0
}

/** k where a = b × 10^k, null where there is none. */
function powerOfTen(a: Decimal, b: Decimal): number | null {
  if (a.eq(0) || b.eq(0)) return null
  const shift = a.e - b.e
  return a.eq(b.times(power(shift))) ? shift : null
}

/**
 * Opens a figure as far as its hedge allows. "hơn 132" is 132 or somewhat more, "gần 132" somewhat less, "khoảng" either:
 * by 5 %, or by one unit of the last digit that is not zero ("hơn 6 tỷ" is 6 to 7, "gần 2.000" is 1.000 to 2.000 at
 * most), never by more than half. "ít nhất" and "không quá" are open.
 */
function opened(value: Decimal, decimals: number, bound: Bound): Interval {
  if (bound === 'exact') return rounded(value, decimals)
  if (bound === 'atLeast') return { low: value, high: null }
  if (bound === 'atMost') return { low: null, high: value }
  const slack = hedgeSlack(value)
  if (bound === 'over') return { low: value, high: value.plus(slack) }
  if (bound === 'under') return { low: value.minus(slack), high: value }
  return { low: value.minus(slack), high: value.plus(slack) }
}

function hedgeSlack(value: Decimal): Decimal {
  const size = value.abs()
  if (size.eq(0)) return half
  const step = power(size.e - size.c.length + 1)
  const share = size.times(slackShare)
  const widest = size.times(widestSlack)
  return step.gt(widest) ? widest : step.gt(share) ? step : share
}

const longestHedge = Math.max(...hedges.map(([words]) => words.length)) + 'nhiều '.length
const lastWords = new Set(hedges.map(([words]) => words.split(' ').at(-1)))
const lastWord = /\p{L}+(?=\s*$)/u
const comparative = /(?:cao|thấp|nhiều|ít|lớn|nhỏ|kém) hơn$/

/** The hedge that stands right before a figure: "gần 94%" is about, "cao hơn 1,7%" is exact. */
export function hedgeBefore(text: string, start: number): Bound {
  const near = text
    .slice(Math.max(0, start - longestHedge - 2), start)
    .normalize('NFC')
    .toLowerCase()
  if (!lastWords.has(lastWord.exec(near)?.[0] ?? '')) return 'exact'
  const before = fold(near).trimEnd()
  if (comparative.test(before)) return 'exact'
  for (const [words, bound] of hedges)
    if (before.endsWith(words) && !/\p{L}/u.test(before.charAt(before.length - words.length - 1))) return bound
  return 'exact'
}
