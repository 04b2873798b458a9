import {
  type PlanRow,
  type PlanVersionRow,
  plansOf,
  planVersionsOf,
  type ReadTransaction,
  type UnitRow,
  unitsOf,
  WriteRefused,
} from '../../store/index.ts'
import { firstDay, lastDay } from '../../vietnamese/index.ts'

/** A plan with the version that is in force. */
export interface PlanInForce {
  plan: PlanRow
  version: PlanVersionRow
}

/** The plan asked for, else the one of the year that has begun last; with the version in force on the day, a draft where none was adopted. */
export async function planInForce(read: ReadTransaction, planId: number | null, today: string): Promise<PlanInForce | null> {
  const plans = await plansOf(read)
  const plan = planId === null ? currentPlan(plans, await unitsOf(read), today) : plans.find(({ id }) => id === planId)
  if (plan === undefined) {
    if (planId === null) return null
    throw new WriteRefused('Không có kế hoạch này.')
  }
  const versions = await planVersionsOf(read, plan.id)
  const version = versions.findLast(({ adoptedOn }) => adoptedOn !== null && adoptedOn <= today) ?? versions[0]
  return version === undefined ? null : { plan, version }
}

/** Plans come with the latest period first. One whose unit was gone before its period was over is no longer looked at first. */
function currentPlan(plans: readonly PlanRow[], units: readonly UnitRow[], today: string): PlanRow | undefined {
  const begun = plans.filter(({ period, kind }) => kind !== 'thematic' && firstDay(period) <= today)
  const lasting = begun.filter(({ unitId, period }) => {
    const end = units.find(({ id }) => id === unitId)?.validTo ?? null
    return end === null || end > lastDay(period)
  })
  const order = [lasting, begun, plans].flatMap((some) => [
    ...some.filter(isSettledYear),
    ...some.filter(isSettled),
    ...some.filter(isYear),
    ...some,
  ])
  return order[0]
}

function isSettled({ state }: PlanRow): boolean {
  return state !== 'draft'
}

function isYear({ kind }: PlanRow): boolean {
  return kind === 'year'
}

function isSettledYear(plan: PlanRow): boolean {
  return isSettled(plan) && isYear(plan)
}
