import type { FindingKind, Grade } from './finding.ts'

/** How grave a finding is, in words. */
export const gradeWords: Record<Grade, string> = { changesVerdict: 'Làm đổi kết luận', inconsistent: 'Không khớp' }

/** What a finding is about, in words. */
export const findingWords: Record<FindingKind, string> = {
  ratio: 'tỷ lệ phần trăm',
  sumOfParts: 'tổng các phần',
  tally: 'phân loại chỉ tiêu',
  universal: 'nhận định chung',
  duplicate: 'một chỉ tiêu, hai số liệu',
  change: 'mức tăng, giảm',
  date: 'ngày, tháng, năm',
  scale: 'đơn vị, độ lớn',
  outOfReach: 'khó đạt mục tiêu',
  differs: 'khác giữa các văn bản',
  table: 'bảng số liệu',
}
