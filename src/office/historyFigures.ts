import { type Entry, type ReadTransaction, type RecordedObservation, recordedOf } from '../store/index.ts'
import { valueNames } from './history.data.ts'
import type { Names } from './historyNames.ts'
import { type Change, contentWords, periodWords } from './historyWords.ts'

/** An entry that recorded more figures only says how many. */
const mostFigures = 20

/** A figure that an entry recorded, with the one in whose place it stands. */
export interface ShownFigure {
  now: RecordedObservation
  before: RecordedObservation | null
}

/** The figures that entries recorded, by entry; none for an entry of very many. */
export async function figuresOf(read: ReadTransaction, found: readonly Entry[]): Promise<Map<number, ShownFigure[]>> {
  const few = found.filter(
    ({ act, details }) => act === 'observation.record' && Number(details.find(([name]) => name === 'rows')?.[2]) <= mostFigures,
  )
  const shown = new Map<number, ShownFigure[]>()
  if (few.length === 0) return shown
  const rows = await recordedOf(read, { entries: few.map(({ sequence }) => sequence) })
  const corrected = rows.filter(({ version }) => version > 1)
  const earlier =
    corrected.length === 0
      ? []
      : await recordedOf(read, {
          indicatorIds: corrected.map(({ indicatorId }) => indicatorId),
          unitIds: corrected.map(({ unitId }) => unitId),
          periods: corrected.map(({ period }) => period),
        })
  const key = (row: RecordedObservation, version: number) => [row.indicatorId, row.unitId, row.period, row.definition, version].join('/')
  const byVersion = new Map(earlier.map((row) => [key(row, row.version), row]))
  for (const now of rows) {
    const own = shown.get(now.entry) ?? []
    own.push({ now, before: byVersion.get(key(now, now.version - 1)) ?? null })
    shown.set(now.entry, own)
  }
  return shown
}

/** A figure with what it was before, and why it was corrected. */
export function figureChange({ now, before }: ShownFigure, names: Names): Change {
  const said = ({ content, unitOfMeasure, grade }: RecordedObservation) =>
    `${contentWords(content, unitOfMeasure)} (${valueNames.grade?.[grade]})`
  const place = [names.indicator.get(now.indicatorId), names.unit.get(now.unitId), periodWords(now.period)].join(', ')
  const why = now.reason === null || /→/.test(now.reason) ? '' : `; lý do: ${now.reason}`
  return { label: place, before: before === null ? null : said(before), after: `${said(now)}${why}` }
}
