import { type Grid, type GridCell, plainCell } from '../block.ts'
import type { Page, TextRun } from './geometry.ts'
import { type RuledGrid, ruledGrids } from './grids.ts'
import { joinLines, linesOf } from './lines.ts'

/** A table of a page, where it lies, and the edges of its columns, by which its continuation on the next page is known. */
export interface PageTable {
  top: number
  bottom: number
  xs: number[]
  grid: Grid
}

/** The ruled tables of a page, and the runs of text that stand in none. */
export function tablesOf({ runs, rulings }: Page): { tables: PageTable[]; outside: TextRun[] } {
  let outside = runs
  const tables: PageTable[] = []
  for (const ruled of ruledGrids(rulings)) {
    const inside = outside.filter((run) => placeOf(run, ruled) !== null)
    // A frame around text, or a line under a heading, is no table.
    if (inside.length < 3) continue
    outside = outside.filter((run) => placeOf(run, ruled) === null)
    const { xs, ys } = ruled
    const parted = inside.flatMap((run) => atLines(run, ruled))
    tables.push({ top: ys[0] as number, bottom: ys.at(-1) as number, xs, grid: fill(ruled, parted) })
  }
  return { tables, outside }
}

function placeOf(run: TextRun, { xs, ys }: RuledGrid): { row: number; column: number } | null {
  const column = between(xs, run.x + run.width / 2)
  const row = between(ys, run.y - run.size / 3)
  return column === null || row === null ? null : { row, column }
}

/** The library joins what stands close together, also over a line between two columns: such a run is parted at its blanks there. */
function atLines(run: TextRun, ruled: RuledGrid): TextRun[] {
  const row = between(ruled.ys, run.y - run.size / 3)
  const right = run.x + run.width
  const line = ruled.xs.findIndex(
    (x, column) => column > 0 && x > run.x + 1 && x < right - 1 && row !== null && ruled.partsColumns(row, column),
  )
  if (line < 0) return [run]
  const each = run.width / run.text.length
  const at = ((ruled.xs[line] as number) - run.x) / each
  const blanks = [...run.text.matchAll(/ +/g)].map(({ 0: blank, index }) => ({ index, end: index + blank.length }))
  const nearest = blanks.reduce<(typeof blanks)[0] | null>((best, blank) => {
    const gap = Math.abs(blank.index - at)
    return gap * each > 1.5 * run.size || (best !== null && gap >= Math.abs(best.index - at)) ? best : blank
  }, null)
  if (nearest === null) return [run]
  const before = { ...run, text: run.text.slice(0, nearest.index), width: Math.min(nearest.index * each, at * each) }
  const start = Math.max(nearest.end, at) * each
  const after = { ...run, text: run.text.slice(nearest.end), x: run.x + start, width: run.width - start }
  return [before, ...atLines(after, ruled)].filter(({ text }) => text.trim() !== '')
}

function between(edges: readonly number[], at: number): number | null {
  const index = edges.findIndex((edge) => edge > at) - 1
  return index < 0 ? null : index
}

function fill(ruled: RuledGrid, runs: readonly TextRun[]): Grid {
  const rows = ruled.ys.length - 1
  const columns = ruled.xs.length - 1
  const holders = spread(ruled, rows, columns)
  const inside = new Map<GridCell, TextRun[]>()
  for (const run of runs) {
    const place = placeOf(run, ruled)
    const cell = place && holders[place.row]?.[place.column]?.cell
    if (!cell) continue
    const own = inside.get(cell)
    if (own === undefined) inside.set(cell, [run])
    else own.push(run)
  }
  for (const [cell, own] of inside) cell.blocks = plainCell(joinLines(linesOf(own).map(({ text }) => text))).blocks
  return { kind: 'table', rows: holders.map((row) => row.flatMap(({ cell, begins }) => (begins ? [cell] : []))) }
}

/** The cell of each place: it spans to the right while no line parts columns, and down while no line parts rows. */
function spread(ruled: RuledGrid, rows: number, columns: number): { cell: GridCell; begins: boolean }[][] {
  const held: { cell: GridCell; begins: boolean }[][] = Array.from({ length: rows }, () => [])
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (held[row]?.[column] !== undefined) continue
      const cell: GridCell = { ...plainCell(''), columns: 1, rows: 1 }
      while (
        column + cell.columns < columns &&
        held[row]?.[column + cell.columns] === undefined &&
        !ruled.partsColumns(row, column + cell.columns)
      ) {
        cell.columns++
      }
      while (row + cell.rows < rows && isOpen(ruled, row + cell.rows, column, cell.columns)) cell.rows++
      for (let y = row; y < row + cell.rows; y++) {
        for (let x = column; x < column + cell.columns; x++) (held[y] as (typeof held)[0])[x] = { cell, begins: y === row && x === column }
      }
    }
  }
  return held
}

/** Whether the places of a row below belong to the cell above: no line between them, nor within. */
function isOpen(ruled: RuledGrid, row: number, column: number, columns: number): boolean {
  for (let x = column; x < column + columns; x++) {
    if (ruled.partsRows(row, x) || (x > column && ruled.partsColumns(row, x))) return false
  }
  return true
}
