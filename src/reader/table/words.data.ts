/** Heads of the column that numbers the rows. */
export const indexHeads: readonly string[] = ['stt', 'tt', 'số tt', 'số thứ tự', 'st t', 's tt', 'thứ tự']

/** Heads of columns that are passed over. */
export const codeHeads: readonly string[] = ['mã', 'mã số', 'mã chỉ tiêu', 'ký hiệu', 'mã hiệu']

export const unitHeads: readonly string[] = ['đvt', 'đv tính', 'đơn vị tính', 'đơn vị đo', 'đơn vị', 'đvị tính', 'đơn vị tính (đvt)']

/** What the head of the column of names begins with. */
export const nameHeads: readonly string[] = [
  'chỉ tiêu', 'tên chỉ tiêu', 'các chỉ tiêu', 'nội dung', 'hệ thống chỉ tiêu', 'một số chỉ tiêu', 'danh mục', 'tiêu chí', 'tên tiêu chí', 'lĩnh vực',
  'hạng mục', 'khoản mục', 'diễn giải', 'nhiệm vụ', 'nguồn thu', 'khoản thu', 'loại cây trồng', 'cây trồng', 'vật nuôi', 'tên sản phẩm', 'sản phẩm',
  'tên dự án', 'tên công trình', 'dự án', 'công trình', 'nguồn vốn', 'ngành, lĩnh vực',
]

/** What the heads of columns begin with that hold words about a row, or figures that are none of the indicator's. */
export const wordHeads: readonly string[] = [
  'ghi chú', 'đánh giá', 'kết quả đánh giá', 'nhận xét', 'chủ trì', 'phụ trách', 'theo dõi', 'phối hợp', 'cơ quan', 'người', 'chịu trách nhiệm',
  'đơn vị thực hiện', 'đơn vị chủ trì', 'đơn vị phối hợp', 'đơn vị báo cáo', 'đơn vị phụ trách', 'đơn vị theo dõi', 'nguyên nhân', 'giải pháp', 'kiến nghị', 'lý do',
  'thời hạn', 'thời gian', 'hoàn thành trước', 'văn bản', 'căn cứ', 'xếp loại', 'điểm', 'trọng số', 'xếp hạng', 'vướng mắc', 'đạt không đạt', 'sản phẩm đầu ra',
  'cơ cấu', 'tỷ trọng', 'nhóm', 'mã',
]

/** Words that make a column one of the plan. */
export const planWords: readonly string[] = [
  'kế hoạch', 'kh', 'khn', 'dự toán', 'dt', 'mục tiêu', 'nghị quyết', 'nq', 'phấn đấu', 'giao', 'chỉ tiêu', 'định hướng', 'quyết nghị',
]

/** Words that make a column one of results. */
export const actualWords: readonly string[] = ['thực hiện', 'th', 'kết quả', 'ước', 'ưth', 'lũy kế', 'quyết toán', 'đạt được', 'hiện trạng', 'tổng hợp', 'giải ngân', 'đã giải ngân', 'đến nay']

export const estimateWords: readonly string[] = ['ước', 'ưth', 'dự ước', 'dự kiến', 'khả năng']

export const samePeriodWords: readonly string[] = ['cùng kỳ', 'svck', 'ck', 'cùng thời điểm']

export const previousWords: readonly string[] = ['năm trước', 'kỳ trước', 'năm ngoái', 'tháng trước', 'quý trước']

export const baseWords: readonly string[] = ['năm gốc', 'đầu nhiệm kỳ', 'đầu kỳ', 'năm cơ sở', 'đầu giai đoạn']

/** Words that make a column one of comparisons. */
export const comparisonWords: readonly string[] = ['so', 'so sánh', 'ss', 'so với', 'tỷ lệ', 'tỉ lệ', 'tăng', 'giảm', 'chênh lệch', 'hoàn thành', 'mức độ', 'tốc độ', 'chỉ số', 'đạt', '%']

/** Words that say a comparison is a rise or fall. */
export const changeWords: readonly string[] = ['tăng', 'giảm', 'chênh lệch', 'tốc độ', 'vượt', 'hụt']

/** Whose plan it is, by the words of the head. */
export const planners: readonly (readonly [name: string, ...words: string[]])[] = [
  ['Trung ương', 'trung ương', 'tw', 'bộ', 'thủ tướng'],
  ['HĐND tỉnh', 'hđnd tỉnh'],
  ['HĐND huyện', 'hđnd huyện'],
  ['HĐND xã', 'hđnd xã', 'hội đồng nhân dân xã'],
  ['HĐND phường', 'hđnd phường'],
  ['HĐND', 'hđnd', 'hội đồng nhân dân'],
  ['tỉnh', 'tỉnh', 'ubnd tỉnh'],
  ['thành phố', 'thành phố', 'tp'],
  ['huyện', 'huyện', 'ubnd huyện'],
  ['thị xã', 'thị xã'],
  ['nghị quyết', 'nghị quyết', 'nq', 'đại hội'],
  ['xã', 'xã', 'ubnd xã'],
  ['phường', 'phường'],
]

/** What an indicator is measured by; alone it says nothing: "Sản lượng" under "Lúa" is "Sản lượng lúa". */
export const measures: readonly string[] = [
  'diện tích', 'diện tích gieo trồng', 'diện tích cho thu hoạch', 'diện tích thu hoạch', 'diện tích trồng mới', 'năng suất', 'năng suất bình quân',
  'sản lượng', 'sản lượng thu hoạch', 'số lượng', 'số hộ', 'số người', 'số dự án', 'số vốn', 'tổng số', 'tổng đàn', 'giá trị', 'tỷ lệ', 'kinh phí', 'tổng vốn', 'trồng mới',
  'chăm sóc', 'bảo vệ', 'xuất chuồng', 'sản lượng thịt hơi xuất chuồng', 'trữ lượng', 'doanh thu', 'số lượt', 'số học sinh', 'số lớp', 'số trường', 'số phòng học',
]

/** First words of a name that stands alone, if more words follow. */
export const heads: readonly string[] = [
  'thu', 'chi', 'tiền', 'phí', 'lệ phí', 'diện tích', 'sản lượng', 'năng suất', 'tổng', 'tỷ lệ', 'tỉ lệ', 'số', 'giá trị', 'thu nhập', 'tốc độ', 'cơ cấu', 'mức', 'dân số', 'lao động', 'đàn',
  'vốn', 'kim ngạch', 'doanh thu', 'độ che phủ', 'bình quân', 'giải ngân', 'giảm', 'trồng', 'xây dựng', 'hợp tác xã', 'htx', 'trường', 'xã', 'thôn', 'bản', 'thành lập',
  'giải quyết', 'công nhận', 'kết nạp', 'tuyển', 'nâng', 'phát triển', 'thuế', 'bổ sung', 'hộ', 'tai nạn', 'lượng', 'khách', 'sản phẩm', 'duy trì', 'tạo việc làm', 'đào tạo',
]
