import type { YearTable } from '../../../office/scorecard/years.ts'
import { amount, type Figure } from '../../../plan/index.ts'
import { periodLabel } from '../../../vietnamese/index.ts'
import { Sparkline } from '../../charts/index.ts'
import { type Column, DataTable } from '../../ui/index.ts'
import { figureNote, figureText } from '../../words.ts'

type Row = YearTable['rows'][number]

/** The targets' figures of the years that have any, side by side. */
export function TargetsOverYears({ table }: { table: YearTable }) {
  const told = table.years.flatMap((year, at) =>
    table.rows.some(({ points }) => (points[at]?.figure.kind ?? 'absent') !== 'absent') ? [{ year, at }] : [],
  )
  const columns: Column<Row>[] = [
    {
      label: 'Chỉ tiêu',
      card: 'title',
      cell: ({ shown }) => <a href={`/chi-tieu/${shown.row}`}>{shown.target.name}</a>,
      note: ({ shown }) => shown.indicator.unit,
    },
    ...told.map(
      ({ year, at }): Column<Row> => ({
        label: periodLabel(year),
        align: 'right',
        cell: ({ points }) => {
          const figure = points[at]?.figure
          return figure === undefined || figure.kind === 'absent' ? '–' : yearText(figure)
        },
        note: ({ points }) => {
          const figure = points[at]?.figure
          return figure === undefined || figure.kind === 'absent' ? undefined : figureNote(figure)
        },
      }),
    ),
    {
      label: 'Diễn biến',
      cell: ({ points }) => (
        <Sparkline values={points.map(({ figure }) => (figure.kind === 'number' ? Number(figure.working.value) : null))} />
      ),
    },
  ]
  return <DataTable caption="Số thực hiện qua các năm" columns={columns} rows={table.rows} empty="Chưa có chỉ tiêu nào." />
}

/** The unit of measure stands beside the target's name. */
function yearText(figure: Figure): string {
  return figure.kind === 'number' ? amount(figure.working.value, '', figure.working.decimals) : figureText(figure)
}
