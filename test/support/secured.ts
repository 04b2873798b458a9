import type { Hono } from 'hono'
import { expect } from 'vitest'
import type { WebEnv } from '../../src/web/env.ts'

/** What every answer carries, whatever it is. */
const demanded: Readonly<Record<string, RegExp>> = {
  'content-security-policy':
    /^default-src 'none'; style-src 'self'; script-src 'self'; .*form-action 'self'; frame-ancestors 'none'; base-uri 'none'$/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'x-request-id': /^[0-9a-f]{12}$/,
}

/** Fails where an answer lacks one of the headers, or a page holds script or style of its own. */
export async function expectSecured(answer: Response): Promise<void> {
  for (const [name, value] of Object.entries(demanded)) expect(answer.headers.get(name), `${name} of ${answer.status}`).toMatch(value)
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return
  const html = await answer.clone().text()
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|javascript:/i)
}

/** The patterns of the app's routes, each once: 'GET /chi-tieu/:target'. */
export function patternsOf(app: Hono<WebEnv>): string[] {
  return [...new Set(ownRoutes(app).map(({ method, path }) => `${method} ${path}`))]
}

/** Every route of the app, as a request that its pattern lets through. */
export function routesOf(app: Hono<WebEnv>): { method: string; path: string }[] {
  return ownRoutes(app).map(({ method, path }) => ({ method, path: path.replace(/:\w+(?:\{[^}]*\})?\??/g, '1') }))
}

function ownRoutes(app: Hono<WebEnv>) {
  return app.routes.filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
}
