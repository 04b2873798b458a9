import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountRoles } from '../../src/office/visitor.ts'
import { readAuthority, unitsOf } from '../../src/store/index.ts'
import { type Ask, asksOf } from '../support/asks.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { type Furnished, furnished } from '../support/furnished.ts'
import { siteFor, somebody } from '../support/site.ts'

/** What is typed by who wants to break something, and what is typed by mistake. */
const injection = `'; drop table namro.unit; -- "><script>alert(1)</script>\u202e\u0007\r\nSet-Cookie: a=b ../../etc/passwd`
const nul = 'a\u0000b'
const tooLarge = '99999999999'
const lastDay = '9999-12-31'

/** What is typed into a field that usually holds this. */
function hostileTo(usual: string): string[] {
  return [injection, /^\d+$/.test(usual) ? tooLarge : /^\d{4}-\d\d-\d\d$/.test(usual) ? lastDay : nul]
}

const ids = ['2147483648', '0', 'abc', '1%00', '%E0%A4%A', '..%2f..%2fetc%2fpasswd']

let database: TestDatabase
let own: Furnished
let site: ReturnType<typeof siteFor>
const errors: string[] = []

beforeAll(async () => {
  database = await testDatabase()
  own = await furnished(database.db, 'Đồi Chè', 'Sao Mai', '7391.5')
  const memberships = accountRoles.map((role) => ({ authority: own.authority, role, unit: null }))
  const write = (line: string) => line.includes('"level":"error"') && errors.push(line.slice(0, 600))
  site = siteFor(database.db, { ...somebody(own.authority, 'compiler'), memberships }, undefined, { write })
})
afterAll(() => database.end())

async function answered(label: string, answer: Response): Promise<void> {
  const text = await answer.text()
  expect([label, answer.status < 500 ? 'answered' : answer.status, errors.splice(0)]).toEqual([label, 'answered', []])
  expect(text, label).not.toContain('<script>alert(1)')
  expect(text, label).not.toMatch(/\n\s+at \S+ \(|node_modules|select .* from "namro"/)
  expect(answer.headers.get('set-cookie') ?? '', label).not.toContain('a=b')
}

describe('what is typed with ill intent', () => {
  it('in any field of any form gets an answer, and does nothing else', async () => {
    const units = async () => (await readAuthority(database.db, own.authority, unitsOf)).length
    expect(await units()).toBeGreaterThan(0)
    for (const [route, { path, fields = {} }] of Object.entries(asksOf(own))) {
      for (const [name, usual] of Object.entries(fields)) {
        for (const value of hostileTo(usual)) {
          await answered(`${route} ${name}=${value}`, await site.post(path, { ...fields, [name]: value }))
        }
      }
    }
    expect(await units()).toBeGreaterThan(0)
  })

  it('in an address gets an answer', async () => {
    const names = [
      'tim',
      'ky',
      'ke-hoach',
      'den',
      'linh-vuc',
      'chu-tri',
      'tinh-trang',
      'ngay',
      'ban',
      'chi-so',
      'giao-tu',
      'loai',
      'nguoi',
      'muc',
      'truoc',
      'trang',
      'cap-tren',
      'tiep',
      'sap-xep',
    ]
    for (const [route, { path, fields }] of Object.entries(asksOf(own))) {
      if (fields !== undefined) continue
      for (const value of [injection, nul, tooLarge, lastDay, 'Ấ'.repeat(1000)]) {
        const query = new URLSearchParams(names.map((name) => [name, value] as [string, string]))
        await answered(`${route} ${value.slice(0, 40)}`, await site.get(`${path.split('?')[0]}?${query}`))
      }
    }
  })

  it('in the place of a number gets an answer', async () => {
    for (const [route, { path, fields }] of Object.entries(asksOf(own))) {
      const parts = path.split('/')
      for (const [at, part] of parts.entries()) {
        if (!/^(?:\d+|[0-9a-f-]{36})$/.test(part)) continue
        for (const id of ids) {
          const to = parts.with(at, id).join('/')
          await answered(`${route} ${to}`, await (fields === undefined ? site.get(to) : site.post(to, fields)))
        }
      }
    }
  })
})

describe('a request that no page of ours sends', () => {
  const headers = { Host: '127.0.0.1', 'Sec-Fetch-Site': 'same-origin' }

  it('with another method does nothing', async () => {
    for (const path of new Set(Object.values(asksOf(own)).map((ask) => ask.path))) {
      for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
        expect([method, path, (await site.app.request(path, { method, headers })).status]).toEqual([method, path, 404])
      }
    }
  })

  it.each([
    ['multipart/form-data; boundary=x', 'no such boundary'],
    ['multipart/form-data', ''],
    ['application/json', '{"version":'],
    ['text/plain', 'version=1'],
    ['application/x-www-form-urlencoded', '%%%=%E0%A4%A&version=1&version=2&version='],
  ])('with a body that says it is %s gets an answer', async (type, body) => {
    for (const path of [`/ke-hoach/${own.draft.plan}/van-ban`, '/don-vi/sap-xep', '/dang-nhap', '/bo-chi-tieu/danh-muc']) {
      await answered(
        `${type} ${path}`,
        await site.app.request(path, { method: 'POST', body, headers: { ...headers, 'Content-Type': type } }),
      )
    }
  })

  it('for a file beside the look of the application gets none', async () => {
    for (const file of ['../app.ts', '..%2fapp.ts', '%2e%2e%2f%2e%2e%2fpackage.json', '....//package.json', 'style.css', '%00']) {
      const { status } = await site.app.request(`/assets/${file}`, { headers })
      expect([file, status >= 300 && status < 500]).toEqual([file, true])
    }
  })

  it('is held back where it costs much: files after twenty in a minute, searches after 240', async () => {
    const { get } = siteFor(database.db, somebody(own.authority, 'compiler'))
    const statuses = await Promise.all(Array.from({ length: 23 }, async () => (await get('/chi-tieu/tai-ve.csv')).status))
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0)
    expect((await get('/chi-tieu')).status).toBe(200)
    let refused = 0
    for (let asked = 0; asked < 300; asked++) if ((await get('/khong-co-trang?tim=thu')).status === 429) refused++
    expect(refused).toBeGreaterThan(0)
  })
})

