import { describe, expect, test } from 'vitest'
import { type FactSketch, sketch } from '../../test/support/sketch.ts'
import { checkReading, checkTogether } from './index.ts'

function paper(text: string, facts: FactSketch[], published?: string) {
  return { name: 'bao-cao.txt', text, reading: sketch(text, facts), ...(published === undefined ? {} : { published }) }
}
const term = '2020-01-01/P5Y'
const revenue = { indicator: 'thu ngân sách trên địa bàn', unit: 'tỷ đồng' }
const midTerm = (published?: string) =>
  paper(
    'Thu ngân sách trên địa bàn theo nghị quyết là 820 tỷ đồng, kết quả luỹ kế đến nay mới đạt 404 tỷ đồng.',
    [
      { ...revenue, quote: '820 tỷ đồng', kind: 'target', period: term },
      { ...revenue, quote: '404 tỷ đồng', period: term },
    ],
    published,
  )
const yearEnd = paper(
  'Thu ngân sách trên địa bàn hơn 132 tỷ đồng, bằng 73,6% dự toán. Năm 2025, thu ngân sách trên địa bàn khoảng hơn 159 tỷ đồng.',
  [
    { ...revenue, quote: 'hơn 132 tỷ đồng', bound: 'over', compared: [{ quote: '73,6%', to: 'plan', by: 'tỉnh, huyện' }] },
    { ...revenue, quote: 'khoảng hơn 159 tỷ đồng', bound: 'over', kind: 'target', period: '2025' },
  ],
  '2024-12',
)

