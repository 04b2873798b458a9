/** Words by which a number and its unit are told from names, durations and what only follows a figure. Token keys. */

export const scales: Record<string, string> = { trăm: '100', nghìn: '1000', ngàn: '1000', vạn: '10000', triệu: '1000000', tỉ: '1000000000' }

export const percentWords = new Set(['%', '‰'])

export const numerals = new Set([
  'một', 'hai', 'ba', 'bốn', 'tư', 'năm', 'lăm', 'nhăm', 'sáu', 'bảy', 'bẩy', 'tám', 'chín', 'mười', 'mươi', 'mốt', 'trăm',
  'linh', 'lẻ', 'không', 'nghìn', 'ngàn', 'vạn', 'triệu', 'tỉ', 'rưỡi',
])

/** Units of time and rank: a number of them is a duration, an age or a name, never the figure of an indicator. */
export const durations = new Set(['năm', 'giờ', 'phút', 'giây', 'sao', 'tháng', 'tuần', 'thế', 'ngày', 'tuổi', 'h'])

/** Words after which a number is a name or an ordinal: bão số 3, khóa 20, tiểu khu 26/3, quốc lộ 6, cấp 2, mức độ 1. */
export const namers = new Set([
  'mũi', 'bậc', 'nhóm', 'thứ', 'tháng', 'khóa', 'lộ', 'khu', 'tổ', 'km', 'điều', 'khoản', 'mục', 'chương', 'độ', 'cấp', 'hạng',
  'covid', 'đoạn', 'quận', 'kênh', 'lô', 'ấp', 'xóm', 'kì', 'lớp', 'ql', 'tl', 'đt', 'phiên', 'hẻm', 'ngõ', 'quyển', 'tập',
  'bảng', 'biểu', 'phụ', 'phần', 'nq', 'qđ', 'ct', 'điện', 'thoại', 'đt', 'fax', 'hotline', 'loại', 'đội', 'phường', 'bản',
  'khối', 'mạng', 'điểm', 'vòng', 'vùng', 'đợt', 'tuyến', 'thôn', 'lần', 'trạm', 'cột', 'cụm', 'hồ', 'đồi', 'chợ', 'đường', 'vực',
])

export const countersAfterNamer = new Set([
  'nq', 'đường', 'nhóm', 'tháng', 'lần', 'vùng', 'điểm', 'đợt', 'bản', 'thôn', 'xóm', 'tuyến', 'khu', 'lớp', 'tổ', 'phường',
  'đội', 'trạm', 'loại', 'cụm', 'khối', 'hồ', 'ấp', 'chợ', 'cấp', 'kì', 'phần', 'đoạn', 'tập', 'biểu', 'bảng', 'lô', 'điện', 'độ',
  'mục',
])

/** "tổng số 12", "chỉ số 65": words that make số a noun of counting. */
export const numbered = new Set(['con', 'chỉ', 'tổng', 'hệ', 'điểm', 'dân', 'sĩ', 'trong', 'trên', 'với', 'vào', 'có', 'một', 'đa', 'thiểu'])

/** First syllables of the bodies and places that are counted in pairs. */
export const listable = new Set([
  'xã', 'phường', 'thị', 'thôn', 'bản', 'tiểu', 'làng', 'ấp', 'khu', 'tổ', 'xóm', 'chi', 'đảng', 'đơn', 'cơ', 'trường', 'doanh',
  'hợp', 'khóm', 'buôn', 'đặc', 'bon', 'sóc', 'nhóm', 'lớp', 'địa',
])

export const particles = new Set([
  'trở', 'của', 'trong', 'tại', 'so', 'do', 'để', 'nhằm', 'vượt', 'thì', 'nên', 'khi', 'sau', 'trước', 'và', 'hoặc', 'trên',
  'dưới', 'này', 'đó', 'ấy', 'kia', 'nữa', 'thứ', 'như', 'bởi', 'bị', 'tăng', 'giảm', 'gấp', 'nhưng', 'rõ', 'dám', 'không',
  'nhất', 'đồng', 'cùng', 'ngay', 'cách', 'theo',
])
