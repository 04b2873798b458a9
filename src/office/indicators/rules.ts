import { indicator, PlanProblem } from '../../plan/index.ts'
import type { IndicatorFields, IndicatorRow } from '../../store/index.ts'
import { decimal } from '../../vietnamese/decimal.ts'
import { comparable, parseUnit } from '../../vietnamese/unit.ts'

/** An indicator as somebody lays it down; what it is of the catalogue is not theirs to change. */
export type IndicatorDraft = Required<Omit<IndicatorFields, 'catalogueCode'>>

/** What is known of the indicator before: nothing of a new one. */
interface Before {
  id: number | null
  /** The units of measure of the figures it has. */
  measuredIn: readonly string[]
}

/** Whether the language knows the unit of measure; '' is that of a rating in words. */
export function isUnitOfMeasure(unit: string): boolean {
  return unit === '' || parseUnit(unit) !== null
}

/**
 * Throws a PlanProblem for what cannot be: an unknown unit of measure, or one in which the figures that are there cannot be
 * told; half a ratio; an indicator that is, by way of others, its own part.
 */
export function checkIndicator(draft: IndicatorDraft, rows: readonly IndicatorRow[], { id, measuredIn }: Before): void {
  const { name, unitOfMeasure, parentId, numeratorId, denominatorId, times } = draft
  if (!isUnitOfMeasure(unitOfMeasure)) {
    throw new PlanProblem(`Đơn vị tính: chưa hiểu “${unitOfMeasure}”; hãy ghi như “tỷ đồng”, “%”, “hộ”, “triệu đồng/người/năm”.`)
  }
  const other = measuredIn.find((unit) => !comparable(unit, unitOfMeasure))
  if (other !== undefined) {
    throw new PlanProblem(
      `Chỉ tiêu “${name}” đã có số liệu bằng “${other}”, không đổi sang “${unitOfMeasure}” được; hãy giữ đơn vị tính cũ, hoặc lập chỉ tiêu mới.`,
    )
  }
  const parts = [numeratorId, denominatorId].filter((part) => part !== null)
  if (parts.length === 1) throw new PlanProblem('Tỷ lệ phải có cả tử số và mẫu số; hãy chọn đủ hai chỉ tiêu hoặc bỏ trống cả hai.')
  const codeOf = new Map(rows.map((row) => [row.id, row.code]))
  const known = (part: number) => {
    const code = codeOf.get(part)
    if (code === undefined) throw new PlanProblem('Chỉ tiêu được chọn không có trong bộ chỉ tiêu; hãy chọn lại.')
    return code
  }
  indicator({
    ...draft,
    unit: unitOfMeasure,
    parent: parentId === null ? null : known(parentId),
    ratio:
      numeratorId === null || denominatorId === null
        ? null
        : { numerator: known(numeratorId), denominator: known(denominatorId), times: decimal(times ?? '1') },
    breaks: [],
  })
  if (id === null) return
  const others = new Map(rows.map((row) => [row.id, row]))
  if (reaches(id, [parentId], (at) => [others.get(at)?.parentId ?? null])) {
    throw new PlanProblem(`Chỉ tiêu “${name}” không thể nằm trong chính phần của nó; hãy chọn chỉ tiêu khác ở “Trong đó của”.`)
  }
  if (reaches(id, parts, (at) => [others.get(at)?.numeratorId ?? null, others.get(at)?.denominatorId ?? null])) {
    throw new PlanProblem(`Chỉ tiêu “${name}” không thể là tử số hay mẫu số của chính nó, kể cả qua chỉ tiêu khác; hãy chọn lại.`)
  }
}

/** Whether one comes from these indicators, from one to the next, to the indicator itself. */
function reaches(id: number, from: readonly (number | null)[], next: (at: number) => (number | null)[]): boolean {
  const seen = new Set(from)
  // A set that grows while it is walked gives what was added too.
  for (const at of seen) {
    if (at === id) return true
    if (at !== null) for (const one of next(at)) seen.add(one)
  }
  return false
}
