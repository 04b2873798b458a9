import { type Day, dayLabel, type Majority, PlanProblem } from '../../plan/index.ts'
import { decimal } from '../../vietnamese/decimal.ts'
import { majorityRows, type VotingBody } from './majorities.data.ts'

export type { VotingBody } from './majorities.data.ts'

/** What a vote of the body needed on the day. Throws a PlanProblem for a day before the first rule on record. */
export function majorityOn(body: VotingBody, on: Day): Majority {
  const row = majorityRows.findLast((one) => one.body === body && one.from <= on)
  if (row === undefined) {
    throw new PlanProblem(`Chưa có quy định về tỷ lệ biểu quyết cho ngày ${dayLabel(on)}; hãy kiểm tra lại ngày biểu quyết.`)
  }
  return { moreThan: decimal(row.moreThan), of: row.of, source: row.source }
}
