import type { IndicatorRow } from '../../../store/index.ts'
import type { Typed } from '../../input.ts'
import {
  Button,
  ButtonLink,
  Buttons,
  type Clash,
  ErrorSummary,
  type Errors,
  Field,
  Fieldset,
  Form,
  Heading,
  type Option,
  Radios,
  Select,
  TextArea,
  TwoValues,
} from '../../ui/index.ts'
import { sectorLabel, sectorsOf } from './arrange.ts'
import { betters, overTime, overUnits } from './meanings.data.ts'

interface FormPageProps {
  /** The indicator that is changed; null for a new one. */
  row: IndicatorRow | null
  /** All of the authority's, to choose from. */
  all: readonly IndicatorRow[]
  typed: Typed
  errors: Errors
}

const crumbs = [{ href: '/bo-chi-tieu', label: 'Bộ chỉ tiêu' }]

/** The form of an indicator. */
export function IndicatorForm({ row, all, typed, errors }: FormPageProps) {
  const field = (name: string) => ({ name, value: typed[name], error: errors[name] })
  const others = all
    .filter(({ id }) => id !== row?.id)
    .map(({ id, name, code }): Option => ({ value: String(id), label: `${name} (${code})` }))
  const sectors = sectorsOf(all)
    .filter(Boolean)
    .slice(0, 8)
    .map((sector) => sectorLabel(sector).toLowerCase())
  return (
    <>
      <ErrorSummary errors={errors} />
      <Heading
        title={row === null ? 'Thêm chỉ tiêu riêng' : `Sửa: ${row.name}`}
        crumbs={row === null ? crumbs : [...crumbs, { href: `/bo-chi-tieu/${row.id}`, label: row.name }]}
      />
      <div id="chi-tieu">
        <Form
          action={row === null ? '/bo-chi-tieu/moi' : `/bo-chi-tieu/${row.id}/sua`}
          hidden={row === null ? {} : { version: typed.version ?? row.version }}
        >
          <Fieldset legend="Tên và đơn vị tính">
            <Field {...field('name')} label="Tên chỉ tiêu" hint="Ghi đủ nghĩa khi đứng một mình: “Tỷ lệ hộ nghèo”, không chỉ “hộ nghèo”." />
            <Field
              {...field('code')}
              label="Mã"
              hint="Ngắn, không có dấu cách, như “ty-le-ho-ngheo”. Tệp nhập số liệu nhận ra chỉ tiêu theo mã."
            />
            <TextArea
              {...field('aliases')}
              label="Tên gọi khác"
              rows={3}
              optional
              hint="Mỗi dòng một tên, để tìm và để nhận ra chỉ tiêu trong văn bản."
            />
            <Field
              {...field('unitOfMeasure')}
              label="Đơn vị tính"
              hint="Như “tỷ đồng”, “%”, “hộ”, “triệu đồng/người/năm”. Để trống nếu kết quả đánh giá bằng lời."
            />
            <Field
              {...field('decimals')}
              type="number"
              label="Số chữ số thập phân"
              hint="Số liệu được công bố với ngần ấy chữ số sau dấu phẩy."
            />
            <Field
              {...field('sector')}
              label="Lĩnh vực"
              optional
              hint={sectors.length > 0 ? `Đang dùng: ${sectors.join(', ')}.` : undefined}
            />
          </Fieldset>
          <Radios {...field('better')} label="Chiều tốt" options={optionsOf(betters)} />
          <Radios {...field('overUnits')} label="Từ các đơn vị lên toàn địa bàn" options={optionsOf(overUnits)} />
          <Radios {...field('overTime')} label="Từ các tháng lên cả năm" options={optionsOf(overTime)} />
          <Select
            {...field('parentId')}
            label="Trong đó của"
            optional
            empty="Đứng riêng"
            options={others}
            hint="Chỉ tiêu này là một phần của chỉ tiêu nào; khi in sẽ nằm thụt vào dưới chỉ tiêu đó."
          />
          <Fieldset
            legend="Tính từ hai chỉ tiêu khác"
            hint="Chỉ với cách tổng hợp “Tỷ lệ”: số liệu được tính ra từ tử số và mẫu số, không ai phải nhập. Bỏ trống cả hai nếu tỷ lệ được báo cáo kèm tử số và mẫu số."
          >
            <Select {...field('numeratorId')} label="Tử số" optional empty="Không" options={others} />
            <Select {...field('denominatorId')} label="Mẫu số" optional empty="Không" options={others} />
            <Field
              {...field('times')}
              type="number"
              label="Nhân với"
              optional
              hint="Bỏ trống: 100 với chỉ tiêu tính bằng %, còn lại là 1."
            />
          </Fieldset>
          <Buttons>
            <Button>{row === null ? 'Thêm chỉ tiêu' : 'Lưu'}</Button>
            <ButtonLink href={row === null ? '/bo-chi-tieu' : `/bo-chi-tieu/${row.id}`}>Bỏ qua</ButtonLink>
          </Buttons>
        </Form>
      </div>
    </>
  )
}

const labels: Readonly<Record<string, string>> = {
  name: 'Tên chỉ tiêu',
  code: 'Mã',
  aliases: 'Tên gọi khác',
  unitOfMeasure: 'Đơn vị tính',
  decimals: 'Số chữ số thập phân',
  sector: 'Lĩnh vực',
  better: 'Chiều tốt',
  overUnits: 'Từ các đơn vị lên toàn địa bàn',
  overTime: 'Từ các tháng lên cả năm',
  parentId: 'Trong đó của',
  numeratorId: 'Tử số',
  denominatorId: 'Mẫu số',
  times: 'Nhân với',
}

/** For a stale edit: what both have where they differ; what they agree on goes along unseen. `current` is the indicator as it is now. */
export function StaleForm({ row, all, typed, current }: Omit<FormPageProps, 'errors'> & { row: IndicatorRow; current: Typed }) {
  const shown = (name: string, value = '') => ({ value, shown: words(name, value, all) })
  const names = Object.keys(labels)
  const clashing = names.filter((name) => typed[name] !== current[name])
  const clashes = clashing.map(
    (name): Clash => ({
      name,
      label: labels[name] as string,
      yours: shown(name, typed[name]),
      current: shown(name, current[name]),
    }),
  )
  const agreed = names.filter((name) => !clashing.includes(name)).map((name) => [name, current[name] ?? ''])
  return (
    <>
      <Heading title={`Sửa: ${row.name}`} crumbs={[...crumbs, { href: `/bo-chi-tieu/${row.id}`, label: row.name }]} />
      <Form action={`/bo-chi-tieu/${row.id}/sua`} hidden={{ ...Object.fromEntries(agreed), version: row.version }}>
        <TwoValues changed="Chỉ tiêu này vừa được người khác lưu." clashes={clashes} />
        <Buttons>
          <Button>Lưu</Button>
          <ButtonLink href={`/bo-chi-tieu/${row.id}`}>Bỏ qua</ButtonLink>
        </Buttons>
      </Form>
    </>
  )
}

function words(name: string, value: string, all: readonly IndicatorRow[]) {
  const meanings: Readonly<Record<string, Readonly<Record<string, { label: string }>>>> = { better: betters, overUnits, overTime }
  if (name in meanings) return meanings[name]?.[value]?.label
  if (name.endsWith('Id')) return all.find(({ id }) => String(id) === value)?.name
  return name === 'aliases' ? value.split('\n').join('; ') || undefined : undefined
}

function optionsOf(meanings: Readonly<Record<string, { label: string; hint: string }>>): Option[] {
  return Object.entries(meanings).map(([value, { label, hint }]) => ({ value, label, hint }))
}
