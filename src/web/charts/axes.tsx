import { decimal, formatNumber } from '../../vietnamese/index.ts'
import { clamp, type Scale, tenth } from './scale.ts'
import { cutText, lineHeight, textWidth } from './text.ts'

/** The rectangle in which values stand. */
export interface Plot {
  left: number
  right: number
  top: number
  bottom: number
}

/** The value of a tick, the Vietnamese way. */
export function tickText(tick: number): string {
  return formatNumber(decimal(tick))
}

/** The room that the ticks of an upright axis take on its left. */
export function tickRoom(ticks: readonly number[]): number {
  return Math.ceil(Math.max(...ticks.map((tick) => textWidth(tickText(tick))))) + 8
}

/** The upright axis: a line and a number for each tick, that of zero stronger, and the unit of measure on top. */
export function ValueAxis({ plot, ticks, y, unit }: { plot: Plot; ticks: readonly number[]; y: Scale; unit: string }) {
  return (
    <g>
      <text class="chart-soft" x="2" y={plot.top - lineHeight}>
        {cutText(unit, plot.right - 2)}
      </text>
      {ticks.map((tick) => (
        <>
          <path class={tick === 0 ? 'chart-axis' : 'chart-grid'} d={`M${plot.left} ${y(tick)}H${plot.right}`} />
          <text class="chart-soft" text-anchor="end" x={plot.left - 6} y={tenth(y(tick) + 4)}>
            {tickText(tick)}
          </text>
        </>
      ))}
    </g>
  )
}

/** The names of the columns under the plot: all, or each second, third … so that they have room; always the last one. */
export function ColumnAxis({
  plot,
  labels,
  x,
  end,
}: {
  plot: Plot
  labels: readonly string[]
  x: (column: number) => number
  end: number
}) {
  const widest = Math.max(0, ...labels.map(textWidth)) + 6
  const step = Math.max(1, Math.ceil((widest * labels.length) / (plot.right - plot.left)))
  return (
    <g>
      {labels.map((label, at) => {
        if ((labels.length - 1 - at) % step !== 0) return null
        const half = Math.min(textWidth(label), end) / 2
        return (
          <text class="chart-soft" text-anchor="middle" x={tenth(clamp(x(at), half, end - half))} y={plot.bottom + lineHeight + 2}>
            {cutText(label, end)}
          </text>
        )
      })}
    </g>
  )
}
