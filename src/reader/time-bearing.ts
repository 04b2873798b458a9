import { isWord } from './lexicon.ts'
import { aims, bodies, compared, fromYear, planCues, planNouns, pricing, reviewCues, strongReview } from './main-period.data.ts'
import type { TimeMention } from './time-mention.ts'
import { SIGN, type Token } from './token.ts'

/** How a sentence refers to a time: as planned, reviewed, or only compared with. */

type Bearing = 'plan' | 'review' | 'compared' | 'none'

function looksBack(tokens: readonly Token[], at: number): boolean {
  const next = strongReview.get(tokens[at]?.key ?? '')
  return next === '' || (next !== undefined && tokens[at + 1]?.key === next)
}

/** How a sentence refers to a time, from the words just before it. */
export function bearingOf(tokens: readonly Token[], time: TimeMention, aim: boolean, plans: boolean): { bearing: Bearing; weight: number } {
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

/** "Đại hội lần thứ I, nhiệm kỳ …", "khóa XX, nhiệm kỳ …": the term says which congress or council it is. */
function namesBody(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 2; back >= 0 && back >= at - 25; back--) {
    const { key } = tokens[back] as Token
    if (key === '.' || key === ';') return false
    if (bodies.has(key)) return true
  }
  return false
}

/** Whether the sentence around a token speaks of aims. */
export function looksAhead(tokens: readonly Token[], at: number): boolean {
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
