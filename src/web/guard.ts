import { createMiddleware } from 'hono/factory'
import { mayAnywhere, Refused } from '../office/desk.ts'
import { access } from './access.data.ts'
import { routeOf } from './request.ts'
import type { Site } from './site.ts'

/** Lets who sits at the desk on to a page only if `access` says so: a page that it does not know is nobody's. */
export const guarded = createMiddleware<Site>(async (c, next) => {
  const route = routeOf(c)
  if (route === null) return next()
  const act = access[route]
  if (act === undefined || act === 'self' || act === 'everybody') throw new Error(`access.data.ts names no act for ${route}`)
  if (!mayAnywhere(c.var.desk, act)) throw new Refused(act)
  return next()
})
