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

/** Any file, read: one text in reading order (tables written row by row, cells parted by tabs), and its tables. */
export interface SourceDocument {
  name: string
  text: string
  tables: Table[]
  /** When it was published or last saved, ISO 8601, where the file says so. */
  published?: string
}
