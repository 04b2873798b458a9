import { type Expression, sql } from 'kysely'
import { type Content, type Day, type Grade, type Instant, instant } from '../plan/index.ts'
import { anyOf, type Columns, columnsOf } from './columns.ts'
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
  /** Those after this one, in the order of indicator, unit, period and definition. */
  after?: FigureKey
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
  const current = await currentObservations(write, observations)
  const rows = observations.map((observation) => nextVersion(observation, current.get(figureName(observation))))
  const entry = await append(write, 'observation.record', subjectOf(observations), sealedDetails('observation', rows), requestId)
  await insertRows(write, entry, rows)
  return entry
}

/** The latest version of every figure asked for, as the history stood after entry `asOf`; the first `limit` of them. */
export async function observationsOf(read: ReadTransaction, filter: FigureFilter = {}, limit?: number): Promise<RecordedObservation[]> {
  const figures = latest(select(read, filter))
  return fetch(read, limit === undefined ? figures : figures.limit(limit))
}

/** Every version of every figure asked for, in the order of recording; by several filters, which must not overlap, at once. */
export async function recordedOf(
  read: ReadTransaction,
  filter: FigureFilter = {},
  ...others: FigureFilter[]
): Promise<RecordedObservation[]> {
  const all = others.reduce((query, other) => query.unionAll(select(read, other)), select(read, filter))
  return fetch(read, all.orderBy('entry').orderBy('version'))
}

/** The periods for which any of the figures asked for was recorded. */
export async function recordedPeriods(read: ReadTransaction, filter: FigureFilter): Promise<Set<string>> {
  const rows = await filtered(read, filter).select('period').distinct().execute()
  return new Set(rows.map(({ period }) => period))
}

/** Every version of one figure, the first one first. */
export async function versionsOf(
  read: ReadTransaction,
  { indicatorId, unitId, period, definition }: FigureKey,
): Promise<RecordedObservation[]> {
  const figure = select(read, { indicatorIds: [indicatorId], unitIds: [unitId], periods: [period] })
  return fetch(read, figure.where('definition', '=', definition ?? never).orderBy('version'))
}

type Row = ReturnType<typeof rowOf>
type Stored = Row & { entry: number }

const names = [
  ...(['indicatorId', 'unitId', 'period', 'definition', 'version', 'entry', 'grade', 'value', 'upper', 'decimals'] as const),
  ...(['unitOfMeasure', 'numerator', 'denominator', 'numeratorUnit', 'denominatorUnit', 'words', 'done', 'absence'] as const),
  ...(['source', 'reason'] as const),
] satisfies (keyof Stored)[]

/** How the columns say that a figure is of its own time's definition. */
const never = '-infinity'

function filtered({ tx, authority }: ReadTransaction, filter: FigureFilter) {
  let query = tx.selectFrom('observation').where('authorityId', '=', authority)
  if (filter.indicatorIds !== undefined) query = query.where('indicatorId', '=', anyOf(filter.indicatorIds, 'integer'))
  if (filter.unitIds !== undefined) query = query.where('unitId', '=', anyOf(filter.unitIds, 'integer'))
  if (filter.periods !== undefined) query = query.where('period', '=', anyOf(filter.periods, 'text'))
  if (filter.fromYear !== undefined) {
    const year = String(filter.fromYear).padStart(4, '0')
    query = query.where(({ eb, or }) => or([eb('period', '>=', year), eb('period', 'like', '%Y')]))
  }
  if (filter.asOf !== undefined) query = query.where('entry', '<=', filter.asOf)
  if (filter.entries !== undefined) query = query.where('entry', '=', anyOf(filter.entries, 'bigint'))
  if (filter.after !== undefined) {
    const { indicatorId, unitId, period, definition } = filter.after
    query = query.where(
      sql<boolean>`(indicator_id, unit_id, period, definition) > (${indicatorId}::integer, ${unitId}::integer, ${period}, ${definition ?? never}::date)`,
    )
  }
  return query
}

/** The columns of a figure, all but the authority; exact numbers as their digits, for JSON has none. */
function select(read: ReadTransaction, filter: FigureFilter) {
  return filtered(read, filter).select(({ cast }) => [
    ...(['indicatorId', 'unitId', 'period', 'definition', 'version', 'entry', 'grade', 'decimals', 'unitOfMeasure'] as const),
    ...(['numeratorUnit', 'denominatorUnit', 'words', 'done', 'absence', 'source', 'reason'] as const),
    cast<string | null>('value', 'text').as('value'),
    cast<string | null>('upper', 'text').as('upper'),
    cast<string | null>('numerator', 'text').as('numerator'),
    cast<string | null>('denominator', 'text').as('denominator'),
  ])
}

type Figures = ReturnType<typeof select>

/** The latest version of each figure. */
function latest(figures: Figures): Figures {
  return figures
    .distinctOn(['indicatorId', 'unitId', 'period', 'definition'])
    .orderBy('indicatorId')
    .orderBy('unitId')
    .orderBy('period')
    .orderBy('definition')
    .orderBy('version', 'desc')
}

