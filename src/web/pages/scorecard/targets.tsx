import type { HiddenTarget, ShownTarget } from '../../../office/scorecard/scorecard.ts'
import { standingName } from '../../../office/scorecard/standing.ts'
import { type Assessment, type LineAssessment, planLabel } from '../../../plan/index.ts'
import { Sparkline } from '../../charts/index.ts'
import { type Column, DataTable, Status } from '../../ui/index.ts'
import { changeText, figureNote, figureText, workingText } from '../../words.ts'
import { addressOf, type ScorecardQuery } from './query.ts'

type Row = ShownTarget | HiddenTarget

/** The list of a scorecard: one line for each target, red first. */
export function TargetTable({ caption, rows, query }: { caption: string; rows: readonly Row[]; query: ScorecardQuery }) {
  const columns: Column<Row>[] = [
    {
      label: 'Chỉ tiêu',
      card: 'title',
      cell: (row) => (row.kind === 'shown' ? <a href={detailOf(row, query)}>{row.target.name}</a> : 'Chỉ tiêu không hiển thị'),
      note: (row) =>
        row.kind === 'shown'
          ? `${row.indicator.unit}${row.indicator.unit === '' ? '' : ' · '}${row.target.clears.lead.name}`
          : 'Chỉ đếm trong tổng số',
    },
    {
      label: 'Tình trạng',
      card: 'main',
      cell: (row) => <Status kind={standingName(row.standing)} />,
      note: (row) => (row.kind === 'shown' && !row.standing.decided && row.standing.class !== 'notAssessed' ? 'đề xuất' : undefined),
    },
    {
      label: 'Thực hiện',
      align: 'right',
      cell: (row) => row.kind === 'shown' && <b>{figureText(row.assessment.figure)}</b>,
      note: (row) => row.kind === 'shown' && figureNote(row.assessment.figure),
    },
    {
      label: 'So với kế hoạch',
      card: 'main',
      cell: (row) => row.kind === 'shown' && <PlanLines assessment={row.assessment} />,
    },
    {
      label: 'So cùng kỳ',
      align: 'right',
      cell: (row) => row.kind === 'shown' && changeText(row.assessment.samePeriod, row.indicator),
    },
    {
      label: 'Diễn biến',
      cell: (row) => row.kind === 'shown' && <Course row={row} />,
    },
  ]
  return <DataTable caption={caption} columns={columns} rows={rows} empty="Không có chỉ tiêu nào khớp. Hãy bỏ bớt điều kiện lọc." />
}

/** Each plan by who set it: how much of it is carried out, and what it asks. */
export function PlanLines({ assessment: { lines, target } }: { assessment: Assessment }) {
  return (
    <ul class="plan-lines">
      {lines.map((one) => (
        <li>
          <b>{shareOf(one)}</b> {one.line.label}: {planLabel(one.line, target.measure)}
          {one.line.stretch && ' (phấn đấu)'}
        </li>
      ))}
    </ul>
  )
}

function shareOf({ completion, proposal }: LineAssessment): string {
  if (completion.kind !== 'absent') return workingText(completion)
  return proposal.class === 'notAssessed' ? '–' : proposal.class === 'notMet' ? 'không giữ được' : 'đạt'
}

function Course({ row: { course, assessment, target } }: { row: ShownTarget }) {
  const values = course.points.map(({ figure }) => (figure.kind === 'number' ? Number(figure.working.value) : null))
  if (values.filter((value) => value !== null).length < 2) return null
  const { rule } = assessment.lines.find(({ line }) => line.id === target.governing)?.line ?? {}
  const unit = course.points.find(({ figure }) => figure.kind === 'number')?.figure
  const line = assessment.lines.find(({ line }) => line.id === target.governing)?.line
  const same = unit?.kind === 'number' && unit.working.unit === line?.unitOfMeasure
  const plan = rule?.kind === 'equal' ? rule.value : rule?.kind === 'atLeast' || rule?.kind === 'atMost' ? rule.bound : undefined
  return <Sparkline values={values} {...(plan !== undefined && same && target.measure.kind === 'level' ? { plan: Number(plan) } : {})} />
}

function detailOf({ row }: ShownTarget, query: ScorecardQuery): string {
  return addressOf(`/chi-tieu/${row}`, { ky: query.ky, den: query.den })
}
