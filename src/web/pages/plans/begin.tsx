import { z } from 'zod'
import { vietnameseDay } from '../../../office/calendar.ts'
import { beginPlan, listPlans } from '../../../office/plans/index.ts'
import { blank, readForm, type Typed, whole } from '../../input.ts'
import type { SiteContext } from '../../site.ts'
import { Button, ButtonLink, Buttons, ErrorSummary, type Errors, Field, Form, Heading, Radios, Select } from '../../ui/index.ts'
import { done, view } from '../../view.tsx'
import { attempt } from './attempt.ts'
import { booksOf, periodOfYears, planOptions, unitOptions } from './choices.ts'
import { DocumentFields, documentShape } from './documentForm.tsx'
import { oneOf, optionsOf } from './rows.ts'
import { planKinds } from './words.data.ts'

const schema = z
  .object({
    kind: oneOf(planKinds, 'Loại kế hoạch'),
    from: whole('Năm'),
    to: blank(whole('Đến năm')),
    unitId: whole('Đơn vị'),
    parentId: blank(whole('Kế hoạch cấp trên')),
    ...documentShape,
  })
  .superRefine(({ kind, from, to }, c) => {
    const wrong = (field: string, message: string) => c.addIssue({ code: 'custom', path: [field], message })
    if (from < 1975 || from > 2100) wrong('from', 'Năm: hãy ghi đủ bốn chữ số, ví dụ 2026.')
    if (kind === 'term' && (to === null || to <= from || to - from > 14)) {
      wrong('to', 'Đến năm: kế hoạch nhiệm kỳ cần năm cuối, sau năm đầu không quá 14 năm.')
    }
    if (kind !== 'term' && to !== null && (to < from || to - from > 14)) wrong('to', 'Đến năm: phải từ năm đầu trở đi.')
    if (kind === 'year' && to !== null && to !== from) wrong('to', 'Đến năm: kế hoạch năm chỉ có một năm, hãy để trống.')
  })

/** The page on which a plan is begun. */
export async function beginPage(c: SiteContext, typed: Typed = {}, errors: Errors = {}) {
  const { desk } = c.var
  const today = vietnameseDay(desk.now)
  const [books, plans] = [await booksOf(desk), await listPlans(desk)]
  const units = unitOptions(books, today)
  return view(
    c,
    { title: 'Lập kế hoạch', status: Object.keys(errors).length > 0 ? 400 : 200 },
    <>
      <Heading title="Lập kế hoạch" crumbs={[{ href: '/ke-hoach', label: 'Kế hoạch' }]} />
      <ErrorSummary errors={errors} />
      <Form action="/ke-hoach/moi">
        <Radios name="kind" label="Loại kế hoạch" options={optionsOf(planKinds)} value={typed.kind ?? 'year'} error={errors.kind} />
        <div class="fields">
          <Field name="from" label="Năm, hoặc năm đầu nhiệm kỳ" type="number" value={typed.from ?? today.slice(0, 4)} error={errors.from} />
          <Field
            name="to"
            label="Đến năm"
            type="number"
            value={typed.to}
            error={errors.to}
            optional
            hint="Chỉ ghi cho kế hoạch nhiều năm."
          />
        </div>
        <Select name="unitId" label="Đơn vị" options={units} value={typed.unitId ?? units[0]?.value} error={errors.unitId} />
        <DocumentFields typed={typed} errors={errors} />
        <Select
          name="parentId"
          label="Cụ thể hóa kế hoạch"
          options={planOptions(plans, ['term', 'year'])}
          empty="Không"
          value={typed.parentId}
          error={errors.parentId}
          optional
        />
        <Buttons>
          <Button>Lập dự thảo</Button>
          <ButtonLink href="/ke-hoach">Bỏ qua</ButtonLink>
        </Buttons>
      </Form>
    </>,
  )
}

/** Begins the plan that the form asks for. */
export async function begin(c: SiteContext) {
  const input = await readForm(c, schema)
  if (!input.ok) return beginPage(c, input.typed, input.errors)
  const { kind, from, to, unitId, parentId, ...document } = input.value
  const result = await attempt(() => beginPlan(c.var.desk, { kind, unitId, parentId, period: periodOfYears(from, to ?? from) }, document))
  if (!result.ok) return beginPage(c, input.typed, result.errors)
  return done(c, `/ke-hoach/${result.value}`, 'Đã lập dự thảo kế hoạch. Hãy thêm chỉ tiêu.')
}
