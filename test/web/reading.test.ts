import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../../scripts/chromium.js'
import { type Running, running } from '../support/program.ts'
import { type Visit, visitAs } from '../support/visit.ts'

const report = `Báo cáo của xã Mẫu.
Năm 2031, sản lượng lương thực có hạt đạt 6.395 tấn. Năm 2030, sản lượng lương thực có hạt đạt 6.512 tấn.
Năm 2031, nguồn lực huy động trong dân đạt 12 tỷ đồng.`

/** A document is read and its facts are gone through with keys; a thread reads it, as in the program. */
describe('reading a document by keyboard', () => {
  let program: Running
  let browser: Browser
  let visited: Visit
  let page: Page
  beforeAll(async () => {
    ;[program, browser] = await Promise.all([running({ example: true }), launchChromium()])
    visited = await visitAs(browser, program, 'compiler')
    page = visited.page
  })
  afterAll(async () => {
    await browser?.close()
    await program?.end()
  })

  const card = (fact: number) => page.locator(`#s${fact}`)
  const state = (fact: number) => card(fact).getAttribute('data-state')
  const become = (fact: number, what: string) => page.locator(`#s${fact}[data-state="${what}"]`).waitFor()
  const current = () => page.locator('.fact.current').getAttribute('id')

  it('accepts, undoes, refuses, takes back and mends without leaving the page', async () => {
    await page.goto(`${program.address}/doc-van-ban`)
    await page.getByLabel('Tệp').setInputFiles({ name: 'bao-cao.txt', mimeType: 'text/plain', buffer: Buffer.from(report) })
    await page.getByRole('button', { name: 'Đọc' }).first().click()
    await page.getByRole('button', { name: 'Duyệt bằng phím' }).focus()
    const here = page.url()
    await page.keyboard.press('Enter')
    expect(await current()).toBe('s1')
    // The figure in the text lights up with its card.
    expect(await page.locator('#m1').getAttribute('class')).toContain('current')

    await page.keyboard.press('Enter')
    expect(await current()).toBe('s2')
    await page.keyboard.press('u')
    expect([await current(), await state(1), await card(1).locator('.fact-waiting').count()]).toEqual(['s1', 'open', 0])

    await page.keyboard.press('Enter')
    await page.keyboard.press('x')
    await become(1, 'accepted')
    expect(await current()).toBe('s3')
    await page.keyboard.press('k')
    expect(await current()).toBe('s2')

    // What is not told to be of an indicator asks for it.
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    const indicator = card(3).getByLabel('Chỉ tiêu')
    await indicator.waitFor()
    expect(await page.evaluate("document.activeElement.id === 'indicator'")).toBe(true)
    await page.keyboard.press('Escape')
    await page.keyboard.press('u')
    expect([await state(2), page.url().split('#')[0]]).toEqual(['open', here.split('#')[0]])
    expect(visited.complaints).toEqual([])
  })

  it('keeps what was decided when the page is left at once', async () => {
    await card(2).focus()
    await page.keyboard.press('x')
    await page.goto(`${program.address}/doc-van-ban`)
    const counts = () => page.reload().then(() => page.locator('tbody tr').first().locator('td').allTextContents())
    await expect.poll(async () => (await counts()).slice(0, 3), { timeout: 20_000 }).toEqual(['3', '1', '1'])
  })
})
