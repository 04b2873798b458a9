// 2,000 cases with a fixed seed, in the tests of this folder together. NAMRO_FUZZ_RUNS=20000 makes more, NAMRO_FUZZ_SEED=7 others.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkReading, checkTogether } from '../../src/checks/index.ts'
import { read } from '../../src/reader/index.ts'
import type { ReadOptions } from '../../src/reader/reading.ts'
import { flawsOfFindings, flawsOfReading, meaning } from './flaws.ts'
import { mutated } from './mutateText.ts'
import { reportText } from './reportText.ts'
import { longestCase, share } from './settings.ts'
import { within } from './watchdog.ts'

const text = mutated(reportText)
const options: fc.Arbitrary<ReadOptions> = fc.constantFrom(
  {},
  {},
  { published: '2024' },
  { published: '2024-07' },
  { published: '2019-12-31' },
)

/** Reads and checks as the command does. */
function examine(given: string, chosen: ReadOptions) {
  const reading = read(given, chosen)
  return { reading, findings: checkReading(given, reading, chosen) }
}

function repeated(part: number) {
  const { timeout, ...parameters } = share(part)
  return { timeout, parameters: { ...parameters, interruptAfterTimeLimit: timeout - longestCase, markInterruptAsFailure: true } }
}

describe('any text, however spoilt', () => {
  const most = repeated(0.5)
  /** What once went wrong. */
  const examples: [string, ReadOptions][] = [
    ['Toàn bộ 18 chỉ tiêu năm 2025 đều đạt và vượt nghị quyết.', {}],
    ['Quý 2020-2025, xã đạt 9 chỉ tiêu.', {}],
  ]
  it('is read and checked: every offset valid, every index known, every number finite', { timeout: most.timeout }, () => {
    fc.assert(
      fc.property(text, options, (given, chosen) => {
        const { reading, findings } = within(longestCase, () => examine(given, chosen))
        expect(flawsOfReading(given, reading)).toEqual([])
        expect(flawsOfFindings([given], findings)).toEqual([])
      }),
      { ...most.parameters, examples },
    )
  })

  const some = repeated(0.1)
  it('is read the same twice', { timeout: some.timeout }, () => {
    fc.assert(
      fc.property(text, options, text, (given, chosen, between) => {
        const first = within(longestCase, () => examine(given, chosen))
        within(longestCase, () => examine(between, {}))
        expect(within(longestCase, () => examine(given, chosen))).toEqual(first)
      }),
      some.parameters,
    )
  })

  it('says the same with its letters taken apart as put together', { timeout: some.timeout }, () => {
    fc.assert(
      fc.property(text, options, (given, chosen) => {
        const apart = given.normalize('NFD')
        // beyond 30 marks on one letter nothing is put together
        fc.pre(!/\p{M}{31}/u.test(apart))
        const reading = within(longestCase, () => read(apart, chosen))
        expect(flawsOfReading(apart, reading)).toEqual([])
        expect(meaning(reading)).toEqual(meaning(within(longestCase, () => read(given.normalize('NFC'), chosen))))
      }),
      some.parameters,
    )
  })

  it('is held against another text of its place', { timeout: some.timeout }, () => {
    fc.assert(
      fc.property(text, text, options, (first, second, chosen) => {
        const findings = within(longestCase, () =>
          checkTogether([
            { name: 'a', text: first, reading: read(first) },
            { name: 'b', text: second, reading: read(second, chosen), ...chosen },
          ]),
        )
        expect(flawsOfFindings([first, second], findings)).toEqual([])
      }),
      some.parameters,
    )
  })
})
