import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../test/support/database.ts'
import { catalogue } from '../plan/catalogue.ts'
import { loadCatalogue } from './index.ts'
import { migrate } from './migrate.ts'

describe('the national catalogue in the database', () => {
  let database: TestDatabase
  const rows = async () => {
    const found = await database.admin.query('select * from namro.catalogue_indicator order by code')
    return found.rows
  }

  beforeAll(async () => {
    database = await testDatabase({ empty: true })
    await migrate(database.db)
  })
  afterAll(() => database.end())

  it('is filled whole by the first release, and by the same release again not touched', async () => {
    await database.admin.query('delete from namro.catalogue_indicator')
    expect(await loadCatalogue(database.db)).toBe(catalogue.length)
    const filled = await rows()
    expect(filled).toHaveLength(catalogue.length)
    expect(filled.find(({ code }) => code === 'budget-revenue-local')).toEqual({
      code: 'budget-revenue-local',
      name: 'Thu ngân sách nhà nước trên địa bàn',
      aliases: ['thu ngân sách'],
      unit_of_measure: 'tỷ đồng',
      decimals: 1,
      better: 'higher',
      over_units: 'sum',
      over_time: 'flow',
      sector: 'ngân sách',
    })
    expect(await loadCatalogue(database.db)).toBe(0)
    expect(await rows()).toEqual(filled)
  })

  it('follows a later release in what it changed, and keeps what that one no longer has', async () => {
    const filled = await rows()
    await database.admin.query(`update namro.catalogue_indicator set name = 'Thu', aliases = '{}' where code = 'budget-revenue-local'`)
    await database.admin.query(`delete from namro.catalogue_indicator where code = 'grdp'`)
    await database.admin.query(
      `insert into namro.catalogue_indicator (code, name, unit_of_measure, better, over_units, over_time) values ('zz-old', 'Số máy cày', 'chiếc', 'higher', 'sum', 'stock')`,
    )
    expect(await loadCatalogue(database.db)).toBe(2)
    const after = await rows()
    expect(after.filter(({ code }) => code !== 'zz-old')).toEqual(filled)
    expect(after.at(-1)?.name).toBe('Số máy cày')
  })
})