describe('a term’s target out of reach', () => {
  test('is told with every reading of a running total without a date, and the one case that would save it', () => {
    const findings = checkTogether([midTerm(), yearEnd])
    expect(findings).toHaveLength(1)
    const [finding] = findings
    expect(finding).toMatchObject({ kind: 'outOfReach', grade: 'changesVerdict' })
    expect(finding?.arithmetic).toBe(
      '404 + 132 + 159 = 695 = 84,8% của 820, thiếu 125; nếu 404 đã gồm năm 2024: 404 + 159 = 563 = 68,7%, thiếu 257; ' +
        'năm 2025 phải có 284 (1,79 lần kế hoạch 159); hoặc 416 (2,62 lần kế hoạch 159)',
    )
    expect(finding?.message).toContain('còn ít nhất 125 tỷ đồng chưa tính')
    expect(finding?.message).toContain('hỏi ngày chốt của 404 tỷ đồng')
    expect(finding?.places.map(({ document, quote }) => `${document} ${quote}`)).toEqual([
      '0 820 tỷ đồng',
      '0 404 tỷ đồng',
      '1 hơn 132 tỷ đồng',
      '1 khoảng hơn 159 tỷ đồng',
    ])
  })

  test('where the running total beside its target has its name cut short', () => {
    const said = { indicator: 'huy động vốn xã hội hóa', unit: 'tỷ đồng' }
    const short = (name: string) =>
      checkReading(
        'Đề ra huy động vốn xã hội hóa 940 tỷ đồng; lũy kế từ đầu nhiệm kỳ đến nay huy động được 402 tỷ đồng. Năm 2025 huy động 190 tỷ đồng.',
        sketch(
          'Đề ra huy động vốn xã hội hóa 940 tỷ đồng; lũy kế từ đầu nhiệm kỳ đến nay huy động được 402 tỷ đồng. Năm 2025 huy động 190 tỷ đồng.',
          [
            { ...said, quote: '940 tỷ đồng', kind: 'target', period: term },
            { ...said, quote: '402 tỷ đồng', indicator: name },
            { ...said, quote: '190 tỷ đồng', kind: 'target', period: '2025' },
          ],
        ),
        { published: '2024-12' },
      ).map(({ arithmetic }) => arithmetic.slice(0, 15))
    expect(short('từ đầu nhiệm kỳ đến nay huy động')).toEqual(['402 + 190 = 592'])
    expect(short('vốn tín dụng')).toEqual([])
  })

  test('whatever the order of the texts', () => {
    expect(checkTogether([yearEnd, midTerm()])[0]?.arithmetic).toBe(checkTogether([midTerm(), yearEnd])[0]?.arithmetic)
  })

  test('has one reading where the running total is dated', () => {
    expect(checkTogether([midTerm('2025-01'), yearEnd])[0]?.arithmetic).toMatch(/^404 \+ 159 = 563 = 68,7% của 820, thiếu 257; năm 2025/)
    expect(checkTogether([midTerm('2023-12'), yearEnd])[0]?.arithmetic).toMatch(
      /^404 \+ 132 \+ 159 = 695 = 84,8% của 820, thiếu 125; năm 2025/,
    )
  })

  test('leaves room for months that no text tells of: half a year that cannot bring what is missing, a year and a half that can', () => {
    expect(checkTogether([midTerm('2023-06'), yearEnd])[0]?.message).toContain('đến đầu năm 2024 còn ít nhất 125 tỷ đồng chưa tính')
    expect(checkTogether([midTerm('2022-06'), yearEnd])).toEqual([])
  })

  test('takes a running total up to the year that it names', () => {
    const text =
      'Nghị quyết đề ra thu ngân sách trên địa bàn 820 tỷ đồng. Giai đoạn 2021 - 2023, thu ngân sách trên địa bàn lũy kế 404 tỷ đồng.'
    const named = (period: string) =>
      paper(text, [
        { ...revenue, quote: '820 tỷ đồng', kind: 'target', period: term },
        { ...revenue, quote: '404 tỷ đồng', period },
      ])
    expect(checkTogether([named('2021-01-01/P3Y'), yearEnd])[0]?.arithmetic).toMatch(
      /^404 \+ 132 \+ 159 = 695 = 84,8% của 820, thiếu 125; năm 2025 phải/,
    )
    expect(checkTogether([named('2021-01-01/P4Y'), yearEnd])[0]?.arithmetic).toMatch(/^404 \+ 159 = 563/)
    expect(checkTogether([named('2021-01-01/P2Y'), yearEnd])).toEqual([])
  })

  test('is not said of what the years do reach, nor of another indicator, nor where a year has no plan', () => {
    const [small, plan] = [
      {
        ...midTerm(),
        reading: {
          ...midTerm().reading,
          facts: midTerm().reading.facts.map((fact, at) => (at === 0 ? { ...fact, value: fact.value?.minus(130) ?? null } : fact)),
        },
      },
      yearEnd,
    ]
    expect(checkTogether([small, plan])).toEqual([])
    const other = {
      ...yearEnd,
      reading: {
        ...yearEnd.reading,
        facts: yearEnd.reading.facts.map((fact) => ({ ...fact, indicator: 'thu ngân sách nhà nước trên địa bàn' })),
      },
    }
    expect(checkTogether([midTerm(), other])).toEqual([])
    const unplanned = { ...yearEnd, reading: { ...yearEnd.reading, facts: yearEnd.reading.facts.slice(0, 1) } }
    expect(checkTogether([midTerm(), unplanned])).toEqual([])
  })

  test('shows in one text as well', () => {
    const text = 'Nghị quyết đề ra thu ngân sách trên địa bàn 820 tỷ đồng, lũy kế 4 năm được 536 tỷ đồng. Năm 2025 dự toán 159 tỷ đồng.'
    const facts: FactSketch[] = [
      { ...revenue, quote: '820 tỷ đồng', kind: 'target', period: term },
      { ...revenue, quote: '536 tỷ đồng', period: term },
      { ...revenue, quote: '159 tỷ đồng', kind: 'target', period: '2025' },
    ]
    const [finding] = checkReading(text, sketch(text, facts), { published: '2024-12-20' })
    expect(finding?.arithmetic).toBe('536 + 159 = 695 = 84,8% của 820, thiếu 125; năm 2025 phải có 284 (1,79 lần kế hoạch 159)')
    expect(finding?.message).toContain('xem xét điều chỉnh chỉ tiêu')
  })
})

