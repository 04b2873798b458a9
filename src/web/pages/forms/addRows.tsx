import { z } from 'zod'
import {
  type ChoosableIndicator,
  changeRows,
  chosenSenders,
  type FormSheet,
  formSheet,
  rowChoices,
} from '../../../office/reporting/forms.ts'
import type { PlacedUnit } from '../../../office/reporting/units.ts'
import type { UnitKind } from '../../../plan/index.ts'
import { blank, readForm, type Typed, text, whole } from '../../input.ts'
import { numberParam, type SiteContext } from '../../site.ts'
import {
  Button,
  ButtonLink,
  Buttons,
  Checkbox,
  DataTable,
  Details,
  ErrorSummary,
  type Errors,
  Field,
  FilterBar,
  Form,
  Heading,
  type Option,
  Select,
} from '../../ui/index.ts'
import { done, view } from '../../view.tsx'
import { filtered, sectorLabel } from '../indicators/arrange.ts'
import { attempt } from '../plans/attempt.ts'
import { ticked } from '../plans/rows.ts'
import { staleAct } from '../plans/stale.tsx'
import { kindWords } from './words.ts'

const most = 50

const schema = z
  .object({
    version: whole('Bản đang sửa'),
    heading: blank(text('Đề mục', 300)),
    indicators: z.preprocess((sent) => [sent ?? []].flat(), z.array(whole('Chỉ tiêu'))),
    sender: blank(text('Đơn vị gửi', 40)),
    cumulative: ticked,
  })
  .superRefine(({ heading, indicators }, c) => {
    if (heading === null && indicators.length === 0) {
      c.addIssue({ code: 'custom', path: ['indicators'], message: 'Chưa chọn chỉ tiêu nào; hãy đánh dấu, hoặc ghi một đề mục.' })
    }
  })

/** The page on which rows are added: indicators found by name, several at once, or a heading. */
export async function addRowsPage(c: SiteContext, typed: Typed = {}, errors: Errors = {}) {
  const sheet = await sheetAt(c)
  if (sheet === null) return c.notFound()
  const { indicators, units } = await rowChoices(c.var.desk)
  const { form } = sheet
  const at = `/bieu-mau/${form.id}/them`
  const words = c.req.query('tim') ?? ''
  const taken = new Set(form.rows.map(({ indicatorId }) => indicatorId))
  const found = filtered(indicators, { words, sector: '' }, ({ code }) => code).filter(({ id }) => !taken.has(id))
  const shown = found.slice(0, most)
  return view(
    c,
    { title: 'Thêm dòng', status: Object.keys(errors).length > 0 ? 400 : 200 },
    <>
      <Heading
        title="Thêm dòng"
        crumbs={[
          { href: '/bieu-mau', label: 'Biểu mẫu' },
          { href: `/bieu-mau/${form.id}`, label: form.title },
        ]}
      />
      <ErrorSummary errors={errors} />
      <FilterBar action={at} results="ket-qua" summary={`${found.length} chỉ tiêu chưa có trong biểu`}>
        <Field name="tim" label="Tìm theo tên" type="search" value={words} hint="Không cần dấu: “thu ngan sach”." />
      </FilterBar>
      <Form action={at} hidden={{ version: form.version }}>
        <div id="ket-qua">
          <DataTable
            caption={found.length > most ? `${most} chỉ tiêu đầu tiên; hãy gõ thêm để thu hẹp` : 'Đánh dấu các chỉ tiêu cần thêm'}
            columns={[
              {
                label: 'Chỉ tiêu',
                card: 'title',
                cell: ({ id, name }: ChoosableIndicator) => (
                  <Checkbox
                    name="indicators"
                    id={id === shown[0]?.id ? 'indicators' : `indicators-${id}`}
                    value={String(id)}
                    label={name}
                  />
                ),
              },
              { label: 'Đơn vị tính', cell: ({ unitOfMeasure }) => unitOfMeasure },
              { label: 'Lĩnh vực', cell: ({ sector }) => sectorLabel(sector) },
            ]}
            rows={shown}
            empty={
              <>
                Không có chỉ tiêu nào khớp. Nếu chưa có, hãy thêm vào <a href="/bo-chi-tieu">bộ chỉ tiêu</a> rồi quay lại đây.
              </>
            }
          />
        </div>
        <Select
          name="sender"
          label="Đơn vị gửi"
          value={typed.sender}
          error={errors.sender}
          empty="Chọn sau"
          options={senderOptions(units)}
          optional
        />
        <Checkbox
          name="cumulative"
          label="Lũy kế từ đầu năm"
          checked={typed.cumulative === '1'}
          hint="Đơn vị ghi số từ đầu năm đến hết kỳ, thay cho số trong kỳ."
        />
        <Details summary="Thêm một đề mục" open={errors.heading !== undefined}>
          <Field
            name="heading"
            label="Đề mục"
            value={typed.heading}
            error={errors.heading}
            optional
            hint="Như “Kinh tế”, đứng trước các chỉ tiêu được thêm."
          />
        </Details>
        <Buttons>
          <Button>Thêm vào cuối biểu</Button>
          <ButtonLink href={`/bieu-mau/${form.id}`}>Bỏ qua</ButtonLink>
        </Buttons>
      </Form>
    </>,
  )
}

/** Adds them at the end. */
export async function addRows(c: SiteContext) {
  const sheet = await sheetAt(c)
  if (sheet === null) return c.notFound()
  const input = await readForm(c, schema)
  if (!input.ok) return addRowsPage(c, input.typed, input.errors)
  const { version, heading, indicators: ids, sender, cumulative } = input.value
  const { indicators, units } = await rowChoices(c.var.desk)
  const chosen = indicators.filter(({ id }) => ids.includes(id))
  const at = `/bieu-mau/${sheet.form.id}`
  const result = await attempt(async () => {
    const senders = sender === null ? [] : chosenSenders(senderOf(sender), units)
    const title = heading === null ? [] : [{ label: heading, indent: 0, indicatorId: null, cumulative: false, senders: [] }]
    const added = chosen.map(({ id, name }) => ({ label: name, indent: 0, indicatorId: id, cumulative, senders }))
    await changeRows(c.var.desk, sheet.form.id, version, (rows) => [...rows, ...title, ...added])
  })
  if (result.ok) return done(c, at, `Đã thêm ${chosen.length + (heading === null ? 0 : 1)} dòng.`)
  return result.stale ? staleAct(c, 'Thêm dòng', at) : addRowsPage(c, input.typed, result.errors)
}

/** Who may send: all units of a kind each its own, where there are several of it, or one of the units for the whole. */
function senderOptions(units: readonly PlacedUnit[]): Option[] {
  const kinds = [...new Set(units.map(({ kind }) => kind))].filter((kind) => units.filter((one) => one.kind === kind).length > 1)
  const top = units[0]?.name ?? ''
  return [
    ...kinds.map((kind) => ({ value: `loai:${kind}`, label: kindWords[kind] ?? kind })),
    ...units.map(({ id, name, depth }) => ({
      value: `don-vi:${id}`,
      label: depth === 0 ? `${name} gửi` : `${name} gửi số của ${top}`,
    })),
  ]
}

function senderOf(sent: string) {
  const [how, which = ''] = sent.split(':')
  return how === 'loai' ? { kind: which as UnitKind } : { unit: Number(which) }
}

async function sheetAt(c: SiteContext): Promise<FormSheet | null> {
  const id = numberParam(c, 'id')
  const sheet = id === null ? null : await formSheet(c.var.desk, id)
  return sheet?.form.closed ? null : sheet
}
