declare const dayMark: unique symbol
declare const instantMark: unique symbol

/** A day of the calendar, '2025-07-01'. Days compare as texts do. */
export type Day = string & { [dayMark]: true }

/** A moment in UTC to the microsecond, '2024-10-08T01:30:00.000000Z'. Moments compare as texts do. */
export type Instant = string & { [instantMark]: true }

const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/
const instantForm = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.(\d{1,6}))?Z$/

/** The day that the text writes. Throws a RangeError on what is no day ('2025-02-30'). */
export function day(text: string): Day {
  const [, year, month, date] = dayForm.exec(text) ?? []
  if (year === undefined || !(Number(date) >= 1 && Number(date) <= daysIn(Number(year), Number(month))))
    throw new RangeError(`no day: ${text}`)
  return text as Day
}

/** How many days a month has; NaN for what is no month. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month >= 1 && month <= 12 ? ([4, 6, 9, 11].includes(month) ? 30 : 31) : Number.NaN
}

/** The moment that the text writes, in UTC, its fraction filled up to microseconds. Throws a RangeError on what is none. */
export function instant(text: string): Instant {
  const [, date, , fraction = ''] = instantForm.exec(text) ?? []
  if (date === undefined) throw new RangeError(`no moment in UTC: ${text}`)
  day(date)
  return `${text.slice(0, 19)}.${fraction.padEnd(6, '0')}Z` as Instant
}

/** '01/07/2025'. */
export function dayLabel(when: Day): string {
  return when.split('-').reverse().join('/')
}

/** The day so many days after; before, for a negative number. */
export function dayAfter(of: Day, days = 1): Day {
  return day(new Date(Date.parse(`${of}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10))
}
