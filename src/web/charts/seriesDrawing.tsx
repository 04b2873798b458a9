import { ColumnAxis, type Plot, tickRoom, ValueAxis } from './axes.tsx'
import { dashes } from './dashes.data.ts'
import { type EndLabel, EndLabels, fitLabels } from './endLabels.tsx'
import type { NamedSeries, SeriesInput } from './form.ts'
import type { Drawing, Layout } from './frame.tsx'
import { keyOf } from './key.tsx'
import { niceTicks, scaleOf, tenth } from './scale.ts'
import { seriesKey } from './seriesKey.tsx'
import { EarlierLine, ForecastBand, LastValue, MainLine, type Mark, Milestones } from './seriesMarks.tsx'
import { lineHeight } from './text.ts'

/** Above the plot: the unit of measure, and the value of a point that stands at the very top. */
const top = 2 * lineHeight + 4

/** The chart of one target, for one layout. */
export function drawSeries(input: SeriesInput, layout: Layout): Drawing {
  const { unit, columns, plans, path, forecast } = input
  const labels = fitLabels(endLabels(input), layout.labelWidth)
  const ticks = niceTicks(valuesOf(input), false)
  const plot: Plot = {
    left: tickRoom(ticks),
    right: layout.width - labels.room,
    top,
    bottom: top + Math.max(layout.height, labels.height),
  }
  const y = scaleOf([ticks[0] as number, ticks.at(-1) as number], [plot.bottom, plot.top])
  const x = (at: number): number => tenth(plot.left + ((at + 0.5) * (plot.right - plot.left)) / columns.length)
  const mark = (at: number, value: number, text: string): Mark => ({
    x: x(at),
    y: y(value),
    told: `${columns[at]?.name}: ${text} ${unit}`,
    text,
  })
  const marks = ({ points }: NamedSeries) => points.map(({ value, text }, at) => (value === null ? null : mark(at, value, text)))
  const main = marks(input.actual)
  const last = main.findLast((place) => place !== null) ?? null
  const keyTop = plot.bottom + lineHeight + 12
  const key = keyOf(seriesKey(input), layout.width, keyTop)
  const content = (
    <>
      <ValueAxis plot={plot} ticks={ticks} y={y} unit={unit} />
      <ColumnAxis plot={plot} labels={columns.map(({ label }) => label)} x={x} end={layout.width} />
      {forecast && <ForecastBand forecast={forecast} from={last} end={x(columns.length - 1)} y={y} />}
      {plans.map(({ value }, at) => (
        <path class="chart-plan" d={`M${plot.left} ${y(value)}H${plot.right}`} stroke-dasharray={dashOf(at)} />
      ))}
      {input.earlier && <EarlierLine marks={marks(input.earlier)} />}
      <Milestones marks={path.map(({ at, value, text }) => mark(at, value, `lộ trình ${text}`))} />
      <MainLine marks={main} />
      <LastValue marks={main} plot={plot} levels={plans.map(({ value }) => y(value))} />
      <EndLabels labels={labels} plot={plot} y={y} />
      {last === null && (
        <text class="chart-soft" text-anchor="middle" x={(plot.left + plot.right) / 2} y={(plot.top + plot.bottom) / 2}>
          Chưa có số liệu
        </text>
      )}
      {key.content}
    </>
  )
  return { height: keyTop + key.height, content }
}

/** Plan lines carry their labels at their ends, the forecast its figures. */
function endLabels({ plans, forecast }: SeriesInput): EndLabel[] {
  const labels: EndLabel[] = plans.map(({ label, value, text }, at) => ({
    name: label,
    text,
    value,
    line: { look: 'chart-plan', dash: dashOf(at) },
  }))
  if (forecast === null) return labels
  const { label, text, range, rangeText, middle } = forecast
  const name = range === null ? label : `${label} (${rangeText})`
  return [...labels, { name, text, value: middle, line: { look: 'chart-forecast' } }]
}

function dashOf(at: number): string {
  return dashes[at % dashes.length] as string
}

function valuesOf({ actual, earlier, plans, path, forecast }: SeriesInput): number[] {
  const points = [...actual.points, ...(earlier?.points ?? [])].flatMap(({ value }) => (value === null ? [] : [value]))
  const ends = forecast === null ? [] : [forecast.middle, ...(forecast.range === null ? [] : [forecast.range.low, forecast.range.high])]
  return [...points, ...plans.map(({ value }) => value), ...path.map(({ value }) => value), ...ends]
}
