import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../../test/support/database.ts'
import { attribute, markupOf, words } from '../../../../test/support/markup.ts'
import { siteFor, somebody } from '../../../../test/support/site.ts'
import { exampleBooks } from '../../../office/example/exampleBooks.ts'
import { writeBooks } from '../../../office/example/writeBooks.ts'
import { day, instant } from '../../../plan/index.ts'
import { entries, formsOf, foundAuthority, readAuthority, regimesOf, roundsOf, submissionsOf } from '../../../store/index.ts'

const now = instant('2025-11-24T02:00:00Z')

let database: TestDatabase
let authority: number

beforeAll(async () => {
  database = await testDatabase()
  const [books] = exampleBooks(day('2025-11-24'))
  if (books === undefined) throw new Error('no books')
  const { name, kind } = books
  authority = await foundAuthority(database.db, 'Dữ liệu mẫu', { name, kind }, (write) => writeBooks(write, books))
})
afterAll(() => database.end())

const siteOf = (role: 'compiler' | 'reporter' | 'delegate', unit: number | null = null, at = now) =>
  siteFor(database.db, somebody(authority, role, unit), at)
const pageOf = async (answer: Response | Promise<Response>) => markupOf(await (await answer).text())
type Markup = Awaited<ReturnType<typeof pageOf>>

/** The fields of the page's form to that address, as a browser would send them untouched. */
function filledIn(page: Markup, action: string): Record<string, string[]> {
  const { all } = page
  const form = all('form', { action, method: 'post' })[0]
  if (form === undefined) throw new Error(`no form to ${action}`)
  const inside = (element: ReturnType<typeof all>[number]) => {
    for (let up = element.parent; up !== null; up = up.parent) if (up === form) return true
    return false
  }
  const fields: Record<string, string[]> = {}
  const add = (name: string | undefined, value: string) => {
    if (name !== undefined) fields[name] = [...(fields[name] ?? []), value]
  }
  for (const input of all('input').filter(inside)) {
    const type = attribute(input, 'type')
    const off = (type === 'checkbox' || type === 'radio') && attribute(input, 'checked') === undefined
    if (!off) add(attribute(input, 'name'), attribute(input, 'value') ?? '')
  }
  for (const select of all('select').filter(inside)) {
    const options = all('option').filter((option) => option.parent === select)
    const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0]
    add(attribute(select, 'name'), chosen === undefined ? '' : (attribute(chosen, 'value') ?? ''))
  }
  return fields
}

describe('an official who has a plan', () => {
  it('comes to an open round with a form by what the pages propose', async () => {
    const site = siteOf('compiler')
    const empty = await pageOf(site.get('/ky-bao-cao'))
    expect(empty.all('a', { href: '/bieu-mau/tu-ke-hoach' })).toHaveLength(1)

    const proposed = await pageOf(site.get('/bieu-mau/tu-ke-hoach'))
    expect(proposed.html).toContain('chỉ tiêu không công khai không tự đưa vào biểu')
    const made = await site.post('/bieu-mau/tu-ke-hoach', filledIn(proposed, '/bieu-mau/tu-ke-hoach'))
    expect(made.status).toBe(303)
    const form = await pageOf(site.get(made.headers.get('location') as string))
    const [next] = form.all('a').filter((link) => words(link) === 'Mở kỳ báo cáo')
    const opening = await pageOf(site.get(attribute(next as never, 'href') as string))
    const opened = await site.post('/ky-bao-cao/mo', filledIn(opening, '/ky-bao-cao/mo'))
    expect(opened.status).toBe(303)

    const round = await pageOf(site.get(opened.headers.get('location') as string))
    expect(words(round.one('h1'))).toBe('Báo cáo tháng: tháng 11 năm 2025')
    expect(round.html).toContain('Bản Nà Lúa')
    // Opened on Monday the 24th, for the regime's own deadline is over: three working days.
    expect(round.html).toContain('Hạn gửi 27/11/2025, còn 3 ngày')

    const [kept] = await readAuthority(database.db, authority, formsOf)
    const rows = kept?.rows ?? []
    const indicators = rows.flatMap(({ indicatorId }) => indicatorId ?? [])
    expect(new Set(indicators).size).toBe(indicators.length)
    expect(rows.every(({ indicatorId, senders }) => (indicatorId === null) === (senders.length === 0))).toBe(true)
  })

  it('finds on the desk who has not sent, and the unit finds its own report', async () => {
    const [round] = await readAuthority(database.db, authority, roundsOf)
    const desk = await pageOf(siteOf('compiler').get('/'))
    expect(desk.html).toMatch(/Báo cáo tháng: tháng 11 năm 2025<\/a>: còn 3 ngày, \d+\/\d+ đơn vị chưa gửi/)
    const [form] = await readAuthority(database.db, authority, formsOf)
    const sender = form?.rows.flatMap(({ senders }) => senders)[0]?.senderId as number
    const own = await pageOf(siteOf('reporter', sender).get('/'))
    expect(own.all('a', { href: `/nhap-so-lieu/${round?.id}/${sender}` })).toHaveLength(1)
    expect(own.html).toMatch(/còn 3 ngày, 0\/\d+ số liệu đã nhập/)
  })
})

