import { describe, expect, test } from 'vitest'
import { type FactSketch, sketch } from '../../test/support/sketch.ts'
import { ratio } from './ratio.ts'
import { sourceOf } from './source.ts'
import { wholePlan } from './wholePlan.ts'

function found(check: typeof ratio, text: string, ...facts: FactSketch[]) {
  return check(sourceOf({ text, reading: sketch(text, facts) }))
}
const area = { indicator: 'Diện tích gieo trồng', unit: 'ha' }

describe('a/b against its percentage', () => {
  test('a percentage that no rounding gives is told with its arithmetic and both places', () => {
    const [finding] = found(ratio, 'Gieo trồng 5.613,7/6.300 ha, đạt 89,2% kế hoạch.', {
      ...area,
      quote: '5.613,7/6.300 ha',
      compared: [{ quote: '89,2%', to: 'plan' }],
    })
    expect(finding).toMatchObject({ kind: 'ratio', grade: 'inconsistent', arithmetic: '5.613,7 / 6.300 = 89,11% ≠ 89,2%' })
    expect(finding?.places.map(({ quote }) => quote)).toEqual(['5.613,7/6.300 ha', '89,2%'])
  })

  test('what rounding of any of the three explains is no finding', () => {
    expect(
      found(ratio, 'Trồng 673/550 ha, bằng 122,5% kế hoạch.', {
        ...area,
        quote: '673/550 ha',
        compared: [{ quote: '122,5%', to: 'plan' }],
      }),
    ).toEqual([])
    expect(
      found(ratio, 'Bảo vệ 55.400,8/53.604,84 ha, đạt 103,4%.', {
        ...area,
        quote: '55.400,8/53.604,84 ha',
        compared: [{ quote: '103,4%', to: 'plan' }],
      }),
    ).toEqual([])
  })

  test('counts are not rounded, so the same numbers as counts are a finding', () => {
    expect(found(ratio, 'Có 673/550 hộ (122,5%).', { indicator: 'hộ', unit: 'hộ', quote: '673/550 hộ', restated: '122,5%' })).toHaveLength(
      1,
    )
  })

  test('a plan said to be met that is not, changes the verdict', () => {
    const [finding] = found(ratio, 'Thu 138,2/140 tỷ đồng, đạt 101,2% dự toán.', {
      indicator: 'Thu',
      unit: 'tỷ đồng',
      quote: '138,2/140 tỷ đồng',
      compared: [{ quote: '101,2%', to: 'plan' }],
    })
    expect(finding?.grade).toBe('changesVerdict')
  })

  test('of two plans the number after the stroke may be either', () => {
    const text = 'Thu 40.120/35.540 triệu đồng, bằng 165,17% kế hoạch tỉnh, 112,89% kế hoạch huyện.'
    const compared = [
      { quote: '165,17%', to: 'plan' as const, by: 'tỉnh' },
      { quote: '112,89%', to: 'plan' as const, by: 'huyện' },
    ]
    expect(found(ratio, text, { indicator: 'Thu', unit: 'triệu đồng', quote: '40.120/35.540 triệu đồng', compared })).toEqual([])
  })

  test('the number after a count may be all there are, and the plan another whole number', () => {
    const commune = { indicator: 'xã đạt chuẩn', unit: 'xã', quote: '10/21 xã' }
    expect(found(ratio, 'Có 10/21 xã đạt chuẩn, đạt 100% kế hoạch.', { ...commune, compared: [{ quote: '100%', to: 'plan' }] })).toEqual([])
    expect(found(ratio, 'Có 10/21 xã đạt chuẩn, đạt 95% kế hoạch.', { ...commune, compared: [{ quote: '95%', to: 'plan' }] })).toHaveLength(
      1,
    )
    expect(found(ratio, 'Có 10/21 xã đạt chuẩn, đạt 100%.', { ...commune, compared: [{ quote: '100%', to: 'plan' }] })).toHaveLength(1)
  })

  test('of poverty the plan may be held against the result', () => {
    const poor = { indicator: 'tỷ lệ hộ nghèo', unit: '%', quote: '3,6/4%' }
    expect(found(ratio, 'Tỷ lệ hộ nghèo 3,6/4%, đạt 111% kế hoạch.', { ...poor, compared: [{ quote: '111%', to: 'plan' }] })).toEqual([])
  })

  test('a hedge leaves the percentage room', () => {
    const hedged = { indicator: 'Vốn giải ngân', unit: 'tỷ đồng', quote: 'gần 99,2/151,7 tỷ đồng', bound: 'about' as const }
    expect(found(ratio, 'Giải ngân gần 99,2/151,7 tỷ đồng, đạt 65,1%.', { ...hedged, compared: [{ quote: '65,1%', to: 'plan' }] })).toEqual(
      [],
    )
  })

  test('a percentage that is off by tens is a slip of the unit or the mark', () => {
    const [finding] = found(ratio, 'Thu 56/7 tỷ đồng, đạt 80% dự toán.', {
      indicator: 'Thu',
      unit: 'tỷ đồng',
      quote: '56/7 tỷ đồng',
      compared: [{ quote: '80%', to: 'plan' }],
    })
    expect(finding).toMatchObject({ kind: 'scale', grade: 'changesVerdict' })
    expect(finding?.message).toContain('lệch khoảng 10 lần')
  })

  test('the distance to the plan, in the figure’s own unit', () => {
    const vines = (quote: string) =>
      found(ratio, `Trồng mới ${quote}, vượt 15 ha so với kế hoạch.`, {
        indicator: 'trồng mới',
        unit: 'ha',
        quote,
        compared: [{ quote: '15 ha', to: 'plan', is: 'change', unit: 'ha' }],
      })
    expect(vines('215/200 ha')).toEqual([])
    expect(vines('2.015/200 ha')).toMatchObject([{ arithmetic: '2.015 − 200 = 1.815 ≠ 15 ha' }])
  })

  test('points above the plan', () => {
    const schools = { indicator: 'Tỷ lệ trường đạt chuẩn', unit: '%', quote: '66,67/58,07%' }
    expect(
      found(ratio, 'Tỷ lệ 66,67/58,07%, vượt chỉ tiêu 8,6%.', {
        ...schools,
        compared: [{ quote: '8,6%', to: 'plan', is: 'change', unit: '%' }],
      }),
    ).toEqual([])
    expect(
      found(ratio, 'Tỷ lệ 66,67/58,07%, vượt chỉ tiêu 6,8%.', {
        ...schools,
        compared: [{ quote: '6,8%', to: 'plan', is: 'change', unit: '%' }],
      })[0]?.arithmetic,
    ).toBe('66,67 − 58,07 = 8,6 ≠ 6,8 điểm %')
  })

  test('a part against the whole and its share', () => {
    const facts = (share: string): FactSketch[] => [
      { indicator: 'Giá trị công nghiệp', unit: 'tỷ đồng', quote: '15.255 tỷ đồng' },
      { indicator: 'Giá trị các khu công nghiệp', unit: 'tỷ đồng', quote: '9.550 tỷ đồng', part: { of: 0, complete: false } },
      { indicator: 'các khu công nghiệp trong giá trị công nghiệp', unit: '%', quote: share, shareOfFact: 1 },
    ]
    expect(found(ratio, 'Giá trị 15.255 tỷ đồng, khu công nghiệp 9.550 tỷ đồng, chiếm 63%.', ...facts('63%'))).toEqual([])
    expect(found(ratio, 'Giá trị 15.255 tỷ đồng, khu công nghiệp 9.550 tỷ đồng, chiếm 36%.', ...facts('36%'))).toHaveLength(1)
  })
})

