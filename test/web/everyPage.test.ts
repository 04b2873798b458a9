import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { RunOptions } from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../../scripts/chromium.js'
import { type Running, running } from '../support/program.ts'
import { phone, type Visit, visit, visitAs, wide } from '../support/visit.ts'

/** The sum of all moves of what was already on the screen; what runs in the page is given as text, for the types here are Node's. */
const watchShifts = `
  window.shifts = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value
  }).observe({ type: 'layout-shift', buffered: true })`
const looks = `({
  headings: document.querySelectorAll('h1').length,
  title: document.title,
  sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  shifts: window.shifts,
  links: [...document.querySelectorAll('a[href]')].map(({ href }) => href),
})`
/** Smaller than what `axe.source` holds, which takes as long to get into a page as to run there. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const everyRule = {}
/** What a second scheme of the same page can break: the rest is its words and its order, which are those of the first. */
const colourRules = { runOnly: ['color-contrast', 'link-in-text-block'] }
const serious = (rules: RunOptions) => `
  axe.run({ resultTypes: ['violations'], ...${JSON.stringify(rules)} }).then(({ violations }) =>
    violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 200)).join(' and ')))`

interface Looks {
  headings: number
  title: string
  sideways: number
  shifts: number
  links: string[]
}

/** The address without what tells one page of a route from another. */
function routeOf({ pathname }: URL): string {
  return pathname.replaceAll(/\/[0-9a-f-]{36}|\/\d+/g, '/:id')
}

describe('every page that can be reached', () => {
  let program: Running
  let browser: Browser
  beforeAll(async () => {
    ;[program, browser] = await Promise.all([running({ example: true }), launchChromium()])
  })
  afterAll(async () => {
    await browser?.close()
    await program?.end()
  })

  function wrongWith({ headings, title, sideways, shifts }: Looks): string[] {
    return [
      ...(headings === 1 ? [] : [`${headings} h1`]),
      ...(/\S – \S/.test(title) ? [] : [`title “${title}”`]),
      ...(sideways <= 0 ? [] : [`${sideways} px wider than the window`]),
      ...(shifts < 0.02 ? [] : [`moves by ${shifts}`]),
    ]
  }

  /** Follows the links from the first page on, one page of each route; gives what is wrong, and what was seen. */
  async function crawl({ page, complaints }: Visit, schemes: readonly ('light' | 'dark')[]) {
    await page.addInitScript(watchShifts)
    const waiting = [`${program.address}/`]
    const seen = new Set<string>()
    const wrong: string[] = []
    for (let link = waiting.shift(); link !== undefined; link = waiting.shift()) {
      const [href] = link.split('#') as [string]
      const route = routeOf(new URL(href))
      // Files are taken along, not looked at.
      if (
        !href.startsWith(`${program.address}/`) ||
        /\.(?:csv|xlsx|json)$|\/(?:xlsx|docx|bieu|tep)$|\/tep\//.test(route) ||
        seen.has(route)
      )
        continue
      seen.add(route)
      const answer = await page.goto(href, { waitUntil: 'load' })
      if (answer?.status() !== 200) wrong.push(`${href}: ${answer?.status()}`)
      // Into the page without its policy: what is looked at is the page, not the way the looking comes in.
      await page.evaluate(axeSource)
      for (const [at, colorScheme] of schemes.entries()) {
        await page.emulateMedia({ colorScheme })
        const own = await page.evaluate<Looks>(looks)
        const found = [...wrongWith(own), ...(await page.evaluate<string[]>(serious(at === 0 ? everyRule : colourRules)))]
        wrong.push(...found.map((what) => `${href}, ${colorScheme}: ${what}`))
        waiting.push(...own.links)
      }
    }
    return { wrong: [...wrong, ...complaints], seen: [...seen] }
  }

  // The two schemes differ in colour and the two widths in layout, so not every pair of them is worth its time.
  const both = ['light', 'dark'] as const

  it.each([
    ['1280', wide],
    ['360', phone],
  ] as const)('signed out, at %s px', async (_, options) => {
    const visited = await visit(browser, program, options)
    expect((await crawl(visited, both)).wrong).toEqual([])
    await visited.context.close()
  })

  it.each([
    ['compiler', '1280', wide, both],
    ['compiler', '360', phone, ['light']],
    ['administrator', '360', phone, ['light']],
    ['leader', '360', phone, ['light']],
  ] as const)('%s, at %s px', async (role, _, options, schemes) => {
    const visited = await visitAs(browser, program, role, options)
    const { wrong, seen } = await crawl(visited, schemes)
    expect(wrong).toEqual([])
    expect(seen.length).toBeGreaterThan(12)
    await visited.context.close()
  })
})
