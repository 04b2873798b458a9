import { z } from 'zod'
import { changeRegime, endRegime, type ListedRegime, listRegimes, newRegime, takeUsualRegimes } from '../../office/reporting/regimes.ts'
import { operation } from '../operation.ts'
import { date, done, id, idText, listOf, made, someDay, text, version } from '../schemas.ts'

const kind = z.enum(['month', 'quarter', 'halfYear', 'nineMonths', 'year', 'halfTerm', 'term'])
const dayOfMonth = z.int().min(1).max(28)

const regimeTold = z
  .strictObject({
    ...{ id, name: z.string(), kind, cutOffDay: z.int().nullable(), opensDay: z.int(), dueDay: z.int(), sendDay: z.int() },
    ...{ firstYear: z.int().nullable(), basis: z.string(), validFrom: date, validTo: date.nullable(), version },
    forms: z.int().meta({ description: 'Số biểu mẫu đang dùng.' }),
  })
  .meta({ id: 'Regime', description: 'Chế độ báo cáo. Các ngày là ngày trong tháng; cutOffDay null: ngày cuối tháng.' })

const rule = {
  ...{ name: text(200), cutOffDay: dayOfMonth.nullable(), opensDay: dayOfMonth, dueDay: dayOfMonth, sendDay: dayOfMonth },
  ...{ firstYear: z.int().min(1900).max(2200).nullable().default(null), basis: text(500), validFrom: someDay },
}
const ruleExample = {
  ...{ name: 'Báo cáo tháng', cutOffDay: 14, opensDay: 10, dueDay: 17, sendDay: 20 },
  ...{ basis: 'Nghị định 09/2019/NĐ-CP', validFrom: '2026-01-01' },
}
const regime = { regime: idText }

/** Reporting regimes: which reports are asked for, with their days. */
export const regimes = [
  operation({
    ...{ id: 'listRegimes', method: 'get', path: '/regimes', act: 'books.read' },
    summary: 'Các chế độ báo cáo, chế độ đang dùng trước',
    answer: listOf(regimeTold),
    run: async ({ desk }) => ({ items: (await listRegimes(desk)).map(told) }),
  }),
  operation({
    ...{ id: 'addRegime', method: 'post', path: '/regimes', act: 'rounds.write', status: 201 },
    summary: 'Thêm chế độ báo cáo',
    body: z.strictObject({ kind, ...rule }),
    example: { kind: 'month', ...ruleExample },
    answer: made,
    run: async ({ desk, body }) => ({ id: await newRegime(desk, body) }),
  }),
  operation({
    ...{ id: 'takeUsualRegimes', method: 'post', path: '/regimes/usual', act: 'rounds.write' },
    summary: 'Lấy các chế độ thường dùng còn thiếu',
    answer: z.strictObject({ added: z.int() }),
    run: async ({ desk }) => ({ added: await takeUsualRegimes(desk) }),
  }),
  operation({
    ...{ id: 'readRegime', method: 'get', path: '/regimes/{regime}', act: 'books.read' },
    summary: 'Một chế độ báo cáo',
    params: regime,
    answer: regimeTold,
    version: ({ version }) => version,
    run: async ({ desk, params }) => {
      const found = (await listRegimes(desk)).find(({ row }) => row.id === params.regime)
      return found === undefined ? null : told(found)
    },
  }),
  operation({
    ...{ id: 'changeRegime', method: 'put', path: '/regimes/{regime}', act: 'rounds.write', edits: true },
    summary: 'Đổi quy định của một chế độ từ một ngày',
    about: 'validFrom là ngày bắt đầu áp dụng: từ ngày đó có chế độ mới, mang theo biểu mẫu; id trả về là của chế độ đang áp dụng.',
    params: regime,
    body: z.strictObject(rule),
    example: ruleExample,
    answer: made,
    run: async ({ desk, params, body, seen }) => {
      if (!(await exists(desk, params.regime))) return null
      return { id: await changeRegime(desk, params.regime, seen, body) }
    },
  }),
  operation({
    ...{ id: 'endRegime', method: 'post', path: '/regimes/{regime}/end', act: 'rounds.write', edits: true },
    summary: 'Kết thúc một chế độ từ một ngày',
    params: regime,
    body: z.strictObject({ from: someDay }),
    example: { from: '2027-01-01' },
    answer: done,
    run: async ({ desk, params, body, seen }) => {
      if (!(await exists(desk, params.regime))) return null
      await endRegime(desk, params.regime, seen, body.from)
      return { done: true }
    },
  }),
]

async function exists(desk: Parameters<typeof listRegimes>[0], id: number): Promise<boolean> {
  return (await listRegimes(desk)).some(({ row }) => row.id === id)
}

function told({ row, forms }: ListedRegime): z.input<typeof regimeTold> {
  const { id, name, kind, cutOffDay, opensDay, dueDay, sendDay, firstYear, basis, validFrom, validTo, version } = row
  return { id, name, kind, cutOffDay, opensDay, dueDay, sendDay, firstYear, basis, validFrom, validTo, version, forms }
}
