import { type Kysely, sql } from 'kysely'
import { isolate } from './isolate.ts'

/** Targets; what each version of the plan asks of them and by whom; their clears, with exactly one lead. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // part_of: the upper unit's target that this one is a share of. A withheld target keeps its place in the count and says
  // nothing else. The clears that are not people stand in the row itself.
  await sql`
    create table namro.target (
      authority_id integer not null references namro.authority,
      id integer generated always as identity,
      plan_id integer not null,
      position integer not null,
      name text not null check (name <> ''),
      withheld boolean not null default false,
      indicator_id integer,
      unit_id integer not null,
      period namro.period not null,
      part_of integer,
      headline boolean not null default true,
      disclosure text not null default 'public' check (disclosure in ('public', 'internal')),
      work text,
      due_on date,
      responsibility text,
      by_authority text,
      deliverable text,
      version integer not null default 1,
      primary key (authority_id, id),
      unique (authority_id, id, plan_id),
      foreign key (authority_id, plan_id) references namro.plan,
      foreign key (authority_id, indicator_id) references namro.indicator,
      foreign key (authority_id, unit_id) references namro.unit,
      foreign key (authority_id, part_of) references namro.target,
      check (part_of <> id),
      check (num_nonnulls(indicator_id, work, due_on, responsibility, by_authority, deliverable) = case when withheld then 0 else 6 end),
      check ('' not in (work, responsibility, by_authority, deliverable))
    )`.execute(db)
  await sql`create index target_of_plan on namro.target (authority_id, plan_id, position)`.execute(db)
  await isolate(db, 'target', sql`select, insert, update`)

  // margin: by how much a value must be better than the plan to count as exceeded. since: the period an increment is counted
  // from. A target that an amendment drops is withdrawn in the new version; it stays in the old one.
  await sql`
    create table namro.target_version (
      authority_id integer not null,
      target_id integer not null,
      plan_id integer not null,
      plan_number integer not null,
      since namro.period,
      governing text,
      margin_kind text check (margin_kind in ('absolute', 'percent')),
      margin numeric check (margin >= 0),
      withdrawn boolean not null default false,
      primary key (authority_id, target_id, plan_number),
      foreign key (authority_id, target_id, plan_id) references namro.target (authority_id, id, plan_id),
      foreign key (authority_id, plan_id, plan_number) references namro.plan_version,
      check (num_nulls(margin_kind, margin) in (0, 2))
    )`.execute(db)
  await isolate(db, 'target_version', sql`select, insert, update`)

  // One line for each who set a figure: the province's plan and the council's own stand side by side. decimals is how
  // precisely the plan was written, for it is compared at its own precision. value is the bound, with upper the low end of a
  // range; parts are the figures that must all hold. implied_low, implied_high: of a plan only worked out from a percentage.
  await sql`
    create table namro.plan_line (
      authority_id integer not null,
      target_id integer not null,
      plan_number integer not null,
      line text not null check (line <> ''),
      position integer not null,
      issuer text not null check (issuer in ('central', 'province', 'district', 'council', 'resolution')),
      label text not null check (label <> ''),
      document text,
      rule text not null check (rule in ('atLeast', 'atMost', 'equal', 'range', 'keep', 'done', 'allOf')),
      strict boolean not null default false,
      value numeric,
      upper numeric,
      parts jsonb,
      unit_of_measure text not null,
      decimals smallint not null default 0 check (decimals between 0 and 20),
      stretch boolean not null default false,
      implied_low numeric,
      implied_high numeric,
      primary key (authority_id, target_id, plan_number, line),
      foreign key (authority_id, target_id, plan_number) references namro.target_version,
      check ((value is null) = (rule in ('done', 'allOf'))),
      check ((upper is not null) = (rule = 'range') and (upper is null or upper >= value)),
      check ((parts is not null) = (rule = 'allOf')),
      check (not strict or rule in ('atLeast', 'atMost')),
      check (num_nulls(implied_low, implied_high) in (0, 2) and implied_low <= implied_high)
    )`.execute(db)
  await isolate(db, 'plan_line', sql`select, insert, update, delete`)

  // The way to the governing line: what should be reached by the end of a period within the target's own.
  await sql`
    create table namro.path_point (
      authority_id integer not null,
      target_id integer not null,
      plan_number integer not null,
      period namro.period not null,
      value numeric not null,
      primary key (authority_id, target_id, plan_number, period),
      foreign key (authority_id, target_id, plan_number) references namro.target_version
    )`.execute(db)
  await isolate(db, 'path_point', sql`select, insert, update, delete`)

  // What belongs to an adopted version of the plan is as fixed as the version.
  await sql`
    create function namro.keep_adopted_content() returns trigger language plpgsql as $$
    declare
      content record := case when tg_op = 'DELETE' then old else new end;
    begin
      if exists (
        select from namro.target join namro.plan_version using (authority_id, plan_id)
          where target.authority_id = content.authority_id and target.id = content.target_id
            and plan_version.number = content.plan_number and adopted_on is not null
      ) then
        raise exception 'an adopted version of a plan is never changed' using errcode = 'NR002';
      end if;
      return content;
    end $$`.execute(db)
  for (const table of ['target_version', 'plan_line', 'path_point']) {
    await sql`
      create trigger keep_adopted before insert or update or delete on ${sql.table(`namro.${table}`)}
        for each row execute function namro.keep_adopted_content()`.execute(db)
  }

  // Who answers for it: a post or a unit, by name; unit_id where it is a unit of the tree.
  await sql`
    create table namro.assignment (
      authority_id integer not null,
      target_id integer not null,
      position integer not null,
      role text not null check (role in ('lead', 'cooperating', 'observer')),
      kind text not null check (kind in ('post', 'unit')),
      name text not null check (name <> ''),
      unit_id integer,
      primary key (authority_id, target_id, position),
      unique (authority_id, target_id, kind, name),
      foreign key (authority_id, target_id) references namro.target,
      foreign key (authority_id, unit_id) references namro.unit,
      check (unit_id is null or kind = 'unit')
    )`.execute(db)
  await sql`create unique index one_lead on namro.assignment (authority_id, target_id) where role = 'lead'`.execute(db)
  await isolate(db, 'assignment', sql`select, insert, update, delete`)

  // At most one lead by the index, at least one by this; looked at when the transaction commits, so that a lead may be exchanged.
  await sql`
    create function namro.demand_lead() returns trigger language plpgsql as $$
    declare
      target integer := case when tg_table_name = 'target' then (to_jsonb(new) ->> 'id') else (to_jsonb(old) ->> 'target_id') end;
      authority integer := case when tg_op = 'DELETE' then old.authority_id else new.authority_id end;
    begin
      if not exists (select from namro.assignment where authority_id = authority and target_id = target and role = 'lead') then
        raise exception 'target % has no lead', target using errcode = 'NR003';
      end if;
      return null;
    end $$`.execute(db)
  await sql`
    create constraint trigger demand_lead after insert on namro.target deferrable initially deferred
      for each row when (not new.withheld) execute function namro.demand_lead()`.execute(db)
  await sql`
    create constraint trigger demand_lead after update or delete on namro.assignment deferrable initially deferred
      for each row when (old.role = 'lead') execute function namro.demand_lead()`.execute(db)
}
