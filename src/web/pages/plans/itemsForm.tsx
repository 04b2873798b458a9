import { z } from 'zod'
import { changeItems, type PlanItemRow, type PlanSheet } from '../../../office/plans/index.ts'
import { blank, date, optionalText, readForm, type Typed, text, whole } from '../../input.ts'
import type { SiteContext } from '../../site.ts'
import { Button, ButtonLink, Buttons, ErrorSummary, type Errors, Field, Fieldset, Form, Heading, TextArea } from '../../ui/index.ts'
import { done, view } from '../../view.tsx'
import { attempt } from './attempt.ts'
import { planCrumbs } from './planPage.tsx'
import { countRows, rows, withRows } from './rows.ts'
import { draftSheet, rereadSheet } from './sheet.ts'
import { staleForm } from './stale.tsx'
import { itemKinds } from './words.data.ts'

type Kind = keyof typeof itemKinds

const words = { words: text('Nội dung', 2000) }
const taskShape = {
  ...words,
  lead: optionalText('Chủ trì', 200),
  cooperating: optionalText('Phối hợp', 1000),
  dueOn: blank(date('Thời hạn')),
  responsibility: optionalText('Trách nhiệm', 1000),
  byAuthority: optionalText('Thẩm quyền', 1000),
  deliverable: optionalText('Sản phẩm', 1000),
}
const documentShape = {
  ...words,
  documentNumber: optionalText('Số, ký hiệu', 100),
  documentDate: blank(date('Ngày văn bản')),
  issuer: optionalText('Cơ quan ban hành', 200),
}
const documentRows = rows(z.object(documentShape), Object.keys(documentShape))

const schema = withRows(
  z.object({
    version: whole('Bản đang sửa'),
    breakthroughs: rows(z.object(words), ['words']),
    keyTasks: rows(z.object(taskShape), Object.keys(taskShape)),
    thematicResolutions: documentRows,
    policyDecisions: documentRows,
  }),
)

const nothing = { documentNumber: null, documentDate: null, issuer: null, lead: null, cooperating: [], dueOn: null }
const empty = { ...nothing, responsibility: null, byAuthority: null, deliverable: null }

/** The page on which all that a draft says beside its targets is edited. */
export async function itemsPage(c: SiteContext) {
  const sheet = await draftSheet(c)
  return sheet === null ? c.notFound() : form(c, sheet, itemsTyped(sheet), {})
}

/** Saves it, or shows the form with one row more. */
export async function saveItems(c: SiteContext) {
  const sheet = await draftSheet(c)
  if (sheet === null) return c.notFound()
  const input = await readForm(c, schema)
  if (input.typed.more !== undefined) return form(c, sheet, input.typed, {})
  if (!input.ok) return form(c, sheet, input.typed, input.errors)
  const { version, breakthroughs, keyTasks, thematicResolutions, policyDecisions } = input.value
  const of = <Fields extends object>(kind: Kind, from: readonly { row: Fields }[]) =>
    from.map(({ row }, position): PlanItemRow => ({ ...empty, words: '', ...row, kind, position }))
  const items = [
    ...of('breakthrough', breakthroughs),
    ...of(
      'keyTask',
      keyTasks.map(({ row }) => ({ row: { ...row, cooperating: (row.cooperating ?? '').split(';').map(trim).filter(Boolean) } })),
    ),
    ...of('thematicResolution', thematicResolutions),
    ...of('policyDecision', policyDecisions),
  ]
  const result = await attempt(() => changeItems(c.var.desk, sheet.plan.id, version, items))
  const at = `/ke-hoach/${sheet.plan.id}`
  if (result.ok) return done(c, at, 'Đã lưu nội dung kế hoạch.')
  if (!result.stale) return form(c, sheet, input.typed, result.errors)
  const now = await rereadSheet(c, sheet)
  const { version: current, ...rest } = itemsTyped(now)
  return staleForm(c, {
    ...{ title: 'Sửa nội dung kế hoạch', action: `${at}/noi-dung`, back: `${at}/noi-dung` },
    ...{ version: Number(current), yours: input.typed, current: rest, label: itemLabel },
  })
}

