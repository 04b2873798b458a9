import type { Table } from './table/table.ts'

/** A document as far as places in it are told: by its name one sees whether people count its lines. */
interface Located {
  name: string
  text: string
  tables: readonly Table[]
}

/** Says where in a document an offset stands, in words that somebody can follow: "dòng 12", "đoạn 5", "bảng 1, hàng 3". */
export type Locate = (offset: number) => string

/**
 * A `Locate` for one document. Tables are named by number and row. Elsewhere a plain text (and standard input) is counted in
 * lines, as an editor numbers them; any other file in paragraphs, as its own lines are not the extracted text's.
 */
export function locator(document: Located): Locate {
  const starts = lineStarts(document.text)
  const inLines = /\.txt$/i.test(document.name) || !document.name.includes('.')
  const paragraphs = inLines ? null : paragraphNumbers(document, starts)
  return (offset) => {
    const table = document.tables.findIndex((each) => offset >= each.start && offset < each.end)
    if (table >= 0) return `bảng ${table + 1}, hàng ${rowAt(document.tables[table]?.rows ?? [], offset)}`
    const line = lastAtOrBefore(starts, offset)
    return paragraphs === null ? `dòng ${line + 1}` : `đoạn ${paragraphs[line]}`
  }
}

function rowAt(rows: Table['rows'], offset: number): number {
  let row = 0
  rows.forEach((cells, index) => {
    if (cells.some((cell) => cell.start <= offset)) row = index
  })
  return row + 1
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** For each line the number of the paragraph it is in; blank lines part paragraphs, tables are none. */
function paragraphNumbers(document: Located, starts: readonly number[]): number[] {
  let paragraph = 0
  let afterBlank = true
  let table = 0
  return starts.map((start, line) => {
    while ((document.tables[table]?.end ?? start) < start) table++
    const inTable = (document.tables[table]?.start ?? start + 1) <= start
    const blank = inTable || document.text.slice(start, starts[line + 1]).trim() === ''
    if (afterBlank && !blank) paragraph++
    afterBlank = blank
    return Math.max(1, paragraph)
  })
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
