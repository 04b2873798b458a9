/** One cell of a table, with its UTF-16 offsets in the document's text. Merged cells are repeated where they span. */
export interface Cell {
  text: string
  start: number
  end: number
}

/** A table in a document: its rows, each with as many cells as the table has columns. */
export interface Table {
  /** Heading line(s) above the table: its name, period, unit ("Đơn vị tính: triệu đồng"). */
  caption: string
  rows: Cell[][]
  start: number
  end: number
}
