import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { read } from './index.ts'

/** Each tally as "period [total]: class count, class count". */
function tallies(text: string): string[] {
  const { facts, tallies } = read(text)
  return tallies.map(({ total, classes, period }) => {
    const all = total === null ? '' : ` of ${facts[total]?.value}`
    const counts = classes.map((one) => {
      const { value, of } = facts[one.fact] as (typeof facts)[number]
      return `${one.class} ${value}${of === null ? '' : `/${of}`}`
    })
    return `${period}${all}: ${counts.join(', ')}`
  })
}

describe('a tally of targets', () => {
  it.each([
    [
      'Năm 2024, trong tổng số 36 chỉ tiêu có 9 chỉ tiêu vượt kế hoạch, 20 chỉ tiêu đạt kế hoạch, 05 chỉ tiêu không đạt, 02 chỉ tiêu chưa đánh giá.',
      '2024 of 36: exceeded 9, met 20, notMet 5, notAssessed 2',
    ],
    [
      'Năm 2024 xã có 21/25 chỉ tiêu hoàn thành và hoàn thành vượt mức, 4/25 chỉ tiêu không hoàn thành.',
      '2024: metOrExceeded 21/25, notMet 4/25',
    ],
    ['Năm 2023, số vượt kế hoạch là 8/20 chỉ tiêu, số hoàn thành kế hoạch là 10 chỉ tiêu.', '2023: exceeded 8/20, met 10'],
    ['Năm 2022 xã hoàn thành và vượt 17/20 chỉ tiêu; 3 chỉ tiêu lỡ hẹn.', '2022: metOrExceeded 17/20, notMet 3'],
    [
      'Năm 2024, 6/19 chỉ tiêu đạt, vượt nghị quyết; 12/19 chỉ tiêu bảo đảm tiến độ; 1/19 chỉ tiêu gặp khó khăn.',
      '2024: metOrExceeded 6/19, onTrack 12/19, inDifficulty 1/19',
    ],
    ['Năm 2021 huyện về đích 22/24 chỉ tiêu, trong đó 9 chỉ tiêu vượt.', '2021: metOrExceeded 22/24, exceeded 9'],
    ['Năm 2020, huyện hoàn thành cả 30 chỉ tiêu, trong đó 12 chỉ tiêu vượt kế hoạch.', '2020 of 30: metOrExceeded 30, exceeded 12'],
    ['Năm 2019 có 15 chỉ tiêu vượt, 7 chỉ tiêu đạt trong tổng số 25 chỉ tiêu.', '2019 of 25: exceeded 15, met 7'],
    [
      'Năm 2019 có 15/18 chỉ tiêu kinh tế - xã hội đạt và vượt (chiếm 83,3%), còn 3 chỉ tiêu có nguy cơ không đạt.',
      '2019: metOrExceeded 15/18, notMet 3',
    ],
  ])('%s', (text, found) => {
    expect(tallies(text)).toEqual([found])
  })

  it('takes its total from the sentence before, and what is left from a later paragraph', () => {
    expect(
      tallies(
        'Năm 2024, HĐND xã giao 20 chỉ tiêu. Kết quả: 8 chỉ tiêu vượt, 9 chỉ tiêu đạt.\n\nThu ngân sách đạt 12 tỷ đồng.\n\nTồn tại: còn 3 chỉ tiêu không đạt.',
      ),
    ).toEqual(['2024 of 20: exceeded 8, met 9, notMet 3'])
  })

  it('counts criteria as targets only beside targets', () => {
    expect(tallies('Năm 2024, 20/24 chỉ tiêu đạt và vượt, trong đó có 8 tiêu chí vượt, 12 tiêu chí đạt.')).toEqual([
      '2024: metOrExceeded 20/24, exceeded 8, met 12',
    ])
    expect(tallies('Xã đạt 17/19 tiêu chí nông thôn mới, 2 tiêu chí chưa đạt.')).toEqual([])
  })

  it('calls a part of the plan a class of the text’s own', () => {
    expect(
      tallies(
        'Đến nay, trong 22 chỉ tiêu năm 2024, 14 chỉ tiêu đạt trên 75% kế hoạch, 6 chỉ tiêu đạt từ 50% đến 75%, 2 chỉ tiêu còn dưới 50%.',
      ),
    ).toEqual([expect.stringMatching(/of 22: other 14, other 6, other 2$/)])
  })

  it('keeps the counts of fields apart', () => {
    expect(tallies('Năm 2018, huyện có 25/29 chỉ tiêu đạt và vượt nghị quyết, gồm 9/11 chỉ tiêu kinh tế, 16/18 chỉ tiêu xã hội.')).toEqual([
      '2018: metOrExceeded 25/29',
      '2018: metOrExceeded 9/11',
      '2018: metOrExceeded 16/18',
    ])
    expect(tallies('Năm 2018 huyện có 9/19 chỉ tiêu đạt và vượt, trong đó có 3 chỉ tiêu thuộc nhóm quốc phòng.')).toEqual([
      '2018: metOrExceeded 9/19, other 3',
    ])
  })

  it('keeps apart what one authority assigned, what is foreseen, and the next plan', () => {
    expect(tallies('Năm 2024, 18/20 chỉ tiêu đạt và vượt. Đối với phần tỉnh giao, xã có 6 chỉ tiêu vượt.')).toEqual([
      '2024: metOrExceeded 18/20, other 6',
    ])
    expect(tallies('Năm 2024, đến nay 12/20 chỉ tiêu đạt và vượt; dự kiến cuối năm 19/20 chỉ tiêu đạt và vượt.')).toEqual([
      '2024: metOrExceeded 12/20',
      '2024: metOrExceeded 19/20',
    ])
    expect(tallies('Năm 2024, 18/20 chỉ tiêu đạt và vượt.\n\nNăm 2025, xã đề ra 15 chỉ tiêu chủ yếu.')).toEqual([
      '2024: metOrExceeded 18/20',
    ])
  })

  it('says once what the text says twice', () => {
    expect(
      tallies('Năm 2024, 18/20 chỉ tiêu đạt và vượt, 2 chỉ tiêu không đạt.\n\n2 chỉ tiêu không đạt là: thu ngân sách, trồng rừng.'),
    ).toEqual(['2024: metOrExceeded 18/20, notMet 2'])
  })

  it('tells of tasks where there are no targets', () => {
    expect(tallies('Năm 2024, xã hoàn thành 45/50 nhiệm vụ, 5 nhiệm vụ quá hạn.')).toEqual(['2024: met 45/50, notMet 5'])
    expect(tallies('Năm 2024, 18/20 chỉ tiêu đạt và vượt; xã hoàn thành 45/50 nhiệm vụ.')).toEqual(['2024: metOrExceeded 18/20'])
  })

  it.each([
    'Năm 2025, quận đề ra 17 chỉ tiêu.',
    'Xã kết nạp 9 đảng viên, đạt 90% chỉ tiêu.',
    'Có 3 khâu đột phá và 18 nhiệm vụ trọng tâm.',
  ])('is not in: %s', (text) => {
    expect(tallies(text)).toEqual([])
  })

  it.each([
    ['c03', ['2025 of 27: exceeded 12, met 9, notMet 4']],
    ['c07', ['2020-01-01/P5Y of 24: met 9, other 11, notMet 4']],
    ['d04', ['2024 of 15: exceeded 6, met 7, notMet 3']],
    ['d09', ['2020-01-01/P5Y of 26: metOrExceeded 10/26, other 13/26, inDifficulty 3/26']],
    ['d24', ['2020-01-01/P5Y: metOrExceeded 17/20, notMet 3']],
    ['e02', ['2016 of 21: metOrExceeded 12, notMet 9']],
    ['e06', ['2015-01-01/P5Y: met 13/20, onTrack 5/20, inDifficulty 2/20']],
    ['e16', ['2017: metOrExceeded 21/25, notMet 4/25']],
    ['e23', ['2025: metOrExceeded 18/18, exceeded 7']],
  ])('of document %s', (name, found) => {
    expect(tallies(readFileSync(new URL(`../../test/corpus/${name}.txt`, import.meta.url), 'utf8'))).toEqual(found)
  })
})
