import type { z } from 'zod'
import type { Accounts } from '../office/accounts/index.ts'
import type { Act, Desk } from '../office/desk.ts'
import type { ImportWork } from '../office/imports/index.ts'

/** What of the accounts the API does. */
export type AccountAdministration = Pick<
  Accounts,
  'create' | 'passwordLink' | 'disable' | 'enable' | 'signOutEverywhere' | 'grant' | 'revoke'
>

/** A request as an operation gets it: who asks, and what was sent, read by the operation's own schemas. */
export interface Asked<Params, Query, Body> {
  desk: Desk
  params: Params
  query: Query
  body: Body
  /** The version that If-Match names, of an operation that `edits`; 0 else. */
  seen: number
  /** In which form the answer is wanted. */
  accept: string
  accounts: AccountAdministration
  /** The work on spreadsheets that takes longer than a request. */
  imports: ImportWork
}

/** An answer of another form than JSON; `name`: of a file to keep. */
export class Written {
  readonly media: string
  readonly content: string | Uint8Array<ArrayBuffer>
  readonly name: string | null

  constructor(media: string, content: Written['content'], name: string | null = null) {
    this.media = media
    this.content = content
    this.name = name
  }
}

/** What an operation gives: its answer; null where there is nothing. */
type Given<Answer> = Answer | null | Written

type Shape = Readonly<Record<string, z.ZodType>>
type Read<Own extends Shape> = { [Name in keyof Own]: z.output<Own[Name]> }

interface Fields<Params extends Shape, Query extends Shape, Body extends z.ZodType, Answer extends z.ZodType> {
  /** The name for programs: 'listUnits'. */
  id: string
  method: 'get' | 'post' | 'put'
  /** Below /api/v1: '/units/{unit}'. */
  path: string
  /** What it asks of who comes; 'self': no more than a token that holds. */
  act: Act | 'self'
  /** What it does, in Vietnamese. */
  summary: string
  /** What else there is to know. */
  about?: string
  params?: Params
  query?: Query
  body?: Body
  /** A body that its schema reads, for the documentation. */
  example?: z.input<Body>
  answer: Answer
  /** Forms other than JSON in which it answers, by media type. */
  media?: readonly string[]
  /** 200 without it. */
  status?: 201
  /** That it changes what was seen at a version, which If-Match must name. */
  edits?: true
  /** That its answer holds what is told once, and so is not kept for a request that is sent again. */
  secret?: true
  /** The version of what is answered, for the ETag. */
  version?: (answer: z.output<Answer>) => number
  run: (asked: Asked<Read<Params>, Read<Query>, z.output<Body>>) => Promise<Given<z.input<Answer>>>
}

/** One thing that the API does. From these its routes, their checks and the OpenAPI document are made. */
export interface Operation extends Omit<Fields<Shape, Shape, z.ZodType, z.ZodType>, 'run' | 'version'> {
  params: Shape
  query: Shape
  version?: (answer: never) => number
  run: (asked: Asked<never, never, never>) => Promise<Given<unknown>>
}

/** An operation, its request and its answer held to its schemas. */
export function operation<
  Answer extends z.ZodType,
  Params extends Shape = Record<never, never>,
  Query extends Shape = Record<never, never>,
  Body extends z.ZodType = z.ZodUndefined,
>(fields: Fields<Params, Query, Body, Answer>): Operation {
  return { params: {}, query: {}, ...fields }
}
