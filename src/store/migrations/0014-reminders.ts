import { type Kysely, sql } from 'kysely'
import { isolate } from './isolate.ts'

/**
 * Of which deadline a sender was reminded, and what became of the mail: 'none' where there was nobody to write to. A deadline
 * that is moved is another one. The id is also the mail's in the queue, so that it is there once.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table namro.reminder (
      authority_id integer not null,
      id uuid not null default gen_random_uuid(),
      round_id integer not null,
      sender_id integer not null,
      kind text not null check (kind in ('before', 'on', 'after')),
      due_on date not null,
      reminded_on date not null,
      mail text not null check (mail in ('waiting', 'sent', 'none')),
      primary key (authority_id, id),
      unique (authority_id, round_id, sender_id, kind, due_on),
      foreign key (authority_id, round_id) references namro.round,
      foreign key (authority_id, sender_id) references namro.unit
    )`.execute(db)
  await isolate(db, 'reminder', sql`select, insert, update`)
}
