import { mayAnywhere } from '../../../../office/desk.ts'
import { type Allocation, type PlanSheet, readAllocation, type Share, type VersionSheet } from '../../../../office/plans/index.ts'
import { absenceSentence } from '../../../../plan/absent.ts'
import { amount, dayLabel, explain, governingLine, type Indicator, planLabel, shown, type Target } from '../../../../plan/index.ts'
import { periodLabel } from '../../../../vietnamese/period.ts'
import { numberParam, type SiteContext } from '../../../site.ts'
import { Button, ButtonLink, Buttons, DataTable, DefinitionList, Form, Heading, Section } from '../../../ui/index.ts'
import { view } from '../../../view.tsx'
import { nameOf } from '../changes.tsx'
import { planCrumbs } from '../planPage.tsx'
import { sheetOf } from '../sheet.ts'
import { issuers } from '../words.data.ts'

/** A target as a version of its plan asks it: the version that the address names, else the newest. */
export async function targetPage(c: SiteContext) {
  const [sheet, id] = [await sheetOf(c), numberParam(c, 'target')]
  if (sheet === null) return c.notFound()
  const asked = sheet.versions.find(({ version }) => String(version.number) === c.req.query('ban'))
  const version = asked ?? (sheet.versions.at(-1) as VersionSheet)
  const found = version.targets.find(({ target }) => target.id === String(id))
  if (found?.row == null || found.target.kind === 'withheld') return c.notFound()
  const { target, row } = found
  const editable = version.version.number === sheet.draft && mayAnywhere(c.var.desk, 'plans.write')
  const at = `/ke-hoach/${sheet.plan.id}/chi-tieu/${target.id}`
  const indicator = sheet.books.indicators.get(target.indicator) as Indicator
  return view(
    c,
    { title: target.name },
    <>
      <Heading
        title={target.name}
        crumbs={planCrumbs(sheet)}
        lead={`${sheet.books.units.byId.get(target.unit)?.name}, ${periodLabel(target.period)}, bản ${version.version.number} của kế hoạch`}
        actions={editable && <ButtonLink href={`${at}/sua`}>Sửa chỉ tiêu</ButtonLink>}
      />
      <DefinitionList
        items={[
          { term: 'Chỉ tiêu thống kê', value: `${indicator.name} (${indicator.unit})` },
          {
            term: 'Cách tính',
            value: target.measure.kind === 'level' ? 'mức đạt được' : `tăng, giảm so với ${periodLabel(target.measure.since)}`,
          },
          { term: 'Ngưỡng tính vượt', value: marginLabel(target) },
          { term: 'Chỉ tiêu chủ yếu', value: target.headline ? 'có' : 'không' },
          { term: 'Phạm vi', value: target.disclosure === 'public' ? 'công khai' : 'nội bộ' },
        ]}
      />
      <Lines target={target} />
      <Path target={target} />
      <Clears target={target} />
      <Shares
        allocation={await readAllocation(c.var.desk, target)}
        whole={target}
        sheet={sheet}
        indicatorRow={row.indicatorId}
        editable={editable}
      />
      {editable && (
        <Form action={`${at}/rut`} hidden={{ version: row.version }}>
          <Buttons>
            <Button kind="danger" confirm={`Rút chỉ tiêu “${target.name}” khỏi bản dự thảo?`}>
              Rút khỏi bản dự thảo
            </Button>
          </Buttons>
        </Form>
      )}
    </>,
  )
}

function marginLabel(target: Target): string {
  const { margin } = target
  if (margin === null) return 'hơn kế hoạch là vượt'
  return `hơn kế hoạch quá ${amount(margin.size, margin.kind === 'percent' ? '%' : governingLine(target).unitOfMeasure)} mới là vượt`
}

function Lines({ target }: { target: Target }) {
  return (
    <Section title="Mức kế hoạch" id="muc-ke-hoach">
      <DataTable
        caption="Các mức kế hoạch của chỉ tiêu"
        columns={[
          { label: 'Tên gọi', card: 'title', cell: ({ label }) => label },
          { label: 'Mức', card: 'main', cell: (line) => planLabel(line, target.measure) },
          { label: 'Cơ quan giao', cell: ({ issuer }) => issuers[issuer] },
          { label: 'Văn bản', cell: ({ document }) => document ?? '' },
          { label: 'Dùng để', cell: ({ id, stretch }) => (stretch ? 'phấn đấu' : id === target.governing ? 'đánh giá' : 'so sánh') },
        ]}
        rows={target.lines}
        empty="Chưa có mức kế hoạch."
      />
    </Section>
  )
}

