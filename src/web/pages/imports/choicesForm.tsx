import type { Examined, ExaminedLabel, ExaminedSheet } from '../../../office/imports/index.ts'
import type { LayoutColumn } from '../../../reader/sheet/index.ts'
import { periodLabel } from '../../../vietnamese/index.ts'
import { Button, Buttons, Details, type Errors, Field, Fieldset, Form, type Option, Radios, Select } from '../../ui/index.ts'
import { kinds } from './words.data.ts'

/** So many labels are asked for at a time; the rest after these are settled. */
export const mostAsked = 20
/** Longer lists of units are not put into a page. */
const mostOptions = 600

/** What can be chosen: columns with their periods, labels, how settled the figures are, why they are corrected. */
export function ChoicesForm({ examined, errors }: { examined: Examined; errors: Errors }) {
  const { file, sheets, labels, choices, counts } = examined
  const open = labels.filter(({ row }) => row === null)
  const waiting = new Set(
    examined.records.flatMap(({ problem, record }) => (problem === 'ambiguous' ? [`${record.sheet}/${record.column}`] : [])),
  )
  const unclear = waiting.size > 0 || examined.records.some(({ problem }) => problem === 'period' || problem === 'future')
  return (
    <Form action={`/nhap-lieu/${file.id}/chon`}>
      {open.length > 0 && <Labels examined={examined} labels={open} />}
      <Details summary="Cột và kỳ" open={unclear || Object.keys(errors).length > 0}>
        {sheets.map((sheet, at) => (
          <SheetFields sheet={sheet} at={at} examined={examined} waiting={waiting} errors={errors} />
        ))}
      </Details>
      <Details summary={`Nhãn đã hiểu (${labels.length - open.length})`}>
        <Understood examined={examined} labels={labels.filter(({ row }) => row !== null)} />
      </Details>
      <Radios
        name="muc-do"
        label="Số “thực hiện” trong tệp là"
        value={choices.grade}
        options={[
          { value: 'final', label: 'Số chính thức' },
          { value: 'preliminary', label: 'Số sơ bộ' },
          { value: 'estimate', label: 'Số ước' },
        ]}
      />
      {(counts.correction > 0 || choices.reason !== '') && (
        <Field
          name="ly-do"
          label="Lý do sửa các số đã có"
          value={choices.reason}
          hint="Ví dụ: Phòng Kinh tế gửi lại sau khi rà soát. Lý do đi theo từng số được sửa."
        />
      )}
      <Buttons>
        <Button kind={counts.refused > 0 || (counts.correction > 0 && choices.reason === '') ? 'main' : 'plain'}>Thử lại</Button>
      </Buttons>
    </Form>
  )
}

function Labels({ examined, labels }: { examined: Examined; labels: readonly ExaminedLabel[] }) {
  const rest = labels.length - mostAsked
  return (
    <Fieldset
      legend="Nhãn cần chọn"
      hint={`Các nhãn này trong tệp chưa rõ là gì. Chọn một lần, lần sau hệ thống tự nhớ.${
        rest > 0 ? ` Còn ${rest} nhãn nữa sẽ hiện sau khi chọn xong các nhãn này.` : ''
      }`}
    >
      {labels.slice(0, mostAsked).map(({ kind, key, label, measure, figures, why, suggested }, at) => (
        <>
          <input type="hidden" name={`nhan-${at}-khoa`} value={`${kind} ${key}`} />
          <Select
            name={`nhan-${at}`}
            label={`${kind === 'unit' ? 'Đơn vị' : 'Chỉ tiêu'} “${label}”${measure === '' || label.includes(`(${measure})`) ? '' : ` (${measure})`}`}
            hint={`${figures} số. ${why}`}
            empty="Chưa chọn"
            options={[
              { value: '0', label: 'Bỏ qua nhãn này' },
              ...optionsOf(kind === 'unit' ? examined.unitNames : examined.indicatorNames, suggested),
            ]}
          />
        </>
      ))}
    </Fieldset>
  )
}

