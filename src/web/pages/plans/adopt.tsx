import { z } from 'zod'
import { vietnameseDay } from '../../../office/calendar.ts'
import { adoptDraft, checkAdoption, endPlan, majorityOn, type PlanSheet, type VersionSheet } from '../../../office/plans/index.ts'
import { dayLabel, vote } from '../../../plan/index.ts'
import { date, readForm, type Typed, text, whole } from '../../input.ts'
import type { SiteContext } from '../../site.ts'
import {
  Button,
  ButtonLink,
  Buttons,
  DefinitionList,
  ErrorSummary,
  type Errors,
  Field,
  Form,
  Heading,
  Notice,
  Radios,
} from '../../ui/index.ts'
import { done, view } from '../../view.tsx'
import { attempt } from './attempt.ts'
import { taskClears } from './items.tsx'
import { planCrumbs } from './planPage.tsx'
import { oneOf, optionsOf, ticked } from './rows.ts'
import { sheetOf } from './sheet.ts'
import { refusedAct, staleAct } from './stale.tsx'
import { bodies } from './words.data.ts'

const counts = {
  entitled: 'Tổng số đại biểu, ủy viên',
  present: 'Có mặt',
  inFavour: 'Tán thành',
  against: 'Không tán thành',
  abstained: 'Không biểu quyết',
} as const

/** No body has more members. */
const most = 10_000
const count = (what: string) => whole(what).refine((number) => number <= most, `${what}: quá lớn, hãy kiểm tra lại.`)

const schema = z.object({
  version: whole('Bản đang xem'),
  by: oneOf(bodies, 'Cơ quan biểu quyết'),
  body: text('Hội nghị, kỳ họp', 300),
  day: date('Ngày biểu quyết'),
  entitled: count(counts.entitled),
  present: count(counts.present),
  inFavour: count(counts.inFavour),
  against: count(counts.against),
  abstained: count(counts.abstained),
  confirmed: ticked,
})

/** The page on which the vote is written down. */
export async function adoptPage(c: SiteContext) {
  const sheet = await sheetOf(c)
  if (sheet?.draft == null) return c.notFound()
  return form(c, sheet, { version: String(sheet.plan.version), day: vietnameseDay(c.var.desk.now) }, {})
}

/** Holds the vote against the law, asks once more, and adopts. */
export async function adopt(c: SiteContext) {
  const sheet = await sheetOf(c)
  if (sheet?.draft == null) return c.notFound()
  const input = await readForm(c, schema)
  if (!input.ok) return form(c, sheet, input.typed, input.errors)
  const { version, by, confirmed, ...cast } = input.value
  const result = await attempt(async () =>
    confirmed ? adoptDraft(c.var.desk, sheet.plan.id, version, by, vote(cast)) : checkAdoption(sheet, by, vote(cast)),
  )
  const at = `/ke-hoach/${sheet.plan.id}`
  if (!result.ok) return result.stale ? staleAct(c, 'Thông qua kế hoạch', at) : form(c, sheet, input.typed, result.errors)
  return confirmed ? done(c, at, 'Kế hoạch đã được thông qua.') : confirm(c, sheet, input.typed, input.value)
}

/** The page that asks before a plan is closed. */
export async function endPage(c: SiteContext) {
  const sheet = await sheetOf(c)
  if (sheet === null) return c.notFound()
  const at = `/ke-hoach/${sheet.plan.id}`
  return view(
    c,
    { title: 'Kết thúc kế hoạch' },
    <>
      <Heading title="Kết thúc kế hoạch" crumbs={planCrumbs(sheet)} />
      <Notice kind="warn" title="Sau khi kết thúc">
        <p>Kế hoạch không điều chỉnh được nữa. Các bản, chỉ tiêu và số liệu vẫn xem được như trước.</p>
      </Notice>
      <Form action={`${at}/ket-thuc`} hidden={{ version: sheet.plan.version }}>
        <Buttons>
          <Button kind="danger">Kết thúc kế hoạch</Button>
          <ButtonLink href={at}>Bỏ qua</ButtonLink>
        </Buttons>
      </Form>
    </>,
  )
}

/** Closes a plan. */
export async function end(c: SiteContext) {
  const sheet = await sheetOf(c)
  const input = await readForm(c, z.object({ version: whole('Bản đang xem') }))
  if (sheet === null || !input.ok) return c.notFound()
  const at = `/ke-hoach/${sheet.plan.id}`
  const result = await attempt(() => endPlan(c.var.desk, sheet.plan.id, input.value.version))
  if (result.ok) return done(c, at, 'Kế hoạch đã kết thúc.')
  const title = 'Kết thúc kế hoạch'
  return result.stale ? staleAct(c, title, at) : refusedAct(c, title, at, Object.values(result.errors))
}