describe('a round', () => {
  it('is locked and opened again with a reason that history keeps', async () => {
    const site = siteOf('compiler')
    const [round] = await readAuthority(database.db, authority, roundsOf)
    const at = `/ky-bao-cao/${round?.id}`
    expect((await site.post(`${at}/khoa`, { version: '1' })).status).toBe(303)
    expect((await pageOf(site.get(at))).html).toContain('Đã khóa')
    expect((await site.post(`${at}/khoa`, { version: '1' })).status).toBe(400)
    const unsaid = await site.post(`${at}/mo-lai`, { version: '2', until: '2025-11-28', reason: '' })
    expect([unsaid.status, (await unsaid.text()).includes('Lý do: chưa ghi')]).toEqual([400, true])
    const late = await site.post(`${at}/mo-lai`, { version: '2', until: '2025-11-10', reason: 'Mất điện' })
    expect([late.status, (await late.text()).includes('hãy chọn hôm nay hoặc một ngày sau')]).toEqual([400, true])
    expect((await site.post(`${at}/mo-lai`, { version: '2', until: '2025-11-28', reason: 'Mất điện ở hai bản' })).status).toBe(303)
    expect((await pageOf(site.get(at))).html).toContain('Đang mở')
    const [last] = await readAuthority(database.db, authority, (read) => entries(read, { limit: 1 }))
    expect([last?.act, JSON.stringify(last?.details)]).toEqual(['round.reopen', expect.stringContaining('Mất điện ở hai bản')])
  })

  it('has its days moved within the rules, and shows both values where two move them', async () => {
    const site = siteOf('compiler')
    const [round] = await readAuthority(database.db, authority, roundsOf)
    const at = `/ky-bao-cao/${round?.id}/ngay`
    const days = { opensOn: '2025-11-24', dueOn: '2025-11-28', locksOn: '2025-12-01' }
    const early = await site.post(at, { version: '3', ...days, dueOn: '2025-11-14' })
    expect([early.status, (await early.text()).includes('ít nhất một ngày làm việc')]).toEqual([400, true])
    expect((await site.post(at, { version: '3', ...days })).status).toBe(303)
    const stale = await site.post(at, { version: '3', ...days, locksOn: '2025-12-03' })
    expect(stale.status).toBe(409)
    const page = await stale.text()
    expect([page.includes('03/12/2025'), page.includes('01/12/2025')]).toEqual([true, true])
  })

  it('is opened once, and not without a form', async () => {
    const site = siteOf('compiler')
    const regimes = await readAuthority(database.db, authority, regimesOf)
    const days = { dataFrom: '2025-10-15', dataTo: '2025-11-14', opensOn: '2025-11-24', dueOn: '2025-11-27', locksOn: '2025-12-01' }
    const id = (name: string) => String(regimes.find((one) => one.name === name)?.id)
    const again = await site.post('/ky-bao-cao/mo', { regimeId: id('Báo cáo tháng'), period: '2025-M11', ...days })
    expect([again.status, (await again.text()).includes('đã mở rồi')]).toEqual([400, true])
    const none = await site.post('/ky-bao-cao/mo', { regimeId: id('Báo cáo năm'), period: '2025', ...days })
    expect([none.status, (await none.text()).includes('chưa có biểu mẫu nào')]).toEqual([400, true])
    expect(await readAuthority(database.db, authority, roundsOf)).toHaveLength(1)
  })
})

