import { type Contradiction, contradictionsOf, figuresOf, type Place, places, xaMau, xaMauUntil } from '../../example/index.ts'
import {
  assess,
  type Clears,
  type Day,
  type Indicator,
  type Observation,
  type Plan,
  type Senders,
  type TargetClass,
  type UnitHistory,
} from '../../plan/index.ts'
import type { Authority } from '../../store/index.ts'

/** All that goes into the books of one authority of the example, as values of the subject. */
export interface ExampleBooks extends Omit<Authority, 'id'> {
  units: UnitHistory
  /** By which document its units were reorganised. */
  reorganisedBy: string
  indicators: ReadonlyMap<string, Indicator>
  senders: Senders
  /** In the order of recording. */
  observations: readonly Observation[]
  plans: readonly ExamplePlan[]
  contradictions: readonly Contradiction[]
}

/** A plan with what is known beside it. */
export interface ExamplePlan {
  plan: Plan
  /** Who issues it. */
  issuer: string
  /** The clears of its key tasks. */
  tasks: ReadonlyMap<string, Clears>
  decisions: readonly ExampleDecision[]
}

/** Where a target stands by its text. */
export interface ExampleDecision {
  target: string
  period: string
  proposed: TargetClass
  decided: TargetClass
  reason: string | null
}

/** The authorities of the example as they are on the day: the invented commune first, then the four districts. */
export function exampleBooks(today: Day): ExampleBooks[] {
  return [communeBooks(today), ...places.map(districtBooks)]
}

/** The invented commune, whose month is done too. */
export const communeName = 'Xã Mẫu'

function communeBooks(today: Day): ExampleBooks {
  const mau = xaMau()
  const { units, indicators, senders, observations, plan, tasks } = mau
  const running = xaMauUntil(mau, today)
  const issuer = plan.versions[0]?.content.document?.issuedBy ?? communeName
  return {
    name: communeName,
    kind: 'commune',
    ...{ units, indicators, senders },
    observations: [...observations, ...running.observations],
    reorganisedBy: '',
    plans: [
      { plan, issuer, tasks: new Map(tasks.map(({ id, clears }) => [id, clears])), decisions: [] },
      { plan: running.plan, issuer, tasks: new Map(), decisions: [] },
    ],
    contradictions: [],
  }
}

function districtBooks(place: Place): ExampleBooks {
  const { data, units, district, indicators, observations } = place
  return {
    name: units.byId.get(district)?.name as string,
    kind: 'district',
    ...{ units, indicators, observations },
    reorganisedBy: 'Sắp xếp đơn vị hành chính cấp xã, kết thúc hoạt động của cấp huyện từ ngày 1/7/2025',
    senders: new Map(),
    plans: place.plans.map((one) => ({ plan: one.plan, issuer: data.lead, tasks: new Map(), decisions: decisionsOf(place, one) })),
    contradictions: contradictionsOf(place),
  }
}

/** The classes that the text gives, each beside what the rule proposes on the figures the text tells. */
function decisionsOf(place: Place, { row, plan, counted }: Place['plans'][number]): ExampleDecision[] {
  const period = place.data.sections.find((section) => section.plan === row.id && section.text === row.statedIn)?.period ?? row.period
  const targets = new Map(plan.versions[0]?.content.targets.map((one) => [one.id, one]))
  const read = figuresOf(place)
  const indicator = (code: string) => place.indicators.get(code) as Indicator
  return counted.map(({ id, class: decided, pace }) => {
    const target = targets.get(id)
    const proposed = target?.kind === 'target' ? assess({ target, at: period, indicator, read }).proposal.class : 'notAssessed'
    const reason = pace === null ? 'theo đánh giá nêu trong văn bản' : `theo đánh giá nêu trong văn bản: ${paceWords[pace]}`
    return { target: id, period, proposed, decided, reason: decided === proposed && pace === null ? null : reason }
  })
}

/** A class says nothing of the pace; the text's own words do. */
const paceWords = { ahead: 'vượt tiến độ', onTrack: 'thực hiện bảo đảm tiến độ', behind: 'khó hoàn thành' }
