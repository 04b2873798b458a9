import { momentLabel } from '../../../office/calendar.ts'
import type { NotableLine, Review, ReviewedSheet } from '../../../office/reporting/review.ts'
import type { SheetLine } from '../../../office/reporting/sheet.ts'
import { type Day, dayLabel, instant, typedText } from '../../../plan/index.ts'
import { formatNumber, periodLabel } from '../../../vietnamese/index.ts'
import {
  Button,
  ButtonLink,
  Buttons,
  DataTable,
  Details,
  Form,
  Heading,
  Notice,
  Section,
  Stat,
  StatRow,
  Status,
  TextArea,
  Timeline,
} from '../../ui/index.ts'
import { roundStatus } from '../rounds/words.ts'
import { submissionStatus } from './words.ts'

interface ReviewPageProps {
  review: Review
  problem?: { sender: number; sentence: string } | undefined
  mayLock: boolean
}

/** A round for review: what waits and what is worth a look, unit by unit. */
export function ReviewPage({ review, problem, mayLock }: ReviewPageProps) {
  const { round, sheets } = review
  const clean = sheets.filter((sheet) => sheet.clean && sheet.mayApprove)
  const count = (state: string) => sheets.filter(({ sheet }) => sheet.state === state).length
  const notSent = sheets.filter(({ sheet }) => sheet.state === 'draft')
  return (
    <>
      <Heading
        title={`Duyệt ${round.label}`}
        crumbs={[{ href: '/duyet', label: 'Duyệt số liệu' }]}
        lead={
          <>
            <Status kind={roundStatus[round.state]} /> Hạn gửi {dayLabel(round.dueOn as Day)}, khóa {dayLabel(round.locksOn as Day)}.
          </>
        }
        actions={
          mayLock && (
            <ButtonLink href={`/ky-bao-cao/${round.id}`}>{round.state === 'locked' ? 'Kỳ báo cáo' : 'Khóa kỳ, xuất biểu'}</ButtonLink>
          )
        }
      />
      {problem?.sender === 0 && <Notice kind="error" title={problem.sentence} />}
      <StatRow label="Tình hình gửi">
        <Stat value={count('submitted')} label="chờ duyệt" />
        <Stat value={count('approved') + count('locked')} label="đã duyệt" />
        <Stat value={count('returned')} label="đã trả lại" />
        <Stat value={notSent.length} label="chưa gửi" />
      </StatRow>
      {notSent.length > 0 && <p>Chưa gửi: {notSent.map(({ sheet }) => sheet.sender.name).join(', ')}.</p>}
      {clean.length > 0 && (
        <form class="form" method="post" action={`/duyet/${round.id}/gop`}>
          {clean.map(({ sheet }) => (
            <input type="hidden" name="seen" value={`${sheet.sender.row}-${sheet.version}`} />
          ))}
          <Buttons>
            <Button>Duyệt gộp {clean.length} báo cáo không có vướng mắc</Button>
          </Buttons>
        </form>
      )}
      <Corrected review={review} />
      {[...sheets]
        .sort((a, b) => order(a) - order(b))
        .map((sheet) => (
          <SheetForReview reviewed={sheet} problem={problem} separate={review.separate} />
        ))}
    </>
  )
}

/** What waits stands first, what is done last. */
function order({ sheet }: ReviewedSheet): number {
  return ['submitted', 'returned', 'draft', 'approved', 'locked'].indexOf(sheet.state)
}

function Corrected({ review: { corrected } }: { review: Review }) {
  if (corrected.length === 0) return null
  return (
    <Section title="Số liệu sửa sau khi khóa" id="sua-sau-khoa">
      <DataTable
        caption="Biểu đã xuất trước đó còn mang số cũ; hãy báo nơi nhận"
        rows={corrected}
        empty=""
        columns={[
          { label: 'Chỉ tiêu', card: 'title', cell: ({ indicator, unitName }) => `${indicator.name}, ${unitName}` },
          { label: 'Số mới', align: 'right', cell: ({ row }) => `${typedText(row.content)} ${row.unitOfMeasure}` },
          { label: 'Lúc', cell: ({ row }) => momentLabel(row.recordedAt) },
          { label: 'Lý do', card: 'main', cell: ({ row }) => row.reason },
        ]}
      />
    </Section>
  )
}

interface SheetProps {
  reviewed: ReviewedSheet
  problem?: { sender: number; sentence: string } | undefined
  separate: boolean
}

function SheetForReview({ reviewed, problem, separate }: SheetProps) {
  const { sheet, sentAt, late, notable, plain, missing, mayApprove } = reviewed
  const { sender, state, round } = sheet
  const own = problem?.sender === sender.row ? problem.sentence : undefined
  const waits = state === 'submitted' && round.state !== 'locked'
  const path = `/duyet/${round.id}/${sender.row}`
  return (
    <Section title={sender.name} id={`don-vi-${sender.row}`}>
      <p>
        <Status kind={state === 'draft' && sheet.version === 0 ? 'notBegun' : submissionStatus[state]} />{' '}
        {sentAt === null ? `Đã nhập ${sheet.filled}/${sheet.asked} dòng, chưa gửi.` : `Gửi lúc ${momentLabel(instant(sentAt))}.`}
        {late && ' Chậm so với hạn.'}
        {missing > 0 && sentAt !== null && ` Thiếu ${missing} dòng.`}
      </p>
      {own !== undefined && <Notice kind="error" title={own} />}
      {state !== 'draft' && <Lines notable={notable} plain={plain} sheet={reviewed} />}
      {waits && (
        <div class="review-acts">
          {mayApprove ? (
            <Form action={`${path}/duyet`} hidden={{ version: sheet.version }}>
              <Buttons>
                <Button>Duyệt báo cáo của {sender.name}</Button>
              </Buttons>
            </Form>
          ) : (
            separate && <p class="hint">Bạn đã nhập hoặc gửi báo cáo này nên người khác phải duyệt.</p>
          )}
          <ReturnForm path={path} version={sheet.version} open={own !== undefined} />
        </div>
      )}
      {state === 'approved' && round.state !== 'locked' && <ReturnForm path={path} version={sheet.version} open={own !== undefined} />}
      {sheet.steps.length > 0 && (
        <Details summary="Các lần gửi, trả lại, duyệt">
          <Timeline
            entries={sheet.steps.map(({ act, at, actor, reason }) => ({
              ...{ when: momentLabel(instant(at)), dateTime: at, who: actor },
              what: reason === null ? stepWords[act] : `${stepWords[act]}: ${reason}`,
            }))}
          />
        </Details>
      )}
    </Section>
  )
}

