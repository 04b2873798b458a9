import { mayAnywhere } from '../../../office/desk.ts'
import { type ListedIndicator, listIndicators } from '../../../office/indicators/index.ts'
import type { SiteContext } from '../../site.ts'
import { ButtonLink, type Column, DataTable, Heading, Section } from '../../ui/index.ts'
import { view } from '../../view.tsx'
import { filtered, nested, sectorLabel, sectorsOf } from './arrange.ts'
import { filterOf, IndicatorFilter } from './filter.tsx'
import { betters, overTime, overUnits } from './meanings.data.ts'

type Row = { one: ListedIndicator; depth: number }

const columns: readonly Column<Row>[] = [
  { label: 'Chỉ tiêu', card: 'title', cell: ({ one, depth }) => <Name one={one} depth={depth} /> },
  { label: 'Đơn vị tính', cell: ({ one }) => one.unitOfMeasure || 'bằng lời' },
  { label: 'Chiều tốt', cell: ({ one }) => betters[one.better].label },
  { label: 'Qua các đơn vị', cell: ({ one }) => overUnits[one.overUnits].label },
  { label: 'Qua thời gian', cell: ({ one }) => overTime[one.overTime].label },
  { label: 'Nơi báo cáo', cell: ({ one }) => reportersLabel(one.reporters) },
  { label: 'Chỉ tiêu kế hoạch dùng', align: 'right', cell: ({ one }) => one.targets },
]

/** The authority's indicators, sector by sector. */
export async function listPage(c: SiteContext) {
  const all = await listIndicators(c.var.desk)
  const filter = filterOf(c)
  const shown = filtered(all, filter, ({ code }) => code)
  const write = mayAnywhere(c.var.desk, 'indicators.write')
  return view(
    c,
    { title: 'Bộ chỉ tiêu' },
    <>
      <Heading
        title="Bộ chỉ tiêu"
        lead="Những gì cơ quan đo đếm và báo cáo. Mỗi chỉ tiêu ghi một lần ở đây, dùng cho mọi kế hoạch và mọi kỳ báo cáo."
        actions={
          <>
            <ButtonLink href="/bo-chi-tieu/danh-muc" kind={write ? 'main' : 'plain'}>
              {write ? 'Lấy từ danh mục quốc gia' : 'Danh mục quốc gia'}
            </ButtonLink>
            {write && <ButtonLink href="/bo-chi-tieu/moi">Thêm chỉ tiêu riêng</ButtonLink>}
          </>
        }
      />
      <IndicatorFilter
        action="/bo-chi-tieu"
        results="bo-chi-tieu"
        filter={filter}
        sectors={sectorsOf(all)}
        summary={`${shown.length} chỉ tiêu`}
      />
      <div id="bo-chi-tieu">
        {shown.length === 0 && <p class="empty">{emptySentence(all.length)}</p>}
        {sectorsOf(shown).map((sector, at) => {
          const own = shown.filter((one) => one.sector === sector)
          return (
            <Section title={sectorLabel(sector)} id={`linh-vuc-${at + 1}`}>
              <DataTable caption={`${sectorLabel(sector)}: ${own.length} chỉ tiêu`} columns={columns} rows={nested(own)} empty="" />
            </Section>
          )
        })}
      </div>
    </>,
  )
}

function Name({ one, depth }: Row) {
  return (
    <span class={`under-${Math.min(depth, 3)}`}>
      {depth > 0 && <span class="optional">trong đó: </span>}
      <a href={`/bo-chi-tieu/${one.id}`}>{one.name}</a>
    </span>
  )
}

/** 'Mọi đơn vị'; 'Trạm Y tế xã, Công an xã và 3 đơn vị khác'. */
function reportersLabel(names: readonly string[]): string {
  if (names.length === 0) return 'Mọi đơn vị'
  return names.length <= 3 ? names.join(', ') : `${names.slice(0, 2).join(', ')} và ${names.length - 2} đơn vị khác`
}

function emptySentence(all: number): string {
  return all === 0
    ? 'Chưa có chỉ tiêu nào. Hãy lấy từ danh mục quốc gia những chỉ tiêu cơ quan theo dõi.'
    : 'Không có chỉ tiêu nào khớp. Hãy bớt từ tìm kiếm hoặc chọn lĩnh vực khác.'
}
