import { isWord, unitAt } from './lexicon.ts'
import { NUMBER, SIGN, type Token, WORD } from './token.ts'

/**
 * A stretch of time as a text names it. `year` is null where the text leaves it to the context.
 * - year: năm 2024, cả năm, năm nay · months: n months from January (9 tháng, hết tháng 8) · lastMonths: 3 tháng cuối năm
 * - quarter, month: `n` says which · span: from `year` to `lastYear` (giai đoạn, or a term where `term`)
 * - range: `n` months from `month` on (từ 1/7 đến 30/11)
 * - review: the period under report, whichever it is (đến nay, từ đầu năm) · none: names time but no reporting period (năm học, vụ)
 * - date: a day (`day`, `month`)
 */
export interface TimeMention {
  kind: 'year' | 'range' | 'months' | 'lastMonths' | 'quarter' | 'month' | 'span' | 'review' | 'none' | 'date' | 'previousYear'
  /** Token range, `to` exclusive. */
  from: number
  to: number
  year: number | null
  n: number
  lastYear: number
  term: boolean
  day: number
  month: number
}

const numerals: Record<string, number> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
}
const romans: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 }
const eventCues = new Set(['đầu', 'giữa', 'vào', 'hồi', 'từ', 'trước', 'sau', 'cuối'])
export const dayParts = new Set(['ngày', 'sáng', 'chiều', 'tối', 'trưa', 'hôm', 'mùng', 'mồng'])

function mention(kind: TimeMention['kind'], from: number, to: number, year: number | null, rest: Partial<TimeMention> = {}): TimeMention {
  return { kind, from, to, year, n: 0, lastYear: 0, term: false, day: 0, month: 0, ...rest }
}

/** The year written at a token: four digits, 1900 to 2999 (a slip such as 2924 is still meant as a year). */
function yearAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  if (token === undefined || token.kind !== NUMBER || token.key.length !== 4) return null
  const year = Number(token.key)
  return year >= 1900 && year < 3000 ? year : null
}

function whole(token: Token | undefined, most: number): number | null {
  if (token === undefined || token.kind !== NUMBER || token.key.length > 2) return null
  const value = Number(token.key)
  return value >= 1 && value <= most ? value : null
}

function isSign(token: Token | undefined, key: string): boolean {
  return token !== undefined && token.kind === SIGN && token.key === key
}

/** A year after "năm", "/", "-" or nothing; where none stands, `to` is `at` and the year null. Understands the slip "20-18". */
function yearAfter(tokens: readonly Token[], at: number): { year: number | null; to: number } {
  let next = at
  if (isWord(tokens[next], 'của')) next++
  if (isWord(tokens[next], 'năm') || isSign(tokens[next], '/') || isSign(tokens[next], '-')) next++
  if (isWord(tokens[next], 'năm')) next++
  const year = yearAt(tokens, next)
  if (year !== null && !isSign(tokens[next + 1], '%')) return { year, to: next + 1 }
  if (isWord(tokens[at], 'năm') && isWord(tokens[at + 1], 'nay')) return { year: null, to: at + 2 }
  return { year: null, to: at }
}

/** "2021 - 2025", "2021-2025" from token `at`. */
function spanAt(tokens: readonly Token[], at: number): { year: number; lastYear: number; to: number } | null {
  const year = yearAt(tokens, at)
  if (year === null) return null
  const joined = isSign(tokens[at + 1], '-') || isWord(tokens[at + 1], 'đến')
  let next = at + 2
  if (joined && isWord(tokens[next], 'năm')) next++
  const lastYear = joined ? yearAt(tokens, next) : null
  return lastYear !== null && lastYear > year && lastYear - year <= 30 ? { year, lastYear, to: next + 1 } : null
}

