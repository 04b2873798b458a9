import type { Day } from './day.ts'
import { dayLabel } from './day.ts'
import { PlanProblem } from './problem.ts'
import type { Target, WithheldTarget } from './target.ts'
import type { UnitId } from './unit.ts'
import { carries, type Majority, type Vote } from './vote.ts'

/** The document that a plan is, or that carries it out: số, ký hiệu, ngày, cơ quan ban hành. */
export interface PlanDocument {
  number: string
  day: Day
  issuedBy: string
  abstract: string
}

/** A breakthrough (khâu đột phá) or key task (nhiệm vụ trọng tâm). */
export interface PlanItem {
  id: string
  text: string
}

/** What a plan says. */
export interface PlanContent {
  title: string
  document: PlanDocument | null
  breakthroughs: readonly PlanItem[]
  keyTasks: readonly PlanItem[]
  targets: readonly (Target | WithheldTarget)[]
  /** The thematic resolutions and policies (chủ trương) that carry it out. */
  thematicResolutions: readonly PlanDocument[]
  policyDecisions: readonly PlanDocument[]
}

/** One wording of a plan: version 1 as adopted, later ones as amended. */
export interface PlanVersion {
  number: number
  content: PlanContent
  /** In force from this day; null for a draft. */
  from: Day | null
  vote: Vote | null
  /** Why it was amended; null for the first. */
  reason: string | null
}

/** A plan (kế hoạch, nghị quyết): draft, then adopted by a vote, amended by further votes, closed. Old versions stay. */
export interface Plan {
  id: string
  kind: 'term' | 'year' | 'thematic'
  unit: UnitId
  period: string
  /** The plan that it carries out: a year's plan that of the term. */
  carriesOut: string | null
  versions: readonly PlanVersion[]
  closed: Day | null
}

/** A plan that nobody has voted on yet. Throws a PlanProblem where two of its targets share an id. */
export function draftPlan(fields: Omit<Plan, 'versions' | 'closed'>, content: PlanContent): Plan {
  return { ...fields, closed: null, versions: [{ number: 1, content: checked(content), from: null, vote: null, reason: null }] }
}

/** The draft with another wording. Throws a PlanProblem where the plan has been adopted. */
export function redraft(plan: Plan, content: PlanContent): Plan {
  if (stateOf(plan) !== 'draft') throw new PlanProblem('Kế hoạch đã được thông qua; hãy dùng điều chỉnh kế hoạch.')
  return withLast(plan, { ...last(plan), content: checked(content) })
}

/**
 * The plan as adopted by the vote, in force from the vote's day. Throws a PlanProblem where it is no draft or the vote does
 * not carry it.
 */
export function adopt(plan: Plan, cast: Vote, majority: Majority): Plan {
  if (stateOf(plan) !== 'draft') throw new PlanProblem('Kế hoạch này không còn là dự thảo.')
  checkCarried(cast, majority)
  return withLast(plan, { ...last(plan), from: cast.day, vote: cast })
}

/**
 * The plan with a new version voted, the old ones kept. Throws a PlanProblem where it is not in force, no reason is given,
 * or the vote does not carry it.
 */
export function amend(plan: Plan, content: PlanContent, reason: string, cast: Vote, majority: Majority): Plan {
  const before = last(plan)
  if (stateOf(plan) !== 'adopted' || before.from === null)
    throw new PlanProblem('Chỉ điều chỉnh được kế hoạch đã thông qua và chưa kết thúc.')
  if (reason.trim() === '') throw new PlanProblem('Điều chỉnh kế hoạch phải nêu lý do.')
  if (cast.day < before.from) throw new PlanProblem(`Ngày điều chỉnh phải sau ngày ${dayLabel(before.from)} của bản đang có hiệu lực.`)
  checkCarried(cast, majority)
  const version = { number: before.number + 1, content: checked(content), from: cast.day, vote: cast, reason }
  return { ...plan, versions: [...plan.versions, version] }
}

/** The plan brought to its end on the day. Throws a PlanProblem where it is a draft or closed already. */
export function close(plan: Plan, on: Day): Plan {
  if (stateOf(plan) !== 'adopted') throw new PlanProblem('Chỉ kết thúc được kế hoạch đã thông qua và chưa kết thúc.')
  return { ...plan, closed: on }
}

/** Where the plan stands. */
export function stateOf({ versions, closed }: Plan): 'draft' | 'adopted' | 'closed' {
  if (closed !== null) return 'closed'
  return versions[0]?.vote === null ? 'draft' : 'adopted'
}

/** The version in force on the day; null before adoption. A report of that day is read with it for ever. */
export function versionOn({ versions }: Plan, on: Day): PlanVersion | null {
  return versions.findLast(({ from }) => from !== null && from <= on) ?? null
}

function checkCarried(cast: Vote, majority: Majority): void {
  if (carries(cast, majority)) return
  throw new PlanProblem(`Tán thành ${cast.inFavour}/${cast[majority.of]}, chưa đủ số phiếu để thông qua (${majority.source}).`)
}

function checked(content: PlanContent): PlanContent {
  const seen = new Set<string>()
  for (const { id } of content.targets) {
    if (seen.has(id)) throw new PlanProblem(`Hai chỉ tiêu trong kế hoạch có cùng mã ${id}.`)
    seen.add(id)
  }
  return content
}

function last({ versions }: Plan): PlanVersion {
  return versions.at(-1) as PlanVersion
}

function withLast(plan: Plan, version: PlanVersion): Plan {
  return { ...plan, versions: [...plan.versions.slice(0, -1), version] }
}
