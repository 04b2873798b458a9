import { toNfc } from '../vietnamese/normal.ts'
import type { Context } from './context.ts'
import { mainPeriod } from './main-period.ts'
import { newParagraph } from './opening.ts'
import { readSentence } from './read-sentence.ts'
import type { Reading, ReadOptions } from './reading.ts'
import { openLine } from './section.ts'
import { readStatements } from './statement.ts'
import { talliesOf } from './tally.ts'
import { endOfLine, SIGN, type Token, tokenise, WORD } from './token.ts'

export { type IndicatorMatch, matchIndicator, matchIndicators } from './match.ts'
export type * from './reading.ts'

/** Longer runs without an end of sentence are cut at a comma, so that the work on one sentence stays bounded and the whole linear. */
const longestSentence = 600

/** Abbreviations that end in a point without ending a sentence. */
const abbreviations = new Set(['tp', 'tx', 'tt', 'tr', 'ths', 'pgs', 'gs', 'st', 'q', 'p', 'x', 'h'])

/**
 * Reads a Vietnamese report: every figure in it as a fact, the counts of targets by class, and the statements that figures
 * can break. Deterministic, no network, one pass over the text; offsets in the result are UTF-16 offsets into `text`.
 * @param text any text; NFC is not needed
 * @param options `published` settles the year of a period that the text names without one
 */
export function read(text: string, options: ReadOptions = {}): Reading {
  const source = toNfc(text)
  const publishedYear = options.published ? Number(options.published.slice(0, 4)) : null
  const lines = new Map<number, readonly Token[]>()
  const { main, mainYear, planned } = mainPeriod(source.text, publishedYear, lines)
  const context: Context = {
    main,
    mainYear,
    publishedYear,
    period: main,
    kind: planned ? 'target' : 'actual',
    estimated: false,
    listHead: null,
    head: null,
    amountHead: null,
    amountUnit: null,
    topic: null,
    fund: null,
    newRural: false,
    planned,
  }
  const reading: Reading = { facts: [], tallies: [], statements: [] }
  for (let from = 0; from < source.text.length; ) {
    const to = endOfLine(source.text, from)
    readLine(source.text, lines.get(from) ?? tokenise(source.text, from, to), context, reading)
    from = to + 1
  }
  reading.tallies = talliesOf(source.text, reading.facts)
  return source.text === text ? reading : inSource(reading, text, source.sourceOffset)
}

/** The reading with its offsets and quotes taken back to the text as it was given. */
function inSource(reading: Reading, text: string, offset: (at: number) => number): Reading {
  const back = <T extends { start: number; end: number }>(place: T): T => ({ ...place, start: offset(place.start), end: offset(place.end) })
  const facts = reading.facts.map((fact) => {
    const moved = back(fact)
    return {
      ...moved,
      quote: text.slice(moved.start, moved.end),
      comparisons: fact.comparisons.map(back),
      sentence: [offset(fact.sentence[0]), offset(fact.sentence[1])] as [number, number],
      ...(fact.restated ? { restated: back(fact.restated) } : {}),
    }
  })
  const statements = reading.statements.map((statement) => {
    const moved = back(statement)
    return { ...moved, quote: text.slice(moved.start, moved.end) }
  })
  return { facts, tallies: reading.tallies, statements }
}

function readLine(text: string, tokens: readonly Token[], context: Context, reading: Reading): void {
  if (tokens.length === 0) return
  let from = openLine(tokens)
  if (from === 0 && isParagraph(tokens)) newParagraph(context)
  if (from === 0) context.newRural = false
  noteSubjects(context, tokens)
  for (let at = from; at < tokens.length; at++) {
    const long = at - from >= longestSentence && (tokens[at] as Token).kind === SIGN && ',;'.includes((tokens[at] as Token).key)
    if (!long && !endsSentence(tokens, at) && at - from < 2 * longestSentence) continue
    sentence(text, tokens, from, at + 1, context, reading)
    from = at + 1
  }
  sentence(text, tokens, from, tokens.length, context, reading)
}

/** A line of running text; a short one without its end is a heading, which holds for what follows. */
function isParagraph(tokens: readonly Token[]): boolean {
  return tokens.length > 12 || (tokens.length > 4 && tokens.at(-1)?.key === '.')
}

function sentence(text: string, tokens: readonly Token[], from: number, to: number, context: Context, reading: Reading): void {
  if (from >= to) return
  readSentence(text, tokens, from, to, context, reading)
  readStatements(text, tokens, from, to, context, reading)
}

/** Notes what a line speaks of that its sentences may leave out: the new countryside ("NTM"), public investment. */
function noteSubjects(context: Context, tokens: readonly Token[]): void {
  for (let at = 0; at < tokens.length; at++) {
    const { key } = tokens[at] as Token
    if (key === 'ntm' || (key === 'nông' && tokens[at + 1]?.key === 'thôn' && tokens[at + 2]?.key === 'mới')) context.newRural = true
    else if (key === 'đầu' && tokens[at + 1]?.key === 'tư' && tokens[at + 2]?.key === 'công') context.fund = 'vốn đầu tư công'
  }
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token
  if (token.kind !== SIGN) return false
  const next = tokens[at + 1]
  if (token.key === '!' || token.key === '?' || token.key === '…') return next === undefined || next.capital
  if (token.key !== '.') return false
  if (next === undefined) return true
  const before = tokens[at - 1]
  if (before?.kind === WORD && abbreviations.has(before.key)) return false
  return next.spaced || next.capital
}
