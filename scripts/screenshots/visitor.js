/** @import { Browser, Page } from 'playwright-core' */

/**
 * Somebody before a browser.
 * @param {Browser} browser
 * @param {string} baseURL
 */
export function newPage(browser, baseURL) {
  return browser.newPage({ baseURL, locale: 'vi-VN', deviceScaleFactor: 1.25, viewport: { width: 1280, height: 800 } })
}

/**
 * @param {Page} page
 * @param {string} email
 * @param {string} password
 */
export async function signIn(page, email, password) {
  await page.goto('/dang-nhap')
  await page.getByLabel('Địa chỉ thư').fill(email)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL('/')
}

/**
 * Writes one and the same day, time and hash wherever the page has today's, so that a picture changes only with its page; and
 * days in forms as a Vietnamese browser shows them, which not every Chromium has the words for.
 * @param {Page} page
 */
export async function steady(page) {
  await page.mouse.move(0, 0)
  // A font that came after the page was first painted is used from the next change of style on.
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  await page.emulateMedia({ colorScheme: 'light' })
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  await page.evaluate(`(() => {
    const written = new RegExp('${today.split('-').reverse().join('/')}( \\\\d\\\\d:\\\\d\\\\d)?', 'g')
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const { currentNode } = texts
      currentNode.data = currentNode.data
        .replace(written, (_, time) => '30/11/2026' + (time === undefined ? '' : ' 08:00'))
        .replace(/Đã lưu lúc \\d\\d:\\d\\d/, 'Đã lưu lúc 08:00')
        .replace(/\\b[0-9a-f]{64}\\b/g, '5f'.repeat(32))
    }
    for (const field of document.querySelectorAll('input[type=date]')) {
      const value = (field.value === '${today}' ? '2026-11-30' : field.value).split('-').reverse().join('/')
      Object.assign(field, { type: 'text', placeholder: 'dd/mm/yyyy', value })
    }
  })()`)
}
