import type { TargetClass } from '../../plan/index.ts'
import {
  decide,
  decisionsOf,
  type FindingRow,
  findingsOf,
  type PlanVersionRow,
  planVersionsOf,
  type ReadTransaction,
  type RecordedDecision,
  type RecordedObservation,
  type TargetRow,
  targetsOf,
  WriteRefused,
} from '../../store/index.ts'
import { contains } from '../../vietnamese/index.ts'
import { type Desk, reading, writing } from '../desk.ts'
import { type CoursePoint, monthsOf, yearsOf } from './course.ts'
import { type HiddenTarget, type Material, materialOf, type ScorecardRequest, type ShownTarget } from './scorecard.ts'

/** One target with all that is known of it. */
export interface TargetDetail {
  material: Material
  shown: ShownTarget
  /** The months of the year looked at, and of the one before. */
  months: readonly CoursePoint[]
  monthsBefore: readonly CoursePoint[]
  years: readonly CoursePoint[]
  /** What was recorded of it and of the units below, within the plan's period: every version. */
  recorded: readonly RecordedObservation[]
  decisions: readonly RecordedDecision[]
  /** What each version of the plan asked. */
  versions: readonly { version: PlanVersionRow; row: TargetRow | null }[]
  findings: readonly FindingRow[]
}

/** The target; null where there is none or it is not for this visitor. Throws Refused. */
export async function targetDetail(desk: Desk, id: number, request: Omit<ScorecardRequest, 'plan'> = {}): Promise<TargetDetail | null> {
  return reading(desk, 'books.read', async (read) => {
    const found = await findTarget(read, desk, id, request)
    if (found === null || found.one.kind === 'hidden') return null
    const { material, one: shown } = found
    const { books, figures, at, inForce } = material
    const { indicator, target } = shown
    const versions = await planVersionsOf(read, inForce.plan.id)
    return {
      material,
      shown,
      months: monthsOf(figures.read, indicator, target.unit, at),
      monthsBefore: monthsOf(figures.read, indicator, target.unit, `${Number(at.slice(0, 4)) - 1}`),
      years: yearsOf(figures.read, indicator, target.unit, at, 6),
      recorded: figures.recorded.filter(
        ({ indicatorId, period }) => indicatorId === books.indicatorRow.get(indicator.code) && contains(target.period, period),
      ),
      decisions: await decisionsOf(read, { targetId: id }),
      versions: await Promise.all(
        versions.map(async (version) => ({
          version,
          row: (await targetsOf(read, inForce.plan.id, version.number)).find((row) => row.id === id) ?? null,
        })),
      ),
      findings: (await findingsOf(read)).filter(({ targetId }) => targetId === id),
    }
  })
}

/** What a person decides of a target at a reporting period. `seen`: the version of the decision that stood before, 0 for none. */
export interface ClassDecision {
  target: number
  at: string
  decided: TargetClass
  reason: string | null
  seen: number
}

/** Decides the class of a target, beside what the rule proposes at this moment. Throws Refused, StaleEdit, WriteRefused. */
export async function decideTarget(desk: Desk, { target, at, decided, reason, seen }: ClassDecision): Promise<void> {
  const row = await reading(desk, 'books.read', (read) => rowOf(read, target))
  await writing(desk, 'targets.decide', row?.unitId ?? null, async (write) => {
    const found = await findTarget(write, desk, target, { at })
    if (found === null || found.material.at !== at) throw new WriteRefused('Không có chỉ tiêu này, hoặc kỳ báo cáo không thuộc kế hoạch.')
    const proposed = found.one.kind === 'shown' ? found.one.assessment.proposal.class : 'notAssessed'
    await decide(write, { targetId: target, period: at, proposed, decided, reason }, seen)
  })
}

async function findTarget(
  read: ReadTransaction,
  desk: Desk,
  id: number,
  request: Omit<ScorecardRequest, 'plan'>,
): Promise<{ material: Material; one: ShownTarget | HiddenTarget } | null> {
  const row = await rowOf(read, id)
  if (row === undefined) return null
  const found = await materialOf(read, desk, { ...request, plan: row.planId }, id)
  const one = found?.targets[0]
  return found === null || one === undefined ? null : { material: found.material, one }
}

async function rowOf({ tx, authority }: ReadTransaction, id: number) {
  return tx.selectFrom('target').select(['planId', 'unitId']).where('authorityId', '=', authority).where('id', '=', id).executeTakeFirst()
}
