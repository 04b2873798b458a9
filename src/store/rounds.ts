import type { Insertable, Selectable } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { edit } from './edit.ts'
import { append, created } from './history.ts'
import { StaleEdit, WriteRefused } from './problem.ts'
import type { Tables } from './tables.ts'
import type { ReadTransaction, WriteTransaction } from './transaction.ts'

/** A reporting regime, and the version its next edit must name. */
export type RegimeRow = Omit<Selectable<Tables['regime']>, 'authorityId'>

export type RegimeFields = Omit<Insertable<Tables['regime']>, 'authorityId' | 'id' | 'version'>

/** A row of a form: a heading, or an indicator with who sends its figures (`senderId`) and of which unit they are (`unitId`). */
export interface FormRow {
  label: string
  indent: number
  indicatorId: number | null
  /** From the beginning of the year to the period's end, instead of the period. */
  cumulative: boolean
  senders: readonly { senderId: number; unitId: number }[]
}

/** A form (biểu mẫu) with its rows in their order. */
export interface Form extends Omit<Selectable<Tables['form']>, 'authorityId'> {
  rows: FormRow[]
}

export type FormFields = Omit<Insertable<Tables['form']>, 'authorityId' | 'id' | 'version' | 'closed'>

/** A round: one period of a regime with its days. */
export type RoundRow = Omit<Selectable<Tables['round']>, 'authorityId'>

export type RoundFields = Omit<Insertable<Tables['round']>, 'authorityId' | 'id' | 'version' | 'lockEntry'>

/** Adds a regime. Gives its id. */
export async function addRegime(write: WriteTransaction, fields: RegimeFields): Promise<number> {
  const { tx, authority } = write
  const row = { ...fields, authorityId: authority }
  const { id } = await tx.insertInto('regime').values(row).returning('id').executeTakeFirstOrThrow()
  await append(write, 'regime.add', `regime/${id}`, created(fields))
  return id
}

/** Changes a regime; rounds that were opened by it stay as they are. Throws a StaleEdit. Gives the new version. */
export async function editRegime(write: WriteTransaction, id: number, version: number, changes: Partial<RegimeFields>): Promise<number> {
  return edit(write, 'regime', { id }, version, changes)
}

/** All regimes, by their names. */
export async function regimesOf({ tx, authority }: ReadTransaction): Promise<RegimeRow[]> {
  const rows = await tx.selectFrom('regime').selectAll().where('authorityId', '=', authority).orderBy('id').execute()
  return rows.map(({ authorityId: _, ...row }) => row)
}

/** Adds a form with its rows. Gives its id. */
export async function addForm(write: WriteTransaction, fields: FormFields, rows: readonly FormRow[]): Promise<number> {
  const { tx, authority } = write
  const row = { ...fields, authorityId: authority }
  const { id } = await tx.insertInto('form').values(row).returning('id').executeTakeFirstOrThrow()
  await insertRows(write, id, rows)
  await append(write, 'form.add', `form/${id}`, created({ ...fields, formRows: rows.map(rowWords) }))
  return id
}

/** Changes a form's own fields, or closes it. Throws a StaleEdit. Gives the new version. */
export async function editForm(
  write: WriteTransaction,
  id: number,
  version: number,
  changes: Partial<FormFields> & { closed?: boolean },
): Promise<number> {
  return edit(write, 'form', { id }, version, changes)
}

/** Puts other rows in the place of a form's. Throws a StaleEdit. Gives the new version. */
export async function setFormRows(write: WriteTransaction, id: number, version: number, rows: readonly FormRow[]): Promise<number> {
  const { tx, authority } = write
  const [current] = await formsOf(write, { id })
  if (current === undefined) throw new WriteRefused('Không có biểu mẫu này.')
  const [before, after] = [current.rows.map(rowWords), rows.map(rowWords)]
  if (current.version !== version) throw new StaleEdit(`form/${id}`, { rows: after }, { rows: before })
  await append(write, 'form.rows', `form/${id}`, [['formRows', before.join('; '), after.join('; ')]])
  await tx.deleteFrom('formRow').where('authorityId', '=', authority).where('formId', '=', id).execute()
  await insertRows(write, id, rows)
  await tx
    .updateTable('form')
    .set({ version: version + 1 })
    .where('authorityId', '=', authority)
    .where('id', '=', id)
    .execute()
  return version + 1
}

