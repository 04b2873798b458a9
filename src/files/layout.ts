import type { Grid, GridCell } from './block.ts'
import { limits } from './limits.ts'
import { Refusal } from './problem.ts'

/** A place of a laid-out table: the cell that covers it (null: none), and whether the cell begins there. */
export interface Place {
  cell: GridCell | null
  begins: boolean
}

/** A cell that reaches into rows below, and how many of them are left. */
interface Reach {
  cell: GridCell
  rows: number
}

/**
 * The table with every place filled: a merged cell covers all places that it spans. All rows get the same number of
 * places, at most `limits.columns`. Throws a Refusal where there would be more than `limits.cells` of them.
 */
export function layOut(grid: Grid): Place[][] {
  const reaches: (Reach | undefined)[] = []
  const laid: Place[][] = []
  let count = 0
  for (const row of grid.rows) {
    const places = layRow(row, reaches)
    count += places.length
    if (count > limits.cells) throw tooManyCells()
    laid.push(places)
  }
  const width = laid.reduce((most, row) => Math.max(most, row.length), 0)
  if (width * laid.length > limits.cells) throw tooManyCells()
  for (const row of laid) while (row.length < width) row.push({ cell: null, begins: false })
  return laid
}

function layRow(row: readonly GridCell[], reaches: (Reach | undefined)[]): Place[] {
  const places: Place[] = []
  let lastReach = reaches.length - 1
  while (lastReach >= 0 && (reaches[lastReach]?.rows ?? 0) === 0) lastReach--
  let next = 0
  while (places.length < limits.columns && (next < row.length || places.length <= lastReach)) {
    const reach = reaches[places.length]
    if (reach !== undefined && reach.rows > 0) {
      reach.rows--
      places.push({ cell: reach.cell, begins: false })
    } else if (next < row.length) {
      put(row[next++] as GridCell, places, reaches)
    } else {
      places.push({ cell: null, begins: false })
    }
  }
  return places
}

/** Lays a cell over as many columns as it spans, up to one that is covered from above. */
function put(cell: GridCell, places: Place[], reaches: (Reach | undefined)[]): void {
  const first = places.length
  const end = Math.min(limits.columns, first + cell.columns)
  for (let column = first; column < end; column++) {
    if (column > first && (reaches[column]?.rows ?? 0) > 0) break
    places.push({ cell, begins: column === first })
    if (cell.rows > 1) reaches[column] = { cell, rows: cell.rows - 1 }
  }
}

export function tooManyCells(most: number = limits.cells): Refusal {
  return new Refusal(
    'tooLarge',
    `có bảng lớn hơn ${most.toLocaleString('vi-VN')} ô, không phải bảng chỉ tiêu. Hãy chỉ giữ lại phần bảng cần đọc rồi gửi lại.`,
  )
}
