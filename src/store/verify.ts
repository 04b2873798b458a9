import { groupBy } from '../plan/group.ts'
import { entryHash, origin } from './canonical.ts'
import { type Head, headOf } from './history.ts'
import { isSealed, type SealedTable } from './sealedRows.ts'
import type { ReadTransaction } from './transaction.ts'

/**
 * Where a history is broken, at the first entry that shows it:
 * `changed` the entry is not as it was sealed; `missing` it is not there; `unlinked` it does not follow the one before, so it
 * or that one was put in or sealed anew; `rows` the figures or decisions it recorded are not as they were; `truncated` entries
 * that the exported head knows were cut off; `rewritten` the chain holds, but is not the one whose head was exported.
 */
export type BreakKind = 'changed' | 'missing' | 'unlinked' | 'rows' | 'truncated' | 'rewritten'

export type Verdict =
  | { whole: true; entries: number; head: Head | null }
  | { whole: false; kind: BreakKind; sequence: number; act: string | null; recordedAt: string | null }

const batch = 2_000
const sealedTables = ['observation', 'decision'] as const satisfies readonly SealedTable[]

/** Recomputes the whole history of an authority from its first entry on. `exported` is a head that was kept elsewhere. */
export async function verifyHistory(read: ReadTransaction, exported: Head | null = null): Promise<Verdict> {
  let previous: Buffer = origin
  let last = 0
  for (;;) {
    const entries = await entriesAfter(read, last)
    if (entries.length === 0) break
    const to = entries.at(-1)?.sequence ?? last
    const recorded = new Map(await Promise.all(sealedTables.map(async (table) => [table, await rowsOf(read, table, last, to)] as const)))
    for (const entry of entries) {
      const broken = (kind: BreakKind, sequence = entry.sequence): Verdict => ({
        whole: false,
        kind,
        sequence,
        act: sequence === entry.sequence ? entry.act : null,
        recordedAt: sequence === entry.sequence ? entry.recordedAt : null,
      })
      if (entry.sequence !== last + 1) return broken('missing', last + 1)
      if (!entryHash(entry, entry.previousHash).equals(entry.hash)) return broken('changed')
      if (!entry.previousHash.equals(previous)) return broken('unlinked')
      for (const table of sealedTables) {
        const rows = recorded.get(table)?.get(entry.sequence) ?? []
        const announced = entry.act.startsWith(`${table}.`)
        if (announced ? !isSealed(table, rows, entry.details) : rows.length > 0) return broken('rows')
      }
      if (exported?.sequence === entry.sequence && exported.hash !== entry.hash.toString('hex')) return broken('rewritten')
      previous = entry.hash
      last = entry.sequence
    }
  }
  if (exported !== null && exported.sequence > last)
    return { whole: false, kind: 'truncated', sequence: last + 1, act: null, recordedAt: null }
  return { whole: true, entries: last, head: await headOf(read) }
}

async function entriesAfter({ tx, authority }: ReadTransaction, sequence: number) {
  return tx
    .selectFrom('history')
    .selectAll()
    .where('authorityId', '=', authority)
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .limit(batch)
    .execute()
}

/** The rows that the entries after `from`, up to `to`, recorded; by entry. */
async function rowsOf({ tx, authority }: ReadTransaction, table: SealedTable, from: number, to: number) {
  const rows = await tx
    .selectFrom(table as 'observation')
    .selectAll()
    .where('authorityId', '=', authority)
    .where('entry', '>', from)
    .where('entry', '<=', to)
    .execute()
  return groupBy(rows, ({ entry }) => entry)
}
