import { exactly, type Interval, meets, minus, percentOf, power, rounded } from '../../checks/interval.ts'
import { numberOf } from '../../plan/figure.ts'
import { amount, type Figure, type Indicator, type PlanLine, type ReadFigure, type UnitId } from '../../plan/index.ts'
import { boundOf } from '../../plan/rule.ts'
import type { Comparison, Fact } from '../../reader/reading.ts'
import { comparisonWords } from '../../reader/words.ts'
import { placesOf } from '../../vietnamese/decimal.ts'
import {
  type Decimal,
  decimal,
  formatNumber,
  isPartOfYear,
  monthsIn,
  periodLabel,
  periodOf,
  samePeriodLastYear,
} from '../../vietnamese/index.ts'
import { convert } from '../../vietnamese/unit.ts'
import { isShare } from './propose.ts'

/** What a fact is held against: its indicator and unit, the figures on record, and the plans in force for them. */
export interface Measured {
  of: Indicator
  unit: UnitId
  period: string
  measure: string
  read: ReadFigure
  plans: readonly { period: string; line: PlanLine }[]
}

/** Something that the text says of a figure beside its value, held against what the books make of it. */
export interface Claim {
  holds: boolean
  /** What is said: '188% kế hoạch tỉnh giao'. */
  words: string
  /** How the books reckon it, in one line. */
  arithmetic: string
}

/** Whether the value as it is written can be the figure on record: what rounding explains is no difference. */
export function agrees(fact: Fact, { of, measure }: Pick<Measured, 'of' | 'measure'>, figure: Figure): boolean {
  const told = toldIn(fact, measure, of)
  if (told === null) return false
  if (figure.kind === 'range') return meets(told, { low: figure.low.value, high: figure.high.value })
  const number = numberOf(figure)
  return number.kind === 'number' && isRoundingOf(told, toldValue(fact, measure, of), number.working.value)
}

/** Every comparison of the fact that the books can reckon too; of an aim whether the plans have it. */
export function claimsOf(fact: Fact, by: Measured): Claim[] {
  const told = toldIn(fact, by.measure, by.of)
  if (told === null) return []
  if (fact.kind === 'target') return aimClaim(fact, told, by)
  return fact.comparisons.flatMap((comparison) => {
    const claim = comparison.to === 'plan' ? planClaim(comparison, fact, told, by) : baseClaim(comparison, fact, told, by)
    return claim ?? []
  })
}

/** All that the written value may stand for, in another unit of measure; null where it is none or does not convert. */
function toldIn({ value, bound, of: whole, unit }: Fact, from: string, of: Indicator): Interval | null {
  if (value === null) return null
  if (whole !== null && isShare(whole, unit, of)) return exactly(value.times(100).div(whole))
  const { low, high } = rounded(value, placesOf(value))
  // "Hơn 132" is less than 133, "gần 132" more than 131, "khoảng 132" one of both.
  const step = power(-placesOf(value))
  const [down, up] = [
    bound === 'under' || bound === 'atMost' || bound === 'about',
    bound === 'over' || bound === 'atLeast' || bound === 'about',
  ]
  const [least, most] = [down ? value.minus(step) : (low as Decimal), up ? value.plus(step) : (high as Decimal)].map((end) =>
    convert(end, from, of.unit),
  )
  return least == null || most == null ? null : { low: least, high: most }
}

/** Whether of two numbers the finer one rounds to the coarser. Both as intervals would let neighbours meet at their edge. */
function isRoundingOf(told: Interval, value: Decimal, recorded: Decimal): boolean {
  const on = rounded(recorded, placesOf(recorded))
  const width = ({ low, high }: Interval) => (high as Decimal).minus(low as Decimal)
  return width(told).gte(width(on)) ? meets(told, exactly(recorded)) : meets(exactly(value), on)
}

/** The value itself in the indicator's unit, of a fact for which `toldIn` gives an interval. */
function toldValue({ value, of: whole, unit }: Fact, from: string, of: Indicator): Decimal {
  const own = value as Decimal
  return whole !== null && isShare(whole, unit, of) ? own.times(100).div(whole) : (convert(own, from, of.unit) as Decimal)
}

