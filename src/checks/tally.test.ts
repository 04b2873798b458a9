import { describe, expect, test } from 'vitest'
import { sketch } from '../../test/support/sketch.ts'
import type { Tally, TallyClass } from '../reader/reading.ts'
import { sourceOf } from './source.ts'
import { tally } from './tally.ts'

/** Each figure with its class; null marks the total. */
function found(text: string, ...counted: [quote: string, name: TallyClass | null][]) {
  const facts = counted.map(([quote]) => ({ quote, indicator: 'chỉ tiêu', unit: 'chỉ tiêu' }))
  const total = counted.findIndex(([, name]) => name === null)
  const tallies: Tally[] = [
    {
      total: total < 0 ? null : total,
      classes: counted.flatMap(([, name], fact) => (name === null ? [] : [{ class: name, fact }])),
      period: '2024',
    },
  ]
  return tally(sourceOf({ text, reading: sketch(text, facts, { tallies }) }))
}

describe('targets counted by class', () => {
  test('all that are met hold those that are exceeded', () => {
    const all = (quote: string) => {
      const facts = [quote, '25 chỉ tiêu'].map((one) => ({ quote: one, indicator: 'chỉ tiêu', unit: 'chỉ tiêu' }))
      const text = `Toàn bộ ${quote} đều hoàn thành, 25 chỉ tiêu vượt.`
      const tallies: Tally[] = [
        {
          total: 0,
          classes: [
            { class: 'met', fact: 0 },
            { class: 'exceeded', fact: 1 },
          ],
          period: '2024',
        },
      ]
      return tally(sourceOf({ text, reading: sketch(text, facts, { tallies }) }))
    }
    expect(all('33 chỉ tiêu')).toEqual([])
    expect(all('23 chỉ tiêu')).toHaveLength(1)
  })

  test('met and unmet that do not make the total', () => {
    const text = 'Có 24/30 chỉ tiêu đạt và vượt, trong đó 09 chỉ tiêu vượt, 15 chỉ tiêu đạt. Còn 9 chỉ tiêu không đạt.'
    const findings = found(
      text,
      ['24/30 chỉ tiêu', 'metOrExceeded'],
      ['09 chỉ tiêu', 'exceeded'],
      ['15 chỉ tiêu', 'met'],
      ['9 chỉ tiêu không', 'notMet'],
    )
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ kind: 'tally', grade: 'changesVerdict', arithmetic: '24 + 9 = 33 ≠ 30' })
    expect(findings[0]?.message).toContain('không đạt phải là 6')
  })

  test('four classes that make the total', () => {
    const text = 'Tổng 42 chỉ tiêu: 10 chỉ tiêu vượt, 22 chỉ tiêu đạt, 08 chỉ tiêu không đạt, 02 chỉ tiêu chưa đánh giá.'
    expect(
      found(
        text,
        ['42 chỉ tiêu', null],
        ['10 chỉ tiêu', 'exceeded'],
        ['22 chỉ tiêu', 'met'],
        ['08 chỉ tiêu', 'notMet'],
        ['02 chỉ tiêu', 'notAssessed'],
      ),
    ).toEqual([])
  })

  test('classes of a mid-term: met, on schedule, in difficulty', () => {
    const text = '06/19 chỉ tiêu đạt và vượt; 12/19 chỉ tiêu đúng tiến độ; 01/19 chỉ tiêu khó khăn.'
    expect(found(text, ['06/19 chỉ tiêu', 'metOrExceeded'], ['12/19 chỉ tiêu', 'onTrack'], ['01/19 chỉ tiêu', 'inDifficulty'])).toEqual([])
    const more = '06/19 chỉ tiêu đạt và vượt; 13/19 chỉ tiêu đúng tiến độ; 01/19 chỉ tiêu khó khăn.'
    expect(
      found(more, ['06/19 chỉ tiêu', 'metOrExceeded'], ['13/19 chỉ tiêu', 'onTrack'], ['01/19 chỉ tiêu', 'inDifficulty'])[0]?.arithmetic,
    ).toBe('6 + 13 + 1 = 20 ≠ 19')
  })

  test('vượt and đạt make “đạt và vượt”; vượt alone stays within it', () => {
    const text = '23/25 chỉ tiêu đạt và vượt: 10 chỉ tiêu vượt, 14 chỉ tiêu đạt.'
    expect(found(text, ['23/25 chỉ tiêu', 'metOrExceeded'], ['10 chỉ tiêu', 'exceeded'], ['14 chỉ tiêu', 'met'])[0]?.arithmetic).toBe(
      '10 + 14 = 24 ≠ 23',
    )
    expect(
      found('22/27 chỉ tiêu đạt và vượt, kể cả 10 chỉ tiêu vượt.', ['22/27 chỉ tiêu', 'metOrExceeded'], ['10 chỉ tiêu', 'exceeded']),
    ).toEqual([])
  })

  test('what is not counted leaves no gap: two classes of more that the text does not name', () => {
    expect(
      found(
        'Của 30 chỉ tiêu, 10 chỉ tiêu vượt, 15 chỉ tiêu đạt.',
        ['30 chỉ tiêu', null],
        ['10 chỉ tiêu', 'exceeded'],
        ['15 chỉ tiêu', 'met'],
      ),
    ).toEqual([])
  })

  test('a class above the total', () => {
    expect(found('Của 19 chỉ tiêu, 21 chỉ tiêu vượt.', ['19 chỉ tiêu', null], ['21 chỉ tiêu', 'exceeded'])[0]?.arithmetic).toBe('21 > 19')
  })

  test('narrower counts with a total of their own, and a rest that is of the narrower', () => {
    const text = '24/25 chỉ tiêu đạt và vượt: kinh tế 15/16 chỉ tiêu (1 chỉ tiêu chưa đạt), xã hội 9/9 chỉ tiêu.'
    expect(
      found(
        text,
        ['24/25 chỉ tiêu', 'metOrExceeded'],
        ['15/16 chỉ tiêu', 'metOrExceeded'],
        ['1 chỉ tiêu chưa', 'notMet'],
        ['9/9 chỉ tiêu', 'metOrExceeded'],
      ),
    ).toEqual([])
  })

  test('classes by a mark of the text’s own may overlap', () => {
    const text = 'Của 27 chỉ tiêu, 20 chỉ tiêu trên 50%, 15 chỉ tiêu trên 70%.'
    expect(found(text, ['27 chỉ tiêu', null], ['20 chỉ tiêu', 'other'], ['15 chỉ tiêu', 'other'])).toEqual([])
  })

  test('a narrower count of the same class without a total of its own is left alone', () => {
    const text = '23/25 chỉ tiêu đạt và vượt. Phần tỉnh giao, 7 chỉ tiêu đạt và vượt.'
    expect(found(text, ['23/25 chỉ tiêu', 'metOrExceeded'], ['7 chỉ tiêu', 'metOrExceeded'])).toEqual([])
  })
})
