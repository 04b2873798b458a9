import { z } from 'zod'
import { changeRows, type FormRow, type FormSheet, formSheet } from '../../../office/reporting/forms.ts'
import type { PlacedUnit } from '../../../office/reporting/units.ts'
import { blank, readForm, type Typed, text, whole } from '../../input.ts'
import { numberParam, type SiteContext } from '../../site.ts'
import { Button, ButtonLink, Buttons, Checkbox, ErrorSummary, type Errors, Field, Fieldset, Form, Heading, Select } from '../../ui/index.ts'
import { done, view } from '../../view.tsx'
import { attempt } from '../plans/attempt.ts'
import { oneOf, optionsOf, ticked } from '../plans/rows.ts'
import { refusedAct, staleAct } from '../plans/stale.tsx'
import { kindWords } from './words.ts'

const indents = { '0': 'Không thụt', '1': 'Trong đó (thụt một bậc)', '2': 'Thụt hai bậc', '3': 'Thụt ba bậc' }

const schema = z.object({
  version: whole('Bản đang sửa'),
  label: text('Tên dòng', 500),
  indent: oneOf(indents, 'Bậc'),
  cumulative: ticked,
  own: z.preprocess((sent) => [sent ?? []].flat(), z.array(whole('Đơn vị gửi'))),
  office: blank(whole('Một đơn vị gửi số chung')),
  of: blank(whole('Số của')),
})

/** What is ticked and chosen on the page of a row. */
interface Chosen {
  own: readonly number[]
  office: number | null
  of: number | null
}

/** The page of one row: how it is called and indented, and who sends it. */
export async function rowPage(c: SiteContext, typed?: Typed, chosen?: Chosen, errors: Errors = {}) {
  const found = await rowAt(c)
  if (found === null) return c.notFound()
  const { sheet, row, at } = found
  const { form, units } = sheet
  const shown = typed ?? {
    ...{ label: row.label, indent: String(row.indent), cumulative: row.cumulative ? '1' : '' },
    version: String(form.version),
  }
  return view(
    c,
    { title: `Sửa dòng: ${row.label}`, status: Object.keys(errors).length > 0 ? 400 : 200 },
    <>
      <Heading
        title={row.label}
        crumbs={[
          { href: '/bieu-mau', label: 'Biểu mẫu' },
          { href: `/bieu-mau/${form.id}`, label: form.title },
        ]}
        lead={row.unitOfMeasure === '' ? undefined : `Đơn vị tính: ${row.unitOfMeasure}.`}
      />
      <ErrorSummary errors={errors} />
      <Form action={pathOf(sheet, at)} hidden={{ version: shown.version ?? '' }}>
        <Field name="label" label="Tên dòng" value={shown.label} error={errors.label} />
        <Select name="indent" label="Bậc" options={optionsOf(indents)} value={shown.indent} error={errors.indent} />
        {row.indicatorId !== null && (
          <>
            <Checkbox
              name="cumulative"
              label="Lũy kế từ đầu năm"
              checked={shown.cumulative === '1'}
              hint="Đơn vị ghi số từ đầu năm đến hết kỳ, thay cho số trong kỳ."
            />
            <Senders units={units} chosen={chosen ?? chosenOf(row)} errors={errors} />
          </>
        )}
        <Buttons>
          <Button>Lưu dòng</Button>
          <ButtonLink href={`/bieu-mau/${form.id}`}>Bỏ qua</ButtonLink>
          <Button kind="danger" formaction={`${pathOf(sheet, at)}/bo`} confirm={`Bỏ dòng “${row.label}” khỏi biểu?`}>
            Bỏ dòng này
          </Button>
        </Buttons>
      </Form>
    </>,
  )
}

function Senders({ units, chosen, errors }: { units: readonly PlacedUnit[]; chosen: Chosen; errors: Errors }) {
  const kinds = [...new Set(units.map(({ kind }) => kind))].filter((kind) => units.filter((one) => one.kind === kind).length > 1)
  const options = units.map(({ id, name, depth }) => ({ value: String(id), label: `${'– '.repeat(depth)}${name}` }))
  return (
    <>
      <Fieldset legend="Các đơn vị gửi số của mình" hint="Số chung được cộng từ các đơn vị này, nếu chỉ tiêu cộng được.">
        {kinds.length > 0 && (
          <Buttons>
            {kinds.map((kind) => (
              <Button kind="plain" name="all" value={kind}>
                Chọn: {kindWords[kind] ?? kind}
              </Button>
            ))}
          </Buttons>
        )}
        {units.map(({ id, name, depth }) => (
          <div class={`under-${Math.min(depth, 3)}`}>
            <Checkbox name="own" id={`own-${id}`} value={String(id)} label={name} checked={chosen.own.includes(id)} />
          </div>
        ))}
      </Fieldset>
      <div class="fields wide">
        <Select
          name="office"
          label="Một đơn vị gửi số chung"
          empty="Không"
          value={String(chosen.office ?? '')}
          error={errors.office}
          options={options}
          optional
        />
        <Select name="of" label="Số của" value={String(chosen.of ?? units[0]?.id ?? '')} error={errors.of} options={options} />
      </div>
    </>
  )
}

