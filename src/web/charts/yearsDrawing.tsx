import { tickText } from './axes.tsx'
import type { Year, YearsInput } from './form.ts'
import type { Drawing, Layout } from './frame.tsx'
import { keyOf } from './key.tsx'
import { niceTicks, type Scale, scaleOf, tenth } from './scale.ts'
import { cutText, lineHeight, textWidth } from './text.ts'

const rowHeight = 34
const barHeight = 18
const top = lineHeight + 8

/**
 * Bars that lie, one below the other: the values stand in a column of their own at the right, where the longest
 * ('1.401.351,5') has room on a phone too.
 */
export function drawYears({ unit, years }: YearsInput, { width, labelWidth }: Layout): Drawing {
  const values = years.flatMap(({ value, plan }) => [...(value === null ? [] : [value]), ...(plan === null ? [] : [plan.value])])
  const ticks = niceTicks(values, true)
  const room = (texts: string[], most: number) => Math.min(most, Math.ceil(Math.max(0, ...texts.map(textWidth))))
  const left =
    room(
      years.map(({ label }) => label),
      labelWidth,
    ) + 8
  const right =
    width -
    room(
      years.flatMap((year) => [year.text, planText(year)]),
      labelWidth,
    ) -
    12
  const x = scaleOf([ticks[0] as number, ticks.at(-1) as number], [left, right])
  const bottom = top + years.length * rowHeight
  const keyTop = bottom + lineHeight + 12
  const key = keyOf(
    [
      { label: 'Thực hiện', sample: <rect class="chart-bar" x="-12" y="-5" width="24" height="10" /> },
      ...(years.some(({ plan }) => plan !== null) ? [{ label: 'Kế hoạch (KH)', sample: <path class="chart-tick" d="M0 -8V8" /> }] : []),
    ],
    width,
    keyTop,
  )
  const content = (
    <>
      <text class="chart-soft" x="2" y={lineHeight - 2}>
        {cutText(unit, width - 2)}
      </text>
      <TickLines ticks={ticks} x={x} from={top} to={bottom} />
      {years.map((year, at) => (
        <YearRow year={year} x={x} middle={top + (at + 0.5) * rowHeight} left={left} right={right} end={width} />
      ))}
      {key.content}
    </>
  )
  return { height: keyTop + key.height, content }
}

function planText({ plan }: Year): string {
  return plan === null ? '' : `KH ${plan.text}`
}

/** Lines at the ticks; a number at as many as have room, always at zero's step. */
function TickLines({ ticks, x, from, to }: { ticks: readonly number[]; x: Scale; from: number; to: number }) {
  const widest = Math.max(...ticks.map((tick) => textWidth(tickText(tick)))) + 6
  const apart = x(ticks[1] as number) - x(ticks[0] as number)
  const step = Math.max(1, Math.ceil(widest / apart))
  return (
    <g>
      {ticks.map((tick, at) => (
        <>
          <path class={tick === 0 ? 'chart-axis' : 'chart-grid'} d={`M${x(tick)} ${from}V${to}`} />
          {at % step === 0 && (
            <text class="chart-soft" text-anchor="middle" x={x(tick)} y={to + lineHeight}>
              {tickText(tick)}
            </text>
          )}
        </>
      ))}
    </g>
  )
}

function YearRow(props: { year: Year; x: Scale; middle: number; left: number; right: number; end: number }) {
  const { year, x, middle, left, right, end } = props
  const { label, value, text, plan } = year
  const [from, to] = [x(Math.min(0, value ?? 0)), x(Math.max(0, value ?? 0))]
  const second = planText(year)
  return (
    <g>
      <text class="chart-soft" x="2" y={middle + 4}>
        {cutText(label, left - 8)}
      </text>
      {value !== null && <rect class="chart-bar" x={from} y={middle - barHeight / 2} width={tenth(to - from)} height={barHeight} />}
      {plan && (
        <path class="chart-tick" d={`M${x(plan.value)} ${middle - 13}v26`}>
          <title>{`${plan.label}: ${plan.text}`}</title>
        </path>
      )}
      <text class={value === null ? 'chart-soft' : 'chart-value'} x={right + 12} y={second === '' ? middle + 4 : middle - 2}>
        {cutText(text, end - right - 12)}
      </text>
      {second !== '' && (
        <text class="chart-soft" x={right + 12} y={middle - 2 + lineHeight}>
          {cutText(second, end - right - 12)}
        </text>
      )}
    </g>
  )
}
