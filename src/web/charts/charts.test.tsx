import { textContent } from 'domutils'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DrawnText,
  elements,
  elementsIn,
  type Node,
  pathPlaces,
  placesIn,
  textsIn,
  viewBox,
  withClass,
} from '../../../test/support/drawing.ts'
import { decimal, formatNumber } from '../../vietnamese/index.ts'
import { BarsOverYears, HeatCell, SeriesChart, type SeriesInput, Sparkline, type YearsInput } from './index.ts'

const words = { id: 'thu', title: 'Thu ngân sách', summary: 'Đạt 188% dự toán.' }
const write = (value: number | null) => (value === null ? 'chưa gửi' : formatNumber(decimal(value)))
const point = (value: number | null) => ({ value, text: write(value) })
const months = Array.from({ length: 12 }, (_, at) => ({ label: `T${at + 1}`, name: `${at + 1} tháng năm 2024` }))
const values = [61, 150, 262, 421, 533, null, 850, 1191, 1401.351, null, null, null]
const revenue: SeriesInput = {
  unit: 'tỷ đồng',
  columns: months,
  actual: { label: 'Năm 2024', points: values.map(point) },
  earlier: { label: 'Năm 2023', points: months.map((_, at) => point(60 + at * 80)) },
  plans: [
    { label: 'Dự toán tỉnh giao', value: 745.4, text: '745,4' },
    { label: 'Dự toán Hội đồng nhân dân huyện giao đầu năm và bổ sung trong năm', value: 770, text: '770' },
  ],
  path: [{ at: 5, value: 380, text: '380' }],
  forecast: { label: 'Dự báo', middle: 1850, range: { low: 1790, high: 1905 }, text: '1.850', rangeText: '1.790–1.905' },
}
const bare: SeriesInput = { ...revenue, earlier: null, plans: [], path: [], forecast: null }

const series = (input: SeriesInput) => String(<SeriesChart words={words} input={input} />)
const drawings = (markup: unknown): Node[] => elements(markup, 'svg')
const ofValues = (given: (number | null)[]) => series({ ...bare, actual: { label: 'Năm 2024', points: given.map(point) } })

/** That all is drawn, and all words stand, inside the viewBox. */
function expectInside(markup: unknown) {
  for (const drawing of drawings(markup)) {
    const [width, height] = viewBox(drawing)
    for (const [x, y] of placesIn(drawing)) {
      if (!(x >= 0 && x <= width && y >= 0 && y <= height)) expect.fail(`${x} ${y} lies outside ${width} ${height}`)
    }
    for (const text of textsIn(drawing)) {
      if (!(text.from >= -0.1 && text.to <= width + 0.1 && text.y > 0 && text.y < height))
        expect.fail(JSON.stringify({ text, width, height }))
    }
  }
}

const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ min: 90, max: 100, noNaN: true }),
)
const gappy = fc.option(finite, { nil: null })
const label = fc.oneof(
  fc.string({ maxLength: 80 }),
  fc.constantFrom('Nghị quyết Đại hội Đảng bộ xã lần thứ nhất, nhiệm kỳ 2025–2030', 'KH'),
)
const named = (point: { value: number | null }) => ({ ...point, text: point.value === null ? 'chưa gửi' : '1.401.351,25' })
const inputs: fc.Arbitrary<SeriesInput> = fc
  .record({
    unit: label,
    columns: fc.array(fc.record({ label: fc.constantFrom('T1', '2024', '6 tháng'), name: label }), { minLength: 1, maxLength: 14 }),
    actual: fc.array(gappy, { minLength: 14, maxLength: 14 }),
    earlier: fc.option(fc.array(gappy, { minLength: 14, maxLength: 14 }), { nil: null }),
    plans: fc.array(fc.record({ label, value: finite, text: label }), { maxLength: 9 }),
    path: fc.array(fc.record({ at: fc.constant(0), value: finite, text: label }), { maxLength: 3 }),
    forecast: fc.option(
      fc.record({
        label,
        middle: finite,
        range: fc.option(fc.record({ low: finite, high: finite }), { nil: null }),
        text: label,
        rangeText: label,
      }),
      { nil: null },
    ),
  })
  .map((input) => {
    const points = (given: (number | null)[]) => given.slice(0, input.columns.length).map((value) => named({ value }))
    const earlier = input.earlier && { label: 'Cùng kỳ năm trước', points: points(input.earlier) }
    return { ...input, actual: { label: 'Thực hiện', points: points(input.actual) }, earlier }
  })

