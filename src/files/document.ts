import type { Table } from '../reader/table/table.ts'

export type { Cell, Table } from '../reader/table/table.ts'

/** Any file, read: one text in reading order (tables written row by row, cells parted by tabs), and its tables. */
export interface SourceDocument {
  name: string
  text: string
  tables: Table[]
  /** When it was published or last saved, ISO 8601, where the file says so. */
  published?: string
}
