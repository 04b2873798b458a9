import { type AccountRole, accountsById, attempt, type Bound, endSessions, giveBack, membershipsOfAccount } from '../../store/index.ts'
import type { Visitor } from '../visitor.ts'
import { longestSession } from './auth.ts'
import { codeBound, signInBounds, waitSentence } from './bounds.ts'
import { cookieOf } from './cookies.ts'
import {
  bare,
  challengeCookie,
  cookiesIn,
  type Done,
  type Ground,
  knownOf,
  type Problem,
  type Request,
  sessionCookie,
  today,
  unlessRefused,
} from './ground.ts'
import { passwordProblem } from './password.ts'

/** Signed in, or the password was right and a code is asked for. */
export type SignedIn = Done & { ok: 'in' | 'code' }

const wrongPassword = 'Địa chỉ thư hoặc mật khẩu không đúng.'
const lateCode = 'Đã quá mười phút từ khi nhập mật khẩu, hoặc đã nhập sai mã nhiều lần. Hãy đăng nhập lại từ đầu.'
const deadLink = 'Đường dẫn này đã được dùng hoặc đã hết hạn. Hãy xin người quản trị đường dẫn mới.'

/** Coming in: who somebody is, signing in by password and code, setting a password by a link. */
export function signingIn(ground: Ground, demandSecondFactor: readonly AccountRole[]) {
  const { db, auth, devices, now } = ground

  /** Who sends the request; null for nobody signed in. */
  async function whoIs(headers: Headers): Promise<Visitor | null> {
    if (cookieOf(headers, sessionCookie) === undefined) return null
    const found = await unlessRefused(auth.api.getSession({ headers: bare({ headers, address: '' }, sessionCookie) }))
    if (!found || found.user.disabledAt) return null
    const { session, user } = found
    if (session.createdAt.getTime() + longestSession <= now().getTime()) {
      await endSessions(db, user.id, { only: session.id })
      return null
    }
    const memberships = (await membershipsOfAccount(db, user.id, today(now()))).map(({ authorityId, role, unitId }) => ({
      authority: authorityId,
      role,
      unit: unitId,
    }))
    const demanded = memberships.some(({ role }) => demandSecondFactor.includes(role))
    return {
      account: user.id,
      name: user.name,
      post: user.post ?? '',
      email: user.email,
      session: session.id,
      memberships,
      secondFactor: user.twoFactorEnabled ? 'on' : demanded ? 'required' : 'off',
    }
  }

  /** The first step. A session that the browser had before ends. */
  async function signIn({ email, password, ...request }: Request & { email: string; password: string }): Promise<SignedIn | Problem> {
    const address = email.trim().toLowerCase()
    const bounds = signInBounds(address, devices.known(request.headers, address), request.address)
    const wait = await attempt(db, bounds, now())
    if (wait > 0) return { problem: waitSentence(wait), wait }
    const body = { email: address, password }
    const answer = await unlessRefused(auth.api.signInEmail({ body, headers: bare(request), returnHeaders: true }))
    if (answer === null) return { problem: wrongPassword }
    const before = await unlessRefused(auth.api.getSession({ headers: bare(request, sessionCookie) }))
    if (before) await endSessions(db, before.user.id, { only: before.session.id })
    const setCookies = cookiesIn(answer.headers)
    if ('twoFactorRedirect' in answer.response) {
      await giveBack(db, bounds)
      return { ok: 'code', setCookies }
    }
    return cameIn(request, address, bounds, setCookies)
  }

  /** The second step: a code from the phone, or one of the codes kept for the day the phone is gone. */
  async function enterCode({ code, ...request }: Request & { code: string }): Promise<SignedIn | (Problem & { over?: true })> {
    const account = await awaited(request)
    if (account === undefined) return { problem: lateCode, over: true }
    const bounds = signInBounds(account.email, devices.known(request.headers, account.email), request.address)
    const wait = await attempt(db, bounds, now())
    if (wait > 0) return { problem: waitSentence(wait), wait }
    const typed = code.replace(/\s/g, '')
    const fromPhone = /^\d{6}$/.test(typed)
    if (fromPhone && (await attempt(db, [codeBound(account.id, typed)], now())) > 0) {
      return { problem: 'Mã này đã được nhập rồi. Hãy đợi mã tiếp theo hiện trên điện thoại.' }
    }
    const input = { body: { code: typed }, headers: bare(request, challengeCookie), returnHeaders: true } as const
    const answer = await unlessRefused(fromPhone ? auth.api.verifyTOTP(input) : auth.api.verifyBackupCode(input))
    if (answer !== null) return cameIn(request, account.email, bounds, cookiesIn(answer.headers))
    const over = (await awaited(request)) === undefined
    return over
      ? { problem: lateCode, over }
      : { problem: 'Mã không đúng. Hãy xem lại mã đang hiện trên điện thoại, hoặc dùng một mã dự phòng.' }
  }

  /** Whether the browser is between the two steps. */
  async function awaitsCode(headers: Headers): Promise<boolean> {
    return (await awaited({ headers })) !== undefined
  }

  async function awaited({ headers }: { headers: Headers }) {
    const challenge = cookieOf(headers, challengeCookie)?.replace(/\.[^.]*$/, '')
    return challenge === undefined ? undefined : waitedFor(challenge)
  }

  /** The account that something is waited for by the identifier. */
  async function waitedFor(identifier: string) {
    const { internalAdapter } = await auth.$context
    const found = await internalAdapter.findVerificationValue(identifier)
    if (found === null || found.expiresAt <= now()) return undefined
    const [account] = await accountsById(db, [found.value])
    return account?.disabledAt === null ? account : undefined
  }

  async function cameIn(request: Request, email: string, bounds: readonly Bound[], setCookies: string[]): Promise<SignedIn> {
    await giveBack(db, bounds)
    return { ok: 'in', setCookies: [...setCookies, devices.remember(request.headers, email)] }
  }

  /** Ends the session of the browser. */
  async function signOut(headers: Headers): Promise<Done> {
    const visitor = await whoIs(headers)
    // Not left to better-auth, which says that all went well also where the database did not answer.
    if (visitor !== null) await endSessions(db, visitor.account, { only: visitor.session })
    const answer = await auth.api.signOut({ headers: bare({ headers, address: '' }, sessionCookie), returnHeaders: true })
    return { setCookies: cookiesIn(answer.headers) }
  }

  /** Whose the link is by which a password is set; null where it is of no use any more. */
  async function ownerOfLink(token: string): Promise<{ name: string; email: string } | null> {
    const account = await waitedFor(linkIdentifier(token))
    return account === undefined ? null : { name: account.name, email: account.email }
  }

  /** Sets the password by a link; all sessions end. Who has the link has proven enough for the browser to be known from now on. */
  async function choosePassword({
    token,
    password,
    headers,
  }: {
    token: string
    password: string
    headers: Headers
  }): Promise<Done | Problem> {
    const account = await waitedFor(linkIdentifier(token))
    if (account === undefined) return { problem: deadLink }
    const own = (await membershipsOfAccount(db, account.id, today(now()))).map(({ authorityId }) => authorityId)
    const problem = passwordProblem(password, await knownOf(db, account, own))
    if (problem !== null) return { problem }
    const answer = await unlessRefused(auth.api.resetPassword({ body: { token, newPassword: password } }))
    return answer === null ? { problem: deadLink } : { setCookies: [devices.remember(headers, account.email)] }
  }

  return { whoIs, signIn, enterCode, awaitsCode, signOut, ownerOfLink, choosePassword }
}

/** Under this name better-auth looks for the token of a link. */
export function linkIdentifier(token: string): string {
  return `reset-password:${token}`
}
