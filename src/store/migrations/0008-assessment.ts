import { type Kysely, sql } from 'kysely'
import { appendOnly, isolate } from './isolate.ts'

/** What people decided about targets, and what was found that does not fit. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table namro.decision (
      authority_id integer not null,
      target_id integer not null,
      period namro.period not null,
      version smallint not null check (version >= 1),
      entry bigint not null,
      proposed text not null check (proposed in ('exceeded', 'met', 'notMet', 'notAssessed')),
      decided text not null check (decided in ('exceeded', 'met', 'notMet', 'notAssessed')),
      reason text check (reason <> ''),
      primary key (authority_id, target_id, period, version),
      foreign key (authority_id, target_id) references namro.target,
      foreign key (authority_id, entry) references namro.history,
      check (decided = proposed or reason is not null)
    )`.execute(db)
  await sql`create index decision_of_entry on namro.decision (authority_id, entry)`.execute(db)
  await appendOnly(db, 'decision')

  await sql`
    create table namro.finding (
      authority_id integer not null references namro.authority,
      id integer generated always as identity,
      kind text not null check (kind <> ''),
      grade text not null check (grade in ('inconsistent', 'changesVerdict')),
      state text not null default 'open' check (state in ('open', 'explained', 'corrected')),
      sentence text not null,
      arithmetic text not null,
      target_id integer,
      indicator_id integer,
      unit_id integer,
      period namro.period,
      explanation text check (explanation <> ''),
      version integer not null default 1,
      primary key (authority_id, id),
      foreign key (authority_id, target_id) references namro.target,
      foreign key (authority_id, indicator_id) references namro.indicator,
      foreign key (authority_id, unit_id) references namro.unit,
      check (state <> 'explained' or explanation is not null)
    )`.execute(db)
  await sql`create index finding_open on namro.finding (authority_id, id) where state = 'open'`.execute(db)
  await isolate(db, 'finding', sql`select, insert, update`)
}
