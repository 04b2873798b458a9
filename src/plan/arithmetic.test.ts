import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anIndicator } from '../../test/support/subject.ts'
import { decimal } from '../vietnamese/decimal.ts'
import { add, bare, divide, inUnit, largest, multiply, percentOf, subtract } from './arithmetic.ts'
import {
  absenceSentence,
  absent,
  amount,
  day,
  explain,
  given,
  instant,
  judge,
  type Rule,
  ruleLabel,
  type SimpleRule,
  shown,
  unfold,
} from './index.ts'

const ha = (label: string, value: string) => given(label, decimal(value), 'ha')

describe('the arithmetic of a value', () => {
  it.each([
    [
      percentOf('Hoàn thành kế hoạch', ha('thực hiện', '819.2'), ha('kế hoạch', '750')),
      'Hoàn thành kế hoạch = 819,2 ha (thực hiện) ÷ 750 ha (kế hoạch) × 100 = 109,2%',
    ],
    [subtract('Giảm', ha('năm 2024', '3'), ha('năm 2023', '-1.5')), 'Giảm = 3 ha (năm 2024) − (-1,5 ha) (năm 2023) = 4,5 ha'],
    [largest('Cao nhất', [ha('A', '1'), ha('B', '2')]), 'Cao nhất = lớn nhất trong 1 ha (A); 2 ha (B) = 2 ha'],
    [multiply('Cần đạt', ha('kế hoạch', '750'), bare(decimal('0.75'))), 'Cần đạt = 750 ha (kế hoạch) × 0,75 = 562,5 ha'],
    [inUnit(given('Thu', decimal('1401351'), 'triệu đồng'), 'tỷ đồng'), 'Thu = 1.401.351 triệu đồng (Thu) = 1.401,351 tỷ đồng'],
    [given('Kế hoạch', decimal('0.5'), '%', 2), 'Kế hoạch = 0,50%'],
  ])('%#', (working, line) => expect(working.kind === 'working' ? explain(working) : working.why).toBe(line))

  it('unfolds into one line for each value that was computed', () => {
    const total = add('Tổng', [ha('A', '1'), ha('B', '2')])
    const share = percentOf('Tỷ lệ', total, ha('kế hoạch', '4'))
    if (share.kind === 'working')
      expect(unfold(share)).toEqual(['Tỷ lệ = 3 ha (Tổng) ÷ 4 ha (kế hoạch) × 100 = 75,0%', 'Tổng = 1 ha (A) + 2 ha (B) = 3 ha'])
  })
  it('counts the terms of a long sum rather than listing them', () => {
    const many = add(
      'Tổng',
      Array.from({ length: 40 }, (_, at) => ha(`xã ${at}`, '1')),
    )
    expect(explain(many)).toMatch(/1 ha \(xã 11\) \+ … \(28 số hạng nữa\) = 40 ha$/)
  })
  it('says what a value could not be divided by', () => {
    expect(divide('x', ha('a', '1'), ha('kế hoạch', '0'), { unit: '', decimals: 0 })).toMatchObject({ why: 'kế hoạch bằng 0' })
    expect(inUnit(ha('a', '1'), 'tỷ đồng')).toMatchObject({ reason: 'notComputable' })
  })
  it('is exact: a percentage times its base is the value, and the order of a sum does not matter', () => {
    const cents = fc.integer({ min: -1e12, max: 1e12 }).map((value) => ha('', (value / 1000).toFixed(3)))
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 20 }), (terms) => {
        expect(add('', terms).value.eq(add('', terms.toReversed()).value)).toBe(true)
      }),
    )
  })
  it('writes values as officials do', () => {
    expect([amount(decimal('1401.351'), 'tỷ đồng'), amount(decimal('99.5'), '%'), amount(decimal(3), ''), shown(ha('', '0.5'))]).toEqual([
      '1.401,351 tỷ đồng',
      '99,5%',
      '3',
      '0,5 ha',
    ])
    expect(absenceSentence(absent('notSent'))).toBe('Chưa có số liệu')
  })
})

