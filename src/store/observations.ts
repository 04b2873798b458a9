import { sql } from 'kysely'
import { type Content, type Day, type Grade, type Instant, instant } from '../plan/index.ts'
import { contentOf, contentRow } from './contentRow.ts'
import { append, entryOfRequest } from './history.ts'
import { StaleEdit, WriteRefused } from './problem.ts'
import { sealedDetails } from './sealedRows.ts'
import type { ReadTransaction, WriteTransaction } from './transaction.ts'

/** Of what a figure is. `definition`: the day of the break whose definition an older figure was restated to. */
export interface FigureKey {
  indicatorId: number
  unitId: number
  period: string
  definition: Day | null
}

/** What was reported of an indicator for a unit and a period. */
export interface Observation extends FigureKey {
  grade: Grade
  content: Content
  unitOfMeasure: string
  /** Where it comes from: a report, a file, who entered it. */
  source: string
  /** Why it stands in the place of an earlier one. */
  reason: string | null
}

/** An observation as it is kept: which version of the figure it is, the history entry that recorded it, and when. */
export interface RecordedObservation extends Observation {
  version: number
  entry: number
  recordedAt: Instant
}

/** An observation to be recorded, with the version of the figure its author saw: 0 where there was none. */
export interface NewObservation extends Observation {
  seen: number
}

/** Which figures are asked for; those left out ask for all. */
export interface FigureFilter {
  indicatorIds?: readonly number[]
  unitIds?: readonly number[]
  periods?: readonly string[]
  /** Periods that begin in one of these years, or spans of years that begin before and may reach into them. */
  fromYear?: number
  asOf?: number
  /** Those that these entries recorded. */
  entries?: readonly number[]
}

/**
 * Records observations, all or none, as one entry of the history; gives its number. One that stands in the place of another
 * must have seen it (else StaleEdit, with both), and needs a reason unless it is of a more settled grade. A request that was
 * carried out before gives the entry it made then.
 */
export async function recordObservations(
  write: WriteTransaction,
  observations: readonly NewObservation[],
  requestId?: string,
): Promise<number> {
  if (requestId !== undefined) {
    const before = await entryOfRequest(write, requestId)
    if (before !== null) return before
  }
  if (observations.length === 0) throw new WriteRefused('Không có số liệu nào để ghi.')
  const current = await currentOf(write, observations)
  const rows = observations.map((observation) => nextVersion(observation, current.get(keyOf(observation))))
  const entry = await append(write, 'observation.record', subjectOf(observations), sealedDetails('observation', rows), requestId)
  await insertRows(write, entry, rows)
  return entry
}

/** The latest version of every figure asked for, as the history stood after entry `asOf`. */
export async function observationsOf(read: ReadTransaction, filter: FigureFilter = {}): Promise<RecordedObservation[]> {
  const rows = await select(read, filter)
    .distinctOn(['indicatorId', 'unitId', 'period', 'definition'])
    .orderBy('indicatorId')
    .orderBy('unitId')
    .orderBy('period')
    .orderBy('definition')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(observationOf)
}

/** Every version of every figure asked for, in the order of recording. */
export async function recordedOf(read: ReadTransaction, filter: FigureFilter = {}): Promise<RecordedObservation[]> {
  const rows = await select(read, filter).orderBy('entry').orderBy('version').execute()
  return rows.map(observationOf)
}

/** Every version of one figure, the first one first. */
export async function versionsOf(
  read: ReadTransaction,
  { indicatorId, unitId, period, definition }: FigureKey,
): Promise<RecordedObservation[]> {
  const rows = await select(read, { indicatorIds: [indicatorId], unitIds: [unitId], periods: [period] })
    .where('definition', '=', definition ?? never)
    .orderBy('version')
    .execute()
  return rows.map(observationOf)
}

type Row = ReturnType<typeof rowOf>

/** How the columns say that a figure is of its own time's definition. */
const never = '-infinity'

function select({ tx, authority }: ReadTransaction, filter: FigureFilter) {
  let query = tx
    .selectFrom('observation')
    .innerJoin('history', (join) =>
      join.onRef('history.authorityId', '=', 'observation.authorityId').onRef('history.sequence', '=', 'observation.entry'),
    )
    .selectAll('observation')
    .select('history.recordedAt')
    .where('observation.authorityId', '=', authority)
  if (filter.indicatorIds !== undefined) query = query.where('indicatorId', 'in', among(filter.indicatorIds, 'integer'))
  if (filter.unitIds !== undefined) query = query.where('unitId', 'in', among(filter.unitIds, 'integer'))
  if (filter.periods !== undefined) query = query.where('period', 'in', among(filter.periods, 'text'))
  if (filter.fromYear !== undefined) {
    const year = String(filter.fromYear).padStart(4, '0')
    query = query.where(({ eb, or }) => or([eb('period', '>=', year), eb('period', 'like', '%Y')]))
  }
  if (filter.asOf !== undefined) query = query.where('entry', '<=', filter.asOf)
  if (filter.entries !== undefined) query = query.where('entry', 'in', [...filter.entries])
  return query
}

