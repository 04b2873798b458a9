import { findAll, getAttributeValue, textContent } from 'domutils'
import { parseDocument } from 'htmlparser2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { founded, inAuthority, type TestDatabase, testDatabase } from '../../../../test/support/database.ts'
import { siteFor, somebody } from '../../../../test/support/site.ts'
import { instant } from '../../../plan/index.ts'
import { addUnit, bindingsOf, entries, observationsOf, readAuthority } from '../../../store/index.ts'

// The database's own clock says when a figure was recorded; the reader stands after that.
const now = instant('2099-02-20T02:00:00Z')

describe('Đọc văn bản', () => {
  let database: TestDatabase
  let own: Awaited<ReturnType<typeof founded>>
  let village: number
  let site: ReturnType<typeof siteFor>

  beforeAll(async () => {
    database = await testDatabase()
    own = await founded(database.db)
    village = await inAuthority(database.db, own.authority, (write) =>
      addUnit(write, { code: 'T1', validFrom: '2025-07-01', validTo: null, name: 'Thôn Đoài', kind: 'village', parentCode: '04136' }),
    )
    site = siteFor(database.db, somebody(own.authority, 'compiler'), now)
  })
  afterAll(() => database.end())

  const read = <T>(work: Parameters<typeof readAuthority<T>>[2]) => readAuthority(database.db, own.authority, work)
  const figures = () => read((r) => observationsOf(r))
  const page = async (path: string) => parseDocument(await (await site.get(path)).text())

  /** Brings files in; gives the answer. */
  function send(files: readonly (readonly [name: string, text: string])[], purpose = 'source') {
    const body = new FormData()
    for (const [name, text] of files) body.append('files', new File([text], name))
    body.append('unit', String(own.unit))
    body.append('purpose', purpose)
    const headers = { 'Sec-Fetch-Site': 'same-origin', Host: '127.0.0.1', Origin: 'http://127.0.0.1' }
    return site.app.request('/doc-van-ban', { method: 'POST', body, headers })
  }
  /** Brings one text in; gives the path of its page. */
  async function sent(text: string, purpose = 'source'): Promise<string> {
    const answer = await send([['bao-cao.txt', text]], purpose)
    expect(answer.status).toBe(303)
    return answer.headers.get('location') as string
  }
  async function card(path: string, fact: number) {
    const [found] = findAll(({ attribs }) => attribs.id === `s${fact}`, (await page(path)).children)
    if (found === undefined) throw new Error(`no fact ${fact} on ${path}`)
    const fields = Object.fromEntries(
      findAll(({ name }) => name === 'input', found.children).map((input) => [
        input.attribs.name as string,
        getAttributeValue(input, 'value') ?? '',
      ]),
    )
    return { state: found.attribs['data-state'], text: textContent(found).replace(/\s+/g, ' '), fields }
  }
  const accept = (path: string, fact: number, fields: Record<string, string>) => site.post(`${path}/so-lieu/${fact}`, fields)

  it('reads a text, and takes an accepted fact over as a figure with its place', async () => {
    const path = await sent('Năm 2026, thu ngân sách đạt 812,5 tỷ đồng.')
    const before = await card(path, 1)
    expect(before).toMatchObject({ state: 'open', text: expect.stringContaining('Chưa có trong sổ') })
    expect((await accept(path, 1, before.fields)).headers.get('location')).toBe(`${path}#s1`)
    const [figure] = await figures()
    expect(figure).toMatchObject({
      indicatorId: own.indicator,
      unitId: own.unit,
      period: '2026',
      grade: 'preliminary',
      unitOfMeasure: 'tỷ đồng',
      version: 1,
    })
    expect(figure?.content.kind === 'number' && figure.content.value.toFixed()).toBe('812.5')
    expect(figure?.source).toBe('Văn bản “bao-cao.txt”, dòng 1: “Năm 2026, thu ngân sách đạt 812,5 tỷ đồng.”')
    expect(await card(path, 1)).toMatchObject({ state: 'accepted', text: expect.stringContaining('Đã nhận') })
    expect((await read((r) => entries(r, { limit: 3 }))).map(({ act }) => act)).toEqual([
      'document.accept',
      'observation.record',
      'document.add',
    ])
  })

  it('finds the same figure on record, and accepting it types nothing twice', async () => {
    const path = await sent('Thu ngân sách năm 2026 đạt 812,5 tỷ đồng, kết quả tốt.')
    const same = await card(path, 1)
    expect(same.text).toContain('Trùng với sổ')
    const before = await figures()
    await accept(path, 1, same.fields)
    expect(await figures()).toEqual(before)
    expect((await card(path, 1)).state).toBe('accepted')
  })

  it('shows both where the record differs, and corrects it only with a reason', async () => {
    const path = await sent('Năm 2026, thu ngân sách đạt 820 tỷ đồng.')
    const differing = await card(path, 1)
    for (const words of ['Khác với sổ', '820 tỷ đồng', '812,5 tỷ đồng']) expect(differing.text).toContain(words)
    const without = await accept(path, 1, differing.fields)
    expect([without.status, await without.text()]).toEqual([422, expect.stringContaining('phải nêu lý do')])
    expect((await accept(path, 1, { ...differing.fields, reason: 'Theo số quyết toán' })).status).toBe(303)
    expect((await figures())[0]).toMatchObject({ version: 2, reason: 'Theo số quyết toán' })
  })

  it('tells who meets a figure that was recorded in the meantime, with both values', async () => {
    const path = await sent('Năm 2026, thu ngân sách đạt 825 tỷ đồng, kể cả thu kết dư.')
    const { fields } = await card(path, 1)
    const stale = await accept(path, 1, { ...fields, seen: '1', reason: 'Số mới' })
    const text = await stale.text()
    expect(stale.status).toBe(409)
    expect(text).toMatch(/Trong sổ: <b>820 tỷ đồng<\/b>.*Trong văn bản: <b>825 tỷ đồng<\/b>/s)
    expect((await figures())[0]?.version).toBe(2)
  })

  it('refuses and takes back', async () => {
    const path = await sent('Năm 2026, thu ngân sách đạt 830 tỷ đồng.')
    expect((await site.post(`${path}/so-lieu/1/bo`, {})).status).toBe(303)
    expect((await card(path, 1)).state).toBe('refused')
    const again = await site.post(`${path}/so-lieu/1/bo`, {})
    expect([again.status, await again.text()]).toEqual([400, expect.stringContaining('vừa được người khác nhận hoặc bỏ')])
    expect((await site.post(`${path}/so-lieu/1/lay-lai`, {})).status).toBe(303)
    expect((await card(path, 1)).state).toBe('open')
  })

  it('learns what a phrase means, and proposes it next time', async () => {
    const path = await sent('Năm 2026, nguồn lực huy động trong dân đạt 12 tỷ đồng.')
    expect((await card(path, 1)).text).toContain('Chưa rõ là chỉ tiêu nào')
    const mended = {
      indicator: String(own.indicator),
      unit: String(village),
      period: '2026-M05',
      grade: 'final',
      value: '12',
      whole: '',
      measure: 'tỷ đồng',
      reason: '',
      seen: '0',
    }
    expect((await accept(path, 1, mended)).status).toBe(303)
    const next = await card(await sent('Năm 2025, nguồn lực huy động trong dân đạt 9 tỷ đồng.'), 1)
    expect(next.fields).toMatchObject({ indicator: String(own.indicator), period: '2025', value: '9' })
    expect(next.text).toContain('đã gán như vậy 1 lần')
    expect(await read(bindingsOf)).toContainEqual(expect.objectContaining({ kind: 'indicator', indicatorId: own.indicator, uses: 1 }))
  })

  it('accepts at once all that is sure, and leaves what contradicts', async () => {
    const path = await sent(
      'Năm 2026, thu ngân sách đạt 700 tỷ đồng. Năm 2024, thu ngân sách đạt 710 tỷ đồng. Năm 2023, thu ngân sách đạt 650 tỷ đồng.',
    )
    const before = (await figures()).length
    expect((await site.post(`${path}/nhan-chac-chan`, {})).status).toBe(303)
    const states = await Promise.all([1, 2, 3].map(async (fact) => (await card(path, fact)).state))
    expect(states).toEqual(['open', 'accepted', 'accepted'])
    expect((await figures()).length).toBe(before + 2)
  })

  it('takes no aim for a result, and holds it against nothing where there is no plan', async () => {
    const path = await sent('Phấn đấu năm 2027 thu ngân sách đạt 900 tỷ đồng.')
    expect(await card(path, 1)).toMatchObject({ state: 'unfit', text: expect.stringContaining('Mục tiêu, kế hoạch'), fields: {} })
    const forced = {
      indicator: String(own.indicator),
      unit: String(own.unit),
      period: '2027',
      grade: 'final',
      value: '900',
      whole: '',
      measure: 'tỷ đồng',
      reason: '',
      seen: '0',
    }
    expect((await accept(path, 1, forced)).status).toBe(422)
  })

  it('leads to the document that is there, sent a second time', async () => {
    const text = 'Năm 2022, thu ngân sách đạt 600 tỷ đồng.'
    const path = await sent(text)
    expect(await sent(text)).toBe(path)
    expect(await sent(text, 'draft')).not.toBe(path)
  })

  it('tells the fate of each of several files, a broken one by its sentence', async () => {
    const answer = await send([
      ['mot.txt', 'Năm 2021, thu ngân sách đạt 500 tỷ đồng.'],
      ['hai.docx', 'không phải tệp Word'],
    ])
    const text = await answer.text()
    expect(answer.status).toBe(200)
    expect(text).toContain('Đã đọc 1 trong 2 tệp')
    expect(text).toContain('Tệp “hai.docx”')
  })

  it('checks a draft: its findings with their arithmetic, and what the books have otherwise; nothing becomes a figure', async () => {
    const path = await sent(
      'Năm 2026, thu ngân sách đạt 899 tỷ đồng. Toàn xã có 30 chỉ tiêu, trong đó 24 chỉ tiêu đạt, 9 chỉ tiêu không đạt.',
      'draft',
    )
    const text = textContent((await page(path)).children).replace(/\s+/g, ' ')
    for (const words of ['24 + 9 = 33', '899 tỷ đồng', '820 tỷ đồng', 'Khác với sổ (1)']) expect(text).toContain(words)
    const { fields } = await card(path, 1)
    expect(fields).toEqual({})
    const forced = {
      indicator: String(own.indicator),
      unit: String(own.unit),
      period: '2026',
      grade: 'final',
      value: '899',
      whole: '',
      measure: 'tỷ đồng',
      reason: 'x',
      seen: '2',
    }
    expect(await (await accept(path, 1, forced)).text()).toContain('Dự thảo chỉ để soát')
  })

  it('gives the file back as it came', async () => {
    const path = await sent('Năm 2020, thu ngân sách đạt 400 tỷ đồng.')
    const file = await site.get(`${path}/tep`)
    expect([await file.text(), file.headers.get('content-disposition')]).toEqual([
      'Năm 2020, thu ngân sách đạt 400 tỷ đồng.',
      expect.stringContaining('attachment'),
    ])
  })

  it.each([
    [{}, 'Chưa chọn tệp nào'],
    [{ text: '   ' }, 'Chưa chọn tệp nào'],
    [{ text: 'x', purpose: 'khac' }, 'Đọc để làm gì'],
  ])('says what is missing: %o', async (fields, sentence) => {
    const answer = await site.post('/doc-van-ban', { unit: String(own.unit), purpose: 'source', ...fields })
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(sentence)])
  })
})
