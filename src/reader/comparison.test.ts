import { describe, expect, it } from 'vitest'
import { compared, figure, timed } from '../../test/support/seen.ts'
import { read } from './index.ts'
import { referenceAt } from './reference.ts'
import { tokenise } from './token.ts'

const nine = '9 tháng năm 2024,'
const year = 'Năm 2024,'

describe('which figure a comparison is of', () => {
  it.each([
    [
      'one by one',
      `${year} đàn trâu có 276 con; đàn lợn có 531 con, lần lượt tăng 2,1% và 0,9% so với năm 2023.`,
      ['276 con: previous 2023 +2.1%', '531 con: previous 2023 +0.9%'],
    ],
    [
      'one by one, of the plan',
      `${year} khai thác 138 tấn, nuôi trồng 99 tấn, tương ứng đạt 99% và 79,3% kế hoạch.`,
      ['138 tấn: plan 99%', '99 tấn: plan 79.3%'],
    ],
    [
      'by its unit',
      `${year} xảy ra 21 vụ tai nạn giao thông, làm chết 9 người, giảm 3 vụ và 2 người so với cùng kỳ.`,
      ['21 vụ: samePeriod -3 vụ', '9 người: samePeriod -2 người'],
    ],
    [
      'by what it names',
      `${year} có 312 doanh nghiệp mới với tổng vốn đăng ký 1.245 tỷ đồng, tăng 26,3% về số doanh nghiệp và giảm 12% về vốn so với cùng kỳ.`,
      ['312 doanh nghiệp: samePeriod +26.3%', '1245 tỷ đồng: samePeriod -12%'],
    ],
    ['of what stands after it', `${year} xã phấn đấu trồng 50 ha rừng; giảm 50% số hộ nghèo.`, ['50 ha:', '–: previous -50%']],
    ['of the noun before its verb', `${year} công tác tuyển quân hoàn thành 100% chỉ tiêu.`, ['–: plan 100%']],
    ['of both ends of a range', `${year} tỷ lệ hộ nghèo giảm 2-3% so với năm 2023.`, ['–: previous 2023 -2 %', '–: previous 2023 -3 %']],
    ['of none: it says a/b again', `${year} 27/52 trường đạt chuẩn quốc gia, chiếm 51,9%.`, ['27/52 trường:']],
  ])('%s', (_, text, expected) => {
    expect(compared(text)).toEqual(expected)
  })

  it.each([
    [
      "the plan's level after the plan",
      `${year} trồng rừng 214 ha, bằng 93% so với kế hoạch 230 ha.`,
      ['214 ha, actual 2024', '230 ha, target 2024'],
    ],
    [
      "the plan's level told as one",
      `${nine} thu ngân sách đạt 95 tỷ đồng, mục tiêu cả năm là 90 tỷ đồng.`,
      ['95 tỷ đồng, actual 2024-01-01/P9M', '90 tỷ đồng, target 2024'],
    ],
    [
      'the same figure at another time',
      `${year} tốc độ tăng giá trị sản xuất giai đoạn 2021 - 2024 đạt 14,6%/năm; riêng năm 2024 là 16,51%.`,
      ['14.6 %/năm, actual 2021-01-01/P4Y', '16.51 %, actual 2024'],
    ],
    ['money that was assigned', `${year} vốn chương trình giảm nghèo giao là 148 tỷ đồng.`, ['148 tỷ đồng, target 2024']],
  ])('leaves alone %s', (_, text, expected) => {
    expect(timed(text)).toEqual(expected)
  })
})

