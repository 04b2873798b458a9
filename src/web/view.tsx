import { setCookie } from 'hono/cookie'
import type { Child } from 'hono/jsx'
import type { SiteContext } from './site.ts'
import { Page } from './ui/index.ts'

/** The cookie that carries what has just been done over to the next page. */
export const flashCookie = '__Host-vua-xong'

/** A page of the application in its frame: the menu of what its visitor may do, who is signed in, what has just been done. */
export async function view(
  c: SiteContext,
  { title, status = 200 }: { title: string; status?: 200 | 400 | 403 | 404 | 409 | 422 },
  content: Child,
) {
  const { flash } = c.var
  const frame = await c.var.frame()
  return c.html(
    <Page title={title} {...frame} flash={flash}>
      {content}
    </Page>,
    status,
  )
}

/** Leads on to another page after something was done, which that page then tells. */
export function done(c: SiteContext, to: string, message: string) {
  setCookie(c, flashCookie, message, { path: '/', secure: true, httpOnly: true, sameSite: 'Lax', maxAge: 60 })
  return c.redirect(to, 303)
}
