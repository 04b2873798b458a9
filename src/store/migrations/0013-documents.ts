import { type Kysely, sql } from 'kysely'
import { isolate } from './isolate.ts'

/** Documents that were read, what was decided about each of their facts, and the words an authority has for its indicators and units. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create sequence namro.document_id as integer`.execute(db)
  await sql`grant usage on sequence namro.document_id to namro_app`.execute(db)
  // The file stays as it came; beside it what was read, so that a page need not read it again. A document is there once for
  // each purpose. Its id is known before it is there, for the entry that adds it names it.
  await sql`
    create table namro.document (
      authority_id integer not null references namro.authority,
      id integer not null,
      unit_id integer not null,
      name text not null check (name <> ''),
      purpose text not null check (purpose in ('source', 'draft')),
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      content bytea not null check (length(content) <= 20000000),
      contents json not null,
      facts integer not null check (facts >= 0),
      findings integer not null check (findings >= 0),
      entry bigint not null,
      primary key (authority_id, id),
      constraint document_once unique (authority_id, sha256, purpose),
      foreign key (authority_id, unit_id) references namro.unit,
      foreign key (authority_id, entry) references namro.history
    )`.execute(db)
  // A file of an office is packed already.
  await sql`alter table namro.document alter column content set storage external`.execute(db)
  await isolate(db, 'document', sql`select, insert`)

  // Only a refusal is taken back: what was accepted is a figure on record, which another version corrects.
  await sql`
    create table namro.fact_decision (
      authority_id integer not null,
      document_id integer not null,
      fact integer not null check (fact >= 0),
      state text not null check (state in ('accepted', 'refused')),
      indicator_id integer,
      unit_id integer,
      period namro.period,
      version smallint,
      entry bigint not null,
      primary key (authority_id, document_id, fact),
      foreign key (authority_id, document_id) references namro.document,
      foreign key (authority_id, indicator_id) references namro.indicator,
      foreign key (authority_id, unit_id) references namro.unit,
      foreign key (authority_id, entry) references namro.history,
      check (num_nulls(indicator_id, unit_id, period, version) = case state when 'accepted' then 0 else 4 end)
    )`.execute(db)
  await isolate(db, 'fact_decision', sql`select, insert, delete`)

  await sql`
    create table namro.binding (
      authority_id integer not null,
      kind text not null check (kind in ('indicator', 'unit')),
      phrase text not null check (phrase <> ''),
      measure text not null,
      indicator_id integer,
      unit_id integer,
      uses integer not null default 1 check (uses >= 1),
      last_entry bigint not null,
      primary key (authority_id, kind, phrase, measure),
      foreign key (authority_id, indicator_id) references namro.indicator,
      foreign key (authority_id, unit_id) references namro.unit,
      foreign key (authority_id, last_entry) references namro.history,
      check ((indicator_id is not null) = (kind = 'indicator') and (unit_id is not null) = (kind = 'unit'))
    )`.execute(db)
  await isolate(db, 'binding', sql`select, insert, update`)
}
