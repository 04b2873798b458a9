import { tickText } from './axes.tsx'
import type { Year, YearsInput } from './form.ts'
import type { Drawing, Layout } from './frame.tsx'
import { type KeyItem, keyOf } from './key.tsx'
import { clamp, niceTicks, type Scale, scaleOf, tenth } from './scale.ts'
import { cutText, lineHeight, textWidth } from './text.ts'

const rowHeight = 34
const barHeight = 18
const top = lineHeight + 8
/** From the bars to the texts beside them. */
const space = 10

/**
 * Bars that lie, one below the other: the values stand in a column of their own at the right, where the longest
 * ('1.401.351,5') has room on a phone too.
 */
export function drawYears({ unit, years }: YearsInput, { width }: Layout): Drawing {
  const values = years.flatMap(({ value, plan }) => [value, plan?.value ?? null]).filter((value) => value !== null)
  const ticks = niceTicks(values, true)
  const room = (texts: string[], most: number) => Math.min(most, Math.ceil(Math.max(0, ...texts.map(textWidth))))
  const left =
    space +
    room(
      years.map(({ label }) => label),
      width / 5,
    )
  const textRoom = room(
    years.flatMap((year) => [year.text, planText(year)]),
    width * 0.45,
  )
  const right = width - textRoom - space
  const x = scaleOf([ticks[0] as number, ticks.at(-1) as number], [left, right])
  const bottom = top + years.length * rowHeight
  const keyTop = bottom + lineHeight + 12
  const key = keyOf(yearsKey(years), width, keyTop)
  const content = (
    <>
      <text class="chart-soft" x="2" y={lineHeight - 2}>
        {cutText(unit, width - 2)}
      </text>
      <TickLines ticks={ticks} x={x} bottom={bottom} width={width} />
      {years.map((year, at) => (
        <YearRow
          year={year}
          x={x}
          middle={top + (at + 0.5) * rowHeight}
          labelRoom={left - space}
          texts={{ x: right + space, room: textRoom }}
        />
      ))}
      {key.content}
    </>
  )
  return { height: keyTop + key.height, content }
}

function yearsKey(years: readonly Year[]): KeyItem[] {
  const bars = { label: 'Thực hiện', sample: <rect class="chart-bar" x="-12" y="-5" width="24" height="10" /> }
  if (years.every(({ plan }) => plan === null)) return [bars]
  return [bars, { label: 'Kế hoạch (KH)', sample: <path class="chart-tick" d="M0 -8V8" /> }]
}

function planText({ plan }: Year): string {
  return plan === null ? '' : `KH ${plan.text}`
}

/** Lines at the ticks; a number at each, or at each second, third … so that they have room. */
function TickLines({ ticks, x, bottom, width }: { ticks: readonly number[]; x: Scale; bottom: number; width: number }) {
  const halfOf = (tick: number) => textWidth(tickText(tick)) / 2
  const step = Math.ceil((2 * Math.max(...ticks.map(halfOf)) + 6) / (x(ticks[1] as number) - x(ticks[0] as number)))
  return (
    <g>
      {ticks.map((tick, at) => (
        <>
          <path class={tick === 0 ? 'chart-axis' : 'chart-grid'} d={`M${x(tick)} ${top}V${bottom}`} />
          {at % step === 0 && (
            <text
              class="chart-soft"
              text-anchor="middle"
              x={tenth(clamp(x(tick), halfOf(tick), width - halfOf(tick)))}
              y={bottom + lineHeight}
            >
              {tickText(tick)}
            </text>
          )}
        </>
      ))}
    </g>
  )
}

function YearRow(props: { year: Year; x: Scale; middle: number; labelRoom: number; texts: { x: number; room: number } }) {
  const { year, x, middle, labelRoom, texts } = props
  const { label, value, text, plan } = year
  const [from, to] = [x(Math.min(0, value ?? 0)), x(Math.max(0, value ?? 0))]
  const first = plan === null ? middle + 4 : middle - 2
  return (
    <g>
      <text class="chart-soft" x="0" y={middle + 4}>
        {cutText(label, labelRoom)}
      </text>
      {value !== null && <rect class="chart-bar" x={from} y={middle - barHeight / 2} width={tenth(to - from)} height={barHeight} />}
      {plan && (
        <g>
          <title>{`${plan.label}: ${plan.text}`}</title>
          <path class="chart-tick-edge" d={`M${x(plan.value)} ${middle - 13}v26`} />
          <path class="chart-tick" d={`M${x(plan.value)} ${middle - 13}v26`} />
        </g>
      )}
      <text class={value === null ? 'chart-soft' : 'chart-value'} x={texts.x} y={first}>
        {cutText(text, texts.room)}
      </text>
      {plan && (
        <text class="chart-soft" x={texts.x} y={first + lineHeight}>
          {cutText(planText(year), texts.room)}
        </text>
      )}
    </g>
  )
}
