import type { DateStatement } from '../reader/reading.ts'
import { parsePeriod } from '../vietnamese/period.ts'
import type { Finding } from './finding.ts'
import { groupBy, placeOf, type Source } from './source.ts'

const earliest = 1900
const latest = 2100
const farYears = 15
const fewestFacts = 2
const meeting = /họp|hội nghị|phiên|khai mạc|đại hội|tổng kết|sơ kết|giao ban|công bố|báo cáo/iu
const lookAround = 160
/** Plan objects belong to the period they are set for, not to the one that is reported. */
const planObject = /chỉ tiêu|tiêu chí|nhiệm vụ|nghị quyết/iu

/** Days and years that cannot be. */
export function date(source: Source): Finding[] {
  const dates = source.reading.statements.filter((statement) => statement.kind === 'date')
  const years = yearsOf(source, dates)
  return [
    ...dates.flatMap((one) => impossibleDay(source, one)),
    ...dates.flatMap((one) => strayYear(source, years, one)),
    ...beforeItsResults(source, dates),
  ]
}

/** 31/4, 30/2: no calendar has them. */
function impossibleDay(source: Source, { day, month, year, ...place }: DateStatement): Finding[] {
  if (day === null || month === null) return []
  const last = new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate()
  if (month >= 1 && month <= 12 && day >= 1 && day <= last) return []
  const written = `${day}/${month}${year === null ? '' : `/${year}`}`
  return [
    {
      grade: 'inconsistent',
      kind: 'date',
      places: [placeOf(source, place)],
      arithmetic:
        month >= 1 && month <= 12
          ? `${day} > ${last} (số ngày của tháng ${month}${year === null || month !== 2 ? '' : `/${year}`})`
          : `tháng ${month} > 12`,
      message: `Không có ngày ${written}. Đề nghị kiểm tra lại ngày, tháng.`,
    },
  ]
}

/**
 * A year that no report can mean: before 1900 or after 2100 anywhere, and, for the period under report or plan and the
 * day of an event, more than 15 years from every other year of the text, which it names less often than those. Any other mention (a founding day, a vision to
 * 2050) is left alone.
 */
function strayYear(source: Source, years: Map<number, number>, stated: DateStatement): Finding[] {
  const { year, role } = stated
  if (year === null) return []
  const others = [...years.keys()].filter((other) => other !== year)
  const isRarer = others.reduce((count, other) => count + (years.get(other) ?? 0), 0) > (years.get(year) ?? 0)
  const isFar = role !== 'other' && isRarer && others.every((other) => Math.abs(other - year) > farYears) && !isVision(source, stated)
  const isOut = year > latest || (year < earliest && role !== 'other')
  if (!isFar && !isOut) return []
  const nearest = likely(year, others, years)
  return [
    {
      grade: 'inconsistent',
      kind: 'date',
      places: [placeOf(source, stated)],
      arithmetic: nearest === null ? `năm ${year}` : `năm ${year}, trong khi văn bản nói về năm ${nearest}`,
      message: `Năm ${year} không thể đúng${nearest === null ? '' : `; có lẽ là năm ${nearest}`}. Đề nghị sửa lại năm.`,
    },
  ]
}

/** The years that the text speaks of, and how often. */
function yearsOf({ published, reading }: Source, dates: DateStatement[]): Map<number, number> {
  const ofFacts = reading.facts.flatMap(({ period }) => (period === null ? [] : (parsePeriod(period)?.start.year ?? [])))
  const ofText = dates.flatMap(({ year, role }) => (year === null || role === 'other' ? [] : year))
  const years = new Map<number, number>()
  for (const year of [...ofText, ...ofFacts, ...(published === null ? [] : [Number(published.slice(0, 4))])]) {
    if (year >= earliest && year <= latest) years.set(year, (years.get(year) ?? 0) + 1)
  }
  return years
}

function isVision(source: Source, { start }: DateStatement): boolean {
  return /(?:tầm nhìn|định hướng|đến năm|tới năm|quy hoạch)[^.;]*$/iu.test(source.text.slice(Math.max(0, start - lookAround / 4), start))
}

/** The year meant: that of the others which differs in the fewest digits; of those, the one named most. */
function likely(year: number, others: number[], years: Map<number, number>): number | null {
  const digits = (other: number) => [...`${year}`].filter((digit, at) => digit !== `${other}`[at]).length
  const ranked = others.sort((a, b) => digits(a) - digits(b) || (years.get(b) ?? 0) - (years.get(a) ?? 0))
  return ranked[0] ?? null
}

/**
 * A meeting dated before the greater part of the year (half-year, quarter) whose results it reports as done. The period
 * under report is the one that most results are of; plans and counts of plan objects do not tell it, nor do estimates. A
 * December session with the year's figures is normal, and a day without its year is not guessed at.
 */
function beforeItsResults(source: Source, dates: DateStatement[]): Finding[] {
  const results = source.reading.facts.filter(
    ({ kind, estimated, unit, period }) => kind === 'actual' && !estimated && period !== null && !planObject.test(unit ?? ''),
  )
  const [main] = [...groupBy(results, ({ period }) => period).entries()].sort(([, a], [, b]) => b.length - a.length)
  const period = main === undefined || main[1].length < fewestFacts || main[1].length * 2 < results.length ? null : parsePeriod(main[0])
  if (period === null || period.months > 12) return []
  const monthsOf = (year: number, month: number, day: number) => year * 12 + month - 1 + (day - 1) / 31
  const start = monthsOf(period.start.year, period.start.month, 1)
  const full = dates.filter(({ role, year, month, day }) => role === 'event' && year !== null && month !== null && day !== null)
  const isEarly = ({ year, month, day }: DateStatement) => monthsOf(year ?? 0, month ?? 0, day ?? 0) < start + period.months / 2
  const [first] = full.filter((stated) => isMeeting(source, stated))
  // Where another event lies after the period's greater part, the early day is something that happened during it.
  if (first === undefined || !full.every(isEarly)) return []
  const place = placeOf(source, first)
  const named = dates.find(({ role, year, start: at }) => role === 'period' && year === period.start.year && at > first.end)
  const label = period.months === 12 ? `năm ${period.start.year}` : period.code
  return [
    {
      grade: 'changesVerdict',
      kind: 'date',
      places: named === undefined ? [place] : [place, placeOf(source, named)],
      arithmetic: `${first.day}/${first.month}/${first.year} < ${label}`,
      message: `Ngày ${first.day}/${first.month}/${first.year} chưa thể có kết quả của ${label}. Đề nghị kiểm tra lại ngày họp (có thể là năm ${period.start.year + 1}) hoặc kỳ báo cáo.`,
    },
  ]
}

function isMeeting({ text }: Source, { start, end }: DateStatement): boolean {
  const before =
    text
      .slice(Math.max(0, start - lookAround), start)
      .split('\n')
      .at(-1) ?? ''
  const after = text.slice(end, end + lookAround).split(/[.\n]/, 1)[0] ?? ''
  return meeting.test(before) || meeting.test(after)
}
