import { z } from 'zod'
import { openRound, proposedRound } from '../../../office/reporting/rounds.ts'
import { dayLabel } from '../../../plan/index.ts'
import { periodLabel } from '../../../vietnamese/period.ts'
import { date, period, readForm, type Typed, whole } from '../../input.ts'
import { mostWhole, type SiteContext } from '../../site.ts'
import {
  Button,
  ButtonLink,
  Buttons,
  ErrorSummary,
  type Errors,
  Fieldset,
  FilterBar,
  Form,
  Heading,
  Notice,
  Select,
} from '../../ui/index.ts'
import { done, view } from '../../view.tsx'
import { attempt } from '../plans/attempt.ts'
import { DayFields } from './dayFields.tsx'

const schema = z.object({
  regimeId: whole('Chế độ báo cáo'),
  period: period('Kỳ'),
  dataFrom: date('Số liệu từ ngày'),
  dataTo: date('Đến ngày'),
  opensOn: date('Ngày mở nhập'),
  dueOn: date('Hạn đơn vị gửi'),
  locksOn: date('Ngày khóa'),
})

/** The page on which a round is opened: regime and period are chosen, the days proposed. */
export async function openPage(c: SiteContext, typed: Typed = {}, errors: Errors = {}) {
  const asked = typed.regimeId ?? c.req.query('che-do') ?? ''
  const { proposal, regimes } = await proposedRound(c.var.desk, {
    regimeId: /^[1-9]\d{0,9}$/.test(asked) && Number(asked) <= mostWhole ? Number(asked) : null,
    period: typed.period ?? c.req.query('ky') ?? null,
  })
  const crumbs = [{ href: '/ky-bao-cao', label: 'Kỳ báo cáo' }]
  if (proposal === null) {
    return view(
      c,
      { title: 'Mở kỳ báo cáo' },
      <>
        <Heading title="Mở kỳ báo cáo" crumbs={crumbs} />
        <Notice title={regimes.length === 0 ? 'Chưa có biểu mẫu nào' : 'Mọi kỳ đã mở'}>
          <p>
            {regimes.length === 0
              ? 'Kỳ báo cáo yêu cầu số liệu theo biểu mẫu; hãy lập biểu từ kế hoạch trước.'
              : 'Các kỳ của chế độ này trong năm nay và năm sau đều đã mở.'}
          </p>
          <Buttons>
            <ButtonLink href="/bieu-mau/tu-ke-hoach" kind="main">
              Lập biểu từ kế hoạch
            </ButtonLink>
          </Buttons>
        </Notice>
      </>,
    )
  }
  const { regime, days, periods } = proposal
  const own = { ...days, ...typed }
  return view(
    c,
    { title: 'Mở kỳ báo cáo', status: Object.keys(errors).length > 0 ? 400 : 200 },
    <>
      <Heading title="Mở kỳ báo cáo" crumbs={crumbs} lead="Từ ngày mở, các đơn vị nhập và gửi số liệu của kỳ." />
      <ErrorSummary errors={errors} />
      <FilterBar action="/ky-bao-cao/mo" results="ngay">
        <Select
          name="che-do"
          label="Chế độ báo cáo"
          value={String(regime.id)}
          options={regimes.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <Select
          name="ky"
          label="Kỳ"
          value={days.period}
          error={errors.period}
          options={periods.map((one) => ({ value: one, label: periodLabel(one) }))}
        />
      </FilterBar>
      <div id="ngay">
        <Form action="/ky-bao-cao/mo" hidden={{ regimeId: regime.id, period: days.period }}>
          <Fieldset
            legend={`${regime.name}: ${periodLabel(days.period)}`}
            hint="Đã tính sẵn theo chế độ báo cáo, tránh ngày nghỉ; sửa được."
          >
            <DayFields typed={own} errors={errors} window />
          </Fieldset>
          <Buttons>
            <Button>Mở kỳ</Button>
            <ButtonLink href="/ky-bao-cao">Bỏ qua</ButtonLink>
          </Buttons>
        </Form>
      </div>
    </>,
  )
}

/** Opens it. */
export async function openThis(c: SiteContext) {
  const input = await readForm(c, schema)
  if (!input.ok) return openPage(c, input.typed, input.errors)
  const { regimeId, ...days } = input.value
  const result = await attempt(() => openRound(c.var.desk, regimeId, days))
  if (!result.ok) return openPage(c, input.typed, result.errors)
  return done(c, `/ky-bao-cao/${result.value}`, `Đã mở kỳ báo cáo ${periodLabel(days.period)}, hạn gửi ${dayLabel(days.dueOn)}.`)
}
