import { z } from 'zod'
import type { Desk } from '../../office/desk.ts'
import {
  addToDraft,
  changeTarget,
  moveTarget,
  type PlanSheet,
  readAllocation,
  readPlan,
  type TargetSheet,
  withdrawTarget,
} from '../../office/plans/index.ts'
import { operation } from '../operation.ts'
import { plain } from '../plain.ts'
import { done, id, idText, made, period, version } from '../schemas.ts'
import { contentOf, identityOf, planTargetTold, targetExample, targetFields, toldPlanTarget } from './planTarget.ts'

const plan = { plan: idText }
const one = { ...plan, target: idText }

/** The targets of a plan's newest version. */
export const planTargets = [
  operation({
    ...{ id: 'addTarget', method: 'post', path: '/plans/{plan}/targets', act: 'plans.write', status: 201 },
    summary: 'Thêm chỉ tiêu vào bản dự thảo',
    params: plan,
    body: z.strictObject({ indicatorId: id, unitId: id, period, ...targetFields }),
    example: { indicatorId: 1, unitId: 1, period: '2027', ...targetExample },
    answer: made,
    run: async ({ desk, params, body: { indicatorId, unitId, period, ...fields } }) => {
      if ((await readPlan(desk, params.plan)) === null) return null
      return { id: await addToDraft(desk, params.plan, { indicatorId, unitId, period }, identityOf(fields), contentOf(fields)) }
    },
  }),
  operation({
    ...{ id: 'readPlanTarget', method: 'get', path: '/plans/{plan}/targets/{target}', act: 'books.read' },
    summary: 'Một chỉ tiêu như bản mới nhất của kế hoạch đặt ra, và phần giao cho đơn vị cấp dưới',
    params: one,
    answer: z.strictObject({
      ...{ target: planTargetTold, version },
      shares: z.array(z.strictObject({ plan: id, unit: z.string(), target: planTargetTold })),
      reconciliation: z.unknown().meta({ description: 'Đối chiếu tổng các phần giao với chỉ tiêu chung, kèm cách tính.' }),
    }),
    version: ({ version }) => version,
    run: async ({ desk, params }) => {
      const found = await newest(desk, params)
      if (found === null || found.sheet.target.kind === 'withheld' || found.sheet.row === null) return null
      const { shares, reconciliation } = await readAllocation(desk, found.sheet.target)
      return {
        ...{ target: toldPlanTarget(found.sheet), version: found.sheet.row.version, reconciliation: plain(reconciliation) },
        shares: shares.map((share) => ({ plan: share.planId, unit: share.unit.name, target: toldPlanTarget(share) })),
      }
    },
  }),
  operation({
    ...{ id: 'changeTarget', method: 'put', path: '/plans/{plan}/targets/{target}', act: 'plans.write', edits: true },
    summary: 'Sửa chỉ tiêu của bản dự thảo',
    params: one,
    body: z.strictObject(targetFields),
    example: targetExample,
    answer: done,
    run: async ({ desk, params, body, seen }) => {
      if ((await newest(desk, params)) === null) return null
      await changeTarget(desk, params.plan, params.target, seen, identityOf(body), contentOf(body))
      return { done: true }
    },
  }),
  operation({
    ...{ id: 'withdrawTarget', method: 'post', path: '/plans/{plan}/targets/{target}/withdrawal', act: 'plans.write', edits: true },
    summary: 'Rút chỉ tiêu khỏi bản dự thảo',
    params: one,
    answer: done,
    run: async ({ desk, params, seen }) => {
      if ((await newest(desk, params)) === null) return null
      await withdrawTarget(desk, params.plan, params.target, seen)
      return { done: true }
    },
  }),
  operation({
    ...{ id: 'moveTarget', method: 'post', path: '/plans/{plan}/targets/{target}/move', act: 'plans.write', edits: true },
    summary: 'Đổi chỗ chỉ tiêu với chỉ tiêu liền trước hoặc liền sau',
    params: one,
    body: z.strictObject({ place: z.enum(['earlier', 'later']) }),
    example: { place: 'earlier' },
    answer: done,
    run: async ({ desk, params, body, seen }) => {
      if ((await newest(desk, params)) === null) return null
      await moveTarget(desk, params.plan, params.target, seen, body.place === 'earlier' ? -1 : 1)
      return { done: true }
    },
  }),
]

/** The target as the newest version of its plan has it; null where there is none for the visitor. */
async function newest(
  desk: Desk,
  { plan, target }: { plan: number; target: number },
): Promise<{ plan: PlanSheet; sheet: TargetSheet } | null> {
  const found = await readPlan(desk, plan)
  const sheet = found?.versions.at(-1)?.targets.find(({ row }) => row?.id === target)
  return found === null || sheet === undefined ? null : { plan: found, sheet }
}
