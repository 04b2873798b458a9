import { momentLabel } from '../../../office/calendar.ts'
import type { ListedFile } from '../../../office/imports/index.ts'
import { instant } from '../../../plan/index.ts'
import type { SiteContext } from '../../site.ts'
import { Button, Buttons, DataTable, ErrorSummary, type Errors, FileField, Form, Heading, Section, TextArea } from '../../ui/index.ts'
import { view } from '../../view.tsx'

/** The files that were brought in lately, and the form for the next one. */
export function listPage(c: SiteContext, files: readonly ListedFile[], errors: Errors) {
  return view(
    c,
    { title: 'Nhập tệp Excel', status: Object.keys(errors).length > 0 ? 400 : 200 },
    <>
      <Heading
        title="Nhập tệp Excel"
        lead="Tải lên bảng Excel hoặc CSV theo mẫu đang dùng. Hệ thống nhận ra cột, dòng, đơn vị và kỳ, cho xem từng số sẽ ra sao, rồi ghi tất cả hoặc không ghi số nào."
      />
      <ErrorSummary errors={errors} />
      <Form action="/nhap-lieu" files>
        <FileField
          name="tep"
          label="Tệp"
          optional
          accept=".xlsx,.csv"
          error={errors.tep}
          hint="Tệp .xlsx đến 60 MB hoặc .csv đến 20 MB, nhiều trang được. Tệp cũ .xls: mở bằng Excel rồi lưu lại thành .xlsx."
        />
        <TextArea
          name="bang"
          label="Hoặc dán bảng chép từ Excel"
          optional
          rows={4}
          hint="Chép cả dòng tiêu đề cột trong Excel rồi dán vào đây."
        />
        <Buttons>
          <Button>Tải lên và xem thử</Button>
        </Buttons>
      </Form>
      <Section title="Các tệp gần đây" id="gan-day">
        <DataTable
          caption="Các tệp đã tải lên, mới nhất trước"
          rows={files}
          empty="Chưa có tệp nào được tải lên."
          columns={[
            { label: 'Tệp', card: 'title', cell: ({ file }) => <a href={`/nhap-lieu/${file.id}`}>{file.name}</a> },
            {
              label: 'Tải lên',
              cell: ({ file }) => momentLabel(instant(file.uploadedAt)),
              note: ({ file }) => file.uploadedBy,
            },
            {
              label: 'Kết quả',
              card: 'main',
              cell: ({ run }) => (run === null ? 'Chưa nhập' : `Đã ghi ${run.figures} số liệu lúc ${momentLabel(instant(run.recordedAt))}`),
            },
          ]}
        />
      </Section>
    </>,
  )
}
