import { expect } from 'vitest'
import { type Operation, operations } from '../../src/api/index.ts'
import { vietnameseDay } from '../../src/office/calendar.ts'
import type { Act } from '../../src/office/desk.ts'
import { permissions } from '../../src/office/permissions.data.ts'
import { makeServiceToken } from '../../src/office/tokens.ts'
import type { AccountRole } from '../../src/office/visitor.ts'
import { dayAfter, type Instant, instant } from '../../src/plan/index.ts'
import type { Database } from '../../src/store/index.ts'
import { siteFor, somebody } from './site.ts'

/** The moment of the tests. */
export const testNow = instant('2026-01-20T02:00:00Z')

/** A moment by which all that tests record was recorded, whatever the clock says. */
export const afterwards = instant('2100-01-01T00:00:00Z')

/** Every act that a role may do. */
export function actsOf(roles: readonly AccountRole[]): Act[] {
  return (Object.keys(permissions) as Act[]).filter((act) =>
    roles.some((role) => (permissions[act] as readonly AccountRole[]).includes(role)),
  )
}

/** The token of a service with these roles, for all that they may do or for some of it. */
export async function serviceToken(
  db: Database,
  authority: number,
  roles: readonly AccountRole[],
  { acts = actsOf(roles), unit = null, now = testNow }: { acts?: readonly Act[]; unit?: number | null; now?: Instant } = {},
): Promise<string> {
  const desk = { db, authority, visitor: somebody(authority, 'administrator'), now }
  const fields = { name: `Phần mềm ${roles.join(' ')}`, roles, acts, unit, expiresOn: dayAfter(vietnameseDay(now), 300) }
  return (await makeServiceToken(desk, fields)).secret
}

/** What an answer of the API was. */
export interface ApiAnswer {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: what it holds is for the test to say.
  body: any
}

/** The API as a program with a token has it. Every answer must be what its operation says. */
export function apiFor(
  db: Database,
  token: string | null,
  { now = testNow, write }: { now?: Instant; write?: (line: string) => void } = {},
) {
  // A session's visitor, who must count for nothing here.
  const { app } = siteFor(db, somebody(1, 'administrator'), now, write === undefined ? {} : { write })
  return async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<ApiAnswer> => {
    const answer = await app.request(`/api/v1${path}`, {
      method,
      headers: {
        Host: '127.0.0.1',
        ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    const told = text === '' || !answer.headers.get('content-type')?.includes('json') ? text : JSON.parse(text)
    if (answer.ok && text !== '') demandAsDescribed(method, path, answer, told)
    if (answer.status >= 400) expect(answer.headers.get('content-type')).toBe('application/problem+json')
    return { status: answer.status, headers: answer.headers, body: told }
  }
}

/** The operation that answers a request. */
function operationAt(method: string, path: string): Operation | undefined {
  const asked = path.split('?')[0] as string
  const fits = operations.filter((one) => {
    const pattern = new RegExp(`^${one.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
    return one.method === method.toLowerCase() && pattern.test(asked)
  })
  return fits.find(({ path }) => !path.includes('{')) ?? fits[0]
}

function demandAsDescribed(method: string, path: string, answer: Response, told: unknown): void {
  const one = operationAt(method, path)
  if (one === undefined || one.media !== undefined) return
  expect([path, answer.status]).toEqual([path, one.status ?? 200])
  const read = one.answer.safeParse(told)
  expect(read.success ? [] : read.error.issues, `${method} ${path}`).toEqual([])
}
