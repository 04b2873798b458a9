import type { Insertable, Selectable } from 'kysely'
import { edit } from './edit.ts'
import { append, created } from './history.ts'
import type { Tables } from './tables.ts'
import type { ReadTransaction, WriteTransaction } from './transaction.ts'

/** What an authority measures, and the version its next edit must name. */
export type IndicatorRow = Omit<Selectable<Tables['indicator']>, 'authorityId'>

/** A change of definition: figures from the day on are not held against earlier ones. */
export type SeriesBreak = Omit<Selectable<Tables['seriesBreak']>, 'authorityId'>

type IndicatorFields = Omit<Insertable<Tables['indicator']>, 'authorityId' | 'id' | 'version'>

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
export async function indicatorsOf({ tx, authority }: ReadTransaction): Promise<IndicatorRow[]> {
  const rows = await tx.selectFrom('indicator').selectAll().where('authorityId', '=', authority).orderBy('code').execute()
  return rows.map(({ authorityId: _, ...row }) => row)
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
export async function seriesBreaksOf({ tx, authority }: ReadTransaction): Promise<SeriesBreak[]> {
  return tx
    .selectFrom('seriesBreak')
    .select(['indicatorId', 'takesEffect', 'why', 'source'])
    .where('authorityId', '=', authority)
    .orderBy('indicatorId')
    .orderBy('takesEffect')
    .execute()
}
