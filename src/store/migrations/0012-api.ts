import { type Kysely, sql } from 'kysely'
import { isolate } from './isolate.ts'

/**
 * Tokens by which programs come to an authority's books: one of a person, who stays the measure of what it may do, or one of a
 * service, with roles of its own. Only the digest of the secret is kept. And what requests asked that must be done once.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // expires_on is the first day on which it is no more.
  await sql`
    create table namro.api_token (
      authority_id integer not null references namro.authority,
      id integer generated always as identity,
      name text not null check (name <> ''),
      account_id uuid references namro.user_account,
      roles text[],
      acts text[] not null check (cardinality(acts) > 0),
      unit_id integer,
      digest bytea not null check (octet_length(digest) = 32),
      beginning text not null,
      created_on date not null,
      expires_on date not null check (expires_on > created_on),
      last_used_on date,
      revoked_at timestamptz,
      primary key (authority_id, id),
      foreign key (authority_id, unit_id) references namro.unit,
      unique (authority_id, digest),
      constraint person_or_service check ((account_id is null) = (coalesce(cardinality(roles), 0) > 0))
    )`.execute(db)
  await isolate(db, 'api_token', sql`select, insert, update`)

  // Without an answer: it was done, and the program ended before it could keep what it answered.
  await sql`
    create table namro.api_request (
      authority_id integer not null references namro.authority,
      token_id integer not null,
      key text not null,
      digest bytea not null,
      status smallint,
      answer text,
      created_at timestamptz not null,
      primary key (authority_id, token_id, key),
      foreign key (authority_id, token_id) references namro.api_token
    )`.execute(db)
  await sql`create index api_request_by_time on namro.api_request (authority_id, created_at)`.execute(db)
  await isolate(db, 'api_request', sql`select, insert, update, delete`)
}
