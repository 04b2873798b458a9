import { grammarAt, isWord, PLAN, SAME_PERIOD } from './lexicon.ts'
import type { ComparisonTo } from './reading.ts'
import { timeAt } from './time.ts'
import type { TimeMention } from './time-mention.ts'
import { SIGN, type Token, WORD } from './token.ts'

/** What a figure is compared with, as the text names it, and where the words end. */
export interface Reference {
  to: ComparisonTo
  by: string | null
  year: number | null
  /** First token after the reference. */
  end: number
}

const openers = new Set([
  'so',
  'với',
  'của',
  'mức',
  'sánh',
  'cùng',
  'thời',
  'điểm',
  'theo',
  'như',
  'đúng',
  'là',
  'năm',
  'quyết',
  'toán',
  'thực',
  'hiện',
  'kết',
  'quả',
  'số',
  'liệu',
  'tại',
  'hồi',
  'lúc',
])
const issuers = new Set([
  'tỉnh',
  'huyện',
  'xã',
  'phường',
  'thành',
  'phố',
  'thị',
  'trấn',
  'quận',
  'trung',
  'ương',
  'tw',
  'hđnd',
  'ubnd',
  'chính',
  'phủ',
  'bộ',
  'sở',
  'cấp',
  'trên',
  'nghị',
  'quyết',
  'nq',
  'đại',
  'hội',
  'thủ',
  'tướng',
  'quốc',
  'đảng',
  'ủy',
  'tp',
  'đặc',
  'khu',
  'hội',
  'đồng',
  'nhân',
  'dân',
  'ban',
  'chấp',
  'hành',
  'bch',
  'btv',
  'hu',
  'tu',
  'thường',
  'vụ',
  'tài',
])
const joiners = new Set(['và', ',', '-', 'hoặc'])
const assigned = new Set(['giao', 'đề', 'thông', 'quyết', 'phân', 'phê', 'đặt', 'ấn', 'xây', 'xác', 'ban', 'nghị'])
const fillers = new Set(['đã', 'được', 'mà', 'do', 'của', 'cả', 'năm', 'theo', 'tại', 'trong', 'kì', 'đầu'])

/**
 * Whose plan it is: the issuers that stand after the plan's noun ("dự toán do tỉnh và HĐND xã giao"). Words are kept as
 * written; null where no issuer follows.
 */
function issuerAt(text: string, tokens: readonly Token[], at: number): { by: string | null; end: number } {
  let next = at
  while (fillers.has(tokens[next]?.key ?? '') && !(isWord(tokens[next], 'đầu') && !isWord(tokens[next + 1], 'năm'))) {
    const time = timeAt(tokens, next)
    next = time !== null && time.kind === 'year' ? time.to : next + 1
  }
  const first = next
  let last = next
  while (next < tokens.length) {
    const key = (tokens[next] as Token).key
    if (issuers.has(key)) last = ++next
    else if (joiners.has(key) && next > first && issuers.has(tokens[next + 1]?.key ?? '')) next++
    else break
  }
  if (last === first) return { by: null, end: assignedEnd(tokens, at) }
  const end = assigned.has(tokens[last]?.key ?? '') ? last + 1 : last
  const by = text.slice((tokens[first] as Token).start, (tokens[last - 1] as Token).end)
  return { by: /^[A-ZĐ]{2}/u.test(by) ? by : by.toLowerCase(), end }
}

/** After a plan's noun without an issuer: "giao", "được giao", "đề ra", "cả nhiệm kỳ", "ban đầu". */
function assignedEnd(tokens: readonly Token[], at: number): number {
  let end = at
  if (isWord(tokens[end], 'cả')) end++
  if (isWord(tokens[end], 'nhiệm') && isWord(tokens[end + 1], 'kì')) return end + 2
  if (isWord(tokens[end], 'được') || isWord(tokens[end], 'đã')) end++
  if (isWord(tokens[end], 'giao')) return end + 1
  const next = tokens[end + 1]
  if (isWord(tokens[end], 'đề') && isWord(next, 'ra')) return end + 2
  if (isWord(tokens[end], 'đặt') && isWord(next, 'ra')) return end + 2
  return isWord(tokens[end], 'ban') && isWord(next, 'đầu') ? end + 2 : at
}