describe('what a figure is compared with', () => {
  it.each([
    // after the figure, before it
    [`${year} thu ngân sách đạt 132 tỷ đồng, bằng 73,6% dự toán.`, '132 tỷ đồng: plan 73.6%'],
    [`${year} thu ngân sách so với dự toán bằng 73,6%, đạt 132 tỷ đồng.`, '132 tỷ đồng: plan 73.6%'],
    [`${year} sản lượng đường đạt 68.146 tấn, tăng 7,42% so với cùng kỳ.`, '68146 tấn: samePeriod +7.42%'],
    [`${year} sản lượng đường đạt 68.146 tấn, so với cùng kỳ tăng 5,57%.`, '68146 tấn: samePeriod +5.57%'],
    [`Năm 2013, diện tích chè đạt 1.250 ha, nhiều hơn cùng kỳ năm 2012 là 703,4 ha.`, '1250 ha: samePeriod 2012 +703.4 ha'],
    [`${year} trồng rừng 158 ha, cao hơn năm trước 12 ha.`, '158 ha: previous +12 ha'],
    // whose plan
    [
      `${nine} thu ngân sách đạt 132 tỷ đồng, bằng 188% dự toán tỉnh giao, 182% dự toán huyện giao và bằng 193% so với cùng kỳ.`,
      '132 tỷ đồng: plan 182% (huyện); plan 188% (tỉnh); samePeriod 193%',
    ],
    [`${year} thu ngân sách đạt 132 tỷ đồng, đạt 73,6% dự toán tỉnh, huyện giao.`, '132 tỷ đồng: plan 73.6% (tỉnh, huyện)'],
    [`${year} thu ngân sách đạt 132 tỷ đồng, bằng 110% dự toán HĐND xã giao.`, '132 tỷ đồng: plan 110% (HĐND xã)'],
    [`${year} trồng rừng 158 ha, bằng 105% so với Nghị quyết.`, '158 ha: plan 105% (nghị quyết)'],
    // above the plan
    [`${year} trồng rừng đạt 158 ha, vượt 57,8% kế hoạch.`, '158 ha: plan 157.8%'],
    [`${year} trồng rừng đạt 158 ha, vượt kế hoạch 57,8%.`, '158 ha: plan 157.8%'],
    [`${year} tỷ lệ che phủ rừng đạt 66,7%, vượt chỉ tiêu 8,6%.`, '66.7 %: plan +8.6 %'],
    // times
    [`${year} khách du lịch đạt 30.000 lượt, gấp 2,5 lần cùng kỳ.`, '30000 lượt: samePeriod 250%'],
    [`${year} khách du lịch đạt 30.000 lượt, tăng 2 lần so với cùng kỳ.`, '30000 lượt: samePeriod 200%'],
    [`${year} trồng rừng 158 ha, tăng gấp 3 lần so với năm 2023.`, '158 ha: previous 2023 300%'],
    // earlier points
    [`${year} đàn bò có 5.200 con, tăng 120 con so với đầu năm.`, '5200 con: previous +120 con'],
    [`${year} sản lượng chè đạt 1.250 tấn, giảm 3,1% so với năm trước.`, '1250 tấn: previous -3.1%'],
    [`${year} có 181 hợp tác xã, tăng 54 hợp tác xã so với năm 2020.`, '181 hợp tác xã: base 2020 +54 hợp tác xã'],
    [`${year} có 181 hợp tác xã, tăng 54 hợp tác xã so với đầu nhiệm kỳ.`, '181 hợp tác xã: base +54 hợp tác xã'],
    [`${year} có 24 chi bộ, giảm 5 chi bộ so với năm 2020.`, '24 chi bộ: base 2020 -5 chi bộ'],
    ['Nhiệm kỳ 2020 - 2025, huyện kết nạp 450 đảng viên, tăng 12% so với nhiệm kỳ trước.', '450 đảng viên: base +12%'],
    ['Quý III/2024, thu ngân sách 30 tỷ đồng, tăng 5% so với quý trước.', '30 tỷ đồng: previous +5%'],
    [
      'Tháng 9/2024, thu ngân sách 10 tỷ đồng, giảm 4% so với tháng trước, tăng 15% so với cùng kỳ.',
      '10 tỷ đồng: previous -4%; samePeriod +15%',
    ],
    // abbreviations
    [`${nine} sản lượng đường đạt 68.146 tấn, tăng 7,42% SVCK.`, '68146 tấn: samePeriod +7.42%'],
    [`${nine} trồng rừng 158 ha, đạt 107%KH.`, '158 ha: plan 107%'],
    [`${nine} trồng rừng 158 ha, đạt 107% KH năm, tăng 12% so CK.`, '158 ha: plan 107%; samePeriod +12%'],
    // nothing said of what
    [`${nine} giải ngân vốn đầu tư công 195 tỷ đồng, đạt 87,52%.`, '195 tỷ đồng: plan 87.52%'],
    [`${nine} sản lượng xi măng đạt 600.000 tấn, tăng 0,84%.`, '600000 tấn: samePeriod +0.84%'],
    [`${year} sản lượng xi măng đạt 600.000 tấn, tăng 0,84%.`, '600000 tấn: previous +0.84%'],
    // figures that are percentages themselves change in points
    [`${year} tỷ lệ hộ nghèo còn 14,98%, giảm 2,2% so với năm 2023.`, '14.98 %: previous 2023 -2.2 %'],
    [`${year} tỷ lệ đỗ tốt nghiệp đạt 99,79%, tăng 0,24 điểm % so với năm học trước.`, '99.79 %: previous +0.24 %'],
    // only the comparison
    [`${year} trồng rừng đạt hơn 138% kế hoạch.`, '–: plan 138%'],
    [`${nine} giá trị sản xuất công nghiệp tăng 12,4%.`, '–: samePeriod +12.4%'],
    [`${year} giá trị sản xuất công nghiệp tăng 12,4%.`, '–: previous +12.4%'],
    [`${year} doanh thu du lịch bằng 135% so với cùng kỳ.`, '–: samePeriod 135%'],
    [`${year} tỷ lệ hộ nghèo giảm 2,2% so với năm 2023.`, '–: previous 2023 -2.2 %'],
    [`${nine} tỷ lệ hộ nghèo giảm 1,5%.`, '–: samePeriod -1.5 %'],
    // plan met, with and without a figure
    [`${year} thu ngân sách đạt 132 tỷ đồng, đạt 100% kế hoạch.`, '132 tỷ đồng: plan 100%'],
    [`${year} thu ngân sách đạt 132 tỷ đồng, vượt kế hoạch.`, '132 tỷ đồng:'],
    [`${year} có 45/63 trường đạt chuẩn quốc gia, bằng 95% kế hoạch.`, '45/63 trường: plan 95%'],
  ])('%s', (text, expected) => {
    expect(compared(text)).toEqual([expected])
  })

  it('is, where a list leaves it out, what the list began with', () => {
    expect(compared(`${year} sản lượng đường đạt 68.146 tấn, tăng 7,42% so với cùng kỳ; xi măng 600.000 tấn, tăng 0,84%.`)).toEqual([
      '68146 tấn: samePeriod +7.42%',
      '600000 tấn: samePeriod +0.84%',
    ])
  })

  it('is said of two figures at once with cùng', () => {
    expect(compared(`${year} đàn trâu 3.105 con, đàn bò 1.842 con, cùng bằng 98% kế hoạch.`)).toEqual([
      '3105 con: plan 98%',
      '1842 con: plan 98%',
    ])
  })

  it('is a plan only where the text speaks of one: a/b may be followed by what it comes to', () => {
    const [fact] = read(`${year} có 45/63 trường đạt chuẩn quốc gia, đạt 71,4%.`).facts
    expect(fact?.comparisons).toEqual([])
    expect(fact?.restated?.percent.toFixed()).toBe('71.4')
    const [hung] = read(`${year} toàn xã có 737/742 hộ dùng điện, tỷ lệ 99,3%.`).facts
    expect(hung?.comparisons).toEqual([])
    expect(hung?.restated?.percent.toFixed()).toBe('99.3')
  })

  it('holds the place of its own figure', () => {
    const text = `${nine} thu ngân sách đạt 132 tỷ đồng, bằng 188% dự toán tỉnh giao và tăng 9,5% so với cùng kỳ.`
    const [fact] = read(text).facts
    expect(fact?.comparisons.map(({ start, end }) => text.slice(start, end))).toEqual([
      expect.stringMatching(/^188 ?%$/),
      expect.stringMatching(/^9,5 ?%$/),
    ])
  })
})