describe('a regime', () => {
  it('that changes from a day on leaves past rounds their own, and takes the forms along', async () => {
    const site = siteOf('compiler')
    const before = await readAuthority(database.db, authority, regimesOf)
    const monthly = before.find(({ name }) => name === 'Báo cáo tháng')
    const fields = {
      name: 'Báo cáo tháng',
      cutOffDay: '',
      opensDay: '25',
      dueDay: '5',
      sendDay: '8',
      firstYear: '',
      basis: 'Quyết định mới',
    }
    const changed = await site.post(`/che-do-bao-cao/${monthly?.id}/sua`, { version: '1', ...fields, validFrom: '2026-01-01' })
    expect(changed.status).toBe(303)
    const after = await readAuthority(database.db, authority, regimesOf)
    const [old, next] = [after.find(({ id }) => id === monthly?.id), after.find(({ basis }) => basis === 'Quyết định mới')]
    expect([old?.validTo, old?.dueDay, next?.validFrom, next?.dueDay]).toEqual(['2026-01-01', 17, '2026-01-01', 5])
    const forms = await readAuthority(database.db, authority, formsOf)
    expect(forms.map(({ regimeId }) => regimeId)).toEqual([old?.id, next?.id])
    expect(forms[1]?.rows).toEqual(forms[0]?.rows)
    const [round] = await readAuthority(database.db, authority, roundsOf)
    expect(round?.regimeId).toBe(old?.id)
  })
})

describe('a form', () => {
  it('takes rows, who sends them and their order', async () => {
    const site = siteOf('compiler')
    const made = await site.post('/bieu-mau/moi', { regimeId: '', number: '05', title: 'Biểu giáo dục', columns: ['yearPlan', 'note'] })
    const path = (made.headers.get('location') as string).replace('/them', '')
    const id = Number(path.split('/').at(-1))
    const adding = await pageOf(site.get(`${path}/them?tim=ty le ho ngheo`))
    const ticks = adding.all('input', { name: 'indicators' })
    expect(ticks.length).toBeGreaterThan(0)
    const indicator = attribute(ticks[0] as never, 'value') as string
    const added = await site.post(`${path}/them`, { version: '1', heading: 'Giảm nghèo', indicators: indicator, sender: 'loai:village' })
    expect(added.status).toBe(303)
    const formNow = async () => (await readAuthority(database.db, authority, (read) => formsOf(read, { id })))[0]
    const rows = (await formNow())?.rows ?? []
    expect(rows.map(({ label, senders }) => [label, senders.length])).toEqual([
      ['Giảm nghèo', 0],
      [expect.stringContaining('nghèo'), 5],
    ])
    const village = String(rows[1]?.senders[0]?.senderId)
    const row = { version: '2', label: 'Trong đó: hộ nghèo', indent: '1', cumulative: '1', own: village, office: '', of: village }
    expect((await site.post(`${path}/hang/2`, row)).status).toBe(303)
    expect((await formNow())?.rows[1]).toMatchObject({ label: 'Trong đó: hộ nghèo', indent: 1, cumulative: true, senders: [{}] })
    expect((await site.post(`${path}/hang/2`, row)).status).toBe(409)
    // All villages at once are ticked on the page, and saved only when it is sent.
    const all = await pageOf(site.post(`${path}/hang/2`, { ...row, version: '3', all: 'village' }))
    expect(all.all('input', { name: 'own' }).filter((one) => attribute(one, 'checked') !== undefined)).toHaveLength(5)
    expect((await site.post(`${path}/hang/2/thu-tu`, { version: '3', by: '-1' })).status).toBe(303)
    expect((await site.post(`${path}/hang/1/bo`, { version: '4' })).status).toBe(303)
    expect((await formNow())?.rows.map(({ label }) => label)).toEqual(['Giảm nghèo'])
    expect((await site.post(`${path}/dong`, { version: '5' })).status).toBe(303)
    expect((await site.get(`${path}/them`)).status).toBe(404)
  })

  it('is read by all who read the books, and changed by nobody else', async () => {
    const site = siteOf('delegate')
    const page = await pageOf(site.get('/bieu-mau'))
    expect(page.all('a', { href: '/bieu-mau/tu-ke-hoach' })).toEqual([])
    expect((await site.get('/bieu-mau/tu-ke-hoach')).status).toBe(403)
    expect(await readAuthority(database.db, authority, (read) => submissionsOf(read, 1))).toEqual([])
  })
})
