import type { Insertable, Selectable } from 'kysely'
import { edit } from './edit.ts'
import { append, created } from './history.ts'
import type { FindingState, Tables } from './tables.ts'
import type { ReadTransaction, WriteTransaction } from './transaction.ts'

/** What does not fit, and the version its answer must name. */
export type FindingRow = Omit<Selectable<Tables['finding']>, 'authorityId'>

type FindingFields = Omit<Insertable<Tables['finding']>, 'authorityId' | 'id' | 'state' | 'explanation' | 'version'>

/** Records a finding, open. Gives its id. */
export async function addFinding(write: WriteTransaction, fields: FindingFields): Promise<number> {
  const { tx, authority } = write
  const { id } = await tx
    .insertInto('finding')
    .values({ ...fields, authorityId: authority })
    .returning('id')
    .executeTakeFirstOrThrow()
  await append(write, 'finding.add', `finding/${id}`, created(fields))
  return id
}

/** Answers a finding: explained, corrected, or open again. Throws a StaleEdit. Gives the new version. */
export async function answerFinding(
  write: WriteTransaction,
  id: number,
  version: number,
  answer: { state: FindingState; explanation: string | null },
): Promise<number> {
  return edit(write, 'finding', { id }, version, answer)
}

/** Findings, those in a state or all, in the order they were made. */
export async function findingsOf({ tx, authority }: ReadTransaction, state?: FindingState): Promise<FindingRow[]> {
  let query = tx.selectFrom('finding').selectAll().where('authorityId', '=', authority)
  if (state !== undefined) query = query.where('state', '=', state)
  const rows = await query.orderBy('id').execute()
  return rows.map(({ authorityId: _, ...row }) => row)
}