/** Which forms are asked for: all, those of one regime, or one; with `senderId` their rows name no other sender. */
export interface FormFilter {
  regimeId?: number
  id?: number
  senderId?: number
}

/** Forms with their rows, in one round trip. */
export async function formsOf({ tx, authority }: ReadTransaction, { regimeId, id, senderId }: FormFilter = {}): Promise<Form[]> {
  let query = tx
    .selectFrom('form')
    .selectAll()
    .select((form) => [
      jsonArrayFrom(
        form
          .selectFrom('formRow')
          .select(['label', 'indent', 'indicatorId', 'cumulative'])
          .select((row) => [
            jsonArrayFrom(
              row
                .selectFrom('formSender')
                .select(['formSender.senderId', 'formSender.unitId'])
                .where('formSender.authorityId', '=', authority)
                .whereRef('formSender.formId', '=', 'formRow.formId')
                .whereRef('formSender.position', '=', 'formRow.position')
                .$if(senderId !== undefined, (some) => some.where('formSender.senderId', '=', senderId as number))
                .orderBy('formSender.senderId'),
            ).as('senders'),
          ])
          .where('formRow.authorityId', '=', authority)
          .whereRef('formRow.formId', '=', 'form.id')
          .orderBy('formRow.position'),
      ).as('rows'),
    ])
    .where('authorityId', '=', authority)
  if (regimeId !== undefined) query = query.where('regimeId', '=', regimeId)
  if (id !== undefined) query = query.where('id', '=', id)
  const forms = await query.orderBy('number').orderBy('id').execute()
  return forms.map(({ authorityId: _, ...form }) => form)
}

/** The forms that a round asks by: those of its regime that are open, of a locked round those it was locked with, as they were. */
export async function formsOfRound(
  read: ReadTransaction,
  { id, regimeId, lockEntry }: Pick<RoundRow, 'id' | 'regimeId' | 'lockEntry'>,
): Promise<Form[]> {
  if (lockEntry === null) {
    const forms = await formsOf(read, { regimeId })
    return forms.filter(({ closed }) => !closed)
  }
  const locked = await read.tx
    .selectFrom('lockedForm')
    .select(['formId', 'number', 'title', 'columns', 'version', 'rows'])
    .where('authorityId', '=', read.authority)
    .where('roundId', '=', id)
    .orderBy('number')
    .orderBy('formId')
    .execute()
  return locked.map(({ formId, rows, ...form }) => ({ ...form, id: formId, regimeId, closed: false, rows: rows as FormRow[] }))
}

/** Opens a round: one period of a regime. Refused where the regime has that period already. Gives its id. */
export async function addRound(write: WriteTransaction, fields: RoundFields): Promise<number> {
  const { tx, authority } = write
  const row = { ...fields, authorityId: authority }
  const { id } = await tx.insertInto('round').values(row).returning('id').executeTakeFirstOrThrow()
  await append(write, 'round.add', `round/${id}`, created(fields))
  return id
}

/** Changes a round's days. Throws a StaleEdit. Gives the new version. */
export async function editRound(
  write: WriteTransaction,
  id: number,
  version: number,
  days: Pick<RoundFields, 'opensOn' | 'dueOn' | 'locksOn'>,
): Promise<number> {
  return edit(write, 'round', { id }, version, days)
}

