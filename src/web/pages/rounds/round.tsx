import { vietnameseDay } from '../../../office/calendar.ts'
import { mayAnywhere } from '../../../office/desk.ts'
import { hasSent, type RoundSender, type RoundSheet, roundSheet } from '../../../office/reporting/rounds.ts'
import { type Day, dayAfter, dayLabel } from '../../../plan/index.ts'
import type { Typed } from '../../input.ts'
import { numberParam, type SiteContext } from '../../site.ts'
import {
  Button,
  ButtonLink,
  Buttons,
  type Column,
  DataTable,
  DefinitionList,
  Details,
  ErrorSummary,
  type Errors,
  Field,
  Form,
  Heading,
  Section,
  Stat,
  StatRow,
  Status,
  TextArea,
} from '../../ui/index.ts'
import { view } from '../../view.tsx'
import { DayFields } from './dayFields.tsx'
import { roundStatus, roundUntil, senderStatus } from './words.ts'

/** One round: its days, who has sent and who has not, and what can be done with it. */
export async function roundPage(c: SiteContext, typed: Typed = {}, errors: Errors = {}) {
  const id = numberParam(c, 'id')
  const { desk } = c.var
  const sheet = id === null ? null : await roundSheet(desk, id)
  if (sheet === null) return c.notFound()
  const { round, name, days, state, senders, forms } = sheet
  const today = vietnameseDay(desk.now)
  const unsent = senders.filter((one) => !hasSent(one.state))
  const toReview = senders.filter((one) => one.state === 'submitted').length
  const open = state === 'open' || state === 'overdue'
  return view(
    c,
    { title: name, status: Object.keys(errors).length > 0 ? 400 : 200 },
    <>
      <Heading
        title={name}
        crumbs={[{ href: '/ky-bao-cao', label: 'Kỳ báo cáo' }]}
        lead={
          <>
            <Status kind={roundStatus[state]} /> {open ? `Hạn gửi ${dayLabel(days.dueOn)}, ` : ''}
            {round.lockEntry === null && `${roundUntil(sheet, today)}.`}
          </>
        }
        actions={
          mayAnywhere(desk, 'figures.review') && (
            <ButtonLink href={`/duyet/${round.id}`} kind={toReview > 0 ? 'main' : 'plain'}>
              Duyệt báo cáo
            </ButtonLink>
          )
        }
      />
      <ErrorSummary errors={errors} />
      <StatRow label="Tình hình gửi báo cáo">
        <Stat value={senders.length} label="đơn vị phải gửi" />
        <Stat value={unsent.length} label="chưa gửi" />
        <Stat value={toReview} label="chờ duyệt" />
        <Stat value={senders.filter((one) => one.state === 'approved').length} label="đã duyệt" />
      </StatRow>
      <Section title="Các đơn vị" id="don-vi">
        <DataTable
          caption={`${senders.length} đơn vị; chưa gửi xếp trước`}
          columns={senderColumns(sheet, open)}
          rows={[...unsent, ...senders.filter((one) => hasSent(one.state))]}
          empty="Chưa có đơn vị nào: các biểu mẫu của chế độ này chưa giao đơn vị gửi."
        />
      </Section>
      <Section title="Biểu của kỳ" id="bieu">
        <DataTable
          caption={state === 'locked' ? 'Số liệu như lúc khóa; số sửa sau đó ghi ở cột ghi chú' : 'Số liệu đã duyệt đến lúc này'}
          rows={forms}
          empty="Chế độ báo cáo này chưa có biểu mẫu nào."
          columns={[
            {
              label: 'Biểu',
              card: 'title',
              cell: ({ id: form, number, title }) => (
                <a href={`/bieu-mau/${form}`}>
                  Biểu {number}, {title}
                </a>
              ),
            },
            {
              label: 'Excel',
              cell: ({ id: form, number }) => <a href={`/ky-bao-cao/${round.id}/bieu/${form}/xlsx`}>Tải Excel biểu {number}</a>,
            },
            {
              label: 'Word',
              cell: ({ id: form, number }) => <a href={`/ky-bao-cao/${round.id}/bieu/${form}/docx`}>Tải phụ lục Word biểu {number}</a>,
            },
          ]}
        />
      </Section>
      <Section title="Các ngày của kỳ" id="ngay">
        <DefinitionList
          items={[
            { term: 'Số liệu tính', value: `từ ${dayLabel(days.dataFrom)} đến ${dayLabel(days.dataTo)}` },
            { term: 'Mở nhập', value: dayLabel(days.opensOn) },
            { term: 'Hạn đơn vị gửi', value: dayLabel(days.dueOn) },
            { term: 'Khóa', value: `hết ngày ${dayLabel(days.locksOn)}` },
          ]}
        />
        {mayAnywhere(desk, 'rounds.write') && <Acts sheet={sheet} today={today} typed={typed} errors={errors} />}
      </Section>
    </>,
  )
}

