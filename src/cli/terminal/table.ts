import type { Palette } from './colour.ts'
import { pad, textWidth, wrap } from './width.ts'

/** A column: its head, which side its cells stand on, the most columns it takes, and whether it takes what is left. */
export interface Column {
  head: string
  side: 'left' | 'right'
  most: number
  takesRest?: boolean
}

const GAP = 2
/** Columns that the `takesRest` column has at least, where its cells are as wide. */
const LEAST_REST = 32

/**
 * A table as lines of at most `width` columns (which must be 60 or more): each column as wide as its widest cell up to its
 * `most`, the one that `takesRest` as wide as there is room, cells wrapped between words.
 */
export function* tableLines(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  colour: Palette,
): Generator<string> {
  const widths = columnWidths(columns, rows, width)
  const head = columns.map((column, index) => pad(column.head, widths[index] as number, column.side)).join(' '.repeat(GAP))
  yield colour.bold(head.trimEnd())
  yield colour.dim(widths.map((each) => '─'.repeat(each)).join(' '.repeat(GAP)))
  for (const row of rows) yield* rowLines(columns, row, widths)
}

function* rowLines(columns: readonly Column[], row: readonly string[], widths: readonly number[]): Generator<string> {
  const cells = row.map((cell, index) => wrap(cell, widths[index] as number))
  const height = Math.max(...cells.map((lines) => lines.length))
  for (let line = 0; line < height; line++) {
    const parts = cells.map((lines, index) => pad(lines[line] ?? '', widths[index] as number, columns[index]?.side))
    yield parts.join(' '.repeat(GAP)).trimEnd()
  }
}

function columnWidths(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): number[] {
  const widths = columns.map((column) => textWidth(column.head))
  for (const row of rows) {
    row.forEach((cell, index) => {
      const most = columns[index]?.most ?? 0
      if ((widths[index] as number) < most) widths[index] = Math.max(widths[index] as number, Math.min(most, textWidth(cell)))
    })
  }
  const rest = columns.findIndex((column) => column.takesRest)
  const wanted = widths[rest] as number
  widths[rest] = Math.min(wanted, LEAST_REST)
  const room = width - GAP * (columns.length - 1)
  const total = () => widths.reduce((sum, each) => sum + each, 0)
  // The others give way, the widest first, until the rest has its least.
  while (total() > room) {
    const widest = widths.reduce(
      (best, each, index) => (index !== rest && each > (widths[best] as number) ? index : best),
      rest === 0 ? 1 : 0,
    )
    widths[widest] = (widths[widest] as number) - 1
  }
  widths[rest] = Math.min(wanted, room - (total() - (widths[rest] as number)))
  return widths
}
