import type { Typed } from '../../input.ts'
import { type Errors, Field } from '../../ui/index.ts'

/** The days of a round, to be typed; with `window` also which days' data count. */
export function DayFields({ typed, errors, window }: { typed: Typed; errors: Errors; window?: boolean }) {
  const field = (name: string) => ({ name, value: typed[name], error: errors[name], type: 'date' as const })
  return (
    <div class="fields">
      {window && <Field {...field('dataFrom')} label="Số liệu từ ngày" />}
      {window && <Field {...field('dataTo')} label="Đến ngày" />}
      <Field {...field('opensOn')} label="Ngày mở nhập" />
      <Field {...field('dueOn')} label="Hạn đơn vị gửi" />
      <Field {...field('locksOn')} label="Ngày khóa" hint="Hết ngày này kỳ tự khóa." />
    </div>
  )
}
