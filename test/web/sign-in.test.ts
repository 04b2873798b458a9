import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import axe from 'axe-core'
import { Hono } from 'hono'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../../scripts/chromium.js'
import { type Accounts, createAccounts } from '../../src/office/accounts/index.ts'
import { assets } from '../../src/web/assets.ts'
import type { WebEnv } from '../../src/web/env.ts'
import { accountPages } from '../../src/web/pages/account.tsx'
import { signInPages } from '../../src/web/pages/sign-in.tsx'
import { secure } from '../../src/web/security.tsx'
import { founded, type TestDatabase, testDatabase } from '../support/database.ts'

const password = 'ruộng bậc thang tím'

describe('signing in with a real browser', () => {
  let database: TestDatabase
  let accounts: Accounts
  let server: ServerType
  let browser: Browser
  let address: string
  let link: string

  beforeAll(async () => {
    database = await testDatabase()
    const app = new Hono<WebEnv>()
    server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
    await new Promise((resolve) => server.once('listening', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    accounts = createAccounts({
      db: database.db,
      secret: 'a secret of a test that is long enough 0123456789',
      baseUrl: address,
      oidc: null,
    })
    secure(app, { baseUrl: address, behindProxy: false, accounts, write: () => {} })
    const frame = () => ({ authority: 'Xã Mẫu', nav: [] })
    app.route('/', assets()).route('/', signInPages({ accounts, frame })).route('/', accountPages({ accounts, frame }))
    const { authority } = await founded(database.db)
    const fields = { name: 'Chánh Văn phòng', post: 'Văn phòng HĐND và UBND', email: 'van-phong@xa-mau.gov.vn' }
    link = (await accounts.create(null, authority, fields, [{ role: 'administrator', unit: null }])).link
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser.close()
    server.close()
    await database.end()
  })

  async function serious(page: Page): Promise<string[]> {
    // Into the page without its policy: what is looked at is the page, not the way the looking comes in.
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  }

  it.each([
    ['127.0.0.1', true],
    ['localhost', false],
  ])('works over plain http at %s: the browser keeps the secure cookies, with and without scripts', async (host, javaScriptEnabled) => {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 740 } })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on(
      'console',
      (message) => message.type() === 'error' && !/status of (?:404|422)/.test(message.text()) && complaints.push(message.text()),
    )
    const at = address.replace('127.0.0.1', host)
    if (host === '127.0.0.1') {
      await page.goto(link)
      await page.getByLabel('Mật khẩu mới').fill(password)
      await page.getByLabel('Gõ lại mật khẩu').fill(password)
      await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
      await page.waitForURL(/\/dang-nhap\?xong/)
    } else await page.goto(`${at}/dang-nhap`)
    await page.goto(`${at}/tai-khoan`)
    expect(new URL(page.url()).pathname).toBe('/dang-nhap')
    if (javaScriptEnabled) expect(await serious(page)).toEqual([])
    await page.getByLabel('Địa chỉ thư').fill('van-phong@xa-mau.gov.vn')
    await page.getByLabel('Mật khẩu').fill('không phải mật khẩu')
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel('Mật khẩu').fill(password)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.waitForURL(`${at}/tai-khoan`)
    const cookies = await context.cookies(at)
    expect(cookies.map(({ name }) => name).sort()).toEqual(['__Host-namro.device', '__Host-namro.session_token'])
    for (const cookie of cookies) expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Lax', path: '/' })
    expect(cookies.find(({ name }) => name.endsWith('session_token'))?.expires).toBe(-1)
    if (javaScriptEnabled) expect(await serious(page)).toEqual([])
    expect(await page.locator('body').textContent()).toContain('Chrome trên')
    expect(complaints).toEqual([])
    await context.close()
  })

  it('cannot be done to somebody by another site', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.route('http://evil.example/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" action="${address}/dang-nhap"><input name="email" value="van-phong@xa-mau.gov.vn"><input name="password" value="${password}"></form><script>document.forms[0].submit()</script>`,
      }),
    )
    await page.goto('http://evil.example/')
    await page.waitForURL(`${address}/dang-nhap`)
    expect(await page.locator('body').textContent()).toContain('không gửi từ trang của hệ thống')
    expect(await context.cookies(address)).toEqual([])
    await context.close()
  })
})
