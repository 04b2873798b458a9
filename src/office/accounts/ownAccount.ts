import { attempt, endSessions, giveBack, type SessionRow, sessionsOf } from '../../store/index.ts'
import type { Visitor } from '../visitor.ts'
import { passwordBound, waitSentence } from './bounds.ts'
import { bare, cookiesIn, type Done, type Ground, knownOf, type Problem, type Request, sessionCookie, unlessRefused } from './ground.ts'
import { passwordProblem } from './password.ts'

/** What the person is to put into the phone, and to keep on paper. */
export interface Enrolment extends Done {
  /** For typing in. */
  key: string
  /** The same as a link that an authenticator opens. */
  uri: string
  backupCodes: string[]
}

const wrongPassword = 'Mật khẩu hiện tại không đúng.'

/** What a signed-in person does with the own account. */
export function ownAccount({ db, auth, now }: Ground) {
  /** Asks better-auth for what needs the person's password; its answer with cookies, or the problem. */
  async function proven<T>(
    visitor: Visitor,
    ask: () => Promise<{ headers: Headers; response: T }>,
  ): Promise<(Done & { response: T }) | Problem> {
    const bounds = [passwordBound(visitor.account)]
    const wait = await attempt(db, bounds, now())
    if (wait > 0) return { problem: waitSentence(wait), wait }
    const answer = await unlessRefused(ask())
    if (answer === null) return { problem: wrongPassword }
    await giveBack(db, bounds)
    return { response: answer.response, setCookies: cookiesIn(answer.headers) }
  }

  const called = (request: Request) => ({ headers: bare(request, sessionCookie), returnHeaders: true }) as const

  /** Changes the password; all other sessions end, this one gets a new token. */
  async function changePassword(
    visitor: Visitor,
    request: Request,
    passwords: { current: string; next: string },
  ): Promise<Done | (Problem & { of: 'current' | 'next' })> {
    const own = visitor.memberships.map(({ authority }) => authority)
    const problem = passwordProblem(passwords.next, await knownOf(db, visitor, own))
    if (problem !== null) return { problem, of: 'next' }
    const body = { currentPassword: passwords.current, newPassword: passwords.next, revokeOtherSessions: true }
    const answer = await proven(visitor, () => auth.api.changePassword({ body, ...called(request) }))
    return 'problem' in answer ? { ...answer, of: 'current' } : answer
  }

  /** Begins to ask for a code at sign-in: it does from the moment the first code is confirmed. */
  async function beginSecondFactor(visitor: Visitor, request: Request, password: string): Promise<Enrolment | Problem> {
    if (visitor.secondFactor === 'on') return { problem: 'Đăng nhập hai bước đang bật. Muốn đổi điện thoại, hãy tắt rồi bật lại.' }
    const answer = await proven(visitor, () => auth.api.enableTwoFactor({ body: { password }, ...called(request) }))
    if ('problem' in answer) return answer
    const { response, setCookies } = answer
    if (response.method !== 'totp') throw new Error('better-auth gave no key')
    return {
      setCookies,
      key: new URL(response.totpURI).searchParams.get('secret') ?? '',
      uri: response.totpURI,
      backupCodes: response.backupCodes,
    }
  }

  /** Confirms that the phone shows the right codes. */
  async function confirmSecondFactor(request: Request, code: string): Promise<Done | Problem> {
    const answer = await unlessRefused(auth.api.verifyTOTP({ body: { code: code.replace(/\s/g, '') }, ...called(request) }))
    if (answer === null) return { problem: 'Mã không đúng. Hãy kiểm tra giờ trên điện thoại và nhập mã đang hiện.' }
    return { setCookies: cookiesIn(answer.headers) }
  }

  /** Stops asking for a code. */
  async function endSecondFactor(visitor: Visitor, request: Request, password: string): Promise<Done | Problem> {
    return proven(visitor, () => auth.api.disableTwoFactor({ body: { password }, ...called(request) }))
  }

  /** New codes for the day the phone is gone; the old ones are void. */
  async function newBackupCodes(visitor: Visitor, request: Request, password: string): Promise<{ backupCodes: string[] } | Problem> {
    const answer = await proven(visitor, () => auth.api.generateBackupCodes({ body: { password }, ...called(request) }))
    return 'problem' in answer ? answer : { backupCodes: answer.response.backupCodes }
  }

  /** Where the person is signed in. */
  async function sessions(visitor: Visitor): Promise<(SessionRow & { current: boolean })[]> {
    return (await sessionsOf(db, visitor.account, now())).map((session) => ({ ...session, current: session.id === visitor.session }))
  }

  /** Ends one of the person's sessions. */
  async function endSession(visitor: Visitor, id: string): Promise<void> {
    await endSessions(db, visitor.account, { only: id })
  }

  /** Signs the person out of all other browsers. */
  async function signOutElsewhere(visitor: Visitor): Promise<void> {
    await endSessions(db, visitor.account, { except: visitor.session })
  }

  return {
    changePassword,
    beginSecondFactor,
    confirmSecondFactor,
    endSecondFactor,
    newBackupCodes,
    sessions,
    endSession,
    signOutElsewhere,
  }
}
