import { describe, expect, it } from 'vitest'
import { fact } from '../../test/support/checked.ts'
import { mergeReadings } from './merge.ts'
import type { Reading } from './reading.ts'

//            0         1         2         3
//            0123456789012345678901234567890123456789
const text = 'đầu 10 xã | bảng 20 xã 30 hộ | cuối 40 xã'
const empty: Reading = { facts: [], tallies: [], statements: [] }
const f = (quote: string) => fact(text, { quote, indicator: `văn ${quote}` })
const t = (quote: string) => fact(text, { quote, indicator: `bảng ${quote}` })
const [start, end] = [text.indexOf('bảng'), text.indexOf(' | cuối')]

const prose: Reading = {
  facts: [f('10 xã'), f('20 xã'), { ...f('40 xã'), part: { of: 0, complete: true }, shareOfFact: 1 }],
  tallies: [
    { total: 0, classes: [{ class: 'met', fact: 2 }], period: null },
    { total: 0, classes: [{ class: 'met', fact: 1 }], period: null },
  ],
  statements: [],
}
const table: Reading = { ...empty, facts: [t('20 xã'), { ...t('30 hộ'), part: { of: 0, complete: false } }] }

describe('mergeReadings', () => {
  const merged = mergeReadings(prose, [{ start, end, reading: table }])

  it('takes the table’s facts for what the prose reader found inside it, in the order of the text', () => {
    expect(merged.facts.map(({ indicator }) => indicator)).toEqual(['văn 10 xã', 'bảng 20 xã', 'bảng 30 hộ', 'văn 40 xã'])
  })

  it('counts indexes anew, and drops those to facts that are gone', () => {
    expect(merged.facts[3]?.part).toEqual({ of: 0, complete: true })
    expect(merged.facts[3]).not.toHaveProperty('shareOfFact')
    expect(merged.facts[2]?.part).toEqual({ of: 1, complete: false })
    expect(merged.tallies).toEqual([{ total: 0, classes: [{ class: 'met', fact: 3 }], period: null }])
  })

  it('keeps what the prose reader found where the table said nothing', () => {
    expect(mergeReadings(prose, [{ start, end, reading: empty }])).toEqual(prose)
  })

  it('moves the count of a statement, and drops a statement inside a table', () => {
    const universal = {
      kind: 'universal' as const,
      quote: '',
      count: 2,
      atLeastPercent: f('10 xã').value as never,
      strict: false,
      scope: null,
      forecast: false,
      period: null,
    }
    const statements = [
      { ...universal, start, end },
      { ...universal, start: end + 3, end: text.length },
    ]
    const moved = mergeReadings({ ...prose, statements }, [{ start, end, reading: table }])
    expect(moved.statements).toEqual([{ ...universal, count: 3, start: end + 3, end: text.length }])
  })
})
