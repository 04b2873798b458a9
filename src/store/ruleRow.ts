import type { PlanLine, Rule, RulePart, SimpleRule } from '../plan/index.ts'
import { type Decimal, decimal } from '../vietnamese/decimal.ts'

/** A rule as a plan line's columns hold it. */
export interface RuleRow {
  rule: Rule['kind']
  strict: boolean
  /** The bound, the figure, or the low end of a range. */
  value: string | null
  /** The high end of a range. */
  upper: string | null
  /** JSON text of the parts that must all hold. */
  parts: string | null
}

interface PartRow extends Omit<RulePart, 'rule'> {
  rule: Omit<RuleRow, 'parts'>
}

const empty = { strict: false, value: null, upper: null, parts: null }

/** The columns of a rule; `ruleOf` gives it back. */
export function ruleRow(by: PlanLine['rule']): RuleRow {
  if (by.kind === 'allOf') {
    const parts = by.parts.map(({ rule, ...part }): PartRow => {
      const { parts: _, ...row } = ruleRow(rule)
      return { ...part, rule: row }
    })
    return { ...empty, rule: by.kind, parts: JSON.stringify(parts) }
  }
  switch (by.kind) {
    case 'atLeast':
    case 'atMost':
      return { ...empty, rule: by.kind, value: by.bound.toFixed(), strict: by.strict }
    case 'range':
      return { ...empty, rule: by.kind, value: by.low.toFixed(), upper: by.high.toFixed() }
    case 'done':
      return { ...empty, rule: by.kind }
    default:
      return { ...empty, rule: by.kind, value: by.value.toFixed() }
  }
}

/** The rule that columns hold; `parts` as the database gives JSON back. */
export function ruleOf({ parts, ...row }: Omit<RuleRow, 'parts'> & { parts: unknown }): PlanLine['rule'] {
  if (row.rule !== 'allOf') return simpleRule(row)
  return { kind: 'allOf', parts: (parts as PartRow[]).map(({ rule, ...part }) => ({ ...part, rule: simpleRule(rule) })) }
}

function simpleRule({ rule: kind, strict, value, upper }: Omit<RuleRow, 'parts'>): SimpleRule {
  const number = (digits: string | null): Decimal => decimal(digits as string)
  if (kind === 'atLeast' || kind === 'atMost') return { kind, bound: number(value), strict }
  if (kind === 'range') return { kind, low: number(value), high: number(upper) }
  return kind === 'done' ? { kind } : { kind: kind as 'equal' | 'keep', value: number(value) }
}
