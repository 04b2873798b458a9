import { fold } from '../vietnamese/normal.ts'
import { parsePeriod } from '../vietnamese/period.ts'
import { type Cut, cutOf } from './cut.ts'
import type { Finding } from './finding.ts'
import { isFlow } from './indicator.ts'
import { below, sum } from './interval.ts'
import { toUnit } from './measure.ts'
import { reachFinding } from './reachWords.ts'
import { type Figure, groupBy, type Source } from './source.ts'
import { type Stated, statedIn } from './stated.ts'

const termMonths = 36
const running = /lũy kế|cộng dồn|đến nay|tới nay/u

/** A term's target with what is known of the way to it, every number in the target's unit. */
export interface Way {
  /** The figure the target is taken from, and the target itself (the denominator where it is written a/b). */
  target: { figure: Figure; stated: Stated }
  /** The running total of the term. */
  soFar: Year
  /** Results of years that the running total may not hold yet, in order. */
  results: Year[]
  /** Plans of the years that are left, in order. */
  plans: Year[]
  /** Whether the running total surely leaves out the results, surely holds them, or the texts do not tell. */
  cut: Cut
}

/** A figure of one year (of the term so far). */
export interface Year {
  figure: Figure
  stated: Stated
  year: number
}

/**
 * A term's target that what is done and what is planned cannot reach, for what adds up over the years: the running total,
 * the results of the years after it and the plans of the years that are left, each as high as its hedge and rounding
 * allow, stay below the target. Where the texts do not say up to which day the running total runs, the most favourable
 * reading counts, and the finding tells the others and the one case that would save the target. Only figures of the very
 * same indicator are added.
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
  const most = [soFar, ...(cut === 'held' ? [] : results), ...plans].map(({ stated }) => stated.interval)
  return below(sum(most), target.stated.interval)
}

function wayOf(group: Figure[]): Way | null {
  const target = targetIn(group)
  if (target === null) return null
  const { period, unit } = target.figure.fact
  const soFar = runningTotal(group, target.figure)
  const years = yearsOfTerm(period)
  if (soFar === null || years === null) return null
  const yearly = (kind: 'actual' | 'target') =>
    years.flatMap((year): Year[] => {
      const figure = group.find(
        ({ fact, isAim }) =>
          (isAim ? kind === 'target' : fact.kind === kind) && fact.period === `${year}` && toUnit(fact.unit, unit) !== null,
      )
      const stated = figure && statedIn(figure, unit)
      return figure && stated ? [{ figure, stated, year }] : []
    })
  const results = yearly('actual')
  const lastResult = results.at(-1)?.year ?? reportYear(soFar.source)
  const left = lastResult === null ? null : years.filter((year) => year > lastResult)
  const plans = yearly('target').filter(({ year }) => left?.includes(year))
  const stated = statedIn(soFar, unit)
  if (left === null || left.length === 0 || plans.length < left.length || stated === null) return null
  return { target, soFar: { figure: soFar, stated, year: lastResult ?? 0 }, results, plans, cut: cutOf(soFar, results) }
}

/** The target of a term: an aim of its own, or the denominator of the running total. */
function targetIn(group: Figure[]): Way['target'] | null {
  const aim = group.find(({ fact, isAim }) => isAim && isTerm(fact.period) && fact.bound !== 'atMost' && fact.bound !== 'under')
  if (aim?.value != null) return { figure: aim, stated: aim.value }
  const both = group.find(({ fact, of }) => fact.kind === 'actual' && of !== null && isTerm(fact.period))
  return both?.of == null ? null : { figure: both, stated: both.of }
}

function runningTotal(group: Figure[], target: Figure): Figure | null {
  const totals = group.filter(
    ({ fact, source, phrase, isAim }) =>
      fact.kind === 'actual' &&
      !isAim &&
      fact.period === target.fact.period &&
      toUnit(fact.unit, target.fact.unit) !== null &&
      (isFlow(phrase) || running.test(fold(source.text.slice(fact.sentence[0], fact.sentence[1])))),
  )
  // Of several, the latest: a running total grows.
  return totals.sort((a, b) => (b.value && a.value ? b.value.value.cmp(a.value.value) : 0))[0] ?? null
}

function isTerm(period: string | null): boolean {
  return (parsePeriod(period ?? '')?.months ?? 0) >= termMonths
}

/**
 * The years whose results a term's target counts. A congress term 2020–2025 (written from a year that ends in 0 or 5, for
 * five years) plans the years 2021 to 2025; any other span the years it names.
 */
function yearsOfTerm(period: string | null): number[] | null {
  const term = parsePeriod(period ?? '')
  if (term === null) return null
  const isCongress = term.months === 60 && term.start.year % 5 === 0
  return Array.from({ length: term.months / 12 }, (_, at) => term.start.year + at + (isCongress ? 1 : 0))
}

/** The year whose results a text reports: that before its publication in the first two months, else the running one less one. */
function reportYear({ published }: Source): number | null {
  if (published === null || !/^\d{4}/.test(published)) return null
  const [year, month] = published.split('-').map(Number) as [number, number?]
  return month === 12 ? year : year - 1
}
