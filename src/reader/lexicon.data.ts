/**
 * The words that carry the grammar of a report: what joins an indicator to its figure, what compares, what hedges,
 * what only connects. Written as they are spelled; matching folds case and tone placement. Longest phrase wins.
 * A phrase may stand in several lists.
 */

/** Joins an indicator to its figure and belongs to neither: "… đạt 5 ha", "… dừng ở 46,58 tạ/ha". */
export const link = `
đạt|đạt được|đạt mức|đạt tới|đạt ngưỡng|đạt con số|là|còn|chỉ còn|nay còn|nay chỉ còn|hiện còn|bằng|thực hiện đạt|TH|ở mức|ở ngưỡng|ở|mức|lên|lên mức|lên tới|lên đến|tăng lên|tăng lên mức
nâng lên|nâng lên mức|giảm còn|giảm xuống|giảm xuống còn|xuống|xuống còn|xuống mức|hạ xuống|hạ xuống còn|hạ còn|kéo xuống|kéo xuống còn|kéo giảm còn|kéo giảm xuống|kéo giảm xuống còn
rút xuống|rút còn|dừng ở|dừng ở mức|dừng lại ở|dừng lại ở mức|vào mức|vào|chạm|chạm mốc|chạm mức|cán mốc|cán đích|cán đích ở|cán đích với|cán đích ở mức|đứng ở|đứng ở mức|tới|đến|có|hiện có|đang có|được|thu được|giữ|giữ ở mức|giữ mức
giữ ở|duy trì ở mức|duy trì ở|duy trì mức|tương đương|tương đương với|tương ứng|tương ứng với|tức|tức là|ứng với|ngang|ngang với|tròn|đủ|cỡ|vào khoảng|trở thành|ghi nhận|xác định|ấn định|được ấn định|ấn định ở|ấn định là
mới đạt|mới được|mới chỉ đạt|chỉ đạt|chỉ bằng|mới bằng|mới chỉ bằng|cùng bằng|cùng đạt|đều đạt|đều bằng|cũng đạt|cũng bằng|vừa bằng|vừa đạt|đã đạt|đã có|hoàn thành được|thực hiện được|thực hiện|quản lý|đang quản lý|đạt tỷ lệ|tỷ lệ đạt|ước tới|góp|đóng góp|gánh|đội lên|đội lên tới|nhích lên|nhích lên mức|vươn lên|vươn tới|chỉ|thêm được|nằm ở mức|xấp xỉ|trị giá|đạt giá trị|rơi vào|sụt còn|tụt còn|rớt còn|sụt xuống|tụt xuống|rớt xuống|lùi về|lùi về mức|rút về|co về|hạ về|về mức|lùi xuống|lùi còn|trở về|khoảng|mang về|đem về|thu về|cho|đi được|đạt tổng|đạt bình quân|bình quân đạt
`

/** Adverbs, auxiliaries and connectives that belong to no indicator. */
export const aux = `
đã|đang|chỉ|chỉ mới|mới chỉ|cũng|đều|vẫn|vẫn còn|sẽ|hiện|hiện nay|hiện tại|nay|hết nay|đến hết nay|đến nay|tới nay|cho đến nay|cho tới nay|đến thời điểm này|đến thời điểm hiện tại|đến lúc này|tính đến nay|lại|lại còn|nhưng|nhưng lại|nhưng vẫn|song|tuy|tuy nhiên
và|rồi|thì|mà|vừa|cùng|đồng thời|trong khi|trong khi đó|bên cạnh đó|ngoài ra|theo đó|cụ thể|cụ thể là|như vậy|phải|cần|tính ra|nhờ đó|nhờ vậy|nhờ thế|qua đó|từ đó|do đó|vì vậy|dù|mặc dù|dẫu|kể cả|kể từ|tính riêng|tính chung|tính cả|tính|gộp cả|gộp lại|cộng cả|cộng dồn|xét riêng|xét chung|nếu|ngay|riêng|còn lại|tiếp đến|tiếp tục|tổng cộng|theo thứ tự|lần lượt|lần lượt là|hơn nữa|nhất là|nổi bật là|nổi bật|đáng chú ý|trong số đó|trong số này|số còn lại|phần còn lại|nhìn chung|nói chung|chung|cả thảy|tất cả|toàn bộ|tổng cộng có|đặc biệt|đặc biệt là|đến|ít ra|thế nhưng|trái lại|ngược lại|bước đầu|cơ bản|riêng về|bước sang|sang|theo|với|nhờ|tự nguyện|kịp thời|chủ động|tích cực|kịp|luôn|vì thế|dù vậy|tuy vậy|vì vậy|bởi vậy|lũy kế|cộng lũy kế|cộng|công tác
`

