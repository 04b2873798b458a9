import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { shoot } from './picture.js'

/** @import { Browser } from 'playwright-core' */

const { main } = await import(pathToFileURL(join(import.meta.dirname, '../../dist/cli/main.js')).href)
const { Output } = await import(pathToFileURL(join(import.meta.dirname, '../../dist/cli/output.js')).href)
const example = 'examples/bao-cao-9-thang-xa-mau.docx'

/**
 * The pictures of `namro read`: the terminal, and the page it writes.
 * @param {Browser} browser
 * @param {string} folder
 */
export async function shootReading(browser, folder) {
  const temporary = mkdtempSync(join(tmpdir(), 'namro-'))
  const written = join(temporary, 'trang.html')
  /**
   * @param {string} name
   * @param {{ width: number, height: number, colorScheme?: 'light' | 'dark', hash?: string, scale?: number }} view
   */
  const shootPage = async (name, { width, height, colorScheme = 'light', hash = '', scale = 1.25 }) => {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme, deviceScaleFactor: scale, reducedMotion: 'reduce' })
    await page.goto(pathToFileURL(written).href + hash)
    await shoot(page, join(folder, name), height)
    await page.close()
  }
  try {
    const shown = await terminal('read', example, '--html', written)
    await shootPage('trang.webp', { width: 1280, height: 1180 })
    await shootPage('trang-toi.webp', { width: 1280, height: 860, colorScheme: 'dark', hash: '#s13' })
    await shootPage('trang-dien-thoai.webp', { width: 360, height: 740, hash: '#so-lieu', scale: 1.5 })
    const page = await browser.newPage({ viewport: { width: 1060, height: 400 }, deviceScaleFactor: 1.25 })
    await page.setContent(terminalHtml(`namro read ${example}`, shortened(shown)))
    await shoot(page, join(folder, 'man-hinh-lenh.webp'), 2000)
    await page.close()
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/**
 * Runs the command as on a terminal of 112 columns.
 * @param {string[]} args
 */
async function terminal(...args) {
  let written = ''
  const stream = Object.assign(
    new Writable({
      write(chunk, _, done) {
        written += chunk
        done()
      },
    }),
    { isTTY: true, columns: 112 },
  )
  await main(args, { input: process.stdin, output: new Output(stream), messages: process.stderr, environment: {} })
  return written
}

/**
 * What a terminal shows, as a page.
 * @param {string} command
 * @param {string} text
 */
function terminalHtml(command, text) {
  const classes = /** @type {Record<string, string>} */ ({ 1: 'bold', 2: 'dim', 31: 'red', 33: 'yellow', 32: 'green' })
  const safe = text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
  const coloured = safe.replace(/\u001b\[(\d+)m/g, (_, code) => (classes[code] ? `<span class="${classes[code]}">` : '</span>'))
  return `<!doctype html><meta charset="utf-8"><style>
body{margin:0;background:#10151a;color:#dfe5ea;padding:18px 22px}
pre{margin:0;font:15px/1.5 "Noto Sans Mono","DejaVu Sans Mono",monospace}
.bold{font-weight:700}.dim{color:#93a0ab}.red{color:#ff8f85}.yellow{color:#f4c268}.green{color:#90d7a6}.prompt{color:#86d5db}
</style><pre><span class="prompt">$</span> ${command}\n\n${coloured}</pre>`
}

/**
 * The beginning of the table and all findings: a picture of every row would be too long to look at.
 * @param {string} text
 */
function shortened(text) {
  const lines = text.split('\n')
  const findings = lines.findIndex((line) => /[✖▲✔]/.test(line))
  return [...lines.slice(0, 24), '        ⋮', '', ...lines.slice(findings)].join('\n')
}
