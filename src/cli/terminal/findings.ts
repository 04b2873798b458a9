import type { Finding } from '../../checks/finding.ts'
import { findingWords, gradeWords } from '../../checks/findingWords.ts'
import { type Locate, locator } from '../../reader/locator.ts'
import type { CheckedDocument } from '../document.ts'
import type { Palette } from './colour.ts'
import { oneLine, wrap } from './width.ts'

const QUOTE_MOST = 160

/**
 * The findings, each with its grade in words, the arithmetic, what to do, and its places. With several documents each
 * place names the one it is in.
 */
export function* findingLines(
  findings: readonly Finding[],
  documents: readonly CheckedDocument[],
  width: number,
  colour: Palette,
): Generator<string> {
  const locates: (Locate | undefined)[] = []
  for (const [index, finding] of findings.entries()) {
    if (index > 0) yield ''
    const grave = finding.grade === 'changesVerdict'
    const head = `${grave ? '✖' : '▲'} ${gradeWords[finding.grade]}: ${findingWords[finding.kind]}`
    yield colour.bold(grave ? colour.red(head) : colour.yellow(head))
    yield* indented(oneLine(finding.message), width)
    if (finding.arithmetic !== '') yield* indented(oneLine(finding.arithmetic), width, colour.bold)
    for (const place of finding.places) {
      const document = documents[place.document]
      if (document === undefined) continue
      locates[place.document] ??= locator(document.document)
      const where = (documents.length > 1 ? `${oneLine(document.file)}, ` : '') + (locates[place.document] as Locate)(place.start)
      yield* indented(`→ ${where}: “${shortened(oneLine(place.quote))}”`, width, colour.dim)
    }
  }
}

function* indented(text: string, width: number, style = (line: string) => line): Generator<string> {
  for (const line of wrap(text, width - 2)) yield `  ${style(line)}`
}

function shortened(quote: string): string {
  return quote.length <= QUOTE_MOST ? quote : `${quote.slice(0, QUOTE_MOST).trimEnd()}…`
}
