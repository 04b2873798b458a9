import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { Accounts } from '../../office/accounts/index.ts'
import { momentLabel } from '../../office/calendar.ts'
import { instant } from '../../plan/index.ts'
import type { WebEnv } from '../env.ts'
import type { FrameOf } from '../frame.ts'
import { asked, fields, ownAccountPath as own, sendCookies, signedIn, visitorOf } from '../request.ts'
import {
  Button,
  Buttons,
  Card,
  DataTable,
  DefinitionList,
  ErrorSummary,
  type Errors,
  Field,
  Form,
  Heading,
  Notice,
  Page,
  Section,
} from '../ui/index.ts'
import { deviceName } from './device.ts'
import { NewPassword, PasswordOwner } from './sign-in.tsx'

interface Dependencies {
  accounts: Accounts
  frame: FrameOf
}

const done: Readonly<Record<string, string>> = {
  'mat-khau': 'Đã đổi mật khẩu. Các nơi khác đang đăng nhập đã bị đăng xuất.',
  'hai-buoc': 'Đã bật đăng nhập hai bước.',
  tat: 'Đã tắt đăng nhập hai bước.',
  phien: 'Đã đăng xuất ở nơi đó.',
  'phien-khac': 'Đã đăng xuất ở mọi nơi khác.',
}

const wrong = 422

/** One's own account: password, second factor, where one is signed in. */
export function accountPages({ accounts, frame }: Dependencies): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.use(own, signedIn)
  app.use(`${own}/*`, signedIn)

  app.get(own, (c) => accountPage(c))

  app.post(`${own}/mat-khau`, async (c) => {
    const { current, next, again } = await fields(c, 'current', 'next', 'again')
    if (next !== again) return accountPage(c, { again: 'Hai lần gõ mật khẩu mới không giống nhau. Hãy gõ lại.' })
    const answer = await accounts.changePassword(visitorOf(c), asked(c), { current, next })
    if ('problem' in answer) return accountPage(c, { [answer.of]: answer.problem })
    sendCookies(c, answer.setCookies)
    return finished(c, 'mat-khau')
  })

  app.post(`${own}/hai-buoc`, async (c) => {
    const { password } = await fields(c, 'password')
    const answer = await accounts.beginSecondFactor(visitorOf(c), asked(c), password)
    if ('problem' in answer) return accountPage(c, { password: answer.problem })
    sendCookies(c, answer.setCookies)
    return enrolPage(c, <Secrets secret={answer.key} uri={answer.uri} codes={answer.backupCodes} />)
  })

  app.post(`${own}/hai-buoc/xac-nhan`, async (c) => {
    const { code } = await fields(c, 'code')
    const answer = await accounts.confirmSecondFactor(asked(c), code)
    if ('problem' in answer) return enrolPage(c, null, { code: answer.problem })
    sendCookies(c, answer.setCookies)
    return finished(c, 'hai-buoc')
  })

  app.post(`${own}/hai-buoc/tat`, async (c) => {
    const { password } = await fields(c, 'password')
    const answer = await accounts.endSecondFactor(visitorOf(c), asked(c), password)
    if ('problem' in answer) return accountPage(c, { password: answer.problem })
    sendCookies(c, answer.setCookies)
    return finished(c, 'tat')
  })

  app.post(`${own}/hai-buoc/ma-du-phong`, async (c) => {
    const { password } = await fields(c, 'password')
    const answer = await accounts.newBackupCodes(visitorOf(c), asked(c), password)
    if ('problem' in answer) return accountPage(c, { password: answer.problem })
    return framed(c, 'Mã dự phòng mới', {}, <BackupCodes codes={answer.backupCodes} />)
  })

  app.post(`${own}/phien/ket-thuc`, async (c) => {
    const { id } = await fields(c, 'id')
    const mine = (await accounts.sessions(visitorOf(c))).some((session) => session.id === id)
    if (mine) await accounts.endSession(visitorOf(c), id)
    return finished(c, 'phien')
  })

  app.post(`${own}/phien/ket-thuc-khac`, async (c) => {
    await accounts.signOutElsewhere(visitorOf(c))
    return finished(c, 'phien-khac')
  })

  function finished(c: Context<WebEnv>, what: string) {
    c.set('note', `account.${what}`)
    return c.redirect(`${own}?xong=${what}`, 303)
  }

  async function framed(c: Context<WebEnv>, title: string, errors: Errors, content: Child) {
    const around = await frame(c)
    return c.html(
      <Page title={title} {...around} flash={done[c.req.query('xong') ?? '']}>
        <ErrorSummary errors={errors} />
        <Heading title={title} {...(c.req.path === own ? {} : { crumbs: [{ href: own, label: 'Tài khoản của tôi' }] })} />
        {content}
      </Page>,
      Object.keys(errors).length > 0 ? wrong : 200,
    )
  }

  async function accountPage(c: Context<WebEnv>, errors: Errors = {}) {
    const visitor = visitorOf(c)
    const sessions = await accounts.sessions(visitor)
    return framed(
      c,
      'Tài khoản của tôi',
      errors,
      <>
        {visitor.secondFactor === 'required' && (
          <Notice kind="warn" title="Hãy bật đăng nhập hai bước">
            <p>Vai trò của bạn cần đăng nhập hai bước. Bật xong thì dùng được các trang khác.</p>
          </Notice>
        )}
        <DefinitionList
          items={[
            { term: 'Tên', value: visitor.name },
            { term: 'Chức vụ', value: visitor.post },
            { term: 'Địa chỉ thư', value: visitor.email },
          ]}
        />
        <Section title="Đăng nhập hai bước" id="hai-buoc">
          <SecondFactor on={visitor.secondFactor === 'on'} email={visitor.email} error={errors.password} />
        </Section>
        <Section title="Mật khẩu" id="mat-khau">
          <Form action={`${own}/mat-khau`}>
            <PasswordOwner email={visitor.email} />
            <Field name="current" label="Mật khẩu hiện tại" type="password" error={errors.current} autocomplete="current-password" />
            <NewPassword name="next" error={errors.next} />
            <Field name="again" label="Gõ lại mật khẩu mới" type="password" error={errors.again} autocomplete="new-password" />
            <Buttons>
              <Button>Đổi mật khẩu</Button>
            </Buttons>
          </Form>
        </Section>
        <Section title="Mã truy cập API" id="ma-truy-cap">
          <p>
            Để phần mềm khác đọc và ghi thay bạn, trong quyền của bạn. <a href="/ma-truy-cap">Xem và cấp mã</a>
          </p>
        </Section>
        <Section title="Nơi đang đăng nhập" id="phien">
          <Sessions sessions={sessions} />
        </Section>
      </>,
    )
  }

  async function enrolPage(c: Context<WebEnv>, secrets: Child, errors: Errors = {}) {
    return framed(
      c,
      'Bật đăng nhập hai bước',
      errors,
      <>
        {secrets}
        <Form action={`${own}/hai-buoc/xac-nhan`}>
          <Field name="code" label="Mã xác thực" type="code" hint="Sáu chữ số đang hiện trong ứng dụng." error={errors.code} />
          <Buttons>
            <Button>Bật</Button>
          </Buttons>
        </Form>
      </>,
    )
  }

  return app
}

