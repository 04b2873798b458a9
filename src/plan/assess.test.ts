import { describe, expect, it } from 'vitest'
import { anIndicator, aTarget, atLeast, idOf, type Row, reading, told } from '../../test/support/subject.ts'
import { decimal } from '../vietnamese/decimal.ts'
import {
  type Absent,
  absenceSentence,
  assess,
  type Break,
  day,
  explain,
  type Indicator,
  impliedLine,
  type PlanLine,
  type Rule,
  type Target,
  type Working,
} from './index.ts'

const x = idOf('X')
const revenue = anIndicator()
const nineMonths = '2024-01-01/P9M'

function assessed(rows: Row[], { of = revenue, at = nineMonths, ...fields }: { of?: Indicator; at?: string } & Partial<Target> = {}) {
  return assess({ target: aTarget({ indicator: of.code, ...fields }), at, indicator: () => of, read: reading([of], rows) })
}

function line(result: ReturnType<typeof assessed>, at = 0) {
  return result.lines[at] as ReturnType<typeof assessed>['lines'][number]
}

const sentence = (of: Working | Absent): string => (of.kind === 'absent' ? absenceSentence(of) : explain(of))
const planned = (rule: Rule, fields: Partial<PlanLine> = {}): PlanLine => atLeast('1', { rule, ...fields })

/** Như Xuân, nine months of 2024 (seed 002): one figure against two plans and the same period. */
describe('1.401,351 tỷ against the plans of province and district', () => {
  const rows: Row[] = [
    ['revenue', x, nineMonths, '1401.351', 'estimate'],
    ['revenue', x, '2023-01-01/P9M', '726.1'],
  ]
  const result = assessed(rows, {
    lines: [atLeast('745.4', { decimals: 1 }), atLeast('770', { id: 'huyen', issuer: 'district', label: 'dự toán huyện giao' })],
  })

  it('says of each plan how much of it is done, with the arithmetic', () => {
    expect(result.lines.map(({ completion }) => sentence(completion))).toEqual([
      'Hoàn thành dự toán tỉnh giao = 1.401,351 tỷ đồng (Thu ngân sách 9 tháng năm 2024) ÷ 745,4 tỷ đồng (dự toán tỉnh giao) × 100 = 188,0%',
      'Hoàn thành dự toán huyện giao = 1.401,351 tỷ đồng (Thu ngân sách 9 tháng năm 2024) ÷ 770 tỷ đồng (dự toán huyện giao) × 100 = 182,0%',
    ])
  })
  it('says how it changed on the same period', () => {
    expect(sentence(result.samePeriod.ofBase)).toBe(
      'So với 9 tháng năm 2023 = 1.401,351 tỷ đồng (9 tháng năm 2024) ÷ 726,1 tỷ đồng (9 tháng năm 2023) × 100 = 193,0%',
    )
    expect(sentence(result.samePeriod.percent)).toContain('= 93,0%')
    expect(sentence(result.samePeriod.difference)).toContain('= 675,251 tỷ đồng')
    expect(sentence(result.previousYear.percent)).toBe('Không áp dụng: 9 tháng năm 2024 không so được với cả năm trước')
  })
  it('proposes to exceed it, early, on an estimate', () =>
    expect(result.proposal).toMatchObject({ class: 'exceeded', early: true, grade: 'estimate' }))
})

describe('completion', () => {
  const lower = anIndicator({ code: 'accidents', unit: 'vụ', decimals: 0, better: 'lower' })
  const accidents = planned({ kind: 'atMost', bound: decimal(50), strict: false }, { unitOfMeasure: 'vụ', label: 'kế hoạch' })
  const ofAccidents = (value: string, at = '2024') =>
    line(assessed([['accidents', x, at, value]], { of: lower, at, lines: [accidents] })).completion

  it('is plan ÷ value where less is better, and not before the period ends', () => {
    expect(sentence(ofAccidents('40'))).toContain('50 vụ (kế hoạch) ÷ 40 vụ')
    expect(sentence(ofAccidents('40'))).toContain('= 125,0%')
    expect(ofAccidents('30', nineMonths)).toMatchObject({ reason: 'notDue' })
    expect(ofAccidents('0')).toMatchObject({ reason: 'notComputable' })
  })
  it.each<[string, Rule]>([
    ['range', { kind: 'range', low: decimal(1), high: decimal(2) }],
    ['keep', { kind: 'keep', value: decimal(1) }],
    ['done', { kind: 'done' }],
  ])('is none for %s, which is held or not', (_, rule) => {
    expect(line(assessed([['revenue', x, '2024', '1.5']], { at: '2024', lines: [planned(rule)] })).completion).toMatchObject({
      reason: 'notApplicable',
    })
  })
  it('is taken in the plan’s unit of measure', () => {
    const inMillions = atLeast('745400', { unitOfMeasure: 'triệu đồng' })
    expect(sentence(line(assessed([['revenue', x, '2024', '1401.351']], { at: '2024', lines: [inMillions] })).completion)).toContain(
      '= 188,0%',
    )
  })
  it('of an increment is change ÷ planned change, also downwards', () => {
    const poverty = anIndicator({ code: 'poverty', unit: '%', decimals: 2, better: 'lower', overUnits: 'ratio', overTime: 'rate' })
    const fall = planned({ kind: 'atMost', bound: decimal('-0.7'), strict: false }, { unitOfMeasure: '%', decimals: 1, label: 'kế hoạch' })
    const rows: Row[] = [
      ['poverty', x, '2023', '5.03'],
      ['poverty', x, '2024', '4.17'],
    ]
    const result = assessed(rows, { of: poverty, at: '2024', measure: { kind: 'increment', since: '2023' }, lines: [fall] })
    expect(sentence(line(result).completion)).toContain('= 122,9%')
    expect(result.proposal).toMatchObject({ class: 'exceeded', why: 'giảm 0,86% so với kế hoạch giảm từ 0,7% trở lên' })
    expect(sentence(result.samePeriod.difference)).toBe('Chênh lệch so với năm 2023 = 4,17% (năm 2024) − 5,03% (năm 2023) = -0,86 điểm %')
    expect(result.samePeriod.percent).toMatchObject({ reason: 'notApplicable', why: 'số liệu tính bằng %, so sánh bằng điểm %' })
  })
})

