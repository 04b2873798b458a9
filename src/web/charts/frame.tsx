import type { Child } from 'hono/jsx'
import { textSize } from './text.ts'

/** How a chart is drawn for one width of the page. */
export interface Layout {
  width: number
  /** Of the plot, without what stands below it. */
  height: number
  /** The most that labels beside the plot may take. */
  labelWidth: number
}

/** Each chart is drawn twice and the style sheet shows one: drawn once, its text would be too small on a phone. */
const layouts = {
  wide: { width: 760, height: 300, labelWidth: 170 },
  narrow: { width: 360, height: 240, labelWidth: 116 },
} as const satisfies Record<string, Layout>

/** What every chart of a page is told. */
export interface ChartWords {
  /** Unique on the page; the ids within the chart begin with it. */
  id: string
  /** What the chart shows: 'Thu ngân sách trên địa bàn, lũy kế các tháng năm 2026'. */
  title: string
  /** What it says, in a sentence or two, for who does not see it. */
  summary: string
}

/** A drawing with its height, which may depend on what it has to hold. */
export interface Drawing {
  height: number
  content: Child
}

/** The chart at both widths, and under it the table of what it shows. */
export function ChartFrame({ words, draw, table }: { words: ChartWords; draw: (layout: Layout) => Drawing; table: Child }) {
  return (
    <figure class="chart">
      {Object.entries(layouts).map(([name, layout]) => {
        const { height, content } = draw(layout)
        const [title, summary] = [`${words.id}-${name}-title`, `${words.id}-${name}-summary`]
        return (
          <svg
            class={`chart-drawing chart-${name}`}
            role="img"
            aria-labelledby={`${title} ${summary}`}
            viewBox={`0 0 ${layout.width} ${height}`}
            width={layout.width}
            height={height}
            font-size={textSize}
          >
            <title id={title}>{words.title}</title>
            <desc id={summary}>{words.summary}</desc>
            {content}
          </svg>
        )
      })}
      {table}
    </figure>
  )
}
