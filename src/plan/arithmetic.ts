import { type Decimal, decimal, placesOf } from '../vietnamese/decimal.ts'
import { convert } from '../vietnamese/unit.ts'
import { type Absent, absent } from './absent.ts'

export type Operation = 'given' | 'add' | 'subtract' | 'multiply' | 'divide' | 'largest' | 'latest' | 'convert'

/**
 * A value and how it came about: a small tree whose leaves were given. The value is computed where the tree is built, so
 * what is shown as the arithmetic of a figure is what made it. Values are exact; quotients are carried to 20 places.
 */
export interface Working {
  kind: 'working'
  /** What it is, as an official says it: 'Kế hoạch tỉnh giao', 'quý I năm 2024'; '' for a bare number in a formula. */
  label: string
  value: Decimal
  /** Unit of measure; '' for a bare number. */
  unit: string
  /** Places shown after the decimal comma. */
  decimals: number
  operation: Operation
  of: readonly Working[]
}

/** A value that was stated and not computed. `decimals`: as written; without it, as many as the value has. */
export function given(label: string, value: Decimal, unit: string, decimals = placesOf(value)): Working {
  return { kind: 'working', label, value, unit, decimals, operation: 'given', of: [] }
}

/** A factor or a count inside a formula. */
export function bare(value: Decimal | number): Working {
  return given('', decimal(value.toString()), '')
}

/** The same value under another name, as a term of something larger. */
export function named(label: string, working: Working): Working {
  return { ...working, label }
}

/** The sum of terms in one unit of measure; there must be one at least. */
export function add(label: string, terms: readonly Working[]): Working {
  const [first] = terms as readonly [Working]
  let value = first.value
  for (let at = 1; at < terms.length; at++) value = value.plus((terms[at] as Working).value)
  return { ...made(label, 'add', terms), value, unit: first.unit }
}

/** a − b. `unit` where the difference is told in another: figures in % differ by percentage points. */
export function subtract(label: string, a: Working, b: Working, unit = a.unit): Working {
  return { ...made(label, 'subtract', [a, b]), value: a.value.minus(b.value), unit }
}

/** a × b, in the unit of a, shown to two places more than that where it has them: 750 × 0,75 is not told as 563. */
export function multiply(label: string, a: Working, b: Working): Working {
  const value = a.value.times(b.value)
  return { ...made(label, 'multiply', [a, b]), value, unit: a.unit, decimals: Math.min(placesOf(value), a.decimals + 2) }
}

/** How a quotient is told. `times`: what it is multiplied by, 100 for a percentage; 1 without it. */
export interface QuotientForm {
  unit: string
  decimals: number
  times?: Decimal
}

/** a ÷ b (× times); not computable where b is zero. */
export function divide(label: string, a: Working, b: Working, { unit, decimals, times }: QuotientForm): Working | Absent {
  if (b.value.eq(0)) return absent('notComputable', `${b.label === '' ? 'số chia' : b.label} bằng 0`)
  // Multiplied first: the quotient is rounded at its 20th place, and the percentage must not be off by that.
  const value = (times === undefined ? a.value : a.value.times(times)).div(b.value)
  const of = times === undefined || times.eq(1) ? [a, b] : [a, b, bare(times)]
  return { ...made(label, 'divide', of), value, unit, decimals }
}

/** a ÷ b × 100, in %. */
export function percentOf(label: string, a: Working, b: Working, decimals = 1): Working | Absent {
  return divide(label, a, b, { unit: '%', decimals, times: decimal(100) })
}

/** The largest of terms in one unit; there must be one at least. */
export function largest(label: string, terms: readonly Working[]): Working {
  const [first] = terms as readonly [Working]
  let top = first
  for (const term of terms) if (term.value.gt(top.value)) top = term
  return { ...made(label, 'largest', terms), value: top.value, unit: first.unit }
}

/** The value of the latest of several times, which stands for the whole. */
export function latest(label: string, term: Working): Working {
  return { ...made(label, 'latest', [term]), value: term.value, unit: term.unit }
}

/** The value told in another unit of measure; not computable where the two do not convert. */
export function inUnit(working: Working, unit: string): Working | Absent {
  if (working.unit === unit) return working
  const value = convert(working.value, working.unit, unit)
  if (value === null)
    return absent('notComputable', `không đổi được ${working.unit || '(không có đơn vị tính)'} ra ${unit || '(không có đơn vị tính)'}`)
  return { ...made(working.label, 'convert', [working]), value, unit, decimals: placesOf(value) }
}

function made(label: string, operation: Operation, of: readonly Working[]): Omit<Working, 'value' | 'unit'> {
  let decimals = 0
  for (const term of of) if (term.decimals > decimals) decimals = term.decimals
  return { kind: 'working', label, operation, of, decimals }
}
