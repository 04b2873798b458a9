import {
  type Absent,
  absent,
  figureAsOf,
  figureReader,
  type Indicator,
  type Instant,
  instant,
  type Observation,
  openBook,
  type ReadFigure,
  type Unit,
  type UnitHistory,
  type UnitId,
} from '../plan/index.ts'
import { lastDay } from '../vietnamese/period.ts'

/** What figures are read from. */
export interface Recorded {
  units: UnitHistory
  indicators: ReadonlyMap<string, Indicator>
  /** In the order of recording. */
  observations: readonly Observation[]
  /** Which units send the figures of an indicator, where that is laid down; below the top it applies to no others. */
  senders?: ReadonlyMap<string, ReadonlySet<UnitId>>
}

/** Reads the figures as they were recorded by the moment; without it, as of the last record. */
export function figuresOf({ units, indicators, observations, senders }: Recorded, asOf?: Instant): ReadFigure {
  const book = openBook(observations)
  const moment = asOf ?? book.last ?? instant('2025-01-01T00:00:00Z')
  return figureReader({
    indicator: (code) => indicators.get(code) as Indicator,
    units,
    read: (of, one, period, definition) =>
      notSending(senders, of, one) ??
      figureAsOf(book, of, { indicator: of.code, unit: one.id, period, definition }, moment, (cell) =>
        instant(`${lastDay(cell.period)}T16:59:59Z`),
      ),
  })
}

function notSending(senders: Recorded['senders'], { code, name }: Indicator, { id, parent, name: unit }: Unit): Absent | null {
  const sending = senders?.get(code)
  if (sending === undefined || parent === null || sending.has(id)) return null
  return absent('notApplicable', `${unit} không báo cáo “${name}”`)
}
