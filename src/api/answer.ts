import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { type Operation, Written } from './operation.ts'
import { plain } from './plain.ts'

const json = 'application/json; charset=utf-8'

/** An answer as it is sent, and kept for a request that is sent again. */
export interface Told {
  status: number
  body: string
}

/** The answer of an operation as text. */
export function tell({ status }: Operation, given: unknown): Told {
  return { status: status ?? 200, body: JSON.stringify(plain(given)) }
}

/** Sends what was read, with its ETag and the way to the next page; nothing where the client has it. */
export function sendRead(c: Context, operation: Operation, given: unknown): Response {
  const { version } = operation
  const seen = version === undefined ? '' : `${version(given as never)}.`
  const [media, body] = given instanceof Written ? [given.media, given.content] : [json, tell(operation, given).body]
  const tag = `"${seen}${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers: Record<string, string> = { ETag: tag, 'Content-Type': media }
  const next = (given as { next?: unknown }).next
  if (typeof next === 'string') headers.Link = `<${nextAddress(c, next)}>; rel="next"`
  // Never shown in place, whatever it is: what somebody sent is not to run as a page of ours.
  if (given instanceof Written && given.name !== null)
    headers['Content-Disposition'] = `attachment; filename*=UTF-8''${encodeURIComponent(given.name)}`
  return has(c.req.header('If-None-Match'), tag) ? c.body(null, 304, { ETag: tag }) : c.body(body, 200, headers)
}

/** Sends what was done. */
export function sendDone(c: Context, { status, body }: Told, again: boolean): Response {
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
