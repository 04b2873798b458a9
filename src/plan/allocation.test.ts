import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anIndicator } from '../../test/support/subject.ts'
import { decimal, placesOf } from '../vietnamese/decimal.ts'
import { allocate, explain, type Figure, given, type Indicator, known, reconcile } from './index.ts'

describe('allocating downwards', () => {
  const split = (whole: string, weights: string[], places = 0): string[] =>
    allocate(decimal(whole), weights.map(decimal), places).map((part) => part.toFixed())

  it.each([
    ['10', ['1', '1', '1'], 0, ['4', '3', '3']],
    ['100', ['50', '30', '20'], 0, ['50', '30', '20']],
    ['1', ['1', '1', '1'], 2, ['0.34', '0.33', '0.33']],
    ['-7', ['1', '1'], 0, ['-4', '-3']],
    ['5', ['0', '3', '0'], 0, ['0', '5', '0']],
    ['820000', ['1', '2', '4'], -3, ['117000', '234000', '469000']],
  ])('%s by %j to %i places', (whole, weights, places, parts) => expect(split(whole, weights, places)).toEqual(parts))

  it('adds up exactly, each part within one step of its share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.array(fc.nat(10_000), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 3 }),
        (whole, drawn, places) => {
          const weights = [...drawn, 1].map((weight) => decimal(weight))
          const amount = decimal(whole).div(10 ** places)
          const total = weights.reduce((sum, weight) => sum.plus(weight), decimal(0))
          const parts = allocate(amount, weights, places)
          expect(parts.reduce((sum, part) => sum.plus(part), decimal(0)).toFixed()).toBe(amount.toFixed())
          for (const [at, part] of parts.entries()) {
            expect(placesOf(part)).toBeLessThanOrEqual(places)
            expect(
              part
                .minus(amount.times(weights[at] ?? 0).div(total))
                .abs()
                .lte(10 ** -places),
            ).toBe(true)
          }
        },
      ),
    )
  })
  it.each([
    ['nothing to go by', '10', ['0', '0'], 'Căn cứ phân bổ'],
    ['a weight below zero', '10', ['2', '-1'], 'Căn cứ phân bổ'],
    ['more places than it is split to', '10.5', ['1'], 'hãy tăng số chữ số thập phân'],
  ])('refuses %s', (_, whole, weights, message) => expect(() => split(whole, weights)).toThrow(message))
})

describe('the parts and the whole', () => {
  const part = (value: string): Figure => known(given('', decimal(value), 'tỷ đồng'), 'final')
  const parts = (of: Indicator, ...figures: Figure[]) =>
    reconcile(
      of,
      given('tỉnh giao', decimal(100), 'tỷ đồng'),
      figures.map((figure, at) => ({ name: `xã ${at}`, figure })),
    )

  it('agree, or the difference is told', () => {
    expect(parts(anIndicator(), part('60'), part('40'))).toMatchObject({ difference: { value: decimal(0) }, gaps: [] })
    const more = parts(anIndicator(), part('60'), part('45'), { kind: 'absent', reason: 'notSent', why: '' })
    expect(more).toMatchObject({ gaps: [{ name: 'xã 2' }] })
    if ('difference' in more) {
      expect(explain(more.difference)).toBe(
        'Chênh lệch giữa các đơn vị và tổng số = 105 tỷ đồng (cộng các đơn vị) − 100 tỷ đồng (tổng số) = 5 tỷ đồng',
      )
    }
  })
  it('cannot be held together where the indicator does not add up, or a ratio lacks its parts', () => {
    expect(parts(anIndicator({ overUnits: 'none' }), part('60'))).toMatchObject({ reason: 'notComputable' })
    expect(parts(anIndicator({ overUnits: 'ratio' }), part('60'))).toMatchObject({ reason: 'notComputable', why: 'thiếu số liệu xã 0' })
    expect(parts(anIndicator({ unit: 'triệu đồng' }), part('1'))).toMatchObject({ reason: 'notComputable' })
  })
})
