import { byteOrderMark, csvRecord } from '../../../files/write/csv.ts'
import { type SheetCell, writeXlsx } from '../../../files/write/xlsx.ts'
import { momentLabel } from '../../../office/calendar.ts'
import type { HiddenTarget, Scorecard, ShownTarget } from '../../../office/scorecard/scorecard.ts'
import { standingName } from '../../../office/scorecard/standing.ts'
import { type Absent, type Figure, governingLine, type LineAssessment, planLabel, type Working } from '../../../plan/index.ts'
import { formatNumber, periodLabel } from '../../../vietnamese/index.ts'
import { statuses } from '../../ui/index.ts'
import { changeText, figureNote, figureText, gradeName } from '../../words.ts'

type Row = ShownTarget | HiddenTarget

const head = [
  { label: 'STT', width: 6 },
  { label: 'Chỉ tiêu', width: 44 },
  { label: 'ĐVT', width: 12 },
  { label: 'Kế hoạch', width: 22 },
  { label: 'Theo', width: 22 },
  { label: 'Thực hiện', width: 16 },
  { label: 'Mức độ số liệu', width: 14 },
  { label: '% kế hoạch', width: 12 },
  { label: 'So với các kế hoạch khác', width: 30 },
  { label: 'So cùng kỳ', width: 16 },
  { label: 'Đánh giá', width: 18 },
  { label: 'Người đánh giá', width: 16 },
  { label: 'Chủ trì', width: 26 },
  { label: 'Ghi chú', width: 30 },
]

/** What is seen, as a table: exact figures where they are numbers, else the words of the page. */
function cellsOf(row: Row, at: number): SheetCell[] {
  const status = statuses[standingName(row.standing)].word
  if (row.kind === 'hidden') return [String(at + 1), 'Chỉ tiêu không hiển thị', ...Array(8).fill(null), status, null, null, null]
  const { target, indicator, assessment, standing } = row
  const governing = governingLine(target)
  const line = assessment.lines.find((one) => one.line.id === governing.id) as LineAssessment
  const others = assessment.lines.filter((one) => one !== line)
  const { figure } = assessment
  return [
    String(at + 1),
    target.name,
    indicator.unit,
    planLabel(governing, target.measure),
    governing.label,
    figureCell(figure),
    figure.kind === 'absent' ? null : gradeName(figure.grade),
    workingCell(line.completion),
    others.map((one) => `${one.line.label} ${planLabel(one.line, target.measure)}: ${percentText(one.completion)}`).join('; '),
    changeText(assessment.samePeriod, indicator),
    status,
    standing.class === 'notAssessed' ? null : standing.decided ? 'Người có thẩm quyền' : 'Đề xuất',
    target.clears.lead.name,
    figureNote(figure),
  ]
}

/** The targets as an .xlsx file. */
export async function targetsXlsx(authority: string, card: Scorecard, rows: readonly Row[]): Promise<Uint8Array<ArrayBuffer>> {
  return writeXlsx({
    name: `Chỉ tiêu ${card.at.replaceAll('/', ' ')}`,
    title: [`${authority}: chỉ tiêu ${periodLabel(card.at)}`, asOfText(card)],
    head,
    rows: rows.map(cellsOf),
  })
}

/** The targets as a .csv file; numbers have a decimal point. */
export function targetsCsv(rows: readonly Row[]): string {
  const records = rows.map((row, at) =>
    cellsOf(row, at).map((cell) => (cell === null ? '' : typeof cell === 'string' ? cell : cell.value.toFixed())),
  )
  return byteOrderMark + [head.map(({ label }) => label), ...records].map(csvRecord).join('')
}

function asOfText({ version, asOf }: Scorecard): string {
  return `${version.title}${asOf === null ? '' : `; số liệu như đã ghi đến ${momentLabel(asOf)}`}`
}

function figureCell(figure: Figure): SheetCell {
  return figure.kind === 'number' ? { value: figure.working.value, decimals: figure.working.decimals } : figureText(figure)
}

function workingCell(working: Working | Absent): SheetCell {
  return working.kind === 'absent' ? null : { value: working.value.round(working.decimals), decimals: working.decimals }
}

function percentText(working: Working | Absent): string {
  return working.kind === 'absent' ? '–' : `${formatNumber(working.value, { decimals: working.decimals })}%`
}
