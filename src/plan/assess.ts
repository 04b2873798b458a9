import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import { monthsIn } from '../vietnamese/period.ts'
import { type Absent, absent } from './absent.ts'
import type { Working } from './arithmetic.ts'
import { type Change, changeOnPreviousYear, changeOnSamePeriod } from './change.ts'
import { completion } from './completion.ts'
import { type Cumulative, cumulative } from './cumulative.ts'
import type { Figure, Grade } from './figure.ts'
import { type Forecast, forecast, type Outlook, outlook } from './forecast.ts'
import type { Indicator } from './indicator.ts'
import { measured, progress } from './measure.ts'
import { type Pace, pace } from './pace.ts'
import type { PlanLine } from './planLine.ts'
import { earlierMoves, earlierShares, type Season } from './season.ts'
import type { ReadFigure } from './series.ts'
import { accumulates, type Target } from './target.ts'
import { type Proposal, propose } from './verdict.ts'

/** How a target stands to one of its plans. */
export interface LineAssessment {
  line: PlanLine
  /** In %; absent, with the reason, for plans that are held or not. */
  completion: Working | Absent
  cumulative: Cumulative | Absent
  pace: Pace | Absent
  outlook: Outlook | Absent
  proposal: Proposal
}

/** A target at a reporting period. */
export interface Assessment {
  target: Target
  at: string
  /** What is compared with the plans: the level, the total so far, or the increment. */
  figure: Figure
  lines: readonly LineAssessment[]
  samePeriod: Change
  previousYear: Change
  forecast: Forecast | Absent
  /** That of the governing line. */
  proposal: Proposal
}

/** With what figures a target is assessed, and how. */
export interface AssessmentRequest {
  target: Target
  /** The reporting period, within the target's own. */
  at: string
  indicator: (code: string) => Indicator
  /** Figures as of the moment for which the assessment holds. */
  read: ReadFigure
  /** How many earlier years pace and forecast may look back on; 3 without it. */
  years?: number
  /** Within so many per cent of what is expected a target is on track; 5 without it. */
  tolerance?: Decimal
  /**
   * The least settled grade a class may be proposed on; estimates without it, as conferences meet before the year's figures
   * are final.
   */
  atLeastGrade?: Grade
}

/**
 * Assesses the target against each of its plan lines. Throws a RangeError where the reporting period does not lie in the
 * target's.
 */
export function assess({
  target,
  at,
  indicator,
  read,
  years = 3,
  tolerance = decimal(5),
  atLeastGrade = 'estimate',
}: AssessmentRequest): Assessment {
  const { unit, period, measure, margin } = target
  const of = indicator(target.indicator)
  const done = progress(period, at)
  const growing = accumulates(target, of)
  const span = of.overTime === 'flow' ? done.soFar : at
  const figure = measured(read, of, unit, period, at, measure)
  const level = measure.kind === 'level' ? figure : read(of.code, unit, span)
  const season = seasonOf()
  const foreseen = forecast({ read, indicator: of, unit, period, figure, progress: done, accumulates: growing, season })

  const lines = target.lines.map((line): LineAssessment => {
    const path = line.id === target.governing ? target.path : []
    return {
      line,
      completion: completion(line, figure, of, measure, done.ended),
      cumulative: growing ? cumulative(line, figure, period, done) : absent('notApplicable', 'chỉ tiêu không cộng dồn'),
      pace: pace({ line, indicator: of, figure, period, progress: done, accumulates: growing, path, season, tolerance }),
      outlook: outlook(foreseen, line, of),
      proposal: propose({
        line,
        indicator: of,
        figure,
        partOf: (part) => {
          const its = indicator(part.indicator)
          return { indicator: its, figure: measured(read, its, unit, period, at, part.measure) }
        },
        margin,
        measure,
        ended: done.ended,
        atLeastGrade,
      }),
    }
  })
  return {
    target,
    at,
    figure,
    lines,
    samePeriod: changeOnSamePeriod(read, of, unit, span, level),
    previousYear: changeOnPreviousYear(read, of, unit, span, level),
    forecast: foreseen,
    proposal: (lines.find(({ line }) => line.id === target.governing) as LineAssessment).proposal,
  }

  /** What the same months did in earlier years; only a year has such a course, and an increment has none of its own. */
  function seasonOf(): Season | Absent {
    if (done.ended || monthsIn(period) !== 12 || measure.kind === 'increment') return absent('notApplicable')
    const earlier = of.overTime === 'flow' ? earlierShares : earlierMoves
    return earlier(read, of, unit, period, span, years)
  }
}
