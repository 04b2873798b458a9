import { getElementsByTagName, textContent } from 'domutils'
import { parseDocument } from 'htmlparser2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { founded, inAuthority, incomeFields, type TestDatabase, testDatabase } from '../../../../test/support/database.ts'
import { siteFor, somebody } from '../../../../test/support/site.ts'
import { Refused } from '../../../office/desk.ts'
import { beginPlan, endPlan } from '../../../office/plans/index.ts'
import { instant } from '../../../plan/index.ts'
import { addIndicator, addUnit } from '../../../store/index.ts'

type Fields = Record<string, string>

const document = { title: 'Kế hoạch năm 2026', documentNumber: '32/NQ-HĐND', documentDate: '2025-12-24', issuer: 'HĐND xã' }
const cast = {
  ...{ version: '1', by: 'council', body: 'HĐND xã, kỳ họp thứ 3', day: '2025-12-24' },
  ...{ entitled: '25', present: '23', inFavour: '20', against: '2', abstained: '1' },
}
const clears = {
  'people-0-role': 'lead',
  'people-0-who': 'post',
  'people-0-name': 'Trưởng phòng Kinh tế',
  work: 'Đôn đốc thu ngân sách trên địa bàn',
  dueOn: '2026-12-31',
  responsibility: 'Chịu trách nhiệm trước Chủ tịch UBND xã',
  byAuthority: 'Quyết định phân công của UBND xã',
  deliverable: 'Báo cáo quyết toán thu',
}

