import { groupBy } from '../../plan/group.ts'
import type { Observation } from '../../plan/index.ts'
import { recordObservations, type WriteTransaction } from '../../store/index.ts'
import type { Rows } from './rows.ts'

/** Records the figures in their order; what came in at one moment is one entry of the history. */
export async function writeFigures(write: WriteTransaction, observations: readonly Observation[], rows: Rows): Promise<void> {
  const seen = new Map<string, number>()
  const batches = groupBy(observations, ({ recordedAt }) => recordedAt)
  for (const batch of batches.values()) {
    const records = batch.map(({ indicator, unit, period, definition, grade, content, unitOfMeasure, source, corrects }) => {
      const cell = `${indicator} ${unit} ${period} ${definition}`
      const before = seen.get(cell) ?? 0
      seen.set(cell, before + 1)
      return {
        ...{ period, definition, grade, content, unitOfMeasure, source, seen: before },
        indicatorId: rows.indicators.get(indicator) as number,
        unitId: rows.units.get(unit) as number,
        reason: corrects?.reason ?? null,
      }
    })
    await recordObservations(write, records)
  }
}
