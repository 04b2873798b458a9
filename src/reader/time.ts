import { dayParts, numerals } from './time.data.ts'
import type { TimeMention } from './time-mention.ts'
import { atNumber } from './time-number.ts'
import { dateAt, monthsAt } from './time-parts.ts'
import { openers } from './time-word.ts'
import { NUMBER, type Token, WORD } from './token.ts'

/** Finds the time that begins at a token. */

/** Every word a time can begin with: the rest is turned away at one look-up. */
const starters = new Set([...dayParts, ...Object.keys(numerals), ...Object.keys(openers)])

/** The time that the text names from token `at` on; null where none begins there. */
export function timeAt(tokens: readonly Token[], at: number): TimeMention | null {
  const token = tokens[at] as Token
  if (token.kind === NUMBER) return atNumber(tokens, at)
  if (token.kind !== WORD || !starters.has(token.key)) return null
  if (dayParts.has(token.key)) {
    let next = at + 1
    while (next < at + 3 && dayParts.has(tokens[next]?.key ?? '')) next++
    return dateAt(tokens, at, next, true)
  }
  const n = numerals[token.key]
  if (n !== undefined && token.key !== 'năm') {
    const months =
      monthsAt(tokens, at, at + 1, n) ?? (n === 10 ? monthsAt(tokens, at, at + 2, 10 + (numerals[tokens[at + 1]?.key ?? ''] ?? 9)) : null)
    if (months !== null) return months
  }
  return Object.hasOwn(openers, token.key) ? (openers[token.key]?.(tokens, at) ?? null) : null
}
