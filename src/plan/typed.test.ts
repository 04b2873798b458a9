import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal } from '../vietnamese/index.ts'
import type { Content } from './observation.ts'
import { readTyped, type TypedInto, typedText } from './typed.ts'

const money: TypedInto = { unitOfMeasure: 'triệu đồng', parts: null, words: false }
const share: TypedInto = { unitOfMeasure: '%', parts: { numeratorUnit: 'hộ', denominatorUnit: 'hộ' }, words: false }

function value(typed: string, into = money): string {
  const read = readTyped(typed, into)
  if ('problem' in read) return read.problem
  return read.content?.kind === 'number' ? read.content.value.toFixed() : JSON.stringify(read.content)
}

describe('what is typed into a cell', () => {
  it.each([
    ['1.401,351', '1401.351'],
    ['  8,5 ', '8.5'],
    ['8.5', '8.5'],
    ['1,5 tỷ', '1500'],
    ['1,5 tỉ đồng', '1500'],
    ['423 tỷ 536 triệu', '423536'],
    ['-12', '-12'],
    ['1 973 949', '1973949'],
    ['500 nghìn đồng', '0.5'],
    ['0', '0'],
  ])('%s into triệu đồng is %s', (typed, expected) => expect(value(typed)).toBe(expected))

  it('takes a scale before the noun of the column', () => {
    expect(value('1,2 nghìn', { ...money, unitOfMeasure: 'người' })).toBe('1200')
    expect(value('3 ha', { ...money, unitOfMeasure: 'ha' })).toBe('3')
  })

  it('says what a foreigner would read where a point may be either', () => {
    expect(readTyped('1.119', money)).toMatchObject({ otherReading: decimal('1.119') })
    expect(readTyped('1.119.000', money)).toMatchObject({ otherReading: null })
    expect(readTyped('8.5', money)).toMatchObject({ otherReading: null })
  })

  it('reads a ratio only where the indicator is one', () => {
    expect(readTyped('26/40', share)).toMatchObject({ content: { kind: 'ratio', numerator: decimal(26), denominatorUnit: 'hộ' } })
    expect(value('26/40')).toMatch(/không ghi dạng a\/b/)
    expect(value('26/0', share)).toMatch(/Mẫu số bằng 0/)
  })

  it.each(['abc', '12 con voi', '5 ha', '12 13', '1..2', '1,2,3,4'])('says what is wrong with %s', (typed) => {
    expect(readTyped(typed, money)).toHaveProperty('problem')
  })

  it('reads what does not apply, and words where there is no measure', () => {
    expect(readTyped('Không áp dụng', money)).toMatchObject({ content: { kind: 'notApplicable' } })
    expect(readTyped('Đạt xã vững mạnh', { ...money, words: true })).toMatchObject({ content: { kind: 'words' } })
    expect(readTyped('', money)).toMatchObject({ content: null })
  })
})

it('reads back what it writes', () => {
  const digits = fc.tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
  const numbers = digits.map(([whole, places]): Content => ({ kind: 'number', value: decimal(`${whole}e-${places}`), decimals: places }))
  const whole = fc.nat().map(decimal)
  const ratios = fc
    .tuple(whole, fc.integer({ min: 1 }).map(decimal))
    .map(([numerator, denominator]): Content => ({ kind: 'ratio', numerator, denominator, numeratorUnit: 'hộ', denominatorUnit: 'hộ' }))
  fc.assert(
    fc.property(fc.oneof(numbers, ratios), (content) => {
      expect(readTyped(typedText(content), share)).toMatchObject({ content })
    }),
  )
})

it('answers any text at once, with a content or a sentence', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 300 }), fc.string({ unit: fc.constantFrom(...'0123456789., /tỷ-') })), (typed) => {
      const read = readTyped(typed, money)
      if ('problem' in read) expect(read.problem).toMatch(/[.;]/)
    }),
  )
})
