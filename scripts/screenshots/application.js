import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shootMonth } from './month.js'
import { pages } from './pages.js'
import { shootAll } from './picture.js'
import { newPage, signIn, steady } from './visitor.js'

/** @import { Browser } from 'playwright-core' */

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
    await shootMonth(browser, folder, { address, password: password ?? '' })
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
