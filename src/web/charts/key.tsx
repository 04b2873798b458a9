import type { Child } from 'hono/jsx'
import { tenth } from './scale.ts'
import { cutText, lineHeight, textWidth } from './text.ts'

/** A mark of the drawing and what it stands for. The sample is drawn around (0, 0), 24 wide. */
export interface KeyItem {
  label: string
  sample: Child
}

const sampleWidth = 24
const rowHeight = lineHeight + 4

/** Which mark is what, in rows from `top` down, each as full as `width` allows. */
export function keyOf(items: readonly KeyItem[], width: number, top: number): { height: number; content: Child } {
  let [x, row] = [0, 0]
  const content = items.map(({ label, sample }) => {
    const shown = cutText(label, width - sampleWidth - 8)
    const taken = sampleWidth + 6 + textWidth(shown)
    if (x > 0 && x + taken > width) [x, row] = [0, row + 1]
    const place = { x, y: top + row * rowHeight + rowHeight / 2 }
    x += taken + 18
    return (
      <g transform={`translate(${tenth(place.x + sampleWidth / 2 + 1)} ${place.y})`}>
        {sample}
        <text class="chart-soft" x={sampleWidth / 2 + 5} y="4">
          {shown}
        </text>
      </g>
    )
  })
  return { height: items.length === 0 ? 0 : (row + 1) * rowHeight, content }
}
