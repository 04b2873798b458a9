import { sql } from 'kysely'
import type { ReadTransaction, WriteTransaction } from './transaction.ts'

/** What is to be done once: by which token, under which key of its own, and the digest of all that was asked. */
export interface AskedOnce {
  tokenId: number
  key: string
  digest: Buffer
  at: string
}

/** So long a key is remembered. */
const remembered = sql`interval '24 hours'`

/** What was answered to the key before; null where it is new. */
export async function askedBefore({ tx, authority }: ReadTransaction, { tokenId, key, at }: AskedOnce) {
  const found = await tx
    .selectFrom('apiRequest')
    .select(['digest', 'status', 'answer'])
    .where('authorityId', '=', authority)
    .where('tokenId', '=', tokenId)
    .where('key', '=', key)
    .where(sql<boolean>`created_at > ${at}::timestamptz - ${remembered}`)
    .executeTakeFirst()
  return found ?? null
}

/** Takes the key, in the transaction that does what was asked; false where another request has it. */
export async function markAsked({ tx, authority }: WriteTransaction, { tokenId, key, digest, at }: AskedOnce): Promise<boolean> {
  await sql`delete from api_request where authority_id = ${authority} and created_at <= ${at}::timestamptz - ${remembered}`.execute(tx)
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('apiRequest')
    .values({ authorityId: authority, tokenId, key, digest, createdAt: at, status: null, answer: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Keeps what was answered, to be answered again. */
export async function keepAnswer(
  { tx, authority }: WriteTransaction,
  { tokenId, key, digest, at }: AskedOnce,
  answer: { status: number | null; answer: string | null },
): Promise<void> {
  await tx
    .insertInto('apiRequest')
    .values({ authorityId: authority, tokenId, key, digest, createdAt: at, ...answer })
    .onConflict((conflict) => conflict.columns(['authorityId', 'tokenId', 'key']).doUpdateSet(answer))
    .execute()
}
