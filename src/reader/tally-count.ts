import { fold } from '../vietnamese/normal.ts'
import type { Fact, TallyClass } from './reading.ts'
import { allCues, allFields, classCues, fieldCues, forecastCues, linkWords, narrowerCues, thresholdCue, totalCues } from './tally.data.ts'
import { tokenise } from './token.ts'

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
const clauseEnd = /[;!?(]|[.:](?!\d)|,(?!\d)(?!\s(?:hoàn thành )?vượt)|\s(?:trong đó|trong khi|nhưng|song|bao gồm|gồm|kể cả)\s/u
const clauseStart = /^.*(?:[;!?(]|[.:,](?!\d))/u
const brackets = /\([^()]*\)/gu

const either = (pieces: readonly string[]) => `(?:${pieces.map(fold).join('|')})(?!\\p{L})`
const wordStart = '(?<![\\p{L}\\d])'
const pattern = (pieces: readonly string[], tail = '', flags = 'u') => new RegExp(wordStart + either(pieces) + tail, flags)
/** One group for each class, in the order of the table. */
const anyClass = `${wordStart}(?:${classCues.map(([, cues], index) => `(?<c${index}>${either(cues)})`).join('|')})`
const classPattern = new RegExp(anyClass, 'u')
const classBeforePattern = new RegExp(`${anyClass}(?: (?:${fold(linkWords)})(?!\\p{L}))* ?$`, 'u')
const thresholdPattern = new RegExp(`(?<!\\p{L})${fold(thresholdCue)}`, 'u')
const allFieldsPattern = pattern([allFields], '', 'gu')
const fieldPattern = pattern(fieldCues)
const narrowerPattern = pattern(narrowerCues)
const forecastPattern = pattern(forecastCues)
const allPattern = pattern([allCues], ' ?$')
const totalPattern = pattern([totalCues], ' ?$')

/**
 * What the text says of the count that fact `index` states. The words that tell stand in its sentence between the counts
 * beside it: `from` where the one before ends, `to` where the one after begins.
 */
export function countOf(text: string, fact: Fact, index: number, from: number, to: number): Count {
  const [first, last] = fact.sentence
  const lead = foldedWords(text, Math.max(from, first, fact.start - window), fact.start).replace(/^.*;/u, '')
  const before = lead.replace(/ ?: ?$/u, ' ').replace(clauseStart, '')
  const after = clauseAfter(foldedWords(text, fact.end, Math.min(to, last, fact.end + window)))
  const said = classAfter(after)
  const field = fieldPattern.test(said === null ? after : after.slice(0, said.at))
  return {
    index,
    fact,
    class: said?.name ?? classOf(classBeforePattern.exec(before)),
    narrower:
      field || narrowerPattern.test(lead.replace(allFieldsPattern, ' ')) || fieldPattern.test(before.replace(allFieldsPattern, ' ')),
    forecast: forecastPattern.test(lead) || forecastPattern.test(after),
    all: allPattern.test(before),
    total: totalPattern.test(before),
  }
}

/** The text between two offsets of one line, folded. */
function foldedWords(text: string, from: number, to: number): string {
  let words = ''
  for (const { key, spaced } of tokenise(text, from, Math.max(from, to))) words += spaced ? ` ${key}` : key
  return to > from && text[to - 1] === ' ' ? `${words} ` : words
}

/** The clause that goes on after a count, without brackets and without the words that mean all fields. */
function clauseAfter(words: string): string {
  const plain = words.replace(brackets, ' ').replace(allFieldsPattern, ' ')
  const end = clauseEnd.exec(plain)
  return end === null ? plain : plain.slice(0, end.index)
}

/** The class that a clause names first; a threshold in it makes the class one of the text's own. */
function classAfter(clause: string): { name: TallyClass; at: number } | null {
  const match = classPattern.exec(clause)
  const name = classOf(match)
  const threshold = clause.includes('%') ? thresholdPattern.exec(clause) : null
  if (threshold !== null && threshold[1] !== '100') return { name: 'other', at: Math.min(match?.index ?? threshold.index, threshold.index) }
  return match === null || name === null ? null : { name, at: match.index }
}

/** The class whose group a match has. */
function classOf(match: RegExpExecArray | null): TallyClass | null {
  return match === null ? null : (classCues.find((_, index) => match.groups?.[`c${index}`] !== undefined)?.[0] ?? null)
}
