import type { AccountRole } from '../../store/index.ts'
import { administration } from './administration.ts'
import { type AuthOptions, authOf } from './auth.ts'
import { devices } from './cookies.ts'
import type { Ground } from './ground.ts'
import { ownAccount } from './ownAccount.ts'
import { signingIn } from './signIn.ts'
import { singleSignOn } from './singleSignOn.ts'

export type { Visitor } from '../visitor.ts'
export { administratorAt, type HeldRole, type ListedMember, listMembers, unitChoices } from './members.ts'
export { oidcSettings } from './oidc.ts'
export { returnPath } from './singleSignOn.ts'

interface AccountsOptions extends AuthOptions {
  /** Roles whose bearers must have a second factor. */
  demandSecondFactor?: readonly AccountRole[]
  now?: () => Date
}

export type Accounts = ReturnType<typeof createAccounts>

/** Accounts: signing in, one's own account, and what administrators do with accounts. */
export function createAccounts({ demandSecondFactor = [], now = () => new Date(), ...options }: AccountsOptions) {
  const { db, secret, baseUrl, oidc } = options
  const ground: Ground = { db, auth: authOf(options), devices: devices(secret), baseUrl, now }
  return {
    ...signingIn(ground, demandSecondFactor),
    ...ownAccount(ground),
    ...administration(ground),
    singleSignOn: oidc === null ? null : singleSignOn(ground, oidc),
  }
}
