import { getElementsByTagName, textContent } from 'domutils'
import ExcelJS from 'exceljs'
import { parseDocument } from 'htmlparser2'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { founded, inAuthority, incomeFields, type TestDatabase, testDatabase } from '../../../../test/support/database.ts'
import { siteFor, somebody } from '../../../../test/support/site.ts'
import { instant } from '../../../plan/index.ts'
import { addIndicator, addUnit, entries, observationsOf, readAuthority, recordObservations } from '../../../store/index.ts'
import { decimal } from '../../../vietnamese/index.ts'

const now = instant('2026-10-05T02:00:00Z')
let database: TestDatabase
let own: Awaited<ReturnType<typeof founded>>
let village: number
let poor: number
let site: ReturnType<typeof siteFor>

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.end())
beforeEach(async () => {
  own = await founded(database.db, 'Xã Mẫu')
  ;[village, poor] = await inAuthority(database.db, own.authority, async (write) => {
    const unit = (name: string, code: string) =>
      addUnit(write, { code, name, kind: 'village', parentCode: '04136', validFrom: '2025-07-01', validTo: null })
    const first = await unit('Thôn Một', 'T-1')
    await unit('Thôn Hai', 'T-2')
    const fields = { ...incomeFields, code: 'ho-ngheo', name: 'Số hộ nghèo', unitOfMeasure: 'hộ', decimals: 0, overTime: 'stock' as const }
    return [first, await addIndicator(write, fields)]
  })
  site = siteFor(database.db, somebody(own.authority, 'compiler'), now)
})

async function xlsx(sheets: Record<string, (string | number | null)[][]>): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook()
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const headers = { 'Sec-Fetch-Site': 'same-origin', Host: '127.0.0.1', Origin: 'http://127.0.0.1' }

async function upload(name: string, bytes: Uint8Array<ArrayBuffer> | string): Promise<string> {
  const body = new FormData()
  body.append('tep', new File([bytes], name))
  const answer = await site.app.request('/nhap-lieu', { method: 'POST', body, headers })
  expect(answer.status).toBe(303)
  return answer.headers.get('location') as string
}

/** The page once the work is over. */
async function page(path: string): Promise<string> {
  for (;;) {
    const answer = await site.get(path)
    const html = await answer.text()
    if (!html.includes('data-progress')) return html
  }
}

const words = (html: string) => textContent(parseDocument(html)).replace(/\s+/g, ' ')
const counts = (html: string) =>
  Object.fromEntries(
    getElementsByTagName('li', parseDocument(html))
      .filter(({ children }) =>
        children.some((child) => 'attribs' in child && (child.attribs as Record<string, string>).class?.startsWith('stat')),
      )
      .map((li) => /^\s*([\d.]+)\s*(.+?)\s*$/.exec(textContent(li))?.slice(1) ?? [])
      .map(([count, label]) => [label, Number(count)]),
  )
const figures = () =>
  readAuthority(database.db, own.authority, async (read) =>
    (await observationsOf(read)).map(({ indicatorId, unitId, period, content, grade, source, version, reason }) => ({
      of: [indicatorId, unitId, period],
      value: content.kind === 'number' ? content.value.toFixed() : content.kind,
      ...{ grade, source, version, reason },
    })),
  )

const byUnits = {
  'Tháng 9': [
    ['Tổng hợp tháng 9 năm 2026'],
    ['STT', 'Đơn vị', 'Thu ngân sách (tỷ đồng)', 'Số hộ nghèo (hộ)'],
    [1, 'Thôn Một', 1.25, 5],
    [2, 'Thôn Hai', 2.5, 7],
    [null, 'Tổng cộng', 3.75, 13],
  ],
}