function aimClaim(fact: Fact, told: Interval, { of, measure, period, plans }: Measured): Claim[] {
  const own = plans.filter((one) => one.period === period).flatMap(({ line }) => boundIn(line, of) ?? [])
  if (own.length === 0) return []
  return [
    {
      holds: own.some(({ bound }) => isRoundingOf(told, toldValue(fact, measure, of), bound)),
      words: `mục tiêu ${amount(fact.value as Decimal, measure)}`,
      arithmetic: `trong sổ: ${own.map(({ bound, line }) => `${line.label} ${amount(bound, of.unit)}`).join('; ')}`,
    },
  ]
}

function planClaim(comparison: Comparison, fact: Fact, told: Interval, { of, measure, period, plans }: Measured): Claim | null {
  const percent = comparison.percent ?? comparison.changePercent?.plus(100)
  if (percent === undefined) return null
  const stated = rounded(percent, placesOf(comparison.percent ?? (comparison.changePercent as Decimal)))
  const own = plans
    .filter((one) => one.period === period || (isPartOfYear(period) && one.period === period.slice(0, 4)))
    .flatMap(({ line }) => boundIn(line, of) ?? [])
    .flatMap(({ bound, line }) => {
      const reckoned = percentOf(told, exactly(bound))
      return reckoned === null ? [] : [{ bound, line, reckoned }]
    })
  if (own.length === 0) return null
  const value = toldValue(fact, measure, of)
  return {
    holds: own.some(({ reckoned }) => meets(reckoned, stated)),
    words: comparisonWords(comparison),
    arithmetic: own.map(({ bound, line }) => `${quotient(value, bound, of)} ${line.label}`).join('; '),
  }
}

function baseClaim(comparison: Comparison, fact: Fact, told: Interval, { of, unit, period, measure, read }: Measured): Claim | null {
  const base = basePeriod(comparison, of, period)
  const before = base === null ? null : numberOf(read(of.code, unit, base))
  if (base === null || before === null || before.kind === 'absent') return null
  const earlier = before.working.value
  const on = rounded(earlier, placesOf(earlier))
  const value = toldValue(fact, measure, of)
  const words = comparisonWords(comparison)
  if (comparison.change !== undefined) {
    // A figure in % changes by points, which a text writes in % too.
    const change = convert(comparison.change, comparison.unit ?? measure, of.unit)
    if (change === null) return null
    const arithmetic = `${amount(value, '')} − ${amount(earlier, '')} (${periodLabel(base)}) = ${amount(value.minus(earlier), of.unit)}`
    return { holds: meets(minus(told, on), rounded(change, placesOf(change))), words, arithmetic }
  }
  const percent = comparison.percent ?? comparison.changePercent?.plus(100)
  const reckoned = percentOf(told, on)
  if (percent === undefined || reckoned === null) return null
  const stated = rounded(percent, placesOf(comparison.percent ?? (comparison.changePercent as Decimal)))
  return { holds: meets(reckoned, stated), words, arithmetic: `${quotient(value, earlier, of)} ${periodLabel(base)}` }
}

/** The earlier period that is meant; null where the text does not tell which. */
function basePeriod({ to, year }: Comparison, { overTime }: Indicator, period: string): string | null {
  if (monthsIn(period) > 12) return null
  if (to === 'samePeriod' && year === undefined) return samePeriodLastYear(period)
  if (year === undefined) return null
  if (to === 'samePeriod') return sameMonthsIn(period, year)
  return overTime === 'flow' && isPartOfYear(period) ? null : periodOf(year, 1, 12).code
}

/** The same months in an earlier year; null for one that is not at most ten years earlier. */
export function sameMonthsIn(period: string, year: number): string | null {
  const back = Number(period.slice(0, 4)) - year
  if (back < 1 || back > 10) return null
  let base = period
  for (let step = 0; step < back; step++) base = samePeriodLastYear(base)
  return base
}

/** The line's bound in the indicator's unit. */
function boundIn(line: PlanLine, of: Indicator): { bound: Decimal; line: PlanLine } | null {
  const bound = boundOf(line.rule)
  const converted = bound === null ? null : convert(bound, line.unitOfMeasure, of.unit)
  return converted === null ? null : { bound: converted, line }
}

function quotient(value: Decimal, base: Decimal, { unit }: Indicator): string {
  const percent = value.times(decimal(100)).div(base)
  return `${amount(value, '')} ÷ ${amount(base, unit)} × 100 = ${formatNumber(percent, { decimals: 1 })}%`
}
