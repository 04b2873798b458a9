import { type Context, Hono } from 'hono'
import { type Accounts, returnPath } from '../../office/accounts/index.ts'
import type { WebEnv } from '../env.ts'
import type { FrameOf } from '../frame.ts'
import { rateLimit } from '../rateLimit.ts'
import { asked, fields, onward, sendCookies } from '../request.ts'
import { BarePage, Button, ButtonLink, Buttons, ErrorSummary, type Errors, Field, Form, Notice } from '../ui/index.ts'

interface Dependencies {
  accounts: Accounts
  frame: FrameOf
}

/** A page of signing in: where to go on afterwards, and what was wrong. */
interface Shown {
  onTo: string
  errors?: Errors
  status?: 200 | 422 | 429
}

const codePath = '/dang-nhap/ma-xac-thuc'
const singlePath = '/dang-nhap/mot-lan'
const done: Readonly<Record<string, string>> = {
  'dang-xuat': 'Bạn đã đăng xuất.',
  'mat-khau': 'Đã đặt mật khẩu. Hãy đăng nhập bằng mật khẩu mới.',
}

/** Coming in and going out: password, code from the phone, the organisation's own service, a password by a link. */
export function signInPages({ accounts, frame }: Dependencies): Hono<WebEnv> {
  const app = new Hono<WebEnv>()

  app.get('/dang-nhap', async (c) => {
    if (c.var.visitor !== null) return c.redirect(onward(c.req.query('tiep')), 303)
    return signInPage(c, { onTo: onward(c.req.query('tiep')), failed: c.req.query('loi') !== undefined })
  })

  // Hashing a password is work on purpose; so many a minute are enough for an office behind one address.
  app.post('/dang-nhap', rateLimit({ perMinute: 60 }), async (c) => {
    const { email, password, tiep } = await fields(c, 'email', 'password', 'tiep')
    const onTo = onward(tiep)
    const errors: Errors = {
      ...(email.trim() === '' ? { email: 'Hãy ghi địa chỉ thư của tài khoản.' } : {}),
      ...(password === '' ? { password: 'Hãy ghi mật khẩu.' } : {}),
    }
    if (Object.keys(errors).length > 0) return signInPage(c, { onTo, email, errors, status: 422 })
    const answer = await accounts.signIn({ email, password, ...asked(c) })
    if ('problem' in answer) return signInPage(c, { onTo, email, errors: { password: answer.problem }, status: refused(c, answer) })
    sendCookies(c, answer.setCookies)
    c.set('note', answer.ok === 'in' ? 'signIn' : 'signIn.password')
    return c.redirect(answer.ok === 'in' ? onTo : `${codePath}?tiep=${encodeURIComponent(onTo)}`, 303)
  })

  app.get(codePath, async (c) => {
    if (!(await accounts.awaitsCode(c.req.raw.headers))) return c.redirect('/dang-nhap', 303)
    return codePage(c, { onTo: onward(c.req.query('tiep')) })
  })

  app.post(codePath, async (c) => {
    const { code, tiep } = await fields(c, 'code', 'tiep')
    const onTo = onward(tiep)
    const answer = await accounts.enterCode({ code, ...asked(c) })
    if ('problem' in answer) {
      const status = refused(c, answer)
      if (answer.over) return signInPage(c, { onTo, errors: { email: answer.problem }, status })
      return codePage(c, { onTo, errors: { code: answer.problem }, status })
    }
    sendCookies(c, answer.setCookies)
    c.set('note', 'signIn')
    return c.redirect(onTo, 303)
  })

  app.post('/dang-xuat', async (c) => {
    sendCookies(c, (await accounts.signOut(c.req.raw.headers)).setCookies)
    c.set('note', 'signOut')
    return c.redirect('/dang-nhap?xong=dang-xuat', 303)
  })

  app.get('/dang-nhap/mat-khau/:token', (c) => passwordPage(c, c.req.param('token')))

  app.post('/dang-nhap/mat-khau/:token', async (c) => {
    const token = c.req.param('token')
    const { password, again } = await fields(c, 'password', 'again')
    if (password !== again) return passwordPage(c, token, { again: 'Hai lần gõ mật khẩu không giống nhau. Hãy gõ lại.' })
    const answer = await accounts.choosePassword({ token, password, headers: c.req.raw.headers })
    if ('problem' in answer) return passwordPage(c, token, { password: answer.problem })
    sendCookies(c, answer.setCookies)
    c.set('note', 'password.set')
    return c.redirect('/dang-nhap?xong=mat-khau', 303)
  })

  const single = accounts.singleSignOn
  if (single !== null) {
    app.get(singlePath, async (c) => {
      const { url, setCookies } = await single.begin(asked(c))
      sendCookies(c, setCookies)
      return c.redirect(url, 303)
    })
    app.get(returnPath, (c) => single.finish(asked(c), new URL(c.req.url).search))
  }

  async function signInPage(c: Context<WebEnv>, shown: Shown & { email?: string; failed?: boolean }) {
    const { onTo, email, errors = {}, failed, status = 200 } = shown
    const { authority } = await frame(c)
    return c.html(
      <BarePage title="Đăng nhập" authority={authority} flash={done[c.req.query('xong') ?? '']}>
        <ErrorSummary errors={errors} />
        {failed && (
          <Notice kind="error" title="Chưa đăng nhập được">
            <p>Dịch vụ đăng nhập không xác nhận, hoặc địa chỉ thư ở đó chưa có tài khoản trong hệ thống. Hãy hỏi người quản trị.</p>
          </Notice>
        )}
        <Form action="/dang-nhap" hidden={{ tiep: onTo }}>
          <Field name="email" label="Địa chỉ thư" type="email" value={email} error={errors.email} autocomplete="username" />
          <Field name="password" label="Mật khẩu" type="password" error={errors.password} autocomplete="current-password" />
          <Buttons>
            <Button>Đăng nhập</Button>
            {single !== null && <ButtonLink href={singlePath}>{`Đăng nhập bằng ${single.name}`}</ButtonLink>}
          </Buttons>
        </Form>
        <p>Quên mật khẩu? Hãy xin người quản trị của cơ quan một đường dẫn đặt lại mật khẩu.</p>
      </BarePage>,
      status,
    )
  }

  async function codePage(c: Context<WebEnv>, { onTo, errors = {}, status = 200 }: Shown) {
    const { authority } = await frame(c)
    return c.html(
      <BarePage title="Nhập mã xác thực" authority={authority}>
        <ErrorSummary errors={errors} />
        <Form action={codePath} hidden={{ tiep: onTo }}>
          <Field
            name="code"
            label="Mã xác thực"
            type="code"
            hint="Sáu chữ số đang hiện trong ứng dụng xác thực trên điện thoại. Không có điện thoại thì nhập một mã dự phòng."
            error={errors.code}
          />
          <Buttons>
            <Button>Tiếp tục</Button>
            <ButtonLink href="/dang-nhap">Đăng nhập lại từ đầu</ButtonLink>
          </Buttons>
        </Form>
      </BarePage>,
      status,
    )
  }

  async function passwordPage(c: Context<WebEnv>, token: string, errors: Errors = {}) {
    const [{ authority }, owner] = await Promise.all([frame(c), accounts.ownerOfLink(token)])
    if (owner === null) {
      return c.html(
        <BarePage title="Đường dẫn không còn dùng được" authority={authority}>
          <p>Đường dẫn đặt mật khẩu chỉ dùng được một lần, trong ba ngày. Hãy xin người quản trị đường dẫn mới.</p>
          <Buttons>
            <ButtonLink href="/dang-nhap">Đăng nhập</ButtonLink>
          </Buttons>
        </BarePage>,
        404,
      )
    }
    return c.html(
      <BarePage title="Đặt mật khẩu" authority={authority}>
        <ErrorSummary errors={errors} />
        <p>
          Tài khoản của <strong>{owner.name}</strong>, địa chỉ thư {owner.email}.
        </p>
        <Form action={c.req.path}>
          <PasswordOwner email={owner.email} />
          <NewPassword name="password" error={errors.password} />
          <Field name="again" label="Gõ lại mật khẩu" type="password" error={errors.again} autocomplete="new-password" />
          <Buttons>
            <Button>Đặt mật khẩu</Button>
          </Buttons>
        </Form>
      </BarePage>,
      Object.keys(errors).length > 0 ? 422 : 200,
    )
  }

  return app
}

/** Tells a password manager whose password a form asks for. */
export function PasswordOwner({ email }: { email: string }) {
  return <input type="email" name="username" value={email} autocomplete="username" hidden readonly />
}

/** The field for a password that is chosen now. */
export function NewPassword({ name, error }: { name: string; error: string | undefined }) {
  return (
    <Field
      name={name}
      label="Mật khẩu mới"
      type="password"
      hint="Ít nhất 10 ký tự, nên từ 15. Ba, bốn từ không liên quan ghép lại thì dễ nhớ và khó đoán; dấu cách và dấu tiếng Việt đều dùng được."
      error={error}
      autocomplete="new-password"
    />
  )
}

/** The status of a page with its problem; where one must wait, the one that says so to programs, and for how long. */
function refused(c: Context<WebEnv>, { wait }: { wait?: number }): 422 | 429 {
  c.set('note', wait === undefined ? 'signIn.refused' : 'signIn.throttled')
  if (wait === undefined) return 422
  c.header('Retry-After', String(wait))
  return 429
}
