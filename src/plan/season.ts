import { firstDay, lastDay, periodLabel, samePeriodLastYear } from '../vietnamese/period.ts'
import { type Absent, absent } from './absent.ts'
import { add, bare, divide, named, subtract, type Working } from './arithmetic.ts'
import { day } from './day.ts'
import { type Known, numberOf } from './figure.ts'
import { breakBetween, type Indicator } from './indicator.ts'
import type { ReadFigure } from './series.ts'
import type { UnitId } from './unit.ts'

/** What earlier years tell of the way from a part of the year to its end: their mean, and the least and the most. */
export interface Season {
  kind: 'season'
  mean: Working
  least: Working
  most: Working
}

/**
 * The shares that the months so far held of the whole in earlier years: 9 months made 68%, 71% and 74% of the year. Of a
 * flow only.
 */
export function earlierShares(
  read: ReadFigure,
  of: Indicator,
  unit: UnitId,
  period: string,
  soFar: string,
  years: number,
): Season | Absent {
  return season(years, period, soFar, (whole, part) => {
    const pair = earlierPair(read, of, unit, whole, part)
    if (pair === null) return null
    const share = divide(`tỷ trọng ${periodLabel(part)} trong ${periodLabel(whole)}`, pair.part, pair.whole, { unit: '', decimals: 3 })
    // A share of nothing, or below zero, tells nothing of this year.
    return share.kind === 'absent' || share.value.lte(0) ? null : share
  })
}

/** By how much the figure moved from these months to the year's end in earlier years. Of a stock or a rate. */
export function earlierMoves(read: ReadFigure, of: Indicator, unit: UnitId, period: string, at: string, years: number): Season | Absent {
  return season(years, period, at, (whole, part) => {
    const pair = earlierPair(read, of, unit, whole, part)
    return pair && subtract(`thay đổi từ ${periodLabel(part)} đến hết ${periodLabel(whole)}`, pair.whole, pair.part)
  })
}

function season(years: number, period: string, soFar: string, reckon: (whole: string, part: string) => Working | null): Season | Absent {
  const found: Working[] = []
  let [whole, part] = [period, soFar]
  for (let back = 0; back < years; back++) {
    whole = samePeriodLastYear(whole)
    part = samePeriodLastYear(part)
    const one = reckon(whole, part)
    if (one !== null) found.push(one)
  }
  const [first] = found
  if (first === undefined) return absent('notComputable', 'chưa có số liệu đủ cả năm của các năm trước')
  const mean = divide(
    'bình quân các năm trước',
    add('tổng', found),
    { ...bare(found.length), label: 'số năm' },
    { unit: first.unit, decimals: first.decimals },
  )
  if (mean.kind === 'absent') return mean
  const ordered = found.toSorted((a, b) => a.value.cmp(b.value))
  return { kind: 'season', mean, least: ordered[0] as Working, most: ordered.at(-1) as Working }
}

/** Both figures of an earlier year, whole ones, with no break within the year. */
function earlierPair(read: ReadFigure, of: Indicator, unit: UnitId, whole: string, part: string): { whole: Working; part: Working } | null {
  if (breakBetween(of, day(firstDay(whole)), day(lastDay(whole))) !== null) return null
  const [all, some] = [numberOf(read(of.code, unit, whole)), numberOf(read(of.code, unit, part))]
  if (!isWhole(all) || !isWhole(some)) return null
  return { whole: named(periodLabel(whole), all.working), part: named(periodLabel(part), some.working) }
}

function isWhole(figure: Known | Absent): figure is Known {
  return figure.kind === 'number' && figure.gaps.length === 0
}
