import type { SourceDocument } from '../files/document.ts'
import { read } from '../reader/index.ts'
import type { Reading, ReadOptions } from '../reader/reading.ts'
import { readTable } from '../reader/table/index.ts'
import { mergeReadings } from './merge.ts'

/** Everything a document states: its prose as `read` reads it, its tables as tables, in the order of the text. */
export function readDocument(document: SourceDocument, options: ReadOptions = {}): Reading {
  const published = options.published ?? document.published
  const context = { ...options, ...(published === undefined ? {} : { published }) }
  const prose = read(document.text, context)
  const tables = document.tables.map((table) => ({ start: table.start, end: table.end, reading: readTable(table, context) }))
  return mergeReadings(prose, tables)
}
