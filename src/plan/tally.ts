import type { PaceClass } from './pace.ts'
import { PlanProblem } from './problem.ts'
import type { TargetClass } from './verdict.ts'

/**
 * One target in the count, with its decided class; within those not assessed, its pace where it has one. Withheld targets
 * count like any other.
 */
export interface Counted {
  id: string
  class: TargetClass
  pace: PaceClass | null
  withheld: boolean
}

/**
 * Targets by class. Never typed, always counted; `exceeded + met + notMet + notAssessed = total`, and `ahead + onTrack +
 * behind + withoutPace = notAssessed`.
 */
export interface Tally {
  total: number
  exceeded: number
  met: number
  notMet: number
  notAssessed: number
  ahead: number
  onTrack: number
  behind: number
  withoutPace: number
  /** How many of the total may not be shown. */
  withheld: number
}

/** Counts the targets. Throws a PlanProblem where one is there twice. */
export function tally(targets: Iterable<Counted>): Tally {
  const count: Tally = {
    total: 0,
    exceeded: 0,
    met: 0,
    notMet: 0,
    notAssessed: 0,
    ahead: 0,
    onTrack: 0,
    behind: 0,
    withoutPace: 0,
    withheld: 0,
  }
  const seen = new Set<string>()
  for (const one of targets) {
    if (seen.has(one.id)) throw new PlanProblem(`Chỉ tiêu ${one.id} bị đếm hai lần.`)
    seen.add(one.id)
    count.total++
    count[one.class]++
    if (one.class === 'notAssessed') count[one.pace ?? 'withoutPace']++
    if (one.withheld) count.withheld++
  }
  return count
}

/** 'Trong 42 chỉ tiêu: 10 vượt, 22 đạt, 8 không đạt, 2 chưa đánh giá.' */
export function tallySentence({ total, exceeded, met, notMet, notAssessed }: Tally): string {
  return `Trong ${total} chỉ tiêu: ${exceeded} vượt, ${met} đạt, ${notMet} không đạt, ${notAssessed} chưa đánh giá.`
}
