import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../scripts/chromium.js'
import { pageHtml } from '../src/cli/page/index.ts'
import { checked, place } from './support/checked.ts'

const text = [
  'BÁO CÁO TÌNH HÌNH KINH TẾ - XÃ HỘI 9 THÁNG NĂM 2024',
  'I. Kết quả thực hiện',
  'Chín tháng, xã có 24/30 chỉ tiêu đạt và vượt kế hoạch; thu ngân sách ước đạt hơn 132,5 tỷ đồng, bằng 88,3% dự toán huyện giao, tăng 7,42% so với cùng kỳ. Tỷ lệ hộ nghèo còn 3,1%, giảm 0,9% so với đầu năm.',
  'Trường học đạt chuẩn: 737/742 hộ tham gia góp ý, đạt 99,3%. Tăng trưởng phấn đấu 10-10,5%.',
  'Còn 9 chỉ tiêu không đạt.',
  'Chỉ tiêu\tKế hoạch\tThực hiện\nRừng trồng mới (ha)\t550\t673',
].join('\n\n')
const cell = (words: string) => ({ text: words, start: text.indexOf(words), end: text.indexOf(words) + words.length })
const tableStart = text.indexOf('Chỉ tiêu\tKế')
const example = checked(
  text,
  [
    { quote: '24/30 chỉ tiêu', value: 24, of: 30, unit: 'chỉ tiêu', indicator: 'chỉ tiêu đạt và vượt kế hoạch', period: '2024-01-01/P9M' },
    {
      quote: 'hơn 132,5 tỷ đồng',
      value: 132.5,
      unit: 'tỷ đồng',
      bound: 'over',
      estimated: true,
      indicator: 'thu ngân sách',
      period: '2024-01-01/P9M',
      comparisons: [
        { to: 'plan', percent: 88.3, by: 'huyện', quote: '88,3%' },
        { to: 'samePeriod', changePercent: 7.42, quote: '7,42%' },
      ],
    },
    {
      quote: '3,1%',
      value: 3.1,
      unit: '%',
      indicator: 'tỷ lệ hộ nghèo',
      comparisons: [{ to: 'previous', change: -0.9, unit: '%', quote: '0,9%' }],
    },
    { quote: '737/742 hộ', value: 737, of: 742, unit: 'hộ', indicator: 'hộ tham gia góp ý' },
    { quote: '10-10,5%', value: 10, unit: '%', bound: 'atLeast', kind: 'target', indicator: 'tăng trưởng', period: '2024' },
    { quote: '9 chỉ tiêu', value: 9, unit: 'chỉ tiêu', indicator: 'chỉ tiêu không đạt' },
    { quote: '550', value: 550, unit: 'ha', kind: 'target', indicator: 'rừng trồng mới' },
    { quote: '673', value: 673, unit: 'ha', indicator: 'rừng trồng mới', comparisons: [{ to: 'plan', percent: 122.4 }] },
  ],
  {
    name: 'bao-cao-9-thang.docx',
    tables: [
      {
        caption: '',
        start: tableStart,
        end: text.length,
        rows: [
          [{ ...cell('Chỉ tiêu\tKế'), end: tableStart + 8 }, cell('Kế hoạch\t'), cell('Thực hiện\n')],
          [cell('Rừng trồng mới (ha)'), cell('550'), cell('673')],
        ],
      },
    ],
    tallies: [
      {
        total: null,
        classes: [
          { class: 'metOrExceeded', fact: 0 },
          { class: 'notMet', fact: 5 },
        ],
        period: '2024-01-01/P9M',
      },
    ],
    findings: [
      {
        grade: 'changesVerdict',
        kind: 'tally',
        arithmetic: '24 + 9 = 33 ≠ 30',
        message: 'Số chỉ tiêu đạt và không đạt cộng lại lớn hơn tổng số 30. Hãy xem lại số không đạt.',
        places: [place(text, '24/30 chỉ tiêu đạt và vượt kế hoạch'), place(text, 'Còn 9 chỉ tiêu không đạt')],
      },
      {
        grade: 'inconsistent',
        kind: 'ratio',
        arithmetic: '673 ÷ 550 = 122,4%',
        message: 'Tỷ lệ ghi trong bảng chưa khớp với hai số bên cạnh.',
        places: [place(text, '673')],
      },
    ],
  },
)

let browser: Browser
let folder: string
let address: string

