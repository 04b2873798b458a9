import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { founded, inAuthority, type TestDatabase, testDatabase } from '../../test/support/database.ts'
import { withDraft } from './transaction.ts'

describe('a draft', () => {
  let database: TestDatabase
  let authority: number
  beforeAll(async () => {
    database = await testDatabase()
    ;({ authority } = await founded(database.db))
  })
  afterAll(() => database.end())

  it('is written beside other drafts, and after whoever writes the same one or anything else', async () => {
    const done: string[] = []
    const draft = (name: string, as: string) => withDraft(database.db, authority, 'một cán bộ', name, async () => done.push(as))
    let go = () => {}
    const gate = new Promise<void>((resolve) => {
      go = resolve
    })
    const held = new Promise<void>((resolve) => {
      withDraft(database.db, authority, 'một cán bộ', 'a', async () => {
        resolve()
        await gate
        done.push('a')
      })
    })
    await held
    await draft('b', 'b')
    const same = draft('a', 'a again')
    await draft('c', 'c')
    const other = inAuthority(database.db, authority, async () => done.push('history'))
    go()
    await Promise.all([same, other])
    expect(done.slice(0, 3)).toEqual(['b', 'c', 'a'])
    expect(done.slice(3).sort()).toEqual(['a again', 'history'])
  })
})
