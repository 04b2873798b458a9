import type { Comparison } from '../reader/reading.ts'
import { fold } from '../vietnamese/normal.ts'

const clause = 60
const planNoun = /(?<!\p{L})(?:kế hoạch|kh|chỉ tiêu|nghị quyết|nq|dự toán|dt|mục tiêu|mức giao|được giao)(?!\p{L})/u
const clauseEnd = /[;.,()\n]/

/**
 * Whether the text itself names a plan beside the percentage ("đạt 95% kế hoạch", "vượt dự toán 4,4%"). A bare "đạt
 * 92,5%" is read as a percentage of plan too, but may be of something else: no verdict is built on it.
 */
export function namesPlan(text: string, comparison: Comparison): boolean {
  if (comparison.by !== undefined) return true
  const after = text.slice(comparison.end, comparison.end + clause).split(clauseEnd, 1)[0] ?? ''
  const before =
    text
      .slice(Math.max(0, comparison.start - clause), comparison.start)
      .split(clauseEnd)
      .at(-1) ?? ''
  return planNoun.test(fold(after)) || planNoun.test(fold(before))
}
