import { isPartOfYear, parsePeriod, periodOf, samePeriodLastYear, yearOf } from '../../vietnamese/index.ts'
import { codeOf } from '../period-code.ts'
import { timeAt } from '../time.ts'
import type { TimeMention } from '../time-mention.ts'
import { tokenise } from '../token.ts'

/** The time that a head or a caption names. */
export interface HeadTime {
  mention: TimeMention | null
  /** The first year in it. */
  year: number | null
}

/** The period under review in a table, and its year. */
export interface Review {
  period: string | null
  year: number | null
  /** The years that the caption or the heads span, as one period; null where they are no span. */
  span: string | null
  /** The year of publication, where it is known. */
  published: number | null
}

/** What the words of a column's head say of its time. */
export interface HeadWords {
  plan: boolean
  /** cùng kỳ */
  samePeriod: boolean
  /** năm trước */
  previous: boolean
}

const eventDate =
  /ngày\s+\d{1,2}\s*(?:tháng|[/.-])\s*\d{1,2}\s*(?:năm|[/.-])\s*\d{4}|(?:số|nghị quyết|quyết định|báo cáo)[\s:]*\d+[/-]\S*/giu
const shortMonths = /(?<![\p{L}\p{N}])(\d{1,2})\s*(?:T|th)(?=[\s./]|\d{4}|$)/giu
const noPeriod = new Set<TimeMention['kind']>(['review', 'none', 'previousYear'])

/** The first reporting period that a text names and the first year in it; days and numbers of documents are passed over. */
export function timeOf(text: string): HeadTime {
  const plain = text.replace(eventDate, ' ').replace(shortMonths, '$1 tháng ')
  const tokens = tokenise(plain, 0, plain.length)
  let mention: TimeMention | null = null
  let year: number | null = null
  for (let at = 0; at < tokens.length; at++) {
    const time = timeAt(tokens, at)
    if (time === null) continue
    year ??= time.year
    if (!noPeriod.has(time.kind)) mention ??= time
    at = Math.max(at, time.to - 1)
  }
  return { mention, year }
}

/**
 * The period under review: what the caption names, else the context, else what the heads of results name. Its year is
 * the caption's, else the latest of the heads', else that of the context.
 */
export function reviewOf(
  caption: HeadTime,
  heads: readonly { time: HeadTime; isResult: boolean }[],
  context: { published?: string; period?: string | null },
): Review {
  const years = heads.flatMap(({ time }) => (time.year === null ? [] : [time.year]))
  const given = parsePeriod(context.period ?? '')?.code ?? null
  const published = Number(/^\d{4}/.exec(context.published ?? '')?.[0] ?? Number.NaN) || null
  const year = caption.year ?? (years.length > 0 ? Math.max(...years) : given !== null ? yearOf(given) : published)
  const named = caption.mention && codeOf(caption.mention, year)
  const span = spanOf(years) ?? (named !== null && isLong(named) ? named : null)
  if (named !== null) return { period: named, year: yearOf(named), span, published }
  const ofHeads = heads.flatMap(({ time, isResult }) => {
    const code = isResult && time.mention !== null && (time.year ?? year) === year ? codeOf(time.mention, year) : null
    return code === null ? [] : [code]
  })
  const ofContext = given !== null && (year === null || yearOf(given) === year) ? given : null
  return { period: ofHeads[0] ?? ofContext, year, span, published }
}

/** Years in columns, three or more of them and none left out, are a span. */
function spanOf(years: readonly number[]): string | null {
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return new Set(years).size > 2 && last - first + 1 === new Set(years).size ? periodOf(first, 1, 12 * (last - first + 1)).code : null
}

/** The period of a column by the time its head names and its words, the rest taken from the period under review; null where it cannot be told. */
export function columnPeriod(time: HeadTime, words: HeadWords, review: Review): string | null {
  const earlier = words.samePeriod || words.previous
  const year = time.year ?? (review.year === null ? null : review.year - (earlier ? 1 : 0))
  const { mention } = time
  const partly = review.period !== null && isPartOfYear(review.period)
  if (mention !== null && !(mention.kind === 'year' && words.samePeriod && partly)) return codeOf(mention, year)
  if (words.samePeriod) return review.period === null ? null : inYear(review.period, year)
  if (words.previous) return year === null ? null : periodOf(year, 1, 12).code
  if (!words.plan || isLong(review.period)) return review.period
  return year === null ? null : periodOf(year, 1, 12).code
}

/** The same months of another year; of the year before, where that is not told. */
function inYear(code: string, year: number | null): string {
  const period = parsePeriod(code)
  if (period === null || year === null || period.months > 12) return samePeriodLastYear(code)
  return periodOf(year, period.start.month, period.months).code
}

function isLong(code: string | null): boolean {
  return (parsePeriod(code ?? '')?.months ?? 0) > 12
}
