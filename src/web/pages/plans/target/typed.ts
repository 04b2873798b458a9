import type { TargetRow } from '../../../../office/plans/index.ts'
import { formatNumber } from '../../../../vietnamese/index.ts'
import type { Typed } from '../../../input.ts'
import { ruleTyped } from './rule.ts'

/** A target as its form has it, field by field; the form's schema gives the same target back. */
export function targetTyped(row: TargetRow): Typed {
  const { measure, lines, governing, margin, path } = row.demand
  const ticked = (yes: boolean) => (yes ? '1' : '')
  const since = (of: typeof measure) => (of.kind === 'increment' ? of.since : '')
  const typed: Record<string, string> = {
    version: String(row.version),
    indicatorId: String(row.indicatorId ?? ''),
    unitId: String(row.unitId),
    period: row.period,
    name: row.name,
    since: since(measure),
    governing: String(lines.findIndex(({ id }) => id === governing) + 1),
    marginKind: margin?.kind ?? '',
    margin: margin === null ? '' : formatNumber(margin.size),
    work: row.work ?? '',
    dueOn: row.dueOn ?? '',
    responsibility: row.responsibility ?? '',
    byAuthority: row.byAuthority ?? '',
    deliverable: row.deliverable ?? '',
    partOf: String(row.partOf ?? ''),
    headline: ticked(row.headline),
    disclosure: row.disclosure,
  }
  const put = (list: string, at: number, fields: Readonly<Record<string, string>>): void => {
    for (const [field, value] of Object.entries(fields)) typed[`${list}-${at}-${field}`] = value
  }
  let parts = 0
  for (const [at, { id, issuer, label, document, rule, unitOfMeasure, decimals, stretch }] of lines.entries()) {
    put('lines', at, {
      id,
      issuer,
      label,
      document: document ?? '',
      unit: unitOfMeasure,
      stretch: ticked(stretch),
      ...ruleTyped(rule, decimals),
    })
    for (const part of rule.kind === 'allOf' ? rule.parts : []) {
      const { name, indicator, unitOfMeasure: unit } = part
      put('parts', parts++, {
        line: String(at + 1),
        name,
        indicator,
        since: since(part.measure),
        unit,
        ...ruleTyped(part.rule, part.decimals),
      })
    }
  }
  for (const [at, { by, value }] of path.entries()) put('path', at, { by, value: formatNumber(value) })
  for (const [at, { role, kind, name, unitId }] of row.assignments.entries()) {
    const who = unitId === null ? (kind === 'post' ? 'post' : 'body') : String(unitId)
    put('people', at, { role, who, name: unitId === null ? name : '' })
  }
  return typed
}
