import { describe, expect, it } from 'vitest'
import { comparison, fact } from '../../test/support/checked.ts'
import { comparisonWords, figureWords, periodWords } from './words.ts'

describe('figureWords', () => {
  it.each([
    [{ value: 1401.351 }, '1.401,351'],
    [{ value: 132, bound: 'over' as const }, 'hơn 132'],
    [{ value: 45, of: 63 }, '45/63'],
    [{ value: 159, bound: 'about' as const, estimated: true }, 'ước khoảng 159'],
    [{ value: 95, bound: 'atLeast' as const }, 'ít nhất 95'],
    [{ value: null }, ''],
  ])('%j is %s', (sketch, words) => {
    expect(figureWords(fact('', { quote: '', ...sketch }))).toBe(words)
  })
})

describe('periodWords', () => {
  it.each([
    ['2024', 'năm 2024'],
    ['2024-S1', '6 tháng đầu năm 2024'],
    ['2024-Q3', 'quý III năm 2024'],
    ['2024-01-01/P9M', '9 tháng năm 2024'],
    ['2020-01-01/P5Y', 'nhiệm kỳ 2020–2025'],
    ['2021-01-01/P5Y', 'giai đoạn 2021–2025'],
    ['2026-01-01/P10Y', 'giai đoạn 2026–2035'],
    ['mai sau', 'mai sau'],
  ])('%s is %s', (code, words) => {
    expect(periodWords(code)).toBe(words)
  })

  it('says nothing of a period that is not known', () => {
    expect(periodWords(null)).toBe('')
  })
})

describe('comparisonWords', () => {
  it.each([
    [{ to: 'plan' as const, percent: 109.2 }, '109,2% kế hoạch'],
    [{ to: 'plan' as const, percent: 188, by: 'tỉnh' }, '188% kế hoạch tỉnh giao'],
    [{ to: 'plan' as const, percent: 100, by: 'nghị quyết' }, '100% nghị quyết'],
    [{ to: 'plan' as const, change: 8.6, unit: '%' }, 'vượt kế hoạch 8,6 điểm %'],
    [{ to: 'plan' as const, change: -0.4, unit: '%' }, 'thấp hơn kế hoạch 0,4 điểm %'],
    [{ to: 'samePeriod' as const, percent: 193 }, '193% cùng kỳ'],
    [{ to: 'samePeriod' as const, changePercent: 7.42, year: 2023 }, 'tăng 7,42% so với cùng kỳ năm 2023'],
    [{ to: 'previous' as const, change: -2.2, unit: '%', year: 2023 }, 'giảm 2,2 điểm % so với năm 2023'],
    [{ to: 'previous' as const, change: 9685, unit: 'tấn' }, 'tăng 9.685 tấn so với kỳ trước'],
    [{ to: 'base' as const, change: 635, unit: 'ha', year: 2020 }, 'tăng 635 ha so với năm 2020'],
  ])('%j is %s', (sketch, words) => {
    expect(comparisonWords(comparison('', sketch))).toBe(words)
  })
})
