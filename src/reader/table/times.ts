import { isPartOfYear, parsePeriod, periodOf, samePeriodLastYear, yearOf } from '../../vietnamese/index.ts'
import { codeOf, type TimeMention, timeAt } from '../time.ts'
import { tokenise } from '../token.ts'
import { anyOf } from './phrase.ts'

/** The time a head or a caption names. */
export interface HeadTime {
  mention: TimeMention | null
  year: number | null
}

const eventDate = /ngày\s+\d{1,2}\s*(?:tháng|[/.-])\s*\d{1,2}\s*(?:năm|[/.-])\s*\d{4}|(?:số|nq|qđ|bc|kh)[\s:]*\d+[/-]\S*/giu
const shortMonths = /(?<![\p{L}\p{N}])(\d{1,2})\s*(?:T|th)(?=[\s./]|\d{4}|$)/giu
const wholeYear = anyOf(['cả năm', 'năm'])

/** The first reporting period that a text names and the first year in it; days and numbers of documents are passed over. */
export function timeOf(text: string): HeadTime {
  const plain = text.replace(eventDate, ' ').replace(shortMonths, '$1 tháng ')
  const tokens = tokenise(plain, 0, plain.length)
  let found: TimeMention | null = null
  let year: number | null = null
  for (let at = 0; at < tokens.length; at++) {
    const time = timeAt(tokens, at)
    if (time === null) continue
    year ??= time.year
    if (found === null && !['review', 'none', 'previousYear', 'lastMonths'].includes(time.kind)) found = time
    at = Math.max(at, time.to - 1)
  }
  return { mention: found, year }
}

/** The period and the year under review in a table. */
export interface Review {
  period: string | null
  year: number | null
}

/** The period under review: what the caption names, else the context, else what the heads of results name; its year as any of them tell. */
export function reviewOf(caption: HeadTime, heads: readonly { time: HeadTime; isResult: boolean }[], context: { published?: string; period?: string | null }): Review {
  const years = heads.flatMap(({ time }) => (time.year === null ? [] : [time.year]))
  const published = /^\d{4}/.exec(context.published ?? '')?.[0]
  const given = parsePeriod(context.period ?? '')?.code ?? null
  const fallback = years.length > 0 ? Math.max(...years) : given !== null ? yearOf(given) : published === undefined ? null : Number(published)
  const year = caption.year ?? fallback
  const fromCaption = caption.mention && codeOf(caption.mention, year)
  if (fromCaption !== null) return { period: fromCaption, year: yearOf(fromCaption) }
  const results = heads.filter(({ time, isResult }) => isResult && time.mention !== null && (time.year === null || time.year === year))
  const fromHeads = results.map(({ time }) => codeOf(time.mention as TimeMention, year)).filter((code) => code !== null)
  return { period: fromHeads[0] ?? given, year }
}

/**
 * The period of a column: what its head names, with the year under review where it names none; `back` years earlier for
 * what is said to be last year's. A head that names none takes the period under review, or its year for a plan.
 */
export function periodOfHead(time: HeadTime, review: Review, wants: { plan: boolean; back: boolean; text: string }): string | null {
  const year = time.year ?? (review.year === null ? null : review.year - (wants.back ? 1 : 0))
  if (time.mention !== null && !(time.mention.kind === 'year' && wants.back && samePart(review))) return codeOf(time.mention, year)
  if (year === null) return null
  if (wants.plan || review.period === null || wholeYear.test(wants.text)) {
    return wants.back && review.period !== null && !wholeYear.test(wants.text) ? samePeriodLastYear(review.period) : periodOf(year, 1, 12).code
  }
  return moveTo(review.period, year)
}

function samePart({ period }: Review): boolean {
  return period !== null && isPartOfYear(period)
}

/** The same months of another year. */
function moveTo(code: string, year: number): string {
  const period = parsePeriod(code)
  return period === null || period.months >= 12 ? (period?.months === 12 ? periodOf(year, 1, 12).code : code) : periodOf(year, period.start.month, period.months).code
}
