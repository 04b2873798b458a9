import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Visitor } from '../office/accounts/index.ts'
import type { WebEnv } from './env.ts'
import { PageProblem } from './problem.ts'

/** The route that a request is for, 'GET /chi-tieu/:target'; null where there is none. Of several, the first one answers. */
export function routeOf(c: Context): string | null {
  const route = matchedRoutes(c).find(({ method, path }) => method !== 'ALL' && !path.endsWith('*'))
  return route === undefined ? null : `${route.method} ${route.path}`
}

/** What a form sent; a name that came several times as a list. */
export async function formOf({ req }: Pick<Context, 'req'>) {
  try {
    return await req.parseBody({ all: true })
  } catch {
    throw new PageProblem(400, 'Nội dung gửi lên không đọc được, có thể vì đường truyền đứt giữa chừng. Hãy mở lại trang và làm lại.')
  }
}

/** The texts of a form that was sent; '' for one that was not. */
export async function fields<Name extends string>(c: Context<WebEnv>, ...names: Name[]): Promise<Record<Name, string>> {
  const sent = await formOf(c)
  return Object.fromEntries(names.map((name) => [name, typeof sent[name] === 'string' ? sent[name] : ''])) as Record<Name, string>
}

/** The request as office/accounts looks at it. */
export function asked(c: Context<WebEnv>): { headers: Headers; address: string } {
  return { headers: c.req.raw.headers, address: c.var.address }
}

/** Puts cookies into the answer. */
export function sendCookies(c: Context<WebEnv>, setCookies: readonly string[]): void {
  for (const cookie of setCookies) c.header('Set-Cookie', cookie, { append: true })
}

/** An address within the application to go on to; the first page for anything else, for it comes from outside. */
export function onward(address: string | undefined): string {
  if (address === undefined || !/^\/(?![/\\])[\x21-\x7e]*$/.test(address)) return '/'
  return address
}

/** The page of one's own account, where who must have a second factor sets it up. */
export const ownAccountPath = '/tai-khoan'

/** Lets only signed-in people through: others sign in first, and who must have a second factor sets it up first. */
export const signedIn: MiddlewareHandler<WebEnv> = async (c, next) => {
  const { visitor } = c.var
  if (visitor === null) {
    const back = c.req.method === 'GET' ? `?tiep=${encodeURIComponent(c.req.path)}` : ''
    return c.redirect(`/dang-nhap${back}`, 303)
  }
  if (visitor.secondFactor === 'required' && !c.req.path.startsWith(ownAccountPath)) return c.redirect(ownAccountPath, 303)
  return next()
}

/** Who is signed in, behind `signedIn`. */
export function visitorOf(c: Context): Visitor {
  const visitor: Visitor | null = c.get('visitor')
  if (visitor === null) throw new Error(`${c.req.path} is not behind signedIn`)
  return visitor
}
