import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  contains,
  firstDay,
  formatPeriod,
  isPartOfYear,
  lastDay,
  monthsIn,
  parsePeriod,
  partsOf,
  periodLabel,
  periodOf,
  samePeriodLastYear,
  through,
  yearOf,
  yearToDate,
} from './period.ts'

const period = fc
  .tuple(
    fc.integer({ min: 1945, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.oneof(fc.constantFrom(1, 3, 6, 9, 12, 60), fc.integer({ min: 1, max: 240 })),
  )
  .map(([year, month, months]) => periodOf(year, month, months))

describe('period codes', () => {
  it.each([
    ['2024', 2024, 1, 12],
    ['2024-S1', 2024, 1, 6],
    ['2024-S2', 2024, 7, 6],
    ['2024-Q3', 2024, 7, 3],
    ['2024-M09', 2024, 9, 1],
    ['2024-01-01/P9M', 2024, 1, 9],
    ['2020-01-01/P5Y', 2020, 1, 60],
    ['2024-04-01/P5M', 2024, 4, 5],
  ])('%s', (code, year, month, months) => expect(parsePeriod(code)).toEqual({ code, start: { year, month }, months }))

  it.each([
    ['2024-01-01/P12M', '2024'],
    ['2024-01-01/P1Y', '2024'],
    ['2024-01-01/P6M', '2024-S1'],
    ['2024-10-01/P3M', '2024-Q4'],
    ['2024-02-01/P1M', '2024-M02'],
    ['2021-01-01/P60M', '2021-01-01/P5Y'],
  ])('%s is %s', (code, shortest) => expect(parsePeriod(code)?.code).toBe(shortest))

  it.each(['', '24', '2024-S3', '2024-Q0', '2024-M13', '2024-M9', '2024-01-02/P9M', '2024-01-01/P0M', '2024-01-01/P9D', '2024 '])(
    '%j is none',
    (code) => expect(parsePeriod(code)).toBeNull(),
  )

  it('are parsed and formatted as inverses', () => {
    fc.assert(
      fc.property(period, (p) => {
        expect(parsePeriod(formatPeriod(p))).toEqual(p)
        expect(formatPeriod(p)).toBe(p.code)
      }),
    )
  })
})

describe('periodLabel', () => {
  it.each([
    ['2024', 'năm 2024'],
    ['2024-S1', '6 tháng đầu năm 2024'],
    ['2024-S2', '6 tháng cuối năm 2024'],
    ['2024-Q3', 'quý III năm 2024'],
    ['2024-M09', 'tháng 9 năm 2024'],
    ['2024-01-01/P9M', '9 tháng năm 2024'],
    ['2021-01-01/P5Y', 'giai đoạn 2021 - 2025'],
    ['2024-04-01/P5M', 'từ tháng 4 đến tháng 8 năm 2024'],
    ['2024-09-01/P9M', 'từ tháng 9 năm 2024 đến tháng 5 năm 2025'],
  ])('%s', (code, label) => expect(periodLabel(code)).toBe(label))

  it('tells any two periods apart', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        expect(periodLabel(a.code) === periodLabel(b.code)).toBe(a.code === b.code)
      }),
    )
  })
})

describe('what periods are to one another', () => {
  it.each([
    ['2024', '2023'],
    ['2024-S1', '2023-S1'],
    ['2024-M09', '2023-M09'],
    ['2024-01-01/P9M', '2023-01-01/P9M'],
    ['2021-01-01/P5Y', '2016-01-01/P5Y'],
  ])('the same period before %s is %s', (code, before) => expect(samePeriodLastYear(code)).toBe(before))

  it.each([
    ['2024', '2024-Q3', true],
    ['2020-01-01/P5Y', '2024', true],
    ['2024-01-01/P9M', '2024-Q4', false],
    ['2024-Q3', '2024', false],
  ])('%s contains %s: %s', (a, b, held) => expect(contains(a, b)).toBe(held))

  it.each([
    ['2024-01-01/P9M', true],
    ['2024-M12', true],
    ['2024', false],
    ['2024-11-01/P3M', false],
    ['2020-01-01/P5Y', false],
  ])('%s is part of a year: %s', (code, held) => expect(isPartOfYear(code)).toBe(held))

  it.each([
    ['2024-Q3', 2024],
    ['2021-01-01/P5Y', 2025],
    ['2024-09-01/P9M', 2025],
  ])('%s lies in or ends in %i', (code, year) => expect(yearOf(code)).toBe(year))

  it('containing is a partial order, and a shifted period never contains the one before it', () => {
    fc.assert(
      fc.property(period, period, period, (a, b, c) => {
        expect(contains(a.code, a.code)).toBe(true)
        if (contains(a.code, b.code) && contains(b.code, a.code)) expect(a.code).toBe(b.code)
        if (contains(a.code, b.code) && contains(b.code, c.code)) expect(contains(a.code, c.code)).toBe(true)
        const before = parsePeriod(samePeriodLastYear(a.code))
        expect(before?.months).toBe(a.months)
        expect(before?.start.month).toBe(a.start.month)
        expect(contains(a.code, before?.code ?? '')).toBe(false)
      }),
    )
  })

  it('refuses what is no period code', () => {
    expect(() => periodLabel('quý III')).toThrow(RangeError)
  })
})

describe('parts and ends of periods', () => {
  it.each([
    ['2024', 3, ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4']],
    ['2024-Q3', 1, ['2024-M07', '2024-M08', '2024-M09']],
    ['2021-01-01/P5Y', 12, ['2021', '2022', '2023', '2024', '2025']],
  ])('%s in parts of %i months', (code, months, parts) => expect(partsOf(code, months)).toEqual(parts))

  it.each([
    ['2024', 5],
    ['2024', 0],
    ['2024-Q1', 6],
  ])('%s has no parts of %i months', (code, months) => expect(() => partsOf(code, months)).toThrow(RangeError))

  it.each([
    ['2024', '2024-M09', '2024-01-01/P9M'],
    ['2021-01-01/P5Y', '2023', '2021-01-01/P3Y'],
    ['2024-Q2', '2024-Q2', '2024-Q2'],
  ])('from %s through %s: %s', (a, b, span) => expect(through(a, b)).toBe(span))

  it.each([
    ['2024-M09', '2024-01-01/P9M'],
    ['2024-Q4', '2024'],
    ['2023-12-01/P2M', '2024-M01'],
  ])('the year to the end of %s is %s', (code, span) => expect(yearToDate(code)).toBe(span))

  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-M02', '2024-02-01', '2024-02-29'],
    ['2100-M02', '2100-02-01', '2100-02-28'],
    ['2024-S1', '2024-01-01', '2024-06-30'],
  ])('%s lasts from %s to %s', (code, from, to) => expect([firstDay(code), lastDay(code)]).toEqual([from, to]))

  it('a period is the run of its months', () => {
    fc.assert(
      fc.property(period, (p) => {
        const months = partsOf(p.code, 1)
        expect(months).toHaveLength(monthsIn(p.code))
        expect(through(months[0] as string, months.at(-1) as string)).toBe(p.code)
        expect(firstDay(months[0] as string)).toBe(firstDay(p.code))
        expect(lastDay(months.at(-1) as string)).toBe(lastDay(p.code))
      }),
    )
  })

  it('refuses a run that ends before it begins', () => {
    expect(() => through('2024-Q3', '2024-Q1')).toThrow(RangeError)
  })
})
