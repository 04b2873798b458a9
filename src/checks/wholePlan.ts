import { decimal } from '../vietnamese/decimal.ts'
import type { Finding } from './finding.ts'
import { power } from './interval.ts'
import { figurePlace, isBeside, placeOf, type Source } from './source.ts'
import { statedPercent } from './stated.ts'
import { computed, opening, printed, withUnit } from './words.ts'

const hundred = decimal(100)

/**
 * After GRIM: a count that is so many per cent of its plan needs a plan that is a whole number too. Cut instead of
 * rounded percentages are let pass, since nobody stated that plan.
 */
export function wholePlan(source: Source): Finding[] {
  return source.figures.flatMap((figure) => {
    const { fact, value, counts } = figure
    if (value === null || fact.of !== null || fact.bound !== 'exact' || !counts || value.decimals !== 0 || value.value.lte(0)) return []
    return fact.comparisons.flatMap((comparison) => {
      const percent = comparison.to === 'plan' && isBeside(figure, comparison) ? statedPercent(source.text, comparison) : null
      if (percent === null || percent.interval.low === null || percent.interval.high === null || percent.interval.low.lte(0)) return []
      const step = power(-percent.decimals)
      const least = value.value.times(hundred).div(percent.interval.high.plus(step.div(2)))
      const most = value.value.times(hundred).div(percent.interval.low)
      const plan = least.round(0, 3)
      if (plan.lte(most)) return []
      const [under, over] = [plan.minus(1), plan].map((whole) =>
        whole.lte(0) ? null : { whole, percent: value.value.times(hundred).div(whole) },
      )
      const tries = [over, under].flatMap((attempt) =>
        attempt == null ? [] : [`${printed(value)} / ${attempt.whole.toFixed(0)} = ${computed(attempt.percent, percent)}%`],
      )
      return [
        {
          grade: 'inconsistent' as const,
          kind: 'ratio' as const,
          places: [figurePlace(figure), placeOf(source, comparison)],
          arithmetic: `${tries.join('; ')}; không có số nguyên nào cho ${printed(percent)}%`,
          message: `${opening(figure)}: không có số kế hoạch nguyên nào để ${withUnit(figure)} bằng ${printed(percent)}%. Đề nghị kiểm tra số thực hiện, kế hoạch được giao và tỷ lệ.`,
        },
      ]
    })
  })
}
