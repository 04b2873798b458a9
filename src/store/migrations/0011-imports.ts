import { type Kysely, sql } from 'kysely'
import { appendOnly, isolate } from './isolate.ts'

/** Spreadsheets that are brought into the books: the files, what was imported of them, and what people said of their labels. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // choices: JSON, what a person said of columns and labels. A file that was never imported is thrown away after some days.
  await sql`
    create table namro.import_file (
      authority_id integer not null references namro.authority,
      id integer generated always as identity,
      name text not null check (name <> ''),
      digest bytea not null check (octet_length(digest) = 32),
      content bytea not null,
      choices text not null default '{}',
      uploaded_at timestamptz not null default now(),
      uploaded_by text not null check (uploaded_by <> ''),
      version integer not null default 1,
      primary key (authority_id, id)
    )`.execute(db)
  await isolate(db, 'import_file', sql`select, insert, update, delete`)

  // digest: SHA-256 of the content and the choices. The same twice is once: the key holds it, whoever asks at the same moment.
  await sql`
    create table namro.import_run (
      authority_id integer not null,
      digest bytea not null check (octet_length(digest) = 32),
      file_id integer not null,
      file_digest bytea not null check (octet_length(file_digest) = 32),
      entry bigint not null,
      figures integer not null check (figures >= 0),
      corrections integer not null check (corrections >= 0),
      primary key (authority_id, digest),
      foreign key (authority_id, file_id) references namro.import_file,
      foreign key (authority_id, entry) references namro.history
    )`.execute(db)
  await sql`create index import_run_of_file on namro.import_run (authority_id, file_digest)`.execute(db)
  await appendOnly(db, 'import_run')

  // What a label means in this authority's files, as somebody settled it: an indicator or a unit by its row, 0 for "leave out";
  // a layout by the choices of its columns.
  await sql`
    create table namro.import_memory (
      authority_id integer not null references namro.authority,
      kind text not null check (kind in ('indicator', 'unit', 'layout')),
      label text not null check (label <> ''),
      meaning text not null,
      primary key (authority_id, kind, label)
    )`.execute(db)
  await isolate(db, 'import_memory', sql`select, insert, update`)
}
