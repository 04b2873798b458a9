import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { type Operation, Written } from './operation.ts'
import { plain } from './plain.ts'

const json = 'application/json; charset=utf-8'

/** An answer as it is sent, and kept for a request that is sent again. */
export interface Told {
  status: number
  body: string
  media: string
}

/** The answer of an operation as text. */
export function tell({ status }: Operation, given: unknown): Told {
  if (given instanceof Written) return { status: 200, body: given.text, media: given.media }
  return { status: status ?? 200, body: JSON.stringify(plain(given)), media: json }
}

/** Sends what was read, with its ETag and the way to the next page; nothing where the client has it. */
export function sendRead(c: Context, { version }: Operation, given: unknown, { status, body, media }: Told): Response {
  const seen = version === undefined ? '' : `${version(given as never)}.`
  const tag = `"${seen}${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers: Record<string, string> = { ETag: tag }
  const next = (given as { next?: unknown }).next
  if (typeof next === 'string') headers.Link = `<${nextAddress(c, next)}>; rel="next"`
  if (has(c.req.header('If-None-Match'), tag)) return c.body(null, 304, headers)
  return c.body(body, status as 200, { ...headers, 'Content-Type': media })
}

/** Sends what was done. */
export function sendDone(c: Context, { status, body }: Pick<Told, 'status' | 'body'>, again: boolean): Response {
  const headers = { 'Content-Type': json, ...(again ? { 'Idempotency-Replayed': 'true' } : {}) }
  return c.body(body, status as 200, headers)
}

/** Whether one of the tags is this; compressed on the way it comes back as a weak one. */
function has(tags: string | undefined, tag: string): boolean {
  return (tags ?? '').split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag)
}

function nextAddress(c: Context, next: string): string {
  const { pathname, searchParams } = new URL(c.req.url)
  searchParams.set('after', next)
  return `${pathname}?${searchParams}`
}
