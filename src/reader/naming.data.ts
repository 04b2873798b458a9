/** Units and words that decide how a count is named. */

/** Counts of what a plan is made of: their name is the noun with what classes it, never who set or reached it. */
export const planObjects = new Set([
  'chỉ tiêu', 'nhiệm vụ', 'khâu', 'nghị quyết', 'chủ trương', 'giải pháp', 'tiêu chí', 'đề án', 'chương trình', 'nhóm nhiệm vụ',
  'nhóm giải pháp', 'kết luận', 'nhóm chỉ tiêu', 'mục tiêu',
])

/** Nouns that only count: what they count stands before the figure ("đàn trâu 500 con"). */
export const classifiers = new Set([
  'con', 'cây', 'chiếc', 'cái', 'lượt', 'ca', 'vụ', 'trường hợp', 'người', 'lượt người', 'lượt khách', 'hộ', 'suất', 'đơn vị',
  'cơ sở',
])

export const existential = new Set(['có', 'hiện', 'đang', 'đã', 'gồm', 'còn', 'vẫn'])

export const classWords = new Set(['hoàn', 'đạt', 'vượt', 'và', 'hoặc', 'mức', 'kế', 'không', 'chưa', 'được', 'cơ', 'thành', 'hoạch', 'bản'])

export const classVerbs = new Set(['đạt', 'không', 'chưa', 'cơ', 'bản', 'đã', 'mới', 'còn', 'lại'])
