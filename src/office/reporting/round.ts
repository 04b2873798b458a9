import { type RoundState, roundState, type SubmissionState } from '../../plan/index.ts'
import {
  kept,
  type ReadTransaction,
  type RegimeRow,
  type RoundRow,
  regimesOf,
  roundOf,
  type Submission,
  WriteRefused,
} from '../../store/index.ts'
import { periodLabel } from '../../vietnamese/index.ts'
import { vietnameseDay } from '../calendar.ts'
import type { Desk } from '../desk.ts'

/** A round with its regime and where it stands today. */
export interface Round extends RoundRow {
  regime: RegimeRow
  state: RoundState
  /** 'Báo cáo tháng, tháng 10 năm 2026'. */
  label: string
}

const allRegimes = kept('structure', regimesOf)

/** The round as it stands. Throws WriteRefused where there is none. */
export async function roundAt(read: ReadTransaction, desk: Desk, id: number): Promise<Round> {
  const row = await roundOf(read, id)
  const regime = row && (await allRegimes(read)).find((one) => one.id === row.regimeId)
  if (row === undefined || regime === undefined) throw new WriteRefused('Không có kỳ báo cáo này; hãy mở lại danh sách kỳ báo cáo.')
  return asRound(row, regime, desk)
}

/** A round's row with its regime and state. */
export function asRound(row: RoundRow, regime: RegimeRow, { now }: Pick<Desk, 'now'>): Round {
  const state = roundState(row, row.lockEntry !== null, vietnameseDay(now))
  return { ...row, regime, state, label: `${regime.name}, ${periodLabel(row.period)}` }
}

/** How far a submission has come, its round considered. */
export function stateOf({ state }: Pick<Submission, 'state'>, round: Pick<Round, 'state'>): SubmissionState {
  return state === 'approved' && round.state === 'locked' ? 'locked' : state
}
