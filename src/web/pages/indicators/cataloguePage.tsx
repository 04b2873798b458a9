import { z } from 'zod'
import { mayAnywhere } from '../../../office/desk.ts'
import { type CatalogueEntry, listCatalogue, takeFromCatalogue } from '../../../office/indicators/index.ts'
import { sentenceOf } from '../../../office/problem.ts'
import { readForm } from '../../input.ts'
import type { SiteContext } from '../../site.ts'
import { Button, Buttons, type Column, DataTable, ErrorSummary, type Errors, Form, Heading, Pagination } from '../../ui/index.ts'
import { done, view } from '../../view.tsx'
import { filtered, sectorLabel, sectorsOf } from './arrange.ts'
import { filterOf, IndicatorFilter } from './filter.tsx'
import { betters, overTime, overUnits } from './meanings.data.ts'

const path = '/bo-chi-tieu/danh-muc'
const onPage = 40

const columns = (write: boolean): readonly Column<CatalogueEntry>[] => [
  { label: 'Chỉ tiêu', card: 'title', cell: (one) => <Name one={one} write={write} /> },
  { label: 'Lĩnh vực', cell: ({ sector }) => sectorLabel(sector) },
  { label: 'Đơn vị tính', cell: ({ unit }) => unit || 'bằng lời' },
  { label: 'Chiều tốt', cell: ({ better }) => betters[better].label },
  { label: 'Qua các đơn vị', cell: (one) => overUnits[one.overUnits].label },
  { label: 'Qua thời gian', cell: (one) => overTime[one.overTime].label },
]

/** The national catalogue, from which indicators are taken into use. */
export async function cataloguePage(c: SiteContext, errors: Errors = {}) {
  const all = await listCatalogue(c.var.desk)
  const filter = filterOf(c)
  const found = filtered(all, filter, ({ id }) => id)
  const pages = Math.max(1, Math.ceil(found.length / onPage))
  const page = Math.min(pages, Math.max(1, Number(c.req.query('trang')) || 1))
  const shown = found.slice((page - 1) * onPage, page * onPage)
  const write = mayAnywhere(c.var.desk, 'indicators.write')
  return view(
    c,
    { title: 'Danh mục quốc gia', status: Object.keys(errors).length > 0 ? 400 : 200 },
    <>
      <ErrorSummary errors={errors} />
      <Heading
        title="Danh mục quốc gia"
        crumbs={[{ href: '/bo-chi-tieu', label: 'Bộ chỉ tiêu' }]}
        lead={`${all.length} chỉ tiêu hay gặp trong kế hoạch và báo cáo của địa phương, đã khai sẵn đơn vị tính và cách tổng hợp.`}
      />
      <IndicatorFilter
        action={path}
        results="danh-muc"
        filter={filter}
        sectors={sectorsOf(all)}
        summary={`${found.length} chỉ tiêu, ${found.filter(({ ownId }) => ownId !== null).length} đang dùng`}
      />
      <div id="danh-muc">
        <Form action={path}>
          <DataTable
            caption="Chỉ tiêu của danh mục quốc gia"
            columns={columns(write)}
            rows={shown}
            empty="Không có chỉ tiêu nào khớp. Hãy bớt từ tìm kiếm, hoặc thêm chỉ tiêu riêng ở trang Bộ chỉ tiêu."
          />
          {write && shown.some(({ ownId }) => ownId === null) && (
            <Buttons>
              <Button>Đưa vào sử dụng</Button>
            </Buttons>
          )}
        </Form>
        <Pagination
          page={page}
          pages={pages}
          href={(to) => `${path}?${new URLSearchParams({ tim: filter.words, 'linh-vuc': filter.sector, trang: String(to) })}`}
        />
      </div>
    </>,
  )
}

const several = z
  .union([z.string(), z.array(z.string())], 'Chưa chọn chỉ tiêu nào; hãy đánh dấu ít nhất một chỉ tiêu.')
  .transform((sent) => [sent].flat())

/** Takes what was ticked into use. */
export async function takeOver(c: SiteContext) {
  const input = await readForm(c, z.object({ codes: several }))
  if (!input.ok) return cataloguePage(c, { 'danh-muc': input.errors.codes ?? '' })
  try {
    const taken = await takeFromCatalogue(c.var.desk, input.value.codes)
    return done(c, '/bo-chi-tieu', taken === 0 ? 'Các chỉ tiêu này đã dùng từ trước.' : `Đã đưa ${taken} chỉ tiêu vào sử dụng.`)
  } catch (error) {
    const sentence = sentenceOf(error)
    if (sentence === null) throw error
    return cataloguePage(c, { 'danh-muc': sentence })
  }
}

function Name({ one: { id, name, aliases, ownId }, write }: { one: CatalogueEntry; write: boolean }) {
  const others = aliases.length > 0 && <p class="hint">Còn gọi: {aliases.join('; ')}</p>
  if (ownId !== null || !write) {
    return (
      <>
        {ownId === null ? name : <a href={`/bo-chi-tieu/${ownId}`}>{name}</a>}
        {ownId !== null && <span class="optional"> (đang dùng)</span>}
        {others}
      </>
    )
  }
  return (
    <>
      <div class="tick">
        <input type="checkbox" id={`lay-${id}`} name="codes" value={id} />
        <label for={`lay-${id}`}>{name}</label>
      </div>
      {others}
    </>
  )
}
