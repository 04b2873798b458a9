import { z } from 'zod'
import type { EntrySheet, SheetLine } from '../../office/reporting/sheet.ts'
import type { Content } from '../../plan/index.ts'
import { typedText } from '../../plan/typed.ts'
import { plain } from '../plain.ts'
import { contentTold, exact, grade, id, moment, number, periodCode, text, version } from '../schemas.ts'

/** What was saved of a line, in an answer. */
export const savedTold = z.strictObject({ content: contentTold.nullable(), grade, cause: z.string(), proposal: z.string(), version })

/** A line of a sheet in an answer. */
export const lineTold = z
  .strictObject({
    key: z.string().meta({ description: 'Chỉ tiêu/đơn vị/kỳ; gửi lại khi lưu dòng.' }),
    ...{ indicator: id, unit: id, period: periodCode, label: z.string(), heading: z.string().nullable(), forms: z.array(z.string()) },
    ...{ unitOfMeasure: z.string(), decimals: z.int(), value: exact.nullable(), text: z.string() },
    computedFrom: z.string().nullable().meta({ description: 'Dòng tự tính: tính từ đâu; dòng này không nhập.' }),
    saved: savedTold.nullable().meta({ description: 'Điều đơn vị đã lưu; version để gửi làm seen.' }),
    recorded: z
      .strictObject({ content: contentTold, grade, unitOfMeasure: z.string(), version })
      .nullable()
      .meta({ description: 'Số đã ghi vào sổ.' }),
    beside: z.strictObject({
      ...{ previousPeriod: periodCode, previous: exact.nullable(), samePeriod: periodCode, same: exact.nullable() },
      runningBefore: exact.nullable().meta({ description: 'Lũy kế đến hết kỳ trước.' }),
      plan: z.strictObject({ label: z.string(), text: z.string(), bound: exact.nullable() }).nullable(),
    }),
    findings: z.array(z.strictObject({ grade: z.enum(['hard', 'soft']), kind: z.string(), sentence: z.string(), arithmetic: z.string() })),
    attachments: z.array(z.strictObject({ id, name: z.string() })),
  })
  .meta({ id: 'SubmissionLine', description: 'Một số liệu mà biểu hỏi đơn vị, số để đối chiếu, điều chưa khớp.' })

/** How far a submission has come. */
export const submissionState = z.enum(['draft', 'submitted', 'returned', 'approved', 'locked'])

/** What every answer says of a submission. */
export const submissionHead = {
  ...{ round: id, roundName: z.string(), sender: id, senderName: z.string(), state: submissionState },
  ...{ filled: z.int(), asked: z.int() },
}

/** A submission in an answer; `version`: for the next step. */
export const submissionTold = z
  .strictObject({
    ...submissionHead,
    ...{ version, lines: z.array(lineTold) },
    steps: z.array(
      z.strictObject({ act: z.enum(['submit', 'return', 'approve']), at: moment, actor: z.string(), reason: z.string().nullable() }),
    ),
  })
  .meta({ id: 'Submission', description: 'Báo cáo của một đơn vị trong một kỳ; ETag mang phiên bản của báo cáo.' })

/** What may stand in a line, in a request; null empties it. */
const lineContent = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('number'), value: number }),
    z.strictObject({ kind: z.literal('ratio'), numerator: number, denominator: number }),
    z.strictObject({ kind: z.literal('words'), words: text(200) }),
    z.strictObject({ kind: z.literal('notApplicable') }),
  ])
  .nullable()
const words = z.string().max(2000).default('')

/** A line in a request. */
export const line = z
  .strictObject({
    ...{ key: z.string().max(80), content: lineContent, grade, cause: words, proposal: words },
    seen: version.meta({ description: 'saved.version đã đọc, 0 nếu chưa lưu lần nào.' }),
  })
  .meta({ id: 'LineToSave', description: 'Một dòng để lưu.' })

/** What somebody would type for a content, in the unit of the line: it is read the same. */
export function typedAs(content: z.output<typeof lineContent>): string {
  if (content === null) return ''
  if (content.kind === 'ratio') return typedText({ ...content, numeratorUnit: '', denominatorUnit: '' })
  return typedText(content.kind === 'notApplicable' ? { ...content, why: '' } : (content satisfies Content))
}

/** A line as an answer has it. */
export function toldLine(line: SheetLine): z.input<typeof lineTold> {
  const { key, indicatorId, unitId, period, label, heading, forms, unitOfMeasure, decimals, value, text, computedFrom, recorded } = line
  const { previousPeriod, previous, samePeriod, same, runningBefore, plan } = line.beside
  return plain({
    ...{ key, indicator: indicatorId, unit: unitId, period, label, heading, forms, unitOfMeasure, decimals, value, text, computedFrom },
    saved: toldSaved(line),
    recorded:
      recorded === null
        ? null
        : { content: recorded.content, grade: recorded.grade, unitOfMeasure: recorded.unitOfMeasure, version: recorded.version },
    beside: {
      ...{ previousPeriod, previous, samePeriod, same, runningBefore },
      plan: plan === null ? null : { label: plan.label, text: plan.text, bound: plan.bound },
    },
    findings: line.findings.map(({ grade, kind, sentence, arithmetic }) => ({ grade, kind, sentence, arithmetic })),
    attachments: line.attachments.map(({ id, name }) => ({ id, name })),
  })
}

/** What was saved of a line, as an answer has it. */
export function toldSaved({ saved }: Pick<SheetLine, 'saved'>): z.input<typeof savedTold> | null {
  if (saved === null) return null
  const { content, grade, cause, proposal, version } = saved
  return plain({ content, grade, cause, proposal, version })
}

/** The head of a submission as an answer has it. */
export function toldHead({ round, sender, state, filled, asked }: Pick<EntrySheet, 'round' | 'sender' | 'state' | 'filled' | 'asked'>) {
  return { round: round.id, roundName: round.label, sender: sender.row, senderName: sender.name, state, filled, asked }
}

/** A submission as an answer has it, with these of its lines. */
export function toldSubmission(sheet: EntrySheet, lines: readonly SheetLine[] = sheet.lines): z.input<typeof submissionTold> {
  const steps = sheet.steps.map(({ act, at, actor, reason }) => ({ act, at, actor, reason }))
  return { ...toldHead(sheet), version: sheet.version, lines: lines.map(toldLine), steps }
}
