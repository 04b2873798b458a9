import { parseUnit } from '../../vietnamese/index.ts'
import type { Fact, Reading } from '../reading.ts'
import { type Columns, columnsOf, headTimes } from './columns.ts'
import { type Meaning, meaningOf } from './compare.ts'
import { RowFacts } from './facts.ts'
import { type CellFigure, figuresIn } from './figures.ts'
import { distinct, type Header, headersOf } from './header.ts'
import { type PlacedRow, placeRows } from './names.ts'
import { type Notation, notationOf } from './notation.ts'
import { type FactsOfRow, setParts } from './parts.ts'
import { type Row, rowsOf, unitOf } from './rows.ts'
import type { Cell, Table } from './table.ts'
import { reviewOf, timeOf } from './times.ts'

/** What is known of the document around a table. */
export interface TableContext {
  /** When it was published, ISO 8601 day, month or year. */
  published?: string
  /** The period under report, as a code; null or absent where it is not known. */
  period?: string | null
}

/**
 * The facts of a table of indicators: results, aims and past levels by its columns, each with what the row compares it
 * with; parts say of which row they are. No facts where the table is of another kind. Offsets are those of the cells.
 */
export function readTable(table: Table, context: TableContext = {}): Reading {
  const facts: Fact[] = []
  let top = 0
  for (const header of headersOf(table.rows)) {
    const titles = table.rows.slice(top, header.top).map((row) => distinct(row).map(({ text }) => text).join(' '))
    const read = readPart(table, header, [top === 0 ? table.caption : '', ...titles].join('\n'), context)
    // Indexes of wholes count from the first fact of the whole table.
    for (const fact of read) facts.push(fact.part === undefined ? fact : { ...fact, part: { ...fact.part, of: fact.part.of + facts.length } })
    top = header.to
  }
  return { facts, tallies: [], statements: [] }
}
