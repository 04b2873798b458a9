import { type Kysely, sql } from 'kysely'

/** Finds the last entry that changed the structure, or plans, however much was reported since (store/kept.ts). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index history_of_structure on namro.history (authority_id, sequence)
      where split_part(act, '.', 1) in ('unit', 'reorganisation', 'indicator', 'seriesBreak', 'regime', 'form')`.execute(db)
  await sql`
    create index history_of_plans on namro.history (authority_id, sequence)
      where split_part(act, '.', 1) in ('plan', 'planVersion', 'target')`.execute(db)
}
