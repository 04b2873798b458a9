import { type Kysely, sql } from 'kysely'
import { appendOnly, isolate } from './isolate.ts'

/** Who sends which figures; observations, append-only: a correction is the next version of the same figure, and every figure names its history entry. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // definition is the first day of the definition that an older figure was restated to, else -infinity.
  // entry is the history entry that recorded the row; its moment, author and order are that entry's. The primary key does
  // three things: a figure has one first version, two people cannot both write the next one, and the latest is found at once.
  await sql`
    create table namro.observation (
      authority_id integer not null,
      indicator_id integer not null,
      unit_id integer not null,
      period namro.period not null,
      definition date not null default '-infinity',
      version smallint not null check (version >= 1),
      entry bigint not null,
      grade text not null check (grade in ('estimate', 'preliminary', 'final')),
      value numeric,
      upper numeric,
      decimals smallint check (decimals between 0 and 20),
      unit_of_measure text not null,
      numerator numeric,
      denominator numeric check (denominator <> 0),
      numerator_unit text,
      denominator_unit text,
      words text,
      done boolean,
      absence text check (absence in ('returned', 'notApplicable')),
      source text not null,
      reason text check (reason <> ''),
      primary key (authority_id, indicator_id, unit_id, period, definition, version),
      foreign key (authority_id, indicator_id) references namro.indicator,
      foreign key (authority_id, unit_id) references namro.unit,
      foreign key (authority_id, entry) references namro.history,
      check (num_nulls(numerator, denominator, numerator_unit, denominator_unit) in (0, 4)),
      check (upper is null or upper >= value),
      check (num_nonnulls(value, numerator, done, absence) >= 1 or words is not null),
      check (absence is null or num_nonnulls(value, numerator, done) = 0),
      check (version = 1 or reason is not null)
    )`.execute(db)
  // NaN and infinity are numerics to PostgreSQL and figures to nobody.
  await sql`
    alter table namro.observation add constraint finite check (
      coalesce(value, 0) not in ('NaN', 'Infinity', '-Infinity') and coalesce(upper, 0) not in ('NaN', 'Infinity', '-Infinity')
      and coalesce(numerator, 0) not in ('NaN', 'Infinity', '-Infinity')
      and coalesce(denominator, 0) not in ('NaN', 'Infinity', '-Infinity')
    )`.execute(db)
  await sql`create index observation_of_unit on namro.observation (authority_id, unit_id, indicator_id, period)`.execute(db)
  await sql`create index observation_of_entry on namro.observation (authority_id, entry)`.execute(db)
  await appendOnly(db, 'observation')

  // A version follows the one before it, without a gap.
  await sql`
    create function namro.follow_version() returns trigger language plpgsql as $$
    begin
      if not exists (
        select from namro.observation
          where authority_id = new.authority_id and indicator_id = new.indicator_id and unit_id = new.unit_id
            and period = new.period and definition = new.definition and version = new.version - 1
      ) then
        raise exception 'version % of a figure without the one before', new.version using errcode = 'NR004';
      end if;
      return new;
    end $$`.execute(db)
  await sql`
    create trigger follow_version before insert on namro.observation
      for each row when (new.version > 1) execute function namro.follow_version()`.execute(db)

  // Which units send the figures of an indicator, where that is laid down; below the top it applies to no others then.
  await sql`
    create table namro.reporting_unit (
      authority_id integer not null,
      indicator_id integer not null,
      unit_id integer not null,
      primary key (authority_id, indicator_id, unit_id),
      foreign key (authority_id, indicator_id) references namro.indicator,
      foreign key (authority_id, unit_id) references namro.unit
    )`.execute(db)
  await isolate(db, 'reporting_unit', sql`select, insert, delete`)
}
