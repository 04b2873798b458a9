import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { consistentDocument, spoiltDocument } from '../../test/support/consistent.ts'
import { randomOf } from '../../test/support/random.ts'
import { checkReading } from './index.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const documents = 150
const spoiltPerDocument = 12
const foundShare = 0.95

describe('planted errors', () => {
  test('the reading of a report has the offsets and values of its text', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { text, reading, relations } = consistentDocument(seed)
        for (const { start, end, quote } of reading.facts) expect(text.slice(start, end)).toBe(quote)
        for (const { figureSpan } of relations) expect(text.slice(...figureSpan)).toMatch(/^\d[\d.,]*$/)
      }),
      { seed: 1, numRuns: documents },
    )
  })

  test('a report whose figures agree has no finding', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { text, reading, published } = consistentDocument(seed)
        expect(checkReading(text, reading, { published })).toEqual([])
      }),
      { seed: 2, numRuns: 2 * documents },
    )
  })

  test('one figure spoilt so that a relation breaks is found nineteen times in twenty, in every kind of relation', () => {
    const kinds = new Map<string, { found: number; all: number }>()
    for (const seed of fc.sample(seeds, { seed: 3, numRuns: documents })) {
      const random = randomOf(seed)
      for (const relation of random.shuffle(consistentDocument(seed).relations).slice(0, spoiltPerDocument)) {
        const document = spoiltDocument(seed, relation, random)
        if (document === null) continue
        const findings = checkReading(document.text, document.reading, { published: document.published })
        const count = kinds.get(relation.kind) ?? { found: 0, all: 0 }
        kinds.set(relation.kind, count)
        count.all++
        if (findings.some(({ places }) => places.some((place) => touches(place, document.broken.spans)))) count.found++
      }
    }
    const rates = [...kinds].map(([kind, { found, all }]) => ({ kind, all, share: found / all }))
    expect(rates.filter(({ share }) => share < foundShare)).toEqual([])
    expect(rates.map(({ kind }) => kind).sort()).toEqual(
      [
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
        'tally',
        'universal',
        'wholePlan',
      ].sort(),
    )
  })
})

function touches({ start, end }: { start: number; end: number }, spans: readonly [number, number][]): boolean {
  return spans.some(([from, to]) => start < to && from < end)
}
