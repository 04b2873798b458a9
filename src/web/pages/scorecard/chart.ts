import type { CoursePoint } from '../../../office/scorecard/course.ts'
import type { TargetDetail } from '../../../office/scorecard/target.ts'
import { type Figure, planLabel, shown } from '../../../plan/index.ts'
import { boundOf } from '../../../plan/rule.ts'
import { lastDay, monthsIn, partsOf, periodLabel, yearOf } from '../../../vietnamese/index.ts'
import type { Column, PathMilestone, PlanLevel, Point, SeriesInput } from '../../charts/form.ts'
import { absenceText, figureText, workingText } from '../../words.ts'

/** What the chart of a target shows; null where too little is known to draw a line. */
export function chartOf(detail: TargetDetail): SeriesInput | null {
  const { shown: one, months, monthsBefore, years } = detail
  const { indicator, target, assessment } = one
  const monthly = monthsIn(target.period) <= 12 && months.filter(isNumber).length > 1
  const points = monthly ? months : years
  if (points.filter(isNumber).length < 2) return null
  const columns = monthly
    ? monthColumns(target.period)
    : years.map(({ period }) => ({ label: String(yearOf(period)), name: periodLabel(period) }))
  const foreseen = assessment.forecast
  // An increment is held against its plan as a change: its plan is no level to draw beside the figures.
  const level = target.measure.kind === 'level'
  return {
    unit: indicator.unit,
    columns,
    actual: { label: monthly ? `Năm ${yearOf(target.period)}` : 'Thực hiện', points: columns.map((_, at) => pointOf(points[at]?.figure)) },
    earlier:
      monthly && monthsBefore.some(isNumber)
        ? { label: `Năm ${yearOf(target.period) - 1}`, points: columns.map((_, at) => pointOf(monthsBefore[at]?.figure)) }
        : null,
    plans: level ? plansOf(detail) : [],
    path: level && monthly ? pathOf(detail) : [],
    forecast:
      foreseen.kind === 'absent' || !level || !monthly
        ? null
        : {
            label: 'Dự báo cả năm',
            middle: Number(foreseen.value.value),
            text: shown(foreseen.value),
            ...(foreseen.low.kind === 'absent' || foreseen.high.kind === 'absent'
              ? {
                  range: null,
                  rangeText: absenceText(
                    foreseen.low.kind === 'absent' ? foreseen.low : (foreseen.high as typeof foreseen.low & { kind: 'absent' }),
                  ),
                }
              : {
                  range: { low: Number(foreseen.low.value), high: Number(foreseen.high.value) },
                  rangeText: `${workingText(foreseen.low)} - ${workingText(foreseen.high)}`,
                }),
          },
  }
}

function isNumber({ figure }: CoursePoint): boolean {
  return figure.kind === 'number'
}

function pointOf(figure: Figure | undefined): Point {
  if (figure === undefined) return { value: null, text: '' }
  return { value: figure.kind === 'number' ? Number(figure.working.value) : null, text: figureText(figure) }
}

function monthColumns(period: string): Column[] {
  const year = String(yearOf(period)).padStart(4, '0')
  return partsOf(year, 1).map((month, at) => ({ label: `T${at + 1}`, name: periodLabel(month) }))
}

function plansOf({ shown: { assessment, indicator, target } }: TargetDetail): PlanLevel[] {
  return assessment.lines.flatMap(({ line }) => {
    const bound = boundOf(line.rule)
    if (bound === null || line.unitOfMeasure !== indicator.unit) return []
    return [{ label: line.label, value: Number(bound), text: planLabel(line, target.measure) }]
  })
}

function pathOf({ shown: { target } }: TargetDetail): PathMilestone[] {
  const year = String(yearOf(target.period)).padStart(4, '0')
  const ends = partsOf(year, 1).map(lastDay)
  return target.path.map(({ by, value }) => ({
    at: ends.indexOf(lastDay(by)),
    value: Number(value),
    text: value.toFixed().replace('.', ','),
  }))
}
