/** Words by which times are told. Token keys. */

export const numerals: Record<string, number> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
}

export const romans: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 }

export const eventCues = new Set(['đầu', 'giữa', 'vào', 'hồi', 'từ', 'trước', 'sau', 'cuối'])

export const dayParts = new Set(['ngày', 'sáng', 'chiều', 'tối', 'trưa', 'hôm', 'mùng', 'mồng'])

export const scales = new Set(['nghìn', 'ngàn', 'vạn', 'triệu', 'tỉ'])

/** Words after which "30/9" is a day. */
export const dayCues = new Set(['đến', 'tới', 'hết', 'từ', 'trước', 'sau', 'ngày', 'kể', 'hôm'])
