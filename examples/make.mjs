// Writes bao-cao-9-thang-xa-mau.docx, an invented report in the official form: node examples/make.mjs
import { writeFileSync } from 'node:fs'

// The file says it was made on the day it bears, so that two runs give the same file.
const madeOn = '2025-09-22T01:00:00Z'
globalThis.Date = class extends Date {
  constructor(...given) {
    super(...(given.length === 0 ? [madeOn] : given))
  }
  static now() {
    return Date.parse(madeOn)
  }
}
const { AlignmentType, BorderStyle, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, VerticalAlign, WidthType } =
  await import('docx')

const font = 'Times New Roman'

function run(text, options = {}) {
  return new TextRun({ text, font, size: 28, ...options })
}

function line(text, { alignment = AlignmentType.CENTER, ...options } = {}) {
  return new Paragraph({ alignment, children: [run(text, options)] })
}

function prose(text, options = {}) {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: 567 },
    spacing: { before: 120, line: 300 },
    children: [run(text, options)],
  })
}

const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' }
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

function cell(content, { width, bold = false, size = 24, alignment = AlignmentType.CENTER } = {}) {
  return new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    ...(width === undefined ? {} : { width: { size: width, type: WidthType.PERCENTAGE } }),
    children: [].concat(content).map((each) => (typeof each === 'string' ? line(each, { bold, size, alignment }) : each)),
  })
}

const heading = new Table({
  width: { size: 100, type: WidthType.PERCENTAGE },
  borders: noBorders,
  rows: [
    new TableRow({
      children: [
        cell([line('ỦY BAN NHÂN DÂN', { size: 26, bold: true }), line('XÃ MẪU', { size: 26, bold: true })], { width: 40 }),
        cell(
          [
            line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 26, bold: true }),
            line('Độc lập - Tự do - Hạnh phúc', { size: 28, bold: true }),
          ],
          { width: 60 },
        ),
      ],
    }),
    new TableRow({
      children: [
        cell(line('Số: 186/BC-UBND', { size: 26 }), { width: 40 }),
        cell(line('Xã Mẫu, ngày 22 tháng 9 năm 2025', { size: 28, italics: true }), { width: 60 }),
      ],
    }),
  ],
})

