import type { Insertable, Selectable } from 'kysely'
import { groupBy } from '../plan/group.ts'
import { edit } from './edit.ts'
import { append, changed, created } from './history.ts'
import type { Tables } from './tables.ts'
import type { ReadTransaction, WriteTransaction } from './transaction.ts'

/** What an authority measures, and the version its next edit must name. */
export type IndicatorRow = Omit<Selectable<Tables['indicator']>, 'authorityId'>

/** A change of definition: figures from the day on are not held against earlier ones. */
export type SeriesBreak = Omit<Selectable<Tables['seriesBreak']>, 'authorityId'>

/** What an indicator is, as its authority lays it down. */
export type IndicatorFields = Omit<Insertable<Tables['indicator']>, 'authorityId' | 'id' | 'version'>

/** Adds an indicator of the authority's own or one taken from the catalogue. Gives its id. */
export async function addIndicator(write: WriteTransaction, fields: IndicatorFields): Promise<number> {
  const { tx, authority } = write
  const { id } = await tx
    .insertInto('indicator')
    .values({ ...fields, authorityId: authority })
    .returning('id')
    .executeTakeFirstOrThrow()
  await append(write, 'indicator.add', `indicator/${id}`, created(fields))
  return id
}

/** Changes an indicator. Throws a StaleEdit. Gives the new version. */
export async function editIndicator(
  write: WriteTransaction,
  id: number,
  version: number,
  changes: Partial<IndicatorFields>,
): Promise<number> {
  return edit(write, 'indicator', { id }, version, changes)
}

/** The authority's indicators by code. */
export async function indicatorsOf(read: ReadTransaction): Promise<IndicatorRow[]> {
  return indicatorRows(read).execute()
}

/** The query of `indicatorsOf`; `times` as text, for JSON has no exact numbers. */
export function indicatorRows({ tx, authority }: ReadTransaction) {
  return tx
    .selectFrom('indicator')
    .select(({ cast }) => [
      ...(['id', 'code', 'name', 'aliases', 'unitOfMeasure', 'decimals', 'better', 'overUnits', 'overTime', 'sector'] as const),
      ...(['catalogueCode', 'parentId', 'numeratorId', 'denominatorId', 'version'] as const),
      cast<string | null>('times', 'text').as('times'),
    ])
    .where('authorityId', '=', authority)
    .orderBy('code')
}

/** Records a break in an indicator's series. */
export async function addSeriesBreak(write: WriteTransaction, fields: SeriesBreak): Promise<void> {
  const { tx, authority } = write
  await tx
    .insertInto('seriesBreak')
    .values({ ...fields, authorityId: authority })
    .execute()
  await append(write, 'seriesBreak.add', `indicator/${fields.indicatorId}`, created(fields))
}

/** All breaks, each indicator's in the order of time. */
export async function seriesBreaksOf(read: ReadTransaction): Promise<SeriesBreak[]> {
  return seriesBreakRows(read).execute()
}

/** The query of `seriesBreaksOf`. */
export function seriesBreakRows({ tx, authority }: ReadTransaction) {
  return tx
    .selectFrom('seriesBreak')
    .select(['indicatorId', 'takesEffect', 'why', 'source'])
    .where('authorityId', '=', authority)
    .orderBy('indicatorId')
    .orderBy('takesEffect')
}

/** Lays down which units send an indicator's figures, in the place of all before; none: every unit may. */
export async function setReportingUnits(write: WriteTransaction, indicatorId: number, unitIds: readonly number[]): Promise<void> {
  const { tx, authority } = write
  const before = (await reportingUnitsOf(write)).get(indicatorId) ?? []
  const own = [...unitIds].sort((a, b) => a - b)
  const details = changed({ reportingUnits: before }, { reportingUnits: own })
  if (details.length === 0) return
  await append(write, 'indicator.reportingUnits', `indicator/${indicatorId}`, details)
  await tx.deleteFrom('reportingUnit').where('authorityId', '=', authority).where('indicatorId', '=', indicatorId).execute()
  const rows = own.map((unitId) => ({ authorityId: authority, indicatorId, unitId }))
  if (rows.length > 0) await tx.insertInto('reportingUnit').values(rows).execute()
}

/** Which units send each indicator's figures, where that is laid down; in the order of their ids. */
export async function reportingUnitsOf(read: ReadTransaction): Promise<Map<number, number[]>> {
  return unitsByIndicator(await reportingUnitRows(read).execute())
}

/** The query of `reportingUnitsOf`. */
export function reportingUnitRows({ tx, authority }: ReadTransaction) {
  return tx.selectFrom('reportingUnit').select(['indicatorId', 'unitId']).where('authorityId', '=', authority).orderBy('unitId')
}

/** The units of each indicator. */
export function unitsByIndicator(rows: readonly { indicatorId: number; unitId: number }[]): Map<number, number[]> {
  const byIndicator = groupBy(rows, ({ indicatorId }) => indicatorId)
  return new Map([...byIndicator].map(([indicatorId, own]) => [indicatorId, own.map(({ unitId }) => unitId)]))
}
