import { z } from 'zod'
import { administratorAt, type ListedMember, listMembers } from '../../office/accounts/index.ts'
import type { Desk } from '../../office/desk.ts'
import { accountRoles } from '../../office/visitor.ts'
import { type AccountAdministration, operation } from '../operation.ts'
import { ApiProblem } from '../problem.ts'
import { date, done, id, idText, listOf, made, moment, text, version } from '../schemas.ts'

const role = z.enum(accountRoles)
const accountId = z.uuid('Không phải số của tài khoản.')
const grant = z.strictObject({ role, unit: id.nullable().default(null) })
const accountTold = z
  .strictObject({
    ...{ account: accountId, name: z.string(), post: z.string(), email: z.string(), disabled: z.boolean(), secondFactor: z.boolean() },
    roles: z.array(z.strictObject({ membership: id, version, role, unit: z.string().nullable(), since: date })),
    signedInAt: moment.nullable(),
  })
  .meta({ id: 'Account' })
const link = z.strictObject({
  account: accountId,
  link: z.string().meta({ description: 'Đường dẫn đặt mật khẩu, dùng một lần, trong ba ngày.' }),
})
const account = { account: accountId }

/** Accounts and their roles. */
export const accounts = [
  operation({
    ...{ id: 'listAccounts', method: 'get', path: '/accounts', act: 'accounts.read' },
    summary: 'Tài khoản và vai trò',
    answer: listOf(accountTold),
    run: async ({ desk }) => ({ items: (await listMembers(desk)).members }),
  }),
  operation({
    ...{ id: 'addAccount', method: 'post', path: '/accounts', act: 'accounts.write', status: 201, secret: true },
    summary: 'Thêm tài khoản với một vai trò',
    body: z.strictObject({ name: text(200), post: z.string().max(200).default(''), email: text(200), ...grant.shape }),
    example: { name: 'Văn thư', email: 'van-thu@xamau.example', role: 'reporter' },
    answer: link,
    run: async ({ desk, body: { role, unit, ...fields }, accounts }) => {
      await demandPlace(desk, { role, unit })
      return accounts.create(administratorAt(desk), desk.authority, fields, [{ role, unit }])
    },
  }),
  operation({
    ...{ id: 'readAccount', method: 'get', path: '/accounts/{account}', act: 'accounts.read' },
    summary: 'Một tài khoản',
    params: account,
    answer: accountTold,
    run: async ({ desk, params }) => memberOf(desk, params.account),
  }),
  operation({
    ...{ id: 'grantRole', method: 'post', path: '/accounts/{account}/roles', act: 'accounts.write', status: 201 },
    summary: 'Giao thêm vai trò',
    params: account,
    body: grant,
    example: { role: 'delegate' },
    answer: made,
    run: async ({ desk, params, body, accounts }) => {
      const member = await memberOf(desk, params.account)
      if (member === null) return null
      await demandPlace(desk, body)
      return { id: await accounts.grant(administratorAt(desk), desk.authority, member.email, body) }
    },
  }),
  operation({
    ...{ id: 'endRole', method: 'post', path: '/accounts/{account}/roles/{membership}/end', act: 'accounts.write' },
    summary: 'Kết thúc một vai trò từ hôm nay',
    params: { ...account, membership: idText },
    body: z.strictObject({ version }),
    example: { version: 1 },
    answer: done,
    run: async ({ desk, params, body, accounts }) => {
      const held = (await memberOf(desk, params.account))?.roles.some(({ membership }) => membership === params.membership)
      if (!held) return null
      await accounts.revoke(administratorAt(desk), desk.authority, params.membership, body.version)
      return { done: true }
    },
  }),
  operation({
    ...{ id: 'givePasswordLink', method: 'post', path: '/accounts/{account}/password-link', act: 'accounts.write', secret: true },
    summary: 'Cấp đường dẫn đặt mật khẩu mới',
    params: account,
    answer: link,
    run: async ({ desk, params, accounts }) => {
      if ((await memberOf(desk, params.account)) === null) return null
      return { account: params.account, link: await accounts.passwordLink(administratorAt(desk), desk.authority, params.account) }
    },
  }),
  ...(
    [
      ['signOutAccount', 'sign-out', 'signOutEverywhere', 'Đăng xuất tài khoản ở mọi nơi'],
      ['disableAccount', 'disabling', 'disable', 'Khóa tài khoản'],
      ['enableAccount', 'enabling', 'enable', 'Mở khóa tài khoản'],
    ] as const
  ).map(([id, word, act, summary]) =>
    operation({
      ...{ id, method: 'post', path: `/accounts/{account}/${word}`, act: 'accounts.write', summary },
      params: account,
      answer: done,
      run: async ({ desk, params, accounts }: { desk: Desk; params: { account: string }; accounts: AccountAdministration }) => {
        if ((await memberOf(desk, params.account)) === null) return null
        await accounts[act](administratorAt(desk), desk.authority, params.account)
        return { done: true }
      },
    }),
  ),
]

async function memberOf(desk: Desk, account: string): Promise<ListedMember | null> {
  return (await listMembers(desk)).members.find((member) => member.account === account) ?? null
}

/** Throws an ApiProblem where the role cannot be had there. */
async function demandPlace(desk: Desk, { role, unit }: z.output<typeof grant>): Promise<void> {
  const wrong = (detail: string) => new ApiProblem('body.invalid', 'Nội dung gửi lên có chỗ chưa đúng.', [{ pointer: '/unit', detail }])
  if (unit === null) return
  if (role === 'administrator') throw wrong('Quản trị là của toàn cơ quan; hãy bỏ đơn vị.')
  if (!(await listMembers(desk)).units.some(({ id }) => id === unit)) throw wrong('Đơn vị đã chọn không còn.')
}
