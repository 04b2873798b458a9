import { describe, expect, it } from 'vitest'
import { type Indicator, indicator } from '../plan/index.ts'
import { decimal } from '../vietnamese/index.ts'
import { checkLines, type LineToCheck } from './lines.ts'

const income = indicator({
  ...{ code: 'thu', name: 'Thu ngân sách', aliases: [], unit: 'triệu đồng', decimals: 0, better: 'higher', sector: 'Kinh tế' },
  ...{ overUnits: 'sum', overTime: 'flow', parent: null, ratio: null, breaks: [] },
} as unknown as Indicator)

function line(value: string | null, more: Partial<LineToCheck> = {}): LineToCheck {
  return {
    ...{ key: 'a', label: 'Thu', indicator: income, partOf: null, of: 'x', unitOfMeasure: 'triệu đồng', decimals: 0 },
    ...{ otherReading: null, previous: null, same: null, runningBefore: null, plan: null },
    value: value === null ? null : decimal(value),
    ...more,
  }
}

function kinds(...lines: LineToCheck[]): string[] {
  return [...checkLines(lines).values()].flat().map(({ grade, kind }) => `${grade} ${kind}`)
}

describe('what cannot be', () => {
  it('a count below zero, half a household', () => {
    expect(kinds(line('-1'))).toEqual(['hard negative'])
    expect(kinds(line('2.5', { unitOfMeasure: 'hộ', decimals: 1 }))).toEqual(['hard fraction'])
    expect(kinds(line('2.5', { decimals: 1 }))).toEqual([])
  })

  it('parts larger than their whole, beyond what rounding explains', () => {
    const part = (key: string, value: string) => line(value, { key, indicator: { ...income, code: key }, partOf: 'thu', decimals: 1 })
    expect(kinds(line('100'), part('b', '60.1'), part('c', '40.1'))).toEqual(['hard parts'])
    expect(kinds(line('100'), part('b', '60'), part('c', '40.1'))).toEqual([])
    expect(kinds(line('100'), part('b', '60'))).toEqual([])
    expect(kinds(line(null), part('b', '60'))).toEqual([])
  })
})

describe('what a person may explain', () => {
  it('a thousand times the period before, a point where a comma was meant', () => {
    expect(kinds(line('38500', { previous: decimal('38.5') }))).toEqual(['soft scale'])
    expect(kinds(line('38.6', { previous: decimal('38.5') }))).toEqual([])
    expect(kinds(line('1119', { otherReading: decimal('1.119'), previous: decimal('1.2') }))).toEqual(['soft mark', 'soft scale'])
  })

  it('a running total that falls, a jump on the same period, far behind the plan', () => {
    expect(kinds(line('90', { runningBefore: decimal(100) }))).toEqual(['soft fall'])
    expect(kinds(line('151', { same: decimal(100) }))).toEqual(['soft jump'])
    expect(kinds(line('150', { same: decimal(100) }))).toEqual([])
    expect(kinds(line('1', { same: decimal(3), unitOfMeasure: 'vụ' }))).toEqual([])
    expect(kinds(line('1', { same: decimal(30), unitOfMeasure: 'vụ' }))).toEqual(['soft jump'])
    const plan = { bound: decimal(1000), by: decimal('0.5'), label: 'kế hoạch năm' }
    expect(kinds(line('249', { plan }))).toEqual(['soft path'])
    expect(kinds(line('250', { plan }))).toEqual([])
  })

  it('shows what was reckoned', () => {
    const [found] = checkLines([line('151', { same: decimal(100) })]).get('a') ?? []
    expect(found).toMatchObject({ arithmetic: '(151 − 100) ÷ 100 × 100', sentence: expect.stringContaining('Tăng 51%') })
  })
})
