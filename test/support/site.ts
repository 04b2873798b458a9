import { createAccounts } from '../../src/office/accounts/index.ts'
import type { AccountRole, Visitor } from '../../src/office/visitor.ts'
import { type Instant, instant } from '../../src/plan/index.ts'
import type { Database } from '../../src/store/index.ts'
import { createApp } from '../../src/web/app.ts'

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

/** The pages as one visitor has them: requests go through the whole application but for the sign-in. */
export function siteFor(db: Database, visitor: Visitor | null, now: Instant = instant('2026-01-20T02:00:00Z')) {
  const accounts = createAccounts({
    ...{ db, baseUrl: 'http://127.0.0.1', oidc: null, secret: 'a secret of a test that is long enough 0123456789' },
    now: () => new Date(now),
  })
  const app = createApp({
    ...{ db, now: () => now, baseUrl: 'http://127.0.0.1', behindProxy: false, write: () => {} },
    accounts: { ...accounts, whoIs: async () => visitor },
  })
  return {
    get: (path: string) => app.request(path, { headers: sameOrigin }),
    post: (path: string, fields: Record<string, string | readonly string[]>) => {
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one as string)
      return app.request(path, { method: 'POST', body, headers: sameOrigin })
    },
  }
}

const sameOrigin = { 'Sec-Fetch-Site': 'same-origin', Host: '127.0.0.1', Origin: 'http://127.0.0.1' }
