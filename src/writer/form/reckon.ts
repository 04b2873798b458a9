import { type Decimal, isDecimal } from '../../vietnamese/decimal.ts'
import { type FormColumn, type FormRow, type FormSheet, type FormValue, isSum } from './formSheet.ts'

/** What a form shows in each cell: sums and percentages reckoned, all else as it is given. */
export function reckon({ rows, columns }: Pick<FormSheet, 'rows' | 'columns'>): (row: FormRow, column: FormColumn) => FormValue {
  const byKey = new Map(rows.map((row) => [row.key, row]))
  const columnOf = new Map(columns.map((column) => [column.key, column]))
  const sums = new Map<string, Decimal | null>()
  const sumOf = (row: FormRow, column: FormColumn): Decimal | null => {
    const own = `${row.key} ${column.key}`
    const known = sums.get(own)
    if (known !== undefined) return known
    // A row that is its own part would never end.
    sums.set(own, null)
    let sum = null as Decimal | null
    for (const part of row.parts) {
      const below = byKey.get(part)
      const value = below === undefined ? null : at(below, column)
      if (isDecimal(value)) sum = sum?.plus(value) ?? value
    }
    sums.set(own, sum)
    return sum
  }
  const at = (row: FormRow, column: FormColumn): FormValue => {
    if (row.kind === 'group') return null
    if (isSum(row, column)) return sumOf(row, column)
    if (column.kind !== 'percent' || column.of === undefined) return row.values[column.key] ?? null
    const [numerator, denominator] = [column.of.numerator, column.of.denominator].map((key) => {
      const other = columnOf.get(key)
      return other === undefined ? null : at(row, other)
    })
    if (!isDecimal(numerator) || !isDecimal(denominator) || denominator.eq(0)) return null
    return numerator.times(100).div(denominator)
  }
  return at
}
