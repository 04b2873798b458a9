import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../test/support/database.ts'
import { connect } from './connection.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'

/** Everything of the schema that a program or a person relies on, as text. */
const shape = `
  select 'column ' || table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable from information_schema.columns where table_schema = 'namro'
  union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'namro'::regnamespace
  union all select 'index ' || indexdef from pg_indexes where schemaname = 'namro'
  union all select 'policy ' || tablename || ' ' || policyname || coalesce(qual, '') || coalesce(with_check, '') from pg_policies where schemaname = 'namro'
  union all select 'trigger ' || tgrelid::regclass || ' ' || pg_get_triggerdef(pg_trigger.oid) from pg_trigger join pg_class on pg_class.oid = tgrelid
    where relnamespace = 'namro'::regnamespace and not tgisinternal
  union all select 'grant ' || table_name || ' ' || privilege_type from information_schema.role_table_grants where table_schema = 'namro' and grantee = 'namro_app'
  order by 1`

describe('migrations', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await testDatabase({ empty: true })
  })
  afterAll(() => database.end())

  it('run one after another, each on what the one before left, and end where all at once do', async () => {
    for (const name of Object.keys(migrations)) await migrate(database.db, name)
    const stepwise = await database.admin.query(shape)
    const atOnce = await testDatabase()
    const whole = await atOnce.admin.query(shape)
    await atOnce.end()
    expect(stepwise.rows).toEqual(whole.rows)
    expect(stepwise.rows.length).toBeGreaterThan(200)
  })

  it('do nothing the second time, also two at once', async () => {
    await Promise.all([migrate(database.db), migrate(database.db)])
  })

  it('are numbered without a gap', () => {
    expect(Object.keys(migrations).map((name) => Number(name.slice(0, 4)))).toEqual(Object.keys(migrations).map((_, index) => index + 1))
  })

  it('refuse the database of a newer program, and change nothing in it', async () => {
    await database.admin.query(`insert into namro.kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')`)
    await expect(migrate(database.db)).rejects.toMatchObject({
      fault: 'tooNew',
      message: expect.stringContaining('phiên bản Năm Rõ mới hơn'),
    })
  })

  it('refuse a database that cannot hold Vietnamese', async () => {
    const latin = await testDatabase({ encoding: 'LATIN1' })
    await expect(migrate(latin.db)).rejects.toMatchObject({ fault: 'unsafe', message: expect.stringContaining('LATIN1') })
    await latin.end()
  })

  it.each([
    ['down', (url: URL) => Object.assign(url, { port: '1' }), 'Không liên lạc được'],
    ['refused', (url: URL) => Object.assign(url, { pathname: '/no_such_database' }), 'không có cơ sở dữ liệu'],
    ['refused', (url: URL) => Object.assign(url, { password: 'wrong' }), 'tên hoặc mật khẩu'],
  ])('say in a sentence why there is no database: %s', async (fault, spoil, words) => {
    const db = connect(spoil(new URL(database.url)).href)
    await expect(migrate(db)).rejects.toMatchObject({ fault, message: expect.stringContaining(words) })
    await db.destroy()
  })
})
