import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import { beforeChange, below, divide, exactly, type Interval, meets, minus, percentOf, rounded, sum } from './interval.ts'

const figure = fc
  .tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, places]) => ({ value: decimal(digits).div(10 ** places), places }))
const shift = fc.integer({ min: -500, max: 499 }).map((thousandths) => decimal(thousandths).div(1000))

/** Some number that prints as the figure does. */
const unrounded = (of: { value: Decimal; places: number }, by: Decimal) => of.value.plus(by.times(decimal(10).pow(-of.places)))

describe('intervals', () => {
  test('a printed number stands for all that rounds to it, halves included', () => {
    const { low, high } = rounded(decimal('109.2'), 1)
    expect([low?.toFixed(), high?.toFixed()]).toEqual(['109.15', '109.25'])
    expect(rounded(decimal(24_000), -3).low?.toFixed()).toBe('23500')
  })

  test('what is computed of true numbers lies in what is computed of their printed forms', () => {
    fc.assert(
      fc.property(figure, figure, shift, shift, (a, b, da, db) => {
        const [x, y] = [unrounded(a, da), unrounded(b, db)]
        const [p, q] = [rounded(a.value, a.places), rounded(b.value, b.places)]
        const holds = (interval: Interval | null, value: Decimal) => interval === null || meets(interval, exactly(value.round(15)))
        expect(holds(minus(p, q), x.minus(y))).toBe(true)
        expect(holds(sum([p, q]), x.plus(y))).toBe(true)
        if (y.gt('0.0005')) expect(holds(percentOf(p, q), x.div(y).times(100))).toBe(true)
      }),
    )
  })

  test('an open end is above, or below, everything', () => {
    const atLeast = { low: decimal(5), high: null }
    expect(below(exactly(decimal(4)), atLeast)).toBe(true)
    expect(below(atLeast, exactly(decimal(1000)))).toBe(false)
    expect(divide(exactly(decimal(10)), atLeast)?.low?.toFixed()).toBe('0')
  })

  test('nothing is divided by what may be zero', () => {
    expect(divide(exactly(decimal(1)), rounded(decimal('0.4'), 0))).toBeNull()
    expect(beforeChange(exactly(decimal(1)), exactly(decimal(-100)))).toBeNull()
  })
})