/** Locks a round, and keeps its forms as they are. Its report reads as of the entry that this gives. Throws a StaleEdit. */
export async function lockRound(write: WriteTransaction, id: number, version: number): Promise<number> {
  const current = await seenRound(write, id, version)
  const forms = await formsOfRound(write, current)
  const own = { authorityId: write.authority, roundId: id }
  const kept = forms.map(({ id: formId, number, title, columns, version, rows }) => ({
    ...own,
    ...{ formId, number, title, columns, version },
    rows: JSON.stringify(rows),
  }))
  if (kept.length > 0) await write.tx.insertInto('lockedForm').values(kept).execute()
  const entry = await append(write, 'round.lock', `round/${id}`, [])
  await updateRound(write, current, { lockEntry: entry })
  return entry
}

/** Opens a round again until the end of a day, for a reason. Throws a StaleEdit. */
export async function reopenRound(write: WriteTransaction, id: number, version: number, until: string, reason: string): Promise<void> {
  const current = await seenRound(write, id, version)
  await append(write, 'round.reopen', `round/${id}`, [
    ['locksOn', current.locksOn, until],
    ['reason', null, reason],
  ])
  await write.tx.deleteFrom('lockedForm').where('authorityId', '=', write.authority).where('roundId', '=', id).execute()
  await updateRound(write, current, { lockEntry: null, locksOn: until, dueOn: current.dueOn < until ? current.dueOn : until })
}

/** All rounds, the latest first. */
export async function roundsOf({ tx, authority }: ReadTransaction): Promise<RoundRow[]> {
  const query = tx.selectFrom('round').selectAll().where('authorityId', '=', authority)
  const rows = await query.orderBy('dataTo', 'desc').orderBy('id', 'desc').execute()
  return rows.map(({ authorityId: _, ...row }) => row)
}

/** One round; undefined where there is none. */
export async function roundOf({ tx, authority }: ReadTransaction, id: number): Promise<RoundRow | undefined> {
  return tx
    .selectFrom('round')
    .select(['id', 'regimeId', 'period', 'dataFrom', 'dataTo', 'opensOn', 'dueOn', 'locksOn', 'lockEntry', 'version'])
    .where('authorityId', '=', authority)
    .where('id', '=', id)
    .executeTakeFirst()
}

async function seenRound(read: ReadTransaction, id: number, version: number): Promise<RoundRow> {
  const current = await roundOf(read, id)
  if (current === undefined) throw new WriteRefused('Không có kỳ báo cáo này.')
  if (current.version !== version) throw new StaleEdit(`round/${id}`, {}, { ...current })
  return current
}

async function updateRound(
  { tx, authority }: WriteTransaction,
  { id, version }: RoundRow,
  changes: Partial<Pick<RoundRow, 'lockEntry' | 'locksOn' | 'dueOn'>>,
): Promise<void> {
  await tx
    .updateTable('round')
    .set({ ...changes, version: version + 1 })
    .where('authorityId', '=', authority)
    .where('id', '=', id)
    .execute()
}

async function insertRows({ tx, authority }: WriteTransaction, formId: number, rows: readonly FormRow[]): Promise<void> {
  if (rows.length === 0) return
  const own = { authorityId: authority, formId }
  await tx
    .insertInto('formRow')
    .values(rows.map(({ senders: _, ...row }, position) => ({ ...row, ...own, position })))
    .execute()
  const senders = rows.flatMap((row, position) => row.senders.map((sender) => ({ ...sender, ...own, position })))
  if (senders.length > 0) await tx.insertInto('formSender').values(senders).execute()
}

/** A row as history tells it: 'Thu ngân sách (indicator/3), lũy kế ← unit/4 (unit/1)'. */
function rowWords({ label, indicatorId, cumulative, senders }: FormRow): string {
  if (indicatorId === null) return label
  const from = senders.map(({ senderId, unitId }) => (senderId === unitId ? `unit/${senderId}` : `unit/${senderId} (unit/${unitId})`))
  return `${label} (indicator/${indicatorId})${cumulative ? ', lũy kế' : ''} ← ${from.join(', ')}`
}
