import { ChartTable } from './chartTable.tsx'
import type { SeriesInput } from './form.ts'
import { ChartFrame, type ChartWords } from './frame.tsx'
import { drawSeries } from './seriesDrawing.tsx'

/** The chart of one target: its series against its plan lines, the path, the year before and the forecast, with their table. */
export function SeriesChart({ words, input }: { words: ChartWords; input: SeriesInput }) {
  return <ChartFrame words={words} draw={(layout) => drawSeries(input, layout)} table={<SeriesTable title={words.title} input={input} />} />
}

function SeriesTable({ title, input }: { title: string; input: SeriesInput }) {
  const { unit, columns, actual, earlier, plans, path, forecast } = input
  const series = earlier === null ? [actual] : [actual, earlier]
  const rows = columns.map(({ name }, at) => {
    const cells = series.map(({ points }) => points[at]?.text ?? '')
    return { name, cells: path.length === 0 ? cells : [...cells, path.find((milestone) => milestone.at === at)?.text ?? ''] }
  })
  return (
    <ChartTable
      caption={`${title} (${unit})`}
      head={['Kỳ', ...series.map(({ label }) => label), ...(path.length === 0 ? [] : ['Lộ trình'])]}
      rows={[
        ...rows,
        ...plans.map(({ label, text }) => ({ name: label, cells: [text] })),
        ...(forecast === null ? [] : [{ name: forecast.label, cells: [`${forecast.text} (${forecast.rangeText})`] }]),
      ]}
    />
  )
}
