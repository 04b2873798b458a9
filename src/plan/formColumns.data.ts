/** The columns that official tables have after their order, indicator and unit of measure, in their order, with their heads. */
export const formColumns = {
  previousYear: 'Thực hiện năm trước',
  yearPlan: 'Kế hoạch năm',
  samePeriod: 'Thực hiện cùng kỳ',
  thisPeriod: 'Thực hiện trong kỳ',
  cumulative: 'Lũy kế từ đầu năm',
  yearEstimate: 'Ước thực hiện cả năm',
  percentOfPlan: 'So với kế hoạch (%)',
  percentOfSamePeriod: 'So với cùng kỳ (%)',
  assessment: 'Đánh giá',
  leadUnit: 'Đơn vị chủ trì',
  note: 'Ghi chú',
} as const

/** One of them. */
export type FormColumn = keyof typeof formColumns

/** Those that a form begins with. */
export const usualColumns: readonly FormColumn[] = ['yearPlan', 'samePeriod', 'thisPeriod', 'percentOfPlan', 'percentOfSamePeriod', 'note']
