import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { founded, inAuthority, type TestDatabase, testDatabase } from '../../test/support/database.ts'
import { authorities } from './authorities.ts'
import { entries } from './history.ts'
import { indicatorsOf } from './indicators.ts'
import { recordObservations } from './observations.ts'
import { draftPlan, plansOf } from './plans.ts'
import { readAuthority } from './transaction.ts'
import { addUnit, editUnit, unitsOf } from './units.ts'

const figure = {
  period: '2025',
  grade: 'final',
  definition: null,
  content: { kind: 'words', words: 'xuất siêu' },
  unitOfMeasure: 'tỷ đồng',
  source: 'báo cáo',
  reason: null,
  seen: 0,
} as const

describe('rows of an authority', () => {
  let database: TestDatabase
  let own: Awaited<ReturnType<typeof founded>>
  let other: Awaited<ReturnType<typeof founded>>

  beforeAll(async () => {
    database = await testDatabase()
    own = await founded(database.db, 'Xã Mẫu')
    other = await founded(database.db, 'Xã Bên')
    for (const one of [own, other]) {
      await inAuthority(database.db, one.authority, async (write) => {
        await recordObservations(write, [{ ...figure, indicatorId: one.indicator, unitId: one.unit }])
        await draftPlan(
          write,
          { kind: 'year', unitId: one.unit, period: '2026', parentId: null },
          { title: 'Kế hoạch', documentNumber: null, documentDate: null, issuer: 'HĐND xã' },
        )
      })
    }
  })
  afterAll(() => database.end())

  const tables = () =>
    database.admin.query<{ name: string; forced: boolean; isolated: boolean; owned: boolean }>(`
      select relname as name, relforcerowsecurity as forced, relrowsecurity as isolated,
        exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'authority_id') as owned
      from pg_class where relnamespace = 'namro'::regnamespace and relkind = 'r'`)

  it('are isolated in every table, also from the owner of the table', async () => {
    const open = (await tables()).rows.filter(({ owned, isolated, forced }) => !(owned && isolated && forced)).map(({ name }) => name)
    // The national catalogue and accounts belong to all; of authorities the owner sees all, the application its own.
    expect(open.sort()).toEqual([
      'authority',
      'catalogue_indicator',
      'credential',
      'kysely_migration',
      'kysely_migration_lock',
      'session',
      'throttle',
      'two_factor',
      'user_account',
      'verification',
    ])
  })

  it('are keyed and indexed by the authority first', async () => {
    const { rows } = await database.admin.query(`
      select indexrelid::regclass::text as name, attname as first from pg_index
        join pg_class on pg_class.oid = indrelid join pg_attribute on attrelid = indrelid and attnum = indkey[0]
        where relnamespace = 'namro'::regnamespace and relname in (${(await tables()).rows.filter(({ owned }) => owned).map(({ name }) => `'${name}'`)})`)
    expect(rows.length).toBeGreaterThan(25)
    // At sign-in one account is looked for in all authorities.
    const others = rows.filter(({ first }) => first !== 'authority_id')
    expect(others.map(({ name }) => name)).toEqual(['namro.membership_of_account'])
  })

  it('are not seen by another', async () => {
    await readAuthority(database.db, own.authority, async (read) => {
      expect((await unitsOf(read)).map(({ name }) => name)).toEqual(['Xã Mẫu'])
      expect((await indicatorsOf(read)).map(({ id }) => id)).toEqual([own.indicator])
      expect(await plansOf(read)).toHaveLength(1)
      expect((await entries(read)).every(({ subject }) => subject !== `unit/${other.unit}`)).toBe(true)
      // Nor where a query forgets to ask for its own.
      for (const { name, owned } of (await tables()).rows) {
        if (!owned) continue
        const { rows } = await sql<{
          count: number
        }>`select count(*) as count from ${sql.table(name)} where authority_id <> ${own.authority}`.execute(read.tx)
        expect(rows[0]?.count, name).toBe(0)
      }
      const seen = await sql`select * from authority`.execute(read.tx)
      expect(seen.rows).toHaveLength(1)
    })
  })

  it('cannot be written by another, nor put into its books', async () => {
    await expect(inAuthority(database.db, own.authority, (write) => editUnit(write, other.unit, 1, { name: 'Xã Khác' }))).rejects.toThrow(
      'không thuộc đơn vị của bạn',
    )
    const intrusions = [
      sql`update unit set name = 'Xã Khác' where authority_id = ${other.authority} returning 1`,
      sql`update authority set name = 'Xã Khác' where id = ${other.authority} returning 1`,
      sql`delete from assignment where authority_id = ${other.authority} returning 1`,
    ]
    for (const intrusion of intrusions) {
      expect((await inAuthority(database.db, own.authority, ({ tx }) => intrusion.execute(tx))).rows).toEqual([])
    }
    await expect(
      inAuthority(database.db, own.authority, ({ tx }) =>
        sql`insert into unit (authority_id, code, valid_from, name, kind) values (${other.authority}, 'x', '2025-07-01', 'x', 'body')`.execute(
          tx,
        ),
      ),
    ).rejects.toThrow('row-level security')
    await expect(
      inAuthority(database.db, own.authority, ({ tx }) =>
        sql`insert into history (authority_id, act, subject) values (${other.authority}, 'x', 'x')`.execute(tx),
      ),
    ).rejects.toThrow('row-level security')
    await expect(
      inAuthority(database.db, own.authority, (write) =>
        recordObservations(write, [{ ...figure, indicatorId: other.indicator, unitId: own.unit }]),
      ),
    ).rejects.toThrow('foreign key')
  })

  it('are closed where no authority is chosen, to the owner of the tables too', async () => {
    const { rows } = await sql<{ count: number }>`select count(*) as count from namro.observation`.execute(database.db)
    expect(rows[0]?.count).toBe(0)
  })

  it.each(['observation', 'history', 'decision', 'vote', 'reorganisation', 'succession', 'series_break'])(
    'of %s are never changed or removed by the application, and not by the owner without taking the guard away',
    async (table) => {
      const name = sql.table(`namro.${table}`)
      for (const attempt of [
        sql`update ${name} set authority_id = authority_id`,
        sql`delete from ${name}`,
        sql`truncate ${name} cascade`,
      ]) {
        await expect(inAuthority(database.db, own.authority, ({ tx }) => attempt.execute(tx))).rejects.toThrow('permission denied')
      }
      if (table !== 'observation' && table !== 'history') return
      for (const attempt of [
        `update namro.${table} set authority_id = authority_id`,
        `delete from namro.${table}`,
        `truncate namro.${table} cascade`,
      ]) {
        await expect(database.admin.query(attempt)).rejects.toMatchObject({ code: 'NR001' })
      }
    },
  )

  it('are those of the one transaction only: the next on the same connection chooses anew', async () => {
    const { connect } = await import('./connection.ts')
    const one = connect(database.url, 1)
    await readAuthority(one, own.authority, unitsOf)
    const left = await sql<{
      role: string
      authority: string | null
    }>`select current_setting('role') as role, current_setting('namro.authority', true) as authority`.execute(one)
    expect(left.rows[0]).toEqual({ role: 'none', authority: '' })
    expect((await authorities(one)).map(({ name }) => name)).toEqual(['Xã Mẫu', 'Xã Bên'])
    await one.destroy()
  })

  it('leave nothing behind when the work breaks off', async () => {
    await expect(
      inAuthority(database.db, own.authority, async (write) => {
        await addUnit(write, { code: 'dở', validFrom: '2025-07-01', validTo: null, name: 'Thôn dở', kind: 'village', parentCode: '04136' })
        throw new Error('broken off')
      }),
    ).rejects.toThrow('broken off')
    const units = await readAuthority(database.db, own.authority, unitsOf)
    expect(units.some(({ code }) => code === 'dở')).toBe(false)
  })
})
