import type { TargetClass } from '../plan/index.ts'
import { append } from './history.ts'
import { StaleEdit, WriteRefused } from './problem.ts'
import { sealedDetails } from './sealedRows.ts'
import type { ReadTransaction, WriteTransaction } from './transaction.ts'

/** The class a person gave a target over a period, beside the one the rule proposed. */
export interface Decision {
  targetId: number
  period: string
  proposed: TargetClass
  decided: TargetClass
  reason: string | null
}

/** A decision as it is kept: its version, and the history entry that recorded it. */
export interface RecordedDecision extends Decision {
  version: number
  entry: number
}

/** Decides a target's class. `seen` is the version of the decision its author saw, 0 for none; throws a StaleEdit where another was made since. */
export async function decide(write: WriteTransaction, decision: Decision, seen: number): Promise<number> {
  if (decision.decided !== decision.proposed && decision.reason === null) {
    throw new WriteRefused('Quyết định khác với đề xuất thì phải nêu lý do.')
  }
  const { tx, authority } = write
  const subject = `target/${decision.targetId}`
  const current = (await decisionsOf(write, { targetId: decision.targetId })).find(({ period }) => period === decision.period)
  if ((current?.version ?? 0) !== seen) throw new StaleEdit(subject, { ...decision }, { ...current })
  const row = { ...decision, version: seen + 1 }
  const entry = await append(write, 'decision.record', subject, sealedDetails('decision', [row]))
  await tx
    .insertInto('decision')
    .values({ ...row, authorityId: authority, entry })
    .execute()
  return entry
}

/** The latest decision for each target and period, or those of one target, as the history stood after entry `asOf`. */
export async function decisionsOf(
  { tx, authority }: ReadTransaction,
  filter: { targetId?: number; asOf?: number } = {},
): Promise<RecordedDecision[]> {
  let query = tx.selectFrom('decision').selectAll().distinctOn(['targetId', 'period']).where('authorityId', '=', authority)
  if (filter.targetId !== undefined) query = query.where('targetId', '=', filter.targetId)
  if (filter.asOf !== undefined) query = query.where('entry', '<=', filter.asOf)
  const rows = await query.orderBy('targetId').orderBy('period').orderBy('version', 'desc').execute()
  return rows.map(({ authorityId: _, ...row }) => row)
}
