import { type Comparison, type Fact, type ReadOptions, read } from '../../src/reader/index.ts'

const marks: Record<Fact['bound'], string> = { exact: '', about: '~ ', over: '> ', under: '< ', atLeast: '≥ ', atMost: '≤ ' }

/** A fact's figure in one line: "> 132 tỷ đồng", "6/19 chỉ tiêu"; "–" where only a comparison is given. */
export function figure({ value, of, unit, bound }: Fact): string {
  if (value === null) return '–'
  return `${marks[bound]}${value.toFixed()}${of === null ? '' : `/${of.toFixed()}`} ${unit ?? ''}`.trim()
}

/** The figures of a text, in its order. */
export function figures(text: string, options?: ReadOptions): string[] {
  return read(text, options).facts.map(figure)
}

/** A comparison in one line: "plan 188% (tỉnh)", "samePeriod +7.42%", "base 2020 +54 hợp tác xã". */
function comparison({ to, by, year, percent, changePercent, change, unit }: Comparison): string {
  const signed = (amount: NonNullable<typeof change>) => `${amount.lt(0) ? '' : '+'}${amount.toFixed()}`
  const amount =
    percent !== undefined
      ? `${percent.toFixed()}%`
      : changePercent !== undefined
        ? `${signed(changePercent)}%`
        : change === undefined
          ? ''
          : `${signed(change)} ${unit ?? ''}`.trim()
  return [to, year, amount, by === undefined ? '' : `(${by})`].filter((part) => part !== undefined && part !== '').join(' ')
}

/** Each fact of a text with its comparisons: "132 tỷ đồng: plan 73.6%". Comparisons are a set, so they are sorted. */
export function compared(text: string, options?: ReadOptions): string[] {
  return read(text, options).facts.map((fact) => `${figure(fact)}: ${fact.comparisons.map(comparison).sort().join('; ')}`.trim())
}

/** Each fact with its period and kind: "40 ha, actual 2024". */
export function timed(text: string, options?: ReadOptions): string[] {
  return read(text, options).facts.map((fact) => `${figure(fact)}, ${fact.kind} ${fact.period ?? 'untold'}`)
}
