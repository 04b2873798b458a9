import { type Decimal, decimal, roundTo } from '../vietnamese/decimal.ts'
import type { Better } from './indicator.ts'
import { PlanProblem } from './problem.ts'

/**
 * What a target compares with its rule: the level, or how far it has moved since the end of an earlier period ('công nhận
 * thêm 12 bản').
 */
export type Measure = { kind: 'level' } | { kind: 'increment'; since: string }

/** A rule for one figure. Bounds of a decrease are negative: 'giảm 0,7 điểm %' is an increment of at most −0.7. */
export type SimpleRule =
  /** `strict`: 'trên 500 kg', 'dưới 4%'; without it 'từ 95% trở lên', 'không quá 4%'. */
  | { kind: 'atLeast' | 'atMost'; bound: Decimal; strict: boolean }
  /** A plan told as one figure ('1.915', 'khoảng 4'): which side of it is better says the indicator. */
  | { kind: 'equal'; value: Decimal }
  | { kind: 'range'; low: Decimal; high: Decimal }
  /** Not worse than the level (duy trì); where neither side is better, at the level. */
  | { kind: 'keep'; value: Decimal }
  | { kind: 'done' }

/** One of the figures that must all hold. */
export interface RulePart {
  name: string
  indicator: string
  measure: Measure
  rule: SimpleRule
  unitOfMeasure: string
  /** Places in which the rule is written. */
  decimals: number
}

/** When a target is met. `allOf`: each part holds ('tai nạn giao thông giảm cả ba tiêu chí'). */
export type Rule = SimpleRule | { kind: 'allOf'; parts: readonly RulePart[] }

/** By how much a plan must be surpassed to be exceeded; official practice differs, so each target has its own. */
export type Margin = { kind: 'absolute' | 'percent'; size: Decimal }

/** How a figure stands to a rule. */
export type Held = 'exceeded' | 'met' | 'notMet'

/** The rule, checked. Throws a PlanProblem on a range turned round, and on a rule of no parts. */
export function rule<Kind extends Rule>(fields: Kind): Kind {
  if (fields.kind === 'range' && fields.low.gt(fields.high)) {
    throw new PlanProblem('Khoảng kế hoạch có mức thấp lớn hơn mức cao; hãy đổi lại hai mức.')
  }
  if (fields.kind === 'allOf') {
    if (fields.parts.length === 0) throw new PlanProblem('Chỉ tiêu gồm nhiều nội dung phải có ít nhất một nội dung.')
    for (const part of fields.parts) rule(part.rule)
  }
  return fields
}

/** What a value is judged by besides the rule. `decimals`: places in which the plan is written. */
export interface JudgedBy {
  better: Better
  decimals: number
  margin: Margin | null
}

/**
 * How a value stands to the rule, compared at the plan's own precision: 69,6 against a plan of 70 is 70. A strict bound is
 * compared unrounded, since 500,4 is over 500 however the plan is written.
 */
export function judge(by: SimpleRule, value: Decimal, { better, decimals, margin }: JudgedBy): Held {
  const rounded = roundTo(value, decimals)
  const beyond = (bound: Decimal): boolean => rounded.minus(bound).abs().gt(marginOf(margin, bound))
  switch (by.kind) {
    case 'atLeast':
      if (by.strict ? value.lte(by.bound) : rounded.lt(by.bound)) return 'notMet'
      return better === 'higher' && rounded.gt(by.bound) && beyond(by.bound) ? 'exceeded' : 'met'
    case 'atMost':
      if (by.strict ? value.gte(by.bound) : rounded.gt(by.bound)) return 'notMet'
      return better === 'lower' && rounded.lt(by.bound) && beyond(by.bound) ? 'exceeded' : 'met'
    case 'equal':
      return judgeRange(by.value, by.value, rounded, better, beyond)
    case 'range':
      return judgeRange(by.low, by.high, rounded, better, beyond)
    case 'keep':
      if (rounded.eq(by.value)) return 'met'
      if (better === 'keep') return beyond(by.value) ? 'notMet' : 'met'
      return rounded.gt(by.value) === (better === 'higher') ? 'met' : 'notMet'
    case 'done':
      return value.gt(0) ? 'met' : 'notMet'
  }
}

function judgeRange(low: Decimal, high: Decimal, value: Decimal, better: Better, beyond: (bound: Decimal) => boolean): Held {
  const above = value.gt(high)
  if (!above && !value.lt(low)) return 'met'
  if (better !== (above ? 'higher' : 'lower')) return 'notMet'
  return beyond(above ? high : low) ? 'exceeded' : 'met'
}

function marginOf(margin: Margin | null, bound: Decimal): Decimal {
  if (margin === null) return decimal(0)
  return margin.kind === 'absolute' ? margin.size : bound.abs().times(margin.size).div(100)
}

/** The figure a percentage of the plan is taken of; null where the rule is held or not. */
export function boundOf(by: Rule): Decimal | null {
  if (by.kind === 'atLeast' || by.kind === 'atMost') return by.bound
  return by.kind === 'equal' ? by.value : null
}

/** The rule with another figure in its place; only for rules that have one. */
export function withBound(by: SimpleRule, bound: Decimal): SimpleRule {
  if (by.kind === 'atLeast' || by.kind === 'atMost') return { ...by, bound }
  return by.kind === 'equal' ? { ...by, value: bound } : by
}
