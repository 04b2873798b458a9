import { Hono } from 'hono'
import { z } from 'zod'
import { type Accounts, administratorAt, listMembers } from '../../../office/accounts/index.ts'
import { mayAnywhere } from '../../../office/desk.ts'
import { StaleEdit, sentenceOf } from '../../../office/problem.ts'
import { accountRoles } from '../../../office/visitor.ts'
import { blank, optionalText, readForm, type Typed, text, whole } from '../../input.ts'
import { numberParam, type Pages, type Site, type SiteContext } from '../../site.ts'
import type { Errors } from '../../ui/index.ts'
import { done, view } from '../../view.tsx'
import { MemberSheet, NewAccount, OneTimeLink } from './forms.tsx'
import { listPage } from './listPage.tsx'

/** What of the accounts is done on these pages. */
export type AccountAdministration = Pick<
  Accounts,
  'create' | 'passwordLink' | 'disable' | 'enable' | 'signOutEverywhere' | 'grant' | 'revoke'
>

const roleFields = z.object({
  role: z.enum(accountRoles, 'Vai trò: chưa chọn.'),
  unit: blank(whole('Trong đơn vị')),
})
const inPlace = ({ role, unit }: z.output<typeof roleFields>) => role !== 'administrator' || unit === null
const notInPlace = { path: ['unit'], message: 'Trong đơn vị: quản trị là của toàn cơ quan; hãy bỏ chọn đơn vị.' }
const newRole = roleFields.refine(inPlace, notInPlace)
const newAccount = roleFields
  .extend({ name: text('Họ tên hoặc chức danh', 200), post: optionalText('Chức vụ', 200), email: text('Địa chỉ thư', 200) })
  .refine(inPlace, notInPlace)

