import { linePath } from './line.ts'
import { scaleOf } from './scale.ts'

const size = { width: 96, height: 28 }
/** Room for the line's width and the mark of the last point. */
const edge = 4

/**
 * A small series for one cell of a table, its last point marked; at most 60 points, null is a gap. `plan`: a thin line at its
 * level. It stands beside the value it belongs to and is silent to a screen reader, unless it is given a `label`.
 */
export function Sparkline({ values, plan, label }: { values: readonly (number | null)[]; plan?: number; label?: string }) {
  const known = values.filter((value) => value !== null)
  const all = plan === undefined ? known : [...known, plan]
  const x = scaleOf([0, values.length - 1], [edge, size.width - edge])
  const y = scaleOf([Math.min(...all), Math.max(...all)], [size.height - edge, edge])
  const places = values.map((value, at) => (value === null ? null : { x: x(at), y: y(value) }))
  const last = places.findLast((place) => place !== null)
  return (
    <svg
      class="sparkline"
      viewBox={`0 0 ${size.width} ${size.height}`}
      width={size.width}
      height={size.height}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? 'true' : undefined}
    >
      {plan !== undefined && <path class="chart-plan" d={`M0 ${y(plan)}H${size.width}`} />}
      <path class="chart-line" d={linePath(places)} />
      {last && <circle class="chart-mark" cx={last.x} cy={last.y} r="2.5" />}
    </svg>
  )
}
