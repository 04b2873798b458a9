import { findAll, getAttributeValue, textContent } from 'domutils'
import { parseDocument } from 'htmlparser2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { founded, inAuthority, type TestDatabase, testDatabase } from '../../../../test/support/database.ts'
import { siteFor, somebody } from '../../../../test/support/site.ts'
import { catalogue } from '../../../plan/catalogue.ts'
import { instant } from '../../../plan/index.ts'
import { addTarget, addUnit, draftPlan, entries, indicatorsOf, readAuthority, recordObservations } from '../../../store/index.ts'
import { decimal } from '../../../vietnamese/index.ts'

type Site = ReturnType<typeof siteFor>

describe('Bộ chỉ tiêu', () => {
  let database: TestDatabase
  let authority: number
  let unit: number
  let village: number
  let income: number
  let compiler: Site
  let delegate: Site
  beforeAll(async () => {
    database = await testDatabase()
    const { unit: own, indicator, ...rest } = await founded(database.db)
    authority = rest.authority
    unit = own
    income = indicator
    village = await act((write) =>
      addUnit(write, { code: '04136-01', validFrom: '2025-07-01', validTo: null, name: 'Thôn Đoài', kind: 'village', parentCode: '04136' }),
    )
    compiler = siteFor(database.db, somebody(authority, 'compiler'))
    delegate = siteFor(database.db, somebody(authority, 'delegate'))
  })
  afterAll(() => database.end())

  const act = <T>(work: Parameters<typeof inAuthority<T>>[2]) => inAuthority(database.db, authority, work)
  const rows = () => readAuthority(database.db, authority, indicatorsOf)
  const own = async (code: string) => (await rows()).find((one) => one.code === code)

  const poverty = {
    code: 'ho-ngheo',
    name: 'Số hộ nghèo',
    aliases: 'hộ nghèo đa chiều\r\n\r\nsố hộ thuộc diện nghèo',
    unitOfMeasure: 'hộ',
    decimals: '0',
    better: 'lower',
    overUnits: 'sum',
    overTime: 'stock',
    sector: 'An sinh',
    parentId: '',
    numeratorId: '',
    denominatorId: '',
    times: '',
  }
  const add = async (fields: Partial<typeof poverty>) => {
    const answer = await compiler.post('/bo-chi-tieu/moi', { ...poverty, ...fields })
    expect(answer.status).toBe(303)
    return Number(answer.headers.get('location')?.split('/').at(-1))
  }

  it('takes several indicators of the national catalogue into use at once, with all their meaning, and none twice', async () => {
    const codes = ['budget-revenue-local', 'grdp']
    const answer = await compiler.post('/bo-chi-tieu/danh-muc', { codes })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/bo-chi-tieu'])
    const of = catalogue.find(({ id }) => id === 'budget-revenue-local')
    expect(await own('budget-revenue-local')).toMatchObject({
      catalogueCode: 'budget-revenue-local',
      name: of?.name,
      aliases: of?.aliases,
      unitOfMeasure: 'tỷ đồng',
      decimals: 1,
      better: 'higher',
      overUnits: 'sum',
      overTime: 'flow',
      sector: 'ngân sách',
      parentId: null,
      numeratorId: null,
    })
    const before = await rows()
    expect((await compiler.post('/bo-chi-tieu/danh-muc', { codes: 'grdp' })).status).toBe(303)
    expect(await rows()).toEqual(before)
  })

  it('says what is missing where nothing was ticked, and names what is not in the catalogue', async () => {
    const none = await compiler.post('/bo-chi-tieu/danh-muc', {})
    expect([none.status, await none.text()]).toEqual([400, expect.stringContaining('hãy đánh dấu ít nhất một chỉ tiêu')])
    const unknown = await compiler.post('/bo-chi-tieu/danh-muc', { codes: 'x' })
    expect([unknown.status, await unknown.text()]).toEqual([400, expect.stringContaining('không có chỉ tiêu đã chọn')])
  })

  it.each(['thu ngan sach', 'THU NGÂN SÁCH', 'ngân sách thu', 'thu ngan sach nha nuoc'])('finds “%s”, in both lists', async (words) => {
    for (const path of ['/bo-chi-tieu', '/bo-chi-tieu/danh-muc']) {
      const page = await (await delegate.get(`${path}?tim=${encodeURIComponent(words)}`)).text()
      expect(titles(page).some((title) => title.startsWith('Thu ngân sách nhà nước trên địa bàn'))).toBe(true)
      expect(titles(page).some((title) => title.includes('GRDP'))).toBe(false)
    }
  })

  it('finds an indicator of the catalogue by another name, and by sector', async () => {
    const [byName] = titles(await (await delegate.get('/bo-chi-tieu/danh-muc?tim=quy+mo+nen+kinh+te')).text())
    expect(byName).toContain('Tổng sản phẩm trên địa bàn (GRDP)')
    const page = await (await delegate.get(`/bo-chi-tieu?linh-vuc=${encodeURIComponent('ngân sách')}`)).text()
    expect(titles(page)).toEqual(['Thu ngân sách nhà nước trên địa bàn'])
    const nothing = await (await delegate.get('/bo-chi-tieu?tim=zzz')).text()
    expect(nothing).toContain('Không có chỉ tiêu nào khớp')
  })

  it('adds an indicator, and shows its parts under it', async () => {
    const whole = await add({})
    expect(await own('ho-ngheo')).toMatchObject({
      aliases: ['hộ nghèo đa chiều', 'số hộ thuộc diện nghèo'],
      sector: 'an sinh',
      overTime: 'stock',
      times: null,
    })
    await add({ code: 'ho-ngheo-dtts', name: 'Hộ nghèo dân tộc thiểu số', aliases: '', parentId: String(whole) })
    const page = await (await delegate.get(`/bo-chi-tieu?linh-vuc=${encodeURIComponent('an sinh')}`)).text()
    expect(titles(page)).toEqual(['Số hộ nghèo', 'trong đó: Hộ nghèo dân tộc thiểu số'])
  })

  it.each([
    [{ unitOfMeasure: 'tỷ đông' }, 'Đơn vị tính: chưa hiểu “tỷ đông”; hãy ghi như “tỷ đồng”'],
    [{ code: 'ho ngheo' }, 'Mã: chỉ gồm chữ, số'],
    [{ code: 'thu-ngan-sach' }, 'Đã có chỉ tiêu mang mã này'],
    [{ decimals: '10' }, 'nhiều nhất là 9'],
    [{ overUnits: 'everything' }, 'Tổng hợp qua các đơn vị: chưa chọn'],
    [{ overUnits: 'ratio', numeratorId: '1' }, 'phải có cả tử số và mẫu số'],
    [{ numeratorId: '1', denominatorId: '2' }, 'không được khai là tỷ lệ'],
    [{ parentId: '999999' }, 'không có trong bộ chỉ tiêu'],
    [{ times: 'một trăm' }, 'không phải là số'],
    [{ times: '0' }, 'phải là số lớn hơn 0'],
  ])('refuses %o with a sentence, and keeps what was typed', async (fields, sentence) => {
    const before = await rows()
    const answer = await compiler.post('/bo-chi-tieu/moi', { ...poverty, code: 'moi', ...fields })
    const page = await answer.text()
    expect(answer.status).toBe(400)
    expect(page).toContain(sentence)
    expect(page).toContain('value="Số hộ nghèo"')
    expect(await rows()).toEqual(before)
  })

  it('says of a ratio what it is multiplied by where nobody said, and lets none be made of itself', async () => {
    const [top, bottom] = [await own('ho-ngheo'), await own('grdp')]
    const parts = { numeratorId: String(top?.id), denominatorId: String(bottom?.id) }
    const ratio = { ...poverty, code: 'ty-le-ho-ngheo', name: 'Tỷ lệ hộ nghèo', unitOfMeasure: '%', overUnits: 'ratio', overTime: 'rate' }
    const id = await add({ ...ratio, ...parts })
    expect(await own('ty-le-ho-ngheo')).toMatchObject({ times: '100' })
    const circles = [
      [`/bo-chi-tieu/${id}/sua`, { ...ratio, ...parts, numeratorId: String(id) }, 'tử số hay mẫu số của chính nó'],
      [`/bo-chi-tieu/${id}/sua`, { ...ratio, ...parts, parentId: String(id) }, 'một phần của chính nó'],
      [`/bo-chi-tieu/${top?.id}/sua`, { ...poverty, parentId: String((await own('ho-ngheo-dtts'))?.id) }, 'trong chính phần của nó'],
    ] as const
    for (const [path, fields, sentence] of circles) {
      const answer = await compiler.post(path, { ...fields, version: '1' })
      expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(sentence)])
    }
  })

  it('gives a stale edit both values, and saves what is chosen', async () => {
    const row = await own('ho-ngheo')
    const path = `/bo-chi-tieu/${row?.id}/sua`
    expect((await compiler.post(path, { ...poverty, name: 'Hộ nghèo đa chiều', version: '1' })).status).toBe(303)
    const stale = await compiler.post(path, { ...poverty, name: 'Tổng số hộ nghèo', version: '1' })
    expect(stale.status).toBe(409)
    const page = await stale.text()
    expect(inputs(page, 'radio')).toEqual([
      ['name', 'Tổng số hộ nghèo'],
      ['name', 'Hộ nghèo đa chiều'],
    ])
    expect((await own('ho-ngheo'))?.name).toBe('Hộ nghèo đa chiều')
    const agreed = Object.fromEntries(inputs(page, 'hidden'))
    expect(agreed.version).toBe('2')
    expect((await compiler.post(path, { ...agreed, name: 'Tổng số hộ nghèo' })).status).toBe(303)
    expect(await own('ho-ngheo')).toMatchObject({ ...row, name: 'Tổng số hộ nghèo', version: 3 })
  })

  it('shows the latest figures of the whole, with grade and source, or what they were made of', async () => {
    const figure = (unitId: number, period: string, value: string) => ({
      ...{
        indicatorId: income,
        unitId,
        period,
        definition: null,
        grade: 'estimate' as const,
        unitOfMeasure: 'tỷ đồng',
        reason: null,
        seen: 0,
      },
      ...{ content: { kind: 'number' as const, value: decimal(value) }, source: 'Báo cáo 12/BC-UBND' },
    })
    await act((write) => recordObservations(write, [figure(unit, '2098', '1401.351'), figure(village, '2099-M01', '2.5')]))
    // The database's own clock says when a figure was recorded; the reader stands after that.
    const later = siteFor(database.db, somebody(authority, 'delegate'), instant('2099-02-20T02:00:00Z'))
    const page = await (await later.get(`/bo-chi-tieu/${income}`)).text()
    const found = cells(page)
    expect(found).toContainEqual(['Năm 2098', '1.401,351 tỷ đồng', 'ước', 'Báo cáo 12/BC-UBND'])
    expect(found).toContainEqual(['Tháng 1 năm 2099', '2,5 tỷ đồng', 'ước', expect.stringContaining('Tính từ các số đã ghi')])
    const changed = { ...poverty, code: 'thu-ngan-sach', unitOfMeasure: 'hộ', version: '1' }
    const refused = await compiler.post(`/bo-chi-tieu/${income}/sua`, changed)
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('đã có số liệu bằng “tỷ đồng”')])
  })

  it('records a break of the series once a day', async () => {
    const path = `/bo-chi-tieu/${income}/thay-doi`
    const fields = { takesEffect: '2027-01-01', why: 'chuẩn mới', source: 'Nghị định 351/2025/NĐ-CP' }
    expect((await compiler.post(path, fields)).status).toBe(303)
    const again = await compiler.post(path, fields)
    expect([again.status, await again.text()]).toEqual([400, expect.stringContaining('đã có một lần thay đổi')])
    const empty = await compiler.post(path, { ...fields, takesEffect: '2027-02-30' })
    expect([empty.status, await empty.text()]).toEqual([400, expect.stringContaining('không phải là một ngày')])
    expect(cells(await (await delegate.get(`/bo-chi-tieu/${income}`)).text())).toContainEqual([
      '01/01/2027',
      'chuẩn mới',
      'Nghị định 351/2025/NĐ-CP',
    ])
  })

  it('lays down who reports an indicator; two who do so at once meet', async () => {
    const path = `/bo-chi-tieu/${income}/noi-bao-cao`
    expect((await compiler.post(path, { seen: '', units: String(village) })).status).toBe(303)
    expect(await (await delegate.get(`/bo-chi-tieu/${income}`)).text()).toContain('Thôn Đoài. Các đơn vị khác không phải báo cáo')
    const stale = await compiler.post(path, { seen: '', units: [String(unit), String(village)] })
    expect(stale.status).toBe(409)
    const page = await stale.text()
    expect(inputs(page, 'radio')).toEqual([
      ['units', `${unit},${village}`],
      ['units', String(village)],
    ])
    expect((await compiler.post(path, { ...Object.fromEntries(inputs(page, 'hidden')), units: `${unit},${village}` })).status).toBe(303)
    expect((await compiler.post(path, { seen: `${unit},${village}` })).status).toBe(303)
    expect(await (await delegate.get(`/bo-chi-tieu/${income}`)).text()).toContain('mọi đơn vị đều có thể báo cáo')
  })

  it('counts and names the targets that measure it, internal ones only to who may know of them', async () => {
    await act(async (write) => {
      const plan = { kind: 'year', unitId: unit, period: '2026', parentId: null } as const
      const planId = await draftPlan(write, plan, { title: 'Kế hoạch', documentNumber: null, documentDate: null, issuer: 'HĐND xã' })
      const demand = { measure: { kind: 'level' as const }, governing: null, margin: null, withdrawn: false, lines: [], path: [] }
      for (const disclosure of ['public', 'internal'] as const) {
        await addTarget(
          write,
          1,
          {
            ...{ planId, position: 1, withheld: false, indicatorId: income, unitId: unit, period: '2026', partOf: null, headline: false },
            ...{ work: 'Thu', dueOn: '2026-12-31', responsibility: 'HĐND xã', byAuthority: 'Nghị quyết', deliverable: 'Báo cáo' },
            ...{ disclosure, name: `Thu ngân sách (${disclosure})` },
          },
          demand,
          [{ role: 'lead', kind: 'post', name: 'Trưởng phòng Kinh tế', unitId: null }],
        )
      }
    })
    const reporter = siteFor(database.db, somebody(authority, 'reporter'))
    for (const [site, count] of [
      [delegate, '2'],
      [reporter, '1'],
    ] as const) {
      const list = cells(await (await site.get('/bo-chi-tieu?tim=thu-ngan-sach')).text())
      expect(list.map((row) => row.at(-1))).toEqual([count])
      const page = await (await site.get(`/bo-chi-tieu/${income}`)).text()
      expect(page).toContain('Thu ngân sách (public)')
      expect(page.includes('(internal)')).toBe(count === '2')
    }
  })

  it('lets a delegate read and nothing more: no button, no write', async () => {
    for (const path of ['/bo-chi-tieu', '/bo-chi-tieu/danh-muc', `/bo-chi-tieu/${income}`]) {
      const answer = await delegate.get(path)
      expect(answer.status).toBe(200)
      expect(await answer.text()).not.toMatch(/Đưa vào sử dụng|Thêm chỉ tiêu riêng|Ghi một lần|Chọn nơi báo cáo|\/sua/)
    }
    const before = await rows()
    const last = await readAuthority(database.db, authority, (read) => entries(read, { limit: 1 }))
    const tries = [
      delegate.get('/bo-chi-tieu/moi'),
      delegate.get(`/bo-chi-tieu/${income}/sua`),
      delegate.post('/bo-chi-tieu/moi', { ...poverty, code: 'khac' }),
      delegate.post('/bo-chi-tieu/danh-muc', { codes: 'grdp-agri' }),
      delegate.post(`/bo-chi-tieu/${income}/sua`, { ...poverty, version: '1' }),
      delegate.post(`/bo-chi-tieu/${income}/thay-doi`, { takesEffect: '2028-01-01', why: 'x', source: 'x' }),
      delegate.post(`/bo-chi-tieu/${income}/noi-bao-cao`, { seen: '', units: String(village) }),
    ]
    for (const answer of await Promise.all(tries)) expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(await rows()).toEqual(before)
    expect(await readAuthority(database.db, authority, (read) => entries(read, { limit: 1 }))).toEqual(last)
  })

  it.each(['0', 'x', '999999', '1e3'])('has no page for the indicator “%s”', async (id) => {
    expect((await compiler.get(`/bo-chi-tieu/${id}`)).status).toBe(404)
    expect((await compiler.get(`/bo-chi-tieu/${id}/sua`)).status).toBe(404)
  })
})

/** What heads each row of the tables of a page. */
function titles(page: string): string[] {
  return findAll(({ name, attribs }) => name === 'th' && attribs.scope === 'row', parseDocument(page).children).map((cell) =>
    textContent(cell).replace(/\s+/g, ' ').trim(),
  )
}

/** The rows of the tables of a page. */
function cells(page: string): string[][] {
  const rows = findAll(
    ({ name, parent }) => name === 'tr' && parent !== null && 'name' in parent && parent.name === 'tbody',
    parseDocument(page).children,
  )
  return rows.map((row) => findAll(({ name }) => name === 'td' || name === 'th', row.children).map((cell) => textContent(cell).trim()))
}

/** Name and value of the inputs of a type, in the main part of a page. */
function inputs(page: string, type: string): [string, string][] {
  return findAll(({ name, attribs }) => name === 'input' && attribs.type === type, parseDocument(page).children).map((input) => [
    getAttributeValue(input, 'name') ?? '',
    getAttributeValue(input, 'value') ?? '',
  ])
}