function SecondFactor({ on, email, error }: { on: boolean; email: string; error: string | undefined }) {
  const password = (
    <>
      <PasswordOwner email={email} />
      <Field name="password" label="Mật khẩu hiện tại" type="password" error={error} autocomplete="current-password" />
    </>
  )
  if (!on) {
    return (
      <Form action={`${own}/hai-buoc`}>
        <p>Sau mật khẩu, hệ thống hỏi thêm mã trên điện thoại, nên người biết mật khẩu cũng không vào được.</p>
        {password}
        <Buttons>
          <Button>Bật đăng nhập hai bước</Button>
        </Buttons>
      </Form>
    )
  }
  return (
    <Form action={`${own}/hai-buoc/ma-du-phong`}>
      <p>Đang bật.</p>
      {password}
      <Buttons>
        <Button kind="plain">Lấy mã dự phòng mới</Button>
        <Button kind="danger" formaction={`${own}/hai-buoc/tat`} confirm="Tắt đăng nhập hai bước?">
          Tắt
        </Button>
      </Buttons>
    </Form>
  )
}

/** What is shown once, on the page that the password opened. */
function Secrets({ secret, uri, codes }: { secret: string; uri: string; codes: readonly string[] }) {
  return (
    <>
      <p>Cài một ứng dụng xác thực trên điện thoại (loại tạo mã theo thời gian), thêm tài khoản mới và nhập khóa này:</p>
      <Card>
        <p>
          <code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
        <p>
          Đang mở trang này trên điện thoại thì bấm <a href={uri}>thêm vào ứng dụng xác thực</a>.
        </p>
      </Card>
      <BackupCodes codes={codes} />
    </>
  )
}

function BackupCodes({ codes }: { codes: readonly string[] }) {
  return (
    <Card title="Mã dự phòng">
      <p>Mỗi mã dùng được một lần khi không có điện thoại. Trang này chỉ hiện một lần: hãy in hoặc chép ra giấy và cất ở nơi an toàn.</p>
      <ul>
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </Card>
  )
}

type Session = Awaited<ReturnType<Accounts['sessions']>>[number]

function Sessions({ sessions }: { sessions: readonly Session[] }) {
  return (
    <>
      <DataTable
        caption="Nơi đang đăng nhập bằng tài khoản này"
        rows={sessions}
        empty="Không có nơi nào."
        columns={[
          { label: 'Thiết bị', card: 'title', cell: ({ userAgent }) => deviceName(userAgent) },
          { label: 'Địa chỉ mạng', cell: ({ ipAddress }) => ipAddress ?? '' },
          { label: 'Đăng nhập lúc', cell: ({ createdAt }) => momentLabel(instant(createdAt)) },
          { label: 'Dùng lần cuối', cell: ({ updatedAt }) => momentLabel(instant(updatedAt)) },
          {
            label: 'Đăng xuất',
            card: 'main',
            cell: ({ id, current }) =>
              current ? (
                'Nơi này'
              ) : (
                <Form action={`${own}/phien/ket-thuc`} hidden={{ id }}>
                  <Button kind="plain">Đăng xuất ở đó</Button>
                </Form>
              ),
          },
        ]}
      />
      {sessions.length > 1 && (
        <Form action={`${own}/phien/ket-thuc-khac`}>
          <Buttons>
            <Button kind="danger">Đăng xuất ở mọi nơi khác</Button>
          </Buttons>
        </Form>
      )}
    </>
  )
}
