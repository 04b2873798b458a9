import { type Kysely, sql } from 'kysely'
import { isolate } from './isolate.ts'

/**
 * Accounts, which belong to the whole installation and are reached by the owner's connection only, and memberships, which
 * say what an account may do in an authority. The columns of the first five tables are those better-auth asks for.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table namro.user_account (
      id uuid primary key default gen_random_uuid(),
      name text not null check (name <> ''),
      post text not null default '',
      email text not null unique check (email = lower(email)),
      email_verified boolean not null default false,
      image text,
      two_factor_enabled boolean not null default false,
      disabled_at timestamptz,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db)

  // How an account proves itself: a password's hash, or its identity at the organisation's own sign-in service.
  await sql`
    create table namro.credential (
      id uuid primary key default gen_random_uuid(),
      user_id uuid not null references namro.user_account on delete cascade,
      provider_id text not null,
      account_id text not null,
      password text,
      access_token text,
      refresh_token text,
      id_token text,
      access_token_expires_at timestamptz,
      refresh_token_expires_at timestamptz,
      scope text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      unique (provider_id, account_id)
    )`.execute(db)
  await sql`create index credential_of_account on namro.credential (user_id)`.execute(db)

  await sql`
    create table namro.session (
      id uuid primary key default gen_random_uuid(),
      user_id uuid not null references namro.user_account on delete cascade,
      token text not null unique,
      expires_at timestamptz not null,
      ip_address text,
      user_agent text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db)
  await sql`create index session_of_account on namro.session (user_id)`.execute(db)

  // What is waited for: a password to be set by a link, the second step of a sign-in. The identifier is hashed.
  await sql`
    create table namro.verification (
      id uuid primary key default gen_random_uuid(),
      identifier text not null,
      value text not null,
      expires_at timestamptz not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db)
  await sql`create index verification_by_identifier on namro.verification (identifier)`.execute(db)
  await sql`create index verification_by_value on namro.verification (value)`.execute(db)

  // Secret and backup codes are encrypted with the installation's secret.
  await sql`
    create table namro.two_factor (
      id uuid primary key default gen_random_uuid(),
      user_id uuid not null unique references namro.user_account on delete cascade,
      secret text not null,
      backup_codes text not null,
      verified boolean not null default true,
      failed_verification_count integer not null default 0,
      locked_until timestamptz
    )`.execute(db)

  // Attempts to sign in, by account, device and address. In the database, so that they hold over a restart and over several
  // processes.
  await sql`
    create table namro.throttle (
      key text primary key,
      attempts integer not null,
      last_at timestamptz not null
    )`.execute(db)
  await sql`create index throttle_by_time on namro.throttle (last_at)`.execute(db)

  // valid_to is the first day on which the membership is no more. Without a unit it is for the whole authority.
  await sql`
    create table namro.membership (
      authority_id integer not null references namro.authority,
      id integer generated always as identity,
      account_id uuid not null references namro.user_account,
      role text not null check (
        role in ('administrator', 'compiler', 'reporter', 'reviewer', 'leader', 'delegate', 'inspector')
      ),
      unit_id integer,
      valid_from date not null,
      valid_to date check (valid_to >= valid_from),
      version integer not null default 1,
      primary key (authority_id, id),
      foreign key (authority_id, unit_id) references namro.unit,
      constraint membership_once exclude using gist (
        authority_id with =, account_id with =, role with =, (coalesce(unit_id, 0)) with =, daterange(valid_from, valid_to) with &&
      )
    )`.execute(db)
  await isolate(db, 'membership', sql`select, insert, update`)

  // At sign-in no authority is chosen yet: the owner's connection may read what one account is, wherever that is.
  await sql`create index membership_of_account on namro.membership (account_id)`.execute(db)
  await sql`
    create policy own_account on namro.membership for select using (
      current_user <> 'namro_app' and account_id = nullif(current_setting('namro.account', true), '')::uuid
    )`.execute(db)
  await sql`
    create function namro.memberships_of(account uuid) returns setof namro.membership language plpgsql as $$
    begin
      perform set_config('namro.account', account::text, true);
      return query select * from namro.membership where account_id = account;
      perform set_config('namro.account', '', true);
    end $$`.execute(db)
  await sql`revoke execute on function namro.memberships_of from public`.execute(db)
}
