import { Hono } from 'hono'
import { dayOrNull, momentLabel } from '../../office/calendar.ts'
import { actKinds } from '../../office/history.data.ts'
import { type HistoryItem, type HistoryQuestion, readHistory } from '../../office/history.ts'
import { problemPage } from '../sentencePage.tsx'
import type { Pages, Site, SiteContext } from '../site.ts'
import { Changes } from '../subjectHistory.tsx'
import { ButtonLink, DataTable, Details, Field, FilterBar, Heading, Notice, Select } from '../ui/index.ts'
import { view } from '../view.tsx'
import { verifyRoutes } from './verifyHistory.tsx'

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

  verifyRoutes(pages)
  return pages
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
