import type { Day } from './day.ts'
import type { RegimeRule } from './regime.ts'

const decree = 'Nghị định 09/2019/NĐ-CP, Điều 12 và 13'
const since = '2019-03-12' as Day

/**
 * The reporting regimes that an authority begins with. Windows: Nghị định 09/2019/NĐ-CP, Điều 12 (in force 12/03/2019): data run
 * to the 14th of the period's last month; the decree has no window of nine months, its own is taken on. Điều 13: provinces send
 * by the 25th, so the 20th is left to a commune until its province lays down its own day. Điều 8: at least one working day
 * between cut-off and deadline. The statistical calendar runs to the month's last day.
 */
export const usualRegimes: readonly RegimeRule[] = [
  { name: 'Báo cáo tháng', kind: 'month', cutOffDay: 14, opensDay: 10, dueDay: 17, sendDay: 20, firstYear: null, basis: decree, validFrom: since },
  { name: 'Báo cáo quý', kind: 'quarter', cutOffDay: 14, opensDay: 10, dueDay: 17, sendDay: 20, firstYear: null, basis: decree, validFrom: since },
  { name: 'Báo cáo 6 tháng', kind: 'halfYear', cutOffDay: 14, opensDay: 8, dueDay: 17, sendDay: 20, firstYear: null, basis: decree, validFrom: since },
  {
    ...{ name: 'Báo cáo 9 tháng', kind: 'nineMonths', cutOffDay: 14, opensDay: 8, dueDay: 17, sendDay: 20, firstYear: null, validFrom: since },
    basis: `${decree} (kỳ 9 tháng lấy theo cùng cách chốt số liệu)`,
  },
  { name: 'Báo cáo năm', kind: 'year', cutOffDay: 14, opensDay: 5, dueDay: 17, sendDay: 20, firstYear: null, basis: decree, validFrom: since },
  {
    ...{ name: 'Thống kê tháng (theo tháng lịch)', kind: 'month', cutOffDay: null, opensDay: 25, dueDay: 5, sendDay: 10, firstYear: null },
    ...{ basis: 'Kỳ báo cáo thống kê: từ ngày đầu đến ngày cuối tháng', validFrom: since },
  },
  {
    ...{ name: 'Báo cáo giữa nhiệm kỳ', kind: 'halfTerm', cutOffDay: null, opensDay: 1, dueDay: 10, sendDay: 20, firstYear: 2026 },
    ...{ basis: 'Quy chế làm việc của cấp ủy', validFrom: '2025-07-01' as Day },
  },
  {
    ...{ name: 'Báo cáo nhiệm kỳ', kind: 'term', cutOffDay: null, opensDay: 1, dueDay: 10, sendDay: 20, firstYear: 2026 },
    ...{ basis: 'Quy chế làm việc của cấp ủy', validFrom: '2025-07-01' as Day },
  },
]
