import { fold } from '../../vietnamese/index.ts'
import { type Head, type Header, headersOf } from '../table/header.ts'
import type { Cell } from '../table/table.ts'
import { type CellValue, type Merge, type SheetGrid, type SheetRow, textOf } from './grid.ts'

/** Heads and titles are looked for in so many rows. */
const topRows = 80
const mostPlaces = 200_000
const longestHead = 150

/** The places that merged cells cover, each with the place whose cell covers it; rows by their numbers in the file. */
export function coveredOf(merges: readonly Merge[]): ReadonlyMap<number, ReadonlyMap<number, [row: number, column: number]>> {
  const covered = new Map<number, Map<number, [number, number]>>()
  let places = 0
  for (const { top, left, bottom, right } of merges) {
    places += (bottom - top + 1) * (right - left + 1)
    if (places > mostPlaces) break
    for (let row = top; row <= bottom; row++) {
      const own = covered.get(row) ?? new Map<number, [number, number]>()
      if (own.size === 0) covered.set(row, own)
      for (let column = left; column <= right; column++) own.set(column, [top, left])
    }
  }
  return covered
}

/** Rows as the reader of tables takes them: text only, merged cells repeated where they span. */
export class Cells {
  readonly width: number
  private readonly covered: ReturnType<typeof coveredOf>
  private readonly byNumber = new Map<number, SheetRow>()

  constructor(grid: SheetGrid) {
    this.covered = coveredOf(grid.merges)
    this.width = grid.rows.reduce((most, { values }) => Math.max(most, values.length), 0)
    const tops = new Set(grid.merges.map(({ top }) => top))
    for (const row of grid.rows) if (tops.has(row.number)) this.byNumber.set(row.number, row)
  }

  /** What stands at a place, or in the merged cell that covers it. */
  valueAt({ number, values }: SheetRow, column: number): CellValue {
    const origin = this.covered.get(number)?.get(column)
    if (origin === undefined) return values[column]
    return this.byNumber.get(origin[0])?.values[origin[1]]
  }

  textAt(row: SheetRow, column: number): string {
    return textOf(this.valueAt(row, column))
  }

  /** One row; cells that are one merged cell have one `start`. */
  of(row: SheetRow): Cell[] {
    const own = this.covered.get(row.number)
    return Array.from({ length: this.width }, (_, column) => {
      const [top, left] = own?.get(column) ?? [row.number, column]
      const start = top * 16_384 + left
      return { text: this.textAt(row, column), start, end: start + 1 }
    })
  }
}

/** The head of a sheet, with its titles above; null where none can be found. Rows are counted among those that hold something. */
export function headOf(grid: SheetGrid, cells: Cells): { header: Header; titles: string[] } | null {
  const top = grid.rows.slice(0, topRows).map((row) => cells.of(row))
  const header = headersOf(top)[0] ?? plainHeader(grid, top)
  if (header === null) return null
  const titles = top.slice(0, header.top).map(titleOf)
  return { header, titles }
}

function titleOf(row: readonly Cell[]): string {
  const seen = new Set<number>()
  return row
    .filter(({ text, start }) => text !== '' && !seen.has(start) && seen.add(start))
    .map(({ text }) => text)
    .join(' ')
}

/** A head without the words of official forms: the last rows with several texts above the first row of figures. */
function plainHeader(grid: SheetGrid, top: readonly Cell[][]): Header | null {
  const from = grid.rows.slice(0, topRows).findIndex((row, at) => at > 0 && isBody(row))
  if (from < 1) return null
  let first = from - 1
  const texts = (at: number) => new Set((top[at] as Cell[]).filter(({ text }) => text !== '').map(({ start }) => start)).size
  if (texts(first) < 2) return null
  while (first > 0 && texts(first - 1) > 1 && !isBody(grid.rows[first - 1] as SheetRow)) first--
  const heads: Head[] = (top[first] as Cell[]).map(() => ({ parts: [], key: '', starts: [] }))
  for (const row of top.slice(first, from)) {
    for (const [column, cell] of row.entries()) {
      const head = heads[column] as Head
      if (cell.text === '' || cell.text.length > longestHead || head.starts.includes(cell.start)) continue
      head.parts.push(cell.text)
      head.starts.push(cell.start)
    }
  }
  for (const head of heads) head.key = fold(head.parts.join(' | '))
  return { heads, top: first, from, to: top.length, formulas: new Map() }
}

/** A row that names something and has a figure that is no year. */
function isBody({ values }: SheetRow): boolean {
  const words = values.some((value) => typeof value === 'string' && /\p{L}/u.test(value))
  return words && values.some((value) => isFigure(value))
}

/** Whether the cell holds a figure and nothing else; a bare year may be a head. */
export function isFigure(value: CellValue): boolean {
  if (value === null || value === undefined) return false
  if (typeof value !== 'string') return !/^(?:19|20)\d\d$/.test(value.digits)
  return /^\s*[-+−(]?\s*\d[\d.,\s]*%?\s*\)?\s*$/.test(value) && !/^\s*(?:19|20)\d\d\s*$/.test(value)
}
