import {
  endOfPeriod,
  figureAsOf,
  figureReader,
  type Indicator,
  type Instant,
  instant,
  notSending,
  type Observation,
  openBook,
  type ReadFigure,
  type Senders,
  type UnitHistory,
} from '../plan/index.ts'

/** What figures are read from. */
export interface Recorded {
  units: UnitHistory
  indicators: ReadonlyMap<string, Indicator>
  /** In the order of recording. */
  observations: readonly Observation[]
  /** Which units send the figures of an indicator, where that is laid down; below the top it applies to no others. */
  senders?: Senders
}

/** Reads the figures as they were recorded by the moment; without it, as of the last record. */
export function figuresOf({ units, indicators, observations, senders = new Map() }: Recorded, asOf?: Instant): ReadFigure {
  const book = openBook(observations)
  const moment = asOf ?? book.last ?? instant('2025-01-01T00:00:00Z')
  return figureReader({
    indicator: (code) => indicators.get(code) as Indicator,
    units,
    read: (of, one, period, definition) =>
      notSending(senders, of, one) ?? figureAsOf(book, of, { indicator: of.code, unit: one.id, period, definition }, moment, endOfPeriod),
  })
}
