import { type Kysely, type RawBuilder, sql } from 'kysely'

/**
 * Row-level security of a table whose rows belong to an authority: the application's role sees and writes those of the
 * authority chosen for the transaction and no others; so does the owner of the table.
 */
export async function isolate(db: Kysely<unknown>, table: string, grants: RawBuilder<unknown>): Promise<void> {
  const name = sql.table(`namro.${table}`)
  await sql`alter table ${name} enable row level security`.execute(db)
  await sql`alter table ${name} force row level security`.execute(db)
  await sql`
    create policy own_authority on ${name}
      using (authority_id = namro.current_authority()) with check (authority_id = namro.current_authority())`.execute(db)
  await sql`grant ${grants} on ${name} to namro_app`.execute(db)
}

/** Makes a table append-only, also for its owner; the application's role gets no other grant than to read and to insert. */
export async function appendOnly(db: Kysely<unknown>, table: string): Promise<void> {
  await isolate(db, table, sql`select, insert`)
  const name = sql.table(`namro.${table}`)
  await sql`create trigger refuse_change before update or delete on ${name} for each row execute function namro.refuse_change()`.execute(db)
  await sql`create trigger refuse_truncate before truncate on ${name} for each statement execute function namro.refuse_change()`.execute(db)
}
