import { z } from 'zod'
import { day, instant } from '../plan/index.ts'
import { decimal, parsePeriod } from '../vietnamese/index.ts'

/** The largest whole number that the books keep. */
const mostWhole = 2_147_483_647

/** An exact number as its digits, in an answer. */
export const exact = z
  .string()
  .regex(/^-?\d{1,40}(?:\.\d{1,30})?$/, 'Số phải ghi bằng chữ số với dấu chấm thập phân, đặt trong ngoặc kép, ví dụ "1401.351".')
  .meta({
    id: 'Decimal',
    description: 'Số thập phân chính xác, ghi thành chuỗi: dấu chấm thập phân, không có dấu phân nhóm.',
    examples: ['1401.351'],
  })

/** The same, in a request: read as it stands. */
export const number = exact.transform(decimal)

/** The number of a thing. */
export const id = z.int().positive().max(mostWhole)
/** The same in an address. */
export const idText = z
  .string()
  .regex(/^[1-9]\d{0,9}$/, 'Phải là số nguyên dương.')
  .meta({ type: 'integer', minimum: 1 })
  .transform(Number)
  .refine((value) => value <= mostWhole, 'Số quá lớn.')
/** The version of something that was seen, 0 for none. */
export const version = z.int().min(0).max(mostWhole)

/** A period by its code, in an answer. */
export const periodCode = z
  .string()
  .max(20)
  .meta({
    id: 'Period',
    description:
      'Mã kỳ theo SDMX: năm 2026, 6 tháng 2026-S1, quý 2026-Q3, tháng 2026-M09, 9 tháng 2026-01-01/P9M, nhiệm kỳ 2026-01-01/P5Y.',
    examples: ['2026-Q1'],
  })
/** The same, in a request. */
export const period = periodCode.refine(
  (code) => parsePeriod(code)?.code === code,
  'Không phải mã kỳ; hãy ghi như 2026, 2026-Q1, 2026-M03.',
)

/** A day, in an answer. */
export const date = z.iso.date('Không phải là một ngày; hãy ghi như 2026-01-20.')
/** The same, in a request. */
export const someDay = date.refine((text) => text !== '9999-12-31', 'Ngày quá xa.').transform((text) => day(text))
/** A moment in UTC. */
export const moment = z.string().meta({ id: 'Moment', format: 'date-time', examples: ['2026-01-20T02:00:00.000000Z'] })
/** A moment in an address, in whatever time zone. */
export const someMoment = z
  .string()
  .meta({ format: 'date-time' })
  .transform((text, c) => {
    try {
      return instant(/Z$/.test(text) ? text : new Date(text).toISOString())
    } catch {
      c.addIssue('Không phải là một thời điểm; hãy ghi như 2026-01-20T02:00:00Z.')
      return z.NEVER
    }
  })

/** A line of text that must be there. */
export function text(longest = 500) {
  return z
    .string()
    .transform((written) => written.normalize('NFC').trim())
    .pipe(z.string().min(1, 'Chưa ghi.').max(longest, `Dài quá ${longest} ký tự.`))
}

/** The longest file that a request brings, in bytes, where nothing shorter is said. */
export const longestFile = 20_000_000

/** A file in a request: its name and its bytes. */
export const file = {
  name: text(200),
  content: z
    .base64('Phải là nội dung tệp viết theo base64.')
    .min(1, 'Tệp rỗng.')
    .max(Math.ceil((longestFile * 4) / 3) + 4, `Tệp lớn quá ${longestFile / 1_000_000} MB.`)
    .meta({ description: 'Nội dung tệp, viết theo base64.' })
    .transform((written) => Buffer.from(written, 'base64')),
}

/** A file as an answer has it. */
export const fileMedia = 'application/octet-stream'

/** Things page by page: `next` is what to ask after, null at the end. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({ items: z.array(item), next: z.string().nullable() })
}

/** All of a list that is short. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({ items: z.array(item) })
}

/** That something was made: its number. */
export const made = z.strictObject({ id })
/** That something was done. */
export const done = z.strictObject({ done: z.boolean() })

export const grade = z.enum(['estimate', 'preliminary', 'final'])

const why = { why: text(1000) }
/** What was reported, in a request. */
export const content = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), value: number, decimals: z.exactOptional(z.int().min(0).max(10)) }),
  z.strictObject({
    kind: z.literal('ratio'),
    numerator: number,
    denominator: number,
    numeratorUnit: text(50),
    denominatorUnit: text(50),
  }),
  z.strictObject({ kind: z.literal('range'), low: number, high: number, decimals: z.exactOptional(z.int().min(0).max(10)) }),
  z.strictObject({ kind: z.literal('words'), words: text(1000) }),
  z.strictObject({ kind: z.literal('done'), done: z.boolean() }),
  z.strictObject({ kind: z.literal('notApplicable'), ...why }),
])

/** The same, in an answer. */
export const contentTold = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('number'), value: exact, decimals: z.int().optional() }),
    z.strictObject({
      kind: z.literal('ratio'),
      numerator: exact,
      denominator: exact,
      numeratorUnit: z.string(),
      denominatorUnit: z.string(),
    }),
    z.strictObject({ kind: z.literal('range'), low: exact, high: exact, decimals: z.int().optional() }),
    z.strictObject({ kind: z.literal('words'), words: z.string() }),
    z.strictObject({ kind: z.literal('done'), done: z.boolean() }),
    z.strictObject({ kind: z.literal('returned'), why: z.string() }),
    z.strictObject({ kind: z.literal('notApplicable'), why: z.string() }),
  ])
  .meta({ id: 'Content', description: 'Điều đã báo cáo.' })
