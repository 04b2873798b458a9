import { placesOf } from '../vietnamese/decimal.ts'
import { absenceSentence } from './absent.ts'
import type { Working } from './arithmetic.ts'
import type { Instant } from './day.ts'
import { amount } from './explain.ts'
import { type Figure, type Grade, rank, weakest } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { inPlanUnit, type WrittenIn } from './measure.ts'
import { type PlanLine, planLabel } from './planLine.ts'
import { PlanProblem } from './problem.ts'
import { namesOf } from './rollUp.ts'
import { type Held, judge, type Margin, type Measure, type RulePart, type SimpleRule, withBound } from './rule.ts'
import { changeLabel, ruleLabel } from './ruleLabel.ts'

/** How a target is classed: vượt, đạt, không đạt, chưa đánh giá. */
export type TargetClass = Held | 'notAssessed'

/** What the rule proposes. A person decides. */
export interface Proposal {
  class: TargetClass
  /** The comparison it rests on, or why there is none, in Vietnamese. */
  why: string
  /** How settled the figures behind it are; null where there is none. */
  grade: Grade | null
  /** The plan was reached before its period was over, and what accumulates does not fall back. */
  early: boolean
}

/** What a line is judged on. */
export interface ProposalRequest {
  line: PlanLine
  indicator: Indicator
  figure: Figure
  measure: Measure
  /** The figure of one part of an `allOf` rule. */
  partOf: (part: RulePart) => { indicator: Indicator; figure: Figure }
  margin: Margin | null
  ended: boolean
  /** The least settled grade that may be judged. */
  atLeastGrade: Grade
}

/** One rule, how it is written, and what it is held against. */
interface Comparison {
  rule: SimpleRule
  /** The rule with each limit of an implied plan in its place; the class holds where all give it. */
  rules: readonly SimpleRule[]
  plan: string
  written: WrittenIn
  measure: Measure
  indicator: Indicator
  figure: Figure
}

/** The class that the rule gives at the end of the period; before it none, unless the plan is reached for good. */
export function propose(request: ProposalRequest): Proposal {
  const { line, indicator, figure, measure } = request
  const { rule } = line
  if (rule.kind === 'allOf') {
    const parts = rule.parts.map((part) => {
      const { unitOfMeasure, decimals } = part
      const plan = ruleLabel(part.rule, unitOfMeasure, decimals, part.measure)
      const one = { rule: part.rule, rules: [part.rule], plan, written: part, measure: part.measure, ...request.partOf(part) }
      return { name: part.name, proposal: proposeOne(one, request) }
    })
    return allOf(parts)
  }
  const rules = line.implied === null ? [rule] : [line.implied.low, line.implied.high].map((bound) => withBound(rule, bound))
  return proposeOne({ rule, rules, plan: planLabel(line, measure), written: line, measure, indicator, figure }, request)
}

function proposeOne(one: Comparison, { margin, ended, atLeastGrade }: ProposalRequest): Proposal {
  const proposal = compared(one, margin)
  if (proposal.class === 'notAssessed') return proposal
  if (proposal.grade !== null && rank(proposal.grade) < rank(atLeastGrade))
    return notAssessed('Số liệu chưa đủ mức để đánh giá', proposal.grade)
  if (ended) return proposal
  const { better, overTime } = one.indicator
  const upward = one.rule.kind === 'atLeast' || (one.rule.kind === 'equal' && better === 'higher')
  const forGood =
    proposal.class !== 'notMet' && (one.rule.kind === 'done' || (upward && overTime === 'flow' && one.measure.kind === 'level'))
  return forGood ? { ...proposal, early: true } : notAssessed('Chưa hết kỳ kế hoạch', proposal.grade)
}

