import type { Fact, Reading } from '../reader/reading.ts'
import { fold } from '../vietnamese/normal.ts'
import type { Place } from './finding.ts'
import { indicatorKey, isPlanPhrase } from './indicator.ts'
import { isCount } from './measure.ts'
import { type Stated, statedOf, statedValue } from './stated.ts'

/** A fact with what the checks ask of it again and again. */
export interface Figure {
  fact: Fact
  /** Its index in the reading's facts. */
  index: number
  /** The text it stands in, and where. */
  source: Source
  /** Its indicator, folded. */
  phrase: string
  /** The same for all phrases that name one indicator. */
  key: string
  /** Whether it is an aim or a plan, by its kind or by its name. */
  isAim: boolean
  /** Whether it counts whole things. */
  counts: boolean
  value: Stated | null
  of: Stated | null
}

/** One text as the checks see it. */
export interface Source {
  /** Index among the texts that are checked together; 0 for a single one. */
  document: number
  name: string
  text: string
  reading: Reading
  published: string | null
  figures: Figure[]
  /** Indexes of the counts of targets that are met or exceeded. */
  metCounts: Set<number>
}

/** What the checks take: a text, its reading, and what is known of it from outside. */
export interface Checked {
  name?: string
  text: string
  reading: Reading
  /** When the text was published, ISO 8601 day, month or year. */
  published?: string | undefined
}

/** Computes once what every check needs. */
export function sourceOf(checked: Checked, document = 0): Source {
  const { text, reading } = checked
  const source: Source = {
    document,
    name: checked.name ?? '',
    text,
    reading,
    published: checked.published ?? null,
    figures: [],
    metCounts: new Set(),
  }
  const counting = new Map<string | null, boolean>()
  const names = new Map<string, Name>()
  source.figures = reading.facts.map((fact, index) => {
    const counts = counting.get(fact.unit) ?? isCount(fact.unit)
    counting.set(fact.unit, counts)
    const name = names.get(fact.indicator) ?? nameOf(fact.indicator)
    names.set(fact.indicator, name)
    return {
      fact,
      index,
      source,
      phrase: name.phrase,
      key: name.key,
      isAim: fact.kind === 'target' || name.ofPlan,
      counts,
      value: statedValue(fact, counts),
      of: statedOf(fact, counts),
    }
  })
  for (const { classes } of reading.tallies) for (const one of classes) if (one.class === 'metOrExceeded') source.metCounts.add(one.fact)
  return source
}

/** An indicator's name: folded, its key, and whether it names a plan. */
interface Name {
  phrase: string
  key: string
  ofPlan: boolean
}

function nameOf(indicator: string): Name {
  const phrase = fold(indicator)
  return { phrase, key: indicatorKey(phrase), ofPlan: isPlanPhrase(phrase) }
}

/** The place of anything that has offsets. */
export function placeOf(source: Source, { start, end }: { start: number; end: number }): Place {
  return { document: source.document, start, end, quote: source.text.slice(start, end) }
}

/** The place of a figure. */
export function figurePlace(figure: Figure): Place {
  return placeOf(figure.source, figure.fact)
}

/** Whether the two stand in one clause, so that one can be said of the other: no semicolon and no line between them. */
export function isBeside({ source, fact }: Figure, { start, end }: { start: number; end: number }): boolean {
  const between = fact.end <= start ? source.text.slice(fact.end, start) : source.text.slice(end, fact.start)
  return !/[;\n]/.test(between)
}

/** Groups in the order of their first member. */
export function groupBy<T>(list: Iterable<T>, keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of list) {
    const key = keyOf(item)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

/** The first of each key. */
export function firstBy<T>(list: Iterable<T>, keyOf: (item: T) => string): Map<string, T> {
  const first = new Map<string, T>()
  for (const item of list) {
    const key = keyOf(item)
    if (!first.has(key)) first.set(key, item)
  }
  return first
}
