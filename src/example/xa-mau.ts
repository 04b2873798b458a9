import {
  adopt,
  allocate,
  type Clears,
  clears,
  day,
  draftPlan,
  type Indicator,
  type Observation,
  type Plan,
  type PlanLine,
  planLine,
  type Rule,
  rule,
  type SimpleRule,
  type Target,
  target,
  type UnitHistory,
  type UnitId,
  unit,
  unitHistory,
  unitId,
  vote,
} from '../plan/index.ts'
import { decimal } from '../vietnamese/decimal.ts'
import { printed } from './figures.ts'
import { indicatorOf } from './place.ts'
import { communeName, offices, series, splitDown, type TargetRow, targets, tasks, villages } from './xa-mau.data.ts'
import { mauObservations } from './xa-mau-figures.ts'

/** A key task with its clears. */
export interface MauTask {
  id: string
  clears: Clears
}

/** The invented commune, complete: what an authority has in the books after three years. */
export interface Mau {
  units: UnitHistory
  commune: UnitId
  indicators: ReadonlyMap<string, Indicator>
  /** Which units send the figures of an indicator; to all others below the commune it does not apply. */
  senders: ReadonlyMap<string, ReadonlySet<UnitId>>
  observations: readonly Observation[]
  /** That of 2025, adopted. */
  plan: Plan
  tasks: readonly MauTask[]
}

const from = day('2022-01-01')
const period = '2025'
const idOf = (code: string): UnitId => unitId(code, from)
const commune = idOf('MAU')
const named = new Map<string, string>([...offices, ...villages].map(([code, name]) => [code, name]))

/** The commune with figures made from the seed; the same seed gives the same figures. */
export function xaMau(seed = 2025): Mau {
  const indicators = new Map(series.map(([code, decimals]) => [code, indicatorOf(code, decimals)]))
  const setting = { commune, idOf, nameOf: (code: string) => named.get(code) as string, indicators }
  return {
    units: units(),
    commune,
    indicators,
    senders: new Map(series.map(([code, , by]) => [code, new Set(by === 'villages' ? villages.map(([one]) => idOf(one)) : [idOf(by)])])),
    observations: mauObservations(setting, seed),
    plan: plan(indicators),
    tasks: tasks.map(([work, due, lead, cooperating, product], at) => ({
      id: `xa-mau-2025/task-${at + 1}`,
      clears: clearsOf(work, due, lead, cooperating, product),
    })),
  }
}

function units(): UnitHistory {
  const lasting = { validFrom: from, validTo: null }
  return unitHistory([
    unit({ code: 'MAU', name: communeName, kind: 'commune', parent: null, ...lasting }),
    ...offices.map(([code, name]) => unit({ code, name, kind: 'body', parent: 'MAU', ...lasting })),
    ...villages.map(([code, name]) => unit({ code, name, kind: 'village', parent: 'MAU', ...lasting })),
  ])
}

function plan(indicators: ReadonlyMap<string, Indicator>): Plan {
  const draft = draftPlan(
    { id: 'xa-mau-2025', kind: 'year', unit: commune, period, carriesOut: null },
    {
      title: 'Nghị quyết về nhiệm vụ phát triển kinh tế - xã hội năm 2025 của Xã Mẫu',
      document: {
        number: '32/NQ-HĐND',
        day: day('2024-12-20'),
        issuedBy: 'HĐND Xã Mẫu',
        abstract: 'Nhiệm vụ phát triển kinh tế - xã hội năm 2025',
      },
      breakthroughs: [{ id: 'xa-mau-2025/breakthrough-1', text: 'Chuyển đổi số trong giải quyết thủ tục hành chính' }],
      keyTasks: tasks.map(([text], at) => ({ id: `xa-mau-2025/task-${at + 1}`, text })),
      targets: [
        ...targets.map((row) => targetOf(row, indicators.get(row.indicator) as Indicator, indicators)),
        ...splitDown.flatMap(sharesOf(indicators)),
      ],
      thematicResolutions: [],
      policyDecisions: [],
    },
  )
  const cast = vote({
    day: day('2024-12-20'),
    body: 'HĐND Xã Mẫu, kỳ họp cuối năm 2024',
    entitled: 25,
    present: 24,
    inFavour: 23,
    against: 0,
    abstained: 1,
  })
  return adopt(draft, cast, { moreThan: decimal('0.5'), of: 'entitled', source: 'quá nửa tổng số đại biểu HĐND' })
}

function targetOf(row: TargetRow, of: Indicator, indicators: ReadonlyMap<string, Indicator>): Target {
  const council = lineOf(row, of, indicators, { id: 'council', issuer: 'council', label: 'Nghị quyết HĐND xã', bound: row.council })
  const province =
    row.province === undefined
      ? []
      : [lineOf(row, of, indicators, { id: 'province', issuer: 'province', label: 'kế hoạch tỉnh giao', bound: row.province })]
  return target({
    id: `xa-mau-2025/${of.code}`,
    name: row.rule === 'allOf' ? 'Tai nạn giao thông giảm cả ba tiêu chí' : of.name,
    indicator: of.code,
    unit: commune,
    period,
    measure: { kind: 'level' },
    lines: [council, ...province],
    governing: 'council',
    margin: null,
    path: [],
    clears: clearsOf(of.name, '2025-12-31', row.lead, null, row.product),
    partOf: null,
    headline: true,
    disclosure: row.internal ? 'internal' : 'public',
  })
}

/** What each village is to bring of a target: its share by weight, all of it given away. */
function sharesOf(indicators: ReadonlyMap<string, Indicator>): (code: string) => Target[] {
  return (code) => {
    const row = targets.find(({ indicator }) => indicator === code) as TargetRow
    const of = indicators.get(code) as Indicator
    const whole = printed(row.council)
    const weights = villages.map(([, , weight]) => decimal(weight))
    const places = Math.max(whole.decimals, of.decimals)
    return allocate(whole.value, weights, places).map((share, at) => {
      const [village] = villages[at] as (typeof villages)[number]
      const line = lineOf(row, of, indicators, { id: 'council', issuer: 'council', label: 'xã giao', bound: share.toFixed(places) })
      return target({
        ...targetOf(row, of, indicators),
        ...{ id: `xa-mau-2025/${code}/${village}`, unit: idOf(village), lines: [line], partOf: `xa-mau-2025/${code}`, headline: false },
      })
    })
  }
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

function clearsOf(work: string, due: string, lead: string, cooperating: string | null, deliverable: string): Clears {
  const joined = cooperating === null ? [] : [{ assignee: { kind: 'unit' as const, name: cooperating }, role: 'cooperating' as const }]
  return clears([{ assignee: { kind: 'unit', name: lead }, role: 'lead' }, ...joined], {
    work,
    dueDate: day(due),
    responsibility: 'Chịu trách nhiệm trước Chủ tịch UBND xã về kết quả và thời hạn',
    authority: 'Nghị quyết HĐND xã về nhiệm vụ năm 2025',
    deliverable,
  })
}
