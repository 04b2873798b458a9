import type { SubmissionState } from '../../../plan/index.ts'
import type { StatusKind } from '../../ui/index.ts'

/** How a submission's state is shown to its reviewer. */
export const submissionStatus: Record<SubmissionState, StatusKind> = {
  draft: 'begun',
  submitted: 'submitted',
  returned: 'returned',
  approved: 'approved',
  locked: 'roundLocked',
}
