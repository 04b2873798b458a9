import type { TargetDetail } from '../../../office/scorecard/target.ts'
import { className, type TargetClass } from '../../../plan/index.ts'
import { periodLabel } from '../../../vietnamese/index.ts'
import { Button, Buttons, ErrorSummary, type Errors, Form, Notice, Radios, TextArea } from '../../ui/index.ts'

/** Why a decision was not taken, with what was typed. */
export interface DecideProblem {
  errors: Errors
  typed: Readonly<Record<string, string>>
  /** The class somebody else decided in between. */
  theirs?: TargetClass | undefined
}

export const classes: readonly TargetClass[] = ['exceeded', 'met', 'notMet', 'notAssessed']

/** A person's class beside the proposed one. */
export function DecideForm({ detail, problem }: { detail: TargetDetail; problem?: DecideProblem | undefined }) {
  const { shown, material } = detail
  const current = detail.decisions.find(({ period }) => period === material.at)
  const errors = problem?.errors ?? {}
  return (
    <>
      <ErrorSummary errors={errors} />
      {problem?.theirs && (
        <Notice kind="warn" title="Người khác vừa đánh giá chỉ tiêu này">
          <p>
            Kết luận hiện nay: <b>{className(problem.theirs)}</b>. Kết luận của bạn vẫn giữ bên dưới; bấm ghi lần nữa để thay, hoặc rời
            trang để giữ kết luận hiện nay.
          </p>
        </Notice>
      )}
      <Form action={`/chi-tieu/${shown.row}/danh-gia`} hidden={{ ky: material.at, seen: current?.version ?? 0 }}>
        <Radios
          name="ket-luan"
          label={`Kết luận ${periodLabel(material.at)}`}
          value={problem?.typed['ket-luan'] ?? current?.decided ?? shown.assessment.proposal.class}
          error={errors['ket-luan']}
          options={classes.map((value) => ({ value, label: className(value) }))}
        />
        <TextArea
          name="ly-do"
          label="Lý do"
          hint="Phải nêu khi kết luận khác đề xuất."
          optional
          value={problem?.typed['ly-do'] ?? current?.reason ?? ''}
          error={errors['ly-do']}
          rows={2}
        />
        <Buttons>
          <Button>Ghi kết luận</Button>
        </Buttons>
      </Form>
    </>
  )
}
