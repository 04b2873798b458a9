import { Hono } from 'hono'
import { deleteCookie, getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { Visitor } from '../office/visitor.ts'
import type { Instant } from '../plan/index.ts'
import { authorityName, type Database } from '../store/index.ts'
import { assets } from './assets.ts'
import { health } from './health.ts'
import { type SetUp, setUpPages } from './setUp/index.tsx'
import type { Pages, Site } from './site.ts'
import { flashCookie } from './view.tsx'

/** What the application is made of. */
export interface AppParts {
  db: Database
  now: () => Instant
  /** Who asks, by the request's cookies; null for nobody signed in. */
  whoIs: (headers: Headers) => Promise<Visitor | null>
  /** How an empty installation is set up; without it, it is held to be. */
  setUp?: Omit<SetUp, 'db'>
}

/** The pages by the path under which they stand. */
const pages: readonly [path: string, pages: Pages][] = []

/** The web application. */
export function createApp(parts: AppParts): Hono {
  const app = new Hono()
  app.route('/', assets())
  app.route('/', health(parts.db))
  if (parts.setUp !== undefined) app.route('/', setUpPages({ db: parts.db, ...parts.setUp }))
  const inside = new Hono<Site>()
  inside.use(signedIn(parts))
  for (const [path, own] of pages) inside.route(path, own)
  app.route('/', inside)
  return app
}

/** The authority chosen by somebody who works for several. */
const authorityCookie = '__Host-noi-lam-viec'

/** Lets in who is signed in and works for an authority; others are led to the sign-in page, and from there to where they were going. */
function signedIn({ db, now, whoIs }: AppParts) {
  return createMiddleware<Site>(async (c, next) => {
    const visitor = await whoIs(c.req.raw.headers)
    const own = visitor?.memberships.map(({ authority }) => authority) ?? []
    const chosen = Number(getCookie(c, authorityCookie))
    const authority = own.includes(chosen) ? chosen : own[0]
    if (visitor === null || authority === undefined) {
      return c.redirect(`/dang-nhap?tiep=${encodeURIComponent(c.req.path)}`, 303)
    }
    c.set('visitor', visitor)
    c.set('desk', { db, authority, visitor, now: now() })
    c.set('authority', await authorityName(db, authority))
    c.set('flash', getCookie(c, flashCookie))
    if (c.var.flash !== undefined) deleteCookie(c, flashCookie, { path: '/', secure: true })
    return next()
  })
}
