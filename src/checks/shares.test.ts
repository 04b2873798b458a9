import { describe, expect, test } from 'vitest'
import { sketch } from '../../test/support/sketch.ts'
import { shares } from './shares.ts'
import { sourceOf } from './source.ts'

describe('the shares of all sectors under one name', () => {
  const found = (name: string, ...quotes: string[]) => {
    const text = `${name} lần lượt là ${quotes.join(', ')}.`
    return shares(
      sourceOf({
        text,
        reading: sketch(
          text,
          quotes.map((quote) => ({ quote, indicator: name, unit: '%' })),
        ),
      }),
    )
  }

  test('make a hundred, but for rounding', () => {
    expect(found('Tỷ trọng các ngành', '23,4%', '45,2%', '31,5%')).toEqual([])
    expect(found('Tỷ trọng các ngành', '23,4%', '45,2%', '32,5%')).toMatchObject([{ arithmetic: '23,4 + 45,2 + 32,5 = 101,1 ≠ 100' }])
  })

  test('the share of one sector in three years does not', () => {
    expect(found('Tỷ trọng công nghiệp', '41,2%', '42,8%', '44,1%')).toEqual([])
  })
})
