import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { assets, assetUrl } from './assets.ts'

const app = assets()
const get = (url: string, encoding = '') => app.request(url, { headers: { 'Accept-Encoding': encoding } })
const bytes = async (response: Response | Promise<Response>) => Buffer.from(await (await response).arrayBuffer())
const names = readdirSync(join(import.meta.dirname, 'assets'))
const css = (await bytes(get(assetUrl('style.css')))).toString()

describe('the files of the look', () => {
  it.each(names)('%s is served for good, under a hash of its content', async (name) => {
    const response = await get(assetUrl(name))
    expect(response.status).toBe(200)
    expect(response.headers.get('Cache-Control')).toContain('immutable')
    const hash = createHash('sha256')
      .update(await bytes(response))
      .digest('hex')
    expect(hash.startsWith(assetUrl(name).split('.').at(-2) as string)).toBe(true)
  })

  it('come compressed as the browser asks', async () => {
    const url = assetUrl('style.css')
    const [brotli, gzip, refused] = await Promise.all([get(url, 'gzip, deflate, br'), get(url, 'gzip;q=1.0'), get(url, 'br;q=0')])
    expect([brotli, gzip, refused].map(({ headers }) => headers.get('Content-Encoding'))).toEqual(['br', 'gzip', null])
    expect(brotliDecompressSync(await bytes(brotli)).toString()).toBe(css)
    expect(gunzipSync(await bytes(gzip)).toString()).toBe(css)
    expect(brotli.headers.get('Vary')).toBe('Accept-Encoding')
  })

  it('are there for every address in the style sheet, and none is of another server', async () => {
    const urls = [...css.matchAll(/url\(([^)]+)\)/g)].map(([, url]) => url as string)
    expect(urls).toHaveLength(4)
    for (const url of urls) {
      const response = await get(url, 'br')
      expect([url, response.status, response.headers.get('Content-Type')]).toEqual([url, 200, 'font/woff2'])
      expect(response.headers.get('Content-Encoding')).toBeNull()
    }
  })

  it('are no way to other files', async () => {
    for (const path of ['/assets/style.css', '/assets/style.000000000000.css', '/assets/..%2fassets.ts', '/assets/']) {
      expect((await get(path)).status).toBe(404)
    }
    expect(() => assetUrl('../assets.ts')).toThrow()
  })
})

describe('the style sheet', () => {
  const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx') && !path.endsWith('.test.tsx'))
    .map((path) => readFileSync(join(import.meta.dirname, path), 'utf8'))
    .join('\n')

  it('is small and dresses only what is there', () => {
    expect(css.length).toBeLessThan(30_000)
    const bare = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\{[^{}]*\}/g, '{}')
    const classes = new Set([...bare.matchAll(/\.([a-z][a-z0-9-]*)/g)].map(([, name]) => name as string))
    // The place of a cell in a card is put together from the column's `card`, a depth from its number.
    const written = (name: string) => name.replace('cell-', '').replace(/-\d$/, '')
    expect([...classes].filter((name) => !new RegExp(`\\b${written(name)}\\b`).test(sources))).toEqual([])
  })

  const [light, dark] = [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, body]) => tokens(body as string))
  it.each([
    ['by day', light],
    ['by night', { ...light, ...dark }],
  ])('can be read %s: 4,5 to 1 and more', (_, token = {}) => {
    const pairs = [
      ...['ink', 'ink-soft', 'accent', 'good', 'warn', 'bad', 'none'].flatMap((ink) => [
        [ink, 'surface'],
        [ink, 'surface-2'],
      ]),
      ...['good', 'warn', 'bad', 'none', 'accent'].flatMap((tone) => [
        [tone, `${tone}-soft`],
        ['ink', `${tone}-soft`],
      ]),
      ['accent-ink', 'accent'],
    ] as [string, string][]
    expect(pairs.filter(([ink, ground]) => contrast(token[ink], token[ground]) < 4.5)).toEqual([])
    // What frames a field is no text: 3 to 1.
    expect(contrast(token['line-strong'], token.surface)).toBeGreaterThan(3)
  })
})

function tokens(body: string): Record<string, string> {
  return Object.fromEntries([...body.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]+)/g)].map(([, name, value]) => [name, value]))
}

/** The contrast of two colours as WCAG 2 reckons it. */
function contrast(one: string | undefined, other: string | undefined): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour = ''): number {
  const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour
  const [red = 0, green = 0, blue = 0] = (digits.match(/[0-9a-f]{2}/g) ?? []).map((pair) => {
    const share = Number.parseInt(pair, 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
