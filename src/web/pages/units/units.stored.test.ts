import { DomUtils, parseDocument } from 'htmlparser2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inAuthority, incomeFields, type TestDatabase, testDatabase } from '../../../../test/support/database.ts'
import { siteFor, somebody } from '../../../../test/support/site.ts'
import { readBooks, readFigures } from '../../../office/books.ts'
import { day, instant, type known, unitId } from '../../../plan/index.ts'
import {
  addIndicator,
  addUnit,
  foundAuthority,
  readAuthority,
  recordObservations,
  setReportingUnits,
  unitsOf,
} from '../../../store/index.ts'
import { decimal } from '../../../vietnamese/index.ts'

const later = instant('2099-01-01T00:00:00Z')

/** The words of a page, without its markup. */
async function wordsOf(response: Response): Promise<string> {
  return DomUtils.textContent(parseDocument(await response.text())).replace(/\s+/g, ' ')
}

/** What a form of the page would send along unseen. */
async function hiddenIn(response: Response): Promise<Record<string, string>> {
  const inputs = DomUtils.getElementsByTagName('input', parseDocument(await response.text()))
  return Object.fromEntries(
    inputs.filter(({ attribs }) => attribs.type === 'hidden').map(({ attribs }) => [attribs.name ?? '', attribs.value ?? '']),
  )
}

