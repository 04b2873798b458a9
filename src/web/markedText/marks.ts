import type { Finding } from '../../checks/finding.ts'
import type { Fact } from '../../reader/reading.ts'
import { escapeHtml } from './escapeHtml.ts'
import { comparisonClass, factId, findingId, markId, placeId } from './ids.ts'

/** A stretch of the text that belongs to a fact: its figure, or a figure that it is compared with. */
interface FactSpan {
  start: number
  end: number
  fact: number
  figure: boolean
}

/** A stretch of the text that a finding points to. */
interface FindingSpan {
  start: number
  end: number
  finding: number
  place: number
  grave: boolean
}

/** A stretch of the text with no border inside it. */
interface Piece {
  start: number
  end: number
  fact: FactSpan | null
  findings: readonly FindingSpan[]
}

/** The marks of one document's text, and how any stretch of it is written as HTML with them. */
export interface Marks {
  /** HTML of the text from `start` to `end`. Each stretch is to be asked for once, in any order. */
  html(start: number, end: number): string
  /** The facts whose figure, or a figure they are compared with, stands between `start` and `end`. */
  factsIn(start: number, end: number): number[]
  /** The fact whose mark stands for this fact: another one where two share their figure ("10-10,5%"). */
  markOf(fact: number): number
}

/** Marks for the facts and the findings of the document with index `document`; `prefix` keeps ids of several documents apart. */
export function marksOf(text: string, facts: readonly Fact[], findings: readonly Finding[], document: number, prefix: string): Marks {
  const { spans, shared } = factSpans(facts)
  const pieces = piecesOf(text.length, spans, findingSpans(findings, document))
  return {
    html: (start, end) => htmlOf(text, overlapping(pieces, start, end).map(cutTo(start, end)), prefix),
    factsIn: (start, end) => [...new Set(overlapping(spans, start, end).map(({ fact }) => fact))],
    markOf: (fact) => shared.get(fact) ?? fact,
  }
}

/** For each fact the findings that point to its figure or to one it is compared with. */
export function findingsOfFacts(findings: readonly Finding[], marks: Marks, document: number): Map<number, number[]> {
  const doubts = new Map<number, number[]>()
  for (const [number, { places }] of findings.entries()) {
    const touched = places.flatMap((place) => (place.document === document ? marks.factsIn(place.start, place.end) : []))
    for (const fact of new Set(touched)) doubts.set(fact, [...(doubts.get(fact) ?? []), number])
  }
  return doubts
}

/** Spans of the facts, apart from each other and sorted; what lies in an earlier one is left out. */
function factSpans(facts: readonly Fact[]): { spans: FactSpan[]; shared: Map<number, number> } {
  const all: FactSpan[] = facts.flatMap((fact, index) => [
    { start: fact.start, end: fact.end, fact: index, figure: true },
    ...[...fact.comparisons, ...(fact.restated ? [fact.restated] : [])].map(({ start, end }) => ({
      start,
      end,
      fact: index,
      figure: false,
    })),
  ])
  all.sort((a, b) => a.start - b.start || Number(b.figure) - Number(a.figure) || a.fact - b.fact)
  const spans: FactSpan[] = []
  const shared = new Map<number, number>()
  for (const span of all) {
    const last = spans.at(-1)
    if (span.end <= span.start) continue
    if (last === undefined || span.start >= last.end) spans.push(span)
    else if (span.figure && last.figure) shared.set(span.fact, last.fact)
    else if (span.figure) {
      // A figure counts for more than a comparison that begins before it: that one ends where the figure begins.
      last.end = span.start
      if (last.end <= last.start) spans.pop()
      spans.push(span)
    }
  }
  return { spans, shared }
}

function findingSpans(findings: readonly Finding[], document: number): FindingSpan[] {
  return findings.flatMap(({ places, grade }, finding) =>
    places.flatMap(({ start, end, document: its }, place) =>
      its === document && end > start ? [{ start, end, finding, place, grave: grade === 'changesVerdict' }] : [],
    ),
  )
}

function piecesOf(length: number, facts: readonly FactSpan[], findings: readonly FindingSpan[]): Piece[] {
  const cuts = [0, length, ...[...facts, ...findings].flatMap(({ start, end }) => [start, end])].filter((cut) => cut >= 0 && cut <= length)
  const borders = [...new Set(cuts)].sort((a, b) => a - b)
  const waiting = [...findings].sort((a, b) => a.start - b.start)
  const pieces: Piece[] = []
  let open: FindingSpan[] = []
  let fact = 0
  let next = 0
  for (let at = 0; at + 1 < borders.length; at++) {
    const start = borders[at] as number
    const end = borders[at + 1] as number
    while (next < waiting.length && (waiting[next] as FindingSpan).start <= start) open.push(waiting[next++] as FindingSpan)
    if (open.some((span) => span.end <= start)) open = open.filter((span) => span.end > start)
    while (fact < facts.length && (facts[fact] as FactSpan).end <= start) fact++
    const covering = facts[fact]
    pieces.push({ start, end, fact: covering !== undefined && covering.start <= start ? covering : null, findings: [...open] })
  }
  return pieces
}

/** Those of the sorted spans, which are apart from each other, that share something with the stretch from `start` to `end`. */
function overlapping<T extends { start: number; end: number }>(spans: readonly T[], start: number, end: number): T[] {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as T).end <= start) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < spans.length && (spans[last] as T).start < end) last++
  return spans.slice(low, last)
}

function cutTo(start: number, end: number) {
  return (piece: Piece): Piece => ({ ...piece, start: Math.max(start, piece.start), end: Math.min(end, piece.end) })
}

function htmlOf(text: string, pieces: readonly Piece[], prefix: string): string {
  let html = ''
  for (let at = 0; at < pieces.length; ) {
    const { fact } = pieces[at] as Piece
    const group = [pieces[at++] as Piece]
    while (fact !== null && pieces[at]?.fact === fact) group.push(pieces[at++] as Piece)
    const inner = group.map((piece) => pieceHtml(text, piece, prefix)).join('')
    html += fact === null ? inner : factHtml(fact, inner, (group[0] as Piece).start === fact.start, prefix)
    // A link cannot stand in a link, so the findings' signs follow the figure.
    html += group
      .flatMap((piece) => piece.findings.filter((span) => span.end === piece.end))
      .map((span) => signHtml(span, prefix))
      .join('')
  }
  return html
}

function factHtml({ fact, figure }: FactSpan, inner: string, first: boolean, prefix: string): string {
  if (!figure) return `<span class="c ${comparisonClass(prefix, fact)}">${inner}</span>`
  return `<a class="f"${first ? ` id="${markId(prefix, fact)}"` : ''} href="#${factId(prefix, fact)}">${inner}</a>`
}

function pieceHtml(text: string, { start, end, findings }: Piece, prefix: string): string {
  const inner = escapeHtml(text.slice(start, end))
  if (findings.length === 0) return inner
  const grave = findings.some((span) => span.grave)
  const begins = findings.filter((span) => span.start === start)
  const id = begins[0] === undefined ? '' : ` id="${placeId(prefix, begins[0].finding, begins[0].place)}"`
  const others = begins.slice(1).map((span) => `<span id="${placeId(prefix, span.finding, span.place)}"></span>`)
  return `${others.join('')}<mark class="${grave ? 'grave' : 'slight'}"${id}>${inner}</mark>`
}

function signHtml({ finding, grave }: FindingSpan, prefix: string): string {
  const number = finding + 1
  return `<a class="sign ${grave ? 'grave' : 'slight'}" href="#${findingId(prefix, finding)}" aria-label="xem phát hiện ${number}">${number}</a>`
}