describe('a rule in words', () => {
  const increment = { kind: 'increment', since: '2023' } as const
  it.each<[Rule, string, string]>([
    [{ kind: 'atLeast', bound: decimal(95), strict: false }, 'từ 95% trở lên', 'tăng từ 95% trở lên'],
    [{ kind: 'atLeast', bound: decimal(500), strict: true }, 'trên 500%', 'tăng trên 500%'],
    [{ kind: 'atMost', bound: decimal(4), strict: false }, 'không quá 4%', 'tăng không quá 4%'],
    [{ kind: 'atMost', bound: decimal(-2), strict: true }, 'dưới -2%', 'giảm trên 2%'],
    [{ kind: 'atMost', bound: decimal(0), strict: true }, 'dưới 0%', 'giảm'],
    [{ kind: 'atLeast', bound: decimal(0), strict: false }, 'từ 0% trở lên', 'không giảm'],
    [{ kind: 'atLeast', bound: decimal(-3), strict: true }, 'trên -3%', 'giảm dưới 3%'],
    [{ kind: 'equal', value: decimal(2) }, '2%', 'tăng 2%'],
    [{ kind: 'range', low: decimal(0), high: decimal(2) }, 'từ 0% đến 2%', 'từ không đổi đến tăng 2%'],
    [{ kind: 'keep', value: decimal(70) }, 'giữ mức 70%', 'giữ mức tăng 70%'],
    [{ kind: 'done' }, 'hoàn thành', 'hoàn thành'],
  ])('%j: %s, or of a change %s', (rule, level, change) =>
    expect([ruleLabel(rule, '%', 0), ruleLabel(rule, '%', 0, increment)]).toEqual([level, change]),
  )
})

describe('judging', () => {
  const judged = (rule: SimpleRule, value: string, better: 'higher' | 'lower' | 'keep', size = '0') =>
    judge(rule, decimal(value), { better, decimals: 0, margin: { kind: 'absolute', size: decimal(size) } })
  it.each<[SimpleRule, string, 'higher' | 'lower' | 'keep', string]>([
    [{ kind: 'atLeast', bound: decimal(5), strict: false }, '9', 'keep', 'met'],
    [{ kind: 'range', low: decimal(5), high: decimal(7) }, '3', 'lower', 'exceeded'],
    [{ kind: 'range', low: decimal(5), high: decimal(7) }, '9', 'lower', 'notMet'],
    [{ kind: 'range', low: decimal(5), high: decimal(7) }, '9', 'keep', 'notMet'],
    [{ kind: 'keep', value: decimal(5) }, '6', 'higher', 'met'],
    [{ kind: 'keep', value: decimal(5) }, '4', 'higher', 'notMet'],
    [{ kind: 'keep', value: decimal(5) }, '6', 'keep', 'notMet'],
    [{ kind: 'done' }, '1', 'keep', 'met'],
    [{ kind: 'done' }, '0', 'keep', 'notMet'],
  ])('%j of %s, better %s: %s', (rule, value, better, held) => expect(judged(rule, value, better)).toBe(held))
  it('a level kept within its margin is kept', () => expect(judged({ kind: 'keep', value: decimal(5) }, '6', 'keep', '1')).toBe('met'))
  it('no better figure is judged worse', () => {
    const rank = { notMet: 0, met: 1, exceeded: 2 }
    const bound = fc.integer({ min: -50, max: 50 }).map(decimal)
    const rules = fc.oneof(
      fc.record({ kind: fc.constantFrom('atLeast' as const), bound, strict: fc.boolean() }),
      fc.record({ kind: fc.constantFrom('equal' as const, 'keep' as const), value: bound }),
      fc.tuple(bound, bound).map(([a, b]) => ({ kind: 'range' as const, low: a.lt(b) ? a : b, high: a.lt(b) ? b : a })),
    )
    fc.assert(
      fc.property(rules, fc.integer({ min: -500, max: 500 }), fc.nat(100), (rule, value, more) => {
        const held = (tenths: number) => rank[judged(rule, decimal(tenths).div(10).toFixed(), 'higher')]
        expect(held(value + more)).toBeGreaterThanOrEqual(held(value))
      }),
    )
  })
})

describe('days, moments and indicators', () => {
  it.each(['2025-02-30', '2025-13-01', '25-01-01', ''])('%j is no day', (text) => expect(() => day(text)).toThrow(RangeError))
  it('a moment is kept to the microsecond', () => {
    expect(instant('2024-10-08T01:30:00Z')).toBe('2024-10-08T01:30:00.000000Z')
    expect(instant('2024-10-08T01:30:00.5Z') > instant('2024-10-08T01:30:00Z')).toBe(true)
    for (const text of ['2024-10-08', '2024-10-08T25:00:00Z', '2024-02-30T00:00:00Z']) expect(() => instant(text)).toThrow(RangeError)
  })
  it.each([
    ['parts of what is no ratio', { ratio: { numerator: 'a', denominator: 'b', times: decimal(1) } }, 'hãy chọn cách tổng hợp “tỷ lệ”'],
    ['a part of itself', { parent: 'revenue' }, 'không thể là một phần của chính nó'],
    ['half a place', { decimals: 0.5 }, 'số nguyên không âm'],
  ])('an indicator refuses %s', (_, fields, message) => expect(() => anIndicator(fields)).toThrow(message))
})
