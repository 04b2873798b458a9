import { describe, expect, test } from 'vitest'
import { type FactSketch, placeIn, sketch } from '../../test/support/sketch.ts'
import type { Tally, UniversalStatement } from '../reader/reading.ts'
import { decimal } from '../vietnamese/decimal.ts'
import { sourceOf } from './source.ts'
import { universal } from './universal.ts'

function found(
  text: string,
  quote: string,
  atLeast: number,
  facts: FactSketch[],
  rest: Partial<UniversalStatement> = {},
  tallies: Tally[] = [],
) {
  const statement: UniversalStatement = {
    kind: 'universal',
    ...placeIn(text, quote),
    count: null,
    atLeastPercent: decimal(atLeast),
    strict: false,
    scope: null,
    forecast: false,
    period: '2024',
    ...rest,
  }
  return universal(sourceOf({ text, reading: sketch(text, facts, { statements: [statement], tallies }) }))
}
const exports: FactSketch = {
  quote: '45,5 triệu USD',
  indicator: 'Kim ngạch xuất khẩu',
  unit: 'triệu USD',
  compared: [{ quote: '91%', to: 'plan' }],
}
const allMet = 'Tất cả chỉ tiêu đều đạt và vượt'

describe('a statement about all targets', () => {
  test('is broken by each figure below its mark', () => {
    const text =
      'Tất cả 27 chỉ tiêu đều đạt từ 70% kế hoạch trở lên. Giải ngân 195 tỷ đồng, đạt 48,7% kế hoạch. Thu ngân sách 90 tỷ đồng, đạt 88% kế hoạch. Vốn huyện quản lý mới đạt 32% KH.'
    const facts: FactSketch[] = [
      { quote: '195 tỷ đồng', indicator: 'Giải ngân', unit: 'tỷ đồng', compared: [{ quote: '48,7%', to: 'plan' }] },
      { quote: '90 tỷ đồng', indicator: 'Thu ngân sách', unit: 'tỷ đồng', compared: [{ quote: '88%', to: 'plan' }] },
      { quote: '32%', indicator: 'giải ngân vốn huyện quản lý', unit: null, compared: [{ quote: '32%', to: 'plan' }] },
    ]
    const findings = found(text, 'Tất cả 27 chỉ tiêu đều đạt từ 70% kế hoạch trở lên', 70, facts)
    expect(findings.map(({ arithmetic }) => arithmetic)).toEqual(['48,7% < 70%', '32% < 70%'])
    expect(findings.every(({ grade, kind }) => grade === 'changesVerdict' && kind === 'universal')).toBe(true)
  })

  test('is broken by the text’s own count of targets below it, which then stands for the figures', () => {
    const text =
      'Cả 27 chỉ tiêu thực hiện trên 50% kế hoạch; còn 5 chỉ tiêu dưới 50% kế hoạch. Công nghiệp 15.255 tỷ đồng, bằng 46,9% kế hoạch.'
    const facts: FactSketch[] = [
      { quote: '5 chỉ tiêu', indicator: 'chỉ tiêu dưới 50% kế hoạch', unit: 'chỉ tiêu' },
      { quote: '15.255 tỷ đồng', indicator: 'Công nghiệp', unit: 'tỷ đồng', compared: [{ quote: '46,9%', to: 'plan' }] },
    ]
    const findings = found(text, 'Cả 27 chỉ tiêu thực hiện trên 50% kế hoạch', 50, facts, { strict: true })
    expect(findings.map(({ arithmetic }) => arithmetic)).toEqual(['5 chỉ tiêu dưới mức 50% ≠ 0'])
  })

  test('that all are met, is broken by a count of the unmet and by a year’s figure', () => {
    const count: FactSketch = { quote: '2 chỉ tiêu', indicator: 'chỉ tiêu không đạt', unit: 'chỉ tiêu' }
    expect(found(`${allMet}. Còn 2 chỉ tiêu không đạt.`, allMet, 100, [count])).toHaveLength(1)
    const text = `${allMet}. Xuất khẩu 45,5 triệu USD, bằng 91% kế hoạch.`
    expect(found(text, allMet, 100, [exports])[0]?.arithmetic).toBe('91% < 100%')
  })

  test('of some of them, as a tally of more tells, is none about all', () => {
    const text = '22/27 chỉ tiêu đạt và vượt, cả 10 chỉ tiêu vượt kế hoạch.'
    const facts: FactSketch[] = [
      { quote: '22/27 chỉ tiêu', indicator: 'chỉ tiêu đạt và vượt', unit: 'chỉ tiêu' },
      { quote: '10 chỉ tiêu', indicator: 'chỉ tiêu vượt kế hoạch', unit: 'chỉ tiêu' },
    ]
    const tallies: Tally[] = [{ total: null, classes: [{ class: 'metOrExceeded', fact: 0 }], period: '2024' }]
    expect(found(text, 'cả 10 chỉ tiêu vượt kế hoạch', 100, facts, { count: 1, strict: true }, tallies)).toEqual([])
    expect(found(text, 'cả 10 chỉ tiêu vượt kế hoạch', 100, facts, { strict: true }, tallies)).toHaveLength(1)
  })

  test('that all are met, says nothing against nine months of a plan for the year', () => {
    const text = `${allMet}. Xuất khẩu 45,5 triệu USD, bằng 91% kế hoạch.`
    expect(found(text, allMet, 100, [{ ...exports, period: '2024-01-01/P9M' }], { period: '2024-01-01/P9M' })).toEqual([])
  })

  const text = `${allMet}. Xuất khẩu 45,5 triệu USD, bằng 91% kế hoạch.`
  test.each<[string, FactSketch, Partial<UniversalStatement>?, string?]>([
    ['a forecast', exports, { forecast: true }],
    ['a figure of another period', { ...exports, period: '2023' }],
    ['an aim', { ...exports, kind: 'target' }],
    ['a part of another figure', { ...exports, part: { of: 0, complete: false } }],
    ['spending', { ...exports, indicator: 'chi ngân sách' }],
    ['poverty, of which less is better', { ...exports, indicator: 'tỷ lệ hộ nghèo' }],
    ['a figure out of its scope', exports, { scope: 'về giảm nghèo, tạo việc làm' }],
    ['a percentage beside which no plan is named', exports, {}, `${allMet}. Xuất khẩu 45,5 triệu USD, đạt 91%.`],
  ])('is not broken by %s', (_, fact, statement = {}, said = text) => {
    expect(found(said, allMet, 100, [fact], statement)).toEqual([])
  })

  test('is not broken by a figure that reaches one of its two plans', () => {
    const two = `${allMet}. Thu 45,5 tỷ đồng, bằng 91% dự toán phường giao, 107% dự toán tỉnh giao.`
    const compared = [
      { quote: '91%', to: 'plan' as const, by: 'phường' },
      { quote: '107%', to: 'plan' as const, by: 'tỉnh' },
    ]
    expect(found(two, allMet, 100, [{ quote: '45,5 tỷ đồng', indicator: 'Thu', unit: 'tỷ đồng', compared }])).toEqual([])
  })

  test('within its scope is broken', () => {
    const said = 'Các chỉ tiêu về tạo việc làm, giảm nghèo đều đạt và vượt. Số lao động được tạo việc làm mới 820 người, đạt 82% kế hoạch.'
    const jobs: FactSketch = {
      quote: '820 người',
      indicator: 'Số lao động được tạo việc làm mới',
      unit: 'người',
      compared: [{ quote: '82%', to: 'plan' }],
    }
    expect(
      found(said, 'Các chỉ tiêu về tạo việc làm, giảm nghèo đều đạt và vượt', 100, [jobs], { scope: 'tạo việc làm, giảm nghèo' }),
    ).toHaveLength(1)
  })
})
