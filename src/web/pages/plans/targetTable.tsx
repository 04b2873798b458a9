import { neighbour, type PlanSheet, type TargetSheet, type VersionSheet } from '../../../office/plans/index.ts'
import { type Indicator, planLabel, type Target } from '../../../plan/index.ts'
import { ButtonLink, type Column, DataTable, Section } from '../../ui/index.ts'
import { nameOf } from './changes.tsx'
import { issuers } from './words.data.ts'

interface Row extends TargetSheet {
  /** STT. */
  order: number
}

interface TargetTableProps {
  sheet: PlanSheet
  shown: VersionSheet
  editable: boolean
  /** Not the newest version. */
  old: boolean
}

/** The targets of a version, each in its place; one that may not be shown keeps its number. Shares given to lower units are told with the whole they are of. */
export function TargetTable({ sheet, shown, editable, old }: TargetTableProps) {
  const at = `/ke-hoach/${sheet.plan.id}/chi-tieu`
  const own = new Set(shown.targets.map(({ target }) => target.id))
  const rows = shown.targets.filter(({ target }) => !isShare(target, own)).map((one, index): Row => ({ ...one, order: index + 1 }))
  const hidden = rows.filter(({ target }) => target.kind === 'withheld').length
  const movable = editable && rows.some(({ row }) => row !== null && neighbour(sheet, row.id, 1) !== null)
  const ban = old ? `?ban=${shown.version.number}` : ''
  return (
    <Section
      title={`Chỉ tiêu (${rows.length})`}
      id="chi-tieu"
      actions={editable && <ButtonLink href={`${at}/moi`}>Thêm chỉ tiêu</ButtonLink>}
    >
      {hidden > 0 && <p class="hint">Trong đó {hidden} chỉ tiêu không hiển thị; số lượng vẫn được tính đủ.</p>}
      <DataTable
        caption="Chỉ tiêu của kế hoạch"
        columns={[
          { label: 'STT', cell: ({ order }) => order, align: 'right', card: 'hidden' },
          { label: 'Chỉ tiêu', card: 'title', cell: (row) => <Name row={row} href={`${at}/${row.target.id}${ban}`} /> },
          { label: 'ĐVT', cell: ({ target }) => told(target, (one) => indicatorOf(sheet, one).unit) },
          { label: 'Kế hoạch', card: 'main', cell: ({ target }) => told(target, (one) => <Lines target={one} />) },
          {
            label: old ? 'Chủ trì hiện nay' : 'Chủ trì',
            card: 'main',
            cell: ({ target }) => told(target, ({ clears }) => clears.lead.name),
          },
          ...(movable ? [orderColumn(sheet, at)] : []),
        ]}
        rows={rows}
        empty={editable ? 'Chưa có chỉ tiêu nào. Hãy bấm “Thêm chỉ tiêu”.' : 'Kế hoạch này không có chỉ tiêu.'}
      />
    </Section>
  )
}

function isShare(target: TargetSheet['target'], own: ReadonlySet<string>): boolean {
  return target.kind === 'target' && target.partOf !== null && own.has(target.partOf)
}

function told<Shown>(target: TargetSheet['target'], tell: (target: Target) => Shown): Shown | string {
  return target.kind === 'withheld' ? '' : tell(target)
}

function indicatorOf({ books }: PlanSheet, target: Target): Indicator {
  return books.indicators.get(target.indicator) as Indicator
}

function Name({ row: { target }, href }: { row: Row; href: string }) {
  return (
    <>
      {target.kind === 'withheld' ? <em>{nameOf(target)}</em> : <a href={href}>{target.name}</a>}
      {!target.headline && <span class="tag">không tính vào chỉ tiêu chủ yếu</span>}
      {target.kind === 'target' && target.disclosure === 'internal' && <span class="tag">nội bộ</span>}
    </>
  )
}

function Lines({ target }: { target: Target }) {
  return (
    <ul>
      {target.lines.map((line) => (
        <li>
          {planLabel(line, target.measure)}
          <span class="hint">
            {' '}
            ({line.label}, {issuers[line.issuer]}
            {line.stretch && ', mức phấn đấu'}
            {target.lines.length > 1 && line.id === target.governing && ', dùng để đánh giá'})
          </span>
        </li>
      ))}
    </ul>
  )
}

function orderColumn(sheet: PlanSheet, at: string): Column<Row> {
  return {
    label: 'Thứ tự',
    cell: ({ row }) =>
      row && (
        <span class="row-acts">
          {([-1, 1] as const).map(
            (by) =>
              neighbour(sheet, row.id, by) && (
                <form method="post" action={`${at}/${row.id}/thu-tu`}>
                  <input type="hidden" name="version" value={String(row.version)} />
                  <button class="button quiet" type="submit" name="by" value={String(by)}>
                    {by < 0 ? 'Lên' : 'Xuống'}
                    <span class="unseen"> {row.name}</span>
                  </button>
                </form>
              ),
          )}
        </span>
      ),
  }
}
