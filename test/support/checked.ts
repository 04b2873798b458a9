import type { Finding, Place } from '../../src/checks/finding.ts'
import type { CheckedDocument } from '../../src/cli/document.ts'
import type { Comparison, Fact, Reading } from '../../src/reader/reading.ts'
import { decimal } from '../../src/vietnamese/decimal.ts'

type ComparisonSketch = Omit<Comparison, 'percent' | 'changePercent' | 'change' | 'start' | 'end'> & {
  percent?: number
  changePercent?: number
  change?: number
  quote?: string
}

export type FactSketch = Partial<Omit<Fact, 'value' | 'of' | 'comparisons'>> & {
  quote: string
  value?: number | null
  of?: number
  comparisons?: ComparisonSketch[]
}

/** A fact by hand: what a sketch leaves out is usual, and offsets are where its words first stand in the text. */
export function fact(text: string, { value = null, of, comparisons = [], quote, ...rest }: FactSketch): Fact {
  const start = text.indexOf(quote)
  return {
    quote,
    start,
    end: start + quote.length,
    indicator: 'chỉ tiêu',
    value: value === null ? null : decimal(value),
    unit: value === null ? null : '',
    of: of === undefined ? null : decimal(of),
    bound: 'exact',
    estimated: false,
    kind: 'actual',
    period: null,
    comparisons: comparisons.map((sketch) => comparison(text, sketch)),
    sentence: [0, text.length],
    ...rest,
  }
}

export function comparison(text: string, { quote, percent, changePercent, change, ...rest }: ComparisonSketch): Comparison {
  const start = quote === undefined ? 0 : text.indexOf(quote)
  return {
    ...rest,
    ...(percent === undefined ? {} : { percent: decimal(percent) }),
    ...(changePercent === undefined ? {} : { changePercent: decimal(changePercent) }),
    ...(change === undefined ? {} : { change: decimal(change) }),
    start,
    end: start + (quote?.length ?? 0),
  }
}

export function place(text: string, quote: string, document = 0): Place {
  const start = text.indexOf(quote)
  return { document, start, end: start + quote.length, quote }
}

export function checked(
  text: string,
  facts: readonly FactSketch[],
  rest: { findings?: Finding[]; tallies?: Reading['tallies']; name?: string; tables?: CheckedDocument['document']['tables'] } = {},
): CheckedDocument {
  const name = rest.name ?? 'bao-cao.txt'
  return {
    file: name,
    document: { name, text, tables: rest.tables ?? [] },
    reading: { facts: facts.map((each) => fact(text, each)), tallies: rest.tallies ?? [], statements: [] },
    findings: rest.findings ?? [],
  }
}
