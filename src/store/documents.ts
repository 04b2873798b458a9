import { sql } from 'kysely'
import { type Instant, instant } from '../plan/index.ts'
import { append, created } from './history.ts'
import { WriteRefused } from './problem.ts'
import type { DocumentPurpose } from './tables.ts'
import type { ReadTransaction, WriteTransaction } from './transaction.ts'

/** A document to be kept: the file, and what was read in it (JSON). */
export interface NewDocument {
  unitId: number
  name: string
  purpose: DocumentPurpose
  sha256: string
  content: Uint8Array
  contents: string
  facts: number
  findings: number
}

/** A document as a list shows it. */
export interface DocumentRow extends Pick<NewDocument, 'unitId' | 'name' | 'purpose' | 'facts' | 'findings'> {
  id: number
  accepted: number
  refused: number
  addedAt: Instant
  addedBy: string
}

/** What became of a fact: the figure on record that it was accepted as, or that it was refused. */
export type FactDecision = { fact: number } & (
  | { state: 'accepted'; indicatorId: number; unitId: number; period: string; version: number }
  | { state: 'refused' }
)

/** Keeps the document; one with the same content and purpose is there already and stays the only one. Gives its id. */
export async function addDocument(write: WriteTransaction, document: NewDocument): Promise<{ id: number; added: boolean }> {
  const { tx, authority } = write
  const own = tx.selectFrom('document').select('id').where('authorityId', '=', authority)
  const known = await own.where('sha256', '=', document.sha256).where('purpose', '=', document.purpose).executeTakeFirst()
  if (known !== undefined) return { id: known.id, added: false }
  const { rows } = await sql<{ id: number }>`select nextval('document_id')::integer as id`.execute(tx)
  const { id } = rows[0] as { id: number }
  const { content, contents, ...fields } = document
  const entry = await append(write, 'document.add', `document/${id}`, created(fields))
  await tx
    .insertInto('document')
    .values({ ...fields, authorityId: authority, id, content: Buffer.from(content), contents, entry })
    .execute()
  return { id, added: true }
}

/** The documents, the newest first; those of one id, or all. */
export async function documentsOf({ tx, authority }: ReadTransaction, id?: number): Promise<DocumentRow[]> {
  let query = tx
    .selectFrom('document')
    .innerJoin('history', (join) =>
      join.onRef('history.authorityId', '=', 'document.authorityId').onRef('history.sequence', '=', 'document.entry'),
    )
    .leftJoin('factDecision as decided', (join) =>
      join.onRef('decided.authorityId', '=', 'document.authorityId').onRef('decided.documentId', '=', 'document.id'),
    )
    .select(({ fn }) => [
      ...(['document.id', 'document.unitId', 'document.name', 'document.purpose', 'document.facts', 'document.findings'] as const),
      ...(['history.recordedAt', 'history.actor'] as const),
      fn.count<number>('decided.fact').filterWhere('decided.state', '=', 'accepted').as('accepted'),
      fn.count<number>('decided.fact').filterWhere('decided.state', '=', 'refused').as('refused'),
    ])
    .where('document.authorityId', '=', authority)
    .groupBy(['document.authorityId', 'document.id', 'history.recordedAt', 'history.actor'])
  if (id !== undefined) query = query.where('document.id', '=', id)
  const rows = await query.orderBy('document.id', 'desc').execute()
  return rows.map(({ recordedAt, actor, ...row }) => ({ ...row, addedAt: instant(recordedAt), addedBy: actor }))
}

/** The names of all documents, by id. */
export async function documentNames({ tx, authority }: ReadTransaction): Promise<{ id: number; name: string }[]> {
  return tx.selectFrom('document').select(['id', 'name']).where('authorityId', '=', authority).execute()
}

/** What was read in a document, as it was kept: JSON. */
export async function contentsOf({ tx, authority }: ReadTransaction, id: number): Promise<string> {
  const row = await tx
    .selectFrom('document')
    .select(({ cast }) => cast<string>('contents', 'text').as('contents'))
    .where('authorityId', '=', authority)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.contents
}

/** The file as it came. */
export async function fileOf({ tx, authority }: ReadTransaction, id: number): Promise<Uint8Array<ArrayBuffer>> {
  const row = await tx
    .selectFrom('document')
    .select('content')
    .where('authorityId', '=', authority)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return new Uint8Array(row.content)
}

/** What was decided about the document's facts, by fact. */
export async function factDecisionsOf({ tx, authority }: ReadTransaction, documentId: number): Promise<Map<number, FactDecision>> {
  const rows = await tx
    .selectFrom('factDecision')
    .select(['fact', 'state', 'indicatorId', 'unitId', 'period', 'version'])
    .where('authorityId', '=', authority)
    .where('documentId', '=', documentId)
    .execute()
  return new Map(rows.map((row) => [row.fact, row as FactDecision]))
}

/** Decides about facts, each of them once: all or none. Gives the entry. */
export async function decideFacts(write: WriteTransaction, documentId: number, decisions: readonly FactDecision[]): Promise<number> {
  const { tx, authority } = write
  const before = await factDecisionsOf(write, documentId)
  if (decisions.some(({ fact }) => before.has(fact))) {
    throw new WriteRefused('Số liệu này vừa được người khác nhận hoặc bỏ. Hãy mở lại văn bản để xem.')
  }
  const act = decisions.some(({ state }) => state === 'accepted') ? 'document.accept' : 'document.refuse'
  const entry = await append(write, act, `document/${documentId}`, [['facts', null, numbers(decisions)]])
  await tx
    .insertInto('factDecision')
    .values(decisions.map((decision) => ({ ...decision, authorityId: authority, documentId, entry })))
    .execute()
  return entry
}

/** Takes a refusal back. What was accepted is on record and stays. */
export async function reopenFact(write: WriteTransaction, documentId: number, fact: number): Promise<void> {
  const { tx, authority } = write
  const refused = (await factDecisionsOf(write, documentId)).get(fact)?.state === 'refused'
  if (!refused) throw new WriteRefused('Chỉ lấy lại được số liệu đã bỏ. Số đã ghi vào sổ thì sửa bằng một bản ghi mới kèm lý do.')
  await append(write, 'document.reopen', `document/${documentId}`, [['facts', numbers([{ fact }]), null]])
  await sql`
    delete from fact_decision where authority_id = ${authority} and document_id = ${documentId} and fact = ${fact}`.execute(tx)
}

/** The facts by their numbers in the text, which begin with 1. */
function numbers(decisions: readonly { fact: number }[]): string {
  return decisions.map(({ fact }) => fact + 1).join('; ')
}
