import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../../scripts/chromium.js'
import { exampleAccounts } from '../../src/office/example/index.ts'
import { type Running, running } from '../support/program.ts'
import { type Visit, visit } from '../support/visit.ts'

// What runs in the page is given as text: the types here are Node's.
const focused = `(() => {
  const { tagName, id, innerText, href, value } = document.activeElement
  return { tagName, id, href, text: (innerText || value || '').trim() }
})()`
/** Whether what has the focus is in sight and has a mark around it, which nothing has without the focus. */
const focusShows = `(() => {
  const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement)
  const { width, top, bottom, left, right } = document.activeElement.getBoundingClientRect()
  const inSight = width > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
  return inSight && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
})()`

interface Focus {
  tagName: string
  id: string
  href?: string
  text: string
}

/** The leader's walk with nothing but keys. */
describe('keyboard only', () => {
  let program: Running
  let browser: Browser
  let visited: Visit
  let page: Page
  beforeAll(async () => {
    ;[program, browser] = await Promise.all([running({ example: true }), launchChromium()])
    visited = await visit(browser, program)
    page = visited.page
  })
  afterAll(async () => {
    await browser?.close()
    await program?.end()
  })

  const focus = () => page.evaluate<Focus>(focused)
  /** Tabs on, each stop in sight and marked, until one is what is looked for. */
  async function tabTo(wanted: (at: Focus) => boolean, most = 80): Promise<void> {
    const passed: string[] = []
    for (let stop = 0; stop < most; stop++) {
      await page.keyboard.press('Tab')
      const at = await focus()
      if (at.tagName !== 'BODY') expect(await page.evaluate<boolean>(focusShows), `the focus on ${JSON.stringify(at)} shows`).toBe(true)
      if (wanted(at)) return
      passed.push(at.text)
    }
    expect.fail(`not reached: ${passed.join(' | ')}`)
  }
  const tabToText = (text: string) => tabTo((at) => at.text === text)
  const tabToId = (id: string) => tabTo((at) => at.id === id)
  const titled = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

  it('signs in; what was wrong takes the focus and leads to its field', async () => {
    await tabToText('Đến nội dung chính')
    await tabToId('email')
    await page.keyboard.type(exampleAccounts[0]?.email as string)
    await tabToId('password')
    await page.keyboard.type('không phải mật khẩu')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe('alert')
    await tabTo((at) => at.href?.endsWith('#password') === true)
    await page.keyboard.press('Enter')
    expect((await focus()).id).toBe('password')
    await page.keyboard.type(program.password)
    await page.keyboard.press('Enter')
    await titled('Bàn làm việc')
  })

  it('skips the menu', async () => {
    await tabToText('Đến nội dung chính')
    await page.keyboard.press('Enter')
    expect((await focus()).id).toBe('noi-dung')
    await page.keyboard.press('Tab')
    expect(await page.evaluate("document.activeElement.closest('main') !== null")).toBe(true)
  })

  it('goes by the menu to the scorecard, filters it by a list, and opens the worst target', async () => {
    await page.keyboard.press('Control+Home')
    await page.reload()
    await tabToText('Chỉ tiêu')
    await page.keyboard.press('Enter')
    await titled(/^Chỉ tiêu /)
    await tabToId('tinh-trang')
    await page.keyboard.press('ArrowDown')
    await page.waitForURL(/tinh-trang=\w/)
    expect((await focus()).id).toBe('tinh-trang')
    await tabTo((at) => /\/chi-tieu\/\d+/.test(at.href ?? ''))
    const { text } = await focus()
    await page.keyboard.press('Enter')
    await titled(text)
  })

  it('goes to an earlier period and unfolds its arithmetic', async () => {
    await tabToId('ky')
    await page.keyboard.press('ArrowDown')
    await tabToText('Xem')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.get('ky')?.endsWith('P11M') === true)
    await tabTo((at) => at.tagName === 'SUMMARY' && at.text.startsWith('Hoàn thành'))
    await page.keyboard.press('Space')
    await page.getByRole('region', { name: 'Cách tính' }).locator('details[open] li').first().waitFor()
  })

  it('chooses a class by the arrows and decides with a reason', async () => {
    await tabTo((at) => at.id.startsWith('ket-luan'))
    const checked = () => page.locator('input[name="ket-luan"]:checked').inputValue()
    const before = await checked()
    await page.keyboard.press('ArrowUp')
    expect(await checked()).not.toBe(before)
    await tabToId('ly-do')
    await page.keyboard.type('Đã giao bù ở vụ sau.')
    await tabToText('Ghi kết luận')
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: 'Đã ghi kết luận.' }).waitFor()
  })

  it('signs out', async () => {
    await page.reload()
    await tabToText('Đăng xuất')
    await page.keyboard.press('Space')
    await page.getByText('Bạn đã đăng xuất.').waitFor()
    expect(visited.complaints).toEqual([])
  })
})
