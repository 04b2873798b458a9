import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { deleteCookie, getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { apiPath, createApi, longestFile } from '../api/index.ts'
import type { Accounts } from '../office/accounts/index.ts'
import type { Desk } from '../office/desk.ts'
import { ImportWork } from '../office/imports/index.ts'
import { longestAttachment } from '../office/reporting/entry.ts'
import { assets } from './assets.ts'
import type { WebEnv } from './env.ts'
import { authorityOf, type FrameOf, frameAt } from './frame.ts'
import { guarded } from './guard.ts'
import { health } from './health.ts'
import { limits } from './limits.ts'
import type { WriteLine } from './log.ts'
import { accountPages } from './pages/account.tsx'
import { apiPages } from './pages/api/index.tsx'
import { deskPages } from './pages/desk/index.tsx'
import { entryPages } from './pages/entry/index.tsx'
import { explanationPages } from './pages/explanations/index.tsx'
import { formPages } from './pages/forms/index.tsx'
import { historyPages } from './pages/history.tsx'
import { importPages } from './pages/imports/index.ts'
import { indicatorPages } from './pages/indicators/index.tsx'
import { plansPages } from './pages/plans/index.ts'
import { readingPages } from './pages/reading/index.tsx'
import { regimePages } from './pages/regimes/index.tsx'
import { reviewPages } from './pages/review/index.tsx'
import { rolePages } from './pages/roles/index.tsx'
import { roundPages } from './pages/rounds/index.tsx'
import { scorecardPages } from './pages/scorecard/index.tsx'
import { signInPages } from './pages/sign-in.tsx'
import { tokenPages } from './pages/tokens/index.tsx'
import { unitPages } from './pages/units/index.ts'
import { PageProblem } from './problem.ts'
import { rateLimit } from './rateLimit.ts'
import { signedIn, visitorOf } from './request.ts'
import { bareMissingPage, nothingHere, secure } from './security.tsx'
import { missingPage, problemPage } from './sentencePage.tsx'
import { type SetUp, setUpPages } from './setUp/index.tsx'
import type { Pages, Site, SiteContext } from './site.ts'
import { flashCookie } from './view.tsx'
import { worker } from './worker.ts'

/** What the application is made of. */
export interface AppParts {
  db: Desk['db']
  now: () => Desk['now']
  accounts: Accounts
  /** The address people open. */
  baseUrl: string
  /** Whether a proxy of ours stands before the server. */
  behindProxy: boolean
  write: WriteLine
  /** How an empty installation is set up; without it, it is held to be. */
  setUp?: Omit<SetUp, 'db' | 'accounts'>
}

/** The pages of who is signed in, by the path under which they stand. */
const pagesOf = ({ accounts, baseUrl }: AppParts, imports: ImportWork): readonly [path: string, pages: Pages][] => [
  ['/', deskPages()],
  ['/chi-tieu', scorecardPages()],
  ['/ke-hoach', plansPages()],
  ['/ky-bao-cao', roundPages()],
  ['/bieu-mau', formPages()],
  ['/che-do-bao-cao', regimePages()],
  ['/nhap-so-lieu', entryPages()],
  ['/doc-van-ban', readingPages()],
  ['/bo-chi-tieu', indicatorPages()],
  ['/vai-tro', rolePages(accounts)],
  ['/don-vi', unitPages()],
  ['/duyet', reviewPages()],
  ['/giai-trinh', explanationPages()],
  ['/nhap-lieu', importPages(imports)],
  ['/nhat-ky', historyPages()],
  ['/ma-truy-cap', tokenPages()],
  ['/api', apiPages(baseUrl)],
]

/** A file in the JSON of a program is a third longer than itself. */
const asText = (bytes: number) => Math.ceil((bytes * 4) / 3) + 100_000

/**
 * Where files are sent, more than a page's form sends: spreadsheets to bring in; a file of an entry sheet with the sheet around
 * it; documents to be read, several at once.
 */
const bodyLimits = {
  ...{ '/nhap-lieu': 62_000_000, '/nhap-so-lieu/': longestAttachment + 1_000_000, '/doc-van-ban': 50_000_000 },
  [`${apiPath}/imports`]: asText(longestFile),
  [`${apiPath}/documents`]: asText(longestFile),
  [`${apiPath}/submissions/`]: asText(longestAttachment),
}

/** The web application. */
export function createApp(parts: AppParts): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const imports = new ImportWork()
  secure(app, { ...parts, bodyLimits })
  // No page holds a secret beside what a stranger can put into it (forged requests are known by their headers, not by a token),
  // so its compressed length tells nothing.
  app.use(compress({ encoding: 'gzip' }))
  app.route('/', assets())
  app.route('/', worker())
  app.route('/', health(parts.db))
  app.route(apiPath, createApi({ ...parts, imports, limit: perToken() }))
  if (parts.setUp !== undefined) app.route('/', setUpPages({ ...parts, ...parts.setUp }))
  const frame = frameAt(parts)
  app.route('/', signInPages({ accounts: parts.accounts, frame }))
  app.route('/', accountPages({ accounts: parts.accounts, frame }))
  const inside = new Hono<Site>()
  inside.use(signedIn, limits(), atDesk(parts, frame), guarded)
  inside.onError(problemPage)
  for (const [path, own] of pagesOf(parts, imports)) inside.route(path, own)
  app.route('/', inside)
  app.notFound((c) => ('frame' in c.var ? missingPage(c as unknown as SiteContext, nothingHere) : bareMissingPage(c)))
  return app
}

/** A token asks as often as a program needs to; who has none shares what its address may. */
function perToken() {
  return rateLimit({ perMinute: 600, key: (c) => c.var.visitor?.session ?? c.var.address })
}

/** Sits the visitor down at the books of the authority. */
function atDesk({ db, now }: Pick<AppParts, 'db' | 'now'>, frame: FrameOf) {
  return createMiddleware<Site>(async (c, next) => {
    const visitor = visitorOf(c)
    const authority = authorityOf(c, visitor)
    if (authority === null) {
      throw new PageProblem(403, 'Tài khoản của bạn chưa được giao vai trò nào. Hãy đề nghị quản trị của cơ quan giao vai trò.')
    }
    c.set('desk', { db, authority, visitor, now: now() })
    c.set('frame', () => frame(c))
    c.set('flash', getCookie(c, flashCookie))
    if (c.var.flash !== undefined) deleteCookie(c, flashCookie, { path: '/', secure: true })
    return next()
  })
}
