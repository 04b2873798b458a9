import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal } from './decimal.ts'
import { formatNumber, parseNumber } from './number.ts'

const read = (written: string) => {
  const parsed = parseNumber(written)
  return parsed && [parsed.value.toFixed(), parsed.decimals, parsed.foreign, parsed.otherReading?.toFixed() ?? null]
}

describe('parseNumber', () => {
  it.each([
    ['1.401,351', '1401.351', 3, false, null],
    ['12.100,1', '12100.1', 1, false, null],
    ['06', '6', 0, false, null],
    ['1.973.949', '1973949', 0, false, null],
    ['0,75', '0.75', 2, false, null],
    ['4000', '4000', 0, false, null],
    ['83,125', '83.125', 3, false, '83125'],
    ['12,500', '12.5', 3, false, '12500'],
    ['0,125', '0.125', 3, false, null],
    ['1.119', '1119', 0, false, '1.119'],
    ['0.125', '0.125', 3, true, null],
    ['99.3', '99.3', 1, true, null],
    ['29315.30', '29315.3', 2, true, null],
    ['1,234.5', '1234.5', 1, true, null],
    ['1,234,567', '1234567', 0, true, null],
    ['-2,2', '-2.2', 1, false, null],
    ['−2,2', '-2.2', 1, false, null],
    ['+2,2', '2.2', 1, false, null],
    ['1 973 949', '1973949', 0, false, null],
    ['12\u00a0500', '12500', 0, false, null],
    ['12\u202f500,5', '12500.5', 1, false, null],
    ['1. 973. 949', '1973949', 0, false, null],
    ['0, 68', '0.68', 2, false, null],
    ['0 ,68', '0.68', 2, false, null],
  ])('%s', (written, ...expected) => expect(read(written)).toEqual(expected))

  it.each([
    '',
    '1.2.3',
    '12.34.567',
    '1,2,3',
    '26/3',
    '0 68',
    '12 500',
    '12, 5',
    '1.',
    ',5',
    '.5',
    '1..2',
    '1,234.567,8',
    '1.234,5.6',
    '0.123.456',
    'năm',
    '1e5',
    '--1',
    '٣',
    '9'.repeat(41),
  ])('%j is none', (written) => expect(parseNumber(written)).toBeNull())
})

const value = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.nat({ max: 6 }))
  .map(([n, places]) => decimal(`${n}e-${places}`))

describe('formatNumber', () => {
  it.each([
    ['1401.351', {}, '1.401,351'],
    ['-12100.1', {}, '-12.100,1'],
    ['1973949', { grouping: false }, '1973949'],
    ['12.5', { decimals: 2 }, '12,50'],
    ['99.95', { decimals: 1 }, '100,0'],
    ['-0.04', { decimals: 1 }, '0,0'],
  ])('%s', (digits, options, written) => expect(formatNumber(decimal(digits), options)).toBe(written))

  it('is undone by parseNumber', () => {
    fc.assert(
      fc.property(value, fc.boolean(), fc.option(fc.nat({ max: 8 }), { nil: undefined }), (v, grouping, decimals) => {
        const written = formatNumber(v, decimals === undefined ? { grouping } : { grouping, decimals })
        const parsed = parseNumber(written)
        const rounded = decimals === undefined ? v : v.round(decimals)
        expect(parsed?.value.eq(rounded)).toBe(true)
        expect(parsed?.decimals).toBe(decimals ?? written.split(',')[1]?.length ?? 0)
        expect(parsed?.foreign).toBe(false)
        const ambiguous = /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(written)
        expect(parsed?.otherReading !== null).toBe(ambiguous)
        if (parsed?.otherReading) expect(parsed.otherReading.eq(written.includes('.') ? rounded.div(1000) : rounded.times(1000))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
