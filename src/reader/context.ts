import { isWord } from './lexicon.ts'
import { codeOf } from './period-code.ts'
import type { FactKind } from './reading.ts'
import { timeAt } from './time.ts'
import type { TimeMention } from './time-mention.ts'
import { SIGN, type Token, tokenise } from './token.ts'

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
  amountUnit: string | null
  /** Words that open a paragraph's subject: "Về ngân sách, …". */
  topic: string | null
  /** "vốn đầu tư công", once the text has named it: what is disbursed where nothing else is said. */
  fund: string | null
  /** The paragraph speaks of the new-countryside programme. */
  newRural: boolean
  /** The text is itself a plan. */
  planned: boolean
}

/** Words before a time that make it a plan's, a review's, or only something compared with. */
const planCues = new Set([
  'nhiệm',
  'hướng',
  'phương',
  'kế',
  'hoạch',
  'mục',
  'dự',
  'toán',
  'triển',
  'bàn',
  'quyết',
  'nghị',
  'giải',
  'tới',
  'sang',
  'bước',
  'cho',
])
const reviewCues = new Set([
  'quả',
  'giá',
  'điểm',
  'kết',
  'hình',
  'lại',
  'cáo',
  'báo',
  'khép',
  'trong',
  'sau',
  'hết',
  'chung',
  'gộp',
  'suốt',
  'ước',
  'hiện',
  'sổ',
])
/** Words that look back, with the syllable they need after them where alone they mean something else ("tổng sản lượng"). */
const strongReview = new Map([
  ['tổng', 'kết'],
  ['sơ', 'kết'],
  ['kiểm', 'điểm'],
  ['đánh', 'giá'],
  ...['nhìn', 'khép', 'thúc', 'qua', 'quả', 'nửa', 'chặng', 'hình', 'tranh'].map((word): [string, string] => [word, '']),
])

function looksBack(tokens: readonly Token[], at: number): boolean {
  const next = strongReview.get(tokens[at]?.key ?? '')
  return next === '' || (next !== undefined && tokens[at + 1]?.key === next)
}
const compared = new Set(['kì', 'với', 'hơn', 'kém', 'bằng'])
const pricing = new Set(['giá', 'sánh', 'gốc', 'hành', 'chuẩn'])
/** Words before the day up to which figures run. */
const untilWords = new Set(['đến', 'hết', 'tới'])
/** Words of a sentence that looks ahead. */
const aims = new Set(['phấn', 'đặt', 'chốt', 'chọn', 'hướng', 'quyết', 'xác', 'sẽ'])

/** "từ 38,2% năm 2020 xuống …": the year something began at. */
const fromYear = new Set(['lên', 'xuống', 'nâng', 'nhích', 'nay', 'còn', 'giảm', 'tăng'])

interface Candidate {
  time: TimeMention
  weight: number
  reviews: boolean
}

type Bearing = 'plan' | 'review' | 'compared' | 'none'

