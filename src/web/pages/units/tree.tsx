import { dayOrNull, vietnameseDay } from '../../../office/calendar.ts'
import { mayAnywhere } from '../../../office/desk.ts'
import { type UnitsOfDay, unitsOn } from '../../../office/units.ts'
import { type Day, day, dayAfter, dayLabel, type Unit } from '../../../plan/index.ts'
import { searchKey } from '../../../vietnamese/normal.ts'
import type { Pages, SiteContext } from '../../site.ts'
import { ButtonLink, Field, FilterBar, Heading, Notice, Tabs, Tree, type TreeNode } from '../../ui/index.ts'
import { view } from '../../view.tsx'
import { kindName, validity } from './words.ts'

/** Below this level branches start folded. */
const openLevels = 2

/** `/don-vi`: the tree as it stood on a day. */
export function treeRoutes(pages: Pages): void {
  pages.get('/', async (c) => {
    const { desk } = c.var
    const today = vietnameseDay(desk.now)
    const asked = c.req.query('ngay') ?? ''
    const on = dayOrNull(asked) ?? today
    const sought = c.req.query('tim')?.trim() ?? ''
    const units = await unitsOn(desk, on)
    const { nodes, found } = nodesOf(units, sought)
    return view(
      c,
      { title: 'Đơn vị' },
      <>
        <Heading title="Đơn vị" lead={`Cây đơn vị như đã có ngày ${dayLabel(on)}.`} actions={<Actions c={c} />} />
        {asked !== '' && dayOrNull(asked) === null && (
          <Notice kind="warn">
            <p>
              “{asked}” không phải là một ngày, nên đang xem ngày {dayLabel(on)}.
            </p>
          </Notice>
        )}
        <Tabs label="Ngày xem" tabs={daysOf(units, on, today)} />
        <FilterBar action="/don-vi" results="cay-don-vi" summary={`${found} đơn vị`}>
          <Field name="ngay" label="Ngày" type="date" value={on} />
          <Field name="tim" label="Tìm tên hoặc mã" type="search" value={sought} hint="Gõ không dấu cũng được." />
        </FilterBar>
        <div id="cay-don-vi">
          {nodes.length === 0 ? (
            <p class="empty">
              {sought === '' ? `Ngày ${dayLabel(on)} chưa có đơn vị nào.` : `Ngày ${dayLabel(on)} không có đơn vị nào khớp “${sought}”.`}
            </p>
          ) : (
            <Tree label={`Đơn vị ngày ${dayLabel(on)}`} nodes={nodes} />
          )}
        </div>
      </>,
    )
  })
}

function Actions({ c }: { c: SiteContext }) {
  if (!mayAnywhere(c.var.desk, 'units.write')) return null
  return (
    <>
      <ButtonLink href="/don-vi/moi">Thêm đơn vị</ButtonLink>
      <ButtonLink href="/don-vi/nhap">Nhập danh sách</ButtonLink>
      <ButtonLink href="/don-vi/sap-xep">Sắp xếp đơn vị</ButtonLink>
    </>
  )
}

/** Today, and for each reorganisation the last day before it and its own. */
function daysOf({ reorganisations }: UnitsOfDay, on: Day, today: Day) {
  const turns = [...new Set(reorganisations.map(({ takesEffect }) => day(takesEffect)))].slice(-4)
  const days = new Set([...turns.flatMap((turn) => [dayAfter(turn, -1), turn]), today])
  return [...days].sort().map((one) => ({
    href: `/don-vi?ngay=${one}`,
    label: one === today ? `Hôm nay ${dayLabel(one)}` : dayLabel(one),
    current: one === on,
  }))
}

/** The tree to be shown: all of it, or what was sought with what stands above it. */
function nodesOf({ tree, rowOf }: UnitsOfDay, sought: string): { nodes: TreeNode[]; found: number } {
  const key = searchKey(sought)
  const fits = ({ name, code }: Unit) => searchKey(`${name} ${code}`).includes(key)
  let found = 0
  const nodeOf = (at: number, level: number): TreeNode[] => {
    const one = tree.units[at] as Unit
    const own = fits(one)
    if (own) found++
    const children = (tree.children[at] ?? []).flatMap((child) => nodeOf(child, level + 1))
    if (!own && children.length === 0) return []
    const folded = sought === '' && level >= openLevels
    return [{ label: one.name, href: `/don-vi/${rowOf.get(one.id)}`, aside: <UnitFacts unit={one} />, children, folded }]
  }
  const tops = tree.units.map((_, at) => at).filter((at) => tree.parent[at] === -1)
  const nodes = tops.flatMap((at) => nodeOf(at, 1))
  return { nodes, found }
}

/** Kind, code and validity, at the end of a unit's line. */
export function UnitFacts({ unit }: { unit: Unit }) {
  return (
    <span class="unit-facts">
      {kindName(unit.kind)} · mã {unit.code} · {validity(unit)}
    </span>
  )
}