describe('a count and a plan that must be a whole number', () => {
  const members = { indicator: 'kết nạp đảng viên', unit: 'đảng viên' }
  test.each([
    ['165 đảng viên', '103,1%', true],
    ['105 đảng viên', '107%', true],
    ['59 đảng viên', '118%', true],
    ['12 đảng viên', '107%', false],
    ['41 đảng viên', '76,3%', false],
  ])('%s, %s of plan: %s', (quote, percent, holds) => {
    expect(
      found(wholePlan, `Kết nạp ${quote}, đạt ${percent} kế hoạch.`, { ...members, quote, compared: [{ quote: percent, to: 'plan' }] }),
    ).toHaveLength(holds ? 0 : 1)
  })

  test('the nearest whole plans are told', () => {
    const [finding] = found(wholePlan, 'Kết nạp 12 đảng viên, đạt 107% kế hoạch.', {
      ...members,
      quote: '12 đảng viên',
      compared: [{ quote: '107%', to: 'plan' }],
    })
    expect(finding?.arithmetic).toBe('12 / 12 = 100%; 12 / 11 = 109,1%; không có số nguyên nào cho 107%')
  })

  test('a cut percentage of a plan that nobody states is let pass', () => {
    const communes = {
      indicator: 'xã đạt từ 10 tiêu chí',
      unit: 'xã',
      quote: '37 xã',
      compared: [{ quote: '2,46 lần', to: 'plan' as const, value: 246 }],
    }
    expect(found(wholePlan, 'Có 37 xã, gấp 2,46 lần kế hoạch.', communes)).toEqual([])
  })
})
