import { PlanProblem } from './problem.ts'

/** How far what a unit sends in a round has come; `locked`: approved, and the round is locked. */
export type SubmissionState = 'draft' | 'submitted' | 'returned' | 'approved' | 'locked'

/** What people do with a submission. */
export type SubmissionAct = 'save' | 'submit' | 'return' | 'approve'

const steps: Record<SubmissionAct, { from: readonly SubmissionState[]; to: SubmissionState | null; otherwise: string }> = {
  save: {
    from: ['draft', 'returned'],
    to: null,
    otherwise: 'Báo cáo đã gửi thì giữ nguyên số liệu; nếu cần sửa, hãy đề nghị người duyệt trả lại.',
  },
  submit: { from: ['draft', 'returned'], to: 'submitted', otherwise: 'Báo cáo này đã được gửi rồi.' },
  return: {
    from: ['submitted', 'approved'],
    to: 'returned',
    otherwise: 'Chỉ trả lại được báo cáo đã gửi; báo cáo này chưa gửi hoặc đã được trả lại.',
  },
  approve: {
    from: ['submitted'],
    to: 'approved',
    otherwise: 'Chỉ duyệt được báo cáo đang chờ duyệt; báo cáo này chưa gửi, đã trả lại hoặc đã duyệt.',
  },
}

const lockedSentence = 'Kỳ báo cáo đã khóa nên báo cáo giữ nguyên; hãy sửa từng số liệu kèm lý do, hoặc đề nghị người tổng hợp mở lại kỳ.'

/** Whether the act is possible in the state. */
export function allowsAct(state: SubmissionState, act: SubmissionAct): boolean {
  return steps[act].from.includes(state)
}

/** The state after the act. Throws a PlanProblem where the act is not possible in the state, or the round is locked. */
export function afterAct(state: SubmissionState, act: SubmissionAct, roundLocked: boolean): SubmissionState {
  if (roundLocked) throw new PlanProblem(lockedSentence)
  if (!allowsAct(state, act)) throw new PlanProblem(steps[act].otherwise)
  return steps[act].to ?? state
}