/** Saves the row, or ticks all units of a kind. */
export async function saveRow(c: SiteContext) {
  const found = await rowAt(c)
  if (found === null) return c.notFound()
  const { sheet, row, at } = found
  const input = await readForm(c, schema)
  if (!input.ok) return rowPage(c, input.typed, undefined, input.errors)
  const { version, label, indent, cumulative, own, office, of } = input.value
  const { all } = input.typed
  if (all !== undefined) {
    const more = sheet.units.filter(({ kind }) => kind === all).map(({ id }) => id)
    return rowPage(c, input.typed, { own: [...own, ...more], office, of })
  }
  const known = new Set(sheet.units.map(({ id }) => id))
  if ([...own, ...[office, of].flatMap((id) => id ?? [])].some((id) => !known.has(id))) {
    return rowPage(c, input.typed, undefined, { office: 'Đơn vị đã chọn không còn; hãy chọn lại.' })
  }
  const whole = office === null ? [] : [{ senderId: office, unitId: of ?? (sheet.units[0]?.id as number) }]
  const each = own.map((id) => ({ senderId: id, unitId: id })).filter(({ senderId }) => senderId !== office || of !== senderId)
  const next: FormRow = {
    ...{ label, indent: Number(indent), indicatorId: row.indicatorId },
    ...(row.indicatorId === null ? { cumulative: false, senders: [] } : { cumulative, senders: [...each, ...whole] }),
  }
  return changed(c, sheet, version, 'Đã lưu dòng.', (rows) => rows.map((one, index) => (index === at ? next : one)))
}

/** Moves the row up or down by one. */
export async function moveRow(c: SiteContext) {
  const found = await rowAt(c)
  const input = await readForm(c, z.object({ version: whole('Bản đang sửa'), by: z.enum(['-1', '1']) }))
  if (found === null || !input.ok) return c.notFound()
  const { sheet, at } = found
  const to = at + Number(input.value.by)
  if (to < 0 || to >= sheet.rows.length) return c.notFound()
  return changed(c, sheet, input.value.version, 'Đã đổi thứ tự dòng.', (rows) => {
    const moved = [...rows]
    ;[moved[at], moved[to]] = [moved[to] as FormRow, moved[at] as FormRow]
    return moved
  })
}

/** Takes the row out of the form. */
export async function removeRow(c: SiteContext) {
  const found = await rowAt(c)
  const input = await readForm(c, z.object({ version: whole('Bản đang sửa') }))
  if (found === null || !input.ok) return c.notFound()
  return changed(c, found.sheet, input.value.version, 'Đã bỏ dòng khỏi biểu.', (rows) => rows.filter((_, index) => index !== found.at))
}

async function changed(
  c: SiteContext,
  { form }: FormSheet,
  version: number,
  message: string,
  change: (rows: readonly FormRow[]) => FormRow[],
) {
  const at = `/bieu-mau/${form.id}`
  const result = await attempt(() => changeRows(c.var.desk, form.id, version, change))
  if (result.ok) return done(c, at, message)
  if (result.stale) return staleAct(c, 'Sửa dòng của biểu', at)
  return refusedAct(c, 'Sửa dòng của biểu', at, Object.values(result.errors))
}

/** A row as its page shows it: who sends its own, and who for another. */
function chosenOf({ senders }: FormRow): Chosen {
  const whole = senders.find(({ senderId, unitId }) => senderId !== unitId)
  return {
    own: senders.filter(({ senderId, unitId }) => senderId === unitId).map(({ senderId }) => senderId),
    office: whole?.senderId ?? null,
    of: whole?.unitId ?? null,
  }
}

function pathOf({ form }: FormSheet, at: number): string {
  return `/bieu-mau/${form.id}/hang/${at + 1}`
}

/** The row of the address, counted from 1, with its form; null where there is none that may be changed. */
async function rowAt(c: SiteContext) {
  const [id, number] = [numberParam(c, 'id'), numberParam(c, 'row')]
  if (id === null || number === null) return null
  const sheet = await formSheet(c.var.desk, id)
  const row = sheet?.rows[number - 1]
  return sheet === null || row === undefined || row.hidden || sheet.form.closed ? null : { sheet, row, at: number - 1 }
}
