import type { TimeMention } from './time-mention.ts'

/** The period code of a time. */

/** The code of `n` months from `month` on: a year, half, quarter or month where it is one. */
function rangeCode(year: number, month: number, n: number): string {
  if (n === 12) return `${year}`
  if (n === 1) return `${year}-M${String(month).padStart(2, '0')}`
  if (n === 6 && (month === 1 || month === 7)) return `${year}-S${month === 1 ? 1 : 2}`
  if (n === 3 && month % 3 === 1) return `${year}-Q${(month + 2) / 3}`
  return `${year}-${String(month).padStart(2, '0')}-01/P${n}M`
}

/** The period code of a mention, its year given by the context where the text leaves it out; null where there is none. */
export function codeOf(time: TimeMention, contextYear: number | null): string | null {
  const year = time.year ?? contextYear
  if (year === null) return null
  switch (time.kind) {
    case 'year':
      return `${year}`
    case 'months':
      return time.n === 6 ? `${year}-S1` : time.n === 3 ? `${year}-Q1` : time.n === 12 ? `${year}` : `${year}-01-01/P${time.n}M`
    case 'range':
      return rangeCode(year, time.month, time.n)
    case 'lastMonths':
      return time.n === 6 ? `${year}-S2` : time.n === 3 ? `${year}-Q4` : `${year}-${String(13 - time.n).padStart(2, '0')}-01/P${time.n}M`
    case 'quarter':
      return `${year}-Q${time.n}`
    case 'month':
      return `${year}-M${String(time.n).padStart(2, '0')}`
    case 'span': {
      // a congress term 2020–2025 is five years; giai đoạn 2021–2025 counts both ends; 2025–2030 is a term again
      const inclusive = time.lastYear - year + 1
      const years = time.term || (inclusive === 6 && year % 5 === 0) ? inclusive - 1 : inclusive
      return `${year}-01-01/P${years}Y`
    }
    case 'date': {
      // figures "to 30/9" are of nine months, "to 31/12" of the year
      return time.month === 12
        ? `${year}`
        : time.day >= 28
          ? time.month === 6
            ? `${year}-S1`
            : time.month === 3
              ? `${year}-Q1`
              : `${year}-01-01/P${time.month}M`
          : null
    }
    default:
      return null
  }
}
