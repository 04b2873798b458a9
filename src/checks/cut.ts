import type { Year } from './reach.ts'
import type { Figure } from './source.ts'

/** What a running total holds of the years' results: surely none yet, surely all, or nobody can tell. */
export type Cut = 'before' | 'held' | 'unknown'

/** Told by the texts' own dates: a report's running total holds the years that ended before it, and those it reports itself. */
export function cutOf(soFar: Figure, results: readonly Year[]): Cut {
  const [first] = results
  if (first === undefined || results.every(({ figure }) => figure.source === soFar.source)) return 'held'
  const { published } = soFar.source
  if (published === null) return 'unknown'
  const [year = 0, month = 12] = published.split('-').map(Number)
  const last = results.at(-1) as Year
  if (year > last.year || (year === last.year && month === 12)) return 'held'
  return year < first.year ? 'before' : 'unknown'
}
