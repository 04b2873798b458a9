import { parsePeriod, periodOf } from '../../vietnamese/index.ts'
import { yearToDate } from '../../vietnamese/period.ts'
import { codeOf } from '../period-code.ts'
import { timeOf } from '../table/times.ts'

const numeric = /^(?:t(?:háng)?\.?\s*)?(0?[1-9]|1[0-2])\s*[/.-]\s*((?:19|20)\d\d)$/iu
const firstOfMonth = /^0?1\s*[/.-]\s*(0?[1-9]|1[0-2])\s*[/.-]\s*((?:19|20)\d\d)$/
const quarter = /^q(?:uý)?\.?\s*([1-4])\s*[/.-]\s*((?:19|20)\d\d)$/iu
const year = /^(?:19|20)\d\d$/

/** The period that a cell or a name of a sheet tells: '9/2026', 'Quý III/2026', '9 tháng năm 2026', '2026-M09'; the year from `contextYear` where it is left out. */
export function periodIn(text: string, contextYear: number | null): string | null {
  const plain = text.trim()
  if (plain === '') return null
  if (year.test(plain)) return plain
  const month = numeric.exec(plain) ?? firstOfMonth.exec(plain)
  if (month !== null) return periodOf(Number(month[2]), Number(month[1]), 1).code
  const part = quarter.exec(plain)
  if (part !== null) return periodOf(Number(part[2]), Number(part[1]) * 3 - 2, 3).code
  const { mention } = timeOf(plain)
  return (mention && codeOf(mention, contextYear)) ?? parsePeriod(plain)?.code ?? null
}

const running = /(?:lũy kế|luỹ kế|cộng dồn|từ đầu năm)/iu

/** The period of a running total: from January on. */
export function runningTotal(head: string, period: string | null): string | null {
  if (period === null || !running.test(head)) return period
  return yearToDate(period)
}
