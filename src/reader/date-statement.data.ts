/**
 * What the words before a date tell of it. Pieces of regular expressions over those words folded, one space between them,
 * signs among them; each must end where the date begins unless it says otherwise.
 */

/** So many words before a date are looked at. */
export const lookBack = 14

/** Words that call what follows a day: "sáng 4/1". Token keys. */
export const dayParts: ReadonlySet<string> = new Set(['ngày', 'sáng', 'chiều', 'tối', 'trưa', 'hôm', 'mùng', 'mồng'])

/** Words after which "30/9" is a day though nothing calls it one. Token keys. */
export const dayCues: ReadonlySet<string> = new Set(['đến', 'tới', 'hết', 'từ', 'trước'])

/** "mỗi năm 2500 tấn": no year. Token keys. */
export const distributive: ReadonlySet<string> = new Set(['mỗi', 'hằng', 'hàng', 'một'])

/** A day that bounds a stretch of time, or comes every year. */
export const boundaries = ['trước', 'đến', 'tới', 'hết', 'từ', 'kể từ', 'sau', 'dịp', 'đợt', 'hạn', 'thời hạn', 'quốc khánh', 'tính từ']

/** A document's date; anywhere before: "Nghị quyết số 41/NQ-HĐND ngày 22/12/2023". */
export const papers = ['số \\d+ ?[-/].*', 'văn bản', 'ban hành', 'ký', 'luật [^,]*', 'hiệu lực']

/** Foundings, anniversaries and other history; a few words may follow. */
export const histories = ['kỷ niệm', 'thành lập', 'ra đời', 'sinh', 'truyền thống', 'khởi công', 'khánh thành', 'khởi nghĩa', 'kháng chiến', 'giải phóng', 'chia tách', 'tái lập', 'di tích', 'sáp nhập']
export const historyReach = 6

/** Laws and standards are known by their year; a few words may follow. */
export const laws = ['luật', 'bộ luật', 'hiến pháp', 'pháp lệnh', 'nghị định', 'thông tư', 'iso', 'tầm nhìn']

/** Right before a year: not the time under report. */
export const otherYears = ['so với', 'so', 'hơn', 'kém', 'bằng', 'lần', 'từ', 'trước', 'sau', 'so sánh', 'cố định', 'giá gốc', 'chuẩn nghèo', '(?<!bước )vào']

/** Right before a month: when something happened. */
export const eventMonths = ['đầu', 'cuối', 'giữa', 'hồi', 'vào']

/** The year is surely one of a report or plan; up to three words may follow. */
export const periods = ['cùng kỳ', 'kết quả', 'nhiệm vụ', 'kế hoạch', 'kh', 'th', 'tình hình', 'chỉ tiêu', 'mục tiêu', 'dự toán', 'tháng', 'tháng đầu', 'quý', 'xã hội', 'cả', 'khép lại', 'trong', 'vụ']
