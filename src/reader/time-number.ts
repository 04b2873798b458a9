import { isWord, unitAt } from './lexicon.ts'
import { dayCues, scales } from './time.data.ts'
import { mention, type TimeMention } from './time-mention.ts'
import { dateAt, monthsAt, spanAt, whole, yearAt } from './time-parts.ts'
import { isSign, SIGN, type Token, WORD } from './token.ts'

/** Times that begin with a number: a date, a span, a month with its year, a year by itself. */
export function atNumber(tokens: readonly Token[], at: number): TimeMention | null {
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
