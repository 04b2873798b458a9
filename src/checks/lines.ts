import { type Indicator, isPercentage } from '../plan/index.ts'
import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import { formatNumber } from '../vietnamese/index.ts'

/** A figure about to be sent, beside what is known; all numbers in its unit of measure, null for none. */
export interface LineToCheck {
  key: string
  label: string
  indicator: Indicator
  /** Code of the whole that this is a part of ('trong đó'), where the sheet has it. */
  partOf: string | null
  /** Of which unit and period; only lines of one are held against each other. */
  of: string
  unitOfMeasure: string
  value: Decimal | null
  /** Places as typed. */
  decimals: number
  /** What a foreigner would read in the typed text. */
  otherReading: Decimal | null
  previous: Decimal | null
  same: Decimal | null
  /** What was on record for an earlier end of the same running total. */
  runningBefore: Decimal | null
  /** The plan's bound for the whole period, and the share of it that should be done by now (0 to 1). */
  plan: { bound: Decimal; by: Decimal; label: string } | null
}

/** What does not fit in a line. `hard`: it cannot be; `soft`: a person may explain it. */
export interface LineFinding {
  grade: 'hard' | 'soft'
  kind: 'negative' | 'fraction' | 'share' | 'parts' | 'fall' | 'scale' | 'mark' | 'jump' | 'path'
  /** What, and what to do, in Vietnamese. */
  sentence: string
  /** The reckoning behind it. */
  arithmetic: string
}

/** What is counted one by one: no halves of it. */
const whole = new Set([
  'người',
  'hộ',
  'xã',
  'thôn',
  'bản',
  'vụ',
  'hợp tác xã',
  'htx',
  'doanh nghiệp',
  'trường',
  'lớp',
  'học sinh',
  'cơ sở',
  'sản phẩm',
])
const jump = decimal('0.5')
const late = decimal('0.5')
const few = decimal(10)
/** By how much figures are off when the unit or the mark is mistaken, each within a factor of two. */
const slips = ['1000', '100', '0.01', '0.001'].map(decimal).map((times) => ({ times, from: times.times('0.5'), to: times.times('2') }))

/** What does not fit in the lines of one sheet, by their keys; lines without a finding are left out. */
export function checkLines(lines: readonly LineToCheck[]): Map<string, LineFinding[]> {
  const found = new Map<string, LineFinding[]>()
  const parts = partsOf(lines)
  for (const line of lines) {
    const findings = line.value === null ? [] : [...alone(line, line.value), ...parts(line, line.value), ...beside(line, line.value)]
    if (findings.length > 0) found.set(line.key, findings)
  }
  return found
}

function* alone({ indicator, unitOfMeasure, otherReading, previous, same }: LineToCheck, value: Decimal): Generator<LineFinding> {
  const written = show(value, unitOfMeasure)
  if (value.lt(0) && indicator.overTime !== 'rate' && !isPercentage(indicator)) {
    yield hard('negative', `Số đếm không thể âm; hãy kiểm tra dấu trừ trước ${show(value.abs(), unitOfMeasure)}.`, `${written} < 0`)
  }
  if (whole.has(unitOfMeasure.toLowerCase()) && !value.round(0).eq(value)) {
    yield hard(
      'fraction',
      `${cap(unitOfMeasure)} đếm theo số nguyên; hãy kiểm tra dấu phẩy trong ${written}.`,
      `${written} không phải số nguyên`,
    )
  }
  if (isPercentage(indicator) && indicator.ratio !== null && value.gt(100)) {
    yield soft('share', `Tỷ lệ vượt 100%; nếu đúng, hãy ghi nguyên nhân.`, `${written} > 100%`)
  }
  const known = previous ?? same
  if (otherReading !== null && known !== null && closer(otherReading, value, known)) {
    yield soft(
      'mark',
      `Đang hiểu là ${written}. Nếu ý bạn là ${show(otherReading, unitOfMeasure)}, hãy gõ dấu phẩy thay dấu chấm.`,
      `Kỳ trước: ${show(known, unitOfMeasure)}`,
    )
  }
}

