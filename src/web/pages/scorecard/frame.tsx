import type { Child } from 'hono/jsx'
import { momentLabel } from '../../../office/calendar.ts'
import type { PlanInForce } from '../../../office/scorecard/plan.ts'
import type { Scorecard } from '../../../office/scorecard/scorecard.ts'
import { tallySentence } from '../../../plan/index.ts'
import { periodLabel } from '../../../vietnamese/index.ts'
import { Field, FilterBar, Heading, Select, Stat, StatRow, statuses, Tabs } from '../../ui/index.ts'
import { addressOf, filterStandings, type ScorecardQuery } from './query.ts'

/** The top of each page of the scorecard: which plan, when, as of what; and the ways to look at it. */
export function ScorecardFrame({
  card,
  query,
  path,
  children,
}: {
  card: PlanInForce & Pick<Scorecard, 'at' | 'asOf'>
  query: ScorecardQuery
  path: '/chi-tieu' | '/chi-tieu/don-vi' | '/chi-tieu/qua-cac-nam'
  children: Child
}) {
  const { version, at, asOf } = card
  const here: ScorecardQuery = { 'ke-hoach': query['ke-hoach'], ky: query.ky, den: query.den }
  return (
    <>
      <Heading
        title={`Chỉ tiêu ${periodLabel(at)}`}
        lead={`${version.title}${version.adoptedOn === null ? ' (dự thảo)' : ''}${asOf === null ? '' : `. Số liệu như đã ghi đến ${momentLabel(asOf)}.`}`}
        actions={
          <>
            <a class="button plain" href={addressOf('/chi-tieu/tai-ve.xlsx', query)}>
              Tải Excel
            </a>
            <a class="button plain" href={addressOf('/chi-tieu/tai-ve.csv', query)}>
              Tải CSV
            </a>
          </>
        }
      />
      <Tabs
        label="Cách xem"
        tabs={[
          { href: addressOf('/chi-tieu', here), label: 'Danh sách', current: path === '/chi-tieu' },
          { href: addressOf('/chi-tieu/don-vi', here), label: 'Theo đơn vị', current: path === '/chi-tieu/don-vi' },
          { href: addressOf('/chi-tieu/qua-cac-nam', here), label: 'Qua các năm', current: path === '/chi-tieu/qua-cac-nam' },
        ]}
      />
      {children}
    </>
  )
}

/** How many of the main targets stand where; each figure leads to the list of what it counts. */
export function Counts({ card, query }: { card: Scorecard; query: ScorecardQuery }) {
  const { tally, decided } = card
  const lead = (kind: keyof typeof statuses, count: number) => (
    <Stat
      value={count}
      label={statuses[kind].word}
      kind={kind}
      current={query['tinh-trang'] === kind}
      href={addressOf('/chi-tieu', query, { 'tinh-trang': query['tinh-trang'] === kind ? undefined : kind })}
    />
  )
  return (
    <>
      <StatRow label={tallySentence(tally)}>
        {lead('notMet', tally.notMet)}
        {lead('met', tally.met)}
        {lead('exceeded', tally.exceeded)}
        {lead('notAssessed', tally.notAssessed)}
        {tally.behind > 0 && lead('behind', tally.behind)}
        {tally.onTrack > 0 && lead('onTrack', tally.onTrack)}
        {tally.ahead > 0 && lead('ahead', tally.ahead)}
      </StatRow>
      <p class="hint">
        {tallySentence(tally)} {decidedSentence(decided, tally.total - tally.notAssessed)}
      </p>
    </>
  )
}

function decidedSentence(decided: number, classed: number): string {
  if (classed === 0) return ''
  if (decided === 0) return 'Theo đề xuất của quy tắc; chưa có đánh giá của người có thẩm quyền.'
  if (decided >= classed) return 'Tất cả do người có thẩm quyền đánh giá.'
  return `${decided} chỉ tiêu do người có thẩm quyền đánh giá, còn lại theo đề xuất của quy tắc.`
}

/** Which targets, of which plan, when. */
export function Filters({ card, query, shown }: { card: Scorecard; query: ScorecardQuery; shown: number }) {
  const visible = card.targets.flatMap((one) => (one.kind === 'shown' ? [one] : []))
  const sorted = (values: Iterable<string>) => [...new Set(values)].sort((a, b) => a.localeCompare(b, 'vi'))
  const options = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
  return (
    <FilterBar action="/chi-tieu" results="ket-qua" summary={`${shown} chỉ tiêu`}>
      <Field name="tim" label="Tìm chỉ tiêu" type="search" value={query.tim} />
      <PlanAndPeriod card={card} />
      <Select
        name="tinh-trang"
        label="Tình trạng"
        empty="Tất cả"
        value={query['tinh-trang']}
        options={filterStandings.map((kind) => ({ value: kind, label: statuses[kind].word }))}
      />
      <Select
        name="linh-vuc"
        label="Lĩnh vực"
        empty="Tất cả"
        value={query['linh-vuc']}
        options={options(sorted(visible.map(({ indicator }) => indicator.sector)))}
      />
      <Select
        name="chu-tri"
        label="Chủ trì"
        empty="Tất cả"
        value={query['chu-tri']}
        options={options(sorted(visible.map(({ target }) => target.clears.lead.name)))}
      />
      <Field name="den" label="Như đã ghi đến ngày" type="date" value={query.den} />
    </FilterBar>
  )
}

/** The choice of plan and reporting period. */
export function PlanAndPeriod({ card }: { card: Pick<Scorecard, 'plans' | 'plan' | 'periods' | 'at'> }) {
  return (
    <>
      {card.plans.length > 1 && (
        <Select
          name="ke-hoach"
          label="Kế hoạch"
          value={String(card.plan.id)}
          options={card.plans.map(({ id, period, kind }) => ({
            value: String(id),
            label: `${kind === 'thematic' ? 'Chuyên đề, ' : ''}${periodLabel(period)}`,
          }))}
        />
      )}
      <Select name="ky" label="Kỳ báo cáo" value={card.at} options={card.periods.map((value) => ({ value, label: periodLabel(value) }))} />
    </>
  )
}
