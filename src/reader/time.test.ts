import { describe, expect, it } from 'vitest'
import { codeOf } from './period-code.ts'
import { timeAt } from './time.ts'
import { SIGN, tokenise } from './token.ts'

/** The times a text names, one after the other: each as its code in a text of 2024, or its kind where it has none. */
function times(text: string, contextYear: number | null = 2024): string[] {
  const tokens = tokenise(text, 0, text.length)
  const found: string[] = []
  for (let at = 0; at < tokens.length; at++) {
    const time = tokens[at]?.kind === SIGN ? null : timeAt(tokens, at)
    if (time === null) continue
    found.push(time.kind === 'date' ? `${time.day}/${time.month}/${time.year ?? '-'}` : (codeOf(time, contextYear) ?? time.kind))
    at = Math.max(at, time.to - 1)
  }
  return found
}

describe('the times a text names', () => {
  it.each([
    ['Kết quả năm 2024', '2024'],
    ['cả năm 2023', '2023'],
    ['cả năm', '2024'],
    ['hết năm 2022', '2022'],
    ['cuối năm 2022', '2022'],
    ['9 tháng năm 2024', '2024-01-01/P9M'],
    ['9 tháng đầu năm 2023', '2023-01-01/P9M'],
    ['9 tháng', '2024-01-01/P9M'],
    ['chín tháng đầu năm', '2024-01-01/P9M'],
    ['mười một tháng năm 2021', '2021-01-01/P11M'],
    ['11 tháng của năm 2021', '2021-01-01/P11M'],
    ['6 tháng đầu năm 2019', '2019-S1'],
    ['sáu tháng đầu năm 2019', '2019-S1'],
    ['6 tháng đầu năm', '2024-S1'],
    ['nửa đầu năm 2020', '2020-S1'],
    ['nửa đầu năm', '2024-S1'],
    ['6 tháng cuối năm 2020', '2020-S2'],
    ['nửa cuối năm', '2024-S2'],
    ['3 tháng cuối năm', '2024-Q4'],
    ['3 tháng cuối năm 2023', '2023-Q4'],
    ['3 tháng đầu năm', '2024-Q1'],
    ['quý III/2024', '2024-Q3'],
    ['quý IV-2025', '2025-Q4'],
    ['Quý I năm 2023', '2023-Q1'],
    ['quý 2/2022', '2022-Q2'],
    ['quý II', '2024-Q2'],
    ['hết tháng 8', '2024-01-01/P8M'],
    ['hết tháng 8/2023', '2023-01-01/P8M'],
    ['hết quý III năm 2023', '2023-01-01/P9M'],
    ['tháng 11/2025', '2025-M11'],
    ['tháng 9 năm 2023', '2023-M09'],
    ['tháng 4', '2024-M04'],
    ['nhiệm kỳ 2020 - 2025', '2020-01-01/P5Y'],
    ['nhiệm kỳ 2015-2020', '2015-01-01/P5Y'],
    ['giai đoạn 2021-2025', '2021-01-01/P5Y'],
    ['giai đoạn 2016 – 2020', '2016-01-01/P5Y'],
    ['2017-2019', '2017-01-01/P3Y'],
    ['năm 20-18', '2018'],
  ])('%s', (text, code) => {
    expect(times(text)).toEqual([code])
  })

  it.each([
    ['năm học 2023 - 2024', 'none'],
    ['vụ Đông Xuân 2023 - 2024', 'none'],
    ['đầu tháng 9', 'none'],
    ['vào tháng 9/2024', 'none'],
    ['năm trước', 'previousYear'],
    ['năm ngoái', 'previousYear'],
    ['năm qua', 'review'],
    ['đầu năm', 'review'],
    ['trong kỳ', 'review'],
  ])('%s is no reporting period', (text, kind) => {
    expect(times(text)).toEqual([kind])
  })

  it.each([
    ['ngày 12/12', '12/12/-'],
    ['Sáng 4/1/2018', '4/1/2018'],
    ['Chiều ngày 5-7-2023', '5/7/2023'],
    ['ngày 30.9.2024', '30/9/2024'],
    ['14/6/2024', '14/6/2024'],
    ['ngày 12 tháng 12 năm 2024', '12/12/2024'],
  ])('%s is a day', (text, day) => {
    expect(times(text)).toEqual([day])
  })

  it('leave the year open where neither they nor the text say it', () => {
    expect(times('9 tháng, quý II và tháng 4', null)).toEqual(['months', 'quarter', 'month'])
  })

  it('stand one after the other', () => {
    expect(times('đánh giá 9 tháng, nhiệm vụ 3 tháng cuối năm 2024, so với năm 2023')).toEqual(['2024-01-01/P9M', '2024-Q4', '2023'])
  })
})

describe('numbers that are no time', () => {
  it.each([
    'trồng 2.024 ha',
    'kết nạp 2024 đảng viên',
    'bằng 2020% kế hoạch',
    'tiểu khu 26/3',
    'đạt 6/9 chỉ tiêu',
    'Cách mạng Tháng 8',
    'trẻ dưới 24 tháng tuổi',
    'thi công trong 36 tháng',
    'năm xã đạt chuẩn',
    'thêm năm trường đạt chuẩn',
    'chiều dài 12,5 km',
    '45/63 trường',
  ])('%s', (text) => {
    expect(times(text)).toEqual([])
  })
})
