import { sql, type Transaction } from 'kysely'
import type { Database } from './connection.ts'
import { explained } from './problem.ts'
import type { Tables } from './tables.ts'

/** How many attempts a key has free; each further one waits twice as long as the one before, from `first` to `most` seconds. */
export interface Bound {
  key: string
  free: number
  first: number
  most: number
}

/** A key that was left alone for so long begins anew. */
const forgotten = sql`interval '1 day'`

/**
 * Counts one attempt under every bound, or under none where one of them must wait: then gives the seconds to wait, else 0.
 * The attempt is counted before it is made, so that many at once are not one.
 */
export async function attempt(db: Database, bounds: readonly Bound[], now: Date): Promise<number> {
  const wait = new Wait()
  return db
    .transaction()
    .execute(async (tx) => {
      await forget(tx, now)
      for (const bound of bounds) {
        const { rows } = await sql`
          insert into namro.throttle as t (key, attempts, last_at) values (${bound.key}, 1, ${now})
            on conflict (key) do update set last_at = greatest(t.last_at, excluded.last_at),
              attempts = case when t.last_at < excluded.last_at - ${forgotten} then 1 else t.attempts + 1 end
            where t.attempts < ${bound.free} or t.last_at + ${pause(bound)} <= excluded.last_at returning 1`.execute(tx)
        if (rows.length > 0) continue
        const left = await sql<{ seconds: number }>`
          select ceil(extract(epoch from t.last_at + ${pause(bound)} - ${now}))::integer as seconds
            from namro.throttle t where key = ${bound.key}`.execute(tx)
        wait.seconds = Math.max(1, left.rows[0]?.seconds ?? 1)
        throw wait
      }
      return 0
    })
    .catch((error) => {
      if (error === wait) return wait.seconds
      throw explained(error)
    })
}

/** Takes one counted attempt back, for it was none of those that are counted. */
export async function giveBack(db: Database, bounds: readonly Bound[]): Promise<void> {
  for (const { key } of bounds) {
    await sql`update namro.throttle set attempts = greatest(attempts - 1, 0) where key = ${key}`.execute(db)
  }
}

/** Breaks the transaction off, so that none of its attempts is counted. */
class Wait extends Error {
  seconds = 0
}

/** How long the next attempt waits after the last, by how many there were. */
function pause({ free, first, most }: Bound) {
  return sql`make_interval(secs => least(${most}::integer, ${first}::integer * power(2, least(t.attempts - ${free}::integer, 30))))`
}

async function forget(tx: Transaction<Tables>, now: Date): Promise<void> {
  await sql`
    delete from namro.throttle where key in (
      select key from namro.throttle where last_at < ${now}::timestamptz - ${forgotten} limit 100 for update skip locked
    )`.execute(tx)
}
