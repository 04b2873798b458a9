import type { Plot } from './axes.tsx'
import type { ForecastRange } from './form.ts'
import { linePath, type Place } from './line.ts'
import { clamp, type Scale, tenth } from './scale.ts'
import { cutText, lineHeight, textWidth } from './text.ts'

/** A place of a series with what is told when one points at it, and its value as it is written. */
export interface Mark extends Place {
  told: string
  text: string
}

/** What was reached: a strong line with a full mark at each point. */
export function MainLine({ marks }: { marks: readonly (Mark | null)[] }) {
  return (
    <g>
      <path class="chart-line" d={linePath(marks)} />
      <Dots marks={marks} look="chart-mark" radius={3.5} />
    </g>
  )
}

/** The year before: a faint line with small empty marks. */
export function EarlierLine({ marks }: { marks: readonly (Mark | null)[] }) {
  return (
    <g>
      <path class="chart-earlier" d={linePath(marks)} />
      <Dots marks={marks} look="chart-earlier" radius={2.5} />
    </g>
  )
}

function Dots({ marks, look, radius }: { marks: readonly (Mark | null)[]; look: string; radius: number }) {
  const known = marks.filter((mark) => mark !== null)
  return (
    <>
      {known.map(({ x, y, told }) => (
        <circle class={look} cx={x} cy={y} r={radius}>
          <title>{told}</title>
        </circle>
      ))}
    </>
  )
}

/** The path: an empty diamond for each milestone. */
export function Milestones({ marks }: { marks: readonly Mark[] }) {
  return (
    <g>
      {marks.map(({ x, y, told }) => (
        <path class="chart-path" d={diamond(x, y)}>
          <title>{told}</title>
        </path>
      ))}
    </g>
  )
}

/** A diamond around a place, for a milestone. */
export function diamond(x: number, y: number): string {
  return `M${tenth(x - 5)} ${y}l5-5 5 5-5 5z`
}

/** The forecast: a band that opens from the last point to the end, with its middle; without a last point only its end. */
export function ForecastBand({ forecast, from, end, y }: { forecast: ForecastRange; from: Place | null; end: number; y: Scale }) {
  const { middle, range } = forecast
  const start = from === null ? `M${end} ${y(middle)}` : `M${from.x} ${from.y}`
  return (
    <g>
      {range && <path class="chart-band" d={`${start}L${end} ${y(range.high)}V${y(range.low)}z`} />}
      {range && <path class="chart-range" d={`M${tenth(end - 4)} ${y(range.high)}h8m-4 0V${y(range.low)}m-4 0h8`} />}
      <path class="chart-forecast" d={`${start}L${end} ${y(middle)}`} />
      <circle class="chart-forecast" cx={end} cy={y(middle)} r="3.5" />
    </g>
  )
}

/**
 * The value of the last point, beside it where its own line does not run: before it, or after it where a plan line (`levels`)
 * would strike the text through.
 */
export function LastValue({ marks, plot, levels }: { marks: readonly (Mark | null)[]; plot: Plot; levels: readonly number[] }) {
  const at = marks.findLastIndex((mark) => mark !== null)
  const last = marks[at]
  if (!last) return null
  const [above, below] = [last.y - 8, last.y + lineHeight]
  const rises = (marks[at - 1]?.y ?? last.y) >= last.y
  const text = cutText(last.text, plot.right)
  const width = textWidth(text)
  const places = [
    { x: last.x - 6, y: rises ? above : below, anchor: 'end' as const },
    { x: last.x + 6, y: rises ? below : above, anchor: 'start' as const },
  ].filter(({ x, y, anchor }) => y < plot.bottom && (anchor === 'end' ? x >= width : x + width <= plot.right))
  const struck = (y: number) => levels.some((level) => level > y - lineHeight && level < y + 4)
  const place = places.find(({ y }) => !struck(y)) ??
    places[0] ?? { x: clamp(last.x + width / 2, width, plot.right), y: above, anchor: 'end' }
  return (
    <text class="chart-value chart-halo" text-anchor={place.anchor} x={tenth(place.x)} y={tenth(place.y)}>
      {text}
    </text>
  )
}