/** A list as one parameter, so that a query is the same text however long it is. */
function among<Value extends number | string>(values: readonly Value[], type: 'integer' | 'text') {
  return sql<Value>`(select unnest(${[...values]}::${sql.raw(type)}[]))`
}

function nextVersion({ seen, ...observation }: NewObservation, current: RecordedObservation | undefined): Row & { version: number } {
  if ((current?.version ?? 0) !== seen) throw new StaleEdit(subjectOf([observation]), { ...observation }, { ...current })
  if (current !== undefined && observation.reason === null) {
    if (rank[observation.grade] <= rank[current.grade]) throw new WriteRefused('Sửa một số liệu đã ghi thì phải nêu lý do.')
    return { ...rowOf(observation), reason: `${current.grade} → ${observation.grade}`, version: seen + 1 }
  }
  return { ...rowOf(observation), version: seen + 1 }
}

const rank: Record<Grade, number> = { estimate: 0, preliminary: 1, final: 2 }

/** The latest version of each of these figures, by its key. */
async function currentOf(read: ReadTransaction, figures: readonly FigureKey[]): Promise<Map<string, RecordedObservation>> {
  const column = <Name extends keyof FigureKey>(name: Name) => figures.map((figure) => figure[name])
  const keys = sql<never>`(
    select * from unnest(
      ${column('indicatorId')}::integer[], ${column('unitId')}::integer[], ${column('period')}::text[],
      ${figures.map(({ definition }) => definition ?? never)}::date[]
    )
  )`
  const rows = await select(read, {})
    .distinctOn(['indicatorId', 'unitId', 'period', 'definition'])
    .where(({ refTuple }) => sql<boolean>`${refTuple('indicatorId', 'unitId', 'period', 'definition')} in ${keys}`)
    .orderBy('indicatorId')
    .orderBy('unitId')
    .orderBy('period')
    .orderBy('definition')
    .orderBy('version', 'desc')
    .execute()
  return new Map(rows.map((row) => [keyOf(observationOf(row)), observationOf(row)]))
}

async function insertRows({ tx, authority }: WriteTransaction, entry: number, rows: readonly (Row & { version: number })[]): Promise<void> {
  const column = <Name extends keyof (Row & { version: number })>(name: Name) => rows.map((row) => row[name])
  await sql`
    insert into observation (
      authority_id, entry, indicator_id, unit_id, period, definition, version, grade, value, upper, decimals, unit_of_measure,
      numerator, denominator, numerator_unit, denominator_unit, words, done, absence, source, reason
    )
    select ${authority}::integer, ${entry}::bigint, * from unnest(
      ${column('indicatorId')}::integer[], ${column('unitId')}::integer[], ${column('period')}::text[],
      ${column('definition')}::date[], ${column('version')}::smallint[], ${column('grade')}::text[], ${column('value')}::numeric[],
      ${column('upper')}::numeric[], ${column('decimals')}::smallint[], ${column('unitOfMeasure')}::text[],
      ${column('numerator')}::numeric[], ${column('denominator')}::numeric[], ${column('numeratorUnit')}::text[],
      ${column('denominatorUnit')}::text[], ${column('words')}::text[], ${column('done')}::boolean[], ${column('absence')}::text[],
      ${column('source')}::text[], ${column('reason')}::text[]
    )`.execute(tx)
}

function keyOf({ indicatorId, unitId, period, definition }: FigureKey): string {
  return `${indicatorId}/${unitId}/${period}${definition === null ? '' : `/${definition}`}`
}

/** 'figure/3/12/2024' for one figure, '' for several: each row names its entry. */
function subjectOf(observations: readonly FigureKey[]): string {
  const [only] = observations
  return only === undefined || observations.length > 1 ? '' : `figure/${keyOf(only)}`
}

function rowOf({ content, definition, ...observation }: Observation) {
  return { ...observation, definition: definition ?? never, ...contentRow(content) }
}

function observationOf(row: Row & { version: number; entry: number; recordedAt: string }): RecordedObservation {
  const { indicatorId, unitId, period, definition, version, entry, grade, unitOfMeasure, source, reason, recordedAt } = row
  return {
    indicatorId,
    unitId,
    period,
    definition: definition === never ? null : (definition as Day),
    version,
    entry,
    recordedAt: instant(recordedAt),
    grade,
    content: contentOf(row),
    unitOfMeasure,
    source,
    reason,
  }
}
