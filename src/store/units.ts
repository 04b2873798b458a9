import type { Insertable, Selectable } from 'kysely'
import { groupBy } from '../plan/group.ts'
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
export async function unitsOf({ tx, authority }: ReadTransaction): Promise<UnitRow[]> {
  return tx
    .selectFrom('unit')
    .select(['id', 'code', 'validFrom', 'validTo', 'name', 'kind', 'parentCode', 'version'])
    .where('authorityId', '=', authority)
    .orderBy('code')
    .orderBy('validFrom')
    .execute()
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
export async function reorganisationsOf({ tx, authority }: ReadTransaction): Promise<(Reorganisation & { id: number })[]> {
  const heads = await tx
    .selectFrom('reorganisation')
    .select(['id', 'takesEffect', 'document'])
    .where('authorityId', '=', authority)
    .orderBy('takesEffect')
    .orderBy('id')
    .execute()
  const rows = await tx
    .selectFrom('succession')
    .selectAll()
    .where('authorityId', '=', authority)
    .orderBy('fromUnitId')
    .orderBy('toUnitId')
    .execute()
  const ways = groupBy(rows, ({ reorganisationId }) => reorganisationId)
  return heads.map((head) => ({
    ...head,
    successions: (ways.get(head.id) ?? []).map(({ fromUnitId, toUnitId, share, shareBasis }) => ({
      fromUnitId,
      toUnitId,
      share,
      shareBasis,
    })),
  }))
}
