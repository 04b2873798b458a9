import { describe, expect, it } from 'vitest'
import { anIndicator, aTarget, idOf, moment, type Row, reading } from '../../test/support/subject.ts'
import { decimal } from '../vietnamese/decimal.ts'
import { assess, type Better, type Content, className, decide, type Margin, type Rule, rule, type TargetClass } from './index.ts'

const atLeast = (bound: string, strict = false): Rule => ({ kind: 'atLeast', bound: decimal(bound), strict })
const atMost = (bound: string, strict = false): Rule => ({ kind: 'atMost', bound: decimal(bound), strict })
const equal = (value: string): Rule => ({ kind: 'equal', value: decimal(value) })
const keep = (value: string): Rule => ({ kind: 'keep', value: decimal(value) })
const range = (low: string, high: string): Rule => ({ kind: 'range', low: decimal(low), high: decimal(high) })
const between = (low: string, high: string): Content => ({ kind: 'range', low: decimal(low), high: decimal(high) })
const words = (text: string): Content => ({ kind: 'words', words: text })

interface Case {
  rule: Rule
  decimals?: number
  better?: Better
  margin?: Margin
}

const unit = '%'
/** A rate judged at the end of 2019. */
function proposalFor({ rule: by, decimals = 1, better = 'higher', margin }: Case, actual: string | Content, at = '2019') {
  const of = anIndicator({ code: 'rate', name: 'Chỉ tiêu', unit, decimals: 1, better, overUnits: 'none', overTime: 'rate' })
  const line = { ...(aTarget().lines[0] as ReturnType<typeof aTarget>['lines'][number]), rule: rule(by), unitOfMeasure: unit, decimals }
  const target = aTarget({ indicator: 'rate', period: '2019', lines: [line], margin: margin ?? null })
  return assess({ target, at, indicator: () => of, read: reading([of], [['rate', idOf('X'), at, actual, 'estimate']]) }).proposal
}

const lower: Better = 'lower'

/**
 * domain.md § 4.3: how official tables judged. `proposed` is what the rule gives with no margin; where the official class is another, a person
 * gives it, with a reason. GOV19, HUE19, BT22 are the tables named there.
 */
const officialTable: [shape: string, of: Case, actual: string | Content, proposed: TargetClass, official: TargetClass, source: string][] = [
  ['range, above its top', { rule: range('6.6', '6.8') }, '7.02', 'exceeded', 'exceeded', 'GOV19'],
  ['range, inside', { rule: range('33', '34'), decimals: 0 }, '33.9', 'met', 'met', 'GOV19'],
  ['range, inside', { rule: range('1', '1.5') }, '1.1', 'met', 'exceeded', 'GOV19'],
  ['range, below', { rule: range('7.5', '8.0') }, '7.18', 'notMet', 'notMet', 'HUE19'],
  ['range against range', { rule: range('60', '62'), decimals: 0 }, between('61', '62'), 'met', 'met', 'GOV19'],
  ['"khoảng", lower is better', { rule: equal('4'), decimals: 0, better: lower }, '2.79', 'exceeded', 'exceeded', 'GOV19'],
  ['upper bound', { rule: atMost('4', true), decimals: 0, better: lower }, '3.1', 'exceeded', 'met', 'GOV19'],
  [
    'upper bound, a word for a figure',
    { rule: atMost('3', true), decimals: 0, better: lower },
    words('xuất siêu'),
    'notAssessed',
    'exceeded',
    'GOV19',
  ],
  ['strict bound, equal', { rule: atMost('7.6', true), better: lower }, '7.6', 'notMet', 'met', 'HUE19'],
  ['point, +4,8%', { rule: equal('1915'), decimals: 0 }, '2007', 'exceeded', 'met', 'HUE19'],
  ['point, +8%', { rule: equal('7213.5') }, '7787', 'exceeded', 'exceeded', 'HUE19'],
  ['point, +0,4 point', { rule: equal('98.07'), decimals: 2 }, '98.5', 'exceeded', 'met', 'HUE19'],
  ['point, +1,2 point', { rule: equal('88.1') }, '89.3', 'exceeded', 'exceeded', 'GOV19'],
  ['point, −10%', { rule: equal('1055'), decimals: 0 }, '950', 'notMet', 'notMet', 'HUE19'],
  ['maintain', { rule: keep('41.85'), decimals: 2 }, '41.85', 'met', 'met', 'GOV19'],
  ['maintain', { rule: keep('57.3') }, '57.3', 'met', 'met', 'HUE19'],
  ['extreme, 2413%', { rule: equal('75'), decimals: 0 }, '1809.5', 'exceeded', 'exceeded', 'seeds 001, 004'],
]

