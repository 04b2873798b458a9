import type { ListedRound, RoundSender, SenderState } from '../../../office/reporting/rounds.ts'
import { type Day, dayLabel, type RoundState, untilWords } from '../../../plan/index.ts'
import type { StatusKind } from '../../ui/index.ts'

/** How the state of a round is shown. */
export const roundStatus: Record<RoundState, StatusKind> = {
  ahead: 'roundAhead',
  open: 'roundOpen',
  overdue: 'roundOverdue',
  locked: 'roundLocked',
}

/** How far a sender has come, as it is shown. */
export const senderStatus: Record<SenderState, StatusKind> = {
  none: 'notBegun',
  draft: 'begun',
  submitted: 'submitted',
  returned: 'returned',
  approved: 'approved',
}

/** What a round's day has come to: 'còn 3 ngày'; of one that is not open, since or from when. */
export function roundUntil({ state, days, round }: Pick<ListedRound, 'state' | 'days' | 'round'>, today: Day): string {
  if (state === 'ahead') return `mở ngày ${dayLabel(days.opensOn)}`
  if (state === 'locked') return round.lockEntry === null ? `hết hạn ngày ${dayLabel(days.locksOn)}` : 'đã khóa'
  return untilWords(days.dueOn, today)
}

/** How many of the senders have sent: '3/5'. */
export function sentWords(senders: readonly RoundSender[]): string {
  const sent = senders.filter(({ state }) => state === 'submitted' || state === 'approved').length
  return `${sent}/${senders.length}`
}
