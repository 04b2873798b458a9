import type { SeriesInput } from './form.ts'
import type { KeyItem } from './key.tsx'
import { diamond } from './seriesMarks.tsx'

/** What the marks of the chart of one target stand for; plan lines and the forecast's end have their labels beside them. */
export function seriesKey({ actual, earlier, path, forecast }: SeriesInput): KeyItem[] {
  const items: (KeyItem | null)[] = [
    {
      label: actual.label,
      sample: (
        <>
          <path class="chart-line" d="M-12 0H12" />
          <circle class="chart-mark" r="3.5" />
        </>
      ),
    },
    earlier && {
      label: earlier.label,
      sample: (
        <>
          <path class="chart-earlier" d="M-12 0H12" />
          <circle class="chart-earlier" r="2.5" />
        </>
      ),
    },
    path.length === 0 ? null : { label: 'Lộ trình', sample: <path class="chart-path" d={diamond(0, 0)} /> },
    forecast && {
      label: forecast.label,
      sample: (
        <>
          {forecast.range && <path class="chart-band" d="M-12 0L12 -6V6z" />}
          <path class="chart-forecast" d="M-12 0H12" />
        </>
      ),
    },
  ]
  return items.filter((item) => item !== null)
}