/** How a sentence refers to a time, from the words just before it. */
function bearingOf(tokens: readonly Token[], time: TimeMention, aim: boolean, plans: boolean): { bearing: Bearing; weight: number } {
  let plan = aim && time.kind !== 'months'
  let review = 0
  for (let back = time.from - 1; back >= 0 && back >= time.from - 7; back--) {
    const token = tokens[back] as Token
    if (
      back >= time.from - 4 &&
      pricing.has(token.key) &&
      token.key !== 'giá' &&
      token.key !== 'hành' &&
      !(token.key === 'chuẩn' && isWord(tokens[back - 1], 'đạt'))
    )
      return { bearing: 'none', weight: 0 }
    if (token.kind === SIGN && (token.key === ';' || token.key === '.' || token.key === ':')) break
    if (back >= time.from - 2 && compared.has(token.key) && !isWord(tokens[back - 1], 'nhiệm') && !isWord(tokens[back + 1], 'nhiệm')) {
      return { bearing: 'compared', weight: token.key === 'kì' ? 1.5 : 0.5 }
    }
    if (token.key === 'tầm' && isWord(tokens[back + 1], 'nhìn')) return { bearing: 'none', weight: 0 }
    if (isWord(token, 'giá') && (isWord(tokens[back + 1], 'so') || isWord(tokens[back + 1], 'hiện') || isWord(tokens[back + 1], 'gốc')))
      return { bearing: 'none', weight: 0 }
    if (planCues.has(token.key) && back >= time.from - (token.key === 'cho' ? 1 : 4)) plan = true
    if (looksBack(tokens, back)) review = 2.4
    else if (reviewCues.has(token.key) && back >= time.from - 3) review = Math.max(review, 1.6)
    if (token.key === ',' && back < time.from - 1) break
  }
  const before = tokens[time.from - 1]?.key
  if (time.kind === 'year' && time.year === null && /^(nay|này)$/.test(tokens[time.to - 1]?.key ?? ''))
    return { bearing: 'review', weight: 0.3 }
  // "dù nửa đầu năm còn khó": told only to set it aside
  if (before === 'dù' || before === 'tuy') return { bearing: 'none', weight: 0 }
  if (time.kind === 'year' && plansAhead(tokens, time.from)) plan = true
  // "tính đến hết tháng 10/2024"
  if (
    time.kind === 'months' &&
    isWord(tokens[time.from], 'hết') &&
    isWord(tokens[time.from - 1], 'đến') &&
    isWord(tokens[time.from - 2], 'tính')
  )
    return { bearing: 'review', weight: 2.5 }
  if (time.kind === 'range') return { bearing: 'review', weight: 2.5 }
  if (time.term && reviewsTerm(tokens, time.from)) return { bearing: 'review', weight: 3 }
  if (time.year === null && tokens[time.from]?.key === 'hết' && time.kind === 'year') return { bearing: 'plan', weight: 0.15 }
  if (time.term && (plans || before === undefined || (before === ',' && !namesBody(tokens, time.from))))
    return { bearing: 'review', weight: aim ? 1 : 2 }
  if (time.kind === 'year' && fromYear.has(tokens[time.to]?.key ?? '')) return { bearing: 'none', weight: 0 }
  if (time.kind === 'year' && time.year !== null && (before === 'đến' || before === 'tới')) return { bearing: 'review', weight: 0.3 }
  if (time.kind === 'year' && before === 'ước') return { bearing: 'review', weight: 3 }
  const opens = time.from === 0 || (time.from === 1 && before === 'trong')
  if (review > 0 && !(plan && aim)) return { bearing: 'review', weight: opens && time.year !== null ? 3 : review }
  if (plan) return { bearing: 'plan', weight: 0.15 }
  return { bearing: 'review', weight: opens ? (time.year === null ? 2.2 : 3) : 1 }
}

/** "nghị quyết phát triển kinh tế - xã hội năm 2026": the plan stands before all that it is of. */
function plansAhead(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back > 0 && back >= at - 12; back--) {
    const { kind, key } = tokens[back] as Token
    if (kind === SIGN && key !== '-' && key !== ',') return false
    if (key === 'phát' && isWord(tokens[back + 1], 'triển')) return planNouns.has(tokens[back - 1]?.key ?? '')
  }
  return false
}
const planNouns = new Set(['quyết', 'hoạch', 'vụ', 'hướng', 'tiêu'])

/** "sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội …, nhiệm kỳ 2020 - 2025": the term is what is looked back on. */
function reviewsTerm(tokens: readonly Token[], at: number): boolean {
  let carriedOut = false
  for (let back = at - 1; back >= 0 && back >= at - 30; back--) {
    const { kind, key } = tokens[back] as Token
    if (kind === SIGN && (key === '.' || key === ';')) return false
    if (key === 'hiện' && isWord(tokens[back - 1], 'thực')) carriedOut = true
    if ((key === 'giữa' || key === 'nửa') && isWord(tokens[back + 1], 'nhiệm')) return true
    if (carriedOut && looksBack(tokens, back)) return true
  }
  return false
}

/** The period under report, its year, and whether the text only plans it. */
export interface MainPeriod {
  main: string | null
  mainYear: number | null
  planned: boolean
}

