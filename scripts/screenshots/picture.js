import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** @import { Page } from 'playwright-core' */

/** The widths of a picture in pixels of the page, and how much of a long page it shows. */
const desk = { width: 1280, most: 1100, suffix: '' }
const phone = { width: 360, most: 900, suffix: '-dien-thoai' }
const schemes = /** @type {const} */ ([
  { colorScheme: 'light', suffix: '' },
  { colorScheme: 'dark', suffix: '-toi' },
])

/**
 * Takes the page as it stands as a small WebP.
 * @param {Page} page
 * @param {string} path
 * @param {number} most how much of a long page is shown, in pixels of the page
 * @param {string} [at] what the picture begins at, where it does not begin at the top
 */
export async function shoot(page, path, most, at) {
  const { width, height } = await page.evaluate('({ width: innerWidth, height: document.documentElement.scrollHeight })')
  await page.setViewportSize({ width, height: Math.min(height, most) })
  if (at !== undefined) await page.locator(at).evaluate((element) => element.scrollIntoView())
  // What was just changed is painted two frames later.
  await page.evaluate('document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))')
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 70 })
  await session.detach()
  await writeFile(path, Buffer.from(data, 'base64'))
}

/**
 * Takes the page on a desk and on a phone, light and dark: `name`, `name-toi`, `name-dien-thoai`, `name-dien-thoai-toi`.
 * @param {Page} page
 * @param {string} folder
 * @param {string} name
 * @param {string} [at] what the picture begins at, where it does not begin at the top
 */
export async function shootAll(page, folder, name, at) {
  for (const { width, most, suffix } of [desk, phone]) {
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme.colorScheme, reducedMotion: 'reduce' })
      // A low window first: a page is at least as high as its window.
      await page.setViewportSize({ width, height: 480 })
      await shoot(page, join(folder, `${name}${suffix}${scheme.suffix}.webp`), most, at)
    }
  }
  await page.setViewportSize({ width: desk.width, height: 800 })
}
