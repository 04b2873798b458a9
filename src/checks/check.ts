import type { Reading } from '../reader/reading.ts'
import { change, changeAcross } from './change.ts'
import { date } from './date.ts'
import { differs } from './differs.ts'
import { duplicate } from './duplicate.ts'
import { fall } from './fall.ts'
import type { Finding } from './finding.ts'
import { parts } from './parts.ts'
import { groupsOfOnePlace } from './place.ts'
import { plan, planAcross } from './plan.ts'
import { ratio } from './ratio.ts'
import { outOfReach } from './reach.ts'
import { scale } from './scale.ts'
import { shares } from './shares.ts'
import { type Figure, type Source, sourceOf } from './source.ts'
import { tally } from './tally.ts'
import { universal } from './universal.ts'
import { wholePlan } from './wholePlan.ts'

/** The checks over one text, each from a source to what it finds. Of two findings about the same places the earlier stands. */
const checks: readonly ((source: Source) => Finding[])[] = [
  tally,
  universal,
  ratio,
  wholePlan,
  plan,
  parts,
  shares,
  change,
  (source) => fall([source]),
  duplicate,
  date,
  scale,
  (source) => outOfReach([source]),
]

const apart = (a: Figure, b: Figure) => a.source !== b.source

/** The checks over several texts of one place, which find only what no single text shows. */
const checksTogether: readonly ((sources: readonly Source[]) => Finding[])[] = [
  differs,
  (sources) => planAcross(sources, apart),
  (sources) => changeAcross(sources, (now, earlier) => apart(now, earlier) && !earlier.fact.estimated),
  (sources) => fall(sources, apart),
  outOfReach,
]

/**
 * What cannot be true as one text states it, in the order of the text.
 * `published`: when it was published, ISO 8601 day, month or year.
 */
export function checkReading(text: string, reading: Reading, options: { published?: string } = {}): Finding[] {
  const source = sourceOf({ text, reading, published: options.published })
  return ordered(checks.flatMap((check) => check(source)))
}

/**
 * What cannot be true of several texts of one place together: only findings that need more than one of them; texts of
 * other places are not held against one another. Each place names its text by its index in `documents`.
 */
export function checkTogether(documents: readonly { name: string; text: string; reading: Reading; published?: string }[]): Finding[] {
  const sources = documents.map((document, at) => sourceOf(document, at))
  const found = groupsOfOnePlace(sources).flatMap((group) => checksTogether.flatMap((check) => check(group)))
  return ordered(found.filter(({ places }) => new Set(places.map(({ document }) => document)).size > 1))
}

/** In the order of the text, by first place, no two of one kind about the same places. */
function ordered(findings: Finding[]): Finding[] {
  const seen = new Set<string>()
  const distinct = findings.filter(({ kind, places }) => {
    const key = `${kind} ${places
      .map(({ document, start, end }) => `${document}:${start}-${end}`)
      .sort()
      .join(' ')}`
    return !seen.has(key) && seen.add(key)
  })
  const first = ({ places }: Finding) =>
    places.reduce((least, place) =>
      place.document < least.document || (place.document === least.document && place.start < least.start) ? place : least,
    )
  return distinct
    .map((finding) => ({ finding, at: first(finding) }))
    .sort((a, b) => a.at.document - b.at.document || a.at.start - b.at.start)
    .map(({ finding }) => finding)
}
