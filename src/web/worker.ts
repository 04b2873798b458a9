import { Hono } from 'hono'
import { assetText, assetUrl } from './assets.ts'

/** What a sheet needs to open without a line. */
const needed = [
  ...['style.css', 'charts.css', 'sheet.css', 'icon.svg', 'app.js', 'drafts.js', 'offline.js', 'sheet.js', 'grid.js', 'block.js'],
  ...['latin-400', 'latin-600', 'vietnamese-400', 'vietnamese-600'].map((cut) => `be-vietnam-pro-${cut}-normal.woff2`),
]

/** `/sw.js`: the worker of the entry sheets, at the root so that it may stand before them, with the addresses of what it keeps. */
export function worker(): Hono {
  const script = `const files = ${JSON.stringify(needed.map(assetUrl))}\n${assetText('worker.js')}`
  return new Hono().get('/sw.js', (c) =>
    c.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' }),
  )
}
