import { Hono } from 'hono'
import { mayAnywhere } from '../../../office/desk.ts'
import { type ListedForm, listForms } from '../../../office/reporting/forms.ts'
import type { Pages, Site, SiteContext } from '../../site.ts'
import { ButtonLink, Buttons, type Column, DataTable, Heading, Notice } from '../../ui/index.ts'
import { view } from '../../view.tsx'
import { addRows, addRowsPage } from './addRows.tsx'
import { changeHead, editHeadPage, newFormPage, saveNewForm } from './edit.tsx'
import { closeThis, formPage } from './form.tsx'
import { fromPlanPage, saveFromPlan } from './fromPlan.tsx'
import { moveRow, removeRow, rowPage, saveRow } from './row.tsx'

/** Biểu mẫu: which figures are asked of which units, in which table. */
export function formPages(): Pages {
  return new Hono<Site>()
    .get('/', listPage)
    .get('/tu-ke-hoach', (c) => fromPlanPage(c))
    .post('/tu-ke-hoach', saveFromPlan)
    .get('/moi', (c) => newFormPage(c))
    .post('/moi', saveNewForm)
    .get('/:id', formPage)
    .get('/:id/sua', (c) => editHeadPage(c))
    .post('/:id/sua', changeHead)
    .post('/:id/dong', closeThis)
    .get('/:id/them', (c) => addRowsPage(c))
    .post('/:id/them', addRows)
    .get('/:id/hang/:row', (c) => rowPage(c))
    .post('/:id/hang/:row', saveRow)
    .post('/:id/hang/:row/thu-tu', moveRow)
    .post('/:id/hang/:row/bo', removeRow)
}

const columns: readonly Column<ListedForm>[] = [
  {
    label: 'Biểu mẫu',
    card: 'title',
    cell: ({ form }) => <a href={`/bieu-mau/${form.id}`}>{form.title}</a>,
    note: ({ form }) => `Biểu ${form.number}`,
  },
  { label: 'Chế độ báo cáo', cell: ({ regime }) => regime.name },
  { label: 'Chỉ tiêu', align: 'right', cell: ({ indicators }) => indicators },
  { label: 'Đơn vị gửi', align: 'right', cell: ({ senders }) => senders },
  { label: 'Tình trạng', cell: ({ form }) => (form.closed ? 'Đã đóng' : 'Đang dùng') },
]

async function listPage(c: SiteContext) {
  const forms = await listForms(c.var.desk)
  const write = mayAnywhere(c.var.desk, 'rounds.write')
  return view(
    c,
    { title: 'Biểu mẫu' },
    <>
      <Heading
        title="Biểu mẫu"
        lead="Mỗi biểu nói đơn vị nào gửi chỉ tiêu nào. Một số liệu nhập một lần dùng cho mọi biểu có nó."
        actions={
          write &&
          forms.length > 0 && (
            <>
              <ButtonLink href="/bieu-mau/tu-ke-hoach" kind="main">
                Lập biểu từ kế hoạch
              </ButtonLink>
              <ButtonLink href="/bieu-mau/moi">Lập biểu trống</ButtonLink>
            </>
          )
        }
      />
      {forms.length === 0 && write ? (
        <Notice title="Chưa có biểu mẫu nào">
          <p>
            Lập biểu từ kế hoạch: các chỉ tiêu chủ yếu thành các dòng, đơn vị chủ trì hoặc nơi báo cáo thành đơn vị gửi. Sau đó sửa được.
          </p>
          <Buttons>
            <ButtonLink href="/bieu-mau/tu-ke-hoach" kind="main">
              Lập biểu từ kế hoạch
            </ButtonLink>
            <ButtonLink href="/bieu-mau/moi">Lập biểu trống</ButtonLink>
          </Buttons>
        </Notice>
      ) : (
        <DataTable caption={`${forms.length} biểu mẫu`} columns={columns} rows={forms} empty="Chưa có biểu mẫu nào." />
      )}
    </>,
  )
}
