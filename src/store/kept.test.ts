import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { founded, inAuthority, type TestDatabase, testDatabase } from '../../test/support/database.ts'
import { connect, type Database } from './connection.ts'
import { kept } from './kept.ts'
import { readAuthority } from './transaction.ts'
import { addUnit, editUnit, unitsOf } from './units.ts'

describe('what is kept of the structure', () => {
  let database: TestDatabase
  let other: Database
  let authority: number
  let unit: number
  let loads = 0
  const names = kept('structure', async (read) => {
    loads++
    return (await unitsOf(read)).map(({ name }) => name)
  })
  const now = () => readAuthority(database.db, authority, names)
  const rename = (db: Database, version: number, name: string) =>
    inAuthority(db, authority, (write) => editUnit(write, unit, version, { name }))
  beforeAll(async () => {
    database = await testDatabase()
    other = connect(database.url)
    ;({ authority, unit } = await founded(database.db))
  })
  afterAll(async () => {
    await other.destroy()
    await database.end()
  })

  it('is read once, until somebody changes it, in whatever process', async () => {
    expect(await now()).toEqual(['Xã Mẫu'])
    expect(await now()).toEqual(['Xã Mẫu'])
    expect(loads).toBe(1)
    await rename(other, 1, 'Xã Mới')
    expect(await now()).toEqual(['Xã Mới'])
  })

  it('is as the transaction itself has changed it, and as it was once that is undone', async () => {
    const undone = inAuthority(database.db, authority, async (write) => {
      await editUnit(write, unit, 2, { name: 'Xã Chưa Có' })
      expect(await names(write)).toEqual(['Xã Chưa Có'])
      await addUnit(write, { code: 'B', name: 'Bản B', kind: 'village', parentCode: null, validFrom: '2020-01-01', validTo: null })
      expect(await names(write)).toHaveLength(2)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await now()).toEqual(['Xã Mới'])
    await rename(database.db, 2, 'Xã Khác')
    expect(await now()).toEqual(['Xã Khác'])
  })

  it('is each authority’s own', async () => {
    const { authority: second } = await founded(database.db, 'Xã Thứ Hai')
    expect(await readAuthority(database.db, second, names)).toEqual(['Xã Thứ Hai'])
    expect(await now()).toEqual(['Xã Khác'])
  })
})
