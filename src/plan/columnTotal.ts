import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import { type Absent, absent } from './absent.ts'
import { absenceCode } from './climb.ts'
import type { ColumnTotals, FigureColumns } from './columns.ts'
import { type Indicator, ratioTimes } from './indicator.ts'
import type { UnitTree } from './unit.ts'

/** A total with how many of the units directly below it are in it. */
export interface ColumnTotal {
  kind: 'total'
  value: Decimal
  known: number
  expected: number
  /** Whether every unit at every level below is in it. */
  whole: boolean
}

/**
 * The total of a unit (by its position) in a series, or why there is none. `places`: what the figures were multiplied by, as
 * powers of ten; of a ratio, those of numerator and denominator.
 */
export function columnTotal(
  totals: ColumnTotals,
  unit: number,
  series: number,
  of: Indicator,
  places: { value: number; weight: number },
): ColumnTotal | Absent {
  const row = totals.row[unit] ?? -1
  if (row < 0) return absent('notApplicable', 'không có đơn vị trực thuộc')
  const at = series * totals.rows + row
  const [known, expected] = [totals.known[at] as number, totals.expected[at] as number]
  const rule = totals.rules[series]
  if (rule === 'none') return absent('notComputable', `chỉ tiêu “${of.name}” không tổng hợp từ các đơn vị`)
  if (expected === 0) return absent('notApplicable')
  if (known === 0) return absent('notSent')
  const large = totals.wide.get(at)
  const scaled = (whole: bigint | number, by: number): Decimal => decimal(whole.toString()).times(decimal(`1e${-by}`))
  let value = scaled(large?.value ?? (totals.value[at] as number), places.value)
  if (rule === 'ratio' || rule === 'mean') {
    const weight = scaled(large?.weight ?? (totals.weight[at] as number), rule === 'ratio' ? places.weight : 0)
    if (weight.eq(0)) return absent('notComputable', 'mẫu số bằng 0')
    value = (rule === 'ratio' ? value.times(ratioTimes(of)) : value).div(weight)
  }
  return { kind: 'total', value, known, expected, whole: totals.lacking[at] === 0 }
}

/**
 * Which units (by position) leave the total of a unit lacking: each the highest without a figure. `columns` are those it was
 * made from.
 */
export function lackingUnits({ children }: UnitTree, columns: FigureColumns, unit: number, series: number): number[] {
  const recorded = new Map<number, number>()
  for (let at = 0; at < columns.series.length; at++) {
    if (columns.series[at] === series) recorded.set(columns.unit[at] as number, columns.absence?.[at] ?? 0)
  }
  /**
   * Those missing at or below a unit, itself where it has no figure at all; null where the indicator does not apply to it.
   */
  const missing = (one: number): number[] | null => {
    const own = recorded.get(one)
    if (own === 0) return []
    if (own === absenceCode('notApplicable')) return null
    const below = children[one] as readonly number[]
    if (own === absenceCode('returned') || below.length === 0) return [one]
    const expected = below.flatMap((child) => {
      const found = missing(child)
      return found === null ? [] : [{ child, found }]
    })
    if (expected.length === 0) return null
    return expected.every(({ child, found }) => found[0] === child) ? [one] : expected.flatMap(({ found }) => found)
  }
  return (children[unit] as readonly number[]).flatMap((child) => missing(child) ?? [])
}
