import { checkReading } from '../../checks/index.ts'
import { openDocument } from '../../files/index.ts'
import { matchIndicator, matchIndicators } from '../../reader/index.ts'
import { readDocument } from '../../reader/readDocument.ts'
import { encodeContents, type FactMatches } from './contents.ts'

/** What reading a file came to, as it is kept. */
export interface Examined {
  /** What `decodeContents` reads. */
  contents: string
  facts: number
  findings: number
}

/** So many likely indicators are kept for a person to choose from. */
const mostLikely = 3

/** Opens, reads and checks a file. Throws a FileProblem, whose sentence names it. */
export async function examine(name: string, bytes: Uint8Array): Promise<Examined> {
  const document = await openDocument(name, bytes)
  const reading = readDocument(document)
  const findings = checkReading(document.text, reading, document)
  const matches = reading.facts.map(({ indicator, unit }) => matchesOf(indicator, unit))
  return {
    contents: encodeContents({ document, reading, findings, matches }),
    facts: reading.facts.length,
    findings: findings.length,
  }
}

function matchesOf(indicator: string, unit: string | null): FactMatches {
  const likely = matchIndicators(indicator, unit, mostLikely)
  return { sure: likely.length > 0 && matchIndicator(indicator, unit)?.id === likely[0]?.id, likely }
}