/** Estimates: ước, dự kiến. */
export const estimate = `
ước|ước đạt|ước tính|ước tính đạt|ước thực hiện|ước thực hiện đạt|ước thực hiện được|ước khoảng|ước đạt khoảng|dự ước|dự ước đạt|dự kiến|dự kiến đạt|dự kiến có|ước vào|ước vào mức|ước vào khoảng|ước cả năm|ước có|ước được|ước bằng|ước còn|ước lên|ước TH|ƯTH|ước tới|ước chừng|ước lên tới|được ước|dự tính|dự báo|dự báo đạt
`

/** Aims: what is still to be reached. */
export const aim = `
phấn đấu|cam kết|đề nghị|phấn đấu đạt|phấn đấu có|đặt mục tiêu|đề ra mục tiêu|đưa ra mục tiêu|xác định mục tiêu|mục tiêu cụ thể|các mục tiêu cụ thể|về mục tiêu|với mục tiêu|mục tiêu đến|mục tiêu là|mục tiêu đề ra là|mục tiêu phấn đấu|các mục tiêu|các chỉ tiêu cụ thể|chỉ tiêu cụ thể|hướng tới|hướng đến|muốn|mong muốn|quyết tâm|sẽ|phải|cần đạt|phải đạt|đặt chỉ tiêu|giao chỉ tiêu|đặt kế hoạch|đặt ra|tới đích|chỉ tiêu chủ yếu đến|đặt cược
`

/** Rise: the figure that follows says by how much. */
export const up = `
tăng|gấp|gấp hơn|gấp gần|gấp khoảng|tăng gấp|tăng thêm|tăng gần|tăng trưởng|tăng mạnh|tăng nhẹ|tăng vọt|tăng cao|tăng tới|tăng đến|tăng khá|nhích|nhích thêm|nhích nhẹ|cao hơn|cao hơn tới|nhiều hơn|nhiều hơn tới|lớn hơn|dài hơn|hơn tới|thêm|vượt hơn|nhỉnh hơn|trội hơn|tăng đều|tăng bình quân|tăng ròng|tăng trưởng bình quân|tăng dần|đi lên|tiến thêm|bứt lên|có thêm|đội thêm|cộng thêm|dôi|dôi ra
`

/** Fall. */
export const down = `
giảm|giảm bình quân|giảm nhẹ|giảm mạnh|giảm sâu|giảm thêm|giảm tới|giảm đến|giảm gần|thấp hơn|ít hơn|kém|kém hơn|hụt|sụt|sụt giảm|tụt|tụt giảm|kéo giảm|kéo giảm được|giảm được|hạ|hạ được|hạ thêm|lùi|thua|thua kém|nhỏ hơn|bớt|co lại|rút ngắn|thiếu
`

/** Above a plan: "vượt 4,4% dự toán", "vượt mục tiêu 0,42%". */
export const exceed = `
vượt|vượt mức|vượt xa|vượt tới|vượt gần|vượt trên|vượt hơn|cao vượt
`

/** Hedges, by bound. */
export const hedgeOver = 'hơn|trên|hơn cả|vượt mốc|vượt ngưỡng|khoảng hơn|khoảng trên|nhỉnh hơn|quá|vượt con số|vượt qua mốc|ngoài'
export const hedgeUnder = 'dưới|chưa đến|chưa tới|chưa đầy|dưới mức|thấp hơn mức|không đến|không tới'
export const hedgeAbout = 'khoảng|gần|xấp xỉ|chừng|ước khoảng|tầm|cỡ|sấp sỉ|ngót|suýt soát|áng chừng|vào khoảng|gần bằng|gần đạt|quanh mức|quanh mốc|khoảng gần|ngót nghét|độ|áng'
export const hedgeAtLeast = 'ít nhất|tối thiểu|không dưới|không thấp hơn|từ|đạt từ|tối thiểu là|ít nhất là|thấp nhất|không ít hơn|đạt ít nhất|đạt tối thiểu'
export const hedgeAtMost = 'không quá|tối đa|nhiều nhất|không vượt quá|không vượt|không cao hơn|tối đa là|cao nhất|không hơn|giữ dưới'

/** Opens the parts of a whole; "gồm" says that the list is complete, "trong đó" does not. */
export const partsSome = 'trong đó|trong đó có|trong số đó|trong số đó có|trong số này|riêng|riêng có|nổi bật có|có thể kể đến|kể cả|tiêu biểu|trong số ấy'
export const partsAll = 'gồm|gồm có|bao gồm|gồm các|chia ra|bao gồm các'

