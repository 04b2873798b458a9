import type { Child } from 'hono/jsx'
import { momentLabel } from '../../../office/calendar.ts'
import { mayAnywhere } from '../../../office/desk.ts'
import type { HistoryItem } from '../../../office/history.ts'
import type { AskedExplanation } from '../../../office/reporting/explanations.ts'
import { standingName } from '../../../office/scorecard/standing.ts'
import type { TargetDetail } from '../../../office/scorecard/target.ts'
import { className, dayLabel, methodName, planLabel } from '../../../plan/index.ts'
import { periodLabel } from '../../../vietnamese/index.ts'
import { SeriesChart } from '../../charts/index.ts'
import type { SiteContext } from '../../site.ts'
import { SubjectHistory } from '../../subjectHistory.tsx'
import { ButtonLink, DataTable, DefinitionList, Heading, Notice, Section, Select, Status } from '../../ui/index.ts'
import { changeText, contentText, figureNote, figureText, gradeName, workingText } from '../../words.ts'
import { AskLink } from '../explanations/index.tsx'
import { Arithmetic } from './arithmetic.tsx'
import { chartOf } from './chart.ts'
import { DecideForm, type DecideProblem } from './decideForm.tsx'
import { PlanLines } from './targets.tsx'

/** A way to where figures are given. */
export interface FiguresLink {
  href: string
  label: string
}

interface TargetPageProps {
  c: SiteContext
  detail: TargetDetail
  /** What was done to it; null for who may not read that. */
  history: readonly HistoryItem[] | null
  /** Where the visitor gives a figure of it; null for who gives none. */
  figures: FiguresLink | null
  /** What leaders asked about its figures, and the answers. */
  explanations: readonly AskedExplanation[]
  problem?: DecideProblem | undefined
}

/** One target: where it stands, why, who answers for it, and all that was recorded and decided of it. */
export function TargetPage({ c, detail, history, figures, explanations, problem }: TargetPageProps) {
  const { shown, material } = detail
  const { target, indicator, assessment, standing } = shown
  const { inForce, at, periods } = material
  const chart = chartOf(detail)
  return (
    <>
      <Heading
        title={target.name}
        crumbs={[{ href: '/chi-tieu', label: 'Chỉ tiêu' }]}
        lead={`${inForce.version.title} · ${periodLabel(target.period)}`}
        actions={figures && <ButtonLink href={figures.href}>{figures.label}</ButtonLink>}
      />
      <form class="filter" method="get" action={`/chi-tieu/${shown.row}`}>
        <Select name="ky" label="Kỳ báo cáo" value={at} options={periods.map((value) => ({ value, label: periodLabel(value) }))} />
        <button type="submit" class="button plain">
          Xem
        </button>
      </form>
      <div class="standing">
        <p class="standing-figure">
          <b>{figureText(assessment.figure)}</b> <span class="sub">{figureNote(assessment.figure)}</span>
        </p>
        <Status kind={standingName(standing)} />
        <span class="sub">
          {standing.decided ? 'theo đánh giá của người có thẩm quyền' : standing.class === 'notAssessed' ? '' : 'theo đề xuất của quy tắc'}
        </span>
      </div>
      <DefinitionList
        items={[
          { term: 'So với kế hoạch', value: <PlanLines assessment={assessment} /> },
          { term: `So với ${periodLabel(assessment.samePeriod.base)}`, value: changeText(assessment.samePeriod, indicator) },
          { term: 'Dự báo hết kỳ', value: <ForecastText detail={detail} /> },
          { term: 'Chủ trì', value: target.clears.lead.name },
        ]}
      />
      {chart && (
        <Section title="Diễn biến" id="dien-bien">
          <SeriesChart
            words={{
              id: 'bieu-do',
              title: `${target.name}${indicator.overTime === 'flow' ? ', lũy kế' : ''}`,
              summary: `${periodLabel(at)}: ${figureText(assessment.figure)}. Kế hoạch: ${assessment.lines.map(({ line }) => `${line.label} ${planLabel(line, target.measure)}`).join('; ')}.`,
            }}
            input={chart}
          />
        </Section>
      )}
      <Arithmetic assessment={assessment} indicator={indicator} />
      <Clears detail={detail} />
      <Explanations c={c} detail={detail} explanations={explanations} />
      <Section title="Đánh giá" id="danh-gia">
        <p>
          Quy tắc đề xuất: <b>{className(assessment.proposal.class)}</b>. {assessment.proposal.why}
          {assessment.proposal.early ? ' (đã đạt trước khi hết kỳ)' : ''}
        </p>
        <DataTable
          caption="Các lần đánh giá"
          rows={detail.decisions}
          empty="Chưa có đánh giá nào của người có thẩm quyền."
          columns={[
            { label: 'Kỳ', card: 'title', cell: ({ period }) => periodLabel(period) },
            { label: 'Kết luận', cell: ({ decided }) => <Status kind={decided} /> },
            { label: 'Đề xuất khi đó', cell: ({ proposed }) => className(proposed) },
            { label: 'Lý do', card: 'main', cell: ({ reason }) => reason ?? '' },
          ]}
        />
        {mayAnywhere(c.var.desk, 'targets.decide') && <DecideForm detail={detail} problem={problem} />}
      </Section>
      {detail.findings.length > 0 && (
        <Section title="Phát hiện" id="phat-hien">
          {detail.findings.map(({ sentence, arithmetic, grade }) => (
            <Notice kind="warn" title={grade === 'changesVerdict' ? 'Có thể làm đổi kết luận' : 'Không khớp'}>
              <p>{sentence}</p>
              <p class="sub">{arithmetic}</p>
            </Notice>
          ))}
        </Section>
      )}
      <PlanVersions detail={detail} />
      <Recorded detail={detail} />
      {history !== null && (
        <Section title="Nhật ký" id="nhat-ky">
          <SubjectHistory items={history} />
        </Section>
      )}
    </>
  )
}

