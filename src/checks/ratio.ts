import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import type { Finding, Grade, Place } from './finding.ts'
import { mayBeLowerBetter } from './indicator.ts'
import { divide, type Interval, meets, minus, percentOf, power } from './interval.ts'
import { namesPlan } from './planWords.ts'
import { type Figure, figurePlace, isBeside, placeOf, type Source } from './source.ts'
import { type Stated, statedChange, statedPercent, statedRestated } from './stated.ts'
import { computed, opening, printed } from './words.ts'

const hundred = decimal(100)

/**
 * A figure written a/b against the percentage beside it, and a part's stated share against part and whole. Both numbers
 * stand for all that rounds to them, so a percentage is wrong only if no such pair gives it.
 */
export function ratio(source: Source): Finding[] {
  return source.figures.flatMap((figure) => [...restated(figure), ...ofPlan(figure), ...abovePlan(figure), ...shareOfWhole(figure)])
}

function restated(figure: Figure): Finding[] {
  const { fact, source, value, of } = figure
  if (fact.restated === undefined || value === null || of === null) return []
  const stated = statedRestated(source.text, fact.restated)
  return wrongQuotient(value, of, stated, [figurePlace(figure), placeOf(source, fact.restated)], opening(figure))
}

function ofPlan(figure: Figure): Finding[] {
  const { fact, source, value, of } = figure
  if (value === null || of === null) return []
  const quotient = percentOf(value.interval, of.interval)
  const inverse = mayBeLowerBetter(figure.phrase) ? percentOf(of.interval, value.interval) : null
  if (quotient === null) return []
  const stated = fact.comparisons.flatMap((comparison) => {
    const percent = comparison.to === 'plan' && isBeside(figure, comparison) ? statedPercent(source.text, comparison) : null
    return percent === null ? [] : [{ comparison, percent }]
  })
  // Of several plans (the province's, the district's) b can be only one.
  if (stated.some(({ percent }) => meets(quotient, percent.interval) || (inverse && meets(inverse, percent.interval)))) return []
  const exact = value.value.div(of.value).times(hundred)
  const distance = (percent: Stated) => percent.value.minus(exact).abs()
  const [nearest] = stated.sort((a, b) => distance(a.percent).cmp(distance(b.percent)))
  if (nearest === undefined) return []
  if (namesPlan(source.text, nearest.comparison) && ofMayBeTotal(figure, nearest.percent)) return []
  return wrongQuotient(value, of, nearest.percent, [figurePlace(figure), placeOf(source, nearest.comparison)], opening(figure))
}

/** "12/15 xã, đạt 100% kế hoạch": 15 may be all communes, and the plan another whole number that the percentage fits. */
function ofMayBeTotal({ counts, value, of }: Figure, percent: Stated): boolean {
  if (!counts || value === null || of === null || value.value.gt(of.value)) return false
  const plan = divide(value.interval, percent.interval)
  const least = plan?.low?.times(hundred).round(0, 3)
  return least !== undefined && plan?.high != null && least.lte(plan.high.times(hundred)) && least.lte(of.value)
}

/**
 * "215/200 ha, vượt 15 ha": the distance to the plan. "66,67/58,07%, vượt 8,6%": of a figure in % it is in points (or, by
 * an old habit, in per cent of the plan). Of counts the second number may be of all there are.
 */
