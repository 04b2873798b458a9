import { randomBytes } from 'node:crypto'
import type { Context, Hono, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { answerProblem, apiPath, codeOfStatus, problem } from '../api/index.ts'
import type { Accounts } from '../office/accounts/index.ts'
import { Refused } from '../office/desk.ts'
import { StaleEdit, StoreProblem, sentenceOf } from '../office/problem.ts'
import type { WebEnv } from './env.ts'
import { ErrorPage } from './errorPage.tsx'
import { errorLine, requestLine, type WriteLine } from './log.ts'
import { PageProblem } from './problem.ts'

interface SecurityOptions {
  /** The address people open. */
  baseUrl: string
  /** Whether a proxy of ours stands before the server and says in X-Forwarded-For who asked. */
  behindProxy: boolean
  accounts: Pick<Accounts, 'whoIs'>
  write: WriteLine
  /** How many bytes may be sent to addresses that begin so; elsewhere a million. */
  bodyLimits?: Readonly<Record<string, number>>
}

/** Told of an address that has no page. */
export const nothingHere = 'Địa chỉ này không có trang nào; có thể trang đã được chuyển đi hoặc địa chỉ gõ sai.'

const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  // Not no-referrer: with that, browsers without Sec-Fetch-Site send our own forms with Origin: null.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/**
 * Lays the security ground under an app, before its routes: a number and a log line for each request, headers on every
 * answer, no foreign host, no request forged by another site, no body without end, who the visitor is, and pages for what
 * goes wrong.
 */
export function secure(app: Hono<WebEnv>, options: SecurityOptions): void {
  app.use(logged(options.write), withHeaders(options.baseUrl), ownHost(options.baseUrl), ownSite)
  app.use(bounded(options.bodyLimits ?? {}))
  app.use(async (c, next) => {
    c.set('address', addressOf(c, options.behindProxy))
    c.set('visitor', await options.accounts.whoIs(c.req.raw.headers))
    await next()
  })
  app.notFound(bareMissingPage)
  app.onError((error, c) => answerTo(error, c, options.write))
}

function logged(write: WriteLine): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const started = Date.now()
    c.set('requestId', randomBytes(6).toString('hex'))
    await next()
    write(requestLine(c, started, Date.now()))
  }
}

function withHeaders(baseUrl: string): MiddlewareHandler<WebEnv> {
  const always = new Headers(headers)
  if (baseUrl.startsWith('https:')) always.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
  return async (c, next) => {
    await next()
    const sent = c.res.headers
    for (const [name, value] of always) sent.set(name, value)
    sent.set('X-Request-Id', c.var.requestId)
    // What a signed-in person saw is not for who comes after at the same computer.
    const personal = c.var.visitor != null || sent.has('Set-Cookie') || c.res.status >= 400 || c.req.method !== 'GET'
    if (personal && !isAsset(c)) sent.set('Cache-Control', 'no-store')
  }
}

function isApi(c: Context): boolean {
  return c.req.path.startsWith(`${apiPath}/`)
}

/** Files under their hashed addresses are everybody's. */
function isAsset(c: Context): boolean {
  return c.res.ok && c.req.path.startsWith('/assets/')
}

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/

/** Only under our own name: another name that leads here is somebody's trick to have his page taken for ours (DNS rebinding). */
function ownHost(baseUrl: string): MiddlewareHandler<WebEnv> {
  const own = new URL(baseUrl).host
  return async (c, next) => {
    const host = hostOf(c)
    if (host !== own && !loopback.test(host)) {
      throw new PageProblem(403, `Máy chủ này không phục vụ dưới tên miền bạn vừa mở. Hãy mở ${baseUrl}.`)
    }
    await next()
  }
}

/**
 * What changes something comes from our own pages. Browsers say so in Sec-Fetch-Site, older ones in Origin. To the API nothing
 * that a browser sends by itself says who comes, so nothing can be forged there.
 */
const ownSite: MiddlewareHandler<WebEnv> = async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && !isApi(c) && !cameFromHere(c)) {
    throw new PageProblem(403, 'Yêu cầu không gửi từ trang của hệ thống nên đã bị từ chối. Hãy mở lại trang và làm lại từ đó.')
  }
  await next()
}

function cameFromHere(c: Context<WebEnv>): boolean {
  const site = c.req.header('Sec-Fetch-Site')
  if (site !== undefined) return site === 'same-origin'
  const origin = c.req.header('Origin')
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === hostOf(c)
}

function hostOf(c: Context<WebEnv>): string {
  return (c.req.header('Host') ?? new URL(c.req.url).host).toLowerCase()
}

function bounded(limits: Readonly<Record<string, number>>): MiddlewareHandler<WebEnv> {
  const usual = 1_000_000
  const guards = new Map([usual, ...Object.values(limits)].map((maxSize) => [maxSize, guard(maxSize)]))
  return (c, next) => {
    const own = Object.entries(limits).find(([start]) => c.req.path.startsWith(start))?.[1] ?? usual
    return (guards.get(own) as MiddlewareHandler<WebEnv>)(c, next)
  }
}

function guard(maxSize: number): MiddlewareHandler<WebEnv> {
  const sentence = `Nội dung gửi lên lớn hơn ${Math.floor(maxSize / 1_000_000)} MB. Hãy chia nhỏ hoặc bớt tệp đính kèm rồi gửi lại.`
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new PageProblem(413, sentence)
    },
  })
}

/** The last address in X-Forwarded-For is the one that our proxy saw; those before it are what the visitor claims. */
function addressOf(c: Context<WebEnv>, behindProxy: boolean): string {
  const forwarded = behindProxy ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined
  return forwarded ?? c.env?.incoming?.socket.remoteAddress ?? '127.0.0.1'
}

/** Troubles that people can do something about keep their sentence; all others are logged and shown by number only. */
function answerTo(error: Error, c: Context<WebEnv>, write: WriteLine): Response | Promise<Response> {
  if (error instanceof PageProblem) return page(c, error.status, error.message, error.headers)
  if (error instanceof Refused) {
    c.set('note', `denied.${error.act}`)
    return page(c, 403, error.message)
  }
  const sentence = error instanceof StaleEdit ? error.message : sentenceOf(error)
  if (sentence !== null) return page(c, 409, sentence)
  write(errorLine(c.var.requestId, error, Date.now()))
  if (error instanceof StoreProblem) return page(c, 503, error.message, { 'Retry-After': '30' })
  if (error instanceof HTTPException && error.status < 500)
    return page(c, error.status, 'Yêu cầu gửi lên không đúng dạng. Hãy mở lại trang và làm lại.')
  return page(c, 500, 'Lỗi này là của phần mềm, không phải của bạn; nội dung vừa gửi có thể chưa được ghi. Hãy thử lại sau ít phút.')
}

/** The page for an address at which there is nothing, for who is not within the application. */
export function bareMissingPage(c: Context<WebEnv>) {
  return page(c, 404, nothingHere)
}

function page(c: Context<WebEnv>, status: number, sentence: string, sent: Readonly<Record<string, string>> = {}) {
  if (isApi(c)) return answerProblem(c, problem(codeOfStatus(status), sentence), sent)
  return c.html(<ErrorPage status={status} sentence={sentence} reference={c.var.requestId} />, status as 500, { ...sent })
}
