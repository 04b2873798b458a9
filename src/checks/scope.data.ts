/**
 * Words near a figure that say it counts something else than the same figure without them: an increment, a running total,
 * one of many. Two figures whose surroundings differ in them are not held against each other. Folded.
 */
export const scopeWords = [
  'thêm',
  'mới',
  'tăng',
  'giảm',
  'lũy kế',
  'cộng dồn',
  'đầu năm',
  'đầu nhiệm kỳ',
  'cuối năm',
  'bình quân',
  'trung bình',
  'mỗi',
  'từng',
  'riêng',
  'trong đó',
  'còn lại',
  'điều chỉnh',
  'ban đầu',
  'trước',
  'theo chuẩn',
  'giá hiện hành',
  'giá so sánh',
  'vụ',
  'đợt',
  'đề nghị',
  'dự kiến',
  'ước',
  'phấn đấu',
] as const

/** Kinds of place that a sentence may narrow itself to ("tại phường …"). Folded. */
export const placeKinds = ['xã', 'phường', 'thị trấn', 'huyện', 'quận', 'thị xã', 'thành phố', 'tp', 'tỉnh', 'thôn', 'bản', 'làng', 'tiểu khu', 'tổ dân phố', 'khu phố', 'đặc khu']

/** Other words that stand before a place's name, with the kind of place that they tell. */
export const committees: readonly (readonly [name: string, kind: string])[] = [
  ['huyện ủy', 'huyện'],
  ['huyện uỷ', 'huyện'],
  ['quận ủy', 'quận'],
  ['quận uỷ', 'quận'],
  ['thị ủy', 'thị xã'],
  ['thị uỷ', 'thị xã'],
  ['thành ủy', 'thành phố'],
  ['thành uỷ', 'thành phố'],
  ['tỉnh ủy', 'tỉnh'],
  ['tỉnh uỷ', 'tỉnh'],
  ['tp', 'thành phố'],
]
