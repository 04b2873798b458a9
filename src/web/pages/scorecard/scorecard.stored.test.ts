import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../../test/support/database.ts'
import { attribute, type Markup, markupOf, words } from '../../../../test/support/markup.ts'
import { siteFor, somebody } from '../../../../test/support/site.ts'
import { type Instant, instant } from '../../../plan/index.ts'
import { authorities } from '../../../store/index.ts'

/** After the load, whenever that was. */
const later = instant('2100-01-01T00:00:00Z')

let database: TestDatabase
const ids = new Map<string, number>()

beforeAll(async () => {
  database = await testDatabase({ example: true })
  for (const { id, name } of await authorities(database.db)) ids.set(name, id)
})
afterAll(() => database.end())

const siteOf = (role: Parameters<typeof somebody>[1], name = 'Xã Mẫu', now: Instant = later) =>
  siteFor(database.db, somebody(ids.get(name) as number, role), now)
const pageOf = async (answer: Response | Promise<Response>): Promise<Markup> => markupOf(await (await answer).text())
const targetNames = ({ all }: Markup) =>
  all('th', { scope: 'row' }).map((one) => words(one).split(/ (?:tấn|%|người|tỷ|hộ|km|ha|đảng|cây|nhà|triệu|hợp|sản|thanh|vụ)/)[0])
const statuses = ({ all }: Markup) =>
  all('span')
    .filter((one) => /^status /.test(attribute(one, 'class') ?? ''))
    .map(words)
const linkTo = ({ all }: Markup, name: string): string => {
  const found = all('a').find((one) => words(one) === name)
  if (found === undefined) throw new Error(`no link ${name}`)
  return attribute(found, 'href') as string
}

describe('the scorecard', () => {
  it('counts on top, which add up, and shows red first', async () => {
    const page = await pageOf(siteOf('leader').get('/chi-tieu'))
    const counted = page.all('span', { class: 'stat-value' }).map((one) => Number(words(one)))
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(30)
    const shown = statuses(page)
    expect(shown).toHaveLength(30)
    expect(shown).toEqual([...shown].sort((a, b) => order.indexOf(a) - order.indexOf(b)))
    expect(shown[0]).toBe('Không đạt')
  })

  const order = ['Không đạt', 'Chậm tiến độ', 'Chưa đánh giá', 'Đúng tiến độ', 'Đạt', 'Nhanh hơn tiến độ', 'Vượt']

  it('says for each plan line whose it is and how much of it is carried out', async () => {
    const page = await pageOf(siteOf('leader', 'Huyện Như Xuân').get('/chi-tieu?tim=thu ngan sach'))
    const [line] = page.all('ul', { class: 'plan-lines' }).map(words)
    expect(line).toContain('188,0% dự toán tỉnh giao: khoảng 743,422 - 747,387 tỷ đồng (suy ra)')
    expect(line).toContain('182,0% dự toán huyện giao')
    expect(page.html).toContain('1.401,351 tỷ đồng')
    expect(page.html).toContain('tăng 93,0%')
  })

  it.each([
    ['tim=san luong', 3],
    ['tim=SẢN LƯỢNG QUẢ', 1],
    ['tinh-trang=notMet', 7],
    ['chu-tri=Công an xã', 1],
    ['tim=khong co chi tieu nao ten the nay', 0],
  ])('is filtered and searched without accents: %s', async (query, count) => {
    const page = await pageOf(siteOf('leader').get(`/chi-tieu?${encodeURI(query)}`))
    expect(targetNames(page)).toHaveLength(count)
    if (count === 0) expect(page.html).toContain('Không có chỉ tiêu nào khớp')
  })

  it('reads at an earlier period, and as it was known on an earlier day', async () => {
    const half = await pageOf(siteOf('leader').get('/chi-tieu?ky=2025-S1&tim=viec%20lam%20moi'))
    expect(half.html).toContain('6 tháng đầu năm 2025')
    expect(statuses(half)[0]).toMatch(/tiến độ/)
    const before = await pageOf(siteOf('leader').get('/chi-tieu?den=2020-01-01&ky=2025'))
    expect(before.html).not.toContain('2.602,8')
  })

  it('keeps what is internal from who may not read it, in its place in the count', async () => {
    const own = await pageOf(siteOf('leader').get('/chi-tieu'))
    const reporter = await pageOf(siteOf('reporter').get('/chi-tieu'))
    expect(own.html).toContain('Số đảng viên mới kết nạp')
    expect(reporter.html).not.toContain('Số đảng viên mới kết nạp')
    expect(reporter.html).toContain('4 chỉ tiêu chỉ đếm trong tổng số')
    const count = (page: Markup) => page.all('span', { class: 'stat-value' }).map(words)
    expect(count(reporter)).toEqual(count(own))
    expect((await siteOf('reporter').get(linkTo(own, 'Số đảng viên mới kết nạp'))).status).toBe(404)
  })

  it('goes out as a table with numbers: Excel and CSV of what is seen', async () => {
    const csv = await (await siteOf('leader').get('/chi-tieu/tai-ve.csv?tim=luong%20thuc')).text()
    expect(csv).toContain('Tổng sản lượng lương thực có hạt,tấn,từ 2.600 tấn trở lên,Nghị quyết HĐND xã,2602.8,chính thức,100.1')
    expect(csv.trim().split('\r\n')).toHaveLength(2)
    const answer = await siteOf('leader').get('/chi-tieu/tai-ve.xlsx')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await answer.arrayBuffer())
    const sheet = book.worksheets[0] as ExcelJS.Worksheet
    expect(sheet.rowCount).toBe(33)
    const grain = sheet.getRows(4, 30)?.find((row) => row.getCell(2).value === 'Tổng sản lượng lương thực có hạt')
    expect(grain?.getCell(6).value).toBe(2602.8)
    expect(grain?.getCell(6).numFmt).toBe('#,##0.0')
  })

  it('stands unit by unit, each against its own share, and year by year', async () => {
    const units = await pageOf(siteOf('leader').get('/chi-tieu/don-vi'))
    const heads = units.all('th', { scope: 'col' }).map(words)
    expect(heads).toContain('Bản Nà Lúa')
    expect(units.all('td').filter((one) => /^heat heat-(?!none)/.test(attribute(one, 'class') ?? '')).length).toBe(20)
    const years = await pageOf(siteOf('leader').get('/chi-tieu/qua-cac-nam'))
    expect(years.html).toContain('2.480,5')
    expect(years.html).toContain('2.551,2')
  })
})

