import { describe, expect, test } from 'vitest'
import { type FactSketch, sketch } from '../../test/support/sketch.ts'
import { plan } from './plan.ts'
import { sourceOf } from './source.ts'

function found(text: string, ...facts: FactSketch[]) {
  return plan(sourceOf({ text, reading: sketch(text, facts) }))
}
const money = { unit: 'tỷ đồng', indicator: 'thu ngân sách' }

describe('value, percentage and plan in two places', () => {
  test('the plan after the stroke here, the percentage there', () => {
    const text = 'Tổng diện tích gieo trồng 5.614/6.300 ha. Riêng trồng trọt, diện tích cây hàng năm 5.613,7 ha, bằng 89,2% kế hoạch.'
    const [finding] = found(
      text,
      { quote: '5.614/6.300 ha', indicator: 'Tổng diện tích gieo trồng', unit: 'ha' },
      { quote: '5.613,7 ha', indicator: 'diện tích cây hàng năm', unit: 'ha', compared: [{ quote: '89,2%', to: 'plan' }] },
    )
    expect(finding).toMatchObject({ kind: 'ratio', arithmetic: '5.613,7 / 6.300 = 89,11% ≠ 89,2%' })
    expect(finding?.places.map(({ quote }) => quote)).toEqual(['5.614/6.300 ha', '5.613,7 ha', '89,2%'])
  })

  test('the same, rounded rightly', () => {
    const text = 'Lương thực 17.400/18.400 tấn. Sản lượng lương thực 17.400 tấn, bằng 94,6% kế hoạch.'
    const facts: FactSketch[] = [
      { quote: '17.400/18.400 tấn', indicator: 'lương thực', unit: 'tấn' },
      { quote: '17.400 tấn', indicator: 'Sản lượng lương thực', unit: 'tấn', compared: [{ quote: '94,6%', to: 'plan' }] },
    ]
    expect(found(text, ...facts)).toEqual([])
  })

  test('a plan stated by itself, in another unit, for the year of which nine months are told', () => {
    const text = 'Dự toán thu ngân sách được giao 150 tỷ đồng. Chín tháng thu ngân sách 90.500 triệu đồng, đạt 63% dự toán.'
    const facts = (period: string): FactSketch[] => [
      { ...money, quote: '150 tỷ đồng', indicator: 'Dự toán thu ngân sách được giao', kind: 'target' },
      { ...money, quote: '90.500 triệu đồng', unit: 'triệu đồng', period, compared: [{ quote: '63%', to: 'plan' }] },
    ]
    expect(found(text, ...facts('2024-01-01/P9M'))[0]?.arithmetic).toBe('90.500 triệu đồng / 150 tỷ đồng = 60,3% ≠ 63%')
    expect(found(text, ...facts('2023-01-01/P9M'))).toEqual([])
  })

  test('the plan of somebody else, and what is only striven for, are other plans', () => {
    const text = 'Kế hoạch thu ngân sách 150 tỷ đồng. Thu ngân sách 90,5 tỷ đồng, đạt 63% dự toán tỉnh giao.'
    const actual: FactSketch = { ...money, quote: '90,5 tỷ đồng', compared: [{ quote: '63%', to: 'plan', by: 'tỉnh' }] }
    expect(found(text, { ...money, quote: '150 tỷ đồng', kind: 'target' }, actual)).toEqual([])
    const strive = 'Năm 2024 phấn đấu thu ngân sách 150 tỷ đồng. Thu ngân sách 90,5 tỷ đồng, đạt 63% dự toán.'
    expect(
      found(
        strive,
        { ...money, quote: '150 tỷ đồng', kind: 'target' },
        { ...money, quote: '90,5 tỷ đồng', compared: [{ quote: '63%', to: 'plan' }] },
      ),
    ).toEqual([])
  })

  test('a percentage without its figure is held against the figure that stands with the plan', () => {
    const text = 'Vốn đầu tư công giải ngân 99,2/151,7 tỷ đồng. Giải ngân vốn đầu tư công mới đạt 56%.'
    const facts: FactSketch[] = [
      { quote: '99,2/151,7 tỷ đồng', indicator: 'Vốn đầu tư công giải ngân', unit: 'tỷ đồng' },
      { quote: '56%', indicator: 'Giải ngân vốn đầu tư công', unit: null, compared: [{ quote: '56%', to: 'plan' }] },
    ]
    expect(found(text, ...facts)[0]?.arithmetic).toBe('99,2 / 151,7 = 65,4% ≠ 56%')
  })
})
