import type { Decimal } from '../vietnamese/decimal.ts'
import { parseNumber } from '../vietnamese/number.ts'
import { isWord } from './lexicon.ts'
import { lower, scaleAt } from './number-token.ts'
import { valueAt } from './number-value.ts'
import { type UnitReading, unitReading } from './quantity-unit.ts'
import { timeAt } from './time.ts'
import { isSign, NUMBER, type Token } from './token.ts'

/** An amount that is told in two numbers: one that continues the other, or the ends of a range. */

/** A second amount that continues the first: "423 tỷ 536 triệu đồng", "3 nghìn 250 tỷ đồng". */
export function continued(
  text: string,
  tokens: readonly Token[],
  first: Decimal,
  at: number,
): { value: Decimal; unit: UnitReading; unitFrom: number } | null {
  const scale = scaleAt(tokens, at)
  const second = tokens[scale.to]
  if (scale.to === at || second?.kind !== NUMBER) return null
  const number = parseNumber(second.key)
  const lesser = scaleAt(tokens, scale.to + 1)
  const unit = unitReading(text, tokens, scale.to + 1)
  if (number === null || unit === null || unit.kind === 'percent') return null
  if (lesser.to === scale.to + 1 || lesser.factor.gt(scale.factor)) {
    return { value: first.times(scale.factor).plus(number.value), unit, unitFrom: scale.to + 1 }
  }
  const scaled = lower(text, tokens, at, scale.to)
  return {
    value: first.plus(number.value.times(lesser.factor).div(scale.factor)),
    unit: { kind: 'measure', unit: `${scaled} ${unit.unit.slice(unit.unit.indexOf(' ') + 1)}`, to: unit.to },
    unitFrom: scale.to + 1,
  }
}

/** The other end of a range: "10-10,5%", "từ 7,5% đến 8%", "120–150 ha". */
export function rangeAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  low: UnitReading | null,
): { high: Decimal; unit: UnitReading; unitFrom: number } | null {
  const dash = isSign(tokens[at], '-')
  if (!dash && !isWord(tokens[at], 'đến') && !isWord(tokens[at], 'tới')) return null
  if (dash && low === null && (tokens[at] as Token).spaced !== (tokens[at + 1]?.spaced ?? false)) return null
  if (tokens[at + 1]?.kind !== NUMBER || timeAt(tokens, at + 1) !== null) return null
  const value = valueAt(tokens, at + 1)
  if (value === null) return null
  const unit = unitReading(text, tokens, value.to)
  if (unit === null) return null
  if (low !== null && low.unit !== unit.unit) return null
  return { high: value.value, unit, unitFrom: value.to }
}
