import { DomUtils, parseDocument } from 'htmlparser2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { founded, inAuthority, incomeFields, type TestDatabase, testDatabase } from '../../../test/support/database.ts'
import { siteFor, somebody } from '../../../test/support/site.ts'
import { planLine } from '../../plan/index.ts'
import {
  addIndicator,
  addTarget,
  addUnit,
  draftPlan,
  type Head,
  readAuthority,
  recordObservations,
  type TargetFields,
  verifyHistory,
} from '../../store/index.ts'
import { decimal } from '../../vietnamese/index.ts'

async function wordsOf(response: Response): Promise<string> {
  return DomUtils.textContent(parseDocument(await response.text())).replace(/\s+/g, ' ')
}

describe('pages of history', () => {
  let database: TestDatabase
  let own: Awaited<ReturnType<typeof founded>>
  beforeAll(async () => {
    database = await testDatabase()
    own = await founded(database.db)
  })
  afterAll(() => database.end())
  const site = (role: Parameters<typeof somebody>[1] = 'compiler', unit: number | null = null) =>
    siteFor(database.db, somebody(own.authority, role, unit))

  it('tell an edit in Vietnamese, with both values and the post of who made it', async () => {
    const fields = { name: 'Phường Mẫu', kind: 'ward', code: '04136', parentCode: '' }
    expect((await site().post(`/don-vi/${own.unit}/sua`, { ...fields, version: '1' })).status).toBe(303)
    const words = await wordsOf(await site().get('/nhat-ky'))
    for (const told of ['Sửa đơn vị: Phường Mẫu', 'Tên: Xã Mẫu → Phường Mẫu', 'Loại: Xã → Phường', 'Cán bộ, compiler'])
      expect(words).toContain(told)
    expect(words).toMatch(/\d\d\/\d\d\/\d{4} \d\d:\d\d/)
    expect(await wordsOf(await site().get(`/don-vi/${own.unit}`))).toContain('Xã Mẫu → Phường Mẫu')
  })

  it('tell a figure and its correction by names', async () => {
    const figure = (value: string, seen: number, reason: string | null) => ({
      ...({ indicatorId: own.indicator, unitId: own.unit, period: '2025-M08', definition: null, grade: 'final', source: 'thử' } as const),
      ...{ content: { kind: 'number', value: decimal(value) } as const, unitOfMeasure: 'tỷ đồng', seen, reason },
    })
    await inAuthority(database.db, own.authority, (write) => recordObservations(write, [figure('1.5', 0, null)]))
    await inAuthority(database.db, own.authority, (write) => recordObservations(write, [figure('2.5', 1, 'ghi nhầm')]))
    const words = await wordsOf(await site().get('/nhat-ky?loai=so-lieu'))
    expect(words).toContain('tháng 8 năm 2025: 1,5 tỷ đồng (chính thức) → 2,5 tỷ đồng (chính thức); lý do: ghi nhầm')
    expect(words).not.toContain('Sửa đơn vị')
  })

  it('narrow down by subject, person and day, and go on page by page', async () => {
    const many = Array.from({ length: 60 }, (_, at) => `Bản ${at}`)
    await inAuthority(database.db, own.authority, async (write) => {
      for (const name of many) {
        await addUnit(write, { code: name, name, kind: 'village', parentCode: '04136', validFrom: '2025-07-01', validTo: null })
      }
    })
    const first = await site().get('/nhat-ky?nguoi=hòa&loai=don-vi')
    const html = await first.text()
    const older = DomUtils.getElementsByTagName('a', parseDocument(html)).find(({ attribs }) => attribs.href?.includes('truoc='))
    expect([html.includes('Bản 59'), html.includes('>Bản 9<')]).toEqual([true, false])
    expect(await wordsOf(await site().get(older?.attribs.href as string))).toContain('Bản 9')
    expect(await wordsOf(await site().get(`/nhat-ky?muc=unit/${own.unit}`))).not.toContain('Bản')
    expect(await wordsOf(await site().get('/nhat-ky?ngay=2001-01-01'))).toContain('Không có mục nào khớp')
  })

  it('show an inspector of one part only what concerns that part', async () => {
    const words = await wordsOf(await site('inspector', own.unit).get('/nhat-ky'))
    expect(words).toContain('Thêm đơn vị: Bản 59')
    expect(await wordsOf(await site('inspector', own.unit).get('/nhat-ky?loai=bo-chi-tieu'))).toContain('Không có mục nào khớp')
  })

  it('tell a target to who may know of it, and of an internal one nothing to others', async () => {
    const named = (name: string, disclosure: 'public' | 'internal', indicatorId: number): TargetFields => ({
      ...{ planId: 0, position: 1, name, withheld: false, indicatorId, unitId: own.unit, period: '2026', partOf: null, headline: true },
      ...{ disclosure, work: name, dueOn: '2026-12-31', responsibility: 'Trước HĐND', byAuthority: 'Nghị quyết', deliverable: 'Báo cáo' },
    })
    const line = planLine({
      ...{
        id: 'a',
        issuer: 'council',
        label: 'HĐND giao',
        document: null,
        unitOfMeasure: 'tỷ đồng',
        decimals: 1,
        stretch: false,
        implied: null,
      },
      rule: { kind: 'atLeast', bound: decimal('1234.5'), strict: false },
    })
    const demand = { measure: { kind: 'level' }, governing: 'a', margin: null, withdrawn: false, lines: [line], path: [] } as const
    const lead = { role: 'lead', kind: 'post', name: 'Trưởng phòng', unitId: null } as const
    await inAuthority(database.db, own.authority, async (write) => {
      const secret = await addIndicator(write, { ...incomeFields, code: 'quan-su', name: 'Huấn luyện' })
      const document = { title: 'Kế hoạch năm 2026', documentNumber: null, documentDate: null, issuer: 'HĐND' }
      const planId = await draftPlan(write, { kind: 'year', unitId: own.unit, period: '2026', parentId: null }, document)
      await addTarget(write, 1, { ...named('Thu trên địa bàn', 'public', own.indicator), planId }, demand, [lead])
      await addTarget(write, 1, { ...named('Huấn luyện dân quân', 'internal', secret), planId, position: 2 }, demand, [lead])
    })
    const compiler = await wordsOf(await site().get('/nhat-ky?loai=ke-hoach'))
    for (const told of [
      'Huấn luyện dân quân',
      'Hội đồng nhân dân: ít nhất 1.234,5 tỷ đồng',
      'chủ trì: Trưởng phòng',
      'Kế hoạch: Kế hoạch năm 2026',
    ]) {
      expect(compiler).toContain(told)
    }
    const administrator = await wordsOf(await site('administrator').get('/nhat-ky?loai=ke-hoach'))
    expect([administrator.includes('Thu trên địa bàn'), administrator.includes('Huấn luyện')]).toEqual([true, false])
    expect(administrator).toContain('Thêm chỉ tiêu kế hoạch: nội dung nội bộ')
  })

  it('verify the chain and give its head as namro verify keeps it', async () => {
    expect(await wordsOf(await site('inspector').post('/nhat-ky/kiem-tra', {}))).toContain('Nhật ký nguyên vẹn')
    const file = await site('inspector').get('/nhat-ky/dau-chuoi.json')
    expect(file.headers.get('content-disposition')).toContain('attachment')
    const [head] = (await file.json()) as [Head]
    const verdict = await readAuthority(database.db, own.authority, (read) => verifyHistory(read, head))
    expect(verdict).toMatchObject({ whole: true, head })
  })

  it('are closed to who may not read history', async () => {
    for (const path of ['/nhat-ky', '/nhat-ky/kiem-tra', '/nhat-ky/dau-chuoi.json']) {
      expect((await site('reporter').get(path)).status).toBe(403)
    }
    expect(await wordsOf(await site('reporter').get(`/don-vi/${own.unit}`))).not.toContain('Nhật ký')
  })
})
