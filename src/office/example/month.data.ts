/** How far an office has come with its sheet. */
export type SheetOutcome = 'approved' | 'submitted' | 'returned' | 'begun'

/** A line as an office fills it in: a share of the same month's figure of the year before, or the figure as typed; and why. */
export interface MonthLine {
  indicator: string
  times?: string
  typed?: string
  cause?: string
  proposal?: string
}

/** An office's sheet of the month. One that is not here has not been begun. */
export interface MonthSheet {
  /** The local part of its reporter's address. */
  reporter: string
  unit: string
  outcome: SheetOutcome
  lines: readonly MonthLine[]
  /** Why it was returned. */
  reason?: string
}

/** The form of the month, made from the plan of ten targets. */
export const form = { number: '01-TH', title: 'Tình hình thực hiện 10 chỉ tiêu điều hành hằng tháng' }

export const sheets: readonly MonthSheet[] = [
  {
    ...{ reporter: 'nhaplieu', unit: 'KT', outcome: 'approved' },
    lines: [
      { indicator: 'budget-revenue-commune', times: '1.08' },
      { indicator: 'public-investment-disbursed', times: '0.94', cause: 'Hai công trình chờ nghiệm thu giai đoạn', proposal: 'Đề nghị UBND xã làm việc với Ban Quản lý dự án trong tuần tới' },
      { indicator: 'new-household-businesses', times: '1.2' },
      { indicator: 'ocop-new-products', times: '1' },
    ],
  },
  {
    ...{ reporter: 'vanhoa', unit: 'VHXH', outcome: 'submitted' },
    lines: [{ indicator: 'tourist-arrivals', times: '1.63', cause: 'Ngày hội văn hóa các dân tộc tổ chức trong tháng, năm trước không tổ chức' }],
  },
  {
    ...{ reporter: 'vanphong', unit: 'VP', outcome: 'returned' },
    lines: [
      { indicator: 'on-time-dossier-rate', typed: '97,2', cause: 'Hệ thống một cửa điện tử gián đoạn hai ngày' },
      { indicator: 'online-dossier-rate', typed: '84,5' },
    ],
    reason: 'Tỷ lệ giải quyết đúng hạn thấp hơn số trên Hệ thống một cửa điện tử; hãy đối chiếu lại số hồ sơ quá hạn rồi gửi lại.',
  },
  {
    ...{ reporter: 'congan', unit: 'CA', outcome: 'begun' },
    lines: [{ indicator: 'traffic-accidents', typed: '0' }],
  },
]

/** What the leader asks about. */
export const question = {
  ...{ indicator: 'public-investment-disbursed', unit: 'KT' },
  words: 'Vì sao giải ngân tháng này thấp hơn cùng kỳ? Nêu rõ từng công trình còn vướng, ai xử lý, đến khi nào xong.',
}
