import { day, treeAt, type UnitKind } from '../../plan/index.ts'
import type { Books } from '../books.ts'

/** A unit of a day in its place of the tree. */
export interface PlacedUnit {
  id: number
  name: string
  kind: UnitKind
  depth: number
}

/** The units of the day, each after the one above. */
export function placedUnits(books: Books, on: string): PlacedUnit[] {
  const { units, parent } = treeAt(books.units, day(on))
  const depths: number[] = []
  for (const above of parent) depths.push(above < 0 ? 0 : (depths[above] as number) + 1)
  return units.map(({ id, name, kind }, at) => ({ id: books.unitRow.get(id) as number, name, kind, depth: depths[at] as number }))
}
