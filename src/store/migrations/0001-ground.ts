import { type Kysely, sql } from 'kysely'

/** What all tables stand on: the application's role, whose rows are seen, forms of values, order of names. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Equality inside exclusion constraints on ranges.
  await sql`create extension if not exists btree_gist with schema namro`.execute(db)

  // Every transaction of the application runs as this role, which owns nothing and so can loosen nothing. Roles belong to
  // the whole server: another database of it may have made this one already, or be making it at this moment.
  await sql`
    do $$
    begin
      if not exists (select from pg_roles where rolname = 'namro_app') then
        create role namro_app nologin;
        execute format('grant namro_app to %I', current_user);
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$`.execute(db)
  await sql`
    do $$
    begin
      if not pg_has_role(current_user, 'namro_app', 'member') then
        execute format('grant namro_app to %I', current_user);
      end if;
    end $$`.execute(db)
  await sql`grant usage on schema namro to namro_app`.execute(db)

  // No authority chosen means no rows at all.
  await sql`
    create function namro.current_authority() returns integer language sql stable parallel safe
    return nullif(current_setting('namro.authority', true), '')::integer`.execute(db)

  // SDMX codes, or the first month and a length; the sorting of bytes makes months of one year neighbours.
  await sql`
    create domain namro.period as text collate "C" check (
      value ~ '^\\d{4}(-(S[12]|Q[1-4]|M(0[1-9]|1[0-2])))?$' or value ~ '^\\d{4}-(0[1-9]|1[0-2])-01/P[1-9]\\d{0,3}[MY]$'
    )`.execute(db)

  // Order of Vietnamese names. For ORDER BY only: an index on it could break when the server's ICU is renewed.
  await sql`
    do $$
    begin
      create collation namro.vietnamese (provider = icu, locale = 'vi');
    exception when feature_not_supported then
      create collation namro.vietnamese from "C";
    end $$`.execute(db)

  await sql`
    create function namro.refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'NR001';
    end $$`.execute(db)
}
