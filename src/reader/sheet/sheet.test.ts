import { describe, expect, it } from 'vitest'
import { fold } from '../../vietnamese/index.ts'
import { type CellValue, cellName, type SheetGrid } from './grid.ts'
import { chosen, type SheetChoice, type SheetLayout } from './layout.ts'
import { recognise } from './recognise.ts'
import { recordsOf, type SheetTotal } from './records.ts'

const units = ['Thôn Một', 'Thôn Hai', 'Thôn Ba', 'Xã Mẫu'].map(fold)
const indicators = ['Thu ngân sách', 'Số hộ nghèo', 'Tỷ lệ hộ nghèo', 'Diện tích lúa', 'Sản lượng lúa', 'Thu nội địa', 'Dân số'].map(fold)
const bare = (label: string) => fold(label.replace(/\s*\([^)]*\)\s*$/, '')).trim()
const vocabulary = {
  isUnit: (label: string) => units.includes(fold(label).trim()),
  isIndicator: (label: string) => indicators.includes(bare(label)),
}

/** Rows of cells parted by '|'; '#1.5' is a number that the file keeps as one. */
function gridOf(text: string, merges: SheetGrid['merges'] = [], name = 'Sheet1'): SheetGrid {
  const rows = text
    .trim()
    .split('\n')
    .map((line, number) => ({
      number,
      values: line.split('|').map((cell): CellValue => {
        const said = cell.trim()
        return said === '' ? null : said.startsWith('#') ? { digits: said.slice(1), percent: false } : said
      }),
    }))
    .filter(({ values }) => values.some((value) => value !== null))
  return { name, rows, merges }
}

function read(grid: SheetGrid, choice?: SheetChoice) {
  const layout = recognise(grid, 0, vocabulary)
  if (layout === null) return { layout, figures: [], totals: [] }
  const totals: SheetTotal[] = []
  const figures = [...recordsOf(grid, chosen(layout, choice), (total) => totals.push(total))].map((one) =>
    [
      one.indicator,
      one.unit ?? '?',
      one.period ?? '?',
      one.reading.kind === 'number' ? one.reading.value.toFixed() : one.reading.kind,
      one.measure,
      ...(one.grade === 'estimate' ? ['ước'] : []),
    ].join(' · '),
  )
  return { layout, figures, totals }
}

const uses = (layout: SheetLayout | null) => layout?.columns.map(({ use }) => use)

describe('a form with indicators in rows', () => {
  const form = gridOf(`
    UBND XÃ MẪU
    BIỂU CHỈ TIÊU KINH TẾ - XÃ HỘI 9 THÁNG NĂM 2026
    TT | Chỉ tiêu | ĐVT | Thực hiện 9 tháng năm 2025 | Kế hoạch năm 2026 | Thực hiện tháng 9 | Lũy kế 9 tháng | Ước thực hiện cả năm | So sánh (%) | | Ghi chú
     | | | | | | | | So KH | So cùng kỳ |
    A | B | C | 1 | 2 | 3 | 4 | 5 | 6=4/2 | 7=4/1 |
    I | Kinh tế | | | | | | | | |
    1 | Thu ngân sách | tỷ đồng | #1.2 | #3.5 | 0,25 | 2,12 | 3,5 | 60,7 | 177 |
     | Trong đó: Thu nội địa | tỷ đồng | 1 | 3 | 0,2 | 2 | 3 | 66 | 200 |
    2 | Lúa | | | | | | | | |
     | - Diện tích | ha | 100 | 120 | 10 | 90 | 110 | 75 | 90 |
  `)

  it('gives results and estimates, each with its period; what is compared or planned is left out and says so', () => {
    const { layout, figures } = read(form)
    expect(layout?.kind).toBe('form')
    expect(uses(layout)).toEqual(['index', 'indicator', 'measure', 'left', 'left', 'figure', 'figure', 'figure', 'left', 'left', 'left'])
    expect(layout?.unit).toBe('XÃ MẪU')
    expect(figures).toEqual([
      'Thu ngân sách · XÃ MẪU · 2026-M09 · 0.25 · tỷ đồng',
      'Thu ngân sách · XÃ MẪU · 2026-01-01/P9M · 2.12 · tỷ đồng',
      'Thu ngân sách · XÃ MẪU · 2026 · 3.5 · tỷ đồng · ước',
      'Thu nội địa · XÃ MẪU · 2026-M09 · 0.2 · tỷ đồng',
      'Thu nội địa · XÃ MẪU · 2026-01-01/P9M · 2 · tỷ đồng',
      'Thu nội địa · XÃ MẪU · 2026 · 3 · tỷ đồng · ước',
      'Diện tích lúa · XÃ MẪU · 2026-M09 · 10 · ha',
      'Diện tích lúa · XÃ MẪU · 2026-01-01/P9M · 90 · ha',
      'Diện tích lúa · XÃ MẪU · 2026 · 110 · ha · ước',
    ])
    expect(layout?.columns[4]?.why).toContain('trang Kế hoạch')
    expect(layout?.columns[8]?.why).toContain('hệ thống tự tính')
  })

  it('takes what a person chooses', () => {
    const { figures } = read(form, { columns: { 3: { use: 'figure' }, 5: { use: 'left' }, 6: { use: 'left' }, 7: { use: 'left' } } })
    expect(figures[0]).toBe('Thu ngân sách · XÃ MẪU · 2025-01-01/P9M · 1.2 · tỷ đồng')
    expect(figures).toHaveLength(3)
  })
})

