import { decimal } from '../vietnamese/decimal.ts'
import { fold } from '../vietnamese/normal.ts'
import { type Period, parsePeriod, yearOf } from '../vietnamese/period.ts'
import { type Cut, cutOf } from './cut.ts'
import type { Finding } from './finding.ts'
import { isFlow } from './indicator.ts'
import { below, exactly, sum } from './interval.ts'
import { toUnit } from './measure.ts'
import { reachFinding } from './reachWords.ts'
import { type Figure, groupBy, type Source } from './source.ts'
import { type Stated, statedIn } from './stated.ts'

const termMonths = 36
const running = /lũy kế|cộng dồn|đến nay|tới nay/u
const runningWords = /lũy kế|cộng dồn|từ đầu nhiệm kì|đầu nhiệm kì|(?:từ .* )?(?:đến|tới) nay|kết quả|thực hiện/gu
/** How many figures after a target its running total may stand. */
const near = 3

/** A term's target with what is known of the way to it, every number in the target's unit. */
export interface Way {
  /** The figure the target is taken from, and the target itself (the denominator where it is written a/b). */
  target: { figure: Figure; stated: Stated }
  /** The running total of the term. */
  soFar: { figure: Figure; stated: Stated }
  /** Results of years that the running total may not hold yet, in order. */
  results: Year[]
  /** Plans of the years that are left, in order. */
  plans: Year[]
  /** What the running total holds of the results. */
  cut: Cut
}

/** A figure of one year. */
export interface Year {
  figure: Figure
  stated: Stated
  year: number
}

/**
 * A term's target that what is done and what is planned cannot reach, for what adds up over the years: the running total,
 * the results of the years after it and the plans of the years that are left, each as high as its hedge and rounding
 * allow, stay below the target. Years between that no text states count as the best year stated. Where the texts do not
 * say up to which day the running total runs, that it ends where the results begin counts, and the finding tells the other
 * reading and the one case that would save the target. Only figures of the very same indicator are added.
 */
export function outOfReach(sources: readonly Source[]): Finding[] {
  const groups = groupBy(
    sources.flatMap(({ figures }) => figures.filter(({ fact, value, counts }) => value !== null && fact.period !== null && !counts)),
    ({ key }) => key,
  )
  return [...groups.values()].flatMap((group) => {
    const way = wayOf(group)
    return way !== null && isShort(way) ? [reachFinding(way)] : []
  })
}

function isShort({ target, soFar, results, plans, cut }: Way): boolean {
  const yearly = [...results, ...plans].map(({ stated }) => stated.interval)
  const best = yearly.reduce((most, { high }) => (high?.gt(most) ? high : most), decimal(0))
  const unstated = exactly(best.times(cut.unstatedMonths).div(12))
  const counted = [soFar, ...(cut.holds === 'all' ? [] : results), ...plans].map(({ stated }) => stated.interval)
  return below(sum([...counted, unstated]), target.stated.interval)
}

function wayOf(group: Figure[]): Way | null {
  const target = targetIn(group)
  const term = parsePeriod(target?.figure.fact.period ?? '')
  const soFar = target && runningTotal(group, target.figure)
  if (target === null || term === null || soFar === null) return null
  const { unit } = target.figure.fact
  const inYears = (years: number[], isPlan: boolean) =>
    years.flatMap((year): Year[] => {
      const figure = group.find((one) => isYearly(one, year, isPlan) && toUnit(one.fact.unit, unit) !== null)
      const stated = figure && statedIn(figure, unit)
      return figure && stated ? [{ figure, stated, year }] : []
    })
  const years = yearsOfTerm(term)
  const until = endOf(soFar, term)
  const results = inYears(years, false).filter(({ year }) => until === null || year > until)
  const last = results.at(-1)?.year ?? until ?? reportYear(soFar.source)
  const left = last === null ? [] : years.filter((year) => year > last)
  const plans = inYears(left, true)
  const stated = statedIn(soFar, unit)
  if (left.length === 0 || plans.length < left.length || stated === null) return null
  return { target, soFar: { figure: soFar, stated }, results, plans, cut: cutOf(soFar, until, results) }
}

