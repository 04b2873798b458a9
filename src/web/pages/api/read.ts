import type { OpenApi } from '../../../api/index.ts'
import type { Act } from '../../../office/desk.ts'

type Json = Readonly<Record<string, unknown>>

/** One line of a table of fields. */
export interface FieldLine {
  name: string
  /** 'body', or where a parameter stands. */
  where: string
  type: string
  required: boolean
  about: string
}

/** An operation as the documentation tells it. */
export interface ToldOperation {
  id: string
  method: string
  path: string
  summary: string
  about: string | null
  act: Act | 'self'
  fields: readonly FieldLine[]
  example: unknown
  /** The media types of its answer. */
  media: readonly string[]
  answer: readonly FieldLine[]
}

const places: Readonly<Record<string, string>> = { path: 'địa chỉ', query: 'tham số', header: 'tiêu đề' }

/** The operations of a group, in their order. */
export function operationsOf(document: OpenApi, group: string): ToldOperation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, one]) => (one.tags as string[]).includes(group))
      .map(([method, one]) => told(document, method, path, one)),
  )
}

function told(document: OpenApi, method: string, path: string, one: Json): ToldOperation {
  const parameters = (one.parameters as Json[]).map((parameter) => resolved(document, parameter))
  const body = (one.requestBody as { content: Record<string, { schema: Json; example?: unknown }> } | undefined)?.content[
    'application/json'
  ]
  const [answer] = Object.values(one.responses as Record<string, { content?: Record<string, { schema?: Json }> }>)
  const content = answer?.content ?? {}
  return {
    id: String(one.operationId),
    method: method.toUpperCase(),
    path,
    summary: String(one.summary),
    about: typeof one.description === 'string' ? one.description : null,
    act: one['x-act'] as Act | 'self',
    fields: [
      ...parameters.map(({ name, in: place, required, schema, description }) => ({
        ...{ name: String(name), where: places[String(place)] ?? '', required: required === true },
        ...{ type: typeOf(schema as Json), about: String(description ?? aboutOf(document, schema as Json)) },
      })),
      ...fieldsOf(document, body?.schema, 'nội dung'),
    ],
    example: body?.example,
    media: Object.keys(content),
    answer: fieldsOf(document, content['application/json']?.schema, ''),
  }
}

function fieldsOf(document: OpenApi, schema: Json | undefined, where: string): FieldLine[] {
  const { properties = {}, required = [] } = (schema === undefined ? {} : resolved(document, schema)) as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, own]) => ({
    ...{ name, where, type: typeOf(own), required: required.includes(name), about: aboutOf(document, own) },
  }))
}

/** What a schema is of, in a word: 'string', 'Decimal', 'Unit[]', 'atLeast | atMost'. */
function typeOf(schema: Json): string {
  if (typeof schema.$ref === 'string') return nameOf(schema.$ref)
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (Array.isArray(schema.enum)) return schema.enum.map((one) => JSON.stringify(one)).join(' | ')
  const any = (schema.anyOf ?? schema.oneOf) as Json[] | undefined
  if (any !== undefined) return [...new Set(any.map(typeOf))].join(' | ')
  if (schema.type === 'array') return `${typeOf(schema.items as Json)}[]`
  if (schema.type === 'object') return kindOf(schema) ?? 'object'
  return typeof schema.format === 'string' ? `${schema.type} (${schema.format})` : String(schema.type ?? 'any')
}

/** Of one of several forms: which. */
function kindOf(schema: Json): string | null {
  const kind = (schema.properties as Record<string, Json> | undefined)?.kind?.const
  return typeof kind === 'string' ? `{kind: "${kind}"}` : null
}

function aboutOf(document: OpenApi, schema: Json): string {
  return String(schema.description ?? resolved(document, schema).description ?? '')
}

function resolved(document: OpenApi, schema: Json): Json {
  if (typeof schema.$ref !== 'string') return schema
  const own = schema.$ref.includes('/parameters/') ? document.components.parameters : document.components.schemas
  return own[nameOf(schema.$ref)] as Json
}

function nameOf(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1)
}
