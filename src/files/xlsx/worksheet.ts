import type { Archive } from '../archive.ts'
import { tooLong } from '../assemble.ts'
import { tooManyCells } from '../layout.ts'
import { decodeRun } from '../legacy.ts'
import { limits } from '../limits.ts'
import { localName, readXml } from '../xml/read.ts'
import { numberFormat } from './format.ts'
import { showNumber } from './show.ts'
import type { CellStyle, Workbook } from './workbook.ts'

/** A rectangle of merged cells: rows and columns from 0, both ends inside. */
export interface Merge {
  top: number
  left: number
  bottom: number
  right: number
}

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

const plain: CellStyle = { format: numberFormat(0, undefined), font: undefined }
const mostMerges = 100_000

/** Reads a sheet as a stream: empty and merely formatted rows, cells and columns leave nothing behind. */
export async function readWorksheet(archive: Archive, part: string, book: Workbook, allowance: Allowance): Promise<Worksheet> {
  const sheet: Worksheet = { cells: new Map(), merges: [] }
  let row = -1
  let column = -1
  let type = ''
  let style = plain
  let value = ''
  let inValue = false
  const keep = (text: string): void => {
    if (text.trim() === '') return
    allowance.take(text)
    const cells = sheet.cells.get(row) ?? new Map<number, string>()
    sheet.cells.set(row, cells.set(column, text))
  }
  await readXml(archive, part, {
    open(tag) {
      const name = localName(tag.name)
      if (name === 'row') {
        row = Number(tag.attribute('r') ?? row + 2) - 1
        column = -1
      } else if (name === 'c') {
        column = columnOf(tag.attribute('r')) ?? column + 1
        type = tag.attribute('t') ?? 'n'
        style = book.styles[Number(tag.attribute('s') ?? 0)] ?? plain
        value = ''
      } else if (name === 'v' || name === 't') inValue = true
      else if (name === 'mergeCell' && sheet.merges.length < mostMerges) {
        const merge = mergeOf(tag.attribute('ref') ?? '')
        if (merge !== null) sheet.merges.push(merge)
      }
    },
    close(tagName) {
      const name = localName(tagName)
      if (name === 'v' || name === 't') inValue = false
      else if (name === 'c' && value !== '') keep(shown(value, type, style, book))
    },
    text(text) {
      if (inValue) value += text
    },
  })
  return sheet
}

function shown(value: string, type: string, style: CellStyle, book: Workbook): string {
  switch (type) {
    case 's':
      return decodeRun(book.strings[Number(value)] ?? '', style.font)
    case 'str':
    case 'inlineStr':
      return decodeRun(value, style.font)
    case 'd':
      return value.replace(/^(\d{4})-(\d\d)-(\d\d).*$/s, '$3/$2/$1')
    case 'n':
      return showNumber(value, style.format, book.from1904)
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