describe('the chart of one target', () => {
  it('draws everything inside its viewBox, whatever the figures and however long the words', () => {
    fc.assert(fc.property(inputs, (input) => expectInside(series(input))))
  })

  it('keeps the labels of plan lines apart', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        for (const drawing of drawings(series(input))) {
          const texts = withClass(drawing, 'g', 'chart-label').flatMap((group) => textsIn(group).map(({ y }) => y))
          const ordered = texts.toSorted((a, b) => a - b)
          for (const [at, y] of ordered.entries()) if (at > 0) expect(y - (ordered[at - 1] as number)).toBeGreaterThanOrEqual(14)
        }
      }),
    )
  })

  it('cuts a long label and keeps the whole of it in its title', () => {
    for (const drawing of drawings(series(revenue))) {
      const cut = withClass(drawing, 'g', 'chart-label').filter((group) => textsIn(group).some((text) => text.words.endsWith('…')))
      expect(cut.map((group) => textContent(elementsIn(group, 'title')))).toEqual([`${revenue.plans[1]?.label}: 770`])
    }
  })

  it('breaks its line at a gap and lets a lonely point stand as a dot', () => {
    const [wide] = drawings(ofValues([1, 2, null, 4, null, 6, 7]))
    const line = withClass(wide as Node, 'path', 'chart-line')[0]?.attribs.d ?? ''
    expect(line.replace(/[-\d.\s]+/g, '')).toBe('MLMhML')
    expect(pathPlaces(line)).toHaveLength(6)
  })

  it('has few ticks, written the Vietnamese way, that cover the figures', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 12 }), (given) => {
        const ticks = ticksOf(drawings(ofValues(given))[0] as Node)
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect(ticks.length).toBeLessThanOrEqual(8)
        const slack = 1e-6 * Math.max(1, ...given.map(Math.abs))
        expect(Math.min(...ticks)).toBeLessThanOrEqual(Math.min(...given) + slack)
        expect(Math.max(...ticks)).toBeGreaterThanOrEqual(Math.max(...given) - slack)
      }),
    )
    expect(tickTexts(drawings(series(revenue))[0] as Node).map(({ words }) => words)).toEqual(['0', '500', '1.000', '1.500', '2.000'])
  })

  it('begins at zero, except where all figures lie close together far from it', () => {
    expect(Math.min(...ticksOf(drawings(ofValues([20, 90]))[0] as Node))).toBe(0)
    expect(Math.min(...ticksOf(drawings(ofValues([95, 96.5]))[0] as Node))).toBe(95)
  })

  it('names each second or third month where all have no room, always the last', () => {
    const [wide, narrow] = drawings(series(revenue)).map((drawing) => textsIn(drawing).filter(({ words }) => /^T\d+$/.test(words)))
    expect(wide).toHaveLength(12)
    expect(narrow?.map(({ words }) => words)).toEqual(['T3', 'T6', 'T9', 'T12'])
  })

  it.each<[string, (number | null)[]]>([
    ['one point', [5]],
    ['equal points', [7, 7, 7]],
    ['zeros', [0, 0]],
    ['no figure at all', [null, null]],
    ['no column', []],
  ])('can show %s', (_, given) => {
    const markup = series({ ...bare, columns: months.slice(0, given.length), actual: { label: 'Năm 2024', points: given.map(point) } })
    expectInside(markup)
    expect(markup).not.toMatch(/NaN|Infinity|undefined/)
    expect(markup.includes('Chưa có số liệu')).toBe(given.every((value) => value === null))
  })

  it('tells plan lines apart by their dashes', () => {
    const plans = [1, 2, 3, 4, 5].map((value) => ({ label: `KH ${value}`, value, text: String(value) }))
    for (const drawing of drawings(series({ ...bare, plans }))) {
      const dashes = withClass(drawing, 'path', 'chart-plan').map(({ attribs }) => attribs['stroke-dasharray'])
      expect(new Set(dashes).size).toBe(5)
      expect(dashes).toHaveLength(10)
    }
  })

  it('opens the band of the forecast from the last point to the last column', () => {
    for (const drawing of drawings(series(revenue))) {
      const [start, high, low] = pathPlaces(withClass(drawing, 'path', 'chart-band')[0]?.attribs.d ?? '')
      const marks = withClass(drawing, 'circle', 'chart-mark').map(({ attribs }) => [Number(attribs.cx), Number(attribs.cy)])
      expect(marks).toContainEqual(start)
      expect(high?.[1]).toBeLessThan(low?.[1] ?? 0)
      expect(high?.[0]).toBeGreaterThan(start?.[0] ?? 0)
    }
  })

  it('is an image with its name and what it says, by ids of its own', () => {
    const markup = series(revenue)
    const ids = drawings(markup).flatMap((drawing) => {
      expect(drawing.attribs.role).toBe('img')
      const [title = '', summary = ''] = (drawing.attribs['aria-labelledby'] ?? '').split(' ')
      expect(textContent(elementsIn(drawing, 'title').filter(({ attribs }) => attribs.id === title))).toBe(words.title)
      expect(textContent(elementsIn(drawing, 'desc').filter(({ attribs }) => attribs.id === summary))).toBe(words.summary)
      return [title, summary]
    })
    expect(new Set(ids).size).toBe(4)
    expect(markup).not.toMatch(/\bstyle=/)
  })

  it('keeps the titles of its points in place within a whole page', () => {
    const page = String(
      <html lang="vi">
        <head>
          <title>Trang</title>
        </head>
        <body>
          <SeriesChart words={words} input={revenue} />
        </body>
      </html>,
    )
    expect(page.slice(0, page.indexOf('</head>')).match(/<title/g)).toHaveLength(1)
    expect(page).toContain('<title>9 tháng năm 2024: 1.401,351 tỷ đồng</title></circle>')
  })

  it('lists in its table every point, plan, milestone and the forecast', () => {
    const rows = rowsOf(series(revenue))
    expect(rows[0]).toEqual(['Kỳ', 'Năm 2024', 'Năm 2023', 'Lộ trình'])
    expect(rows[6]).toEqual(['6 tháng năm 2024', 'chưa gửi', '460', '380'])
    expect(rows.slice(1, 13).map((row) => row[1])).toEqual(values.map(write))
    expect(rows.slice(13)).toEqual([
      ['Dự toán tỉnh giao', '745,4'],
      [revenue.plans[1]?.label, '770'],
      ['Dự báo', '1.850 (1.790–1.905)'],
    ])
  })

  it('writes words as words, not as markup', () => {
    expect(series({ ...revenue, unit: '<script>' })).not.toContain('<script>')
  })
})