function form(c: SiteContext, sheet: PlanSheet, typed: Typed, errors: Errors) {
  const at = `/ke-hoach/${sheet.plan.id}`
  const title = 'Sửa nội dung kế hoạch'
  return view(
    c,
    { title, status: Object.keys(errors).length > 0 ? 400 : 200 },
    <>
      <Heading title={title} crumbs={planCrumbs(sheet)} lead="Dòng để trống thì bỏ qua." />
      <ErrorSummary errors={errors} />
      <Form action={`${at}/noi-dung`} hidden={{ version: typed.version ?? '' }}>
        {(Object.keys(itemKinds) as Kind[]).map((kind) => (
          <Fieldset legend={itemKinds[kind].title}>
            {Array.from({ length: countRows(typed, itemKinds[kind].rows, 1) }, (_, row) => (
              <ItemFields kind={kind} at={row} typed={typed} errors={errors} />
            ))}
            <Button kind="plain" name="more" value={itemKinds[kind].rows}>
              Thêm dòng
            </Button>
          </Fieldset>
        ))}
        <Buttons>
          <Button>Lưu nội dung</Button>
          <ButtonLink href={at}>Bỏ qua</ButtonLink>
        </Buttons>
      </Form>
    </>,
  )
}

const labels: Readonly<Record<string, string>> = {
  words: 'Nội dung',
  lead: 'Chủ trì',
  cooperating: 'Phối hợp',
  dueOn: 'Thời hạn',
  responsibility: 'Trách nhiệm',
  byAuthority: 'Thẩm quyền',
  deliverable: 'Sản phẩm',
  documentNumber: 'Số, ký hiệu',
  documentDate: 'Ngày văn bản',
  issuer: 'Cơ quan ban hành',
}

interface ItemFieldsProps {
  kind: Kind
  at: number
  typed: Typed
  errors: Errors
}

function ItemFields({ kind, at, typed, errors }: ItemFieldsProps) {
  const own = (field: string) => {
    const name = `${itemKinds[kind].rows}-${at}-${field}`
    return { name, label: labels[field] as string, value: typed[name], error: errors[name] }
  }
  const shape = kind === 'keyTask' ? taskShape : kind === 'breakthrough' ? words : documentShape
  const rest = Object.keys(shape).filter((field) => field !== 'words')
  return (
    <div class="row-group">
      <TextArea {...own('words')} label={`${itemKinds[kind].title} ${at + 1}`} rows={2} />
      {rest.length > 0 && (
        <div class="fields wide">
          {rest.map((field) => (
            <Field
              {...own(field)}
              type={field === 'dueOn' || field === 'documentDate' ? 'date' : 'text'}
              hint={field === 'cooperating' ? 'Cách nhau bằng dấu chấm phẩy.' : undefined}
            />
          ))}
        </div>
      )}
    </div>
  )
}

/** What the newest version says beside its targets, as the form has it. */
function itemsTyped({ versions }: PlanSheet): Typed & { version: string } {
  const newest = versions.at(-1)
  const typed: Record<string, string> = {}
  for (const item of newest?.items ?? []) {
    const shape = item.kind === 'keyTask' ? taskShape : item.kind === 'breakthrough' ? words : documentShape
    const count = countRows(typed, itemKinds[item.kind].rows, 0)
    for (const field of Object.keys(shape)) {
      const value = item[field as keyof PlanItemRow]
      typed[`${itemKinds[item.kind].rows}-${count}-${field}`] = Array.isArray(value) ? value.join('; ') : String(value ?? '')
    }
  }
  return { ...typed, version: String(newest?.version.version ?? 1) }
}

function itemLabel(name: string): string {
  const [list, at, field = ''] = name.split('-')
  const kind = Object.values(itemKinds).find(({ rows: own }) => own === list)
  return `${kind?.title ?? ''} ${Number(at) + 1}: ${labels[field] ?? field}`
}

function trim(part: string): string {
  return part.trim()
}
