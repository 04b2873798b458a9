import type { RoundState, SubmissionState } from '../../../plan/index.ts'
import type { StatusKind } from '../../ui/index.ts'

/** How a round's state is shown. */
export const roundStatus: Record<RoundState, StatusKind> = {
  ahead: 'roundAhead',
  open: 'roundOpen',
  overdue: 'roundOverdue',
  locked: 'roundLocked',
}

/** How a submission's state is shown to its reviewer. */
export const submissionStatus: Record<SubmissionState, StatusKind> = {
  draft: 'begun',
  submitted: 'submitted',
  returned: 'returned',
  approved: 'approved',
  locked: 'roundLocked',
}
