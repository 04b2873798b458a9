import { findAll, textContent } from 'domutils'
import { parseDocument } from 'htmlparser2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { founded, type TestDatabase, testDatabase } from '../../../../test/support/database.ts'
import { siteFor, somebody } from '../../../../test/support/site.ts'
import { permissions } from '../../../office/permissions.data.ts'
import { type AccountRole, accountRoles } from '../../../office/visitor.ts'
import { type Entry, entries, membershipsOf, readAuthority } from '../../../store/index.ts'

describe('Tài khoản và vai trò', () => {
  let database: TestDatabase
  let authority: number
  let unit: number
  let admin: ReturnType<typeof siteFor>
  const site = (role: AccountRole) => siteFor(database.db, somebody(authority, role))
  beforeAll(async () => {
    database = await testDatabase()
    const own = await founded(database.db)
    authority = own.authority
    unit = own.unit
    admin = site('administrator')
  })
  afterAll(() => database.end())

  const history = (): Promise<Entry[]> => readAuthority(database.db, authority, (read) => entries(read, { limit: 500 }))
  const memberships = () => readAuthority(database.db, authority, membershipsOf)
  let made = 0
  const add = async (role: AccountRole, unitId: number | null = null) => {
    const email = `tai-khoan-${++made}@xa-mau.gov.vn`
    const fields = { name: `Chuyên viên ${made}`, post: 'Văn phòng', email, role, unit: unitId === null ? '' : String(unitId) }
    const answer = await admin.post('/vai-tro/moi', fields)
    expect(answer.status).toBe(200)
    const page = await answer.text()
    const held = (await memberships()).at(-1)
    return { path: `/vai-tro/${held?.accountId}`, email, link: linkIn(page), membership: held?.id as number, answer }
  }
  const end = ({ path, membership }: { path: string; membership: number }, version = '1') =>
    admin.post(`${path}/vai-tro/${membership}/ket-thuc`, { version })

  it('gives an account with a role in a part of the tree; history has both, and no secret', async () => {
    const { email, link, answer, path } = await add('reporter', unit)
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1\/dang-nhap\/mat-khau\/[\w-]{20,}$/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const [role, account] = await history()
    expect([account?.act, role?.act]).toEqual(['account.add', 'membership.add'])
    expect(account?.details).toContainEqual(['email', null, email])
    expect(role?.details).toEqual(
      expect.arrayContaining([
        ['role', null, 'reporter'],
        ['unitId', null, String(unit)],
      ]),
    )
    const token = link.split('/').at(-1) as string
    expect(JSON.stringify(await history())).not.toContain(token)
    for (const page of [await admin.get('/vai-tro'), await admin.get(path)]) {
      const text = await page.text()
      expect(text).toContain('Nhập liệu')
      expect(text).toContain('Xã Mẫu')
      expect(text).not.toContain(token)
    }
  })

  it('gives a new link, which is on record without the link', async () => {
    const { path, link } = await add('leader')
    const again = linkIn(await (await admin.post(`${path}/duong-dan`, {})).text())
    expect(again).not.toBe(link)
    expect((await history())[0]).toMatchObject({ act: 'account.passwordLink', details: [] })
  })

  it('gives further roles, ends them, and says so where somebody else has ended one', async () => {
    const own = await add('compiler')
    expect((await admin.post(`${own.path}/vai-tro`, { role: 'reviewer', unit: String(unit) })).status).toBe(303)
    const twice = await admin.post(`${own.path}/vai-tro`, { role: 'reviewer', unit: String(unit) })
    expect([twice.status, await twice.text()]).toEqual([400, expect.stringContaining('đã có đúng vai trò đó')])
    expect((await end(own)).status).toBe(303)
    const again = await end(own)
    expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('đã kết thúc')])
    expect((await history())[0]).toMatchObject({ act: 'membership.edit', subject: `membership/${own.membership}` })
    const page = await (await admin.get(own.path)).text()
    expect(rowTitles(page)).toEqual(['Duyệt'])
  })

  it('keeps the last administrator who can sign in', async () => {
    const [first, second] = [await add('administrator'), await add('administrator')]
    expect((await admin.post(`${second.path}/khoa`, {})).status).toBe(303)
    const refused = await end(first)
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('người quản trị cuối cùng')])
    expect((await admin.post(`${second.path}/mo`, {})).status).toBe(303)
    expect((await end(first)).status).toBe(303)
    const last = await end(second)
    expect([last.status, await last.text()]).toEqual([400, expect.stringContaining('người quản trị cuối cùng')])
  })

  it('locks, opens and signs out an account, each on record', async () => {
    const { path } = await add('delegate')
    for (const way of ['khoa', 'mo', 'dang-xuat']) expect((await admin.post(`${path}/${way}`, {})).status).toBe(303)
    expect((await history()).slice(0, 3).map(({ act }) => act)).toEqual(['account.signOut', 'account.enable', 'account.disable'])
  })

  it.each([
    [{ email: 'khong-phai-thu' }, 'Địa chỉ thư không đúng dạng'],
    [{ email: 'tai-khoan-1@xa-mau.gov.vn' }, 'Đã có tài khoản dùng địa chỉ thư này'],
    [{ name: ' ' }, 'Họ tên hoặc chức danh: chưa ghi'],
    [{ role: 'king' }, 'Vai trò: chưa chọn'],
    [{ unit: '999999' }, 'đơn vị đã chọn không còn'],
    [{ role: 'administrator', unit: '1' }, 'quản trị là của toàn cơ quan'],
  ])('refuses %o with a sentence, and keeps what was typed', async (fields, sentence) => {
    const before = await history()
    const sent = { name: 'Chánh Văn phòng', post: 'Chánh Văn phòng', email: 'moi@xa-mau.gov.vn', role: 'reporter', unit: '', ...fields }
    const answer = await admin.post('/vai-tro/moi', sent)
    const page = await answer.text()
    expect(answer.status).toBe(400)
    expect(page).toContain(sentence)
    expect(page).toContain('value="Chánh Văn phòng"')
    expect(await history()).toEqual(before)
  })

  it('shows what each role may do, as the permission table has it', async () => {
    const page = parseDocument(await (await admin.get('/vai-tro')).text())
    const table = findAll(({ name }) => name === 'table', page.children).at(-1)
    const rows = findAll(({ name }) => name === 'tr', table?.children ?? []).slice(1)
    const shown = rows.map((row) => findAll(({ name }) => name === 'td', row.children).map((cell) => textContent(cell) === 'Được'))
    expect(shown).toEqual(Object.values(permissions).map((who) => accountRoles.map((role) => (who as readonly string[]).includes(role))))
  })

  it('is read by an inspector, who changes nothing, and by no other role', async () => {
    const { path, membership } = await add('leader')
    const before = await history()
    expect((await site('inspector').get(path)).status).toBe(200)
    expect(await (await site('inspector').get('/vai-tro')).text()).not.toContain('Thêm tài khoản')
    for (const role of accountRoles.filter((role) => role !== 'administrator')) {
      if (role !== 'inspector') expect((await site(role).get('/vai-tro')).status).toBeGreaterThanOrEqual(400)
      const tries = ['vai-tro', 'duong-dan', 'dang-xuat', 'khoa', 'mo', `vai-tro/${membership}/ket-thuc`].map((way) =>
        site(role).post(`${path}/${way}`, { role: 'administrator', unit: '', version: '1' }),
      )
      for (const answer of await Promise.all(tries)) expect(answer.status).toBeGreaterThanOrEqual(400)
    }
    expect(await history()).toEqual(before)
  })

  it('knows no account of another authority', async () => {
    const other = await founded(database.db, 'Xã Bên')
    const { path } = await add('leader')
    const there = siteFor(database.db, somebody(other.authority, 'administrator'))
    expect((await there.get(path)).status).toBe(404)
    expect((await there.post(`${path}/khoa`, {})).status).toBe(404)
    expect((await there.get('/vai-tro/khong-co')).status).toBe(404)
  })
})

/** The one link in a sheet of its own. */
function linkIn(page: string): string {
  return findAll(({ name }) => name === 'code', parseDocument(page).children)
    .map(textContent)
    .join()
}

function rowTitles(page: string): string[] {
  return findAll(({ name, attribs }) => name === 'th' && attribs.scope === 'row', parseDocument(page).children).map(textContent)
}
