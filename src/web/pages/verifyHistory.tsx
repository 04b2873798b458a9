import { momentLabel, vietnameseDay } from '../../office/calendar.ts'
import { headOfBooks, verifyBooks } from '../../office/history.ts'
import { verdictSentence } from '../../office/verdict.ts'
import { instant } from '../../plan/index.ts'
import type { Pages, SiteContext } from '../site.ts'
import { Button, ButtonLink, Buttons, DefinitionList, Details, Form, Heading, Notice, Section, TextArea } from '../ui/index.ts'
import { view } from '../view.tsx'

/** `/nhat-ky/kiem-tra`: whether history is whole, and its head to be kept elsewhere. */
export function verifyRoutes(pages: Pages): void {
  pages.get('/kiem-tra', (c) => verifyPage(c, null))
  pages.post('/kiem-tra', async (c) => verifyPage(c, await verifyBooks(c.var.desk)))

  pages.get('/dau-chuoi.json', async (c) => {
    const head = await headOfBooks(c.var.desk)
    c.header('Content-Disposition', `attachment; filename="dau-chuoi-${vietnameseDay(c.var.desk.now)}.json"`)
    c.header('Content-Type', 'application/json; charset=utf-8')
    return c.body(headFile(head))
  })
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

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
