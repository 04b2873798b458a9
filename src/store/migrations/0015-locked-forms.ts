import { type Kysely, sql } from 'kysely'
import { isolate } from './isolate.ts'

/** The forms of a round as they stood when it was locked: later changes of a form concern later rounds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table namro.locked_form (
      authority_id integer not null,
      round_id integer not null,
      form_id integer not null,
      number text not null,
      title text not null,
      columns text[] not null,
      version integer not null,
      rows jsonb not null,
      primary key (authority_id, round_id, form_id),
      foreign key (authority_id, round_id) references namro.round,
      foreign key (authority_id, form_id) references namro.form
    )`.execute(db)
  await isolate(db, 'locked_form', sql`select, insert, delete`)
}
