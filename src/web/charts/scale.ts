/** Beyond this nothing is told apart any more: a figure so large is drawn at the edge. */
const largest = 1e15
/** Values that lie closer than this are drawn as one. */
const closest = 1e-9
/** The steps wanted on an axis. */
const wanted = 5

/**
 * Values at equal, round distances that cover all of `values`: about five of them. Zero is among them where `fromZero`, and
 * where the values do not lie close together far from it.
 */
export function niceTicks(values: readonly number[], fromZero: boolean): number[] {
  const known = values.map(drawable)
  let low = Math.min(...known)
  let high = Math.max(...known)
  if (known.length === 0 || (Math.abs(low) < closest && Math.abs(high) < closest)) return [0, 1]
  const size = Math.max(Math.abs(low), Math.abs(high))
  const spread = high - low
  if (fromZero || spread > size / 3 || spread < Math.max(closest, size * 1e-6)) {
    low = Math.min(low, 0)
    high = Math.max(high, 0)
  }
  const step = niceStep((high - low) / wanted)
  const first = Math.floor(whole(low / step))
  const last = Math.ceil(whole(high / step))
  return Array.from({ length: last - first + 1 }, (_, at) => exact((first + at) * step))
}

/** The smallest of 1, 2, 5 × 10ⁿ that is not below `raw`. */
function niceStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw))
  return exact(([1, 2, 5].find((step) => step * power >= raw * (1 - closest)) ?? 10) * power)
}

/** Takes from a quotient what binary fractions added: 11.000000000000002 steps are 11. */
function whole(quotient: number): number {
  const near = Math.round(quotient)
  return Math.abs(quotient - near) < closest ? near : quotient
}

/** Takes from a multiple what binary fractions added: 0.30000000000000004 is 0.3. */
function exact(value: number): number {
  return Number(value.toPrecision(12))
}

/** Where a value stands between two ends of a drawing, to a tenth of its unit; what lies outside stands at the edge. */
export type Scale = (value: number) => number

/** The scale that puts `from` at `start` and `to` at `end`; where both are one, everything stands in the middle. */
export function scaleOf([from, to]: readonly [number, number], [start, end]: readonly [number, number]): Scale {
  const low = drawable(from)
  const range = drawable(to) - low
  return (value) => tenth(start + (range > closest ? clamp((drawable(value) - low) / range, 0, 1) : 0.5) * (end - start))
}

function drawable(value: number): number {
  return clamp(value, -largest, largest)
}

/** To a tenth of the drawing's unit; more would only be heavier. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10
}

/** The value, or the end of the range that it lies beyond. */
export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
