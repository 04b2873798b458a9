import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkReading } from '../src/checks/index.ts'
import { read } from '../src/reader/index.ts'
import { consistentDocument, spoiltDocument } from './support/consistent.ts'
import { randomOf } from './support/random.ts'
import { pointsAt } from './support/score.ts'

/**
 * Slips planted in reports that were right, found from the text alone: what `read` makes of it goes to the checks. The
 * checks by themselves, given a perfect reading, are held to the same in their own tests.
 */
const documents = 60
const foundShare = 0.95

const seeds = fc.sample(fc.integer({ min: 0, max: 2 ** 31 - 1 }), { seed: 11, numRuns: documents })

function findingsIn({ text, published }: { text: string; published: string }) {
  return checkReading(text, read(text, { published }), { published })
}

describe('reports, read and checked', () => {
  it('have no finding where all their figures agree', () => {
    const found = seeds.flatMap((seed) => {
      const document = consistentDocument(seed)
      return findingsIn(document).map(
        ({ kind, arithmetic, places }) => `${seed} ${kind}: ${arithmetic} (${places.map(({ quote }) => quote).join(' · ')})`,
      )
    })
    expect(found).toEqual([])
  })

  it('show nineteen in twenty of the figures spoilt so that a relation breaks', () => {
    const kinds = new Map<string, { found: number; all: number }>()
    for (const seed of seeds) {
      const random = randomOf(seed)
      for (const relation of consistentDocument(seed).relations) {
        const document = spoiltDocument(seed, relation, random)
        if (document === null) continue
        const count = kinds.get(relation.kind) ?? { found: 0, all: 0 }
        kinds.set(relation.kind, count)
        count.all++
        if (findingsIn(document).some((finding) => pointsAt(finding, document.broken.spans))) count.found++
      }
    }
    const counts = [...kinds.values()]
    const all = counts.reduce((sum, count) => sum + count.all, 0)
    const found = counts.reduce((sum, count) => sum + count.found, 0)
    expect(all).toBeGreaterThan(10 * documents)
    expect(found / all, JSON.stringify([...kinds])).toBeGreaterThanOrEqual(foundShare)
    expect([...kinds].filter(([, count]) => count.found === 0)).toEqual([])
  })
})
