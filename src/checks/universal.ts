import type { UniversalStatement } from '../reader/reading.ts'
import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import { fold } from '../vietnamese/normal.ts'
import { parseNumber } from '../vietnamese/number.ts'
import type { Finding, Place } from './finding.ts'
import { mayBeLowerBetter } from './indicator.ts'
import { type Interval, percentOf } from './interval.ts'
import { namesPlan } from './planWords.ts'
import { type Figure, figurePlace, placeOf, type Source } from './source.ts'
import { type Stated, statedPercent } from './stated.ts'
import { opening, printed, shown, withUnit } from './words.ts'

const hundred = decimal(100)
const belowShare = /(?:dưới|chưa đạt|không đạt|chưa đến|chưa tới) (\d[\d.,]*) ?%/u
/** A statement speaks of the report it stands in, not of another that a very long text may hold. */
const reach = 100_000
const targetUnit = /chỉ tiêu/iu
const unmet = /(?:không|chưa) (?:đạt|hoàn thành|đảm bảo|bảo đảm)/u

/**
 * A statement about all targets against every figure and every count that breaks it.
 *
 * Which figures count: results (no aims, no earlier levels) of the statement's own period, beside which the text itself
 * names the plan that they are so many per cent of, or which are written value/plan in a measure; not parts of another
 * figure (a "trong đó" is no target), not figures of which less may be better or whose percentage tells no success
 * (spending, debt, poverty), and not a figure that reaches at least one of several plans. That all targets are "met" is
 * held only against figures of a whole year or term: what nine months brought is measured against the plan of the year.
 * What is only expected is broken by no present figure.
 *
 * Where the text itself counts targets below the mark, that count is the finding, and figures below it, up to that many,
 * are those targets.
 */
export function universal(source: Source): Finding[] {
  const sizes = sizesByPeriod(source)
  return source.reading.statements.flatMap((statement) => {
    if (statement.kind !== 'universal' || statement.forecast || isOfSome(source, statement, sizes)) return []
    const near = source.figures.slice(firstFrom(source.figures, statement.start - reach), firstFrom(source.figures, statement.end + reach))
    const counts = statement.scope === null ? countsBelow(source, near, statement) : []
    const figures = isDue(statement) ? near.flatMap((figure) => breaking(figure, statement)) : []
    const admitted = counts.reduce((sum, { value }) => sum.plus(value?.value ?? 0), decimal(0))
    return [
      ...counts.map((figure) => brokenByCount(source, statement, figure)),
      ...(counts.length > 0 && admitted.gte(figures.length) ? [] : figures.map((one) => brokenByFigure(source, statement, one))),
    ]
  })
}

/** “Cả 10 chỉ tiêu vượt” of 27 speaks of those ten only. */
function isOfSome({ figures }: Source, { count, period }: UniversalStatement, sizes: ReadonlyMap<string | null, Decimal>): boolean {
  const spoken = count === null ? null : figures[count]?.value?.value
  return spoken != null && sizes.get(period)?.gt(spoken) === true
}

/** The most targets that the tallies of each period are of. */
function sizesByPeriod({ figures, reading }: Source): Map<string | null, Decimal> {
  const sizes = new Map<string | null, Decimal>()
  for (const { total, classes, period } of reading.tallies) {
    for (const stated of [total === null ? null : figures[total]?.value, ...classes.map(({ fact }) => figures[fact]?.of)]) {
      const known = sizes.get(period)
      if (stated != null && (known === undefined || stated.value.gt(known))) sizes.set(period, stated.value)
    }
  }
  return sizes
}

/** Index of the first figure that starts at or after an offset. */
function firstFrom(figures: Figure[], offset: number): number {
  let [from, to] = [0, figures.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((figures[middle] as Figure).fact.start < offset) from = middle + 1
    else to = middle
  }
  return from
}

/** A share of the plan can be asked for at any time, the whole plan only of a period that is over: a year, a term. */
function isDue({ atLeastPercent, period }: UniversalStatement): boolean {
  return atLeastPercent.lt(hundred) || period === null || /^\d{4}$|Y$/.test(period)
}

interface Breaking {
  figure: Figure
  percent: Stated
  place: Place
}

function breaking(figure: Figure, statement: UniversalStatement): Breaking[] {
  const { fact, source } = figure
  if (fact.kind !== 'actual' || figure.isAim || fact.period !== statement.period || fact.part !== undefined) return []
  if (mayBeLowerBetter(figure.phrase) || !isInScope(figure.phrase, statement.scope) || isTheStatement(figure, statement)) return []
  const percents = fact.comparisons.flatMap((comparison) => {
    const percent = comparison.to === 'plan' ? statedPercent(source.text, comparison, fact.value === null ? fact.bound : undefined) : null
    if (percent === null || (fact.value !== null && !namesPlan(source.text, comparison))) return []
    return [{ percent, place: placeOf(source, comparison) }]
  })
  const written = percents.length === 0 ? overPlan(figure) : null
  const all = written === null ? percents : [written]
  const [first] = all
  return first !== undefined && all.every(({ percent }) => isBelow(percent.interval, statement)) ? [{ figure, ...first }] : []
}

