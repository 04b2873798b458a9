/**
 * Reports of four districts told anew, with the figures as they were published: Mai Sơn (end of 2024, and the middle of its
 * term), Như Xuân (October 2024), Chợ Đồn and Ngân Sơn (December 2024). Slips are theirs.
 */

export const maiSonYear = {
  name: 'mai-son-2024.txt',
  published: '2024-12',
  text: `Huyện ủy Mai Sơn họp phiên mở rộng ngày 12/12, kiểm điểm công tác lãnh đạo năm 2024 và bàn nhiệm vụ năm 2025.

Trong năm 2024, tổng vốn đầu tư toàn xã hội ước 2.900 tỷ đồng, bằng 100% kế hoạch. Thu ngân sách trên địa bàn được hơn 132 tỷ đồng, đạt 73,6% dự toán tỉnh, huyện giao. Về công nghiệp, sản lượng tinh bột sắn ước 79.569 tấn, tăng 9.685 tấn so với cùng kỳ năm 2023; sản lượng đường ước 68.146 tấn, tăng 7,42% so với cùng kỳ; sản lượng xi măng ước 600.000 tấn, tăng 0,84%; sản lượng điện ước 124,5 triệu kWh, tăng 11,96%.

Diện tích cây trồng chủ yếu 49.880 ha, bằng 103,19% kế hoạch, trong đó cây công nghiệp 19.762 ha, cây ăn quả 11.500 ha; sản lượng quả 80.096 tấn.

Đến nay có 10/21 xã đạt chuẩn nông thôn mới. Trong năm công nhận thêm 12 bản đạt chuẩn nông thôn mới, trong đó 5 bản kiểu mẫu; lũy kế có 31 bản, tiểu khu đạt chuẩn nông thôn mới, trong đó 13 bản, tiểu khu kiểu mẫu.

Tỷ lệ hộ nghèo, cận nghèo còn 14,98%, giảm 2,2% so với năm 2023. Tỷ lệ đỗ tốt nghiệp 99,79%, tăng 0,24% so với năm 2023; 45/63 trường đạt chuẩn quốc gia. Tỷ lệ hộ gia đình văn hóa 75%, đạt 100% kế hoạch.

Mục tiêu năm 2025: thu ngân sách trên địa bàn khoảng hơn 159 tỷ đồng; tổng vốn đầu tư toàn xã hội khoảng 3.100 tỷ đồng; tỷ lệ đô thị hóa 14,5%; thành lập mới 6 hợp tác xã.
`,
}

export const maiSonTerm = {
  name: 'mai-son-giua-nhiem-ky.txt',
  text: `Nhìn lại việc thực hiện Nghị quyết Đại hội Đảng bộ huyện Mai Sơn nhiệm kỳ 2020 - 2025, đến nay có 06/19 chỉ tiêu đạt và vượt, 12/19 chỉ tiêu cơ bản bảo đảm tiến độ, 01/19 chỉ tiêu gặp khó khăn: thu ngân sách trên địa bàn theo Nghị quyết đến năm 2025 là 820 tỷ đồng, kết quả lũy kế đến nay mới đạt 404 tỷ đồng.

Toàn huyện có 181 hợp tác xã, tăng 54 hợp tác xã so với năm 2020, trong đó có 26 hợp tác xã của bản; hợp tác xã thành lập mới 83/30 hợp tác xã, đạt 276,7% kế hoạch. Diện tích cây ăn quả 11.200 ha, tăng 635 ha so với năm 2020. Có 3 vùng ứng dụng công nghệ cao, tổng diện tích 1.373,7 ha, gồm 02 vùng cà phê 1.039,5 ha và 01 vùng na 334,2 ha. Có 20 sản phẩm OCOP, gồm 10 sản phẩm 4 sao, 10 sản phẩm 3 sao.

Đã có 21/21 xã có đường ô tô đến trung tâm; 137/291 bản, tiểu khu có cổng bản; 237/291 bản, tiểu khu có sân thể thao; 17.280/39.283 hộ có đèn trước cổng. Tỷ lệ trường đạt chuẩn quốc gia 66,67%, vượt chỉ tiêu 8,6%, với 42/63 trường đạt chuẩn quốc gia.

Trồng rừng mới 819,2/750 ha, đạt 109,2% kế hoạch; khoanh nuôi tái sinh rừng 2.330,9/2.237,5 ha, đạt 104,2% kế hoạch; bảo vệ rừng 55.400,8/53.604,84 ha, đạt 103,4% kế hoạch; tỷ lệ che phủ rừng 42,05%, đạt 100% kế hoạch.
`,
}

export const nhuXuan = {
  name: 'nhu-xuan-10-2024.txt',
  published: '2024-10-08',
  text: `Sáng 8/10, Huyện ủy Như Xuân đánh giá kết quả 9 tháng, bàn nhiệm vụ 3 tháng cuối năm 2024.

Qua 9 tháng năm 2024, tất cả 27 chỉ tiêu đều đạt từ 70% kế hoạch trở lên. Thu ngân sách ước 1.401,351 tỷ đồng, bằng 188% dự toán tỉnh giao, 182% dự toán huyện giao và bằng 193% so với cùng kỳ. Toàn huyện giải ngân được 195,064 tỷ đồng, đạt 48,7% kế hoạch.

Tổng diện tích gieo trồng 12.100,1ha, đạt 100% KH; sản lượng lương thực ước 28.300 tấn, đạt 113,2% KH. Đã tích tụ 295 ha đất, đạt 148% kế hoạch; trồng 1.388 ha rừng sản xuất, đạt 92,5% KH; độ che phủ rừng 70%, đạt 100% KH. Toàn đảng bộ kết nạp 165 đảng viên mới, đạt 103,1% KH.

Tuy vậy, giải ngân vốn các dự án đầu tư công do huyện quản lý mới đạt 32% KH.
`,
}

export const choDon = {
  name: 'cho-don-12-2024.txt',
  published: '2024-12',
  text: `Huyện ủy Chợ Đồn đánh giá năm 2024 tại hội nghị lần thứ 20, trong bối cảnh bão số 3 gây thiệt hại nặng.

Trong tổng số 42 chỉ tiêu, có 10 chỉ tiêu vượt kế hoạch, 22 chỉ tiêu đạt kế hoạch, 08 chỉ tiêu không đạt kế hoạch và 02 chỉ tiêu chưa đánh giá. Việc thực hiện nhiệm vụ năm 2924 vẫn còn hạn chế về giải ngân và thu ngân sách.

Mục tiêu năm 2025 gồm 15 chỉ tiêu chủ yếu: tổng sản lượng lương thực có hạt 28.320 tấn, lương thực bình quân đầu người trên 500kg/người/năm; trồng mới 470ha rừng; kết nạp 150 đảng viên trở lên.
`,
}

export const nganSon = {
  name: 'ngan-son-12-2024.txt',
  published: '2024-12',
  text: `Huyện Ngân Sơn tổng kết năm 2024 và biểu quyết nhiệm vụ năm 2025.

Năm 2024 có 24/30 chỉ tiêu đạt và vượt, trong đó 09 chỉ tiêu vượt, 15 chỉ tiêu đạt. Trồng rừng đạt hơn 138% kế hoạch, cây thuốc lá đạt hơn 128% kế hoạch, thành lập mới hợp tác xã đạt 300% kế hoạch, tổng thu ngân sách đạt hơn 130% kế hoạch; tỷ lệ hộ nghèo giảm 4,07%.

Bên cạnh đó còn 9 chỉ tiêu không đạt kế hoạch đề ra; giải ngân xây dựng cơ bản chậm.
`,
}
