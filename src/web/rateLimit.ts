import type { Context, MiddlewareHandler } from 'hono'
import type { WebEnv } from './env.ts'
import { PageProblem } from './problem.ts'

interface RateLimit {
  /** Whose requests are counted together; by default those of the account, or of the address where nobody is signed in. */
  key?: (c: Context<WebEnv>) => string
  perMinute: number
  now?: () => number
}

/** So many keys are remembered; the one longest unseen goes first. */
const most = 10_000

/** Lets `perMinute` requests of a key through, at once or spread; then as many as come free again. In the memory of this process. */
export function rateLimit({ key = ownKey, perMinute, now = Date.now }: RateLimit): MiddlewareHandler<WebEnv> {
  const buckets = new Map<string, { left: number; at: number }>()
  const perMillisecond = perMinute / 60_000
  return async (c, next) => {
    const name = key(c)
    const at = now()
    const before = buckets.get(name) ?? { left: perMinute, at }
    const left = Math.min(perMinute, before.left + (at - before.at) * perMillisecond)
    buckets.delete(name)
    buckets.set(name, { left: left < 1 ? left : left - 1, at })
    if (buckets.size > most) buckets.delete(buckets.keys().next().value as string)
    if (left < 1) {
      const seconds = Math.ceil((1 - left) / perMillisecond / 1000)
      throw new PageProblem(429, `Có quá nhiều yêu cầu trong một phút. Hãy đợi ${seconds} giây rồi làm lại.`, {
        'Retry-After': String(seconds),
      })
    }
    await next()
  }
}

function ownKey(c: Context<WebEnv>): string {
  return c.var.visitor?.account ?? c.var.address
}
