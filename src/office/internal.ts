import { findingsOf, type ReadTransaction, targetHeadsOf } from '../store/index.ts'
import { covers, type Desk, type Scope, scopeFor } from './desk.ts'

/** What somebody is not told of: internal targets, and what would tell of them. */
export interface Internal {
  targets: ReadonlySet<number>
  /** Those by which no target is measured that may be known of. */
  indicators: ReadonlySet<number>
  findings: ReadonlySet<number>
}

/** What the visitor is not told of. */
export async function internalFor(read: ReadTransaction, desk: Desk): Promise<Internal> {
  return internalBeyond(read, await scopeFor(read, desk, 'internal.read'))
}

/** What somebody is not told of who may know of the internal targets of these units. */
export async function internalBeyond(read: ReadTransaction, scope: Scope): Promise<Internal> {
  if (scope.whole) return { targets: new Set(), indicators: new Set(), findings: new Set() }
  const heads = await targetHeadsOf(read)
  const isHidden = ({ disclosure, unitId }: (typeof heads)[number]) => disclosure === 'internal' && !covers(scope, unitId)
  const hidden = heads.filter(isHidden)
  const measuredIn = (some: typeof heads) => new Set(some.flatMap(({ indicatorId }) => indicatorId ?? []))
  const shown = measuredIn(heads.filter((head) => !isHidden(head)))
  const targets = new Set(hidden.map(({ id }) => id))
  const indicators = new Set([...measuredIn(hidden)].filter((id) => !shown.has(id)))
  const findings = (await findingsOf(read)).filter(
    ({ targetId, indicatorId }) => (targetId !== null && targets.has(targetId)) || (indicatorId !== null && indicators.has(indicatorId)),
  )
  return { targets, indicators, findings: new Set(findings.map(({ id }) => id)) }
}
