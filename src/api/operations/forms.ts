import { z } from 'zod'
import type { Desk } from '../../office/desk.ts'
import {
  changeForm,
  changeRows,
  closeForm,
  draftFromPlan,
  type FormRow,
  formSheet,
  type ListedForm,
  listForms,
  newForm,
  newFormFromPlan,
  rowChoices,
} from '../../office/reporting/forms.ts'
import { type FormColumn, formColumns } from '../../plan/index.ts'
import { operation } from '../operation.ts'
import { ApiProblem, type PartError } from '../problem.ts'
import { done, id, idText, listOf, made, text, version } from '../schemas.ts'

const column = z.enum(Object.keys(formColumns) as [FormColumn, ...FormColumn[]])
const grouping = z.enum(['sector', 'plan'])
const most = { rows: 2000, senders: 2000 }

const formTold = z
  .strictObject({
    ...{ id, regime: id, regimeName: z.string(), number: z.string(), title: z.string(), columns: z.array(z.string()) },
    ...{ closed: z.boolean(), version },
  })
  .meta({ id: 'Form', description: 'Biểu mẫu: đơn vị nào gửi chỉ tiêu nào.' })

const sender = z.strictObject({ sender: id, unit: id.meta({ description: 'Số liệu của đơn vị nào.' }) })
const rowTold = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('heading'), number: z.int(), label: z.string() }),
    z.strictObject({
      ...{ kind: z.literal('figure'), number: z.int(), label: z.string(), indent: z.int(), indicator: id, unitOfMeasure: z.string() },
      ...{ cumulative: z.boolean(), senders: z.array(sender) },
    }),
    z.strictObject({ kind: z.literal('withheld'), number: z.int() }),
  ])
  .meta({ id: 'FormRow', description: 'Dòng của biểu, đánh số từ 1; withheld: chỉ tiêu không công khai với người dùng mã.' })

const head = { number: text(50), title: text(500), columns: z.array(column).min(1).max(20) }
const headExample = { number: '01/BC-KT', title: 'Chỉ tiêu kinh tế', columns: ['yearPlan', 'thisPeriod', 'note'] as FormColumn[] }
const regimeOf = id.nullable().default(null).meta({ description: 'null: báo cáo tháng, lấy chế độ thường dùng nếu chưa có.' })

const row = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('kept'),
      number: z.int().min(1).max(most.rows).meta({ description: 'Giữ nguyên dòng đã đọc có số này.' }),
    }),
    z.strictObject({ kind: z.literal('heading'), label: text(500) }),
    z.strictObject({
      ...{ kind: z.literal('figure'), label: text(500), indent: z.int().min(0).max(2).default(0), indicator: id },
      ...{ cumulative: z.boolean().default(false), senders: z.array(sender).max(most.senders) },
    }),
  ])
  .meta({ id: 'FormRowToSet', description: 'Một dòng để ghi.' })
const form = { form: idText }

