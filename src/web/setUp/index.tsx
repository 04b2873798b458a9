import { createHash, timingSafeEqual } from 'node:crypto'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { z } from 'zod'
import type { Accounts } from '../../office/accounts/index.ts'
import type { ExampleAccount } from '../../office/example/index.ts'
import { sentenceOf } from '../../office/problem.ts'
import { setUp } from '../../office/setUp.ts'
import type { AuthorityKind, Database } from '../../store/index.ts'
import type { WebEnv } from '../env.ts'
import { date, optionalText, readForm, text } from '../input.ts'
import { asked, sendCookies } from '../request.ts'
import type { Errors } from '../ui/index.ts'
import { AlreadySetUpPage, ExamplePage, SetUpPage, type Typed } from './pages.tsx'

/** What the set-up of an installation needs. */
export interface SetUp {
  db: Database
  accounts: Accounts
  /** Must be typed in, where others than this machine can reach the page; null where none can. */
  code: string | null
  /** Loads the example, and gives what its accounts sign in with; null where it is not to be had, for others could sign in too. */
  example: (() => Promise<{ accounts: readonly ExampleAccount[]; password: string }>) | null
}

const path = '/thiet-lap'
const examplePath = `${path}/du-lieu-mau`

const kinds = ['commune', 'ward', 'specialZone', 'province', 'district'] as const satisfies readonly AuthorityKind[]

const form = z
  .object({
    code: optionalText('Mã thiết lập', 100),
    name: text('Tên đơn vị', 200),
    kind: z.enum(kinds, 'Loại đơn vị: hãy chọn một loại.'),
    unitCode: text('Mã đơn vị hành chính', 20),
    since: date('Ngày bắt đầu'),
    person: text('Họ tên hoặc chức danh', 200),
    post: optionalText('Chức vụ', 200),
    email: text('Địa chỉ thư', 200).pipe(z.email('Địa chỉ thư không đúng dạng, ví dụ: van-phong@xa-mau.gov.vn.')),
    // A password is taken as it is typed, spaces too.
    password: z.string().min(1, 'Mật khẩu: chưa ghi.').max(200, 'Mật khẩu: dài quá 200 ký tự.'),
    again: z.string(),
  })
  .refine(({ password, again }) => password === again, { path: ['again'], message: 'Hai lần ghi mật khẩu chưa giống nhau; hãy ghi lại.' })

/** The pages by which an empty installation gets its first authority and account. Until then every other page leads here. */
export function setUpPages({ db, accounts, code, example }: SetUp): Hono<WebEnv> {
  let done = false
  const isSetUp = async () => {
    // Nobody ever takes the last account away, so once is enough to ask.
    done ||= await accounts.isSetUp()
    return done
  }
  const untilSetUp: MiddlewareHandler = async (c, next) => {
    const own = c.req.path === path || c.req.path.startsWith(`${path}/`)
    if (own || (await isSetUp())) return next()
    return c.redirect(path, 303)
  }
  const onlyOnce: MiddlewareHandler = async (c, next) => ((await isSetUp()) ? c.html(<AlreadySetUpPage />, 410) : next())

  const page = (c: Context, typed: Typed, errors: Errors, status: 200 | 422 = 200) =>
    c.html(<SetUpPage path={path} typed={typed} errors={errors} asksCode={code !== null} examplePath={example && examplePath} />, status)

  const refused = (c: Context, typed: Typed, field: string, error: unknown) => {
    const sentence = sentenceOf(error)
    if (sentence === null) throw error
    return page(c, typed, { [field]: sentence }, 422)
  }

  const pages = new Hono<WebEnv>()
  pages.use(untilSetUp)
  pages.use(path, onlyOnce)
  pages.use(`${path}/*`, onlyOnce)
  pages.get(path, (c) => page(c, { since: '2025-07-01', kind: 'commune' }, {}))
  pages.post(path, async (c) => {
    const input = await readForm(c, form)
    const { password: _, again: __, ...typed } = input.typed
    const wrongCode = code !== null && !same(input.typed.code ?? '', code)
    const errors = { ...(wrongCode && { code: 'Mã thiết lập không đúng; mã in trên cửa sổ chạy Năm Rõ ở máy chủ.' }) }
    if (!input.ok) return page(c, typed, { ...errors, ...input.errors }, 422)
    if (wrongCode) return page(c, typed, errors, 422)
    const { name, kind, unitCode, since, person, post, email, password } = input.value
    try {
      await setUp(db, accounts, { name, kind, code: unitCode, since, account: { name: person, post: post ?? '', email, password } })
    } catch (error) {
      return refused(c, typed, 'password', error)
    }
    const signedIn = await accounts.signIn({ email, password, ...asked(c) })
    if ('setCookies' in signedIn) sendCookies(c, signedIn.setCookies)
    return c.redirect('/', 303)
  })
  if (example !== null) {
    pages.post(examplePath, async (c) => {
      try {
        return await c.html(<ExamplePage {...(await example())} />)
      } catch (error) {
        return refused(c, {}, 'example', error)
      }
    })
  }
  return pages
}

/** In the same time whatever is the same. */
function same(typed: string, code: string): boolean {
  const digest = (words: string) => createHash('sha256').update(words.trim()).digest()
  return timingSafeEqual(digest(typed), digest(code))
}
