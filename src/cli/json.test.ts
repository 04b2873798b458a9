import { describe, expect, it } from 'vitest'
import { checked, place } from '../../test/support/checked.ts'
import { documentJson, togetherJson } from './json.ts'

const text = 'Thu ngân sách 1.401,351 tỷ đồng, bằng 98,5% kế hoạch.'
const finding = {
  grade: 'inconsistent' as const,
  kind: 'ratio' as const,
  arithmetic: '1 ≠ 2',
  message: 'Xem lại.',
  places: [place(text, '98,5%'), place(text, '1.401,351 tỷ đồng')],
}
const example = checked(
  text,
  [{ quote: '1.401,351 tỷ đồng', value: 1401.351, unit: 'tỷ đồng', comparisons: [{ to: 'plan', percent: 98.5, quote: '98,5%' }] }],
  { findings: [finding] },
)

describe('documentJson', () => {
  it('is one object with numbers for decimals, and quotes and spans for each finding', () => {
    const value = JSON.parse([...documentJson(example)].join(''))
    expect(Object.keys(value)).toEqual(['facts', 'tallies', 'statements', 'findings'])
    expect(value.facts[0]).toMatchObject({ value: 1401.351, of: null, comparisons: [{ to: 'plan', percent: 98.5 }] })
    expect(value.findings[0]).toMatchObject({
      quotes: ['98,5%', '1.401,351 tỷ đồng'],
      spans: finding.places.map(({ start, end }) => [start, end]),
    })
  })

  it('gives each fact the indicator of the catalogue that it is likely to be of, or null', () => {
    const figures = checked('Thu NSNN 132 tỷ đồng; 3 khâu đột phá', [
      { quote: '132 tỷ đồng', indicator: 'Thu NSNN', value: 132, unit: 'tỷ đồng' },
      { quote: '3 khâu', indicator: 'khâu đột phá', value: 3, unit: 'khâu' },
    ])
    const { facts } = JSON.parse([...documentJson(figures)].join(''))
    expect(facts[0].match).toMatchObject({ id: 'budget-revenue-local', name: 'Thu ngân sách nhà nước trên địa bàn', score: 1 })
    expect(facts[1].match).toBeNull()
  })

  it('names the file first where there are several', () => {
    expect([...documentJson(example, 'a "b".txt')].join('')).toMatch(/^\{"file":"a \\"b\\".txt","facts":/)
  })
})

describe('togetherJson', () => {
  it('holds every document and what they say against each other', () => {
    const value = JSON.parse([...togetherJson([example, example], [finding])].join(''))
    expect(value.documents).toHaveLength(2)
    expect(value.documents[0].file).toBe('bao-cao.txt')
    expect(value.findings[0].places[0]).toEqual(finding.places[0])
  })
})
