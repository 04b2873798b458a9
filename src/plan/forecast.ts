import { monthsIn, partsOf, periodLabel } from '../vietnamese/period.ts'
import { type Absent, absent } from './absent.ts'
import { add, bare, divide, multiply, named, type Working } from './arithmetic.ts'
import { type Figure, type Grade, numberOf } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { inPlanUnit, type Progress } from './measure.ts'
import type { PlanLine } from './planLine.ts'
import { judge } from './rule.ts'
import type { Season } from './season.ts'
import type { ReadFigure } from './series.ts'
import type { UnitId } from './unit.ts'

/** How the end of the period was foreseen; each is named where the forecast is shown. */
export type ForecastMethod = 'earlierShares' | 'paceSoFar' | 'earlierMoves' | 'unchanged'

/** The figure at the period's end, with the range in which the same method puts it. */
export interface Forecast {
  kind: 'forecast'
  method: ForecastMethod
  value: Working
  /** Absent, with the reason, where the method has only one case to go by. */
  low: Working | Absent
  high: Working | Absent
  grade: Grade
}

/**
 * Whether the plan will be reached, by the whole of the forecast's range: có khả năng hoàn thành, chưa chắc, khó hoàn thành.
 */
export type Outlook = 'likelyToMeet' | 'uncertain' | 'unlikelyToMeet'

const methodNames: Record<ForecastMethod, string> = {
  earlierShares: 'theo tỷ trọng cùng thời gian các năm trước',
  paceSoFar: 'theo bình quân từ đầu kỳ',
  earlierMoves: 'theo mức thay đổi những tháng cuối các năm trước',
  unchanged: 'giữ nguyên mức hiện nay',
}

/** The method in words, as it stands beside a forecast. */
export function methodName(method: ForecastMethod): string {
  return methodNames[method]
}

/** On what a forecast is made. */
export interface ForecastRequest {
  read: ReadFigure
  indicator: Indicator
  unit: UnitId
  period: string
  figure: Figure
  progress: Progress
  accumulates: boolean
  season: Season | Absent
}

/**
 * The figure at the end of the plan's period. What accumulates: so far ÷ the share these months held in earlier years, from
 * the largest share to the smallest; without earlier years, so far at the mean pace, the rest at the slowest and the fastest
 * part so far. A level: now + what it moved to the year's end in earlier years; without those, unchanged. Not applicable
 * once the period is over.
 */
export function forecast(request: ForecastRequest): Forecast | Absent {
  const { indicator, figure, progress, accumulates, season } = request
  if (progress.ended) return absent('notApplicable', 'đã hết kỳ kế hoạch')
  const number = numberOf(figure)
  if (number.kind === 'absent') return number
  if (number.gaps.length > 0) return absent('notComputable', 'số liệu đến nay chưa đủ các đơn vị')
  const now = named(`đến hết ${periodLabel(progress.soFar)}`, number.working)
  const { grade } = number
  if (season.kind === 'season') {
    const flow = accumulates && indicator.overTime === 'flow'
    const end = (label: string, by: Working): Working | Absent =>
      flow ? divide(label, now, by, { unit: now.unit, decimals: now.decimals }) : add(label, [now, by])
    const value = end('Dự báo', season.mean)
    if (value.kind === 'absent') return value
    const method: ForecastMethod = flow ? 'earlierShares' : 'earlierMoves'
    const once = season.least === season.most ? absent('notComputable', 'chỉ có một năm trước để so') : null
    const [low, high] = flow ? [season.most, season.least] : [season.least, season.most]
    return { kind: 'forecast', method, value, low: once ?? end('Dự báo thấp', low), high: once ?? end('Dự báo cao', high), grade }
  }
  if (accumulates) return atPaceSoFar(request, now, grade)
  const why = absent('notComputable', 'chưa có số liệu các năm trước')
  return { kind: 'forecast', method: 'unchanged', value: named('Dự báo', now), low: why, high: why, grade }
}

function atPaceSoFar({ read, indicator, unit, period, progress }: ForecastRequest, now: Working, grade: Grade): Forecast | Absent {
  const share = divide(`${progress.monthsDone}/${monthsIn(period)} thời gian`, bare(progress.monthsDone), bare(monthsIn(period)), {
    unit: '',
    decimals: 3,
  })
  if (share.kind === 'absent') return share
  const value = divide('Dự báo', now, share, { unit: now.unit, decimals: now.decimals })
  if (value.kind === 'absent') return value
  const parts = indicator.overTime === 'flow' ? equalParts(read, indicator, unit, progress.soFar) : null
  if (parts === null) {
    const why = absent('notComputable', 'chỉ có một số liệu lũy kế từ đầu kỳ')
    return { kind: 'forecast', method: 'paceSoFar', value, low: why, high: why, grade }
  }
  const ordered = parts.found.toSorted((a, b) => a.value.cmp(b.value))
  const end = (label: string, part: Working): Working | Absent => {
    const left = divide('số kỳ còn lại', bare(progress.monthsLeft), bare(parts.months), { unit: '', decimals: 2 })
    return left.kind === 'absent' ? left : add(label, [now, multiply('phần còn lại', part, left)])
  }
  const [low, high] = [end('Dự báo thấp', ordered[0] as Working), end('Dự báo cao', ordered.at(-1) as Working)]
  return { kind: 'forecast', method: 'paceSoFar', value, low, high, grade }
}

/** Two or more equal parts that make up the time so far: months, else quarters, else years. */
function equalParts(read: ReadFigure, of: Indicator, unit: UnitId, soFar: string): { months: number; found: Working[] } | null {
  for (const months of [1, 3, 12]) {
    if (monthsIn(soFar) % months !== 0 || monthsIn(soFar) < 2 * months) continue
    const codes = partsOf(soFar, months)
    const figures = codes.map((code) => numberOf(read(of.code, unit, code)))
    const found = figures.flatMap((figure, at) =>
      figure.kind === 'number' ? [named(periodLabel(codes[at] as string), figure.working)] : [],
    )
    if (found.length === codes.length) return { months, found }
  }
  return null
}

/**
 * Whether the plan will be reached: likely where it is at both ends of the range, unlikely where it is nowhere in it.
 * Without a range nothing is certain.
 */
export function outlook(foreseen: Forecast | Absent, line: PlanLine, { better }: Indicator): Outlook | Absent {
  if (foreseen.kind === 'absent') return foreseen
  const { rule, decimals } = line
  if (rule.kind === 'allOf' || rule.kind === 'done') return absent('notApplicable', 'kế hoạch không phải một con số')
  const { low, value, high } = foreseen
  if (low.kind === 'absent' || high.kind === 'absent') return 'uncertain'
  const held: boolean[] = []
  for (const one of [low, value, high]) {
    const told = inPlanUnit(one, line)
    if (told.kind === 'absent') return told
    held.push(judge(rule, told.value, { better, decimals, margin: null }) !== 'notMet')
  }
  if (held.every(Boolean)) return 'likelyToMeet'
  return held.some(Boolean) ? 'uncertain' : 'unlikelyToMeet'
}
