import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** What every cookie's name begins with: the browser then takes it only over a secure line, for this host and its whole path. */
export const cookiePrefix = '__Host-namro'

const deviceName = `${cookiePrefix}.device`
const deviceDays = 180
/** One browser may serve several people of an office. */
const people = 5

/** The value of a cookie that came with a request. */
export function cookieOf(headers: Headers, name: string): string | undefined {
  const found = (headers.get('cookie') ?? '').split(';').find((pair) => pair.trim().startsWith(`${name}=`))
  return found === undefined ? undefined : decoded(found.trim().slice(name.length + 1))
}

/**
 * The session lasts as long as the browser is open, at most as long as the server lets it: computers in an office are shared.
 * So no cookie of the session says how long it is to be kept, except to be forgotten.
 */
export function withoutAge(setCookies: readonly string[]): string[] {
  return setCookies.map((cookie) =>
    cookie.startsWith(`${cookiePrefix}.session_token=`) ? cookie.replace(/; Max-Age=[1-9]\d*/i, '') : cookie,
  )
}

/**
 * Cookies by which a browser is known again on which an account has signed in before (OWASP: device cookies). Who guesses
 * passwords has none, so his failures cannot keep out somebody who has one.
 */
export interface Devices {
  /** The number of this browser for the account with the e-mail address; null where it is not known. */
  known(headers: Headers, email: string): string | null
  /** The cookie by which the browser is known from now on. */
  remember(headers: Headers, email: string): string
}

export function devices(secret: string): Devices {
  // Not the key that signs sessions.
  const key = createHmac('sha256', secret).update('namro device').digest()
  const seal = (email: string, number: string) => createHmac('sha256', key).update(`${number} ${email}`).digest('base64url')
  const entries = (headers: Headers) => (cookieOf(headers, deviceName) ?? '').split('.').slice(0, people)
  const numberIn = (entry: string, email: string) => {
    const [number = '', mark = ''] = entry.split(':')
    return same(mark, seal(email, number)) ? number : null
  }
  const known = (headers: Headers, email: string) =>
    entries(headers)
      .map((entry) => numberIn(entry, email))
      .find((number) => number !== null) ?? null
  return {
    known,
    remember(headers, email) {
      const others = entries(headers).filter((entry) => entry !== '' && numberIn(entry, email) === null)
      const number = known(headers, email) ?? randomBytes(12).toString('base64url')
      const value = [`${number}:${seal(email, number)}`, ...others].slice(0, people).join('.')
      return `${deviceName}=${encodeURIComponent(value)}; Max-Age=${deviceDays * 86_400}; Path=/; HttpOnly; Secure; SameSite=Lax`
    },
  }
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
