import type { Fact } from '../reading.ts'
import { decimal } from '../../vietnamese/index.ts'
import type { PlacedRow } from './names.ts'

/** Where the facts of a row are: by column, the index of its only figure. */
export type FactsOfRow = Map<number, number>

/**
 * Says of each row's figures that they are parts of the row above: where the table says so (trong đó, gồm), and for rows
 * marked off with a dash, a letter or a further number, where in most columns they are not above the whole. Parts that add
 * up to the whole in most columns are all of it.
 */
export function setParts(facts: Fact[], rows: readonly PlacedRow[], factsOf: ReadonlyMap<PlacedRow, FactsOfRow>): void {
  for (const whole of rows) {
    const children = rows.filter(({ parent }) => parent === whole)
    const own = factsOf.get(whole)
    if (own === undefined || children.length === 0) continue
    const parts = children.filter((child) => isPart(child, own, factsOf.get(child), facts))
    const complete = parts.length > 1 && (parts.every(({ row }) => row.part === 'all') || addUp(own, parts, factsOf, facts))
    for (const part of parts) {
      for (const [column, index] of factsOf.get(part) ?? []) {
        const of = own.get(column)
        if (of !== undefined) (facts[index] as Fact).part = { of, complete }
      }
    }
  }
}
