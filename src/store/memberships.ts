import { type Selectable, sql } from 'kysely'
import type { Database } from './connection.ts'
import { edit } from './edit.ts'
import { append, created } from './history.ts'
import { explained } from './problem.ts'
import type { AccountRole, Tables } from './tables.ts'
import type { ReadTransaction, WriteTransaction } from './transaction.ts'

/** What an account is in an authority, from one day until another; without a unit, in the whole of it. */
export interface NewMembership {
  accountId: string
  role: AccountRole
  unitId: number | null
  validFrom: string
}

/** A membership as it is kept, and the version its next edit must name. */
export type MembershipRow = Selectable<Tables['membership']>

/** Gives an account a role. Gives the membership's id. */
export async function addMembership(write: WriteTransaction, fields: NewMembership): Promise<number> {
  const { tx, authority } = write
  const { id } = await tx
    .insertInto('membership')
    .values({ ...fields, authorityId: authority, validTo: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  await append(write, 'membership.add', `membership/${id}`, created(fields))
  return id
}

/** Ends a membership; `validTo` is the first day on which it is no more. Throws a StaleEdit. Gives the new version. */
export async function endMembership(write: WriteTransaction, id: number, version: number, validTo: string): Promise<number> {
  return edit(write, 'membership', { id }, version, { validTo })
}

/** All memberships there ever were in the authority. */
export async function membershipsOf({ tx, authority }: ReadTransaction): Promise<MembershipRow[]> {
  return tx.selectFrom('membership').selectAll().where('authorityId', '=', authority).orderBy('id').execute()
}

/** What an account is on a day, in all authorities: for its sign-in, before an authority is chosen. */
export async function membershipsOfAccount(db: Database, accountId: string, day: string): Promise<MembershipRow[]> {
  const { rows } = await sql<MembershipRow>`
    select * from namro.memberships_of(${accountId})
      where valid_from <= ${day} and (valid_to is null or valid_to > ${day}) order by authority_id, id`
    .execute(db)
    .catch((error) => {
      throw explained(error)
    })
  return rows
}
