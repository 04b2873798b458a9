import { describe, expect, test } from 'vitest'
import { type FactSketch, sketch } from '../../test/support/sketch.ts'
import { change } from './change.ts'
import { sourceOf } from './source.ts'

function found(text: string, ...facts: FactSketch[]) {
  return change(sourceOf({ text, reading: sketch(text, facts) }))
}
const grain = { indicator: 'Sản lượng lương thực', unit: 'tấn' }
const lastYear = (quote: string): FactSketch => ({ ...grain, quote, kind: 'baseline', period: '2023' })

describe('a rise or fall against both levels', () => {
  test('by amount', () => {
    const now: FactSketch = {
      ...grain,
      quote: '28.300 tấn',
      compared: [{ quote: '1.250 tấn', to: 'previous', year: 2023, is: 'change', unit: 'tấn' }],
    }
    expect(found('Sản lượng lương thực 28.300 tấn, tăng 1.250 tấn so với năm 2023 (27.050 tấn).', now, lastYear('27.050 tấn'))).toEqual([])
    const [finding] = found('Sản lượng lương thực 28.300 tấn, tăng 1.250 tấn so với năm 2023 (27.500 tấn).', now, lastYear('27.500 tấn'))
    expect(finding).toMatchObject({ kind: 'change', arithmetic: '28.300 − 1.250 = 27.050 ≠ 27.500 tấn' })
  })

  test('by per cent, within rounding', () => {
    const now = (percent: string): FactSketch => ({
      ...grain,
      quote: '28.300 tấn',
      compared: [{ quote: percent, to: 'samePeriod', is: 'changePercent' }],
    })
    expect(found('Sản lượng 28.300 tấn, tăng 4,6% so với cùng kỳ (27.050 tấn).', now('4,6%'), lastYear('27.050 tấn'))).toEqual([])
    expect(found('Sản lượng 28.300 tấn, tăng 6,4% so với cùng kỳ (27.050 tấn).', now('6,4%'), lastYear('27.050 tấn'))[0]?.arithmetic).toBe(
      '28.300 / 106,4% = 26.597,7 ≠ 27.050 tấn',
    )
  })

  test('a fall that was a rise', () => {
    const now: FactSketch = {
      ...grain,
      quote: '28.300 tấn',
      compared: [{ quote: '4,6%', to: 'samePeriod', is: 'changePercent', value: -4.6 }],
    }
    expect(found('Sản lượng 28.300 tấn, giảm 4,6% so với cùng kỳ (27.050 tấn).', now, lastYear('27.050 tấn'))).toHaveLength(1)
  })

  test('of a rate in points', () => {
    const rate = { indicator: 'tỷ lệ hộ nghèo', unit: '%' }
    const now: FactSketch = {
      ...rate,
      quote: '3,2%',
      compared: [{ quote: '1,5%', to: 'previous', year: 2023, is: 'change', value: -1.5, unit: '%' }],
    }
    const last = (quote: string): FactSketch => ({ ...rate, quote, kind: 'baseline', period: '2023' })
    expect(found('Tỷ lệ hộ nghèo 3,2%, giảm 1,5% so với năm 2023 (4,7%).', now, last('4,7%'))).toEqual([])
    expect(found('Tỷ lệ hộ nghèo 3,2%, giảm 1,5% so với năm 2023 (5,7%).', now, last('5,7%'))).toHaveLength(1)
  })

  test('against the result of the year before where the text states it as such', () => {
    const now: FactSketch = { ...grain, quote: '28.300 tấn', compared: [{ quote: '110%', to: 'samePeriod' }] }
    const facts: FactSketch[] = [{ ...grain, quote: '27.050 tấn', period: '2023' }, now]
    expect(found('Năm 2023 sản lượng 27.050 tấn. Năm 2024 đạt 28.300 tấn, bằng 110% cùng kỳ.', ...facts)).toHaveLength(1)
  })

  test('an aim against the estimate it rises from, a thousand times too high', () => {
    const revenue = { indicator: 'Thu ngân sách', unit: 'tỷ đồng' }
    const aim: FactSketch = {
      ...revenue,
      quote: '285.000 tỷ đồng',
      kind: 'target',
      compared: [{ quote: '8%', to: 'previous', year: 2023, is: 'changePercent' }],
    }
    const [finding] = found('Thu ngân sách 285.000 tỷ đồng, tăng 8% so với ước năm 2023 (263,9 tỷ đồng).', aim, {
      ...revenue,
      quote: '263,9 tỷ đồng',
      estimated: true,
      kind: 'baseline',
      period: '2023',
    })
    expect(finding?.kind).toBe('scale')
  })

  test('the same rise told by amount and by per cent', () => {
    const now = (percent: string): FactSketch => ({
      ...grain,
      quote: '79.569 tấn',
      compared: [
        { quote: '9.685 tấn', to: 'samePeriod', is: 'change', unit: 'tấn' },
        { quote: percent, to: 'samePeriod', is: 'changePercent' },
      ],
    })
    expect(found('Tinh bột 79.569 tấn, tăng 9.685 tấn (13,9%) so với cùng kỳ.', now('13,9%'))).toEqual([])
    expect(found('Tinh bột 79.569 tấn, tăng 9.685 tấn (19,3%) so với cùng kỳ.', now('19,3%'))).toHaveLength(1)
  })

  test('two rises of one form, or of a month on the month before and on the year before, are two things', () => {
    const sales = { indicator: 'tổng mức bán lẻ', unit: 'tỷ đồng', quote: '612,4 tỷ đồng', period: '2024-M10' }
    const text = 'Tổng mức bán lẻ tháng 10 ước 612,4 tỷ đồng, tăng 2,1% so với tháng trước, bằng 117,3% cùng kỳ.'
    const rise = { quote: '2,1%', to: 'previous', is: 'changePercent' } as const
    expect(found(text, { ...sales, compared: [rise, { quote: '117,3%', to: 'samePeriod' }] })).toEqual([])
    expect(
      found(text, { ...sales, period: '2024', compared: [rise, { quote: '117,3%', to: 'previous', is: 'changePercent', value: 17.3 }] }),
    ).toEqual([])
    expect(found(text, { ...sales, period: '2024', compared: [rise, { quote: '117,3%', to: 'samePeriod' }] })).toHaveLength(1)
  })

  test('nothing is held against a level of another name or period', () => {
    const now: FactSketch = { ...grain, quote: '28.300 tấn', compared: [{ quote: '4,6%', to: 'samePeriod', is: 'changePercent' }] }
    const text = 'Sản lượng 28.300 tấn, tăng 4,6% so với cùng kỳ; 21.000 tấn.'
    expect(found(text, now, { ...lastYear('21.000 tấn'), indicator: 'Sản lượng thóc' })).toEqual([])
    expect(found(text, now, { ...lastYear('21.000 tấn'), period: '2022' })).toEqual([])
  })
})
