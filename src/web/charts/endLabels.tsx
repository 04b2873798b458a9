import type { Plot } from './axes.tsx'
import { type Scale, tenth } from './scale.ts'
import { spread } from './spread.ts'
import { cutText, lineHeight, textWidth } from './text.ts'

/** What is written at the right end of a line: its name, and below it its value. */
export interface EndLabel {
  name: string
  text: string
  value: number
  /** The dashes of its line, which go on to the label. */
  dash: string
}

/** From the plot to the labels. */
const leader = 24
/** The height of one label with a little space below. */
const gap = 2 * lineHeight + 3

/** The room that the labels take beside the plot: as much as they need, up to `most`. */
export function endLabelRoom(labels: readonly EndLabel[], most: number): number {
  if (labels.length === 0) return 12
  return leader + Math.min(most, Math.ceil(Math.max(...labels.flatMap(({ name, text }) => [textWidth(name), textWidth(text)]))))
}

/** The height that the labels need, one below the other. */
export function endLabelHeight(labels: readonly EndLabel[]): number {
  return labels.length * gap
}

/** The labels at the right of the plot, each as near to its line as the others let it, a line leading to it. */
export function EndLabels({ labels, plot, y, end }: { labels: readonly EndLabel[]; plot: Plot; y: Scale; end: number }) {
  const ordered = labels.toSorted((a, b) => y(a.value) - y(b.value))
  const places = spread(
    ordered.map(({ value }) => y(value)),
    gap,
    [plot.top, plot.bottom],
  )
  const room = end - plot.right - leader
  return (
    <g>
      {ordered.map(({ name, text, value, dash }, at) => {
        const place = places[at] ?? 0
        return (
          <g class="chart-label">
            <path class="chart-plan" d={`M${plot.right} ${y(value)}L${tenth(plot.right + leader - 4)} ${place}`} stroke-dasharray={dash} />
            <Fitted text={name} x={plot.right + leader} y={tenth(place - 2)} room={room} look="chart-soft" />
            <Fitted text={text} x={plot.right + leader} y={tenth(place - 2 + lineHeight)} room={room} look="chart-value" />
          </g>
        )
      })}
    </g>
  )
}

function Fitted({ text, x, y, room, look }: { text: string; x: number; y: number; room: number; look: string }) {
  const cut = cutText(text, room)
  return (
    <text class={look} x={x} y={y}>
      {cut !== text && <title>{text}</title>}
      {cut}
    </text>
  )
}