const bodies = new Set(['thứ', 'khóa', 'hđnd', 'đại'])

/** "Đại hội lần thứ I, nhiệm kỳ …", "khóa XX, nhiệm kỳ …": the term says which congress or council it is. */
function namesBody(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 2; back >= 0 && back >= at - 25; back--) {
    const { key } = tokens[back] as Token
    if (key === '.' || key === ';') return false
    if (bodies.has(key)) return true
  }
  return false
}

const headLength = 20_000

/**
 * The period a text reports on, told from its first 20,000 characters. Every time that it names votes for a year: the one
 * under review for itself, one compared with for the year after, one planned for the year before. Then the kind of period
 * is the one most often and earliest named as being reviewed.
 */
export function mainPeriod(text: string, publishedYear: number | null): MainPeriod {
  const plans = isPlan(text)
  const candidates: Candidate[] = []
  const votes = new Map<number, number>()
  const vote = (year: number | null, weight: number): void => {
    if (year !== null && year > 1990 && year < 2100) votes.set(year, (votes.get(year) ?? 0) + weight)
  }
  const planned: { year: number; aim: boolean; rest: boolean }[] = []
  let order = 0
  const end = Math.min(text.length, headLength)
  for (let from = 0; from < end; ) {
    let to = text.indexOf('\n', from)
    if (to < 0 || to > end) to = end
    const tokens = tokenise(text, from, to)
    from = to + 1
    for (let at = 0; at < tokens.length; at++) {
      if ((tokens[at] as Token).kind === SIGN) continue
      const time = timeAt(tokens, at)
      if (time === null) continue
      at = Math.max(at, time.to - 1)
      order++
      const recent = 1 / (1 + 0.12 * (order - 1))
      const aim = looksAhead(tokens, time.from)
      const { bearing, weight } = bearingOf(tokens, time, aim, plans)
      // a meeting in January or February reviews the year before
      if (time.kind === 'date') vote(time.year === null ? null : time.month <= 2 ? time.year - 1 : time.year, 0.4 * recent)
      // "lũy kế đến ngày 31/10/2025": figures up to the end of a month
      if (time.kind === 'date' && untilWords.has(tokens[time.from - 1]?.key ?? '') && codeOf(time, time.year) !== null)
        candidates.push({ time, weight: 2.5 * recent, reviews: true })
      if (time.kind === 'lastMonths') vote(time.year, 0.4 * recent)
      if (time.kind === 'date' || time.kind === 'none' || time.kind === 'previousYear' || time.kind === 'lastMonths') continue
      if (time.kind !== 'span') {
        if (bearing === 'compared') vote(time.year === null ? null : time.year + 1, weight * recent)
        else if (bearing === 'plan' && time.year !== null) planned.push({ year: time.year, aim, rest: isRest(time) })
        else if (bearing === 'review') vote(time.year, weight * recent)
      }
      if (bearing === 'compared' || bearing === 'none' || time.kind === 'review') continue
      const longer = time.kind === 'months' && isWord(tokens[time.from - 1], 'và') && candidates.at(-1)?.time.kind === 'quarter'
      const own = longer ? weight + 1 : plans && bearing === 'plan' ? 1 : weight
      candidates.push({ time, weight: own * recent * kindWeight(time, own), reviews: bearing === 'review' })
    }
  }
  if (publishedYear !== null) {
    vote(publishedYear, 1)
    vote(publishedYear - 1, 0.5)
  }
  // a plan's year counts for the year before it, unless the text reviews nothing and is a plan itself
  const reviewed = votes.size > 0 || candidates.some(({ reviews }) => reviews)
  const firstPlanned = planned[0]
  if (plans && firstPlanned !== undefined) vote(firstPlanned.year, 3)
  for (const { year, aim, rest } of planned) vote(!plans && !rest && reviewed && (aim || votes.size > 0) ? year - 1 : year, 0.5)
  const chosen = choose(candidates, leading(votes))
  // a plan is of the whole year, however much of it has passed
  const whole = plans && chosen.main !== null && !chosen.main.endsWith('Y')
  return { ...chosen, main: whole ? (chosen.main as string).slice(0, 4) : chosen.main, planned: plans }
}

