import { momentLabel } from '../../../office/calendar.ts'
import { mayAnywhere } from '../../../office/desk.ts'
import { documentUnits, listDocuments } from '../../../office/reading/index.ts'
import type { SiteContext } from '../../site.ts'
import {
  Button,
  Buttons,
  DataTable,
  Details,
  ErrorSummary,
  type Errors,
  Field,
  FileField,
  Form,
  Heading,
  Radios,
  Section,
  Select,
  TextArea,
} from '../../ui/index.ts'
import { view } from '../../view.tsx'

/** The way back from a page of a document. */
export const readingCrumbs = [{ href: '/doc-van-ban', label: 'Đọc văn bản' }]

/** What each purpose is called. */
export const purposeWords = { source: 'Lấy số liệu', draft: 'Soát dự thảo' } as const

/** Documents that were read, and how to bring in more. */
export async function listPage(c: SiteContext, errors: Errors = {}) {
  const { desk } = c.var
  const documents = await listDocuments(desk)
  return view(
    c,
    { title: 'Đọc văn bản', status: Object.keys(errors).length > 0 ? 422 : 200 },
    <>
      <Heading
        title="Đọc văn bản"
        lead="Báo cáo, công văn, biểu số liệu: mọi con số được đánh dấu và kiểm tra; số bạn nhận được ghi vào sổ kèm nguồn."
      />
      <ErrorSummary errors={errors} />
      {mayAnywhere(desk, 'documents.write') && <BringIn c={c} errors={errors} units={await documentUnits(desk)} />}
      <Section title="Văn bản đã đọc" id="da-doc">
        <DataTable
          caption="Mới nhất ở trên"
          rows={documents}
          empty="Chưa đọc văn bản nào."
          columns={[
            {
              label: 'Văn bản',
              card: 'title',
              cell: ({ id, name }) => <a href={`/doc-van-ban/${id}`}>{name}</a>,
              note: ({ purpose }) => purposeWords[purpose],
            },
            { label: 'Số liệu', align: 'right', cell: ({ facts }) => facts },
            { label: 'Đã nhận', align: 'right', cell: ({ purpose, accepted }) => (purpose === 'draft' ? '–' : accepted) },
            { label: 'Đã bỏ', align: 'right', cell: ({ purpose, refused }) => (purpose === 'draft' ? '–' : refused) },
            { label: 'Phát hiện', align: 'right', cell: ({ findings }) => findings },
            { label: 'Đọc lúc', card: 'main', cell: ({ addedAt, addedBy }) => `${momentLabel(addedAt)}, ${addedBy}` },
          ]}
        />
      </Section>
    </>,
  )
}

function BringIn({ c, errors, units }: { c: SiteContext; errors: Errors; units: Awaited<ReturnType<typeof documentUnits>> }) {
  const asked = c.req.query('muc-dich')
  const options = units.map(({ row, unit }) => ({ value: String(row), label: unit.name }))
  const common = (suffix: string) => (
    <>
      <Radios
        name="purpose"
        id={`purpose${suffix}`}
        label="Đọc để làm gì"
        value={asked === 'draft' ? 'draft' : 'source'}
        error={errors.purpose}
        options={[
          { value: 'source', label: purposeWords.source, hint: 'Nhận các con số vào sổ.' },
          {
            value: 'draft',
            label: purposeWords.draft,
            hint: 'Chỉ kiểm tra trước khi phát hành: mâu thuẫn và chỗ khác với sổ. Không ghi gì.',
          },
        ]}
      />
      {options.length > 1 && <Select name="unit" id={`unit${suffix}`} label="Văn bản của" options={options} error={errors.unit} />}
    </>
  )
  const hidden = options.length === 1 ? { unit: options[0]?.value as string } : {}
  return (
    <Section title="Đọc thêm" id="doc-them">
      <Form action="/doc-van-ban" files hidden={hidden}>
        <FileField
          name="files"
          label="Tệp"
          hint="Word (.docx, .doc), PDF có chữ, Excel (.xlsx), .html, .txt, .csv; chọn hoặc kéo thả nhiều tệp một lần, mỗi tệp đến 20 MB."
          error={errors.files}
          accept=".docx,.doc,.pdf,.xlsx,.csv,.html,.htm,.txt"
          multiple
        />
        {common('')}
        <Buttons>
          <Button>Đọc</Button>
        </Buttons>
      </Form>
      <Details summary="Hoặc dán văn bản" open={errors.text !== undefined}>
        <Form action="/doc-van-ban" hidden={hidden}>
          <Field name="name" label="Tên văn bản" optional hint="Ví dụ: Báo cáo 9 tháng năm 2025." />
          <TextArea name="text" label="Nội dung" rows={10} error={errors.text} />
          {common('-2')}
          <Buttons>
            <Button>Đọc</Button>
          </Buttons>
        </Form>
      </Details>
    </Section>
  )
}