describe('levels told only for the comparison', () => {
  it('a plan in brackets after its percentage is a target of the whole year', () => {
    expect(timed(`${nine} gieo trồng 1.684,5 ha, đạt 98,2% kế hoạch (1.715,4 ha).`)).toEqual([
      '1684.5 ha, actual 2024-01-01/P9M',
      '1715.4 ha, target 2024',
    ])
  })

  it('a level in brackets after the year compared with is its baseline', () => {
    expect(timed(`${year} đàn bò có 5.200 con, tăng 4% so với năm 2023 (5.000 con).`)).toEqual([
      '5200 con, actual 2024',
      '5000 con, baseline 2023',
    ])
  })

  it('a level in brackets after the same period is of that period a year before', () => {
    expect(timed(`${nine} sản lượng chè đạt 1.250 tấn, tăng 4% so với cùng kỳ năm 2023 (1.202 tấn).`)).toEqual([
      '1250 tấn, actual 2024-01-01/P9M',
      '1202 tấn, baseline 2023-01-01/P9M',
    ])
  })

  it.each([
    [`${year} tỷ lệ hộ nghèo giảm từ 17,18% năm 2023 xuống còn 14,98%.`, ['17.18 %, baseline 2023', '14.98 %, actual 2024']],
    [`${year} diện tích chè từ 1.100 ha năm 2020 nay lên 1.250 ha.`, ['1100 ha, baseline 2020', '1250 ha, actual 2024']],
  ])('from one level to another: %s', (text, expected) => {
    expect(timed(text)).toEqual(expected)
  })

  it('from one level to another, where the text does not say when it began', () => {
    const { facts } = read(`${year} diện tích chè tăng từ 1.100 ha lên 1.250 ha.`)
    expect(facts.map((fact) => `${figure(fact)}, ${fact.kind}`)).toEqual(['1100 ha, baseline', '1250 ha, actual'])
  })

  it('a plan told before its result', () => {
    expect(timed(`${year} kế hoạch trồng 120 ha, thực hiện 158 ha, đạt 131,7%.`)).toEqual(['120 ha, target 2024', '158 ha, actual 2024'])
  })
})

