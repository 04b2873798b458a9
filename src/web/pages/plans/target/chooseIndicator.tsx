import type { PlanSheet } from '../../../../office/plans/index.ts'
import { searchKey } from '../../../../vietnamese/normal.ts'
import type { SiteContext } from '../../../site.ts'
import { DataTable, Field, FilterBar, Heading } from '../../../ui/index.ts'
import { view } from '../../../view.tsx'
import { planCrumbs } from '../planPage.tsx'

const most = 50

/** The first step of a new target: which indicator it is of, searched by name without accents. */
export function chooseIndicator(c: SiteContext, sheet: PlanSheet) {
  const at = `/ke-hoach/${sheet.plan.id}/chi-tieu/moi`
  const asked = c.req.query('tim') ?? ''
  const words = searchKey(asked).split(' ').filter(Boolean)
  const found = [...sheet.indicators].filter(([, { name, aliases, code }]) => {
    const key = searchKey([name, code, ...aliases].join(' '))
    return words.every((word) => key.includes(word))
  })
  return view(
    c,
    { title: 'Thêm chỉ tiêu' },
    <>
      <Heading title="Thêm chỉ tiêu" crumbs={planCrumbs(sheet)} lead="Chọn chỉ tiêu thống kê dùng để đo." />
      <FilterBar action={at} results="ket-qua" summary={`${found.length} chỉ tiêu thống kê`}>
        <Field name="tim" label="Tìm theo tên" type="search" value={asked} hint="Không cần dấu: “thu ngan sach”." />
      </FilterBar>
      <div id="ket-qua">
        <DataTable
          caption={found.length > most ? `${most} chỉ tiêu thống kê đầu tiên; hãy gõ thêm để thu hẹp` : 'Chỉ tiêu thống kê'}
          columns={[
            { label: 'Chỉ tiêu thống kê', card: 'title', cell: ([row, { name }]) => <a href={`${at}?chi-so=${row}`}>{name}</a> },
            { label: 'Đơn vị tính', cell: ([, { unit }]) => unit },
            { label: 'Lĩnh vực', cell: ([, { sector }]) => sector },
          ]}
          rows={found.slice(0, most)}
          empty={
            <>
              Không có chỉ tiêu thống kê nào khớp. Nếu chưa có, hãy thêm vào <a href="/bo-chi-tieu">bộ chỉ tiêu</a> rồi quay lại đây.
            </>
          }
        />
      </div>
    </>,
  )
}