/** Forms: which figures are asked of which units. */
export const forms = [
  operation({
    ...{ id: 'listForms', method: 'get', path: '/forms', act: 'books.read' },
    summary: 'Các biểu mẫu',
    answer: listOf(formTold.extend({ indicators: z.int(), senders: z.int() })),
    run: async ({ desk }) => ({
      items: (await listForms(desk)).map(({ indicators, senders, ...one }) => ({ ...told(one), indicators, senders })),
    }),
  }),
  operation({
    ...{ id: 'addForm', method: 'post', path: '/forms', act: 'rounds.write', status: 201 },
    summary: 'Lập biểu mẫu chưa có dòng',
    body: z.strictObject({ regime: regimeOf, ...head }),
    example: headExample,
    answer: made,
    run: async ({ desk, body: { regime, ...fields } }) => ({ id: await newForm(desk, { ...fields, regimeId: regime }) }),
  }),
  operation({
    ...{ id: 'proposeForm', method: 'get', path: '/forms/proposal', act: 'rounds.write' },
    summary: 'Biểu mẫu mà một kế hoạch cho, chưa lập',
    about: 'leads: người chủ trì chưa rõ đơn vị gửi; khi lập thì nêu đơn vị, bỏ trống: proposed.',
    query: { plan: idText.optional(), grouping: grouping.default('sector') },
    answer: z.strictObject({
      ...{ plan: id, title: z.string(), internal: z.int(), withheld: z.int() },
      rows: z.array(z.strictObject({ label: z.string(), indicator: id.nullable(), senders: z.array(sender) })),
      leads: z.array(z.strictObject({ name: z.string(), targets: z.int(), proposed: id })),
    }),
    run: async ({ desk, query }) => {
      const found = await draftFromPlan(desk, { planId: query.plan ?? null, grouping: query.grouping })
      if (found === null) return null
      const { plan, rows, leads, internal, withheld } = found.draft
      return {
        ...{ plan: plan.id, title: plan.title, internal, withheld, leads },
        rows: rows.map(({ label, indicatorId, senders }) => ({ label, indicator: indicatorId, senders: toldSenders(senders) })),
      }
    },
  }),
  operation({
    ...{ id: 'addFormFromPlan', method: 'post', path: '/forms/from-plan', act: 'rounds.write', status: 201 },
    summary: 'Lập biểu mẫu từ các chỉ tiêu chủ yếu của một kế hoạch',
    body: z.strictObject({
      ...{ plan: id, grouping: grouping.default('sector'), regime: regimeOf, ...head },
      leads: z
        .array(z.strictObject({ name: text(), unit: id }))
        .max(500)
        .default([]),
    }),
    example: { plan: 1, leads: [{ name: 'Trưởng phòng Kinh tế', unit: 3 }], ...headExample },
    answer: made,
    run: async ({ desk, body: { plan, grouping, regime, leads, ...fields } }) => {
      const chosen = new Map(leads.map(({ name, unit }) => [name, unit]))
      return { id: await newFormFromPlan(desk, { ...fields, regimeId: regime }, { planId: plan, grouping, chosen }) }
    },
  }),
  operation({
    ...{ id: 'readForm', method: 'get', path: '/forms/{form}', act: 'books.read' },
    summary: 'Một biểu mẫu với các dòng',
    params: form,
    answer: formTold.extend({ rows: z.array(rowTold) }),
    version: ({ version }) => version,
    run: async ({ desk, params }) => {
      const sheet = await formSheet(desk, params.form)
      if (sheet === null) return null
      const rows = sheet.rows.map(({ hidden, label, indent, indicatorId, unitOfMeasure, cumulative, senders }, at) => {
        const number = at + 1
        if (hidden) return { kind: 'withheld' as const, number }
        if (indicatorId === null) return { kind: 'heading' as const, number, label }
        const own = { label, indent, indicator: indicatorId, unitOfMeasure, cumulative, senders: toldSenders(senders) }
        return { kind: 'figure' as const, number, ...own }
      })
      return { ...told(sheet), rows }
    },
  }),
  operation({
    ...{ id: 'changeForm', method: 'put', path: '/forms/{form}', act: 'rounds.write', edits: true },
    summary: 'Sửa số, tên và cột của một biểu mẫu',
    params: form,
    body: z.strictObject(head),
    example: headExample,
    answer: done,
    run: async ({ desk, params, body, seen }) => {
      if ((await formSheet(desk, params.form)) === null) return null
      await changeForm(desk, params.form, seen, body)
      return { done: true }
    },
  }),
  operation({
    ...{ id: 'setFormRows', method: 'put', path: '/forms/{form}/rows', act: 'rounds.write', edits: true },
    summary: 'Thêm, sửa, bỏ, đổi thứ tự các dòng của một biểu mẫu',
    about: 'Gửi toàn bộ danh sách; dòng không đổi thì gửi kind kept với số của nó, dòng withheld chỉ giữ được như vậy.',
    params: form,
    body: z.strictObject({ rows: z.array(row).max(most.rows) }),
    example: {
      rows: [
        { kind: 'kept', number: 1 },
        { kind: 'figure', label: 'Trồng rừng mới', indicator: 2, senders: [{ sender: 3, unit: 3 }] },
      ],
    },
    answer: done,
    run: async ({ desk, params, body, seen }) => {
      const sheet = await formSheet(desk, params.form)
      if (sheet === null) return null
      await demandKnown(desk, body.rows, sheet.rows)
      await changeRows(desk, params.form, seen, (before) => body.rows.map((one) => rowOf(one, before)))
      return { done: true }
    },
  }),
  operation({
    ...{ id: 'closeForm', method: 'post', path: '/forms/{form}/closing', act: 'rounds.write', edits: true },
    summary: 'Đóng một biểu mẫu: kỳ báo cáo không hỏi nữa',
    params: form,
    answer: done,
    run: async ({ desk, params, seen }) => {
      if ((await formSheet(desk, params.form)) === null) return null
      await closeForm(desk, params.form, seen)
      return { done: true }
    },
  }),
]

