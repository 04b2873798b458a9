import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../test/support/database.ts'
import { Jar } from '../../../test/support/jar.ts'
import { type Accounts, createAccounts } from '../../office/accounts/index.ts'
import { exampleAccounts } from '../../office/example/index.ts'
import { WriteRefused } from '../../office/problem.ts'
import { instant } from '../../plan/index.ts'
import { authorities, readAuthority, unitsOf } from '../../store/index.ts'
import { createApp } from '../app.ts'
import type { SetUp } from './index.tsx'

const filled = {
  name: 'Xã Thử',
  kind: 'commune',
  unitCode: '04105',
  since: '2025-07-01',
  person: 'Quản trị',
  post: 'Chánh Văn phòng',
  email: 'van-phong@xathu.example',
  password: 'ruộng bậc thang tím',
  again: 'ruộng bậc thang tím',
}

/** An installation in which nothing is yet. */
async function empty(more: Partial<SetUp> = {}) {
  const database = await testDatabase()
  const { db } = database
  const accounts = createAccounts({ db, secret: 'x'.repeat(40), baseUrl: 'http://127.0.0.1:8010', oidc: null })
  const app = createApp({
    ...{ db, accounts, now: () => instant('2026-01-20T02:00:00Z') },
    ...{ baseUrl: 'http://127.0.0.1:8010', behindProxy: false, write: () => {} },
    setUp: { code: null, example: null, ...more },
  })
  const headers = { 'Sec-Fetch-Site': 'same-origin', Host: '127.0.0.1:8010', Origin: 'http://127.0.0.1:8010' }
  return {
    ...{ database, accounts },
    get: (path: string) => app.request(path),
    post: (path: string, fields: Record<string, string>) =>
      app.request(path, { method: 'POST', body: new URLSearchParams(fields), headers }),
  }
}

describe('the set-up of an empty installation', () => {
  let site: Awaited<ReturnType<typeof empty>>
  beforeAll(async () => {
    site = await empty()
  })
  afterAll(() => site.database.end())

  it('is where every page leads, and asks for no code where only this machine can reach it', async () => {
    for (const path of ['/', '/chi-tieu', '/dang-nhap']) expect((await site.get(path)).headers.get('Location')).toBe('/thiet-lap')
    expect((await site.get('/readyz')).status).toBe(200)
    const page = await (await site.get('/thiet-lap')).text()
    expect(page).toContain('name="unitCode"')
    expect(page).not.toContain('name="code"')
    expect(page).not.toContain('Nạp dữ liệu mẫu')
  })

  it('says what is missing or wrong, keeps what was typed but the password, and founds nothing', async () => {
    const answer = await site.post('/thiet-lap', { ...filled, name: '', email: 'khong-phai-thu', again: 'khác' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Tên đơn vị: chưa ghi.')
    expect(page).toContain('Địa chỉ thư không đúng dạng')
    expect(page).toContain('value="04105"')
    expect(page).not.toContain(filled.password)
    const weak = await site.post('/thiet-lap', { ...filled, password: 'matkhau2025', again: 'matkhau2025' })
    expect(await weak.text()).toContain('Mật khẩu này')
    expect(await authorities(site.database.db)).toEqual([])
  })

  it('founds the authority with its unit and signs its first person in, once, whoever asks at the same moment', async () => {
    const both = await Promise.all([site.post('/thiet-lap', filled), site.post('/thiet-lap', { ...filled, email: 'khac@xathu.example' })])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
    const [founded] = await authorities(site.database.db)
    expect(await authorities(site.database.db)).toMatchObject([{ name: 'Xã Thử', kind: 'commune' }])
    const units = await readAuthority(site.database.db, founded?.id as number, unitsOf)
    expect(units).toMatchObject([{ code: '04105', name: 'Xã Thử', validFrom: '2025-07-01', parentCode: null }])
    const first = both.find(({ status }) => status === 303) as Response
    expect(first.headers.get('Location')).toBe('/')
    const jar = new Jar()
    jar.take(first.headers.getSetCookie())
    const visitor = await (site.accounts as Accounts).whoIs(jar.headers)
    expect(visitor?.memberships.map(({ role, unit }) => [role, unit])).toEqual([
      ['administrator', null],
      ['compiler', null],
    ])
  })

  it('is refused from then on', async () => {
    expect((await site.get('/thiet-lap')).status).toBe(410)
    expect((await site.post('/thiet-lap', filled)).status).toBe(410)
    expect((await site.get('/')).headers.get('Location')).toContain('/dang-nhap')
  })
})

describe('where others can reach it', () => {
  it('asks for the code of the console, and has no example', async () => {
    const site = await empty({ code: 'mã-của-máy-chủ' })
    expect(await (await site.get('/thiet-lap')).text()).toContain('name="code"')
    for (const code of ['', 'mã khác']) expect((await site.post('/thiet-lap', { ...filled, code })).status).toBe(422)
    expect(await authorities(site.database.db)).toEqual([])
    expect((await site.post('/thiet-lap/du-lieu-mau', {})).status).not.toBe(200)
    expect((await site.post('/thiet-lap', { ...filled, code: 'mã-của-máy-chủ' })).status).toBe(303)
    await site.database.end()
  })
})

describe('the button for the example', () => {
  it('shows what its accounts sign in with', async () => {
    const site = await empty({ example: async () => ({ accounts: exampleAccounts, password: 'aaaaa-bbbbb-ccccc' }) })
    expect(await (await site.get('/thiet-lap')).text()).toContain('action="/thiet-lap/du-lieu-mau"')
    const page = await (await site.post('/thiet-lap/du-lieu-mau', {})).text()
    expect(page).toContain('aaaaa-bbbbb-ccccc')
    for (const { email } of exampleAccounts) expect(page).toContain(email)
    await site.database.end()
  })
  it('says why it cannot be loaded', async () => {
    const site = await empty({
      example: async () => {
        throw new WriteRefused('Hệ thống đã có dữ liệu của Xã Thật.')
      },
    })
    const answer = await site.post('/thiet-lap/du-lieu-mau', {})
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('đã có dữ liệu của Xã Thật')])
    await site.database.end()
  })
})
