import { type Day, day, dayLabel, type Instant, instant } from '../plan/index.ts'

/** Vietnam is seven hours ahead of UTC all year. */
const ahead = 7 * 3_600_000

/** The day in Vietnam at the moment. */
export function vietnameseDay(moment: Instant): Day {
  return local(moment).slice(0, 10) as Day
}

/** The moment as it is read in Vietnam: '20/01/2026 09:05'. */
export function momentLabel(moment: Instant): string {
  return `${dayLabel(vietnameseDay(moment))} ${local(moment).slice(11, 16)}`
}

/** The moment at which the day begins in Vietnam. */
export function startOfDay(of: Day): Instant {
  return instant(new Date(Date.parse(`${of}T00:00:00Z`) - ahead).toISOString())
}

/** The day that the text writes, '2025-07-01'; null where it writes none, or one so late that the day after has no year of four digits. */
export function dayOrNull(text: string): Day | null {
  try {
    return text === '9999-12-31' ? null : day(text)
  } catch {
    return null
  }
}

function local(moment: Instant): string {
  return new Date(Date.parse(moment) + ahead).toISOString()
}
