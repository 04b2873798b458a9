import type { Fact } from '../../reader/reading.ts'
import { comparisonWords, figureWords, kindWords, periodWords } from '../../reader/words.ts'
import type { Palette } from './colour.ts'
import { type Column, tableLines } from './table.ts'
import { oneLine, wrap } from './width.ts'

const columns: readonly Column[] = [
  { head: 'Số liệu', side: 'right', most: 20 },
  { head: 'Đơn vị', side: 'left', most: 18 },
  { head: 'Chỉ tiêu', side: 'left', most: 200, takesRest: true },
  { head: 'Kỳ', side: 'left', most: 26 },
  { head: 'So sánh', side: 'left', most: 34 },
]

/** Below this many columns a table cannot be read: each figure becomes a short paragraph. */
const NARROW = 84

/** The facts as a table for a terminal of `width` columns, or as short paragraphs where it is narrow; line by line. */
export function* factLines(facts: readonly Fact[], width: number, colour: Palette): Generator<string> {
  if (facts.length === 0) return
  if (width < NARROW) {
    for (const fact of facts) yield* paragraphLines(fact, width, colour)
    return
  }
  yield* tableLines(columns, facts.map(factCells), width, colour)
}

function factCells(fact: Fact): string[] {
  return [
    figureWords(fact) || '–',
    oneLine(fact.unit ?? ''),
    oneLine(fact.indicator),
    periodAndKind(fact),
    oneLine(fact.comparisons.map(comparisonWords).join('; ')),
  ]
}

function periodAndKind(fact: Fact): string {
  const period = oneLine(periodWords(fact.period))
  if (fact.kind === 'actual') return period
  // A column of a terminal has no room for "mốc so sánh".
  const kind = fact.kind === 'baseline' ? 'mốc' : kindWords[fact.kind]
  return period === '' ? `(${kind})` : `${period} (${kind})`
}

function* paragraphLines(fact: Fact, width: number, colour: Palette): Generator<string> {
  const [figure = '', unit = '', indicator = '', period = '', comparisons = ''] = factCells(fact)
  yield colour.bold(`${figure} ${unit}`.trimEnd())
  const rest = [period, comparisons].filter(Boolean).join(' · ')
  for (const line of [...wrap(indicator, width - 2), ...(rest === '' ? [] : wrap(rest, width - 2))]) yield `  ${line}`
}