function abovePlan(figure: Figure): Finding[] {
  const { fact, source, value, of, counts } = figure
  if (value === null || of === null || counts || fact.unit === null) return []
  return fact.comparisons.flatMap((comparison) => {
    const change = comparison.to === 'plan' && (comparison.unit ?? fact.unit) === fact.unit ? statedChange(source.text, comparison) : null
    if (change === null || of.value.lte(0)) return []
    const distance = minus(value.interval, of.interval)
    const share = fact.unit === '%' ? percentOf(value.interval, of.interval) : null
    if (meets(distance, change.interval) || (share && meets(minus(share, { low: hundred, high: hundred }), change.interval))) return []
    if (mayBeLowerBetter(figure.phrase) && meets(minus(of.interval, value.interval), change.interval)) return []
    return [
      {
        grade: 'inconsistent' as const,
        kind: 'ratio' as const,
        places: [figurePlace(figure), placeOf(source, comparison)],
        arithmetic: `${printed(value)} − ${printed(of)} = ${computed(value.value.minus(of.value), change)} ≠ ${printed(change)} ${fact.unit === '%' ? 'điểm %' : fact.unit}`,
        message: `${opening(figure)}: ${printed(value)} ${value.value.lt(of.value) ? 'thấp' : 'cao'} hơn kế hoạch ${printed(of)} là ${computed(value.value.minus(of.value).abs(), change)}, không phải ${printed({ ...change, value: change.value.abs() })}. Đề nghị kiểm tra lại số thực hiện, kế hoạch và mức chênh.`,
      },
    ]
  })
}

/** "9.550 tỷ đồng, chiếm 63%": the share is of the whole that the figure is a part of. */
function shareOfWhole(figure: Figure): Finding[] {
  const { source, fact, value } = figure
  const part = fact.shareOfFact === undefined ? undefined : source.figures[fact.shareOfFact]
  const whole = part?.fact.part === undefined ? undefined : source.figures[part.fact.part.of]
  if (value === null || part?.value == null || whole?.value == null || part.fact.unit !== whole.fact.unit) return []
  return wrongQuotient(part.value, whole.value, value, [figurePlace(part), figurePlace(whole), figurePlace(figure)], opening(part))
}

function wrongQuotient(a: Stated, b: Stated, stated: Stated, places: Place[], subject: string): Finding[] {
  const quotient = percentOf(a.interval, b.interval)
  if (quotient === null || meets(quotient, stated.interval)) return []
  const exact = a.value.div(b.value).times(hundred)
  const slip = slipOfTens(quotient, stated)
  // "vượt 2,00%" is read as 102,00 %: the text's own words are told with it.
  const quote = places.at(-1)?.quote ?? ''
  const said = `${printed(stated)}%${quote.includes(printed(stated)) ? '' : ` (văn bản ghi chênh “${quote}”)`}`
  return [
    {
      grade: verdictGrade(quotient, stated),
      kind: slip === null ? 'ratio' : 'scale',
      places,
      arithmetic: `${printed(a)} / ${printed(b)} = ${computed(exact, stated)}% ≠ ${printed(stated)}%`,
      message:
        slip === null
          ? `${subject}: ${printed(a)} so với ${printed(b)} là ${computed(exact, stated)}%, không phải ${said}. Đề nghị kiểm tra lại hai số và tỷ lệ.`
          : `${subject}: tỷ lệ ${said} lệch khoảng ${slip} lần so với hai số đã nêu (${printed(a)} và ${printed(b)}). Đề nghị kiểm tra đơn vị tính và dấu chấm, dấu phẩy của các số.`,
    },
  ]
}

/** "10", "1.000" …: the power of ten by which the stated percentage is off, where that is all that is wrong with it. */
function slipOfTens(quotient: Interval, stated: Stated): string | null {
  for (const exponent of [1, 2, 3, 6]) {
    const factor = power(exponent)
    const isTimes = (by: Decimal) =>
      stated.interval.low &&
      stated.interval.high &&
      meets(quotient, { low: stated.interval.low.times(by), high: stated.interval.high.times(by) })
    if (isTimes(factor) || isTimes(power(-exponent))) return printed({ value: factor, decimals: 0, interval: quotient })
  }
  return null
}

/** A plan that is said to be met and is not, or the other way round, changes the verdict. */
export function verdictGrade(percent: Interval, stated: Stated): Grade {
  const met = stated.value.gte(hundred)
  const isBelow = percent.high?.lt(hundred) ?? false
  const isMet = percent.low?.gte(hundred) ?? false
  return (met && isBelow) || (!met && isMet) ? 'changesVerdict' : 'inconsistent'
}
