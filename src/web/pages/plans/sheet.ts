import { type PlanSheet, readPlan } from '../../../office/plans/index.ts'
import { numberParam, type SiteContext } from '../../site.ts'

/** The plan that the address names; null where there is none. */
export async function sheetOf(c: SiteContext): Promise<PlanSheet | null> {
  const id = numberParam(c, 'id')
  return id === null ? null : readPlan(c.var.desk, id)
}

/** The plan that the address names, with a draft to write in; null where there is none. */
export async function draftSheet(c: SiteContext): Promise<PlanSheet | null> {
  const sheet = await sheetOf(c)
  return sheet?.draft == null ? null : sheet
}

/** The plan as it is now, after somebody else changed it. */
export async function rereadSheet(c: SiteContext, { plan }: PlanSheet): Promise<PlanSheet> {
  return (await readPlan(c.var.desk, plan.id)) as PlanSheet
}
