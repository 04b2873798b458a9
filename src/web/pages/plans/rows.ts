import { z } from 'zod'
import { type Decimal, decimal, parseNumber } from '../../../vietnamese/index.ts'
import { type Typed, text } from '../../input.ts'
import type { Option } from '../../ui/index.ts'

const rowField = /^([a-zA-Z]+)-(\d{1,2})-([a-zA-Z]+)$/

/** Reads fields named 'lines-0-label' as the list `lines`, so that an error's path is again the field's name. */
export function withRows<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((sent) => {
    const fields: Record<string, unknown> = {}
    const lists: Record<string, Record<string, unknown>[]> = {}
    for (const [name, value] of Object.entries(sent as object)) {
      const [, list, at, field] = rowField.exec(name) ?? []
      if (list === undefined || at === undefined || field === undefined) {
        fields[name] = value
        continue
      }
      lists[list] ??= []
      const rows = lists[list]
      while (rows.length <= Number(at)) rows.push({})
      ;(rows[Number(at)] as Record<string, unknown>)[field] = value
    }
    return { ...fields, ...lists }
  }, schema)
}

/** Rows of a form, those left empty in all these fields dropped; each knows its place. */
export function rows<Shape extends z.ZodType>(row: Shape, telling: readonly string[]) {
  const blankRow = (sent: unknown) => telling.every((field) => isBlank((sent as Record<string, unknown>)[field]))
  return z
    .array(z.preprocess((sent) => (blankRow(sent) ? null : sent), row.nullable()))
    .default([])
    .transform((all) =>
      all.flatMap((value, at) => (value === null ? [] : [{ at, row: value as Exclude<z.output<Shape>, null | undefined> }])),
    )
}

function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === ''
}

/** How many rows of a list to show: those typed, one more where asked for, and some at the least. */
export function countRows(typed: Typed, list: string, least: number): number {
  let count = 0
  for (const name of Object.keys(typed)) {
    const [, own, at] = rowField.exec(name) ?? []
    if (own === list) count = Math.max(count, Number(at) + 1)
  }
  return Math.max(least, typed.more === list ? count + 1 : count)
}

/** No plan is written with more places after the comma. */
const mostDecimals = 10

/** A figure with the places it was written in, for a plan is compared at its own precision. */
export function printed(what: string) {
  return text(what, 60).transform((written, c): { value: Decimal; decimals: number } => {
    const read = parseNumber(written)
    if (read !== null && read.decimals <= mostDecimals) return { value: decimal(read.value.toFixed()), decimals: read.decimals }
    c.addIssue(`${what}: “${written}” không phải là số, hoặc có quá ${mostDecimals} chữ số thập phân; hãy ghi như 1.401,351.`)
    return z.NEVER
  })
}

/** A box that was ticked. */
export const ticked = z.preprocess((sent) => sent === '1', z.boolean())

/** One of a few words. */
export function oneOf<Words extends Record<string, unknown>>(words: Words, what: string) {
  return z
    .string(`${what}: chưa chọn.`)
    .refine((sent): sent is Extract<keyof Words, string> => Object.hasOwn(words, sent), `${what}: chưa chọn.`)
}

/** The words to choose from. */
export function optionsOf(words: Readonly<Record<string, string>>): Option[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}
