import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkReading, checkTogether, type Finding } from '../src/checks/index.ts'
import { openDocument } from '../src/files/index.ts'
import { read } from '../src/reader/index.ts'
import { readDocument } from '../src/reader/readDocument.ts'
import { consistentDocument, spoiltDocument } from './support/consistent.ts'
import { consistentPair, spoiltPair } from './support/consistentPair.ts'
import { consistentTable, spoiltTable } from './support/consistentTable.ts'
import { randomOf } from './support/random.ts'
import { pointsAt } from './support/score.ts'

/**
 * Slips planted in reports that were right, one figure at a time, found from the text alone: what is read of it goes to
 * the checks. (The checks by themselves, given a perfect reading, are held to the same in their own tests.) A spoilt
 * figure counts as found where a finding points at one of the figures that its relation binds; as the report had no
 * finding before, that finding is the slip's.
 */
const foundShare = 0.95
/** Of no kind of relation may fewer be found than this, however few of that kind there are. */
const foundOfEach = 0.8
/** Figures so coarse that no slip in them breaks anything are few. */
const spoilableShare = 0.85

function seedsOf(count: number) {
  return fc.sample(fc.integer({ min: 0, max: 2 ** 31 - 1 }), { seed: 11, numRuns: count })
}

class Tally {
  readonly kinds = new Map<string, { found: number; all: number; missed: string[] }>()
  private coarse = 0

  /** Counts one relation: null where its figure could not be spoilt. */
  add(kind: string, found: boolean | null, written = ''): void {
    if (found === null) this.coarse++
    const count = this.kinds.get(kind) ?? { found: 0, all: 0, missed: [] }
    this.kinds.set(kind, count)
    if (found === null) return
    count.all++
    if (found) count.found++
    else count.missed.push(written)
  }

  /** Holds what was counted to the shares above, to these kinds of relation and to at least so many of them. */
  expect(kinds: readonly string[], least: number): void {
    const counts = [...this.kinds.values()]
    const sum = (of: (count: { found: number; all: number }) => number) => counts.reduce((all, count) => all + of(count), 0)
    const all = sum((count) => count.all)
    const missed = JSON.stringify([...this.kinds].filter(([, count]) => count.missed.length > 0))
    expect([...this.kinds.keys()].sort()).toEqual([...kinds].sort())
    expect(all).toBeGreaterThanOrEqual(least)
    expect(all / (all + this.coarse)).toBeGreaterThanOrEqual(spoilableShare)
    expect(sum((count) => count.found) / all, missed).toBeGreaterThanOrEqual(foundShare)
    for (const [kind, count] of this.kinds) expect(count.found / count.all, `${kind} ${missed}`).toBeGreaterThanOrEqual(foundOfEach)
  }
}

function told(findings: Finding[], seed: number): string[] {
  return findings.map(({ kind, arithmetic, places }) => `${seed} ${kind}: ${arithmetic} (${places.map(({ quote }) => quote).join(' · ')})`)
}

describe('reports, read and checked', () => {
  const seeds = seedsOf(120)
  const findingsIn = ({ text, published }: { text: string; published: string }) =>
    checkReading(text, read(text, { published }), { published })

  it('have no finding where all their figures agree', () => {
    expect(seeds.flatMap((seed) => told(findingsIn(consistentDocument(seed)), seed))).toEqual([])
  })

  it('show nineteen in twenty of the figures spoilt so that a relation breaks', () => {
    const tally = new Tally()
    for (const seed of seeds.slice(0, 30)) {
      const random = randomOf(seed)
      for (const relation of consistentDocument(seed).relations) {
        const document = spoiltDocument(seed, relation, random)
        const isFound = document && findingsIn(document).some((finding) => pointsAt(finding, document.broken.spans))
        tally.add(relation.kind, isFound, document?.text.slice(...document.broken.figureSpan))
      }
    }
    const kinds = [
      'change',
      'date',
      'duplicate',
      'fall',
      'outOfReach',
      'parts',
      'planApart',
      'ratio',
      'restated',
      'scale',
      'share',
      'shares',
    ]
    tally.expect([...kinds, 'tally', 'universal', 'wholePlan'], 700)
  })
})

describe('tables, read and checked', () => {
  const seeds = seedsOf(40)
  const findingsIn = async (text: string) => {
    const document = await openDocument('bieu.csv', new TextEncoder().encode(text))
    // Offsets of the written text are those of the document.
    expect(document.text.trimEnd()).toBe(text.trimEnd())
    return checkReading(document.text, readDocument(document))
  }

  it('have no finding where all their figures agree', async () => {
    for (const seed of seeds) expect(told(await findingsIn(consistentTable(seed).text), seed)).toEqual([])
  })

  it('show nineteen in twenty of the figures spoilt so that a relation breaks', async () => {
    const tally = new Tally()
    for (const seed of seeds.slice(0, 10)) {
      const random = randomOf(seed)
      for (const relation of consistentTable(seed).relations) {
        const table = spoiltTable(seed, relation, random)
        const isFound = table && (await findingsIn(table.text)).some((finding) => pointsAt(finding, table.broken.spans))
        tally.add(relation.kind, isFound, table?.text.slice(...table.broken.figureSpan))
      }
    }
    tally.expect(['ratio in a row', 'change in a row', 'parts in a column'], 300)
  })
})

describe('two reports of one place, read and checked together', () => {
  const seeds = seedsOf(40)
  const findingsIn = (texts: readonly { text: string; published: string }[]) =>
    checkTogether(texts.map(({ text, published }, at) => ({ name: `${at}.txt`, text, published, reading: read(text, { published }) })))

  it('have no finding where all their figures agree', () => {
    expect(seeds.flatMap((seed) => told(findingsIn(consistentPair(seed).texts), seed))).toEqual([])
  })

  it('show nineteen in twenty of the figures spoilt so that a relation breaks', () => {
    const tally = new Tally()
    for (const seed of seeds.slice(0, 20)) {
      const random = randomOf(seed)
      for (const relation of consistentPair(seed).relations) {
        const pair = spoiltPair(seed, relation, random)
        const isFound =
          pair &&
          findingsIn(pair.texts).some(({ places }) =>
            places.some(({ document, start, end }) =>
              pair.broken.places.some(({ of, span: [from, to] }) => of === document && start < to && from < end),
            ),
          )
        tally.add(relation.kind, isFound, pair?.texts[pair.broken.of].text.slice(...pair.broken.figureSpan))
      }
    }
    tally.expect(['planAcross', 'fallAcross', 'changeAcross', 'differs', 'reachAcross'], 200)
  })
})
