import { getElementById, getElementsByTagName, innerText } from 'domutils'
import { parseDocument } from 'htmlparser2'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../../test/support/database.ts'
import { clock, type Reporting, reportingAuthority } from '../../../../test/support/reporting.ts'
import { siteFor, somebody } from '../../../../test/support/site.ts'
import { linesOf, readAuthority, submissionOf } from '../../../store/index.ts'

let database: TestDatabase
let own: Reporting
let path: string
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.end())
beforeEach(async () => {
  own = await reportingAuthority(database.db)
  path = `/nhap-so-lieu/${own.round}/${own.senders[0]}`
})

const siteOf = (unit: number | null, role: 'reporter' | 'compiler' = 'reporter') =>
  siteFor(database.db, somebody(own.authority, role, unit), clock())
const lines = () => readAuthority(database.db, own.authority, (read) => linesOf(read, { roundId: own.round, senderId: own.senders[0] }))
const state = async () =>
  (await readAuthority(database.db, own.authority, (read) => submissionOf(read, { roundId: own.round, senderId: own.senders[0] }))).state
const text = async (answer: Response | Promise<Response>) =>
  innerText(parseDocument(await (await answer).text()).children).replace(/\s+/g, ' ')

/** The fields of the page's form as a browser would send them. */
async function fieldsOf(answer: Response | Promise<Response>): Promise<Record<string, string>> {
  const page = parseDocument(await (await answer).text())
  const of = (tag: string) => getElementsByTagName(tag, page, true).filter(({ attribs }) => attribs.name !== undefined)
  const inputs = of('input').filter(({ attribs }) => attribs.type !== 'file')
  const chosen = of('select').map((one) => {
    const options = getElementsByTagName('option', one)
    return [one.attribs.name, (options.find(({ attribs }) => 'selected' in attribs) ?? options[0])?.attribs.value ?? '']
  })
  return Object.fromEntries([
    ...inputs.map(({ attribs }) => [attribs.name, attribs.value ?? '']),
    ...of('textarea').map((one) => [one.attribs.name, innerText(one).replace(/^\n/, '')]),
    ...chosen,
  ])
}

const filled = {
  ...{ 'text-1': '1.401,351', 'text-2': '0,25 tỷ', 'text-3': '12', 'text-4': '412', 'text-5': '30' },
}

