import { lastDay } from '../vietnamese/index.ts'
import { type Day, dayAfter } from './day.ts'
import { isWorkingDay, periodsOfRegime, type RegimeRule, type RoundDays, roundDays } from './regime.ts'

/** A regime with the first day on which it is no more. */
export type DatedRegime = RegimeRule & { validTo: Day | null }

/** Which reminder of a round's deadline a day asks for. */
export type ReminderKind = 'before' | 'on' | 'after'

const daysAhead = 3
const leastWorkingDays = 3

/** Whether a period is reported by this regime: where its last day lies. So a regime and the one that follows it never both have one. */
export function governs({ validFrom, validTo }: Pick<DatedRegime, 'validFrom' | 'validTo'>, period: string): boolean {
  const last = lastDay(period)
  return validFrom <= last && (validTo === null || last < validTo)
}

/** The rounds of a regime that are to be open on the day, by its own days. */
export function dueRounds(regime: DatedRegime, today: Day): RoundDays[] {
  const year = Number(today.slice(0, 4))
  return [year - 1, year, year + 1]
    .flatMap((one) => periodsOfRegime(regime, one))
    .filter((period) => governs(regime, period))
    .map((period) => roundDays(regime, period))
    .filter(({ opensOn, locksOn }) => opensOn <= today && today <= locksOn)
}

/** The periods of a regime for which a person may open a round: those that ended in the year before, and those of this year and the next. */
export function choosablePeriods(regime: DatedRegime, today: Day): string[] {
  const year = Number(today.slice(0, 4))
  return [year - 1, year, year + 1].flatMap((one) => periodsOfRegime(regime, one)).filter((period) => governs(regime, period))
}

/** The period that is asked for next: the one whose deadline is nearest ahead, not yet opened; else the latest. */
export function nextPeriod(regime: DatedRegime, opened: ReadonlySet<string>, today: Day): string | null {
  const free = choosablePeriods(regime, today).filter((period) => !opened.has(period))
  return free.find((period) => lastDay(period) >= today || roundDays(regime, period).locksOn >= today) ?? free.at(-1) ?? null
}

/** The days to open a round with by hand: those of the regime, put off where they are over already, and open from today at the latest. */
export function proposedDays(regime: DatedRegime, period: string, today: Day): RoundDays {
  const days = roundDays(regime, period)
  const opensOn = days.opensOn < today ? days.opensOn : today
  if (days.dueOn > today) return { ...days, opensOn }
  const dueOn = afterWorkingDays(today, leastWorkingDays)
  const locksOn = days.locksOn > dueOn ? days.locksOn : afterWorkingDays(dueOn, leastWorkingDays)
  return { ...days, opensOn, dueOn, locksOn }
}

/**
 * Which reminder a day asks for, to senders that have not sent; null for none. One that could not go out on its day (the computer
 * was off) goes out on the next, as long as it still says what is so.
 */
export function reminderOn({ opensOn, dueOn, locksOn }: Pick<RoundDays, 'opensOn' | 'dueOn' | 'locksOn'>, today: Day): ReminderKind | null {
  if (today < opensOn || today > locksOn || today < dayAfter(dueOn, -daysAhead)) return null
  if (today === dueOn) return 'on'
  return today < dueOn ? 'before' : 'after'
}

/** How long until a day, in words: 'còn 3 ngày', 'hôm nay', 'quá hạn 2 ngày'. */
export function untilWords(due: Day, today: Day): string {
  const days = Math.round((Date.parse(due) - Date.parse(today)) / 86_400_000)
  if (days === 0) return 'hạn là hôm nay'
  return days > 0 ? `còn ${days} ngày` : `quá hạn ${-days} ngày`
}

function afterWorkingDays(from: Day, count: number): Day {
  let found = from
  for (let left = count; left > 0; ) {
    found = dayAfter(found)
    if (isWorkingDay(found)) left -= 1
  }
  return found
}
