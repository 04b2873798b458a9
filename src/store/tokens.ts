import { type Insertable, type Selectable, sql } from 'kysely'
import { append, created } from './history.ts'
import { WriteRefused } from './problem.ts'
import type { Tables } from './tables.ts'
import type { ReadTransaction, WriteTransaction } from './transaction.ts'

/** A token as it is kept; its digest stays where it is. */
export type TokenRow = Omit<Selectable<Tables['apiToken']>, 'authorityId' | 'digest'>

export type NewToken = Omit<Insertable<Tables['apiToken']>, 'authorityId' | 'id' | 'lastUsedOn' | 'revokedAt'>

const columns = [
  ...(['id', 'name', 'accountId', 'roles', 'acts', 'unitId', 'beginning', 'createdOn', 'expiresOn', 'lastUsedOn', 'revokedAt'] as const),
]

/** Keeps a new token; history has what it may do, never what it is. Gives its id. */
export async function addToken(write: WriteTransaction, { digest, ...fields }: NewToken): Promise<number> {
  const { tx, authority } = write
  const { id } = await tx
    .insertInto('apiToken')
    .values({ ...fields, digest, authorityId: authority })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { name, acts, roles, unitId, expiresOn, accountId } = fields
  await append(write, 'token.add', `token/${id}`, created({ name, acts, roles, unitId, expiresOn, accountId }))
  return id
}

/** Ends a token, at once and for good. */
export async function revokeToken(write: WriteTransaction, id: number): Promise<void> {
  const { tx, authority } = write
  const row = await tx
    .updateTable('apiToken')
    .set({ revokedAt: sql<string>`now()` })
    .where('authorityId', '=', authority)
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .returning('name')
    .executeTakeFirst()
  if (row === undefined) throw new WriteRefused('Mã truy cập này không có hoặc đã bị thu hồi.')
  await append(write, 'token.revoke', `token/${id}`, [['name', row.name, null]])
}

/** All tokens there ever were in the authority, the newest first. */
export async function tokensOf({ tx, authority }: ReadTransaction): Promise<TokenRow[]> {
  return tx.selectFrom('apiToken').select(columns).where('authorityId', '=', authority).orderBy('id', 'desc').execute()
}

/** The token whose digest this is, whether or not it still holds. */
export async function tokenByDigest({ tx, authority }: ReadTransaction, digest: Buffer): Promise<TokenRow | undefined> {
  return tx.selectFrom('apiToken').select(columns).where('authorityId', '=', authority).where('digest', '=', digest).executeTakeFirst()
}

/** Remembers the day on which a token was last used; that is no act, so history has nothing of it. */
export async function tokenUsed({ tx, authority }: WriteTransaction, id: number, on: string): Promise<void> {
  await tx.updateTable('apiToken').set({ lastUsedOn: on }).where('authorityId', '=', authority).where('id', '=', id).execute()
}