describe('units in rows, indicators in columns', () => {
  const sheet = gridOf(
    `
    Tổng hợp tháng 9 năm 2026
    STT | Đơn vị | Thu ngân sách (triệu đồng) | | Số hộ nghèo (hộ) | Tỷ lệ hộ nghèo (%)
     | | Kế hoạch | Thực hiện | |
    1 | Thôn Một | 100 | 1.119 | 5 | 2,5
    2 | Thôn Hai | 200 | 2.251 | 7 | 3,1
     | Tổng cộng | 300 | 3.370 | 13 |
  `,
    [
      { top: 1, left: 2, bottom: 1, right: 3 },
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 4, bottom: 2, right: 4 },
      { top: 1, left: 5, bottom: 2, right: 5 },
    ],
  )

  it('asks how 1.119 is meant where nothing in the column tells, and never guesses', () => {
    const { layout, figures } = read(sheet)
    expect(layout?.kind).toBe('unitRows')
    expect(layout?.columns[3]).toMatchObject({
      use: 'figure',
      notation: 'unclear',
      unclear: '1.119',
      indicator: 'Thu ngân sách (triệu đồng)',
    })
    expect(figures[0]).toBe('Thu ngân sách (triệu đồng) · Thôn Một · 2026-M09 · ambiguous · triệu đồng')
    expect(read(sheet, { columns: { 3: { notation: 'vietnamese' } } }).figures[0]).toContain('· 1119 ·')
    expect(read(sheet, { columns: { 3: { notation: 'foreign' } } }).figures[0]).toContain('· 1.119 ·')
  })

  it('holds totals against their sums and does not take them', () => {
    const { figures, totals } = read(sheet, { columns: { 3: { notation: 'vietnamese' } } })
    expect(figures).toHaveLength(6)
    expect(totals.map(({ row, column, stated, sum }) => [cellName(row, column), stated.toFixed(), sum.toFixed()])).toEqual([
      ['D6', '3370', '3370'],
      ['E6', '13', '12'],
    ])
  })
})

describe('units in columns', () => {
  it('takes each column as a unit and leaves the total out', () => {
    const { layout, figures } = read(
      gridOf(`
      Biểu 02 quý III/2026
      TT | Chỉ tiêu | ĐVT | Tổng số | Thôn Một | Thôn Hai
      1 | Dân số | người | 1.234.567 | 1.119 | 2.251
      2 | Số hộ nghèo | hộ | 12 | 5 | 7
    `),
    )
    expect(layout?.kind).toBe('unitColumns')
    expect(uses(layout)).toEqual(['index', 'indicator', 'measure', 'left', 'figure', 'figure'])
    expect(figures.map((one) => one.replace(/ambiguous/, '?'))).toEqual([
      'Dân số · Thôn Một · 2026-Q3 · ? · người',
      'Dân số · Thôn Hai · 2026-Q3 · ? · người',
      'Số hộ nghèo · Thôn Một · 2026-Q3 · 5 · hộ',
      'Số hộ nghèo · Thôn Hai · 2026-Q3 · 7 · hộ',
    ])
  })
})

describe('a list', () => {
  it('takes indicator, unit, period and measure from each row', () => {
    const { layout, figures } = read(
      gridOf(`
      Chỉ tiêu | Đơn vị | Kỳ | ĐVT | Giá trị
      Thu ngân sách | Thôn Một | 9/2026 | tỷ đồng | 1,5
      Số hộ nghèo | Thôn Hai | Quý III/2026 | hộ | #7
      Số hộ nghèo | Thôn Ba | 2026 | hộ | không có
    `),
    )
    expect(layout?.kind).toBe('list')
    expect(figures).toEqual([
      'Thu ngân sách · Thôn Một · 2026-M09 · 1.5 · tỷ đồng',
      'Số hộ nghèo · Thôn Hai · 2026-Q3 · 7 · hộ',
      'Số hộ nghèo · Thôn Ba · 2026 · unreadable · hộ',
    ])
  })

  it('may name the periods in its columns', () => {
    const { figures } = read(
      gridOf(`
      Đơn vị | Chỉ tiêu | ĐVT | Tháng 8/2026 | Tháng 9/2026
      Thôn Một | Thu ngân sách | tỷ đồng | 1,5 | 1,75
    `),
    )
    expect(figures).toEqual(['Thu ngân sách · Thôn Một · 2026-M08 · 1.5 · tỷ đồng', 'Thu ngân sách · Thôn Một · 2026-M09 · 1.75 · tỷ đồng'])
  })
})

describe('a sheet of one unit', () => {
  it('is of the unit that its name says', () => {
    const { layout } = read(gridOf('Chỉ tiêu | Năm 2026\nDân số | #120', [], 'Thôn Hai'))
    expect(layout?.unit).toBe('Thôn Hai')
  })
})

describe('the next file of a kind', () => {
  it('has the same fingerprint, though its period is another', () => {
    const [a, b] = ['Tháng 9/2026', 'Tháng 10/2026'].map((head) => read(gridOf(`Chỉ tiêu | ${head}\nDân số | #120`)).layout?.fingerprint)
    expect(a).toBe(b)
  })
})