describe('several texts of one place', () => {
  const area = { indicator: 'Diện tích gieo trồng', unit: 'ha' }
  const one = (quote: string, rest: Partial<FactSketch> = {}, published?: string) =>
    paper(`Diện tích gieo trồng ${quote}.`, [{ ...area, quote, ...rest }], published)

  test('one indicator of one period with two values', () => {
    const [finding] = checkTogether([one('9.481 ha'), one('9.841 ha')])
    expect(finding).toMatchObject({ kind: 'differs', arithmetic: '9.481 ha ≠ 9.841 ha' })
    expect(finding?.places.map(({ document }) => document)).toEqual([0, 1])
  })

  test('rounded, estimated anew, of another year, or to date in a running term', () => {
    expect(checkTogether([one('9.481 ha'), one('9.480,6 ha')])).toEqual([])
    expect(checkTogether([one('9.481 ha', { estimated: true }), one('9.841 ha')])).toEqual([])
    expect(checkTogether([one('9.481 ha', { period: '2023' }), one('9.841 ha')])).toEqual([])
    expect(checkTogether([one('9.481 ha', { period: term }), one('9.841 ha', { period: term })])).toEqual([])
  })

  test('what one text alone contradicts is not told again', () => {
    const text = 'Gieo trồng 9.481/9.440 ha, đạt 104,4% kế hoạch.'
    const twice = paper(text, [{ ...area, quote: '9.481/9.440 ha', compared: [{ quote: '104,4%', to: 'plan' }] }])
    expect(checkReading(twice.text, twice.reading)).toHaveLength(1)
    expect(checkTogether([twice, one('9.481 ha', { period: '2022' })])).toEqual([])
  })

  test('a level that cannot have come from the one before', () => {
    const now = paper('Diện tích gieo trồng 9.481 ha, tăng 635 ha so với năm 2023.', [
      { ...area, quote: '9.481 ha', compared: [{ quote: '635 ha', to: 'previous', year: 2023, is: 'change', unit: 'ha' }] },
    ])
    expect(checkTogether([one('8.846 ha', { period: '2023' }), now])).toEqual([])
    expect(checkTogether([one('8.486 ha', { period: '2023' }), now])[0]).toMatchObject({
      kind: 'change',
      arithmetic: '9.481 − 635 = 8.846 ≠ 8.486 ha',
    })
  })

  test('the plan of one text against value and percentage in another', () => {
    const result = paper('Gieo trồng 9.481 ha, đạt 104,4% kế hoạch.', [
      { ...area, quote: '9.481 ha', compared: [{ quote: '104,4%', to: 'plan' }] },
    ])
    expect(checkTogether([one('9.440 ha', { kind: 'target' }), result])[0]).toMatchObject({
      kind: 'ratio',
      arithmetic: '9.481 / 9.440 = 100,43% ≠ 104,4%',
    })
  })

  test('a running total that falls', () => {
    const total = (quote: string, published: string) =>
      paper(`Lũy kế thu ngân sách trên địa bàn ${quote}.`, [{ ...revenue, quote, period: term }], published)
    expect(checkTogether([total('404 tỷ đồng', '2023-06'), total('536 tỷ đồng', '2024-06')])).toEqual([])
    expect(checkTogether([total('404 tỷ đồng', '2023-06'), total('356 tỷ đồng', '2024-06')])[0]).toMatchObject({
      kind: 'change',
      arithmetic: '356 tỷ đồng < 404 tỷ đồng',
    })
  })

  test('nine months that brought less than six', () => {
    const part = (quote: string, period: string) => paper(`Thu ngân sách trên địa bàn ${quote}.`, [{ ...revenue, quote, period }])
    expect(checkTogether([part('90 tỷ đồng', '2024-S1'), part('82 tỷ đồng', '2024-01-01/P9M')])).toHaveLength(1)
    expect(checkTogether([part('90 tỷ đồng', '2024-S1'), part('82 tỷ đồng', '2024-Q3')])).toEqual([])
  })
})
