import {
  boundaries,
  dayCues,
  dayParts,
  distributive,
  eventMonths,
  farReach,
  histories,
  laws,
  lookBack,
  nearReach,
  otherYears,
  papers,
  periods,
  unlessYears,
} from './date-statement.data.ts'
import { isWord, unitAt } from './lexicon.ts'
import { endsWith, type Phrases, phrasesOf } from './phrases.ts'
import type { DateStatement } from './reading.ts'
import { isSign, NUMBER, SIGN, type Token, WORD } from './token.ts'

type Role = DateStatement['role']

/** A date as the tokens write it: `from` to `to`, exclusive. */
interface Written {
  from: number
  to: number
  year: number | null
  month: number | null
  day: number | null
}

/** Years that a number without "năm" may mean. */
const plainFrom = 1990
const plainTo = 2035

/** "4.1.2018", "30.9" */
const dottedDay = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}))?$/
const boundary = phrasesOf(boundaries)
const paper = phrasesOf(papers)
const history = phrasesOf(histories)
const law = phrasesOf(laws)
const otherYear = phrasesOf(otherYears)
const unlessYear = phrasesOf(unlessYears)
const eventMonth = phrasesOf(eventMonths)
const sure = phrasesOf(periods)
const samePeriod = phrasesOf(['cùng kỳ'])

/**
 * The day or year that the number at token `at` names, and the token after it; null where it names none. Days that no
 * calendar has are told too where the text calls them days ("ngày 31/4", "sáng 35/1"), and years that cannot be.
 * @param from the first token of the sentence
 * @param before the date statement before it in the same sentence
 */
export function dateStatementAt(
  text: string,
  tokens: readonly Token[],
  from: number,
  at: number,
  before: DateStatement | null,
): { statement: DateStatement; to: number } | null {
  const written = dayAt(tokens, from, at) ?? monthAt(tokens, from, at) ?? yearAt(tokens, from, at, before)
  if (written === null) return null
  const { to, year, month, day } = written
  const [first, last] = [tokens[written.from] as Token, tokens[to - 1] as Token]
  const role = day === null ? yearRole(tokens, from, written, before) : dayRole(tokens, from, written)
  return {
    statement: { kind: 'date', quote: text.slice(first.start, last.end), start: first.start, end: last.end, year, month, day, role },
    to,
  }
}

/** A sign with white space on neither side. */
function joins(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === SIGN && tokens[at]?.spaced === false && tokens[at + 1]?.spaced === false
}

/** The whole number of `least` to `most` digits at a token. */
function digits(token: Token | undefined, least: number, most: number): number | null {
  if (token === undefined || token.kind !== NUMBER || token.key.length < least || token.key.length > most) return null
  const value = Number(token.key)
  return Number.isInteger(value) && !token.key.includes('.') ? value : null
}

function dayAt(tokens: readonly Token[], sentence: number, at: number): Written | null {
  const { key } = tokens[at] as Token
  if (key.length > 2 && !key.includes('.')) return null
  let from = at
  while (from > sentence && at - from < 3 && dayParts.has((tokens[from - 1] as Token).key)) from--
  const isCalled = from < at
  const dotted = key.length > 2 ? dottedDay.exec(key) : null
  if (dotted !== null) {
    const written = {
      from,
      to: at + 1,
      day: Number(dotted[1]),
      month: Number(dotted[2]),
      year: dotted[3] === undefined ? null : Number(dotted[3]),
    }
    return isCalled || (written.year !== null && isPossible(written)) ? written : null
  }
  const day = digits(tokens[at], 1, 2)
  if (day === null) return null
  if (isWord(tokens[at + 1], 'tháng')) {
    const month = digits(tokens[at + 2], 1, 2)
    return month !== null && isCalled ? { from, ...yearAfter(tokens, at + 3), month, day } : null
  }
  const sign = tokens[at + 1]
  const month = sign !== undefined && '/-.'.includes(sign.key) && joins(tokens, at + 1) ? digits(tokens[at + 2], 1, 2) : null
  if (sign === undefined || month === null) return null
  const year = isSign(tokens[at + 3], sign.key) && joins(tokens, at + 3) ? digits(tokens[at + 4], 4, 4) : null
  const written = { from, to: year === null ? at + 3 : at + 5, day, month, year }
  if (isCalled) return written
  if (!isPossible(written) || isSign(tokens[at - 1], '/') || isWord(tokens[at - 1], 'số')) return null
  if (year !== null) return isSign(tokens[at + 5], '/') ? null : written
  const isCued = dayCues.has(tokens[at - 1]?.key ?? '') && day > 12 && unitAt(tokens, at + 3) === null && !isSign(tokens[at + 3], '%')
  return isCued ? written : null
}

