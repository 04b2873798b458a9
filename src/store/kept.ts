import { sql } from 'kysely'
import type { ReadTransaction, WriteTransaction } from './transaction.ts'

/** What is laid down seldom and asked for at every step; the history keeps every change of it (migrations/0015-structure.ts). */
const structural = sql<boolean>`split_part(act, '.', 1) in ('unit', 'reorganisation', 'indicator', 'seriesBreak', 'regime', 'form')`
/** So many values of each kind are kept, those that were not asked for longest go first. */
const most = 300

/**
 * A reading of the structure (units, indicators, regimes, forms) that is kept in memory for as long as nobody, in whatever
 * process, changes any of it. The hash of the last entry that did names the state, and all before it: a transaction only ever
 * gets what it would have read itself. `about` tells several readings of one state apart. What is kept is not to be changed.
 */
export function kept<T, About extends readonly (number | string)[] = []>(
  load: (read: ReadTransaction, ...about: About) => Promise<T>,
): (read: ReadTransaction, ...about: About) => Promise<T> {
  const values = new Map<string, T>()
  return async (read, ...about) => {
    const state = await stateOf(read)
    const key = [state, ...about].join('/')
    const value = values.has(key) ? (values.get(key) as T) : await load(read, ...about)
    // Nothing names the state before the first entry.
    if (state === null) return value
    values.delete(key)
    values.set(key, value)
    if (values.size > most) values.delete(values.keys().next().value as string)
    return value
  }
}

const states = new WeakMap<ReadTransaction['tx'], Promise<string | null>>()

/** The state as the transaction sees it: it alone can change it. */
export function stateOf({ tx, authority }: ReadTransaction): Promise<string | null> {
  const known = states.get(tx)
  if (known !== undefined) return known
  const state = tx
    .selectFrom('history')
    .select('hash')
    .where('authorityId', '=', authority)
    .where(structural)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
    .then((last) => last?.hash.toString('base64') ?? null)
  states.set(tx, state)
  return state
}

/** The transaction has appended an entry: it may see another structure from now on. */
export function forgetState({ tx }: Pick<WriteTransaction, 'tx'>): void {
  states.delete(tx)
}
