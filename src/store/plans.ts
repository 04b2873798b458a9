import type { Insertable, Selectable } from 'kysely'
import { edit } from './edit.ts'
import { append, created } from './history.ts'
import { WriteRefused } from './problem.ts'
import type { Tables } from './tables.ts'
import type { ReadTransaction, WriteTransaction } from './transaction.ts'

/** A plan, and the version its next edit must name. */
export type PlanRow = Omit<Selectable<Tables['plan']>, 'authorityId'>

/** One version of a plan: a document, a draft until a conference adopts it. */
export type PlanVersionRow = Omit<Selectable<Tables['planVersion']>, 'authorityId'>

/** What a version of a plan says beside its targets: a breakthrough, a key task with its clears, a document that carries it out. */
export type PlanItemRow = Omit<Selectable<Tables['planItem']>, 'authorityId' | 'planId' | 'planNumber'>

/** The vote that adopted a version. */
export type VoteRow = Omit<Selectable<Tables['vote']>, 'authorityId'>

type PlanFields = Omit<Insertable<Tables['plan']>, 'authorityId' | 'id' | 'state' | 'version'>
type DocumentFields = Omit<Insertable<Tables['planVersion']>, 'authorityId' | 'planId' | 'number' | 'reason' | 'adoptedOn' | 'version'>

/** Begins a plan with its first version, a draft. Gives its id. */
export async function draftPlan(write: WriteTransaction, fields: PlanFields, document: DocumentFields): Promise<number> {
  const { tx, authority } = write
  const { id } = await tx
    .insertInto('plan')
    .values({ ...fields, authorityId: authority })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('planVersion')
    .values({ ...document, authorityId: authority, planId: id, number: 1, reason: null, adoptedOn: null })
    .execute()
  await append(write, 'plan.draft', `plan/${id}`, created({ ...fields, ...document }))
  return id
}

/** Changes the document of a draft version. Throws a StaleEdit; an adopted version is refused. Gives the new version number of the row. */
export async function editDocument(
  write: WriteTransaction,
  { planId, number }: Pick<PlanVersionRow, 'planId' | 'number'>,
  version: number,
  changes: Partial<DocumentFields>,
): Promise<number> {
  return edit(write, 'planVersion', { planId, number }, version, changes)
}

/** Adopts the newest version of a plan by a vote; from then on neither changes. `version` is that of the plan's row as its reader saw it. */
export async function adoptPlan(write: WriteTransaction, version: number, vote: VoteRow): Promise<void> {
  const { tx, authority } = write
  const { planId, planNumber } = vote
  const newest = await newestVersion(write, planId)
  if (newest.number !== planNumber || newest.adoptedOn !== null) {
    throw new WriteRefused('Chỉ thông qua được bản dự thảo mới nhất của kế hoạch.')
  }
  await edit(write, 'plan', { id: planId }, version, { state: planNumber === 1 ? 'adopted' : 'amended' })
  await edit(write, 'planVersion', { planId, number: planNumber }, newest.version, { adoptedOn: vote.votedOn })
  await tx
    .insertInto('vote')
    .values({ ...vote, authorityId: authority })
    .execute()
  await append(write, 'plan.vote', `plan/${planId}`, created(vote))
}

/**
 * Begins the amendment of an adopted plan: the next version, a draft, with everything the last one asked of every target.
 * The last one stays in force until this is adopted, and as it is for ever. Gives its number.
 */
export async function amendPlan(write: WriteTransaction, planId: number, reason: string, document: DocumentFields): Promise<number> {
  const { tx, authority } = write
  const newest = await newestVersion(write, planId)
  if (newest.adoptedOn === null) throw new WriteRefused('Kế hoạch đang có một bản dự thảo; hãy thông qua bản đó trước khi điều chỉnh tiếp.')
  if (reason.trim() === '') throw new WriteRefused('Điều chỉnh kế hoạch phải nêu lý do.')
  const number = newest.number + 1
  await tx
    .insertInto('planVersion')
    .values({ ...document, authorityId: authority, planId, number, reason, adoptedOn: null })
    .execute()
  await copyVersion(write, planId, newest.number, number)
  await append(write, 'plan.amend', `plan/${planId}`, created({ number, reason, ...document }))
  return number
}

/** Closes a plan whose period is over. Throws a StaleEdit. Gives the new version. */
export async function closePlan(write: WriteTransaction, planId: number, version: number): Promise<number> {
  return edit(write, 'plan', { id: planId }, version, { state: 'closed' })
}

/** The authority's plans, the latest period first. */
export async function plansOf({ tx, authority }: ReadTransaction): Promise<PlanRow[]> {
  const rows = await tx
    .selectFrom('plan')
    .selectAll()
    .where('authorityId', '=', authority)
    .orderBy('period', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ authorityId: _, ...row }) => row)
}

