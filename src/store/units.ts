import type { Insertable, Selectable } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { edit } from './edit.ts'
import { append, created } from './history.ts'
import type { Tables } from './tables.ts'
import type { ReadTransaction, WriteTransaction } from './transaction.ts'

/** A unit as it was from one day until another, and the version its next edit must name. */
export type UnitRow = Omit<Selectable<Tables['unit']>, 'authorityId'>

/** Which unit continues which; a split states the share that goes over and from what it was taken. */
export interface Succession {
  fromUnitId: number
  toUnitId: number
  share: string | null
  shareBasis: string | null
}

/** A day on which units merged, split, moved, were renamed, founded or abolished, by a document. */
export interface Reorganisation {
  takesEffect: string
  document: string
  successions: Succession[]
}

type UnitFields = Omit<Insertable<Tables['unit']>, 'authorityId' | 'id' | 'version'>

/** Adds a unit. The database refuses a code that names another unit on one of its days. Gives its id. */
export async function addUnit(write: WriteTransaction, fields: UnitFields): Promise<number> {
  const { tx, authority } = write
  const { id } = await tx
    .insertInto('unit')
    .values({ ...fields, authorityId: authority })
    .returning('id')
    .executeTakeFirstOrThrow()
  await append(write, 'unit.add', `unit/${id}`, created(fields))
  return id
}

/** Mends a unit's own fields. Throws a StaleEdit. Gives the new version. */
export async function editUnit(write: WriteTransaction, id: number, version: number, changes: Partial<UnitFields>): Promise<number> {
  return edit(write, 'unit', { id }, version, changes)
}

/** All units there ever were, by code and time. */
export async function unitsOf(read: ReadTransaction): Promise<UnitRow[]> {
  return unitRows(read).execute()
}

/** The query of `unitsOf`. */
export function unitRows({ tx, authority }: ReadTransaction) {
  return tx
    .selectFrom('unit')
    .select(['id', 'code', 'validFrom', 'validTo', 'name', 'kind', 'parentCode', 'version'])
    .where('authorityId', '=', authority)
    .orderBy('code')
    .orderBy('validFrom')
}

/** Records a reorganisation. The units it leads to must be there; figures stay where they are. Gives its id. */
export async function addReorganisation(write: WriteTransaction, { successions, ...fields }: Reorganisation): Promise<number> {
  const { tx, authority } = write
  const { id } = await tx
    .insertInto('reorganisation')
    .values({ ...fields, authorityId: authority })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (successions.length > 0) {
    const rows = successions.map((succession) => ({ ...succession, authorityId: authority, reorganisationId: id }))
    await tx.insertInto('succession').values(rows).execute()
  }
  const ways = successions.map(
    ({ fromUnitId, toUnitId, share }) => `unit/${fromUnitId} → unit/${toUnitId}${share === null ? '' : ` × ${share}`}`,
  )
  await append(write, 'reorganisation.add', `reorganisation/${id}`, created({ ...fields, successions: ways }))
  return id
}

/** All reorganisations in the order of their days. */
export async function reorganisationsOf(read: ReadTransaction): Promise<(Reorganisation & { id: number })[]> {
  return reorganisationRows(read).execute()
}

/** The query of `reorganisationsOf`; shares as text, for JSON has no exact numbers. */
export function reorganisationRows({ tx, authority }: ReadTransaction) {
  return tx
    .selectFrom('reorganisation')
    .select(['id', 'takesEffect', 'document'])
    .select((day) => [
      jsonArrayFrom(
        day
          .selectFrom('succession')
          .select(({ cast }) => ['fromUnitId', 'toUnitId', cast<string | null>('share', 'text').as('share'), 'shareBasis'])
          .where('succession.authorityId', '=', authority)
          .whereRef('succession.reorganisationId', '=', 'reorganisation.id')
          .orderBy('fromUnitId')
          .orderBy('toUnitId'),
      ).as('successions'),
    ])
    .where('authorityId', '=', authority)
    .orderBy('takesEffect')
    .orderBy('id')
}
