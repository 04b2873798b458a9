import { isWord } from './lexicon.ts'
import { eventCues, romans } from './time.data.ts'
import { mention, type TimeMention } from './time-mention.ts'
import { dateAt, monthsAt, spanAt, whole, yearAfter, yearAt } from './time-parts.ts'
import { isSign, NUMBER, type Token, WORD } from './token.ts'

/** Times that begin with a word: one function for each word. */

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

export const openers: Record<string, (tokens: readonly Token[], at: number) => TimeMention | null> = {
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
