import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../../scripts/chromium.js'
import { type Running, running } from '../support/program.ts'
import { choose, visitAs } from '../support/visit.ts'

/** Old machines and weak lines. */
describe('with little', () => {
  let program: Running
  let browser: Browser
  beforeAll(async () => {
    ;[program, browser] = await Promise.all([running({ example: true }), launchChromium()])
  })
  afterAll(async () => {
    await browser?.close()
    await program?.end()
  })

  it('without scripts: sign in, filter the scorecard by its button, a target, a plan, sign out', async () => {
    const { page, context } = await visitAs(browser, program, 'leader', { javaScriptEnabled: false })
    const main = page.getByRole('main')
    await choose(page, 'Chỉ tiêu')
    const all = await main.getByRole('rowheader').count()
    await page.getByLabel('Tìm chỉ tiêu').fill('ngan sach')
    await page.getByLabel('Kỳ báo cáo').selectOption({ index: 1 })
    await main.getByRole('button', { name: 'Lọc' }).click()
    await page.waitForURL(/tim=ngan\+sach/)
    const found = await main.getByRole('rowheader').allTextContents()
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThan(all)
    for (const name of found) expect(name.toLowerCase()).toContain('ngân sách')
    await main.getByRole('rowheader').getByRole('link').first().click()
    await page.getByLabel('Kỳ báo cáo').selectOption('11 tháng năm 2025')
    await main.getByRole('button', { name: 'Xem' }).click()
    await main.getByRole('heading', { name: 'Cách tính' }).waitFor()
    await main.getByRole('region', { name: 'Cách tính' }).locator('summary').first().click()
    await main.getByRole('region', { name: 'Cách tính' }).locator('details[open]').waitFor()
    await choose(page, 'Kế hoạch')
    await main
      .getByRole('link', { name: /năm 2025/ })
      .first()
      .click()
    await main.getByRole('heading', { name: /^Chỉ tiêu \(\d+\)/ }).waitFor()
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    await page.getByText('Bạn đã đăng xuất.').waitFor()
    await context.close()
  })

  it('the first view of the scorecard weighs at most 100 kB, typeface and all', async () => {
    const { page, context } = await visitAs(browser, program, 'leader')
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    const weights: number[] = []
    session.on('Network.loadingFinished', ({ encodedDataLength }) => weights.push(encodedDataLength))
    await page.goto(`${program.address}/chi-tieu`, { waitUntil: 'networkidle' })
    expect(weights.length).toBeGreaterThan(5)
    expect(weights.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(100_000)
    await context.close()
  })
})
