import { contains, firstDay, monthsIn, partsOf, periodLabel, through, yearToDate } from '../vietnamese/period.ts'
import { absent } from './absent.ts'
import { add, latest, named, subtract, type Working } from './arithmetic.ts'
import { type Figure, type Known, known, weakest } from './figure.ts'
import type { Indicator, OverTime } from './indicator.ts'
import { combine } from './rollUp.ts'

/** What was recorded for a period, of one indicator and one unit. */
export type ReadPeriod = (period: string) => Figure

/**
 * The figure of a period from what was recorded for it or for others. A flow is the sum of parts that fill the period
 * (months, quarters, half-years, years, or the running totals officials report), else the difference of two running totals;
 * a stock is the latest within the period; a rate is only what was recorded. Where parts are missing they are named.
 */
export function overTime(indicator: Indicator, period: string, read: ReadPeriod): Figure {
  const own = read(period)
  if (own.kind !== 'absent' || own.reason === 'returned' || own.reason === 'notApplicable' || indicator.overTime === 'rate') return own
  const label = `${indicator.name} ${periodLabel(period)}`
  const figure = indicator.overTime === 'flow' ? flow(indicator, label, period, read) : stock(label, period, read)
  // A year that is not over has no figure because it is not due, not because its last months are missing.
  return figure.kind === 'absent' && (own.reason === 'notDue' || figure.reason === 'notSent') ? own : figure
}

function flow(indicator: Indicator, label: string, period: string, read: ReadPeriod): Figure {
  const { parts, uncovered } = cover(period, read)
  if (parts !== null) return total(indicator, label, parts)
  const difference = differenceOfRunningTotals(label, period, read)
  if (difference !== null) return difference
  if (uncovered === null) return absent('notSent')
  return absent(
    'notComputable',
    uncovered.length === 0 ? 'các kỳ báo cáo chồng lên nhau' : `thiếu số liệu ${uncovered.map(periodLabel).join(', ')}`,
  )
}

/** Parts of one flow in one total. A ratio of flows has the sums of its parts, as over units. */
function total(indicator: Indicator, label: string, parts: readonly Part[]): Figure {
  if (indicator.overUnits === 'ratio') {
    return combine(
      indicator,
      label,
      parts.map(({ period, figure }) => ({ name: periodLabel(period), figure })),
    )
  }
  const terms = parts.map(({ period, figure }) => named(periodLabel(period), figure.working))
  return known(
    add(label, terms),
    weakest(parts.map(({ figure }) => figure.grade)),
    null,
    parts.flatMap(({ figure }) => figure.gaps),
  )
}

interface Part {
  period: string
  figure: Known
}

/**
 * The fewest recorded parts that fill the period without overlap; null where none do. `uncovered` names the runs of
 * months that no part covers, and is null where nothing at all was recorded.
 */
function cover(period: string, read: ReadPeriod): { parts: Part[] | null; uncovered: string[] | null } {
  const { months, parts } = partsWithin(period)
  const best: (Part[] | null)[] = [[], ...months.map(() => null)]
  const covered = months.map(() => false)
  for (const { from, length, code } of parts) {
    const figure = read(code)
    if (figure.kind !== 'number') continue
    covered.fill(true, from, from + length)
    const before = best[from]
    const there = best[from + length]
    if (before && (!there || before.length + 1 < there.length)) best[from + length] = [...before, { period: code, figure }]
  }
  if (!covered.includes(true)) return { parts: best[months.length] ?? null, uncovered: null }
  return { parts: best[months.length] ?? null, uncovered: runs(months.filter((_, at) => !covered[at])) }
}

/** A period by its months, and the shorter ones that reports are made for within it, by the months they begin with and last. */
interface Within {
  months: readonly string[]
  parts: readonly { from: number; length: number; code: string }[]
}

/** Found once for a period: a page asks for the same few with every figure. */
const within = new Map<string, Within>()
const mostWithin = 1_000

function partsWithin(period: string): Within {
  const before = within.get(period)
  if (before !== undefined) return before
  const months = partsOf(period, 1)
  const parts: Within['parts'][number][] = []
  for (const [from, start] of months.entries()) {
    // Running totals begin in January, or where the whole period begins; other reports are of a month, a quarter, a half or a year.
    const running = from === 0 || start.endsWith('-M01')
    for (let length = 1; from + length <= months.length; length++) {
      if (!running && length > 12) break
      if (!(running || length === 1 || length === 3 || length === 6 || length === 12) || length === months.length) continue
      parts.push({ from, length, code: through(start, months[from + length - 1] as string) })
    }
  }
  if (within.size >= mostWithin) within.clear()
  within.set(period, { months, parts })
  return { months, parts }
}

/**
 * All periods whose figures may make that of `period`: of a rate only itself, else every run of months from the January
 * before it to its end.
 */
export function periodsBehind(kind: OverTime, period: string): string[] {
  if (kind === 'rate') return [period]
  const months = partsOf(through(`${firstDay(period).slice(0, 4)}-M01`, period), 1)
  return months.flatMap((start, from) => months.slice(from).map((end) => through(start, end)))
}

/** Months joined to runs: ['2024-M07', '2024-M08'] is ['2024-07-01/P2M']. */
function runs(months: readonly string[]): string[] {
  const joined: string[] = []
  for (const month of months) {
    const last = joined.at(-1)
    const longer = last === undefined ? null : through(last, month)
    if (last !== undefined && longer !== null && monthsIn(longer) === monthsIn(last) + 1) joined[joined.length - 1] = longer
    else joined.push(month)
  }
  return joined
}

/** Quý III = 9 tháng − 6 tháng; null where one of the two was not recorded. */
function differenceOfRunningTotals(label: string, period: string, read: ReadPeriod): Figure | null {
  const toEnd = yearToDate(period)
  if (toEnd === period || !contains(toEnd, period)) return null
  const months = partsOf(toEnd, 1)
  const before = through(months[0] as string, months[months.length - monthsIn(period) - 1] as string)
  const [whole, earlier] = [read(toEnd), read(before)]
  if (whole.kind !== 'number' || earlier.kind !== 'number' || whole.gaps.length > 0 || earlier.gaps.length > 0) return null
  const term = (figure: Known, of: string): Working => named(periodLabel(of), figure.working)
  return known(subtract(label, term(whole, toEnd), term(earlier, before)), weakest([whole.grade, earlier.grade]))
}

function stock(label: string, period: string, read: ReadPeriod): Figure {
  const months = partsOf(period, 1)
  for (let at = months.length - 1; at >= 0; at--) {
    const month = months[at] as string
    for (const part of endingWith(month)) {
      const figure = read(part)
      if (figure.kind !== 'number') continue
      return { ...figure, working: latest(label, named(periodLabel(part), figure.working)) }
    }
  }
  return absent('notSent')
}

/** The periods that reports are made for and that end with this month: the month, its quarter, its half, the year so far. */
function endingWith(month: string): readonly string[] {
  const before = ending.get(month)
  if (before !== undefined) return before
  const soFar = partsOf(yearToDate(month), 1)
  const lengths = [1, 3, 6, soFar.length].filter((length, at, all) => soFar.length % length === 0 && all.indexOf(length) === at)
  const codes = lengths.map((length) => through(soFar[soFar.length - length] as string, month))
  if (ending.size >= mostWithin) ending.clear()
  ending.set(month, codes)
  return codes
}

const ending = new Map<string, readonly string[]>()
