import { describe, expect, test } from 'vitest'
import { type FactSketch, placeIn, sketch } from '../../test/support/sketch.ts'
import type { DateStatement } from '../reader/reading.ts'
import { date } from './date.ts'
import { sourceOf } from './source.ts'

function found(
  text: string,
  dates: [quote: string, day: number | null, month: number | null, year: number | null, role: DateStatement['role']][],
  facts: FactSketch[] = [],
  published?: string,
) {
  const statements = dates.map(
    ([quote, day, month, year, role]): DateStatement => ({ kind: 'date', ...placeIn(text, quote), day, month, year, role }),
  )
  return date(sourceOf({ text, reading: sketch(text, facts, { statements }), published }))
}
const results = (period: string): FactSketch[] => [
  { quote: '7,2 tỷ đồng', indicator: 'thu ngân sách', unit: 'tỷ đồng', period },
  { quote: '3.346 tấn', indicator: 'Sản lượng lương thực', unit: 'tấn', period },
]
const told = ' Thu ngân sách 7,2 tỷ đồng. Sản lượng lương thực 3.346 tấn.'

describe('days and years', () => {
  test('that no calendar has', () => {
    expect(found('Hội nghị ngày 31/4/2024.', [['31/4/2024', 31, 4, 2024, 'event']])[0]?.arithmetic).toBe('31 > 30 (số ngày của tháng 4)')
    expect(found('Hội nghị ngày 29/2/2023.', [['29/2/2023', 29, 2, 2023, 'event']])[0]?.arithmetic).toBe(
      '29 > 28 (số ngày của tháng 2/2023)',
    )
    expect(found('Hội nghị ngày 29/2/2024.', [['29/2/2024', 29, 2, 2024, 'event']])).toEqual([])
    expect(found('Hội nghị ngày 30/2.', [['30/2', 30, 2, null, 'event']])).toHaveLength(1)
  })

  test('a year that the text cannot mean, and the one it does', () => {
    const [finding] = found('Theo báo cáo, năm 2024 tốt. Nhiệm vụ năm 2924 còn chậm.', [
      ['năm 2024', null, null, 2024, 'period'],
      ['năm 2924', null, null, 2924, 'period'],
    ])
    expect(finding).toMatchObject({ kind: 'date', arithmetic: 'năm 2924, trong khi văn bản nói về năm 2024' })
    expect(finding?.places[0]?.quote).toBe('năm 2924')
  })

  test('a period far from all the others', () => {
    const dates: Parameters<typeof found>[1] = [
      ['năm 2024', null, null, 2024, 'period'],
      ['năm 2042', null, null, 2042, 'period'],
    ]
    expect(found(`Kết quả năm 2024; nhiệm vụ năm 2042.${told}`, dates, results('2024')).map(({ places }) => places[0]?.quote)).toEqual([
      'năm 2042',
    ])
    expect(found(`Kết quả năm 2024; tầm nhìn đến năm 2042.${told}`, dates, results('2024'))).toEqual([])
  })

  test('a founding day, base-year prices and an old campaign are left alone', () => {
    const text = 'Năm 2024, kỷ niệm chiến thắng năm 1954; giá so sánh 2010.'
    expect(
      found(text, [
        ['Năm 2024', null, null, 2024, 'period'],
        ['năm 1954', null, null, 1954, 'other'],
        ['2010', null, null, 2010, 'other'],
      ]),
    ).toEqual([])
  })
})

describe('a meeting and the results it reports', () => {
  test('before they can be', () => {
    const [finding] = found(
      `Kỳ họp khai mạc sáng 4/1/2018, nghe báo cáo kết quả năm 2018.${told}`,
      [
        ['4/1/2018', 4, 1, 2018, 'event'],
        ['năm 2018', null, null, 2018, 'period'],
      ],
      results('2018'),
    )
    expect(finding).toMatchObject({ grade: 'changesVerdict', arithmetic: '4/1/2018 < năm 2018' })
    expect(finding?.places.map(({ quote }) => quote)).toEqual(['4/1/2018', 'năm 2018'])
  })

  test('in December of the year, or in January of the next, is as it should be', () => {
    expect(found(`Kỳ họp ngày 20/12/2018.${told}`, [['20/12/2018', 20, 12, 2018, 'event']], results('2018'))).toEqual([])
    expect(found(`Kỳ họp ngày 4/1/2019.${told}`, [['4/1/2019', 4, 1, 2019, 'event']], results('2018'))).toEqual([])
  })

  test.each<[string, string, Parameters<typeof found>[1], FactSketch[]]>([
    ['a day without its year', `Kỳ họp sáng 4/1.${told}`, [['4/1', 4, 1, null, 'event']], results('2018')],
    [
      'estimates',
      `Kỳ họp ngày 4/5/2018.${told}`,
      [['4/5/2018', 4, 5, 2018, 'event']],
      results('2018').map((fact) => ({ ...fact, estimated: true })),
    ],
    ['a document’s date', `Hội nghị thực hiện Chỉ thị ngày 4/1/2018.${told}`, [['4/1/2018', 4, 1, 2018, 'other']], results('2018')],
    [
      'an earlier event of a year that ends with its meeting',
      `Hội nghị ngày 20/12/2018.${told} Hội nghị chuyên đề ngày 4/1/2018 đã bàn.`,
      [
        ['20/12/2018', 20, 12, 2018, 'event'],
        ['4/1/2018', 4, 1, 2018, 'event'],
      ],
      results('2018'),
    ],
    [
      'what happened on the day and was no meeting',
      `Ngày 4/1/2018 xã đón bằng công nhận.${told}`,
      [['4/1/2018', 4, 1, 2018, 'event']],
      results('2018'),
    ],
    ['the mid-term of a term', `Hội nghị ngày 4/1/2018.${told}`, [['4/1/2018', 4, 1, 2018, 'event']], results('2015-01-01/P5Y')],
    [
      'counts of targets for the year that begins',
      'Kỳ họp ngày 4/1/2018 giao 18 chỉ tiêu, 5 nhiệm vụ.',
      [['4/1/2018', 4, 1, 2018, 'event']],
      [
        { quote: '18 chỉ tiêu', indicator: 'chỉ tiêu', unit: 'chỉ tiêu', period: '2018' },
        { quote: '5 nhiệm vụ', indicator: 'nhiệm vụ', unit: 'nhiệm vụ', period: '2018' },
      ],
    ],
  ])('says nothing of %s', (_, text, dates, facts) => {
    expect(found(text, dates, facts)).toEqual([])
  })
})
