import { z } from 'zod'
import { type ImportedRow, type ImportPlan, importUnits, planImport } from '../../../office/unitImport.ts'
import { readForm, text } from '../../input.ts'
import type { Pages, SiteContext } from '../../site.ts'
import { Button, ButtonLink, Buttons, DataTable, ErrorSummary, type Errors, Form, Heading, Notice, TextArea } from '../../ui/index.ts'
import { done, view } from '../../view.tsx'

const listForm = z.object({ 'danh-sach': text('Danh sách', 1_000_000), viec: z.enum(['thu', 'ghi']) })

const fates: Record<ImportedRow['fate'], string> = { add: 'Sẽ thêm', known: 'Đã có đúng như vậy', wrong: 'Sai' }

/** `/don-vi/nhap`: a list of units is brought in, first on trial. */
export function importRoutes(pages: Pages): void {
  pages.get('/nhap', (c) => listPage(c, '', null, {}))
  pages.post('/nhap', async (c) => {
    const input = await readForm(c, listForm)
    if (!input.ok) return listPage(c, input.typed['danh-sach'] ?? '', null, input.errors)
    const list = input.value['danh-sach']
    if (input.value.viec === 'thu') return listPage(c, list, await planImport(c.var.desk, list), {})
    const { added, plan } = await importUnits(c.var.desk, list)
    return added === null ? listPage(c, list, plan, {}) : done(c, '/don-vi', `Đã thêm ${added} đơn vị.`)
  })
}

function listPage(c: SiteContext, list: string, plan: ImportPlan | null, errors: Errors) {
  const wrong = plan?.problem ?? null
  const adding = plan?.rows.filter(({ fate }) => fate === 'add').length ?? 0
  return view(
    c,
    { title: 'Nhập danh sách đơn vị', status: wrong !== null || Object.keys(errors).length > 0 ? 400 : 200 },
    <>
      <Heading
        title="Nhập danh sách đơn vị"
        crumbs={[{ href: '/don-vi', label: 'Đơn vị' }]}
        lead="Thử trước để xem từng dòng sẽ ra sao, rồi ghi tất cả hoặc không ghi dòng nào."
      />
      <ErrorSummary errors={errors} />
      {wrong !== null && (
        <Notice kind="error" title="Chưa ghi được danh sách">
          <p>{wrong}</p>
        </Notice>
      )}
      {plan !== null && wrong === null && (
        <Notice title={adding === 0 ? 'Không có gì để thêm' : `Sẽ thêm ${adding} đơn vị`}>
          <p>{adding === 0 ? 'Mọi dòng đã có trong sổ.' : 'Chưa có gì được ghi. Xem từng dòng ở dưới rồi bấm Ghi tất cả.'}</p>
        </Notice>
      )}
      <Form action="/don-vi/nhap">
        <TextArea
          name="danh-sach"
          label="Danh sách"
          rows={10}
          value={list}
          error={errors['danh-sach']}
          hint="Chép năm cột từ Excel rồi dán vào đây: mã, tên, loại, mã cấp trên, từ ngày. Ví dụ loại: xã, phường, thôn, cơ quan; ngày: 01/07/2025."
        />
        <Buttons>
          <Button kind={adding > 0 && wrong === null ? 'plain' : 'main'} name="viec" value="thu">
            Thử
          </Button>
          {adding > 0 && wrong === null && (
            <Button name="viec" value="ghi">
              Ghi tất cả
            </Button>
          )}
          <ButtonLink href="/don-vi">Bỏ qua</ButtonLink>
        </Buttons>
      </Form>
      {plan !== null && plan.rows.length > 0 && (
        <DataTable
          caption="Từng dòng của danh sách"
          rows={plan.rows}
          empty=""
          columns={[
            { label: 'Tên', card: 'title', cell: ({ cells }) => cells[1] },
            { label: 'Dòng', cell: ({ line }) => line },
            { label: 'Mã', cell: ({ cells }) => cells[0] },
            { label: 'Loại', cell: ({ cells }) => cells[2] },
            { label: 'Mã cấp trên', cell: ({ cells }) => cells[3] },
            { label: 'Từ ngày', cell: ({ cells }) => cells[4] },
            { label: 'Kết quả', card: 'main', cell: ({ fate, why }) => <Fate fate={fate} why={why} /> },
          ]}
        />
      )}
    </>,
  )
}

function Fate({ fate, why }: Pick<ImportedRow, 'fate' | 'why'>) {
  return (
    <span>
      <strong>{fates[fate]}.</strong> {why}
    </span>
  )
}
