import { z } from 'zod'
import { listPlans } from '../../../office/plans/index.ts'
import type { FormDraft } from '../../../office/reporting/formFromPlan.ts'
import { draftFromPlan, newFormFromPlan } from '../../../office/reporting/forms.ts'
import { listRegimes } from '../../../office/reporting/regimes.ts'
import type { PlacedUnit } from '../../../office/reporting/units.ts'
import { periodLabel } from '../../../vietnamese/period.ts'
import { readForm, type Typed, text, whole } from '../../input.ts'
import type { SiteContext } from '../../site.ts'
import { mostWhole } from '../../site.ts'
import {
  Button,
  ButtonLink,
  Buttons,
  Details,
  ErrorSummary,
  type Errors,
  Fieldset,
  FilterBar,
  Form,
  Heading,
  Notice,
  Section,
  Select,
} from '../../ui/index.ts'
import { done, view } from '../../view.tsx'
import { attempt } from '../plans/attempt.ts'
import { oneOf, optionsOf, rows, withRows } from '../plans/rows.ts'
import { begun, FormFields, newFormShape } from './fields.tsx'
import { Preview } from './preview.tsx'
import { sendersWords } from './words.ts'

const groupings = { sector: 'Theo lĩnh vực', plan: 'Theo thứ tự của kế hoạch' }
const at = '/bieu-mau/tu-ke-hoach'

const schema = withRows(
  z.object({
    ...newFormShape,
    planId: whole('Kế hoạch'),
    grouping: oneOf(groupings, 'Xếp dòng'),
    leads: rows(z.object({ name: text('Chủ trì', 500), unit: whole('Đơn vị gửi') }), ['name']),
  }),
)

/** The page that shows the form which a plan gives, and asks only what the plan does not say. */
export async function fromPlanPage(c: SiteContext, typed: Typed = {}, errors: Errors = {}, columns: readonly string[] = begun.columns) {
  const { desk } = c.var
  const grouping = (typed.grouping ?? c.req.query('xep')) === 'plan' ? 'plan' : 'sector'
  const made = await draftFromPlan(desk, { planId: wholeOf(typed.planId ?? c.req.query('ke-hoach')), grouping })
  if (made === null) return nothingPage(c)
  const { draft, units } = made
  const [plans, regimes] = [await listPlans(desk), (await listRegimes(desk)).filter(({ lives }) => lives)]
  return view(
    c,
    { title: 'Lập biểu từ kế hoạch', status: Object.keys(errors).length > 0 ? 400 : 200 },
    <>
      <Heading
        title="Lập biểu từ kế hoạch"
        crumbs={[{ href: '/bieu-mau', label: 'Biểu mẫu' }]}
        lead="Các chỉ tiêu chủ yếu của kế hoạch thành các dòng của biểu, mỗi dòng có đơn vị gửi."
      />
      <ErrorSummary errors={errors} />
      <FilterBar action={at} results="bieu" summary={countWords(draft)}>
        <Select
          name="ke-hoach"
          label="Kế hoạch"
          value={String(draft.plan.id)}
          options={plans.map(({ plan, current }) => ({ value: String(plan.id), label: `${current.title} (${periodLabel(plan.period)})` }))}
        />
        <Select name="xep" label="Xếp dòng" value={grouping} options={optionsOf(groupings)} />
      </FilterBar>
      <div id="bieu">
        <Form action={at} hidden={{ planId: draft.plan.id, grouping }}>
          {regimes.length === 0 && (
            <Notice>
              <p>Biểu dùng cho báo cáo tháng; các chế độ thường dùng theo Nghị định 09/2019/NĐ-CP được thêm cùng lúc.</p>
            </Notice>
          )}
          <FormFields typed={{ ...begun, ...typed, columns: '' }} errors={errors} columns={columns} regimes={regimes} />
          {draft.leads.length > 0 && <Leads draft={draft} units={units} typed={typed} errors={errors} />}
          <Buttons>
            <Button>Lập biểu</Button>
            <ButtonLink href="/bieu-mau">Bỏ qua</ButtonLink>
          </Buttons>
        </Form>
        <Rows draft={draft} units={units} />
      </div>
    </>,
  )
}

