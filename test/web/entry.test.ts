import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServerType, serve } from '@hono/node-server'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keptChromium, launchChromium } from '../../scripts/chromium.js'
import type { AccountRole } from '../../src/office/visitor.ts'
import { linesOf, readAuthority } from '../../src/store/index.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { clock, type Reporting, reportingAuthority } from '../support/reporting.ts'
import { siteFor, somebody } from '../support/site.ts'

/** The entry sheet in a browser: keys, blocks, drafts that outlive the line and the browser, two people at once. */
describe('the entry sheet', () => {
  let database: TestDatabase
  let own: Reporting
  let browser: Browser
  const servers: ServerType[] = []
  beforeAll(async () => {
    ;[database, browser] = await Promise.all([testDatabase(), launchChromium()])
    own = await reportingAuthority(database.db)
  })
  afterAll(async () => {
    await browser?.close()
    for (const server of servers) server.close()
    await database?.end()
  })

  /** The address of a sheet as somebody has it; each person's application has a port of its own. */
  async function sheetOf(role: AccountRole, sender: number): Promise<string> {
    const { app } = siteFor(database.db, somebody(own.authority, role), clock())
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
    servers.push(server)
    await new Promise((resolve) => server.once('listening', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/nhap-so-lieu/${own.round}/${sender}`
  }

  async function open(address: string, context?: BrowserContext): Promise<Page> {
    const page = await (context ?? (await browser.newContext({ viewport: { width: 1280, height: 800 } }))).newPage()
    page.on('pageerror', (error) => complaints.push(error.message))
    page.setDefaultTimeout(20_000)
    await page.goto(address)
    return page
  }
  const complaints: string[] = []
  const figure = (page: Page, n: number) => page.locator(`#so-${n}`)
  const saved = (page: Page) => page.getByRole('status').filter({ hasText: 'Đã lưu lúc' }).waitFor()
  const focused = (page: Page) => page.evaluate<string>('document.activeElement.id')
  const lines = (sender: number) =>
    readAuthority(database.db, own.authority, (read) => linesOf(read, { roundId: own.round, senderId: sender }))
  const figures = async (sender: number) =>
    (await lines(sender)).map(({ content, version }) => `${content?.kind === 'number' ? content.value.toFixed() : ''} v${version}`)

  /** What Excel or Word puts on the clipboard arrives; there is none to go through in a browser without a screen. */
  const paste = (page: Page, type: string, data: string) =>
    page.evaluate(
      `(() => {
        const clipboardData = new DataTransfer()
        clipboardData.setData(${JSON.stringify(type)}, ${JSON.stringify(data)})
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      })()`,
    )

  const copied = (page: Page) =>
    page.evaluate<string>(`(() => {
      const clipboardData = new DataTransfer()
      document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
      return clipboardData.getData('text/plain')
    })()`)

  it('takes keys and blocks as a spreadsheet does, and reads figures as officials write them', async () => {
    const [sender] = own.senders
    const page = await open(await sheetOf('reporter', sender))
    const keys = async (...pressed: string[]) => {
      for (const key of pressed) await page.keyboard.press(key)
    }
    await figure(page, 1).focus()
    await page.keyboard.type('5')
    // Down over the heading, up again, to the right and back.
    await keys('Enter', 'ArrowDown', 'ArrowDown')
    expect(await focused(page)).toBe('so-4')
    await keys('ArrowUp', 'Shift+Enter', 'ArrowRight', 'ArrowRight')
    expect(await focused(page)).toBe('proposal-2')
    await keys('ArrowLeft', 'ArrowLeft', 'ArrowUp')
    expect(await focused(page)).toBe('so-1')
    await keys('F2')
    await page.keyboard.type('7')
    expect(await figure(page, 1).inputValue()).toBe('57')
    await keys('Escape')
    expect(await figure(page, 1).inputValue()).toBe('5')

    await paste(page, 'text/plain', '1.401,351\tthu đợt 1\r\n0,2 tỷ\t"hai\ndòng"\r\n12\t\r\n')
    expect(await figure(page, 2).inputValue()).toBe('0,2 tỷ')
    expect(await page.locator('#cause-2').inputValue()).toBe('hai\ndòng')
    await page.getByText('Đã dán 5 ô.').waitFor()
    await keys('Control+z')
    expect([await figure(page, 1).inputValue(), await figure(page, 2).inputValue()]).toEqual(['5', ''])
    await keys('Control+y')
    await saved(page)
    // Read back, once one has left the line.
    await figure(page, 4).focus()
    expect(await figure(page, 2).inputValue()).toBe('200')
    await paste(page, 'text/html', '<table><tr><td>412</td></tr><tr><td> 31 </td></tr><tr><td>7,5</td></tr></table>')
    await page.getByText('bỏ qua 1 ô').waitFor()
    await keys('ArrowDown', 'Control+d')
    expect(await figure(page, 5).inputValue()).toBe('412')
    await page.locator('.computed').filter({ hasText: '100,0' }).waitFor()
    await keys('Control+z')
    await page.locator('.computed').filter({ hasText: '7,5' }).waitFor()
    await saved(page)
    expect((await figures(sender)).map((one) => one.split(' ')[0])).toEqual(['1401.351', '200', '12', '412', '31'])

    await figure(page, 1).focus()
    await keys('Shift+ArrowDown', 'Shift+ArrowRight')
    expect(await copied(page)).toBe('1.401,351\tthu đợt 1\r\n200\t"hai\ndòng"')

    await figure(page, 2).fill('2 tỷ')
    await page.locator('#dong-1 .finding.bad').getByText('cộng lại lớn hơn tổng').waitFor()
    await page.getByRole('button', { name: 'Gửi báo cáo' }).click()
    await page.getByRole('alert').waitFor()
    await figure(page, 2).fill('200')
    await saved(page)
    await page.getByRole('button', { name: 'Gửi báo cáo' }).click()
    await page.getByRole('heading', { level: 1, name: 'Biên nhận' }).waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('typed without a line, the browser killed and opened again: all is there, and is sent once when the line is back', async () => {
    const address = await sheetOf('compiler', own.senders[1])
    const folder = await mkdtemp(join(tmpdir(), 'namro-browser-'))
    try {
      const first = await keptChromium(folder)
      const page = await open(address, first.context)
      await expect.poll(() => page.evaluate('caches.match(location.href).then((kept) => kept?.status)'), { timeout: 20_000 }).toBe(200)
      await first.context.setOffline(true)
      await figure(page, 1).fill('1.401,351')
      await figure(page, 3).fill('12')
      await page.locator('#cause-3').fill('mưa lũ')
      await page.getByRole('status').filter({ hasText: 'Chưa có mạng, đang giữ trên máy này' }).waitFor()
      await first.kill()
      expect(await figures(own.senders[1])).toEqual([])

      const second = await keptChromium(folder)
      await second.context.setOffline(true)
      const again = await open(address, second.context)
      await again.getByRole('status').filter({ hasText: 'Chưa có mạng' }).waitFor()
      expect(await figure(again, 1).inputValue()).toBe('1.401,351')
      expect(await again.locator('#cause-3').inputValue()).toBe('mưa lũ')
      // Another tab of the same sheet would send it too, were it not for the lock.
      const tab = await open(address, second.context)
      await tab.getByRole('status').filter({ hasText: 'Chưa có mạng' }).waitFor()
      await second.context.setOffline(false)
      await Promise.all([saved(again), saved(tab)])
      expect(await figures(own.senders[1])).toEqual(['1401.351 v1', '12 v1'])
      await again.reload()
      expect([await figure(again, 1).inputValue(), await again.locator('#cause-3').inputValue()]).toEqual(['1.401,351', 'mưa lũ'])
      await second.kill()
      expect(complaints).toEqual([])
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  })

  it('two people on one sheet: other lines come over, the same line is shown with both figures, and one of them chooses', async () => {
    const [, sender] = own.senders
    const [one, other] = [await open(await sheetOf('reporter', sender)), await open(await sheetOf('compiler', sender))]
    await figure(one, 4).fill('412')
    await saved(one)
    await figure(other, 5).fill('30')
    await saved(other)
    expect(await figure(other, 4).inputValue()).toBe('412')
    await figure(one, 5).fill('29')
    await one.getByText('Người khác vừa ghi 30').waitFor()
    expect(await figure(one, 5).inputValue()).toBe('29')
    expect((await figures(sender)).at(-1)).toBe('30 v1')
    await one.getByRole('button', { name: 'Giữ của tôi' }).click()
    await saved(one)
    expect((await figures(sender)).at(-1)).toBe('29 v2')
    await figure(other, 5).fill('28')
    await other.getByRole('button', { name: 'Lấy của họ' }).click()
    await saved(other)
    expect(await figure(other, 5).inputValue()).toBe('29')
    expect((await figures(sender)).at(-1)).toBe('29 v2')
    expect(complaints).toEqual([])
    await Promise.all([one.context().close(), other.context().close()])
  })

  it('an answer that is lost on its way loses nothing and is no quarrel with oneself', async () => {
    const [, sender] = own.senders
    const page = await open(await sheetOf('reporter', sender))
    let lost = false
    await page.route('**/dong', async (route) => {
      if (lost) return route.continue()
      await route.fetch()
      lost = true
      return route.abort()
    })
    await figure(page, 2).fill('1,5 tỷ')
    await page.getByRole('status').filter({ hasText: 'Chưa tới được máy chủ' }).waitFor()
    expect(await figures(sender)).toContain('1500 v1')
    await figure(page, 2).fill('1,6 tỷ')
    await expect.poll(() => figures(sender), { timeout: 20_000 }).toContain('1600 v2')
    await saved(page)
    expect(await page.getByText('Người khác vừa ghi').count()).toBe(0)
    await page.context().close()
  })

  it('is asked before one signs out with something unsent, which then is gone from the machine', async () => {
    const page = await open(await sheetOf('reporter', own.senders[1]))
    await page.context().setOffline(true)
    await figure(page, 1).fill('77')
    await page.getByRole('status').filter({ hasText: 'Chưa có mạng' }).waitFor()
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.message())
      return dialog.dismiss()
    })
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    await expect.poll(() => asked).toEqual([expect.stringContaining('Còn 1 dòng số liệu chưa gửi')])
    expect(await figure(page, 1).inputValue()).toBe('77')
    await page.context().close()
  })
})
