import type { HeldRole, ListedMember } from '../../../office/accounts/index.ts'
import { momentLabel } from '../../../office/calendar.ts'
import { accountRoles } from '../../../office/visitor.ts'
import { type Day, dayLabel, instant } from '../../../plan/index.ts'
import type { Typed } from '../../input.ts'
import {
  Button,
  ButtonLink,
  Buttons,
  Card,
  DataTable,
  DefinitionList,
  Details,
  ErrorSummary,
  type Errors,
  Field,
  Form,
  Heading,
  Notice,
  Radios,
  Section,
  Select,
} from '../../ui/index.ts'
import { roleWords } from './words.data.ts'

type Units = readonly { id: number; name: string; depth: number }[]

interface FormProps {
  units: Units
  typed: Typed
  errors: Errors
}

const crumbs = [{ href: '/vai-tro', label: 'Tài khoản và vai trò' }]

/** The form of a new account with its first role. */
export function NewAccount({ units, typed, errors }: FormProps) {
  const field = (name: string) => ({ name, value: typed[name], error: errors[name] })
  return (
    <>
      <ErrorSummary errors={errors} />
      <Heading title="Thêm tài khoản" crumbs={crumbs} lead="Người dùng tự đặt mật khẩu qua một đường dẫn dùng một lần." />
      <Form action="/vai-tro/moi">
        <Field {...field('name')} label="Họ tên hoặc chức danh" hint="Tên này ghi vào nhật ký mỗi khi tài khoản làm việc gì." />
        <Field {...field('post')} label="Chức vụ" optional />
        <Field {...field('email')} type="email" label="Địa chỉ thư" hint="Thư công vụ, dùng để đăng nhập." />
        <RoleFields units={units} typed={typed} errors={errors} />
        <Buttons>
          <Button>Thêm tài khoản</Button>
          <ButtonLink href="/vai-tro">Bỏ qua</ButtonLink>
        </Buttons>
      </Form>
    </>
  )
}

function RoleFields({ units, typed, errors }: FormProps) {
  return (
    <>
      <Radios
        name="role"
        label="Vai trò"
        value={typed.role}
        error={errors.role}
        options={accountRoles.map((role) => ({ value: role, ...roleWords[role] }))}
      />
      <Select
        name="unit"
        label="Trong đơn vị"
        optional
        empty="Toàn cơ quan"
        value={typed.unit}
        error={errors.unit}
        options={units.map(({ id, name, depth }) => ({ value: String(id), label: `${'– '.repeat(depth)}${name}` }))}
        hint="Vai trò chỉ có hiệu lực trong đơn vị được chọn và cấp dưới của nó. Quản trị luôn là của toàn cơ quan."
      />
    </>
  )
}

/** The link by which a password is set: on this page once, and nowhere else. */
export function OneTimeLink({ member, link }: { member: Pick<ListedMember, 'account' | 'name' | 'email'>; link: string }) {
  return (
    <>
      <Heading title="Đường dẫn đặt mật khẩu" crumbs={[...crumbs, { href: `/vai-tro/${member.account}`, label: member.name }]} />
      <Notice kind="warn" title="Chỉ hiện một lần">
        <p>
          Hãy gửi đường dẫn này cho người dùng tài khoản {member.email}. Ai có đường dẫn đều đặt được mật khẩu; đường dẫn dùng được một lần,
          trong ba ngày.
        </p>
      </Notice>
      <Card>
        <code class="secret">{link}</code>
      </Card>
      <Buttons>
        <ButtonLink href={`/vai-tro/${member.account}`} kind="main">
          Đã gửi
        </ButtonLink>
      </Buttons>
    </>
  )
}

/** One account: its roles, and what can be done with it. */
export function MemberSheet({ member, write, ...form }: FormProps & { member: ListedMember; write: boolean }) {
  const { account, name, post, email, disabled, secondFactor, roles, signedInAt } = member
  const path = `/vai-tro/${account}`
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <Heading title={name} crumbs={crumbs} lead={post} />
      <Card>
        <DefinitionList
          items={[
            { term: 'Địa chỉ thư', value: email },
            { term: 'Tình trạng', value: disabled ? 'Đã khóa, không đăng nhập được' : 'Đang dùng' },
            { term: 'Đăng nhập hai bước', value: secondFactor ? 'Đã bật' : 'Chưa bật' },
            { term: 'Đang đăng nhập từ', value: signedInAt === null ? 'Không đăng nhập ở đâu' : momentLabel(instant(signedInAt)) },
          ]}
        />
      </Card>
      <Section title="Vai trò" id="vai-tro">
        <DataTable
          caption={`Vai trò của ${name}`}
          columns={[
            { label: 'Vai trò', card: 'title', cell: ({ role }: HeldRole) => roleWords[role].label },
            { label: 'Trong đơn vị', cell: ({ unit }) => unit ?? 'Toàn cơ quan' },
            { label: 'Từ ngày', cell: ({ since }) => dayLabel(since as Day) },
            ...(write ? [{ label: 'Việc', card: 'main' as const, cell: (held: HeldRole) => <End path={path} held={held} /> }] : []),
          ]}
          rows={roles}
          empty="Tài khoản này không còn vai trò nào nên không vào được cơ quan."
        />
        {write && (
          <Details summary="Giao thêm vai trò" open={form.errors.role !== undefined || form.errors.unit !== undefined}>
            <Form action={`${path}/vai-tro`}>
              <RoleFields {...form} />
              <Buttons>
                <Button>Giao vai trò</Button>
              </Buttons>
            </Form>
          </Details>
        )}
      </Section>
      {write && (
        <Section title="Tài khoản" id="tai-khoan">
          <Form action={`${path}/duong-dan`}>
            <Buttons>
              <Button kind="plain">Cấp đường dẫn đặt mật khẩu mới</Button>
              <Button kind="plain" formaction={`${path}/dang-xuat`}>
                Đăng xuất ở mọi nơi
              </Button>
              {disabled ? (
                <Button kind="plain" formaction={`${path}/mo`}>
                  Mở khóa
                </Button>
              ) : (
                <Button kind="danger" formaction={`${path}/khoa`} confirm={`Khóa tài khoản ${name}? Mọi phiên đăng nhập kết thúc ngay.`}>
                  Khóa tài khoản
                </Button>
              )}
            </Buttons>
          </Form>
        </Section>
      )}
    </>
  )
}

function End({ path, held: { membership, version, role } }: { path: string; held: HeldRole }) {
  return (
    <Form
      action={`${path}/vai-tro/${membership}/ket-thuc`}
      hidden={{ version }}
      confirm={`Kết thúc vai trò ${roleWords[role].label} từ hôm nay?`}
    >
      <Button kind="plain">Kết thúc</Button>
    </Form>
  )
}
