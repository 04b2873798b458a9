import { z } from 'zod'
import { vietnameseDay } from '../../../office/calendar.ts'
import { changeRegime, listRegimes, newRegime } from '../../../office/reporting/regimes.ts'
import { type Day, dayLabel, type RegimeRule } from '../../../plan/index.ts'
import { blank, date, readForm, type Typed, text, whole } from '../../input.ts'
import { numberParam, type SiteContext } from '../../site.ts'
import { Button, ButtonLink, Buttons, ErrorSummary, type Errors, Field, Fieldset, Form, Heading, Select } from '../../ui/index.ts'
import { done, view } from '../../view.tsx'
import { attempt } from '../plans/attempt.ts'
import { oneOf, optionsOf } from '../plans/rows.ts'
import { staleForm } from '../plans/stale.tsx'
import { regimeLabels, roundKinds } from './words.data.ts'

const home = '/che-do-bao-cao'
const crumbs = [{ href: home, label: 'Chế độ báo cáo' }]

const dayOfMonth = (what: string) =>
  whole(what).refine((one) => one >= 1 && one <= 28, `${what}: ghi từ 1 đến 28, để tháng nào cũng có ngày đó.`)

const shape = {
  name: text(regimeLabels.name, 200),
  cutOffDay: blank(dayOfMonth(regimeLabels.cutOffDay)),
  opensDay: dayOfMonth(regimeLabels.opensDay),
  dueDay: dayOfMonth(regimeLabels.dueDay),
  sendDay: dayOfMonth(regimeLabels.sendDay),
  firstYear: blank(
    whole(regimeLabels.firstYear).refine(
      (year) => year >= 1975 && year <= 2100,
      `${regimeLabels.firstYear}: ghi đủ bốn chữ số, ví dụ 2026.`,
    ),
  ),
  basis: text(regimeLabels.basis, 500),
  validFrom: date(regimeLabels.validFrom),
}
const newSchema = z.object({ ...shape, kind: oneOf(roundKinds, regimeLabels.kind) })
const changedSchema = z.object({ ...shape, version: whole('Bản đang sửa') })

/** Of the button that ends a regime. */
export const endSchema = z.object({ version: whole('Bản đang sửa'), from: date('Từ ngày') })

/** The page on which a regime is added. */
export function newPage(c: SiteContext, typed: Typed = {}, errors: Errors = {}) {
  const today = vietnameseDay(c.var.desk.now)
  const begun = { kind: 'month', cutOffDay: '14', opensDay: '10', dueDay: '17', sendDay: '20', validFrom: today }
  return page(c, { title: 'Thêm chế độ báo cáo', action: `${home}/moi`, typed: { ...begun, ...typed }, errors, isNew: true })
}

/** Adds the regime that the form asks for. */
export async function add(c: SiteContext) {
  const input = await readForm(c, newSchema)
  if (!input.ok) return newPage(c, input.typed, input.errors)
  const result = await attempt(() => newRegime(c.var.desk, input.value))
  if (!result.ok) return newPage(c, input.typed, result.errors)
  return done(c, home, `Đã thêm chế độ “${input.value.name}”.`)
}

/** The page on which a regime is changed from a day on. */
export async function editPage(c: SiteContext, typed?: Typed, errors: Errors = {}) {
  const found = await regimeAt(c)
  if (found === undefined) return c.notFound()
  const today = vietnameseDay(c.var.desk.now)
  const own = typedOf(found.rule)
  // What has begun is changed from today on, unless somebody chooses another day.
  const [, validFrom = today] = [found.rule.validFrom, today].sort()
  return page(c, {
    title: `Sửa: ${found.row.name}`,
    action: `${home}/${found.row.id}/sua`,
    typed: typed ?? { ...own, validFrom, version: String(found.row.version) },
    ...{ errors, isNew: false },
  })
}

/** Changes the regime. */
export async function change(c: SiteContext) {
  const found = await regimeAt(c)
  if (found === undefined) return c.notFound()
  const input = await readForm(c, changedSchema)
  if (!input.ok) return editPage(c, input.typed, input.errors)
  const { version, ...rule } = input.value
  const result = await attempt(() => changeRegime(c.var.desk, found.row.id, version, rule))
  if (result.ok) return done(c, home, `Đã lưu chế độ “${rule.name}”, có hiệu lực từ ngày ${dayLabel(rule.validFrom)}.`)
  if (!result.stale) return editPage(c, input.typed, result.errors)
  const { row, rule: now } = (await regimeAt(c)) ?? found
  return staleForm(c, {
    ...{ title: `Sửa: ${row.name}`, action: `${home}/${row.id}/sua`, back: home, version: row.version },
    ...{ yours: input.typed, current: { ...typedOf(now), validFrom: input.typed.validFrom ?? '' } },
    label: (name) => regimeLabels[name as keyof typeof regimeLabels] ?? name,
  })
}

interface PageProps {
  title: string
  action: string
  typed: Typed
  errors: Errors
  isNew: boolean
}

function page(c: SiteContext, { title, action, typed, errors, isNew }: PageProps) {
  const field = (name: keyof typeof regimeLabels) => ({ name, label: regimeLabels[name], value: typed[name], error: errors[name] })
  return view(
    c,
    { title, status: Object.keys(errors).length > 0 ? 400 : 200 },
    <>
      <Heading title={title} crumbs={crumbs} />
      <ErrorSummary errors={errors} />
      <Form action={action} hidden={typed.version === undefined ? {} : { version: typed.version }}>
        <Field {...field('name')} />
        {isNew && <Select {...field('kind')} options={optionsOf(roundKinds)} />}
        <Fieldset
          legend="Các ngày trong tháng"
          hint="Tính trong tháng cuối của kỳ, hoặc tháng sau đó khi ngày ấy đã qua. Rơi vào ngày nghỉ thì chuyển sang ngày làm việc kế tiếp."
        >
          <div class="fields">
            <Field {...field('cutOffDay')} type="number" optional hint="Để trống: ngày cuối cùng của kỳ." />
            <Field {...field('opensDay')} type="number" />
            <Field {...field('dueDay')} type="number" hint="Cách ngày chốt ít nhất một ngày làm việc." />
            <Field {...field('sendDay')} type="number" />
          </div>
        </Fieldset>
        <Field {...field('firstYear')} type="number" optional hint="Chỉ ghi cho báo cáo nhiệm kỳ, giữa nhiệm kỳ." />
        <Field {...field('basis')} hint="Số, ký hiệu văn bản quy định." />
        <Field {...field('validFrom')} type="date" hint={isNew ? undefined : 'Kỳ nào kết thúc trước ngày này vẫn theo quy định cũ.'} />
        <Buttons>
          <Button>Lưu chế độ</Button>
          <ButtonLink href={home}>Bỏ qua</ButtonLink>
        </Buttons>
      </Form>
    </>,
  )
}

async function regimeAt(c: SiteContext) {
  const id = numberParam(c, 'id')
  return (await listRegimes(c.var.desk)).find(({ row, rule }) => row.id === id && rule.validTo === null)
}

function typedOf({ name, cutOffDay, opensDay, dueDay, sendDay, firstYear, basis, validFrom }: RegimeRule & { validFrom: Day }): Typed {
  return {
    ...{ name, basis, validFrom, opensDay: String(opensDay), dueDay: String(dueDay), sendDay: String(sendDay) },
    ...{ cutOffDay: String(cutOffDay ?? ''), firstYear: String(firstYear ?? '') },
  }
}