function isPossible({ day, month }: Written): boolean {
  return day !== null && month !== null && day >= 1 && day <= 31 && month >= 1 && month <= 12
}

/** "năm 2024", "/2024" or "-2024" after a month. */
function yearAfter(tokens: readonly Token[], at: number): { year: number | null; to: number } {
  const isNamed = isWord(tokens[at], 'năm') || ((isSign(tokens[at], '/') || isSign(tokens[at], '-')) && joins(tokens, at))
  const year = isNamed ? digits(tokens[at + 1], 4, 4) : null
  return { year, to: year === null ? at : at + 2 }
}

/** "tháng 9/2024", "tháng 9 năm 2024", "11/2025". */
function monthAt(tokens: readonly Token[], from: number, at: number): Written | null {
  const month = digits(tokens[at], 1, 2)
  if (month === null || month < 1 || month > 12) return null
  const before = at > from ? tokens[at - 1] : undefined
  const isCalled = isWord(before, 'tháng')
  if (!isCalled && !(isSign(tokens[at + 1], '/') && joins(tokens, at + 1))) return null
  const { year, to } = yearAfter(tokens, at + 1)
  const isPart = isSign(tokens[to], '/') && joins(tokens, to)
  if (year === null || isPart || (!isCalled && (!isPlain(year) || isWord(before, 'số') || isSign(before, '/')))) return null
  return { from: isCalled ? at - 1 : at, to, year, month, day: null }
}

function yearAt(tokens: readonly Token[], from: number, at: number, last: DateStatement | null): Written | null {
  const before = at > from ? tokens[at - 1] : undefined
  if (isWord(before, 'năm')) {
    // "năm 20-18": a year with a stray hyphen
    const end = tokens[at]?.key === '20' && isSign(tokens[at + 1], '-') && joins(tokens, at + 1) ? digits(tokens[at + 2], 2, 2) : null
    if (end !== null) return { from: at - 1, to: at + 3, year: 2000 + end, month: null, day: null }
    const year = digits(tokens[at], 4, 5)
    return year !== null && isNamedYear(tokens, at, year) ? { from: at - 1, to: at + 1, year, month: null, day: null } : null
  }
  const year = digits(tokens[at], 4, 4)
  if (year === null || !isPlain(year) || before?.kind === NUMBER) return null
  // "các năm 2022, 2023 và 2024 xã …"
  const isListed = last?.year != null && last.end === tokens[at - 2]?.end && (isSign(before, ',') || isWord(before, 'và'))
  if (!isListed && !standsAlone(tokens, at)) return null
  // not "quý 2020-2025", where the number after "quý" is a year already told
  const isTold = last !== null && last.end > (tokens[at - 2]?.start ?? 0)
  const ofQuarter = (isSign(before, '/') || isSign(before, '-')) && isWord(tokens[at - 3], 'quí') && at - 3 >= from && !isTold
  return { from: ofQuarter ? at - 3 : at, to: at + 1, year, month: null, day: null }
}

function isPlain(year: number): boolean {
  return year >= plainFrom && year <= plainTo
}

