/** A noun that reports count: its name and how else it is written. */
export interface CountedNoun {
  name: string
  spellings: readonly string[]
}

/**
 * One group of subjects a block; nouns parted by '|', other spellings after '=', parted by ';'. A noun stands bare, as the
 * unit of a figure: '4 hộ nghèo' counts hộ, '105 đảng viên mới' đảng viên, '06 lớp bồi dưỡng' lớp. A longer name is here only
 * where it is itself the name of what is counted ('giấy phép xây dựng', 'tuyến hẻm', 'xã, thị trấn').
 */
const blocks: readonly string[] = [
  // Areas of administration and settlement
  `tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu|xã, phường|xã, thị trấn|phường, xã|xã, phường, thị trấn|
  xã, phường, đặc khu|thôn|bản|làng|ấp|buôn|buôn làng|bon|plei|sóc|phum|khóm|khu phố = KP|tổ dân phố = TDP|tiểu khu|xóm|khối|khối phố|
  khu dân cư = KDC|khu|tổ nhân dân|tổ tự quản|cụm dân cư|điểm dân cư|thôn, bản|thôn, xóm|thôn, làng|thôn, tổ dân phố|thôn, khu phố|
  bản, tiểu khu|thôn, tiểu khu|thôn, ấp|khóm, ấp|ấp, khóm|thôn, buôn|địa phương|địa bàn|đơn vị hành chính = ĐVHC|đơn vị|vùng|tiểu vùng|
  khu vực|đảo|hòn đảo|quốc gia|nước|quốc gia và vùng lãnh thổ|vùng lãnh thổ|địa điểm`,
  // People and households
  `người|người dân|nhân khẩu|khẩu|dân|hộ|hộ dân|hộ gia đình|gia đình|lao động = LĐ|công dân|cư dân|đồng bào|phụ nữ|trẻ em|trẻ|cháu|em|
  học sinh = HS|học viên|sinh viên|thí sinh|vận động viên|giáo viên = GV|giảng viên|báo cáo viên|tuyên truyền viên|cộng tác viên|
  hòa giải viên|hướng dẫn viên|huấn luyện viên|cán bộ|cán bộ, công chức = CBCC; cán bộ công chức|cán bộ, công chức, viên chức = CBCCVC; cán bộ công chức viên chức|cán bộ, đảng viên|
  cán bộ, giáo viên|công chức|viên chức|công nhân|công nhân viên|nhân viên|người lao động = NLĐ|đoàn viên|đoàn viên, hội viên|
  đoàn viên, thanh niên|đồng chí = đ/c|hội viên|thành viên|xã viên|ủy viên|cử tri|đại biểu|đảng viên = ĐV|quần chúng|cảm tình đảng|cấp ủy viên|bí thư|
  phó bí thư|chủ tịch|phó chủ tịch|trưởng thôn|trưởng bản|trưởng ấp|già làng|người có uy tín|nghệ nhân|cá nhân|tập thể|tổ chức|thanh niên|
  thanh thiếu niên|thiếu niên|thiếu nhi|đội viên|tân binh|quân nhân|quân nhân dự bị|chiến sĩ|cán bộ, chiến sĩ = CBCS; cán bộ chiến sĩ|dân quân|tự vệ|
  dự bị động viên|cựu chiến binh = CCB|thương binh|bệnh binh|liệt sĩ|mẹ Việt Nam anh hùng|người có công = NCC|đối tượng|
  đối tượng chính sách|người cao tuổi = NCT|người khuyết tật = NKT|bệnh nhân|ca bệnh|ca mắc|ca|ca tử vong|bác sĩ|y sĩ|y tá|y, bác sĩ|
  bác sĩ, y sĩ|dược sĩ|điều dưỡng|nữ hộ sinh|cô đỡ thôn bản|nhân viên y tế|chuyên gia|kỹ sư|thạc sĩ|tiến sĩ|cử nhân|nông dân|ngư dân|thợ|
  doanh nhân|chủ thể|nhà khoa học|nhà đầu tư|du khách|khách|khách du lịch|khách hàng|lượt khách|lượt người|lượt|lượt xe|lượt hộ|
  lượt người dân|lượt cán bộ|lượt đảng viên|lượt hội viên|lượt học sinh|lượt đại biểu|lượt ý kiến|lượt truy cập|lượt xem|lượt khám|
  lượt bệnh nhân|lượt phương tiện|lượt tàu|lượt chuyến`,
  // Party, state, mass organisations
  `chi bộ|đảng bộ|chi đảng bộ|chi, đảng bộ|chi bộ, đảng bộ|đảng ủy|tổ chức đảng = TCĐ|tổ chức cơ sở đảng = TCCSĐ; TCCS đảng|cấp ủy|
  tổ đảng|cơ quan|cơ quan, đơn vị|phòng, ban|phòng|phòng chuyên môn|ban|ban, ngành|sở|sở, ngành|bộ|bộ, ngành|tổ|nhóm|đoàn|đoàn thể|
  chi hội|chi đoàn|đoàn cơ sở|liên đội|công đoàn cơ sở = CĐCS|công đoàn|tổ công tác|tổ công nghệ số cộng đồng = Tổ CNSCĐ|
  ban chỉ đạo = BCĐ|ban công tác mặt trận|ban quản lý|ban chấp hành|hội đồng|hội quán|tổ hòa giải|tổ an ninh|tổ liên gia|
  tổ tiết kiệm và vay vốn|tổ vay vốn|tổ truyền thông|trung đội|tiểu đội|đại đội|tiểu đoàn|khẩu đội|đội|đội hình|đội văn nghệ|
  đội tình nguyện|câu lạc bộ = CLB|tổ chức hội|tổ chức chính trị - xã hội|tổ chức tín dụng|tổ chức tôn giáo|cơ sở tôn giáo|cơ sở thờ tự|
  tổ chức hành chính|tổ chức, cá nhân|tập thể, cá nhân|đầu mối|biên chế|chức danh|vị trí|vị trí việc làm`,
  // Documents, decisions, proceedings
  `nghị quyết = NQ|kết luận|quyết định|chỉ thị|chương trình|chương trình, kế hoạch|kế hoạch|đề án|phương án|quy chế|quy ước|hương ước|
  thông báo|thông tư|nghị định|luật|dự án luật|tờ trình|báo cáo|công văn|giấy mời|văn bản|văn bản quy phạm pháp luật = VBQPPL|
  văn bản pháp luật|tài liệu|hồ sơ|đơn|đơn thư|đơn, thư|thủ tục hành chính = TTHC|thủ tục|dịch vụ công|dịch vụ công trực tuyến = DVCTT|
  giấy chứng nhận quyền sử dụng đất = GCNQSDĐ; GCN QSDĐ; GCNQSD đất; giấy CNQSDĐ; giấy CNQSD đất; GCN quyền sử dụng đất|
  giấy chứng nhận = GCN|giấy phép xây dựng = GPXD|giấy phép|giấy khen|bằng khen|bằng công nhận|chứng chỉ|chứng nhận|chứng thư số|thẻ|
  thẻ bảo hiểm y tế = thẻ BHYT|thẻ căn cước|thẻ đảng|thẻ đảng viên|sổ|sổ đỏ|bản sao|cam kết|hợp đồng|biên bản|bản đồ|trang|bản án|vụ án|
  vụ|vụ việc|vụ, việc|việc|bị can|bị cáo|trường hợp|ý kiến|kiến nghị|ý kiến, kiến nghị|đề xuất|đề xuất, kiến nghị|câu hỏi|tham luận|
  nội dung|chuyên đề|chủ đề|nhóm nội dung|nhóm vấn đề|vấn đề|sáng kiến|đề tài|giải pháp|phong trào|cuộc vận động|phần việc|công việc|
  phiếu|phiếu bầu|phiếu khảo sát|quy trình|tiêu chuẩn|quy chuẩn|bộ hồ sơ|bộ tiêu chí|bộ tài liệu|tờ rơi|tờ|băng rôn|pa nô|pano|áp phích|
  khẩu hiệu|cờ`,
  // Plan and targets
  `chỉ tiêu|nhóm chỉ tiêu|chỉ số|tiêu chí|nhóm tiêu chí|nhiệm vụ|nhóm nhiệm vụ|nhiệm vụ, giải pháp|nhóm nhiệm vụ, giải pháp|
  nhóm giải pháp|khâu|đột phá|mục tiêu|chủ trương|mũi|trụ cột|lĩnh vực|danh hiệu|mô hình|mô hình, phần việc|cách làm|điển hình|
  công trình, phần việc|nguồn vốn|khoản|khoản thu|mục|hạn chế|tồn tại|khuyết điểm|khó khăn|vướng mắc|khó khăn, vướng mắc`,
  // Meetings and actions
  `cuộc|cuộc họp|cuộc kiểm tra|cuộc kiểm tra, giám sát|cuộc tiếp xúc cử tri|cuộc thi|hội nghị|hội nghị, tập huấn|hội thảo|hội thi|
  hội diễn|tọa đàm|diễn đàn|phiên|phiên họp|phiên tòa|phiên chợ|phiên giao dịch|kỳ họp|kỳ|buổi|đợt|chuyến|lớp|khóa|đoàn kiểm tra|
  đoàn công tác|đoàn giám sát|giải|giải thưởng|giải đấu|huy chương|môn|môn thi|trận|trận đấu|tiết mục|vở|vở diễn|lễ hội|sự kiện|hoạt động|
  ngày công|công lao động|giờ học|tiết|tiết học|ca trực|vòng`,
  // Economy
  `doanh nghiệp = DN|doanh nghiệp, hợp tác xã = DN, HTX|hợp tác xã = HTX|hợp tác xã nông nghiệp = HTXNN; HTX nông nghiệp|
  liên hiệp hợp tác xã = LHHTX; liên hiệp HTX|tổ hợp tác = THT|tổ hợp tác xã|tổ hợp|hợp tác xã, tổ hợp tác = HTX, THT|cơ sở|công ty|
  nhà máy|xí nghiệp|xưởng|nhà xưởng|phân xưởng|dây chuyền|cửa hàng|siêu thị|trung tâm thương mại|trung tâm|chợ|ki ốt|kiốt|gian hàng|gian|
  sạp|điểm bán hàng|điểm giao dịch|điểm cung cấp|đại lý|nhà hàng|khách sạn|nhà nghỉ|homestay|farmstay|phòng nghỉ|buồng|buồng phòng|
  khu nghỉ dưỡng|điểm du lịch|điểm đến|tour|khu công nghiệp = KCN|cụm công nghiệp = CCN|khu, cụm công nghiệp|khu kinh tế|khu đô thị|
  khu tái định cư = khu TĐC|làng nghề|nghề|trang trại|gia trại|chuỗi|chuỗi liên kết|chuỗi giá trị|chuỗi cung ứng|mã số vùng trồng|
  mã vùng trồng|mã số|cánh đồng|cánh đồng mẫu lớn|cánh đồng lớn|nhãn hiệu|nhãn hiệu tập thể|thương hiệu|chỉ dẫn địa lý|sản phẩm|dịch vụ|
  mặt hàng|thực thể kinh tế|thị trường|đơn hàng|giao dịch|khoản vay|tài khoản|ví điện tử|hóa đơn|hóa đơn điện tử|thuê bao|lô|lô hàng|
  lô đất|suất đầu tư|gói|gói thầu|gói hỗ trợ|gói vay|dự án = DA|tiểu dự án|dự án thành phần|công trình|công trình, dự án|
  dự án, công trình|hạng mục|hạng mục công trình|đồ án|đơn vị sự nghiệp|đơn vị sự nghiệp công lập = ĐVSNCL|nhà cung cấp|việc làm|
  chỗ làm việc|tín chỉ|tín chỉ carbon|tín chỉ các-bon|cổ phần|cổ phiếu`,
  // Farming, forests, fishing
  `con|đầu con|đầu gia súc|đàn|đàn ong|lượt ha|ster = ste|cây|gốc|gốc cây|cành|bông|quả|trái|bầu|bầu giống|cây giống|con giống|loài|loại|lồng|lồng bè|bè|
  lồng cá|ao|hồ|đầm|chuồng|chuồng trại|hầm biogas|hầm|liều|liều vắc xin|mũi tiêm|mũi vắc xin|bao|bao phân|mẫu nước|mẫu xét nghiệm|
  mẫu thực phẩm|nhà lưới|nhà màng|nhà kính|thửa|thửa đất|mảnh|khoảnh|lô rừng|ổ dịch|ổ bệnh|tàu|tàu cá|tàu thuyền|tàu, thuyền|thuyền|ghe|
  xuồng|phương tiện|phương tiện thủy|giỏ|kén|tổ yến|nhà yến`,
  // Building, roads, utilities
  `tuyến|tuyến đường|tuyến hẻm|tuyến phố|tuyến kênh|tuyến mương|tuyến đê|đoạn|đoạn đường|con đường|đường|đường hoa|hẻm|ngõ|ngõ, hẻm|kiệt|
  phố|trục đường|cầu|cây cầu|cống|cầu, cống|ngầm tràn|ngầm|nút giao|nút giao thông|bóng đèn|bóng|cột|cột đèn|cột điện|cột cờ|bộ đèn|trụ|
  trụ đèn|biển báo|biển|biển số nhà|bảng|bảng tin|gương cầu|hộ lan|bến|bến xe|bến thủy|bãi|bãi đỗ xe|bãi rác|điểm đen|điểm trường|
  điểm trường lẻ|điểm nóng|đập|đập dâng|hồ chứa|hồ đập|hồ, đập|kênh|mương|trạm bơm|máy bơm|giếng|giếng khoan|bể|bể nước|bể chứa|
  bể thu gom|thùng|thùng rác|lò đốt|lò đốt rác|hố|hố rác|nhà tiêu|nhà vệ sinh|nhà tắm|nhà máy nước|trạm biến áp = TBA|trạm|trạm BTS|
  trạm thu phát sóng|trạm y tế = TYT|trạm cấp nước|trạm kiểm dịch|công tơ|đồng hồ|đồng hồ nước|máy|máy tính|máy tính bảng|máy vi tính|
  máy phát điện|máy cày|máy gặt|thiết bị|bộ thiết bị|cụm loa|loa|đài|đài truyền thanh|hệ thống|hệ thống loa|camera|mắt camera|điểm camera|
  màn hình|điểm phát wifi|điểm wifi|xe|xe ô tô|ô tô|xe máy|mô tô|xe đạp|xe điện|xe buýt|đầu xe|chiếc|cái|bộ bàn ghế|ghế|ghế đá|quạt|nhà|
  căn nhà|ngôi nhà|căn|căn hộ|nhà ở|nhà ở xã hội|mái ấm|nhà văn hóa = NVH|nhà văn hóa, khu thể thao|nhà sinh hoạt cộng đồng|nhà cộng đồng|
  nhà công vụ|nhà bia|nhà ăn|nhà xe|trụ sở|trụ sở làm việc|thiết chế|thiết chế văn hóa|sân|sân thể thao|sân bóng|sân vận động|sân khấu|
  khu thể thao|khu vui chơi|điểm vui chơi|bể bơi|công viên|vườn hoa|tượng đài|di tích|di tích lịch sử|di sản|di sản văn hóa|đình|chùa|đền|
  nhà thờ|nghĩa trang|ngôi mộ|mộ|phần mộ|bưu điện|điểm bưu điện|điểm bưu điện văn hóa xã|thư viện|tủ sách|rạp|phòng học|phòng bộ môn|
  phòng chức năng|phòng học bộ môn|phòng bệnh`,
  // Schools, health, culture, care
  `trường|trường học|nhóm lớp|nhóm trẻ|điểm lẻ|khối lớp|bệnh viện|phòng khám|phòng khám đa khoa|nhà thuốc|quầy thuốc|giường bệnh|giường|
  đơn vị máu|ca phẫu thuật|ca sinh|ca nhiễm|hồ sơ sức khỏe|sổ sức khỏe điện tử|suất|suất quà|suất học bổng|suất ăn|suất cơm|phần|phần quà|
  phần thưởng|quà|túi quà|túi|hộp|hộp quà|chai|lon|gói quà|thùng hàng|thùng quà|học bổng|sổ tiết kiệm|thẻ bảo hiểm|cặp|cặp lá|bộ quần áo|
  chăn|chăn màn|áo|áo ấm|xe lăn|chuyến hàng|cuốn|cuốn sách|quyển|quyển sách|đầu sách|bản sách|sách|ấn phẩm|tác phẩm|tin|bài|tin, bài|
  tin bài|bài viết|bài báo|bài dự thi|bài thi|phóng sự|video|clip|video clip|phim|bức ảnh|bức tranh|tranh|lượt phát thanh|chuyên mục|
  trang thông tin|trang thông tin điện tử|trang fanpage|fanpage|trang mạng|nhóm zalo|tin nhắn|website|cổng thông tin|phần mềm|
  cơ sở dữ liệu = CSDL|ứng dụng|mã QR|nền tảng|chữ ký số`,
  // Security, law, hazards
  `ổ nhóm|băng nhóm|khẩu súng|viên đạn|quả nổ|bánh|viên|điểm nghẽn|điểm chốt|chốt|bom mìn|quả bom|quả mìn`,
]

/** Every counted noun, each once. */
export const countedNouns: readonly CountedNoun[] = blocks.flatMap((block) =>
  block.split('|').map((entry) => {
    const [name = '', spellings] = entry.split('=')
    return { name: name.trim(), spellings: spellings === undefined ? [] : spellings.split(';').map((spelling) => spelling.trim()) }
  }),
)
