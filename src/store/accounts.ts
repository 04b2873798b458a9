import { type Selectable, sql, type Transaction } from 'kysely'
import type { Database } from './connection.ts'
import { append, created, type Detail } from './history.ts'
import { addMembership, type MembershipRow, type NewMembership } from './memberships.ts'
import { explained, WriteRefused } from './problem.ts'
import type { Tables } from './tables.ts'
import { beginWrite } from './transaction.ts'

/** An account: whose, and whether it may sign in. */
export type AccountRow = Selectable<Tables['userAccount']>

/** A place where an account is signed in. */
export type SessionRow = Selectable<Tables['session']>

/**
 * Adds an account with what it is in the authority, all or nothing; the authority's history has both. It has no password yet.
 * Gives its id.
 */
export async function addAccount(
  db: Database,
  authority: number,
  actor: string,
  fields: Pick<AccountRow, 'name' | 'post' | 'email'>,
  roles: readonly Omit<NewMembership, 'accountId'>[],
): Promise<string> {
  return asOwner(db, async (tx) => {
    const { id } = await tx
      .insertInto('userAccount')
      // Who gives the account vouches for the address.
      .values({ ...fields, emailVerified: true })
      .returning('id')
      .executeTakeFirstOrThrow()
    const write = await beginWrite(tx as Transaction<Tables>, authority, actor)
    await append(write, 'account.add', `account/${id}`, created(fields))
    for (const role of roles) await addMembership(write, { ...role, accountId: id })
    return id
  })
}

/**
 * Changes an account for an administrator of the authority, and records the act. Refused where the account belongs to another
 * authority too, whose administrators would not know.
 */
async function administer(
  db: Database,
  authority: number,
  actor: string,
  accountId: string,
  [act, details]: [act: string, details: readonly Detail[]],
  change: (tx: Owner) => Promise<unknown>,
): Promise<void> {
  await asOwner(db, async (tx) => {
    await tx.selectFrom('userAccount').select('id').where('id', '=', accountId).forUpdate().executeTakeFirst()
    const { rows } = await sql<MembershipRow>`select * from namro.memberships_of(${accountId})`.execute(tx)
    if (!rows.some(({ authorityId }) => authorityId === authority)) throw new WriteRefused('Không có tài khoản này trong đơn vị của bạn.')
    if (rows.some(({ authorityId }) => authorityId !== authority)) {
      throw new WriteRefused(
        'Tài khoản này còn thuộc cơ quan khác nên bạn không đổi được chính tài khoản; bạn có thể kết thúc vai trò của tài khoản ở cơ quan mình.',
      )
    }
    await change(tx)
    await append(await beginWrite(tx as Transaction<Tables>, authority, actor), act, `account/${accountId}`, details)
  })
}

/** Closes an account and ends its sessions. */
export async function disableAccount(db: Database, authority: number, actor: string, accountId: string): Promise<void> {
  await administer(db, authority, actor, accountId, ['account.disable', []], async (tx) => {
    await tx.updateTable('userAccount').set({ disabledAt: sql`now()` }).where('id', '=', accountId).execute()
    await endEverything(tx, accountId)
  })
}

/** Opens a closed account again. */
export async function enableAccount(db: Database, authority: number, actor: string, accountId: string): Promise<void> {
  await administer(db, authority, actor, accountId, ['account.enable', []], (tx) =>
    tx.updateTable('userAccount').set({ disabledAt: null }).where('id', '=', accountId).execute(),
  )
}

/** Ends all sessions of an account, for an administrator. */
export async function signOutAccount(db: Database, authority: number, actor: string, accountId: string): Promise<void> {
  await administer(db, authority, actor, accountId, ['account.signOut', []], (tx) => endEverything(tx, accountId))
}

/** Records that somebody gives an account a new link to set its password by; links given before are void. */
export async function voidPasswordLinks(db: Database, authority: number, actor: string, accountId: string): Promise<void> {
  await administer(db, authority, actor, accountId, ['account.passwordLink', []], (tx) =>
    tx.deleteFrom('verification').where('value', '=', accountId).execute(),
  )
}

/** Takes the second factor away from an account whose owner has lost it, and ends its sessions. */
export async function removeSecondFactor(db: Database, authority: number, actor: string, accountId: string): Promise<void> {
  await administer(db, authority, actor, accountId, ['account.removeSecondFactor', []], async (tx) => {
    await tx.deleteFrom('twoFactor').where('userId', '=', accountId).execute()
    await tx.updateTable('userAccount').set({ twoFactorEnabled: false }).where('id', '=', accountId).execute()
    await endEverything(tx, accountId)
  })
}

/** Accounts by their ids. */
export async function accountsById(db: Database, ids: readonly string[]): Promise<AccountRow[]> {
  if (ids.length === 0) return []
  return asOwner(db, (tx) =>
    tx
      .selectFrom('userAccount')
      .select(['id', 'name', 'post', 'email', 'emailVerified', 'twoFactorEnabled', 'disabledAt'])
      .where('id', 'in', ids)
      .orderBy('name')
      .execute(),
  )
}

/** The account with the e-mail address. */
export async function accountByEmail(db: Database, email: string): Promise<{ id: string } | undefined> {
  return asOwner(db, (tx) => tx.selectFrom('userAccount').select('id').where('email', '=', email).executeTakeFirst())
}

/** Where an account is signed in, the latest first. */
export async function sessionsOf(db: Database, accountId: string, now: Date): Promise<SessionRow[]> {
  return asOwner(db, (tx) =>
    tx
      .selectFrom('session')
      .select(['id', 'userId', 'expiresAt', 'ipAddress', 'userAgent', 'createdAt', 'updatedAt'])
      .where('userId', '=', accountId)
      .where('expiresAt', '>', now.toISOString())
      .orderBy('updatedAt', 'desc')
      .execute(),
  )
}

/** When each of the accounts last signed in, of the sessions that have not been ended; those without one are left out. */
export async function lastSignIns(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await asOwner(db, (tx) =>
    tx
      .selectFrom('session')
      .select(({ fn }) => ['userId', fn.max('createdAt').as('at')])
      .where('userId', 'in', ids)
      .groupBy('userId')
      .execute(),
  )
  return new Map(rows.map(({ userId, at }) => [userId, at]))
}

/** Ends sessions of an account: one, or all but `except`, or all. */
export async function endSessions(db: Database, accountId: string, which: { only?: string; except?: string } = {}): Promise<void> {
  await asOwner(db, async (tx) => {
    let query = tx.deleteFrom('session').where('userId', '=', accountId)
    if (which.only !== undefined) query = query.where('id', '=', which.only)
    if (which.except !== undefined) query = query.where('id', '<>', which.except)
    await query.execute()
  })
}

/** Whether anybody can sign in here at all; if not, the installation is to be set up. */
export async function anyAccount(db: Database): Promise<boolean> {
  return (await asOwner(db, (tx) => tx.selectFrom('userAccount').select('id').limit(1).execute())).length > 0
}

/** Sessions, and what was begun and not ended: links, second steps of sign-ins. */
async function endEverything(tx: Owner, accountId: string): Promise<void> {
  await tx.deleteFrom('session').where('userId', '=', accountId).execute()
  await tx.deleteFrom('verification').where('value', '=', accountId).execute()
}

type Owner = ReturnType<Transaction<Tables>['withSchema']>

/** A transaction as the owner of the tables, whose rows belong to no authority. */
async function asOwner<T>(db: Database, work: (tx: Owner) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .execute((tx) => work(tx.withSchema('namro')))
    .catch((error) => {
      throw explained(error)
    })
}
