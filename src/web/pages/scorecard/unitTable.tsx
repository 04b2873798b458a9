import type { UnitCell, UnitColumn, UnitTable } from '../../../office/scorecard/units.ts'
import { amount, type Unit } from '../../../plan/index.ts'
import { HeatCell } from '../../charts/index.ts'
import { figureText } from '../../words.ts'

/** More units than this stand down the page and the targets across; fewer the other way round. */
const mostAcross = 12

/** Units by targets: how much of its own target each unit has carried out; where it has none, its figure. */
export function UnitsByTargets({ table: { columns, rows } }: { table: UnitTable }) {
  const told = columns.flatMap((target, at) => (rows.some(({ cells }) => isTold(cells[at] as UnitCell)) ? [{ target, at }] : []))
  if (told.length === 0) return <p class="empty">Chưa có số liệu của từng đơn vị cho các chỉ tiêu này.</p>
  const unitsAcross = rows.length <= mostAcross
  return (
    <section class="table-frame" aria-label="Chỉ tiêu theo đơn vị" tabindex={0}>
      <table class="heat-table">
        <caption>% thực hiện chỉ tiêu giao cho từng đơn vị; đơn vị không được giao riêng thì ghi số thực hiện</caption>
        <thead>
          <tr>
            <th scope="col">{unitsAcross ? 'Chỉ tiêu' : 'Đơn vị'}</th>
            {unitsAcross
              ? rows.map(({ unit }) => <UnitHead unit={unit} scope="col" />)
              : told.map(({ target }) => <TargetHead target={target} scope="col" />)}
          </tr>
        </thead>
        <tbody>
          {unitsAcross
            ? told.map(({ target, at }) => (
                <tr>
                  <TargetHead target={target} scope="row" />
                  {rows.map(({ cells }) => (
                    <UnitTargetCell cell={cells[at] as UnitCell} />
                  ))}
                </tr>
              ))
            : rows.map(({ unit, cells }) => (
                <tr>
                  <UnitHead unit={unit} scope="row" />
                  {told.map(({ at }) => (
                    <UnitTargetCell cell={cells[at] as UnitCell} />
                  ))}
                </tr>
              ))}
        </tbody>
      </table>
    </section>
  )
}

function UnitHead({ unit, scope }: { unit: Unit; scope: 'row' | 'col' }) {
  return <th scope={scope}>{unit.name}</th>
}

function TargetHead({ target: { row, target, indicator }, scope }: { target: UnitColumn; scope: 'row' | 'col' }) {
  return (
    <th scope={scope}>
      <a href={`/chi-tieu/${row}`}>{target.name}</a>
      <span class="sub">{indicator.unit}</span>
    </th>
  )
}

function isTold({ figure, own }: UnitCell): boolean {
  return own !== null || figure.kind !== 'absent'
}

function UnitTargetCell({ cell: { figure, own } }: { cell: UnitCell }) {
  // The unit of measure stands in the head of the target.
  if (own === null)
    return (
      <td class="right">
        {figure.kind === 'number'
          ? amount(figure.working.value, '', figure.working.decimals)
          : figure.kind === 'absent'
            ? ''
            : figureText(figure)}
      </td>
    )
  return <HeatCell percent={own.completion.kind === 'absent' ? null : own.completion.value} absent={figureText(figure)} />
}
