/** What the written documents speak of. No two rows name one indicator. */

export interface Measure {
  indicator: string
  unit: string
  least: number
  most: number
  decimals: number
}

/** Results that are held against a plan. */
export const planned: readonly Measure[] = [
  { indicator: 'Tổng diện tích gieo trồng', unit: 'ha', least: 2_100, most: 17_800, decimals: 1 },
  { indicator: 'Diện tích rừng trồng mới', unit: 'ha', least: 210, most: 1_900, decimals: 1 },
  { indicator: 'Diện tích mặt nước nuôi cá', unit: 'ha', least: 110, most: 960, decimals: 2 },
  { indicator: 'Thu thuế ngoài quốc doanh', unit: 'triệu đồng', least: 11_000, most: 98_000, decimals: 0 },
  { indicator: 'Giá trị sản xuất tiểu thủ công nghiệp', unit: 'tỷ đồng', least: 120, most: 1_900, decimals: 1 },
  { indicator: 'Vốn đầu tư phát triển toàn xã hội', unit: 'tỷ đồng', least: 300, most: 4_800, decimals: 0 },
  { indicator: 'Chiều dài đường thôn được bê tông hóa', unit: 'km', least: 12, most: 96, decimals: 1 },
  { indicator: 'Sản lượng thịt hơi xuất chuồng', unit: 'tấn', least: 1_150, most: 9_700, decimals: 0 },
  { indicator: 'Doanh thu du lịch', unit: 'tỷ đồng', least: 21, most: 480, decimals: 1 },
  { indicator: 'Tổng mức bán lẻ hàng hóa', unit: 'tỷ đồng', least: 640, most: 5_900, decimals: 1 },
]

/** Results that are held against an earlier level. */
export const moving: readonly Measure[] = [
  { indicator: 'Sản lượng chè búp tươi', unit: 'tấn', least: 2_300, most: 19_000, decimals: 0 },
  { indicator: 'Dư nợ tín dụng chính sách', unit: 'tỷ đồng', least: 190, most: 880, decimals: 1 },
  { indicator: 'Số lao động đi làm việc ở nước ngoài', unit: 'người', least: 130, most: 940, decimals: 0 },
  { indicator: 'Sản lượng khai thác đá xây dựng', unit: 'm3', least: 21_000, most: 190_000, decimals: 0 },
  { indicator: 'Giá trị xuất khẩu hàng may mặc', unit: 'triệu USD', least: 12, most: 260, decimals: 2 },
]

/** Wholes and the parts that make them up, in the order they are told. */
export const wholes: readonly { whole: string; unit: string; parts: readonly (readonly [said: string, indicator: string])[]; least: number; most: number; decimals: number }[] = [
  { whole: 'Tổng đàn gia súc', unit: 'con', parts: [['đàn trâu', 'đàn trâu'], ['đàn bò', 'đàn bò'], ['đàn lợn', 'đàn lợn']], least: 1_100, most: 28_000, decimals: 0 },
  { whole: 'Tổng chi ngân sách địa phương', unit: 'tỷ đồng', parts: [['chi đầu tư phát triển', 'chi đầu tư phát triển'], ['chi thường xuyên', 'chi thường xuyên'], ['dự phòng ngân sách', 'dự phòng ngân sách']], least: 12, most: 460, decimals: 1 },
  { whole: 'Nguồn vốn chương trình mục tiêu quốc gia', unit: 'triệu đồng', parts: [['ngân sách trung ương', 'vốn ngân sách trung ương'], ['ngân sách tỉnh', 'vốn ngân sách tỉnh'], ['vốn huy động khác', 'vốn huy động khác']], least: 1_300, most: 61_000, decimals: 0 },
  { whole: 'Tổng số học sinh các cấp', unit: 'học sinh', parts: [['mầm non', 'học sinh mầm non'], ['tiểu học', 'học sinh tiểu học'], ['trung học cơ sở', 'học sinh trung học cơ sở']], least: 410, most: 4_800, decimals: 0 },
]

/** Counted things of which some have reached a mark. */
export const reached: readonly { indicator: string; unit: string; most: number }[] = [
  { indicator: 'trường đạt chuẩn quốc gia', unit: 'trường', most: 68 },
  { indicator: 'hộ đạt danh hiệu gia đình văn hóa', unit: 'hộ', most: 2_900 },
  { indicator: 'thôn có nhà văn hóa đạt chuẩn', unit: 'thôn', most: 190 },
  { indicator: 'cơ sở kinh doanh ký cam kết an toàn thực phẩm', unit: 'cơ sở', most: 740 },
]

/** What is told in passing and binds nothing: each must be left alone by every check. */
export const asides: readonly string[] = [
  'Tuyến quốc lộ 37 đoạn qua xã được thảm lại mặt đường sau bão số 3',
  'Đường dây nóng tiếp nhận phản ánh là 0212.3855.114',
  'Nghị quyết số 12-NQ/ĐU về cải cách hành chính tiếp tục được triển khai',
  'Các đoàn thể duy trì giao ban vào ngày 25 hằng tháng',
]

export const places: readonly { kind: string; name: string }[] = [
  { kind: 'xã', name: 'Mường Lạn' },
  { kind: 'xã', name: 'Đồng Tiến' },
  { kind: 'huyện', name: 'Yên Sơn' },
  { kind: 'phường', name: 'Tân Hòa' },
  { kind: 'huyện', name: 'Krông Bông' },
  { kind: 'thị xã', name: 'Nghĩa Lộ' },
]
