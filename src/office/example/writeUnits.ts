import { groupBy } from '../../plan/group.ts'
import type { UnitHistory, UnitId } from '../../plan/index.ts'
import { addReorganisation, addUnit, type WriteTransaction } from '../../store/index.ts'

/** Writes the units and what continues what; gives where each unit is kept. */
export async function writeUnits(
  write: WriteTransaction,
  { units, successions }: UnitHistory,
  document: string,
): Promise<ReadonlyMap<UnitId, number>> {
  const rows = new Map<UnitId, number>()
  for (const { id, parent, ...fields } of units) rows.set(id, await addUnit(write, { ...fields, parentCode: parent }))
  for (const [takesEffect, own] of groupBy(successions, ({ day }) => day)) {
    await addReorganisation(write, {
      ...{ takesEffect, document },
      successions: own.map(({ from, to, share }) => ({
        fromUnitId: rows.get(from) as number,
        toUnitId: rows.get(to) as number,
        share: share?.of.toFixed() ?? null,
        shareBasis: share?.basis ?? null,
      })),
    })
  }
  return rows
}