beforeAll(async () => {
  browser = await launchChromium()
  folder = await mkdtemp(join(tmpdir(), 'namro-'))
  const path = join(folder, 'trang.html')
  await writeFile(path, [...pageHtml([example])].join(''))
  address = pathToFileURL(path).href
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

async function show<T>(options: BrowserContextOptions, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  try {
    const page = await context.newPage()
    await page.goto(address)
    return await use(page)
  } finally {
    await context.close()
  }
}

const wide = { viewport: { width: 1280, height: 800 } }
const phone = { viewport: { width: 360, height: 740 } }
// What runs in the page is given as text: the types here are Node's.
const styles = (page: Page, selector: string, property: string) =>
  page.evaluate<string[]>(`[...document.querySelectorAll('${selector}')].map((element) => getComputedStyle(element).${property})`)
const background = async (page: Page, selector: string) => (await styles(page, selector, 'backgroundColor'))[0]

describe('the page in a browser', () => {
  it.each([
    ['1280 light', { ...wide, colorScheme: 'light' as const }],
    ['1280 dark', { ...wide, colorScheme: 'dark' as const }],
    ['360 light', { ...phone, colorScheme: 'light' as const }],
    ['360 dark', { ...phone, colorScheme: 'dark' as const }],
  ])('breaks no rule of accessibility: %s', async (_, options) => {
    const violations = await show(options, async (page) => {
      await page.evaluate(axe.source)
      return page.evaluate(async () => {
        const { axe } = globalThis as never as {
          axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
        }
        const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
        const { violations } = await axe.run({ runOnly: { type: 'tag', values: all } })
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
      })
    })
    expect(violations).toEqual([])
  })

  it('asks for nothing but itself, and its own policy stops none of it', async () => {
    const context = await browser.newContext(wide)
    const page = await context.newPage()
    const asked: string[] = []
    const said: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    await page.goto(address, { waitUntil: 'load' })
    await context.close()
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([address])
    expect(said).toEqual([])
  })

  it.each([320, 360, 768, 1024, 1280, 1920])('never scrolls sideways: %i px', async (width) => {
    const over = await show({ viewport: { width, height: 800 } }, (page) =>
      page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'),
    )
    expect(over).toBeLessThanOrEqual(0)
  })

  it('has text and facts side by side on a wide screen, cards one above the other on a phone', async () => {
    const boxes = async (page: Page) => {
      const [left, right] = await Promise.all([page.locator('.text').boundingBox(), page.locator('.facts').boundingBox()])
      return { left: left as NonNullable<typeof left>, right: right as NonNullable<typeof right> }
    }
    const broad = await show(wide, boxes)
    expect(broad.right.x).toBeGreaterThan(broad.left.x + broad.left.width)
    const narrow = await show(phone, boxes)
    expect(narrow.right.y).toBeGreaterThan(narrow.left.y + narrow.left.height)
    expect(await show(phone, (page) => styles(page, '#s1', 'display'))).toEqual(['block'])
  })

  it('leads from a figure to its row and back, and lights both', async () => {
    await show(wide, async (page) => {
      const unlit = await background(page, '#s2')
      await page.locator('#m2').click()
      expect(new URL(page.url()).hash).toBe('#s2')
      expect(await background(page, '#s2')).not.toBe(unlit)
      expect(await background(page, '#m2')).toBe(await background(page, '#s2'))
      await page.locator('#s3 .figure a').click()
      expect(new URL(page.url()).hash).toBe('#m3')
    })
  })

  it('lights a figure, its comparisons and its row when any is pointed at', async () => {
    await show(wide, async (page) => {
      await page.locator('#s2 .what').hover()
      const lit = await background(page, '#s2')
      expect(await background(page, '#m2')).toBe(lit)
      expect(await styles(page, '.c2', 'backgroundColor')).toEqual([lit, lit])
      expect(await background(page, '#m3')).not.toBe(lit)
    })
  })

  it('works by keyboard: every figure, row and finding can be reached and followed', async () => {
    await show(wide, async (page) => {
      const reached = new Set<string>()
      for (let step = 0; step < 80; step++) {
        await page.keyboard.press('Tab')
        reached.add(await page.evaluate<string>("document.activeElement?.getAttribute('href') ?? document.activeElement?.className ?? ''"))
      }
      for (const goal of [
        '#noi-dung',
        '#phat-hien',
        '#so-lieu',
        '#p1-1',
        '#p1-2',
        '#p2-1',
        '#s1',
        '#m1',
        '#p1',
        '#s8',
        '#m8',
        'card scroll',
      ]) {
        expect([...reached]).toContain(goal)
      }
      await page.locator('#m3').focus()
      await page.keyboard.press('Enter')
      expect(new URL(page.url()).hash).toBe('#s3')
    })
  })

  it('prints on white, without navigation, all facts shown', async () => {
    await show({ ...wide, colorScheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.bar').isVisible()).toBe(false)
      expect(await background(page, 'body')).toBe('rgb(255, 255, 255)')
      expect(await page.locator('.scroll').evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(0)
    })
  })
})
