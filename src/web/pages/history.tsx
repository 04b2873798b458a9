import { Hono } from 'hono'
import { dayOrNull, momentLabel } from '../../office/calendar.ts'
import { actKinds } from '../../office/history.data.ts'
import { type HistoryItem, type HistoryQuestion, headOfBooks, readHistory, verifyBooks } from '../../office/history.ts'
import { verdictSentence } from '../../office/verdict.ts'
import { instant } from '../../plan/index.ts'
import { problemPage } from '../problem.tsx'
import type { Pages, Site, SiteContext } from '../site.ts'
import { Changes } from '../subjectHistory.tsx'
import {
  Button,
  ButtonLink,
  Buttons,
  DataTable,
  DefinitionList,
  Details,
  Field,
  FilterBar,
  Form,
  Heading,
  Notice,
  Section,
  Select,
  TextArea,
} from '../ui/index.ts'
import { view } from '../view.tsx'

/** The pages of history: what was done, and whether the record of it is whole. */
export function historyPages(): Pages {
  const pages = new Hono<Site>()
  pages.onError((error, c) => problemPage(error, c as SiteContext))

  pages.get('/', async (c) => {
    const question = questionOf(c)
    const { items, next } = await readHistory(c.var.desk, question)
    return view(
      c,
      { title: 'Nhật ký' },
      <>
        <Heading
          title="Nhật ký"
          lead="Mọi việc ghi vào sổ, mới nhất ở trên. Nhật ký chỉ thêm, không sửa, không xóa được."
          actions={<ButtonLink href="/nhat-ky/kiem-tra">Kiểm tra nhật ký</ButtonLink>}
        />
        <FilterBar action="/nhat-ky" results="nhat-ky" summary={`${items.length} mục${next === null ? '' : ' mới nhất'}`}>
          {question.subject !== undefined && <input type="hidden" name="muc" value={question.subject} />}
          <Select
            name="loai"
            label="Loại việc"
            empty="Tất cả"
            value={question.kind}
            options={Object.entries(actKinds).map(([value, { label }]) => ({ value, label }))}
          />
          <Field name="nguoi" label="Người làm" type="search" value={question.actor} />
          <Field name="ngay" label="Ngày" type="date" value={question.day} />
        </FilterBar>
        {question.subject !== undefined && (
          <Notice>
            <p>
              Đang xem riêng một mục. <a href="/nhat-ky">Xem toàn bộ nhật ký</a>
            </p>
          </Notice>
        )}
        <div id="nhat-ky">
          <DataTable
            caption="Giờ Việt Nam"
            rows={items}
            empty="Không có mục nào khớp. Hãy bỏ bớt điều kiện lọc."
            columns={[
              { label: 'Việc', card: 'title', cell: (item) => <What item={item} /> },
              { label: 'Nội dung', card: 'main', cell: ({ changes }) => <ShortChanges changes={changes} /> },
              { label: 'Lúc, người làm', cell: (item) => <By item={item} /> },
              { label: 'Mục số', align: 'right', cell: ({ sequence }) => sequence },
            ]}
          />
          {next !== null && (
            <nav class="pages" aria-label="Phân trang">
              <ButtonLink href={addressOf(question, next)}>Các mục cũ hơn</ButtonLink>
            </nav>
          )}
        </div>
      </>,
    )
  })

  pages.get('/kiem-tra', (c) => verifyPage(c, null))
  pages.post('/kiem-tra', async (c) => verifyPage(c, await verifyBooks(c.var.desk)))

  pages.get('/dau-chuoi.json', async (c) => {
    const head = await headOfBooks(c.var.desk)
    c.header('Content-Disposition', `attachment; filename="dau-chuoi-${c.var.desk.now.slice(0, 10)}.json"`)
    c.header('Content-Type', 'application/json; charset=utf-8')
    return c.body(headFile(head))
  })
  return pages
}

