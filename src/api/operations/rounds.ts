import { z } from 'zod'
import { writeFormDocx } from '../../files/write/formDocx.ts'
import { writeFormXlsx } from '../../files/write/formXlsx.ts'
import { officialForm } from '../../office/reporting/formSheets.ts'
import {
  changeRoundDays,
  type ListedRound,
  listRounds,
  lockNow,
  openRound,
  proposedRound,
  reopen,
  roundSheet,
} from '../../office/reporting/rounds.ts'
import { operation, Written } from '../operation.ts'
import { date, done, id, idText, listOf, made, period, periodCode, someDay, text, version } from '../schemas.ts'

const state = z.enum(['ahead', 'open', 'overdue', 'locked'])
const daysTold = { period: periodCode, dataFrom: date, dataTo: date, opensOn: date, dueOn: date, locksOn: date }

/** A round in an answer. */
export const roundTold = z
  .strictObject({ id, regime: id, name: z.string(), ...daysTold, state, version })
  .meta({ id: 'Round', description: 'Kỳ báo cáo: số liệu từ dataFrom đến dataTo, gửi trước hết ngày dueOn, khóa hết ngày locksOn.' })

const senderTold = z.strictObject({
  ...{ id, name: z.string(), state: z.enum(['none', 'draft', 'submitted', 'returned', 'approved']) },
  ...{ asked: z.int(), entered: z.int(), late: z.boolean(), reminded: date.nullable() },
})

const changeable = { opensOn: someDay, dueOn: someDay, locksOn: someDay }
const changeableExample = { opensOn: '2026-02-10', dueOn: '2026-02-24', locksOn: '2026-02-26' }
const round = { round: idText }

const media = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** Rounds: one period of a regime with its days, who sends in it, its forms as files. */
export const rounds = [
  operation({
    ...{ id: 'listRounds', method: 'get', path: '/rounds', act: 'books.read' },
    summary: 'Các kỳ báo cáo: đang mở, sắp mở, đã khóa',
    query: { state: state.optional() },
    answer: listOf(roundTold.extend({ senders: z.int(), sent: z.int(), approved: z.int() })),
    run: async ({ desk, query }) => ({
      items: (await listRounds(desk))
        .filter((one) => query.state === undefined || one.state === query.state)
        .map((one) => ({
          ...toldRound(one),
          senders: one.senders.length,
          sent: one.senders.filter(({ state }) => state === 'submitted' || state === 'approved').length,
          approved: one.senders.filter(({ state }) => state === 'approved').length,
        })),
    }),
  }),
  operation({
    ...{ id: 'openRound', method: 'post', path: '/rounds', act: 'rounds.write', status: 201 },
    summary: 'Mở kỳ báo cáo',
    body: z.strictObject({ regime: id, period, dataFrom: someDay, dataTo: someDay, ...changeable }),
    example: { regime: 1, period: '2026-M02', dataFrom: '2026-01-15', dataTo: '2026-02-14', ...changeableExample },
    answer: made,
    run: async ({ desk, body: { regime, ...days } }) => ({ id: await openRound(desk, regime, days) }),
  }),
  operation({
    ...{ id: 'proposeRound', method: 'get', path: '/rounds/proposal', act: 'rounds.write' },
    summary: 'Kỳ nên mở tiếp của một chế độ, với các ngày tính sẵn',
    query: { regime: idText.optional(), period: period.optional() },
    answer: z.strictObject({ regime: id, ...daysTold, periods: z.array(periodCode) }),
    run: async ({ desk, query }) => {
      const { proposal } = await proposedRound(desk, { regimeId: query.regime ?? null, period: query.period ?? null })
      return proposal && { regime: proposal.regime.id, ...proposal.days, periods: [...proposal.periods] }
    },
  }),
  operation({
    ...{ id: 'readRound', method: 'get', path: '/rounds/{round}', act: 'books.read' },
    summary: 'Một kỳ báo cáo: biểu mẫu, từng đơn vị đã gửi đến đâu',
    params: round,
    answer: roundTold.extend({
      forms: z.array(z.strictObject({ id, number: z.string(), title: z.string() })),
      senders: z.array(senderTold),
    }),
    version: ({ version }) => version,
    run: async ({ desk, params }) => {
      const sheet = await roundSheet(desk, params.round)
      if (sheet === null) return null
      const forms = sheet.forms.map(({ id, number, title }) => ({ id, number, title }))
      return { ...toldRound(sheet), forms, senders: [...sheet.senders] }
    },
  }),
  operation({
    ...{ id: 'changeRoundDays', method: 'put', path: '/rounds/{round}/days', act: 'rounds.write', edits: true },
    summary: 'Đổi ngày mở, hạn gửi, ngày khóa của một kỳ',
    params: round,
    body: z.strictObject(changeable),
    example: changeableExample,
    answer: done,
    run: async ({ desk, params, body, seen }) => {
      if ((await roundSheet(desk, params.round)) === null) return null
      await changeRoundDays(desk, params.round, seen, body)
      return { done: true }
    },
  }),
  operation({
    ...{ id: 'lockRound', method: 'post', path: '/rounds/{round}/lock', act: 'rounds.write', edits: true },
    summary: 'Khóa một kỳ trước ngày khóa',
    params: round,
    answer: done,
    run: async ({ desk, params, seen }) => {
      if ((await roundSheet(desk, params.round)) === null) return null
      await lockNow(desk, params.round, seen)
      return { done: true }
    },
  }),
  operation({
    ...{ id: 'reopenRound', method: 'post', path: '/rounds/{round}/reopening', act: 'rounds.write', edits: true },
    summary: 'Mở lại một kỳ đã khóa đến hết một ngày, kèm lý do',
    params: round,
    body: z.strictObject({ until: someDay, reason: text(1000) }),
    example: { until: '2026-03-02', reason: 'Đơn vị gửi chậm vì mất điện' },
    answer: done,
    run: async ({ desk, params, body, seen }) => {
      if ((await roundSheet(desk, params.round)) === null) return null
      await reopen(desk, params.round, seen, body.until, body.reason)
      return { done: true }
    },
  }),
  operation({
    ...{ id: 'readRoundForm', method: 'get', path: '/rounds/{round}/forms/{form}', act: 'books.read' },
    summary: 'Một biểu của kỳ thành tệp Excel hoặc Word',
    about: 'Của kỳ đã khóa: số liệu như lúc khóa, số sửa sau đó ở ghi chú.',
    params: { ...round, form: idText },
    query: { format: z.enum(['xlsx', 'docx']).optional().meta({ description: 'Thay cho Accept.' }) },
    answer: z.unknown(),
    media: [media.xlsx, media.docx],
    run: async ({ desk, params, query, accept }) => {
      if ((await roundSheet(desk, params.round)) === null) return null
      const sheet = await officialForm(desk, params.round, params.form)
      const form = query.format ?? (accept.includes(media.docx) ? 'docx' : 'xlsx')
      const content = await (form === 'docx' ? writeFormDocx(sheet) : writeFormXlsx(sheet))
      return new Written(media[form], content, `Biểu ${sheet.code}, ${sheet.period}.${form}`)
    },
  }),
]

function toldRound({ round, regime, name, days, state }: ListedRound): z.input<typeof roundTold> {
  return { id: round.id, regime: regime.id, name, ...days, state, version: round.version }
}
