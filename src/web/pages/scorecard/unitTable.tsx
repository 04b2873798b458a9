import type { UnitCell, UnitTable } from '../../../office/scorecard/units.ts'
import { HeatCell } from '../../charts/index.ts'
import { figureText } from '../../words.ts'

/** Units down, targets across: how much of its own target each unit has carried out; where it has none, its figure. */
export function UnitsByTargets({ table }: { table: UnitTable }) {
  const columns = table.columns.flatMap((column, at) =>
    table.rows.some(({ cells }) => isTold(cells[at] as UnitCell)) ? [{ column, at }] : [],
  )
  if (columns.length === 0) return <p class="empty">Chưa có số liệu của từng đơn vị cho các chỉ tiêu này.</p>
  return (
    <section class="table-frame" aria-label="Chỉ tiêu theo đơn vị" tabindex={0}>
      <table class="heat-table">
        <caption>% thực hiện chỉ tiêu giao cho từng đơn vị; đơn vị không được giao riêng thì ghi số thực hiện</caption>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            {columns.map(({ column }) => (
              <th scope="col">
                <a href={`/chi-tieu/${column.row}`}>{column.target.name}</a>
                <span class="sub">{column.indicator.unit}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ unit, cells }) => (
            <tr>
              <th scope="row">{unit.name}</th>
              {columns.map(({ at }) => (
                <UnitTargetCell cell={cells[at] as UnitCell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function isTold({ figure, own }: UnitCell): boolean {
  return own !== null || figure.kind !== 'absent'
}

function UnitTargetCell({ cell: { figure, own } }: { cell: UnitCell }) {
  if (own === null) return <td class="right">{figure.kind === 'absent' ? '' : figureText(figure)}</td>
  if (own.completion.kind === 'absent') return <HeatCell percent={null} absent={figureText(figure)} />
  return <HeatCell percent={own.completion.value} absent="" />
}
