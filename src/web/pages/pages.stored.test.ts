import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { founded, type TestDatabase, testDatabase } from '../../../test/support/database.ts'
import { Jar } from '../../../test/support/jar.ts'
import { expectSecured, routesOf } from '../../../test/support/secured.ts'
import { codeFor } from '../../../test/support/totp.ts'
import { type Accounts, createAccounts } from '../../office/accounts/index.ts'
import type { WebEnv } from '../env.ts'
import { secure } from '../security.tsx'
import { accountPages } from './account.tsx'
import { signInPages } from './sign-in.tsx'

const baseUrl = 'http://127.0.0.1:8080'
const password = 'ruộng bậc thang tím'
const guess = 'đoán mò '.repeat(80)

describe('the pages of accounts', () => {
  let database: TestDatabase
  let accounts: Accounts
  let app: Hono<WebEnv>
  let authority: number
  let made = 0

  beforeAll(async () => {
    database = await testDatabase()
    accounts = createAccounts({ db: database.db, secret: 'a secret of a test that is long enough 0123456789', baseUrl, oidc: null })
    authority = (await founded(database.db)).authority
    app = application(accounts)
  })
  afterAll(() => database.end())

  function application(accounts: Accounts): Hono<WebEnv> {
    const app = new Hono<WebEnv>()
    secure(app, { baseUrl, behindProxy: false, accounts, write: () => {} })
    const frame = () => ({ authority: 'Xã Mẫu', nav: [] })
    app.route('/', signInPages({ accounts, frame }))
    app.route('/', accountPages({ accounts, frame }))
    return app
  }

  /** A browser: keeps cookies, sends forms as our own pages do. */
  function browser(served = app) {
    const jar = new Jar()
    const send = async (path: string, init: RequestInit = {}) => {
      const answer = await served.request(baseUrl + path, { ...init, headers: { cookie: jar.header, 'Sec-Fetch-Site': 'same-origin' } })
      jar.take(answer.headers.getSetCookie())
      return { status: answer.status, to: answer.headers.get('location'), html: await answer.clone().text(), answer }
    }
    return {
      jar,
      get: (path: string) => send(path),
      post: (path: string, form: Record<string, string> = {}) => send(path, { method: 'POST', body: new URLSearchParams(form) }),
    }
  }

  async function account(): Promise<string> {
    const email = `trang-${++made}@xa.gov.vn`
    const { link } = await accounts.create(null, authority, { name: `Chuyên viên ${made}`, post: 'Văn phòng', email }, [
      { role: 'reporter', unit: null },
    ])
    const { post } = browser()
    expect(await post(new URL(link).pathname, { password, again: password })).toMatchObject({ status: 303, to: '/dang-nhap?xong=mat-khau' })
    return email
  }

  async function signedIn() {
    const email = await account()
    const one = browser()
    expect(await one.post('/dang-nhap', { email, password, tiep: '/tai-khoan' })).toMatchObject({ status: 303, to: '/tai-khoan' })
    return { ...one, email }
  }

  it('send every answer with its headers, signed in or not, and take nothing from another site', async () => {
    const inside = await signedIn()
    const routes = routesOf(app)
    expect(routes.length).toBeGreaterThan(12)
    for (const { method, path } of routes) {
      for (const cookie of ['', inside.jar.header]) {
        const answer = await app.request(baseUrl + path, { method, headers: { cookie, 'Sec-Fetch-Site': 'cross-site' } })
        await expectSecured(answer)
        if (method !== 'GET') expect(answer.status, path).toBe(403)
        if (cookie !== '') expect(answer.headers.get('cache-control'), path).toBe('no-store')
      }
    }
  })

  it('lead who is not signed in to sign in and back, and never out of the application', async () => {
    const { get, post } = browser()
    expect(await get('/tai-khoan')).toMatchObject({ status: 303, to: '/dang-nhap?tiep=%2Ftai-khoan' })
    expect((await get('/dang-nhap?tiep=%2Ftai-khoan')).html).toContain('name="tiep" value="/tai-khoan"')
    for (const [method, path] of routesOf(app).map(({ method, path }) => [method, path] as const)) {
      if (path.startsWith('/tai-khoan')) expect((await (method === 'GET' ? get(path) : post(path))).to, path).toMatch(/^\/dang-nhap/)
    }
    const email = await account()
    for (const tiep of ['//evil.example', 'https://evil.example', '/\\evil.example', '/\t/evil.example', 'javascript:alert(1)']) {
      expect((await browser().post('/dang-nhap', { email, password, tiep })).to).toBe('/')
    }
  })

  it('say beside the field what is wrong, keep what was typed but no password', async () => {
    const { post } = browser()
    expect((await post('/dang-nhap')).html).toContain('Hãy ghi địa chỉ thư')
    const { status, html } = await post('/dang-nhap', { email: 'ai-do"><b>@xa.gov.vn', password: 'mật khẩu sai này' })
    expect(status).toBe(422)
    expect(html).toContain('Địa chỉ thư hoặc mật khẩu không đúng.')
    expect(html).toContain('value="ai-do&quot;&gt;&lt;b&gt;@xa.gov.vn"')
    expect(html).not.toContain('mật khẩu sai này')
  })

  it('tell who must wait for how long', async () => {
    const email = await account()
    for (let n = 0; n < 5; n++) await browser().post('/dang-nhap', { email, password: guess })
    const { status, answer, html } = await browser().post('/dang-nhap', { email, password })
    expect(status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(html).toContain('Hãy đợi')
    await expectSecured(answer)
  })

  it('sign out by a form only', async () => {
    const { get, post, email } = await signedIn()
    expect((await get('/dang-xuat')).status).toBe(404)
    expect((await get('/tai-khoan')).html).toContain(email)
    expect(await post('/dang-xuat')).toMatchObject({ status: 303, to: '/dang-nhap?xong=dang-xuat' })
    expect((await get('/tai-khoan')).status).toBe(303)
  })

  it('set a password by a link once', async () => {
    const { link } = await accounts.create(null, authority, { name: 'Văn thư', post: '', email: 'van-thu@xa.gov.vn' }, [])
    const path = new URL(link).pathname
    const { get, post } = browser()
    expect((await get(path)).html).toContain('van-thu@xa.gov.vn')
    expect((await post(path, { password, again: 'khác' })).html).toContain('không giống nhau')
    expect((await post(path, { password: 'matkhau123', again: 'matkhau123' })).html).toContain('hay bị dò')
    expect(await post(path, { password, again: password })).toMatchObject({ status: 303 })
    expect(await get(path)).toMatchObject({ status: 404, html: expect.stringContaining('không còn dùng được') })
  })

  it('change the password', async () => {
    const { get, post, email } = await signedIn()
    const next = 'bốn con ngựa giấy'
    expect((await post('/tai-khoan/mat-khau', { current: password, next, again: 'x' })).html).toContain('không giống nhau')
    expect((await post('/tai-khoan/mat-khau', { current: 'nhầm rồi nhé bạn', next, again: next })).html).toContain(
      'Mật khẩu hiện tại không đúng',
    )
    expect(await post('/tai-khoan/mat-khau', { current: password, next, again: next })).toMatchObject({
      status: 303,
      to: '/tai-khoan?xong=mat-khau',
    })
    expect((await get('/tai-khoan?xong=mat-khau')).html).toContain('Đã đổi mật khẩu')
    expect(await browser().post('/dang-nhap', { email, password: next })).toMatchObject({ status: 303, to: '/' })
  })

  it('turn the second factor on, ask for it, and turn it off', async () => {
    const { get, post, email } = await signedIn()
    const { html } = await post('/tai-khoan/hai-buoc', { password })
    const key = /<code>((?:[A-Z2-7]{1,4} ?)+)<\/code>/.exec(html)?.[1]?.replaceAll(' ', '') as string
    expect(html.match(/<li><code>[\w-]+<\/code>/g)).toHaveLength(10)
    expect((await post('/tai-khoan/hai-buoc/xac-nhan', { code: '123' })).html).toContain('Mã không đúng')
    expect(await post('/tai-khoan/hai-buoc/xac-nhan', { code: codeFor(key) })).toMatchObject({
      status: 303,
      to: '/tai-khoan?xong=hai-buoc',
    })
    const later = browser()
    expect(await later.post('/dang-nhap', { email, password, tiep: '/tai-khoan' })).toMatchObject({
      status: 303,
      to: '/dang-nhap/ma-xac-thuc?tiep=%2Ftai-khoan',
    })
    expect((await later.get('/tai-khoan')).status).toBe(303)
    expect((await later.get('/dang-nhap/ma-xac-thuc')).html).toContain('autocomplete="one-time-code"')
    expect(await later.post('/dang-nhap/ma-xac-thuc', { code: '000000' })).toMatchObject({ status: 422 })
    expect(await later.post('/dang-nhap/ma-xac-thuc', { code: codeFor(key, Date.now() + 30_000), tiep: '/tai-khoan' })).toMatchObject({
      status: 303,
      to: '/tai-khoan',
    })
    expect(await browser().get('/dang-nhap/ma-xac-thuc')).toMatchObject({ status: 303, to: '/dang-nhap' })
    expect((await post('/tai-khoan/hai-buoc/ma-du-phong', { password })).html).toContain('Mã dự phòng mới')
    expect(await post('/tai-khoan/hai-buoc/tat', { password })).toMatchObject({ status: 303, to: '/tai-khoan?xong=tat' })
    expect((await get('/tai-khoan')).html).toContain('Bật đăng nhập hai bước')
  })

  it('list where one is signed in, and end that', async () => {
    const { get, post, email } = await signedIn()
    const elsewhere = browser()
    await elsewhere.post('/dang-nhap', { email, password })
    const { html } = await get('/tai-khoan')
    expect(html).toContain('Nơi này')
    const id = /name="id" value="([0-9a-f-]{36})"/.exec(html)?.[1] as string
    await post('/tai-khoan/phien/ket-thuc', { id: 'không phải một số' })
    expect((await elsewhere.get('/tai-khoan')).status).toBe(200)
    await post('/tai-khoan/phien/ket-thuc', { id })
    expect((await elsewhere.get('/tai-khoan')).status).toBe(303)
    await elsewhere.post('/dang-nhap', { email, password })
    await post('/tai-khoan/phien/ket-thuc-khac')
    expect((await elsewhere.get('/tai-khoan')).status).toBe(303)
    expect((await get('/tai-khoan')).status).toBe(200)
  })

  it('let who must have a second factor do nothing before it is on', async () => {
    const { jar } = await signedIn()
    const strict = application(
      createAccounts({
        db: database.db,
        secret: 'a secret of a test that is long enough 0123456789',
        baseUrl,
        oidc: null,
        demandSecondFactor: ['reporter'],
      }),
    )
    const answer = await strict.request(`${baseUrl}/tai-khoan`, { headers: { cookie: jar.header } })
    expect(await answer.text()).toContain('Vai trò của bạn cần đăng nhập hai bước')
  })
})
