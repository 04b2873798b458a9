import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inAuthority, type TestDatabase, testDatabase } from '../../test/support/database.ts'
import { type Reporting, reportingAuthority } from '../../test/support/reporting.ts'
import { editForm, formsOf, formsOfRound, lockRound, type RoundRow, reopenRound, roundOf, setFormRows } from './rounds.ts'
import { type ReadTransaction, readAuthority } from './transaction.ts'

describe('the forms of a round', () => {
  let database: TestDatabase
  let at: Reporting
  beforeAll(async () => {
    database = await testDatabase()
    at = await reportingAuthority(database.db)
  })
  afterAll(() => database.end())

  const round = async (read: ReadTransaction) => (await roundOf(read, at.round)) as RoundRow
  const asked = () => readAuthority(database.db, at.authority, async (read) => formsOfRound(read, await round(read)))

  it('stay as they were at the lock, and are those of today again when it is reopened', async () => {
    const locked = await inAuthority(database.db, at.authority, async (write) => {
      const before = await formsOfRound(write, await round(write))
      await lockRound(write, at.round, (await round(write)).version)
      const [form] = await formsOf(write, { id: at.form })
      const version = await setFormRows(write, at.form, form?.version as number, [{ ...before[0]?.rows[0], label: 'Khác' } as never])
      await editForm(write, at.form, version, { title: 'Biểu khác', columns: ['note'] })
      return before
    })
    expect(locked[0]?.rows.length).toBeGreaterThan(1)
    expect(await asked()).toEqual(locked)

    await inAuthority(database.db, at.authority, async (write) =>
      reopenRound(write, at.round, (await round(write)).version, '2099-12-31', 'Sửa biểu'),
    )
    const [today] = await asked()
    expect(today).toMatchObject({ title: 'Biểu khác', columns: ['note'], rows: [{ label: 'Khác' }] })

    await inAuthority(database.db, at.authority, async (write) => lockRound(write, at.round, (await round(write)).version))
    expect(await asked()).toEqual([today])
  })
})
