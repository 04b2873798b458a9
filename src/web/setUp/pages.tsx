import type { ExampleAccount } from '../../office/example/index.ts'
import {
  BarePage,
  Button,
  ButtonLink,
  Buttons,
  DefinitionList,
  ErrorSummary,
  type Errors,
  Field,
  Fieldset,
  Form,
  Section,
  Select,
} from '../ui/index.ts'

/** What was typed into the form, but for the password. */
export type Typed = Readonly<Record<string, string>>

interface SetUpPageProps {
  path: string
  typed: Typed
  errors: Errors
  asksCode: boolean
  /** Where the example is loaded; null where it is not to be had. */
  examplePath: string | null
}

const kinds = [
  { value: 'commune', label: 'Xã' },
  { value: 'ward', label: 'Phường' },
  { value: 'specialZone', label: 'Đặc khu' },
  { value: 'province', label: 'Tỉnh, thành phố' },
  { value: 'district', label: 'Huyện (trước ngày 01/7/2025)' },
]

/** The form of the first authority and its first account. */
export function SetUpPage({ path, typed, errors, asksCode, examplePath }: SetUpPageProps) {
  const field = (name: string) => ({ name, value: typed[name], error: errors[name] })
  return (
    <BarePage title="Thiết lập ban đầu" authority="Năm Rõ">
      <ErrorSummary errors={errors} />
      <p>Hệ thống chưa có đơn vị nào. Hãy ghi đơn vị của bạn và tài khoản đầu tiên; các tài khoản khác thêm sau.</p>
      <Form action={path}>
        {asksCode && <Field {...field('code')} label="Mã thiết lập" autocomplete="off" hint="Mã in trên cửa sổ chạy Năm Rõ ở máy chủ." />}
        <Fieldset legend="Đơn vị">
          <Field {...field('name')} label="Tên đơn vị" hint="Ví dụ: Xã Mai Sơn" />
          <Select {...field('kind')} label="Loại đơn vị" options={kinds} />
          <Field {...field('unitCode')} label="Mã đơn vị hành chính" hint="Theo danh mục của cơ quan thống kê, ví dụ: 04105" />
          <Field {...field('since')} type="date" label="Mang tên và mã này từ ngày" />
        </Fieldset>
        <Fieldset legend="Tài khoản đầu tiên" hint="Vừa quản trị vừa tổng hợp; có thể giao lại vai trò cho người khác sau.">
          <Field {...field('person')} label="Họ tên hoặc chức danh" autocomplete="name" />
          <Field {...field('post')} label="Chức vụ" optional autocomplete="organization-title" />
          <Field {...field('email')} type="email" label="Địa chỉ thư công vụ, dùng để đăng nhập" autocomplete="username" />
          <Field
            name="password"
            error={errors.password}
            type="password"
            label="Mật khẩu"
            autocomplete="new-password"
            hint="Từ 10 ký tự; ghép ba, bốn từ không liên quan thì dễ nhớ và khó đoán."
          />
          <Field name="again" error={errors.again} type="password" label="Ghi lại mật khẩu" autocomplete="new-password" />
        </Fieldset>
        <Buttons>
          <Button>Thiết lập</Button>
        </Buttons>
      </Form>
      {examplePath !== null && (
        <Section title="Chỉ xem thử" id="example">
          <p>Dữ liệu mẫu có một xã đặt tên giả với ba năm số liệu và bốn huyện theo văn bản đã công bố. Nạp mất vài giây.</p>
          <Form action={examplePath}>
            <Buttons>
              <Button kind="plain">Nạp dữ liệu mẫu</Button>
            </Buttons>
          </Form>
        </Section>
      )}
    </BarePage>
  )
}

/** What the example's accounts sign in with. */
export function ExamplePage({ accounts, password }: { accounts: readonly ExampleAccount[]; password: string }) {
  return (
    <BarePage title="Đã nạp dữ liệu mẫu" authority="Năm Rõ">
      <p>
        Mọi tài khoản dưới đây có chung mật khẩu <code>{password}</code>
      </p>
      <DefinitionList
        items={accounts.map(({ email, name, roleName, authority }) => ({ term: email, value: `${name} (${roleName}), ${authority}` }))}
      />
      <Buttons>
        <ButtonLink href="/" kind="main">
          Đăng nhập
        </ButtonLink>
      </Buttons>
    </BarePage>
  )
}

/** For who comes to the set-up later. */
export function AlreadySetUpPage() {
  return (
    <BarePage title="Hệ thống đã được thiết lập" authority="Năm Rõ">
      <p>Trang này chỉ dùng một lần, khi hệ thống chưa có tài khoản nào.</p>
      <Buttons>
        <ButtonLink href="/" kind="main">
          Về trang đầu
        </ButtonLink>
      </Buttons>
    </BarePage>
  )
}