function isYearly({ fact, isAim }: Figure, year: number, isPlan: boolean): boolean {
  return fact.period === `${year}` && fact.kind !== 'baseline' && isAim === isPlan
}

/** The target of a term: an aim of its own, or the denominator of the running total. */
function targetIn(group: Figure[]): Way['target'] | null {
  const aim = group.find(({ fact, isAim }) => isAim && isTerm(fact.period) && fact.bound !== 'atMost' && fact.bound !== 'under')
  if (aim?.value != null) return { figure: aim, stated: aim.value }
  const both = group.find(({ fact, of }) => fact.kind === 'actual' && of !== null && isTerm(fact.period))
  return both?.of == null ? null : { figure: both, stated: both.of }
}

function runningTotal(group: Figure[], target: Figure): Figure | null {
  const term = parsePeriod(target.fact.period ?? '')
  const totals = group.filter(
    (one) =>
      one.fact.kind === 'actual' && !one.isAim && isOfTerm(one, term) && toUnit(one.fact.unit, target.fact.unit) !== null && isRunning(one),
  )
  // Of several, the latest: a running total grows.
  return totals.sort((a, b) => (b.value && a.value ? b.value.value.cmp(a.value.value) : 0))[0] ?? toldBeside(target)
}

/** "đề ra huy động vốn 2.000 tỷ đồng; lũy kế đến nay huy động được 900 tỷ đồng": the total beside its target, its name cut short. */
function toldBeside({ fact, source, index, phrase }: Figure): Figure | null {
  const next = source.figures
    .slice(index + 1, index + 1 + near)
    .find((one) => one.fact.sentence[0] === fact.sentence[0] && toUnit(one.fact.unit, fact.unit) !== null)
  if (next?.value == null || next.fact.kind !== 'actual' || next.isAim) return null
  if (!running.test(fold(source.text.slice(fact.end, next.fact.start)))) return null
  const known = new Set(phrase.split(' '))
  const own = next.phrase.replace(runningWords, ' ').trim()
  return own === '' || own.split(/ +/).every((word) => known.has(word)) ? next : null
}

function isRunning({ fact, source, phrase }: Figure): boolean {
  return isFlow(phrase) || running.test(fold(source.text.slice(fact.sentence[0], fact.sentence[1])))
}

/** Of the term itself, or of several of its years from its beginning on ("giai đoạn 2021 - 2023"). */
function isOfTerm({ fact }: Figure, term: Period | null): boolean {
  const period = parsePeriod(fact.period ?? '')
  if (period === null || term === null || period.months <= 12 || period.months > term.months) return false
  return period.start.year - term.start.year === 0 || period.start.year - term.start.year === 1
}

/** The last year that a running total names; null where it is only said to be of the term so far. */
function endOf({ fact }: Figure, term: Period): number | null {
  // A total beside its target may have taken the period under report, which is not where it begins or ends.
  const months = parsePeriod(fact.period ?? '')?.months ?? 0
  return fact.period === null || fact.period === term.code || months <= 12 ? null : yearOf(fact.period)
}

function isTerm(period: string | null): boolean {
  return (parsePeriod(period ?? '')?.months ?? 0) >= termMonths
}

/**
 * The years whose results a term's target counts. A congress term 2020–2025 (written from a year that ends in 0 or 5, for
 * five years) plans the years 2021 to 2025; any other span the years it names.
 */
function yearsOfTerm({ start, months }: Period): number[] {
  const isCongress = months === 60 && start.year % 5 === 0
  return Array.from({ length: Math.floor(months / 12) }, (_, at) => start.year + at + (isCongress ? 1 : 0))
}

/** The last whole year that a text can report: its own for a text of December, else the year before. */
function reportYear({ published }: Source): number | null {
  if (published === null || !/^\d{4}/.test(published)) return null
  const [year, month] = published.split('-').map(Number) as [number, number?]
  return month === 12 ? year : year - 1
}
