/** What an account may be to an authority. */
export const accountRoles = ['administrator', 'compiler', 'reporter', 'reviewer', 'leader', 'delegate', 'inspector'] as const

export type AccountRole = (typeof accountRoles)[number]

/** What an account is to an authority, within a part of its unit tree. */
export interface Membership {
  authority: number
  role: AccountRole
  /** The top of the part; null for the whole authority. */
  unitId: number | null
}

/** Who stands before the screen, signed in. */
export interface Visitor {
  accountId: string
  name: string
  /** Chức vụ. */
  post: string
  memberships: readonly Membership[]
}
