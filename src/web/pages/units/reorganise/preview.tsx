import type { ReorganisationPreview } from '../../../../office/reorganisation.ts'
import { type Day, dayAfter, dayLabel, treeAt, type UnitHistory, type UnitTree } from '../../../../plan/index.ts'
import type { SiteContext } from '../../../site.ts'
import { Button, Buttons, Card, Form, Notice, Section, Tree, type TreeNode } from '../../../ui/index.ts'
import { UnitFacts } from '../tree.tsx'
import { changeWords, type Draft, hiddenFields } from './draft.ts'
import { stepPage } from './step.tsx'

/** What the reorganisation would do, before it is done. `moved`: the units were changed by somebody since the last preview. */
export function previewPage(c: SiteContext, draft: Draft, on: Day, preview: ReorganisationPreview, moved: boolean) {
  const { before, after, followers, handedOn, revision } = preview
  const eve = dayAfter(on, -1)
  return stepPage(
    c,
    { title: 'Xem trước sắp xếp đơn vị', bad: moved, lead: `${draft.document}, từ ngày ${dayLabel(on)}` },
    <>
      {moved && (
        <Notice kind="warn" title="Cây đơn vị vừa được người khác sửa">
          <p>Chưa có gì được ghi. Hãy xem lại bản xem trước mới dưới đây rồi bấm Thực hiện.</p>
        </Notice>
      )}
      <Notice title="Số liệu đã báo cáo giữ nguyên">
        <p>
          Sắp xếp không đổi số nào. Báo cáo của các kỳ trước đọc như cũ theo cây đơn vị của ngày đó; dãy số liệu của đơn vị mới nối tiếp đơn
          vị cũ.
        </p>
      </Notice>
      <Section title="Các thay đổi" id="thay-doi">
        <ul class="bullets">
          {draft.changes.map((change) => (
            <li>{changeWords(change, before)}.</li>
          ))}
          {[...inFamilies(followers)].map(([way, names]) => (
            <li>
              {names.join(', ')} đi theo cấp trên mới: {way}.
            </li>
          ))}
          {handedOn.map(({ indicator, to }) => (
            <li>
              Số liệu “{indicator.name}” từ nay do {to.map(({ name }) => name).join(', ')} gửi.
            </li>
          ))}
          <li>Tài khoản được giao vai trò theo đơn vị cũ cần được giao lại theo đơn vị mới.</li>
        </ul>
      </Section>
      <div class="two">
        <Side title={`Trước: ngày ${dayLabel(eve)}`} tree={treeAt(before, eve)} touched={endedOn(after, on)} />
        <Side title={`Sau: ngày ${dayLabel(on)}`} tree={treeAt(after, on)} touched={begunOn(after, on)} />
      </div>
      <Form action="/don-vi/sap-xep" hidden={{ ...hiddenFields(draft), revision }}>
        <Buttons>
          <Button name="viec" value="thuc-hien">
            Thực hiện
          </Button>
          <Button kind="plain" name="viec" value="ve">
            Quay lại sửa
          </Button>
        </Buttons>
      </Form>
    </>,
  )
}

/** Units that go the same way together: 'mã 2 thành mã 9'. */
function inFamilies(followers: ReorganisationPreview['followers']): ReadonlyMap<string, string[]> {
  const families = new Map<string, string[]>()
  for (const { from, to } of followers) {
    const way = `mã ${from.parent} thành mã ${to.parent}`
    families.set(way, [...(families.get(way) ?? []), from.name])
  }
  return families
}

function Side({ title, tree, touched }: { title: string; tree: UnitTree; touched: ReadonlySet<string> }) {
  return (
    <Card title={title}>
      <Tree label={title} nodes={touchedBranches(tree, touched)} />
    </Card>
  )
}

/** The units that the reorganisation touches, with those just below and all above them; the others are only counted. */
function touchedBranches(tree: UnitTree, touched: ReadonlySet<string>): TreeNode[] {
  const isTouched = (at: number) => touched.has(tree.units[at]?.id ?? '')
  const near = tree.units.map((_, at) => isTouched(at) || isTouched(tree.parent[at] as number))
  for (let at = near.length - 1; at > 0; at--) if (near[at] && (tree.parent[at] as number) >= 0) near[tree.parent[at] as number] = true
  const nodesOf = (places: readonly number[]): TreeNode[] => {
    const shown = places.filter((at) => near[at])
    const left = places.length - shown.length
    const nodes = shown.flatMap((at): TreeNode[] => {
      const one = tree.units[at]
      if (one === undefined) return []
      const aside = (
        <>
          {isTouched(at) && <strong>thay đổi</strong>} <UnitFacts unit={one} />
        </>
      )
      return [{ label: one.name, aside, children: nodesOf(tree.children[at] ?? []) }]
    })
    return left === 0 ? nodes : [...nodes, { label: `${left} đơn vị không đổi` }]
  }
  return nodesOf(tree.units.map((_, at) => at).filter((at) => tree.parent[at] === -1))
}

function endedOn({ units }: UnitHistory, on: Day): ReadonlySet<string> {
  return new Set(units.filter(({ validTo }) => validTo === on).map(({ id }) => id))
}

function begunOn({ units }: UnitHistory, on: Day): ReadonlySet<string> {
  return new Set(units.filter(({ validFrom }) => validFrom === on).map(({ id }) => id))
}
