import { type Kysely, sql } from 'kysely'
import { appendOnly, isolate } from './isolate.ts'

/** Units by code and the day they are valid from, and the reorganisations that lead from some to others. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // valid_to is the first day on which the unit is no more. parent_code is the code of the unit above, which is the unit of
  // that code on the day one asks about.
  await sql`
    create table namro.unit (
      authority_id integer not null references namro.authority,
      id integer generated always as identity,
      code text collate "C" not null check (code <> ''),
      valid_from date not null,
      valid_to date check (valid_to > valid_from),
      name text not null check (name <> ''),
      kind text not null check (kind in ('country', 'province', 'district', 'commune', 'ward', 'specialZone', 'village', 'body')),
      parent_code text collate "C" check (parent_code <> code),
      version integer not null default 1,
      primary key (authority_id, id),
      unique (authority_id, code, valid_from),
      constraint unit_validity exclude using gist (
        authority_id with =, code with =, daterange(valid_from, valid_to) with &&
      )
    )`.execute(db)
  await sql`create index unit_below on namro.unit (authority_id, parent_code)`.execute(db)
  await isolate(db, 'unit', sql`select, insert, update`)

  await sql`
    create table namro.reorganisation (
      authority_id integer not null references namro.authority,
      id integer generated always as identity,
      takes_effect date not null,
      document text not null,
      primary key (authority_id, id)
    )`.execute(db)
  await appendOnly(db, 'reorganisation')

  // Which unit continues which. A split states the share that goes to each part, and from what it was taken.
  await sql`
    create table namro.succession (
      authority_id integer not null,
      reorganisation_id integer not null,
      from_unit_id integer not null,
      to_unit_id integer not null,
      share numeric check (share > 0 and share <= 1),
      share_basis text,
      primary key (authority_id, reorganisation_id, from_unit_id, to_unit_id),
      foreign key (authority_id, reorganisation_id) references namro.reorganisation,
      foreign key (authority_id, from_unit_id) references namro.unit,
      foreign key (authority_id, to_unit_id) references namro.unit,
      check (from_unit_id <> to_unit_id),
      check ((share is null) = (share_basis is null))
    )`.execute(db)
  await sql`create index succession_to on namro.succession (authority_id, to_unit_id)`.execute(db)
  await appendOnly(db, 'succession')
}