describe('change across a break of the series', () => {
  const broken: Break = { from: day('2027-01-01'), why: 'chuẩn nghèo giai đoạn 2027 - 2030', source: 'Nghị định 351/2025/NĐ-CP' }
  const poverty = anIndicator({
    code: 'poverty',
    unit: '%',
    decimals: 2,
    better: 'lower',
    overUnits: 'ratio',
    overTime: 'rate',
    breaks: [broken],
  })
  const at = '2027'
  const rows: Row[] = [
    ['poverty', x, '2026', '4'],
    ['poverty', x, '2027', '9'],
  ]
  const fields = {
    of: poverty,
    at,
    period: at,
    lines: [planned({ kind: 'atMost', bound: decimal(10), strict: false }, { unitOfMeasure: '%' })],
  }

  it('is refused, saying why', () => {
    expect(sentence(assessed(rows, fields).samePeriod.difference)).toBe(
      'Không tính được: khác cách tính từ ngày 01/01/2027: chuẩn nghèo giai đoạn 2027 - 2030 (Nghị định 351/2025/NĐ-CP)',
    )
  })
  it('is made where the earlier figure was restated', () => {
    const read = reading([poverty], rows)
    const restated = reading([poverty], [['poverty', x, '2026', '9.5']])
    const target = aTarget({ indicator: 'poverty', period: at, lines: fields.lines })
    const result = assess({
      target,
      at,
      indicator: () => poverty,
      read: (code, id, period, definition) => (definition ? restated(code, id, period) : read(code, id, period)),
    })
    expect(told(result.samePeriod.difference)).toBe('-0.5')
  })
  it('is not made between two periods of another scope', () => {
    const sums: Row[] = [
      ['revenue', idOf('A'), '2024', '1'],
      ['revenue', idOf('B'), '2024', '1'],
      ['revenue', idOf('C'), '2024', '1'],
      ['revenue', idOf('A'), '2023', '1'],
      ['revenue', idOf('B'), '2023', '1'],
    ]
    expect(sentence(assessed(sums, { at: '2024' }).samePeriod.percent)).toBe('Không tính được: hai kỳ không cùng phạm vi, thiếu bản C')
  })
})

/** Mai Sơn's term (ACROSS.md § 2): 404 of 820 tỷ, and 2024 brought 132. */
describe('a term', () => {
  const term = { period: '2021-01-01/P5Y', lines: [atLeast('820', { issuer: 'resolution', label: 'Nghị quyết Đại hội' })] }
  const rows: Row[] = [
    ['revenue', x, '2021-01-01/P3Y', '404'],
    ['revenue', x, '2024', '132'],
  ]

  it('adds up what was done, and says what is left for each year', () => {
    const result = assessed(rows, { ...term, at: '2024' })
    expect(told(result.figure)).toBe('536')
    const { done, left, needed, timesSoFar, each } = line(result).cumulative as Exclude<ReturnType<typeof line>['cumulative'], Absent>
    expect([told(done), told(left), told(needed), each]).toEqual(['536', '284', '284', 'year'])
    expect(sentence(timesSoFar)).toBe(
      'Gấp bình quân đã đạt = 284,0 tỷ đồng (Cần mỗi năm) ÷ 134,0 tỷ đồng (Bình quân đã đạt mỗi năm) = 2,1 lần',
    )
  })
  it('is behind by the time gone', () => {
    expect(line(assessed(rows, { ...term, at: '2024' })).pace).toMatchObject({ class: 'behind', method: 'elapsed' })
  })
  it('has nothing left to need once the plan is reached or the term is over', () => {
    const over = (value: string, at: string) =>
      line(assessed([['revenue', x, at === '2024' ? '2021-01-01/P4Y' : '2021-01-01/P5Y', value]], { ...term, at })).cumulative
    expect(over('900', '2024')).toMatchObject({ needed: { why: 'đã đủ kế hoạch' } })
    expect(over('800', '2025')).toMatchObject({ needed: { why: 'đã hết kỳ kế hoạch' } })
  })
})