/** Rows name what is there: a row that was read, an indicator that is known, units of today; none that is withheld is dropped. */
async function demandKnown(desk: Desk, rows: readonly z.output<typeof row>[], before: readonly { hidden: boolean }[]): Promise<void> {
  const choices = await rowChoices(desk)
  const indicators = new Set(choices.indicators.map((one) => one.id))
  const units = new Set(choices.units.map((one) => one.id))
  const errors: PartError[] = []
  const kept = new Set<number>()
  for (const [at, one] of rows.entries()) {
    const wrong = (part: string, detail: string) => errors.push({ pointer: `/rows/${at}/${part}`, detail })
    if (one.kind === 'kept') {
      if (one.number > before.length || kept.has(one.number)) wrong('number', 'Biểu không có dòng này, hoặc dòng đã nêu ở trên.')
      kept.add(one.number)
    }
    if (one.kind !== 'figure') continue
    if (!indicators.has(one.indicator)) wrong('indicator', 'Bộ chỉ tiêu không có chỉ tiêu này.')
    for (const [place, { sender, unit }] of one.senders.entries()) {
      if (!units.has(sender) || !units.has(unit)) wrong(`senders/${place}`, 'Không có đơn vị này trong cây đơn vị hôm nay.')
    }
  }
  if (before.some(({ hidden }, at) => hidden && !kept.has(at + 1))) {
    errors.push({ pointer: '/rows', detail: 'Dòng withheld phải giữ lại bằng kind kept.' })
  }
  if (errors.length > 0) throw new ApiProblem('body.invalid', 'Nội dung gửi lên có chỗ chưa đúng.', errors)
}

function rowOf(one: z.output<typeof row>, before: readonly FormRow[]): FormRow {
  if (one.kind === 'kept') return before[one.number - 1] as FormRow
  if (one.kind === 'heading') return { label: one.label, indent: 0, indicatorId: null, cumulative: false, senders: [] }
  const { label, indent, indicator, cumulative, senders } = one
  return {
    label,
    indent,
    indicatorId: indicator,
    cumulative,
    senders: senders.map(({ sender, unit }) => ({ senderId: sender, unitId: unit })),
  }
}

function toldSenders(senders: FormRow['senders']): z.input<typeof sender>[] {
  return senders.map(({ senderId, unitId }) => ({ sender: senderId, unit: unitId }))
}

function told({ form, regime }: Pick<ListedForm, 'form' | 'regime'>): z.input<typeof formTold> {
  const { id, number, title, columns, closed, version } = form
  return { id, regime: regime.id, regimeName: regime.name, number, title, columns: [...columns], closed, version }
}