function form(c: SiteContext, sheet: PlanSheet, typed: Typed, errors: Errors) {
  const at = `/ke-hoach/${sheet.plan.id}`
  return view(
    c,
    { title: 'Thông qua kế hoạch', status: Object.keys(errors).length > 0 ? 400 : 200 },
    <>
      <Heading title="Thông qua kế hoạch" crumbs={planCrumbs(sheet)} lead="Ghi kết quả biểu quyết của hội nghị hoặc kỳ họp." />
      <ErrorSummary errors={errors} />
      <Unclear draft={sheet.versions.at(-1) as VersionSheet} />
      <Form action={`${at}/thong-qua`} hidden={{ version: typed.version ?? '' }}>
        <Radios
          name="by"
          label="Cơ quan biểu quyết"
          options={optionsOf(bodies)}
          value={typed.by ?? 'council'}
          error={errors.by}
          hint="Cần quá nửa tổng số đại biểu, ủy viên tán thành, không chỉ quá nửa số có mặt."
        />
        <Field
          name="body"
          label="Hội nghị, kỳ họp"
          value={typed.body}
          error={errors.body}
          hint="Ví dụ: HĐND xã khóa III, kỳ họp thứ 3; Hội nghị Ban Chấp hành Đảng bộ xã lần thứ 5."
        />
        <Field name="day" label="Ngày biểu quyết" type="date" value={typed.day} error={errors.day} />
        <div class="fields">
          {Object.entries(counts).map(([name, label]) => (
            <Field name={name} label={label} type="number" value={typed[name]} error={errors[name]} />
          ))}
        </div>
        <Buttons>
          <Button>Tiếp tục</Button>
          <ButtonLink href={at}>Bỏ qua</ButtonLink>
        </Buttons>
      </Form>
    </>,
  )
}

function confirm(c: SiteContext, sheet: PlanSheet, typed: Typed, { by, day, body, ...cast }: z.output<typeof schema>) {
  const at = `/ke-hoach/${sheet.plan.id}`
  const draft = sheet.versions.at(-1) as VersionSheet
  const { source } = majorityOn(by, day)
  return view(
    c,
    { title: 'Xác nhận thông qua' },
    <>
      <Heading title="Xác nhận thông qua" crumbs={planCrumbs(sheet)} />
      <DefinitionList
        items={[
          { term: 'Kế hoạch', value: draft.version.title },
          { term: 'Hội nghị, kỳ họp', value: `${body}, ngày ${dayLabel(day)}` },
          { term: 'Kết quả', value: `${cast.inFavour}/${cast.entitled} tán thành: đủ số phiếu theo ${source}` },
        ]}
      />
      <Notice kind="warn" title="Sau khi thông qua thì giữ nguyên">
        <p>
          Bản {draft.version.number} với {draft.targets.length} chỉ tiêu, các mức kế hoạch, lộ trình, khâu đột phá, nhiệm vụ trọng tâm và
          văn bản sẽ không sửa được nữa. Muốn thay đổi phải lập bản điều chỉnh và biểu quyết lại.
        </p>
      </Notice>
      <Form action={`${at}/thong-qua`} hidden={{ ...typed, confirmed: '1' }}>
        <Buttons>
          <Button>Thông qua kế hoạch</Button>
          <ButtonLink href={`${at}/thong-qua`}>Sửa kết quả biểu quyết</ButtonLink>
        </Buttons>
      </Form>
    </>,
  )
}

/** What a conference would adopt without its being clear yet. */
function Unclear({ draft: { version, targets, items } }: { draft: VersionSheet }) {
  const tasks = items.filter((item) => item.kind === 'keyTask' && taskClears(item).some(([, value]) => value === null)).length
  const found = [
    targets.length === 0 && 'Kế hoạch chưa có chỉ tiêu nào.',
    tasks > 0 && `${tasks} nhiệm vụ trọng tâm chưa rõ người, thời hạn, trách nhiệm, thẩm quyền hoặc sản phẩm.`,
    version.documentNumber === null && 'Văn bản chưa có số, ký hiệu; sau khi thông qua không ghi thêm được.',
  ].filter((sentence) => sentence !== false)
  if (found.length === 0) return null
  return (
    <Notice kind="warn" title="Nên xem lại trước khi thông qua">
      {found.map((sentence) => (
        <p>{sentence}</p>
      ))}
    </Notice>
  )
}