describe('the years of an indicator', () => {
  const years = (given: [number | null, number | null][]): YearsInput => ({
    unit: 'triệu đồng/người/năm',
    years: given.map(([value, plan], at) => ({
      ...point(value),
      label: String(2019 + at),
      plan: plan === null ? null : { label: 'Kế hoạch năm', value: plan, text: write(plan) },
    })),
  })
  const bars = (given: [number | null, number | null][]) => String(<BarsOverYears words={words} input={years(given)} />)

  it('stay inside the viewBox, whatever the figures', () => {
    const figure = fc.option(fc.oneof(fc.double({ min: -1e13, max: 1e13, noNaN: true }), fc.integer({ min: -50, max: 50 })), { nil: null })
    fc.assert(fc.property(fc.array(fc.tuple(figure, figure), { maxLength: 8 }), (given) => expectInside(bars(given))))
  })

  it('begin at zero and have a tick where there is a plan', () => {
    for (const drawing of drawings(
      bars([
        [40, 50],
        [-10, null],
        [null, 60],
      ]),
    )) {
      const [first, second, ...more] = withClass(drawing, 'rect', 'chart-bar').map(({ attribs }) => Number(attribs.x))
      const [, secondBar] = withClass(drawing, 'rect', 'chart-bar')
      expect((second ?? 0) + Number(secondBar?.attribs.width)).toBeCloseTo(first ?? 0)
      // The third is the sample in the key: a year without a figure has no bar.
      expect(more).toHaveLength(1)
      expect(withClass(drawing, 'path', 'chart-tick')).toHaveLength(3)
    }
  })

  it('are listed with their plans', () => {
    expect(
      rowsOf(
        bars([
          [57.1, 57],
          [null, null],
        ]),
      ),
    ).toEqual([
      ['Năm', 'Thực hiện', 'Kế hoạch'],
      ['2019', '57,1', '57 (Kế hoạch năm)'],
      ['2020', 'chưa gửi', 'không có kế hoạch'],
    ])
  })
})

