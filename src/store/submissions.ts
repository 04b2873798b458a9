import { type Selectable, sql } from 'kysely'
import { type Content, type Grade, typedText } from '../plan/index.ts'
import { type Columns, columnsOf } from './columns.ts'
import { type ContentRow, contentOf, contentRow, empty } from './contentRow.ts'
import { append, type Detail } from './history.ts'
import { StaleEdit } from './problem.ts'
import type { StoredSubmissionState, Tables } from './tables.ts'
import type { ReadTransaction, WriteTransaction } from './transaction.ts'

/** Whose submission: what a unit sends in a round. */
export interface SubmissionKey {
  roundId: number
  senderId: number
}

/** A submission; version 0 for one that nobody has begun. */
export interface Submission extends SubmissionKey {
  state: StoredSubmissionState
  /** The accounts that entered its figures. */
  authors: readonly string[]
  version: number
}

/** Of which figure a line is. */
export interface LineKey {
  indicatorId: number
  unitId: number
  period: string
}

/** A figure of a submission, not yet on record. `content` is null where its author emptied it. */
export interface SubmissionLine extends LineKey {
  grade: Grade
  content: Content | null
  unitOfMeasure: string
  /** Nguyên nhân. */
  cause: string
  /** Kiến nghị. */
  proposal: string
  version: number
}

/** A line as its author leaves it; `seen` is the version it had before, 0 for none. */
export interface NewLine extends Omit<SubmissionLine, 'version'> {
  seen: number
}

/** A step of a submission, with its history entry. */
export type SubmissionStep = Omit<Selectable<Tables['submissionStep']>, 'authorityId'>

/** The submission; one that nobody has begun is a draft at version 0. */
export async function submissionOf(read: ReadTransaction, key: SubmissionKey): Promise<Submission> {
  const found = await submissionRows(read, key.roundId).where('senderId', '=', key.senderId).executeTakeFirst()
  return found ?? { ...key, state: 'draft', authors: [], version: 0 }
}

/** The submissions of a round that were begun. */
export async function submissionsOf(read: ReadTransaction, roundId: number): Promise<Submission[]> {
  return submissionRows(read, roundId).orderBy('senderId').execute()
}

function submissionRows({ tx, authority }: ReadTransaction, roundId: number) {
  return tx
    .selectFrom('submission')
    .select(['roundId', 'senderId', 'state', 'authors', 'version'])
    .where('authorityId', '=', authority)
    .where('roundId', '=', roundId)
}

/** The lines of a round, or of one sender in it. */
export async function linesOf(
  read: ReadTransaction,
  { roundId, senderId }: { roundId: number; senderId?: number },
): Promise<(SubmissionLine & { senderId: number })[]> {
  let query = read.tx
    .selectFrom('submissionLine')
    .select(({ cast }) => [
      ...(['senderId', 'indicatorId', 'unitId', 'period', 'version', 'grade', 'decimals', 'unitOfMeasure'] as const),
      ...(['numeratorUnit', 'denominatorUnit', 'words', 'done', 'absence', 'cause', 'proposal'] as const),
      cast<string | null>('value', 'text').as('value'),
      cast<string | null>('upper', 'text').as('upper'),
      cast<string | null>('numerator', 'text').as('numerator'),
      cast<string | null>('denominator', 'text').as('denominator'),
    ])
    .where('authorityId', '=', read.authority)
    .where('roundId', '=', roundId)
  if (senderId !== undefined) query = query.where('senderId', '=', senderId)
  const ordered = query.orderBy('senderId').orderBy('indicatorId').orderBy('unitId').orderBy('period')
  const columns = await columnsOf<LineRow>(read, ordered, lineNames)
  return columns.senderId.map((_, at) => lineAt(columns, at))
}

