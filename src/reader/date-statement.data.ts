/** What the words before a date tell of it: phrases, written as a text writes them, that end where the date begins or a few words before. */

/** So many words before a date are looked at for the number of a document. */
export const lookBack = 14

/** Words that call what follows a day: "sáng 4/1". Token keys. */
export const dayParts: ReadonlySet<string> = new Set(['ngày', 'sáng', 'chiều', 'tối', 'trưa', 'hôm', 'mùng', 'mồng'])

/** Words after which "30/9" is a day though nothing calls it one. Token keys. */
export const dayCues: ReadonlySet<string> = new Set(['đến', 'tới', 'hết', 'từ', 'trước'])

/** "mỗi năm 2500 tấn": no year. Token keys. */
export const distributive: ReadonlySet<string> = new Set(['mỗi', 'hằng', 'hàng', 'một'])

/** A day that bounds a stretch of time, or comes every year. */
export const boundaries = ['trước', 'đến', 'tới', 'hết', 'từ', 'sau', 'dịp', 'đợt', 'hạn', 'quốc khánh', 'ký']

/** A document's date; a few words may follow. */
export const papers = ['văn bản', 'ban hành', 'hiệu lực', 'pháp lệnh']

/** Foundings, anniversaries and other history; a few words may follow. */
export const histories = [
  'kỷ niệm', 'thành lập', 'ra đời', 'truyền thống', 'khởi công', 'khánh thành', 'khởi nghĩa', 'kháng chiến', 'giải phóng miền nam', 'chia tách', 'tái lập', 'di tích', 'sáp nhập',
]

/** Laws and standards are known by their year, visions by a far one; a few words may follow. */
export const laws = ['hiến pháp', 'pháp lệnh', 'nghị định', 'thông tư', 'iso', 'tầm nhìn']

/** So many words may stand between the phrases of the lists that allow it and the date. */
export const farReach = 8

/** Right before a year: not the time under report. */
export const otherYears = ['so với', 'so', 'hơn', 'kém', 'bằng', 'lần', 'từ', 'trước', 'sau', 'so sánh', 'cố định', 'giá gốc', 'chuẩn nghèo', 'vào']
/** … but for these, whose last word means something else. */
export const unlessYears = ['bước vào', 'mặt bằng', 'công bằng', 'cân bằng']

/** Right before a month: when something happened. */
export const eventMonths = ['đầu', 'cuối', 'giữa', 'hồi', 'vào']

/** The year is surely one of a report or plan; up to three words may follow. */
export const periods = ['cùng kỳ', 'kết quả', 'nhiệm vụ', 'kế hoạch', 'kh', 'th', 'tình hình', 'chỉ tiêu', 'mục tiêu', 'dự toán', 'tháng', 'quý', 'xã hội', 'cả', 'khép lại', 'trong', 'vụ']
export const nearReach = 3
