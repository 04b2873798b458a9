import type { Comparison, Fact, Reading, Statement, Tally } from '../../src/reader/reading.ts'
import { type Decimal, decimal } from '../../src/vietnamese/decimal.ts'
import { parseNumber } from '../../src/vietnamese/number.ts'

/** A comparison by hand: its figure as the text writes it, and what it is; `percent` and the like where the figure says it otherwise. */
type ComparisonSketch = Pick<Comparison, 'to' | 'by' | 'year' | 'unit'> & {
  quote: string
  is?: 'percent' | 'changePercent' | 'change'
  value?: number
}

/** A fact by hand: value and denominator are read from the quote, all else is usual unless it is said. */
export type FactSketch = Partial<Omit<Fact, 'value' | 'of' | 'comparisons' | 'restated'>> & {
  quote: string
  indicator: string
  unit?: string | null
  compared?: ComparisonSketch[]
  /** The percentage that only restates a/b, as the text writes it. */
  restated?: string
}

const number = /\d(?:[\d.,]*\d)?/g

/** A reading by hand. Facts stand in the order of the text, each found after the one before; comparisons after their fact. */
export function sketch(text: string, facts: readonly FactSketch[], rest: { tallies?: Tally[]; statements?: Statement[] } = {}): Reading {
  let from = 0
  const read = facts.map((one): Fact => {
    const { quote, compared = [], restated, unit = '', ...said } = one
    const place = placeIn(text, quote, from)
    from = place.end
    const [value, of] = (quote.match(number) ?? []).map((run) => parseNumber(run)?.value ?? decimal(0))
    const isShare = unit === null
    return {
      ...place,
      value: isShare ? null : (value ?? null),
      unit,
      of: quote.includes('/') && of !== undefined && /\d\s*\/\s*\d/.test(quote) ? of : null,
      bound: 'exact',
      estimated: false,
      kind: 'actual',
      period: '2024',
      comparisons: compared.map((comparison) => comparisonIn(text, isShare ? place.start : place.end, comparison)),
      ...(restated === undefined ? {} : { restated: { percent: numberIn(restated), ...bare(placeIn(text, restated, place.end)) } }),
      sentence: sentenceAt(text, place.start),
      ...said,
    }
  })
  return { facts: read, tallies: rest.tallies ?? [], statements: rest.statements ?? [] }
}

/** Where a quote stands, searched from an offset on. */
export function placeIn(text: string, quote: string, from = 0): { quote: string; start: number; end: number } {
  const start = text.indexOf(quote, from)
  if (start < 0) throw new Error(`not in the text: ${quote}`)
  return { quote, start, end: start + quote.length }
}

function comparisonIn(text: string, from: number, { quote, is = 'percent', value, ...rest }: ComparisonSketch): Comparison {
  return { ...rest, [is]: value === undefined ? numberIn(quote) : decimal(value), ...bare(placeIn(text, quote, from)) }
}

function numberIn(quote: string): Decimal {
  return parseNumber(quote.match(number)?.[0] ?? '')?.value ?? decimal(0)
}

function bare({ start, end }: { start: number; end: number }): { start: number; end: number } {
  return { start, end }
}

function sentenceAt(text: string, at: number): [number, number] {
  const start = Math.max(text.lastIndexOf('. ', at - 1) + 2, text.lastIndexOf('\n', at - 1) + 1, 0)
  const stop = text.slice(at).search(/\.(?:\s|$)|\n/)
  return [text.lastIndexOf('. ', at - 1) < 0 && text.lastIndexOf('\n', at - 1) < 0 ? 0 : start, stop < 0 ? text.length : at + stop]
}
