import type { Decimal } from '../vietnamese/decimal.ts'
import { contains, lastDay } from '../vietnamese/period.ts'
import type { Clears } from './clears.ts'
import type { Indicator } from './indicator.ts'
import type { PlanLine } from './planLine.ts'
import { PlanProblem } from './problem.ts'
import type { Margin, Measure } from './rule.ts'
import type { UnitId } from './unit.ts'

/**
 * What should be reached by the end of a period within the target's own, counted from its beginning: 60 of 100 by '2024-S1'.
 */
export interface Milestone {
  by: string
  value: Decimal
}

/**
 * Who may see a target. Defence, security and Party-internal ones are not public unless somebody says so (domain.md § 2.7).
 */
export type Disclosure = 'public' | 'internal'

/** A commitment (chỉ tiêu): an indicator for a unit over a period, with its plans, its path, and who answers for it. */
export interface Target {
  kind: 'target'
  id: string
  name: string
  indicator: string
  unit: UnitId
  period: string
  measure: Measure
  /** One or more; each is assessed. */
  lines: readonly PlanLine[]
  /** The line by which the target is classed. */
  governing: string
  margin: Margin | null
  /** In order of time; empty where none was set. In the unit of measure of the governing line. */
  path: readonly Milestone[]
  clears: Clears
  /** The upper unit's target that this one is a share of. */
  partOf: string | null
  /** Chỉ tiêu chủ yếu: counted when targets are counted. */
  headline: boolean
  disclosure: Disclosure
}

/**
 * A target that may not be shown, or is kept outside the system (secret): it keeps its place in the count and says nothing
 * else.
 */
export interface WithheldTarget {
  kind: 'withheld'
  id: string
  headline: boolean
}

/**
 * The target, checked; without `governing` the first line that is no stretch governs. Throws a PlanProblem where there is no
 * plan to judge by, two lines share an id, or a milestone lies outside the period or out of order.
 */
export function target(fields: Omit<Target, 'kind' | 'governing'> & { governing?: string }): Target {
  const binding = fields.lines.filter(({ stretch }) => !stretch)
  const governing = fields.governing ?? binding[0]?.id
  if (governing === undefined || !binding.some(({ id }) => id === governing)) {
    throw new PlanProblem(`Chỉ tiêu “${fields.name}” chưa có kế hoạch để đánh giá (mức phấn đấu không tính).`)
  }
  if (new Set(fields.lines.map(({ id }) => id)).size < fields.lines.length) {
    throw new PlanProblem(`Chỉ tiêu “${fields.name}” có hai kế hoạch cùng mã.`)
  }
  let before = ''
  for (const { by } of fields.path) {
    const end = lastDay(by)
    if (!contains(fields.period, by) || end <= before) {
      throw new PlanProblem(`Lộ trình của chỉ tiêu “${fields.name}” phải nằm trong kỳ kế hoạch và theo thứ tự thời gian.`)
    }
    before = end
  }
  return { kind: 'target', ...fields, governing }
}

/** The plan line by which the target is classed. */
export function governingLine({ lines, governing }: Target): PlanLine {
  return lines.find(({ id }) => id === governing) as PlanLine
}

/**
 * Whether what is compared grows over the period from nothing: a flow, or an increment. Only such a target has a pace
 * without a path.
 */
export function accumulates({ measure }: Pick<Target, 'measure'>, { overTime }: Indicator): boolean {
  return measure.kind === 'increment' || overTime === 'flow'
}

/** What the public may see: every target in its place, those not public only counted. */
export function forPublic(targets: readonly (Target | WithheldTarget)[]): (Target | WithheldTarget)[] {
  return targets.map((one) =>
    one.kind === 'target' && one.disclosure === 'internal' ? { kind: 'withheld', id: one.id, headline: one.headline } : one,
  )
}
