/** Words by which a name begins, ends and goes on. Token keys. */

export const inner = new Set(['-', '"', '/', '&', '+'])

export const enders = new Set([';', ':', '.', '!', '?', '…', '('])

export const leaders = new Set([
  'về', 'tại', 'ở', 'trong', 'với', 'do', 'khi', 'bởi', 'nhờ', 'theo', 'vì', 'để', 'nên', 'được', 'bị', 'thuộc', 'từ', 'giữa',
  'phía', 'bên', 'sau', 'trước', 'của', 'cho', 'mà', 'thêm', 'mới',
])

/** Links that stand inside a name as well: "hộ nghe được đài, xem được truyền hình". */
export const within = new Set(['ở', 'được'])

export const asides = new Set(['theo', 'so', 'do', 'vì', 'bởi', 'nhờ', 'dù', 'mặc', 'tuy', 'dẫu', 'trừ', 'kể', 'không', 'bất'])

/** Verbs that set or move a figure, before its name: "đưa tổng thu … lên", "đặt tổng thu", "ngược với đàn gà". */
export const leadVerbs = new Set(['đưa', 'đặt', 'chốt', 'chọn', 'giao', 'với', 'nâng', 'kéo', 'nâng', 'duy', 'giữ', 'phấn'])

export const leadEnds = new Set(['nhưng', 'biết', 'thấy', 'rằng', 'nêu', 'như', 'là', 'nhất', 'nhận', 'định', 'rõ'])

/** "hằng năm", "mỗi năm": how often, not what. */
export const yearly = new Set(['hằng', 'hàng', 'mỗi'])

export const tails = new Set(['của', 'tại', 'ở', 'trong', 'về', 'với', 'do', 'để', 'là', 'rất', 'khá', 'từ', 'thì', 'khi', 'nên', 'mà'])

export const rightStops = new Set([
  'với', 'nhưng', 'song', 'so', 'nhờ', 'nhằm', 'đưa', 'qua', 'góp', 'chiếm', 'còn', 'gấp', 'đồng', 'giúp', 'tức', 'nên', 'mà',
  'bằng', 'hiện', 'trong', 'tương', 'trị', 'đạt', 'ven', 'dọc', 'tại', 'nối',
])

export const averageWords = new Set(['bình', 'quân', 'hằng', 'hàng', 'mỗi', 'năm', 'chung'])

export const verbTails = new Set(['thêm', 'mới', 'xong', 'được', 'hết', 'cho', 'ra'])

export const places = new Set(['trên', 'dưới', 'tại', 'ở', 'trong', 'ngoài', 'dọc', 'ven', 'quanh'])