function compared(one: Comparison, margin: Margin | null): Proposal {
  const { figure } = one
  switch (figure.kind) {
    case 'absent':
      return notAssessed(absenceSentence(figure))
    case 'words':
      return notAssessed(`Kết quả ghi bằng lời “${figure.words}”, cần người đánh giá`, figure.grade)
    case 'done':
      if (one.rule.kind !== 'done') return notAssessed('Kế hoạch là con số, kết quả chỉ ghi đã hoàn thành hay chưa', figure.grade)
      return {
        class: figure.done ? 'met' : 'notMet',
        why: figure.done ? 'Đã hoàn thành' : 'Chưa hoàn thành',
        grade: figure.grade,
        early: false,
      }
    case 'number':
      if (figure.gaps.length > 0) return notAssessed(`Số liệu chưa đủ, thiếu ${namesOf(figure.gaps)}`, figure.grade)
      return judged(one, [figure.working], figure.grade, margin)
    case 'range':
      return judged(one, [figure.low, figure.high], figure.grade, margin)
  }
}

function judged(
  { rules, plan, written, measure, indicator }: Comparison,
  values: readonly Working[],
  grade: Grade,
  margin: Margin | null,
): Proposal {
  const classes = new Set<Held>()
  const told: string[] = []
  for (const value of values) {
    const inUnit = inPlanUnit(value, written)
    if (inUnit.kind === 'absent') return notAssessed(absenceSentence(inUnit), grade)
    for (const rule of rules) classes.add(judge(rule, inUnit.value, { better: indicator.better, decimals: written.decimals, margin }))
    told.push(inFull(inUnit, measure))
  }
  const why = `${told.join(' - ')} so với kế hoạch ${plan}`
  const [only] = classes
  if (classes.size > 1 || only === undefined) return notAssessed(`${why}: là khoảng nên chưa kết luận được`, grade)
  return { class: only, why, grade, early: false }
}

/** With the digits that decide: 500,4 against 500 is not told as 500. */
function inFull({ value, unit, decimals }: Working, measure: Measure): string {
  const places = Math.max(decimals, Math.min(2, placesOf(value)))
  return measure.kind === 'increment' ? changeLabel(value, unit, places) : amount(value, unit, places)
}

/** All hold, or it is not met: no official table seen calls such a target exceeded. */
function allOf(parts: readonly { name: string; proposal: Proposal }[]): Proposal {
  const failed = parts.some(({ proposal }) => proposal.class === 'notMet')
  const open = parts.some(({ proposal }) => proposal.class === 'notAssessed')
  const grades = parts.flatMap(({ proposal }) => proposal.grade ?? [])
  return {
    class: failed ? 'notMet' : open ? 'notAssessed' : 'met',
    why: parts.map(({ name, proposal }) => `${name}: ${proposal.why}`).join('; '),
    grade: grades.length > 0 ? weakest(grades) : null,
    early: parts.some(({ proposal }) => proposal.early),
  }
}

function notAssessed(why: string, grade: Grade | null = null): Proposal {
  return { class: 'notAssessed', why, grade, early: false }
}

/** The class a target has: what was proposed, what a person decided, who, when, and why where the two differ. */
export interface Verdict {
  proposal: Proposal
  decided: TargetClass
  by: string
  at: Instant
  reason: string | null
}

/** A person's decision. Throws a PlanProblem where it differs from the proposal and gives no reason. */
export function decide(proposal: Proposal, decision: Omit<Verdict, 'proposal'>): Verdict {
  if (decision.decided !== proposal.class && (decision.reason ?? '').trim() === '') {
    throw new PlanProblem(
      `Kết luận “${className(decision.decided)}” khác đề xuất “${className(proposal.class)}” (${proposal.why}); hãy nêu lý do.`,
    )
  }
  return { proposal, ...decision }
}

const classNames: Record<TargetClass, string> = { exceeded: 'Vượt', met: 'Đạt', notMet: 'Không đạt', notAssessed: 'Chưa đánh giá' }

/** 'Vượt', 'Đạt', 'Không đạt', 'Chưa đánh giá'. */
export function className(of: TargetClass): string {
  return classNames[of]
}