/** A share of a whole. */
export const share = 'chiếm|chiếm tỷ lệ|chiếm tỷ trọng|chiếm khoảng|chiếm tới|chiếm đến'

/** Plans that a figure is measured against. */
export const plan = `
kế hoạch|KH|dự toán|chỉ tiêu|chỉ tiêu kế hoạch|mục tiêu|mục tiêu kế hoạch|nghị quyết|NQ|kịch bản|kịch bản tăng trưởng|dự toán thu|dự toán chi|kế hoạch vốn|dự toán năm|kế hoạch năm|DT|chỉ tiêu nghị quyết|mục tiêu nghị quyết|kế hoạch vốn giao|tổng kế hoạch|tổng kế hoạch vốn|tổng vốn kế hoạch|mức giao|chỉ tiêu được giao|chỉ tiêu giao|kế hoạch giao|vốn kế hoạch|số vốn được giao|vốn được giao|tổng vốn được giao|tổng vốn giao|pháp lệnh|dự toán pháp lệnh|so KH|yêu cầu
`

/** The same period of the year before. */
export const samePeriod = 'cùng kỳ|SVCK|CK|cùng kì|cùng thời điểm|cùng kỳ năm trước|cùng kỳ năm ngoái|so cùng kỳ|so CK|cùng thời kỳ|cùng giai đoạn'

/** Heads of the noun phrases that name indicators: what is measured. */
export const head = `
diện tích|tổng diện tích|sản lượng|tổng sản lượng|năng suất|giá trị|tổng giá trị|giá trị sản xuất|tổng giá trị sản xuất|giá trị sản phẩm|giá trị tăng thêm|giá trị thu nhập|GTSX|GRDP|TGTSP|GDP|VA|thu|chi|thu ngân sách|chi ngân sách|tổng thu|tổng chi|tổng thu ngân sách|tổng chi ngân sách|nguồn thu|khoản thu|khoản chi|số thu|số chi|doanh thu|tổng doanh thu|doanh số|kim ngạch|tổng kim ngạch
vốn|tổng vốn|vốn đăng ký|tổng vốn đăng ký|số vốn|tổng số vốn|kinh phí thực hiện|kinh phí hỗ trợ|tổng kinh phí hỗ trợ|tổng chiều dài|tổng công suất|mức thu|vốn đầu tư|tổng vốn đầu tư|nguồn vốn|tổng nguồn vốn|kinh phí|tổng kinh phí|số tiền|tổng số tiền|tiền|trị giá|tổng trị giá|thu nhập|thu nhập bình quân|tỷ lệ|tỷ trọng|tỷ suất|tốc độ|tốc độ tăng|tốc độ tăng trưởng|tốc độ phát triển|mức tăng|mức giảm|mức tăng trưởng|tăng trưởng|tăng trưởng kinh tế|cơ cấu|cơ cấu kinh tế|chỉ số|hệ số|độ che phủ|tổng đàn|đàn|tổng số|số|số lượng|tổng lượng|trọng lượng|trữ lượng|lượng|tổng mức|dư nợ|tổng dư nợ|nợ|nợ đọng|chiều dài|tổng chiều dài|quy mô|quy mô nền kinh tế|bình quân|lương thực|bình quân lương thực|mật độ|công suất|khối lượng|dân số|tuổi thọ|nguồn lực|tổng nguồn lực|dự phòng|tổng mức đầu tư|mức đầu tư|quỹ|tổng quỹ|mức độ hài lòng|mức độ|đội ngũ|huy động vốn|tổng vốn huy động|chi phí|mức|sĩ số|số dư|tổng tài sản|sản phẩm|chất lượng|tổng tiền|xuất khẩu|nhập khẩu|khai thác|nuôi trồng|lượng khách|tổng lượt khách|giá|giá bán|giá thu mua|nhịp tăng|nhịp độ tăng|số người|số hộ|kết quả
`

