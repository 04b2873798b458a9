import { firstDay, lastDay, monthsIn, periodOf } from '../vietnamese/index.ts'
import { type Day, day, dayAfter } from './day.ts'
import { fixedHolidays, lunarHolidays } from './holidays.data.ts'
import { PlanProblem } from './problem.ts'

/** How often a regime asks for a report. A half-term is 30 months, a term five years. */
export type RoundKind = 'month' | 'quarter' | 'halfYear' | 'nineMonths' | 'year' | 'halfTerm' | 'term'

/**
 * A reporting regime (chế độ báo cáo). Days are days of a month. `cutOffDay`: the last day whose data count, in the period's
 * last month; null for that month's last day. `opensDay` comes before it; `dueDay` (the units' deadline) and `sendDay` (the
 * authority's own, when the round locks) after it. `firstYear`: of the first term, for terms and half-terms.
 */
export interface RegimeRule {
  name: string
  kind: RoundKind
  cutOffDay: number | null
  opensDay: number
  dueDay: number
  sendDay: number
  firstYear: number | null
  /** The document that lays it down. */
  basis: string
  validFrom: Day
}

/** The days of one round. Data count from `dataFrom` to `dataTo`; the round locks at the end of `locksOn`. */
export interface RoundDays {
  period: string
  dataFrom: Day
  dataTo: Day
  opensOn: Day
  dueOn: Day
  locksOn: Day
}

/** Where a round stands on a day. */
export type RoundState = 'ahead' | 'open' | 'overdue' | 'locked'

const lengths: Record<RoundKind, number> = { month: 1, quarter: 3, halfYear: 6, nineMonths: 9, year: 12, halfTerm: 30, term: 60 }

/** The periods of the regime that end in a year, in their order. */
export function periodsOfRegime({ kind, firstYear }: Pick<RegimeRule, 'kind' | 'firstYear'>, year: number): string[] {
  const months = lengths[kind]
  if (kind === 'nineMonths') return [periodOf(year, 1, 9).code]
  if (months <= 12) return Array.from({ length: 12 / months }, (_, at) => periodOf(year, at * months + 1, months).code)
  // Half-terms and terms follow one another from the first; few of them end in any one year.
  const start = (firstYear ?? year) * 12
  return [Math.floor((year * 12 - start) / months), Math.ceil((year * 12 + 11 - start) / months)]
    .map((at) => start + at * months)
    .filter((from) => Math.floor((from + months - 1) / 12) === year)
    .map((from) => periodOf(Math.floor(from / 12), (from % 12) + 1, months).code)
}

/**
 * The days of the round for a period. A deadline that is no working day moves to the next one (Bộ luật Dân sự 2015, Điều 148),
 * and at least one working day lies between cut-off and deadline (Nghị định 09/2019/NĐ-CP, Điều 8).
 */
export function roundDays({ cutOffDay, opensDay, dueDay, sendDay }: Omit<RegimeRule, 'name' | 'basis'>, period: string): RoundDays {
  const last = lastDay(period) as Day
  const dataTo = cutOffDay === null ? last : inMonth(last, cutOffDay)
  const dataFrom = cutOffDay === null ? (firstDay(period) as Day) : dayAfter(monthsBefore(dataTo, monthsIn(period)))
  const dueOn = workingDay(latest(dayOnOrAfter(dayAfter(dataTo), dueDay), dayAfter(workingDay(dayAfter(dataTo)))))
  return {
    ...{ period, dataFrom, dataTo, dueOn },
    opensOn: dayOnOrBefore(dataTo, opensDay),
    locksOn: workingDay(dayOnOrAfter(dueOn, sendDay)),
  }
}

/** Where the round stands on a day; `lockedBefore`: it was locked ahead of its day. */
export function roundState(
  { opensOn, dueOn, locksOn }: Readonly<Record<'opensOn' | 'dueOn' | 'locksOn', string>>,
  lockedBefore: boolean,
  today: Day,
): RoundState {
  if (lockedBefore || today > locksOn) return 'locked'
  if (today < opensOn) return 'ahead'
  return today > dueOn ? 'overdue' : 'open'
}

/** Holds days that a person chose for a round to the same rules. Throws a PlanProblem. */
export function checkRoundDays({ dataFrom, dataTo, opensOn, dueOn, locksOn }: Omit<RoundDays, 'period'>): void {
  if (dataFrom > dataTo) throw new PlanProblem('Ngày đầu lấy số liệu phải trước ngày chốt số liệu.')
  // Without the first of both, a last day at the end of all days has none after it.
  if (dueOn <= dataTo || dueOn <= workingDay(dayAfter(dataTo))) {
    throw new PlanProblem('Hạn gửi phải cách ngày chốt số liệu ít nhất một ngày làm việc (Nghị định 09/2019/NĐ-CP, Điều 8).')
  }
  if (opensOn > dueOn) throw new PlanProblem('Ngày mở phải trước hạn gửi.')
  if (locksOn < dueOn) throw new PlanProblem('Ngày khóa không được trước hạn gửi của đơn vị.')
}

/** Whether people work on the day: neither a weekend nor a public holiday. */
export function isWorkingDay(of: Day): boolean {
  const weekday = new Date(`${of}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !isHoliday(of)
}

function isHoliday(of: Day): boolean {
  if (fixedHolidays.includes(of.slice(5))) return true
  const year = of.slice(0, 4)
  const lunar = lunarHolidays[year]
  if (lunar === undefined) return of.slice(5) === '09-01'
  // Tết: the eve and the first four days.
  const tet = dayAfter(day(lunar.tet), -1)
  return (of >= tet && of < dayAfter(tet, 5)) || of === lunar.hungKings || of === (lunar.besideNationalDay ?? `${year}-09-01`)
}

/** The day itself where people work on it, else the next on which they do. */
function workingDay(of: Day): Day {
  let found = of
  while (!isWorkingDay(found)) found = dayAfter(found)
  return found
}

function latest(a: Day, b: Day): Day {
  return a < b ? b : a
}

function inMonth(of: Day, date: number): Day {
  return day(`${of.slice(0, 8)}${String(date).padStart(2, '0')}`)
}

function monthsBefore(of: Day, months: number): Day {
  const at = Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7)) - 1 - months
  const year = String(Math.floor(at / 12)).padStart(4, '0')
  return day(`${year}-${String((at % 12) + 1).padStart(2, '0')}-${of.slice(8)}`)
}

/** The first day from `from` on that is the month's given day. */
function dayOnOrAfter(from: Day, date: number): Day {
  const own = inMonth(from, date)
  return own >= from ? own : monthsBefore(own, -1)
}

function dayOnOrBefore(until: Day, date: number): Day {
  const own = inMonth(until, date)
  return own <= until ? own : monthsBefore(own, 1)
}