function senderColumns({ round, own }: RoundSheet, open: boolean): readonly Column<RoundSender>[] {
  return [
    {
      label: 'Đơn vị',
      card: 'title',
      cell: ({ id, name }) => (own.has(id) ? <a href={`/nhap-so-lieu/${round.id}/${id}`}>{name}</a> : name),
      note: ({ id }) => (open && own.has(id) ? 'mở phiếu nhập số liệu' : undefined),
    },
    { label: 'Tình trạng', cell: ({ state }) => <Status kind={senderStatus[state]} />, note: ({ late }) => (late ? 'quá hạn' : undefined) },
    { label: 'Đã nhập', align: 'right', cell: ({ entered, asked }) => `${entered}/${asked} số liệu` },
    { label: 'Đã nhắc', cell: ({ reminded }) => (reminded === null ? 'chưa' : dayLabel(reminded)) },
  ]
}

interface ActsProps {
  sheet: RoundSheet
  today: Day
  typed: Typed
  errors: Errors
}

function Acts({ sheet: { round, name, days, state, senders }, today, typed, errors }: ActsProps) {
  const at = `/ky-bao-cao/${round.id}`
  const hidden = { version: round.version }
  const wrong = (...fields: string[]) => fields.some((field) => errors[field] !== undefined)
  if (state === 'locked') {
    return (
      <Details summary="Mở lại kỳ" open={wrong('until', 'reason', 'noi-dung')}>
        <Form action={`${at}/mo-lai`} hidden={hidden}>
          <p>Các đơn vị lại nhập, gửi được đến hết ngày đã chọn, rồi kỳ tự khóa. Lý do ghi vào nhật ký.</p>
          <Field name="until" type="date" label="Mở lại đến ngày" value={typed.until ?? dayAfter(today, 2)} error={errors.until} />
          <TextArea name="reason" label="Lý do" rows={2} value={typed.reason} error={errors.reason} />
          <Buttons>
            <Button>Mở lại kỳ</Button>
          </Buttons>
        </Form>
      </Details>
    )
  }
  const unsent = senders.filter((one) => !hasSent(one.state)).length
  return (
    <>
      <Details summary="Đổi ngày" open={wrong('opensOn', 'dueOn', 'locksOn', 'noi-dung')}>
        <Form action={`${at}/ngay`} hidden={hidden}>
          <DayFields typed={{ ...days, ...typed }} errors={errors} />
          <Buttons>
            <Button>Lưu các ngày</Button>
          </Buttons>
        </Form>
      </Details>
      <Details summary="Khóa kỳ ngay">
        <Form action={`${at}/khoa`} hidden={hidden} confirm={`Khóa ${name}? ${unsent > 0 ? `Còn ${unsent} đơn vị chưa gửi.` : ''}`}>
          <p>Khóa rồi thì không đơn vị nào nhập, gửi hay được duyệt nữa, cho đến khi mở lại kèm lý do.</p>
          <Buttons>
            <Button kind="danger">Khóa kỳ ngay</Button>
          </Buttons>
        </Form>
      </Details>
    </>
  )
}
