import { type Decimal, decimal, roundTo } from '../vietnamese/decimal.ts'
import { lastDay, monthsIn, through } from '../vietnamese/period.ts'
import { type Absent, absent } from './absent.ts'
import { bare, divide, given, multiply, type Working } from './arithmetic.ts'
import { type Figure, numberOf } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { inPlanUnit, lowerIsBetter, type Progress, planned } from './measure.ts'
import type { PlanLine } from './planLine.ts'
import type { Season } from './season.ts'
import type { Milestone } from './target.ts'

/** Ahead of the way to the plan, on it, or behind. */
export type PaceClass = 'ahead' | 'onTrack' | 'behind'

/** Where a plan stands before its period is over. */
export interface Pace {
  kind: 'pace'
  class: PaceClass
  /** By what: the path set for the target, the share these months held in earlier years, or the time gone. */
  method: 'path' | 'season' | 'elapsed'
  /** What should have been reached by now. */
  expected: Working
  actual: Working
}

/** On what a pace is judged. */
export interface PaceRequest {
  line: PlanLine
  indicator: Indicator
  figure: Figure
  period: string
  progress: Progress
  accumulates: boolean
  /** In the line's unit of measure; empty where none was set for this line. */
  path: readonly Milestone[]
  season: Season | Absent
  /** Within so many per cent of what is expected it is on track. */
  tolerance: Decimal
}

/**
 * The pace against the path; without one, of what accumulates, against the mean share these months held in earlier years,
 * else against the time gone. Not applicable once the period is over, and to a level without a path.
 */
export function pace(request: PaceRequest): Pace | Absent {
  const { line, indicator, figure, progress, tolerance } = request
  if (progress.ended) return absent('notApplicable', 'đã hết kỳ kế hoạch')
  const number = numberOf(figure)
  if (number.kind === 'absent') return number
  const actual = inPlanUnit(number.working, line)
  if (actual.kind === 'absent') return actual
  const way = expectedNow(request)
  if (way.kind === 'absent') return way
  const { expected, method } = way
  const sign = lowerIsBetter(line.rule, indicator) ? -1 : 1
  const ahead = roundTo(actual.value, line.decimals).minus(roundTo(expected.value, line.decimals)).times(sign)
  const slack = expected.value.abs().times(tolerance).div(100)
  return { kind: 'pace', class: ahead.gt(slack) ? 'ahead' : ahead.lt(slack.neg()) ? 'behind' : 'onTrack', method, expected, actual }
}

function expectedNow(request: PaceRequest): { kind: 'way'; expected: Working; method: Pace['method'] } | Absent {
  const { line, period, progress, season } = request
  if (request.path.length > 0) {
    const expected = onPath(request)
    return expected.kind === 'absent' ? expected : { kind: 'way', expected, method: 'path' }
  }
  if (!request.accumulates) return absent('notApplicable', 'chỉ tiêu không cộng dồn và chưa có lộ trình')
  const plan = planned(line.label, line.rule, line)
  if (plan.kind === 'absent') return plan
  if (season.kind !== 'absent') {
    return { kind: 'way', expected: multiply('Mức cần đạt đến nay', plan, season.mean), method: 'season' }
  }
  const share = elapsedShare(progress.monthsDone, monthsIn(period))
  return share.kind === 'absent' ? share : { kind: 'way', expected: multiply('Mức cần đạt đến nay', plan, share), method: 'elapsed' }
}

/**
 * The milestone of this day; between two, of what accumulates, on the straight line from one to the next, else the one last
 * passed.
 */
function onPath({ line, path, period, progress, accumulates }: PaceRequest): Working | Absent {
  const label = 'Mức cần đạt đến nay theo lộ trình'
  const told = (value: Decimal): Working => given(label, value, line.unitOfMeasure)
  const end = lastDay(progress.soFar)
  const next = path.findIndex(({ by }) => lastDay(by) >= end)
  const before = path[next < 0 ? path.length - 1 : next - 1]
  const after = next < 0 ? undefined : path[next]
  if (after !== undefined && lastDay(after.by) === end) return told(after.value)
  if (!accumulates || after === undefined) {
    return before === undefined ? absent('notDue', 'chưa đến mốc đầu tiên của lộ trình') : told(before.value)
  }
  const monthsBefore = before === undefined ? 0 : monthsIn(through(period, before.by))
  const from = before?.value ?? decimal(0)
  const rise = after.value.minus(from).times(progress.monthsDone - monthsBefore)
  return told(roundTo(from.plus(rise.div(monthsIn(through(period, after.by)) - monthsBefore)), line.decimals + 2))
}

function elapsedShare(done: number, all: number): Working | Absent {
  return divide(`${done}/${all} thời gian`, bare(done), bare(all), { unit: '', decimals: 3 })
}