/** Words that name a branch, a crop, a kind of livestock: alone they are the part of some whole, never an indicator. */
export const sector = `
thuế|phí|lệ phí|xuất, nhập khẩu|xuất nhập khẩu|công nghiệp|xây dựng|dịch vụ|thương mại|du lịch|kinh tế|xã hội|văn hóa|quốc phòng|an ninh|môi trường|y tế|giáo dục|đối ngoại|nông|lâm|ngư|nông nghiệp|lâm nghiệp|ngư nghiệp|thủy sản|nông thôn|thành thị|đô thị|tiểu thủ công nghiệp|TTCN|CN|TMDV|TM|DV|khu vực|ngành|các ngành|lĩnh vực|khối|nhóm|nhóm ngành|trồng trọt|chăn nuôi|khai khoáng|khai thác|nuôi trồng|chế biến|chế tạo|vận tải|kho bãi|thuế sản phẩm|trừ|trợ cấp sản phẩm|KCN|FDI|nhà nước|ngoài nhà nước|ngoài quốc doanh|tư nhân|quốc doanh|sản xuất|phân phối|điện|nước|khí|cấp 1|cấp 2|kim loại|trang phục|dệt may|da giày|thoát nước|xử lý nước thải
lúa|ngô|sắn|lạc|mía|chè|sầu riêng|cà phê|cao su|hồ tiêu|tiêu|điều|cây ăn quả|rau|rau màu|rau các loại|đậu|đậu tương|khoai|khoai lang|cây hàng năm|cây lâu năm|cây công nghiệp|cây dược liệu|cây|hoa màu|lúa mùa|lúa xuân|lúa đông xuân|lúa hè thu|lúa chiêm|rừng sản xuất|rừng phòng hộ|trâu|bò|lợn|heo|dê|ngựa|gà|vịt|gia cầm|gia súc|tôm|cá|tôm sú|cá tra|thủy cầm|vụ|vụ xuân|vụ mùa|vụ đông|vụ đông xuân|vụ hè thu|vụ thu đông|phần|các|và|khu vực I|khu vực II|khu vực III|KV|đất
`

/** Who acts or where: dropped from the front of an indicator ("Toàn huyện có 181 HTX" counts HTX). */
export const agent = `
chi cục thuế|cục thuế|chi cục|kho bạc|kho bạc nhà nước|tỉnh|huyện|xã|phường|thị trấn|thành phố|thị xã|đặc khu|quận|thôn|bản|làng|đảng bộ|đảng ủy|UBND|HĐND|BCH|BTV|huyện ủy|tỉnh ủy|thành ủy|thị ủy|toàn tỉnh|toàn huyện|toàn xã|toàn phường|toàn thành phố|toàn thị xã|toàn quận|toàn đảng bộ|toàn địa bàn|toàn vùng|cả huyện|cả tỉnh|cả xã|cả nước|cả phường|địa phương|trên địa bàn|địa bàn|trên địa bàn tỉnh|trên địa bàn huyện|trên địa bàn xã|trên địa bàn phường|ban chấp hành|ban thường vụ|đại hội|hội nghị|chính quyền|ngành|đơn vị|các đơn vị|các cấp|cơ quan|mặt trận|MTTQ|chi bộ|cấp ủy|các cấp ủy|đảng bộ xã|đảng bộ huyện|đảng bộ tỉnh|đảng bộ phường|toàn ngành|bà con|người dân|nhân dân|tỉnh nhà|ta
`

/** Verbs of doing that open an indicator ("kết nạp 165 đảng viên mới", "trồng 1.388 ha rừng"). */
export const action = `
kết nạp|cách ly|cách ly tập trung|điều tra|khám phá|điều tra khám phá|làm rõ|truy bắt|thi hành|thi hành kỷ luật|kết nạp mới|giới thiệu|giới thiệu việc làm|trồng|trồng mới|thành lập|thành lập mới|công nhận|công nhận thêm|công nhận mới|phê duyệt|điều chỉnh|giải ngân|thu hút|thu hồi|cấp|cấp mới|giải quyết|giải quyết việc làm|tạo việc làm|tạo việc làm mới|đào tạo|đào tạo nghề|xử lý|xử lý xong|mở|mở mới|mở rộng|tổ chức|xây dựng|xây mới|làm|làm mới|sửa chữa|nâng cấp|cải tạo|cứng hóa|bê tông hóa|hỗ trợ|vận động|huy động|tặng|trao|trao tặng|hiến|quyên góp|tích tụ|tập trung|chuyển đổi|gieo trồng|gieo cấy|thu hoạch|khai thác|nuôi|thả|phát triển|phát triển mới|thêm mới|bổ sung|tuyển|tuyển dụng|tinh giản|sắp xếp|kiểm tra|giám sát|thanh tra|phát hiện|tiếp nhận|tiếp|tư vấn|khám|khám chữa bệnh|tiêm|tiêm phòng|đón|đón tiếp|phục vụ|xuất khẩu|xóa|hoàn thành|hoàn thiện|triển khai|thực hiện|đầu tư|đầu tư xây dựng|lắp đặt|ban hành|ra|đăng ký|tập huấn|bồi dưỡng|truyền thông|tuyên truyền|cho vay|giải phóng mặt bằng|duy trì|thu|chi|chăm sóc|bảo vệ|khoanh nuôi|tuyển quân|giao quân|giúp|giúp đỡ|đưa|nâng|lập|trùng tu|tôn tạo|số hóa|cập nhật|bàn giao|khởi công|khánh thành|nghiệm thu|cải thiện|di dời|bố trí|phân bổ|giao|chi trả|bồi thường|thẩm định|quy hoạch|xếp hạng|phong tặng|kiện toàn|tham gia|phân công|rà soát|xuống giống|gieo sạ|gieo|gieo trỉa|cấy|thả nuôi|gặt|tưới|tưới tiêu|khiển trách|cảnh cáo|khai trừ|kỷ luật|kỷ luật khiển trách|cách chức|phạt|xử phạt|tiêu hủy|bắt|bắt giữ|khởi tố|sử dụng|đấu giá|giải thể|cất mới|tiễn|nhận|trả|tiếp nhận và giải quyết|rà phá|cứu|cứu hộ|khôi phục|phục hồi|mua|bán|tiêu thụ|nạo vét|kiên cố hóa|thắp sáng|chỉnh trang|thu gom|luân chuyển|điều động|bổ nhiệm|quy hoạch|miễn|giảm nghèo|ra mắt|chứng nhận|được công nhận|ký kết|quyên góp|chuyển giao|hướng dẫn|ươm|tái canh|chuyển giao|cải tạo|nạo vét|gia cố|lát|thảm nhựa|nhựa hóa|đổ bê tông
`