/** Reads figures; the moments are those of their entries, which are few beside them. */
async function fetch(read: ReadTransaction, figures: Expression<unknown>): Promise<RecordedObservation[]> {
  const { tx, authority } = read
  const columns = await columnsOf<Stored>(read, figures, names)
  if (columns.entry.length === 0) return []
  const moments = await tx
    .selectFrom('history')
    .select(['sequence', 'recordedAt'])
    .where('authorityId', '=', authority)
    .where('sequence', '=', anyOf(new Set(columns.entry), 'bigint'))
    .execute()
  const recordedAt = new Map(moments.map((one) => [one.sequence, instant(one.recordedAt)]))
  return columns.entry.map((entry, at) => observationAt(columns, at, recordedAt.get(entry) as Instant))
}

function nextVersion(observation: NewObservation, current: RecordedObservation | undefined): Row {
  const { seen, grade, reason } = observation
  if ((current?.version ?? 0) !== seen) {
    const { seen: _, ...mine } = observation
    throw new StaleEdit(subjectOf([observation]), mine, { ...current })
  }
  if (current === undefined || reason !== null) return rowOf(observation, seen + 1, reason)
  if (rank[grade] <= rank[current.grade]) throw new WriteRefused('Sửa một số liệu đã ghi thì phải nêu lý do.')
  return rowOf(observation, seen + 1, `${current.grade} → ${grade}`)
}

const rank: Record<Grade, number> = { estimate: 0, preliminary: 1, final: 2 }

/** The latest version of each of these figures, by its name. Each is looked up by the primary key, however many there are. */
export async function currentObservations(read: ReadTransaction, figures: readonly FigureKey[]): Promise<Map<string, RecordedObservation>> {
  const column = <Name extends keyof FigureKey>(name: Name) => figures.map((figure) => figure[name])
  const own = (['indicatorId', 'unitId', 'period', 'definition'] as const).map((name) => sql`${sql.ref(name)} = wanted.${sql.ref(name)}`)
  const current = select(read, {})
    .where(sql<boolean>`${sql.join(own, sql` and `)}`)
    .orderBy('version', 'desc')
    .limit(1)
  const found = sql`
    select current.*
      from unnest(
        ${column('indicatorId')}::integer[], ${column('unitId')}::integer[], ${column('period')}::text[],
        ${figures.map(({ definition }) => definition ?? never)}::date[]
      ) as wanted (indicator_id, unit_id, period, definition)
      cross join lateral (${current}) as current`
  return new Map((await fetch(read, found)).map((row) => [figureName(row), row]))
}

async function insertRows({ tx, authority }: WriteTransaction, entry: number, rows: readonly Row[]): Promise<void> {
  const column = (name: keyof Row) => withoutLastNulls(rows.map((row) => row[name]))
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

/** `unnest` fills the shorter of its arrays with nulls: a column that nobody uses travels as an empty one. */
function withoutLastNulls<Value>(values: Value[]): Value[] {
  return values.slice(0, values.findLastIndex((value) => value !== null) + 1)
}

/** What tells a figure from all others, as one text: '3/12/2024'. */
export function figureName({ indicatorId, unitId, period, definition }: FigureKey): string {
  return `${indicatorId}/${unitId}/${period}${definition === null ? '' : `/${definition}`}`
}

/** 'figure/3/12/2024' for one figure, '' for several: each row names its entry. */
function subjectOf(observations: readonly FigureKey[]): string {
  const [only] = observations
  return only === undefined || observations.length > 1 ? '' : `figure/${figureName(only)}`
}

/** Field by field: of hundreds of thousands of rows, objects put together by spreading were a fifth of the work and most of the garbage. */
function rowOf(observation: Observation, version: number, reason: string | null) {
  const { value, upper, decimals, numerator, denominator, numeratorUnit, denominatorUnit, words, done, absence } = contentRow(
    observation.content,
  )
  return {
    indicatorId: observation.indicatorId,
    unitId: observation.unitId,
    period: observation.period,
    definition: observation.definition ?? never,
    version,
    grade: observation.grade,
    value,
    upper,
    decimals,
    unitOfMeasure: observation.unitOfMeasure,
    numerator,
    denominator,
    numeratorUnit,
    denominatorUnit,
    words,
    done,
    absence,
    source: observation.source,
    reason,
  }
}

/** Column by column: a row in between would be one object more for every figure. */
function observationAt(columns: Columns<Stored>, at: number, recordedAt: Instant): RecordedObservation {
  const of = <Name extends keyof Stored>(name: Name) => columns[name][at] as Stored[Name]
  const definition = of('definition')
  return {
    indicatorId: of('indicatorId'),
    unitId: of('unitId'),
    period: of('period'),
    definition: definition === never ? null : (definition as Day),
    version: of('version'),
    entry: of('entry'),
    recordedAt,
    grade: of('grade'),
    content: contentOf({
      value: of('value'),
      upper: of('upper'),
      decimals: of('decimals'),
      numerator: of('numerator'),
      denominator: of('denominator'),
      numeratorUnit: of('numeratorUnit'),
      denominatorUnit: of('denominatorUnit'),
      words: of('words'),
      done: of('done'),
      absence: of('absence'),
    }),
    unitOfMeasure: of('unitOfMeasure'),
    source: of('source'),
    reason: of('reason'),
  }
}
