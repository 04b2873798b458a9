import type { Context } from 'hono'
import { Refused } from '../office/desk.ts'
import { RowsRefused } from '../office/observations.ts'
import { StaleEdit, StoreProblem, sentenceOf } from '../office/problem.ts'
import type { Visitor } from '../office/visitor.ts'
import { plain } from './plain.ts'
import { problems } from './problems.data.ts'

export type ProblemCode = keyof typeof problems

/** What is wrong with one part of what was sent; `pointer` is a JSON pointer (RFC 6901) into the body, or the name of a parameter. */
export interface PartError {
  pointer: string
  detail: string
}

/** Why a request was not carried out, as RFC 9457 has it. */
interface Problem {
  type: string
  title: string
  status: number
  code: ProblemCode
  /** The sentence for people. */
  detail: string
  errors?: readonly PartError[]
  [more: string]: unknown
}

/** Ends a request with a problem. */
export class ApiProblem extends Error {
  override name = 'ApiProblem'
  readonly code: ProblemCode
  readonly errors: readonly PartError[]

  constructor(code: ProblemCode, detail: string, errors: readonly PartError[] = []) {
    super(detail)
    this.code = code
    this.errors = errors
  }
}

/** The problem that an error of the office is, as it was asked by whom; null for an error of the program. */
export function problemOf(error: Error, { visitor, sawVersion }: { visitor: Visitor | null; sawVersion: boolean }): Problem | null {
  if (error instanceof ApiProblem) {
    return problem(error.code, error.message, error.errors.length === 0 ? {} : { errors: error.errors })
  }
  if (error instanceof Refused) {
    const { act } = error
    const within = visitor?.token === undefined || visitor.token.acts.includes(act)
    return within
      ? problem('role.missing', error.message, { act })
      : problem('scope.missing', 'Mã truy cập này không được cấp cho việc đang làm. Hãy cấp mã mới có việc này.', { act })
  }
  if (error instanceof StaleEdit) {
    const { subject, mine, theirs } = error
    return problem(sawVersion ? 'version.stale' : 'conflict', error.message, { subject, mine: plain(mine), theirs: plain(theirs) })
  }
  if (error instanceof RowsRefused) return problem('rows.refused', error.message, { rows: plain(error.rows) })
  if (error instanceof StoreProblem) return problem('unavailable', error.message)
  const sentence = sentenceOf(error)
  return sentence === null ? null : problem('rule.broken', sentence)
}

/** A problem by its code. */
export function problem(code: ProblemCode, detail: string, more: Readonly<Record<string, unknown>> = {}): Problem {
  const { status, title } = problems[code]
  return { type: `/api#${code}`, title, status, code, detail, ...more }
}

/** The code of an answer that was ended before it came to the API: a foreign host, a body without end. */
export function codeOfStatus(status: number): ProblemCode {
  const codes = Object.keys(problems) as ProblemCode[]
  if (status === 403) return 'request.refused'
  return codes.find((code) => problems[code].status === status) ?? (status < 500 ? 'request.unreadable' : 'internal')
}

/** Answers with the problem, and the number under which the log has it. */
export function answerProblem(c: Context, told: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  const body = JSON.stringify({ ...told, requestId: c.get('requestId') })
  const own = { 'Content-Type': 'application/problem+json', 'Content-Language': 'vi', ...retry(told), ...challenge(told), ...headers }
  return c.body(body, told.status as 400, own)
}

function retry({ status }: Problem): Record<string, string> {
  return status === 503 ? { 'Retry-After': '30' } : {}
}

function challenge({ status, code }: Problem): Record<string, string> {
  if (status !== 401) return {}
  return { 'WWW-Authenticate': code === 'token.missing' ? 'Bearer realm="namro"' : 'Bearer realm="namro", error="invalid_token"' }
}
