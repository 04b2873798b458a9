import type { LatestFigures, SheetFigure } from '../../../office/indicators/index.ts'
import { absenceSentence, explain } from '../../../plan/index.ts'
import { periodLabel } from '../../../vietnamese/period.ts'
import { type Column, DataTable, Details } from '../../ui/index.ts'
import { figureText, gradeName } from '../../words.ts'

const columns: readonly Column<SheetFigure>[] = [
  { label: 'Kỳ', card: 'title', cell: ({ period }) => capital(periodLabel(period)) },
  {
    label: 'Số liệu',
    card: 'main',
    align: 'right',
    cell: ({ figure }) => figureText(figure),
    note: ({ figure }) => (figure.kind === 'absent' ? figure.why : ''),
  },
  { label: 'Mức độ', cell: ({ figure }) => ('grade' in figure ? gradeName(figure.grade) : '') },
  { label: 'Nguồn', cell: (one) => <Source {...one} /> },
]

/** The latest figures of an indicator, years and what lies within years. */
export function FigureTables({ figures: { unit, years, parts } }: { figures: LatestFigures }) {
  if (years.length === 0) return <p class="empty">Chưa có số liệu nào trong năm năm gần đây.</p>
  return (
    <>
      <DataTable caption={`Số cả năm của ${unit}`} columns={columns} rows={years} empty="" />
      {parts.length > 0 && <DataTable caption={`Số trong năm của ${unit}, kỳ mới nhất trước`} columns={columns} rows={parts} empty="" />}
    </>
  )
}

function Source({ figure, source }: SheetFigure) {
  if (source !== null) return <>{source}</>
  if (figure.kind !== 'number') return null
  const { gaps, working } = figure
  return (
    <Details summary={gaps.length === 0 ? 'Tính từ các số đã ghi' : `Tính từ các số đã ghi, còn thiếu ${gaps.length}`}>
      <p>{explain(working)}</p>
      {gaps.length > 0 && (
        <p>Còn thiếu: {gaps.map(({ name, absent }) => `${name} (${absenceSentence(absent).toLowerCase()})`).join('; ')}.</p>
      )}
    </Details>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
