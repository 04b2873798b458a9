import { type Kysely, sql } from 'kysely'
import { isolate } from './isolate.ts'

/** Targets; what each version of the plan asks of them and by whom; their clears, with exactly one lead. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // part_of: a part of an "all of" target. split_from: the share that a lower unit carries of a target.
  await sql`
    create table namro.target (
      authority_id integer not null references namro.authority,
      id integer generated always as identity,
      plan_id integer not null,
      position integer not null,
      indicator_id integer not null,
      unit_id integer not null,
      period namro.period not null,
      part_of integer,
      split_from integer,
      confidential boolean not null default false,
      version integer not null default 1,
      primary key (authority_id, id),
      unique (authority_id, id, plan_id),
      foreign key (authority_id, plan_id) references namro.plan,
      foreign key (authority_id, indicator_id) references namro.indicator,
      foreign key (authority_id, unit_id) references namro.unit,
      foreign key (authority_id, part_of) references namro.target,
      foreign key (authority_id, split_from) references namro.target,
      check (part_of <> id and split_from <> id)
    )`.execute(db)
  await sql`create index target_of_plan on namro.target (authority_id, plan_id, position)`.execute(db)
  await isolate(db, 'target', sql`select, insert, update`)

  // margin: by how much a value must be better than the plan to count as exceeded. A target that an amendment drops is
  // withdrawn in the new version; it stays in the old one.
  await sql`
    create table namro.target_version (
      authority_id integer not null,
      target_id integer not null,
      plan_id integer not null,
      plan_number integer not null,
      rule text not null check (rule in ('atLeast', 'atMost', 'equal', 'range', 'keep', 'done', 'allOf')),
      measure text not null default 'level' check (measure in ('level', 'increment')),
      margin numeric not null default 0 check (margin >= 0),
      withdrawn boolean not null default false,
      primary key (authority_id, target_id, plan_number),
      foreign key (authority_id, target_id, plan_id) references namro.target (authority_id, id, plan_id),
      foreign key (authority_id, plan_id, plan_number) references namro.plan_version
    )`.execute(db)
  await isolate(db, 'target_version', sql`select, insert, update`)

  // One line for each who set a figure: the province's plan and the council's own stand side by side. decimals is how
  // precisely the plan was written, for it is compared at its own precision.
  await sql`
    create table namro.plan_line (
      authority_id integer not null,
      target_id integer not null,
      plan_number integer not null,
      issuer text not null check (issuer <> ''),
      value numeric,
      upper numeric,
      words text,
      decimals smallint not null default 0 check (decimals between 0 and 20),
      primary key (authority_id, target_id, plan_number, issuer),
      foreign key (authority_id, target_id, plan_number) references namro.target_version,
      check (upper is null or upper >= value),
      check (value is not null or words is not null)
    )`.execute(db)
  await isolate(db, 'plan_line', sql`select, insert, update, delete`)

  await sql`
    create table namro.path_point (
      authority_id integer not null,
      target_id integer not null,
      plan_number integer not null,
      issuer text not null,
      period namro.period not null,
      value numeric not null,
      primary key (authority_id, target_id, plan_number, issuer, period),
      foreign key (authority_id, target_id, plan_number, issuer) references namro.plan_line on delete cascade
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

  await sql`
    create table namro.clear (
      authority_id integer not null,
      id integer generated always as identity,
      target_id integer not null,
      kind text not null check (
        kind in ('lead', 'cooperating', 'observer', 'work', 'dueDate', 'responsibility', 'authority', 'deliverable')
      ),
      unit_id integer,
      post text,
      words text,
      due_on date,
      primary key (authority_id, id),
      foreign key (authority_id, target_id) references namro.target,
      foreign key (authority_id, unit_id) references namro.unit,
      check (kind not in ('lead', 'cooperating', 'observer', 'responsibility') or num_nonnulls(unit_id, post) >= 1),
      check (kind not in ('work', 'authority', 'deliverable') or words is not null),
      check ((kind = 'dueDate') = (due_on is not null))
    )`.execute(db)
  await sql`create index clear_of_target on namro.clear (authority_id, target_id)`.execute(db)
  await sql`create unique index one_lead on namro.clear (authority_id, target_id) where kind = 'lead'`.execute(db)
  await isolate(db, 'clear', sql`select, insert, update, delete`)

  // At most one lead by the index, at least one by this; looked at when the transaction commits, so that a lead may be exchanged.
  await sql`
    create function namro.demand_lead() returns trigger language plpgsql as $$
    declare
      target integer := case when tg_table_name = 'target' then (to_jsonb(new) ->> 'id') else (to_jsonb(old) ->> 'target_id') end;
      authority integer := case when tg_op = 'DELETE' then old.authority_id else new.authority_id end;
    begin
      if not exists (select from namro.clear where authority_id = authority and target_id = target and kind = 'lead') then
        raise exception 'target % has no lead', target using errcode = 'NR003';
      end if;
      return null;
    end $$`.execute(db)
  await sql`
    create constraint trigger demand_lead after insert on namro.target deferrable initially deferred
      for each row execute function namro.demand_lead()`.execute(db)
  await sql`
    create constraint trigger demand_lead after update or delete on namro.clear deferrable initially deferred
      for each row when (old.kind = 'lead') execute function namro.demand_lead()`.execute(db)
}