function ForecastText({ detail }: { detail: TargetDetail }): Child {
  const { forecast } = detail.shown.assessment
  if (forecast.kind === 'absent') return '–'
  const { low, high } = forecast
  const range = low.kind === 'absent' || high.kind === 'absent' ? '' : `, trong khoảng ${workingText(low)} - ${workingText(high)}`
  return `${workingText(forecast.value)}${range} (${methodName(forecast.method)})`
}

/** The six clears: who, what, by when, answerable how, by whose authority, with what product. */
function Clears({ detail }: { detail: TargetDetail }) {
  const { clears } = detail.shown.target
  const names = (people: readonly { name: string }[]) => people.map(({ name }) => name).join('; ')
  return (
    <Section title="Sáu rõ" id="sau-ro">
      <DefinitionList
        items={[
          {
            term: 'Rõ người',
            value: `${clears.lead.name} (chủ trì)${clears.cooperating.length > 0 ? `; phối hợp: ${names(clears.cooperating)}` : ''}${clears.observers.length > 0 ? `; theo dõi: ${names(clears.observers)}` : ''}`,
          },
          { term: 'Rõ việc', value: clears.work },
          { term: 'Rõ thời gian', value: dayLabel(clears.dueDate) },
          { term: 'Rõ trách nhiệm', value: clears.responsibility },
          { term: 'Rõ thẩm quyền', value: clears.authority },
          { term: 'Rõ kết quả', value: clears.deliverable },
        ]}
      />
    </Section>
  )
}

function PlanVersions({ detail }: { detail: TargetDetail }) {
  const { target } = detail.shown
  return (
    <Section title="Các bản kế hoạch" id="ban-ke-hoach">
      <DataTable
        caption="Chỉ tiêu này trong từng bản của kế hoạch"
        rows={detail.versions}
        empty="Chưa có bản nào."
        columns={[
          { label: 'Bản', card: 'title', cell: ({ version }) => `Bản ${version.number}`, note: ({ version }) => version.documentNumber },
          {
            label: 'Thông qua',
            cell: ({ version }) => (version.adoptedOn === null ? 'dự thảo' : version.adoptedOn.split('-').reverse().join('/')),
          },
          {
            label: 'Mức giao',
            card: 'main',
            cell: ({ row }) =>
              row === null
                ? 'không có'
                : row.demand.withdrawn
                  ? 'rút khỏi kế hoạch'
                  : row.demand.lines.map((line) => `${line.label}: ${planLabel(line, target.measure)}`).join('; '),
          },
          { label: 'Lý do', cell: ({ version }) => version.reason ?? '' },
        ]}
      />
    </Section>
  )
}

const mostRecorded = 60

function Recorded({ detail }: { detail: TargetDetail }) {
  const { recorded, material } = detail
  const rows = recorded.toReversed().slice(0, mostRecorded)
  return (
    <Section title="Số liệu đã ghi" id="so-lieu">
      <DataTable
        caption={`${rows.length}/${recorded.length} lần ghi trong kỳ kế hoạch, mới nhất trước`}
        rows={rows}
        empty="Chưa có số liệu nào được ghi."
        columns={[
          {
            label: 'Kỳ',
            card: 'title',
            cell: ({ period }) => periodLabel(period),
            note: ({ unitId }) => material.books.unitOf.get(unitId)?.name,
          },
          {
            label: 'Số liệu',
            align: 'right',
            cell: ({ content, unitOfMeasure }) => contentText(content, unitOfMeasure),
            note: ({ grade }) => gradeName(grade),
          },
          { label: 'Nguồn', card: 'main', cell: ({ source }) => source },
          {
            label: 'Ghi lúc',
            cell: ({ recordedAt }) => momentLabel(recordedAt),
            note: ({ version }) => (version > 1 ? `lần ${version}` : undefined),
          },
          { label: 'Lý do sửa', card: 'main', cell: ({ reason }) => reason ?? '' },
        ]}
      />
    </Section>
  )
}

function Explanations({ c, detail, explanations }: Pick<TargetPageProps, 'c' | 'detail' | 'explanations'>) {
  const { material, shown } = detail
  const figure = {
    indicatorId: material.books.indicatorRow.get(shown.indicator.code) as number,
    unitId: material.books.unitRow.get(shown.target.unit) as number,
    period: material.at,
  }
  const ask = <AskLink c={c} of={figure} />
  if (explanations.length === 0) return ask
  return (
    <Section title="Giải trình" id="giai-trinh">
      <DataTable
        caption="Đã hỏi và trả lời về số liệu của chỉ tiêu này"
        rows={explanations}
        empty=""
        columns={[
          { label: 'Kỳ', card: 'title', cell: ({ periodName }) => periodName },
          {
            label: 'Hỏi',
            card: 'main',
            cell: ({ question }) => question,
            note: ({ askedBy, askedUnitName }) => `${askedBy} hỏi ${askedUnitName}`,
          },
          { label: 'Trả lời', card: 'main', cell: ({ answer }) => answer ?? 'Chưa trả lời', note: ({ answeredBy }) => answeredBy },
        ]}
      />
      {ask}
    </Section>
  )
}
