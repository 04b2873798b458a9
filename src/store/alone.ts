import { sql } from 'kysely'
import type { Database } from './connection.ts'
import { explained } from './problem.ts'

/** The first number only sets the lock apart from other programs' locks; the second from those of the authorities, which are above it. */
const lock = sql`1851878770, 0`

/**
 * Does `work` while no other process on this database does any such work: what may be done once in an installation, where no
 * authority has its own lock yet. A second one waits.
 */
export async function alone<T>(db: Database, work: () => Promise<T>): Promise<T> {
  return db
    .connection()
    .execute(async (session) => {
      await sql`select pg_advisory_lock(${lock})`.execute(session)
      try {
        return await work()
      } finally {
        await sql`select pg_advisory_unlock(${lock})`.execute(session)
      }
    })
    .catch((error) => {
      throw explained(error)
    })
}