describe('a failure of the program', () => {
  it('is shown by its number on any page, and logged in one line', async () => {
    const lines: string[] = []
    const broken = new Proxy(database.db, {
      get: (db, name) => {
        if (name === 'transaction') throw new Error('bí mật của máy chủ\n{"level":"info"}')
        const own = Reflect.get(db, name, db)
        return typeof own === 'function' ? own.bind(db) : own
      },
    })
    const { get } = siteFor(broken, somebody(own.authority, 'compiler'), undefined, { write: (line) => lines.push(line) })
    const answer = await get('/ke-hoach')
    const text = await answer.text()
    expect(answer.status).toBe(500)
    expect(text).toContain(answer.headers.get('x-request-id'))
    expect(text).not.toMatch(/bí mật|\n\s+at /)
    for (const line of lines) expect(line).not.toMatch(/[\r\n]/)
    expect(lines.map((line) => JSON.parse(line).level)).toEqual(['error', 'info'])
  })
})

describe('what one may not do', () => {
  it('is in the log: who tried what', async () => {
    const lines: string[] = []
    const delegate = somebody(own.authority, 'delegate')
    await siteFor(database.db, delegate, undefined, { write: (line) => lines.push(line) }).post('/ke-hoach/moi', {})
    expect(JSON.parse(lines[0] as string)).toMatchObject({
      ...{ method: 'POST', route: '/ke-hoach/moi', status: 403, account: delegate.account, note: 'denied.plans.write' },
    })
  })
})

describe('a name that a spreadsheet would take for a formula', () => {
  it('stays text in both files', async () => {
    const names = ['=HYPERLINK("http://evil.example")', '+84', '-1+2', '@SUM(A1)', '＝1+1']
    const { fields = {} } = asksOf(own)['POST /ke-hoach/:id/chi-tieu/moi'] as Ask
    const begun = await site.post('/ke-hoach/moi', asksOf(own)['POST /ke-hoach/moi']?.fields ?? {})
    const plan = begun.headers.get('location') as string
    for (const name of names) expect((await site.post(`${plan}/chi-tieu/moi`, { ...fields, period: '2028', name })).status).toBe(303)
    const query = `?ke-hoach=${plan.split('/').at(-1)}`
    const csv = await (await site.get(`/chi-tieu/tai-ve.csv${query}`)).text()
    for (const name of names) expect(csv).toContain(`'${name.replaceAll('"', '""')}`)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await (await site.get(`/chi-tieu/tai-ve.xlsx${query}`)).arrayBuffer())
    const texts: unknown[] = []
    book.worksheets[0]?.eachRow((row) => row.eachCell(({ value, type }) => type === ExcelJS.ValueType.String && texts.push(value)))
    expect(texts).toEqual(expect.arrayContaining(names))
  })
})