/** "76,4/140 tỷ đồng": of measures the second number is the plan, of counts it may be the number of all. */
function overPlan(figure: Figure): { percent: Stated; place: Place } | null {
  const { fact, value, of, counts } = figure
  if (value === null || of === null || counts || fact.restated !== undefined || fact.comparisons.length > 0) return null
  const interval = percentOf(value.interval, of.interval)
  return (
    interval && { percent: { value: value.value.div(of.value).times(hundred).round(1), decimals: 1, interval }, place: figurePlace(figure) }
  )
}

function isBelow({ high }: Interval, { atLeastPercent, strict }: UniversalStatement): boolean {
  return high !== null && (high.lt(atLeastPercent) || (strict && high.eq(atLeastPercent)))
}

/** "về giảm nghèo, tạo việc làm": any of the things named stands in the indicator. */
function isInScope(indicator: string, scope: string | null): boolean {
  if (scope === null) return true
  const phrase = ` ${indicator} `
  return fold(scope)
    .replace(/^về /u, '')
    .split(/, | và |;/u)
    .some((thing) => thing.trim().includes(' ') && phrase.includes(` ${thing.trim()} `))
}

/** The percentage of the statement itself ("từ 70% kế hoạch trở lên") is a fact too. */
function isTheStatement({ fact }: Figure, { start, end }: UniversalStatement): boolean {
  return fact.start < end && start < fact.end
}

/** Counts of targets said to be below the mark, or not met; or met, of more ("28/30 chỉ tiêu đạt và vượt"). */
function countsBelow({ metCounts }: Source, near: Figure[], statement: UniversalStatement): Figure[] {
  return near.filter((figure) => {
    const { fact, value, phrase } = figure
    if (
      value === null ||
      value.value.lte(0) ||
      fact.kind !== 'actual' ||
      fact.period !== statement.period ||
      !targetUnit.test(fact.unit ?? '')
    )
      return false
    if (metCounts.has(figure.index)) return statement.atLeastPercent.gte(hundred) && figure.of !== null && value.value.lt(figure.of.value)
    const share = belowShare.exec(phrase)
    const mark = share === null ? null : (parseNumber(share[1] as string)?.value ?? null)
    return mark === null ? unmet.test(phrase) && statement.atLeastPercent.gte(hundred) : mark.lte(statement.atLeastPercent)
  })
}

function brokenByCount(source: Source, statement: UniversalStatement, figure: Figure): Finding {
  const { value, of } = figure
  const isOfAll = source.metCounts.has(figure.index) && value !== null && of !== null
  return {
    grade: 'changesVerdict',
    kind: 'universal',
    places: [placeOf(source, statement), figurePlace(figure)],
    arithmetic: isOfAll
      ? `${shown(value.value)} < ${shown(of.value)}`
      : `${withUnit(figure)} dưới mức ${percent(statement.atLeastPercent)} ≠ 0`,
    message: `Văn bản nói mọi chỉ tiêu đều ${markWords(statement)} nhưng lại nêu ${figure.fact.quote} ${
      isOfAll ? 'đạt mức đó' : 'chưa đến mức đó'
    }. Đề nghị rà lại số chỉ tiêu từng loại và sửa nhận định chung.`,
  }
}

function brokenByFigure(source: Source, statement: UniversalStatement, { figure, percent, place }: Breaking): Finding {
  return {
    grade: 'changesVerdict',
    kind: 'universal',
    places: [placeOf(source, statement), figurePlace(figure), ...(place.start === figure.fact.start ? [] : [place])],
    arithmetic: `${printed(percent)}% ${statement.strict ? '≤' : '<'} ${shown(statement.atLeastPercent)}%`,
    message: `${opening(figure)} mới bằng ${printed(percent)}% kế hoạch, trong khi văn bản nói mọi chỉ tiêu đều ${markWords(statement)}. Đề nghị làm rõ chỉ tiêu này có thuộc diện đánh giá không, hoặc sửa nhận định chung.`,
  }
}

function markWords({ atLeastPercent, strict }: UniversalStatement): string {
  if (atLeastPercent.eq(hundred)) return strict ? 'vượt kế hoạch' : 'đạt kế hoạch trở lên'
  return strict ? `trên ${percent(atLeastPercent)} kế hoạch` : `đạt từ ${percent(atLeastPercent)} kế hoạch trở lên`
}

function percent(value: Decimal): string {
  return `${shown(value)}%`
}
