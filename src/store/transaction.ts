import { setTimeout as pause } from 'node:timers/promises'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Database } from './connection.ts'
import { statesOf } from './kept.ts'
import { isOutdatedPlan, unqueued } from './pipeline.ts'
import { codeOf, explained } from './problem.ts'
import type { Tables } from './tables.ts'

/** A transaction that sees one authority, as it was at the moment it began. */
export interface ReadTransaction {
  readonly tx: Transaction<Tables>
  readonly authority: number
}

/** A transaction that also writes for the authority; `actor` is who does it, as history keeps the name. */
export interface WriteTransaction extends ReadTransaction {
  readonly actor: string
}

/** The authority's own advisory lock; the first number only sets it apart from other programs' locks (migrations/0002-history.ts). */
const lockSpace = 1851878770
const tries = 6

/**
 * Does `work` in one transaction for the authority: all of it is on disk when the promise is kept, none of it when it is
 * broken. Writers of one authority follow one another, so that its history is one chain; those of different authorities do
 * not meet. `work` runs again where the database asks for that (40001, 40P01): it must have no other effect than its writes.
 */
export async function withAuthority<T>(
  db: Database,
  authority: number,
  actor: string,
  work: (write: WriteTransaction) => Promise<T>,
): Promise<T> {
  return inTransaction(db, (tx) => beginWrite(tx, authority, actor), work)
}

/**
 * Writes a draft, of which history keeps nothing: beside other drafts of the authority, but not while anything else is written
 * for it, nor while somebody else writes the draft of this name.
 */
export async function withDraft<T>(
  db: Database,
  authority: number,
  actor: string,
  draft: string,
  work: (write: WriteTransaction) => Promise<T>,
): Promise<T> {
  const own = sql`
    pg_advisory_xact_lock_shared(${lockSpace}, ${authority}), pg_advisory_xact_lock(hashtextextended(${`${authority}/${draft}`}, ${lockSpace}))`
  return inTransaction(db, (tx) => begin(tx, authority, actor, own), work)
}

function inTransaction<T>(
  db: Database,
  begun: (tx: Transaction<Tables>) => Promise<WriteTransaction>,
  work: (write: WriteTransaction) => Promise<T>,
): Promise<T> {
  return again(() =>
    db
      .transaction()
      .setIsolationLevel('read committed')
      .execute(async (tx) => work(await begun(tx))),
  )
}

/** Makes a transaction one that writes for the authority; it waits for the authority's other writers. */
export async function beginWrite(tx: Transaction<Tables>, authority: number, actor: string): Promise<WriteTransaction> {
  return begin(tx, authority, actor, sql`pg_advisory_xact_lock(${lockSpace}, ${authority})`)
}

/**
 * By the usual cost of a page by its index, that of turning disks, PostgreSQL would read a table of some hundred units whole for
 * each figure whose foreign keys it checks.
 */
async function begin(tx: Transaction<Tables>, authority: number, actor: string, locks: RawBuilder<unknown>): Promise<WriteTransaction> {
  const write = { tx: await unqueued(tx), authority, actor }
  const set = sql`
    select ${settings(authority)}, set_config('namro.actor', ${actor}, true), set_config('random_page_cost', '1.1', true), ${locks}`
  // Nearly every act needs the books: their state comes with the answer.
  await Promise.all([set.execute(write.tx), statesOf(write)])
  return write
}

/** Reads for the authority, all of `work` from one state of the data. */
export async function readAuthority<T>(db: Database, authority: number, work: (read: ReadTransaction) => Promise<T>): Promise<T> {
  return again(() =>
    db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (tx) => {
        const read = { tx: await unqueued(tx), authority }
        await Promise.all([sql`select ${settings(authority)}`.execute(read.tx), statesOf(read)])
        return work(read)
      }),
  )
}

/** What the transaction runs under, whatever the server's or the account's own settings are; in one round trip. */
function settings(authority: number) {
  return sql`
    set_config('role', 'namro_app', true), set_config('namro.authority', ${String(authority)}, true),
    set_config('search_path', 'namro', true), set_config('timezone', 'UTC', true),
    set_config('synchronous_commit', 'on', true), set_config('lock_timeout', '10s', true),
    set_config('idle_in_transaction_session_timeout', '60s', true)`
}

async function again<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      if (attempt >= tries || !(isOutdatedPlan(error) || /^(?:40001|40P01)$/.test(codeOf(error)))) throw explained(error)
      await pause(Math.random() * 20 * 2 ** attempt)
    }
  }
}
