import type { Context } from 'hono'
import { z } from 'zod'
import { day } from '../plan/index.ts'
import { decimal, parseNumber, parsePeriod } from '../vietnamese/index.ts'
import { formOf } from './request.ts'
import { mostWhole } from './site.ts'
import type { Errors } from './ui/index.ts'

/** What a form sent, as text, to be shown again where something is wrong. */
export type Typed = Readonly<Record<string, string>>

/** A form read by its schema: the values, or what is wrong with which field. */
export type Input<Value> = { ok: true; value: Value; typed: Typed } | { ok: false; errors: Errors; typed: Typed }

/** Reads the form of a request. Fields sent several times ('lead', 'lead') arrive as the schema's array. */
export async function readForm<Schema extends z.ZodType>(c: Pick<Context, 'req'>, schema: Schema): Promise<Input<z.output<Schema>>> {
  const sent = await formOf(c)
  const typed = Object.fromEntries(Object.entries(sent).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
  const read = schema.safeParse(sent)
  if (read.success) return { ok: true, value: read.data, typed }
  const errors: Record<string, string> = {}
  for (const { path, message } of read.error.issues) errors[path.join('-')] ??= message
  return { ok: false, errors, typed }
}

/** A line of text that must be there; `what` begins the sentence where it is not: 'Tên đơn vị'. */
export function text(what: string, longest = 500) {
  return z
    .string(`${what}: chưa ghi.`)
    .transform((written) => written.normalize('NFC').trim())
    .pipe(z.string().min(1, `${what}: chưa ghi.`).max(longest, `${what}: dài quá ${longest} ký tự, hãy rút gọn.`))
}

/** A line of text that may be missing: null then. */
export function optionalText(what: string, longest = 500) {
  return blank(text(what, longest))
}

/** A figure as an official writes it: '1.401,351'. Exact. */
export function figure(what: string) {
  return text(what, 60).transform((written, c) => {
    const read = parseNumber(written)
    if (read !== null) return decimal(read.value.toFixed())
    c.addIssue(`${what}: “${written}” không phải là số; hãy ghi như 1.401,351.`)
    return z.NEVER
  })
}

/** A day from a date field. */
export function date(what: string) {
  return text(what, 10).transform((written, c) => {
    try {
      return day(written)
    } catch {
      c.addIssue(`${what}: “${written}” không phải là một ngày; hãy ghi ngày, tháng, năm.`)
      return z.NEVER
    }
  })
}

/** A period by its code. */
export function period(what: string) {
  return text(what, 20).refine((written) => parsePeriod(written) !== null, `${what}: chưa chọn kỳ.`)
}

/** A whole number: an id, a version, a count. */
export function whole(what: string) {
  return text(what, 12)
    .pipe(z.string().regex(/^\d+$/, `${what}: phải là số nguyên không âm.`))
    .transform(Number)
    .pipe(z.number().max(mostWhole, `${what}: quá lớn, hãy kiểm tra lại.`))
}

/** The same field, which may stay empty: null then. */
export function blank<Schema extends z.ZodType<unknown, string>>(schema: Schema) {
  return z.preprocess((sent) => (typeof sent === 'string' && sent.trim() !== '' ? sent : null), schema.nullable())
}
