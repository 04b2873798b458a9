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

/** Periods that were parsed lately: the same few hundred codes are asked for again with every figure. */
const parsed = new Map<string, Period | null>()
const mostParsed = 10_000

/** The period that a code names, its `code` the shortest one ('2024-01-01/P12M' is 2024); null for what is no period code. */
export function parsePeriod(code: string): Period | null {
  const before = parsed.get(code)
  if (before !== undefined) return before
  const period = parse(code)
  if (parsed.size >= mostParsed) parsed.clear()
  parsed.set(code, period)
  return period
}

function parse(code: string): Period | null {
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

/** How many months the period has. Throws as periodLabel. */
export function monthsIn(code: string): number {
  return known(code).months
}

/** The consecutive parts of so many months each that fill the period: a year in 3 gives its quarters. Throws a RangeError where they do not fill it. */
export function partsOf(code: string, months: number): string[] {
  const { start, months: all } = known(code)
  if (!(months > 0) || all % months !== 0) throw new RangeError(`${code} has no parts of ${months} months`)
  return Array.from({ length: all / months }, (_, at) => fromMonth(first(start) + at * months, months).code)
}

/** From the first month of period `a` to the last of `b`. Throws a RangeError where that is no run of months. */
export function through(a: string, b: string): string {
  const from = first(known(a).start)
  const to = known(b)
  const months = first(to.start) + to.months - from
  if (months < 1) throw new RangeError(`${b} ends before ${a} begins`)
  return fromMonth(from, months).code
}

/** January to the last month of the period, in the year it ends in. Throws as periodLabel. */
export function yearToDate(code: string): string {
  return through(`${String(yearOf(code)).padStart(4, '0')}-M01`, code)
}

/** The first day of the period, '2024-01-01'. Throws as periodLabel. */
export function firstDay(code: string): string {
  const { year, month } = known(code).start
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
}

/** The last day of the period, '2024-02-29'. Throws as periodLabel. */
export function lastDay(code: string): string {
  const { start, months } = known(code)
  const last = fromMonth(first(start) + months - 1, 1).start
  const leap = last.year % 4 === 0 && (last.year % 100 !== 0 || last.year % 400 === 0)
  const days = last.month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(last.month) ? 30 : 31
  return `${String(last.year).padStart(4, '0')}-${String(last.month).padStart(2, '0')}-${days}`
}

/** So many months from a month counted from year 0 on. */
function fromMonth(month: number, months: number): Period {
  return periodOf(Math.floor(month / 12), (month % 12) + 1, months)
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
