import fc from 'fast-check'
import { decimal } from '../../src/vietnamese/index.ts'
import type { FormColumn, FormRow, FormSheet, FormValue } from '../../src/writer/form/index.ts'

/** The columns that official tables have. */
export const officialColumns: readonly FormColumn[] = [
  { key: 'index', kind: 'index', label: 'STT', width: 6, entry: false },
  { key: 'name', kind: 'name', label: 'Chỉ tiêu', width: 38, entry: false },
  { key: 'measure', kind: 'measure', label: 'ĐVT', width: 10, entry: false },
  { key: 'previous', kind: 'figure', label: 'Thực hiện cùng kỳ năm 2025', width: 13, entry: false },
  { key: 'plan', kind: 'figure', label: 'Kế hoạch năm 2026', width: 13, entry: false },
  { key: 'actual', kind: 'figure', label: 'Thực hiện tháng 9', width: 13, entry: true },
  { key: 'cumulative', kind: 'figure', label: 'Lũy kế 9 tháng', width: 13, entry: true },
  { key: 'estimate', kind: 'figure', label: 'Ước thực hiện cả năm', width: 13, entry: true },
  {
    key: 'onPlan',
    kind: 'percent',
    group: 'So sánh (%)',
    label: 'So kế hoạch',
    width: 10,
    entry: false,
    of: { numerator: 'cumulative', denominator: 'plan' },
  },
  {
    key: 'onPrevious',
    kind: 'percent',
    group: 'So sánh (%)',
    label: 'So cùng kỳ',
    width: 10,
    entry: false,
    of: { numerator: 'cumulative', denominator: 'previous' },
  },
  { key: 'note', kind: 'text', label: 'Nguyên nhân, kiến nghị', width: 26, entry: true },
  { key: 'lead', kind: 'text', label: 'Đơn vị chủ trì', width: 20, entry: false },
]

/** A number of at most 15 digits, and now and then one of more. */
const figure = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.nat(5)).map(([n, places]) => decimal(`${n}e-${places}`)),
  },
  { weight: 1, arbitrary: fc.bigInt({ min: 10n ** 17n, max: 10n ** 20n }).map((n) => decimal(`${n}e-4`)) },
)
const words = fc
  .array(fc.constantFrom('giá', 'vật tư', 'tăng', '=SUM(A1)', '+3', '-5', '@ủy', 'chậm', '<b>', '"nháy"', '1.119', 'đề nghị'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '))
const value = fc.oneof({ weight: 4, arbitrary: figure }, { weight: 1, arbitrary: fc.constant(null) })

const lineOf = fc.record({
  name: fc.constantFrom('Thu ngân sách', 'Số hộ nghèo', 'Diện tích lúa', '- Thu nội địa', 'Trong đó: lúa mùa', '=cmd|x', 'Tỷ lệ hộ nghèo'),
  measure: fc.constantFrom('tỷ đồng', 'hộ', 'ha', '%'),
  decimals: fc.nat(3),
  part: fc.boolean(),
  previous: value,
  plan: value,
  actual: value,
  cumulative: value,
  estimate: value,
  note: fc.option(words, { nil: null }),
  entry: fc.constantFrom(true, true, true, false),
  sum: fc.constantFrom(false, false, false, true),
})

/** Any form with official columns: groups, lines, parts, sums. */
export const anyForm: fc.Arbitrary<FormSheet> = fc
  .record({
    lines: fc.array(lineOf, { minLength: 1, maxLength: 25 }),
    title: fc.constantFrom('BIỂU CHỈ TIÊU KINH TẾ - XÃ HỘI', '=1+1'),
    common: fc.boolean(),
  })
  .map(({ lines, title, common }) => {
    const rows: FormRow[] = [
      { key: 'g1', kind: 'group', label: 'I', name: 'KINH TẾ', level: 0, measure: '', decimals: 0, parts: [], entry: false, values: {} },
    ]
    for (const [at, { name, measure, decimals, part, entry, sum, ...given }] of lines.entries()) {
      const parts = sum ? rows.filter(({ kind, parts }) => kind === 'line' && parts.length === 0).map(({ key }) => key) : []
      const values: Record<string, FormValue> = { ...given, lead: 'Phòng Kinh tế' }
      rows.push({
        key: `l${at}`,
        kind: 'line',
        label: part ? '' : String(at + 1),
        name,
        level: part ? 2 : 1,
        measure,
        decimals,
        parts,
        entry,
        values,
      })
    }
    return {
      identity: { form: '12', round: '2026-M09', sender: 'T 1/a', version: '3' },
      place: ['UBND TỈNH MẪU', 'UBND XÃ MẪU'],
      ...{ code: 'Biểu số 01/KTXH', title, period: 'Tháng 9 năm 2026', measure: common ? 'tỷ đồng' : null },
      ...{ columns: officialColumns, rows },
    }
  })
