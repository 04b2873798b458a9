import type { Updateable } from 'kysely'
import { append, changed } from './history.ts'
import { StaleEdit, WriteRefused } from './problem.ts'
import type { Tables } from './tables.ts'
import type { WriteTransaction } from './transaction.ts'

/** Tables whose rows are edited in place, each row with its version number. */
type Editable = 'unit' | 'indicator' | 'plan' | 'planVersion' | 'target' | 'finding' | 'membership' | 'regime' | 'form' | 'round'

/**
 * Changes a row that its reader saw at `version`, and records what changed. Gives the new version. Throws a StaleEdit with
 * both values where somebody changed it in between; nothing is written then.
 */
export async function edit(
  write: WriteTransaction,
  table: Editable,
  key: Readonly<Record<string, number>>,
  version: number,
  changes: Readonly<Record<string, unknown>>,
): Promise<number> {
  const { tx, authority } = write
  const subject = [table, ...Object.values(key)].join('/')
  const own = Object.entries({ authorityId: authority, ...key })
  // The tables share what is used here: an authority, a key and a version. Kysely cannot say that of a union of tables.
  const rows = tx.selectFrom(table as 'unit').selectAll()
  const current = await own.reduce((query, [column, value]) => query.where(column as 'id', '=', value), rows).executeTakeFirst()
  if (current === undefined) throw new WriteRefused('Mục cần sửa không có hoặc không thuộc đơn vị của bạn.')
  if (current.version !== version) throw new StaleEdit(subject, changes, { ...current })
  const details = changed(current, changes)
  if (details.length === 0) return version
  await append(write, `${table}.edit`, subject, details)
  const update = tx.updateTable(table as 'unit').set({ ...(changes as Updateable<Tables['unit']>), version: version + 1 })
  await own.reduce((query, [column, value]) => query.where(column as 'id', '=', value), update).executeTakeFirstOrThrow()
  return version + 1
}