describe('pages of units', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await testDatabase()
  })
  afterAll(() => database.end())

  /** A district of two communes, one with two villages, and a commune's income of May 2025 each. */
  async function district() {
    const authority = await foundAuthority(database.db, 'quản trị', { name: 'Huyện Mẫu', kind: 'district' })
    return inAuthority(database.db, authority, async (write) => {
      const made = (code: string, name: string, kind: 'district' | 'commune' | 'village', parentCode: string | null) =>
        addUnit(write, { code, name, kind, parentCode, validFrom: '2020-01-01', validTo: null })
      const top = await made('1', 'Huyện Mẫu', 'district', null)
      const an = await made('2', 'Xã An', 'commune', '1')
      const binh = await made('3', 'Xã Bình', 'commune', '1')
      await made('2a', 'Bản Đông', 'village', '2')
      await made('2b', 'Bản Đoài', 'village', '2')
      const indicatorId = await addIndicator(write, incomeFields)
      await setReportingUnits(write, indicatorId, [an, binh])
      const figure = (unitId: number, value: number) => ({
        ...({ indicatorId, unitId, period: '2025-M05', definition: null, grade: 'final', seen: 0, reason: null, source: 'thử' } as const),
        content: { kind: 'number', value: decimal(value) } as const,
        unitOfMeasure: 'tỷ đồng',
      })
      await recordObservations(write, [figure(an, 4), figure(binh, 6)])
      return { authority, top, an, binh, indicatorId }
    })
  }
  const compiler = (authority: number, unit: number | null = null) => siteFor(database.db, somebody(authority, 'compiler', unit))

  const merge = {
    loai: 'merge',
    name: 'Xã An Bình',
    kind: 'commune',
    code: '9',
    parentCode: '1',
  }

  it('merge communes step by step: the tree turns on the day, figures go on', async () => {
    const { authority, an } = await district()
    const site = compiler(authority)
    const draft = { document: 'Nghị quyết số 1/NQ', day: '2025-07-01', changes: '[]' }
    const tu = ['2@2020-01-01', '3@2020-01-01']
    expect(await wordsOf(await site.post('/don-vi/sap-xep', { ...draft, viec: 'them:merge' }))).toContain('Chọn các đơn vị nhập lại')
    expect(await wordsOf(await site.post('/don-vi/sap-xep', { ...draft, viec: 'tiep', loai: 'merge', tu: [tu[0] as string] }))).toContain(
      'Hãy chọn từ hai đơn vị trở lên.',
    )
    expect(await wordsOf(await site.post('/don-vi/sap-xep', { ...draft, viec: 'tiep', loai: 'merge', tu }))).toContain('Tên đơn vị mới')
    const collected = await hiddenIn(await site.post('/don-vi/sap-xep', { ...draft, ...merge, tu, viec: 'ghi' }))
    const whole = { ...draft, changes: collected.changes as string }
    const preview = await site.post('/don-vi/sap-xep', { ...whole, viec: 'xem' })
    const seen = await wordsOf(preview.clone() as Response)
    expect(seen).toContain('Số liệu đã báo cáo giữ nguyên')
    expect(seen).toContain('Bản Đông, Bản Đoài đi theo cấp trên mới: mã 2 thành mã 9.')
    expect(seen).toContain('Số liệu “Thu ngân sách” từ nay do Xã An Bình gửi.')
    const made = await site.post('/don-vi/sap-xep', { ...whole, viec: 'thuc-hien', revision: (await hiddenIn(preview)).revision as string })
    expect([made.status, made.headers.get('location')]).toEqual([303, '/don-vi?ngay=2025-07-01'])

    const before = await wordsOf(await site.get('/don-vi?ngay=2025-06-30'))
    const after = await wordsOf(await site.get('/don-vi?ngay=2025-07-01'))
    expect([before.includes('Xã An Bình'), before.includes('Xã Bình'), after.includes('Xã An Bình'), after.includes('Xã Bình')]).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(after).toContain('30/06/2025')
    expect(await wordsOf(await site.get('/don-vi?tim=doai'))).toContain('Bản Đoài')
    expect(await wordsOf(await site.get(`/don-vi/${an}`))).toContain('Được kế thừa bởi')

    const read = await readAuthority(database.db, authority, async (tx) => {
      const books = await readBooks(tx)
      const figures = await readFigures(tx, books, { indicators: ['thu-ngan-sach'], units: null, fromYear: 2025, moment: later })
      return figures.read('thu-ngan-sach', unitId('9', day('2025-07-01')), '2025-M05')
    })
    expect(read).toMatchObject({ kind: 'number', gaps: [] })
    expect((read as ReturnType<typeof known>).working.value.toString()).toBe('10')
  })

  it('shares of a split that do not add up to one are refused with the sentence; those that do are kept with their basis', async () => {
    const { authority } = await district()
    const site = compiler(authority)
    const part = (at: number, share: string) => ({
      ...{ [`name-${at}`]: `Xã Mới ${at}`, [`kind-${at}`]: 'commune', [`code-${at}`]: `8${at}`, [`parentCode-${at}`]: '1' },
      [`share-${at}`]: share,
    })
    const form = {
      ...{ document: 'Nghị quyết số 2/NQ', day: '2025-07-01', changes: '[]', loai: 'split', tu: '2@2020-01-01', 'so-phan': '2' },
      ...{ basis: 'dân số ngày 30/6/2025', 've-2a@2020-01-01': '1', 've-2b@2020-01-01': '2', viec: 'ghi' },
    }
    const wrong = await hiddenIn(await site.post('/don-vi/sap-xep', { ...form, ...part(1, '0,6'), ...part(2, '0,3') }))
    const head = { document: form.document, day: form.day }
    const refused = await site.post('/don-vi/sap-xep', { ...head, changes: wrong.changes as string, viec: 'xem' })
    expect(refused.status).toBe(400)
    expect(await wordsOf(refused)).toContain('phải lớn hơn 0 và cộng lại bằng 1; hiện cộng lại bằng 0,9')

    const right = {
      ...head,
      changes: (await hiddenIn(await site.post('/don-vi/sap-xep', { ...form, ...part(1, '62,5%'), ...part(2, '0,375') })))
        .changes as string,
    }
    const { revision } = await hiddenIn(await site.post('/don-vi/sap-xep', { ...right, viec: 'xem' }))
    expect((await site.post('/don-vi/sap-xep', { ...right, viec: 'thuc-hien', revision: revision as string })).status).toBe(303)
    const rows = await readAuthority(database.db, authority, unitsOf)
    expect(rows.filter(({ validFrom }) => validFrom === '2025-07-01').map(({ code, parentCode }) => `${code} < ${parentCode}`)).toEqual([
      '2a < 81',
      '2b < 82',
      '81 < 1',
      '82 < 1',
    ])
    const made = rows.find(({ code }) => code === '81')
    expect(await wordsOf(await site.get(`/don-vi/${made?.id}`))).toContain('62,5% theo dân số ngày 30/6/2025')
  })

  it('an abolished unit tells where those below it go; else nothing is done', async () => {
    const { authority } = await district()
    const site = compiler(authority)
    const form = { document: 'Quyết định 3', day: '2025-07-01', changes: '[]', loai: 'abolish', tu: '2@2020-01-01', viec: 'ghi' }
    expect(await wordsOf(await site.post('/don-vi/sap-xep', form))).toContain('Bản Đông: chưa chọn nơi chuyển về.')
    const placed = { ...form, 've-2a@2020-01-01': '3', 've-2b@2020-01-01': '3' }
    const { changes } = await hiddenIn(await site.post('/don-vi/sap-xep', placed))
    const page = await site.post('/don-vi/sap-xep', { ...form, changes: changes as string, viec: 'xem' })
    expect(page.status).toBe(200)
    const alone = JSON.stringify([{ kind: 'abolish', from: '2@2020-01-01' }])
    expect(await wordsOf(await site.post('/don-vi/sap-xep', { ...form, changes: alone, viec: 'xem' }))).toContain('chưa có cấp trên mới')
  })

  it('a preview that somebody else has overtaken is shown anew, and nothing is done', async () => {
    const { authority, binh } = await district()
    const site = compiler(authority)
    const whole = {
      ...{ document: 'Quyết định 4', day: '2025-07-01' },
      changes: JSON.stringify([{ kind: 'abolish', from: '3@2020-01-01' }]),
    }
    const { revision } = await hiddenIn(await site.post('/don-vi/sap-xep', { ...whole, viec: 'xem' }))
    await site.post(`/don-vi/${binh}/sua`, { version: '1', name: 'Xã Bình Yên', kind: 'commune', code: '3', parentCode: '1' })
    const answer = await site.post('/don-vi/sap-xep', { ...whole, viec: 'thuc-hien', revision: revision as string })
    expect(await wordsOf(answer)).toContain('Cây đơn vị vừa được người khác sửa')
    expect((await readAuthority(database.db, authority, unitsOf)).find(({ id }) => id === binh)?.validTo).toBeNull()
  })

  it('a stale edit gets both values and loses nothing', async () => {
    const { authority, an } = await district()
    const site = compiler(authority)
    const mine = { version: '1', name: 'Xã An Hòa', kind: 'commune', code: '2', parentCode: '1' }
    expect((await site.post(`/don-vi/${an}/sua`, { ...mine, name: 'Xã An Lạc' })).status).toBe(303)
    const stale = await site.post(`/don-vi/${an}/sua`, mine)
    expect(stale.status).toBe(409)
    const hidden = await hiddenIn(stale.clone() as Response)
    const words = await wordsOf(stale)
    expect([words.includes('Xã An Hòa'), words.includes('Xã An Lạc'), words.includes('Cán bộ, compiler đã sửa lúc')]).toEqual([
      true,
      true,
      true,
    ])
    expect((await site.post(`/don-vi/${an}/sua`, { ...hidden, name: 'Xã An Hòa' })).status).toBe(303)
    expect(await wordsOf(await site.get(`/don-vi/${an}`))).toContain('Xã An Hòa')
  })

  it('a mended code takes those below along; a circle is refused', async () => {
    const { authority, top, an } = await district()
    const site = compiler(authority)
    const answer = await site.post(`/don-vi/${an}/sua`, { version: '1', name: 'Xã An', kind: 'commune', code: '22', parentCode: '1' })
    expect(answer.status).toBe(303)
    const rows = await readAuthority(database.db, authority, unitsOf)
    expect(rows.filter(({ parentCode }) => parentCode === '22').map(({ code }) => code)).toEqual(['2a', '2b'])
    const circle = await site.post(`/don-vi/${top}/sua`, { version: '1', name: 'Huyện Mẫu', kind: 'district', code: '1', parentCode: '22' })
    expect([circle.status, await wordsOf(circle)]).toEqual([400, expect.stringContaining('trực thuộc lẫn nhau')])
  })

  it('a unit is founded under another; a code in use is refused', async () => {
    const { authority } = await district()
    const site = compiler(authority)
    const form = { name: 'Bản Mới', kind: 'village', code: '2c', parentCode: '2', validFrom: '2026-01-01' }
    expect((await site.post('/don-vi/moi', form)).status).toBe(303)
    const again = await site.post('/don-vi/moi', form)
    expect([again.status, await wordsOf(again)]).toEqual([400, expect.stringContaining('Đã có đơn vị mang mã này')])
    expect(await wordsOf(await site.post('/don-vi/moi', { ...form, code: '2' }))).toContain('không thể là cấp trên của chính mình')
    expect(await wordsOf(await site.post('/don-vi/moi', { ...form, code: '', kind: 'làng' }))).toContain('Mã đơn vị: chưa ghi.')
  })

  it('a list comes in whole or not at all, and each row is told its fate', async () => {
    const { authority } = await district()
    const site = compiler(authority)
    const count = async () => (await readAuthority(database.db, authority, unitsOf)).length
    const good = [
      'Mã\tTên\tLoại\tCấp trên\tTừ ngày',
      '4\tXã Cát\txã\t1\t01/07/2025',
      '4a\tBản Hạ\tbản\t4\t1/7/2025',
      '2\tXã An\txã\t1\t01/01/2020',
    ]
    const bad = [...good, '5\tXã Dốc\tlàng xã\t1\t01/07/2025', '6\tXã Én\txã\t77\t01/07/2025', '3\tXã Gấm\txã\t1\t01/07/2025']
    const trial = await wordsOf(await site.post('/don-vi/nhap', { 'danh-sach': bad.join('\n'), viec: 'thu' }))
    for (const told of [
      'Sẽ thêm.',
      'Đã có đúng như vậy.',
      '“làng xã” không phải là một loại đơn vị',
      'không có đơn vị nào mang mã 77',
      'Mã 3 đã chỉ đơn vị “Xã Bình”',
      'Có 3 dòng cần sửa. Chưa dòng nào được ghi.',
    ]) {
      expect(trial).toContain(told)
    }
    const before = await count()
    expect((await site.post('/don-vi/nhap', { 'danh-sach': bad.join('\n'), viec: 'ghi' })).status).toBe(400)
    expect(await count()).toBe(before)
    expect(await wordsOf(await site.post('/don-vi/nhap', { 'danh-sach': good.join('\n'), viec: 'thu' }))).toContain('Sẽ thêm 2 đơn vị')
    expect(await count()).toBe(before)
    expect((await site.post('/don-vi/nhap', { 'danh-sach': good.join('\n'), viec: 'ghi' })).status).toBe(303)
    expect(await count()).toBe(before + 2)
  })

  it('are written only by who may, within their part', async () => {
    const { authority, an, binh } = await district()
    const fields = { version: '1', name: 'Xã Khác', kind: 'commune', parentCode: '1' }
    const own = compiler(authority, an)
    expect((await own.get(`/don-vi/${binh}/sua`)).status).toBe(403)
    expect((await own.post(`/don-vi/${binh}/sua`, { ...fields, code: '3' })).status).toBe(403)
    expect((await own.get('/don-vi/sap-xep')).status).toBe(403)
    expect((await own.post('/don-vi/nhap', { 'danh-sach': '4\tXã Cát\txã\t1\t01/07/2025', viec: 'ghi' })).status).toBe(403)
    expect((await own.post(`/don-vi/${an}/sua`, { ...fields, code: '2' })).status).toBe(303)
    expect((await own.post(`/don-vi/${an}/sua`, { ...fields, version: '2', code: '2', parentCode: '3' })).status).toBe(403)
    const reader = siteFor(database.db, somebody(authority, 'delegate'))
    expect((await reader.get('/don-vi')).status).toBe(200)
    expect((await reader.get(`/don-vi/${an}`)).status).toBe(200)
    for (const path of ['/don-vi/moi', '/don-vi/nhap', '/don-vi/sap-xep', `/don-vi/${an}/sua`])
      expect((await reader.get(path)).status).toBe(403)
    expect((await reader.get('/don-vi/999999')).status).toBe(404)
  })
})