function optionsOf(names: ReadonlyMap<number, string>, first: readonly number[]): Option[] {
  const option = (row: number): Option => ({ value: String(row), label: names.get(row) ?? '' })
  const rest = names.size > mostOptions ? [] : [...names.keys()].filter((row) => !first.includes(row))
  return [...first.map(option), ...rest.map(option).sort((a, b) => a.label.localeCompare(b.label, 'vi'))]
}

interface SheetFieldsProps {
  sheet: ExaminedSheet
  at: number
  examined: Examined
  waiting: ReadonlySet<string>
  errors: Errors
}

function SheetFields({ sheet: { name, layout }, at, examined, waiting, errors }: SheetFieldsProps) {
  if (layout === null) return null
  const { choices, unitNames, top } = examined
  const own = choices.sheets[String(at)]
  const needsUnit = layout.unit === null && (layout.kind === 'form' || layout.columns.every(({ use }) => use !== 'unit'))
  const unit = own?.unit ?? top
  return (
    <Fieldset legend={name === '' ? 'Bảng' : `Trang “${name}”`} hint={`Được hiểu là: ${kinds[layout.kind]}.`}>
      <Field
        name={`trang-${at}-ky`}
        label="Kỳ của trang"
        optional
        value={layout.period === null ? '' : periodLabel(layout.period)}
        error={errors[`trang-${at}-ky`]}
        hint="Cho các cột không nêu kỳ. Ví dụ: tháng 9/2026, quý III/2026, 9 tháng năm 2026, năm 2026."
      />
      {needsUnit && layout.kind !== 'unitColumns' && (
        <Select
          name={`trang-${at}-don-vi`}
          label="Số liệu của đơn vị"
          value={unit === null ? '' : String(unit)}
          empty="Chưa chọn"
          options={optionsOf(unitNames, unit === null ? [] : [unit])}
        />
      )}
      {layout.columns
        .filter(({ numeric }) => numeric)
        .map((column) => (
          <ColumnFields
            column={column}
            sheet={at}
            asks={waiting.has(`${at}/${column.column}`) || column.notation === 'unclear'}
            errors={errors}
          />
        ))}
    </Fieldset>
  )
}

const uses: readonly Option[] = [
  { value: 'actual', label: 'Nhập làm số thực hiện' },
  { value: 'estimate', label: 'Nhập làm số ước' },
  { value: 'left', label: 'Không nhập' },
]
const notations: readonly Option[] = [
  { value: 'vietnamese', label: 'Dấu chấm ngăn nghìn, dấu phẩy thập phân: 1.119 là một nghìn một trăm mười chín' },
  { value: 'foreign', label: 'Dấu chấm thập phân, dấu phẩy ngăn nghìn: 1.119 là một phẩy một trăm mười chín' },
]

function ColumnFields({ column, sheet, asks, errors }: { column: LayoutColumn; sheet: number; asks: boolean; errors: Errors }) {
  const name = `cot-${sheet}-${column.column}`
  return (
    <div class="card">
      <Select
        name={`${name}-dung`}
        label={`Cột “${column.head}”`}
        hint={column.why}
        value={column.use === 'figure' ? column.grade : 'left'}
        options={uses}
      />
      <Field
        name={`${name}-ky`}
        label={`Kỳ của cột “${column.head}”`}
        optional
        value={column.period === null ? '' : periodLabel(column.period)}
        error={errors[`${name}-ky`]}
      />
      {asks && (
        <Radios
          name={`${name}-so`}
          label={`Số trong cột “${column.head}” viết theo kiểu nào?`}
          hint={column.unclear === '' ? undefined : `Ví dụ trong cột: ${column.unclear}`}
          value={column.notation === 'vietnamese' || column.notation === 'foreign' ? column.notation : ''}
          options={notations}
        />
      )}
    </div>
  )
}

function Understood({ examined, labels }: { examined: Examined; labels: readonly ExaminedLabel[] }) {
  const { indicatorNames, unitNames } = examined
  return (
    <ul>
      {labels.slice(0, 300).map(({ kind, label, row, why }) => (
        <li>
          {label}: <strong>{row === 0 ? 'bỏ qua' : (kind === 'unit' ? unitNames : indicatorNames).get(row as number)}</strong>. {why}
        </li>
      ))}
    </ul>
  )
}
