import { read } from './index.ts'
import { keepOutside, mergeReadings } from './merge.ts'
import type { Fact, Reading, ReadOptions } from './reading.ts'
import { readTable } from './table/index.ts'
import type { Table } from './table/table.ts'

/** A document as far as it is read: its text, in which its tables stand row by row. */
interface Readable {
  name?: string
  text: string
  tables: readonly Table[]
  published?: string
}

/**
 * Everything a document states: its prose as `read` reads it, its tables as tables, in the order of the text.
 * `published` counts for more than the date that the file gives itself.
 */
export function readDocument(document: Readable, options: ReadOptions = {}): Reading {
  const published = options.published ?? document.published
  const dated = published === undefined ? {} : { published }
  const prose = read(document.text, { ...options, ...dated })
  const period = commonestPeriod(prose.facts.filter(keepOutside(document.tables)))
  const tables = document.tables.map((table) => ({ start: table.start, end: table.end, reading: readTable(table, { ...dated, period }) }))
  return mergeReadings(prose, tables)
}

/** The period that most results are of: what a table without a period of its own is about. */
function commonestPeriod(facts: readonly Fact[]): string | null {
  const counts = new Map<string, number>()
  for (const { kind, period } of facts) if (kind === 'actual' && period !== null) counts.set(period, (counts.get(period) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}
