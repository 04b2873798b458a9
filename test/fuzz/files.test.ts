// 2,000 cases with a fixed seed, in the tests of this folder together. NAMRO_FUZZ_RUNS=20000 makes more, NAMRO_FUZZ_SEED=7 others.
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { SourceDocument } from '../../src/files/index.ts'
import { spoiltFile } from './mutateFile.ts'
import { Opener } from './opener.ts'
import { sampleFiles } from './sampleFiles.ts'
import { longestCase, share } from './settings.ts'

const opener = new Opener()
afterAll(() => opener.close())

/** What is wrong with a document by its form alone. */
function flaws({ text, tables }: SourceDocument): string[] {
  const found: string[] = []
  if (text.trim() === '') found.push('no text')
  let before = 0
  for (const [at, table] of tables.entries()) {
    if (!(table.start >= before && table.start <= table.end && table.end <= text.length))
      found.push(`tables[${at}]: ${table.start}–${table.end}`)
    before = table.start
    const width = table.rows[0]?.length
    for (const cells of table.rows) {
      if (cells.length !== width) found.push(`tables[${at}]: a row of ${cells.length} in a table of ${width}`)
      for (const { start, end, text: written } of cells) {
        const there = text.slice(start, end)
        if (!(start >= table.start && start <= end && end <= table.end) || there !== written)
          found.push(`tables[${at}]: “${written}” at ${start}–${end}, where the text has “${there}”`)
      }
    }
  }
  return found.slice(0, 5)
}

const all = share(0.2)

describe('any file, however spoilt', () => {
  it('opens where it is not', async () => {
    const outcomes: string[] = []
    for (const { name, bytes } of sampleFiles) {
      const outcome = await opener.open({ name, bytes: bytes((part) => part) }, longestCase)
      outcomes.push(`${name}: ${outcome.outcome === 'problem' ? outcome.fault : outcome.outcome}`)
    }
    expect(outcomes.filter((outcome) => !outcome.endsWith(': document'))).toEqual(['mat-khau.docx: password', 'cu.xls: unsupported'])
  })

  it('gives a document or a reason in words, and comes to an end', { timeout: all.timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(spoiltFile, async (file) => {
        const outcome = await opener.open(file, longestCase)
        expect(outcome.outcome === 'error' ? outcome.message : '').toBe('')
        if (outcome.outcome === 'document') expect(flaws(outcome.document)).toEqual([])
        if (outcome.outcome === 'problem') {
          expect(outcome.message).toContain(`“${file.name}”`)
          expect(outcome.message).toMatch(/[.!]$/)
          expect(outcome.message).not.toMatch(/undefined|NaN|\[object|Error|at .*:\d+/)
        }
      }),
      { seed: all.seed, numRuns: all.numRuns, interruptAfterTimeLimit: all.timeout - longestCase - 5_000, markInterruptAsFailure: true },
    )
  })
})