/**
 * Saves lines of a draft over those that it has (`current`, by their keys, as read in the same transaction), each unless somebody
 * else changed it since its author saw it: such a one is left as it is and given back as it stands now. A line that says the
 * same already is neither, so what is sent twice (an answer was lost) is saved once. The database refuses lines of what was sent.
 * Drafts leave no trace in history; what is sent does. Gives the submission as it stands now, null where nothing was saved.
 */
export async function saveLines(
  write: WriteTransaction,
  key: SubmissionKey,
  author: string,
  current: ReadonlyMap<string, SubmissionLine>,
  lines: readonly NewLine[],
): Promise<{ saved: SubmissionLine[]; overtaken: { mine: NewLine; theirs: SubmissionLine }[]; submission: Submission | null }> {
  const { tx, authority } = write
  const overtaken: { mine: NewLine; theirs: SubmissionLine }[] = []
  const saved: SubmissionLine[] = []
  for (const { seen, ...line } of lines) {
    const theirs = current.get(lineKey(line))
    if (theirs !== undefined && saysSame(theirs, line)) continue
    if (theirs !== undefined && theirs.version !== seen) overtaken.push({ mine: { ...line, seen }, theirs })
    else saved.push({ ...line, version: (theirs?.version ?? 0) + 1 })
  }
  if (saved.length === 0) return { saved, overtaken, submission: null }
  const begun = tx
    .insertInto('submission')
    .values({ ...key, authorityId: authority, authors: [author], version: 1 })
    .onConflict((conflict) =>
      conflict.columns(['authorityId', 'roundId', 'senderId']).doUpdateSet({
        authors: sql`case when ${author} = any(submission.authors) then submission.authors else array_append(submission.authors, ${author}::text) end`,
        version: sql`submission.version + 1`,
      }),
    )
    .returning(['roundId', 'senderId', 'state', 'authors', 'version'])
    .executeTakeFirstOrThrow()
  const [submission] = await Promise.all([begun, upsert(write, key, saved)])
  return { saved, overtaken, submission }
}

/**
 * Takes a step: submit, return (with its reason) or approve. `seen` is the version of the submission that was looked at; throws
 * a StaleEdit where it has changed since. `details` is what history keeps of it; `author`, who sent it, counts among its authors.
 * Gives the entry.
 */
export async function takeStep(
  write: WriteTransaction,
  current: Submission,
  seen: number,
  step: { act: SubmissionStep['act']; to: StoredSubmissionState; reason: string | null; details: readonly Detail[]; author?: string },
): Promise<number> {
  const { tx, authority } = write
  const { roundId, senderId, version } = current
  const subject = `submission/${roundId}/${senderId}`
  if (version !== seen) throw new StaleEdit(subject, { state: step.to }, { ...current })
  const reason: Detail[] = step.reason === null ? [] : [['reason', null, step.reason]]
  const entry = await append(write, `submission.${step.act}`, subject, [...reason, ...step.details])
  // One whose every figure other rounds have brought is sent without having been saved.
  const begun = version > 0 || tx.insertInto('submission').values({ authorityId: authority, roundId, senderId, authors: [] }).execute()
  const moved = tx
    .updateTable('submission')
    .set({ state: step.to, version: version + 1, ...(step.author === undefined ? {} : { authors: withAuthor(current, step.author) }) })
    .where('authorityId', '=', authority)
    .where('roundId', '=', roundId)
    .where('senderId', '=', senderId)
    .execute()
  const taken = tx
    .insertInto('submissionStep')
    .values((steps) => ({
      ...{ authorityId: authority, roundId, senderId, entry, act: step.act, reason: step.reason },
      number: steps
        .selectFrom('submissionStep')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('number'))
        .where('authorityId', '=', authority)
        .where('roundId', '=', roundId)
        .where('senderId', '=', senderId),
    }))
    .execute()
  await Promise.all([begun, moved, taken])
  return entry
}

