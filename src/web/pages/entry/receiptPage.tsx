import { momentLabel } from '../../../office/calendar.ts'
import type { Receipt, ReceiptStep } from '../../../office/reporting/receipt.ts'
import { type Day, dayLabel } from '../../../plan/index.ts'
import { DataTable, DefinitionList, Heading, Notice, Section, Status, Timeline } from '../../ui/index.ts'
import { crumb, sheetPath, statusOf } from './words.ts'

const acts: Record<ReceiptStep['act'], string> = { submit: 'Gửi báo cáo', return: 'Trả lại', approve: 'Duyệt' }

/** What a unit sent in a round, when, in time or late, and how often it was given back; to be printed too. `enters`: its reader fills the sheet in. */
export function ReceiptPage({ sheet, steps, returned, full, enters }: Receipt & { enters: boolean }) {
  const { round, sender } = sheet
  const sendings = steps.filter(({ act }) => act === 'submit')
  const [first] = sendings
  const last = sendings.at(-1)
  return (
    <>
      <Heading
        title={`Biên nhận: ${sender.name}`}
        crumbs={
          enters
            ? [crumb, { href: sheetPath(round.id, sender.row), label: round.label }]
            : [{ href: `/ky-bao-cao/${round.id}`, label: round.label }]
        }
        lead={round.label}
      />
      {first === undefined || last === undefined ? (
        <Notice>
          <p>Đơn vị chưa gửi báo cáo kỳ này nên chưa có biên nhận. Hạn gửi {dayLabel(round.dueOn as Day)}.</p>
        </Notice>
      ) : (
        <>
          <DefinitionList
            items={[
              { term: 'Đơn vị gửi', value: sender.name },
              { term: 'Hạn gửi', value: dayLabel(round.dueOn as Day) },
              { term: 'Gửi lần đầu', value: `${momentLabel(first.at)}, ${first.late ? 'quá hạn' : 'đúng hạn'}` },
              { term: 'Số lần gửi', value: String(sendings.length) },
              { term: 'Số lần bị trả lại', value: String(returned) },
              { term: 'Tình trạng', value: <Status kind={statusOf(sheet)} /> },
            ]}
          />
          {full && (
            <Section title="Số liệu đã gửi" id="so-lieu">
              <DataTable
                caption={`Gửi lúc ${momentLabel(last.at)}`}
                rows={last.sent}
                empty="Báo cáo gửi đi không có dòng nào."
                columns={[
                  { label: 'Chỉ tiêu', card: 'title', cell: ({ label }) => label, note: ({ unitName }) => unitName },
                  { label: 'Số liệu và nguyên nhân', card: 'main', cell: ({ figure }) => figure || 'để trống' },
                ]}
              />
            </Section>
          )}
          <Section title="Quá trình" id="qua-trinh">
            <Timeline
              entries={steps.map(({ act, at, actor, reason, late }) => ({
                ...{ when: momentLabel(at), dateTime: at, who: actor },
                what: [acts[act], act === 'submit' && (late ? 'quá hạn' : 'đúng hạn'), reason].filter(Boolean).join(' · '),
              }))}
            />
          </Section>
        </>
      )}
    </>
  )
}
