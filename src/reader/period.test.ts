import { describe, expect, it } from 'vitest'
import { timed } from '../../test/support/seen.ts'
import { read } from './index.ts'
import { mainPeriod } from './main-period.ts'

describe('the period a text reports on', () => {
  it.each<[string, string | null, number | null]>([
    ['UBND xã tổng kết nhiệm vụ năm 2024, bàn phương hướng năm 2025.', '2024', null],
    ['Sáng 5/10, huyện đánh giá kết quả 9 tháng, bàn nhiệm vụ 3 tháng cuối năm 2024.', '2024-01-01/P9M', null],
    ['Huyện sơ kết công tác 6 tháng đầu năm 2023, triển khai nhiệm vụ 6 tháng cuối năm.', '2023-S1', null],
    ['Kết quả sản xuất quý III/2025 của xã khả quan hơn quý II/2025.', '2025-Q3', null],
    ['Tình hình kinh tế - xã hội tháng 9/2024 của xã.', '2024-M09', null],
    ['Nhìn lại nửa chặng đường thực hiện Nghị quyết Đại hội Đảng bộ huyện nhiệm kỳ 2020 - 2025.', '2020-01-01/P5Y', null],
    ['Đại hội nhiệm kỳ 2025 - 2030 của Đảng bộ xã đánh giá kết quả nhiệm kỳ 2020 - 2025.', '2020-01-01/P5Y', null],
    ['Tăng 5% so với cùng kỳ năm 2023, thu ngân sách cả năm đạt 132 tỷ đồng.', '2024', null],
    ['Trong năm 2024, xã trồng được 40 ha rừng.\n\n6 tháng đầu năm, xã mở 3 lớp nghề.', '2024', null],
    // a term looked back on half way
    ['Huyện ủy sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội Đảng bộ huyện lần thứ XX, nhiệm kỳ 2020 - 2025.', '2020-01-01/P5Y', null],
    // what remains of the year is in the year
    ['Huyện đánh giá tình hình 9 tháng đầu năm, triển khai nhiệm vụ quý IV năm 2023.', '2023-01-01/P9M', null],
    ['Tổng kế hoạch vốn giao cho xã là 40 tỷ đồng.\n\nLũy kế đến ngày 31/10/2025, xã giải ngân 20 tỷ đồng.', '2025-01-01/P10M', null],
    ['Từ ngày 1/7 đến 31/12/2025, xã tiếp nhận 400 hồ sơ.', '2025-S2', null],
    ['HĐND xã họp thông qua nghị quyết phát triển kinh tế - xã hội năm 2026.\n\nNăm 2025, xã thu 12 tỷ đồng.', '2025', null],
    // the year is the publication's where the text leaves it out
    ['Huyện sơ kết 6 tháng đầu năm.', '2023-S1', 2023],
    ['Huyện sơ kết 6 tháng đầu năm.', null, null],
    ['Xã họp đánh giá 9 tháng, bàn nhiệm vụ 3 tháng cuối năm.', '2021-01-01/P9M', 2021],
    // not what the text says it is about
    ['Văn phòng UBND xã ở thôn 3.', null, null],
  ])('%s', (text, main, published) => {
    expect(mainPeriod(text, published).main).toBe(main)
  })

  it.each([
    ['NGHỊ QUYẾT về nhiệm vụ phát triển kinh tế - xã hội năm 2025\n\nHội đồng nhân dân xã quyết nghị:', '2025', true],
    ['UBND xã tổng kết nhiệm vụ năm 2024, bàn phương hướng năm 2025.', '2024', false],
  ])('is planned or past: %s', (text, main, planned) => {
    expect(mainPeriod(text, null)).toMatchObject({ main, planned })
  })

  it('is told from the opening, whatever follows far below', () => {
    const filler = 'Công tác tuyên truyền được duy trì thường xuyên.\n'.repeat(500)
    const text = `Huyện tổng kết năm 2024.\n\n${filler}${'Kết quả năm 2021 được đánh giá lại.\n'.repeat(500)}`
    expect(mainPeriod(text, null).main).toBe('2024')
  })
})

describe('a heading that leads up to a list', () => {
  it('sets what its lines are of', () => {
    const text =
      'HĐND tỉnh tổng kết năm 2013.\n\nNghị quyết xác định các chỉ tiêu chủ yếu năm 2014:\n\n- Tổng vốn đầu tư 22.500 tỷ đồng.\n\n- Tỷ lệ hộ nghèo còn 6,5%.'
    expect(timed(text)).toEqual(['22500 tỷ đồng, target 2014', '6.5 %, target 2014'])
  })

  it('holds for parts told in the next sentence', () => {
    const text = 'Xã tổng kết năm 2025.\n\nDự toán thu ngân sách năm 2026 là 183 tỷ đồng. Trong số này, thu bổ sung 151 tỷ đồng.'
    expect(timed(text)).toEqual(['183 tỷ đồng, target 2026', '151 tỷ đồng, target 2026'])
  })
})

