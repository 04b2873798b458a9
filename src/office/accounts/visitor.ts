import type { AccountRole } from '../../store/index.ts'

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
  post: string
  email: string
  /** The session's id, not its token. */
  session: string
  memberships: Membership[]
  /** Whether a code from the phone is asked for at sign-in; `required`: not yet, but one of the person's roles demands it. */
  secondFactor: 'on' | 'off' | 'required'
}

/** How history names the person. */
export function actorOf({ name, post }: Pick<Visitor, 'name' | 'post'>): string {
  return post === '' ? name : `${name}, ${post}`
}

/** Whether the person administers the whole authority. */
export function administers(visitor: Pick<Visitor, 'memberships'>, authority: number): boolean {
  return visitor.memberships.some((one) => one.authority === authority && one.role === 'administrator' && one.unit === null)
}
