import type { Finding } from '../../src/checks/finding.ts'
import type { Fact } from '../../src/reader/reading.ts'
import { fold } from '../../src/vietnamese/index.ts'

/** One stated figure as a person annotated it; numbers are JSON numbers. */
export interface GoldFact {
  quote: string
  indicator: string
  value: number | null
  unit: string | null
  of: number | null
  bound: Fact['bound']
  kind: Fact['kind']
  period: string | null
  comparisons: GoldComparison[]
}

interface GoldComparison {
  to: string
  percent?: number
  changePercent?: number
  change?: number
}

/** A document of the corpus: its text and what two careful people would take from it. */
export interface GoldDocument {
  name: string
  text: string
  facts: GoldFact[]
  contradictions: { quotes: string[]; why: string }[]
}

/** How many there are in the annotation, how many were read, and how many of these are right. */
export interface Agreement {
  wanted: number
  got: number
  right: number
}

export interface Score {
  figures: Agreement
  comparisons: Agreement
  wholeFacts: Agreement
  /** What went wrong, one line each, for whoever looks into it. */
  misses: string[]
}

export function emptyScore(): Score {
  const none = (): Agreement => ({ wanted: 0, got: 0, right: 0 })
  return { figures: none(), comparisons: none(), wholeFacts: none(), misses: [] }
}

/** Harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found. */
export function f1({ wanted, got, right }: Agreement): number {
  return wanted + got === 0 ? 1 : (2 * right) / (wanted + got)
}

/**
 * Adds to `score` how far the facts read from one document agree with its annotation. A fact read is the annotated one
 * where their spans touch and their values are equal; it is right as a whole where unit, denominator, kind, indicator
 * (0.7 of its words), comparisons and, if the annotation has one, the period agree as well.
 */
export function addAgreement(score: Score, document: GoldDocument, facts: readonly Fact[]): void {
  const free = new Set(facts)
  const spans = spansOf(document)
  document.facts.forEach((gold, at) => {
    const [start, end] = spans[at] as [number, number]
    const wanted = gold.comparisons.map(goldKey)
    score.figures.wanted++
    score.wholeFacts.wanted++
    score.comparisons.wanted += wanted.length
    const fact = [...free].find((one) => one.start < end && start < one.end && sameNumber(amountOf(one), amountOfGold(gold)))
    if (fact === undefined) {
      score.misses.push(`${document.name} unread: ${gold.quote} (${gold.indicator})`)
      return
    }
    free.delete(fact)
    score.figures.right++
    const read = fact.comparisons.map(factKey)
    score.comparisons.right += common(wanted, read)
    const wrong = differences(gold, fact, wanted, read)
    if (wrong.length === 0) score.wholeFacts.right++
    else score.misses.push(`${document.name} ${wrong.join(', ')}: ${gold.quote} (${gold.indicator})`)
  })
  score.figures.got += facts.length
  score.wholeFacts.got += facts.length
  for (const { comparisons } of facts) score.comparisons.got += comparisons.length
  for (const { quote, indicator } of free) score.misses.push(`${document.name} too many: ${quote} (${indicator})`)
}

function differences(gold: GoldFact, fact: Fact, wanted: readonly string[], read: readonly string[]): string[] {
  const checks: [string, boolean][] = [
    ['unit', gold.value === null || fold(fact.unit ?? '') === fold(gold.unit ?? '')],
    ['of', sameNumber(fact.of === null ? null : Number(fact.of), gold.of)],
    ['kind', fact.kind === gold.kind],
    ['period', gold.period === null || fact.period === gold.period],
    ['indicator', wordAgreement(fact.indicator, gold.indicator) >= 0.7],
    ['comparisons', wanted.length === read.length && common(wanted, read) === wanted.length],
  ]
  return checks.filter(([, holds]) => !holds).map(([name]) => name)
}

/**
 * Where each annotated quote stands. Annotations follow the text, so a quote that repeats is its next occurrence; only the
 * two ends of a range share one. A figure is found whole, never inside a longer number.
 */
function spansOf({ name, text, facts }: GoldDocument): [number, number][] {
  let from = 0
  const last = new Map<string, number>()
  return facts.map(({ quote, bound }, at) => {
    const before = facts[at - 1]
    const isUpperEnd = bound === 'atMost' && before?.bound === 'atLeast' && before.quote === quote
    const known = last.get(quote)
    const search = isUpperEnd || known === undefined ? from : Math.max(from, known + 1)
    let start = wholeAt(text, quote, search)
    if (start < 0) start = wholeAt(text, quote, 0)
    if (start < 0) throw new Error(`${name}: not in the text: ${quote}`)
    last.set(quote, start)
    from = Math.max(from, start)
    return [start, start + quote.length]
  })
}

function wholeAt(text: string, quote: string, from: number): number {
  for (let start = text.indexOf(quote, from); start >= 0; start = text.indexOf(quote, start + 1)) {
    const isWhole = !/\d[.,]?$/.test(text.slice(0, start).slice(-2)) || !/^\d/.test(quote)
    if (isWhole && !(/\d$/.test(quote) && /^[.,]?\d/.test(text.slice(start + quote.length)))) return start
  }
  return -1
}

/** The spans that a listed contradiction names. */
export function contradictionSpans(text: string, quotes: readonly string[]): [number, number][] {
  return quotes.flatMap((quote): [number, number][] => {
    const start = text.indexOf(quote)
    return start < 0 ? [] : [[start, start + quote.length]]
  })
}

/** Whether a finding points at one of the spans. */
export function pointsAt({ places }: Finding, spans: readonly (readonly [number, number])[]): boolean {
  return places.some(({ start, end }) => spans.some(([from, to]) => start < to && from < end))
}

/** The words two phrases share, as an F1 over words with their counts. */
export function wordAgreement(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)]
  return f1({ wanted: one.length, got: other.length, right: common(one, other) })
}

function wordsOf(phrase: string): string[] {
  return fold(phrase).match(/[\p{L}\p{N}]+/gu) ?? []
}

function common(a: readonly string[], b: readonly string[]): number {
  const left = [...b]
  return a.filter((key) => {
    const at = left.indexOf(key)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

function amountOf({ value, comparisons }: Fact): number | null {
  const amount = value ?? comparisons[0]?.percent
  return amount === undefined || amount === null ? null : Number(amount)
}

function amountOfGold({ value, comparisons }: GoldFact): number | null {
  return value ?? comparisons[0]?.percent ?? null
}

function sameNumber(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))
}

function goldKey({ to, percent, changePercent, change }: GoldComparison): string {
  return [to, percent, changePercent, change]
    .map((part) => (typeof part === 'number' ? String(Number(part.toFixed(6))) : (part ?? '-')))
    .join(' ')
}

function factKey({ to, percent, changePercent, change }: Fact['comparisons'][number]): string {
  return goldKey({
    to,
    ...(percent === undefined ? {} : { percent: Number(percent) }),
    ...(changePercent === undefined ? {} : { changePercent: Number(changePercent) }),
    ...(change === undefined ? {} : { change: Number(change) }),
  })
}
