import { type Absent, absent } from './absent.ts'
import { percentOf, type Working } from './arithmetic.ts'
import { type Figure, numberOf } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { inPlanUnit, lowerIsBetter, planned } from './measure.ts'
import type { PlanLine } from './planLine.ts'
import type { Measure } from './rule.ts'

/**
 * How much of a plan is carried out, in %: value ÷ plan; where less is better plan ÷ value; of a change value ÷ plan, both
 * ways. Not applicable to plans that are held or not (keep, range, done, allOf). Of a ceiling on what accumulates it is not
 * due before the period ends: until then the little that has happened would look like success.
 */
export function completion(line: PlanLine, figure: Figure, of: Indicator, measure: Measure, ended: boolean): Working | Absent {
  const plan = planned(line.label, line.rule, line)
  if (plan.kind === 'absent') return plan
  const number = numberOf(figure)
  if (number.kind === 'absent') return number
  const value = inPlanUnit(number.working, line)
  if (value.kind === 'absent') return value
  const label = `Hoàn thành ${line.label}`
  const inverted = measure.kind === 'level' && lowerIsBetter(line.rule, of)
  if (inverted && of.overTime === 'flow' && !ended) return absent('notDue', 'mức khống chế của cả kỳ, tính khi hết kỳ')
  if (measure.kind === 'level' && (plan.value.lte(0) || (inverted && value.value.lte(0)))) {
    return absent('notComputable', `${plan.value.lte(0) ? 'kế hoạch' : 'thực hiện'} không lớn hơn 0`)
  }
  return inverted ? percentOf(label, plan, value) : percentOf(label, value, plan)
}
