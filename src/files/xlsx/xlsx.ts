import type { Merge } from '../../reader/sheet/grid.ts'
import type { Archive } from '../archive.ts'
import { type Block, type GridCell, paragraph, plainCell } from '../block.ts'
import { tooManyCells } from '../layout.ts'
import { limits } from '../limits.ts'
import { lastSaved } from '../relations.ts'
import { sheetBlocks } from '../sheet.ts'
import { readWorkbook } from './workbook.ts'
import { Allowance, readWorksheet, type Worksheet } from './worksheet.ts'

const defaultName = /^(?:sheet|trang tính|bảng tính)\s*\d*$/i

/**
 * The sheets of an .xlsx that are not hidden: the name of each, the lines above its table, its table. Read as a stream,
 * for libraries that hold the whole workbook need gigabytes for a sheet whose million empty rows are formatted.
 */
export async function readXlsx(archive: Archive): Promise<{ blocks: Block[]; published?: string }> {
  const book = await readWorkbook(archive)
  const allowance = new Allowance()
  const sheets: { name: string; sheet: Worksheet }[] = []
  for (const { name, part } of book.sheets) {
    const sheet = await readWorksheet(archive, part, book, allowance)
    if (sheet.cells.size > 0) sheets.push({ name, sheet })
  }
  // Tables are made when all sheets are known to be within the limits: they take far more work and room than the cells do.
  const blocks: Block[] = []
  for (const { name, sheet } of sheets) {
    if (book.sheets.length > 1 && !defaultName.test(name)) blocks.push(paragraph(name))
    blocks.push(...sheetBlocks({ kind: 'table', rows: gridRows(sheet) }))
  }
  const published = await lastSaved(archive)
  return published === undefined ? { blocks } : { blocks, published }
}

/** The rows and columns of a sheet that hold something, close together. */
function gridRows({ cells, merges }: Worksheet): GridCell[][] {
  const rows = [...cells.keys()].sort((a, b) => a - b)
  const columns = [...new Set([...cells.values()].flatMap((row) => [...row.keys()]))].sort((a, b) => a - b)
  if (rows.length * columns.length > limits.cells) throw tooManyCells()
  const spans = spansOf(merges, cells, rows, columns)
  return rows.map((row, y) =>
    columns.flatMap((column, x): GridCell[] => {
      const span = spans.get(y * columns.length + x)
      if (span === 'covered') return []
      return [{ ...plainCell(cells.get(row)?.get(column) ?? ''), ...span }]
    }),
  )
}

type Span = { columns: number; rows: number } | 'covered'

/** For each place of the grid, by its number, how far a merged cell reaches from it or that one covers it. */
function spansOf(
  merges: readonly Merge[],
  cells: Worksheet['cells'],
  rows: readonly number[],
  columns: readonly number[],
): Map<number, Span> {
  const spans = new Map<number, Span>()
  let places = 0
  for (const merge of merges) {
    if (cells.get(merge.top)?.has(merge.left) !== true) continue
    const [top, bottom] = [firstFrom(rows, merge.top), firstFrom(rows, merge.bottom + 1)]
    const [left, right] = [firstFrom(columns, merge.left), firstFrom(columns, merge.right + 1)]
    places += (bottom - top) * (right - left)
    if (places > limits.cells) throw tooManyCells()
    if (spans.has(top * columns.length + left)) continue
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) spans.set(y * columns.length + x, 'covered')
    spans.set(top * columns.length + left, { columns: right - left, rows: bottom - top })
  }
  return spans
}

/** The index of the first number that is at least `least`. */
function firstFrom(sorted: readonly number[], least: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < least) low = middle + 1
    else high = middle
  }
  return low
}
