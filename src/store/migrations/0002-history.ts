import { type Kysely, sql } from 'kysely'
import { appendOnly } from './isolate.ts'

/** Authorities, and the history of each: one chain of entries, every entry sealed with the hash of the one before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table namro.authority (
      id integer generated always as identity primary key,
      name text not null check (name <> ''),
      kind text not null check (kind in ('province', 'district', 'commune', 'ward', 'specialZone')),
      version integer not null default 1
    )`.execute(db)
  // Not forced on the owner, who founds authorities and lists them before anybody has signed in.
  await sql`alter table namro.authority enable row level security`.execute(db)
  await sql`
    create policy own_authority on namro.authority to namro_app
      using (id = namro.current_authority()) with check (id = namro.current_authority())`.execute(db)
  await sql`grant select, update (name, kind, version) on namro.authority to namro_app`.execute(db)

  // details: one row for each thing that changed, {name, before, after}. request_id: the client's own id of the act, so that
  // sending it again after a lost answer does nothing.
  await sql`
    create table namro.history (
      authority_id integer not null references namro.authority,
      sequence bigint not null,
      recorded_at timestamptz not null,
      actor text not null check (actor <> ''),
      act text not null check (act <> ''),
      subject text not null,
      request_id uuid,
      details text[] not null default '{}' check (cardinality(details) = 0 or array_length(details, 2) = 3),
      previous_hash bytea not null check (octet_length(previous_hash) = 32),
      hash bytea not null check (octet_length(hash) = 32),
      primary key (authority_id, sequence),
      unique (authority_id, request_id)
    )`.execute(db)
  await sql`create index history_of_subject on namro.history (authority_id, subject, sequence)`.execute(db)
  await sql`create index history_by_time on namro.history (authority_id, recorded_at)`.execute(db)
  await appendOnly(db, 'history')

  // The bytes that are hashed, format 1: each field with its length before it, nothing with length −1. canonical.ts writes
  // the same bytes for the verifier; a change of form is a new format number in both.
  await sql`
    create function namro.canonical_field(value text) returns bytea language sql stable parallel safe
    return case
      when value is null then int4send(-1)
      else int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8')
    end`.execute(db)
  await sql`
    create function namro.canonical_entry(entry namro.history) returns bytea language sql stable parallel safe
    return '\\x01'::bytea
      || namro.canonical_field(entry.authority_id::text)
      || namro.canonical_field(entry.sequence::text)
      || namro.canonical_field(to_char(entry.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
      || namro.canonical_field(entry.actor)
      || namro.canonical_field(entry.act)
      || namro.canonical_field(entry.subject)
      || namro.canonical_field(entry.request_id::text)
      || int4send(cardinality(entry.details))
      || coalesce(
        (select string_agg(namro.canonical_field(field), ''::bytea order by place)
          from unnest(entry.details) with ordinality as fields (field, place)),
        ''::bytea
      )`.execute(db)

  // The database itself seals each entry, so no writer can fork the chain or choose its moment or its author. The lock is
  // the authority's own and lasts until the transaction ends: entries follow one another in the order in which they commit,
  // and no moment, once passed, gets another entry.
  await sql`
    create function namro.seal_entry() returns trigger language plpgsql as $$
    declare
      last record;
    begin
      perform pg_advisory_xact_lock(1851878770, new.authority_id);
      select sequence, recorded_at, hash into last
        from namro.history where authority_id = new.authority_id order by sequence desc limit 1;
      new.sequence := coalesce(last.sequence, 0) + 1;
      new.recorded_at := greatest(clock_timestamp(), last.recorded_at + interval '1 microsecond');
      new.actor := current_setting('namro.actor');
      new.previous_hash := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
      new.hash := sha256(namro.canonical_entry(new) || new.previous_hash);
      return new;
    end $$`.execute(db)
  await sql`create trigger seal_entry before insert on namro.history for each row execute function namro.seal_entry()`.execute(db)
}
