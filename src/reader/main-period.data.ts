/** Words by which a text plans, looks back or compares: token keys, and openings of the whole text. */

/** Words before a time that make it a plan's, a review's, or only something compared with. */
export const planCues = new Set([
  'nhiệm', 'hướng', 'phương', 'kế', 'hoạch', 'mục', 'dự', 'toán', 'triển', 'bàn', 'quyết', 'nghị', 'giải', 'tới', 'sang', 'bước',
  'cho',
])

export const reviewCues = new Set([
  'quả', 'giá', 'điểm', 'kết', 'hình', 'lại', 'cáo', 'báo', 'khép', 'trong', 'sau', 'hết', 'chung', 'gộp', 'suốt', 'ước', 'hiện',
  'sổ',
])

/** Words that look back, with the syllable they need after them where alone they mean something else ("tổng sản lượng"). */
export const strongReview = new Map([
  ['tổng', 'kết'],
  ['sơ', 'kết'],
  ['kiểm', 'điểm'],
  ['đánh', 'giá'],
  ...['nhìn', 'khép', 'thúc', 'qua', 'quả', 'nửa', 'chặng', 'hình', 'tranh'].map((word): [string, string] => [word, '']),
])

export const compared = new Set(['kì', 'với', 'hơn', 'kém', 'bằng'])

export const pricing = new Set(['giá', 'sánh', 'gốc', 'hành', 'chuẩn'])

/** Words before the day up to which figures run. */
export const untilWords = new Set(['đến', 'hết', 'tới'])

/** Words of a sentence that looks ahead. */
export const aims = new Set(['phấn', 'đặt', 'chốt', 'chọn', 'hướng', 'quyết', 'xác', 'sẽ'])

/** "từ 38,2% năm 2020 xuống …": the year something began at. */
export const fromYear = new Set(['lên', 'xuống', 'nâng', 'nhích', 'nay', 'còn', 'giảm', 'tăng'])

export const planNouns = new Set(['quyết', 'hoạch', 'vụ', 'hướng', 'tiêu'])

export const bodies = new Set(['thứ', 'khóa', 'hđnd', 'đại'])

export const planOpening =
  /^\s*(trích )?nghị quyết|quyết nghị|trích nghị quyết|điều chỉnh dự toán|giao dự toán|phân bổ dự toán|về (phương hướng, )?nhiệm vụ (phát triển|năm)|giao chỉ tiêu|phấn đấu thực hiện các chỉ tiêu/u

export const reviewOpening =
  /kết quả|tổng kết|sơ kết|đánh giá|nhìn lại|kiểm điểm|kết thúc|đến nay|đã đạt|đạt và vượt|tình hình|khép lại|hoàn thành (và vượt |vượt )?\d/u
