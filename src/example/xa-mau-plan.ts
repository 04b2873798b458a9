import {
  adopt,
  allocate,
  type Clears,
  clears,
  day,
  draftPlan,
  type Indicator,
  type Plan,
  type PlanContent,
  type PlanLine,
  planLine,
  type Rule,
  rule,
  type SimpleRule,
  type Target,
  target,
  type UnitId,
  vote,
} from '../plan/index.ts'
import { decimal } from '../vietnamese/decimal.ts'
import { printed } from './figures.ts'
import { communeName, monthly, splitDown, type TargetRow, targets, tasks, villages } from './xa-mau.data.ts'

/** For what the plans are made. */
export interface PlanSetting {
  commune: UnitId
  idOf: (code: string) => UnitId
  indicators: ReadonlyMap<string, Indicator>
}

/** The commune's plan of 2025, adopted. */
export function planOf2025(setting: PlanSetting): Plan {
  const of = { ...setting, id: 'xa-mau-2025', period: '2025' }
  return adopted(of, 'year', {
    title: `Nghị quyết về nhiệm vụ phát triển kinh tế - xã hội năm 2025 của ${communeName}`,
    number: '32/NQ-HĐND',
    abstract: 'Nhiệm vụ phát triển kinh tế - xã hội năm 2025',
    breakthroughs: [{ id: 'xa-mau-2025/breakthrough-1', text: 'Chuyển đổi số trong giải quyết thủ tục hành chính' }],
    keyTasks: tasks.map(([text], at) => ({ id: `xa-mau-2025/task-${at + 1}`, text })),
    targets: [...targets.map((row) => targetOf(of, row)), ...splitDown.flatMap((code) => sharesOf(of, code))],
  })
}

/** The ten targets that the commune watches from month to month in a year, adopted before it began. */
export function monthlyPlan(setting: PlanSetting, year: string): Plan {
  const of = { ...setting, id: `xa-mau-monthly-${year}`, period: year }
  return adopted(of, 'thematic', {
    title: `Nghị quyết về 10 chỉ tiêu điều hành hằng tháng năm ${year} của ${communeName}`,
    number: '35/NQ-HĐND',
    abstract: `10 chỉ tiêu điều hành hằng tháng năm ${year}`,
    breakthroughs: [],
    keyTasks: [],
    targets: monthly.map((row) => targetOf(of, row)),
  })
}

/** A plan that is being made. */
interface PlanOf extends PlanSetting {
  id: string
  period: string
}

type Written = Pick<PlanContent, 'title' | 'breakthroughs' | 'keyTasks' | 'targets'> & { number: string; abstract: string }

/** Adopted at the council's last session of the year before. */
function adopted({ id, period, commune }: PlanOf, kind: Plan['kind'], { number, abstract, ...content }: Written): Plan {
  const before = Number(period) - 1
  const on = day(`${before}-12-20`)
  const document = { number, day: on, issuedBy: `HĐND ${communeName}`, abstract }
  const draft = draftPlan(
    { id, kind, unit: commune, period, carriesOut: null },
    { ...content, document, thematicResolutions: [], policyDecisions: [] },
  )
  const counts = { entitled: 25, present: 24, inFavour: 23, against: 0, abstained: 1 }
  const cast = vote({ day: on, body: `HĐND ${communeName}, kỳ họp cuối năm ${before}`, ...counts })
  return adopt(draft, cast, { moreThan: decimal('0.5'), of: 'entitled', source: 'quá nửa tổng số đại biểu HĐND' })
}

function targetOf({ id, period, commune, indicators }: PlanOf, row: TargetRow): Target {
  const of = indicators.get(row.indicator) as Indicator
  const council = lineOf(row, of, indicators, { id: 'council', issuer: 'council', label: 'Nghị quyết HĐND xã', bound: row.council })
  const province =
    row.province === undefined
      ? []
      : [lineOf(row, of, indicators, { id: 'province', issuer: 'province', label: 'kế hoạch tỉnh giao', bound: row.province })]
  return target({
    id: `${id}/${of.code}`,
    name: row.rule === 'allOf' ? 'Tai nạn giao thông giảm cả ba tiêu chí' : of.name,
    indicator: of.code,
    unit: commune,
    period,
    measure: { kind: 'level' },
    lines: [council, ...province],
    governing: 'council',
    margin: null,
    path: [],
    clears: clearsOf({ work: of.name, due: `${period}-12-31`, lead: row.lead, cooperating: null, deliverable: row.product }),
    partOf: null,
    headline: true,
    disclosure: row.internal ? 'internal' : 'public',
  })
}

/** What each village is to bring of a target: its share by weight, all of it given away. */
function sharesOf(plan: PlanOf, code: string): Target[] {
  const { indicators, idOf } = plan
  const row = targets.find(({ indicator }) => indicator === code) as TargetRow
  const of = indicators.get(code) as Indicator
  const whole = printed(row.council)
  const weights = villages.map(([, , weight]) => decimal(weight))
  const places = Math.max(whole.decimals, of.decimals)
  return allocate(whole.value, weights, places).map((share, at) => {
    const [village] = villages[at] as (typeof villages)[number]
    const line = lineOf(row, of, indicators, { id: 'council', issuer: 'council', label: 'xã giao', bound: share.toFixed(places) })
    const own = { unit: idOf(village), lines: [line], partOf: `${plan.id}/${code}`, headline: false }
    return target({ ...targetOf(plan, row), id: `${plan.id}/${code}/${village}`, ...own })
  })
}

function lineOf(
  row: TargetRow,
  of: Indicator,
  indicators: ReadonlyMap<string, Indicator>,
  { bound, ...names }: Pick<PlanLine, 'id' | 'issuer' | 'label'> & { bound: string },
): PlanLine {
  return planLine({
    ...names,
    document: null,
    rule: ruleOf(row, bound, indicators),
    unitOfMeasure: of.unit,
    decimals: bound === '' ? 0 : printed(bound).decimals,
  })
}

function ruleOf({ rule: kind, parts = [] }: TargetRow, bound: string, indicators: ReadonlyMap<string, Indicator>): Rule {
  if (kind === 'done') return { kind }
  if (kind !== 'allOf') return simpleRule(kind, bound)
  return rule({
    kind,
    parts: parts.map(([code, most]) => {
      const { name, unit: unitOfMeasure } = indicators.get(code) as Indicator
      return { name, indicator: code, measure: { kind: 'level' }, rule: simpleRule('atMost', most), unitOfMeasure, decimals: 0 }
    }),
  })
}

function simpleRule(kind: Exclude<TargetRow['rule'], 'done' | 'allOf'>, bound: string): SimpleRule {
  const value = decimal(bound)
  if (kind === 'equal' || kind === 'keep') return { kind, value }
  return { kind: kind === 'over' ? 'atLeast' : kind, bound: value, strict: kind === 'over' }
}

/** What is to be done by when, by whom, and what shows it. */
export function clearsOf({
  work,
  due,
  lead,
  cooperating,
  deliverable,
}: Record<'work' | 'due' | 'lead' | 'deliverable', string> & { cooperating: string | null }): Clears {
  const joined = cooperating === null ? [] : [{ assignee: { kind: 'unit' as const, name: cooperating }, role: 'cooperating' as const }]
  return clears([{ assignee: { kind: 'unit', name: lead }, role: 'lead' }, ...joined], {
    work,
    dueDate: day(due),
    responsibility: 'Chịu trách nhiệm trước Chủ tịch UBND xã về kết quả và thời hạn',
    authority: `Nghị quyết HĐND xã về nhiệm vụ năm ${due.slice(0, 4)}`,
    deliverable,
  })
}
