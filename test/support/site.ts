import { createAccounts } from '../../src/office/accounts/index.ts'
import type { AccountRole, Visitor } from '../../src/office/visitor.ts'
import { type Instant, instant } from '../../src/plan/index.ts'
import type { Database } from '../../src/store/index.ts'
import { createApp } from '../../src/web/app.ts'
import type { WriteLine } from '../../src/web/log.ts'

/** Somebody with a role in an authority, for the whole of it or a part. */
export function somebody(authority: number, role: AccountRole, unitId: number | null = null): Visitor {
  return {
    account: `00000000-0000-4000-8000-${String(role.length).padStart(12, '0')}`,
    name: 'Cán bộ',
    post: role,
    email: `${role}@xamau.example`,
    session: '00000000-0000-4000-8000-000000000000',
    memberships: [{ authority, role, unit: unitId }],
    secondFactor: 'off',
  }
}

interface SiteOptions {
  write?: WriteLine
  /** With the set-up and the sign-in of another service too. */
  everyRoute?: boolean
}

/** The pages as one visitor has them: requests go through the whole application but for the sign-in. */
export function siteFor(
  db: Database,
  visitor: Visitor | null,
  now: Instant | (() => Instant) = instant('2026-01-20T02:00:00Z'),
  { write = () => {}, everyRoute = false }: SiteOptions = {},
) {
  const clock = typeof now === 'function' ? now : () => now
  const accounts = createAccounts({
    ...{ db, baseUrl: 'http://127.0.0.1', oidc: null, secret: 'a secret of a test that is long enough 0123456789' },
    now: () => new Date(clock()),
  })
  const app = createApp({
    ...{ db, now: clock, baseUrl: 'http://127.0.0.1', behindProxy: false, write },
    accounts: { ...accounts, whoIs: async () => visitor, singleSignOn: everyRoute ? elsewhere : null },
    ...(everyRoute && { setUp: { code: null, example: async () => ({ accounts: [], password: '' }) } }),
  })
  return {
    app,
    get: (path: string) => app.request(path, { headers: sameOrigin }),
    post: (path: string, fields: Record<string, string | readonly string[]>) => {
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one as string)
      return app.request(path, { method: 'POST', body, headers: sameOrigin })
    },
    postJson: (path: string, body: unknown) =>
      app.request(path, { method: 'POST', body: JSON.stringify(body), headers: { ...sameOrigin, 'Content-Type': 'application/json' } }),
  }
}

const elsewhere = {
  name: 'Một lần',
  begin: async () => ({ url: '/', setCookies: [] }),
  finish: async () => new Response(),
}
const sameOrigin = { 'Sec-Fetch-Site': 'same-origin', Host: '127.0.0.1', Origin: 'http://127.0.0.1' }
