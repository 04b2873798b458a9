import { cellText, type Grid, type GridCell, plainCell } from '../block.ts'
import { joinLines } from './lines.ts'

/** Adds the part of a table that stands on the next page: without its repeated head, a row cut in two by the page's end made one again. */
export function continueTable(table: Grid, more: Grid): void {
  let repeated = 0
  while (repeated < more.rows.length && rowText(more.rows[repeated]) === rowText(table.rows[repeated])) repeated++
  const [first, ...rest] = more.rows.slice(repeated)
  if (first === undefined) return
  const last = table.rows.at(-1)
  if (last !== undefined && isCut(last, first)) table.rows[table.rows.length - 1] = joined(last, first)
  else table.rows.push(first)
  for (const row of rest) table.rows.push(row)
}

function rowText(row: readonly GridCell[] = []): string {
  return row.map((cell) => cellText(cell.blocks)).join('\t')
}

/** Whether the lower row is the rest of the upper one: its words go on in small letters, and no figure would be put to a figure. */
function isCut(upper: readonly GridCell[], lower: readonly GridCell[]): boolean {
  if (upper.length !== lower.length || [...upper, ...lower].some((cell) => cell.columns > 1 || cell.rows > 1)) return false
  let words = 0
  return (
    lower.every((cell, at) => {
      const [above, below] = [cellText(upper[at]?.blocks ?? []), cellText(cell.blocks)]
      if (below === '') return true
      if (above === '') return !/^\p{L}/u.test(below)
      words++
      return /^\p{Ll}{2}/u.test(below) && /\p{L}[,;]?$/u.test(above)
    }) && words > 0
  )
}

function joined(upper: readonly GridCell[], lower: readonly GridCell[]): GridCell[] {
  return upper.map((cell, at) => plainCell(joinLines([cellText(cell.blocks), cellText(lower[at]?.blocks ?? [])])))
}
