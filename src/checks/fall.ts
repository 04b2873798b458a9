import { parsePeriod, periodLabel } from '../vietnamese/period.ts'
import type { Finding } from './finding.ts'
import { isFlow } from './indicator.ts'
import { below, times } from './interval.ts'
import { toUnit } from './measure.ts'
import { placeNamed, scopeOf } from './scope.ts'
import { type Figure, figurePlace, groupBy, type Source } from './source.ts'
import { opening, withUnit } from './words.ts'

/**
 * A total that adds up over time and yet falls: nine months that brought less than six of the same year, or, in two texts
 * of known dates, a term's running total that is lower in the later one.
 */
export function fall(sources: readonly Source[], fits: (a: Figure, b: Figure) => boolean = () => true): Finding[] {
  const flows = sources.flatMap(({ figures }) =>
    figures.filter(
      ({ fact, phrase, isAim }) => fact.kind === 'actual' && !isAim && fact.bound === 'exact' && fact.part === undefined && isFlow(phrase),
    ),
  )
  const groups = groupBy(flows, (figure) => runKey(figure))
  return [...groups.values()].flatMap((group) => {
    const ordered = group.sort((a, b) => runEnd(a).localeCompare(runEnd(b)))
    return ordered.flatMap((later, at) => {
      const earlier = ordered[at - 1]
      return earlier !== undefined &&
        runEnd(earlier) < runEnd(later) &&
        fits(earlier, later) &&
        isLower(later, earlier) &&
        isSameScope(earlier, later)
        ? [finding(earlier, later)]
        : []
    })
  })
}

/** Figures of one run from January on, or of one term so far; null for what is no run (a quarter, a month). */
function runKey(figure: Figure): string | null {
  const { fact, key } = figure
  const period = parsePeriod(fact.period ?? '')
  if (period === null || period.start.month !== 1 || fact.value === null || fact.unit?.includes('%')) return null
  if (period.months <= 12) return `${period.start.year} ${key}`
  return figure.source.published === null ? null : `${fact.period} ${key}`
}

/** Sorts the figures of a run: by the months they hold, of a term by the day of the text. */
function runEnd({ fact, source }: Figure): string {
  const period = parsePeriod(fact.period ?? '')
  return period !== null && period.months > 12 ? (source.published ?? '') : String(period?.months ?? 0).padStart(2, '0')
}

/** Of one place, and where prices are named, in the same ones. */
function isSameScope(a: Figure, b: Figure): boolean {
  const prices = (figure: Figure) => scopeOf(figure).includes('giá')
  return placeNamed(a) === placeNamed(b) && prices(a) === prices(b)
}

function isLower(later: Figure, earlier: Figure): boolean {
  const factor = toUnit(earlier.fact.unit, later.fact.unit)
  return (
    factor !== null && later.value !== null && earlier.value !== null && below(later.value.interval, times(earlier.value.interval, factor))
  )
}

function finding(earlier: Figure, later: Figure): Finding {
  return {
    grade: 'inconsistent',
    kind: 'change',
    places: [figurePlace(earlier), figurePlace(later)],
    arithmetic: `${withUnit(later)} < ${withUnit(earlier)}`,
    message: `${opening(later)} là số cộng dồn, nhưng ${runName(later, 'lần sau')} (${withUnit(later)}) lại thấp hơn ${runName(earlier, 'lần trước')} (${withUnit(earlier)}). Đề nghị kiểm tra lại hai số và phạm vi tính.`,
  }
}

/** The months that a figure of the run holds, in words; of a term so far, the earlier or later report. */
function runName({ fact }: Figure, report: string): string {
  const period = parsePeriod(fact.period ?? '')
  return period === null || period.months > 12 ? report : periodLabel(period.code)
}
