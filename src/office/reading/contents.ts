import type { Finding } from '../../checks/index.ts'
import type { SourceDocument } from '../../files/index.ts'
import type { IndicatorMatch } from '../../reader/index.ts'
import type { Comparison, Fact, Reading, Statement } from '../../reader/reading.ts'
import { type Decimal, decimal } from '../../vietnamese/index.ts'

/** What was read in a document, all that its page shows of it. */
export interface Contents {
  document: SourceDocument
  reading: Reading
  findings: readonly Finding[]
  /** For each fact the indicators of the national catalogue that it is likely to be of, the likeliest first. */
  matches: readonly FactMatches[]
}

/** `sure`: the first one can be told from all others. */
export interface FactMatches {
  sure: boolean
  likely: readonly IndicatorMatch[]
}

/** The contents as one text; exact numbers as their digits. `decodeContents` gives them back. */
export function encodeContents(contents: Contents): string {
  return JSON.stringify(contents)
}

/** The contents that the text holds. */
export function decodeContents(text: string): Contents {
  const { reading, ...rest } = JSON.parse(text) as Contents
  return {
    ...rest,
    reading: {
      facts: reading.facts.map(factOf),
      tallies: reading.tallies,
      statements: reading.statements.map((one): Statement => {
        return one.kind === 'date' ? one : { ...one, atLeastPercent: number(one.atLeastPercent) }
      }),
    },
  }
}

function factOf({ restated, ...fact }: Fact): Fact {
  return {
    ...fact,
    value: fact.value === null ? null : number(fact.value),
    of: fact.of === null ? null : number(fact.of),
    comparisons: fact.comparisons.map(comparisonOf),
    ...(restated === undefined ? {} : { restated: { ...restated, percent: number(restated.percent) } }),
  }
}

function comparisonOf({ percent, changePercent, change, ...rest }: Comparison): Comparison {
  return {
    ...rest,
    ...(percent === undefined ? {} : { percent: number(percent) }),
    ...(changePercent === undefined ? {} : { changePercent: number(changePercent) }),
    ...(change === undefined ? {} : { change: number(change) }),
  }
}

/** In the text a number is its digits. */
function number(digits: Decimal): Decimal {
  return decimal(digits as unknown as string)
}
