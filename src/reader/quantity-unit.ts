import { ACTION, AUX, DOWN, grammarAt, HEAD, HEDGE, isWord, LINK, PLAN, SAME_PERIOD, SHARE, type UnitEntry, UP, unitAt } from './lexicon.ts'
import { lower, scaleAt } from './number-token.ts'
import { listable, particles, percentWords } from './quantity.data.ts'
import { isSign, NUMBER, SIGN, type Token, WORD } from './token.ts'

/** The unit after a number: a measure, a per cent, or the noun of what is counted. */

/** What sort of number it is: a per cent, a measured amount, a count of things, "n lần", or a number without a unit. */
export type QuantityKind = 'percent' | 'measure' | 'count' | 'times' | 'bare'

export interface UnitReading {
  kind: QuantityKind
  unit: string
  to: number
}

/** The denominators after a unit: "/người/năm", "/ha", "/10.000 dân". */
function denominators(text: string, tokens: readonly Token[], at: number): { text: string; to: number } {
  let to = at
  let written = ''
  while (isSign(tokens[to], '/') && to + 1 < tokens.length) {
    let next = to + 1
    if ((tokens[next] as Token).kind === NUMBER) {
      if (!/^10[0.]*$/.test((tokens[next] as Token).key)) break
      next++
    }
    const unit: UnitEntry | null = unitAt(tokens, next)
    const time = isWord(tokens[next], 'năm') || isWord(tokens[next], 'tháng') || isWord(tokens[next], 'vụ') || isWord(tokens[next], 'ngày')
    if (!time && unit === null && tokens[next]?.kind !== WORD) break
    const scaled = isWord(tokens[next], 'vạn') || isWord(tokens[next], 'nghìn') || isWord(tokens[next], 'triệu')
    const end = time ? next + 1 : scaled ? next + 2 : next + (unit?.length ?? 1)
    written += `/${lower(text, tokens, to + 1, end)}`
    to = end
  }
  return { text: written, to }
}

/** The unit from token `at`: measure, percentage, counted noun, or a noun that no table knows. Null where none stands. */
export function unitReading(text: string, tokens: readonly Token[], at: number): UnitReading | null {
  const first = tokens[at]
  if (first === undefined) return null
  if (first.kind === SIGN && percentWords.has(first.key)) {
    const rest = denominators(text, tokens, at + 1)
    return { kind: 'percent', unit: first.key + rest.text, to: rest.to }
  }
  if (
    (isWord(first, 'phần') && isWord(tokens[at + 1], 'trăm')) ||
    (isWord(first, 'điểm') && (isSign(tokens[at + 1], '%') || isWord(tokens[at + 1], 'phần')))
  ) {
    const points = first.key === 'điểm'
    const to = points ? (isSign(tokens[at + 1], '%') ? at + 2 : at + 3) : at + 2
    return { kind: 'percent', unit: points ? 'điểm %' : '%', to }
  }
  if (first.kind !== WORD) return null
  if (first.key === 'lần' && !isWord(tokens[at + 1], 'thứ')) return { kind: 'times', unit: 'lần', to: at + 1 }
  const scale = scaleAt(tokens, at)
  const entry = unitAt(tokens, scale.to) ?? (scale.to > at ? unitAt(tokens, at) : null)
  const direct = unitAt(tokens, at)
  const scaled = scale.to > at ? lower(text, tokens, at, scale.to) : ''
  if (direct?.measure && (entry === null || at + direct.length >= scale.to + entry.length)) {
    const end = at + direct.length
    const rest = denominators(text, tokens, end)
    return { kind: 'measure', unit: (direct.name ?? lower(text, tokens, at, end)) + rest.text, to: rest.to }
  }
  if (entry !== null) {
    const end = scale.to + entry.length
    const rest = denominators(text, tokens, end)
    const name = entry.name ?? lower(text, tokens, scale.to, end)
    const list = entry.measure ? null : listedNoun(text, tokens, end)
    return {
      kind: entry.measure ? 'measure' : 'count',
      unit: (scaled === '' ? '' : `${scaled} `) + name + (list?.text ?? rest.text),
      to: list?.to ?? rest.to,
    }
  }
  if (scale.to > at) {
    // "hơn 132 tỷ" with no noun is money
    const last = (tokens[scale.to - 1] as Token).key
    const bare = tokens[scale.to] === undefined || !isNoun(tokens, scale.to)
    if (bare && (last === 'tỉ' || last === 'triệu')) return { kind: 'measure', unit: `${scaled} đồng`, to: scale.to }
    return { kind: 'count', unit: scaled, to: scale.to }
  }
  if (!isNoun(tokens, at)) return null
  const end =
    !(tokens[at] as Token).capital &&
    at + 1 < tokens.length &&
    isNoun(tokens, at + 1) &&
    !(tokens[at + 1] as Token).capital &&
    (tokens[at + 1] as Token).spaced
      ? at + 2
      : at + 1
  return { kind: 'count', unit: lower(text, tokens, at, end), to: end }
}

/** "31 bản, tiểu khu", "53 chi, đảng bộ": a second noun counted together with the first. */
function listedNoun(text: string, tokens: readonly Token[], at: number): { text: string; to: number } | null {
  if (!isSign(tokens[at], ',')) return null
  const entry = unitAt(tokens, at + 1)
  if (entry === null || entry.measure || !listable.has((tokens[at + 1] as Token).key)) return null
  const after = tokens[at + 1 + entry.length]
  // a list of nouns goes on with a predicate; another comma, or a link, would begin something else
  if (after === undefined || after.kind !== WORD || after.capital) return null
  const action = grammarAt(tokens, at + 1)
  if (action !== null && action.length > entry.length) return null
  for (let next = at + 1; next < tokens.length && (tokens[next] as Token).kind !== SIGN && !isWord(tokens[next], 'và'); next++)
    if ((tokens[next] as Token).kind === NUMBER) return null
  return { text: `, ${entry.name ?? lower(text, tokens, at + 1, at + 1 + entry.length)}`, to: at + 1 + entry.length }
}

const notNouns = LINK | AUX | UP | DOWN | HEDGE | SHARE | SAME_PERIOD | PLAN

function isNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token
  if (token.kind !== WORD || particles.has(token.key)) return false
  const entry = grammarAt(tokens, at)
  return entry === null || (entry.roles & (notNouns | ACTION | HEAD)) === 0
}
