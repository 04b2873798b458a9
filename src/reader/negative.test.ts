import { describe, expect, it } from 'vitest'
import { figures } from '../../test/support/seen.ts'

/** Numbers that measure nothing. Each stands beside one figure that does, and only that one may be read. */
describe('no figure', () => {
  it.each([
    // telephone numbers
    ['Năm 2024, xã trồng 42,5 ha rừng; phản ánh xin gọi số 0212 3855 114.', '42.5 ha'],
    ['Năm 2024, xã trồng 42,5 ha rừng. Liên hệ Văn phòng HĐND và UBND, ĐT: 02123.855.114.', '42.5 ha'],
    ['Năm 2024, tổ công nghệ số (điện thoại 0912.345.678) hỗ trợ 318 hộ.', '318 hộ'],
    // documents
    ['Thực hiện Nghị quyết số 12-NQ/TU, năm 2024 huyện trồng 42,5 ha rừng.', '42.5 ha'],
    ['Thực hiện Chỉ thị 35-CT/TW, năm 2024 toàn đảng bộ kết nạp 165 đảng viên.', '165 đảng viên'],
    ['Theo Báo cáo số 87/BC-UBND, năm 2024 xã giải ngân 12,6 tỷ đồng.', '12.6 tỷ đồng'],
    ['Theo Quyết định số 1719/QĐ-TTg ngày 14/10/2021, năm 2024 xã giải ngân 12,6 tỷ đồng.', '12.6 tỷ đồng'],
    ['Luật số 31/2024/QH15 có hiệu lực; năm 2024 huyện cấp 2.140 giấy chứng nhận.', '2140 giấy chứng nhận'],
    ['Năm 2024, huyện khai thác 42,5 ha rừng theo Điều 58, khoản 2 Luật Lâm nghiệp.', '42.5 ha'],
    ['Thực hiện Đề án 06, năm 2024 xã hướng dẫn 318 hộ dùng dịch vụ công.', '318 hộ'],
    ['Năm 2024, gói thầu số 5 giải ngân 12,6 tỷ đồng.', '12.6 tỷ đồng'],
    ['Thực hiện Chương trình 30a, năm 2024 xã hỗ trợ 318 hộ.', '318 hộ'],
    ['Năm 2024, tiêu chí số 17 về môi trường được 27 thôn hoàn thành.', '27 thôn'],
    // terms, sessions, ranks
    ['HĐND xã khóa XXI họp kỳ thứ 6, đánh giá năm 2024: giải ngân được 12,6 tỷ đồng.', '12.6 tỷ đồng'],
    ['Hội nghị lần thứ 16 Ban Chấp hành Đảng bộ khóa 20 cho biết năm 2024 huyện trồng 42,5 ha rừng.', '42.5 ha'],
    ['Năm 2024, PAR INDEX của tỉnh đạt 87,4%, xếp thứ 26/34 tỉnh, thành phố.', '87.4 %'],
    ['Năm 2024, huyện đứng thứ 4 trong 14 huyện, thị xã, thu ngân sách đạt 12,6 tỷ đồng.', '12.6 tỷ đồng'],
    ['Năm 2024, 27 trường mầm non và trường cấp 2 được công nhận đạt chuẩn mức độ 1.', '27 trường'],
    // storms, places, roads
    ['Năm 2024, bão số 3 làm ngập 42,5 ha lúa.', '42.5 ha'],
    ['Năm 2024, tuyến từ tiểu khu 26/3 đến tiểu khu 10 được trải nhựa 4,2 km.', '4.2 km'],
    ['Năm 2024, xã vận động hiến 640 m2 đất dọc quốc lộ 37 và đường tỉnh 830.', '640 m2'],
    ['Năm 2024, điểm sạt lở tại km 12 quốc lộ 6 vùi lấp 42,5 ha lúa.', '42.5 ha'],
    ['Năm 2024, tổ 9 và tổ 12 hiến 640 m2 đất mở đường.', '640 m2'],
    ['Năm 2024, nhân dân thôn 3 và bản 5 trồng 42,5 ha rừng.', '42.5 ha'],
    // sickness, feasts, anniversaries
    ['Năm 2024, trạm y tế tiêm 2.140 liều vắc xin phòng covid-19.', /^2140 liều/],
    ['Nhân kỷ niệm 80 năm Cách mạng Tháng 8, năm 2025 huyện khởi công 27 công trình.', '27 công trình'],
    ['Chào mừng 95 năm ngày thành lập Đảng, năm 2025 toàn huyện kết nạp 165 đảng viên.', '165 đảng viên'],
    ['Dịp Quốc khánh 2/9 năm 2024, xã tặng quà 318 hộ nghèo.', '318 hộ'],
    // who came, what was passed
    ['Năm 2024, xã trồng 42,5 ha rừng. Dự kỳ họp có 96/102 đại biểu.', '42.5 ha'],
    ['Kỳ họp đã thông qua 06 nghị quyết. Năm 2024, xã trồng 42,5 ha rừng.', '42.5 ha'],
    // days and times of day
    ['Ngày 12/7/2024, xã công bố đã trồng 42,5 ha rừng.', '42.5 ha'],
    ['Sáng 12-7, xã công bố 6 tháng đầu năm 2024 trồng 42,5 ha rừng.', '42.5 ha'],
    ['Tính đến ngày 30.9.2024, xã trồng 42,5 ha rừng.', '42.5 ha'],
    ['Từ ngày 1 đến ngày 15/9/2024, xã trồng 42,5 ha rừng.', '42.5 ha'],
    ['Đến hết ngày 5 tháng 9 năm 2024, xã có 27 lớp mầm non.', '27 lớp'],
    ['Lúc 7h30 ngày 3/9/2024, mưa lũ làm ngập 42,5 ha lúa.', '42.5 ha'],
    ['Đợt mưa từ 20 giờ ngày 3/9 đến 6 giờ ngày 5/9/2024 làm ngập 42,5 ha lúa.', '42.5 ha'],
    ['Cuộc họp lúc 14:30 chiều 5/9/2024 nghe báo cáo đã giải ngân 12,6 tỷ đồng.', '12.6 tỷ đồng'],
    // ages, spans, mottoes
    ['Năm 2024, 98,5% trẻ dưới 5 tuổi được uống vitamin A.', '98.5 %'],
    ['Năm 2024, 98,5% trẻ từ 6 đến 36 tháng tuổi được uống vitamin A.', '98.5 %'],
    ['Thực hiện phương châm 5 rõ, 6 dám, năm 2024 huyện giải ngân 12,6 tỷ đồng.', '12.6 tỷ đồng'],
    ['Năm 2024, dự án thi công trong 36 tháng được bố trí 12,6 tỷ đồng.', '12.6 tỷ đồng'],
    ['Sau 3 năm thực hiện, năm 2024 xã có 318 hộ thoát nghèo.', '318 hộ'],
    // years
    ['Trong các năm 2022, 2023 và 2024 huyện trồng 42,5 ha rừng.', '42.5 ha'],
    ['Năm 2024, giá trị sản xuất theo giá so sánh năm 2010 đạt 12,6 tỷ đồng.', '12.6 tỷ đồng'],
    ['Năm 2024, theo chuẩn nghèo giai đoạn 2022 - 2025, xã còn 318 hộ nghèo.', '318 hộ'],
    ['Năm học 2023 - 2024, toàn huyện có 27 trường đạt chuẩn quốc gia.', '27 trường'],
    ['Vụ Đông Xuân 2023 - 2024, xã gieo cấy 42,5 ha lúa.', '42.5 ha'],
  ])('in: %s', (text, only) => {
    expect(figures(text)).toEqual([typeof only === 'string' ? only : expect.stringMatching(only)])
  })

  it.each([
    'Đại hội Đảng bộ xã lần thứ XX diễn ra ngày 12/7/2025 tại hội trường tầng 3.',
    'Nhà văn hóa tổ 9, số 15 đường 26/3, điện thoại 0912.345.678.',
    'Thực hiện Kết luận số 126-KL/TW và Nghị quyết 18-NQ/TW ngày 25/10/2017.',
    '',
    '2024',
  ])('at all: %s', (text) => {
    expect(figures(text)).toEqual([])
  })
})
