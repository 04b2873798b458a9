import type { Comparison } from '../reader/reading.ts'
import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import { parsePeriod } from '../vietnamese/period.ts'
import { earlierPeriod } from './earlier.ts'
import type { Finding, Place } from './finding.ts'
import { beforeChange, divide, type Interval, meets, minus, times } from './interval.ts'
import { toUnit } from './measure.ts'
import { isOfOnePlace } from './scope.ts'
import { type Figure, figurePlace, groupBy, isBeside, placeOf, type Source } from './source.ts'
import { type Stated, statedChange, statedChangePercent, statedPercent } from './stated.ts'
import { computed, opening, printed, shown, withUnit } from './words.ts'

const hundred = decimal(100)
const slipOfThousand = 100
/** One level is stated a few times in a text; more are other texts behind one another, which are not compared. */
const most = 20

/** A rise or fall against the two levels it lies between, and two statements of one rise against each other. */
export function change(source: Source): Finding[] {
  return [...changeAcross([source], () => true), ...source.figures.flatMap(twoStatements)]
}

/**
 * A figure's (or an aim's) rise or fall against the earlier level, where that is stated as well: as a baseline, or as a
 * result of its own period. An estimate is a level only in the text that compares with it: it is made anew later.
 */
export function changeAcross(sources: readonly Source[], fits: (now: Figure, earlier: Figure) => boolean): Finding[] {
  const figures = sources.flatMap((source) => source.figures)
  const levels = groupBy(
    figures.filter(({ fact, isAim }) => !isAim && fact.bound === 'exact' && fact.period !== null),
    ({ key, fact }) => `${fact.period} ${key}`,
  )
  return figures.flatMap((figure) => {
    const { fact, value, key } = figure
    if (fact.kind === 'baseline' || value === null) return []
    return fact.comparisons.flatMap((comparison) => {
      if (!isBeside(figure, comparison)) return []
      const period = earlierPeriod(fact.period, comparison)
      if (period === null) return []
      const told = [...bracketed(figure, period), ...(levels.get(`${period} ${key}`) ?? [])].slice(0, most)
      const implied = told.length === 0 ? null : earlierLevel(figure, comparison)
      if (implied === null) return []
      const earlier = told.find(
        (level) => level !== figure && fits(figure, level) && isBroken(figure, level, implied.interval) && isOfOnePlace(figure, level),
      )
      return earlier === undefined ? [] : [broken(figure, earlier, comparison, implied)]
    })
  })
}

/** The level in brackets right after the comparison ("so với năm 2023 (27.050 tấn)"), whatever its name was read as. */
function bracketed({ source, index, fact }: Figure, period: string): Figure[] {
  const next = source.figures[index + 1]
  if (next === undefined || next.fact.kind !== 'baseline' || next.fact.unit !== fact.unit || next.fact.bound !== 'exact') return []
  const between = source.text.slice(fact.end, next.fact.start)
  return /^[^;\n]*\([^)]*$/.test(between) && (next.fact.period === period || next.fact.period === null) ? [next] : []
}

interface Implied {
  interval: Interval
  /** As the figures are printed, without their rounding. */
  value: Decimal
  /** The calculation, up to the equals sign: "68.146 / 107,42%". */
  sum: string
  /** The comparison in words: "tăng 7,42%". */
  told: string
}

/** What the level was before, by the figure and the comparison; null for a comparison with a plan. */
function earlierLevel({ source, fact, value }: Figure, comparison: Comparison): Implied | null {
  if (value === null || comparison.to === 'plan') return null
  const { text } = source
  const by = statedChange(text, comparison)
  if (by !== null) {
    const factor = toUnit(comparison.unit ?? fact.unit, fact.unit)
    return (
      factor && {
        interval: minus(value.interval, times(by.interval, factor)),
        value: value.value.minus(by.value.times(factor)),
        sum: `${printed(value)} ${signed(by)}`,
        told: `${moved(by)} ${comparison.unit ?? fact.unit ?? ''}`.trim(),
      }
    )
  }
  const byPercent = statedChangePercent(text, comparison)
  if (byPercent !== null) {
    const interval = beforeChange(value.interval, byPercent.interval)
    const ratio = hundred.plus(byPercent.value)
    const sum = `${printed(value)} / ${shown(ratio, Math.max(0, byPercent.decimals))}%`
    return interval && { interval, value: value.value.times(hundred).div(ratio), sum, told: `${moved(byPercent)}%` }
  }
  const percent = statedPercent(text, comparison)
  const interval = percent && divide(times(value.interval, hundred), percent.interval)
  if (percent === null || interval === null) return null
  const told = `bằng ${printed(percent)}%`
  return { interval, value: value.value.times(hundred).div(percent.value), sum: `${printed(value)} / ${printed(percent)}%`, told }
}

