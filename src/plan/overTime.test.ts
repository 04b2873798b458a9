import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anIndicator, told, workingOf } from '../../test/support/subject.ts'
import { decimal } from '../vietnamese/decimal.ts'
import { parsePeriod, partsOf, periodOf, through } from '../vietnamese/period.ts'
import { absent, explain, type Figure, given, type Indicator, known, overTime, overTimeColumns, periodsBehind } from './index.ts'

const flow = anIndicator()
const stock = anIndicator({ overTime: 'stock' })

/** Figures by period; what is not there was not sent, or is not due. */
function over(of: Indicator, period: string, figures: Record<string, string>, missing: 'notSent' | 'notDue' = 'notSent'): Figure {
  return overTime(of, period, (code) => {
    const digits = figures[code]
    if (digits === undefined) return absent(missing)
    const [a, b] = digits.split('/')
    const parts =
      b === undefined ? null : { numerator: given('tử số', decimal(a as string), ''), denominator: given('mẫu số', decimal(b), '') }
    return known(given('', b === undefined ? decimal(a as string) : decimal(a as string).div(b), of.unit), 'final', parts)
  })
}

describe('a flow', () => {
  it.each([
    ['from its quarters', '2024', { '2024-Q1': '1', '2024-Q2': '2', '2024-Q3': '3', '2024-Q4': '4' }, '10'],
    [
      'from a running total and the months after it',
      '2024',
      { '2024-01-01/P9M': '7', '2024-M10': '1', '2024-M11': '1', '2024-M12': '1' },
      '10',
    ],
    [
      'of a term, from years and a running total',
      '2021-01-01/P45M',
      { '2021': '1', '2022': '2', '2023': '3', '2024-01-01/P9M': '4' },
      '10',
    ],
    ['of a term, from the total since its beginning', '2021-01-01/P4Y', { '2021-01-01/P3Y': '404', '2024': '132' }, '536'],
    ['by parts that a longer one would block', '2024-S1', { '2024-01-01/P5M': '9', '2024-Q1': '1', '2024-Q2': '2' }, '3'],
    ['of a quarter, between two running totals', '2024-Q3', { '2024-01-01/P9M': '10', '2024-S1': '6' }, '4'],
  ])('%s', (_, period, figures, expected) => expect(told(over(flow, period, figures as unknown as Record<string, string>))).toBe(expected))

  it('shows what it was made of', () => {
    expect(explain(workingOf(over(flow, '2024-Q3', { '2024-01-01/P9M': '10', '2024-S1': '6' })))).toBe(
      'Thu ngân sách quý III năm 2024 = 10 tỷ đồng (9 tháng năm 2024) − 6 tỷ đồng (6 tháng đầu năm 2024) = 4 tỷ đồng',
    )
  })
  it('names the months that are missing', () => {
    expect(over(flow, '2024', { '2024-S1': '1', '2024-M10': '2' })).toMatchObject({
      reason: 'notComputable',
      why: 'thiếu số liệu quý III năm 2024, từ tháng 11 đến tháng 12 năm 2024',
    })
  })
  it('is not due while the year lasts, and not sent where nothing was', () => {
    expect(over(flow, '2024', { '2024-Q1': '1' }, 'notDue')).toMatchObject({ reason: 'notDue' })
    expect(over(flow, '2024', {})).toMatchObject({ reason: 'notSent' })
  })
  it('of a ratio adds its parts', () => {
    const of = anIndicator({ unit: '%', overUnits: 'ratio' })
    expect(told(over(of, '2024-S1', { '2024-Q1': '1/10', '2024-Q2': '9/90' }))).toBe('10')
  })

  it('is the same however the year was reported', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 12, maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }),
        (values, runs) => {
          const months = partsOf('2024', 1)
          const sum = (count: number): number => values.slice(0, count).reduce((total, value) => total + value, 0)
          const figures: Record<string, string> = Object.fromEntries(months.map((month, at) => [month, String(values[at])]))
          for (const count of runs) if (count < 12) figures[through(months[0] as string, months[count - 1] as string)] = String(sum(count))
          expect(told(over(flow, '2024', figures))).toBe(String(sum(12)))
          expect(told(over(flow, '2024-Q3', figures))).toBe(String(sum(9) - sum(6)))
        },
      ),
    )
  })
})

describe('a stock and a rate', () => {
  it('a stock is the latest, and says of when', () => {
    expect(told(over(stock, '2024', { '2024-Q1': '5', '2024-M11': '7' }))).toBe('7')
    expect(explain(workingOf(over(stock, '2024', { '2024-01-01/P9M': '7' })))).toBe(
      'Thu ngân sách năm 2024 = số mới nhất, 7 tỷ đồng (9 tháng năm 2024) = 7 tỷ đồng',
    )
  })
  it('a rate is only what was recorded', () => {
    const rate = anIndicator({ overTime: 'rate' })
    expect(over(rate, '2024', { '2024-S1': '5', '2024-S2': '6' })).toMatchObject({ reason: 'notSent' })
    expect(told(over(rate, '2024', { '2024': '5.5' }))).toBe('5.5')
  })
})

describe('months of many series at once', () => {
  const year = { from: 0, to: 12 }
  const none = Number.NaN
  const figures = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 1, 1, 1, 1, none, 1, 1, 1, 1, 1, none)
  it.each([
    ['flow', [78, 21, none, none]],
    ['stock', [12, 6, 1, 1]],
    ['rate', [none, none, none, none]],
  ] as const)('a %s', (rule, expected) => {
    expect([...overTimeColumns(figures, 12, [year, { from: 0, to: 6 }], rule)]).toEqual(expected)
  })
  it('refuses sums it could not hold exactly', () => {
    expect(() => overTimeColumns(Float64Array.of(2 ** 53 - 1, 1), 2, [{ from: 0, to: 2 }], 'flow')).toThrow('use fewer places')
  })
  it('are those put together one by one', () => {
    const month = fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 }), { nil: null, freq: 12 })
    fc.assert(
      fc.property(
        fc.array(month, { minLength: 12, maxLength: 12 }),
        fc.constantFrom<'flow' | 'stock'>('flow', 'stock'),
        fc.integer({ min: 2, max: 12 }),
        (values, rule, to) => {
          const months = partsOf('2024', 1)
          const recorded = Object.fromEntries(months.flatMap((code, at) => (values[at] === null ? [] : [[code, String(values[at])]])))
          const one = over(rule === 'flow' ? flow : stock, through('2024-M01', months[to - 1] as string), recorded)
          const [all] = overTimeColumns(
            Float64Array.from(values, (value) => value ?? none),
            12,
            [{ from: 0, to }],
            rule,
          )
          expect(String(all)).toBe(one.kind === 'number' ? one.working.value.toFixed() : 'NaN')
        },
      ),
    )
  })
})

describe('The periods behind a figure', () => {
  it('are all that may be read for it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('flow', 'stock', 'rate' as const),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 2 ** 20 }),
        (kind, month, months, known) => {
          const period = periodOf(2024, month, months).code
          const behind = periodsBehind(kind, period)
          const read: string[] = []
          overTime(anIndicator({ overTime: kind }), period, (code) => {
            read.push(code)
            // Some are there, so that the search goes on from them.
            return (known >> (read.length % 20)) & 1 && code !== period ? figure : absent('notSent')
          })
          expect(behind).toEqual(expect.arrayContaining(read))
          expect(behind.every((code) => parsePeriod(code)?.code === code)).toBe(true)
        },
      ),
    )
  })
})

const figure = known(given('', decimal('1'), flow.unit), 'final')
