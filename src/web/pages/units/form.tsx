import { z } from 'zod'
import { vietnameseDay } from '../../../office/calendar.ts'
import { StaleEdit, sentenceOf } from '../../../office/problem.ts'
import { foundUnit, mendUnit, unitsOn, unitToEdit } from '../../../office/units.ts'
import type { Unit, UnitKind } from '../../../plan/index.ts'
import { date, optionalText, readForm, type Typed, text, whole } from '../../input.ts'
import { missingPage } from '../../sentencePage.tsx'
import { numberParam, type Pages, type SiteContext } from '../../site.ts'
import { Button, ButtonLink, Buttons, ErrorSummary, type Errors, Field, Form, Heading, Notice, Select } from '../../ui/index.ts'
import { done, view } from '../../view.tsx'
import { stalePage } from './stale.tsx'
import { crumbs, kindOptions, parentOptions } from './words.ts'

const kindField = text('Loại đơn vị')
  .refine((written) => kindOptions.some(({ value }) => value === written), 'Loại đơn vị: chưa chọn.')
  .transform((written) => written as UnitKind)

/** What a form says of a unit; the names are those of history and of a stale edit. */
export const unitSchema = z.object({
  name: text('Tên đơn vị', 200),
  kind: kindField,
  code: text('Mã đơn vị', 30),
  parentCode: optionalText('Đơn vị cấp trên', 30),
})
const foundForm = unitSchema.extend({ validFrom: date('Từ ngày') })
const mendForm = unitSchema.extend({ version: whole('Phiên bản') })

/** `/don-vi/moi`: a unit is founded. */
export function newUnitRoutes(pages: Pages): void {
  pages.get('/moi', (c) => foundPage(c, null, {}))
  pages.post('/moi', async (c) => {
    const input = await readForm(c, foundForm)
    if (!input.ok) return foundPage(c, input.typed, input.errors)
    try {
      const row = await foundUnit(c.var.desk, input.value)
      return done(c, `/don-vi/${row}`, `Đã thêm đơn vị ${input.value.name}.`)
    } catch (error) {
      return foundPage(c, input.typed, { code: sentenceFor(error) })
    }
  })
}

/** `/don-vi/:id/sua`: what is wrongly written of a unit is mended. */
export function unitFormRoutes(pages: Pages): void {
  pages.get('/:id/sua', async (c) => {
    const row = numberParam(c, 'id')
    const found = row === null ? null : await unitToEdit(c.var.desk, row)
    if (row === null || found === null) return missingPage(c, 'Không có đơn vị nào ở địa chỉ này.')
    const { name, kind, code, parentCode, version } = found.unit
    return mendPage(c, row, { name, kind, code, parentCode: parentCode ?? '', version: String(version) }, {})
  })
  pages.post('/:id/sua', async (c) => {
    const row = numberParam(c, 'id')
    if (row === null) return missingPage(c, 'Không có đơn vị nào ở địa chỉ này.')
    const input = await readForm(c, mendForm)
    if (!input.ok) return mendPage(c, row, input.typed, input.errors)
    const { version, ...rest } = input.value
    try {
      await mendUnit(c.var.desk, row, version, rest)
      return done(c, `/don-vi/${row}`, `Đã sửa đơn vị ${rest.name}.`)
    } catch (error) {
      if (error instanceof StaleEdit) return stalePage(c, row, error)
      return mendPage(c, row, input.typed, { code: sentenceFor(error) })
    }
  })
}

/** The sentence for what a person asked for and cannot have; any other error goes on. */
export function sentenceFor(error: unknown): string {
  const sentence = sentenceOf(error)
  if (sentence === null) throw error
  return sentence
}

/** `sent` is null where nothing was typed yet. */
async function foundPage(c: SiteContext, sent: Typed | null, errors: Errors) {
  const { desk } = c.var
  const today = vietnameseDay(desk.now)
  const { tree } = await unitsOn(desk, today)
  const above = c.req.query('cap-tren') ?? onlyRoot(tree.units)
  const typed = sent ?? { validFrom: today, kind: 'village', parentCode: above }
  return view(
    c,
    { title: 'Thêm đơn vị', status: statusOf(errors) },
    <>
      <Heading
        title="Thêm đơn vị"
        crumbs={[{ href: '/don-vi', label: 'Đơn vị' }]}
        lead="Cho đơn vị mới lập hoặc chưa ghi vào sổ. Nhập, tách, đổi tên đơn vị đã có thì dùng Sắp xếp đơn vị."
      />
      <ErrorSummary errors={errors} />
      <Form action="/don-vi/moi">
        <UnitInputs typed={typed} errors={errors} parents={tree.units} />
        <Field
          name="validFrom"
          label="Từ ngày"
          type="date"
          value={typed.validFrom}
          error={errors.validFrom}
          hint="Đơn vị đã có từ trước thì ghi ngày lập, để số liệu của các kỳ trước được tính."
        />
        <Buttons>
          <Button>Thêm đơn vị</Button>
          <ButtonLink href="/don-vi">Bỏ qua</ButtonLink>
        </Buttons>
      </Form>
    </>,
  )
}

/** Almost every new unit belongs under the authority's own. */
function onlyRoot(units: readonly Unit[]): string {
  const [root, ...others] = units.filter(({ parent }) => parent === null)
  return root === undefined || others.length > 0 ? '' : root.code
}

async function mendPage(c: SiteContext, row: number, typed: Typed, errors: Errors) {
  const found = await unitToEdit(c.var.desk, row)
  if (found === null) return missingPage(c, 'Không có đơn vị nào ở địa chỉ này.')
  const title = `Sửa ${found.unit.name}`
  return view(
    c,
    { title, status: statusOf(errors) },
    <>
      <Heading title={title} crumbs={crumbs(row, found.unit.name)} />
      <Notice>
        <p>
          Dùng khi ghi sai: chỗ sửa áp dụng cho cả thời gian đơn vị tồn tại, kể cả báo cáo cũ. Đơn vị đổi tên, đổi mã hay chuyển cấp trên từ
          một ngày thì dùng <a href="/don-vi/sap-xep">Sắp xếp đơn vị</a>.
        </p>
      </Notice>
      <ErrorSummary errors={errors} />
      <Form action={`/don-vi/${row}/sua`} hidden={{ version: typed.version ?? found.unit.version }}>
        <UnitInputs typed={typed} errors={errors} parents={found.parents} />
        <Buttons>
          <Button>Lưu</Button>
          <ButtonLink href={`/don-vi/${row}`}>Bỏ qua</ButtonLink>
        </Buttons>
      </Form>
    </>,
  )
}

function UnitInputs({ typed, errors, parents }: { typed: Typed; errors: Errors; parents: readonly Unit[] }) {
  return (
    <>
      <Field name="name" label="Tên đơn vị" value={typed.name} error={errors.name} />
      <Select name="kind" label="Loại đơn vị" options={kindOptions} value={typed.kind} error={errors.kind} />
      <Field
        name="code"
        label="Mã đơn vị"
        value={typed.code}
        error={errors.code}
        hint="Mã hành chính của Tổng cục Thống kê đối với tỉnh, xã; mã tự đặt đối với thôn, bản, cơ quan."
      />
      <Select
        name="parentCode"
        label="Đơn vị cấp trên"
        empty="Không có cấp trên"
        options={parentOptions(parents)}
        value={typed.parentCode}
        error={errors.parentCode}
      />
    </>
  )
}

function statusOf(errors: Errors): 200 | 400 {
  return Object.keys(errors).length === 0 ? 200 : 400
}