function moved(by: Stated): string {
  return `${by.value.lt(0) ? 'giảm' : 'tăng'} ${printed({ ...by, value: by.value.abs() })}`
}

function signed(by: Stated): string {
  return by.value.lt(0) ? `+ ${printed({ ...by, value: by.value.abs() })}` : `− ${printed(by)}`
}

function isBroken(now: Figure, earlier: Figure, implied: Interval): boolean {
  const factor = toUnit(earlier.fact.unit, now.fact.unit)
  return factor !== null && earlier.value !== null && !meets(times(earlier.value.interval, factor), implied)
}

function broken(now: Figure, earlier: Figure, comparison: Comparison, implied: Implied): Finding {
  const before = earlier.value as Stated
  const isSlip =
    implied.value.gt(0) &&
    before.value.gt(0) &&
    [implied.value.div(before.value), before.value.div(implied.value)].some((times) => times.gte(slipOfThousand))
  return {
    grade: 'inconsistent',
    kind: isSlip ? 'scale' : 'change',
    places: [figurePlace(now), placeOf(now.source, comparison), figurePlace(earlier)],
    arithmetic: `${implied.sum} = ${computed(implied.value, before)} ≠ ${withUnit(earlier)}`,
    message: `${opening(now)} ${withUnit(now)}, ${implied.told}, thì kỳ trước phải khoảng ${computed(implied.value, before)} ${now.fact.unit ?? ''}, nhưng kỳ trước ghi là ${withUnit(earlier)}. Đề nghị kiểm tra lại ${
      isSlip ? 'đơn vị tính và dấu chấm, dấu phẩy của hai số' : 'số kỳ này, số kỳ trước và mức tăng, giảm'
    }.`,
  }
}

/**
 * "tăng 9.685 tấn (13,86%)": a rise told in two ways is of one earlier level. Two of one form ("tăng 2% …, tăng 17% …") are
 * never the same rise told twice: what they are held against was not told apart.
 */
function twoStatements(figure: Figure): Finding[] {
  const { fact, value, source } = figure
  if (value === null || fact.kind !== 'actual' || fact.unit === '%') return []
  const byReference = groupBy(
    fact.comparisons.filter((comparison) => isBeside(figure, comparison)),
    (comparison) => reference(fact.period, comparison),
  )
  return [...byReference.values()].flatMap((list) => {
    const [first, second] = list
    if (first === undefined || second === undefined || list.length > 2 || formOf(first) === formOf(second)) return []
    const [a, b] = [earlierLevel(figure, first), earlierLevel(figure, second)]
    if (a === null || b === null || meets(a.interval, b.interval)) return []
    const places: Place[] = [figurePlace(figure), placeOf(source, first), placeOf(source, second)]
    return [
      {
        grade: 'inconsistent' as const,
        kind: 'change' as const,
        places,
        arithmetic: `${a.sum} = ${shown(a.value)} ≠ ${shown(b.value)} = ${b.sum}`,
        message: `${opening(figure)}: hai mức so sánh ghi cạnh nhau (${a.told} và ${b.told}) không cùng ra một số của kỳ trước. Đề nghị kiểm tra lại số tuyệt đối và tỷ lệ.`,
      },
    ]
  })
}

/**
 * What a comparison is with: two of one reference are with the same level. Of a month or a quarter, "kỳ trước" is the
 * month or quarter before, not the same one of last year.
 */
function reference(period: string | null, { to, year }: Comparison): string | null {
  if (to === 'plan') return null
  const now = parsePeriod(period ?? '')
  if (to === 'base') return year === undefined ? null : `${year}`
  if (to === 'previous' && year === undefined && now !== null && now.months < 12) return 'period before'
  return year === undefined || year + 1 === now?.start.year ? 'year before' : `${year}`
}

function formOf({ percent, changePercent }: Comparison): string {
  return percent !== undefined ? 'percent' : changePercent !== undefined ? 'changePercent' : 'change'
}
