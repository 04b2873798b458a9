import type { Act } from '../../../office/desk.ts'
import { permissionNames } from '../../../office/permissions.data.ts'
import type { ListedToken } from '../../../office/tokens.ts'
import { accountRoles } from '../../../office/visitor.ts'
import { type Day, dayLabel } from '../../../plan/index.ts'
import type { Typed } from '../../input.ts'
import {
  Button,
  ButtonLink,
  Buttons,
  Card,
  Checkbox,
  type Column,
  DataTable,
  ErrorSummary,
  type Errors,
  Field,
  Fieldset,
  Form,
  Heading,
  Notice,
  Section,
  Select,
} from '../../ui/index.ts'
import { roleWords } from '../roles/words.data.ts'

/** The boxes that are ticked. */
export interface Chosen {
  acts: readonly string[]
  roles: readonly string[]
}

interface TokenPageProps {
  title: string
  /** One's own, or those of services. */
  of: 'own' | 'service'
  tokens: readonly ListedToken[]
  /** What such a token may be made for. */
  offered: readonly Act[]
  write: boolean
  /** Whether the visitor sees those of services. */
  services: boolean
  units: readonly { id: number; name: string; depth: number }[]
  typed: Typed
  errors: Errors
  chosen: Chosen
}

const paths = { own: '/ma-truy-cap', service: '/ma-truy-cap/ket-noi' }

const leads = {
  own: 'Phần mềm gửi mã này thì làm được việc bạn cho, trong quyền của bạn. Mã hết tác dụng khi hết hạn, khi thu hồi, hoặc khi tài khoản bị khóa.',
  service: 'Mã của phần mềm khác kết nối với cơ quan, không gắn với người nào, có vai trò riêng.',
}

const states: Record<ListedToken['state'], string> = { live: 'Đang dùng', expired: 'Hết hạn', revoked: 'Đã thu hồi' }

/** The tokens there are, and the form of a new one. */
export function TokenPage({ title, of, tokens, write, services, errors, ...form }: TokenPageProps) {
  const columns: readonly Column<ListedToken>[] = [
    { label: 'Tên', card: 'title', cell: ({ name }) => name, note: ({ beginning }) => `${beginning}…` },
    { label: 'Được làm', card: 'main', cell: ({ acts }) => acts.map((act) => permissionNames[act]).join('; ') },
    ...(of === 'service'
      ? [{ label: 'Vai trò', cell: ({ roles }: ListedToken) => roles.map((role) => roleWords[role].label).join('; ') }]
      : []),
    { label: 'Trong đơn vị', cell: ({ unit }) => unit ?? 'Toàn phần' },
    { label: 'Hết hạn từ ngày', cell: ({ expiresOn }) => dayLabel(expiresOn as Day) },
    { label: 'Dùng lần cuối', cell: ({ lastUsedOn }) => (lastUsedOn === null ? 'chưa dùng' : dayLabel(lastUsedOn as Day)) },
    { label: 'Tình trạng', cell: ({ state }) => states[state] },
    ...(write ? [{ label: 'Việc', card: 'main' as const, cell: (token: ListedToken) => <Revoke path={paths[of]} token={token} /> }] : []),
  ]
  return (
    <>
      <ErrorSummary errors={errors} />
      <Heading
        title={title}
        lead={leads[of]}
        crumbs={of === 'own' ? [{ href: '/tai-khoan', label: 'Tài khoản của tôi' }] : [{ href: '/vai-tro', label: 'Tài khoản và vai trò' }]}
        actions={
          <>
            <ButtonLink href="/api">Tài liệu API</ButtonLink>
            {of === 'own' && services && <ButtonLink href={paths.service}>Mã của các kết nối</ButtonLink>}
          </>
        }
      />
      <Section title="Mã đã cấp" id="ma-truy-cap">
        <DataTable caption={`${tokens.length} mã`} columns={columns} rows={tokens} empty="Chưa cấp mã nào." />
      </Section>
      {write && (
        <Section title="Cấp mã mới" id="cap-ma">
          <NewToken of={of} errors={errors} {...form} />
        </Section>
      )}
    </>
  )
}

type NewTokenProps = Pick<TokenPageProps, 'of' | 'offered' | 'units' | 'typed' | 'errors' | 'chosen'>

function NewToken({ of, offered, units, typed, errors, chosen }: NewTokenProps) {
  return (
    <Form action={paths[of]}>
      <Field name="name" label="Tên" value={typed.name} error={errors.name} hint="Phần mềm nào, ở đâu; tên này hiện trong nhật ký." />
      {of === 'service' && (
        <Fieldset legend="Vai trò" hint={errors.roles}>
          {accountRoles.map((role) => (
            <Checkbox
              name="roles"
              id={boxId('roles', role, accountRoles)}
              label={roleWords[role].label}
              value={role}
              checked={chosen.roles.includes(role)}
            />
          ))}
        </Fieldset>
      )}
      <Fieldset legend="Được làm" hint={errors.acts ?? 'Chỉ chọn việc phần mềm cần.'}>
        {offered.map((act) => (
          <Checkbox
            name="acts"
            id={boxId('acts', act, offered)}
            label={permissionNames[act]}
            value={act}
            checked={chosen.acts.includes(act)}
          />
        ))}
      </Fieldset>
      <Select
        name="unit"
        label="Trong đơn vị"
        optional
        empty="Không thu hẹp"
        value={typed.unit}
        error={errors.unit}
        options={units.map(({ id, name, depth }) => ({ value: String(id), label: `${'– '.repeat(depth)}${name}` }))}
      />
      <Field
        name="expiresOn"
        label="Hết hạn từ ngày"
        type="date"
        value={typed.expiresOn}
        error={errors.expiresOn}
        hint="Không quá một năm."
      />
      <Buttons>
        <Button>Cấp mã</Button>
      </Buttons>
    </Form>
  )
}

/** The first box of a list has the list's own id, so that the error summary leads to it. */
function boxId(list: string, one: string, all: readonly string[]): string {
  return one === all[0] ? list : `${list}-${one.replace('.', '-')}`
}

function Revoke({ path, token }: { path: string; token: ListedToken }) {
  if (token.state !== 'live') return null
  return (
    <Form action={`${path}/thu-hoi`} hidden={{ id: token.id }} confirm={`Thu hồi mã ${token.name}? Phần mềm dùng mã này dừng ngay.`}>
      <Button kind="plain">Thu hồi</Button>
    </Form>
  )
}

/** The token: on this page once, and nowhere else. */
export function MadeOnce({ secret, back }: { secret: string; back: string }) {
  return (
    <>
      <Heading title="Mã truy cập mới" crumbs={[{ href: back, label: 'Mã truy cập API' }]} />
      <Notice kind="warn" title="Chỉ hiện một lần">
        <p>
          Hãy chép mã này vào phần mềm sẽ dùng, ở chỗ cất mật khẩu. Ai có mã đều làm được việc mà mã cho phép; mất mã thì thu hồi và cấp mã
          mới.
        </p>
      </Notice>
      <Card>
        <code class="secret">{secret}</code>
      </Card>
      <Buttons>
        <ButtonLink href={back} kind="main">
          Đã chép
        </ButtonLink>
        <ButtonLink href="/api">Tài liệu API</ButtonLink>
      </Buttons>
    </>
  )
}
