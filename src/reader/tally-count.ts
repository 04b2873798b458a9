import { fold } from '../vietnamese/normal.ts'
import type { Fact, TallyClass } from './reading.ts'
import { allCues, allFields, classCues, fieldCues, forecastCues, linkWords, narrowerCues, thresholdCue, totalCues } from './tally.data.ts'

/** A count of targets and what the words around it say of it. */
export interface Count {
  /** Index in the reading's facts. */
  index: number
  fact: Fact
  /** Null where the words name no class: the number of all targets, or of a field. */
  class: TallyClass | null
  /** Counts only the targets of one field. */
  field: boolean
  /** Counts only some of the targets, marked off before the count ("phần tỉnh giao"). */
  narrower: boolean
  /** Only foreseen or aimed at. */
  forecast: boolean
  /** Said to be all targets: "cả 33 chỉ tiêu". */
  all: boolean
  /** Said to be the number that the classes are taken from: "trong tổng 42 chỉ tiêu". */
  total: boolean
}

const window = 180
const clauseEnd = /[;!?\n(]|[.:](?!\d)|,(?!\d)(?!\s(?:hoàn thành )?vượt)|\s(?:trong đó|trong khi|nhưng|song|bao gồm|gồm|kể cả)\s/u
const clauseStart = /^.*(?:[;!?\n(]|[.:,](?!\d))/su
const brackets = /\([^()]*\)/gu

const words = (pieces: readonly string[]) => `(?<!\\p{L})(?:${pieces.map(fold).join('|')})(?!\\p{L})`
const classPatterns = classCues.map(([name, cues]) => ({ name, after: new RegExp(words(cues), 'u'), before: new RegExp(`${words(cues)}(?: (?:${fold(linkWords)})(?!\\p{L}))* ?$`, 'u') }))
const thresholdPattern = new RegExp(`(?<!\\p{L})${fold(thresholdCue)}`, 'u')
const allFieldsPattern = new RegExp(words([allFields]), 'gu')
const fieldPattern = new RegExp(words(fieldCues), 'u')
const narrowerPattern = new RegExp(words(narrowerCues), 'u')
const forecastPattern = new RegExp(words(forecastCues), 'u')
const allPattern = new RegExp(`${words([allCues])} ?$`, 'u')
const totalPattern = new RegExp(`${words([totalCues])} ?$`, 'u')

/**
 * What the text says of the count that fact `index` states. The words that tell stand between the counts before and after
 * it: `from` where the one before ends, `to` where the one after begins.
 */
export function countOf(text: string, fact: Fact, index: number, from: number, to: number): Count {
  const lead = fold(text.slice(Math.max(from, fact.start - window), fact.start).replace(/\s*:\s*$/u, ' '))
  const before = lead.replace(clauseStart, '')
  const after = clauseAfter(text.slice(fact.end, Math.min(to, fact.end + window)))
  const said = classAfter(after) ?? classBefore(before)
  const beforeClass = said !== null && said.at > 0 ? after.slice(0, said.at) : said === null ? after : ''
  return {
    index,
    fact,
    class: said?.name ?? null,
    field: fieldPattern.test(beforeClass) || fieldPattern.test(before.replace(allFieldsPattern, ' ')),
    narrower: narrowerPattern.test(lead.replace(/^.*[;.\n]/su, '')),
    forecast: forecastPattern.test(lead.replace(/^.*[;.\n]/su, '')) || /^ ?sẽ /u.test(after),
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

function classBefore(clause: string): { name: TallyClass; at: number } | null {
  for (const { name, before } of classPatterns) if (before.test(clause)) return { name, at: -1 }
  return null
}
