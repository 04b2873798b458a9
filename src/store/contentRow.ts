import type { Content } from '../plan/index.ts'
import { type Decimal, decimal } from '../vietnamese/decimal.ts'

/** What was reported, as an observation's columns hold it. */
export interface ContentRow {
  value: string | null
  /** The high end of a range, whose low end is `value`. */
  upper: string | null
  decimals: number | null
  numerator: string | null
  denominator: string | null
  numeratorUnit: string | null
  denominatorUnit: string | null
  words: string | null
  done: boolean | null
  absence: 'returned' | 'notApplicable' | null
}

/** The columns of what was reported; `contentOf` gives it back. */
export function contentRow(content: Content): ContentRow {
  switch (content.kind) {
    case 'number':
      return numberRow(content.value.toFixed(), null, content.decimals)
    case 'range':
      return numberRow(content.low.toFixed(), content.high.toFixed(), content.decimals)
    case 'ratio': {
      const { numerator, denominator, numeratorUnit, denominatorUnit } = content
      return { ...empty, numerator: numerator.toFixed(), denominator: denominator.toFixed(), numeratorUnit, denominatorUnit }
    }
    case 'words':
      return { ...empty, words: content.words }
    case 'done':
      return { ...empty, done: content.done }
    default:
      return { ...empty, absence: content.kind, words: content.why }
  }
}

/** Nearly every figure is one, so it is made in one piece. */
function numberRow(value: string | null, upper: string | null, decimals: number | null = null): ContentRow {
  return {
    value,
    upper,
    decimals,
    numerator: null,
    denominator: null,
    numeratorUnit: null,
    denominatorUnit: null,
    words: null,
    done: null,
    absence: null,
  }
}

/** The columns where nothing was reported. */
export const empty = numberRow(null, null)

/** What columns say was reported. */
export function contentOf(row: ContentRow): Content {
  const number = (digits: string | null): Decimal => decimal(digits as string)
  const places = row.decimals === null ? {} : { decimals: row.decimals }
  if (row.absence !== null) return { kind: row.absence, why: row.words ?? '' }
  if (row.upper !== null) return { kind: 'range', low: number(row.value), high: number(row.upper), ...places }
  if (row.value !== null) return { kind: 'number', value: number(row.value), ...places }
  if (row.done !== null) return { kind: 'done', done: row.done }
  if (row.numerator === null) return { kind: 'words', words: row.words ?? '' }
  return {
    kind: 'ratio',
    numerator: number(row.numerator),
    denominator: number(row.denominator),
    numeratorUnit: row.numeratorUnit as string,
    denominatorUnit: row.denominatorUnit as string,
  }
}
