import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { expectSecured } from '../../test/support/secured.ts'
import type { Visitor } from '../office/accounts/index.ts'
import { StoreProblem, WriteRefused } from '../store/index.ts'
import type { WebEnv } from './env.ts'
import { PageProblem } from './problem.ts'
import { rateLimit } from './rateLimit.ts'
import { secure } from './security.tsx'

const visitor = {
  account: 'tk-1',
  name: 'Chuyên viên',
  post: '',
  email: '',
  session: 's',
  memberships: [],
  secondFactor: 'off',
} satisfies Visitor
const same = { 'Sec-Fetch-Site': 'same-origin' }

function application(options: Partial<Parameters<typeof secure>[1]> = {}) {
  const lines: string[] = []
  const app = new Hono<WebEnv>()
  secure(app, {
    baseUrl: 'http://127.0.0.1:8080',
    behindProxy: false,
    accounts: { whoIs: async (headers) => (headers.has('cookie') ? visitor : null) },
    write: (line) => lines.push(line),
    bodyLimits: { '/tep': 3_000_000 },
    ...options,
  })
  app.get('/trang/:ma', (c) => c.html('<p>trang</p>'))
  app.get('/dia-chi', (c) => c.text(c.var.address))
  app.get('/assets/x.css', (c) => c.body('x', 200, { 'Cache-Control': 'public, max-age=31536000, immutable' }))
  app.post('/ghi', async (c) => c.text(String((await c.req.text()).length)))
  app.post('/tep', async (c) => c.text(String((await c.req.text()).length)))
  app.get('/loi', () => {
    throw new Error('mật khẩu máy chủ là 1234', { cause: new Error('nguyên nhân') })
  })
  app.get('/tu-choi', () => {
    throw new WriteRefused('Chưa nêu lý do.')
  })
  app.get('/cam', () => {
    throw new PageProblem(403, 'Chỉ lãnh đạo mới xem được.')
  })
  app.get('/hong', () => {
    throw new StoreProblem('down', 'Không liên lạc được với cơ sở dữ liệu.')
  })
  const last = () => JSON.parse(lines.at(-1) as string)
  return { app, lines, last, at: (path: string, init?: RequestInit) => app.request(`http://127.0.0.1:8080${path}`, init) }
}

