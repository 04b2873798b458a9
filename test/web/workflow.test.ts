import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decisionsOf, lastEntry, plansOf, readAuthority, votesOf } from '../../src/store/index.ts'
import { castVote } from '../support/asks.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { type Furnished, furnished } from '../support/furnished.ts'
import { siteFor, somebody } from '../support/site.ts'

let database: TestDatabase
let own: Furnished
let compiler: ReturnType<typeof siteFor>
let leader: ReturnType<typeof siteFor>

beforeAll(async () => {
  database = await testDatabase()
  own = await furnished(database.db, 'Đồi Chè', 'Sao Mai', '7391.5')
  compiler = siteFor(database.db, somebody(own.authority, 'compiler'))
  leader = siteFor(database.db, somebody(own.authority, 'leader'))
})
afterAll(() => database.end())

const written = () => readAuthority(database.db, own.authority, lastEntry)
const document = { title: 'Kế hoạch', documentNumber: '7/NQ', documentDate: '2026-01-10', issuer: 'HĐND' }

/** How many of these requests, sent at once, did something. */
async function sentAtOnce(...requests: (() => Promise<Response> | Response)[]): Promise<number> {
  const answers = await Promise.all(requests.map((send) => send()))
  for (const { status } of answers) expect([303, 400, 404, 409]).toContain(status)
  return answers.filter(({ status }) => status === 303).length
}

describe('a step of the work', () => {
  it('cannot be skipped: a plan is not amended or ended before it was adopted, nor adopted without a vote that carries', async () => {
    const at = `/ke-hoach/${own.draft.plan}`
    const before = await written()
    const tries: [string, Record<string, string>][] = [
      [`${at}/dieu-chinh`, { reason: 'Thu vượt', ...document }],
      [`${at}/ket-thuc`, { version: '1' }],
      [`${at}/thong-qua`, { version: '1', confirmed: '1' }],
      [`${at}/thong-qua`, { ...castVote, inFavour: '12', against: '11', abstained: '0' }],
      [`${at}/thong-qua`, { ...castVote, present: '26' }],
      [`${at}/thong-qua`, { ...castVote, version: '7' }],
    ]
    for (const [path, fields] of tries) {
      const { status } = await compiler.post(path, fields)
      expect([path, fields, status >= 400 && status < 500]).toEqual([path, fields, true])
    }
    // The page that asks once more writes nothing.
    expect((await compiler.post(`${at}/thong-qua`, { ...castVote, confirmed: '' })).status).toBe(200)
    expect(await written()).toBe(before)
  })

  it('is not taken with nothing to adopt', async () => {
    const begun = await compiler.post('/ke-hoach/moi', { kind: 'year', from: '2029', to: '', unitId: String(own.unit), ...document })
    const before = await written()
    const answer = await compiler.post(`${begun.headers.get('location')}/thong-qua`, castVote)
    expect([answer.status, await written()]).toEqual([400, before])
    expect(await answer.text()).toContain('chưa có chỉ tiêu')
  })
})

describe('requests at once', () => {
  it('of one click made twice adopt a plan once', async () => {
    const adopt = () => compiler.post(`/ke-hoach/${own.draft.plan}/thong-qua`, castVote)
    expect(await sentAtOnce(adopt, adopt, adopt)).toBe(1)
    expect(await readAuthority(database.db, own.authority, (read) => votesOf(read, own.draft.plan))).toHaveLength(1)
    expect(await sentAtOnce(adopt)).toBe(0)
  })

  it('decide a target once for what was seen', async () => {
    const decide = (to: string) => () =>
      leader.post(`/chi-tieu/${own.adopted.target}/danh-gia`, { ky: '2026-M01', seen: '1', 'ket-luan': to, 'ly-do': 'Theo kết luận' })
    expect(await sentAtOnce(decide('notMet'), decide('exceeded'), decide('notMet'))).toBe(1)
    expect(await sentAtOnce(decide('exceeded'))).toBe(0)
    const decisions = await readAuthority(database.db, own.authority, (read) => decisionsOf(read, { targetId: own.adopted.target }))
    expect(Math.max(...decisions.map(({ version }) => version))).toBe(2)
  })

  it('begin one amendment, and end a plan once', async () => {
    const amend = () => compiler.post(`/ke-hoach/${own.adopted.plan}/dieu-chinh`, { reason: 'Thu vượt', ...document })
    expect(await sentAtOnce(amend, amend)).toBe(1)
    const end = () => compiler.post(`/ke-hoach/${own.ending.plan}/ket-thuc`, { version: '2' })
    expect(await sentAtOnce(end, end)).toBe(1)
    const plans = await readAuthority(database.db, own.authority, plansOf)
    expect(plans.find(({ id }) => id === own.ending.plan)?.state).toBe('closed')
    expect((await compiler.post(`/ke-hoach/${own.ending.plan}/dieu-chinh`, { reason: 'Thu vượt', ...document })).status).toBe(400)
  })
})
