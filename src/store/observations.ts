import { sql } from 'kysely'
import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import { append, entryOfRequest } from './history.ts'
import { StaleEdit, WriteRefused } from './problem.ts'
import { sealedDetails } from './sealedRows.ts'
import type { AbsenceReason, Grade } from './tables.ts'
import type { ReadTransaction, WriteTransaction } from './transaction.ts'

/** What is known of an indicator for a unit and a period, or why nothing is. */
export interface Observation {
  indicatorId: number
  unitId: number
  period: string
  grade: Grade
  /** The figure; with `upper` the lower end of a range. */
  value: Decimal | null
  upper: Decimal | null
  /** The parts of a ratio or a mean. */
  numerator: Decimal | null
  denominator: Decimal | null
  /** A result told in words; beside `absence`, what stands behind it. */
  words: string | null
  done: boolean | null
  absence: AbsenceReason | null
  /** Where it comes from: a report, a file, who entered it. */
  source: string
  /** Why it stands in the place of an earlier one. */
  reason: string | null
}

/** An observation as it is kept: which version of the figure it is, and the history entry that recorded it. */
export interface RecordedObservation extends Observation {
  version: number
  entry: number
}

/** An observation to be recorded, with the version of the figure its author saw: 0 where there was none. */
export interface NewObservation extends Observation {
  seen: number
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

/** The latest version of every figure, or of those of some indicators, units or a period, as the history stood after entry `asOf`. */
export async function observationsOf(
  { tx, authority }: ReadTransaction,
  filter: { indicatorIds?: number[]; unitIds?: number[]; periods?: string[]; asOf?: number } = {},
): Promise<RecordedObservation[]> {
  let query = tx.selectFrom('observation').selectAll().distinctOn(['indicatorId', 'unitId', 'period']).where('authorityId', '=', authority)
  if (filter.indicatorIds !== undefined) query = query.where('indicatorId', 'in', filter.indicatorIds)
  if (filter.unitIds !== undefined) query = query.where('unitId', 'in', filter.unitIds)
  if (filter.periods !== undefined) query = query.where('period', 'in', filter.periods)
  if (filter.asOf !== undefined) query = query.where('entry', '<=', filter.asOf)
  const rows = await query.orderBy('indicatorId').orderBy('unitId').orderBy('period').orderBy('version', 'desc').execute()
  return rows.map(observationOf)
}

/** Every version of one figure, the first one first. */
export async function versionsOf(
  { tx, authority }: ReadTransaction,
  figure: Pick<Observation, 'indicatorId' | 'unitId' | 'period'>,
): Promise<RecordedObservation[]> {
  const rows = await tx
    .selectFrom('observation')
    .selectAll()
    .where('authorityId', '=', authority)
    .where('indicatorId', '=', figure.indicatorId)
    .where('unitId', '=', figure.unitId)
    .where('period', '=', figure.period)
    .orderBy('version')
    .execute()
  return rows.map(observationOf)
}

type Row = ReturnType<typeof rowOf>

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
async function currentOf({ tx, authority }: ReadTransaction, figures: readonly Observation[]): Promise<Map<string, RecordedObservation>> {
  const column = <Name extends keyof Observation>(name: Name) => figures.map((figure) => figure[name])
  const keys = sql<never>`(
    select * from unnest(${column('indicatorId')}::integer[], ${column('unitId')}::integer[], ${column('period')}::text[])
  )`
  const rows = await tx
    .selectFrom('observation')
    .selectAll()
    .distinctOn(['indicatorId', 'unitId', 'period'])
    .where('authorityId', '=', authority)
    .where(({ refTuple }) => sql<boolean>`${refTuple('indicatorId', 'unitId', 'period')} in ${keys}`)
    .orderBy('indicatorId')
    .orderBy('unitId')
    .orderBy('period')
    .orderBy('version', 'desc')
    .execute()
  return new Map(rows.map((row) => [keyOf(row), observationOf(row)]))
}

/** One statement with a parameter for each column, whatever the number of rows: many times faster than a parameter for each value. */
async function insertRows({ tx, authority }: WriteTransaction, entry: number, rows: readonly (Row & { version: number })[]): Promise<void> {
  const column = <Name extends keyof (Row & { version: number })>(name: Name) => rows.map((row) => row[name])
  await sql`
    insert into observation (
      authority_id, entry, indicator_id, unit_id, period, version, grade, value, upper, numerator, denominator, words, done,
      absence, source, reason
    )
    select ${authority}::integer, ${entry}::bigint, * from unnest(
      ${column('indicatorId')}::integer[], ${column('unitId')}::integer[], ${column('period')}::text[], ${column('version')}::smallint[],
      ${column('grade')}::text[], ${column('value')}::numeric[], ${column('upper')}::numeric[], ${column('numerator')}::numeric[],
      ${column('denominator')}::numeric[], ${column('words')}::text[], ${column('done')}::boolean[], ${column('absence')}::text[],
      ${column('source')}::text[], ${column('reason')}::text[]
    )`.execute(tx)
}

function keyOf({ indicatorId, unitId, period }: Pick<Observation, 'indicatorId' | 'unitId' | 'period'>): string {
  return `${indicatorId}/${unitId}/${period}`
}

/** 'figure/3/12/2024' for one figure, '' for several: each row names its entry. */
function subjectOf(observations: readonly Observation[]): string {
  const [only] = observations
  return only === undefined || observations.length > 1 ? '' : `figure/${keyOf(only)}`
}

function rowOf(observation: Observation) {
  const digits = (value: Decimal | null) => value?.toFixed() ?? null
  return {
    ...observation,
    value: digits(observation.value),
    upper: digits(observation.upper),
    numerator: digits(observation.numerator),
    denominator: digits(observation.denominator),
  }
}

function observationOf({ authorityId: _, ...row }: Row & { authorityId: number; version: number; entry: number }): RecordedObservation {
  const exact = (digits: string | null) => (digits === null ? null : decimal(digits))
  return { ...row, value: exact(row.value), upper: exact(row.upper), numerator: exact(row.numerator), denominator: exact(row.denominator) }
}
