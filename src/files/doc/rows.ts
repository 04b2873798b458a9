import type { Block } from '../block.ts'
import { cellText } from '../block.ts'
import { type WordRow, wordCell } from '../docx/wordTable.ts'
import type { RowSet } from './properties.ts'

/** A row of a .doc: the content of its cells, and how they lie where the file says so. */
export interface DocRow {
  cells: Block[][]
  set: RowSet | null
}

/** Edges nearer to each other than this, in twips, are one edge (1 mm is 57 twips). */
const sameEdge = 20

/** The rows with their cells laid on common columns: a cell spans the columns between its two edges. */
export function wordRows(rows: readonly DocRow[]): WordRow[] {
  const columns = commonEdges(rows)
  return rows.map(({ cells, set }) => ({
    skip: set === null ? 0 : columnOf(columns, set.edges[0] as number),
    deleted: false,
    cells: cells.reduce<WordRow['cells']>((read, blocks, at) => {
      const width = set === null ? 1 : columnOf(columns, set.edges[at + 1] ?? Infinity) - columnOf(columns, set.edges[at] ?? Infinity)
      const previous = read.at(-1)
      if (previous !== undefined && set?.joined[at] === true && set.joined[at - 1] === true && cellText(blocks) === '') {
        previous.columns += Math.max(1, width)
      } else read.push({ ...wordCell(), blocks, columns: Math.max(1, width), merge: set?.merges[at] ?? null })
      return read
    }, []),
  }))
}

function commonEdges(rows: readonly DocRow[]): number[] {
  const edges = [...new Set(rows.flatMap(({ set }) => set?.edges ?? []))].sort((a, b) => a - b)
  return edges.filter((edge, at) => at === 0 || edge - (edges[at - 1] as number) > sameEdge)
}

function columnOf(columns: readonly number[], edge: number): number {
  const at = columns.findIndex((each) => each > edge + sameEdge)
  return (at < 0 ? columns.length : at) - 1
}
