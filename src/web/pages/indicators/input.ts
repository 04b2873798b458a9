import { z } from 'zod'
import { type IndicatorDraft, isUnitOfMeasure } from '../../../office/indicators/index.ts'
import type { Better, OverTime, OverUnits } from '../../../plan/index.ts'
import { ratioTimes } from '../../../plan/indicator.ts'
import { decimal, formatNumber } from '../../../vietnamese/index.ts'
import { blank, figure, type Typed, text, whole } from '../../input.ts'
import { betters, overTime, overUnits } from './meanings.data.ts'

/** One of a table of choices. */
function choice<Key extends string>(what: string, choices: Readonly<Record<Key, unknown>>) {
  return z.enum(Object.keys(choices) as Key[], `${what}: chưa chọn.`)
}

const draft = z.object({
  code: text('Mã', 80).pipe(z.string().regex(/^[\p{L}\p{N}._-]+$/u, 'Mã: chỉ gồm chữ, số, dấu chấm và gạch nối, không có dấu cách.')),
  name: text('Tên chỉ tiêu'),
  aliases: blank(text('Tên gọi khác', 2000)).transform((lines) => (lines ?? '').split(/\r?\n/).flatMap((line) => line.trim() || [])),
  unitOfMeasure: blank(text('Đơn vị tính', 100)).transform((unit, c) => {
    if (isUnitOfMeasure(unit ?? '')) return unit ?? ''
    c.addIssue(
      `Đơn vị tính: chưa hiểu “${unit}”; hãy ghi như “tỷ đồng”, “%”, “hộ”, “triệu đồng/người/năm”, hoặc để trống nếu đánh giá bằng lời.`,
    )
    return z.NEVER
  }),
  decimals: whole('Số chữ số thập phân').pipe(z.number().max(9, 'Số chữ số thập phân: nhiều nhất là 9.')),
  better: choice<Better>('Chiều tốt', betters),
  overUnits: choice<OverUnits>('Tổng hợp qua các đơn vị', overUnits),
  overTime: choice<OverTime>('Tổng hợp qua thời gian', overTime),
  sector: blank(text('Lĩnh vực', 80)).transform((sector) => (sector ?? '').toLowerCase()),
  parentId: blank(whole('Trong đó của')),
  numeratorId: blank(whole('Tử số')),
  denominatorId: blank(whole('Mẫu số')),
  times: blank(figure('Nhân với')).refine((times) => times === null || times.gt(0), 'Nhân với: phải là số lớn hơn 0.'),
})

/** Of a ratio of two others what is not said: what their quotient is multiplied by. */
function completed(read: z.output<typeof draft>): IndicatorDraft {
  const { times, numeratorId, denominatorId, unitOfMeasure } = read
  const ratio = numeratorId !== null && denominatorId !== null
  return { ...read, times: ratio ? (times ?? ratioTimes({ ratio: null, unit: unitOfMeasure })).toFixed() : null }
}

/** A new indicator as its form sends it. */
export const newIndicator = draft.transform(completed)

/** A change: the version that was on the screen, and all fields. */
export const changedIndicator = draft
  .extend({ version: whole('Phiên bản') })
  .transform(({ version, ...read }) => ({ version, draft: completed(read) }))

/** An indicator as its form shows it. */
export function typedOf(own: IndicatorDraft): Typed {
  const { aliases, times, ...rest } = own
  const fields = Object.entries(rest).map(([name, value]) => [name, value === null ? '' : String(value)])
  return { ...Object.fromEntries(fields), aliases: aliases.join('\n'), times: times === null ? '' : formatNumber(decimal(times)) }
}
