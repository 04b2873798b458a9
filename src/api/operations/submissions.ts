import { z } from 'zod'
import { attachedFile, attachFile, hindrances, longestAttachment, saveDraft, submitSheet } from '../../office/reporting/entry.ts'
import { isMine, mySheet, mySheets } from '../../office/reporting/mySheets.ts'
import { receiptOf } from '../../office/reporting/receipt.ts'
import type { SheetLine } from '../../office/reporting/sheet.ts'
import { operation, Written } from '../operation.ts'
import { ApiProblem } from '../problem.ts'
import { date, done, file, fileMedia, id, idText, listOf, made, moment, version } from '../schemas.ts'
import {
  line,
  savedTold,
  submissionHead,
  submissionState,
  submissionTold,
  toldHead,
  toldSaved,
  toldSubmission,
  typedAs,
} from './submission.ts'

const submission = { round: idText, sender: idText }
const mostLines = 1000

const fate = z
  .discriminatedUnion('fate', [
    z.strictObject({ key: z.string(), fate: z.literal('saved'), version }),
    z.strictObject({ key: z.string(), fate: z.literal('refused'), sentence: z.string() }),
    z
      .strictObject({ key: z.string(), fate: z.literal('overtaken'), mine: z.string(), theirs: savedTold.nullable() })
      .meta({ description: 'Có người lưu dòng này sau lần đã đọc; chưa ghi đè.' }),
  ])
  .meta({ id: 'LineFate', description: 'Một dòng ra sao: đã lưu, không đọc được, hoặc có người lưu trước.' })

