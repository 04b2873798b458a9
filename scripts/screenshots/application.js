import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pages } from './pages.js'
import { shootAll } from './picture.js'

/** @import { Browser, Page } from 'playwright-core' */

/**
 * The pictures of the application's pages, with the example in a folder of its own.
 * @param {Browser} browser
 * @param {string} folder
 */
export async function shootApplication(browser, folder) {
  const data = mkdtempSync(join(tmpdir(), 'namro-'))
  const program = spawn(process.execPath, ['dist/main.js'], {
    env: { ...process.env, NAMRO_DATA: data, NAMRO_HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(program, 'exit')
  try {
    const address = await addressOf(program.stdout)
    const page = await newPage(browser, address)
    await page.goto('/thiet-lap')
    await steady(page)
    await shootAll(page, folder, 'thiet-lap')
    await page.goto('/thiet-lap')
    await page.getByRole('button', { name: 'Nạp dữ liệu mẫu' }).click()
    const password = await page.locator('main code').textContent()
    await page.goto('/dang-nhap')
    await shootAll(page, folder, 'dang-nhap')
    await page.context().close()
    for (const [who, shown] of pages) {
      const own = await newPage(browser, address)
      await signIn(own, `${who}@xamau.example`, password ?? '')
      for (const { name, path, act, at } of shown) {
        await own.goto(path)
        await act?.(own)
        await own.waitForLoadState()
        await steady(own)
        await shootAll(own, folder, name, at)
      }
      await own.context().close()
    }
  } finally {
    program.kill('SIGINT')
    await ended
    rmSync(data, { recursive: true, force: true })
  }
}

/**
 * Where the program says that it is to be opened.
 * @param {AsyncIterable<Buffer>} output
 */
async function addressOf(output) {
  let said = ''
  for await (const words of output) {
    said += words
    const [address] = said.match(/http:\S+(?=\n)/) ?? []
    if (address !== undefined) return address
  }
  throw new Error(`The program did not start: ${said}`)
}

/**
 * @param {Browser} browser
 * @param {string} baseURL
 */
function newPage(browser, baseURL) {
  return browser.newPage({ baseURL, locale: 'vi-VN', deviceScaleFactor: 1.25, viewport: { width: 1280, height: 800 } })
}

/**
 * @param {Page} page
 * @param {string} email
 * @param {string} password
 */
async function signIn(page, email, password) {
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
async function steady(page) {
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  await page.evaluate(`(() => {
    const written = new RegExp('${today.split('-').reverse().join('/')}( \\\\d\\\\d:\\\\d\\\\d)?', 'g')
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const { currentNode } = texts
      currentNode.data = currentNode.data
        .replace(written, (_, time) => '15/12/2025' + (time === undefined ? '' : ' 08:00'))
        .replace(/\\b[0-9a-f]{64}\\b/g, '5f'.repeat(32))
    }
    for (const field of document.querySelectorAll('input[type=date]')) {
      const value = (field.value === '${today}' ? '2025-12-15' : field.value).split('-').reverse().join('/')
      Object.assign(field, { type: 'text', placeholder: 'dd/mm/yyyy', value })
    }
  })()`)
}