const planOpening =
  /^\s*(trích )?nghị quyết|quyết nghị|trích nghị quyết|điều chỉnh dự toán|giao dự toán|phân bổ dự toán|về (phương hướng, )?nhiệm vụ (phát triển|năm)|giao chỉ tiêu|phấn đấu thực hiện các chỉ tiêu/u
const reviewOpening =
  /kết quả|tổng kết|sơ kết|đánh giá|nhìn lại|kiểm điểm|kết thúc|đến nay|đã đạt|đạt và vượt|tình hình|khép lại|hoàn thành (và vượt |vượt )?\d/u

/** Whether a text is itself a plan (a resolution, an estimate): its opening decides or assigns, and reviews nothing. */
function isPlan(text: string): boolean {
  const opening = text.slice(0, 900).toLowerCase()
  return planOpening.test(opening) && !reviewOpening.test(opening)
}

/** The year with most votes; of two that are close the one named first, since reports review before they plan. */
function leading(votes: ReadonlyMap<number, number>): number | null {
  const most = Math.max(0, ...votes.values())
  for (const [year, weight] of votes) if (weight >= 0.55 * most) return year
  return null
}

/** A quarter or month in the course of a year, when what came before it in that year is reviewed: "triển khai nhiệm vụ quý IV năm 2023". */
function isRest({ kind, n }: TimeMention): boolean {
  return (kind === 'quarter' || kind === 'month') && n > 1
}

/** Whether the sentence around a token speaks of aims. */
function looksAhead(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - 10; back--) {
    const token = tokens[back] as Token
    if (token.kind === SIGN && (token.key === '.' || token.key === ';')) break
    if (token.key === 'phấn' && isWord(tokens[back + 1], 'đấu')) return true
  }
  for (let index = at; index < tokens.length && index < at + 14; index++) {
    const token = tokens[index] as Token
    if (token.kind === SIGN && (token.key === '.' || token.key === ';')) return false
    if (
      aims.has(token.key) &&
      (tokens[index + 1]?.key ?? '') !== 'toán' &&
      (token.key !== 'chốt' || !isWord(tokens[index + 1], 'sổ')) &&
      (token.key !== 'đặt' || !isWord(tokens[index - 1], 'lắp')) &&
      (token.key !== 'quyết' || isWord(tokens[index + 1], 'tâm') || isWord(tokens[index + 1], 'nghị')) &&
      (token.key !== 'hướng' || isWord(tokens[index + 1], 'tới') || isWord(tokens[index + 1], 'đến')) &&
      (token.key !== 'xác' || isWord(tokens[index + 1], 'định'))
    )
      return true
  }
  return false
}

/** Congress terms name a committee as often as a time under report; a month is as often the day of a meeting. */
function kindWeight(time: TimeMention, weight: number): number {
  if (time.kind === 'span') return time.term ? (weight >= 1.6 ? 1.5 : 0.4) : 0.4
  if (time.kind === 'month') return weight >= 1.6 ? 0.8 : 0.3
  return time.kind === 'months' ? 1.2 : 1
}

function choose(candidates: readonly Candidate[], year: number | null): Omit<MainPeriod, 'planned'> {
  const scores = new Map<string, number>()
  for (const { time, weight } of candidates) {
    const code = codeOf(time, year)
    if (code === null) continue
    const foreign = time.kind !== 'span' && year !== null && time.year !== null && time.year !== year
    const known = scores.get(code)
    const score = foreign ? weight * 0.3 : weight
    scores.set(code, (known ?? 0) + score)
  }
  let best: { code: string; score: number } | null = null
  for (const [code, score] of scores) if (best === null || score > best.score + 1e-9) best = { code, score }
  if (best === null) return { main: year === null ? null : `${year}`, mainYear: year }
  return { main: best.code, mainYear: Number(best.code.slice(0, 4)) }
}

/** The year of the period that holds at this point. */
export function yearOf(context: Context): number | null {
  return context.period === null ? context.mainYear : Number(context.period.slice(0, 4))
}
