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

/** The vote that adopted a version. */
export type VoteRow = Omit<Selectable<Tables['vote']>, 'authorityId'>

type PlanFields = Omit<Insertable<Tables['plan']>, 'authorityId' | 'id' | 'state' | 'version'>
type DocumentFields = Omit<Insertable<Tables['planVersion']>, 'authorityId' | 'planId' | 'number' | 'adoptedOn' | 'version'>

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
    .values({ ...document, authorityId: authority, planId: id, number: 1, adoptedOn: null })
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
export async function amendPlan(write: WriteTransaction, planId: number, document: DocumentFields): Promise<number> {
  const { tx, authority } = write
  const newest = await newestVersion(write, planId)
  if (newest.adoptedOn === null) throw new WriteRefused('Kế hoạch đang có một bản dự thảo; hãy thông qua bản đó trước khi điều chỉnh tiếp.')
  const number = newest.number + 1
  await tx
    .insertInto('planVersion')
    .values({ ...document, authorityId: authority, planId, number, adoptedOn: null })
    .execute()
  await copyVersion(write, planId, newest.number, number)
  await append(write, 'plan.amend', `plan/${planId}`, created({ number, ...document }))
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

async function newestVersion(read: ReadTransaction, planId: number): Promise<PlanVersionRow> {
  const newest = (await planVersionsOf(read, planId)).at(-1)
  if (newest === undefined) throw new WriteRefused('Không có kế hoạch này.')
  return newest
}

async function copyVersion({ tx, authority }: WriteTransaction, planId: number, from: number, to: number): Promise<void> {
  const targets = tx.selectFrom('target').select('id').where('authorityId', '=', authority).where('planId', '=', planId)
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
    const copies = rows.map((row) => ({ ...row, planNumber: to }))
    if (copies.length > 0)
      await tx
        .insertInto(table as 'planLine')
        .values(copies)
        .execute()
  }
}
