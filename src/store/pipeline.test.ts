import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { founded, type TestDatabase, testDatabase } from '../../test/support/database.ts'
import { readAuthority } from './transaction.ts'

describe('queries of one turn', () => {
  let database: TestDatabase
  let authority: number
  beforeAll(async () => {
    database = await testDatabase()
    ;({ authority } = await founded(database.db))
  })
  afterAll(() => database.end())

  it('are answered each with its own, in one transaction', async () => {
    const asked = Array.from({ length: 50 }, (_, at) => at)
    const answers = await readAuthority(database.db, authority, ({ tx }) =>
      Promise.all(
        asked.map(async (at) => {
          const { rows } = await sql<{ at: number; id: string }>`select ${at}::integer as at, pg_current_snapshot()::text as id`.execute(tx)
          return rows[0]
        }),
      ),
    )
    expect(answers.map((one) => one?.at)).toEqual(asked)
    expect(new Set(answers.map((one) => one?.id)).size).toBe(1)
  })

  it('fail together where one fails, and leave the connection as it was', async () => {
    const failing = readAuthority(database.db, authority, ({ tx }) =>
      Promise.all([sql`select 1`.execute(tx), sql`select 1 / ${0}::integer`.execute(tx), sql`select 2`.execute(tx)]),
    )
    await expect(failing).rejects.toThrow('division by zero')
    const { rows } = await readAuthority(database.db, authority, ({ tx }) => sql`select 3 as three`.execute(tx))
    expect(rows).toEqual([{ three: 3 }])
  })

  it('are planned anew where the tables have changed under a statement that was prepared', async () => {
    const all = () => readAuthority(database.db, authority, ({ tx }) => tx.selectFrom('unit').selectAll().where('id', '>', 0).execute())
    for (let time = 0; time < 5; time++) await all()
    await database.admin.query('alter table namro.unit add column later integer')
    expect(Object.keys((await all())[0] ?? {})).toContain('later')
  })
})
