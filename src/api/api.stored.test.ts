import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiFor, serviceToken } from '../../test/support/api.ts'
import { type TestDatabase, testDatabase } from '../../test/support/database.ts'
import { type Furnished, furnished } from '../../test/support/furnished.ts'

let database: TestDatabase
let own: Furnished
let all: ReturnType<typeof apiFor>

beforeAll(async () => {
  database = await testDatabase()
  own = await furnished(database.db, 'Đồi Chè', 'Sao Mai', '7391.5')
  const roles = ['administrator', 'compiler', 'reporter', 'reviewer', 'leader', 'delegate', 'inspector'] as const
  all = apiFor(database.db, await serviceToken(database.db, own.authority, roles))
})
afterAll(() => database.end())

describe('what is read', () => {
  const paths = () => [
    '/me',
    '/authority',
    '/waiting',
    '/scorecard',
    `/scorecard?plan=${own.adopted.plan}&at=2026-M01&asOf=2100-01-01T00:00:00Z`,
    '/scorecard/units',
    '/scorecard/years',
    `/targets/${own.adopted.target}`,
    `/targets/${own.adopted.target}/sheet`,
    '/observations',
    `/observations/versions?indicator=${own.indicator}&unit=${own.village}&period=2025-M12`,
    '/plans',
    `/plans/${own.adopted.plan}`,
    `/plans/${own.draft.plan}/draft`,
    `/plans/${own.draft.plan}/targets/${own.draft.target}`,
    '/indicators',
    `/indicators/${own.indicator}`,
    '/catalogue',
    '/units',
    `/units/${own.unit}`,
    '/reorganisations',
    '/findings',
    '/history',
    '/history/head',
    '/accounts',
    `/accounts/${own.account}`,
    '/tokens',
  ]

  it('is as its operation says', async () => {
    for (const path of paths()) {
      const { status, body } = await all('GET', path)
      expect([path, status, status === 200 ? '' : body]).toEqual([path, 200, ''])
    }
  })
})