/** Words that tell how something went; they end an indicator's name ("Đàn lợn gượng lại sau dịch, hiện có …"). */
export const state = `
chuyển dịch|chuyển dịch đúng hướng|tiếp tục chuyển dịch|khôi phục|khôi phục chậm|phục hồi|gượng|gượng lại|gượng dậy|chững|chững lại|ổn định|khởi sắc|về đích|về đích sớm|bứt phá|chậm|còn chậm|khá|khá tốt|thuận lợi|tiếp tục tăng|tiếp tục giảm|giữ nhịp|giữ đà|giữ vững|được mùa|mất mùa|hụt hơi|ì ạch|đạt khá|đạt thấp|đạt cao|thấp|cao|sáng sủa|kém vui|sụt|vượt xa|vượt trội|nổi bật|bị|gặp khó|gặp khó khăn|chuyển biến|đi lên|đi xuống|phát triển tốt|tăng trưởng khá|tăng vọt|bật tăng|bật lên|tăng đều|xảy ra|rót vào|rót về|dồn về|đổ về|vươn|vọt|nhảy vọt|lao dốc|tuột|xuống thấp|mới dừng|ngược dòng|sau dịch|trầm lắng|đạt kết quả|được đẩy mạnh|được duy trì|được quan tâm|được chú trọng|được triển khai|được nâng lên|được đảm bảo|được bảo đảm
`

/** Whole words that hold a syllable of the lists above ("chứng chỉ", "hạ tầng") and mean nothing of what it means alone. */
export const whole = `
trở lên|trở xuống|bán trú|bán kiên cố|bán lẻ|mua bán|việc làm|dân tộc thiểu số|thiểu số|đa số|chuyển đổi số|kỹ thuật số|nền tảng số|công nghệ số|chính quyền số|hạ tầng số|chữ ký số|kinh tế số|xã hội số|định danh mức độ|chứng chỉ|tín chỉ|địa chỉ|chỉ thị|chỉ đạo|chỉ huy|đủ điều kiện|làm rõ|có mặt|có việc làm|có hạt|cây có hạt|lương thực có hạt|có múi|giảm nghèo|giảm thiểu|giảm nhẹ thiên tai|tăng dân số|tăng gia|tăng cường|tăng thu|giảm phát thải|hạ tầng|kết cấu hạ tầng|kém phát triển|kém chất lượng|bằng khen|giấy khen|bằng công nhận|bằng cấp|bằng lái|bằng tốt nghiệp|mức sống|mức sinh|mức độ|mức độ hài lòng|mức thu nhập|vượt khó|vượt lũ|vượt nghèo|trên không|trên biển|trên cạn|dưới nước|dưới biển|dưới tán|còn sống|còn hiệu lực|gần bờ|xa bờ|hơn nữa|chưa đạt chuẩn|cận nghèo|có công|người có công|có nguy cơ|là nữ|là nam|thêm mới|ngang vai|mới nổi|có chủ|có chứng nhận|không chuyên trách|ở nước ngoài|theo hướng hữu cơ|theo chuỗi|theo tiêu chuẩn|đến trường|đi làm việc|vào ngành|ở lại|lên lớp|lên đường|tới trường|cho vay|cho vay mới|tích lũy|hỗ trợ cho vay
`
