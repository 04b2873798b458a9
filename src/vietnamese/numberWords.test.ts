import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal } from './decimal.ts'
import { fold } from './normal.ts'
import { formatNumberWords, parseNumberWords } from './numberWords.ts'

const read = (text: string) => {
  const words = text.split(' ')
  const number = parseNumberWords(words)
  return number && [number.value.toFixed(), words.slice(number.next).join(' ')]
}

describe('parseNumberWords', () => {
  it.each([
    ['hai mươi mốt nghìn không trăm mười một', '21011', ''],
    ['một tỷ', '1000000000', ''],
    ['một tỉ rưỡi', '1500000000', ''],
    ['ba mươi lăm', '35', ''],
    ['mười lăm', '15', ''],
    ['mười nhăm hộ', '15', 'hộ'],
    ['một trăm linh năm', '105', ''],
    ['một trăm lẻ năm', '105', ''],
    ['hai mươi tư', '24', ''],
    ['hai nghìn linh năm', '2005', ''],
    ['hai ngàn không trăm linh năm', '2005', ''],
    ['hai nghìn hai mươi lăm', '2025', ''],
    ['hai vạn rưỡi', '25000', ''],
    ['triệu rưỡi', '1500000', ''],
    ['hai nghìn năm trăm tỷ đồng', '2500000000000', 'đồng'],
    ['ba triệu hai trăm nghìn', '3200000', ''],
    ['bốn trăm hai mươi ba tỷ năm trăm ba mươi sáu triệu đồng', '423536000000', 'đồng'],
    ['không', '0', ''],
    ['hai mươi năm', '20', 'năm'],
    ['mười năm', '10', 'năm'],
    ['một nghìn năm', '1000', 'năm'],
    ['một trăm hai', '100', 'hai'],
    ['hai mươi ba mươi', '23', 'mươi'],
    ['một nghìn hai triệu', '1000', 'hai triệu'],
    ['một tỷ hai tỷ', '1000000000', 'hai tỷ'],
    ['một triệu năm', '1000000', 'năm'],
  ])('%s', (text, value, rest) => expect(read(text)).toEqual([value, rest]))

  it.each(['', 'hàng nghìn', 'nghìn', 'triệu đồng', 'tư', 'lăm', 'mươi', 'linh', 'linh bốn', 'đầu tư'])('%j is none', (text) =>
    expect(read(text)).toBeNull(),
  )

  it('starts where it is told to', () => {
    expect(parseNumberWords(['đạt', 'hai', 'trăm', 'hộ'], 1)).toEqual({ value: decimal(200), next: 3 })
  })
})

const whole = fc.oneof(
  fc.bigInt({ min: 0n, max: 10n ** 15n }),
  fc.bigInt({ min: 0n, max: 3000n }),
  fc.tuple(fc.bigInt({ min: 1n, max: 999n }), fc.nat({ max: 12 })).map(([n, zeros]) => n * 10n ** BigInt(zeros)),
)

describe('formatNumberWords', () => {
  it.each([
    ['0', 'không'],
    ['21011', 'hai mươi mốt nghìn không trăm mười một'],
    ['1000005', 'một triệu không trăm linh năm'],
    ['1000000000000000', 'một triệu tỷ'],
    ['1014', 'một nghìn không trăm mười bốn'],
    ['54', 'năm mươi tư'],
  ])('%s', (digits, words) => expect(formatNumberWords(decimal(digits))).toBe(words))

  it('is undone by parseNumberWords, folded or not', () => {
    fc.assert(
      fc.property(whole, (n) => {
        const words = formatNumberWords(decimal(n.toString())).split(' ')
        for (const form of [words, words.map(fold)])
          expect(parseNumberWords([...form, 'đồng'])).toEqual({ value: decimal(n.toString()), next: words.length })
      }),
      { numRuns: 3000 },
    )
  })

  it.each(['-1', '0.5', '1000000000000001'])('refuses %s', (digits) => expect(() => formatNumberWords(decimal(digits))).toThrow(RangeError))
})
