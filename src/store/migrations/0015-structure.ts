import { type Kysely, sql } from 'kysely'

/** Finds the last entry that changed what an authority is laid out as (store/kept.ts), however much was reported since. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index history_of_structure on namro.history (authority_id, sequence)
      where split_part(act, '.', 1) in ('unit', 'reorganisation', 'indicator', 'seriesBreak', 'regime', 'form')`.execute(db)
}
