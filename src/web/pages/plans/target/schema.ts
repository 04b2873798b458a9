import { z } from 'zod'
import type { Books } from '../../../../office/books.ts'
import type { Assignment, TargetContent, TargetIdentity } from '../../../../office/plans/index.ts'
import type { PlanLine, Rule, RulePart } from '../../../../plan/index.ts'
import { lastDay } from '../../../../vietnamese/period.ts'
import { blank, date, figure, optionalText, period, text, whole } from '../../../input.ts'
import { oneOf, rows, ticked, withRows } from '../rows.ts'
import { issuers, roles } from '../words.data.ts'
import { ruleOfFields, ruleShape } from './rule.ts'

const line = z
  .object({
    id: optionalText('Mã', 60),
    issuer: oneOf(issuers, 'Cơ quan giao'),
    label: text('Tên gọi của mức kế hoạch', 200),
    document: optionalText('Văn bản', 300),
    stretch: ticked,
    ...ruleShape,
  })
  .transform((row, c) => ({ ...row, ...ruleOfFields(row, c) }))

const part = z
  .object({
    line: whole('Thuộc mức kế hoạch'),
    name: text('Nội dung', 300),
    indicator: text('Chỉ tiêu thống kê', 200),
    since: blank(period('So với')),
    ...ruleShape,
  })
  .transform((row, c) => ({ ...row, ...ruleOfFields(row, c) }))

const person = z
  .object({ role: oneOf(roles, 'Vai trò'), who: optionalText('Đầu mối', 20), name: optionalText('Tên chức danh, đơn vị', 200) })
  .refine(({ who, name }) => name !== null || isUnit(who), { path: ['name'], message: 'Tên chức danh, đơn vị khác: chưa ghi.' })

/** The form of a target. */
export const targetSchema = withRows(
  z.object({
    version: whole('Bản đang sửa'),
    indicatorId: whole('Chỉ tiêu thống kê'),
    unitId: whole('Đơn vị thực hiện'),
    period: period('Kỳ'),
    name: text('Tên chỉ tiêu'),
    since: blank(period('So với')),
    lines: rows(line, ['label', 'value', 'upper', 'document']),
    parts: rows(part, ['name', 'value', 'upper']),
    governing: blank(whole('Mức dùng để đánh giá')),
    marginKind: blank(z.enum(['absolute', 'percent'], 'Ngưỡng tính vượt: chưa chọn.')),
    margin: blank(figure('Ngưỡng tính vượt')),
    path: rows(z.object({ by: period('Mốc'), value: figure('Mức của mốc') }), ['by', 'value']),
    people: rows(person, ['who', 'name']),
    work: text('Việc', 2000),
    dueOn: date('Thời hạn'),
    responsibility: text('Trách nhiệm', 2000),
    byAuthority: text('Thẩm quyền', 2000),
    deliverable: text('Sản phẩm', 2000),
    partOf: blank(whole('Phần giao của')),
    headline: ticked,
    disclosure: z.enum(['public', 'internal'], 'Phạm vi: chưa chọn.'),
  }),
)

type TargetInput = z.output<typeof targetSchema>

/** What the target is called and counted as. */
export function identityOf({ name, headline, disclosure, partOf }: TargetInput): TargetIdentity {
  return { name, headline, disclosure, partOf }
}

/** What the form asks of the target. A place among the lines is that of its row in the form, which the others refer to. */
export function contentOf({ unitOf, indicatorOf }: Books, input: TargetInput): TargetContent {
  const { lines, parts, governing, marginKind, margin, path, people, since } = input
  const unitOfMeasure = indicatorOf.get(input.indicatorId)?.unit ?? ''
  const taken = new Set(lines.flatMap(({ row }) => row.id ?? []))
  const ids = new Map(lines.map(({ at, row }) => [at, row.id ?? freshId(row.issuer, taken)]))
  return {
    measure: measureOf(since),
    lines: lines.map(({ at, row: { issuer, label, document, stretch, unit, ...row } }): PlanLine => {
      const own = parts.filter((one) => one.row.line === at + 1).map((one) => partOf(one.row, unitOfMeasure))
      const rule: Rule = row.rule ?? { kind: 'allOf', parts: own }
      const written = { rule, unitOfMeasure: unit === '' ? unitOfMeasure : unit, decimals: row.decimals }
      return { id: ids.get(at) as string, issuer, label, document, stretch, ...written, implied: null }
    }),
    governing: governing === null ? undefined : ids.get(governing - 1),
    margin: marginKind === null || margin === null ? null : { kind: marginKind, size: margin },
    path: path.map(({ row }) => row).sort((a, b) => (lastDay(a.by) < lastDay(b.by) ? -1 : 1)),
    assignments: people.map(({ row: { role, who, name } }): Assignment => {
      const unitId = isUnit(who) ? Number(who) : null
      if (unitId === null) return { role, kind: who === 'body' ? 'unit' : 'post', name: name ?? '', unitId }
      return { role, kind: 'unit', name: unitOf.get(unitId)?.name ?? '', unitId }
    }),
    clears: {
      work: input.work,
      dueDate: input.dueOn,
      responsibility: input.responsibility,
      authority: input.byAuthority,
      deliverable: input.deliverable,
    },
  }
}

function partOf(row: z.output<typeof part>, unitOfMeasure: string): RulePart {
  const { name, indicator, since, rule, decimals, unit } = row
  // A part of parts is not asked for: the form does not offer it.
  return {
    name,
    indicator,
    measure: measureOf(since),
    rule: rule ?? { kind: 'done' },
    unitOfMeasure: unit === '' ? unitOfMeasure : unit,
    decimals,
  }
}

/** Whether somebody was chosen from the units of the tree. */
function isUnit(who: string | null): boolean {
  return who !== null && /^\d+$/.test(who)
}

function measureOf(since: string | null) {
  return since === null ? { kind: 'level' as const } : { kind: 'increment' as const, since }
}

function freshId(issuer: string, taken: Set<string>): string {
  let id = issuer
  for (let next = 2; taken.has(id); next++) id = `${issuer}-${next}`
  taken.add(id)
  return id
}
