import { isAPIError } from 'better-auth/api'
import { instant } from '../../plan/index.ts'
import { authorities, type Database } from '../../store/index.ts'
import { vietnameseDay } from '../calendar.ts'
import type { Visitor } from '../visitor.ts'
import { type Auth, addressHeader } from './auth.ts'
import { cookieOf, cookiePrefix, type Devices, withoutAge } from './cookies.ts'

/** What everything about accounts stands on. */
export interface Ground {
  db: Database
  auth: Auth
  devices: Devices
  baseUrl: string
  now: () => Date
}

/** A request as far as accounts look at it: its headers, and the address it came from. */
export interface Request {
  headers: Headers
  address: string
}

/** What was asked for cannot be: a sentence for the person. `wait`: after so many seconds it may. */
export interface Problem {
  problem: string
  wait?: number
}

/** Done; the answer carries these cookies. */
export interface Done {
  setCookies: string[]
}

/** The cookies that better-auth may see: of a signed-in person the session, between the two steps of a sign-in the first step. */
export const sessionCookie = `${cookiePrefix}.session_token`
export const challengeCookie = `${cookiePrefix}.two_factor`

/** The headers that better-auth gets: the one cookie, the browser's name and the address, nothing else from outside. */
export function bare({ headers, address }: Request, cookie?: string): Headers {
  const bare = new Headers({ [addressHeader]: address, 'user-agent': (headers.get('user-agent') ?? '').slice(0, 400) })
  const value = cookie === undefined ? undefined : cookieOf(headers, cookie)
  if (cookie !== undefined && value !== undefined) bare.set('cookie', `${cookie}=${encodeURIComponent(value)}`)
  return bare
}

/** The cookies of better-auth's answer, as the browser gets them. */
export function cookiesIn(headers: Headers): string[] {
  return withoutAge(headers.getSetCookie())
}

/** The answer, or null where better-auth refuses; its own troubles stay errors. */
export async function unlessRefused<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return null
    throw error
  }
}

/** What anybody knows of a person, and a password must not lean on. */
export async function knownOf(db: Database, of: Pick<Visitor, 'name' | 'email' | 'post'>, own: readonly number[]): Promise<string[]> {
  const names = (await authorities(db)).filter(({ id }) => own.includes(id)).map(({ name }) => name)
  return [of.name, of.email, of.post, ...names]
}

/** The day in Vietnam. */
export function today(now: Date): string {
  return vietnameseDay(instant(now.toISOString()))
}