describe('the sheet without a script', () => {
  it('lists what one has to fill in, with what stands beside each line', async () => {
    const site = siteOf(own.senders[0])
    const list = await text(site.get('/nhap-so-lieu'))
    expect(list).toContain('Phòng Kinh tế')
    expect(list).not.toContain('Phòng Văn hóa')
    expect(list).toMatch(/0\/5 dòng.*Chưa nhập/)
    expect(list).toContain('còn 3 ngày')
    const sheet = await text(site.get(path))
    expect(sheet).toMatch(/Kinh tế1Thu ngân sáchtriệu đồng1\.350,51\.350,5/)
    // The ratio is computed, never typed.
    expect((await fieldsOf(site.get(path)))['text-6']).toBeUndefined()
    expect(sheet).toContain('= Số hộ nghèo ÷ Tổng số hộ × 100')
  })

  it('is saved as a whole: only what was changed, read as an official writes it', async () => {
    const site = siteOf(own.senders[0])
    const answer = await site.post(path, { ...(await fieldsOf(site.get(path))), ...filled })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, path])
    expect((await lines()).map(({ content, version }) => [content?.kind === 'number' && content.value.toFixed(), version])).toEqual([
      ['1401.351', 1],
      ['250', 1],
      ['12', 1],
      ['412', 1],
      ['30', 1],
    ])
    expect(await text(site.get(path))).toContain('7,3')
    await site.post(path, { ...(await fieldsOf(site.get(path))), 'text-3': '13' })
    expect((await lines()).map(({ version }) => version)).toEqual([1, 1, 2, 1, 1])
  })

  it('keeps what cannot be read in its field, with the sentence, and saves the rest', async () => {
    const site = siteOf(own.senders[0])
    const answer = await site.post(path, { ...(await fieldsOf(site.get(path))), 'text-1': 'chưa rõ', 'text-3': '12' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('value="chưa rõ"')
    expect(html).toContain('không phải là số')
    expect(html).toContain('href="#so-1"')
    expect(await lines()).toHaveLength(1)
  })

  it('is sent when nothing hinders it; what does leads to its line', async () => {
    const site = siteOf(own.senders[0])
    const typed = { ...(await fieldsOf(site.get(path))), ...filled, 'text-2': '2.000', 'text-5': '' }
    const hindered = await site.post(`${path}/gui`, typed)
    expect(hindered.status).toBe(422)
    const page = parseDocument(await hindered.text())
    const summary = getElementsByTagName('a', page, true).filter(({ attribs }) => attribs.href?.startsWith('#so-'))
    // The part is more than its whole, and ten times what it was; a line is empty.
    expect(summary.map(({ attribs }) => attribs.href)).toEqual(['#so-1', '#so-2', '#so-5'])
    expect(getElementById('so-1', page)?.attribs['aria-invalid']).toBe('true')
    expect(await state()).toBe('draft')
    const mended = { ...(await fieldsOf(site.get(path))), 'text-2': '0,25 tỷ', 'text-5': '30' }
    const sent = await site.post(`${path}/gui`, mended)
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${path}/bien-nhan`])
    expect(await state()).toBe('submitted')
    expect((await site.post(path, { ...mended, 'text-3': '99' })).status).toBe(400)
    expect(await text(site.get(path))).toContain('đang chờ duyệt')
  })

  it('two people on one sheet: a line that somebody else wrote is shown with both, and nothing is overwritten', async () => {
    const [one, other] = [siteOf(own.senders[0]), siteOf(null, 'compiler')]
    const [mine, theirs] = [await fieldsOf(one.get(path)), await fieldsOf(other.get(path))]
    await one.post(path, { ...mine, 'text-1': '100', 'text-3': '12' })
    const answer = await other.post(path, { ...theirs, 'text-1': '200', 'text-4': '412' })
    expect(answer.status).toBe(409)
    const again = await fieldsOf(answer.clone())
    expect(again['text-1']).toBe('200')
    expect(await text(answer)).toContain('Người khác vừa ghi 100')
    expect((await lines()).map(({ content }) => content?.kind === 'number' && content.value.toFixed())).toEqual(['100', '12', '412'])
    expect((await other.post(path, again)).status).toBe(303)
    expect((await lines())[0]).toMatchObject({ version: 2 })
  })

  it('is not sent with lines that somebody else changed after one saw it', async () => {
    const [one, other] = [siteOf(own.senders[0]), siteOf(null, 'compiler')]
    await one.post(path, { ...(await fieldsOf(one.get(path))), ...filled })
    const seen = await fieldsOf(one.get(path))
    await other.post(path, { ...(await fieldsOf(other.get(path))), 'text-3': '13' })
    const answer = await one.post(`${path}/gui`, seen)
    expect(answer.status).toBe(409)
    expect(await text(answer)).toContain('Người khác vừa sửa biểu này')
    expect(await state()).toBe('draft')
  })

  it('takes files, and gives them to who may see the sheet, never to be shown in place', async () => {
    const site = siteOf(own.senders[0])
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...(await fieldsOf(site.get(path))), ...filled, attach: '3' })) form.append(name, value)
    form.append('file-3', new File(['<script>alert(1)</script>'], 'biên bản.html'))
    const sent = { method: 'POST', body: form, headers: { 'Sec-Fetch-Site': 'same-origin', Host: '127.0.0.1' } }
    const answer = await site.app.request(`${path}/tep`, sent)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${path}#dong-3`])
    expect(await lines()).toHaveLength(5)
    const [, file] = /href="([^"]+\/tep\/\d+)"/.exec(await (await site.get(path)).text()) ?? []
    const download = await site.get(file as string)
    expect(download.headers.get('content-type')).toBe('application/octet-stream')
    expect(download.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''bi%C3%AAn/)
    expect((await siteOf(own.senders[1]).get(file as string)).status).toBe(404)
  })

  it('is nobody else’s', async () => {
    const site = siteOf(own.senders[1])
    for (const answer of [site.get(path), site.post(path, {}), site.post(`${path}/gui`, {})]) {
      expect((await answer).status).toBe(404)
    }
  })
})

