import { type AuthorityKind, addUnit, alone, authorities, type Database, foundAuthority, WriteRefused } from '../store/index.ts'
import type { Accounts } from './accounts/index.ts'
import { type NewAccount, openAccount } from './accounts/openAccount.ts'
import { passwordProblem } from './accounts/password.ts'

/** What an installation begins with: an authority, its own unit at the top of the tree, and who administers it. */
export interface FirstAuthority {
  name: string
  kind: AuthorityKind
  /** Of the administrative unit: '04136'. */
  code: string
  /** The day since when the authority exists with this code and name. */
  since: string
  account: NewAccount
}

/**
 * Sets up an installation in which nobody can sign in yet. Throws a WriteRefused where somebody can, or the password is too
 * weak. One that was interrupted before its account was there is gone on from.
 */
export async function setUp(db: Database, accounts: Accounts, { account, ...first }: FirstAuthority): Promise<void> {
  const { name, kind, code, since } = first
  const weak = passwordProblem(account.password, [name, account.name, account.email, account.post])
  if (weak !== null) throw new WriteRefused(weak)
  await alone(db, async () => {
    if (await accounts.isSetUp()) throw new WriteRefused('Hệ thống đã được thiết lập; hãy đăng nhập.')
    const begun = (await authorities(db)).find((one) => one.name === name && one.kind === kind)
    const authority = begun?.id ?? (await foundAuthority(db, 'Thiết lập ban đầu', { name, kind }, topUnit))
    await openAccount(accounts, authority, account, [
      { role: 'administrator', unit: null },
      { role: 'compiler', unit: null },
    ])
  })

  async function topUnit(write: Parameters<typeof addUnit>[0]): Promise<void> {
    await addUnit(write, { code, name, kind, validFrom: since, validTo: null, parentCode: null })
  }
}