/** Tài khoản và vai trò: who may come in and do what. */
export function rolePages(accounts: AccountAdministration): Pages {
  return new Hono<Site>()
    .get('/', listPage)
    .get('/moi', (c) => newPage(c, {}))
    .post('/moi', create)
    .get('/:account', (c) => memberPage(c))
    .post('/:account/vai-tro', grant)
    .post('/:account/vai-tro/:membership/ket-thuc', revoke)
    .post('/:account/duong-dan', newLink)
    .post('/:account/dang-xuat', (c) => changed(c, 'signOutEverywhere', 'Đã đăng xuất tài khoản ở mọi nơi.'))
    .post('/:account/khoa', (c) => changed(c, 'disable', 'Đã khóa tài khoản.'))
    .post('/:account/mo', (c) => changed(c, 'enable', 'Đã mở khóa tài khoản.'))

  async function newPage(c: SiteContext, typed: Typed, errors: Errors = {}) {
    const { units } = await listMembers(c.var.desk)
    return view(c, { title: 'Thêm tài khoản', status: statusOf(errors) }, <NewAccount units={units} typed={typed} errors={errors} />)
  }

  async function create(c: SiteContext) {
    const { desk } = c.var
    const input = await readForm(c, newAccount)
    if (!input.ok) return newPage(c, input.typed, input.errors)
    const { role, unit, name, post, email } = input.value
    try {
      if (!(await knows(c, unit))) return newPage(c, input.typed, { unit: noUnit })
      const fields = { name, post: post ?? '', email }
      const { account, link } = await accounts.create(administratorAt(desk), desk.authority, fields, [{ role, unit }])
      return linkPage(c, { account, name, email }, link)
    } catch (error) {
      return newPage(c, input.typed, { email: problemIn(error) })
    }
  }

  async function memberPage(c: SiteContext, { typed = {}, errors = {}, status }: { typed?: Typed; errors?: Errors; status?: 409 } = {}) {
    const { members, units } = await listMembers(c.var.desk)
    const member = members.find(({ account }) => account === c.req.param('account'))
    if (member === undefined) return c.notFound()
    const write = mayAnywhere(c.var.desk, 'accounts.write')
    return view(
      c,
      { title: member.name, status: status ?? statusOf(errors) },
      <MemberSheet member={member} write={write} units={units} typed={typed} errors={errors} />,
    )
  }

  async function grant(c: SiteContext) {
    const { desk } = c.var
    const member = await memberOf(c)
    if (member === undefined) return c.notFound()
    const input = await readForm(c, newRole)
    if (!input.ok) return memberPage(c, { typed: input.typed, errors: input.errors })
    try {
      if (!(await knows(c, input.value.unit))) return memberPage(c, { typed: input.typed, errors: { unit: noUnit } })
      await accounts.grant(administratorAt(desk), desk.authority, member.email, input.value)
      return done(c, `/vai-tro/${member.account}`, 'Đã giao vai trò.')
    } catch (error) {
      return memberPage(c, { typed: input.typed, errors: { role: problemIn(error) } })
    }
  }

  async function revoke(c: SiteContext) {
    const { desk } = c.var
    const member = await memberOf(c)
    const membership = numberParam(c, 'membership')
    const input = await readForm(c, z.object({ version: whole('Phiên bản') }))
    const held = member?.roles.some((one) => one.membership === membership)
    if (member === undefined || membership === null || !input.ok) return c.notFound()
    // A role that somebody else has ended in the meantime is no longer among those the account has.
    if (!held) return memberPage(c, { errors: { 'vai-tro': 'Vai trò này đã kết thúc.' }, status: 409 })
    try {
      await accounts.revoke(administratorAt(desk), desk.authority, membership, input.value.version)
      return done(c, `/vai-tro/${member.account}`, 'Đã kết thúc vai trò.')
    } catch (error) {
      if (error instanceof StaleEdit) return memberPage(c, { errors: { 'vai-tro': 'Vai trò này vừa được người khác sửa.' }, status: 409 })
      return memberPage(c, { errors: { 'vai-tro': problemIn(error) } })
    }
  }

  async function newLink(c: SiteContext) {
    const { desk } = c.var
    const member = await memberOf(c)
    if (member === undefined) return c.notFound()
    try {
      return linkPage(c, member, await accounts.passwordLink(administratorAt(desk), desk.authority, member.account))
    } catch (error) {
      return memberPage(c, { errors: { 'tai-khoan': problemIn(error) } })
    }
  }

  async function changed(c: SiteContext, what: 'disable' | 'enable' | 'signOutEverywhere', message: string) {
    const { desk } = c.var
    const member = await memberOf(c)
    if (member === undefined) return c.notFound()
    try {
      await accounts[what](administratorAt(desk), desk.authority, member.account)
      return done(c, `/vai-tro/${member.account}`, message)
    } catch (error) {
      return memberPage(c, { errors: { 'tai-khoan': problemIn(error) } })
    }
  }
}

const noUnit = 'Trong đơn vị: đơn vị đã chọn không còn; hãy chọn lại.'

/** Shown in the answer itself: a secret goes into no address and no cookie. */
function linkPage(c: SiteContext, member: Parameters<typeof OneTimeLink>[0]['member'], link: string) {
  c.header('Cache-Control', 'no-store')
  return view(c, { title: 'Đường dẫn đặt mật khẩu' }, <OneTimeLink member={member} link={link} />)
}

async function memberOf(c: SiteContext) {
  const { members } = await listMembers(c.var.desk)
  return members.find(({ account }) => account === c.req.param('account'))
}

async function knows(c: SiteContext, unit: number | null): Promise<boolean> {
  return unit === null || (await listMembers(c.var.desk)).units.some(({ id }) => id === unit)
}

function statusOf(errors: Errors): 200 | 400 {
  return Object.keys(errors).length > 0 ? 400 : 200
}

/** What a person did wrong, as a sentence; any other error goes on. */
function problemIn(error: unknown): string {
  const sentence = sentenceOf(error)
  if (sentence === null) throw error
  return sentence
}