/** After "năm": a year that is near, else one that no unit follows ("năm 2500 tấn"); five digits that begin as a year do are a slip. */
function isNamedYear(tokens: readonly Token[], at: number, year: number): boolean {
  if (isSign(tokens[at + 1], '%')) return false
  if (isPlain(year)) return true
  const mayBeYear = (year >= 1000 && year < 3000) || (year >= 19_000 && year < 21_000)
  return mayBeYear && unitAt(tokens, at + 1) === null && !distributive.has(tokens[at - 2]?.key ?? '')
}

/** Whether a number without "năm" is no quantity, no part of a document's number and no code. */
function standsAlone(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  if (isWord(before, 'số') || (isSign(before, ':') && joins(tokens, at - 1))) return false
  if (isSign(before, '/') && !isWord(tokens[at - 3], 'quí')) return false
  if (next?.kind === NUMBER || isSign(next, '%')) return false
  if ((isSign(next, '/') || isSign(next, '-')) && joins(tokens, at + 1)) return digits(tokens[at + 2], 4, 4) !== null
  return unitAt(tokens, at + 1) === null
}

/** "Nghị quyết số 41/NQ-HĐND ngày 22/12/2023": the number of a document stands before. */
function isNumbered(tokens: readonly Token[], from: number, at: number): boolean {
  for (let back = at - 1; back > from && back >= at - lookBack; back--) {
    const sign = tokens[back] as Token
    if (sign.kind !== SIGN) continue
    if (';.:'.includes(sign.key)) return false
    if ('/-'.includes(sign.key) && tokens[back - 1]?.kind === NUMBER && isWord(tokens[back - 2], 'số')) return true
  }
  return false
}

/** "Luật Đất đai năm 2024"; not pháp luật, kỷ luật. */
function isOfLaw(tokens: readonly Token[], from: number, at: number): boolean {
  for (let back = at - 1; back >= from && back >= at - farReach; back--)
    if (tokens[back]?.title && isWord(tokens[back], 'luật')) return true
  return endsWith(tokens, from, at, law, farReach)
}

function dayRole(tokens: readonly Token[], from: number, { from: start, to }: Written): Role {
  const isBound = endsWith(tokens, from, start, boundary) || endsWith(tokens, from, start, history, farReach)
  if (isBound || isOfLaw(tokens, from, start) || endsWith(tokens, from, start, paper, farReach) || isNumbered(tokens, from, start))
    return 'other'
  // "Cẩm Sơn, ngày 4 tháng 1 năm 2018": the head of a paper
  const isHead = to === tokens.length && start > from && start - from <= 6 && isSign(tokens[start - 1], ',')
  return isHead ? 'other' : 'event'
}

function yearRole(tokens: readonly Token[], from: number, { from: start, to, year, month }: Written, before: DateStatement | null): Role {
  const previous = start > from ? tokens[start - 1] : undefined
  const isBare = tokens[start]?.kind === NUMBER
  const isSpan = isSign(previous, '-') || isWord(previous, 'đến')
  const isList = isBare && (isSign(previous, ',') || isWord(previous, 'và'))
  if ((isSpan || isList) && before !== null && before.end === tokens[start - 2]?.end) return before.role
  if ((isSign(tokens[to], '-') || isWord(tokens[to], 'đến')) && isYear(tokens, to + 1)) return 'other'
  const ends = (phrases: Phrases, reach = 0) => endsWith(tokens, from, start, phrases, reach)
  if (ends(samePeriod)) return 'period'
  if ((ends(otherYear) && !ends(unlessYear)) || isOfLaw(tokens, from, start) || ends(history, farReach)) return 'other'
  if (month !== null && ends(eventMonth)) return 'event'
  if (year !== null && year < plainFrom) return ends(sure, nearReach) ? 'period' : 'other'
  // "Giáp Thìn 2024", "Đông Xuân 2024": part of a name
  const isName = isBare && month === null && previous?.kind === WORD && previous.title && start - 1 > from
  return isName && !ends(sure, nearReach) ? 'other' : 'period'
}

function isYear(tokens: readonly Token[], at: number): boolean {
  const year = digits(isWord(tokens[at], 'năm') ? tokens[at + 1] : tokens[at], 4, 4)
  return year !== null && year >= 1900 && year < 3000
}
