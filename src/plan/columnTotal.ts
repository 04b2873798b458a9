import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import { type Absent, absent } from './absent.ts'
import { climb, newScratch, notApplicable, recorded, returned } from './climb.ts'
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
 * The total of a unit (by its position) in a series, or why there is none. `places`: what the figures were multiplied by, as powers
 * of ten; of a ratio, those of numerator and denominator.
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

/** Which units (by position) leave the total of a unit lacking: each the highest without a figure. `columns` are those it was made from. */
export function lackingUnits(tree: UnitTree, columns: FigureColumns, unit: number, series: number): number[] {
  const absence = new Map<number, number>()
  for (let at = 0; at < columns.series.length; at++) {
    if (columns.series[at] === series) absence.set(columns.unit[at] as number, columns.absence?.[at] ?? 0)
  }
  const scratch = newScratch(tree.parent.length)
  for (const [one, missing] of absence) scratch.state[one] = recorded + missing
  climb(tree, scratch, false)
  const found: number[] = []
  const walk = (above: number): void => {
    for (const one of tree.children[above] as readonly number[]) {
      const state = scratch.state[one] as number
      if (state === recorded || state === notApplicable) continue
      const inner = (tree.children[one] as readonly number[]).length > 0
      if (state === returned || !inner || (scratch.known[one] === 0 && (scratch.expected[one] as number) > 0)) found.push(one)
      else if (scratch.known[one] !== 0) walk(one)
    }
  }
  walk(unit)
  return found
}
