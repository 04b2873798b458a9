import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import {
  type AccountRole,
  type AccountRow,
  accountByEmail,
  accountsById,
  addAccount,
  addMembership,
  anyAccount,
  disableAccount,
  enableAccount,
  endMembership,
  type MembershipRow,
  membershipsOf,
  readAuthority,
  removeSecondFactor,
  signOutAccount,
  voidPasswordLinks,
  WriteRefused,
  withAuthority,
} from '../../store/index.ts'
import { actorOf, administers, type Visitor } from '../visitor.ts'
import { linkSeconds } from './auth.ts'
import { type Ground, today } from './ground.ts'
import { linkIdentifier } from './signIn.ts'

/** Who does it: an administrator, or, before there is one, the installation itself (set-up, example). */
export type By = Administrator | null

/** A signed-in person, as far as it matters who it is. */
export type Administrator = Pick<Visitor, 'account' | 'name' | 'post' | 'memberships' | 'token'>

/** A role, in a unit or in the whole authority. */
export interface Grant {
  role: AccountRole
  unit: number | null
}

/** An account of the authority with all it is or was there. */
export type Member = AccountRow & { memberships: MembershipRow[] }

const newAccount = z.object({
  name: z.string().trim().min(1, 'Hãy ghi họ tên hoặc tên chức danh.').max(200, 'Tên dài quá 200 ký tự.'),
  post: z.string().trim().max(200, 'Chức vụ dài quá 200 ký tự.'),
  email: z.string().trim().toLowerCase().pipe(z.email('Địa chỉ thư không đúng dạng, ví dụ: van-phong@xa-mau.gov.vn.')),
})

/** What an administrator does with the accounts of an authority. Each act is in the authority's history; throws a WriteRefused. */
export function administration({ db, auth, baseUrl, now }: Ground) {
  /** Whether anybody can sign in here at all; if not, the installation is to be set up. */
  const isSetUp = () => anyAccount(db)

  /** Gives an account, and the link by which its owner sets the password. */
  async function create(
    by: By,
    authority: number,
    fields: z.input<typeof newAccount>,
    grants: readonly Grant[],
  ): Promise<{ account: string; link: string }> {
    const actor = demand(by, authority)
    const checked = newAccount.safeParse(fields)
    if (!checked.success) throw new WriteRefused(checked.error.issues[0]?.message ?? 'Thông tin tài khoản không đúng.')
    const validFrom = today(now())
    const roles = grants.map(({ role, unit }) => ({ role, unitId: unit, validFrom }))
    const account = await addAccount(db, authority, actor, checked.data, roles)
    return { account, link: await linkFor(account) }
  }

  /** A new link to set the password by, good once and for three days; the one before is void. */
  async function passwordLink(by: By, authority: number, account: string): Promise<string> {
    await voidPasswordLinks(db, authority, demand(by, authority), account)
    return linkFor(account)
  }

  async function linkFor(account: string): Promise<string> {
    const token = randomBytes(24).toString('base64url')
    const { internalAdapter } = await auth.$context
    const expiresAt = new Date(now().getTime() + linkSeconds * 1000)
    await internalAdapter.createVerificationValue({ identifier: linkIdentifier(token), value: account, expiresAt })
    return new URL(`/dang-nhap/mat-khau/${token}`, baseUrl).href
  }

  /** Closes an account; its sessions end at once. */
  async function disable(by: Administrator, authority: number, account: string): Promise<void> {
    if (by.account === account) throw new WriteRefused('Bạn không tự khóa tài khoản của mình được; hãy nhờ người quản trị khác.')
    await disableAccount(db, authority, demand(by, authority), account)
  }

  /** Opens a closed account again. */
  async function enable(by: Administrator, authority: number, account: string): Promise<void> {
    await enableAccount(db, authority, demand(by, authority), account)
  }

  /** For somebody whose phone is gone and whose codes are lost: the password alone signs in again. */
  async function dropSecondFactor(by: Administrator, authority: number, account: string): Promise<void> {
    await removeSecondFactor(db, authority, demand(by, authority), account)
  }

  /** Gives a role to the account with the e-mail address, also to one that another authority gave. */
  async function grant(by: By, authority: number, email: string, { role, unit }: Grant): Promise<number> {
    const actor = demand(by, authority)
    const account = await accountByEmail(db, email.trim().toLowerCase())
    if (account === undefined) throw new WriteRefused('Chưa có tài khoản nào dùng địa chỉ thư này; hãy tạo tài khoản.')
    return withAuthority(db, authority, actor, (write) =>
      addMembership(write, { accountId: account.id, role, unitId: unit, validFrom: today(now()) }),
    )
  }

  /** Ends all sessions of an account, as after a lost phone. */
  async function signOutEverywhere(by: Administrator, authority: number, account: string): Promise<void> {
    await signOutAccount(db, authority, demand(by, authority), account)
  }

  /** Ends a role from today on. The last administrator who can sign in stays one. Throws a StaleEdit. */
  async function revoke(by: Administrator, authority: number, membership: number, version: number): Promise<void> {
    await withAuthority(db, authority, demand(by, authority), async (write) => {
      const standing = (await membershipsOf(write)).filter((one) => one.role === 'administrator' && one.unitId === null && lasts(one))
      if (standing.some(({ id }) => id === membership)) {
        const others = standing.filter(({ id }) => id !== membership).map(({ accountId }) => accountId)
        const open = (await accountsById(db, others)).filter(({ disabledAt }) => disabledAt === null)
        if (open.length === 0) {
          throw new WriteRefused('Đây là người quản trị cuối cùng của cơ quan; hãy giao quyền quản trị cho người khác trước.')
        }
      }
      await endMembership(write, membership, version, today(now()))
    })
  }

  const lasts = ({ validTo }: MembershipRow) => validTo === null || validTo > today(now())

  /** The accounts of the authority. */
  async function members(by: Administrator, authority: number): Promise<Member[]> {
    demand(by, authority)
    const memberships = await readAuthority(db, authority, membershipsOf)
    const accounts = await accountsById(db, [...new Set(memberships.map(({ accountId }) => accountId))])
    return accounts.map((account) => ({ ...account, memberships: memberships.filter(({ accountId }) => accountId === account.id) }))
  }

  return { isSetUp, create, passwordLink, disable, enable, dropSecondFactor, signOutEverywhere, grant, revoke, members }
}

/** The name under which history keeps what is done; refused to who does not administer the authority. */
function demand(by: By, authority: number): string {
  if (by === null) return 'Thiết lập ban đầu'
  if (!administers(by, authority)) throw new WriteRefused('Chỉ người quản trị của cơ quan mới xem và đổi được tài khoản, vai trò.')
  return actorOf(by)
}
