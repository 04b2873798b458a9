import type { Merge } from '../../reader/sheet/grid.ts'
import type { Archive } from '../archive.ts'
import { tooLong } from '../assemble.ts'
import { tooManyCells } from '../layout.ts'
import { decodeRun } from '../legacy.ts'
import { limits } from '../limits.ts'
import { localName, readXml } from '../xml/read.ts'
import { numberFormat } from './format.ts'
import { showNumber } from './show.ts'
import type { CellStyle, Workbook } from './workbook.ts'

/** The cells of a sheet that hold something, by row and column from 0, and its merged cells. */
export interface Worksheet {
  cells: Map<number, Map<number, string>>
  merges: Merge[]
}

/** What the sheets of a workbook may hold together, counted while they are read. */
export class Allowance {
  private cells = 0
  private characters = 0

  /** Counts a cell that holds a text. Throws a Refusal where that is too many, or too much. */
  take(text: string): void {
    this.characters += text.length
    if (++this.cells > limits.cells) throw tooManyCells()
    if (this.characters > limits.characters) throw tooLong()
  }
}

/** A cell as the file has it: what stands in it ('' for a formula without its result), of which type, in which style. */
export interface RawCell {
  value: string
  type: string
  style: CellStyle
  formula: boolean
}

const plain: CellStyle = { format: numberFormat(0, undefined), font: undefined }
const mostMerges = 100_000

/** Reads a sheet as a stream: empty and merely formatted rows, cells and columns leave nothing behind. */
export async function readWorksheet(archive: Archive, part: string, book: Workbook, allowance: Allowance): Promise<Worksheet> {
  const cells = new Map<number, Map<number, string>>()
  const merges = await scanWorksheet(archive, part, book, (row, column, cell) => {
    const text = shown(cell, book)
    if (text.trim() === '') return
    allowance.take(text)
    const own = cells.get(row) ?? new Map<number, string>()
    cells.set(row, own.set(column, text))
  })
  return { cells, merges }
}

/** Calls `take` with each cell that holds a value or a formula, as the stream brings it; the cell is the same object each time. Gives the merged cells. */
export async function scanWorksheet(
  archive: Archive,
  part: string,
  book: Workbook,
  take: (row: number, column: number, cell: RawCell) => void,
): Promise<Merge[]> {
  const merges: Merge[] = []
  const cell: RawCell = { value: '', type: 'n', style: plain, formula: false }
  let row = -1
  let column = -1
  let inValue = false
  await readXml(archive, part, {
    open(tag) {
      const name = localName(tag.name)
      if (name === 'row') {
        row = Number(tag.attribute('r') ?? row + 2) - 1
        column = -1
      } else if (name === 'c') {
        column = columnOf(tag.attribute('r')) ?? column + 1
        cell.type = tag.attribute('t') ?? 'n'
        cell.style = book.styles[Number(tag.attribute('s') ?? 0)] ?? plain
        cell.value = ''
        cell.formula = false
      } else if (name === 'v' || name === 't') inValue = true
      else if (name === 'f') cell.formula = true
      else if (name === 'mergeCell' && merges.length < mostMerges) {
        const merge = mergeOf(tag.attribute('ref') ?? '')
        if (merge !== null) merges.push(merge)
      }
    },
    close(tagName) {
      const name = localName(tagName)
      if (name === 'v' || name === 't') inValue = false
      else if (name === 'c' && (cell.value !== '' || cell.formula)) take(row, column, cell)
    },
    text(text) {
      if (inValue) cell.value += text
    },
  })
  return merges
}

function shown(cell: RawCell, book: Workbook): string {
  return cell.type === 'n' ? showNumber(cell.value, cell.style.format, book.from1904) : textIn(cell, book)
}

/** What a cell that is no number says. */
export function textIn({ value, type, style }: RawCell, book: Workbook): string {
  switch (type) {
    case 's':
      return decodeRun(book.strings[Number(value)] ?? '', style.font)
    case 'str':
    case 'inlineStr':
      return decodeRun(value, style.font)
    case 'd':
      return value.replace(/^(\d{4})-(\d\d)-(\d\d).*$/s, '$3/$2/$1')
    default:
      return value
  }
}

/** The column of a reference from 0: "B7" → 1; null where there is none. */
function columnOf(reference: string | undefined): number | null {
  let column = 0
  for (let at = 0; reference !== undefined && at < reference.length; at++) {
    const code = reference.charCodeAt(at)
    if (code < 65 || code > 90) return at === 0 ? null : column - 1
    column = column * 26 + code - 64
  }
  return null
}

function mergeOf(reference: string): Merge | null {
  const ends = /^[A-Z]{1,3}(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(reference)
  const left = columnOf(reference)
  const right = columnOf(reference.split(':')[1])
  if (ends === null || left === null || right === null) return null
  return { top: Number(ends[1]) - 1, left, bottom: Number(ends[2]) - 1, right }
}