describe('the period and kind of each figure', () => {
  const year = 'UBND xã tổng kết nhiệm vụ năm 2024, bàn phương hướng năm 2025.\n\n'

  it.each([
    [`${year}Xã trồng 40 ha rừng. Đến nay có 12 hợp tác xã.`, ['40 ha, actual 2024', '12 hợp tác xã, actual 2024']],
    [
      `${year}Xã trồng 40 ha rừng.\n\nNăm 2025, xã phấn đấu trồng 50 ha rừng; thu nhập bình quân 60 triệu đồng/người.`,
      ['40 ha, actual 2024', '50 ha, target 2025', '60 triệu đồng/người, target 2025'],
    ],
    [
      `${year}Xã trồng 40 ha rừng.\n\nMục tiêu năm 2025: trồng mới 50 ha rừng; tỷ lệ hộ nghèo còn 5%.`,
      ['40 ha, actual 2024', '50 ha, target 2025', '5 %, target 2025'],
    ],
    [
      `${year}Năm 2025, xã đặt mục tiêu trồng 50 ha rừng. Xã cũng phấn đấu có thêm 2 hợp tác xã.`,
      ['50 ha, target 2025', '2 hợp tác xã, target 2025'],
    ],
    [
      'Sáng 5/10, huyện đánh giá kết quả 9 tháng, bàn nhiệm vụ 3 tháng cuối năm 2024.\n\nThu ngân sách đạt 132 tỷ đồng. 3 tháng cuối năm, huyện phấn đấu thu 40 tỷ đồng.',
      ['132 tỷ đồng, actual 2024-01-01/P9M', '40 tỷ đồng, target 2024-Q4'],
    ],
    [
      'Tình hình tháng 9/2024 của xã.\n\nThu ngân sách đạt 10 tỷ đồng. Lũy kế 9 tháng, thu ngân sách đạt 85 tỷ đồng.',
      ['10 tỷ đồng, actual 2024-M09', '85 tỷ đồng, actual 2024-01-01/P9M'],
    ],
    [
      'Nhìn lại nửa chặng đường thực hiện Nghị quyết Đại hội Đảng bộ huyện nhiệm kỳ 2020 - 2025.\n\nToàn huyện có 181 hợp tác xã. Đến nay, 42 trường đạt chuẩn quốc gia.',
      ['181 hợp tác xã, actual 2020-01-01/P5Y', '42 trường, actual 2020-01-01/P5Y'],
    ],
    [
      'Đại hội Đảng bộ xã nhiệm kỳ 2025 - 2030 đánh giá kết quả nhiệm kỳ 2020 - 2025.\n\nXã trồng 400 ha rừng.\n\nPhấn đấu đến năm 2030, thu nhập bình quân đạt 90 triệu đồng/người/năm.',
      ['400 ha, actual 2020-01-01/P5Y', '90 triệu đồng/người/năm, target 2030'],
    ],
    // a resolution plans all it says
    [
      'NGHỊ QUYẾT về nhiệm vụ phát triển kinh tế - xã hội năm 2025\n\nHội đồng nhân dân xã quyết nghị:\n\n1. Thu ngân sách đạt 12 tỷ đồng.\n\n2. Trồng mới 40 ha rừng.',
      ['12 tỷ đồng, target 2025', '40 ha, target 2025'],
    ],
    // a time of its own, and back
    [
      `${year}Thu ngân sách 132 tỷ đồng; giai đoạn 2021 - 2025 huyện thu 600 tỷ đồng; quý IV thu 40 tỷ đồng.\n\nTrồng rừng 120 ha.`,
      ['132 tỷ đồng, actual 2024', '600 tỷ đồng, actual 2021-01-01/P5Y', '40 tỷ đồng, actual 2024-Q4', '120 ha, actual 2024'],
    ],
    [`${year}6 tháng đầu năm, xã mở 3 lớp nghề.\n\nToàn xã có 181 hộ nghèo.`, ['3 lớp, actual 2024-S1', '181 hộ, actual 2024']],
    [
      `${year}6 tháng đầu năm, giải ngân vốn được 40 tỷ đồng; năm 2024, giải ngân vốn đạt 95 tỷ đồng. Doanh thu du lịch đạt 12 tỷ đồng.`,
      ['40 tỷ đồng, actual 2024-S1', '95 tỷ đồng, actual 2024', '12 tỷ đồng, actual 2024'],
    ],
    ['Năm 2024, diện tích chè 1.250 ha. Năm 2023, diện tích chè 1.200 ha.', ['1250 ha, actual 2024', '1200 ha, actual 2023']],
  ])('%s', (text, expected) => {
    expect(timed(text)).toEqual(expected)
  })

  it('the publication settles the year', () => {
    const text = 'Huyện sơ kết 6 tháng đầu năm.\n\nThu ngân sách đạt 132 tỷ đồng.'
    expect(timed(text, { published: '2023-07-05' })).toEqual(['132 tỷ đồng, actual 2023-S1'])
    expect(timed(text, { published: '2022' })).toEqual(['132 tỷ đồng, actual 2022-S1'])
    expect(timed(text)).toEqual(['132 tỷ đồng, actual untold'])
  })

  it('no period is made up for a text that names none', () => {
    expect(read('Toàn huyện có 181 hợp tác xã.').facts.map(({ period }) => period)).toEqual([null])
  })
})

describe('estimates', () => {
  const estimated = (text: string) => read(text).facts.map(({ estimated }) => estimated)

  it.each([
    ['Năm 2024, thu ngân sách ước đạt 132 tỷ đồng; sản lượng lúa đạt 2.679 tấn.', [true, false]],
    ['Năm 2024, tổng đàn gia súc ước 14.260 con, gồm: trâu 3.105 con; bò 1.842 con; lợn 9.313 con.', [true, true, true, true]],
    ['Năm 2024, thu ngân sách đạt 132 tỷ đồng.', [false]],
  ])('%s', (text, expected) => {
    expect(estimated(text)).toEqual(expected)
  })
})
