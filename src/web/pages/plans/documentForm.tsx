import type { PlanVersionRow } from '../../../office/plans/index.ts'
import { blank, date, optionalText, type Typed, text } from '../../input.ts'
import { type Errors, Field, TextArea } from '../../ui/index.ts'

/** The document that a version of a plan is. */
export const documentShape = {
  title: text('Tên kế hoạch'),
  documentNumber: optionalText('Số, ký hiệu', 100),
  documentDate: blank(date('Ngày văn bản')),
  issuer: text('Cơ quan ban hành', 200),
}

/** The fields of the document. */
export function DocumentFields({ typed, errors }: { typed: Typed; errors: Errors }) {
  return (
    <>
      <TextArea name="title" label="Tên kế hoạch, nghị quyết" rows={2} value={typed.title} error={errors.title} />
      <div class="fields">
        <Field
          name="documentNumber"
          label="Số, ký hiệu"
          value={typed.documentNumber}
          error={errors.documentNumber}
          hint="Ví dụ: 32/NQ-HĐND"
          optional
        />
        <Field name="documentDate" label="Ngày văn bản" type="date" value={typed.documentDate} error={errors.documentDate} optional />
        <Field name="issuer" label="Cơ quan ban hành" value={typed.issuer} error={errors.issuer} />
      </div>
    </>
  )
}

/** The document of a version as its form has it. */
export function documentTyped({ title, documentNumber, documentDate, issuer }: PlanVersionRow): Typed {
  return { title, documentNumber: documentNumber ?? '', documentDate: documentDate ?? '', issuer }
}

/** What the fields are called. */
export const documentLabels: Readonly<Record<string, string>> = {
  title: 'Tên kế hoạch',
  documentNumber: 'Số, ký hiệu',
  documentDate: 'Ngày văn bản',
  issuer: 'Cơ quan ban hành',
  reason: 'Lý do điều chỉnh',
}