const body = [
  prose(
    'Thực hiện nghị quyết của Hội đồng nhân dân xã về nhiệm vụ phát triển kinh tế - xã hội năm 2025, Ủy ban nhân dân xã Mẫu báo cáo kết quả 9 tháng năm 2025 và phương hướng, nhiệm vụ 3 tháng cuối năm như sau:',
  ),
  prose('I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ 9 THÁNG NĂM 2025', { bold: true }),
  prose('1. Phát triển kinh tế', { bold: true }),
  prose(
    'Nông, lâm nghiệp và thủy sản: Tổng diện tích gieo trồng cây hằng năm đạt 1.905,5 ha, bằng 82,5% kế hoạch, tăng 3,4% so với cùng kỳ năm 2024, gồm: lúa 1.120,3 ha, ngô 438,7 ha, rau màu các loại 346,5 ha. Sản lượng lương thực có hạt đạt 6.395 tấn, bằng 75,7% kế hoạch, tăng 275 tấn so với cùng kỳ. Tổng đàn gia súc có 5.486 con; đàn gia cầm có 61.200 con. Trồng rừng mới được 102,4/120 ha, đạt 85,3% kế hoạch. Sản lượng thủy sản đạt 150,6 tấn, bằng 77,2% kế hoạch.',
  ),
  prose(
    'Công nghiệp, thương mại và hợp tác xã: Giá trị sản xuất công nghiệp - tiểu thủ công nghiệp đạt 68,7 tỷ đồng, bằng 74,7% kế hoạch, tăng 12,3% so với cùng kỳ. Thành lập mới 3 hợp tác xã, nâng tổng số lên 14 hợp tác xã; có 05 sản phẩm OCOP, trong đó 02 sản phẩm 4 sao và 03 sản phẩm 3 sao.',
  ),
  prose(
    'Tài chính, ngân sách: Thu ngân sách nhà nước trên địa bàn đạt 10.125 triệu đồng, bằng 84,4% dự toán tỉnh giao, bằng 81% dự toán Hội đồng nhân dân xã giao, tăng 13% so với cùng kỳ. Chi ngân sách xã đạt 78.460 triệu đồng, bằng 71,3% dự toán. Giải ngân vốn đầu tư công đạt 10.519 triệu đồng, bằng 48,7% kế hoạch.',
  ),
  prose('2. Văn hóa - xã hội', { bold: true }),
  prose(
    'Toàn xã có 11/14 trường đạt chuẩn quốc gia, chiếm 78,6%. Tỷ lệ dân số tham gia bảo hiểm y tế đạt 95,2%. Có 1.486/1.652 hộ đạt danh hiệu gia đình văn hóa, đạt tỷ lệ 93,2%. Giải quyết việc làm mới cho 352 lao động, bằng 78,2% kế hoạch, trong đó 24 người đi làm việc ở nước ngoài.',
  ),
  prose('Công tác giảm nghèo được quan tâm: 46 hộ thoát nghèo, bằng 76,7% kế hoạch; toàn xã còn 113/1.652 hộ nghèo, chiếm 6,84%.'),
  prose('3. Quốc phòng, an ninh, cải cách hành chính', { bold: true }),
  prose(
    'Hoàn thành giao 18/18 thanh niên nhập ngũ, đạt 100% chỉ tiêu. Xảy ra 05 vụ vi phạm trật tự xã hội, giảm 02 vụ so với cùng kỳ. Trung tâm Phục vụ hành chính công giải quyết đúng hạn và trước hạn 4.173/4.215 hồ sơ, đạt 99%.',
  ),
  prose('4. Đánh giá chung', { bold: true }),
  prose(
    'Trong tổng số 27 chỉ tiêu chủ yếu của năm 2025, có 18 chỉ tiêu đạt và vượt tiến độ, 06 chỉ tiêu cơ bản đảm bảo tiến độ, 04 chỉ tiêu gặp khó khăn. Tất cả các chỉ tiêu đều đạt từ 70% kế hoạch trở lên.',
  ),
  prose(
    'Bên cạnh đó còn một số hạn chế: giải phóng mặt bằng một số công trình chậm; dịch bệnh trên đàn vật nuôi còn tiềm ẩn; một bộ phận hộ mới thoát nghèo chưa bền vững. Nguyên nhân chủ yếu là bộ máy mới đi vào hoạt động từ ngày 01/7/2025, một số vị trí còn thiếu người có chuyên môn.',
  ),
  prose('II. PHƯƠNG HƯỚNG, NHIỆM VỤ 3 THÁNG CUỐI NĂM 2025', { bold: true }),
  prose(
    'Phấn đấu thu ngân sách nhà nước trên địa bàn cả năm 2025 đạt 12.500 triệu đồng; giải ngân vốn đầu tư công đạt trên 95% kế hoạch; trồng rừng mới đạt 120 ha; giải quyết việc làm mới cho 450 lao động; tỷ lệ dân số tham gia bảo hiểm y tế đạt 95,8%.',
  ),
  prose(
    'Giao Phòng Kinh tế chủ trì, phối hợp với các thôn tháo gỡ vướng mắc mặt bằng trước ngày 31/10/2025; Phòng Văn hóa - Xã hội rà soát, bình xét gia đình văn hóa năm 2025; Công an xã mở đợt cao điểm bảo đảm trật tự dịp cuối năm.',
  ),
  prose('Trên đây là báo cáo kết quả 9 tháng và phương hướng, nhiệm vụ 3 tháng cuối năm 2025 của Ủy ban nhân dân xã Mẫu./.'),
]

const signature = new Table({
  width: { size: 100, type: WidthType.PERCENTAGE },
  borders: noBorders,
  rows: [
    new TableRow({
      children: [
        cell(
          [
            line('Nơi nhận:', { size: 24, bold: true, italics: true, alignment: AlignmentType.LEFT }),
            line('- Ủy ban nhân dân tỉnh;', { size: 22, alignment: AlignmentType.LEFT }),
            line('- Thường trực Đảng ủy, HĐND xã;', { size: 22, alignment: AlignmentType.LEFT }),
            line('- Lưu: VT.', { size: 22, alignment: AlignmentType.LEFT }),
          ],
          { width: 50 },
        ),
        cell([line('TM. ỦY BAN NHÂN DÂN', { bold: true }), line('CHỦ TỊCH', { bold: true })], { width: 50 }),
      ],
    }),
  ],
})

