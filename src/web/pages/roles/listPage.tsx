import { type HeldRole, type ListedMember, listMembers } from '../../../office/accounts/index.ts'
import { momentLabel } from '../../../office/calendar.ts'
import { type Act, mayAnywhere } from '../../../office/desk.ts'
import { permissionNames, permissions } from '../../../office/permissions.data.ts'
import { type AccountRole, accountRoles } from '../../../office/visitor.ts'
import { instant } from '../../../plan/index.ts'
import type { SiteContext } from '../../site.ts'
import { ButtonLink, type Column, DataTable, Heading, Section } from '../../ui/index.ts'
import { view } from '../../view.tsx'
import { roleWords } from './words.data.ts'

const columns: readonly Column<ListedMember>[] = [
  { label: 'Tài khoản', card: 'title', cell: ({ account, name }) => <a href={`/vai-tro/${account}`}>{name}</a> },
  { label: 'Chức vụ', cell: ({ post }) => post },
  { label: 'Địa chỉ thư', cell: ({ email }) => email },
  { label: 'Vai trò', card: 'main', cell: ({ roles }) => rolesLabel(roles) },
  { label: 'Đang đăng nhập từ', cell: ({ signedInAt }) => (signedInAt === null ? 'không' : momentLabel(instant(signedInAt))) },
  { label: 'Tình trạng', cell: ({ disabled, roles }) => (disabled ? 'Đã khóa' : roles.length === 0 ? 'Hết vai trò' : 'Đang dùng') },
]

const rights: readonly Column<Act>[] = [
  { label: 'Việc', card: 'title', cell: (act) => permissionNames[act] },
  ...accountRoles.map((role) => ({ label: roleWords[role].label, cell: (act: Act) => (may(role, act) ? 'Được' : null) })),
]

/** The accounts of the authority, and what each role may do. */
export async function listPage(c: SiteContext) {
  const { members } = await listMembers(c.var.desk)
  return view(
    c,
    { title: 'Tài khoản và vai trò' },
    <>
      <Heading
        title="Tài khoản và vai trò"
        lead="Ai vào được hệ thống và được làm gì, trong phần nào của cơ quan."
        actions={
          <>
            {mayAnywhere(c.var.desk, 'accounts.write') && (
              <ButtonLink href="/vai-tro/moi" kind="main">
                Thêm tài khoản
              </ButtonLink>
            )}
            <ButtonLink href="/ma-truy-cap/ket-noi">Mã truy cập API</ButtonLink>
          </>
        }
      />
      <DataTable caption={`${members.length} tài khoản`} columns={columns} rows={members} empty="Chưa có tài khoản nào." />
      <Section title="Vai trò nào được làm gì" id="quyen">
        <DataTable
          caption="Vai trò giao cho một đơn vị chỉ có hiệu lực trong đơn vị đó và cấp dưới"
          columns={rights}
          rows={acts}
          empty=""
        />
      </Section>
    </>,
  )
}

const acts = Object.keys(permissions) as Act[]

function may(role: AccountRole, act: Act): boolean {
  const allowed: readonly AccountRole[] = permissions[act]
  return allowed.includes(role)
}

/** 'Tổng hợp; Nhập liệu (Thôn Đoài)'. */
function rolesLabel(roles: readonly HeldRole[]): string {
  return roles.map(({ role, unit }) => roleWords[role].label + (unit === null ? '' : ` (${unit})`)).join('; ') || 'không còn'
}
