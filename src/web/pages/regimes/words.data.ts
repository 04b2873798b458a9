import type { RoundKind } from '../../../plan/index.ts'

/** How often a regime asks for a report, in words. */
export const roundKinds: Record<RoundKind, string> = {
  month: 'Hằng tháng',
  quarter: 'Hằng quý',
  halfYear: '6 tháng',
  nineMonths: '9 tháng',
  year: 'Hằng năm',
  halfTerm: 'Giữa nhiệm kỳ',
  term: 'Nhiệm kỳ',
}

/** What the fields of a regime are called. */
export const regimeLabels = {
  name: 'Tên chế độ báo cáo',
  kind: 'Kỳ báo cáo',
  cutOffDay: 'Ngày chốt số liệu',
  opensDay: 'Ngày mở nhập',
  dueDay: 'Hạn đơn vị gửi',
  sendDay: 'Ngày khóa, gửi lên trên',
  firstYear: 'Năm đầu nhiệm kỳ',
  basis: 'Căn cứ',
  validFrom: 'Có hiệu lực từ ngày',
} as const
