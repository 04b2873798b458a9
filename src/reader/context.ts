import { isWord } from './lexicon.ts'
import type { FactKind } from './reading.ts'
import { codeOf, type TimeMention, timeAt } from './time.ts'
import { NUMBER, SIGN, type Token, tokenise } from './token.ts'

/** What the reader knows at a point of the text from all that stands before it. */
export interface Context {
  /** The period the whole text reports on, and its year; null where the text does not say. */
  main: string | null
  mainYear: number | null
  /** When the text was published: year, and the date as given. */
  publishedYear: number | null
  /** The period, kind and year that the last heading or opening words set for what follows. */
  period: string | null
  kind: FactKind
  /** "ước" at the head of a list covers the list. */
  estimated: boolean
  /** A line that ended in ':' opened a list: its indicator head, or null. */
  listHead: string | null
  /** Head noun of the last indicator ("tỷ trọng", "GRDP"), for figures that name only a branch. */
  head: string | null
  /** The same, of figures that are no percentages. */
  amountHead: string | null
  /** Words that open a paragraph's subject: "Về ngân sách, …". */
  topic: string | null
}

const planCues = new Set(['nhiệm', 'hướng', 'phương', 'kế', 'hoạch', 'mục', 'dự', 'toán', 'triển', 'bàn', 'quyết', 'nghị', 'giải', 'tới', 'sang', 'chuẩn'])
const reviewCues = new Set(['quả', 'giá', 'điểm', 'kết', 'hình', 'lại', 'báo', 'cáo', 'khép', 'trong', 'sau', 'qua', 'hết', 'chung', 'gộp', 'cả', 'suốt', 'ước', 'đến'])
const strongReview = new Set(['tổng', 'sơ', 'kiểm', 'nhìn', 'khép', 'đánh', 'thúc'])
const foreign = new Set(['kì', 'với', 'sánh', 'chuẩn', 'gốc', 'hành'])

interface Candidate {
  time: TimeMention
  weight: number
  order: number
}

function weightOf(tokens: readonly Token[], time: TimeMention): number {
  if (time.kind === 'date' || time.kind === 'none' || time.kind === 'review' || time.kind === 'previousYear' || time.kind === 'lastMonths') return 0
  let weight = 1
  for (let back = time.from - 1; back >= 0 && back >= time.from - 7; back--) {
    const token = tokens[back] as Token
    if (token.kind === SIGN && (token.key === ';' || token.key === '.')) break
    if (back >= time.from - 2 && foreign.has(token.key) && !isWord(tokens[back - 1], 'nhiệm')) return 0
    if (token.key === 'sang' && back === time.from - 1) return 0
    if (planCues.has(token.key) && back >= time.from - 4) weight = Math.min(weight, 0.2)
    if (strongReview.has(token.key) || (reviewCues.has(token.key) && back >= time.from - 3)) weight = Math.max(weight, 2)
    if (token.key === ',' && back < time.from - 1) break
  }
  if (time.from === 0) weight = Math.max(weight, 3)
  // "HĐND xã khóa XX, nhiệm kỳ 2016-2021" names the council, not the time under report
  if (time.term && weight < 2) weight = 0.3
  if (time.kind === 'month') weight *= 0.5
  return weight
}

const headLength = 20_000

/**
 * The period a text reports on, told from its first 20,000 characters: the time that its opening and its headings name
 * as being reviewed. A year left out is the first year the text names, else the year of publication.
 */
export function mainPeriod(text: string, publishedYear: number | null): { main: string | null; mainYear: number | null } {
  const candidates: Candidate[] = []
  let firstYear: number | null = null
  let datedYear: number | null = null
  let order = 0
  const end = Math.min(text.length, headLength)
  for (let from = 0; from < end; ) {
    let to = text.indexOf('\n', from)
    if (to < 0 || to > end) to = end
    const tokens = tokenise(text, from, to)
    from = to + 1
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as Token
      if (token.kind === SIGN) continue
      const time = timeAt(tokens, at)
      if (time === null) continue
      order++
      if (time.kind === 'date') datedYear ??= time.year
      const weight = weightOf(tokens, time)
      const earlier = Math.max(0.3, 1 - order / 60)
      if (weight > 0) candidates.push({ time, weight: weight * earlier, order })
      if (weight >= 0.5 && time.year !== null && !(token.kind === NUMBER && time.kind === 'year')) firstYear ??= time.year
      at = Math.max(at, time.to - 1)
    }
  }
  const plausible = publishedYear === null ? firstYear : publishedYear
  const year = firstYear ?? datedYear ?? publishedYear
  const scores = new Map<string, { score: number; order: number; year: number }>()
  for (const { time, weight, order } of candidates) {
    if (time.year !== null && plausible !== null && Math.abs(time.year - plausible) > 6 && time.kind !== 'span') continue
    const code = codeOf(time, year)
    if (code === null) continue
    const known = scores.get(code)
    if (known) known.score += weight
    else scores.set(code, { score: weight, order, year: time.year ?? (year as number) })
  }
  let best: { code: string; score: number; order: number; year: number } | null = null
  for (const [code, found] of scores) {
    if (best === null || found.score > best.score + 1e-9 || (Math.abs(found.score - best.score) < 1e-9 && found.order < best.order)) best = { code, ...found }
  }
  if (best !== null) return { main: best.code, mainYear: best.code.endsWith('Y') ? best.year : Number(best.code.slice(0, 4)) }
  return { main: null, mainYear: year }
}
