import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contains, lastDay } from '../../vietnamese/index.ts'
import { currentPeriod, reportingPeriods } from './periods.ts'

describe('the periods at which a plan is looked at', () => {
  it('are the months of its year, each from its beginning on, until the day', () => {
    expect(reportingPeriods('2025', [], '2025-04-02')).toEqual(['2025', '2025-01-01/P4M', '2025-Q1', '2025-01-01/P2M', '2025-M01'])
    expect(reportingPeriods('2025', [], '2026-01-20').slice(0, 4)).toEqual(['2025', '2025-01-01/P11M', '2025-01-01/P10M', '2025-01-01/P9M'])
  })
  it('are the years of a term', () => {
    expect(reportingPeriods('2020-01-01/P5Y', [], '2023-05-01')).toEqual(['2020-01-01/P5Y', '2020-01-01/P3Y', '2020-01-01/P2Y', '2020'])
  })
  it('begin with the last that is over and has figures', () => {
    const current = (recorded: string[], today: string) => currentPeriod(reportingPeriods('2025', recorded, today), '2025', recorded, today)
    expect(current(['2025-M01', '2025-M05', '2024-M12'], '2025-08-15')).toBe('2025-01-01/P5M')
    expect(current(['2025-M01', '2025'], '2026-01-20')).toBe('2025')
    expect(current([], '2025-08-15')).toBe('2025-01-01/P7M')
    expect(current([], '2024-12-01')).toBe('2025')
  })
  it('lie in the plan’s, the latest first, whatever was recorded', () => {
    const years = fc.integer({ min: 2000, max: 2040 }).map(String)
    const codes = fc.oneof(
      years,
      fc.tuple(years, fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${year}-M${String(month).padStart(2, '0')}`),
      fc.tuple(years, fc.integer({ min: 1, max: 4 })).map(([year, quarter]) => `${year}-Q${quarter}`),
    )
    fc.assert(
      fc.property(fc.constantFrom('2025', '2020-01-01/P5Y', '2024-Q3'), fc.array(codes), (period, recorded) => {
        const found = reportingPeriods(period, recorded, '2025-06-15')
        expect(found).toContain(period)
        expect(new Set(found).size).toBe(found.length)
        expect(found.every((one) => contains(period, one))).toBe(true)
        const ends = found.map(lastDay)
        expect(ends).toEqual([...ends].sort().reverse())
        expect(found).toContain(currentPeriod(found, period, recorded, '2025-06-15'))
      }),
    )
  })
})
