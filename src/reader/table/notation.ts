import { type Decimal, parseNumber } from '../../vietnamese/index.ts'

/** How the figures of a column are written: with a decimal comma, a decimal point, or nothing that tells. */
export type Notation = 'vietnamese' | 'foreign' | null

const number = /\d(?:[\d.,]*\d)?/g

/** The notation that the figures of a column share, by those that can be read in one way only; null where none can or they disagree. */
export function notationOf(texts: Iterable<string>): Notation {
  let vietnamese = 0
  let foreign = 0
  for (const text of texts) {
    for (const [written] of text.matchAll(number)) {
      const parsed = parseNumber(written)
      if (parsed === null || parsed.otherReading !== null || !/[.,]/.test(written)) continue
      if (parsed.foreign) foreign++
      else vietnamese++
    }
  }
  if (foreign === 0 && vietnamese === 0) return null
  return foreign > vietnamese ? 'foreign' : vietnamese > foreign ? 'vietnamese' : null
}

/** The figure written, an ambiguous one ("1.119") read as its column is written. Null for what is no number. */
export function readNumber(written: string, notation: Notation): Decimal | null {
  const parsed = parseNumber(written)
  if (parsed === null) return null
  return notation === 'foreign' && parsed.otherReading !== null ? parsed.otherReading : parsed.value
}
