import { parseUnit } from '../../vietnamese/index.ts'
import type { Fact, Reading } from '../reading.ts'
import { type Columns, columnsOf, headTimes } from './columns.ts'
import { type Meaning, meaningsOf } from './compare.ts'
import { RowFacts } from './facts.ts'
import { type CellFigure, figuresIn } from './figures.ts'
import { distinct, type Header, headersOf } from './header.ts'
import { type PlacedRow, placeRows } from './names.ts'
import { notationOf } from './notation.ts'
import { type FactsOfRow, setParts } from './parts.ts'
import { type Row, rowsOf } from './rows.ts'
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
  for (const header of headersOf(table.rows)) {
    const titles = table.rows.slice(0, header.top).map((row) => rowText(row))
    const caption = [table.caption, ...titles.filter((title) => title.length < longestTitle).slice(-titleRows)].join('\n')
    const first = facts.length
    for (const fact of readPart(table.rows, header, caption, context)) {
      facts.push(fact.part === undefined ? fact : { ...fact, part: { ...fact.part, of: fact.part.of + first } })
    }
  }
  return { facts, tallies: [], statements: [] }
}

/** Rows above a head are its title as far as they are short and few. */
const titleRows = 6
const longestTitle = 200

function rowText(row: readonly Cell[]): string {
  return distinct(row)
    .map(({ text }) => text)
    .join(' ')
}

/** The facts of the rows below one head. */
function readPart(all: readonly Cell[][], header: Header, caption: string, context: TableContext): Fact[] {
  const body = all.slice(header.from, header.to)
  const times = headTimes(header)
  const review = reviewOf(timeOf(caption), times, context)
  const columns = columnsOf(
    header,
    body,
    caption,
    review,
    times.map(({ time }) => time),
  )
  if (columns === null) return []
  const rows = rowsOf(all, header, columns)
  const figures = new Figures(rows, columns)
  const figureAt = (row: number, column: number): CellFigure | null => figures.only(rows[row] as Row, column)
  const meanings = meaningsOf(columns.comparisons, header.formulas, { values: columns.values, rows: rows.length, figureAt })
  const placed = placeRows(rows, (row) => figures.has(row))
  return factsOf(placed, { columns, meanings, figures, unit: unitOfCaption(caption), period: review.period })
}

/** What holds for all rows of a table. */
interface Frame {
  columns: Columns
  meanings: readonly Meaning[]
  figures: Figures
  /** The unit that the caption gives. */
  unit: string
  /** The period under review. */
  period: string | null
}

function factsOf(placed: readonly PlacedRow[], { columns, meanings, figures, unit, period }: Frame): Fact[] {
  const facts: Fact[] = []
  const byRow = new Map<PlacedRow, FactsOfRow>()
  for (const each of placed) {
    const row = new RowFacts(each, each.unit ?? unit, (column) => figures.of(each.row, column), meanings)
    for (const column of columns.values) row.add(column)
    row.addResultsUntold(period)
    byRow.set(each, new Map([...row.single].map(([column, index]) => [column, index + facts.length])))
    for (const fact of row.facts) facts.push(fact)
  }
  setParts(facts, placed, byRow)
  return facts
}

/** The figures of all cells of the columns that hold figures, each column in its own notation. */
class Figures {
  private readonly byRow = new Map<Row, Map<number, CellFigure[]>>()

  constructor(rows: readonly Row[], { values, comparisons }: Columns) {
    const columns = [...values, ...comparisons].map(({ column }) => column)
    const texts = (column: number): string[] => rows.map(({ cells }) => cells[column]?.text ?? '')
    const common = notationOf(columns.flatMap(texts))
    const notations = new Map(columns.map((column) => [column, notationOf(texts(column)) ?? common]))
    for (const row of rows) {
      this.byRow.set(
        row,
        new Map(columns.map((column) => [column, figuresIn(row.cells[column]?.text ?? '', notations.get(column) ?? null)])),
      )
    }
  }

  of(row: Row, column: number): readonly CellFigure[] {
    return this.byRow.get(row)?.get(column) ?? []
  }

  /** The figure of a cell that holds one. */
  only(row: Row, column: number): CellFigure | null {
    const [first, second] = this.of(row, column)
    return second === undefined ? (first ?? null) : null
  }

  has(row: Row): boolean {
    return [...(this.byRow.get(row)?.values() ?? [])].some((figures) => figures.length > 0)
  }
}

/** "Đơn vị tính: triệu đồng" above a table. */
export function unitOfCaption(caption: string): string {
  const said = /(?:đơn vị tính|đvt|đơn vị)\s*[:.]\s*([^\n;)]{1,30})/iu.exec(caption)?.[1]?.trim() ?? ''
  for (let words = said.split(/\s+/); words.length > 0; words = words.slice(0, -1)) {
    const unit = parseUnit(words.join(' ').replace(/[.,]$/, ''))
    if (unit !== null) return unit.name
  }
  return ''
}
