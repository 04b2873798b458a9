import { z } from 'zod'
import { changeForm, formSheet, newForm } from '../../../office/reporting/forms.ts'
import { listRegimes } from '../../../office/reporting/regimes.ts'
import { readForm, type Typed, whole } from '../../input.ts'
import { numberParam, type SiteContext } from '../../site.ts'
import { Button, ButtonLink, Buttons, ErrorSummary, type Errors, Form, Heading } from '../../ui/index.ts'
import { done, view } from '../../view.tsx'
import { attempt } from '../plans/attempt.ts'
import { staleForm } from '../plans/stale.tsx'
import { begun, FormFields, formShape, newFormShape } from './fields.tsx'

const newSchema = z.object(newFormShape)
const headSchema = z.object({ ...formShape, version: whole('Bản đang sửa') })
const crumbs = [{ href: '/bieu-mau', label: 'Biểu mẫu' }]

/** The page on which a form without rows is made. */
export async function newFormPage(c: SiteContext, typed: Typed = {}, errors: Errors = {}, columns: readonly string[] = begun.columns) {
  const regimes = (await listRegimes(c.var.desk)).filter(({ lives }) => lives)
  return view(
    c,
    { title: 'Lập biểu trống', status: statusOf(errors) },
    <>
      <Heading title="Lập biểu trống" crumbs={crumbs} lead="Lập xong thì thêm từng dòng: chỉ tiêu hoặc đề mục." />
      <ErrorSummary errors={errors} />
      <Form action="/bieu-mau/moi">
        <FormFields typed={typed} errors={errors} columns={columns} regimes={regimes} />
        <Buttons>
          <Button>Lập biểu</Button>
          <ButtonLink href="/bieu-mau">Bỏ qua</ButtonLink>
        </Buttons>
      </Form>
    </>,
  )
}

/** Makes it. */
export async function saveNewForm(c: SiteContext) {
  const input = await readForm(c, newSchema)
  if (!input.ok) return newFormPage(c, input.typed, input.errors, await columnsSent(c))
  const result = await attempt(() => newForm(c.var.desk, input.value))
  if (!result.ok) return newFormPage(c, input.typed, result.errors, input.value.columns)
  return done(c, `/bieu-mau/${result.value}/them`, 'Đã lập biểu. Hãy chọn các chỉ tiêu của biểu.')
}

/** The page on which number, title and columns are changed. */
export async function editHeadPage(c: SiteContext, typed?: Typed, errors: Errors = {}, columns?: readonly string[]) {
  const sheet = await sheetAt(c)
  if (sheet === null) return c.notFound()
  const { id, number, title, version, ...form } = sheet.form
  const shown = typed ?? { number, title, version: String(version) }
  return view(
    c,
    { title: 'Sửa tên, cột của biểu', status: statusOf(errors) },
    <>
      <Heading title="Sửa tên, cột của biểu" crumbs={[...crumbs, { href: `/bieu-mau/${id}`, label: title }]} />
      <ErrorSummary errors={errors} />
      <Form action={`/bieu-mau/${id}/sua`} hidden={{ version: shown.version ?? '' }}>
        <FormFields typed={shown} errors={errors} columns={columns ?? form.columns} />
        <Buttons>
          <Button>Lưu</Button>
          <ButtonLink href={`/bieu-mau/${id}`}>Bỏ qua</ButtonLink>
        </Buttons>
      </Form>
    </>,
  )
}

/** Changes them. */
export async function changeHead(c: SiteContext) {
  const sheet = await sheetAt(c)
  if (sheet === null) return c.notFound()
  const { id } = sheet.form
  const input = await readForm(c, headSchema)
  if (!input.ok) return editHeadPage(c, input.typed, input.errors, await columnsSent(c))
  const { version, ...fields } = input.value
  const result = await attempt(() => changeForm(c.var.desk, id, version, fields))
  if (result.ok) return done(c, `/bieu-mau/${id}`, 'Đã lưu biểu mẫu.')
  if (!result.stale) return editHeadPage(c, input.typed, result.errors, fields.columns)
  const { form } = (await formSheet(c.var.desk, id)) ?? sheet
  return staleForm(c, {
    ...{ title: 'Sửa tên, cột của biểu', action: `/bieu-mau/${id}/sua`, back: `/bieu-mau/${id}`, version: form.version },
    ...{ yours: { number: fields.number, title: fields.title }, current: { number: form.number, title: form.title } },
    label: (name) => (name === 'number' ? 'Số biểu' : 'Tên biểu'),
    kept: { columns: fields.columns },
  })
}

async function sheetAt(c: SiteContext) {
  const id = numberParam(c, 'id')
  return id === null ? null : formSheet(c.var.desk, id)
}

async function columnsSent(c: SiteContext): Promise<string[]> {
  return [(await c.req.parseBody({ all: true })).columns ?? []].flat().map(String)
}

function statusOf(errors: Errors): 200 | 400 {
  return Object.keys(errors).length > 0 ? 400 : 200
}
