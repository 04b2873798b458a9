import { z } from 'zod'
import { beginAmendment, changeDocument, type PlanSheet, type PlanVersionRow } from '../../../office/plans/index.ts'
import { readForm, type Typed, text, whole } from '../../input.ts'
import type { SiteContext } from '../../site.ts'
import { Button, ButtonLink, Buttons, ErrorSummary, type Errors, Form, Heading, Notice, TextArea } from '../../ui/index.ts'
import { done, view } from '../../view.tsx'
import { attempt } from './attempt.ts'
import { DocumentFields, documentLabels, documentShape, documentTyped } from './documentForm.tsx'
import { planCrumbs } from './planPage.tsx'
import { draftSheet, rereadSheet, sheetOf } from './sheet.ts'
import { staleForm } from './stale.tsx'

const editSchema = z.object({ version: whole('Bản đang sửa'), ...documentShape })
const amendSchema = z.object({ reason: text('Lý do điều chỉnh', 2000), ...documentShape })

/** The page on which the document of a draft is edited. */
export async function documentPage(c: SiteContext) {
  const sheet = await draftSheet(c)
  if (sheet === null) return c.notFound()
  const { version } = newestOf(sheet)
  return editForm(c, sheet, { ...documentTyped(newestOf(sheet)), version: String(version) }, {})
}

/** Saves the document of a draft. */
export async function saveDocument(c: SiteContext) {
  const sheet = await draftSheet(c)
  if (sheet === null) return c.notFound()
  const input = await readForm(c, editSchema)
  if (!input.ok) return editForm(c, sheet, input.typed, input.errors)
  const { version, ...document } = input.value
  const at = `/ke-hoach/${sheet.plan.id}`
  const result = await attempt(() => changeDocument(c.var.desk, sheet.plan.id, version, document))
  if (result.ok) return done(c, at, 'Đã lưu văn bản.')
  if (!result.stale) return editForm(c, sheet, input.typed, result.errors)
  const now = newestOf(await rereadSheet(c, sheet))
  return staleForm(c, {
    ...{ title: 'Sửa văn bản', action: `${at}/van-ban`, back: `${at}/van-ban`, version: now.version },
    ...{ yours: input.typed, current: documentTyped(now), label: (name) => documentLabels[name] ?? name },
  })
}

/** The page on which an amendment is begun. */
export async function amendPage(c: SiteContext) {
  const sheet = await adoptedSheet(c)
  return sheet === null
    ? c.notFound()
    : amendForm(c, sheet, { ...documentTyped(newestOf(sheet)), documentNumber: '', documentDate: '' }, {})
}

/** Begins an amendment. */
export async function amend(c: SiteContext) {
  const sheet = await adoptedSheet(c)
  if (sheet === null) return c.notFound()
  const input = await readForm(c, amendSchema)
  if (!input.ok) return amendForm(c, sheet, input.typed, input.errors)
  const { reason, ...document } = input.value
  const result = await attempt(() => beginAmendment(c.var.desk, sheet.plan.id, reason, document))
  if (!result.ok) return amendForm(c, sheet, input.typed, result.errors)
  return done(c, `/ke-hoach/${sheet.plan.id}`, 'Đã lập bản điều chỉnh. Bản trước vẫn có hiệu lực cho đến khi bản này được thông qua.')
}

async function adoptedSheet(c: SiteContext): Promise<PlanSheet | null> {
  const sheet = await sheetOf(c)
  return sheet === null || sheet.plan.state === 'draft' ? null : sheet
}

function newestOf({ versions }: PlanSheet): PlanVersionRow {
  return versions.at(-1)?.version as PlanVersionRow
}

function editForm(c: SiteContext, sheet: PlanSheet, typed: Typed, errors: Errors) {
  const at = `/ke-hoach/${sheet.plan.id}`
  return view(
    c,
    { title: 'Sửa văn bản', status: Object.keys(errors).length > 0 ? 400 : 200 },
    <>
      <Heading title="Sửa văn bản" crumbs={planCrumbs(sheet)} />
      <ErrorSummary errors={errors} />
      <Form action={`${at}/van-ban`} hidden={{ version: typed.version ?? '' }}>
        <DocumentFields typed={typed} errors={errors} />
        <Buttons>
          <Button>Lưu văn bản</Button>
          <ButtonLink href={at}>Bỏ qua</ButtonLink>
        </Buttons>
      </Form>
    </>,
  )
}

function amendForm(c: SiteContext, sheet: PlanSheet, typed: Typed, errors: Errors) {
  const at = `/ke-hoach/${sheet.plan.id}`
  return view(
    c,
    { title: 'Điều chỉnh kế hoạch', status: Object.keys(errors).length > 0 ? 400 : 200 },
    <>
      <Heading title="Điều chỉnh kế hoạch" crumbs={planCrumbs(sheet)} />
      <ErrorSummary errors={errors} />
      <Notice>
        <p>
          Bản điều chỉnh bắt đầu với toàn bộ nội dung của bản đang có hiệu lực. Bản đang có hiệu lực giữ nguyên, và báo cáo cũ vẫn đọc theo
          bản đó.
        </p>
      </Notice>
      <Form action={`${at}/dieu-chinh`}>
        <TextArea name="reason" label="Lý do điều chỉnh" rows={3} value={typed.reason} error={errors.reason} />
        <DocumentFields typed={typed} errors={errors} />
        <Buttons>
          <Button>Lập bản điều chỉnh</Button>
          <ButtonLink href={at}>Bỏ qua</ButtonLink>
        </Buttons>
      </Form>
    </>,
  )
}
