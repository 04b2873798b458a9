import { parseUnit } from '../../vietnamese/index.ts'
import { notNames, wordHead } from '../table/columns.ts'
import { type Header, isIndexHead, isNameHead, isUnitHead } from '../table/header.ts'
import { anyOf, bareKey } from '../table/phrase.ts'
import type { SheetRow } from './grid.ts'
import { type Cells, isFigure } from './heads.ts'
import { periodIn } from './times.ts'
import type { Vocabulary } from './vocabulary.ts'

const sampled = 300
const periodHead = anyOf(['kỳ', 'kỳ báo cáo', 'thời gian', 'tháng', 'quý', 'năm', 'thời kỳ'])

/** What the cells of a column are, as shares of those that hold something. */
interface Evidence {
  filled: number
  figures: number
  units: number
  indicators: number
  measures: number
  periods: number
}

/** The columns that name what a row is of; −1 where there is none. `values`: those that may hold figures. */
export interface Roles {
  index: number
  indicator: number
  unit: number
  period: number
  measure: number
  values: number[]
}

/** Tells the columns by what stands in them, then by their heads. Null where no column names anything or none holds figures. */
export function rolesOf(header: Header, body: readonly SheetRow[], cells: Cells, vocabulary: Vocabulary): Roles | null {
  const evidence = header.heads.map((_, column) => evidenceOf(body, column, cells, vocabulary))
  const last = (column: number) => bareKey(header.heads[column]?.parts.at(-1) ?? '')
  const has = (column: number, test: (part: string) => boolean) => header.heads[column]?.parts.some(test) === true
  const columns = header.heads.map((_, column) => column)
  const texts = columns.filter((column) => (evidence[column] as Evidence).figures < 0.5 && (evidence[column] as Evidence).filled > 0)
  const taken = new Set<number>()
  const pick = (test: (column: number, of: Evidence) => boolean, among: readonly number[] = texts): number => {
    const found = among.find((column) => !taken.has(column) && test(column, evidence[column] as Evidence))
    if (found === undefined) return -1
    taken.add(found)
    return found
  }
  const index = pick((column) => has(column, isIndexHead), columns)
  const unit = pick((column, { units, measures }) => units >= 0.5 || (units > 0 && measures < 0.5 && notNames.test(last(column))))
  const measure = pick((column, { measures, units }) => has(column, isUnitHead) && measures > 0.5 && units < 0.5)
  const period = pick((column, { periods }) => periodHead.test(last(column)) && periods > 0.6, columns)
  let indicator = pick((column) => has(column, isNameHead))
  if (indicator < 0) indicator = pick((_, { indicators }) => indicators >= 0.4)
  const foreign = unit < 0 && columns.some((column) => notNames.test(last(column)) && (evidence[column] as Evidence).figures < 0.5)
  if (indicator < 0 && unit < 0 && !foreign) indicator = pick((column) => !wordHead.test(last(column)))
  // Units that the authority does not have: still rows of units, each to be bound or left out.
  const rows = unit < 0 && indicator < 0 ? pick((column) => notNames.test(last(column))) : unit
  const values = columns.filter((column) => !taken.has(column) && (evidence[column] as Evidence).figures >= 0.5)
  if ((indicator < 0 && rows < 0) || values.length === 0) return null
  return { index, indicator, unit: rows, period, measure, values }
}

function evidenceOf(body: readonly SheetRow[], column: number, cells: Cells, vocabulary: Vocabulary): Evidence {
  const found: Evidence = { filled: 0, figures: 0, units: 0, indicators: 0, measures: 0, periods: 0 }
  const labels = new Map<string, number>()
  let texts = 0
  for (const row of body) {
    const value = cells.valueAt(row, column)
    if (value === null || value === undefined || value === '') continue
    if (++found.filled > sampled) break
    if (isFigure(value)) found.figures++
    else if (typeof value === 'string' && value.length < 200) {
      // A sign in place of a figure tells nothing.
      if (!/[\p{L}\d]/u.test(value)) found.filled--
      else labels.set(cells.textAt(row, column), (labels.get(cells.textAt(row, column)) ?? 0) + 1)
    }
    if (typeof value !== 'string') labels.set(value.digits, (labels.get(value.digits) ?? 0) + 1)
  }
  for (const [label, times] of labels) {
    texts += times
    if (vocabulary.isUnit(label)) found.units += times
    if (vocabulary.isIndicator(label)) found.indicators += times
    if (parseUnit(label.replace(/^[("\s]+|[)"\s]+$/g, '')) !== null) found.measures += times
    if (periodIn(label, 2000) !== null) found.periods += times
  }
  const all = Math.max(1, found.filled)
  const spoken = Math.max(1, texts)
  return {
    filled: found.filled,
    figures: found.figures / all,
    units: found.units / spoken,
    indicators: found.indicators / spoken,
    measures: found.measures / spoken,
    periods: found.periods / spoken,
  }
}
