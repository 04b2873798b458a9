import { type Decimal, isDecimal } from '../vietnamese/decimal.ts'

/** A value of the program as JSON says it. */
export type Plain<Value> = Value extends Decimal
  ? string
  : Value extends string | number | boolean | null | undefined
    ? Value
    : Value extends readonly (infer Item)[]
      ? Plain<Item>[]
      : { [Name in keyof Value]: Plain<Value[Name]> }

/** The number of an authority says nothing to who has only one. */
const untold = new Set(['authorityId'])

/** The value as JSON says it: exact numbers as their digits, nothing for what is undefined. */
export function plain<Value>(value: Value): Plain<Value> {
  return told(value) as Plain<Value>
}

function told(value: unknown): unknown {
  if (isDecimal(value)) return value.toFixed()
  if (Array.isArray(value)) return value.map(told)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, one]) => one !== undefined && !untold.has(name))
      .map(([name, one]) => [name, told(one)]),
  )
}
