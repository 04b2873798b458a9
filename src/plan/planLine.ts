import { type Decimal, decimal, roundTo } from '../vietnamese/decimal.ts'
import { type Absent, absent } from './absent.ts'
import { given, percentOf } from './arithmetic.ts'
import { amount } from './explain.ts'
import { rule as checkedRule, type Measure, type Rule } from './rule.ts'
import { ruleLabel } from './ruleLabel.ts'

/** Who set a plan: Trung ương, tỉnh, huyện (until July 2025), HĐND, the Party's resolution. */
export type Issuer = 'central' | 'province' | 'district' | 'council' | 'resolution'

/**
 * One plan for a target, by who set it. Revenue alone has that of the province and that of the council, and every percentage
 * says of which.
 */
export interface PlanLine {
  id: string
  issuer: Issuer
  /** As it is named after a percentage: 'dự toán tỉnh giao', 'Nghị quyết HĐND xã'. */
  label: string
  /** Number and date of the document that sets it. */
  document: string | null
  rule: Rule
  unitOfMeasure: string
  /** Places in which the plan is written; figures are compared at this precision. */
  decimals: number
  /** An aim beyond the plan (phấn đấu); the target is never judged by it. */
  stretch: boolean
  /** For a plan nobody stated, only worked out from a value and its percentage: between what it must lie. */
  implied: { low: Decimal; high: Decimal } | null
}

/** The line, its rule checked. Throws a PlanProblem as `rule`. */
export function planLine(fields: Omit<PlanLine, 'stretch' | 'implied'> & { stretch?: boolean }): PlanLine {
  checkedRule(fields.rule)
  return { stretch: false, implied: null, ...fields }
}

/** A number as it was printed, with its places after the comma. */
export interface Printed {
  value: Decimal
  decimals: number
}

/**
 * The plan that a value and its percentage imply: 1.401,351 tỷ at 188% is between 743,4 and 747,4. Both were rounded, so the
 * plan is an interval, and the line is marked as implied. Not computable for figures that are not above zero.
 */
export function impliedLine(
  fields: Pick<PlanLine, 'id' | 'issuer' | 'label' | 'unitOfMeasure'>,
  value: Printed,
  percent: Printed,
): PlanLine | Absent {
  const [halfValue, halfPercent] = [half(value.decimals), half(percent.decimals)]
  if (value.value.lte(halfValue) || percent.value.lte(halfPercent)) return absent('notComputable', 'giá trị hoặc tỷ lệ không lớn hơn 0')
  const at = percentOf('', given('', value.value, fields.unitOfMeasure), given('', percent.value, '%'))
  if (at.kind === 'absent') return at
  const quotient = (a: Decimal, b: Decimal): Decimal => a.times(100).div(b)
  // As few places as give back the percentage: 132 at 73,6% is no plan of 179, which would make it 73,7%.
  let decimals = value.decimals
  while (!roundTo(quotient(value.value, roundTo(at.value, decimals)), percent.decimals).eq(percent.value)) decimals++
  return {
    ...fields,
    document: null,
    rule: { kind: 'equal', value: roundTo(at.value, decimals) },
    decimals,
    stretch: false,
    implied: {
      low: quotient(value.value.minus(halfValue), percent.value.plus(halfPercent)),
      high: quotient(value.value.plus(halfValue), percent.value.minus(halfPercent)),
    },
  }
}

/** Half a unit of the last printed digit. */
function half(decimals: number): Decimal {
  return decimal(`5e${-decimals - 1}`)
}

/** The plan in words: 'từ 95% trở lên'; of an implied one 'khoảng 743,4 - 747,4 tỷ đồng (suy ra)'. */
export function planLabel(line: PlanLine, measure: Measure = { kind: 'level' }): string {
  if (line.implied === null) return ruleLabel(line.rule, line.unitOfMeasure, line.decimals, measure)
  const { low, high } = line.implied
  return `khoảng ${amount(low, '', line.decimals)} - ${amount(high, line.unitOfMeasure, line.decimals)} (suy ra)`
}
