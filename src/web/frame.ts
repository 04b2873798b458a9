import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { authorityNameAt, type Desk, mayAnywhere } from '../office/desk.ts'
import type { Visitor } from '../office/visitor.ts'
import { navigation } from './navigation.data.ts'
import { ownAccountPath } from './request.ts'
import type { Account, NavItem } from './ui/index.ts'

/** What stands around a page: whose books these are, where one can go, who is signed in. */
export interface Frame {
  authority: string
  nav: readonly NavItem[]
  account?: Account
}

/** The frame for the visitor of a request. */
export type FrameOf = (c: Context) => Promise<Frame> | Frame

/** The authority chosen by somebody who works for several. */
export const authorityCookie = '__Host-noi-lam-viec'

/** The authority that a visitor works for in this request: the chosen one, else the first; null for somebody who works for none. */
export function authorityOf(c: Context, { memberships }: Visitor): number | null {
  const own = memberships.map(({ authority }) => authority)
  const chosen = Number(getCookie(c, authorityCookie))
  return own.includes(chosen) ? chosen : (own[0] ?? null)
}

/** The frame of the application's pages. */
export function frameAt({ db }: Pick<Desk, 'db'>): FrameOf {
  return async (c) => {
    const visitor: Visitor | null = c.get('visitor')
    if (visitor === null) return { authority: 'Năm Rõ', nav: [] }
    const account = { id: visitor.account, name: visitor.name, post: visitor.post, href: ownAccountPath, signOutHref: '/dang-xuat' }
    const authority = authorityOf(c, visitor)
    if (authority === null) return { authority: 'Năm Rõ', nav: [], account }
    return { authority: await authorityNameAt(db, authority), nav: menu({ visitor, authority }, c.req.path), account }
  }
}

function menu(desk: Pick<Desk, 'visitor' | 'authority'>, at: string): NavItem[] {
  return navigation.flatMap(({ group, items }) =>
    items
      .filter(({ act }) => mayAnywhere(desk, act))
      .map(({ href, label }) => ({ group, href, label, current: href === '/' ? at === '/' : at === href || at.startsWith(`${href}/`) })),
  )
}
