import { describe, expect, it } from 'vitest'
import { checked, place } from '../../../test/support/checked.ts'
import { palette } from './colour.ts'
import { documentReport, togetherReport } from './report.ts'
import { textWidth } from './width.ts'

const text =
  'Năm 2024, xã có 24/30 chỉ tiêu đạt và vượt.\nThu ngân sách hơn 132 tỷ đồng, bằng 188% dự toán tỉnh giao.\nCòn 9 chỉ tiêu không đạt.'
const example = checked(
  text,
  [
    { quote: '24/30 chỉ tiêu', value: 24, of: 30, unit: 'chỉ tiêu', indicator: 'chỉ tiêu đạt và vượt', period: '2024' },
    {
      quote: 'hơn 132 tỷ đồng',
      value: 132,
      unit: 'tỷ đồng',
      bound: 'over',
      indicator: 'thu ngân sách',
      comparisons: [{ to: 'plan', percent: 188, by: 'tỉnh', quote: '188%' }],
    },
    { quote: '9 chỉ tiêu', value: 9, unit: 'chỉ tiêu', indicator: 'chỉ tiêu không đạt', kind: 'target', period: '2025' },
  ],
  {
    findings: [
      {
        grade: 'changesVerdict',
        kind: 'tally',
        arithmetic: '24 + 9 = 33 ≠ 30',
        message: 'Số chỉ tiêu đạt và không đạt cộng lại lớn hơn tổng số.',
        places: [place(text, '24/30 chỉ tiêu đạt và vượt'), place(text, 'Còn 9 chỉ tiêu không đạt')],
      },
    ],
  },
)

const report = (width: number, colours = false, environment = {}) =>
  [...documentReport(example, { width, colour: palette(colours, environment) })].join('')

describe('documentReport', () => {
  it('shows the figures in columns, then the findings with arithmetic and places', () => {
    expect(report(120)).toMatchInlineSnapshot(`
      "bao-cao.txt
      3 số liệu · trong đó 1 mục tiêu · 1 phát hiện

      Số liệu  Đơn vị    Chỉ tiêu              Kỳ                   So sánh
      ───────  ────────  ────────────────────  ───────────────────  ───────────────────────
        24/30  chỉ tiêu  chỉ tiêu đạt và vượt  năm 2024
      hơn 132  tỷ đồng   thu ngân sách                              188% kế hoạch tỉnh giao
            9  chỉ tiêu  chỉ tiêu không đạt    năm 2025 (mục tiêu)

      ✖ Làm đổi kết luận: phân loại chỉ tiêu
        Số chỉ tiêu đạt và không đạt cộng lại lớn hơn tổng số.
        24 + 9 = 33 ≠ 30
        → dòng 1: “24/30 chỉ tiêu đạt và vượt”
        → dòng 3: “Còn 9 chỉ tiêu không đạt”
      "
    `)
  })

  it('keeps to the width of the terminal, wide or narrow', () => {
    for (const width of [40, 60, 84, 90, 160]) {
      for (const line of report(width).split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(width)
    }
  })

  it('colours only for a terminal, and not where NO_COLOR is set', () => {
    const sequence = '\u001b['
    expect(report(100, true)).toContain(sequence)
    expect(report(100, false)).not.toContain(sequence)
    expect(report(100, true, { NO_COLOR: '1' })).not.toContain(sequence)
  })

  it('says so where nothing contradicts', () => {
    const fine = [...documentReport(checked('Có 9 xã.', [{ quote: '9 xã', value: 9 }]), { width: 80, colour: palette(false, {}) })].join('')
    expect(fine).toContain('✔ Không thấy mâu thuẫn')
  })

  it('says so where there is no figure, and claims nothing of what it did not read', () => {
    const none = [...documentReport(checked('Không có gì.', []), { width: 80, colour: palette(false, {}) })].join('')
    expect(none).toBe('bao-cao.txt\nkhông có số liệu nào đọc được\n\n')
  })
})

describe('togetherReport', () => {
  it('names the document of each place', () => {
    const other = checked('Kế hoạch là 140 tỷ đồng.', [], { name: 'nghi-quyet.txt' })
    const finding = {
      grade: 'inconsistent' as const,
      kind: 'differs' as const,
      arithmetic: '132 ≠ 140',
      message: 'Hai văn bản nêu hai số.',
      places: [place(text, 'hơn 132 tỷ đồng'), place(other.document.text, '140 tỷ đồng', 1)],
    }
    const lines = [...togetherReport([finding], [example, other], { width: 100, colour: palette(false, {}) })].join('')
    expect(lines).toContain('▲ Không khớp: khác giữa các văn bản')
    expect(lines).toContain('→ bao-cao.txt, dòng 2: “hơn 132 tỷ đồng”')
    expect(lines).toContain('→ nghi-quyet.txt, dòng 1: “140 tỷ đồng”')
  })
})
