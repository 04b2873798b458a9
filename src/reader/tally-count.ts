import { fold } from '../vietnamese/normal.ts'
import type { Fact, TallyClass } from './reading.ts'
import * as data from './tally.data.ts'
import { SIGN, type Token } from './token.ts'

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

/** So many words before and after a count may tell of it. */
const window = 40

/** Phrases as whole words of a text that has a space before each token and one at its end. */
const phrase = (pieces: readonly string[], tail = '(?= )', flags = 'u') => new RegExp(` (?:${pieces.map(fold).join('|')})${tail}`, flags)
/** One group for each class, in the order of the table. */
const anyClass = ` (?:${data.classCues.map(([, cues], index) => `(?<c${index}>${cues.map(fold).join('|')})`).join('|')})`
const classAfter = new RegExp(`${anyClass}(?= )`, 'u')
const classBefore = new RegExp(`${anyClass}(?: (?:${data.linkWords.map(fold).join('|')}))* $`, 'u')
const threshold = phrase([data.thresholdCue])
const clauseOpener = phrase(data.clauseOpeners)
const allFields = phrase([data.allFields], '(?= )', 'gu')
const field = phrase(data.fieldCues)
const narrower = phrase(data.narrowerCues)
const narrowerHead = new RegExp(`^ ${fold(data.narrowerHeads)} `, 'u')
const forecast = phrase(data.forecastCues)
const all = phrase(data.allCues, ' $')
const total = phrase(data.totalCues, ' $')

/**
 * What the words around it say of the count that fact `index` states.
 * @param tokens those of its sentence
 * @param from, to offsets in the text where the count before it ends and the one after it begins
 */
export function countOf(tokens: readonly Token[], fact: Fact, index: number, from: number, to: number): Count {
  const [first, end] = [indexAt(tokens, fact.start), indexAt(tokens, fact.end)]
  const leadStart = clauseStart(tokens, Math.max(indexAt(tokens, from), first - window), first, ';')
  const isIntroduced = first > leadStart && tokens[first - 1]?.key === ':'
  const lead = words(tokens, leadStart, isIntroduced ? first - 1 : first).replace(allFields, '')
  const before = words(
    tokens,
    clauseStart(tokens, leadStart, isIntroduced ? first - 1 : first, ';,:.!?('),
    isIntroduced ? first - 1 : first,
  )
  const after = clauseAfter(tokens, end, Math.min(indexAt(tokens, to), end + window))
  const said = saidAfter(after)
  const isOfField = field.test(said === null ? after : after.slice(0, said.at + 1)) || field.test(before.replace(allFields, ''))
  return {
    index,
    fact,
    class: said?.name ?? classOf(classBefore.exec(before)),
    narrower: isOfField || narrower.test(lead) || narrowerHead.test(lead),
    forecast: forecast.test(lead) || forecast.test(after),
    all: all.test(before),
    total: total.test(before),
  }
}

/** Index of the first token that begins at an offset or after it. */
function indexAt(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle] as Token).start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the token after the last of `signs` before token `to`, not before `from`. */
function clauseStart(tokens: readonly Token[], from: number, to: number, signs: string): number {
  for (let at = to - 1; at >= from; at--) if (tokens[at]?.kind === SIGN && signs.includes((tokens[at] as Token).key)) return at + 1
  return from
}

/** The words of the tokens, with a space before each and one at the end. */
function words(tokens: readonly Token[], from: number, to: number): string {
  let joined = ' '
  for (let at = from; at < to; at++) joined += `${(tokens[at] as Token).key} `
  return joined
}

/** The words of the clause that goes on after a count, without brackets and without those that mean all fields. */
function clauseAfter(tokens: readonly Token[], from: number, to: number): string {
  let joined = ' '
  for (let at = from; at < to; at++) {
    const { kind, key } = tokens[at] as Token
    if (kind === SIGN && key === '(') {
      while (at < to && tokens[at]?.key !== ')') at++
    } else if (kind === SIGN && ';:.!?'.includes(key)) break
    else joined += `${key} `
  }
  const clause = joined.replace(allFields, '')
  const opener = clauseOpener.exec(clause)
  return opener === null ? clause : clause.slice(0, opener.index + 1)
}

/** The class that a clause names first; a threshold in it makes the class one of the text's own. */
function saidAfter(clause: string): { name: TallyClass; at: number } | null {
  const match = classAfter.exec(clause)
  const mark = clause.includes('%') ? threshold.exec(clause) : null
  if (mark !== null && mark.groups?.percent !== '100') return { name: 'other', at: Math.min(match?.index ?? mark.index, mark.index) }
  const name = classOf(match)
  return match === null || name === null ? null : { name, at: match.index }
}

/** The class whose group a match has. */
function classOf(match: RegExpExecArray | null): TallyClass | null {
  return match === null ? null : (data.classCues.find((_, index) => match.groups?.[`c${index}`] !== undefined)?.[0] ?? null)
}
