/** A run of whole months. */
export interface Period {
  /** The shortest code for it, SDMX or ISO 8601: `2024`, `2024-S1`, `2024-Q3`, `2024-M09`, `2024-01-01/P9M`, `2020-01-01/P5Y`. */
  code: string
  start: { year: number; month: number }
  months: number
}

const calendar = /^(\d{4})(?:-(?:S([12])|Q([1-4])|M(0[1-9]|1[0-2])))?$/
const interval = /^(\d{4})-(0[1-9]|1[0-2])-01\/P([1-9]\d{0,3})([MY])$/
const roman = ['I', 'II', 'III', 'IV']

/** The period that a code names, its `code` the shortest one ('2024-01-01/P12M' is 2024); null for what is no period code. */
export function parsePeriod(code: string): Period | null {
  const date = calendar.exec(code)
  if (date !== null) {
    const [, year, half, quarter, month] = date
    if (half !== undefined) return periodOf(Number(year), Number(half) * 6 - 5, 6)
    if (quarter !== undefined) return periodOf(Number(year), Number(quarter) * 3 - 2, 3)
    return month === undefined ? periodOf(Number(year), 1, 12) : periodOf(Number(year), Number(month), 1)
  }
  const range = interval.exec(code)
  return range && periodOf(Number(range[1]), Number(range[2]), Number(range[3]) * (range[4] === 'Y' ? 12 : 1))
}

/** The period of `months` months from the first of a month on. */
export function periodOf(year: number, month: number, months: number): Period {
  const start = { year, month }
  return { code: formatPeriod({ start, months }), start, months }
}

/** The shortest code of a period: a year, half-year, quarter or month by its name, anything else by its start and length. */
export function formatPeriod({ start, months }: Pick<Period, 'start' | 'months'>): string {
  const year = String(start.year).padStart(4, '0')
  const month = String(start.month).padStart(2, '0')
  if (months === 12 && start.month === 1) return year
  if (months === 6 && start.month % 6 === 1) return `${year}-S${(start.month + 5) / 6}`
  if (months === 3 && start.month % 3 === 1) return `${year}-Q${(start.month + 2) / 3}`
  if (months === 1) return `${year}-M${month}`
  return `${year}-${month}-01/P${months % 12 === 0 ? `${months / 12}Y` : `${months}M`}`
}

/** The period as an official writes it: '9 tháng năm 2024', '6 tháng đầu năm 2024', 'quý III năm 2024', 'giai đoạn 2021 - 2025'. Throws a RangeError on what is no period code. */
export function periodLabel(code: string): string {
  const { start, months } = known(code)
  const { year, month } = start
  if (month === 1 && months === 12) return `năm ${year}`
  if (months === 6 && month % 6 === 1) return `6 tháng ${month === 1 ? 'đầu' : 'cuối'} năm ${year}`
  if (months === 3 && month % 3 === 1) return `quý ${roman[(month - 1) / 3]} năm ${year}`
  if (months === 1) return `tháng ${month} năm ${year}`
  if (month === 1 && months < 12) return `${months} tháng năm ${year}`
  if (month === 1 && months % 12 === 0) return `giai đoạn ${year} - ${year + months / 12 - 1}`
  const last = first(start) + months - 1
  const lastYear = Math.floor(last / 12)
  const from = lastYear === year ? `từ tháng ${month}` : `từ tháng ${month} năm ${year}`
  return `${from} đến tháng ${(last % 12) + 1} năm ${lastYear}`
}

/** The code of the same months a year earlier; of a span of several years, the span of that length just before it. Throws as periodLabel. */
export function samePeriodLastYear(code: string): string {
  const { start, months } = known(code)
  return periodOf(start.year - Math.max(1, Math.ceil(months / 12)), start.month, months).code
}

/** Whether every month of period `b` is a month of period `a`. Throws as periodLabel. */
export function contains(a: string, b: string): boolean {
  const outer = known(a)
  const inner = known(b)
  return first(outer.start) <= first(inner.start) && first(inner.start) + inner.months <= first(outer.start) + outer.months
}

/** Whether the period is less than a year and lies within one. Throws as periodLabel. */
export function isPartOfYear(code: string): boolean {
  const { start, months } = known(code)
  return months < 12 && start.month + months <= 13
}

/** The year the period lies in, for a longer one the year it ends in. Throws as periodLabel. */
export function yearOf(code: string): number {
  const { start, months } = known(code)
  return Math.floor((first(start) + months - 1) / 12)
}

function known(code: string): Period {
  const period = parsePeriod(code)
  if (period === null) throw new RangeError(`no period code: ${code}`)
  return period
}

/** Months counted from year 0. */
function first(start: Period['start']): number {
  return start.year * 12 + start.month - 1
}
