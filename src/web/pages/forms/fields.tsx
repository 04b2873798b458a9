import { z } from 'zod'
import type { ListedRegime } from '../../../office/reporting/regimes.ts'
import { type FormColumn, formColumns, usualColumns } from '../../../plan/index.ts'
import { blank, type Typed, text, whole } from '../../input.ts'
import { Checkbox, type Errors, Field, Fieldset, Select } from '../../ui/index.ts'

const names = Object.keys(formColumns) as FormColumn[]

/** What a form says of itself, as its pages read it. */
export const formShape = {
  number: text('Số biểu', 50),
  title: text('Tên biểu', 500),
  columns: z.preprocess(
    (sent) => [sent ?? []].flat(),
    z
      .array(z.string())
      .transform((sent) => names.filter((name) => sent.includes(name)))
      .refine((chosen) => chosen.length > 0, 'Các cột của biểu: hãy chọn ít nhất một cột.'),
  ),
}

/** Also of whose rounds it is. */
export const newFormShape = { ...formShape, regimeId: blank(whole('Chế độ báo cáo')) }

interface FormFieldsProps {
  typed: Typed
  errors: Errors
  columns: readonly string[]
  /** The regimes to choose from; without them the form's own stays. */
  regimes?: readonly ListedRegime[]
}

/** The fields of a form: regime, number, title, columns. */
export function FormFields({ typed, errors, columns, regimes }: FormFieldsProps) {
  return (
    <>
      {regimes !== undefined && regimes.length > 0 && (
        <Select
          name="regimeId"
          label="Chế độ báo cáo"
          value={typed.regimeId}
          error={errors.regimeId}
          options={regimes.map(({ row }) => ({ value: String(row.id), label: row.name }))}
          hint="Mỗi kỳ của chế độ này, các đơn vị trong biểu được yêu cầu gửi số liệu."
        />
      )}
      <div class="fields wide">
        <Field name="number" label="Số biểu" value={typed.number} error={errors.number} hint="Như “01/KTXH”." />
        <Field name="title" label="Tên biểu" value={typed.title} error={errors.title} />
      </div>
      <Fieldset legend="Các cột của biểu" hint="Sau các cột số thứ tự, chỉ tiêu, đơn vị tính. Các cột so sánh tự tính, không phải nhập.">
        <div class="ticks">
          {names.map((name, at) => (
            <Checkbox
              name="columns"
              id={at === 0 ? 'columns' : `columns-${name}`}
              value={name}
              label={formColumns[name]}
              checked={columns.includes(name)}
            />
          ))}
        </div>
        {errors.columns && <p class="error">{errors.columns}</p>}
      </Fieldset>
    </>
  )
}

/** What a new form begins with. */
export const begun = { number: '01/KTXH', title: 'Tình hình thực hiện các chỉ tiêu chủ yếu', columns: usualColumns }
