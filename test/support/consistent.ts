import type { Reading } from '../../src/reader/reading.ts'
import { asides, places } from './consistent.data.ts'
import { frames } from './frames.ts'
import { type Random, randomOf } from './random.ts'
import { spoilt } from './slips.ts'
import { type Relation, type Slip, Writer } from './writer.ts'

/** A report written so that all its figures agree, with the reading a perfect reader would make of it. */
export interface ConsistentDocument {
  text: string
  published: string
  reading: Reading
  relations: Relation[]
}

/** What every sentence of one report shares. */
export interface Report {
  random: Random
  /** Code of the period under report. */
  period: string
  year: number
  /** "năm 2024", "9 tháng năm 2024" */
  periodWords: string
  place: { kind: string; name: string }
  /** No percentage of plan in the report is below this. */
  floor: number
  /** Whether it counts its targets by class, or says something of all of them. */
  summary: 'classes' | 'share' | 'met'
}

/** The report of a seed; with `slip`, the same report with one number written otherwise. */
export function consistentDocument(seed: number, slip?: Slip): ConsistentDocument {
  const random = randomOf(seed)
  const writer = new Writer(slip)
  const year = random.whole(2016, 2025)
  const isYear = random.next() < 0.7
  const summary = isYear ? random.pick(['classes', 'classes', 'share', 'met'] as const) : random.pick(['classes', 'share'] as const)
  const report: Report = {
    random,
    year,
    period: isYear ? `${year}` : `${year}-01-01/P9M`,
    periodWords: isYear ? `năm ${year}` : `9 tháng năm ${year}`,
    place: random.pick(places),
    floor: summary === 'met' ? 100 : summary === 'share' ? 70 : 81,
    summary,
  }
  const chosen = frames.filter(({ always, fits }) => (fits?.(report) ?? true) && (always || random.next() < 0.75))
  const [opening, ...rest] = [
    ...chosen.filter(({ always }) => always),
    ...random.shuffle(chosen.filter(({ always, last }) => !always && !last)),
    ...chosen.filter(({ last }) => last),
  ]
  opening?.write(writer, report)
  rest.forEach((frame, at) => {
    if (at % 3 === 0) writer.paragraph()
    frame.write(writer, report)
    if (random.next() < 0.15) {
      writer.say(random.pick(asides))
      writer.end()
    }
  })
  writer.text = `${writer.text.trimEnd()}\n`
  const published = isYear ? `${year}-12` : `${year}-10`
  return { text: writer.text, published, reading: ordered(writer.reading), relations: writer.relations }
}

/** Statements are told in the order of the text. */
function ordered({ facts, tallies, statements }: Reading): Reading {
  return { facts, tallies, statements: statements.sort((a, b) => a.start - b.start) }
}

/** The report with one relation broken. */
export interface SpoiltDocument extends ConsistentDocument {
  /** The relation as it stands in the spoilt text. */
  broken: Relation
}

/**
 * The report of the seed with the relation's figure written wrongly, so that the relation cannot hold; null where no slip
 * does that (the figure is too coarse).
 */
export function spoiltDocument(seed: number, relation: Relation, random: Random): SpoiltDocument | null {
  const { text } = consistentDocument(seed)
  return spoilt(relation, text, random, (slip) => consistentDocument(seed, slip))
}
