import { isDecimal } from '../vietnamese/decimal.ts'
import { forgetStates } from './kept.ts'
import type { ReadTransaction, WriteTransaction } from './transaction.ts'

/** One thing that an act changed: its name, and its value before and after as text; null for none. */
export type Detail = [name: string, before: string | null, after: string | null]

/** An entry of an authority's history. */
export interface Entry {
  sequence: number
  recordedAt: string
  actor: string
  /** What was done: 'unit.add'. */
  act: string
  /** What it was done to: 'unit/12'. */
  subject: string
  details: Detail[]
}

/** The end of a chain. Kept elsewhere (on paper, with another office), it shows later whether the tail was cut off or rewritten. */
export interface Head {
  authority: number
  sequence: number
  recordedAt: string
  hash: string
}

/**
 * Appends an entry to the authority's history and gives its number. Every write begins with it. `requestId` is the client's
 * own id of the act, at most once in a history.
 */
export async function append(
  { tx, authority }: WriteTransaction,
  act: string,
  subject: string,
  details: readonly Detail[],
  requestId: string | null = null,
): Promise<number> {
  forgetStates({ tx })
  const { sequence } = await tx
    .insertInto('history')
    .values({ authorityId: authority, act, subject, requestId, details: details.map((detail) => [...detail]) })
    .returning('sequence')
    .executeTakeFirstOrThrow()
  return sequence
}

/** The details of something new. */
export function created(fields: object): Detail[] {
  return Object.entries(fields)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => [name, null, text(value)])
}

/** The details of a change: what of `changes` differs from the row as it was. */
export function changed(before: object, changes: object): Detail[] {
  return Object.entries(changes)
    .map(([name, after]): Detail => [name, text((before as Record<string, unknown>)[name]), text(after)])
    .filter(([, was, is]) => was !== is)
}

/** The entry that the request made, if it was carried out before: then it is not to be done again. */
export async function entryOfRequest({ tx, authority }: ReadTransaction, requestId: string): Promise<number | null> {
  const found = await tx
    .selectFrom('history')
    .select('sequence')
    .where('authorityId', '=', authority)
    .where('requestId', '=', requestId)
    .executeTakeFirst()
  return found?.sequence ?? null
}

/** The number of the last entry: what a report built now is built from, for reading the same again at any time. 0 before the first. */
export async function lastEntry({ tx, authority }: ReadTransaction): Promise<number> {
  const last = await tx
    .selectFrom('history')
    .select('sequence')
    .where('authorityId', '=', authority)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.sequence ?? 0
}

/** The number of the last entry recorded at or before the moment. 0 for none. */
export async function entryAt({ tx, authority }: ReadTransaction, moment: string): Promise<number> {
  const last = await tx
    .selectFrom('history')
    .select('sequence')
    .where('authorityId', '=', authority)
    .where('recordedAt', '<=', moment)
    .orderBy('recordedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.sequence ?? 0
}

/** The end of the chain; null before the first entry. */
export async function headOf({ tx, authority }: ReadTransaction): Promise<Head | null> {
  const last = await tx
    .selectFrom('history')
    .select(['sequence', 'recordedAt', 'hash'])
    .where('authorityId', '=', authority)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last === undefined ? null : { authority, ...last, hash: last.hash.toString('hex') }
}

/** Which entries are asked for; what is left out asks for all. */
export interface EntryFilter {
  subject?: string
  acts?: readonly string[]
  /** Part of the name under which somebody wrote. */
  actor?: string
  /** From this moment on. */
  from?: string
  /** Before this moment. */
  until?: string
}

/** Entries, the newest first: `limit` of those before entry `before`. */
export async function entries(
  { tx, authority }: ReadTransaction,
  { subject, acts, actor, from, until, before, limit = 50 }: EntryFilter & { before?: number; limit?: number } = {},
): Promise<Entry[]> {
  let query = tx
    .selectFrom('history')
    .select(['sequence', 'recordedAt', 'actor', 'act', 'subject', 'details'])
    .where('authorityId', '=', authority)
  if (subject !== undefined) query = query.where('subject', '=', subject)
  if (acts !== undefined) query = query.where('act', 'in', [...acts])
  if (actor !== undefined) query = query.where('actor', 'ilike', `%${actor.replace(/[\\%_]/g, '\\$&')}%`)
  if (from !== undefined) query = query.where('recordedAt', '>=', from)
  if (until !== undefined) query = query.where('recordedAt', '<', until)
  if (before !== undefined) query = query.where('sequence', '<', before)
  const rows = await query.orderBy('sequence', 'desc').limit(limit).execute()
  return rows.map((row) => ({ ...row, details: row.details as Detail[] }))
}

/** A value as history writes it. */
function text(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (isDecimal(value)) return value.toFixed()
  return Array.isArray(value) ? value.map(text).join('; ') : String(value)
}