function Path({ target }: { target: Target }) {
  if (target.path.length === 0) return null
  const { unitOfMeasure } = governingLine(target)
  return (
    <Section title="Lộ trình" id="lo-trinh">
      <DataTable
        caption="Mức phải đạt, lũy kế từ đầu kỳ"
        columns={[
          { label: 'Đến hết', card: 'title', cell: ({ by }) => periodLabel(by) },
          { label: 'Mức phải đạt', align: 'right', cell: ({ value }) => amount(value, unitOfMeasure) },
        ]}
        rows={target.path}
        empty=""
      />
    </Section>
  )
}

function Clears({ target: { clears } }: { target: Target }) {
  const names = (of: readonly { name: string }[]) => of.map(({ name }) => name).join('; ')
  return (
    <Section title="Rõ người, rõ việc" id="ro-nguoi-ro-viec">
      <DefinitionList
        items={[
          { term: 'Chủ trì', value: clears.lead.name },
          ...(clears.cooperating.length === 0 ? [] : [{ term: 'Phối hợp', value: names(clears.cooperating) }]),
          ...(clears.observers.length === 0 ? [] : [{ term: 'Theo dõi', value: names(clears.observers) }]),
          { term: 'Việc', value: clears.work },
          { term: 'Thời hạn', value: dayLabel(clears.dueDate) },
          { term: 'Trách nhiệm', value: clears.responsibility },
          { term: 'Thẩm quyền', value: clears.authority },
          { term: 'Sản phẩm', value: clears.deliverable },
        ]}
      />
    </Section>
  )
}

interface SharesProps {
  allocation: Allocation
  whole: Target
  sheet: PlanSheet
  indicatorRow: number | null
  editable: boolean
}

/** What lower units were given of it, and whether that adds up to the whole. */
function Shares({ allocation: { shares, reconciliation }, whole, sheet, indicatorRow, editable }: SharesProps) {
  if (shares.length === 0 && !editable) return null
  const give = `/ke-hoach/${sheet.plan.id}/chi-tieu/moi?chi-so=${indicatorRow}&giao-tu=${whole.id}`
  return (
    <Section title="Giao xuống" id="giao-xuong" actions={editable && <ButtonLink href={give}>Giao cho một đơn vị</ButtonLink>}>
      <DataTable
        caption="Phần giao cho các đơn vị"
        columns={[
          {
            label: 'Đơn vị',
            card: 'title',
            cell: ({ unit, target, planId }: Share) => <a href={`/ke-hoach/${planId}/chi-tieu/${target.id}`}>{unit.name}</a>,
          },
          {
            label: 'Mức giao',
            card: 'main',
            cell: ({ target }: Share) => (target.kind === 'withheld' ? nameOf(target) : planLabel(governingLine(target), target.measure)),
          },
          { label: 'Chủ trì', cell: ({ target }: Share) => (target.kind === 'withheld' ? '' : target.clears.lead.name) },
        ]}
        rows={shares}
        empty="Chưa giao phần nào cho đơn vị cấp dưới."
      />
      {shares.length > 0 &&
        ('kind' in reconciliation ? (
          <p>Chưa đối chiếu được với tổng số. {absenceSentence(reconciliation)}.</p>
        ) : (
          <>
            <p>
              {reconciliation.difference.value.eq(0)
                ? 'Các phần giao cộng lại bằng kế hoạch.'
                : `Các phần giao cộng lại ${reconciliation.difference.value.gt(0) ? 'nhiều hơn' : 'ít hơn'} kế hoạch ${shown({ ...reconciliation.difference, value: reconciliation.difference.value.abs() })}.`}
            </p>
            <p class="hint">{explain(reconciliation.difference)}</p>
            {reconciliation.gaps.length > 0 && (
              <p class="hint">
                Chưa cộng: {reconciliation.gaps.map(({ name, absent }) => `${name} (${absenceSentence(absent)})`).join('; ')}.
              </p>
            )}
          </>
        ))}
    </Section>
  )
}
