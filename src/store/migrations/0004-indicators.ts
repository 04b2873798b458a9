import { type Kysely, sql } from 'kysely'
import { appendOnly, isolate } from './isolate.ts'

/** The national catalogue, the indicators of each authority, and the breaks in their series. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // What an indicator is, wherever it is kept: the same columns in the catalogue and for an authority.
  const meaning = sql`
      name text not null check (name <> ''),
      aliases text[] not null default '{}',
      unit_of_measure text not null,
      decimals smallint not null default 0 check (decimals between 0 and 20),
      better text not null check (better in ('higher', 'lower', 'keep')),
      over_units text not null check (over_units in ('sum', 'ratio', 'mean', 'max', 'none')),
      over_time text not null check (over_time in ('flow', 'stock', 'rate')),
      sector text not null default ''`

  // The one table that belongs to nobody: the nation's, the same for all, written by the program's own release.
  await sql`create table namro.catalogue_indicator (code text collate "C" primary key, ${meaning})`.execute(db)
  await sql`grant select on namro.catalogue_indicator to namro_app`.execute(db)

  await sql`
    create table namro.indicator (
      authority_id integer not null references namro.authority,
      id integer generated always as identity,
      code text collate "C" not null check (code <> ''),
      catalogue_code text collate "C" references namro.catalogue_indicator,
      ${meaning},
      parent_id integer,
      numerator_id integer,
      denominator_id integer,
      times numeric,
      version integer not null default 1,
      primary key (authority_id, id),
      unique (authority_id, code),
      foreign key (authority_id, parent_id) references namro.indicator,
      foreign key (authority_id, numerator_id) references namro.indicator,
      foreign key (authority_id, denominator_id) references namro.indicator,
      check (parent_id <> id),
      check (num_nulls(numerator_id, denominator_id, times) in (0, 3)),
      check (numerator_id is null or over_units = 'ratio')
    )`.execute(db)
  await isolate(db, 'indicator', sql`select, insert, update`)

  await sql`
    create table namro.series_break (
      authority_id integer not null,
      indicator_id integer not null,
      takes_effect date not null,
      why text not null check (why <> ''),
      source text not null,
      primary key (authority_id, indicator_id, takes_effect),
      foreign key (authority_id, indicator_id) references namro.indicator
    )`.execute(db)
  await appendOnly(db, 'series_break')
}
