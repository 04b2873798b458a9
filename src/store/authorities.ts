import type { Database } from './connection.ts'
import { append, created } from './history.ts'
import { explained } from './problem.ts'
import type { AuthorityKind } from './tables.ts'
import { beginWrite, type WriteTransaction } from './transaction.ts'

/** An authority that keeps its books here. */
export interface Authority {
  id: number
  name: string
  kind: AuthorityKind
}

/** Founds an authority; the first entry of its history says so. `first` writes what it begins with, all in one transaction. Gives its id. */
export async function foundAuthority(
  db: Database,
  actor: string,
  fields: Omit<Authority, 'id'>,
  first: (write: WriteTransaction) => Promise<void> = async () => {},
): Promise<number> {
  return db
    .transaction()
    .execute(async (tx) => {
      const { id } = await tx.withSchema('namro').insertInto('authority').values(fields).returning('id').executeTakeFirstOrThrow()
      const write = await beginWrite(tx, id, actor)
      await append(write, 'authority.found', `authority/${id}`, created(fields))
      await first(write)
      return id
    })
    .catch((error) => {
      throw explained(error)
    })
}

/** All authorities, in the order they were founded. */
export async function authorities(db: Database): Promise<Authority[]> {
  // Outside an authority's transaction no search path is set.
  return db
    .withSchema('namro')
    .selectFrom('authority')
    .select(['id', 'name', 'kind'])
    .orderBy('id')
    .execute()
    .catch((error) => {
      throw explained(error)
    })
}

/** The name of an authority. */
export async function authorityName(db: Database, id: number): Promise<string> {
  const { name } = await db
    .withSchema('namro')
    .selectFrom('authority')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
    .catch((error) => {
      throw explained(error)
    })
  return name
}
