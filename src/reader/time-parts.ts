import { isWord } from './lexicon.ts'
import { mention, type TimeMention } from './time-mention.ts'
import { isSign, NUMBER, SIGN, type Token } from './token.ts'

/** The parts that times are made of: a year, a span of years, a number of months, a day. */

/** The year written at a token: four digits, 1900 to 2999 (a slip such as 2924 is still meant as a year). */
export function yearAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  if (token === undefined || token.kind !== NUMBER || token.key.length !== 4) return null
  const year = Number(token.key)
  return year >= 1900 && year < 3000 ? year : null
}

export function whole(token: Token | undefined, most: number): number | null {
  if (token === undefined || token.kind !== NUMBER || token.key.length > 2) return null
  const value = Number(token.key)
  return value >= 1 && value <= most ? value : null
}

/** A year after "năm", "/", "-" or nothing; where none stands, `to` is `at` and the year null. Understands the slip "20-18". */
export function yearAfter(tokens: readonly Token[], at: number): { year: number | null; to: number } {
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
export function spanAt(tokens: readonly Token[], at: number): { year: number; lastYear: number; to: number } | null {
  const year = yearAt(tokens, at)
  if (year === null) return null
  const joined = isSign(tokens[at + 1], '-') || isWord(tokens[at + 1], 'đến')
  let next = at + 2
  if (joined && isWord(tokens[next], 'năm')) next++
  const lastYear = joined ? yearAt(tokens, next) : null
  return lastYear !== null && lastYear > year && lastYear - year <= 30 ? { year, lastYear, to: next + 1 } : null
}

/** "9 tháng [đầu năm] [2024]", "3 tháng cuối năm": `n` months, the tokens from `at` (after the number) on. */
export function monthsAt(tokens: readonly Token[], from: number, at: number, n: number): TimeMention | null {
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

export function dateAt(tokens: readonly Token[], from: number, at: number, cued: boolean): TimeMention | null {
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