describe('pace', () => {
  const at = (value: string, more: Row[] = [], fields: Partial<Target> = {}) =>
    line(assessed([['revenue', x, nineMonths, value], ...more], fields)).pace
  const years: Row[] = ['2021', '2022', '2023'].flatMap((year, index): Row[] => [
    ['revenue', x, `${year}-01-01/P9M`, ['60', '62', '64'][index] as string],
    ['revenue', x, year, '100'],
  ])

  it('without anything else goes by the time gone', () => {
    expect(at('600')).toMatchObject({ class: 'behind', method: 'elapsed', expected: { value: decimal(750) } })
    expect(at('760')).toMatchObject({ class: 'onTrack' })
    expect(at('800')).toMatchObject({ class: 'ahead' })
  })
  it('goes by the mean share that the same months held in earlier years', () => {
    const pace = at('600', years)
    expect(pace).toMatchObject({ class: 'onTrack', method: 'season' })
    if (pace.kind === 'pace')
      expect(explain(pace.expected)).toBe(
        'Mức cần đạt đến nay = 1.000 tỷ đồng (dự toán tỉnh giao) × 0,620 (bình quân các năm trước) = 620 tỷ đồng',
      )
  })
  it('goes by the path where there is one, between two milestones on the straight line', () => {
    const path = (...points: [string, number][]) => ({ path: points.map(([by, value]) => ({ by, value: decimal(value) })) })
    expect(at('600', years, path(['2024-S1', 300], [nineMonths, 500]))).toMatchObject({
      class: 'ahead',
      method: 'path',
      expected: { value: decimal(500) },
    })
    expect(at('600', [], path(['2024-S1', 300], ['2024', 1000]))).toMatchObject({ expected: { value: decimal(650) } })
    expect(at('600', [], path(['2024', 1000]))).toMatchObject({ expected: { value: decimal(750) } })
  })
  it('of a level without a path is none; with one, that of the last milestone passed', () => {
    const rate = anIndicator({ code: 'cover', unit: '%', decimals: 1, overUnits: 'none', overTime: 'rate' })
    const lines = [planned({ kind: 'atLeast', bound: decimal(70), strict: false }, { unitOfMeasure: '%' })]
    const of = (fields: Partial<Target>) => line(assessed([['cover', x, nineMonths, '65']], { of: rate, lines, ...fields })).pace
    expect(of({})).toMatchObject({ reason: 'notApplicable', why: 'chỉ tiêu không cộng dồn và chưa có lộ trình' })
    expect(
      of({
        path: [
          { by: '2024-S1', value: decimal(66) },
          { by: '2024', value: decimal(70) },
        ],
      }),
    ).toMatchObject({ class: 'onTrack', expected: { value: decimal(66) } })
    expect(of({ path: [{ by: '2024', value: decimal(70) }] })).toMatchObject({ reason: 'notDue' })
  })
  it('where less is better is ahead below what was expected', () => {
    const lower = anIndicator({ better: 'lower' })
    const lines = [planned({ kind: 'atMost', bound: decimal(1000), strict: false })]
    expect(line(assessed([['revenue', x, nineMonths, '600']], { of: lower, lines })).pace).toMatchObject({ class: 'ahead' })
    expect(line(assessed([['revenue', x, nineMonths, '900']], { of: lower, lines })).pace).toMatchObject({ class: 'behind' })
  })
  it('is none once the year is over', () => {
    expect(line(assessed([['revenue', x, '2024', '900']], { at: '2024' })).pace).toMatchObject({ reason: 'notApplicable' })
  })
})

