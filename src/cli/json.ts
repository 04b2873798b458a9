import type { Finding } from '../checks/finding.ts'
import { matchIndicator } from '../reader/match.ts'
import type { Fact } from '../reader/reading.ts'
import { type Decimal, decimalToJson, isDecimal } from '../vietnamese/decimal.ts'
import type { CheckedDocument } from './document.ts'

/**
 * One JSON object for a document: `{ facts, tallies, statements, findings }`, with `file` first where it is given. In
 * pieces, as a long document's object may be longer than a string can be. Each fact also carries
 * `match`, the catalogue's indicator or null; each finding `quotes` and `spans`.
 */
export function* documentJson({ reading, findings }: CheckedDocument, file?: string): Generator<string> {
  yield file === undefined ? '{' : `{"file":${JSON.stringify(file)},`
  yield* listJson('facts', reading.facts, withMatch)
  yield ','
  yield* listJson('tallies', reading.tallies)
  yield ','
  yield* listJson('statements', reading.statements)
  yield ','
  yield* listJson('findings', findings, withEvidence)
  yield '}'
}

/** One JSON object for documents that were held against each other: `{ documents, findings }`. */
export function* togetherJson(documents: readonly CheckedDocument[], findings: readonly Finding[]): Generator<string> {
  yield '{"documents":['
  for (const [index, each] of documents.entries()) {
    if (index > 0) yield ','
    yield* documentJson(each, each.file)
  }
  yield '],'
  yield* listJson('findings', findings, withEvidence)
  yield '}'
}

function* listJson<T>(name: string, items: readonly T[], shown: (item: T) => unknown = (item) => item): Generator<string> {
  yield `"${name}":[`
  for (const [index, item] of items.entries()) yield (index > 0 ? ',' : '') + toJson(shown(item))
  yield ']'
}

/** The fact with the catalogue's indicator that it is likely to be of. */
function withMatch(fact: Fact) {
  return { ...fact, match: matchIndicator(fact.indicator, fact.unit) }
}

function withEvidence(finding: Finding) {
  return {
    ...finding,
    quotes: finding.places.map(({ quote }) => quote),
    spans: finding.places.map(({ start, end }) => [start, end]),
  }
}

function toJson(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key: string, plain: unknown) {
    // A Decimal turns itself into a string before the replacer sees it.
    const own = this[key]
    return isDecimal(own) ? decimalToJson(own as Decimal) : plain
  })
}