describe('a reference', () => {
  const reference = (text: string, contextYear: number | null = 2024) => {
    const found = referenceAt(text, tokenise(text, 0, text.length), 0, contextYear)
    return found === null ? null : [found.to, found.year, found.by].filter((part) => part !== null).join(' ')
  }

  it.each([
    ['so với cùng kỳ', 'samePeriod'],
    ['so với cùng kỳ năm 2023', 'samePeriod 2023'],
    ['so cùng kỳ năm trước', 'samePeriod'],
    ['so với năm 2023', 'previous 2023'],
    ['so với năm trước', 'previous'],
    ['so với đầu năm', 'previous'],
    ['so với tháng trước', 'previous'],
    ['so với năm 2020', 'base 2020'],
    ['so với đầu nhiệm kỳ', 'base'],
    ['so với nhiệm kỳ trước', 'base'],
    ['kế hoạch', 'plan'],
    ['KH năm', 'plan'],
    ['so với kế hoạch năm', 'plan'],
    ['dự toán tỉnh giao', 'plan tỉnh'],
    ['dự toán tỉnh, huyện giao', 'plan tỉnh, huyện'],
    ['dự toán do HĐND xã giao', 'plan HĐND xã'],
    ['Nghị quyết Đại hội', /^plan /],
    ['nghị quyết', 'plan nghị quyết'],
  ])('%s', (text, expected) => {
    expect(reference(text)).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected))
  })

  it.each(['với tổng vốn 40 tỷ đồng', 'trên địa bàn huyện', 'và 12 thôn'])('none in %s', (text) => {
    expect(reference(text)).toBeNull()
  })
})
