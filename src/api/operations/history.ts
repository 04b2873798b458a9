import { z } from 'zod'
import { actKinds } from '../../office/history.data.ts'
import { headOfBooks, readHistory, verifyBooks } from '../../office/history.ts'
import { verdictSentence } from '../../office/verdict.ts'
import { operation } from '../operation.ts'
import { idText, moment, pageOf, someDay } from '../schemas.ts'

const sequence = z.int().positive()
const head = z.strictObject({ authority: z.int(), sequence, recordedAt: moment, hash: z.string() })

/** What was done, and whether the record of it is whole. */
export const history = [
  operation({
    ...{ id: 'readHistory', method: 'get', path: '/history', act: 'history.read' },
    summary: 'Nhật ký, mới nhất trước',
    query: {
      subject: z.string().max(100).optional(),
      kind: z.enum(Object.keys(actKinds)).optional(),
      actor: z.string().max(200).optional(),
      day: someDay.optional(),
      after: idText.optional(),
    },
    answer: pageOf(
      z.strictObject({
        sequence,
        recordedAt: moment,
        actor: z.string(),
        what: z.string(),
        subject: z.string(),
        changes: z.array(z.strictObject({ label: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
      }),
    ),
    run: async ({ desk, query: { after, ...question } }) => {
      const { items, next } = await readHistory(desk, { ...question, before: after })
      return {
        items: items.map(({ subject, changes, ...item }) => ({ ...item, subject: subject.name, changes: [...changes] })),
        next: next === null ? null : String(next),
      }
    },
  }),
  operation({
    ...{ id: 'readHistoryHead', method: 'get', path: '/history/head', act: 'history.read' },
    summary: 'Đầu chuỗi nhật ký, để cất ở nơi khác',
    answer: head,
    run: async ({ desk }) => headOfBooks(desk),
  }),
  operation({
    ...{ id: 'verifyHistory', method: 'post', path: '/history/verification', act: 'history.read' },
    summary: 'Tính lại toàn bộ nhật ký',
    about: 'Cho biết nhật ký còn nguyên vẹn hay hỏng từ mục nào. Mất vài giây với nhật ký dài.',
    answer: z.strictObject({ whole: z.boolean(), sentence: z.string() }),
    run: async ({ desk }) => {
      const verdict = await verifyBooks(desk)
      return { whole: verdict.whole, sentence: verdictSentence(verdict) }
    },
  }),
]
