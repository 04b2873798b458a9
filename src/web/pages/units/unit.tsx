import { mayAnywhere } from '../../../office/desk.ts'
import { historyOf } from '../../../office/history.ts'
import { type Continuation, type KeptUnit, unitFile } from '../../../office/units.ts'
import { dayLabel } from '../../../plan/index.ts'
import { missingPage } from '../../sentencePage.tsx'
import { numberParam, type Pages } from '../../site.ts'
import { SubjectHistory } from '../../subjectHistory.tsx'
import { ButtonLink, DataTable, DefinitionList, Heading, Notice, Section } from '../../ui/index.ts'
import { view } from '../../view.tsx'
import { kindName, shareLabel, validity } from './words.ts'

/** `/don-vi/:id`: one unit. */
export function unitRoutes(pages: Pages): void {
  pages.get('/:id', async (c) => {
    const { desk } = c.var
    const row = numberParam(c, 'id')
    const file = row === null ? null : await unitFile(desk, row)
    if (file === null) return missingPage(c, 'Không có đơn vị nào ở địa chỉ này.')
    const { unit, on, above, below, continues, continuedBy, targets, sends } = file
    const parent = above.at(-1)
    const history = await historyOf(desk, `unit/${file.row}`)
    return view(
      c,
      { title: unit.name },
      <>
        <Heading
          title={unit.name}
          crumbs={[
            { href: `/don-vi?ngay=${on}`, label: 'Đơn vị' },
            ...above.map((one) => ({ href: `/don-vi/${one.row}`, label: one.unit.name })),
          ]}
          lead={`${kindName(unit.kind)} · mã ${unit.code} · ${validity(unit)}`}
          actions={mayAnywhere(desk, 'units.write') && <ButtonLink href={`/don-vi/${file.row}/sua`}>Sửa chỗ ghi sai</ButtonLink>}
        />
        {unit.validTo !== null && (
          <Notice>
            <p>Đơn vị không còn từ ngày {dayLabel(unit.validTo)}. Số liệu đã báo cáo giữ nguyên.</p>
          </Notice>
        )}
        <Section title="Thông tin" id="thong-tin">
          <DefinitionList
            items={[
              { term: 'Cấp trên', value: parent === undefined ? 'không có' : <UnitLink {...parent} /> },
              { term: 'Hiệu lực', value: validity(unit) },
              { term: 'Chỉ tiêu kế hoạch', value: targets === 0 ? 'chưa có' : `${targets} chỉ tiêu` },
              {
                term: 'Gửi số liệu',
                value:
                  sends.length === 0 ? (
                    'không có chỉ tiêu nào giao riêng'
                  ) : (
                    <ul>
                      {sends.map((one) => (
                        <li>
                          <a href={`/bo-chi-tieu/${one.row}`}>{one.name}</a>
                        </li>
                      ))}
                    </ul>
                  ),
              },
            ]}
          />
        </Section>
        {continues.length > 0 && (
          <Section title="Kế thừa từ" id="ke-thua-tu">
            <Continuations caption="Đơn vị trước sắp xếp" ways={continues} />
          </Section>
        )}
        {continuedBy.length > 0 && (
          <Section title="Được kế thừa bởi" id="ke-thua-boi">
            <Continuations caption="Đơn vị sau sắp xếp" ways={continuedBy} />
          </Section>
        )}
        <Section title="Đơn vị trực thuộc" id="truc-thuoc">
          <DataTable
            caption={`Ngày ${dayLabel(on)}`}
            rows={below}
            empty="Không có đơn vị nào trực thuộc."
            columns={[
              { label: 'Tên', card: 'title', cell: (one) => <UnitLink {...one} /> },
              { label: 'Loại', cell: (one) => kindName(one.unit.kind) },
              { label: 'Mã', cell: (one) => one.unit.code },
              { label: 'Hiệu lực', card: 'main', cell: (one) => validity(one.unit) },
            ]}
          />
        </Section>
        {history !== null && (
          <Section title="Nhật ký" id="nhat-ky" actions={<a href={`/nhat-ky?muc=unit/${file.row}`}>Xem trong nhật ký</a>}>
            <SubjectHistory items={history} />
          </Section>
        )}
      </>,
    )
  })
}

function Continuations({ caption, ways }: { caption: string; ways: readonly Continuation[] }) {
  return (
    <DataTable
      caption={caption}
      rows={ways}
      empty=""
      columns={[
        { label: 'Đơn vị', card: 'title', cell: (one) => <UnitLink {...one} /> },
        { label: 'Mã', cell: (one) => one.unit.code },
        { label: 'Từ ngày', cell: (one) => dayLabel(one.day) },
        { label: 'Phần', cell: (one) => shareLabel(one.share) },
        { label: 'Văn bản', card: 'main', cell: (one) => one.document },
      ]}
    />
  )
}

function UnitLink({ row, unit }: KeptUnit) {
  return <a href={`/don-vi/${row}`}>{unit.name}</a>
}
