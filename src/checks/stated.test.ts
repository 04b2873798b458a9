import { describe, expect, test } from 'vitest'
import { sketch } from '../../test/support/sketch.ts'
import type { Fact } from '../reader/reading.ts'
import { decimal } from '../vietnamese/decimal.ts'
import { hedgeBefore, statedOf, statedPercent, statedValue } from './stated.ts'

function interval(quote: string, rest: Partial<Fact> = {}, counts = false) {
  const [fact] = sketch(quote, [{ quote, indicator: 'x', unit: 'ha' }]).facts
  const stated = fact && statedValue({ ...fact, ...rest }, counts)
  return [stated?.interval.low?.toFixed() ?? null, stated?.interval.high?.toFixed() ?? null]
}

describe('what a figure may stand for', () => {
  test('its places are those printed, also zeros that the value has lost', () => {
    expect(interval('1.119,0 ha')).toEqual(['1118.95', '1119.05'])
    expect(interval('1.119 ha')).toEqual(['1118.5', '1119.5'])
  })

  test('a scale word that the value has taken in makes it coarser', () => {
    expect(interval('24 nghìn tấn', { value: decimal(24_000) })).toEqual(['23500', '24500'])
  })

  test('numerator and denominator of a/b have each their own places', () => {
    const [fact] = sketch('819,2/750 ha', [{ quote: '819,2/750 ha', indicator: 'x', unit: 'ha' }]).facts
    expect(fact && [statedValue(fact, false)?.decimals, statedOf(fact, false)?.interval.low?.toFixed()]).toEqual([1, '749.5'])
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

  test.each([
    ['gấp 2,46 lần kế hoạch', '2,46 lần', 246, '245.5', '246.5'],
    ['vượt dự toán 4,4%', '4,4%', 104.4, '104.35', '104.45'],
    ['bằng 100% kế hoạch', '100%', 100, '99.5', '100.5'],
  ])('the percentage of “%s” is as fine as it is written', (text, quote, value, low, high) => {
    const start = text.indexOf(quote)
    const stated = statedPercent(text, { to: 'plan', percent: decimal(value), start, end: start + quote.length })
    expect([stated?.interval.low?.toFixed(), stated?.interval.high?.toFixed()]).toEqual([low, high])
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
