import { z } from 'zod'
import type { Operation } from './operation.ts'
import { groups } from './operations/groups.data.ts'
import { operations } from './operations/index.ts'
import { problems } from './problems.data.ts'

type Json = Record<string, unknown>

/** The OpenAPI document (3.1) of a part of the API, as programs read it. */
export interface OpenApi {
  openapi: string
  info: Json
  servers: Json[]
  tags: { name: string; description: string }[]
  security: Json[]
  paths: Record<string, Record<string, Json>>
  components: { schemas: Record<string, Json>; parameters: Json; responses: Json; securitySchemes: Json }
}

let made: OpenApi | undefined

/** The OpenAPI document, from the operations and their schemas. */
export function openApi(): OpenApi {
  made ??= documentOf(operations)
  return made
}

function documentOf(all: readonly Operation[]): OpenApi {
  const schemas: Record<string, Json> = {}
  const paths: OpenApi['paths'] = {}
  for (const one of all) {
    const own = paths[one.path] ?? {}
    own[one.method] = described(one, schemas)
    paths[one.path] = own
  }
  schemas.Problem = problemSchema
  return {
    openapi: '3.1.1',
    info: { title: 'Năm Rõ', version: '1', description: 'Kế hoạch, chỉ tiêu và số liệu của một cơ quan địa phương.' },
    servers: [{ url: '/api/v1' }],
    tags: Object.entries(groups).map(([name, { title }]) => ({ name, description: title })),
    security: [{ token: [] }],
    paths,
    components: {
      schemas,
      parameters,
      responses: { Problem: { description: 'Không làm được', content: { 'application/problem+json': { schema: ref('Problem') } } } },
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Mã truy cập: namro_…' } },
    },
  }
}

function described(one: Operation, schemas: Record<string, Json>): Json {
  const { id, summary, about, act, params, query, body, example, answer, media = [], status = 200, method, edits } = one
  const shared = [...(edits ? ['IfMatch'] : []), method === 'get' ? 'IfNoneMatch' : 'IdempotencyKey']
  const content = media.length > 0 ? Object.fromEntries(media.map((type) => [type, {}])) : json(schemaOf(answer, 'output', schemas))
  return {
    operationId: id,
    tags: [groupOf(one)],
    summary,
    ...(about === undefined ? {} : { description: about }),
    'x-act': act,
    parameters: [
      ...Object.entries(params).map(([name, schema]) => ({ name, in: 'path', required: true, schema: schemaOf(schema, 'input', schemas) })),
      ...Object.entries(query).map(([name, schema]) => ({
        ...{ name, in: 'query', required: !schema.safeParse(undefined).success, schema: schemaOf(schema, 'input', schemas) },
      })),
      ...shared.map((name) => ({ $ref: `#/components/parameters/${name}` })),
    ],
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: json(schemaOf(body, 'input', schemas), example === undefined ? {} : { example }) } }),
    responses: {
      [status]: { description: 'Được', content },
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

/** By the first word of its path. */
function groupOf({ path }: Pick<Operation, 'path'>): string {
  const word = path.split('/')[1] as string
  const found = Object.entries(groups).find(([, { words }]) => (words as readonly string[]).includes(word))
  if (found === undefined) throw new Error(`no group for ${path}`)
  return found[0]
}

/** The schema as OpenAPI has it; those with a name go among the shared ones. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', schemas: Record<string, Json>): Json {
  const {
    $defs,
    $schema: _,
    ...own
  } = z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema }) => {
      // A number in an address is text to the reader of it, and a number to everybody else.
      if (jsonSchema.type === 'integer') delete jsonSchema.pattern
      delete jsonSchema.id
      for (const bound of ['minimum', 'maximum'] as const) {
        if (Math.abs(Number(jsonSchema[bound])) === Number.MAX_SAFE_INTEGER) delete jsonSchema[bound]
      }
    },
  }) as Json & { $defs?: Record<string, Json> }
  for (const [name, shared] of Object.entries($defs ?? {})) schemas[name] = moved(shared)
  return moved(own)
}

/** References lead to the shared schemas of the document. */
function moved(schema: Json): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json
}

function json(schema: Json, more: Json = {}): Json {
  return { 'application/json': { schema, ...more } }
}

function ref(name: string): Json {
  return { $ref: `#/components/schemas/${name}` }
}

const header = (name: string, required: boolean, description: string): Json => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
})

const parameters: Json = {
  IfMatch: header('If-Match', true, 'ETag đã nhận khi đọc. Nếu có người sửa sau đó: 412, kèm giá trị của cả hai bên.'),
  IfNoneMatch: header('If-None-Match', false, 'ETag đã có; nếu không đổi: 304, không có nội dung.'),
  IdempotencyKey: header(
    'Idempotency-Key',
    false,
    'Khóa tự chọn. Gửi lại cùng khóa trong 24 giờ thì không làm lần nữa, nhận lại câu trả lời cũ.',
  ),
}

const problemSchema: Json = {
  type: 'object',
  description: 'Vì sao không làm được (RFC 9457).',
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(problems) },
    detail: { type: 'string', description: 'Câu cho người đọc.' },
    requestId: { type: 'string', description: 'Mã tra cứu trong nhật ký máy chủ.' },
    errors: {
      type: 'array',
      description: 'Từng chỗ sai: con trỏ JSON vào nội dung, hoặc tên tham số.',
      items: { type: 'object', required: ['pointer', 'detail'], properties: { pointer: { type: 'string' }, detail: { type: 'string' } } },
    },
    rows: { type: 'array', description: 'Từng dòng ra sao, khi ghi nhiều dòng.', items: { type: 'object' } },
    mine: { type: 'object', description: 'Giá trị vừa gửi, khi người khác đã sửa trước.' },
    theirs: { type: 'object', description: 'Giá trị đang có.' },
  },
}