describe('a file that is brought in', () => {
  it('is tried, recorded once with the cell that each figure comes from, and not again', async () => {
    const bytes = await xlsx(byUnits)
    const path = await upload('thang-9.xlsx', bytes)
    const tried = await page(path)
    expect(counts(tried)).toMatchObject({ 'Ghi mới': 4, 'Bị từ chối': 0 })
    expect(words(tried)).toContain('1 ô tổng không khớp')
    expect(await figures()).toEqual([])
    expect((await site.post(`${path}/ghi`, {})).status).toBe(303)
    expect(words(await page(path))).toContain('Đã ghi 4 số liệu')
    const recorded = await figures()
    expect(recorded).toHaveLength(4)
    expect(recorded).toContainEqual({
      of: [own.indicator, village, '2026-M09'],
      value: '1.25',
      ...{ grade: 'final', source: 'Tệp thang-9.xlsx, trang Tháng 9, ô C3', version: 1, reason: null },
    })

    const again = await upload('ten-khac.xlsx', bytes)
    const tried2 = await page(again)
    expect(words(tried2)).toContain('Nội dung này đã nhập lúc')
    expect(counts(tried2)).toMatchObject({ 'Ghi mới': 0, 'Đã có, không đổi': 4 })
    expect(await figures()).toEqual(recorded)
    const done = await readAuthority(database.db, own.authority, entries)
    expect(done.filter(({ act }) => act === 'import.record')).toHaveLength(1)
  })

  it('is recorded once by two who press at the same moment', async () => {
    const bytes = await xlsx(byUnits)
    const paths = await Promise.all([upload('a.xlsx', bytes), upload('a.xlsx', bytes)])
    await Promise.all(paths.map(page))
    await Promise.all(paths.map((path) => site.post(`${path}/ghi`, {})))
    const told = (await Promise.all(paths.map(page))).map(words)
    expect(told.filter((text) => text.includes('Đã ghi 4 số liệu'))).toHaveLength(1)
    expect(told.filter((text) => text.includes('không có gì thay đổi') || text.includes('chưa có gì được ghi'))).toHaveLength(1)
    expect((await figures()).map(({ version }) => version)).toEqual([1, 1, 1, 1])
  })

  it('needs a reason for what it corrects', async () => {
    await inAuthority(database.db, own.authority, (write) =>
      recordObservations(write, [
        {
          ...{ indicatorId: poor, unitId: village, period: '2026-M09', definition: null, grade: 'final', unitOfMeasure: 'hộ', seen: 0 },
          ...{ content: { kind: 'number', value: decimal(6) }, source: 'Báo cáo', reason: null },
        },
      ]),
    )
    const path = await upload('a.xlsx', await xlsx(byUnits))
    expect(counts(await page(path))).toMatchObject({ 'Ghi mới': 3, 'Sửa số đã có': 1 })
    await site.post(`${path}/ghi`, {})
    expect(words(await page(path))).toContain('nêu lý do')
    expect(await figures()).toHaveLength(1)
    await site.post(`${path}/chon`, { 'ly-do': 'Thôn gửi lại' })
    await page(path)
    await site.post(`${path}/ghi`, {})
    await page(path)
    expect(await figures()).toContainEqual(expect.objectContaining({ value: '5', version: 2, reason: 'Thôn gửi lại' }))
  })

  it('asks for labels once and remembers them', async () => {
    const sheet = (month: number) => ({
      S: [
        [`Tháng ${month} năm 2026`],
        ['Tên thôn', 'Thu NS xã hưởng (tỷ đồng)', 'Nghèo đa chiều (hộ)'],
        ['Thôn Một', 1.5, 4],
        ['Thôn Bốn', 2, 3],
      ],
    })
    const path = await upload('a.xlsx', await xlsx(sheet(8)))
    const asked = await page(path)
    expect(counts(asked)).toMatchObject({ 'Ghi mới': 0, 'Bị từ chối': 4 })
    const keys = [...asked.matchAll(/name="(nhan-\d+)-khoa" value="([^"]+)"/g)].map(([, name, key]) => [name, key] as const)
    const answers: Record<string, string> = {}
    for (const [name = '', key = ''] of keys) {
      answers[`${name}-khoa`] = key
      answers[name] = key.includes('thu ns') ? String(own.indicator) : key.startsWith('unit') ? '0' : String(poor)
    }
    await site.post(`${path}/chon`, answers)
    const second = await page(path)
    const keys2 = [...second.matchAll(/name="(nhan-\d+)-khoa" value="([^"]+)"/g)]
    if (keys2.length > 0)
      await site.post(
        `${path}/chon`,
        Object.fromEntries(
          keys2.flatMap(([, name = '', key = '']) => [
            [`${name}-khoa`, key],
            [name, '0'],
          ]),
        ),
      )
    expect(counts(await page(path))).toMatchObject({ 'Ghi mới': 2, 'Bị từ chối': 0, 'Bỏ qua': 2 })
    const next = await upload('b.xlsx', await xlsx(sheet(9)))
    expect(counts(await page(next))).toMatchObject({ 'Ghi mới': 2, 'Bị từ chối': 0, 'Bỏ qua': 2 })
  })

  it('says of each refused figure why, and gives them as a file in which nothing is a formula', async () => {
    const csv =
      'Chỉ tiêu;Đơn vị;Kỳ;ĐVT;Giá trị\n=1+1;Thôn Một;9/2026;tỷ đồng;2\nThu ngân sách;Thôn Một;9/2026;hộ;2\nSố hộ nghèo;Thôn Một;12/2026;hộ;5\nSố hộ nghèo;Thôn Một;8/2026;hộ;1.119\nThu ngân sách;Thôn Hai;8/2026;triệu đồng;12\n'
    const path = await upload('a.csv', csv)
    const html = await page(path)
    expect(counts(html)).toMatchObject({ 'Ghi mới': 1, 'Bị từ chối': 4 })
    const refused = await (await site.get(`${path}/bi-tu-choi.csv`)).text()
    expect(refused).toContain("'=1+1")
    expect(refused).toContain('không đổi được sang')
    expect(refused).toContain('chưa đến')
    expect(refused).toContain('1,119')
    await site.post(`${path}/ghi`, {})
    expect(await figures()).toEqual([])
    await site.post(`${path}/ghi`, { 'bo-qua': '1' })
    await page(path)
    expect((await figures()).map(({ value }) => value)).toEqual(['12'])
  })

  it('is refused with its sentence where it is no table', async () => {
    const path = await upload('a.xlsx', 'không phải Excel')
    const answer = await site.get(path)
    expect(answer.status).toBe(422)
    expect(words(await answer.text())).toContain('Tệp “a.xlsx”')
  })
})