/** The steps of a round's submissions, or of one, in their order. */
export async function stepsOf(
  { tx, authority }: ReadTransaction,
  { roundId, senderId }: { roundId: number; senderId?: number },
): Promise<(SubmissionStep & { at: string; actor: string })[]> {
  let query = tx
    .selectFrom('submissionStep')
    .innerJoin('history', (join) =>
      join.onRef('history.authorityId', '=', 'submissionStep.authorityId').onRef('history.sequence', '=', 'submissionStep.entry'),
    )
    .select(['roundId', 'senderId', 'number', 'entry', 'submissionStep.act', 'reason', 'history.recordedAt as at', 'history.actor'])
    .where('submissionStep.authorityId', '=', authority)
    .where('roundId', '=', roundId)
  if (senderId !== undefined) query = query.where('senderId', '=', senderId)
  return query.orderBy('senderId').orderBy('number').execute()
}

/** A file kept with a line, without its bytes. */
export type AttachmentHead = Omit<Selectable<Tables['attachment']>, 'authorityId' | 'bytes' | 'sha256' | 'entry'>

/** Keeps a file with a line that was saved before. Gives its id. */
export async function attach(
  write: WriteTransaction,
  key: SubmissionKey & LineKey,
  file: { name: string; bytes: Buffer; sha256: Buffer },
): Promise<number> {
  const { tx, authority } = write
  const subject = `submission/${key.roundId}/${key.senderId}`
  const entry = await append(write, 'submission.attach', subject, [
    ['name', null, file.name],
    ['sha256', null, file.sha256.toString('hex')],
  ])
  const row = { ...key, ...file, authorityId: authority, entry }
  return (await tx.insertInto('attachment').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** The files kept with a round's lines, or one sender's. */
export async function attachmentsOf(
  { tx, authority }: ReadTransaction,
  { roundId, senderId }: { roundId: number; senderId?: number },
): Promise<AttachmentHead[]> {
  let query = tx
    .selectFrom('attachment')
    .select(['id', 'roundId', 'senderId', 'indicatorId', 'unitId', 'period', 'name'])
    .where('authorityId', '=', authority)
    .where('roundId', '=', roundId)
  if (senderId !== undefined) query = query.where('senderId', '=', senderId)
  return query.orderBy('id').execute()
}

/** One file with its bytes; undefined where there is none. */
export async function attachmentOf(
  { tx, authority }: ReadTransaction,
  id: number,
): Promise<(AttachmentHead & { bytes: Buffer }) | undefined> {
  return tx
    .selectFrom('attachment')
    .select(['id', 'roundId', 'senderId', 'indicatorId', 'unitId', 'period', 'name', 'bytes'])
    .where('authorityId', '=', authority)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Whether who entered figures may not approve them; so it is unless the authority says otherwise. */
export async function fourEyesOf({ tx, authority }: ReadTransaction): Promise<boolean> {
  const found = await tx.selectFrom('reportingSetting').select('fourEyes').where('authorityId', '=', authority).executeTakeFirst()
  return found?.fourEyes ?? true
}

/** Says whether who entered figures may not approve them. */
export async function setFourEyes(write: WriteTransaction, fourEyes: boolean): Promise<void> {
  const { tx, authority } = write
  const before = await fourEyesOf(write)
  if (before === fourEyes) return
  await append(write, 'reporting.setting', 'reporting', [['fourEyes', String(before), String(fourEyes)]])
  await tx
    .insertInto('reportingSetting')
    .values({ authorityId: authority, fourEyes })
    .onConflict((conflict) => conflict.column('authorityId').doUpdateSet({ fourEyes, version: sql`reporting_setting.version + 1` }))
    .execute()
}

function withAuthor({ authors }: Submission, author: string): string[] {
  return [...new Set([...authors, author])]
}

function saysSame(a: Omit<SubmissionLine, 'version'>, b: Omit<SubmissionLine, 'version'>): boolean {
  const words = ({ content, unitOfMeasure, grade, cause, proposal }: typeof a) =>
    JSON.stringify([content?.kind, typedText(content), unitOfMeasure, grade, cause, proposal])
  return words(a) === words(b)
}

/** Names a line within its submission. */
export function lineKey({ indicatorId, unitId, period }: LineKey): string {
  return `${indicatorId}/${unitId}/${period}`
}

async function upsert({ tx, authority }: WriteTransaction, key: SubmissionKey, lines: readonly SubmissionLine[]): Promise<void> {
  const rows = lines.map(({ content, ...line }) => ({ ...line, ...(content === null ? empty : contentRow(content)) }))
  // `unnest` fills the shorter of its arrays with nulls.
  const column = (name: keyof (typeof rows)[number]) => (rows.every((row) => row[name] === null) ? [] : rows.map((row) => row[name]))
  await sql`
    insert into submission_line (
      authority_id, round_id, sender_id, indicator_id, unit_id, period, version, grade, value, upper, decimals, unit_of_measure,
      numerator, denominator, numerator_unit, denominator_unit, words, done, absence, cause, proposal
    )
    select ${authority}::integer, ${key.roundId}::integer, ${key.senderId}::integer, * from unnest(
      ${column('indicatorId')}::integer[], ${column('unitId')}::integer[], ${column('period')}::text[], ${column('version')}::integer[],
      ${column('grade')}::text[], ${column('value')}::numeric[], ${column('upper')}::numeric[], ${column('decimals')}::smallint[],
      ${column('unitOfMeasure')}::text[], ${column('numerator')}::numeric[], ${column('denominator')}::numeric[],
      ${column('numeratorUnit')}::text[], ${column('denominatorUnit')}::text[], ${column('words')}::text[], ${column('done')}::boolean[],
      ${column('absence')}::text[], ${column('cause')}::text[], ${column('proposal')}::text[])
    on conflict (authority_id, round_id, sender_id, indicator_id, unit_id, period) do update set
      version = excluded.version, grade = excluded.grade, value = excluded.value, upper = excluded.upper, decimals = excluded.decimals,
      unit_of_measure = excluded.unit_of_measure, numerator = excluded.numerator, denominator = excluded.denominator,
      numerator_unit = excluded.numerator_unit, denominator_unit = excluded.denominator_unit, words = excluded.words,
      done = excluded.done, absence = excluded.absence, cause = excluded.cause, proposal = excluded.proposal`.execute(tx)
}

type LineRow = Omit<Selectable<Tables['submissionLine']>, 'authorityId' | 'roundId'>

const lineNames = [
  ...(['senderId', 'indicatorId', 'unitId', 'period', 'version', 'grade', 'decimals', 'unitOfMeasure', 'cause', 'proposal'] as const),
  ...(['value', 'upper', 'numerator', 'denominator', 'numeratorUnit', 'denominatorUnit', 'words', 'done', 'absence'] as const),
] satisfies (keyof LineRow)[]

function lineAt(columns: Columns<LineRow>, at: number): SubmissionLine & { senderId: number } {
  const of = <Name extends keyof LineRow>(name: Name) => columns[name][at] as LineRow[Name]
  const content: ContentRow = {
    ...{ value: of('value'), upper: of('upper'), decimals: of('decimals'), words: of('words'), done: of('done'), absence: of('absence') },
    ...{ numerator: of('numerator'), denominator: of('denominator') },
    ...{ numeratorUnit: of('numeratorUnit'), denominatorUnit: of('denominatorUnit') },
  }
  const { value, numerator, words, done, absence } = content
  const none = value === null && numerator === null && words === null && done === null && absence === null
  return {
    ...{ senderId: of('senderId'), indicatorId: of('indicatorId'), unitId: of('unitId'), period: of('period'), grade: of('grade') },
    ...{ content: none ? null : contentOf(content), unitOfMeasure: of('unitOfMeasure') },
    ...{ cause: of('cause'), proposal: of('proposal'), version: of('version') },
  }
}