describe('forecast', () => {
  const foreseen = (rows: Row[], fields: Parameters<typeof assessed>[1] = {}) => {
    const result = assessed(rows, fields)
    return { forecast: result.forecast, outlook: line(result).outlook }
  }
  const range = ({ forecast }: ReturnType<typeof foreseen>) =>
    forecast.kind === 'forecast' ? [forecast.method, told(forecast.low), told(forecast.value), told(forecast.high)] : forecast.why

  it('divides by the share of earlier years, from the largest to the smallest', () => {
    const years: Row[] = [
      ['2021', '50'],
      ['2022', '75'],
      ['2023', '62.5'],
    ].flatMap(([year, share]): Row[] => [
      ['revenue', x, `${year}-01-01/P9M`, share as string],
      ['revenue', x, year as string, '100'],
    ])
    const high = foreseen([['revenue', x, nineMonths, '750'], ...years])
    expect(range(high)).toEqual(['earlierShares', '1000', '1200', '1500'])
    expect(high.outlook).toBe('likelyToMeet')
    expect(foreseen([['revenue', x, nineMonths, '600'], ...years]).outlook).toBe('uncertain')
    expect(foreseen([['revenue', x, nineMonths, '450'], ...years]).outlook).toBe('unlikelyToMeet')
    expect(range(foreseen([['revenue', x, nineMonths, '750'], ...years.slice(0, 2)]))).toEqual([
      'earlierShares',
      'notComputable',
      '1500',
      'notComputable',
    ])
  })
  it('without earlier years goes on at the mean pace, between the slowest and the fastest part', () => {
    const quarters: Row[] = [
      ['revenue', x, '2024-Q1', '100'],
      ['revenue', x, '2024-Q2', '200'],
      ['revenue', x, '2024-Q3', '300'],
    ]
    expect(range(foreseen(quarters))).toEqual(['paceSoFar', '700', '800', '900'])
    expect(foreseen(quarters).outlook).toBe('unlikelyToMeet')
    expect(foreseen([['revenue', x, nineMonths, '750']])).toMatchObject({
      outlook: 'uncertain',
      forecast: { low: { why: 'chỉ có một số liệu lũy kế từ đầu kỳ' } },
    })
  })
  it('of a level moves as it did in the last months of earlier years, or not at all', () => {
    const stock = anIndicator({ code: 'schools', unit: 'trường', decimals: 0, overTime: 'stock' })
    const lines = [planned({ kind: 'atLeast', bound: decimal(46), strict: false }, { unitOfMeasure: 'trường' })]
    const now: Row = ['schools', x, nineMonths, '45']
    const years: Row[] = [
      ['2022', '40', '41'],
      ['2023', '42', '45'],
    ].flatMap(([year, part, whole]): Row[] => [
      ['schools', x, `${year}-01-01/P9M`, part as string],
      ['schools', x, year as string, whole as string],
    ])
    expect(range(foreseen([now, ...years], { of: stock, lines }))).toEqual(['earlierMoves', '46', '47', '48'])
    expect(range(foreseen([now], { of: stock, lines }))).toEqual(['unchanged', 'notComputable', '45', 'notComputable'])
  })
  it('is none once the year is over, nor of a total that lacks units', () => {
    expect(range(foreseen([['revenue', x, '2024', '1']], { at: '2024' }))).toBe('đã hết kỳ kế hoạch')
    expect(range(foreseen([['revenue', idOf('A'), nineMonths, '1']]))).toBe('số liệu đến nay chưa đủ các đơn vị')
  })
})

describe('a plan that is only implied', () => {
  const fields = { id: 'tinh', issuer: 'province', label: 'dự toán tỉnh giao', unitOfMeasure: 'tỷ đồng' } as const
  const implied = impliedLine(fields, { value: decimal('1401.351'), decimals: 3 }, { value: decimal(188), decimals: 0 }) as PlanLine

  it('lies between what rounding allows, and is marked', () => {
    expect(implied.implied?.low.toFixed(1)).toBe('743.4')
    expect(implied.implied?.high.toFixed(1)).toBe('747.4')
    expect(assessed([['revenue', x, '2024', '800']], { at: '2024', lines: [implied] }).proposal).toMatchObject({
      class: 'exceeded',
      why: '800 tỷ đồng so với kế hoạch khoảng 743,422 - 747,387 tỷ đồng (suy ra)',
    })
  })
  it('gives no class inside it', () => {
    expect(assessed([['revenue', x, '2024', '745']], { at: '2024', lines: [implied] }).proposal).toMatchObject({ class: 'notAssessed' })
  })
  it('gives back the percentage it came from', () => {
    const short = impliedLine(fields, { value: decimal(132), decimals: 0 }, { value: decimal('73.6'), decimals: 1 }) as PlanLine
    expect(short).toMatchObject({ rule: { value: decimal('179.3') }, decimals: 1 })
    expect(sentence(line(assessed([['revenue', x, '2024', '132']], { at: '2024', lines: [short] })).completion)).toMatch(/= 73,6%$/)
  })
  it('is none of nothing', () => {
    expect(impliedLine(fields, { value: decimal(0), decimals: 0 }, { value: decimal(10), decimals: 0 })).toMatchObject({
      reason: 'notComputable',
    })
  })
})

it('a reporting period must lie in the target’s', () => {
  expect(() => assessed([], { at: '2025-Q1' })).toThrow(RangeError)
})
