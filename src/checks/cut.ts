import type { Year } from './reach.ts'
import type { Figure } from './source.ts'

/** What a running total holds of the results of single years. */
export interface Cut {
  /** `none` of them yet, `all` of them, or `unknown`: nobody can tell. */
  holds: 'none' | 'all' | 'unknown'
  /** Months that lie between the running total and the plans and that no figure tells of, as far as they are known. */
  unstatedMonths: number
}

/**
 * Told by the last year that the running total names (`until`), else by the dates of the texts: a report's running total
 * holds the years that ended before it, and those it reports itself.
 */
export function cutOf(soFar: Figure, until: number | null, results: readonly Year[]): Cut {
  const [first] = results
  const last = results.at(-1)
  if (first === undefined || last === undefined) return { holds: 'all', unstatedMonths: 0 }
  const between = 12 * (last.year - first.year + 1 - results.length)
  if (until !== null) return { holds: 'none', unstatedMonths: between + 12 * (first.year - until - 1) }
  const { published } = soFar.source
  if (results.every(({ figure }) => figure.source === soFar.source)) return { holds: 'all', unstatedMonths: 0 }
  if (published === null || !/^\d{4}/.test(published)) return { holds: 'unknown', unstatedMonths: between }
  const [year = 0, month = 12] = published.split('-').map(Number)
  if (year > last.year || (year === last.year && month === 12)) return { holds: 'all', unstatedMonths: 0 }
  if (year >= first.year) return { holds: 'unknown', unstatedMonths: between }
  return { holds: 'none', unstatedMonths: between + 12 * (first.year - year) - month }
}
