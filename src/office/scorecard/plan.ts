import { type PlanRow, type PlanVersionRow, plansOf, planVersionsOf, type ReadTransaction, WriteRefused } from '../../store/index.ts'
import { lastDay } from '../../vietnamese/index.ts'

/** A plan with the version that is in force. */
export interface PlanInForce {
  plan: PlanRow
  version: PlanVersionRow
}

/** The plan asked for, else the one of the year that has begun last; with the version in force on the day, a draft where none was adopted. */
export async function planInForce(read: ReadTransaction, planId: number | null, today: string): Promise<PlanInForce | null> {
  const plans = await plansOf(read)
  const plan = planId === null ? currentPlan(plans, today) : plans.find(({ id }) => id === planId)
  if (plan === undefined) {
    if (planId === null) return null
    throw new WriteRefused('Không có kế hoạch này.')
  }
  const versions = await planVersionsOf(read, plan.id)
  const version = versions.findLast(({ adoptedOn }) => adoptedOn !== null && adoptedOn <= today) ?? versions[0]
  return version === undefined ? null : { plan, version }
}

/** Plans come with the latest period first. */
function currentPlan(plans: readonly PlanRow[], today: string): PlanRow | undefined {
  const settled = plans.filter(({ state, kind }) => state !== 'draft' && kind !== 'thematic')
  const begun = settled.filter(({ period }) => period.slice(0, 10) <= today)
  const years = begun.filter(({ kind }) => kind === 'year').sort((a, b) => (lastDay(a.period) < lastDay(b.period) ? 1 : -1))
  return years[0] ?? begun[0] ?? settled[0] ?? plans[0]
}
