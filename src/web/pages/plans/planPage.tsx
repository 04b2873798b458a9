import { mayAnywhere } from '../../../office/desk.ts'
import { type PlanSheet, readPlan, type VersionSheet } from '../../../office/plans/index.ts'
import { type Day, dayLabel, planChanges } from '../../../plan/index.ts'
import { periodLabel } from '../../../vietnamese/period.ts'
import { numberParam, type SiteContext } from '../../site.ts'
import { ButtonLink, DefinitionList, Heading, Notice, Section, Status, Tabs, Tree } from '../../ui/index.ts'
import { view } from '../../view.tsx'
import { Changes } from './changes.tsx'
import { Items } from './items.tsx'
import { documentWords } from './list.tsx'
import { TargetTable } from './targetTable.tsx'
import { planKinds } from './words.data.ts'

/** One plan, in one of its versions: the one asked for, else the newest. */
export async function planPage(c: SiteContext) {
  const id = numberParam(c, 'id')
  const sheet = id === null ? null : await readPlan(c.var.desk, id)
  if (sheet === null) return c.notFound()
  const asked = sheet.versions.find(({ version }) => String(version.number) === c.req.query('ban'))
  const shown = asked ?? (sheet.versions.at(-1) as VersionSheet)
  const at = sheet.versions.indexOf(shown)
  const before = sheet.versions[at - 1]
  const isDraft = shown.version.number === sheet.draft
  const mayWrite = mayAnywhere(c.var.desk, 'plans.write')
  const editable = isDraft && mayWrite
  return view(
    c,
    { title: shown.version.title },
    <>
      <Heading
        title={shown.version.title}
        crumbs={crumbs(sheet)}
        lead={`${planKinds[sheet.plan.kind]}, ${periodLabel(sheet.plan.period)}, ${sheet.unit.name}`}
        actions={<Actions sheet={sheet} mayWrite={mayWrite} mayAdopt={mayAnywhere(c.var.desk, 'plans.adopt')} />}
      />
      {sheet.versions.length > 1 && (
        <Tabs
          label="Các bản của kế hoạch"
          tabs={sheet.versions.map((one) => ({
            href: `/ke-hoach/${sheet.plan.id}?ban=${one.version.number}`,
            label: versionLabel(one),
            current: one === shown,
          }))}
        />
      )}
      {sheet.draft !== null && sheet.draft > 1 && <DraftNotice isDraft={isDraft} />}
      <Facts sheet={sheet} shown={shown} isDraft={isDraft} />
      {before && <Changes before={versionLabel(before)} changes={planChanges(before.content, shown.content)} />}
      <TargetTable sheet={sheet} shown={shown} editable={editable} old={at < sheet.versions.length - 1} />
      <Items items={shown.items} edit={editable ? `/ke-hoach/${sheet.plan.id}/noi-dung` : null} />
      {sheet.children.length > 0 && (
        <Section title="Các kế hoạch cụ thể hóa" id="cu-the-hoa">
          <Tree
            label="Các kế hoạch cụ thể hóa"
            nodes={sheet.children.map(({ plan, current }) => ({
              label: current.title,
              href: `/ke-hoach/${plan.id}`,
              aside: <Status kind={plan.state} />,
            }))}
          />
        </Section>
      )}
    </>,
  )
}

/** The way to a page below the plan's own. */
export function planCrumbs(sheet: PlanSheet) {
  return [...crumbs(sheet), { href: `/ke-hoach/${sheet.plan.id}`, label: sheet.versions.at(-1)?.version.title ?? '' }]
}

function crumbs({ parent }: PlanSheet) {
  const above = parent === null ? [] : [{ href: `/ke-hoach/${parent.plan.id}`, label: parent.current.title }]
  return [{ href: '/ke-hoach', label: 'Kế hoạch' }, ...above]
}

function versionLabel({ version: { number, adoptedOn } }: VersionSheet): string {
  return `Bản ${number} (${adoptedOn === null ? 'dự thảo' : dayLabel(adoptedOn as Day)})`
}

function DraftNotice({ isDraft }: { isDraft: boolean }) {
  return (
    <Notice>
      <p>
        {isDraft
          ? 'Đây là bản điều chỉnh chưa thông qua. Bản trước vẫn có hiệu lực cho đến khi bản này được biểu quyết.'
          : 'Kế hoạch có một bản điều chỉnh đang dự thảo.'}
      </p>
    </Notice>
  )
}

function Actions({ sheet, mayWrite, mayAdopt }: { sheet: PlanSheet; mayWrite: boolean; mayAdopt: boolean }) {
  const at = `/ke-hoach/${sheet.plan.id}`
  const { state } = sheet.plan
  const open = sheet.draft === null && state !== 'draft' && state !== 'closed'
  return (
    <>
      {sheet.draft !== null && mayWrite && <ButtonLink href={`${at}/van-ban`}>Sửa văn bản</ButtonLink>}
      {sheet.draft !== null && mayAdopt && (
        <ButtonLink href={`${at}/thong-qua`} kind="main">
          Thông qua
        </ButtonLink>
      )}
      {open && mayWrite && <ButtonLink href={`${at}/dieu-chinh`}>Điều chỉnh</ButtonLink>}
      {open && mayAdopt && <ButtonLink href={`${at}/ket-thuc`}>Kết thúc</ButtonLink>}
    </>
  )
}

function Facts({ sheet, shown, isDraft }: { sheet: PlanSheet; shown: VersionSheet; isDraft: boolean }) {
  const { version, vote } = shown
  const document = documentWords(version)
  return (
    <DefinitionList
      items={[
        { term: 'Tình trạng', value: <Status kind={isDraft ? 'draft' : sheet.plan.state} /> },
        { term: 'Văn bản', value: version.documentNumber === null ? `${document} (chưa có số)` : document },
        ...(version.reason === null ? [] : [{ term: 'Lý do điều chỉnh', value: version.reason }]),
        ...(vote === null
          ? []
          : [
              {
                term: 'Biểu quyết',
                value: `${vote.body}, ngày ${dayLabel(vote.votedOn as Day)}: tán thành ${vote.inFavour}/${vote.entitled} (có mặt ${vote.present}, không tán thành ${vote.against}, không biểu quyết ${vote.abstained})`,
              },
            ]),
        ...(sheet.parent === null
          ? []
          : [{ term: 'Cụ thể hóa', value: <a href={`/ke-hoach/${sheet.parent.plan.id}`}>{sheet.parent.current.title}</a> }]),
      ]}
    />
  )
}
