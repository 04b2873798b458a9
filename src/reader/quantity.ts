import type { Decimal } from '../vietnamese/decimal.ts'
import { isWord } from './lexicon.ts'
import { isName } from './number-name.ts'
import { valueAt } from './number-value.ts'
import { durations, scales } from './quantity.data.ts'
import { continued, rangeAt } from './quantity-range.ts'
import { type QuantityKind, unitReading } from './quantity-unit.ts'
import { isSign, NUMBER, SIGN, type Token } from './token.ts'

/** Quantities: a number with its unit, as the text writes them. */

/** A number with its unit as the text writes it, before anything is said about what it means. */
export interface Quantity {
  kind: QuantityKind
  /** Token range, `to` exclusive. `unitTo` ends the unit proper; "trở lên" after it may stretch `to`. */
  from: number
  to: number
  value: Decimal
  /** The upper end of a range "10-10,5%". */
  high: Decimal | null
  /** b of a/b. */
  of: Decimal | null
  unit: string
  /** "trở lên" or "trở xuống" follows. */
  trailing: 'atLeast' | 'atMost' | null
  /** First token of the unit. */
  unitFrom: number
  unitTo: number
}

/** "trở lên", "trở xuống" at a token. */
function trailingAt(tokens: readonly Token[], at: number): { bound: 'atLeast' | 'atMost'; to: number } | null {
  if (!isWord(tokens[at], 'trở')) return null
  if (isWord(tokens[at + 1], 'lên')) return { bound: 'atLeast', to: at + 2 }
  return isWord(tokens[at + 1], 'xuống') ? { bound: 'atMost', to: at + 2 } : null
}

/**
 * The quantity that begins at a token: digits or numerals with their unit. Null where the number is none: dates, periods
 * and years (see time.ts) must have been taken out before; ordinals, names, telephone and document numbers are refused here.
 */
export function quantityAt(text: string, tokens: readonly Token[], at: number): Quantity | null {
  const first = valueAt(tokens, at)
  // "bác sỹ/10.000 dân": the number belongs to a rate's name
  if (isSign(tokens[at - 1], '/') && !(tokens[at] as Token).spaced && tokens[at - 2]?.kind !== SIGN) return null
  if (first === null || isName(tokens, at, first.to)) return null
  // "trên 1 ha canh tác": for each
  if (
    isWord(tokens[at - 1], 'trên') &&
    first.value.eq(1) &&
    !(Object.hasOwn(scales, tokens[first.to]?.key ?? '') && !isWord(tokens[first.to + 1], 'dân'))
  )
    return null
  // "bác sĩ trên một vạn dân": a rate's base
  if (isWord(tokens[at - 1], 'trên') && isWord(tokens[first.to], 'dân') && /^10*$/.test(first.value.toFixed())) return null
  let value = first.value
  let to = first.to
  let of: Decimal | null = null
  let high: Decimal | null = null
  if (isSign(tokens[to], '/') && tokens[to + 1]?.kind === NUMBER) {
    const second = valueAt(tokens, to + 1)
    if (second === null || isSign(tokens[second.to], '/')) return null
    of = second.value
    to = second.to
  }
  let unitFrom = to
  let unit = unitReading(text, tokens, to)
  const more = of === null ? continued(text, tokens, value, to) : null
  if (more !== null) {
    value = more.value
    unit = more.unit
    unitFrom = more.unitFrom
  } else if (of === null) {
    const range = rangeAt(
      text,
      tokens,
      unit !== null && unit.kind !== 'count' ? unit.to : to,
      unit !== null && unit.kind !== 'count' ? unit : null,
    )
    if (range?.high.gt(value)) {
      high = range.high
      unit = range.unit
      unitFrom = range.unitFrom
    }
  }
  if (unit !== null && durations.has(unit.unit.split(' ')[0] as string) && unit.unit !== 'ngày công') return null
  // "18,7 ha/22,4 ha"
  if (unit !== null && of === null && high === null && isSign(tokens[unit.to], '/') && tokens[unit.to + 1]?.kind === NUMBER) {
    const second = valueAt(tokens, unit.to + 1)
    const same = second === null ? null : unitReading(text, tokens, second.to)
    if (second !== null && same?.unit === unit.unit) {
      of = second.value
      unitFrom = second.to
      unit = same
    }
  }
  const next = tokens[unit?.to ?? to]
  if (
    unit === null &&
    (durations.has(next?.key ?? '') ||
      isSign(next, '/') ||
      (isSign(next, ':') && !(next as Token).spaced && tokens[to + 1]?.kind === NUMBER))
  )
    return null
  to = unit?.to ?? to
  const trailing = trailingAt(tokens, to)
  return {
    kind: unit?.kind ?? 'bare',
    from: at,
    to: trailing?.to ?? to,
    value,
    high,
    of,
    unit: unit?.unit ?? '',
    trailing: trailing?.bound ?? null,
    unitFrom,
    unitTo: to,
  }
}