/** "9 tháng [đầu năm] [2024]", "3 tháng cuối năm": `n` months, the tokens from `at` (after the number) on. */
function monthsAt(tokens: readonly Token[], from: number, at: number, n: number): TimeMention | null {
  if (!isWord(tokens[at], 'tháng') || n < 2 || n > 12) return null
  let next = at + 1
  if (isWord(tokens[next], 'tuổi')) return null
  let last = false
  if (isWord(tokens[next], 'đầu')) next++
  else if (isWord(tokens[next], 'cuối') || isWord(tokens[next], 'còn')) {
    last = true
    next += isWord(tokens[next], 'còn') ? 2 : 1
  } else if (isWord(tokens[next], 'qua')) next++
  const { year, to } = yearAfter(tokens, next)
  if (to === next && isWord(tokens[next], 'năm') && !isWord(tokens[next + 1], 'trước')) next++
  else next = to
  return mention(last ? 'lastMonths' : n === 12 ? 'year' : 'months', from, next, year, { n })
}

function dateAt(tokens: readonly Token[], from: number, at: number, cued: boolean): TimeMention | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(tokens[at]?.key ?? '')
  if (dotted !== null && Number(dotted[1]) <= 31 && Number(dotted[2]) <= 12)
    return mention('date', from, at + 1, Number(dotted[3]), { day: Number(dotted[1]), month: Number(dotted[2]) })
  const day = whole(tokens[at], 31)
  const separator = tokens[at + 1]
  if (day === null || separator === undefined) return null
  if (isWord(separator, 'tháng')) {
    const month = whole(tokens[at + 2], 12)
    if (month === null || !cued) return null
    const { year, to } = yearAfter(tokens, at + 3)
    return mention('date', from, to, year, { day, month })
  }
  if (separator.kind !== SIGN || !['/', '-', '.'].includes(separator.key) || separator.spaced) return null
  const second = whole(tokens[at + 2], 12)
  if (second === null || (tokens[at + 2] as Token).spaced) return null
  if (isSign(tokens[at + 3], separator.key)) {
    const year = yearAt(tokens, at + 4)
    if (year !== null) return mention('date', from, at + 5, year, { day, month: second })
  }
  return cued ? mention('date', from, at + 3, null, { day, month: second }) : null
}

const scales = new Set(['nghìn', 'ngàn', 'vạn', 'triệu', 'tỉ'])
/** Words after which "30/9" is a day. */
const dayCues = new Set(['đến', 'tới', 'hết', 'từ', 'trước', 'sau', 'ngày', 'kể', 'hôm'])

function atNumber(tokens: readonly Token[], at: number): TimeMention | null {
  const token = tokens[at] as Token
  const span = spanAt(tokens, at)
  if (span !== null) return mention('span', at, span.to, span.year, { lastYear: span.lastYear })
  const next = tokens[at + 1]
  if (isWord(next, 'tháng')) return monthsAt(tokens, at, at + 1, whole(token, 12) ?? 0)
  if (isWord(next, 'năm')) {
    const years = spanAt(tokens, at + 2)
    if (years !== null) return mention('span', at, years.to, years.year, { lastYear: years.lastYear })
  }
  const date = dateAt(
    tokens,
    at,
    at,
    dayCues.has(tokens[at - 1]?.key ?? '') && !isSign(tokens[at + 3], '%') && (unitAt(tokens, at + 3)?.measure ?? false) === false,
  )
  if (date !== null) return date
  // tháng/năm: 11/2025, and a bare year that no unit follows
  if (isSign(next, '/') && !(next as Token).spaced && whole(token, 12) !== null) {
    const year = yearAt(tokens, at + 2)
    if (year !== null) return mention('month', at, at + 3, year, { n: Number(token.key) })
  }
  const year = yearAt(tokens, at)
  const plausible = year !== null && year >= 1930 && year < 2100
  if (
    plausible &&
    isSign(next, '-') &&
    !(next as Token).spaced &&
    whole(tokens[at + 2], 12) !== null &&
    !(tokens[at + 2] as Token).spaced
  ) {
    return mention('month', at, at + 3, year, { n: Number((tokens[at + 2] as Token).key) })
  }
  // "các năm 2022, 2023 và 2024 huyện trồng": the last of several years
  const listed = (isWord(tokens[at - 1], 'và') || isSign(tokens[at - 1], ',')) && yearAt(tokens, at - 2) !== null
  if (
    year !== null &&
    year >= 1990 &&
    year <= 2035 &&
    next?.kind === WORD &&
    !scales.has(next.key) &&
    (listed || unitAt(tokens, at + 1) === null)
  )
    return mention('year', at, at + 1, year)
  return plausible && (next === undefined || (next.kind === SIGN && next.key !== '%' && next.key !== '/'))
    ? mention('year', at, at + 1, year)
    : null
}

