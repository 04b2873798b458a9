import { lastDay } from '../vietnamese/period.ts'
import { type Absent, absent } from './absent.ts'
import type { Instant } from './day.ts'
import type { Indicator } from './indicator.ts'
import type { Unit, UnitId } from './unit.ts'

/** Which units send the figures of an indicator, by its code, where that is laid down. */
export type Senders = ReadonlyMap<string, ReadonlySet<UnitId>>

/** Why the unit has no figure of the indicator, where others are to send it: below the top it applies to no others. Null where it may have one. */
export function notSending(senders: Senders, { code, name }: Indicator, { id, parent, name: unit }: Unit): Absent | null {
  const sending = senders.get(code)
  if (sending === undefined || parent === null || sending.has(id)) return null
  return absent('notApplicable', `${unit} không báo cáo “${name}”`)
}

/** A figure that is not there is late from the end of its period on, Vietnamese time. */
export function endOfPeriod({ period }: { period: string }): Instant {
  return `${lastDay(period)}T16:59:59.000000Z` as Instant
}