describe('one target', () => {
  const grain = async () =>
    linkTo(await pageOf(siteOf('leader').get('/chi-tieu')), 'Tổng sản lượng lương thực có hạt').split('?')[0] as string

  it('unfolds the arithmetic of its numbers, draws its course, and says the six clears', async () => {
    const { html, all } = await pageOf(siteOf('leader').get(await grain()))
    expect(html).toContain('2.602,8 tấn (Tổng sản lượng lương thực có hạt năm 2025) ÷ 2.600 tấn (Nghị quyết HĐND xã) × 100 = 100,1%')
    expect(all('svg', { role: 'img' }).length).toBeGreaterThan(0)
    for (const term of ['Rõ người', 'Rõ việc', 'Rõ thời gian', 'Rõ trách nhiệm', 'Rõ thẩm quyền', 'Rõ kết quả']) {
      expect(all('dt').map(words)).toContain(term)
    }
  })

  it('is classed by a person, with a reason where it differs; a stale decision shows the other', async () => {
    const path = await grain()
    const post = (fields: Record<string, string>) => siteOf('leader').post(`${path}/danh-gia`, { ky: '2025', seen: '0', ...fields })
    const without = await post({ 'ket-luan': 'met', 'ly-do': '' })
    expect(without.status).toBe(400)
    expect(await without.text()).toContain('phải nêu lý do')
    const given = await post({ 'ket-luan': 'met', 'ly-do': 'vượt không đáng kể' })
    expect(given.headers.get('Location')).toContain('#danh-gia')
    const stale = await post({ 'ket-luan': 'notMet', 'ly-do': 'tính lại' })
    expect(stale.status).toBe(409)
    const told = await stale.text()
    expect(told).toContain('Người khác vừa đánh giá')
    expect(told).toContain('tính lại')
    const card = await pageOf(siteOf('leader').get('/chi-tieu?tim=luong%20thuc'))
    expect(statuses(card)).toEqual(['Đạt'])
    expect((await siteOf('compiler').post(`${path}/danh-gia`, { ky: '2025', seen: '1', 'ket-luan': 'met' })).status).toBe(403)
  })

  it('takes a figure, then a correction with its reason, by who sends it and by no other', async () => {
    const path = `${await grain()}/so-lieu`
    const village = (await pageOf(siteOf('compiler').get(path))).all('option').find((one) => words(one) === 'Bản Nà Lúa')
    const unit = attribute(village as NonNullable<typeof village>, 'value') as string
    const fields = { unit, period: '2025-Q1', seen: '0', grade: 'estimate', source: 'Báo cáo quý', value: '1,5', measure: 'tấn' }
    const wrong = await siteOf('compiler').post(path, { ...fields, value: 'nhiều' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('“nhiều” không phải là số')
    expect((await siteOf('compiler').post(path, fields)).status).toBe(303)
    const silent = await siteOf('compiler').post(path, { ...fields, seen: '1', value: '1,6', reason: '' })
    expect(await silent.text()).toContain('phải nêu lý do')
    expect((await siteOf('compiler').post(path, { ...fields, seen: '1', value: '1,6', reason: 'cân lại' })).status).toBe(303)
    const stale = await siteOf('compiler').post(path, { ...fields, seen: '1', value: '1,7', reason: 'cân lại lần nữa' })
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('1,6 tấn')
    expect((await siteOf('delegate').get(path)).status).toBe(403)
    expect((await siteOf('compiler', 'Huyện Mai Sơn').post(path, fields)).status).toBeGreaterThanOrEqual(400)
  })
})

describe('the desk', () => {
  it('shows what fell short, and what waits for a decision to who decides', async () => {
    const leader = await pageOf(siteOf('leader').get('/'))
    expect(leader.all('h2').map(words)).toContain('Cần chú ý: 7')
    expect(
      leader
        .all('h2')
        .map(words)
        .some((title) => title.startsWith('Chờ bạn đánh giá')),
    ).toBe(true)
    const delegate = await pageOf(siteOf('delegate').get('/'))
    expect(delegate.html).not.toContain('Chờ bạn đánh giá')
  })
  it('names findings that nobody answered', async () => {
    const page = await pageOf(siteOf('leader', 'Huyện Ngân Sơn').get('/'))
    expect(page.html).toContain('Phát hiện chưa giải thích')
    expect(page.html).toContain('24')
  })
})
