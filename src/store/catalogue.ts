import { catalogue } from '../plan/catalogue.ts'
import type { Database } from './connection.ts'

/** Brings the nation's catalogue in the database to that of this release; indicators it no longer has stay, for books may name them. */
export async function refreshCatalogue(db: Database): Promise<void> {
  const rows = catalogue.map(({ id, unit, ...meaning }) => ({ code: id, unitOfMeasure: unit, decimals: 0, ...meaning }))
  await db
    .withSchema('namro')
    .insertInto('catalogueIndicator')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet(({ ref }) => ({
        name: ref('excluded.name'),
        aliases: ref('excluded.aliases'),
        unitOfMeasure: ref('excluded.unitOfMeasure'),
        better: ref('excluded.better'),
        overUnits: ref('excluded.overUnits'),
        overTime: ref('excluded.overTime'),
        sector: ref('excluded.sector'),
      })),
    )
    .execute()
}
