import { isPartOfYear, lastDay, monthsIn, periodLabel, samePeriodLastYear, yearOf } from '../vietnamese/period.ts'
import { type Absent, absent } from './absent.ts'
import { named, percentOf, subtract, type Working } from './arithmetic.ts'
import { day, dayLabel } from './day.ts'
import { type Figure, type Known, numberOf } from './figure.ts'
import { breakBetween, differenceUnit, type Indicator, isPercentage } from './indicator.ts'
import { namesOf } from './rollUp.ts'
import type { ReadFigure } from './series.ts'
import type { UnitId } from './unit.ts'

/** How a figure stands to that of an earlier period; each part may be absent for its own reason. */
export interface Change {
  /** The earlier period. */
  base: string
  /** In the figure's unit; in points where the figure is in %. */
  difference: Working | Absent
  /** Rise or fall in %; not applicable to a figure in %. */
  percent: Working | Absent
  /** The figure as a percentage of the earlier one ('bằng 193% so với cùng kỳ'); not applicable to a figure in %. */
  ofBase: Working | Absent
}

/**
 * The earlier figure that the one of `period` can be held against. Across a break of the series only a figure restated to
 * the new definition can; where units are missing in one of the two that the other has, neither can. Not computable
 * otherwise, saying why.
 */
export function comparableBase(read: ReadFigure, of: Indicator, unit: UnitId, period: string, now: Known, base: string): Known | Absent {
  const broken = breakBetween(of, day(lastDay(base)), day(lastDay(period)))
  const before = numberOf(read(of.code, unit, base, broken?.from ?? null))
  if (broken !== null && before.kind === 'absent') {
    return absent('notComputable', `khác cách tính từ ngày ${dayLabel(broken.from)}: ${broken.why} (${broken.source})`)
  }
  if (before.kind === 'absent') return absent('notComputable', `thiếu số liệu ${periodLabel(base)}`)
  const differing = now.gaps.filter((gap) => !before.gaps.some(({ name }) => name === gap.name))
  differing.push(...before.gaps.filter((gap) => !now.gaps.some(({ name }) => name === gap.name)))
  return differing.length > 0 ? absent('notComputable', `hai kỳ không cùng phạm vi, thiếu ${namesOf(differing)}`) : before
}

/** The change on the same period of the year before; of a span of years, on the span before it. */
export function changeOnSamePeriod(read: ReadFigure, of: Indicator, unit: UnitId, period: string, figure: Figure): Change {
  return changeOn(read, of, unit, period, figure, samePeriodLastYear(period))
}

/** The change on the whole previous year; not applicable to part of a year of a flow, nor to a span of years. */
export function changeOnPreviousYear(read: ReadFigure, of: Indicator, unit: UnitId, period: string, figure: Figure): Change {
  const base = String(yearOf(period) - 1).padStart(4, '0')
  if (monthsIn(period) > 12 || (of.overTime === 'flow' && isPartOfYear(period))) {
    return refused(base, absent('notApplicable', `${periodLabel(period)} không so được với cả năm trước`))
  }
  return changeOn(read, of, unit, period, figure, base)
}

function changeOn(read: ReadFigure, of: Indicator, unit: UnitId, period: string, figure: Figure, base: string): Change {
  const now = numberOf(figure)
  if (now.kind === 'absent') return refused(base, now)
  const before = comparableBase(read, of, unit, period, now, base)
  if (before.kind === 'absent') return refused(base, before)
  const a = named(periodLabel(period), now.working)
  const b = named(periodLabel(base), before.working)
  const difference = subtract(`Chênh lệch so với ${periodLabel(base)}`, a, b, differenceUnit(of))
  if (isPercentage(of)) {
    const points = absent('notApplicable', 'số liệu tính bằng %, so sánh bằng điểm %')
    return { base, difference, percent: points, ofBase: points }
  }
  if (b.value.lte(0)) return { ...refused(base, absent('notComputable', `${b.label} không lớn hơn 0`)), difference }
  return {
    base,
    difference,
    percent: percentOf(`Tăng, giảm so với ${b.label}`, difference, b),
    ofBase: percentOf(`So với ${b.label}`, a, b),
  }
}

function refused(base: string, why: Absent): Change {
  return { base, difference: why, percent: why, ofBase: why }
}
