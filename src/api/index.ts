import { Hono, type MiddlewareHandler } from 'hono'
import { type Desk, mayAnywhere, Refused } from '../office/desk.ts'
import type { ImportWork } from '../office/imports/index.ts'
import { bearerOf } from '../office/tokens.ts'
import { sendRead, tell } from './answer.ts'
import type { ApiEnv } from './env.ts'
import { doOnce } from './once.ts'
import { openApi } from './openapi.ts'
import type { AccountAdministration, Operation } from './operation.ts'
import { operations } from './operations/index.ts'
import { ApiProblem, answerProblem, problemOf } from './problem.ts'
import { readRequest, seenVersion } from './read.ts'

export { type OpenApi, openApi } from './openapi.ts'
export { operations } from './operations/index.ts'
export { answerProblem, codeOfStatus, problem } from './problem.ts'
export { problems } from './problems.data.ts'
export { longestFile } from './schemas.ts'

/** Where the API is. */
export const apiPath = '/api/v1'

interface ApiParts {
  db: Desk['db']
  now: () => Desk['now']
  accounts: AccountAdministration
  imports: ImportWork
  /** Holds back who asks too much. */
  limit: MiddlewareHandler
}

/**
 * The API, to be mounted at `apiPath`: a route for each operation. Only a token in Authorization says who comes; what a browser
 * sends by itself counts for nothing here.
 */
export function createApi({ db, now, accounts, imports, limit }: ApiParts): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>()
  api.onError((error, c) => {
    const told = problemOf(error, { visitor: c.var.visitor, sawVersion: c.req.header('If-Match') !== undefined })
    if (told === null) throw error
    if (typeof told.act === 'string') c.set('note', `denied.${told.act}`)
    return answerProblem(c, told)
  })
  api.use(async (c, next) => {
    c.set('visitor', null)
    const [, secret] = /^Bearer ([\w-]{1,200})$/i.exec(c.req.header('Authorization') ?? '') ?? []
    const bearer = secret === undefined ? null : await bearerOf(db, secret, now())
    if (bearer !== null) {
      c.set('visitor', bearer.visitor)
      c.set('desk', { db, authority: bearer.authority, visitor: bearer.visitor, now: now() })
    }
    await next()
  })
  api.use(limit)
  api.get('/openapi.json', (c) => c.json(openApi()))
  for (const one of operations) {
    api.on(one.method.toUpperCase(), one.path.replace(/\{(\w+)\}/g, ':$1'), async (c) => {
      if (c.var.visitor === null) throw noToken(c.req.header('Authorization'))
      if (one.act !== 'self' && !mayAnywhere(c.var.desk, one.act)) throw new Refused(one.act)
      const { params, query, body } = await readRequest(one, c)
      const seen = one.edits ? seenVersion(c) : 0
      const run = async (desk: Desk) => {
        const given = await one.run({ desk, params, query, body, seen, accounts, imports, accept: c.req.header('Accept') ?? '' } as never)
        if (given === null) throw new ApiProblem('notFound', 'Không có nội dung này, hoặc bạn không được xem.')
        return given
      }
      if (one.method !== 'get') return doOnce(c, c.var.desk, one, body ?? null, async (desk) => tell(one, await run(desk)))
      return sendRead(c, one, await run(c.var.desk))
    })
  }
  api.all('*', () => {
    throw new ApiProblem('notFound', 'Địa chỉ này không có thao tác nào. Danh sách thao tác ở /api.')
  })
  return api
}

function noToken(sent: string | undefined): ApiProblem {
  if (sent === undefined) return new ApiProblem('token.missing', 'Hãy gửi mã truy cập: Authorization: Bearer namro_…')
  return new ApiProblem('token.invalid', 'Mã truy cập sai, đã hết hạn, đã bị thu hồi, hoặc tài khoản của người cấp đã bị khóa.')
}

/** The routes of the API as the application has them: 'GET /api/v1/units/:unit'. */
export function apiRoutes(): string[] {
  const own = operations.map(({ method, path }) => `${method.toUpperCase()} ${apiPath}${path.replace(/\{(\w+)\}/g, ':$1')}`)
  return [`GET ${apiPath}/openapi.json`, ...own]
}

export type { Operation }
