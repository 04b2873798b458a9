import { z } from 'zod'
import { type AskedExplanation, giveExplanation, readExplanations, requestExplanation } from '../../office/reporting/explanations.ts'
import { operation } from '../operation.ts'
import { date, done, id, idText, listOf, made, period, periodCode, someDay, text } from '../schemas.ts'

const explanationTold = z
  .strictObject({
    ...{ id, indicator: id, indicatorName: z.string(), unit: id, unitName: z.string(), period: periodCode },
    ...{ asked: id, askedName: z.string(), question: z.string(), askedBy: z.string(), dueOn: date, late: z.boolean() },
    ...{ answer: z.string().nullable(), answeredBy: z.string().nullable(), mayAnswer: z.boolean() },
  })
  .meta({ id: 'Explanation', description: 'Yêu cầu giải trình một số liệu, và nội dung giải trình.' })

/** Figures that a unit was asked to explain. */
export const explanations = [
  operation({
    ...{ id: 'listExplanations', method: 'get', path: '/explanations', act: 'books.read' },
    summary: 'Các yêu cầu giải trình, chưa trả lời trước',
    query: { indicator: idText.optional(), unit: idText.optional() },
    answer: listOf(explanationTold),
    run: async ({ desk, query: { indicator, unit } }) => {
      const found = (await readExplanations(desk)).filter(
        ({ indicatorId, unitId }) => (indicator === undefined || indicatorId === indicator) && (unit === undefined || unitId === unit),
      )
      return { items: found.map(told) }
    },
  }),
  operation({
    ...{ id: 'askExplanation', method: 'post', path: '/explanations', act: 'explanations.ask', status: 201 },
    summary: 'Yêu cầu một đơn vị giải trình một số liệu',
    body: z.strictObject({ indicator: id, unit: id, period, asked: id, question: text(2000), dueOn: someDay }),
    example: { indicator: 1, unit: 1, period: '2026-M01', asked: 3, question: 'Vì sao thu giảm một nửa so cùng kỳ?', dueOn: '2026-02-05' },
    answer: made,
    run: async ({ desk, body: { indicator, unit, asked, ...rest } }) => ({
      id: await requestExplanation(desk, { ...rest, indicatorId: indicator, unitId: unit, askedUnitId: asked }),
    }),
  }),
  operation({
    ...{ id: 'answerExplanation', method: 'post', path: '/explanations/{explanation}/answer', act: 'figures.write' },
    summary: 'Giải trình, thay đơn vị được hỏi',
    about: 'Một lần; nội dung đã gửi giữ nguyên.',
    params: { explanation: idText },
    body: z.strictObject({ answer: text(5000) }),
    example: { answer: 'Do dừng đấu giá đất đợt 1; đợt 2 tổ chức trong tháng 3.' },
    answer: done,
    run: async ({ desk, params, body }) => {
      if (!(await readExplanations(desk)).some(({ id }) => id === params.explanation)) return null
      await giveExplanation(desk, params.explanation, body.answer)
      return { done: true }
    },
  }),
]

function told(one: AskedExplanation): z.input<typeof explanationTold> {
  const { id, indicatorId, indicatorName, unitId, unitName, period, askedUnitId, askedUnitName, question, askedBy, dueOn } = one
  return {
    ...{ id, indicator: indicatorId, indicatorName, unit: unitId, unitName, period, asked: askedUnitId, askedName: askedUnitName },
    ...{ question, askedBy, dueOn, late: one.late, answer: one.answer, answeredBy: one.answeredBy, mayAnswer: one.mayAnswer },
  }
}
