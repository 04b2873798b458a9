import { z } from 'zod'
import type { Acceptance } from '../../../office/reading/index.ts'
import type { Grade } from '../../../plan/index.ts'
import { formatNumber } from '../../../vietnamese/index.ts'
import { blank, figure, optionalText, period, text, whole } from '../../input.ts'

/** The grades, the least settled first. */
export const grades = ['estimate', 'preliminary', 'final'] as const satisfies readonly Grade[]

/** A fact as a form sends it to be accepted. `whole`: of a share, what it is a share of. */
export const acceptForm = z.object({
  indicator: whole('Chỉ tiêu'),
  unit: whole('Đơn vị'),
  period: period('Kỳ'),
  grade: z.enum(grades, 'Mức độ số liệu: hãy chọn một mức.'),
  value: figure('Số liệu'),
  whole: blank(figure('Trên tổng số')),
  measure: text('Đơn vị tính', 50),
  reason: optionalText('Lý do', 2000),
  seen: whole('Lần ghi trước'),
})

/** What is proposed, as `acceptForm` takes it. */
export function hiddenFields({ indicator, unit, period: at, grade, measure, content, seen }: Acceptance): Record<string, string> {
  const [value, of] =
    content.kind === 'ratio' ? [content.numerator, content.denominator] : content.kind === 'number' ? [content.value, null] : []
  return {
    ...{ indicator: String(indicator), unit: String(unit), period: at, grade, seen: String(seen) },
    value: value === undefined ? '' : formatNumber(value),
    whole: of == null ? '' : formatNumber(of),
    measure: content.kind === 'ratio' ? content.numeratorUnit : measure,
  }
}
