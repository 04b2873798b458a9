import { describe, expect, it } from 'vitest'
import { read } from './index.ts'

function dates(text: string): string[] {
  return read(text).statements.flatMap((one) =>
    one.kind === 'date' ? [`${one.role} ${[one.day, one.month, one.year].map((part) => part ?? '-').join('/')} «${one.quote}»`] : [],
  )
}

describe('the days and years a text names', () => {
  it.each([
    ['HĐND xã họp kỳ thứ 7 sáng 4/1/2018.', ['event 4/1/2018 «sáng 4/1/2018»']],
    ['Chiều ngày 5-7-2023, xã sơ kết công tác 6 tháng.', ['event 5/7/2023 «Chiều ngày 5-7-2023»']],
    ['Ngày 12 tháng 12 năm 2024, Đảng ủy họp.', ['event 12/12/2024 «Ngày 12 tháng 12 năm 2024»']],
    ['Hội nghị ngày 30.9 nghe báo cáo 9 tháng.', ['event 30/9/- «ngày 30.9»']],
    ['Xã khai mạc kỳ họp sáng 20/12, bàn nghị quyết năm 2025.', ['event 20/12/- «sáng 20/12»', 'period -/-/2025 «năm 2025»']],
  ])('events: %s', (text, found) => {
    expect(dates(text)).toEqual(found)
  })

  it.each([
    ['Kết quả năm 2018 tích cực hơn.', ['period -/-/2018 «năm 2018»']],
    ['Nhiệm vụ năm 2924 của huyện rất nặng.', ['period -/-/2924 «năm 2924»']],
    ['Tình hình tháng 9/2024 và quý IV/2024.', ['period -/9/2024 «tháng 9/2024»', 'period -/-/2024 «quý IV/2024»']],
    ['Tăng 5% so với cùng kỳ năm 2023.', ['period -/-/2023 «năm 2023»']],
    ['Công tác tuyên truyền pháp luật năm 2024 có tiến bộ.', ['period -/-/2024 «năm 2024»']],
    ['Công tác giải phóng mặt bằng năm 2024 còn chậm.', ['period -/-/2024 «năm 2024»']],
    ['Xã khép lại 2025 với 20 dự án.', ['period -/-/2025 «2025»']],
    ['Cả năm 20-18 xã trồng 40 ha rừng.', ['period -/-/2018 «năm 20-18»']],
    ['Kế hoạch năm 20245 đã được thông qua.', ['period -/-/20245 «năm 20245»']],
    ['Trong các năm 2022, 2023 và 2024 xã đều đạt.', ['period -/-/2022 «năm 2022»', 'period -/-/2023 «2023»', 'period -/-/2024 «2024»']],
  ])('periods: %s', (text, found) => {
    expect(dates(text)).toEqual(found)
  })

  it.each([
    'Quán triệt Chỉ thị số 35-CT/TW ngày 14/6/2024.',
    'Nghị quyết số 41/NQ-HĐND ngày 22/12/2023 giao cho xã.',
    'Xã kỷ niệm 79 năm Ngày thành lập, 3/2/2024.',
    'Giá trị sản xuất theo giá so sánh năm 2010 tăng khá.',
    'Xã được thành lập năm 1956.',
    'Thực hiện Luật Đất đai năm 2024.',
    'Sản lượng gấp 2 lần năm 2015.',
    'Thu nhập tăng 7% so với năm 2020.',
    'Việc này xong trước ngày 30/11/2024.',
    'Giải ngân đến 30/9 còn chậm.',
    'Từ ngày 1/7/2025, trung tâm phục vụ người dân.',
    'Đồng Tâm, ngày 4 tháng 1 năm 2024',
  ])('anything else: %s', (text) => {
    expect(dates(text).map((one) => one.split(' ')[0])).toEqual(['other'])
  })

  it('both years of a span, which is no single period', () => {
    expect(dates('Nghị quyết nhiệm kỳ 2020 - 2025 đề ra.')).toEqual(['other -/-/2020 «2020»', 'other -/-/2025 «2025»'])
    expect(dates('Giai đoạn từ năm 2021 đến năm 2025 tăng đều.').map((one) => one.slice(0, 5))).toEqual(['other', 'other'])
  })

  it.each([
    ['Hội nghị ngày 31/4/2024 bàn việc.', 'event 31/4/2024 «ngày 31/4/2024»'],
    ['Xã họp sáng 35/1.', 'event 35/1/- «sáng 35/1»'],
  ])('days that no calendar has: %s', (text, found) => {
    expect(dates(text)).toEqual([found])
  })

  it.each([
    'Mỗi năm 2500 tấn thóc được bán ra.',
    'Toàn huyện có 26/38 trường đạt chuẩn.',
    'Xã đạt 17/19 tiêu chí.',
    'Gọi tổng đài 1022 hoặc số 0218.386.1205.',
    'Báo cáo số 87/BC-UBND và Quyết định số 15/2024/QĐ-UBND.',
    'Trạm đạt chuẩn ISO 9001:2015.',
    'Rừng ở tiểu khu 26/3 bị sạt.',
    'Xã có 2024 hộ và 2010 con bò.',
    'Tăng từ 10/11 xã lên 11/11 xã.',
    'Diện tích 2020 ha, đạt 2024%.',
  ])('none in: %s', (text) => {
    expect(dates(text)).toEqual([])
  })

  it('in the order of the text, with their places', () => {
    const text = 'Năm 2024 kết thúc.\nTất cả chỉ tiêu năm 2024 đều đạt kế hoạch. Họp ngày 5/1/2025.'
    const { statements } = read(text)
    expect(statements.map(({ quote }) => quote)).toEqual([
      'Năm 2024',
      'Tất cả chỉ tiêu năm 2024 đều đạt kế hoạch',
      'năm 2024',
      'ngày 5/1/2025',
    ])
    for (const { quote, start, end } of statements) expect(text.slice(start, end)).toBe(quote)
  })
})
