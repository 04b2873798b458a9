import { fold } from '../vietnamese/normal.ts'
import type { Fact, TallyClass } from './reading.ts'
import { allCues, allFields, classCues, fieldCues, forecastCues, linkWords, narrowerCues, thresholdCue, totalCues } from './tally.data.ts'

/** A count of targets and what the words around it say of it. */
export interface Count {
  /** Index in the reading's facts. */
  index: number
  fact: Fact
  /** Null where the words name no class: the number of all targets, or of a field's. */
  class: TallyClass | null
  /** Not of all targets: of one field's, or of those that one authority assigned. */
  narrower: boolean
  /** Only foreseen or aimed at. */
  forecast: boolean
  /** Said to be all targets: "cả 33 chỉ tiêu". */
  all: boolean
  /** Said to be the number that classes are taken from: "trong tổng 42 chỉ tiêu". */
  total: boolean
}

const window = 180
const clauseEnd = /[;!?\n(]|[.:](?!\d)|,(?!\d)(?!\s(?:hoàn thành )?vượt)|\s(?:trong đó|trong khi|nhưng|song|bao gồm|gồm|kể cả)\s/u
const clauseStart = /^.*(?:[;!?\n(]|[.:,](?!\d))/su
const sentenceStart = /^.*[;\n]/su
const brackets = /\([^()]*\)/gu

const pattern = (pieces: readonly string[], tail = '', flags = 'u') =>
  new RegExp(`(?<![\\p{L}\\d])(?:${pieces.map(fold).join('|')})(?!\\p{L})${tail}`, flags)
const links = `(?: (?:${fold(linkWords)})(?!\\p{L}))* ?$`
const classPatterns = classCues.map(([name, cues]) => ({ name, after: pattern(cues), before: pattern(cues, links) }))
const thresholdPattern = new RegExp(`(?<!\\p{L})${fold(thresholdCue)}`, 'u')
const allFieldsPattern = pattern([allFields], '', 'gu')
const fieldPattern = pattern(fieldCues)
const narrowerPattern = pattern(narrowerCues)
const forecastPattern = pattern(forecastCues)
const allPattern = pattern([allCues], ' ?$')
const totalPattern = pattern([totalCues], ' ?$')

/**
 * What the text says of the count that fact `index` states. The words that tell stand between the counts beside it: `from`
 * where the one before ends, `to` where the one after begins.
 */
export function countOf(text: string, fact: Fact, index: number, from: number, to: number): Count {
  const lead = fold(text.slice(Math.max(from, fact.sentence[0], fact.start - window), fact.start).replace(/\s*:\s*$/u, ' ')).replace(
    sentenceStart,
    '',
  )
  const before = lead.replace(clauseStart, '')
  const after = clauseAfter(text.slice(fact.end, Math.min(to, fact.end + window)))
  const said = classAfter(after)
  const field = fieldPattern.test(said === null ? after : after.slice(0, said.at))
  return {
    index,
    fact,
    class: said?.name ?? classBefore(before),
    narrower:
      field || narrowerPattern.test(lead.replace(allFieldsPattern, ' ')) || fieldPattern.test(before.replace(allFieldsPattern, ' ')),
    forecast: forecastPattern.test(lead) || forecastPattern.test(after),
    all: allPattern.test(before),
    total: totalPattern.test(before),
  }
}

/** The clause that goes on after a count, folded, without brackets and without the words that mean all fields. */
function clauseAfter(raw: string): string {
  const folded = fold(raw).replace(brackets, ' ').replace(allFieldsPattern, ' ')
  const end = clauseEnd.exec(folded)
  return end === null ? folded : folded.slice(0, end.index)
}

/** The class that a clause names first; a threshold in it makes the class one of the text's own. */
function classAfter(clause: string): { name: TallyClass; at: number } | null {
  let found: { name: TallyClass; at: number } | null = null
  for (const { name, after } of classPatterns) {
    const match = after.exec(clause)
    if (match !== null && (found === null || match.index < found.at)) found = { name, at: match.index }
  }
  const threshold = thresholdPattern.exec(clause)
  if (threshold === null || threshold[1] === '100') return found
  return { name: 'other', at: Math.min(found?.at ?? threshold.index, threshold.index) }
}

/** The class whose words lead up to the count: "vượt mức kế hoạch là 10/25 chỉ tiêu", "hoàn thành cả 33 chỉ tiêu". */
function classBefore(clause: string): TallyClass | null {
  return classPatterns.find(({ before }) => before.test(clause))?.name ?? null
}
