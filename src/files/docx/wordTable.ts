import type { Grid, GridCell } from '../block.ts'

/** A cell while it is read. `merge`: it begins a vertical merge, or continues the cell above it. */
export interface WordCell extends GridCell {
  merge: 'restart' | 'continue' | null
}

export interface WordRow {
  /** Grid columns left out before the first cell. */
  skip: number
  deleted: boolean
  cells: WordCell[]
}

export function wordCell(): WordCell {
  return { blocks: [], columns: 1, rows: 1, merge: null }
}

/** Word says of each cell of a vertical merge that it is part of one; a Grid says of the first cell how far it reaches. */
export function gridOf(rows: readonly WordRow[]): Grid {
  const above = new Map<number, GridCell>()
  const kept = rows.filter((row) => !row.deleted)
  return {
    kind: 'table',
    rows: kept.map((row) => {
      const cells: GridCell[] = row.skip > 0 ? [{ blocks: [], columns: row.skip, rows: 1 }] : []
      let column = row.skip
      for (const cell of row.cells) {
        const upper = cell.merge === 'continue' ? above.get(column) : undefined
        if (upper === undefined) {
          cells.push(cell)
          above.delete(column)
          if (cell.merge !== null) above.set(column, cell)
        } else upper.rows++
        column += cell.columns
      }
      return cells
    }),
  }
}
