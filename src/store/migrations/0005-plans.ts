import { type Kysely, sql } from 'kysely'
import { appendOnly, isolate } from './isolate.ts'

/** Plans, their versions (each a document) with what they say beside targets, and the votes that adopted them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table namro.plan (
      authority_id integer not null references namro.authority,
      id integer generated always as identity,
      kind text not null check (kind in ('term', 'year', 'thematic')),
      unit_id integer not null,
      period namro.period not null,
      parent_id integer,
      state text not null default 'draft' check (state in ('draft', 'adopted', 'amended', 'closed')),
      version integer not null default 1,
      primary key (authority_id, id),
      foreign key (authority_id, unit_id) references namro.unit,
      foreign key (authority_id, parent_id) references namro.plan,
      check (parent_id <> id)
    )`.execute(db)
  await isolate(db, 'plan', sql`select, insert, update`)

  await sql`
    create table namro.plan_version (
      authority_id integer not null,
      plan_id integer not null,
      number integer not null check (number >= 1),
      title text not null check (title <> ''),
      document_number text,
      document_date date,
      issuer text not null,
      reason text check (reason <> ''),
      adopted_on date,
      version integer not null default 1,
      primary key (authority_id, plan_id, number),
      foreign key (authority_id, plan_id) references namro.plan,
      check (number = 1 or reason is not null)
    )`.execute(db)
  await isolate(db, 'plan_version', sql`select, insert, update`)

  await sql`
    create table namro.vote (
      authority_id integer not null,
      plan_id integer not null,
      plan_number integer not null,
      body text not null check (body <> ''),
      voted_on date not null,
      entitled integer not null,
      present integer not null check (present between 0 and entitled),
      in_favour integer not null check (in_favour >= 0),
      against integer not null check (against >= 0),
      abstained integer not null check (abstained >= 0),
      primary key (authority_id, plan_id, plan_number),
      foreign key (authority_id, plan_id, plan_number) references namro.plan_version,
      check (in_favour + against + abstained = present)
    )`.execute(db)
  await appendOnly(db, 'vote')

  // An adopted version is a document that a conference voted: it stays as it was, an amendment is the next version.
  await sql`
    create function namro.keep_adopted_version() returns trigger language plpgsql as $$
    begin
      if old.adopted_on is not null then
        raise exception 'an adopted version of a plan is never changed' using errcode = 'NR002';
      end if;
      return new;
    end $$`.execute(db)
  await sql`
    create trigger keep_adopted before update or delete on namro.plan_version
      for each row execute function namro.keep_adopted_version()`.execute(db)

  // Breakthroughs, key tasks, and the documents that carry the plan out. A key task has its clears: one lead, by being one column.
  await sql`
    create table namro.plan_item (
      authority_id integer not null,
      plan_id integer not null,
      plan_number integer not null,
      kind text not null check (kind in ('breakthrough', 'keyTask', 'thematicResolution', 'policyDecision')),
      position integer not null,
      words text not null check (words <> ''),
      document_number text,
      document_date date,
      issuer text,
      lead text check (lead <> ''),
      cooperating text[] not null default '{}',
      due_on date,
      responsibility text,
      by_authority text,
      deliverable text,
      primary key (authority_id, plan_id, plan_number, kind, position),
      foreign key (authority_id, plan_id, plan_number) references namro.plan_version,
      check (kind = 'keyTask' or num_nonnulls(lead, due_on, responsibility, by_authority, deliverable) = 0),
      check (kind in ('thematicResolution', 'policyDecision') or num_nonnulls(document_number, document_date, issuer) = 0)
    )`.execute(db)
  await isolate(db, 'plan_item', sql`select, insert, update, delete`)
  await sql`
    create function namro.keep_adopted_item() returns trigger language plpgsql as $$
    declare
      item record := case when tg_op = 'DELETE' then old else new end;
    begin
      if exists (
        select from namro.plan_version
          where authority_id = item.authority_id and plan_id = item.plan_id and number = item.plan_number and adopted_on is not null
      ) then
        raise exception 'an adopted version of a plan is never changed' using errcode = 'NR002';
      end if;
      return item;
    end $$`.execute(db)
  await sql`
    create trigger keep_adopted before insert or update or delete on namro.plan_item
      for each row execute function namro.keep_adopted_item()`.execute(db)
}
