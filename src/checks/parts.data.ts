/**
 * Words that set parts apart so that no thing is in two of them: a list of parts, each with another word of one row, may
 * be added up even where it does not say that it is complete. Folded.
 */
export const disjointRows: readonly (readonly string[])[] = [
  ['nam', 'nữ'],
  ['thành thị', 'nông thôn'],
  ['đô thị', 'nông thôn'],
  ['nội địa', 'xuất nhập khẩu', 'hải quan'],
  ['nông nghiệp', 'lâm nghiệp', 'thủy sản', 'công nghiệp', 'xây dựng', 'dịch vụ'],
  ['trồng trọt', 'chăn nuôi', 'thủy sản', 'lâm nghiệp'],
  ['mầm non', 'tiểu học', 'thcs', 'thpt', 'trung học cơ sở', 'trung học phổ thông'],
  ['đầu tư', 'thường xuyên', 'dự phòng'],
  ['trâu', 'bò', 'lợn', 'dê', 'gia cầm', 'gà', 'vịt'],
  ['lúa', 'ngô', 'sắn', 'lạc', 'mía', 'chè', 'cà phê', 'cao su', 'hồ tiêu', 'điều', 'na', 'khoai', 'rau', 'đậu'],
  ['kinh doanh', 'kiến thiết cơ bản', 'trồng mới', 'tái canh'],
  ['ngân sách trung ương', 'ngân sách tỉnh', 'ngân sách huyện', 'ngân sách xã'],
]
