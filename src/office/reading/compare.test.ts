import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fact } from '../../../test/support/checked.ts'
import { absent, day, given, type Indicator, indicator, known, planLine, unitId } from '../../plan/index.ts'
import { decimal, roundTo } from '../../vietnamese/decimal.ts'
import { agrees, claimsOf, type Measured } from './compare.ts'

const of: Indicator = indicator({
  ...{
    code: 'thu',
    name: 'Thu ngân sách',
    aliases: [],
    unit: 'tỷ đồng',
    decimals: 3,
    better: 'higher',
    overUnits: 'sum',
    overTime: 'flow',
  },
  ...{ sector: '', parent: null, ratio: null, breaks: [] },
})
const figure = (value: string) => known(given('', decimal(value), 'tỷ đồng'), 'final')
const line = planLine({
  ...{ id: 'a', issuer: 'council', label: 'HĐND xã', document: null, unitOfMeasure: 'triệu đồng', decimals: 0 },
  rule: { kind: 'atLeast', bound: decimal(770000), strict: false },
})
const by: Measured = {
  ...{ of, unit: unitId('X', day('2020-01-01')), period: '2024-01-01/P9M', measure: 'tỷ đồng', plans: [{ period: '2024', line }] },
  read: (_, __, period) => (period === '2023-01-01/P9M' ? figure('726.1') : absent('notSent')),
}
const told = (value: number | string, more: object = {}) => fact('', { quote: '', value: Number(value), unit: 'tỷ đồng', ...more })

describe('a value as it is written', () => {
  it('agrees with every figure that it may be rounded from, in either unit of measure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 0, max: 3 }), (thousandths, places) => {
        const exact = decimal(thousandths).div(1000)
        const written = told(roundTo(exact, places).toFixed())
        expect(agrees(written, by, figure(exact.toFixed()))).toBe(true)
        const inMillions = { ...written, value: (written.value ?? decimal(0)).times(1000), unit: 'triệu đồng' }
        expect(agrees(inMillions, { of, measure: 'triệu đồng' }, figure((written.value ?? decimal(0)).toFixed()))).toBe(true)
      }),
    )
  })

  it.each([
    [{ value: 812.5 }, '812.5', true],
    [{ value: 812.5 }, '812.56', false],
    [{ value: 812 }, '811', false],
    [{ value: 812.46 }, '812.5', true],
    [{ value: 812.4 }, '812', true],
    [{ value: 812, bound: 'over' }, '812.9', true],
    [{ value: 812, bound: 'over' }, '811', false],
    [{ value: 812, bound: 'under' }, '811.2', true],
  ] as const)('%j against %s: %s', (sketch, recorded, same) => {
    expect(agrees(told(sketch.value, sketch), by, figure(recorded))).toBe(same)
  })
})

describe('a comparison', () => {
  const place = { start: 0, end: 0 }
  it.each([
    ['with the plan, rightly', { to: 'plan', percent: decimal(182) }, true, '1.401,351 ÷ 770 tỷ đồng × 100 = 182,0% HĐND xã'],
    ['with the plan, wrongly', { to: 'plan', percent: decimal(188) }, false, '1.401,351 ÷ 770 tỷ đồng × 100 = 182,0% HĐND xã'],
    [
      'with the same period',
      { to: 'samePeriod', percent: decimal(193) },
      true,
      '1.401,351 ÷ 726,1 tỷ đồng × 100 = 193,0% 9 tháng năm 2023',
    ],
    ['as a rise', { to: 'samePeriod', changePercent: decimal(83) }, false, '1.401,351 ÷ 726,1 tỷ đồng × 100 = 193,0% 9 tháng năm 2023'],
  ] as const)('%s', (_, comparison, holds, arithmetic) => {
    const claims = claimsOf(told(1401.351, { comparisons: [{ ...comparison, ...place }] }), by)
    expect(claims).toEqual([{ holds, arithmetic, words: expect.any(String) }])
  })

  it('with what the books do not have is left open', () => {
    const comparison = { to: 'samePeriod', year: 2020, percent: decimal(110), ...place } as const
    expect(claimsOf(told(100, { comparisons: [comparison] }), by)).toEqual([])
  })
})
