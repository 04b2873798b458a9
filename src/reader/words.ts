import { formatNumber } from '../vietnamese/number.ts'
import { parsePeriod, periodLabel } from '../vietnamese/period.ts'
import type { Bound, Comparison, Fact, FactKind, TallyClass } from './reading.ts'

/** How sure a figure is, as the words that stand before it; "" for an exact one. */
export const boundWords: Record<Bound, string> = {
  exact: '',
  about: 'khoảng',
  over: 'hơn',
  under: 'dưới',
  atLeast: 'ít nhất',
  atMost: 'không quá',
}

export const kindWords: Record<FactKind, string> = { actual: 'kết quả', target: 'mục tiêu', baseline: 'mốc so sánh' }

export const tallyWords: Record<TallyClass, string> = {
  exceeded: 'vượt',
  met: 'đạt',
  metOrExceeded: 'đạt và vượt',
  notMet: 'không đạt',
  notAssessed: 'chưa đánh giá',
  onTrack: 'bảo đảm tiến độ',
  inDifficulty: 'gặp khó khăn',
  other: 'khác',
}

/** The figure as an official would say it, without its unit: "ước hơn 132", "38/54"; "" where the text gives only a comparison. */
export function figureWords(fact: Fact): string {
  if (fact.value === null) return ''
  const number = formatNumber(fact.value) + (fact.of === null ? '' : `/${formatNumber(fact.of)}`)
  return [fact.estimated ? 'ước' : '', boundWords[fact.bound], number].filter(Boolean).join(' ')
}

const term = /^(\d{3}[05])-01-01\/P5Y$/

/** A period's code in words: "6 tháng đầu năm 2024", "nhiệm kỳ 2020–2025"; a code of another form as it is, "" for null. */
export function periodWords(period: string | null): string {
  if (period === null) return ''
  // A congress's term is named by the years it begins and ends in, unlike any other run of years.
  const start = term.exec(period)?.[1]
  if (start !== undefined) return `nhiệm kỳ ${start}–${Number(start) + 5}`
  return parsePeriod(period) === null ? period : periodLabel(period).replace(' - ', '–')
}

/** One comparison in words: "109,2% kế hoạch", "tăng 7,42% so với cùng kỳ", "giảm 2,2 điểm % so với năm 2023". */
export function comparisonWords(comparison: Comparison): string {
  const against = comparedWith(comparison)
  if (comparison.percent !== undefined) return `${formatNumber(comparison.percent)}% ${against}`
  const change = comparison.changePercent ?? comparison.change
  if (change === undefined) return against
  const unit = comparison.changePercent !== undefined ? '%' : changeUnit(comparison.unit)
  const verbs = comparison.to === 'plan' ? ['vượt', 'thấp hơn'] : ['tăng', 'giảm']
  const amount = formatNumber(change.abs()) + unit
  return comparison.to === 'plan'
    ? `${verbs[change.lt(0) ? 1 : 0]} ${against} ${amount}`
    : `${verbs[change.lt(0) ? 1 : 0]} ${amount} so với ${against}`
}

function changeUnit(unit: string | undefined): string {
  if (unit === '%') return ' điểm %'
  return unit === undefined || unit === '' ? '' : ` ${unit}`
}

function comparedWith({ to, by, year }: Comparison): string {
  if (to === 'plan') {
    if (by === undefined) return 'kế hoạch'
    return /nghị quyết|dự toán|đề án/i.test(by) ? by : `kế hoạch ${by} giao`
  }
  if (to === 'samePeriod') return year === undefined ? 'cùng kỳ' : `cùng kỳ năm ${year}`
  if (year !== undefined) return `năm ${year}`
  return to === 'previous' ? 'kỳ trước' : 'đầu kỳ'
}