describe('the receipt', () => {
  it('tells what was sent, when, whether in time, and how often it was given back', async () => {
    const site = siteOf(own.senders[0])
    expect(await text(site.get(`${path}/bien-nhan`))).toContain('chưa gửi báo cáo')
    await site.post(`${path}/gui`, { ...(await fieldsOf(site.get(path))), ...filled, 'cause-1': 'thu tiền đất đợt 1' })
    const receipt = await text(site.get(`${path}/bien-nhan`))
    expect(receipt).toMatch(/1\.401,351 triệu đồng · thu tiền đất đợt 1/)
    const delegate = siteFor(database.db, somebody(own.authority, 'delegate'), clock())
    const steps = await text(delegate.get(`${path}/bien-nhan`))
    expect(steps).toContain('đúng hạn')
    expect(steps).not.toContain('1.401,351')
    expect(receipt).toMatch(/đúng hạn.*Số lần gửi1Số lần bị trả lại0/)
  })
})

describe('the autosave', () => {
  const save = async (site: ReturnType<typeof siteOf>, typed: object[], account = somebody(own.authority, 'reporter').account) => {
    return site.postJson(`${path}/dong`, { account, lines: typed })
  }
  // biome-ignore lint/suspicious/noExplicitAny: what the script reads.
  const told = async (answer: Response | Promise<Response>): Promise<any> => (await answer).json()
  const line = (code: keyof Reporting['indicators'], value: string, seen = 0) => ({
    ...{ key: `${own.indicators[code]}/${own.senders[0]}/${own.period}`, text: value, grade: 'estimate', cause: '', proposal: '', seen },
  })

  it('tells how every line stands: as read, its version, what does not fit, what is computed', async () => {
    const answer = await save(siteOf(own.senders[0]), [
      line('thu', '1,4 tỷ'),
      line('thu-dat', '2 tỷ'),
      line('ho', '400'),
      line('ho-ngheo', '20'),
    ])
    const { lines: all, filled: count, asked } = await told(answer)
    expect([count, asked]).toEqual([4, 5])
    expect(all.map(({ text: shown, seen, state: kept }: Record<string, unknown>) => [shown, seen, kept])).toEqual([
      ['1.400', 1, 'kept'],
      ['2.000', 1, 'kept'],
      ['', 0, 'kept'],
      ['400', 1, 'kept'],
      ['20', 1, 'kept'],
      ['5,0', 0, 'kept'],
    ])
    expect(all[0].notes).toContain('Các phần “trong đó” cộng lại lớn hơn tổng')
  })

  it('the same sent twice is saved once; a line overtaken is left with both values', async () => {
    const site = siteOf(own.senders[0])
    await save(site, [line('thu', '1,4 tỷ')])
    const [again] = (await told(save(site, [line('thu', '1,4 tỷ')]))).lines
    expect(again).toMatchObject({ seen: 1, state: 'kept' })
    const [overtaken] = (await told(save(site, [line('thu', '1.500')]))).lines
    expect(overtaken).toMatchObject({ text: '1.400', seen: 1, state: 'overtaken' })
    expect(overtaken.notes).toContain('data-keep="mine"')
    const [kept] = (await told(save(site, [line('thu', '1.500', 1)]))).lines
    expect(kept).toMatchObject({ text: '1.500', seen: 2, state: 'kept' })
  })

  it('refuses a page of another account, what is no line, and what is no JSON', async () => {
    const site = siteOf(own.senders[0])
    expect((await save(site, [line('thu', '1')], 'somebody else')).status).toBe(403)
    expect((await save(site, ['x' as unknown as object])).status).toBe(400)
    const strange = { ...line('thu', '1'), key: '9/9/9' }
    expect((await told(save(site, [strange, line('thu', '1')]))).lines[0]).toMatchObject({ seen: 1 })
    expect(await lines()).toHaveLength(1)
  })
})
