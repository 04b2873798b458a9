import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import exceljs from 'exceljs'
import type { Browser, Download, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../../scripts/chromium.js'
import { openDocument } from '../../src/files/index.ts'
import type { AccountRole } from '../../src/office/visitor.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { type CommuneBeforeMonth, communeBeforeMonth, tenTargets } from '../support/month.ts'
import { clock } from '../support/reporting.ts'
import { siteFor, somebody } from '../support/site.ts'
import { choose } from '../support/visit.ts'

/** Seconds for each thing a person does, by the Keystroke-Level Model (Card, Moran & Newell 1980), at a slow typist's pace. */
const seconds = { think: 1.35, point: 1.1, key: 0.5, hands: 0.4 }
/** What somebody who has never seen a page takes to look it over; and how much slower a newcomer is than the model's practised user. */
const reading = 12
const newcomer = 2

/**
 * The month of a commune: ten targets from five units, collected, checked, frozen and exported, by what is on the screen. Nothing
 * is typed into the address bar after the first page, and every step is counted, so that the whole must fit into 15 minutes.
 */
describe('the month of the compiler and five units', () => {
  let database: TestDatabase
  let browser: Browser
  let commune: CommuneBeforeMonth
  const servers: ServerType[] = []
  const complaints: string[] = []
  const spent = { seconds: 0, steps: 0 }
  let compiler: Page

  beforeAll(async () => {
    ;[database, browser] = await Promise.all([testDatabase(), launchChromium()])
    commune = await communeBeforeMonth(database.db)
    compiler = await sitDown('compiler', null)
  })
  afterAll(async () => {
    await browser?.close()
    for (const server of servers) server.close()
    await database?.end()
  })

  /** Somebody before the first page of the application; each person's has a port of its own. */
  async function sitDown(role: AccountRole, unit: string | null): Promise<Page> {
    const own = somebody(commune.authority, role, unit === null ? null : (commune.units[unit] as number))
    // Whoever enters is somebody else in each unit.
    const account = unit === null ? own.account : own.account.replace(/^.{8}/, String(commune.units[unit]).padStart(8, '0'))
    const { app } = siteFor(database.db, { ...own, account, name: unit ?? 'Văn phòng' }, clock)
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
    servers.push(server)
    await new Promise((resolve) => server.once('listening', resolve))
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', locale: 'vi-VN' })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    look()
    return page
  }

  function look(): void {
    spent.seconds += reading
  }

  function step(amount: number): void {
    spent.seconds += newcomer * (seconds.think + amount)
    spent.steps++
  }

  async function press(page: Page, name: string | RegExp): Promise<void> {
    step(seconds.point + seconds.hands)
    await page
      .getByRole('main')
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click()
  }

  async function follow(page: Page, name: string | RegExp): Promise<void> {
    step(seconds.point + seconds.hands)
    await page
      .getByRole('main')
      .getByRole('link', { name, exact: typeof name === 'string' })
      .first()
      .click()
    look()
  }

  async function open(page: Page, entry: string): Promise<void> {
    step(seconds.point + seconds.hands)
    await choose(page, entry)
    look()
  }

  /** Types one figure after another down the column, as in Excel. */
  async function figures(page: Page, values: readonly string[]): Promise<void> {
    step(seconds.point)
    await page.locator('#so-1').click()
    for (const value of values) {
      step((value.length + 1) * seconds.key)
      await page.keyboard.type(value)
      await page.keyboard.press('Enter')
    }
    await page.getByRole('status').filter({ hasText: 'Đã lưu lúc' }).waitFor()
  }

  const says = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).first().waitFor()

  async function fetched(page: Page, link: RegExp): Promise<Buffer> {
    const [download] = (await Promise.all([page.waitForEvent('download'), follow(page, link)])) as [Download, undefined]
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks)
  }

  /** The month that runs. */
  const values: Record<string, readonly string[]> = {
    'Phòng Kinh tế': ['1.050,5', '10,2'],
    'Phòng Văn hóa - Xã hội': ['152', '8'],
    'Công an xã': ['1', '1'],
    'Trạm Y tế': ['9.020', '155'],
    'Thôn Khe Ba': ['205', '4,1'],
  }

  it('the compiler makes the form out of the plan and opens the month', async () => {
    await open(compiler, 'Biểu mẫu')
    await follow(compiler, 'Lập biểu từ kế hoạch')
    await compiler.getByRole('main').getByText('Thu ngân sách').first().waitFor()
    await press(compiler, 'Lập biểu')
    await follow(compiler, 'Mở kỳ báo cáo')
    await press(compiler, 'Mở kỳ')
    look()
    const round = compiler.getByRole('main').filter({ hasText: 'Các đơn vị' })
    for (const name of Object.keys(values)) await round.getByText(name).first().waitFor()
  })

  it('each of the five units finds its own two lines, types them and sends them', async () => {
    for (const [unit, typed] of Object.entries(values)) {
      const page = await sitDown('reporter', unit)
      await open(page, 'Nhập số liệu')
      await follow(page, new RegExp(unit))
      // What is looked into is the sheet, not the list that led there.
      await page.locator('#so-1').waitFor()
      const sheet = (await page.getByRole('main').textContent()) ?? ''
      for (const [sender, indicator] of tenTargets) expect([indicator, sheet.includes(indicator)]).toEqual([indicator, sender === unit])
      // The health station slips: a thousand times too many insured.
      await figures(page, unit === 'Trạm Y tế' ? ['9.020.000', '155'] : typed)
      await press(page, 'Gửi báo cáo')
      if (unit === 'Trạm Y tế') {
        // It is told so before it sends, and says why; wrongly.
        await page
          .getByRole('alert')
          .getByText(/gấp khoảng 1\.000 lần/)
          .waitFor()
        step(3 * seconds.point + 12 * seconds.key)
        await page
          .getByLabel(/: nguyên nhân/i)
          .first()
          .fill('Cấp thẻ mới')
        await press(page, 'Gửi báo cáo')
      }
      await says(page, 'Đã gửi báo cáo.')
      await page.context().close()
    }
  })

  it('the compiler approves at once what has nothing to it, and returns the slip with a reason', async () => {
    await open(compiler, 'Duyệt số liệu')
    await follow(compiler, /^Báo cáo tháng/)
    await press(compiler, /^Duyệt gộp 4 báo cáo/)
    await says(compiler, 'Đã duyệt 4 báo cáo')
    const station = compiler.getByRole('region', { name: 'Trạm Y tế' })
    expect(await station.textContent()).toContain('gấp khoảng 1.000 lần')
    step(seconds.point)
    await station.getByText('Trả lại kèm lý do').click()
    const reason = 'Người tham gia bảo hiểm y tế: thừa ba số không'
    step(seconds.point + seconds.hands + reason.length * seconds.key)
    await station.getByLabel('Lý do trả lại').fill(reason)
    step(seconds.point + seconds.hands)
    await station.getByRole('button', { name: 'Trả lại', exact: true }).click()
    await says(compiler, 'Đã trả lại')
  })

  it('the unit reads why, mends it and sends again; the compiler sees what was there before and approves', async () => {
    const page = await sitDown('reporter', 'Trạm Y tế')
    await open(page, 'Nhập số liệu')
    await follow(page, /Trạm Y tế/)
    await page.getByText('thừa ba số không').first().waitFor()
    await figures(page, ['9.020'])
    await press(page, 'Gửi báo cáo')
    await says(page, 'Đã gửi báo cáo.')
    expect(await page.getByRole('main').textContent()).toMatch(/trả lại/i)
    await page.context().close()

    await open(compiler, 'Duyệt số liệu')
    await follow(compiler, /^Báo cáo tháng/)
    await compiler.getByText(/Lần gửi trước: 9\.020\.000/).waitFor()
    await press(compiler, 'Duyệt báo cáo của Trạm Y tế')
    await says(compiler, 'Đã duyệt')
  })

  it('the compiler locks the month and takes it away for Excel and Word', async () => {
    await follow(compiler, 'Khóa kỳ, xuất biểu')
    step(seconds.point)
    await compiler.locator('summary').filter({ hasText: 'Khóa kỳ ngay' }).click()
    compiler.once('dialog', (dialog) => dialog.accept())
    step(seconds.point)
    await press(compiler, 'Khóa kỳ ngay')
    await says(compiler, /khóa/i)

    const book = new exceljs.Workbook()
    await book.xlsx.load((await fetched(compiler, /^Tải Excel/)) as unknown as ArrayBuffer)
    const cells = book.worksheets[0]?.getSheetValues().flatMap((row) => (Array.isArray(row) ? row : [])) ?? []
    expect(cells).toEqual(expect.arrayContaining([1050.5, 10.2, 152, 8, 9020, 155, 205, 4.1]))

    const word = await openDocument('bieu.docx', new Uint8Array(await fetched(compiler, /^Tải phụ lục Word/)))
    for (const written of ['Thu ngân sách', '1.050,5', '10,2', '9.020', '4,1']) expect(word.text).toContain(written)
  })

  it('all of it within 15 minutes of somebody who has never seen it', () => {
    expect(complaints).toEqual([])
    expect(spent.steps).toBeLessThan(70)
    expect(spent.seconds / 60).toBeLessThan(15)
  })
})
