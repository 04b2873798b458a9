import type { AccountRole } from '../store/index.ts'

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

/** A signed-in person. Nobody signed in is `null`: the public. */
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
}

/** How history names the person. */
export function actorOf({ name, post }: Pick<Visitor, 'name' | 'post'>): string {
  return post === '' || post === name ? name : `${name}, ${post}`
}

/** Whether the person administers the whole authority. */
export function administers({ memberships }: Pick<Visitor, 'memberships'>, authority: number): boolean {
  return memberships.some((one) => one.authority === authority && one.role === 'administrator' && one.unit === null)
}
