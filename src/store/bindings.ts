import { sql } from 'kysely'
import type { ReadTransaction, WriteTransaction } from './transaction.ts'

/** What an authority means by a phrase (folded), learnt from what its people chose: an indicator in a unit of measure, or a unit. */
export type Binding =
  | { kind: 'indicator'; phrase: string; measure: string; indicatorId: number }
  | { kind: 'unit'; phrase: string; unitId: number }

/** All that was learnt, with how often it was used since it was last learnt anew. */
export async function bindingsOf({ tx, authority }: ReadTransaction): Promise<(Binding & { uses: number })[]> {
  const rows = await tx
    .selectFrom('binding')
    .select(['kind', 'phrase', 'measure', 'indicatorId', 'unitId', 'uses'])
    .where('authorityId', '=', authority)
    .execute()
  return rows.map(({ kind, phrase, measure, indicatorId, unitId, uses }) =>
    kind === 'indicator'
      ? { kind, phrase, measure, indicatorId: indicatorId as number, uses }
      : { kind, phrase, unitId: unitId as number, uses },
  )
}

/** Learns what phrases mean, as of an entry of the history; the last choice stands in the place of an earlier one. */
export async function learn({ tx, authority }: WriteTransaction, bindings: readonly Binding[], entry: number): Promise<void> {
  const rows = new Map(bindings.map((one) => [`${one.kind} ${one.phrase} ${'measure' in one ? one.measure : ''}`, one]))
  if (rows.size === 0) return
  await tx
    .insertInto('binding')
    .values(
      [...rows.values()].map((one) => ({
        ...{ authorityId: authority, kind: one.kind, phrase: one.phrase, lastEntry: entry },
        ...(one.kind === 'indicator'
          ? { measure: one.measure, indicatorId: one.indicatorId, unitId: null }
          : { measure: '', indicatorId: null, unitId: one.unitId }),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['authorityId', 'kind', 'phrase', 'measure']).doUpdateSet(({ ref }) => ({
        indicatorId: ref('excluded.indicatorId'),
        unitId: ref('excluded.unitId'),
        lastEntry: ref('excluded.lastEntry'),
        uses: sql<number>`case
          when (binding.indicator_id, binding.unit_id) is not distinct from (excluded.indicator_id, excluded.unit_id)
          then binding.uses + 1 else 1 end`,
      })),
    )
    .execute()
}