/** Makes the form. */
export async function saveFromPlan(c: SiteContext) {
  const input = await readForm(c, schema)
  const sent = (await c.req.parseBody({ all: true })).columns
  const columns = [sent ?? []].flat().map(String)
  if (!input.ok) return fromPlanPage(c, input.typed, input.errors, columns)
  const { planId, grouping, leads, ...fields } = input.value
  const chosen = new Map(leads.map(({ row }) => [row.name, row.unit]))
  const result = await attempt(() => newFormFromPlan(c.var.desk, fields, { planId, grouping, chosen }))
  if (!result.ok) return fromPlanPage(c, input.typed, result.errors, columns)
  return done(c, `/bieu-mau/${result.value}`, 'Đã lập biểu mẫu. Hãy xem các dòng, rồi mở kỳ báo cáo.')
}

/** Who sends where the plan names a post as lead. */
function Leads({ draft, units, typed, errors }: { draft: FormDraft; units: readonly PlacedUnit[]; typed: Typed; errors: Errors }) {
  const options = units.map(({ id, name, depth }) => ({ value: String(id), label: `${'– '.repeat(depth)}${name}` }))
  return (
    <Fieldset
      legend="Đơn vị gửi số liệu"
      hint="Kế hoạch ghi chủ trì là chức vụ hoặc nơi không có trong danh mục đơn vị; hãy xem lại đơn vị gửi."
    >
      {draft.leads.map(({ name, targets, proposed }, index) => (
        <>
          <input type="hidden" name={`leads-${index}-name`} value={name} />
          <Select
            name={`leads-${index}-unit`}
            label={`${name} (${targets} chỉ tiêu)`}
            value={typed[`leads-${index}-unit`] ?? String(proposed)}
            error={errors[`leads-${index}-unit`]}
            options={options}
          />
        </>
      ))}
    </Fieldset>
  )
}

function Rows({ draft, units }: { draft: FormDraft; units: readonly PlacedUnit[] }) {
  const nameOf = (id: number) => units.find((one) => one.id === id)?.name ?? ''
  const sent = draft.rows.filter(({ indicatorId }) => indicatorId !== null)
  return (
    <Section title="Các dòng của biểu" id="cac-dong">
      {draft.internal > 0 && (
        <Notice>
          <p>
            {draft.internal} chỉ tiêu không công khai không tự đưa vào biểu, vì biểu do mọi đơn vị gửi cùng đọc. Cần thì thêm từng dòng sau
            khi lập.
          </p>
        </Notice>
      )}
      <Preview
        caption={countWords(draft)}
        columns={[]}
        rows={draft.rows.map((row) => ({ ...row, unitOfMeasure: draft.unitsOfMeasure.get(row.indicatorId ?? 0) ?? '' }))}
      />
      <Details summary="Đơn vị gửi từng dòng">
        <ul class="bullets">
          {sent.map(({ label, senders }) => (
            <li>
              {label}: {sendersWords(senders, nameOf)}
            </li>
          ))}
        </ul>
      </Details>
    </Section>
  )
}

function nothingPage(c: SiteContext) {
  return view(
    c,
    { title: 'Lập biểu từ kế hoạch' },
    <>
      <Heading title="Lập biểu từ kế hoạch" crumbs={[{ href: '/bieu-mau', label: 'Biểu mẫu' }]} />
      <Notice title="Chưa có kế hoạch nào">
        <p>Hãy lập kế hoạch với các chỉ tiêu chủ yếu trước, hoặc lập biểu trống rồi thêm từng dòng.</p>
        <Buttons>
          <ButtonLink href="/ke-hoach/moi">Lập kế hoạch</ButtonLink>
          <ButtonLink href="/bieu-mau/moi">Lập biểu trống</ButtonLink>
        </Buttons>
      </Notice>
    </>,
  )
}

function countWords({ rows: all }: FormDraft): string {
  const indicators = all.filter(({ indicatorId }) => indicatorId !== null)
  const senders = new Set(indicators.flatMap((row) => row.senders.map(({ senderId }) => senderId)))
  return `${indicators.length} chỉ tiêu, ${senders.size} đơn vị gửi`
}

function wholeOf(sent: string | undefined): number | null {
  return sent !== undefined && /^[1-9]\d{0,9}$/.test(sent) && Number(sent) <= mostWhole ? Number(sent) : null
}
