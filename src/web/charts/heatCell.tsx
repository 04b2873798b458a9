import { roundTo } from '../../vietnamese/decimal.ts'
import { type Decimal, formatNumber } from '../../vietnamese/index.ts'
import { heatSteps } from './heatSteps.data.ts'

/**
 * One cell of units × targets: how much of the plan is carried out, in %, coloured by steps. The figure and a sign stand in it,
 * so that colour never says anything alone. Without a figure, `absent` says why in a word or two: 'chưa gửi'.
 */
export function HeatCell({ percent, absent }: { percent: Decimal | null; absent: string }) {
  if (percent === null) return <td class="heat heat-none">{absent}</td>
  // The step is that of the figure as it is read: 100,0% is never coloured as less.
  const shown = roundTo(percent, 1)
  const step = heatSteps.find(({ from }) => Number(shown) >= from)
  return (
    <td class={`heat heat-${step?.name}`}>
      <span class="heat-sign" aria-hidden="true">
        {step?.sign}
      </span>{' '}
      {formatNumber(shown, { decimals: 1 })}%
    </td>
  )
}
