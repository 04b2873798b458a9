import type { Decimal } from '../vietnamese/decimal.ts'
import type { Day } from './day.ts'
import { PlanProblem } from './problem.ts'

/** A vote (biểu quyết) of a body whose members were counted. */
export interface Vote {
  day: Day
  /** 'Hội nghị Ban Chấp hành Đảng bộ xã lần thứ 5', 'HĐND xã, kỳ họp thứ 3'. */
  body: string
  entitled: number
  present: number
  inFavour: number
  against: number
  abstained: number
}

/**
 * What a vote needs: more than this share of those entitled or of those present, by which rule. Rules change, so this is
 * given.
 */
export interface Majority {
  moreThan: Decimal
  of: 'entitled' | 'present'
  source: string
}

/** The vote, its counts checked. Throws a PlanProblem where they do not add up. */
export function vote(fields: Vote): Vote {
  const { entitled, present, inFavour, against, abstained } = fields
  const counts = [entitled, present, inFavour, against, abstained]
  if (counts.some((count) => !Number.isInteger(count) || count < 0)) throw new PlanProblem('Số phiếu phải là số nguyên không âm.')
  if (present > entitled) throw new PlanProblem(`Có mặt ${present}, nhiều hơn tổng số ${entitled} đại biểu.`)
  if (inFavour + against + abstained !== present) {
    throw new PlanProblem(
      `Tán thành ${inFavour} + không tán thành ${against} + không biểu quyết ${abstained} = ${inFavour + against + abstained}, khác số có mặt ${present}.`,
    )
  }
  return fields
}

/** Whether the vote carries what was voted on. */
export function carries(cast: Vote, majority: Majority): boolean {
  return majority.moreThan.times(cast[majority.of]).lt(cast.inFavour)
}
