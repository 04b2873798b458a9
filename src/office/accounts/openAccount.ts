import { WriteRefused } from '../../store/index.ts'
import type { Grant } from './administration.ts'
import type { Accounts } from './index.ts'

/** Whose account, and the password it is to have from the beginning. */
export interface NewAccount {
  name: string
  post: string
  email: string
  password: string
}

/** Opens an account that has its password at once, for the installation itself: the first one, those of the example. Throws a WriteRefused. */
export async function openAccount(
  { create, choosePassword }: Pick<Accounts, 'create' | 'choosePassword'>,
  authority: number,
  { password, ...fields }: NewAccount,
  grants: readonly Grant[],
): Promise<void> {
  const { link } = await create(null, authority, fields, grants)
  const token = link.slice(link.lastIndexOf('/') + 1)
  const chosen = await choosePassword({ token, password, headers: new Headers() })
  if ('problem' in chosen) throw new WriteRefused(chosen.problem)
}