function partsOf(lines: readonly LineToCheck[]): (line: LineToCheck, value: Decimal) => Generator<LineFinding> {
  const below = new Map<string, LineToCheck[]>()
  for (const line of lines) {
    if (line.partOf === null || line.value === null) continue
    const key = `${line.partOf}/${line.of}`
    const known = below.get(key)
    if (known === undefined) below.set(key, [line])
    else known.push(line)
  }
  return function* ({ indicator, of, unitOfMeasure }, value) {
    const parts = (below.get(`${indicator.code}/${of}`) ?? []).filter((part) => part.unitOfMeasure === unitOfMeasure)
    if (parts.length === 0 || indicator.overUnits !== 'sum') return
    const sum = parts.reduce((total, part) => total.plus(part.value as Decimal), decimal(0))
    // Each printed part may be off by half of its last place.
    const slack = parts.reduce((total, { decimals }) => total.plus(decimal(`5e-${decimals + 1}`)), decimal(0))
    if (sum.minus(slack).lte(value)) return
    const terms = parts.map((part) => formatNumber(part.value as Decimal)).join(' + ')
    yield hard(
      'parts',
      `Các phần “trong đó” cộng lại lớn hơn tổng; hãy sửa tổng hoặc các phần.`,
      `${terms} = ${show(sum, unitOfMeasure)} > ${show(value, unitOfMeasure)}`,
    )
  }
}

function* beside({ indicator, unitOfMeasure, previous, same, runningBefore, plan }: LineToCheck, value: Decimal): Generator<LineFinding> {
  if (runningBefore !== null && value.lt(runningBefore)) {
    yield soft(
      'fall',
      `Số lũy kế thấp hơn lũy kế đã báo cáo trước đó; nếu trước đó báo cáo nhầm, hãy ghi nguyên nhân.`,
      `${show(value, unitOfMeasure)} < ${show(runningBefore, unitOfMeasure)}`,
    )
  }
  const slip = scaleSlip(value, previous) ?? scaleSlip(value, same)
  if (slip !== null) {
    const { times, known } = slip
    yield soft(
      'scale',
      `Số này ${times.gt(1) ? `gấp khoảng ${formatNumber(times)} lần` : `chỉ bằng khoảng 1/${formatNumber(decimal(1).div(times))}`} kỳ đối chiếu: có thể nhầm đơn vị tính hoặc dấu phẩy. Nếu đúng, hãy ghi nguyên nhân.`,
      `${show(value, unitOfMeasure)} so với ${show(known, unitOfMeasure)}`,
    )
    return
  }
  // Of a handful of cases one more or less is a large share and says nothing.
  const handful = whole.has(unitOfMeasure.toLowerCase()) && value.lt(few) && same?.lt(few)
  if (same?.gt(0) && indicator.overTime !== 'rate' && !handful) {
    if (value.minus(same).abs().gt(same.times(jump))) {
      const change = value.minus(same).div(same)
      yield soft(
        'jump',
        `${change.gt(0) ? 'Tăng' : 'Giảm'} ${formatNumber(change.abs().times(100).round(1))}% so với cùng kỳ; hãy ghi nguyên nhân.`,
        `(${formatNumber(value)} − ${formatNumber(same)}) ÷ ${formatNumber(same)} × 100`,
      )
    }
  }
  if (plan !== null && indicator.better === 'higher' && plan.bound.gt(0)) {
    const due = plan.bound.times(plan.by)
    if (value.lt(due.times(late))) {
      yield soft(
        'path',
        `Mới đạt ${formatNumber(value.div(plan.bound).times(100).round(1))}% ${plan.label}, chậm so với thời gian; hãy ghi nguyên nhân và kiến nghị.`,
        `${show(value, unitOfMeasure)} ÷ ${show(plan.bound, unitOfMeasure)} × 100`,
      )
    }
  }
}

/** Ten or a thousand times what was known, within a fifth: a slip of the unit or the mark more often than an event. */
function scaleSlip(value: Decimal, known: Decimal | null): { times: Decimal; known: Decimal } | null {
  if (known === null || known.lte(0) || value.lte(0)) return null
  // With as many digits before the mark one is less than ten times the other.
  if (value.e === known.e) return null
  const ratio = value.div(known)
  const slip = slips.find(({ from, to }) => ratio.gte(from) && ratio.lte(to))
  return slip === undefined ? null : { times: slip.times, known }
}

function closer(a: Decimal, b: Decimal, to: Decimal): boolean {
  if (to.lte(0) || a.lte(0) || b.lte(0)) return false
  const far = (one: Decimal) => (one.gt(to) ? one.div(to) : to.div(one))
  return far(a).times(10).lt(far(b))
}

function hard(kind: LineFinding['kind'], sentence: string, arithmetic: string): LineFinding {
  return { grade: 'hard', kind, sentence, arithmetic }
}

function soft(kind: LineFinding['kind'], sentence: string, arithmetic: string): LineFinding {
  return { grade: 'soft', kind, sentence, arithmetic }
}

function show(value: Decimal, unit: string): string {
  return unit === '%' ? `${formatNumber(value)}%` : `${formatNumber(value)} ${unit}`.trim()
}

function cap(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
