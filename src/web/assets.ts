import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { Hono } from 'hono'

/** One static file as it is sent: its body whole and, where that is smaller, compressed, made once and kept in memory. */
interface Asset {
  url: string
  type: string
  bodies: { encoding: 'br' | 'gzip' | null; body: Uint8Array<ArrayBuffer> }[]
}

const ROOT = '/assets/'
const FONTS = ['latin-400', 'latin-600', 'vietnamese-400', 'vietnamese-600'].map((cut) => `be-vietnam-pro-${cut}-normal.woff2`)
const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** How a file names another: a style sheet its fonts, a script the scripts that it imports. */
const references: Record<string, RegExp> = { '.css': /(?<=url\()[^)]+(?=\))/g, '.js': /(?<=(?:from|import) ')\.\/[\w.]+(?=')/g }

const byName = load()
const byUrl = new Map([...byName.values()].map((asset) => [asset.url, asset]))

/** The address of a file of `src/web/assets` or of a font; it holds a hash of the content, so that browsers keep the file for good. */
export function assetUrl(name: string): string {
  const asset = byName.get(name)
  if (asset === undefined) throw new Error(`no asset is called ${name}`)
  return asset.url
}

/** The text of a file of `src/web/assets`. */
export function assetText(name: string): string {
  return new TextDecoder().decode(byUrl.get(assetUrl(name))?.bodies.at(-1)?.body)
}

/** Serves the look of the application: style sheet, script, icon and fonts, each under its `assetUrl`. */
export function assets(): Hono {
  return new Hono().get(`${ROOT}:file`, (c) => {
    const asset = byUrl.get(c.req.path)
    if (asset === undefined) return c.notFound()
    const accepted = acceptedEncodings(c.req.header('Accept-Encoding') ?? '')
    const { encoding, body } = asset.bodies.find((one) => one.encoding === null || accepted.has(one.encoding)) as Asset['bodies'][number]
    return c.body(body, 200, {
      'Content-Type': asset.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
      ...(encoding === null ? {} : { 'Content-Encoding': encoding }),
    })
  })
}

/** What a file names goes before it: the file then has its address, and its own hash is taken after that. */
function load(): Map<string, Asset> {
  const found = new Map<string, Asset>()
  const resolve = createRequire(import.meta.url).resolve
  for (const name of FONTS) found.set(name, asset(name, readFileSync(resolve(`@fontsource/be-vietnam-pro/files/${name}`))))
  const folder = join(import.meta.dirname, 'assets')
  const urlOf = (name: string): string => {
    const known = found.get(name)
    if (known !== undefined) return known.url
    const content = readFileSync(join(folder, name))
    const made = asset(name, references[extname(name)] === undefined ? content : withUrls(content.toString(), extname(name), urlOf))
    found.set(name, made)
    return made.url
  }
  for (const name of readdirSync(folder)) urlOf(name)
  return found
}

function withUrls(text: string, ending: string, urlOf: (name: string) => string): Buffer {
  return Buffer.from(text.replace(references[ending] as RegExp, (name) => urlOf(name.replace('./', ''))))
}

function asset(name: string, content: Buffer): Asset {
  const ending = extname(name)
  const type = TYPES[ending]
  if (type === undefined) throw new Error(`no type is known for ${name}`)
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  const body = new Uint8Array(content)
  const bodies: Asset['bodies'] = [{ encoding: null, body }]
  // A .woff2 is compressed already.
  if (ending !== '.woff2') {
    bodies.unshift(
      { encoding: 'br', body: new Uint8Array(brotliCompressSync(body)) },
      { encoding: 'gzip', body: new Uint8Array(gzipSync(body)) },
    )
  }
  return { url: `${ROOT}${name.slice(0, -ending.length)}.${hash}${ending}`, type, bodies }
}

/** The encodings that a browser takes; one with `q=0` is refused by name. */
function acceptedEncodings(header: string): Set<string> {
  const parts = header.split(',').map((part) =>
    part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*q=/),
  )
  return new Set(parts.filter(([, quality]) => quality === undefined || Number(quality) > 0).map(([name]) => name ?? ''))
}