async function verifyPage(c: SiteContext, verdict: Awaited<ReturnType<typeof verifyBooks>> | null) {
  const head = await headOfBooks(c.var.desk)
  return view(
    c,
    { title: 'Kiểm tra nhật ký' },
    <>
      <Heading
        title="Kiểm tra nhật ký"
        crumbs={[{ href: '/nhat-ky', label: 'Nhật ký' }]}
        lead="Tính lại toàn bộ chuỗi từ mục đầu tiên: mục nào bị sửa, xóa hay chèn thêm đều lộ ra."
      />
      {verdict !== null && (
        <Notice kind={verdict.whole ? 'info' : 'error'} title={verdict.whole ? 'Nhật ký nguyên vẹn' : 'Nhật ký bị hỏng'}>
          <p>{sentenceCase(verdictSentence(verdict))}</p>
        </Notice>
      )}
      <Form action="/nhat-ky/kiem-tra">
        <Buttons>
          <Button>Kiểm tra ngay</Button>
        </Buttons>
      </Form>
      <Section title="Đầu chuỗi" id="dau-chuoi">
        {head === null ? (
          <p class="empty">Nhật ký chưa có mục nào.</p>
        ) : (
          <>
            <p>
              Mỗi kỳ họp nên lưu lại tệp này ở nơi khác (in ra giấy, gửi cơ quan khác). Về sau, có tệp thì chứng minh được không ai cắt bỏ
              hay viết lại phần đã có: <code>namro verify --head</code>.
            </p>
            <DefinitionList
              items={[
                { term: 'Mục số', value: head.sequence },
                { term: 'Ghi lúc', value: momentLabel(instant(head.recordedAt)) },
                { term: 'Mã kiểm chứng', value: <code>{head.hash}</code> },
              ]}
            />
            <Details summary="Nội dung tệp, để chép">
              <TextArea name="tep" label="Tệp đầu chuỗi" value={headFile(head)} rows={8} />
            </Details>
            <Buttons>
              <ButtonLink href="/nhat-ky/dau-chuoi.json">Tải tệp đầu chuỗi</ButtonLink>
            </Buttons>
          </>
        )}
      </Section>
    </>,
  )
}

/** As `namro verify --save-head` writes it. */
function headFile(head: Awaited<ReturnType<typeof headOfBooks>>): string {
  return `${JSON.stringify(head === null ? [] : [head], null, 2)}\n`
}

function What({ item: { what, subject } }: { item: HistoryItem }) {
  return (
    <>
      {what}
      {subject.name !== '' && (
        <>
          {': '}
          {subject.href === null ? subject.name : <a href={subject.href}>{subject.name}</a>}
        </>
      )}
    </>
  )
}

function By({ item: { recordedAt, actor } }: { item: HistoryItem }) {
  return (
    <div class="by">
      <time datetime={recordedAt}>{momentLabel(recordedAt)}</time> {actor}
    </div>
  )
}

/** Few changes in sight, many folded. */
function ShortChanges({ changes }: Pick<HistoryItem, 'changes'>) {
  if (changes.length <= 3) return <Changes changes={changes} />
  return (
    <Details summary={`Xem ${changes.length} giá trị`}>
      <Changes changes={changes} />
    </Details>
  )
}

function questionOf(c: SiteContext): HistoryQuestion {
  const asked = (name: string) => c.req.query(name)?.trim() || undefined
  const before = Number(asked('truoc'))
  return {
    subject: asked('muc'),
    kind: asked('loai'),
    actor: asked('nguoi'),
    day: dayOrNull(asked('ngay') ?? '') ?? undefined,
    before: Number.isSafeInteger(before) && before > 0 ? before : undefined,
  }
}

function addressOf({ subject, kind, actor, day }: HistoryQuestion, before: number): string {
  const asked = Object.entries({ muc: subject, loai: kind, nguoi: actor, ngay: day, truoc: String(before) })
  return `/nhat-ky?${new URLSearchParams(asked.flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]])))}`
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
