import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../../test/support/database.ts'
import { type Furnished, furnished } from '../../../../test/support/furnished.ts'
import { expectSecured } from '../../../../test/support/secured.ts'
import { siteFor, somebody } from '../../../../test/support/site.ts'
import { operations, problems } from '../../../api/index.ts'
import { addMembership, withAuthority } from '../../../store/index.ts'

let database: TestDatabase
let own: Furnished
let site: ReturnType<typeof siteFor>

beforeAll(async () => {
  database = await testDatabase()
  own = await furnished(database.db, 'Đồi Chè', 'Sao Mai', '7391.5')
  const visitor = somebody(own.authority, 'administrator')
  site = siteFor(database.db, visitor)
  await withAuthority(database.db, own.authority, 'quản trị', (write) =>
    addMembership(write, { accountId: visitor.account, role: 'administrator', unitId: null, validFrom: '2025-07-01' }),
  )
})
afterAll(() => database.end())

const fields = { name: 'Phần mềm một cửa', acts: ['books.read', 'units.write'], unit: '', expiresOn: '2026-06-30' }
const secretIn = (html: string) => /<code class="secret">(namro_[\w-]+)<\/code>/.exec(html)?.[1]
const me = (secret: string) => site.app.request('/api/v1/me', { headers: { Host: '127.0.0.1', Authorization: `Bearer ${secret}` } })

describe('Tokens', () => {
  it('are made, shown once, used, listed by how they begin, and revoked', async () => {
    const made = await site.post('/ma-truy-cap', fields)
    await expectSecured(made)
    expect([made.status, made.headers.get('cache-control'), made.headers.get('set-cookie')]).toEqual([200, 'no-store', null])
    const secret = secretIn(await made.text()) as string
    expect((await me(secret)).status).toBe(200)
    const html = await (await site.get('/ma-truy-cap')).text()
    expect(html).not.toContain(secret)
    expect(html).toContain(`${secret.slice(0, `namro_${own.authority}_`.length + 6)}…`)
    expect(html).toContain('Xem kế hoạch, chỉ tiêu, số liệu; Sửa đơn vị, ghi sắp xếp đơn vị')
    expect(html).toContain('20/01/2026')
    const [id] = /(?<=name="id" value=")\d+/.exec(html) ?? []
    expect((await site.post('/ma-truy-cap/thu-hoi', { id: id as string })).status).toBe(303)
    expect((await me(secret)).status).toBe(401)
    expect((await site.post('/ma-truy-cap/thu-hoi', { id: id as string })).status).toBe(400)
    expect(await (await site.get('/nhat-ky?loai=tai-khoan')).text()).toMatch(
      /Thu hồi mã truy cập API[\s\S]*Cấp mã truy cập API: Phần mềm một cửa/,
    )
  })

  it('of services have roles of their own', async () => {
    const wrong = await site.post('/ma-truy-cap/ket-noi', { ...fields, roles: 'delegate' })
    expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('vai trò đã chọn không được làm')])
    const secret = secretIn(
      await (await site.post('/ma-truy-cap/ket-noi', { ...fields, roles: ['compiler', 'delegate'] })).text(),
    ) as string
    expect(await (await me(secret)).json()).toMatchObject({ name: 'Phần mềm một cửa', roles: [{ role: 'compiler' }, { role: 'delegate' }] })
    expect(await (await site.get('/ma-truy-cap/ket-noi')).text()).toContain('Tổng hợp; Đại biểu')
  })

  it('keep what was typed where something is wrong', async () => {
    const answer = await site.post('/ma-truy-cap', { ...fields, expiresOn: '2030-01-01' })
    const html = await answer.text()
    expect(answer.status).toBe(400)
    expect(html).toContain('không quá một năm')
    expect(html).toContain('value="Phần mềm một cửa"')
    expect(html).toMatch(/value="units\.write"[^>]*checked/)
  })
})

describe('The documentation of the API', () => {
  it('has every operation with its address, and every code of a problem', async () => {
    const answer = await site.get('/api')
    await expectSecured(answer)
    const html = await answer.text()
    for (const { id, path, summary } of operations) {
      expect(html).toContain(`<p id="${id}">`)
      expect(html).toContain(path)
      expect(html).toContain(summary)
    }
    for (const code of Object.keys(problems)) expect(html).toContain(`id="${code}"`)
  })
})
