import { ACTION, AGENT, DOWN, type Entry, EXCEED, grammarAt, HEAD, LINK, PLAN, SAME_PERIOD, SECTOR, UP } from './lexicon.ts'
import { type Quantity, quantityAt } from './quantity.ts'
import type { Bound } from './reading.ts'
import { type Reference, referenceAt } from './reference.ts'
import { timeAt } from './time.ts'
import type { TimeMention } from './time-mention.ts'
import { NUMBER, SIGN, type Token, WORD } from './token.ts'

/**
 * A sentence as a row of items: each a run of tokens with one meaning.
 * word: a content word · sign: punctuation · phrase: words of the lexicon, with their roles · time · quantity ·
 * reference: what something is compared with ("so với cùng kỳ năm 2023", "dự toán tỉnh giao")
 */
export interface Item {
  kind: 'word' | 'sign' | 'phrase' | 'time' | 'quantity' | 'reference'
  from: number
  to: number
  key: string
  roles: number
  bound: Bound
  time: TimeMention | null
  quantity: Quantity | null
  reference: Reference | null
}

function item(kind: Item['kind'], tokens: readonly Token[], from: number, to: number): Item {
  return { kind, from, to, key: (tokens[from] as Token).key, roles: 0, bound: 'exact', time: null, quantity: null, reference: null }
}

/** Words that make a following plan or time a reference: so với kế hoạch, cao hơn năm trước. */
const comparatives = new Set(['so', 'svck', 'với'])
const nearestMarker = 3

/** Whether a plan or period at the next item is what the words before it compare with. */
function compares(items: readonly Item[]): boolean {
  for (let back = items.length - 1; back >= 0 && back >= items.length - nearestMarker; back--) {
    const item = items[back] as Item
    if (item.kind === 'quantity') return back === items.length - 1 && ['percent', 'times'].includes(item.quantity?.kind ?? '')
    if (item.kind === 'phrase' && item.roles & (UP | DOWN | EXCEED)) return true
    if (item.kind === 'word' && comparatives.has(item.key)) return true
    if (item.kind === 'phrase' && item.roles & AGENT) continue
    if (item.kind !== 'phrase') return false
  }
  return false
}

function referenceItem(
  text: string,
  tokens: readonly Token[],
  at: number,
  items: readonly Item[],
  entry: Entry | null,
  contextYear: number | null,
): Reference | null {
  const token = tokens[at] as Token
  if (token.kind === NUMBER) return null
  const opening = token.key === 'so' || (token.key === 'với' && compares(items) === false && tokens[at + 1]?.key === 'cùng')
  const measured = items.at(-1)?.quantity?.kind
  if (opening || (periodWords.has(token.key) && (afterComparative(tokens, items) || measured === 'times')))
    return referenceAt(text, tokens, at, contextYear)
  if (entry !== null && entry.roles & SAME_PERIOD) return referenceAt(text, tokens, at, contextYear)
  if (entry !== null && entry.roles & PLAN) return compares(items) ? referenceAt(text, tokens, at, contextYear) : null
  return null
}

/** Words that begin a period compared with: "ít hơn tháng trước", "cao hơn vụ đông xuân năm trước". */
const periodWords = new Set(['vụ', 'tháng', 'quí', 'kì', 'đầu', 'nhiệm'])

/** The last word of a comparative: "cao hơn", "nhiều hơn", "kém". */
const comparativeEnds = new Set(['hơn', 'kém', 'thua', 'bằng'])

/** Whether the last item is a comparative: "cao hơn", "kém", "hơn". */
function afterComparative(tokens: readonly Token[], items: readonly Item[]): boolean {
  const before = items.at(-1)
  if (before === undefined || before.kind !== 'phrase' || !(before.roles & (UP | DOWN) || before.key === 'hơn')) return false
  return comparativeEnds.has((tokens[before.to - 1] as Token).key)
}