describe('every answer', () => {
  it.each([
    ['/trang/1', 200],
    ['/assets/x.css', 200],
    ['/khong-co', 404],
    ['/cam', 403],
    ['/tu-choi', 409],
    ['/loi', 500],
    ['/hong', 503],
  ])('has the headers: %s, %i', async (path, status) => {
    const answer = await application().at(path)
    expect(answer.status).toBe(status)
    await expectSecured(answer)
  })

  it('has them also where the request is refused before it reaches a page', async () => {
    const { app, at } = application()
    const refused = [
      await at('/ghi', { method: 'POST' }),
      await at('/ghi', { method: 'POST', headers: same, body: 'x'.repeat(1_000_001) }),
      await app.request('http://evil.example/trang/1'),
      await application({ accounts: { whoIs: async () => Promise.reject(new Error('down')) } }).at('/trang/1'),
    ]
    expect(refused.map(({ status }) => status)).toEqual([403, 413, 403, 500])
    for (const answer of refused) {
      await expectSecured(answer)
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
  })

  it('asks for a secure line for a year where there is one', async () => {
    expect((await application().at('/trang/1')).headers.has('strict-transport-security')).toBe(false)
    const secured = application({ baseUrl: 'https://namro.xa-mau.gov.vn' }).app
    const answer = await secured.request('https://namro.xa-mau.gov.vn/trang/1')
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
  })

  it('is not kept where it is for one person; files under their own addresses are', async () => {
    const { at } = application()
    expect((await at('/trang/1', { headers: { cookie: 'x' } })).headers.get('cache-control')).toBe('no-store')
    expect((await at('/trang/1')).headers.get('cache-control')).toBeNull()
    expect((await at('/assets/x.css', { headers: { cookie: 'x' } })).headers.get('cache-control')).toContain('immutable')
  })
})

describe('a request that changes something', () => {
  it.each<[Record<string, string>, number]>([
    [{ 'Sec-Fetch-Site': 'same-origin' }, 200],
    [{ 'Sec-Fetch-Site': 'same-origin', Origin: 'null' }, 200],
    [{ Origin: 'http://127.0.0.1:8080' }, 200],
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403],
    [{ 'Sec-Fetch-Site': 'none' }, 403],
    [{ 'Sec-Fetch-Site': 'cross-site', Origin: 'http://127.0.0.1:8080' }, 403],
    [{ Origin: 'https://evil.example' }, 403],
    [{ Origin: 'http://127.0.0.1:9090' }, 403],
    [{ Origin: 'null' }, 403],
    [{ Referer: 'http://127.0.0.1:8080/trang/1' }, 403],
    [{}, 403],
  ])('with %o is answered %i', async (headers, status) => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const answer = await application().at('/ghi', { method, headers })
      expect(answer.status === 404 ? 200 : answer.status).toBe(status)
    }
  })

  it('may come from elsewhere if it only reads', async () => {
    expect((await application().at('/trang/1', { headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(200)
  })

  it('is as long as its address allows, and no longer, whether it says its length or not', async () => {
    const { at } = application()
    const send = async (path: string, bytes: number, streamed: boolean) => {
      const body = 'x'.repeat(bytes)
      const stream = () => new Blob([body]).stream()
      return (await at(path, { method: 'POST', headers: same, body: streamed ? stream() : body, duplex: 'half' } as RequestInit)).status
    }
    for (const streamed of [true, false]) {
      expect(await send('/ghi', 1_000_000, streamed)).toBe(200)
      expect(await send('/ghi', 1_000_001, streamed)).toBe(413)
      expect(await send('/tep', 2_000_000, streamed)).toBe(200)
      expect(await send('/tep', 3_000_001, streamed)).toBe(413)
    }
  })
})

describe('the host', () => {
  it.each([
    ['127.0.0.1:8080', 200],
    ['localhost:8080', 200],
    ['[::1]:8080', 200],
    ['evil.example:8080', 403],
    ['127.0.0.1.evil.example', 403],
    ['localhost.evil.example:8080', 403],
  ])('%s is answered %i on this computer alone', async (host, status) => {
    expect((await application().at('/trang/1', { headers: { Host: host } })).status).toBe(status)
  })

  it('is the configured one on a server', async () => {
    const { app } = application({ baseUrl: 'https://namro.xa-mau.gov.vn' })
    const status = async (host: string) => (await app.request('https://x/trang/1', { headers: { Host: host } })).status
    expect(await status('namro.xa-mau.gov.vn')).toBe(200)
    expect(await status('NAMRO.xa-mau.gov.vn')).toBe(200)
    expect(await status('evil.example')).toBe(403)
  })
})

describe('what goes wrong', () => {
  it('is shown by its number and logged with its cause, never shown raw', async () => {
    const { at, lines } = application()
    const answer = await at('/loi')
    const html = await answer.text()
    expect(html).not.toContain('1234')
    const id = answer.headers.get('x-request-id') as string
    expect(html).toContain(id)
    const logged = lines.map((line) => JSON.parse(line))
    expect(logged).toMatchObject([
      { level: 'error', id, error: expect.stringMatching(/máy chủ là 1234[\s\S]*caused by Error: nguyên nhân/) },
      { level: 'info', id, status: 500, route: '/loi' },
    ])
  })

  it('keeps its sentence where people can do something about it', async () => {
    const { at } = application()
    expect(await (await at('/cam')).text()).toContain('Chỉ lãnh đạo mới xem được.')
    expect(await (await at('/tu-choi')).text()).toContain('Chưa nêu lý do.')
    expect(await (await at('/hong')).text()).toContain('Không liên lạc được')
    expect(await (await at('/khong-co')).text()).toContain('Không có trang này')
  })
})

describe('the log', () => {
  it('has one line for a request: what was asked by whom, without what was searched for', async () => {
    const { at, lines, last } = application()
    await at('/trang/7?tim=so-dien-thoai-cua-ai', { headers: { cookie: 'x' } })
    expect(lines).toHaveLength(1)
    expect(last()).toEqual({
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      level: 'info',
      id: expect.stringMatching(/^[0-9a-f]{12}$/),
      method: 'GET',
      route: '/trang/:ma',
      status: 200,
      ms: expect.any(Number),
      account: 'tk-1',
    })
    expect(lines[0]).not.toMatch(/so-dien-thoai|\/7/)
  })

  it('cannot be given lines or fields by a request', async () => {
    const { at, lines } = application()
    await at('/khong-co%0A%7B%22level%22:%22info%22%7D?x=%0Ay', { headers: { 'X-Request-Id': 'x\ty', 'User-Agent': 'z' } })
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toContain('\n')
    expect(JSON.parse(lines[0] as string)).toMatchObject({ route: null, status: 404, account: null })
  })
})

describe('the address of a visitor', () => {
  it('is what our proxy saw, and without a proxy what the connection says', async () => {
    const headers = { 'X-Forwarded-For': '6.6.6.6, 203.0.113.9' }
    const env = { incoming: { socket: { remoteAddress: '198.51.100.1' } } }
    const asked = async (behindProxy: boolean) =>
      (await application({ behindProxy }).app.request('http://127.0.0.1:8080/dia-chi', { headers }, env)).text()
    expect(await asked(true)).toBe('203.0.113.9')
    expect(await asked(false)).toBe('198.51.100.1')
  })
})

describe('a rate limit', () => {
  function limited(perMinute: number, keyed = false) {
    const { app, at } = application()
    let time = 0
    const key = keyed ? { key: (c: { req: { query: (name: string) => string | undefined } }) => c.req.query('k') ?? '' } : {}
    app.get('/tim', rateLimit({ perMinute, now: () => time, ...key }), (c) => c.text('ok'))
    return { ask: (query = '', headers = {}) => at(`/tim${query}`, { headers }), pass: (seconds: number) => (time += seconds * 1000) }
  }

  it('lets so many through in a minute, then says how long to wait', async () => {
    const { ask, pass } = limited(3)
    for (let n = 0; n < 3; n++) expect((await ask()).status).toBe(200)
    const answer = await ask()
    expect(answer.status).toBe(429)
    expect(answer.headers.get('retry-after')).toBe('20')
    expect(await answer.text()).toContain('Hãy đợi 20 giây')
    await expectSecured(await ask())
    pass(20)
    expect((await ask()).status).toBe(200)
    expect((await ask()).status).toBe(429)
    // Who is signed in is counted apart from the others at the address.
    expect((await ask('', { cookie: 'x' })).status).toBe(200)
  })

  it('remembers a bounded number of keys, the ones seen last', async () => {
    const { ask } = limited(1, true)
    expect((await ask('?k=first')).status).toBe(200)
    expect((await ask('?k=first')).status).toBe(429)
    for (let n = 0; n < 10_000; n++) await ask(`?k=${n}`)
    expect((await ask('?k=9999')).status).toBe(429)
    expect((await ask('?k=first')).status).toBe(200)
  })
})
