import {
  type Clears,
  type Day,
  day,
  type Indicator,
  type Observation,
  type Plan,
  type UnitHistory,
  type UnitId,
  unit,
  unitHistory,
  unitId,
} from '../plan/index.ts'
import { indicatorOf } from './place.ts'
import { communeName, offices, series, tasks, villages } from './xa-mau.data.ts'
import { mauObservations, mauObservationsSince } from './xa-mau-figures.ts'
import { clearsOf, monthlyPlan, planOf2025 } from './xa-mau-plan.ts'

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
    plan: planOf2025(setting),
    tasks: tasks.map(([work, due, lead, cooperating, product], at) => ({
      id: `xa-mau-2025/task-${at + 1}`,
      clears: clearsOf({ work, due, lead, cooperating, deliverable: product }),
    })),
  }
}

/** What the commune has in the books of the time since, up to the day: the plan of ten targets of its year, and their figures of each month that is over. */
export function xaMauUntil({ indicators }: Mau, today: Day): { plan: Plan; observations: Observation[] } {
  const setting = { commune, idOf, nameOf: (code: string) => named.get(code) as string, indicators }
  return { plan: monthlyPlan(setting, today.slice(0, 4)), observations: mauObservationsSince(setting, today) }
}

function units(): UnitHistory {
  const lasting = { validFrom: from, validTo: null }
  return unitHistory([
    unit({ code: 'MAU', name: communeName, kind: 'commune', parent: null, ...lasting }),
    ...offices.map(([code, name]) => unit({ code, name, kind: 'body', parent: 'MAU', ...lasting })),
    ...villages.map(([code, name]) => unit({ code, name, kind: 'village', parent: 'MAU', ...lasting })),
  ])
}
