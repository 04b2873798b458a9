import { formatNumber, yearOf, yearToDate } from '../../vietnamese/index.ts'
import type { SheetLine } from './sheet.ts'

/**
 * Lines that the sheet's other lines make are computed and never typed: a ratio whose two parts are asked for, a running total
 * whose month is.
 */
export function computedLines(lines: readonly SheetLine[]): SheetLine[] {
  const at = new Map(lines.map((line) => [`${line.indicator.code}/${line.unitId}/${line.period}`, line]))
  return lines.map((line) => {
    const { indicator, unitId, period, cumulative } = line
    const of = (code: string) => at.get(`${code}/${unitId}/${period}`)
    if (indicator.ratio !== null) {
      const [above, below] = [of(indicator.ratio.numerator), of(indicator.ratio.denominator)]
      if (above !== undefined && below !== undefined) {
        const value =
          above.value === null || below.value === null || below.value.eq(0)
            ? null
            : above.value.div(below.value).times(indicator.ratio.times)
        const times = indicator.ratio.times.eq(1) ? '' : ` × ${formatNumber(indicator.ratio.times)}`
        return computed(line, value, `${above.label} ÷ ${below.label}${times}`)
      }
    }
    const month = cumulative && indicator.overTime === 'flow' ? monthOf(lines, line) : undefined
    if (month === undefined) return line
    const before = line.beside.runningBefore
    const first = yearToDate(month.period) === month.period
    const value = month.value === null || (before === null && !first) ? null : month.value.plus(before ?? 0)
    return computed(line, value, first ? month.label : `lũy kế kỳ trước + ${month.label}`)
  })
}

function computed(line: SheetLine, value: SheetLine['value'], computedFrom: string): SheetLine {
  const rounded = value?.round(line.decimals) ?? null
  return { ...line, computedFrom, value: rounded, text: rounded === null ? '' : formatNumber(rounded, { decimals: line.decimals }) }
}

/** The line that asks for the same figure over the round's own period. */
function monthOf(lines: readonly SheetLine[], { indicatorId, unitId, period }: SheetLine): SheetLine | undefined {
  return lines.find(
    (line) =>
      !line.cumulative &&
      line.indicatorId === indicatorId &&
      line.unitId === unitId &&
      line.period !== period &&
      yearOf(line.period) === yearOf(period),
  )
}
