import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type IndicatorRow, indicatorRows, reportingUnitRows, type SeriesBreak, seriesBreakRows, unitsByIndicator } from './indicators.ts'
import type { ReadTransaction } from './transaction.ts'
import { type Reorganisation, reorganisationRows, type UnitRow, unitRows } from './units.ts'

/** What an authority's figures are of: its units through time and its indicators. */
export interface Outline {
  units: UnitRow[]
  reorganisations: Reorganisation[]
  indicators: IndicatorRow[]
  breaks: SeriesBreak[]
  /** Which units send each indicator's figures, where that is laid down. */
  senders: Map<number, number[]>
}

/** Reads the outline in one round trip, for nearly every page begins with it. */
export async function outlineOf(read: ReadTransaction): Promise<Outline> {
  const { senders, ...outline } = await read.tx
    .selectNoFrom([
      jsonArrayFrom(unitRows(read)).as('units'),
      jsonArrayFrom(reorganisationRows(read)).as('reorganisations'),
      jsonArrayFrom(indicatorRows(read)).as('indicators'),
      jsonArrayFrom(seriesBreakRows(read)).as('breaks'),
      jsonArrayFrom(reportingUnitRows(read)).as('senders'),
    ])
    .executeTakeFirstOrThrow()
  return { ...outline, senders: unitsByIndicator(senders) }
}