/** The versions of a plan, the first one first. */
export async function planVersionsOf({ tx, authority }: ReadTransaction, planId: number): Promise<PlanVersionRow[]> {
  const rows = await tx
    .selectFrom('planVersion')
    .selectAll()
    .where('authorityId', '=', authority)
    .where('planId', '=', planId)
    .orderBy('number')
    .execute()
  return rows.map(({ authorityId: _, ...row }) => row)
}

/** For each plan that was adopted by the day, the number of the version in force. */
export async function versionsInForce({ tx, authority }: ReadTransaction, on: string): Promise<Map<number, number>> {
  const rows = await tx
    .selectFrom('planVersion')
    .select(['planId', 'number'])
    .where('authorityId', '=', authority)
    .where('adoptedOn', '<=', on)
    .orderBy('number')
    .execute()
  return new Map(rows.map(({ planId, number }) => [planId, number]))
}

/** Gives a draft version other items in the place of all it had; `version` is that of the version's row as its reader saw it. Gives the new one. */
export async function setPlanItems(
  write: WriteTransaction,
  { planId, number }: Pick<PlanVersionRow, 'planId' | 'number'>,
  version: number,
  items: readonly PlanItemRow[],
): Promise<number> {
  const { tx, authority } = write
  const key = { planId, number }
  await edit(write, 'planVersion', key, version, {})
  await append(write, 'planItem.set', `plan/${planId}`, created({ number, items: items.map(({ kind, words }) => `${kind}: ${words}`) }))
  await tx
    .updateTable('planVersion')
    .set({ version: version + 1 })
    .where('authorityId', '=', authority)
    .where('planId', '=', planId)
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  await tx
    .deleteFrom('planItem')
    .where('authorityId', '=', authority)
    .where('planId', '=', planId)
    .where('planNumber', '=', number)
    .execute()
  await insertItems(write, planId, number, items)
  return version + 1
}

/** What a version says beside its targets, by kind and in its order. */
export async function planItemsOf({ tx, authority }: ReadTransaction, planId: number, number: number): Promise<PlanItemRow[]> {
  const rows = await tx
    .selectFrom('planItem')
    .selectAll()
    .where('authorityId', '=', authority)
    .where('planId', '=', planId)
    .where('planNumber', '=', number)
    .orderBy('kind')
    .orderBy('position')
    .execute()
  return rows.map(({ authorityId: _, planId: __, planNumber: ___, ...row }) => row)
}

/** The votes on a plan, in the order of its versions. */
export async function votesOf({ tx, authority }: ReadTransaction, planId: number): Promise<VoteRow[]> {
  const rows = await tx
    .selectFrom('vote')
    .selectAll()
    .where('authorityId', '=', authority)
    .where('planId', '=', planId)
    .orderBy('planNumber')
    .execute()
  return rows.map(({ authorityId: _, ...row }) => row)
}

async function insertItems(
  { tx, authority }: ReadTransaction,
  planId: number,
  planNumber: number,
  items: readonly PlanItemRow[],
): Promise<void> {
  const rows = items.map((item) => ({ ...item, authorityId: authority, planId, planNumber }))
  if (rows.length > 0) await tx.insertInto('planItem').values(rows).execute()
}

async function newestVersion(read: ReadTransaction, planId: number): Promise<PlanVersionRow> {
  const newest = (await planVersionsOf(read, planId)).at(-1)
  if (newest === undefined) throw new WriteRefused('Không có kế hoạch này.')
  return newest
}

async function copyVersion({ tx, authority }: WriteTransaction, planId: number, from: number, to: number): Promise<void> {
  const targets = tx.selectFrom('target').select('id').where('authorityId', '=', authority).where('planId', '=', planId)
  const items = await planItemsOf({ tx, authority }, planId, from)
  await insertItems({ tx, authority }, planId, to, items)
  const tables = ['targetVersion', 'planLine', 'pathPoint'] as const
  for (const table of tables) {
    // The three share what is used here; what they hold beside it goes over as it is.
    const rows = await tx
      .selectFrom(table as 'planLine')
      .selectAll()
      .where('authorityId', '=', authority)
      .where('planNumber', '=', from)
      .where('targetId', 'in', targets)
      .execute()
    const copies = rows.map(({ parts, ...row }) => {
      const copy = { ...row, planNumber: to }
      return table === 'planLine' ? { ...copy, parts: parts === null ? null : JSON.stringify(parts) } : copy
    })
    if (copies.length > 0)
      await tx
        .insertInto(table as 'planLine')
        .values(copies)
        .execute()
  }
}