function atYearWord(tokens: readonly Token[], at: number): TimeMention | null {
  const next = tokens[at + 1]
  if (isWord(next, 'học')) {
    const span = spanAt(tokens, at + 2)
    return mention('none', at, span?.to ?? at + 2, span?.year ?? null)
  }
  const span = spanAt(tokens, at + 1)
  if (span !== null) return mention('span', at, span.to, span.year, { lastYear: span.lastYear })
  const year = yearAt(tokens, at + 1)
  if (year !== null) return mention('year', at, at + 2, year)
  if (isWord(next, 'nay') || isWord(next, 'này')) return mention('year', at, at + 2, null)
  if (isWord(next, 'qua')) return mention('review', at, at + 2, null)
  if (isWord(next, 'trước') || isWord(next, 'ngoái')) return mention('previousYear', at, at + 2, null)
  // "năm 20-18": a year with a stray hyphen
  const [first, dash, second] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]]
  if (first?.key === '20' && isSign(dash, '-') && second?.kind === NUMBER && second.key.length === 2) {
    return mention('year', at, at + 4, 2000 + Number(second.key))
  }
  return monthsAt(tokens, at, at + 1, 5)
}

const openers: Record<string, (tokens: readonly Token[], at: number) => TimeMention | null> = {
  năm: atYearWord,
  quí(tokens, at) {
    const key = tokens[at + 1]?.key ?? ''
    const n = romans[key] ?? whole(tokens[at + 1], 4)
    if (n === null || n === undefined) return null
    const { year, to } = yearAfter(tokens, at + 2)
    return mention('quarter', at, to, year, { n })
  },
  tháng(tokens, at) {
    const n = whole(tokens[at + 1], 12)
    if (n === null || isWord(tokens[at - 1], 'mạng')) return null
    const { year, to } = yearAfter(tokens, at + 2)
    // "đầu tháng 9", "vào tháng 9" tell when something happened, not what the figures are of
    const event = eventCues.has(tokens[at - 1]?.key ?? '')
    return mention(event ? 'none' : 'month', at, to, year, { n })
  },
  hết(tokens, at) {
    if (isWord(tokens[at + 1], 'quí') && openers.quí?.(tokens, at + 1) === null) return mention('review', at, at + 2, null)
    if (isWord(tokens[at + 1], 'năm')) return { ...(atYearWord(tokens, at + 1) ?? mention('year', at, at + 2, null)), from: at }
    const month = openers.tháng?.(tokens, at + 1)
    if (month?.kind === 'month') return mention('months', at, month.to, month.year, { n: month.n })
    const quarter = isWord(tokens[at + 1], 'quí') ? openers.quí?.(tokens, at + 1) : null
    return quarter ? mention('months', at, quarter.to, quarter.year, { n: 3 * quarter.n }) : null
  },
  nhiệm(tokens, at) {
    if (!isWord(tokens[at + 1], 'kì')) return null
    const span = spanAt(tokens, at + 2)
    return span === null ? null : mention('span', at, span.to, span.year, { lastYear: span.lastYear, term: true })
  },
  giai(tokens, at) {
    if (!isWord(tokens[at + 1], 'đoạn')) return null
    const span = spanAt(tokens, isWord(tokens[at + 2], 'từ') ? at + 3 : at + 2)
    return span === null ? null : mention('span', at, span.to, span.year, { lastYear: span.lastYear })
  },
  nửa(tokens, at) {
    let next = at + 1
    const last = isWord(tokens[next], 'cuối')
    if (last || isWord(tokens[next], 'đầu')) next++
    if (!isWord(tokens[next], 'năm')) return null
    if (isWord(tokens[next + 1], 'còn') && isWord(tokens[next + 2], 'lại')) return mention('lastMonths', at, next + 3, null, { n: 6 })
    const { year, to } = yearAfter(tokens, next)
    if (next === at + 1 && to <= next + 1 && tokens[next + 1]?.kind === WORD && !/^(ước|qua|đầu|đã)$/.test(tokens[next + 1]?.key ?? ''))
      return null
    return mention(last ? 'lastMonths' : 'months', at, Math.max(to, next + 1), year, { n: 6 })
  },
  vụ(tokens, at) {
    // a crop season is part of the indicator; only its years are time, and no reporting period
    let next = at + 1
    while (next < at + 6 && tokens[next]?.kind === WORD && !isWord(tokens[next], 'năm')) next++
    for (let skip = next; skip <= next + 3; skip++) if (isSign(tokens[skip], '-') && tokens[skip + 1]?.kind === WORD) next = skip + 2
    const at2 = isWord(tokens[next], 'năm') ? next + 1 : next
    const span = spanAt(tokens, at2)
    return span === null ? null : mention('none', at2, span.to, span.year)
  },
  từ(tokens, at) {
    // "từ ngày 1/7 đến 30/11/2025": from the first of one month to the end of another
    const first = dateAt(tokens, at, isWord(tokens[at + 1], 'ngày') ? at + 2 : at + 1, true)
    if (first === null || first.day !== 1 || !isWord(tokens[first.to], 'đến')) return null
    const second = isWord(tokens[first.to + 1], 'hết') ? first.to + 2 : first.to + 1
    const last = dateAt(tokens, at, isWord(tokens[second], 'ngày') ? second + 1 : second, true)
    if (last === null || last.day < 28 || last.month < first.month) return null
    return mention('range', at, last.to, last.year ?? first.year, { n: last.month - first.month + 1, month: first.month })
  },
  trong(tokens, at) {
    if (isWord(tokens[at + 1], 'năm') && yearAt(tokens, at + 2) === null) return mention('review', at, at + 2, null)
    if (isWord(tokens[at + 1], 'tháng') && whole(tokens[at + 2], 12) === null) return mention('review', at, at + 2, null)
    if (isWord(tokens[at + 1], 'kì')) return mention('review', at, at + 2, null)
    if (isWord(tokens[at + 1], 'quí') && openers.quí?.(tokens, at + 1) === null) return mention('review', at, at + 2, null)
    return null
  },
  cả(tokens, at) {
    if (!isWord(tokens[at + 1], 'năm')) return null
    const exact = atYearWord(tokens, at + 1)
    return exact?.kind === 'year' ? { ...exact, from: at } : mention('year', at, at + 2, null)
  },
  cuối(tokens, at) {
    const kind = isWord(tokens[at - 1], 'đến') ? 'year' : 'review'
    return isWord(tokens[at + 1], 'năm') ? { ...(atYearWord(tokens, at + 1) ?? mention(kind, at, at + 2, null)), from: at } : null
  },
  đầu(tokens, at) {
    if (isWord(tokens[at + 1], 'năm') && yearAt(tokens, at + 2) === null) return mention('review', at, at + 2, null)
    return null
  },
}

/** Every word a time can begin with: the rest is turned away at one look-up. */
const starters = new Set([...dayParts, ...Object.keys(numerals), ...Object.keys(openers)])

/** The time that the text names from token `at` on; null where none begins there. */
export function timeAt(tokens: readonly Token[], at: number): TimeMention | null {
  const token = tokens[at] as Token
  if (token.kind === NUMBER) return atNumber(tokens, at)
  if (token.kind !== WORD || !starters.has(token.key)) return null
  if (dayParts.has(token.key)) {
    let next = at + 1
    while (next < at + 3 && dayParts.has(tokens[next]?.key ?? '')) next++
    return dateAt(tokens, at, next, true)
  }
  const n = numerals[token.key]
  if (n !== undefined && token.key !== 'năm') {
    const months =
      monthsAt(tokens, at, at + 1, n) ?? (n === 10 ? monthsAt(tokens, at, at + 2, 10 + (numerals[tokens[at + 1]?.key ?? ''] ?? 9)) : null)
    if (months !== null) return months
  }
  return Object.hasOwn(openers, token.key) ? (openers[token.key]?.(tokens, at) ?? null) : null
}

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
