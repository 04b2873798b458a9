import type { AccountRole } from '../store/index.ts'
import type { permissions } from './permissions.data.ts'

export type { AccountRole } from '../store/index.ts'

/** What an account may be to an authority. */
export const accountRoles = [
  'administrator',
  'compiler',
  'reporter',
  'reviewer',
  'leader',
  'delegate',
  'inspector',
] as const satisfies readonly AccountRole[]

/** What a signed-in person is in an authority; without a unit, in the whole of it. */
export interface Membership {
  authority: number
  role: AccountRole
  unit: number | null
}

/** A token by which a program comes: it lets do no more than these acts, in no more than this part of the tree. */
export interface Token {
  id: number
  name: string
  acts: readonly (keyof typeof permissions)[]
  /** Null for no narrower part than the roles have. */
  unit: number | null
}

/** A signed-in person, or a program with a token. Nobody signed in is `null`: the public. */
export interface Visitor {
  account: string
  name: string
  /** Chức vụ. */
  post: string
  email: string
  /** The session's id, not its token. */
  session: string
  memberships: readonly Membership[]
  /** Whether a code from the phone is asked for at sign-in; `required`: not yet, but one of the person's roles demands it. */
  secondFactor: 'on' | 'off' | 'required'
  /** Not there for who came by signing in. */
  token?: Token
}

/** How history names the person, and the token that was used in the person's place. */
export function actorOf({ name, post, token }: Pick<Visitor, 'name' | 'post' | 'token'>): string {
  const person = post === '' || post === name ? name : `${name}, ${post}`
  return token === undefined ? person : `${person} (API: ${token.name})`
}

/** Whether the person administers the whole authority. */
export function administers({ memberships, token }: Pick<Visitor, 'memberships' | 'token'>, authority: number): boolean {
  if (token !== undefined && (token.unit !== null || !token.acts.includes('accounts.write'))) return false
  return memberships.some((one) => one.authority === authority && one.role === 'administrator' && one.unit === null)
}
