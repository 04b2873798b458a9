import { Hono } from 'hono'
import { vietnameseDay } from '../../../office/calendar.ts'
import { mayAnywhere } from '../../../office/desk.ts'
import { listForms } from '../../../office/reporting/forms.ts'
import { hasSent, type ListedRound, listRounds } from '../../../office/reporting/rounds.ts'
import { type Day, dayLabel } from '../../../plan/index.ts'
import { periodLabel } from '../../../vietnamese/period.ts'
import type { Pages, Site, SiteContext } from '../../site.ts'
import { ButtonLink, Buttons, type Column, DataTable, Heading, Notice, Section, Status } from '../../ui/index.ts'
import { view } from '../../view.tsx'
import { changeDays, lockThis, reopenThis } from './acts.tsx'
import { formFile } from './files.ts'
import { openPage, openThis } from './open.tsx'
import { roundPage } from './round.tsx'
import { roundStatus, roundUntil, sentWords } from './words.ts'

/** Kỳ báo cáo: which reports are asked for now, who has sent, who has not. */
export function roundPages(): Pages {
  return new Hono<Site>()
    .get('/', listPage)
    .get('/mo', (c) => openPage(c))
    .post('/mo', openThis)
    .get('/:id', (c) => roundPage(c))
    .get('/:id/bieu/:form/xlsx', (c) => formFile(c, 'xlsx'))
    .get('/:id/bieu/:form/docx', (c) => formFile(c, 'docx'))
    .post('/:id/ngay', changeDays)
    .post('/:id/khoa', lockThis)
    .post('/:id/mo-lai', reopenThis)
}

async function listPage(c: SiteContext) {
  const { desk } = c.var
  const rounds = await listRounds(desk)
  const write = mayAnywhere(desk, 'rounds.write')
  const hasForms = rounds.length > 0 || (await listForms(desk)).some(({ form }) => !form.closed)
  const columns = columnsOf(vietnameseDay(desk.now))
  const [now, others] = [rounds.filter(({ state }) => state !== 'locked'), rounds.filter(({ state }) => state === 'locked')]
  return view(
    c,
    { title: 'Kỳ báo cáo' },
    <>
      <Heading
        title="Kỳ báo cáo"
        lead="Kỳ tự mở và tự khóa theo chế độ báo cáo của các biểu mẫu; cũng mở được bằng tay."
        actions={
          write && (
            <>
              {hasForms && (
                <ButtonLink href="/ky-bao-cao/mo" kind="main">
                  Mở kỳ báo cáo
                </ButtonLink>
              )}
              <ButtonLink href="/bieu-mau">Biểu mẫu</ButtonLink>
              <ButtonLink href="/che-do-bao-cao">Chế độ báo cáo</ButtonLink>
            </>
          )
        }
      />
      {!hasForms && write ? (
        <Notice title="Bắt đầu từ biểu mẫu">
          <p>Biểu mẫu nói đơn vị nào gửi số liệu gì. Lập biểu từ kế hoạch đã có, rồi mở kỳ báo cáo đầu tiên.</p>
          <Buttons>
            <ButtonLink href="/bieu-mau/tu-ke-hoach" kind="main">
              Lập biểu từ kế hoạch
            </ButtonLink>
          </Buttons>
        </Notice>
      ) : (
        <DataTable caption={`${now.length} kỳ đang mở hoặc sắp mở`} columns={columns} rows={now} empty="Không có kỳ báo cáo nào đang mở." />
      )}
      {others.length > 0 && (
        <Section title="Đã khóa" id="da-khoa">
          <DataTable caption={`${others.length} kỳ, kỳ mới nhất trước`} columns={columns} rows={others} empty="" />
        </Section>
      )}
    </>,
  )
}

function columnsOf(today: Day): readonly Column<ListedRound>[] {
  return [
    {
      label: 'Kỳ báo cáo',
      card: 'title',
      cell: ({ round, days }) => <a href={`/ky-bao-cao/${round.id}`}>{capital(periodLabel(days.period))}</a>,
      note: ({ regime }) => regime.name,
    },
    { label: 'Tình trạng', cell: ({ state }) => <Status kind={roundStatus[state]} /> },
    { label: 'Hạn gửi', cell: ({ days }) => dayLabel(days.dueOn), note: (one) => roundUntil(one, today) },
    { label: 'Đã gửi', align: 'right', cell: ({ senders }) => sentWords(senders) },
    { label: 'Chưa gửi', card: 'main', cell: (one) => unsentWords(one) },
  ]
}

function unsentWords({ senders }: ListedRound): string {
  const names = senders.filter(({ state }) => !hasSent(state)).map(({ name }) => name)
  if (names.length === 0) return senders.length === 0 ? 'chưa có đơn vị nào được giao gửi' : 'không còn đơn vị nào'
  return names.length <= 4 ? names.join(', ') : `${names.slice(0, 3).join(', ')} và ${names.length - 3} đơn vị nữa`
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
