import { decimal } from '../vietnamese/decimal.ts'
import { monthsIn } from '../vietnamese/period.ts'
import { type Absent, absent } from './absent.ts'
import { bare, divide, named, subtract, type Working } from './arithmetic.ts'
import { type Figure, numberOf } from './figure.ts'
import { inPlanUnit, type Progress, planned } from './measure.ts'
import type { PlanLine } from './planLine.ts'

/** What has been done of a plan that accumulates, and what that leaves. */
export interface Cumulative {
  done: Working | Absent
  left: Working | Absent
  /** Needed in each remaining year of a term, month of a year. */
  each: 'year' | 'month'
  needed: Working | Absent
  /** By how many times the mean pace so far would have to be surpassed: 1 is enough as it goes. */
  timesSoFar: Working | Absent
}

/** What is left of the plan over `period`, and at what pace it would have to come. */
export function cumulative(line: PlanLine, figure: Figure, period: string, { ended, monthsDone, monthsLeft }: Progress): Cumulative {
  const each = monthsIn(period) > 12 ? 'year' : 'month'
  const nothing = (why: Absent): Cumulative => ({ done: why, left: why, each, needed: why, timesSoFar: why })
  const plan = planned(line.label, line.rule, line)
  if (plan.kind === 'absent') return nothing(plan)
  const number = numberOf(figure)
  if (number.kind === 'absent') return nothing(number)
  const told = inPlanUnit(number.working, line)
  if (told.kind === 'absent') return nothing(told)
  const done = named('đã thực hiện', told)
  const left = subtract('Còn lại', plan, done)
  const idle = ended ? absent('notApplicable', 'đã hết kỳ kế hoạch') : left.value.lte(0) ? absent('notApplicable', 'đã đủ kế hoạch') : null
  if (idle !== null) return { done, left, each, needed: idle, timesSoFar: idle }

  const form = { unit: left.unit, decimals: Math.max(left.decimals, 1) }
  const months = each === 'year' ? 12 : 1
  const times = decimal(months)
  const needed = divide(
    `Cần mỗi ${each === 'year' ? 'năm' : 'tháng'}`,
    named('còn lại', left),
    { ...bare(monthsLeft), label: 'số tháng còn lại' },
    { ...form, times },
  )
  const soFar = divide(
    `Bình quân đã đạt mỗi ${each === 'year' ? 'năm' : 'tháng'}`,
    done,
    { ...bare(monthsDone), label: 'số tháng đã qua' },
    { ...form, times },
  )
  if (needed.kind === 'absent' || soFar.kind === 'absent') return { done, left, each, needed, timesSoFar: soFar }
  if (soFar.value.lte(0)) return { done, left, each, needed, timesSoFar: absent('notComputable', 'chưa có kết quả') }
  return { done, left, each, needed, timesSoFar: divide('Gấp bình quân đã đạt', needed, soFar, { unit: 'lần', decimals: 1 }) }
}
