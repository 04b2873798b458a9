import { z } from 'zod'
import { approveSheet, returnSheet } from '../../office/reporting/entry.ts'
import { approveClean, type ReviewedSheet, reviewOf, roundsToReview, separateReview } from '../../office/reporting/review.ts'
import { operation } from '../operation.ts'
import { plain } from '../plain.ts'
import { contentTold, date, done, exact, grade, id, idText, moment, periodCode, text, version } from '../schemas.ts'
import { lineTold, submissionHead, submissionTold, toldHead, toldLine, toldSubmission } from './submission.ts'

const reviewTold = {
  ...{ version, sentAt: moment.nullable(), late: z.boolean(), missing: z.int() },
  notable: z.int().meta({ description: 'Số dòng đáng xem.' }),
  clean: z.boolean().meta({ description: 'Chờ duyệt, không có điều chưa khớp, không thiếu số.' }),
  mayApprove: z.boolean(),
}
const submission = { round: idText, sender: idText }

/** What units sent, for who reviews it. */
export const reviews = [
  operation({
    ...{ id: 'listReviews', method: 'get', path: '/reviews', act: 'figures.review' },
    summary: 'Các kỳ đã mở, có bao nhiêu báo cáo chờ duyệt',
    answer: z.strictObject({
      separate: z.boolean().meta({ description: 'Người nhập không được tự duyệt.' }),
      items: z.array(
        z.strictObject({ round: id, roundName: z.string(), dueOn: date, waiting: z.int(), approved: z.int(), notSent: z.int() }),
      ),
    }),
    run: async ({ desk }) => {
      const { rounds, separate } = await roundsToReview(desk)
      const items = rounds.map(({ round, waiting, approved, notSent }) => {
        return { round: round.id, roundName: round.label, dueOn: round.dueOn, waiting, approved, notSent }
      })
      return { separate, items }
    },
  }),
  operation({
    ...{ id: 'setSeparateReview', method: 'put', path: '/reviews/separation', act: 'rounds.write' },
    summary: 'Đặt việc người nhập có được tự duyệt hay không',
    body: z.strictObject({ separate: z.boolean() }),
    example: { separate: true },
    answer: done,
    run: async ({ desk, body }) => {
      await separateReview(desk, body.separate)
      return { done: true }
    },
  }),
  operation({
    ...{ id: 'readReview', method: 'get', path: '/reviews/{round}', act: 'figures.review' },
    summary: 'Các báo cáo của một kỳ, số sửa sau khi khóa',
    params: { round: idText },
    answer: z.strictObject({
      items: z.array(z.strictObject({ ...submissionHead, ...reviewTold })),
      corrected: z.array(
        z.strictObject({
          ...{ indicator: id, indicatorName: z.string(), unit: id, unitName: z.string(), period: periodCode },
          ...{ content: contentTold, unitOfMeasure: z.string(), grade, reason: z.string().nullable(), version },
        }),
      ),
    }),
    run: async ({ desk, params }) => {
      const { sheets, corrected } = await reviewOf(desk, params.round)
      return {
        items: sheets.map((one) => ({ ...toldHead(one.sheet), ...told(one) })),
        corrected: corrected.map(({ indicator, unitName, row }) => {
          const { indicatorId, unitId, period, content, unitOfMeasure, grade, reason, version } = row
          const of = { indicator: indicatorId, indicatorName: indicator.name, unit: unitId, unitName, period }
          return plain({ ...of, content, unitOfMeasure, grade, reason, version })
        }),
      }
    },
  }),
  operation({
    ...{ id: 'readReviewedSubmission', method: 'get', path: '/reviews/{round}/{sender}', act: 'figures.review' },
    summary: 'Một báo cáo để duyệt, dòng đáng xem trước',
    about: 'ETag mang phiên bản của báo cáo, để duyệt hoặc trả lại.',
    params: submission,
    answer: submissionTold.extend({
      ...reviewTold,
      lines: z.array(
        lineTold.extend({
          notable: z.boolean(),
          movement: exact.nullable().meta({ description: 'Tăng giảm so kỳ trước, %.' }),
          sentBefore: z.string().nullable().meta({ description: 'Lần gửi trước ghi thế nào, nếu khác.' }),
        }),
      ),
    }),
    version: ({ version }) => version,
    run: async ({ desk, params }) => {
      const found = (await reviewOf(desk, params.round)).sheets.find(({ sheet }) => sheet.sender.row === params.sender)
      if (found === undefined) return null
      const lines = [
        ...found.notable.map(({ line, movement, sentBefore }) => {
          return { ...toldLine(line), notable: true, movement: movement?.toFixed() ?? null, sentBefore }
        }),
        ...found.plain.map((line) => ({ ...toldLine(line), notable: false, movement: null, sentBefore: null })),
      ]
      return { ...toldSubmission(found.sheet, []), ...told(found), lines }
    },
  }),
  operation({
    ...{ id: 'approveSubmission', method: 'post', path: '/reviews/{round}/{sender}/approval', act: 'figures.review', edits: true },
    summary: 'Duyệt một báo cáo: số liệu vào sổ',
    params: submission,
    answer: done,
    run: async ({ desk, params: { round, sender }, seen }) => {
      await approveSheet(desk, round, sender, seen)
      return { done: true }
    },
  }),
  operation({
    ...{ id: 'returnSubmission', method: 'post', path: '/reviews/{round}/{sender}/return', act: 'figures.review', edits: true },
    summary: 'Trả lại một báo cáo, kèm lý do',
    params: submission,
    body: z.strictObject({ reason: text(2000) }),
    example: { reason: 'Số thu tháng 1 thấp hơn lũy kế kỳ trước; đề nghị rà soát.' },
    answer: done,
    run: async ({ desk, params: { round, sender }, body, seen }) => {
      await returnSheet(desk, round, sender, seen, body.reason)
      return { done: true }
    },
  }),
  operation({
    ...{ id: 'approveCleanSubmissions', method: 'post', path: '/reviews/{round}/approvals', act: 'figures.review' },
    summary: 'Duyệt gộp các báo cáo không có điều gì phải xem, tất cả hoặc không báo cáo nào',
    about: 'seen: phiên bản đã xem của từng báo cáo.',
    params: { round: idText },
    body: z.strictObject({
      seen: z
        .array(z.strictObject({ sender: id, version }))
        .min(1)
        .max(2000),
    }),
    example: { seen: [{ sender: 3, version: 2 }] },
    answer: z.strictObject({ approved: z.array(z.string()).meta({ description: 'Tên các đơn vị đã duyệt.' }) }),
    run: async ({ desk, params, body }) => ({
      approved: await approveClean(desk, params.round, new Map(body.seen.map(({ sender, version }) => [sender, version]))),
    }),
  }),
]

function told({ sheet, sentAt, late, missing, notable, clean, mayApprove }: ReviewedSheet) {
  return { version: sheet.version, sentAt, late, missing, notable: notable.length, clean, mayApprove }
}
