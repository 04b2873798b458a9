import { describe, expect, it } from 'vitest'
import { read } from './index.ts'
import type { UniversalStatement } from './reading.ts'

function universal(text: string): (UniversalStatement & { counted: string | null })[] {
  const { facts, statements } = read(text)
  return statements.flatMap((one) =>
    one.kind === 'universal' ? [{ ...one, counted: one.count === null ? null : (facts[one.count]?.quote ?? null) }] : [],
  )
}

describe('a statement about all targets', () => {
  it.each([
    ['Đến hết tháng 9, tất cả 21 chỉ tiêu đề ra đều đạt từ 65% kế hoạch trở lên.', 65, false, '21 chỉ tiêu'],
    ['Cả 21 chỉ tiêu được đánh giá là thực hiện trên 55% kế hoạch năm.', 55, true, '21 chỉ tiêu'],
    ['Năm 2023, các chỉ tiêu nghị quyết đều đạt và vượt.', 100, false, null],
    ['Năm 2023, các chỉ tiêu chủ yếu đều hoàn thành và hoàn thành vượt mức kế hoạch đề ra.', 100, false, null],
    ['Toàn bộ chỉ tiêu HĐND xã giao đều vượt kế hoạch.', 100, true, null],
    ['Mọi chỉ tiêu đều đạt kế hoạch.', 100, false, null],
    ['Kết quả, 100% chỉ tiêu hoàn thành.', 100, false, null],
    ['Năm 2022 xã có 9/9 chỉ tiêu theo nghị quyết HĐND xã đều đạt và vượt.', 100, false, '9/9 chỉ tiêu'],
    ['Năm 2022 huyện hoàn thành cả 28 chỉ tiêu, trong đó 11 chỉ tiêu vượt.', 100, false, '28 chỉ tiêu'],
    ['Huyện đã hoàn thành và hoàn thành vượt mức toàn bộ 17 chỉ tiêu năm 2021.', 100, false, '17 chỉ tiêu'],
    ['Đến nay, tất cả các chỉ tiêu đều đạt ít nhất 80% kế hoạch.', 80, false, null],
    ['Tất cả chỉ tiêu kinh tế - xã hội đều vượt trên 5% kế hoạch.', 105, true, null],
  ])('%s', (text, percent, strict, counted) => {
    const [found, ...more] = universal(text)
    expect(more).toEqual([])
    expect(found).toMatchObject({ strict, counted, scope: null, forecast: false })
    expect(found?.atLeastPercent.toNumber()).toBe(percent)
    expect(text.slice(found?.start, found?.end)).toBe(found?.quote)
  })

  it.each([
    ['Cuối kỳ, không có chỉ tiêu nào không đạt kế hoạch.', 100],
    ['Đến nay không còn chỉ tiêu nào dưới 60% kế hoạch.', 60],
  ])('by denying that one is below: %s', (text, percent) => {
    expect(universal(text).map(({ atLeastPercent }) => atLeastPercent.toNumber())).toEqual([percent])
  })

  it('quotes subject and verb with the mark', () => {
    const [found] = universal('Theo báo cáo, tất cả 21 chỉ tiêu đề ra đều đạt từ 65% kế hoạch trở lên; riêng thu ngân sách đạt 90%.')
    expect(found?.quote).toBe('tất cả 21 chỉ tiêu đề ra đều đạt từ 65% kế hoạch trở lên')
  })

  it.each([
    ['Các chỉ tiêu về giảm nghèo, việc làm đều đạt và vượt kế hoạch.', 'về giảm nghèo, việc làm'],
    ['Các chỉ tiêu văn hóa, y tế đều hoàn thành.', 'văn hóa, y tế'],
    ['Có 12 chỉ tiêu vượt, các chỉ tiêu còn lại đều đạt trên 90% kế hoạch.', 'còn lại'],
    ['Về nông nghiệp, các chỉ tiêu đều đạt và vượt kế hoạch.', 'Về nông nghiệp'],
    ['Các chỉ tiêu tỉnh giao đều đạt và vượt.', 'tỉnh giao'],
  ])('of a narrower subject: %s', (text, scope) => {
    expect(universal(text).map((one) => one.scope)).toEqual([scope])
  })

  it.each([
    'Dự kiến đến cuối năm tất cả các chỉ tiêu đều hoàn thành.',
    'Huyện phấn đấu hoàn thành toàn bộ các chỉ tiêu năm 2024.',
    'Để hoàn thành và vượt mức tất cả các chỉ tiêu, xã tập trung ba việc.',
    'Từ nay đến cuối năm, tất cả các chỉ tiêu sẽ đạt kế hoạch.',
  ])('that only foresees or asks: %s', (text) => {
    expect(universal(text).map(({ forecast }) => forecast)).toEqual([true])
  })

  it('takes the period of its count, or the one its sentence names', () => {
    const text = 'Kết quả năm 2024 khá toàn diện. Năm 2024, tất cả 20 chỉ tiêu đều đạt. Giai đoạn 2021 - 2025, các chỉ tiêu đều đạt.'
    expect(universal(text).map(({ period }) => period)).toEqual(['2024', '2021-01-01/P5Y'])
  })

  it.each([
    'Hầu hết các chỉ tiêu đều đạt và vượt kế hoạch.',
    'Các chỉ tiêu cơ bản đều đạt.',
    'Xã có 20 chỉ tiêu đạt và vượt kế hoạch.',
    'Năm qua 18/20 chỉ tiêu đều đạt và vượt.',
    'Các chỉ tiêu đều tăng so với cùng kỳ.',
    'Các chỉ tiêu đều đạt khá.',
    'Tất cả các chỉ tiêu đều vượt tiến độ.',
    'Tất cả các chỉ tiêu đều chưa đạt.',
    'Kiểm tra tiến độ thực hiện các chỉ tiêu, nhiệm vụ đã đề ra.',
    'Xã giao quân 12/12 thanh niên, đạt 100% chỉ tiêu.',
    'Không phải tất cả các chỉ tiêu đều đạt.',
    'Một số chỉ tiêu đạt thấp.',
    'Tổ chức thực hiện hoàn thành cơ bản các chỉ tiêu kế hoạch.',
  ])('is not: %s', (text) => {
    expect(universal(text)).toEqual([])
  })
})
