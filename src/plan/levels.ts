import type { UnitTree } from './unit.ts'

/** The tree as one pass over the rows of a series wants it: only units with units below them have rows. */
export interface Levels {
  /** Unit of each row, in the order of the tree. */
  inner: Int32Array
  /** Row of each unit; −1 for units without units below. */
  row: Int32Array
  /** Row of the unit above that of each row; −1 at the top. */
  above: Int32Array
  /** How many units are directly below each row. */
  below: Int32Array
  /**
   * Where a figure of each unit goes, in one look: the row of the unit above, for one without units below; else ~ its own row.
   * What has none above goes to a row after the last.
   */
  place: Int32Array
  leaves: Int32Array
}

/** The levels of the tree. */
export function levelsOf({ children, parent, leaves }: UnitTree): Levels {
  const inner = Int32Array.from([...children.keys()].filter((unit) => (children[unit] as readonly number[]).length > 0))
  const row = new Int32Array(parent.length).fill(-1)
  for (const [index, unit] of inner.entries()) row[unit] = index
  const above = parent.map((unit) => (unit < 0 ? -1 : (row[unit] as number)))
  return {
    inner,
    row,
    above: inner.map((unit) => above[unit] as number),
    below: inner.map((unit) => (children[unit] as readonly number[]).length),
    place: row.map((own, unit) => (own >= 0 ? ~own : (above[unit] as number) < 0 ? inner.length : (above[unit] as number))),
    leaves,
  }
}
