import { describe, expect, test } from 'vitest'
import { type FactSketch, sketch } from '../../test/support/sketch.ts'
import { hedgeBefore, statedOf, statedPercent, statedValue } from './stated.ts'

function interval(quote: string, rest: Partial<FactSketch> = {}, counts = false) {
  const fact = sketch(quote, [{ quote, indicator: 'x', unit: 'ha', ...rest }]).facts[0]
  const { low, high } = (fact && statedValue(fact, counts)?.interval) ?? { low: null, high: null }
  return [low?.toFixed() ?? null, high?.toFixed() ?? null]
}

describe('what a figure may stand for', () => {
  test('its places are those printed, also zeros that the value has lost', () => {
    expect(interval('1.119,0 ha')).toEqual(['1118.95', '1119.05'])
    expect(interval('1.119 ha')).toEqual(['1118.5', '1119.5'])
  })

  test('a scale word before the unit makes it coarser', () => {
    const fact = sketch('24 nghìn', [{ quote: '24 nghìn', indicator: 'x', unit: 'tấn' }]).facts[0]
    const { low, high } = statedValue({ ...fact!, value: fact!.value!.times(1000) }, false)!.interval
    expect([low?.toFixed(), high?.toFixed()]).toEqual(['23500', '24500'])
  })

  test('numerator and denominator of a/b have each their own places', () => {
    const fact = sketch('819,2/750 ha', [{ quote: '819,2/750 ha', indicator: 'x', unit: 'ha' }]).facts[0]!
    expect(statedValue(fact, false)?.decimals).toBe(1)
    expect(statedOf(fact, false)?.interval.low?.toFixed()).toBe('749.5')
  })

  test('a count is exactly what it says', () => {
    expect(interval('45 trường', { unit: 'trường' }, true)).toEqual(['45', '45'])
  })

  test('a hedge opens it: hơn upwards, gần both ways, ít nhất without end', () => {
    expect(interval('hơn 132 tỷ đồng', { bound: 'over' })).toEqual(['132', '138.6'])
    expect(interval('hơn 6 tỷ đồng', { bound: 'over' })).toEqual(['6', '7'])
    expect(interval('gần 17.000 tỷ đồng', { bound: 'about' })).toEqual(['16000', '18000'])
    expect(interval('ít nhất 2 sản phẩm', { bound: 'atLeast' })).toEqual(['2', null])
  })

  test('“gấp 2,46 lần” is 246 % to the whole per cent', () => {
    const text = '37 xã, gấp 2,46 lần kế hoạch'
    const fact = sketch(text, [{ quote: '37 xã', indicator: 'x', unit: 'xã', compared: [{ quote: '2,46 lần', to: 'plan', value: 246 }] }]).facts[0]!
    expect(statedPercent(text, fact.comparisons[0]!)?.interval.low?.toFixed()).toBe('245.5')
  })

  test('“vượt 4,4%” is 104,4 % to one place', () => {
    const text = '129 tỷ đồng, vượt dự toán 4,4%'
    const fact = sketch(text, [{ quote: '129 tỷ đồng', indicator: 'x', unit: 'tỷ đồng', compared: [{ quote: '4,4%', to: 'plan', value: 104.4 }] }]).facts[0]!
    expect(statedPercent(text, fact.comparisons[0]!)?.interval.high?.toFixed()).toBe('104.45')
  })

  test.each([
    ['đạt gần 94%', 'about'],
    ['tức hơn 424%', 'over'],
    ['khoảng hơn 12%', 'over'],
    ['cao hơn 1,7%', 'exact'],
    ['thấp hơn 0,65%', 'exact'],
    ['bằng 46,9%', 'exact'],
    ['không dưới 90%', 'atLeast'],
  ])('the word before a percentage: %s', (text, bound) => {
    expect(hedgeBefore(text, text.search(/\d/))).toBe(bound)
  })
})
