import { sql } from 'kysely'
import type { ReadTransaction, WriteTransaction } from './transaction.ts'

/** What is laid down seldom and asked for at every step; history has every change of it. The indexes of migrations/0016-kept.ts. */
const acts = {
  structure: sql`split_part(act, '.', 1) in ('unit', 'reorganisation', 'indicator', 'seriesBreak', 'regime', 'form')`,
  plans: sql`split_part(act, '.', 1) in ('plan', 'planVersion', 'target')`,
}

type Kind = keyof typeof acts
/** So many values of each reading are kept; those that were not asked for longest go first. */
const most = 300

/**
 * A reading that is kept in memory for as long as nobody, in whatever process, changes anything of its kind: of the structure
 * (units, indicators, regimes, forms), or of plans and targets. The hash of the last entry that did names the state, and all
 * before it: a transaction only ever gets what it would have read itself. `about` tells several readings of one state apart.
 * What is kept is not to be changed.
 */
export function kept<T, About extends readonly (number | string)[] = []>(
  kind: Kind,
  load: (read: ReadTransaction, ...about: About) => Promise<T>,
): (read: ReadTransaction, ...about: About) => Promise<T> {
  const values = new Map<string, { state: string; value: T }>()
  return async (read, ...about) => {
    const state = (await statesOf(read))[kind]
    // Nothing names the state before the first entry.
    if (state === null) return load(read, ...about)
    const key = [read.authority, ...about].join('/')
    const known = values.get(key)
    const current = known?.state === state ? known : { state, value: await load(read, ...about) }
    values.delete(key)
    values.set(key, current)
    if (values.size > most) values.delete(values.keys().next().value as string)
    return current.value
  }
}

type States = Record<Kind, string | null>

const states = new WeakMap<ReadTransaction['tx'], Promise<States>>()

/** The states as the transaction sees them: it alone can change them. */
export function statesOf(read: ReadTransaction): Promise<States> {
  const known = states.get(read.tx)
  if (known !== undefined) return known
  const found = sql<States>`select ${lastOf(read, 'structure')} as structure, ${lastOf(read, 'plans')} as plans`.execute(read.tx)
  const own = found.then(({ rows }) => rows[0] as States)
  states.set(read.tx, own)
  return own
}

function lastOf({ authority }: ReadTransaction, kind: Kind) {
  return sql`(
    select encode(hash, 'hex') from history where authority_id = ${authority} and ${acts[kind]} order by sequence desc limit 1)`
}

/** The transaction has appended an entry: it may see other states from now on. */
export function forgetStates({ tx }: Pick<WriteTransaction, 'tx'>): void {
  states.delete(tx)
}
