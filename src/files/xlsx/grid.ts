import type { CellValue, SheetGrid, SheetRow } from '../../reader/sheet/grid.ts'
import { decimal } from '../../vietnamese/decimal.ts'
import type { Archive } from '../archive.ts'
import { tooLong } from '../assemble.ts'
import { tooManyCells } from '../layout.ts'
import { limits } from '../limits.ts'
import { showNumber, significant } from './show.ts'
import { readWorkbook, type Workbook } from './workbook.ts'
import { type RawCell, scanWorksheet, textIn } from './worksheet.ts'

/** What stands for the result of a formula that no program has reckoned yet. */
const notReckoned = '#CHƯA TÍNH'

/** The sheets of an .xlsx that are not hidden, cell by cell: numbers by their exact digits, of formulas the results. Read as a stream. */
export async function readXlsxGrids(archive: Archive): Promise<SheetGrid[]> {
  const book = await readWorkbook(archive)
  const grids: SheetGrid[] = []
  let kept = 0
  let characters = 0
  for (const { name, part } of book.sheets) {
    const rows: SheetRow[] = []
    let values: CellValue[] = []
    let last = -1
    let sorted = true
    const merges = await scanWorksheet(archive, part, book, (row, column, cell) => {
      if (column >= limits.columns) return
      const value = cellValue(cell, book)
      if (typeof value === 'string') {
        if (value.trim() === '') return
        characters += value.length
        if (characters > limits.characters) throw tooLong()
      }
      if (++kept > limits.gridCells) throw tooManyCells(limits.gridCells)
      if (row !== last) {
        values = []
        sorted &&= row > last
        last = row
        rows.push({ number: row, values })
      }
      values[column] = value
    })
    if (!sorted) rows.sort((a, b) => a.number - b.number)
    if (rows.length > 0) grids.push({ name, rows, merges })
  }
  return grids
}

function cellValue(cell: RawCell, book: Workbook): CellValue {
  const { value, type, style } = cell
  if (value === '') return notReckoned
  if (type !== 'n') return textIn(cell, book)
  const { kind, percent, thousands } = style.format
  if (kind === 'date' || kind === 'time') return showNumber(value, style.format, book.from1904)
  const digits = exact(value)
  if (digits === null) return value
  if (!percent && thousands === 0) return { digits, percent: false }
  return {
    digits: decimal(digits)
      .times(percent ? 100 : 1)
      .div(decimal(1000).pow(thousands))
      .toFixed(),
    percent,
  }
}

/** At most so many characters of a number are its own digits: beyond stands what binary fractions add. */
const plainNumber = /^-?\d{1,14}(?:\.\d{1,6})?$/

/** The digits of a number as it was typed: 0.1+0.2 is 0.3. Null for what is none. */
function exact(raw: string): string | null {
  if (plainNumber.test(raw) && raw.length <= significant) return raw
  const approximate = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(approximate) || Math.abs(approximate) > 1e20) return null
  return decimal(raw.trim()).prec(significant).toFixed()
}
