import type { ShownRow } from '../../../office/reporting/forms.ts'
import { type FormColumn, formColumns } from '../../../plan/index.ts'
import { type Column, DataTable } from '../../ui/index.ts'
import { numbered } from './numbering.ts'

interface PreviewProps {
  caption: string
  columns: readonly string[]
  rows: readonly Pick<ShownRow, 'label' | 'indent' | 'indicatorId' | 'unitOfMeasure' | 'cumulative'>[]
}

/** The form as the official table that it will be: its figures still to come. */
export function Preview({ caption, columns, rows }: PreviewProps) {
  const orders = numbered(rows)
  const shown = rows.map((row, at) => ({ ...row, order: orders[at] as string }))
  const all: readonly Column<(typeof shown)[number]>[] = [
    { label: 'TT', cell: ({ order }) => order },
    {
      label: 'Chỉ tiêu',
      card: 'title',
      cell: ({ label, indent, indicatorId }) => <span class={`under-${indent}`}>{indicatorId === null ? <b>{label}</b> : label}</span>,
      note: ({ cumulative }) => (cumulative ? 'lũy kế từ đầu năm' : undefined),
    },
    { label: 'ĐVT', cell: ({ unitOfMeasure }) => unitOfMeasure },
    ...columns.map((name) => ({ label: formColumns[name as FormColumn] ?? name, cell: () => '', card: 'hidden' as const })),
  ]
  return <DataTable caption={caption} columns={all} rows={shown} empty="Biểu chưa có dòng nào." />
}