describe('the sparkline', () => {
  it('stays inside its viewBox and marks its last point', () => {
    fc.assert(
      fc.property(fc.array(gappy, { maxLength: 60 }), fc.option(finite, { nil: undefined }), (given, plan) => {
        const markup = String(<Sparkline values={given} {...(plan === undefined ? {} : { plan })} />)
        expectInside(markup)
        expect(elements(markup, 'circle')).toHaveLength(given.some((value) => value !== null) ? 1 : 0)
      }),
    )
  })

  it('is silent beside its value, or says the label it was given', () => {
    expect(drawings(<Sparkline values={[1, 2]} />)[0]?.attribs).toMatchObject({ 'aria-hidden': 'true' })
    const labelled = drawings(<Sparkline values={[1, 2]} label="tăng đều" />)[0]?.attribs
    expect(labelled).toMatchObject({ role: 'img', 'aria-label': 'tăng đều' })
    expect(labelled).not.toHaveProperty('aria-hidden')
  })
})

describe('the cell of a heat map', () => {
  it.each([
    ['188', 'heat-exceeded', '▲ 188,0%'],
    ['100', 'heat-met', '● 100,0%'],
    ['99.96', 'heat-met', '● 100,0%'],
    ['99.94', 'heat-near', '▽ 99,9%'],
    ['70', 'heat-below', '▼ 70,0%'],
    ['48.7', 'heat-far', '▼▼ 48,7%'],
    ['-3', 'heat-far', '▼▼ -3,0%'],
  ])('of %s%% has a colour, a sign and the figure that agree', (percent, look, text) => {
    const cell = elements(<HeatCell percent={decimal(percent)} absent="chưa gửi" />, 'td')[0] as Node
    expect(cell.attribs.class).toBe(`heat ${look}`)
    expect(textContent(cell).replace(/\s+/g, ' ').trim()).toBe(text)
  })

  it('says why it has no figure', () => {
    const cell = elements(<HeatCell percent={null} absent="chưa gửi" />, 'td')[0] as Node
    expect([cell.attribs.class, textContent(cell)]).toEqual(['heat heat-none', 'chưa gửi'])
  })
})

/** The numbers of the upright axis: those that end at the plot. */
function tickTexts(drawing: Node): DrawnText[] {
  const grid = [...withClass(drawing, 'path', 'chart-grid'), ...withClass(drawing, 'path', 'chart-axis')]
  const left = Math.min(...grid.map(({ attribs }) => pathPlaces(attribs.d ?? '')[0]?.[0] ?? 0))
  return textsIn(drawing)
    .filter(({ to, words }) => Math.abs(to - (left - 6)) < 0.1 && /^-?[\d.,]+$/.test(words))
    .toSorted((a, b) => b.y - a.y)
}

function ticksOf(drawing: Node): number[] {
  return tickTexts(drawing).map(({ words }) => Number(words.replaceAll('.', '').replace(',', '.')))
}

function rowsOf(markup: unknown): string[][] {
  return elements(markup, 'tr').map((row) => row.children.map((cell) => textContent(cell)))
}
