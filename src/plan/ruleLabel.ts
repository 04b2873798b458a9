import type { Decimal } from '../vietnamese/decimal.ts'
import { amount } from './explain.ts'
import type { Measure, Rule } from './rule.ts'

/**
 * The rule as a plan writes it: 'từ 95% trở lên', 'dưới 4%', 'từ 6,6% đến 6,8%', 'giữ mức 57,3%'; of a change 'giảm từ 0,7%
 * trở lên'.
 */
export function ruleLabel(by: Rule, unit: string, decimals: number, measure: Measure = { kind: 'level' }): string {
  const change = measure.kind === 'increment'
  const told = (value: Decimal): string => (change ? changeLabel(value, unit, decimals) : amount(value, unit, decimals))
  switch (by.kind) {
    case 'atLeast':
      if (change) return changeBound(by.bound, 'tăng', by.strict, unit, decimals)
      return by.strict ? `trên ${told(by.bound)}` : `từ ${told(by.bound)} trở lên`
    case 'atMost':
      if (change) return changeBound(by.bound, 'giảm', by.strict, unit, decimals)
      return by.strict ? `dưới ${told(by.bound)}` : `không quá ${told(by.bound)}`
    case 'equal':
      return told(by.value)
    case 'range':
      return `từ ${told(by.low)} đến ${told(by.high)}`
    case 'keep':
      return `giữ mức ${told(by.value)}`
    case 'done':
      return 'hoàn thành'
    case 'allOf':
      return by.parts.map((part) => `${part.name} ${ruleLabel(part.rule, part.unitOfMeasure, part.decimals, part.measure)}`).join('; ')
  }
}

/** A change with its direction in a word: 'giảm 0,86%', 'tăng 12 bản'. */
export function changeLabel(value: Decimal, unit: string, decimals: number): string {
  return value.eq(0) ? 'không đổi' : `${value.lt(0) ? 'giảm' : 'tăng'} ${amount(value.abs(), unit, decimals)}`
}

/** A bound of a change: towards the aim so much at least, or, against it, so much at most. */
function changeBound(bound: Decimal, aim: 'tăng' | 'giảm', strict: boolean, unit: string, decimals: number): string {
  const size = amount(bound.abs(), unit, decimals)
  const against = aim === 'tăng' ? 'giảm' : 'tăng'
  if (bound.eq(0)) return strict ? aim : `không ${against}`
  if (bound.gt(0) === (aim === 'tăng')) return strict ? `${aim} trên ${size}` : `${aim} từ ${size} trở lên`
  return strict ? `${against} dưới ${size}` : `${against} không quá ${size}`
}
