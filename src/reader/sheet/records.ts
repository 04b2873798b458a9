import type { Decimal } from '../../vietnamese/index.ts'
import { type PlacedRow, placeRows } from '../table/names.ts'
import { bareKey } from '../table/phrase.ts'
import { rowsOf } from '../table/rows.ts'
import type { CellValue, SheetGrid, SheetRow } from './grid.ts'
import { Cells, headOf } from './heads.ts'
import type { LayoutColumn, SheetLayout } from './layout.ts'
import { type CellReading, readCell } from './numbers.ts'
import { periodIn } from './times.ts'

/** One figure as a sheet states it, by its labels; null for a label that only the sheet or a person tells. */
export interface SheetRecord {
  sheet: number
  row: number
  column: number
  indicator: string
  unit: string | null
  period: string | null
  /** '' where the sheet tells none. */
  measure: string
  grade: 'actual' | 'estimate'
  reading: Exclude<CellReading, { kind: 'empty' }>
  /** As the cell has it. */
  written: CellValue
}

/** A total that a sheet states of figures that it lists, and what they come to. */
export interface SheetTotal {
  row: number
  column: number
  stated: Decimal
  sum: Decimal
}

const totals = new Set(
  [
    'tổng',
    'cộng',
    'tổng cộng',
    'tổng số',
    'tổng cộng toàn xã',
    'toàn xã',
    'toàn phường',
    'toàn huyện',
    'toàn tỉnh',
    'cả xã',
    'cộng toàn xã',
    'tổng toàn xã',
  ].map(bareKey),
)
/** Longer sheets are lists; the grouping of rows is looked at in shorter ones. */
const mostGrouped = 5_000

/** What a row is of. */
interface RowLabels {
  indicator: string | null
  unit: string | null
  period: string | null
  measure: string | null
}

/** All figures of a sheet, row by row, and the totals that it states; `tell` is called with each total once its rows are over. */
export function* recordsOf(grid: SheetGrid, layout: SheetLayout, tell: (total: SheetTotal) => void): Generator<SheetRecord> {
  const figures = layout.columns.filter(({ use }) => use === 'figure')
  if (figures.length === 0) return
  const labelsOf = labeller(grid, layout)
  const sums = new Map<number, Decimal>()
  for (let at = layout.from; at < grid.rows.length; at++) {
    const row = grid.rows[at] as SheetRow
    const labels = labelsOf(row)
    if (labels === null) continue
    const isTotal = layout.kind !== 'list' && totals.has(bareKey((layout.kind === 'unitRows' ? labels.unit : labels.indicator) ?? ''))
    for (const column of figures) {
      const value = row.values[column.column]
      if (value === null || value === undefined) continue
      const reading = readCell(value, column.notation)
      if (reading.kind === 'empty') continue
      if (isTotal) {
        const sum = sums.get(column.column)
        if (reading.kind === 'number' && sum !== undefined) tell({ row: row.number, column: column.column, stated: reading.value, sum })
        sums.delete(column.column)
        continue
      }
      if (reading.kind === 'number' && layout.kind === 'unitRows') {
        sums.set(column.column, sums.get(column.column)?.plus(reading.value) ?? reading.value)
      }
      const record = recordAt(row, column, labels, layout, reading)
      if (record !== null) yield record
    }
  }
}

function recordAt(
  row: SheetRow,
  column: LayoutColumn,
  labels: RowLabels,
  layout: SheetLayout,
  reading: SheetRecord['reading'],
): SheetRecord | null {
  const indicator = column.indicator ?? labels.indicator
  if (indicator === null) return null
  const own = reading.kind === 'number' ? reading.measure : null
  return {
    sheet: layout.sheet,
    row: row.number,
    column: column.column,
    indicator,
    reading,
    unit: column.unit ?? labels.unit ?? layout.unit,
    period: column.period ?? labels.period ?? layout.period,
    measure: own ?? labels.measure ?? column.measure ?? layout.measure,
    grade: column.grade,
    written: row.values[column.column],
  }
}

/** Tells what each row is of; null for one that names nothing. */
function labeller(grid: SheetGrid, layout: SheetLayout): (row: SheetRow) => RowLabels | null {
  const cells = new Cells(grid)
  const columnFor = (use: LayoutColumn['use']) => layout.columns.find((one) => one.use === use)?.column ?? -1
  const [indicator, unit, period, measure] = [columnFor('indicator'), columnFor('unit'), columnFor('period'), columnFor('measure')]
  const placed = indicator < 0 || grid.rows.length > mostGrouped || layout.kind === 'list' ? null : placedRows(grid, layout, cells)
  const periods = new Map<string, string | null>()
  const yearOfSheet = layout.period === null ? null : Number(layout.period.slice(0, 4))
  const text = (row: SheetRow, column: number): string | null => (column < 0 ? null : cells.textAt(row, column) || null)
  const periodOf = (said: string | null): string | null => {
    if (said === null) return null
    const known = periods.get(said)
    if (known !== undefined) return known
    const read = periodIn(said, yearOfSheet)
    periods.set(said, read)
    return read
  }
  return (row) => {
    const place = placed?.get(row.number)
    const labels: RowLabels = {
      indicator: place?.indicator ?? text(row, indicator),
      unit: text(row, unit),
      period: periodOf(text(row, period)),
      measure: place?.unit ?? text(row, measure),
    }
    return labels.indicator === null && labels.unit === null ? null : labels
  }
}

/** Rows under their groups: "Sản lượng" under "Lúa" is the harvest of rice. */
function placedRows(grid: SheetGrid, layout: SheetLayout, cells: Cells): Map<number, PlacedRow> {
  const header = headOf(grid, cells)?.header
  if (header === undefined) return new Map()
  const of = (use: LayoutColumn['use']): number | null => layout.columns.find((one) => one.use === use)?.column ?? null
  const columns = { index: of('index'), names: [of('indicator') as number], unit: of('measure'), values: [], comparisons: [] }
  const own = grid.rows.map((row) => cells.of(row))
  const rows = rowsOf(own, { ...header, to: own.length }, columns)
  const figures = layout.columns.filter(({ numeric }) => numeric).map(({ column }) => column)
  const placed = placeRows(rows, (row) => figures.some((column) => (row.cells[column]?.text ?? '') !== ''))
  const numbers = new Map(own.map((row, at) => [row, (grid.rows[at] as SheetRow).number]))
  return new Map(placed.map((one) => [numbers.get(one.row.cells) as number, one]))
}