function planAt(text: string, tokens: readonly Token[], at: number, length: number): Reference {
  let end = at + length
  const noun = (tokens[at] as Token).key
  const resolution = noun === 'nghị' || noun === 'nq' || (tokens[end - 1] as Token).key === 'quyết'
  const time = end < tokens.length ? timeAt(tokens, end) : null
  if (time !== null && time.kind !== 'date') end = time.to
  if (isWord(tokens[end], 'năm')) end++
  const issuer = issuerAt(text, tokens, end)
  return { to: 'plan', by: issuer.by ?? (resolution ? 'nghị quyết' : null), year: null, end: issuer.end }
}

/** The year that follows "cùng kỳ": "năm 2023", "năm trước", "2018", "vụ trước". */
function afterSamePeriod(tokens: readonly Token[], at: number): { year: number | null; end: number } {
  if (at >= tokens.length) return { year: null, end: at }
  const time: TimeMention | null = timeAt(tokens, at)
  if (time === null || time.kind === 'date' || time.kind === 'review') return { year: null, end: at }
  return { year: time.year, end: time.to }
}

/**
 * What is compared with, from token `at` on: [so với] kế hoạch …, cùng kỳ …, năm 2020, năm trước, đầu năm.
 * Null where no reference begins there. `contextYear` tells the year before from years further back.
 */
export function referenceAt(text: string, tokens: readonly Token[], at: number, contextYear: number | null): Reference | null {
  let next = at
  while (next < tokens.length && next < at + 6) {
    const entry = grammarAt(tokens, next)
    if (entry !== null && entry.roles & SAME_PERIOD) {
      const { year, end } = afterSamePeriod(tokens, next + entry.length)
      return { to: 'samePeriod', by: null, year, end }
    }
    if (entry !== null && entry.roles & PLAN && !(next > at && isWord(tokens[next - 1], 'theo')))
      return planAt(text, tokens, next, entry.length)
    const time = timeAt(tokens, next)
    if (time !== null && next > at) {
      if (time.kind === 'year' && time.year !== null) {
        const previous = contextYear === null || time.year >= contextYear - 1
        return { to: previous ? 'previous' : 'base', by: null, year: time.year, end: time.to }
      }
      if (time.kind === 'previousYear' || time.kind === 'review') return { to: 'previous', by: null, year: time.year, end: time.to }
      if (time.kind === 'quarter' || time.kind === 'month' || time.kind === 'months') {
        return {
          to: time.year !== null && contextYear !== null && time.year < contextYear ? 'samePeriod' : 'previous',
          by: null,
          year: time.year,
          end: time.to,
        }
      }
      if (time.kind === 'span') return { to: 'base', by: null, year: time.year, end: time.to }
    }
    if (time?.kind === 'previousYear') return { to: 'previous', by: null, year: null, end: time.to }
    const special = specialAt(tokens, next)
    if (special !== null) return special
    const token = tokens[next] as Token
    if (token.kind === SIGN || !openers.has(token.key)) return null
    next++
  }
  return null
}

/** "đầu nhiệm kỳ", "tháng trước", "quý trước", "vụ Đông Xuân năm trước", "trước". */
function specialAt(tokens: readonly Token[], at: number): Reference | null {
  const here = (tokens[at] as Token).key
  const next = tokens[at + 1]
  if (here === 'đầu' && isWord(next, 'nhiệm')) return { to: 'base', by: null, year: null, end: at + 3 }
  if (here === 'nhiệm' && isWord(tokens[at + 2], 'trước')) return { to: 'base', by: null, year: null, end: at + 3 }
  if ((here === 'tháng' || here === 'quí' || here === 'kì') && (isWord(next, 'trước') || isWord(next, 'liền')))
    return { to: 'previous', by: null, year: null, end: at + 2 }
  if (here === 'năm' && isWord(next, 'học') && isWord(tokens[at + 2], 'trước')) return { to: 'previous', by: null, year: null, end: at + 3 }
  if (here === 'vụ') {
    for (let skip = at + 1; skip < at + 7 && skip < tokens.length; skip++) {
      const time = timeAt(tokens, skip)
      if (time?.kind === 'previousYear') return { to: 'previous', by: null, year: null, end: time.to }
      if (isWord(tokens[skip], 'trước')) return { to: 'previous', by: null, year: null, end: skip + 1 }
      if ((tokens[skip] as Token).kind !== WORD && (tokens[skip] as Token).key !== '-') break
    }
  }
  return null
}