const stepWords = { submit: 'Gửi', return: 'Trả lại', approve: 'Duyệt' } as const

function ReturnForm({ path, version, open }: { path: string; version: number; open: boolean }) {
  return (
    <Details summary="Trả lại kèm lý do" open={open}>
      <Form action={`${path}/tra-lai`} hidden={{ version }}>
        <TextArea
          name="reason"
          id={`ly-do-${path.split('/').at(-1)}`}
          label="Lý do trả lại"
          hint="Nói rõ dòng nào, sai gì, cần sửa thế nào; đơn vị đọc đúng câu này."
          rows={3}
        />
        <Buttons>
          <Button kind="danger">Trả lại</Button>
        </Buttons>
      </Form>
    </Details>
  )
}

function Lines({ notable, plain, sheet: { sheet } }: Pick<ReviewedSheet, 'notable' | 'plain'> & { sheet: ReviewedSheet }) {
  return (
    <>
      <DataTable
        caption={`Đáng chú ý: ${notable.length}/${notable.length + plain.length} dòng`}
        rows={notable}
        empty="Không có dòng nào khác thường so với kỳ trước, cùng kỳ và kế hoạch."
        columns={[
          { label: 'Chỉ tiêu', card: 'title', cell: ({ line }) => line.label, note: ({ line }) => noteOf(line) },
          { label: 'Kỳ đối chiếu', align: 'right', cell: ({ line }) => compared(line) },
          { label: 'Kỳ này', align: 'right', cell: ({ line }) => now(line), note: ({ movement }) => movementWords(movement) },
          {
            label: 'Vì sao cần xem',
            card: 'main',
            cell: (row) => <Why row={row} path={`/duyet/${sheet.round.id}/${sheet.sender.row}`} />,
          },
          {
            label: 'Việc khác',
            cell: ({ line }) => (
              <a
                href={`/giai-trinh/moi?chi-tieu=${line.indicatorId}&don-vi=${line.unitId}&ky=${encodeURIComponent(line.period)}&hoi=${sheet.sender.row}`}
              >
                Yêu cầu giải trình<span class="unseen"> {line.label}</span>
              </a>
            ),
          },
        ]}
      />
      {plain.length > 0 && (
        <Details summary={`${plain.length} dòng khác, không có gì khác thường`}>
          <DataTable
            caption={`Các dòng khác của ${sheet.sender.name}`}
            rows={plain}
            empty=""
            columns={[
              { label: 'Chỉ tiêu', card: 'title', cell: (line) => line.label, note: noteOf },
              { label: 'Kỳ đối chiếu', align: 'right', cell: compared },
              { label: 'Kỳ này', align: 'right', cell: now },
            ]}
          />
        </Details>
      )}
    </>
  )
}

function noteOf({ unitName, unitOfMeasure, period, cumulative }: SheetLine): string {
  return [unitName, unitOfMeasure, cumulative ? periodLabel(period) : null].filter((part) => part !== null && part !== '').join(' · ')
}

function compared({ beside: { previous, same }, indicator, decimals }: SheetLine): string {
  const base = indicator.overTime === 'flow' ? (same ?? previous) : (previous ?? same)
  return base === null ? '–' : formatNumber(base.round(decimals), { decimals })
}

function now({ text, computedFrom }: SheetLine): string {
  return `${text === '' ? 'chưa có' : text}${computedFrom === null ? '' : ' (tự tính)'}`
}

function movementWords(movement: NotableLine['movement']): string | null {
  if (movement === null) return null
  return `${movement.gt(0) ? 'tăng' : movement.lt(0) ? 'giảm' : 'bằng'} ${movement.eq(0) ? 'kỳ đối chiếu' : `${formatNumber(movement.abs())}%`}`
}

function Why({ row: { line, sentBefore }, path }: { row: NotableLine; path: string }) {
  const { findings, saved, attachments } = line
  return (
    <ul class="plain">
      {sentBefore !== null && <li>Lần gửi trước: {sentBefore}</li>}
      {findings.map(({ sentence, arithmetic }) => (
        <li>
          {sentence} <span class="sub">{arithmetic}</span>
        </li>
      ))}
      {line.text === '' && line.computedFrom === null && <li>Chưa có số liệu.</li>}
      {saved !== null && saved.cause !== '' && <li>Nguyên nhân: {saved.cause}</li>}
      {saved !== null && saved.proposal !== '' && <li>Kiến nghị: {saved.proposal}</li>}
      {attachments.map(({ id, name }) => (
        <li>
          <a href={`${path}/tep/${id}`}>{name}</a>
        </li>
      ))}
    </ul>
  )
}
