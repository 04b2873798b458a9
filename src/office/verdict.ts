import type { BreakKind, Verdict } from '../store/index.ts'
import { decimal, formatNumber } from '../vietnamese/index.ts'

const reasons: Record<BreakKind, string> = {
  changed: 'nội dung không còn như lúc ghi',
  missing: 'mục này đã bị xóa',
  unlinked: 'mục này không nối tiếp mục liền trước, một trong hai đã bị chèn hoặc thay',
  rows: 'số liệu hoặc quyết định ghi ở mục này đã bị sửa, xóa hoặc thêm',
  truncated: 'từ mục này trở đi đã bị cắt bỏ',
  rewritten: 'chuỗi đã bị ghi lại, không khớp với đầu chuỗi đã lưu',
}

/** What verifying a history came to, as a sentence without its capital. */
export function verdictSentence(verdict: Verdict): string {
  if (!verdict.whole) {
    const what = [verdict.act, verdict.recordedAt].filter((part) => part !== null).join(', ')
    return `nhật ký HỎNG tại mục số ${verdict.sequence}${what === '' ? '' : ` (${what})`}: ${reasons[verdict.kind]}.`
  }
  if (verdict.head === null) return 'nhật ký trống.'
  return `nhật ký nguyên vẹn, ${formatNumber(decimal(verdict.entries))} mục; đầu chuỗi ${verdict.head.hash}.`
}