describe('how official tables judged (domain.md § 4.3)', () => {
  it.each(officialTable)('%s: %j → %j is proposed as %s, was judged %s (%s)', (_, of, actual, proposed, official) => {
    const proposal = proposalFor(of, actual)
    expect(proposal.class).toBe(proposed)
    const decision = { decided: official, by: 'Chủ tịch UBND', at: moment(0) }
    const differs = proposed !== official
    if (differs) expect(() => decide(proposal, { ...decision, reason: ' ' })).toThrow('hãy nêu lý do')
    const verdict = decide(proposal, { ...decision, reason: differs ? 'Theo thông lệ đánh giá của tỉnh' : null })
    expect([verdict.proposal.class, verdict.decided]).toEqual([proposed, official])
  })

  it.each([
    ['dưới 4 → 3,1', { rule: atMost('4', true), decimals: 0, better: lower, margin: { kind: 'absolute', size: decimal(1) } }, '3.1', 'met'],
    ['1.915 → 2.007', { rule: equal('1915'), decimals: 0, margin: { kind: 'percent', size: decimal(5) } }, '2007', 'met'],
    ['7.213,5 → 7.787', { rule: equal('7213.5'), margin: { kind: 'percent', size: decimal(5) } }, '7787', 'exceeded'],
    ['98,07 → 98,5', { rule: equal('98.07'), decimals: 2, margin: { kind: 'absolute', size: decimal(1) } }, '98.5', 'met'],
    ['88,1 → 89,3', { rule: equal('88.1'), margin: { kind: 'absolute', size: decimal(1) } }, '89.3', 'exceeded'],
  ] as [string, Case, string, TargetClass][])('%s with a margin of the target is %j %s → %s', (_, of, actual, expected) => {
    expect(proposalFor(of, actual).class).toBe(expected)
  })

  it.each([
    ['trên 500 kg', atLeast('500', true), '500', 'notMet'],
    ['trên 500 kg', atLeast('500', true), '500.4', 'met'],
    ['từ 95% trở lên', atLeast('95'), '95', 'met'],
    ['từ 95% trở lên', atLeast('95'), '94.4', 'notMet'],
    ['ít nhất 2 sản phẩm', atLeast('2'), '3', 'exceeded'],
  ] as [string, Rule, string, TargetClass][])('thresholds in plans: %s', (_, by, actual, expected) => {
    expect(proposalFor({ rule: by, decimals: 0 }, actual).class).toBe(expected)
  })

  describe('reduction and level together: giảm 0,7 (còn 4,33) → 0,86 (còn 4,17), Đạt (HUE19)', () => {
    const poverty = anIndicator({
      code: 'poverty',
      name: 'Tỷ lệ hộ nghèo',
      unit: '%',
      decimals: 2,
      better: 'lower',
      overUnits: 'ratio',
      overTime: 'rate',
    })
    const part = { indicator: 'poverty', unitOfMeasure: '%' }
    const both: Rule = rule({
      kind: 'allOf',
      parts: [
        {
          ...part,
          name: 'mức giảm',
          measure: { kind: 'increment', since: '2018' },
          rule: { kind: 'atMost', bound: decimal('-0.7'), strict: false },
          decimals: 1,
        },
        {
          ...part,
          name: 'tỷ lệ cuối năm',
          measure: { kind: 'level' },
          rule: { kind: 'atMost', bound: decimal('4.33'), strict: false },
          decimals: 2,
        },
      ],
    })
    const line = { ...(aTarget().lines[0] as ReturnType<typeof aTarget>['lines'][number]), rule: both, unitOfMeasure: '%' }
    const target = aTarget({ indicator: 'poverty', period: '2019', lines: [line] })
    const proposed = (level: string) => {
      const rows: Row[] = [
        ['poverty', idOf('X'), '2018', '5.03'],
        ['poverty', idOf('X'), '2019', level, 'estimate'],
      ]
      return assess({ target, at: '2019', indicator: () => poverty, read: reading([poverty], rows) }).proposal
    }

    it('is met', () => {
      expect(proposed('4.17')).toMatchObject({ class: 'met', grade: 'estimate' })
      expect(proposed('4.17').why).toBe(
        'mức giảm: giảm 0,86% so với kế hoạch giảm từ 0,7% trở lên; tỷ lệ cuối năm: 4,17% so với kế hoạch không quá 4,33%',
      )
    })
    it('is not met where one of the two is not', () => expect(proposed('4.5').class).toBe('notMet'))
  })

  it('all of: tai nạn giao thông giảm cả ba tiêu chí, one of which rose: Không đạt (BT22; figures are the test’s own)', () => {
    const names = ['số vụ', 'số người chết', 'số người bị thương']
    const all = names.map((name, at) => anIndicator({ code: `a${at}`, name, unit: 'vụ', decimals: 0, better: 'lower' }))
    const by: Rule = rule({
      kind: 'allOf',
      parts: names.map((name, at) => ({
        name,
        indicator: `a${at}`,
        measure: { kind: 'increment', since: '2021' },
        rule: { kind: 'atMost', bound: decimal(0), strict: true },
        unitOfMeasure: 'vụ',
        decimals: 0,
      })),
    })
    const line = { ...(aTarget().lines[0] as ReturnType<typeof aTarget>['lines'][number]), rule: by }
    const target = aTarget({ indicator: 'a0', period: '2022', lines: [line] })
    const classOf = (injured: string, ...missing: number[]) => {
      const rows: Row[] = [
        ['12', '9'],
        ['4', '3'],
        ['8', injured],
      ].flatMap(([before, now], at): Row[] =>
        missing.includes(at)
          ? []
          : [
              [`a${at}`, idOf('X'), '2021', before as string],
              [`a${at}`, idOf('X'), '2022', now as string],
            ],
      )
      return assess({ target, at: '2022', indicator: (code) => all[Number(code[1])] as (typeof all)[number], read: reading(all, rows) })
        .proposal.class
    }
    expect(classOf('11')).toBe('notMet')
    expect(classOf('7')).toBe('met')
    expect(classOf('7', 1)).toBe('notAssessed')
    expect(classOf('11', 1)).toBe('notMet')
  })

  it('not assessable: nothing was sent, and the year is not over', () => {
    expect(proposalFor({ rule: equal('10') }, { kind: 'returned', why: 'sai đơn vị tính' })).toMatchObject({
      class: 'notAssessed',
      why: 'Đã trả lại để làm lại: sai đơn vị tính',
    })
    expect(proposalFor({ rule: equal('10') }, '12', '2019-M09')).toMatchObject({ class: 'notAssessed', why: 'Chưa hết kỳ kế hoạch' })
  })
})