/** What the units of whoever asks send in a round. */
export const submissions = [
  operation({
    ...{ id: 'listSubmissions', method: 'get', path: '/submissions', act: 'figures.write' },
    summary: 'Các báo cáo mà người dùng mã phải gửi',
    answer: listOf(z.strictObject({ ...submissionHead, dueOn: date, daysLeft: z.int(), returned: z.string().nullable() })),
    run: async ({ desk }) => ({
      items: (await mySheets(desk)).map(({ daysLeft, returned, ...sheet }) => ({
        ...{ ...toldHead(sheet), dueOn: sheet.round.dueOn, daysLeft, returned },
      })),
    }),
  }),
  operation({
    ...{ id: 'readSubmission', method: 'get', path: '/submissions/{round}/{sender}', act: 'figures.write' },
    summary: 'Một báo cáo: từng dòng, số để đối chiếu, điều chưa khớp',
    params: submission,
    answer: submissionTold.extend({ open: z.boolean().meta({ description: 'Còn nhập được.' }) }),
    version: ({ version }) => version,
    run: async ({ desk, params }) => {
      const found = await mySheet(desk, params.round, params.sender)
      return found && { ...toldSubmission(found.sheet), open: found.open }
    },
  }),
  operation({
    ...{ id: 'saveSubmissionLines', method: 'put', path: '/submissions/{round}/{sender}/lines', act: 'figures.write' },
    summary: 'Lưu các dòng của một báo cáo chưa gửi, từng dòng ra sao',
    about:
      'Số theo đơn vị tính của dòng; content null là để trống. Dòng không lưu được không cản dòng khác. version trả về dùng để gửi báo cáo.',
    params: submission,
    body: z.strictObject({
      lines: z
        .array(line)
        .min(1)
        .max(mostLines)
        .refine((lines) => new Set(lines.map(({ key }) => key)).size === lines.length, 'Mỗi dòng chỉ gửi một lần.'),
    }),
    example: { lines: [{ key: '1/2/2026-M01', content: { kind: 'number', value: '116.25' }, grade: 'final', seen: 0 }] },
    answer: z.strictObject({ version, lines: z.array(fate) }),
    run: async ({ desk, params: { round, sender }, body }) => {
      if (!(await isMine(desk, round, sender))) return null
      const typed = body.lines.map(({ content, ...rest }) => ({ ...rest, text: typedAs(content) }))
      const { sheet, overtaken, refused } = await saveDraft(desk, round, sender, typed)
      const lineOf = new Map(sheet.lines.map((one) => [one.key, one]))
      const lines = typed.map(({ key, text }): z.input<typeof fate> => {
        const wrong = refused.find((one) => one.key === key)
        if (wrong !== undefined) return { key, fate: 'refused', sentence: wrong.sentence }
        const own = lineOf.get(key) as SheetLine
        if (overtaken.some((one) => one.key === key)) return { key, fate: 'overtaken', mine: text, theirs: toldSaved(own) }
        return { key, fate: 'saved', version: own.saved?.version ?? 0 }
      })
      return { version: sheet.version, lines }
    },
  }),
  operation({
    ...{ id: 'submitSubmission', method: 'post', path: '/submissions/{round}/{sender}/sending', act: 'figures.write', edits: true },
    summary: 'Gửi một báo cáo',
    about: 'Còn dòng cản thì 422, errors nêu từng dòng: pointer trỏ vào báo cáo như khi đọc (/lines/0).',
    params: submission,
    answer: done,
    run: async ({ desk, params: { round, sender }, seen }) => {
      const found = await mySheet(desk, round, sender)
      if (found === null) return null
      const place = new Map(found.sheet.lines.map(({ key }, at) => [key, at]))
      const errors = hindrances(found.sheet).map(({ key, label, sentence }) => {
        return { pointer: `/lines/${place.get(key)}`, detail: `${label}: ${sentence}` }
      })
      if (found.open && errors.length > 0) throw new ApiProblem('rule.broken', `Chưa gửi được: ${errors.length} dòng phải xem lại.`, errors)
      await submitSheet(desk, round, sender, seen)
      return { done: true }
    },
  }),
  operation({
    ...{ id: 'readReceipt', method: 'get', path: '/submissions/{round}/{sender}/receipt', act: 'figures.write' },
    summary: 'Biên nhận của một báo cáo: gửi khi nào, gửi những gì, bị trả lại mấy lần',
    params: submission,
    answer: z.strictObject({
      ...{ round: id, sender: id, state: submissionState, returned: z.int() },
      steps: z.array(
        z.strictObject({
          ...{
            act: z.enum(['submit', 'return', 'approve']),
            at: moment,
            actor: z.string(),
            reason: z.string().nullable(),
            late: z.boolean(),
          },
          sent: z.array(z.strictObject({ label: z.string(), unit: z.string().nullable(), figure: z.string() })),
        }),
      ),
    }),
    run: async ({ desk, params: { round, sender } }) => {
      const receipt = await receiptOf(desk, round, sender)
      if (receipt === null) return null
      const steps = receipt.steps.map(({ act, at, actor, reason, late, sent }) => {
        return { act, at, actor, reason, late, sent: sent.map(({ label, unitName, figure }) => ({ label, unit: unitName, figure })) }
      })
      return { round, sender, state: receipt.sheet.state, returned: receipt.returned, steps }
    },
  }),
  operation({
    ...{ id: 'attachFile', method: 'post', path: '/submissions/{round}/{sender}/attachments', act: 'figures.write', status: 201 },
    summary: 'Đính kèm một tệp vào một dòng',
    about: `Nhiều nhất ${longestAttachment / 1_000_000} MB.`,
    params: submission,
    body: z.strictObject({ key: z.string().max(80).meta({ description: 'Dòng nào.' }), ...file }),
    example: { key: '1/2/2026-M01', name: 'bien-ban.pdf', content: 'JVBERi0xLjcK' },
    answer: made,
    run: async ({ desk, params: { round, sender }, body: { key, name, content } }) => {
      if (!(await isMine(desk, round, sender))) return null
      return { id: await attachFile(desk, round, sender, key, { name, bytes: content }) }
    },
  }),
  operation({
    ...{ id: 'readAttachment', method: 'get', path: '/attachments/{attachment}', act: 'books.read' },
    summary: 'Một tệp đính kèm',
    about: 'Cho người nhập và người duyệt báo cáo có tệp đó.',
    params: { attachment: idText },
    answer: z.unknown(),
    media: [fileMedia],
    run: async ({ desk, params }) => {
      const found = await attachedFile(desk, params.attachment)
      return found && new Written(fileMedia, new Uint8Array(found.bytes), found.name)
    },
  }),
]
