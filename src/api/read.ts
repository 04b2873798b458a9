import type { Context } from 'hono'
import { z } from 'zod'
import type { Operation } from './operation.ts'
import { ApiProblem, type PartError } from './problem.ts'

const vietnamese = z.locales.vi().localeError

/** What a request sent, read by its operation's schemas. Throws an ApiProblem that says what is wrong and where. */
export async function readRequest(operation: Operation, c: Context) {
  const sent = Object.fromEntries(Object.keys(operation.params).map((name) => [name, c.req.param(name)]))
  const params = readPart(z.object(operation.params), sent, 'address.invalid')
  const asked = Object.fromEntries(Object.entries(c.req.queries()).map(([name, values]) => [name, values.length > 1 ? values : values[0]]))
  const query = readPart(z.strictObject(operation.query), asked, 'address.invalid')
  const body = operation.body === undefined ? undefined : readPart(operation.body, await jsonOf(c), 'body.invalid')
  return { params: params as never, query: query as never, body: body as never }
}

/** The version that If-Match names: '"3.k2…"' as it came in an ETag, or '"3"'. Throws an ApiProblem. */
export function seenVersion(c: Context): number {
  const said = c.req.header('If-Match')
  if (said === undefined) {
    throw new ApiProblem(
      'version.missing',
      'Hãy đọc trước, rồi gửi lại ETag đã nhận trong If-Match, để không ghi đè lên sửa đổi của người khác.',
    )
  }
  const [, version] = /^(?:W\/)?"(\d{1,9})(?:\.[^"]*)?"$/.exec(said.trim()) ?? []
  if (version === undefined) {
    throw new ApiProblem('address.invalid', 'If-Match phải là một ETag đã nhận khi đọc.', [
      { pointer: 'If-Match', detail: 'Không phải ETag có phiên bản.' },
    ])
  }
  return Number(version)
}

async function jsonOf(c: Context): Promise<unknown> {
  if (!/^application\/json\s*(?:;|$)/i.test(c.req.header('Content-Type') ?? '')) {
    throw new ApiProblem('media.unsupported', 'Nội dung gửi lên phải là application/json.')
  }
  let text: string
  try {
    text = await c.req.text()
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new ApiProblem('request.unreadable', 'Nội dung gửi lên không phải JSON đúng cú pháp, có thể vì đường truyền đứt giữa chừng.')
  }
}

function readPart(schema: z.ZodType, sent: unknown, code: 'address.invalid' | 'body.invalid'): unknown {
  const read = schema.safeParse(sent, { error: vietnamese })
  if (read.success) return read.data
  const errors = read.error.issues.flatMap((issue) => partErrors(issue, code === 'body.invalid'))
  const detail = code === 'body.invalid' ? 'Nội dung gửi lên có chỗ chưa đúng.' : 'Địa chỉ hoặc tham số có chỗ chưa đúng.'
  throw new ApiProblem(code, detail, errors)
}

function partErrors({ path, message }: z.core.$ZodIssue, pointed: boolean): PartError[] {
  const parts = path.map(String)
  if (!pointed) return [{ pointer: parts.join('.'), detail: message }]
  return [{ pointer: parts.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''), detail: message }]
}
