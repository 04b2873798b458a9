import { type Grid, plainCell } from '../block.ts'
import type { Line, Piece } from './lines.ts'

/** A table without lines has at least so many columns, and so many rows in which figures stand in two columns or more. */
const leastColumns = 3
const leastRows = 3

/** Lines of a page that follow each other: a table whose columns are told by their alignment, or ordinary lines. */
export type Stretch = { lines: Line[] } | { lines: Line[]; grid: Grid }

/** Parts the lines of a page into ordinary ones and tables without ruled lines. */
export function stretchesOf(lines: readonly Line[]): Stretch[] {
  const stretches: Stretch[] = []
  let ordinary: Line[] = []
  for (let at = 0; at < lines.length; ) {
    const end = tabularEnd(lines, at)
    const grid = end - at >= leastRows ? gridOf(lines.slice(at, end)) : null
    if (grid === null) {
      ordinary.push(...lines.slice(at, Math.max(end, at + 1)))
    } else {
      if (ordinary.length > 0) stretches.push({ lines: ordinary })
      ordinary = []
      stretches.push({ lines: lines.slice(at, end), grid })
    }
    at = Math.max(end, at + 1)
  }
  if (ordinary.length > 0) stretches.push({ lines: ordinary })
  return stretches
}

/** Where the lines that begin at `at` and are made of several pieces end; single wrapped lines between them belong to them. */
function tabularEnd(lines: readonly Line[], at: number): number {
  let end = at
  for (let line = at; line < lines.length; line++) {
    const pieces = (lines[line] as Line).pieces.length
    if (pieces >= leastColumns) end = line + 1
    else if (line === at || pieces > 1 || line - end >= 2) break
  }
  return end
}

function gridOf(lines: readonly Line[]): Grid | null {
  const columns = columnsOf(lines)
  if (columns.length < leastColumns) return null
  const rows: string[][] = []
  let figures = 0
  for (const { pieces } of lines) {
    const row = columns.map((column) =>
      pieces
        .filter((piece) => columns.find((each) => overlap(each, piece)) === column)
        .map(({ text }) => text.trim())
        .join(' '),
    )
    if (row.filter((text) => /^[-+(]?\d/.test(text)).length > 1) figures++
    const above = rows.at(-1)
    if (pieces.length < leastColumns && above !== undefined) rows[rows.length - 1] = row.map((text, at) => `${above[at]} ${text}`.trim())
    else rows.push(row)
  }
  return figures < leastRows ? null : { kind: 'table', rows: rows.map((row) => row.map(plainCell)) }
}

/** The stretches of the page's width in which pieces stand above each other. */
function columnsOf(lines: readonly Line[]): Piece[] {
  const pieces = lines.filter((line) => line.pieces.length >= leastColumns).flatMap((line) => line.pieces)
  const columns: Piece[] = []
  for (const piece of [...pieces].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1)
    if (last !== undefined && piece.left < last.right) last.right = Math.max(last.right, piece.right)
    else columns.push({ ...piece })
  }
  return columns
}

function overlap(a: Piece, b: Piece): boolean {
  return a.left < b.right && b.left < a.right
}
