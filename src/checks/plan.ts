import { decimal } from '../vietnamese/decimal.ts'
import { fold } from '../vietnamese/normal.ts'
import { isPartOfYear, parsePeriod } from '../vietnamese/period.ts'
import type { Finding } from './finding.ts'
import { divide, meets, percentOf, times } from './interval.ts'
import { verdictGrade } from './ratio.ts'
import { isOfOnePlace } from './scope.ts'
import { type Figure, figurePlace, groupBy, isBeside, placeOf, type Source } from './source.ts'
import { type Stated, statedIn, statedPercent } from './stated.ts'
import { computed, opening, printed, withUnit } from './words.ts'

const hundred = decimal(100)
const fineDigits = 4
/** One indicator is stated a few times in a text; more are other texts behind one another, which are not compared. */
const most = 20

/** A plan that the text states as a number, told in the unit of the figure it stands with. */
interface StatedPlan {
  figure: Figure
  plan: Stated
  by: string | undefined
}

/** A figure (or only its percentage) that is said to be so many per cent of its plan. */
interface StatedShare {
  figure: Figure
  percents: { percent: Stated; by: string | undefined; start: number; end: number }[]
}

/** A plan stated in one place against value and percentage in another place of the same text. */
export function plan(source: Source): Finding[] {
  return planAcross([source], () => true)
}

/**
 * Value, percentage and plan, where two places know two of the three: 5.614/6.300 ha in one, "5.613,7 ha, bằng 89,2%
 * kế hoạch" in another. Places belong together when they name one indicator for one period, or when they state one and
 * the same figure, so finely (four digits) that it cannot be chance, under names that share words.
 */
export function planAcross(sources: readonly Source[], fits: (a: Figure, b: Figure) => boolean): Finding[] {
  const figures = sources.flatMap((source) => source.figures)
  const plans = figures.flatMap(statedPlan)
  if (plans.length === 0) return []
  const byName = groupBy(plans, ({ figure }) => nameAndPeriod(figure))
  const byFigure = groupBy(plans, ({ figure }) => (figure.isAim ? null : fineFigure(figure)))
  return figures.flatMap((figure) => {
    const share = statedShare(figure)
    if (share === null) return []
    const named = (byName.get(nameAndPeriod(figure) ?? '') ?? []).slice(0, most)
    const equal = (byFigure.get(fineFigure(figure) ?? '') ?? [])
      .slice(0, most)
      .filter((other) => !named.includes(other) && isSameFigure(other.figure, figure))
    const against = [...named, ...equal].find(
      (other) => other.figure !== figure && fits(other.figure, figure) && isBroken(other, share) && isOfOnePlace(other.figure, figure),
    )
    return against === undefined ? [] : [broken(against, share)]
  })
}

function statedPlan(figure: Figure): StatedPlan[] {
  const { fact, value, of, counts, isAim } = figure
  if (isAim && value !== null && fact.of === null && fact.bound === 'exact' && !isStretch(figure))
    return [{ figure, plan: value, by: undefined }]
  if (fact.kind !== 'actual' || isAim || of === null || counts) return []
  const planners = fact.comparisons.filter(({ to }) => to === 'plan')
  return planners.length > 1 ? [] : [{ figure, plan: of, by: planners[0]?.by }]
}

/** "phấn đấu" asks for more than the plan; no percentage of plan is measured against it. */
function isStretch({ fact, source }: Figure): boolean {
  return fold(source.text.slice(fact.sentence[0], fact.start)).includes('phấn đấu')
}

function statedShare(figure: Figure): StatedShare | null {
  const { fact, source, isAim } = figure
  if (fact.kind !== 'actual' || isAim || fact.of !== null) return null
  const percents = fact.comparisons.flatMap((comparison) => {
    const isMeant = comparison.to === 'plan' && isBeside(figure, comparison)
    const percent = isMeant ? statedPercent(source.text, comparison, fact.value === null ? fact.bound : undefined) : null
    return percent === null ? [] : [{ percent, by: comparison.by, start: comparison.start, end: comparison.end }]
  })
  return percents.length === 0 ? null : { figure, percents }
}

/** None of the percentages fits the plan, and none may be of somebody else's plan. */
function isBroken(stated: StatedPlan, share: StatedShare): boolean {
  if (share.percents.some(({ by }) => by !== stated.by)) return false
  const a = numerator(stated, share)
  const quotient = a && percentOf(a.interval, stated.plan.interval)
  return quotient !== null && share.percents.every(({ percent }) => !meets(quotient, percent.interval))
}

/** The value whose share is stated, in the unit of the plan; of a bare percentage, the value that stands with the plan. */
function numerator({ figure: planned }: StatedPlan, { figure }: StatedShare): Stated | null {
  if (figure.value === null) return !planned.isAim && planned.fact.period === figure.fact.period ? planned.value : null
  return statedIn(figure, planned.fact.unit)
}

function broken(stated: StatedPlan, share: StatedShare): Finding {
  const [first] = share.percents as [StatedShare['percents'][number]]
  const a = numerator(stated, share) as Stated
  const exact = a.value.div(stated.plan.value).times(hundred)
  const quotient = percentOf(a.interval, stated.plan.interval)
  const implied = divide(times(a.interval, hundred), first.percent.interval)
  const planWould = implied?.low && implied.high ? implied.low.plus(implied.high).div(2) : null
  return {
    grade: quotient === null ? 'inconsistent' : verdictGrade(quotient, first.percent),
    kind: 'ratio',
    places: [figurePlace(stated.figure), figurePlace(share.figure), placeOf(share.figure.source, first)],
    arithmetic: `${division(stated, share)} = ${computed(exact, first.percent)}% ≠ ${printed(first.percent)}%`,
    message: `${opening(share.figure)}: ${printed(a)} so với kế hoạch ${printed(stated.plan)} là ${computed(exact, first.percent)}%, không phải ${printed(first.percent)}%${
      planWould === null ? '' : ` (tỷ lệ này ứng với kế hoạch khoảng ${computed(planWould, stated.plan)})`
    }. Đề nghị kiểm tra lại số thực hiện, tỷ lệ và số kế hoạch được giao.`,
  }
}

/** "5.613,7 / 6.300", with units where they differ. */
function division({ figure: planned, plan: against }: StatedPlan, { figure }: StatedShare): string {
  const value = figure.value ?? planned.value
  if (figure.value === null || figure.fact.unit === planned.fact.unit)
    return `${value === null ? '' : printed(value)} / ${printed(against)}`
  return `${withUnit(figure)} / ${printed(against)} ${planned.fact.unit}`
}

/** Name and period of the plan: what has run from January on is measured against the plan of the whole year. */
function nameAndPeriod({ key, fact }: Figure): string | null {
  const period = parsePeriod(fact.period ?? '')
  if (period === null) return null
  return period.start.month === 1 && isPartOfYear(period.code) ? `${period.start.year} ${key}` : `${period.code} ${key}`
}

/** Period, unit and whole part of a figure of at least four digits. */
function fineFigure({ fact, value }: Figure): string | null {
  if (fact.period === null || value === null || fact.bound !== 'exact' || value.value.c.length < fineDigits) return null
  return `${fact.period} ${fact.unit} ${value.value.round(0).toFixed()}`
}

function isSameFigure(a: Figure, b: Figure): boolean {
  if (a.value === null || b.value === null || !meets(a.value.interval, b.value.interval)) return false
  const words = new Set(a.phrase.split(' '))
  return b.phrase.split(' ').some((word) => words.has(word))
}
