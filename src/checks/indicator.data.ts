/** Phrases that add nothing to what is measured: dropped before two indicators are held against each other. Folded. */
export const emptyPhrases = [
  'trên địa bàn tỉnh',
  'trên địa bàn huyện',
  'trên địa bàn thành phố',
  'trên địa bàn thị xã',
  'trên địa bàn xã',
  'trên địa bàn phường',
  'toàn tỉnh',
  'toàn huyện',
  'toàn thành phố',
  'toàn thị xã',
  'toàn xã',
  'toàn phường',
  'toàn đảng bộ',
  'của tỉnh',
  'của huyện',
  'của xã',
  'của phường',
  'của thành phố',
  'của toàn xã',
  'cả năm',
  'trong năm',
  'được giao',
  'kết quả',
  'tổng số',
  'số lượng',
  'tổng',
]

/** Heads that make a phrase name the plan of what follows them. Folded. */
export const planHeads = ['dự toán', 'kế hoạch']

/** Heads that the unit already tells (ha → diện tích): "diện tích rừng trồng mới" and "rừng trồng mới" are one. Folded. */
export const impliedHeads = ['diện tích', 'sản lượng', 'số', 'chiều dài']

/** Other spellings of one word. Folded. */
export const sameWords: readonly (readonly [written: string, plain: string])[] = [
  ['htx', 'hợp tác xã'],
  ['ntm', 'nông thôn mới'],
  ['nsnn', 'ngân sách nhà nước'],
  ['bhyt', 'bảo hiểm y tế'],
  ['ttcn', 'tiểu thủ công nghiệp'],
]

/**
 * Indicators that add up over time: what three months brought and what three more brought is what six brought, and a
 * running total cannot fall. A figure of any other indicator may be a level, which can go down. Folded beginnings and
 * parts of the phrase.
 */
export const flowPhrases = [
  'thu ngân sách',
  'thu cân đối ngân sách',
  'chi ngân sách',
  'thu nội địa',
  'thu tiền sử dụng đất',
  'giải ngân',
  'vốn đầu tư',
  'giá trị sản xuất',
  'kim ngạch',
  'doanh thu',
  'tổng mức bán lẻ',
  'kết nạp',
  'trồng rừng',
  'rừng trồng mới',
  'trồng mới rừng',
  'trồng mới',
  'giải quyết việc làm',
  'tạo việc làm',
  'việc làm mới',
  'thành lập mới',
  'đào tạo nghề',
  'lượt khách',
  'khách du lịch',
  'xuất khẩu lao động',
  'huy động',
]

/**
 * Indicators whose percentage of plan says nothing of success (spending, debt), or for which less is better (poverty,
 * crime): no statement that all targets are met is held against them. Folded parts of the phrase.
 */
export const notHigherIsBetter = [
  'chi ngân sách',
  'chi thường xuyên',
  'chi đầu tư',
  'tổng chi',
  'nghèo',
  'thất nghiệp',
  'suy dinh dưỡng',
  'tử vong',
  'tử suất',
  'sinh con thứ',
  'tăng dân số',
  'tỉ suất sinh',
  'mức sinh',
  'tội phạm',
  'phạm pháp',
  'tai nạn',
  'vi phạm',
  'khiếu nại',
  'tố cáo',
  'tảo hôn',
  'nợ',
  'tồn đọng',
  'quá hạn',
  'thất thoát',
  'hao hụt',
  'tiêu hao',
  'mắc bệnh',
  'dịch bệnh',
  'cháy',
  'phá rừng',
  'thiệt hại',
  'bỏ học',
  'nhà tạm',
  'biên chế',
  'ô nhiễm',
]

/**
 * Words of measures. A name made of nothing else ("năng suất", "tổng vốn đăng ký") leaves out what is measured: each such
 * figure is of what the text has just spoken of. Folded.
 */
export const measureWords = [
  'tổng',
  'số',
  'diện tích',
  'năng suất',
  'sản lượng',
  'giá trị',
  'trị giá',
  'kinh phí',
  'số tiền',
  'vốn',
  'vốn đăng ký',
  'mức đầu tư',
  'doanh thu',
  'lợi nhuận',
  'quy mô',
  'công suất',
  'chiều dài',
  'bình quân',
  'trung bình',
  'tốc độ',
  'tăng trưởng',
  'tốc độ tăng',
  'mức tăng',
  'tăng',
  'chung',
  'tỉ lệ',
  'tỉ trọng',
  'đạt',
  'thực hiện',
  'lũy kế',
  'cả năm',
] as const