// STT, name, unit, nine months of 2024, plan of 2025, nine months of 2025, places after the comma.
const indicators = [
  ['Tổng diện tích gieo trồng cây hằng năm', 'ha', 1842, 2310, 1905.5, 1],
  ['Sản lượng lương thực có hạt', 'tấn', 6120, 8450, 6395, 0],
  ['Diện tích trồng rừng mới', 'ha', 96.5, 120, 102.4, 1],
  ['Tổng đàn gia súc', 'con', 5310, 5900, 5486, 0],
  ['Sản lượng thủy sản', 'tấn', 142, 195, 150.6, 1],
  ['Giá trị sản xuất công nghiệp - tiểu thủ công nghiệp', 'tỷ đồng', 61.2, 92, 68.7, 1],
  ['Thu ngân sách nhà nước trên địa bàn', 'triệu đồng', 8964, 12500, 10125, 0],
  ['Giải ngân vốn đầu tư công', 'triệu đồng', 9870, 21600, 10519, 0],
  ['Hợp tác xã thành lập mới', 'HTX', 2, 4, 3, 0],
  ['Lao động được giải quyết việc làm mới', 'người', 318, 450, 352, 0],
  ['Tỷ lệ dân số tham gia bảo hiểm y tế', '%', 94.6, 95.8, 95.2, 1],
  ['Số hộ thoát nghèo', 'hộ', 41, 60, 46, 0],
]

function figure(value, places) {
  return value.toLocaleString('vi-VN', { minimumFractionDigits: places, maximumFractionDigits: places, useGrouping: true })
}

const columns = [
  'STT',
  'Chỉ tiêu',
  'ĐVT',
  'Thực hiện 9 tháng 2024',
  'Kế hoạch 2025',
  'Thực hiện 9 tháng 2025',
  'So với KH (%)',
  'So với cùng kỳ (%)',
]
const widths = [6, 32, 10, 11, 11, 11, 9, 10]

const annex = new Table({
  width: { size: 100, type: WidthType.PERCENTAGE },
  rows: [
    new TableRow({ tableHeader: true, children: columns.map((text, at) => cell(text, { width: widths[at], bold: true, size: 22 })) }),
    ...indicators.map(
      ([name, unit, before, plan, now, places], index) =>
        new TableRow({
          cantSplit: true,
          children: [
            String(index + 1),
            name,
            unit,
            figure(before, places),
            figure(plan, places),
            figure(now, places),
            figure((now / plan) * 100, 1),
            figure((now / before) * 100, 1),
          ].map((text, at) => cell(text, { width: widths[at], size: 22, alignment: at === 1 ? AlignmentType.LEFT : AlignmentType.CENTER })),
        }),
    ),
  ],
})

const document = new Document({
  title: 'Báo cáo 9 tháng năm 2025 của Ủy ban nhân dân xã Mẫu',
  creator: 'Văn phòng HĐND và UBND xã Mẫu',
  sections: [
    {
      properties: { page: { margin: { top: 1134, bottom: 1134, left: 1701, right: 850 } } },
      children: [
        heading,
        line('BÁO CÁO', { bold: true }),
        line('Kết quả thực hiện nhiệm vụ 9 tháng năm 2025, phương hướng, nhiệm vụ 3 tháng cuối năm', { bold: true }),
        ...body,
        signature,
        new Paragraph({ pageBreakBefore: true, alignment: AlignmentType.CENTER, children: [run('PHỤ LỤC', { bold: true })] }),
        line('MỘT SỐ CHỈ TIÊU CHỦ YẾU 9 THÁNG NĂM 2025', { bold: true }),
        line('(Kèm theo Báo cáo số 186/BC-UBND ngày 22 tháng 9 năm 2025 của Ủy ban nhân dân xã Mẫu)', { italics: true }),
        annex,
      ],
    },
  ],
})

writeFileSync(new URL('bao-cao-9-thang-xa-mau.docx', import.meta.url), await Packer.toBuffer(document))