describe('a proposal', () => {
  const of = anIndicator()
  const proposed = (rows: Row[], at: string, fields = {}) =>
    assess({ target: aTarget(), at, indicator: () => of, read: reading([of], rows), ...fields }).proposal

  it('comes early where what accumulates has reached the plan', () => {
    expect(proposed([['revenue', idOf('X'), '2024-01-01/P9M', '1401.351']], '2024-01-01/P9M')).toMatchObject({
      class: 'exceeded',
      early: true,
      why: '1.401,351 tỷ đồng so với kế hoạch từ 1.000 tỷ đồng trở lên',
    })
    expect(proposed([['revenue', idOf('X'), '2024-01-01/P9M', '999']], '2024-01-01/P9M').class).toBe('notAssessed')
  })
  it('is not made on a total that lacks a unit, which it names', () => {
    expect(
      proposed(
        [
          ['revenue', idOf('A'), '2024', '700'],
          ['revenue', idOf('B'), '2024', '800'],
        ],
        '2024',
      ),
    ).toMatchObject({
      class: 'notAssessed',
      why: 'Số liệu chưa đủ, thiếu bản C',
    })
  })
  it('waits for the grade that is asked for', () => {
    const rows: Row[] = [['revenue', idOf('X'), '2024', '1200', 'estimate']]
    expect(proposed(rows, '2024')).toMatchObject({ class: 'exceeded', grade: 'estimate' })
    expect(proposed(rows, '2024', { atLeastGrade: 'final' })).toMatchObject({ class: 'notAssessed', grade: 'estimate' })
  })
  it('is compared at the precision of the plan', () => {
    expect(proposed([['revenue', idOf('X'), '2024', '999.6']], '2024').class).toBe('met')
    expect(proposed([['revenue', idOf('X'), '2024', '999.4']], '2024').class).toBe('notMet')
    expect(proposed([['revenue', idOf('X'), '2024', '1000.4']], '2024').class).toBe('met')
  })
  it('of something to be done: done or not', () => {
    const line = { ...(aTarget().lines[0] as ReturnType<typeof aTarget>['lines'][number]), rule: { kind: 'done' } as Rule }
    const target = aTarget({ lines: [line] })
    const classOf = (content: Content) =>
      assess({ target, at: '2024', indicator: () => of, read: reading([of], [['revenue', idOf('X'), '2024', content]]) }).proposal.class
    expect(classOf({ kind: 'done', done: true })).toBe('met')
    expect(classOf({ kind: 'done', done: false })).toBe('notMet')
  })
  it('has a name for each class', () => {
    expect((['exceeded', 'met', 'notMet', 'notAssessed'] as const).map(className)).toEqual(['Vượt', 'Đạt', 'Không đạt', 'Chưa đánh giá'])
  })
})
