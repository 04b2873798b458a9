import type { HiddenTarget, ShownTarget } from '../../../office/scorecard/scorecard.ts'
import { standingName } from '../../../office/scorecard/standing.ts'
import { type Assessment, type LineAssessment, planLabel } from '../../../plan/index.ts'
import { Sparkline } from '../../charts/index.ts'
import { type Column, DataTable, Status } from '../../ui/index.ts'
import { changeText, figureNote, figureText, workingText } from '../../words.ts'
import { addressOf, type ScorecardQuery } from './query.ts'

/** The list of a scorecard: one line for each target that is shown, red first; those that are not are counted below. */
export function TargetTable({
  caption,
  rows,
  query,
}: {
  caption: string
  rows: readonly (ShownTarget | HiddenTarget)[]
  query: ScorecardQuery
}) {
  const shown = rows.flatMap((row) => (row.kind === 'shown' ? [row] : []))
  const hidden = rows.length - shown.length
  const columns: Column<ShownTarget>[] = [
    {
      label: 'Chỉ tiêu',
      card: 'title',
      cell: (row) => <a href={detailOf(row, query)}>{row.target.name}</a>,
      note: ({ indicator, target }) => [indicator.unit, target.clears.lead.name].filter(Boolean).join(' · '),
    },
    {
      label: 'Tình trạng',
      card: 'main',
      cell: (row) => <Status kind={standingName(row.standing)} />,
      note: (row) => (!row.standing.decided && row.standing.class !== 'notAssessed' ? 'đề xuất' : undefined),
    },
    {
      label: 'Thực hiện',
      align: 'right',
      cell: (row) => <b>{figureText(row.assessment.figure)}</b>,
      note: (row) => figureNote(row.assessment.figure),
    },
    {
      label: 'So với kế hoạch',
      card: 'main',
      cell: (row) => <PlanLines assessment={row.assessment} />,
    },
    {
      label: 'So cùng kỳ',
      align: 'right',
      cell: (row) => changeText(row.assessment.samePeriod, row.indicator),
    },
    {
      label: 'Diễn biến',
      cell: (row) => <Course row={row} />,
    },
  ]
  return (
    <>
      <DataTable caption={caption} columns={columns} rows={shown} empty="Không có chỉ tiêu nào khớp. Hãy bỏ bớt điều kiện lọc." />
      {hidden > 0 && <p class="hint">{hidden} chỉ tiêu chỉ đếm trong tổng số, không hiển thị.</p>}
    </>
  )
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
