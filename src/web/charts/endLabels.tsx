import type { Plot } from './axes.tsx'
import { type Scale, tenth } from './scale.ts'
import { spread } from './spread.ts'
import { cutText, lineHeight, textWidth, twoLines } from './text.ts'

/** What is written at the right end of a line: its name, and below it its value. */
export interface EndLabel {
  name: string
  text: string
  value: number
  /** How its line looks, which goes on to the label. */
  line: { look: 'chart-plan' | 'chart-forecast'; dash?: string }
}

/** Labels with their lines of text cut to what there is, and the room that they take beside the plot. */
interface FittedLabels {
  labels: (EndLabel & { lines: string[]; shown: string })[]
  room: number
  /** From one label to the next. */
  gap: number
  /** Of all, one below the other. */
  height: number
}

/** From the plot to the labels. */
const leader = 22

/** The labels in lines of at most `most`. */
export function fitLabels(labels: readonly EndLabel[], most: number): FittedLabels {
  const fitted = labels.map((label) => ({ ...label, lines: twoLines(label.name, most), shown: cutText(label.text, most) }))
  const widest = Math.max(0, ...fitted.flatMap(({ lines, shown }) => [...lines, shown].map(textWidth)))
  const gap = (Math.max(0, ...fitted.map(({ lines }) => lines.length)) + 1) * lineHeight + 4
  return { labels: fitted, room: labels.length === 0 ? 12 : leader + Math.ceil(widest), gap, height: labels.length * gap }
}

/** The labels at the right of the plot, each as near to its line as the others let it, a line leading to it. */
export function EndLabels({ labels: { labels, gap }, plot, y }: { labels: FittedLabels; plot: Plot; y: Scale }) {
  const ordered = labels.toSorted((a, b) => y(a.value) - y(b.value))
  const places = spread(
    ordered.map(({ value }) => y(value)),
    gap,
    [plot.top, plot.bottom - gap / 2],
  )
  const x = plot.right + leader
  return (
    <g>
      {ordered.map(({ name, text, value, line, lines, shown }, at) => {
        const place = places[at] ?? 0
        const first = place + 4 - (lines.length * lineHeight) / 2
        const cut = lines.join(' ') !== name || shown !== text
        return (
          <g class="chart-label">
            {cut && <title>{`${name}: ${text}`}</title>}
            <path class={line.look} d={`M${plot.right} ${y(value)}L${tenth(x - 4)} ${place}`} stroke-dasharray={line.dash} />
            {lines.map((words, row) => (
              <text class="chart-soft" x={x} y={tenth(first + row * lineHeight)}>
                {words}
              </text>
            ))}
            <text class="chart-value" x={x} y={tenth(first + lines.length * lineHeight)}>
              {shown}
            </text>
          </g>
        )
      })}
    </g>
  )
}