describe('plans', () => {
  let database: TestDatabase
  let authority: number
  let unit: number
  let village: number
  let indicator: number
  let compiler: ReturnType<typeof siteFor>

  const as = (role: Parameters<typeof somebody>[1]) => siteFor(database.db, somebody(authority, role))
  const text = async (path: string, site = compiler) => {
    const response = await site.get(path)
    expect([path, response.status]).toEqual([path, 200])
    return told(await response.text())
  }
  /** Sends a form; gives where it leads to. */
  const post = async (path: string, fields: Fields, site = compiler) => {
    const response = await site.post(path, fields)
    if (response.status !== 303) throw new Error(`${path}: ${response.status} ${told(await response.text())}`)
    return response.headers.get('location') ?? ''
  }
  const refused = async (path: string, fields: Fields, status: number, sentence: string) => {
    const response = await compiler.post(path, fields)
    expect(told(await response.text())).toContain(sentence)
    expect(response.status).toBe(status)
  }
  const begin = (fields: Fields = {}) =>
    post('/ke-hoach/moi', { kind: 'year', from: '2026', to: '', unitId: String(unit), ...document, ...fields })
  const target = (name: string, line: Fields, more: Fields = {}): Fields => ({
    ...{ version: '0', indicatorId: String(indicator), unitId: String(unit), period: '2026', name, since: '' },
    ...Object.fromEntries(
      Object.entries({ issuer: 'council', label: 'Nghị quyết HĐND xã', unit: 'tỷ đồng', ...line }).map(([field, value]) => [
        `lines-0-${field}`,
        value,
      ]),
    ),
    ...{ disclosure: 'public', headline: '1', ...clears, ...more },
  })
  /** The fields of the one form that posts to this path, as a browser would send them. */
  const fieldsOf = async (page: string, action: string): Promise<Fields> => {
    const html = parseDocument(await (await compiler.get(page)).text())
    const form = getElementsByTagName('form', html).find((one) => one.attribs.action === action)
    if (form === undefined) throw new Error(`no form for ${action} on ${page}`)
    const fields: Fields = {}
    for (const { attribs } of getElementsByTagName('input', form)) {
      if ((attribs.type === 'checkbox' || attribs.type === 'radio') && attribs.checked === undefined) continue
      fields[attribs.name as string] = attribs.value ?? ''
    }
    for (const area of getElementsByTagName('textarea', form)) fields[area.attribs.name as string] = textContent(area).replace(/^\n/, '')
    for (const select of getElementsByTagName('select', form)) {
      const options = getElementsByTagName('option', select)
      const chosen = options.find(({ attribs }) => attribs.selected !== undefined) ?? options[0]
      fields[select.attribs.name as string] = chosen?.attribs.value ?? ''
    }
    return fields
  }
  const targetsOn = async (plan: string) => [
    ...new Set([...(await (await compiler.get(plan)).text()).matchAll(/chi-tieu\/(\d+)["?]/g)].map(([, id]) => id as string)),
  ]

  beforeAll(async () => {
    database = await testDatabase()
    ;({ authority, unit, indicator } = await founded(database.db))
    village = await inAuthority(database.db, authority, (write) =>
      addUnit(write, { code: 'T1', validFrom: '2025-07-01', validTo: null, name: 'Thôn Một', kind: 'village', parentCode: '04136' }),
    )
    await inAuthority(database.db, authority, (write) =>
      addIndicator(write, {
        ...incomeFields,
        code: 'ty-le-ngheo',
        name: 'Tỷ lệ hộ nghèo',
        unitOfMeasure: '%',
        overUnits: 'none',
        overTime: 'stock',
        better: 'lower',
      }),
    )
    compiler = as('compiler')
  })
  afterAll(() => database.end())

  it('are begun, given targets of every rule, voted, fixed, amended; an old version reads as it did', async () => {
    const plan = await begin()
    const add = (name: string, line: Fields, more: Fields = {}) => post(`${plan}/chi-tieu/moi`, target(name, line, more))
    await add(
      'Thu ngân sách',
      { rule: 'atLeast', value: '1.401,351' },
      { 'path-0-by': '2026-Q2', 'path-0-value': '600,5', marginKind: 'percent', margin: '5' },
    )
    await add('Thu phí', { rule: 'above', value: '500' })
    await add('Nợ đọng', { rule: 'atMost', value: '4,0' })
    await add('Nợ thuế', { rule: 'below', value: '3' })
    await add('Thu tiền đất', { rule: 'equal', value: '700' })
    await add('Chi thường xuyên', { rule: 'range', value: '6,6', upper: '6,8' })
    await add('Số xã', { rule: 'keep', value: '57,3' })
    await add('Quy hoạch', { rule: 'done', value: '' })
    await add('Giảm hộ nghèo', { rule: 'atMost', value: '-0,7', unit: '%' }, { since: '2025' })
    await add(
      'Ba giảm',
      { rule: 'allOf', value: '' },
      {
        ...{
          'parts-0-line': '1',
          'parts-0-name': 'số vụ',
          'parts-0-indicator': 'thu-ngan-sach',
          'parts-0-since': '2025',
          'parts-0-rule': 'below',
          'parts-0-value': '0',
          'parts-0-unit': 'vụ',
        },
        ...{
          'parts-1-line': '1',
          'parts-1-name': 'số người',
          'parts-1-indicator': 'thu-ngan-sach',
          'parts-1-rule': 'atMost',
          'parts-1-value': '12',
          'parts-1-unit': 'người',
        },
      },
    )
    const drafted = await text(plan)
    for (const rule of [
      'từ 1.401,351 tỷ đồng trở lên',
      'trên 500 tỷ đồng',
      'không quá 4,0 tỷ đồng',
      'dưới 3 tỷ đồng',
      '700 tỷ đồng',
      'từ 6,6 tỷ đồng đến 6,8 tỷ đồng',
      'giữ mức 57,3 tỷ đồng',
      'hoàn thành',
      'giảm từ 0,7% trở lên',
      'số vụ giảm; số người không quá 12 người',
    ]) {
      expect(drafted).toContain(rule)
    }
    expect(drafted).toContain('Chỉ tiêu (10)')
    for (const id of await targetsOn(plan)) {
      const edit = `${plan}/chi-tieu/${id}/sua`
      const fields = await fieldsOf(edit, edit)
      await post(edit, fields)
      expect(await fieldsOf(edit, edit)).toEqual(fields)
    }
    expect(await text(plan)).toContain(drafted.slice(0, drafted.indexOf('Đột phá')))

    await refused(
      `${plan}/thong-qua`,
      { ...cast, inFavour: '12', against: '10' },
      400,
      'Tán thành 12/25, chưa đủ số phiếu để thông qua (Điều 35 Luật',
    )
    await refused(`${plan}/thong-qua`, { ...cast, present: '22' }, 400, 'khác số có mặt 22')
    await refused(`${plan}/thong-qua`, cast, 200, 'Sau khi thông qua thì giữ nguyên')
    expect(await text(plan)).toContain('Dự thảo')
    await post(`${plan}/thong-qua`, { ...cast, confirmed: '1' }, as('leader'))
    const adopted = await text(plan)
    expect(adopted).toContain('tán thành 20/25')
    const [first = '', second = ''] = await targetsOn(plan)
    for (const path of [`${plan}/chi-tieu/moi`, `${plan}/chi-tieu/${first}/sua`, `${plan}/noi-dung`, `${plan}/van-ban`]) {
      expect((await compiler.get(path)).status).toBe(404)
    }

    await refused(`${plan}/dieu-chinh`, { reason: ' ', ...document }, 400, 'Lý do điều chỉnh: chưa ghi.')
    await post(`${plan}/dieu-chinh`, { ...document, reason: 'Thiệt hại do bão số 3', documentNumber: '40/NQ-HĐND' })
    const edit = `${plan}/chi-tieu/${first}/sua`
    await post(edit, { ...(await fieldsOf(edit, edit)), 'lines-0-value': '1.200' })
    const withdraw = `${plan}/chi-tieu/${second}/rut`
    await post(withdraw, await fieldsOf(`${plan}/chi-tieu/${second}`, withdraw))
    await add('Thu viện trợ', { rule: 'atLeast', value: '9' })
    await refused(`${plan}/thong-qua`, { ...cast, version: '2', day: '2025-12-01' }, 400, 'Ngày điều chỉnh phải sau ngày 24/12/2025')
    await post(`${plan}/thong-qua`, { ...cast, version: '2', day: '2026-01-15', confirmed: '1' })

    const amended = await text(plan)
    for (const change of [
      'Rút: Thu phí',
      'Bổ sung: Thu viện trợ',
      'từ 1.401,351 tỷ đồng trở lên → từ 1.200 tỷ đồng trở lên',
      'Thiệt hại do bão số 3',
    ]) {
      expect(amended).toContain(change)
    }
    const old = await text(`${plan}?ban=1`)
    expect(old).toContain('từ 1.401,351 tỷ đồng trở lên')
    expect(old).toContain('Thu phí')
    expect(old).not.toContain('Thu viện trợ')
    expect(await text(`${plan}/chi-tieu/${first}?ban=1`)).toContain('từ 1.401,351 tỷ đồng trở lên')

    const end = `${plan}/ket-thuc`
    await post(end, await fieldsOf(end, end), as('leader'))
    await refused(`${plan}/dieu-chinh`, { ...document, reason: 'x' }, 400, 'Kế hoạch đã kết thúc')
  })

  it('take a target from its form back unchanged', async () => {
    const plan = await begin()
    await post(
      `${plan}/chi-tieu/moi`,
      target(
        'Thu ngân sách',
        { rule: 'range', value: '6,60', upper: '12.500' },
        {
          ...{
            'lines-1-issuer': 'province',
            'lines-1-label': 'dự toán tỉnh giao',
            'lines-1-rule': 'above',
            'lines-1-value': '745',
            governing: '2',
          },
          ...{
            'lines-2-issuer': 'province',
            'lines-2-label': 'phấn đấu',
            'lines-2-rule': 'equal',
            'lines-2-value': '800',
            'lines-2-stretch': '1',
          },
          ...{
            'people-1-role': 'observer',
            'people-1-who': String(village),
            'people-2-role': 'cooperating',
            'people-2-who': 'body',
            'people-2-name': 'Công an xã',
          },
        },
      ),
    )
    const [id = ''] = await targetsOn(plan)
    const edit = `${plan}/chi-tieu/${id}/sua`
    const before = await fieldsOf(edit, edit)
    await post(edit, before)
    expect(await fieldsOf(edit, edit)).toEqual(before)
    const page = await text(`${plan}/chi-tieu/${id}`)
    for (const part of ['từ 6,60 tỷ đồng đến 12.500,00 tỷ đồng', 'trên 745 tỷ đồng', 'phấn đấu', 'Thôn Một', 'Công an xã'])
      expect(page).toContain(part)
  })

  it('refuse two leads, no lead, no plan to judge by, a range turned round; what was typed stays', async () => {
    const plan = await begin()
    const path = `${plan}/chi-tieu/moi`
    const good = target('Thu ngân sách', { rule: 'atLeast', value: '700' })
    await refused(
      path,
      { ...good, 'people-1-role': 'lead', 'people-1-who': String(village) },
      400,
      'Có hai đầu mối cùng chủ trì (Trưởng phòng Kinh tế, Thôn Một)',
    )
    await refused(path, { ...good, 'people-0-role': 'observer' }, 400, 'Chưa có đơn vị hoặc cá nhân chủ trì')
    await refused(path, { ...good, 'lines-0-stretch': '1' }, 400, 'chưa có kế hoạch để đánh giá')
    await refused(path, { ...good, 'lines-0-rule': 'range', 'lines-0-upper': '600' }, 400, 'mức thấp lớn hơn mức cao')
    await refused(path, { ...good, 'lines-0-value': 'bảy trăm' }, 400, 'Mức: “bảy trăm” không phải là số')
    await refused(path, { ...good, period: '2027' }, 400, 'phải nằm trong kỳ của kế hoạch')
    await refused(path, { ...good, partOf: '999' }, 400, 'Phần giao phải thuộc')
    await refused(path, { ...good, 'path-0-by': '2027-Q1', 'path-0-value': '1' }, 400, 'Lộ trình của chỉ tiêu')
    const wrong = parseDocument(await (await compiler.post(path, { ...good, 'lines-0-value': 'bảy trăm' })).text())
    const field = getElementsByTagName('input', wrong).find(({ attribs }) => attribs.id === 'lines-0-value')
    expect(field?.attribs).toMatchObject({ value: 'bảy trăm', 'aria-invalid': 'true' })
    const more = await compiler.post(path, { ...good, more: 'lines' })
    const html = await more.text()
    expect(html).toContain('name="lines-1-label"')
    expect(html).toContain('value="700"')
    expect(await targetsOn(plan)).toEqual([])
  })

  it('show both values to who saves over somebody else, of a target, of the document and of the items', async () => {
    const plan = await begin()
    await post(`${plan}/chi-tieu/moi`, target('Thu ngân sách', { rule: 'atLeast', value: '700' }))
    const [id = ''] = await targetsOn(plan)
    const edit = `${plan}/chi-tieu/${id}/sua`
    const seen = await fieldsOf(edit, edit)
    await post(edit, { ...seen, 'lines-0-value': '800' })
    const response = await compiler.post(edit, { ...seen, 'lines-0-value': '900', work: 'Việc khác' })
    expect(response.status).toBe(409)
    const html = await response.text()
    for (const part of ['Mức kế hoạch 1: mức', '900', '800', 'Việc khác', 'Giá trị của bạn', 'Giá trị hiện nay'])
      expect(told(html)).toContain(part)
    expect(await text(`${plan}/chi-tieu/${id}`)).toContain('từ 800 tỷ đồng trở lên')
    const chosen = fieldsIn(html, edit)
    await post(edit, { ...chosen, 'lines-0-value': '900' })
    expect(await text(`${plan}/chi-tieu/${id}`)).toContain('từ 900 tỷ đồng trở lên')

    const paper = `${plan}/van-ban`
    const opened = await fieldsOf(paper, paper)
    await post(paper, { ...opened, issuer: 'Đảng ủy xã' })
    await refused(paper, { ...opened, issuer: 'UBND xã' }, 409, 'Đảng ủy xã')

    const items = `${plan}/noi-dung`
    const listed = await fieldsOf(items, items)
    await post(items, {
      ...listed,
      'breakthroughs-0-words': 'Hạ tầng giao thông',
      'keyTasks-0-words': 'Sắp xếp trường lớp',
      'keyTasks-0-lead': 'Phòng Văn hóa',
    })
    await refused(items, { ...listed, 'breakthroughs-0-words': 'Chuyển đổi số' }, 409, 'Hạ tầng giao thông')
    const page = await text(plan)
    for (const part of ['Hạ tầng giao thông', 'Sắp xếp trường lớp', 'Phòng Văn hóa', 'chưa rõ']) expect(page).toContain(part)

    const withdraw = `${plan}/chi-tieu/${id}/rut`
    await refused(withdraw, { version: '1' }, 409, 'Chưa làm gì')
    expect(await targetsOn(plan)).toEqual([id])
  })

  it('keep the place of an internal target and say nothing else to who may not see it', async () => {
    const plan = await begin()
    await post(`${plan}/chi-tieu/moi`, target('Thu ngân sách', { rule: 'atLeast', value: '700' }))
    await post(`${plan}/chi-tieu/moi`, target('Kết nạp đảng viên', { rule: 'atLeast', value: '31' }, { disclosure: 'internal' }))
    const [, internal = ''] = await targetsOn(plan)
    expect(await text(plan, as('delegate'))).toContain('Kết nạp đảng viên')
    for (const role of ['administrator', 'reporter'] as const) {
      const page = await text(plan, as(role))
      expect(page).toContain('Chỉ tiêu (2)')
      expect(page).toContain('Chỉ tiêu không hiển thị')
      expect(page).not.toContain('Kết nạp')
      expect(page).not.toContain('31')
      expect((await as(role).get(`${plan}/chi-tieu/${internal}`)).status).toBe(404)
    }
    expect(await text('/ke-hoach', as('reporter'))).toContain('2 chỉ tiêu')
  })

  it('are written by nobody who was not given that', async () => {
    const plan = await begin()
    const desk = { db: database.db, authority, visitor: somebody(authority, 'reporter'), now: instant('2026-01-20T02:00:00Z') }
    const fields = { kind: 'year' as const, unitId: unit, period: '2026', parentId: null }
    await expect(beginPlan(desk, fields, { ...document, documentDate: null })).rejects.toBeInstanceOf(Refused)
    await expect(endPlan(desk, Number(plan.split('/').at(-1)), 1)).rejects.toBeInstanceOf(Refused)
    for (const role of ['reporter', 'reviewer', 'delegate', 'administrator'] as const) {
      const site = as(role)
      expect(await text(plan, site)).not.toContain('Thêm chỉ tiêu')
      const tries: [string, Fields][] = [
        ['/ke-hoach/moi', { kind: 'year', from: '2026', unitId: String(unit), ...document }],
        [`${plan}/chi-tieu/moi`, target('Thu ngân sách', { rule: 'atLeast', value: '700' })],
        [`${plan}/noi-dung`, { version: '1', 'breakthroughs-0-words': 'x' }],
        [`${plan}/thong-qua`, { ...cast, confirmed: '1' }],
      ]
      for (const [path, fields] of tries) expect((await site.post(path, fields)).status).toBeGreaterThanOrEqual(400)
    }
    expect(await text(plan)).toContain('Chỉ tiêu (0)')
  })

  it('move targets of a first draft up and down', async () => {
    const plan = await begin()
    for (const name of ['Một', 'Hai']) await post(`${plan}/chi-tieu/moi`, target(name, { rule: 'done', value: '' }))
    const [one = '', two = ''] = await targetsOn(plan)
    await post(`${plan}/chi-tieu/${one}/thu-tu`, { version: '1', by: '1' })
    expect(await targetsOn(plan)).toEqual([two, one])
    await refused(`${plan}/chi-tieu/${one}/thu-tu`, { version: '2', by: '1' }, 400, 'Chỉ đổi được thứ tự')
  })

  it('are given downwards, the parts held against the whole', async () => {
    const plan = await begin()
    await post(`${plan}/chi-tieu/moi`, target('Thu ngân sách', { rule: 'atLeast', value: '700' }))
    const [whole = ''] = await targetsOn(plan)
    const give = `${plan}/chi-tieu/moi?chi-so=${indicator}&giao-tu=${whole}`
    const fields = await fieldsOf(give, `${plan}/chi-tieu/moi`)
    expect(fields.partOf).toBe(whole)
    await post(
      `${plan}/chi-tieu/moi`,
      target(
        'Thu ngân sách thôn Một',
        { rule: 'atLeast', value: '690.000', unit: 'triệu đồng' },
        { unitId: String(village), partOf: whole },
      ),
    )
    const page = await text(`${plan}/chi-tieu/${whole}`)
    expect(page).toContain('Thôn Một')
    expect(page).toContain('ít hơn kế hoạch 10')
  })

  it('stand in the tree below the plan of the term', async () => {
    const term = await begin({ kind: 'term', to: '2030', title: 'Nghị quyết đại hội' })
    const id = term.split('/').at(-1) as string
    await begin({ title: 'Kế hoạch cụ thể hóa', parentId: id })
    await refused(
      '/ke-hoach/moi',
      { kind: 'year', from: '2031', unitId: String(unit), ...document, parentId: id },
      400,
      'phải nằm trong kỳ',
    )
    await refused('/ke-hoach/moi', { kind: 'term', from: '2026', unitId: String(unit), ...document }, 400, 'cần năm cuối')
    expect(await text('/ke-hoach')).toContain('Nghị quyết đại hội')
    expect(await text(term)).toContain('Kế hoạch cụ thể hóa')
    const found = await text(`${term}/chi-tieu/moi?tim=thu ngan sach`)
    expect(found).toContain('1 chỉ tiêu thống kê')
    expect((await compiler.get('/ke-hoach/999999')).status).toBe(404)
  })
})

/** What a page says. */
function told(html: string): string {
  return textContent(getElementsByTagName('main', parseDocument(html))).replace(/\s+/g, ' ')
}

/** What the form of a page that posts to `action` sends, the first of each choice. */
function fieldsIn(html: string, action: string): Fields {
  const form = getElementsByTagName('form', parseDocument(html)).find((one) => one.attribs.action === action)
  const inputs = form === undefined ? [] : getElementsByTagName('input', form)
  const sent = inputs.filter(({ attribs }) => attribs.type !== 'radio' || attribs.checked !== undefined)
  return Object.fromEntries(sent.map(({ attribs }) => [attribs.name as string, attribs.value ?? '']))
}
