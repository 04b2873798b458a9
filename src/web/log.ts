import type { Context } from 'hono'
import type { WebEnv } from './env.ts'
import { routeOf } from './request.ts'

/** Writes one line of the log. */
export type WriteLine = (line: string) => void

/**
 * The line of one request, as JSON: no text from outside can end it or begin another. It has the pattern of the route, not the
 * address, which may hold what people searched for or the token of a link.
 */
export function requestLine(c: Context<WebEnv>, started: number, ended: number): string {
  const { requestId, visitor, note } = c.var
  return line(started, {
    level: 'info',
    id: requestId,
    method: c.req.method.slice(0, 10),
    route: routeOf(c)?.replace(/^\S+ /, '') ?? null,
    status: c.res.status,
    ms: ended - started,
    account: visitor?.account ?? null,
    ...(note === undefined ? {} : { note }),
  })
}

/** The line of what went wrong in the program, with its cause; the person sees the id only. */
export function errorLine(id: string, error: unknown, at: number): string {
  const causes: string[] = []
  for (let one = error; one !== undefined && causes.length < 5; one = one instanceof Error ? one.cause : undefined) {
    causes.push(one instanceof Error ? (one.stack ?? String(one)) : String(one))
  }
  return line(at, { level: 'error', id, error: causes.join('\ncaused by ') })
}

function line(at: number, fields: object): string {
  return JSON.stringify({ time: new Date(at).toISOString(), ...fields })
}
