import { z } from 'zod'
import type { TargetContent, TargetIdentity, TargetSheet } from '../../office/plans/index.ts'
import type { PlanLine, Rule } from '../../plan/index.ts'
import { plain } from '../plain.ts'
import { date, exact, id, number, period, periodCode, someDay, text, version } from '../schemas.ts'

const issuer = z.enum(['central', 'province', 'district', 'council', 'resolution'])
const role = z.enum(['lead', 'cooperating', 'observer'])
const disclosure = z.enum(['public', 'internal'])
const decimals = z.int().min(0).max(10)

/** How a rule, a measure and a margin are said; `value` is how a number is. */
function forms<Value extends z.ZodType, Period extends z.ZodType, Words extends z.ZodType>(value: Value, code: Period, words: Words) {
  const bound = { bound: value, strict: z.boolean() }
  const simple = [
    z.strictObject({ kind: z.literal('atLeast'), ...bound }),
    z.strictObject({ kind: z.literal('atMost'), ...bound }),
    z.strictObject({ kind: z.literal('equal'), value }),
    z.strictObject({ kind: z.literal('range'), low: value, high: value }),
    z.strictObject({ kind: z.literal('keep'), value }),
    z.strictObject({ kind: z.literal('done') }),
  ] as const
  const measure = z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('level') }),
    z.strictObject({ kind: z.literal('increment'), since: code }),
  ])
  const part = z.strictObject({
    ...{
      name: words,
      indicator: z.string().max(80),
      measure,
      rule: z.discriminatedUnion('kind', [...simple]),
      unitOfMeasure: z.string().max(100),
    },
    decimals,
  })
  return {
    measure,
    rule: z.discriminatedUnion('kind', [...simple, z.strictObject({ kind: z.literal('allOf'), parts: z.array(part).min(1).max(30) })]),
    margin: z.strictObject({ kind: z.enum(['absolute', 'percent']), size: value }),
    path: z.array(z.strictObject({ by: code, value })),
  }
}

const said = forms(number, period, text(300))
const told = forms(exact, periodCode, z.string())

const lineTold = z
  .strictObject({
    ...{
      id: z.string(),
      issuer,
      label: z.string(),
      document: z.string().nullable(),
      rule: told.rule,
      unitOfMeasure: z.string(),
      decimals: z.int(),
    },
    ...{ stretch: z.boolean(), implied: z.strictObject({ low: exact, high: exact }).nullable() },
  })
  .meta({ id: 'PlanLine', description: 'Một mức kế hoạch, theo cơ quan giao.' })

/** A target as a version of its plan asks it; one that may not be shown only keeps its place. */
export const planTargetTold = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...{ kind: z.literal('target'), id, version, position: z.int(), name: z.string(), indicatorId: id.nullable(), unitId: id },
      ...{ period: periodCode, partOf: id.nullable(), headline: z.boolean(), disclosure, measure: told.measure, lines: z.array(lineTold) },
      ...{ governing: z.string().nullable(), margin: told.margin.nullable(), path: told.path },
      assignments: z.array(z.strictObject({ role, kind: z.enum(['post', 'unit']), name: z.string(), unitId: id.nullable() })),
      ...{ work: z.string().nullable(), dueOn: date.nullable(), responsibility: z.string().nullable() },
      ...{ byAuthority: z.string().nullable(), deliverable: z.string().nullable() },
    }),
    z.strictObject({ kind: z.literal('withheld'), headline: z.boolean() }),
  ])
  .meta({ id: 'PlanTarget', description: 'Chỉ tiêu kế hoạch: các mức, lộ trình, người chịu trách nhiệm.' })

/** What somebody asks of a target. */
export const targetFields = {
  ...{ name: text(), headline: z.boolean().default(true), disclosure: disclosure.default('public'), partOf: id.nullable().default(null) },
  measure: said.measure.default({ kind: 'level' }),
  lines: z
    .array(
      z.strictObject({
        id: text(60).optional(),
        ...{
          issuer,
          label: text(200),
          document: text(300).nullable().default(null),
          rule: said.rule,
          unitOfMeasure: z.string().max(100),
          decimals,
        },
        stretch: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(20),
  governing: z.string().max(60).optional().meta({ description: 'id của mức dùng để đánh giá; bỏ trống: mức đầu không phải phấn đấu.' }),
  margin: said.margin.nullable().default(null),
  path: said.path.max(40).default([]),
  assignments: z
    .array(z.strictObject({ role, kind: z.enum(['post', 'unit']), name: text(200), unitId: id.nullable().default(null) }))
    .min(1)
    .max(50),
  ...{ work: text(2000), dueOn: someDay, responsibility: text(2000), byAuthority: text(2000), deliverable: text(2000) },
}
const targetBody = z.strictObject(targetFields)

/** A target as a program sends it. */
export const targetExample = {
  name: 'Thu ngân sách nhà nước trên địa bàn',
  lines: [
    {
      ...({ issuer: 'council', label: 'Nghị quyết HĐND xã', unitOfMeasure: 'tỷ đồng', decimals: 1 } as const),
      rule: { kind: 'atLeast', bound: '770.0', strict: false } as const,
    },
  ],
  assignments: [{ role: 'lead', kind: 'post', name: 'Trưởng phòng Kinh tế' } as const],
  ...{ work: 'Đôn đốc thu đúng, thu đủ', dueOn: '2027-12-31', responsibility: 'Trước UBND xã', byAuthority: 'Nghị quyết HĐND xã' },
  deliverable: 'Báo cáo quyết toán thu',
}

/** What the target is called and counted as. */
export function identityOf({ name, headline, disclosure, partOf }: z.output<typeof targetBody>): TargetIdentity {
  return { name, headline, disclosure, partOf }
}

/** What a version of the plan is to ask of the target. */
export function contentOf(body: z.output<typeof targetBody>): TargetContent {
  const { measure, governing, margin, path, assignments, work, dueOn, responsibility, byAuthority, deliverable } = body
  const taken = new Set(body.lines.flatMap(({ id }) => id ?? []))
  const lines = body.lines.map(
    ({ id, ...line }): PlanLine => ({ ...line, rule: line.rule as Rule, id: id ?? freshId(line.issuer, taken), implied: null }),
  )
  return {
    ...{ measure, lines, governing, margin, path, assignments },
    clears: { work, dueDate: dueOn, responsibility, authority: byAuthority, deliverable },
  }
}

/** The target as an answer has it. */
export function toldPlanTarget({ target, row }: TargetSheet): z.input<typeof planTargetTold> {
  if (row === null) return { kind: 'withheld', headline: target.headline }
  const { id, version, position, name, indicatorId, unitId, period, partOf, headline, disclosure, demand, assignments } = row
  const { measure, lines, governing, margin, path } = demand
  const { work, dueOn, responsibility, byAuthority, deliverable } = row
  return plain({
    ...{ kind: 'target' as const, id, version, position, name, indicatorId, unitId, period, partOf, headline, disclosure },
    ...{ measure, lines, governing, margin, path, work, dueOn, responsibility, byAuthority, deliverable },
    assignments: assignments.map(({ role, kind, name, unitId }) => ({ role, kind, name, unitId })),
  })
}

function freshId(issuer: string, taken: Set<string>): string {
  let id = issuer
  for (let next = 2; taken.has(id); next++) id = `${issuer}-${next}`
  taken.add(id)
  return id
}
