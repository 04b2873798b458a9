import { z } from 'zod'
import type { SimpleRule } from '../../../../plan/index.ts'
import { type Decimal, formatNumber } from '../../../../vietnamese/index.ts'
import { blank } from '../../../input.ts'
import { oneOf, printed } from '../rows.ts'
import { type RuleKind, ruleKinds } from '../words.data.ts'

type Printed = { value: Decimal; decimals: number }

/** The fields of a rule in a form. */
export const ruleShape = {
  rule: oneOf(ruleKinds, 'Quy tắc'),
  value: blank(printed('Mức')),
  upper: blank(printed('Đến mức')),
  unit: z
    .string()
    .default('')
    .transform((written) => written.normalize('NFC').trim()),
}

interface RuleFields {
  rule: RuleKind
  value: Printed | null
  upper: Printed | null
}

/** A rule as its fields say it, with the places it is written in; null for one of several parts, which stand in rows of their own. */
export function ruleOfFields({ rule: kind, value, upper }: RuleFields, c: z.RefinementCtx): { rule: SimpleRule | null; decimals: number } {
  if (kind === 'allOf') return { rule: null, decimals: 0 }
  if (kind === 'done') return { rule: { kind }, decimals: 0 }
  if (value === null) {
    c.addIssue({ code: 'custom', path: ['value'], message: `Mức: quy tắc “${ruleKinds[kind]}” cần một con số.` })
    return z.NEVER
  }
  if (kind === 'range') {
    if (upper === null) {
      c.addIssue({ code: 'custom', path: ['upper'], message: 'Đến mức: khoảng kế hoạch cần cả mức cao.' })
      return z.NEVER
    }
    return { rule: { kind, low: value.value, high: upper.value }, decimals: Math.max(value.decimals, upper.decimals) }
  }
  return { rule: boundRule(kind, value.value), decimals: value.decimals }
}

function boundRule(kind: Exclude<RuleKind, 'allOf' | 'done' | 'range'>, value: Decimal): SimpleRule {
  switch (kind) {
    case 'atLeast':
      return { kind, bound: value, strict: false }
    case 'above':
      return { kind: 'atLeast', bound: value, strict: true }
    case 'atMost':
      return { kind, bound: value, strict: false }
    case 'below':
      return { kind: 'atMost', bound: value, strict: true }
    default:
      return { kind, value }
  }
}

/** The fields that say a rule; `ruleOfFields` gives it back. */
export function ruleTyped(rule: SimpleRule | { kind: 'allOf' }, decimals: number): { rule: RuleKind; value: string; upper: string } {
  const told = (value: Decimal) => formatNumber(value, { decimals })
  switch (rule.kind) {
    case 'atLeast':
      return { rule: rule.strict ? 'above' : 'atLeast', value: told(rule.bound), upper: '' }
    case 'atMost':
      return { rule: rule.strict ? 'below' : 'atMost', value: told(rule.bound), upper: '' }
    case 'range':
      return { rule: 'range', value: told(rule.low), upper: told(rule.high) }
    case 'equal':
    case 'keep':
      return { rule: rule.kind, value: told(rule.value), upper: '' }
    default:
      return { rule: rule.kind, value: '', upper: '' }
  }
}
