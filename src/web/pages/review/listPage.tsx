import type { RoundToReview } from '../../../office/reporting/review.ts'
import { type Day, dayLabel } from '../../../plan/index.ts'
import { Button, Buttons, DataTable, Form, Heading, Radios, Section, Status } from '../../ui/index.ts'
import { roundStatus } from '../rounds/words.ts'

/** Rounds with what waits in each, and by whom figures are approved. */
export function RoundsToReview({ rounds, separate, maySet }: { rounds: readonly RoundToReview[]; separate: boolean; maySet: boolean }) {
  return (
    <>
      <Heading title="Duyệt số liệu" lead="Chọn kỳ để xem các đơn vị đã gửi gì; duyệt, hoặc trả lại kèm lý do." />
      <DataTable
        caption="Các kỳ báo cáo"
        rows={rounds}
        empty="Chưa có kỳ báo cáo nào mở. Người tổng hợp mở kỳ ở trang Kỳ báo cáo."
        columns={[
          { label: 'Kỳ', card: 'title', cell: ({ round }) => <a href={`/duyet/${round.id}`}>{round.label}</a> },
          { label: 'Tình trạng', cell: ({ round }) => <Status kind={roundStatus[round.state]} /> },
          { label: 'Chờ duyệt', align: 'right', cell: ({ waiting }) => waiting },
          { label: 'Đã duyệt', align: 'right', cell: ({ approved }) => approved },
          { label: 'Chưa gửi', align: 'right', cell: ({ notSent }) => notSent },
          { label: 'Hạn gửi', cell: ({ round }) => dayLabel(round.dueOn as Day) },
        ]}
      />
      {maySet && (
        <Section title="Cách duyệt" id="cach-duyet">
          <Form action="/duyet/cach-duyet">
            <Radios
              name="separate"
              label="Người đã nhập hoặc gửi một báo cáo có được duyệt chính báo cáo đó không?"
              value={separate ? '1' : '0'}
              options={[
                { value: '1', label: 'Không: người khác phải duyệt' },
                { value: '0', label: 'Được: dùng khi đơn vị chỉ có một người làm' },
              ]}
            />
            <Buttons>
              <Button kind="plain">Lưu cách duyệt</Button>
            </Buttons>
          </Form>
        </Section>
      )}
    </>
  )
}
