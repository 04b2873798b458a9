import { contains, lastDay, monthsIn, periodLabel, through } from '../vietnamese/period.ts'
import { type Absent, absent } from './absent.ts'
import { given, inUnit, named, subtract, type Working } from './arithmetic.ts'
import { comparableBase } from './change.ts'
import { type Figure, known, numberOf, weakest } from './figure.ts'
import { differenceUnit, type Indicator } from './indicator.ts'
import { boundOf, type Measure, type Rule } from './rule.ts'
import type { ReadFigure } from './series.ts'
import type { UnitId } from './unit.ts'

/** How far the period of a plan has come at a reporting period. */
export interface Progress {
  /** From the beginning of the plan's period to the end of the reporting period. */
  soFar: string
  ended: boolean
  monthsDone: number
  monthsLeft: number
}

/** How far `period` has come at the end of `at`. Throws a RangeError where `at` does not lie in it. */
export function progress(period: string, at: string): Progress {
  if (!contains(period, at)) throw new RangeError(`${at} does not lie in ${period}`)
  const soFar = through(period, at)
  const monthsDone = monthsIn(soFar)
  return { soFar, ended: lastDay(at) === lastDay(period), monthsDone, monthsLeft: monthsIn(period) - monthsDone }
}

/**
 * What a plan over `period` compares with its rule at the reporting period `at`: of a flow the total so far, else the figure
 * of `at`; of an increment its distance from the figure of the earlier period, in points where that is in %.
 */
export function measured(read: ReadFigure, of: Indicator, unit: UnitId, period: string, at: string, measure: Measure): Figure {
  const span = of.overTime === 'flow' ? progress(period, at).soFar : at
  const level = read(of.code, unit, span)
  if (measure.kind === 'level') return level
  const now = numberOf(level)
  if (now.kind === 'absent') return now
  const before = comparableBase(read, of, unit, span, now, measure.since)
  if (before.kind === 'absent') return before
  const [a, b] = [named(periodLabel(span), now.working), named(periodLabel(measure.since), before.working)]
  const difference = subtract(`${of.name}, thay đổi so với ${periodLabel(measure.since)}`, a, b, differenceUnit(of))
  return known(difference, weakest([now.grade, before.grade]), null, now.gaps)
}

/** In which unit a rule is written and to how many places. */
export interface WrittenIn {
  unitOfMeasure: string
  decimals: number
}

/**
 * A figure in the unit in which the plan is written. A change of a percentage is often written in % where points are meant.
 */
export function inPlanUnit(working: Working, { unitOfMeasure }: WrittenIn): Working | Absent {
  return working.unit === `điểm ${unitOfMeasure}` ? { ...working, unit: unitOfMeasure } : inUnit(working, unitOfMeasure)
}

/** The plan's figure as a value to reckon with; not applicable to a rule that is only held or not. */
export function planned(label: string, rule: Rule, { unitOfMeasure, decimals }: WrittenIn): Working | Absent {
  const bound = boundOf(rule)
  return bound === null
    ? absent('notApplicable', 'kế hoạch chỉ đạt hoặc không đạt, không tính tỷ lệ')
    : given(label, bound, unitOfMeasure, decimals)
}

/** Whether less is better by the rule, or, of a plan told as one figure, by the indicator. */
export function lowerIsBetter(rule: Rule, { better }: Pick<Indicator, 'better'>): boolean {
  return rule.kind === 'atMost' || (rule.kind === 'equal' && better === 'lower')
}