/** Time words right after a comparative ("cao hơn năm 2025 là 31,6%") are a reference too. */
function comparedTime(tokens: readonly Token[], items: readonly Item[], time: TimeMention, contextYear: number | null): Reference | null {
  const before = items.at(-1)?.quantity?.kind
  const equal = before === 'percent' && (time.kind === 'previousYear' || (tokens[(items.at(-2)?.to ?? 1) - 1] as Token).key === 'bằng')
  if (before !== 'times' && !equal && !afterComparative(tokens, items)) return null
  if (time.kind === 'previousYear') return { to: 'previous', by: null, year: null, end: time.to }
  if (before !== 'percent' && (time.kind === 'months' || time.kind === 'quarter' || time.kind === 'month')) {
    const last = timeAt(tokens, time.to < tokens.length ? time.to : time.from)
    const yearBefore = last?.kind === 'previousYear' && last.from === time.to
    const same = yearBefore || (time.year !== null && contextYear !== null && time.year < contextYear)
    return { to: same ? 'samePeriod' : 'previous', by: null, year: time.year, end: yearBefore ? last.to : time.to }
  }
  if (time.kind !== 'year' || time.year === null) return null
  return { to: contextYear === null || time.year >= contextYear - 1 ? 'previous' : 'base', by: null, year: time.year, end: time.to }
}

/** "theo chuẩn nghèo giai đoạn 2021 - 2025", "giá so sánh năm 2010": a year that names a standard or a price basis. */
function isStandard(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - 4; back--) {
    const token = tokens[back] as Token
    if (token.kind !== WORD) return false
    if (token.key === 'chuẩn' || ((token.key === 'sánh' || token.key === 'ss') && isPrice(tokens, back)) || token.key === 'gốc')
      return tokens[back - 1]?.key !== 'đạt'
  }
  return false
}

/** "giá so sánh", "giá SS" at its last word. */
function isPrice(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.key === 'giá' || tokens[at - 2]?.key === 'giá'
}

/** The items of the tokens `from` to `to` (one sentence), in order. `contextYear` is the year under report. */
export function itemsOf(text: string, tokens: readonly Token[], from: number, to: number, contextYear: number | null): Item[] {
  const items: Item[] = []
  let at = from
  while (at < to) {
    const token = tokens[at] as Token
    const time = token.kind === SIGN ? null : timeAt(tokens, at)
    const name = token.title && at > from && (tokens[at - 1] as Token).kind === WORD
    const found = token.kind === NUMBER ? null : grammarAt(tokens, at)
    const entry = found !== null && name && !(found.roles & (HEAD | PLAN | ACTION | SECTOR | AGENT)) ? null : found
    const reference = referenceItem(text, tokens, at, items, entry, contextYear)
    if (reference !== null && reference.end > at) {
      items.push({ ...item('reference', tokens, at, Math.min(reference.end, to)), reference })
      at = reference.end
      continue
    }
    if (time !== null && time.kind !== 'date' && isStandard(tokens, at)) {
      for (; at < Math.min(time.to, to); at++) items.push(item('word', tokens, at, at + 1))
      continue
    }
    if (time !== null && (entry === null || entry.length < time.to - at)) {
      const compared = comparedTime(tokens, items, time, contextYear)
      items.push(
        compared === null
          ? { ...item('time', tokens, at, time.to), time }
          : { ...item('reference', tokens, at, time.to), reference: compared },
      )
      at = time.to
      continue
    }
    const quantity = token.kind === SIGN ? null : quantityAt(text, tokens, at)
    if (quantity !== null) {
      items.push({ ...item('quantity', tokens, at, quantity.to), quantity })
      at = quantity.to
      continue
    }
    if (entry !== null) {
      items.push({ ...item('phrase', tokens, at, at + entry.length), roles: entry.roles, bound: entry.bound })
      at += entry.length
      continue
    }
    if (token.key === '=') items.push({ ...item('phrase', tokens, at, at + 1), roles: LINK })
    else items.push(item(token.kind === SIGN ? 'sign' : 'word', tokens, at, at + 1))
    at++
  }
  return items
}
