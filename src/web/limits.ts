import type { Context, MiddlewareHandler } from 'hono'
import { rateLimit } from './rateLimit.ts'

/** What takes seconds of the server's work: whole files written or read, the whole chain recomputed. */
const costly = new Set(['GET /chi-tieu/tai-ve.csv', 'GET /chi-tieu/tai-ve.xlsx', 'POST /nhat-ky/kiem-tra', 'POST /doc-van-ban'])

/** Holds back an account that asks for costly things or searches faster than a person does. */
export function limits(): MiddlewareHandler {
  const [costs, searches] = [rateLimit({ perMinute: 20 }), rateLimit({ perMinute: 240 })]
  return (c, next) => {
    if (costly.has(`${c.req.method} ${c.req.path}`)) return costs(c, next)
    return isSearch(c) ? searches(c, next) : next()
  }
}

function isSearch(c: Context): boolean {
  return c.req.method === 'GET' && c.req.query('tim') !== undefined
}
