import { z } from 'zod'
import type { TypedLine } from '../../../office/reporting/entry.ts'
import type { Grade } from '../../../plan/index.ts'
import { mostWhole } from '../../site.ts'

export const grades = ['estimate', 'preliminary', 'final'] as const satisfies readonly Grade[]

/** What a form sent, by the names of its fields. */
type Sent = Readonly<Record<string, unknown>>

/** What was sent of lines: those that can be read, and a sentence for each of the others. */
export interface SentLines {
  lines: TypedLine[]
  refused: { key: string; sentence: string }[]
}

/** The words beside a figure are at most so long. */
export const longestWords = 2000

const words = (what: string) =>
  z
    .string(`${what}: chưa đọc được.`)
    .max(longestWords, `${what}: dài quá ${longestWords} ký tự, hãy rút gọn.`)
    .transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\0', '').trim())

const line = z.object({
  key: z.string().max(80),
  text: words('Số liệu'),
  grade: z.enum(grades, 'Mức độ số liệu: hãy chọn ước, sơ bộ hoặc chính thức.'),
  cause: words('Nguyên nhân'),
  proposal: words('Kiến nghị'),
  seen: z.coerce.number().int().min(0).max(mostWhole),
})

/** What the script of the sheet sends: whose page it runs in, and the lines typed there. */
export const typedLines = z.object({ account: z.string().max(80), lines: z.array(z.record(z.string(), z.unknown())).max(1000) })

/** Reads lines one by one: one that cannot be read keeps no other from being saved. */
export function readLines(sent: readonly Sent[]): SentLines {
  const lines: TypedLine[] = []
  const refused: SentLines['refused'] = []
  for (const one of sent) {
    const read = line.safeParse(one)
    if (read.success) lines.push(read.data)
    else refused.push({ key: String(one.key), sentence: read.error.issues[0]?.message ?? '' })
  }
  return { lines, refused }
}

/** The lines of the whole form that differ from what they were when its page was made. */
export function changedLines(form: Sent): Sent[] {
  const field = (name: string) => (typeof form[name] === 'string' ? (form[name] as string) : '')
  const found: Sent[] = []
  for (let n = 1; form[`key-${n}`] !== undefined; n++) {
    const [text, cause, proposal] = [field(`text-${n}`), field(`cause-${n}`), field(`proposal-${n}`)]
    const grade = field(`grade-${n}`) || field('grade')
    const empty = text === '' && cause === '' && proposal === '' && field(`seen-${n}`) === '0'
    if (empty || field(`was-${n}`) === wasOf({ text, grade, cause, proposal })) continue
    found.push({ key: field(`key-${n}`), text, grade, cause, proposal, seen: field(`seen-${n}`) })
  }
  return found
}

/** What a line was, in one text, to know later whether it was changed; line breaks as browsers send them. */
export function wasOf({ text, grade, cause, proposal }: Pick<TypedLine, 'text' | 'cause' | 'proposal'> & { grade: string }): string {
  return JSON.stringify([text, grade, cause, proposal]).replaceAll('\\r\\n', '\\n')
}
