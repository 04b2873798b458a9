import { placesOf, roundTo } from '../vietnamese/decimal.ts'
import { absenceSentence } from './absent.ts'
import type { Working } from './arithmetic.ts'
import type { Instant } from './day.ts'
import { shown } from './explain.ts'
import { type Figure, type Grade, rank, weakest } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { inPlanUnit } from './measure.ts'
import { type PlanLine, planLabel } from './planLine.ts'
import { PlanProblem } from './problem.ts'
import { namesOf } from './rollUp.ts'
import { type Held, type JudgedBy, judge, type Margin, type RulePart, ruleLabel, type SimpleRule, withBound } from './rule.ts'

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
  /** The figure of one part of an `allOf` rule. */
  partOf: (part: RulePart) => { indicator: Indicator; figure: Figure }
  margin: Margin | null
  ended: boolean
  /** The least settled grade that may be judged. */
  atLeastGrade: Grade
}

/** The class that the rule gives at the end of the period; before it none, unless the plan is reached for good. */
export function propose({ line, indicator, figure, partOf, margin, ended, atLeastGrade }: ProposalRequest): Proposal {
  const { rule } = line
  if (rule.kind === 'allOf') {
    const parts = rule.parts.map((part) => {
      const of = partOf(part)
      return {
        name: part.name,
        proposal: settled(proposeOne(part, [part.rule], of.indicator, of.figure, margin), of.indicator, part.rule, ended, atLeastGrade),
      }
    })
    return allOf(parts)
  }
  // Of an implied plan only its limits are known; the class holds where both give it.
  const rules = line.implied === null ? [rule] : [line.implied.low, line.implied.high].map((bound) => withBound(rule, bound) as SimpleRule)
  return settled(proposeOne(line, rules, indicator, figure, margin, planLabel(line)), indicator, rule, ended, atLeastGrade)
}

function proposeOne(
  written: Pick<PlanLine, 'unitOfMeasure' | 'decimals'>,
  rules: readonly SimpleRule[],
  { better }: Indicator,
  figure: Figure,
  margin: Margin | null,
  plan = ruleLabel(rules[0] as SimpleRule, written.unitOfMeasure, written.decimals),
): Proposal {
  const by: JudgedBy = { better, decimals: written.decimals, margin }
  switch (figure.kind) {
    case 'absent':
      return notAssessed(absenceSentence(figure))
    case 'words':
      return notAssessed(`Kết quả ghi bằng lời “${figure.words}”, cần người đánh giá`, figure.grade)
    case 'done':
      if (rules[0]?.kind !== 'done') return notAssessed('Kế hoạch là con số, kết quả chỉ ghi đã hoàn thành hay chưa', figure.grade)
      return {
        class: figure.done ? 'met' : 'notMet',
        why: figure.done ? 'Đã hoàn thành' : 'Chưa hoàn thành',
        grade: figure.grade,
        early: false,
      }
    case 'number':
      if (figure.gaps.length > 0) return notAssessed(`Số liệu chưa đủ, thiếu ${namesOf(figure.gaps)}`, figure.grade)
      return judged([figure.working], figure.grade)
    case 'range':
      return judged([figure.low, figure.high], figure.grade)
  }

  function judged(values: readonly Working[], grade: Grade): Proposal {
    const told: Working[] = []
    for (const value of values) {
      const inUnit = inPlanUnit(value, written)
      if (inUnit.kind === 'absent') return notAssessed(absenceSentence(inUnit), grade)
      told.push(inUnit)
    }
    const classes = new Set(told.flatMap(({ value }) => rules.map((rule) => judge(rule, value, by))))
    const why = `${told.map(shownInFull).join(' - ')} so với kế hoạch ${plan}`
    const [only] = classes
    if (classes.size > 1 || only === undefined) return notAssessed(`${why}: chưa kết luận được vì một trong hai là khoảng`, grade)
    return { class: only, why, grade, early: false }
  }
}

/** With every digit that decides: 500,4 against 500 is not told as 500. */
function shownInFull(working: Working): string {
  const exact = roundTo(working.value, Math.max(working.decimals, 2))
  return shown({ ...working, value: exact, decimals: Math.max(working.decimals, placesOf(exact)) })
}

/** The proposal once it is asked whether it may be made yet. */
function settled(proposal: Proposal, { better, overTime }: Indicator, rule: SimpleRule, ended: boolean, atLeastGrade: Grade): Proposal {
  if (proposal.class === 'notAssessed') return proposal
  if (proposal.grade !== null && rank(proposal.grade) < rank(atLeastGrade))
    return notAssessed('Số liệu chưa đủ mức để đánh giá', proposal.grade)
  if (ended) return proposal
  const upward = rule.kind === 'atLeast' || (rule.kind === 'equal' && better === 'higher')
  const forGood = proposal.class !== 'notMet' && (rule.kind === 'done' || (upward && overTime === 'flow'))
  return forGood ? { ...proposal, early: true } : notAssessed('Chưa hết kỳ kế hoạch', proposal.grade)
}

/** All hold, or it is not met: no official table seen calls such a target exceeded. */
function allOf(parts: readonly { name: string; proposal: Proposal }[]): Proposal {
  const failed = parts.filter(({ proposal }) => proposal.class === 'notMet')
  const open = parts.filter(({ proposal }) => proposal.class === 'notAssessed')
  const grades = parts.flatMap(({ proposal }) => proposal.grade ?? [])
  const grade = grades.length > 0 ? weakest(grades) : null
  const why = parts.map(({ name, proposal }) => `${name}: ${proposal.why}`).join('; ')
  const early = parts.some(({ proposal }) => proposal.early)
  return { class: failed.length > 0 ? 'notMet' : open.length > 0 ? 'notAssessed' : 'met', why, grade, early }
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
