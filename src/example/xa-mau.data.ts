/** Who sends a figure: each of the villages its own, or one of the offices for the whole commune. */
export type Sender = 'villages' | 'VP' | 'KT' | 'VHXH' | 'CA' | 'TYT'

/** How a year's figure comes in over the months: by season in these shares, or 'year' for what is told once a year. */
export type Course = 'even' | 'harvests' | 'planting' | 'works' | 'yearEnd' | 'february' | 'year'

/**
 * One series: its figures of 2023, 2024 and 2025. 'a/b' is a ratio by its parts, in the unit after it; 'xong' is done.
 */
export type SeriesRow = readonly [
  indicator: string,
  decimals: number,
  by: Sender,
  course: Course,
  figures: readonly [string, string, string],
  parts?: readonly [numerator: string, denominator: string],
]

export type TargetRule = 'atLeast' | 'over' | 'atMost' | 'equal' | 'keep' | 'done' | 'allOf'

/** One target of 2025: the council's plan, the province's where it assigned one, and who leads the work. */
export interface TargetRow {
  indicator: string
  rule: TargetRule
  council: string
  province?: string
  lead: string
  product: string
  /** The figures that must all hold. */
  parts?: readonly (readonly [indicator: string, bound: string])[]
  internal?: true
}

export const communeName = 'Xã Mẫu'

export const offices = [
  ['VP', 'Văn phòng HĐND và UBND'],
  ['KT', 'Phòng Kinh tế'],
  ['VHXH', 'Phòng Văn hóa - Xã hội'],
  ['CA', 'Công an xã'],
  ['TYT', 'Trạm Y tế xã'],
] as const

/** Villages with their weight in the commune, by households. */
export const villages = [
  ['B1', 'Bản Nà Lúa', 310],
  ['B2', 'Bản Pá Hoa', 180],
  ['B3', 'Bản Suối Cát', 240],
  ['B4', 'Bản Đồi Chè', 150],
  ['B5', 'Tiểu khu Trung Tâm', 420],
] as const

/** Shares of the twelve months; the generator varies them from year to year. */
export const courses: Record<Exclude<Course, 'year'>, readonly number[]> = {
  even: [8, 7, 8, 8, 8, 9, 8, 8, 8, 9, 9, 10],
  harvests: [0, 0, 0, 0, 25, 15, 0, 0, 20, 30, 10, 0],
  planting: [0, 5, 10, 5, 5, 20, 25, 20, 10, 0, 0, 0],
  works: [2, 3, 6, 9, 11, 10, 8, 8, 10, 12, 12, 9],
  yearEnd: [2, 2, 4, 5, 6, 8, 8, 8, 10, 12, 15, 20],
  february: [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
}

export const series: readonly SeriesRow[] = [
  ['grain-output', 1, 'villages', 'harvests', ['2480.5', '2551.2', '2602.8']],
  ['meat-output', 1, 'villages', 'even', ['312.4', '328.9', '341.6']],
  ['fruit-output', 1, 'villages', 'harvests', ['845.0', '902.5', '871.3']],
  ['forest-planted-area', 1, 'villages', 'planting', ['42.0', '45.5', '51.2']],
  ['scattered-trees', 0, 'villages', 'planting', ['5200', '6100', '6000']],
  ['roads-hardened-length', 2, 'villages', 'works', ['3.20', '4.15', '3.48']],
  ['jobs-created', 0, 'villages', 'even', ['118', '126', '141']],
  ['vocational-trainees', 0, 'villages', 'works', ['64', '72', '58']],
  ['households-out-of-poverty', 0, 'villages', 'yearEnd', ['38', '41', '45']],
  ['temporary-housing-removed', 0, 'villages', 'works', ['12', '19', '26']],
  ['budget-revenue-commune', 1, 'KT', 'yearEnd', ['5840.5', '6312.0', '7025.4']],
  ['public-investment-disbursed', 3, 'KT', 'yearEnd', ['11.250', '13.480', '14.102']],
  ['new-cooperatives', 0, 'KT', 'even', ['1', '2', '2']],
  ['new-household-businesses', 0, 'KT', 'even', ['31', '36', '44']],
  ['ocop-new-products', 0, 'KT', 'yearEnd', ['1', '1', '2']],
  ['new-party-members', 0, 'VP', 'even', ['9', '11', '10']],
  ['enlisted-youth', 0, 'VP', 'february', ['8', '8', '9']],
  ['traffic-accidents', 0, 'CA', 'even', ['6', '5', '4']],
  ['traffic-deaths', 0, 'CA', 'even', ['1', '1', '1']],
  ['traffic-injured', 0, 'CA', 'even', ['7', '5', '3']],
  ['poverty-rate', 2, 'villages', 'year', ['182/1281', '141/1290', '96/1300'], ['hộ', 'hộ']],
  ['health-insurance-rate', 2, 'villages', 'year', ['5320/5710', '5451/5752', '5563/5790'], ['người', 'người']],
  ['cultural-family-rate', 1, 'villages', 'year', ['1012/1281', '1045/1290', '1079/1300'], ['hộ', 'hộ']],
  ['clean-water-rate', 1, 'villages', 'year', ['1178/1281', '1203/1290', '1209/1300'], ['hộ', 'hộ']],
  ['waste-collection-rate', 1, 'villages', 'year', ['1420/1710', '1522/1735', '1611/1760'], ['tấn', 'tấn']],
  ['on-time-dossier-rate', 2, 'VP', 'year', ['4980/5102', '5322/5390', '5871/5902'], ['hồ sơ', 'hồ sơ']],
  ['online-dossier-rate', 1, 'VP', 'year', ['2551/5102', '3450/5390', '4839/5902'], ['hồ sơ', 'hồ sơ']],
  ['standard-school-rate', 1, 'VHXH', 'year', ['2/4', '3/4', '3/4'], ['trường', 'trường']],
  ['income-per-capita', 1, 'KT', 'year', ['239820/5710', '258840/5752', '280815/5790'], ['triệu đồng', 'người']],
  ['forest-cover-rate', 2, 'KT', 'year', ['2231.5/4020', '2240.0/4020', '2231.1/4020'], ['ha', 'ha']],
  ['party-orgs-good-rate', 1, 'VP', 'year', ['8/9', '8/9', '9/9'], ['chi bộ', 'chi bộ']],
  ['ntm-criteria-met', 0, 'KT', 'year', ['14', '15', '17']],
  ['defence-security-rating', 0, 'VP', 'year', ['xong', 'xong', 'xong']],
  ['tourist-arrivals', 0, 'VHXH', 'even', ['9800', '10950', '12240']],
  ['medical-visits', 0, 'TYT', 'even', ['8420', '8905', '9360']],
]

export const targets: readonly TargetRow[] = [
  { indicator: 'grain-output', rule: 'atLeast', council: '2600', province: '2550', lead: 'Phòng Kinh tế', product: 'Báo cáo sản lượng từng vụ' },
  { indicator: 'meat-output', rule: 'atLeast', council: '335', lead: 'Phòng Kinh tế', product: 'Báo cáo chăn nuôi hằng quý' },
  { indicator: 'fruit-output', rule: 'equal', council: '920', lead: 'Phòng Kinh tế', product: 'Báo cáo sản lượng quả' },
  { indicator: 'forest-planted-area', rule: 'atLeast', council: '50', province: '45', lead: 'Phòng Kinh tế', product: 'Biên bản nghiệm thu rừng trồng' },
  { indicator: 'scattered-trees', rule: 'equal', council: '6000', lead: 'Phòng Kinh tế', product: 'Danh sách nơi trồng' },
  { indicator: 'roads-hardened-length', rule: 'atLeast', council: '4', lead: 'Phòng Kinh tế', product: 'Hồ sơ hoàn công' },
  { indicator: 'jobs-created', rule: 'atLeast', council: '130', province: '120', lead: 'Phòng Văn hóa - Xã hội', product: 'Báo cáo việc làm' },
  { indicator: 'vocational-trainees', rule: 'atLeast', council: '70', province: '70', lead: 'Phòng Văn hóa - Xã hội', product: 'Quyết định công nhận tốt nghiệp' },
  { indicator: 'households-out-of-poverty', rule: 'atLeast', council: '45', lead: 'Phòng Văn hóa - Xã hội', product: 'Kết quả rà soát hộ nghèo' },
  { indicator: 'temporary-housing-removed', rule: 'equal', council: '26', province: '26', lead: 'Phòng Kinh tế', product: 'Biên bản bàn giao nhà' },
  { indicator: 'budget-revenue-commune', rule: 'atLeast', council: '6800', province: '6500', lead: 'Phòng Kinh tế', product: 'Báo cáo quyết toán thu' },
  { indicator: 'public-investment-disbursed', rule: 'equal', council: '15.2', province: '15.2', lead: 'Phòng Kinh tế', product: 'Bảng đối chiếu Kho bạc' },
  { indicator: 'new-cooperatives', rule: 'equal', council: '2', lead: 'Phòng Kinh tế', product: 'Giấy chứng nhận đăng ký' },
  { indicator: 'new-household-businesses', rule: 'atLeast', council: '40', lead: 'Phòng Kinh tế', product: 'Giấy chứng nhận đăng ký' },
  { indicator: 'ocop-new-products', rule: 'atLeast', council: '1', province: '1', lead: 'Phòng Kinh tế', product: 'Quyết định công nhận' },
  { indicator: 'new-party-members', rule: 'atLeast', council: '12', lead: 'Ban Xây dựng Đảng', product: 'Quyết định kết nạp', internal: true },
  { indicator: 'enlisted-youth', rule: 'equal', council: '9', province: '9', lead: 'Ban Chỉ huy Quân sự xã', product: 'Biên bản giao, nhận quân', internal: true },
  { indicator: 'traffic-accidents', rule: 'allOf', council: '', lead: 'Công an xã', product: 'Báo cáo trật tự an toàn giao thông', parts: [['traffic-accidents', '5'], ['traffic-deaths', '1'], ['traffic-injured', '5']] },
  { indicator: 'poverty-rate', rule: 'atMost', council: '8.00', province: '8.50', lead: 'Phòng Văn hóa - Xã hội', product: 'Quyết định phê duyệt kết quả rà soát' },
  { indicator: 'health-insurance-rate', rule: 'atLeast', council: '96', province: '95', lead: 'Phòng Văn hóa - Xã hội', product: 'Danh sách tham gia của cơ quan BHXH' },
  { indicator: 'cultural-family-rate', rule: 'atLeast', council: '83', lead: 'Phòng Văn hóa - Xã hội', product: 'Quyết định công nhận' },
  { indicator: 'clean-water-rate', rule: 'atLeast', council: '94', province: '93', lead: 'Phòng Kinh tế', product: 'Bộ chỉ số nước sạch' },
  { indicator: 'waste-collection-rate', rule: 'atLeast', council: '90', lead: 'Phòng Kinh tế', product: 'Sổ theo dõi thu gom' },
  { indicator: 'on-time-dossier-rate', rule: 'over', council: '99', province: '98', lead: 'Văn phòng HĐND và UBND', product: 'Báo cáo Trung tâm Phục vụ hành chính công' },
  { indicator: 'online-dossier-rate', rule: 'atLeast', council: '80', province: '80', lead: 'Văn phòng HĐND và UBND', product: 'Báo cáo Trung tâm Phục vụ hành chính công' },
  { indicator: 'standard-school-rate', rule: 'equal', council: '100', lead: 'Phòng Văn hóa - Xã hội', product: 'Quyết định công nhận trường' },
  { indicator: 'income-per-capita', rule: 'atLeast', council: '48', lead: 'Phòng Kinh tế', product: 'Kết quả điều tra thu nhập' },
  { indicator: 'forest-cover-rate', rule: 'keep', council: '55.5', province: '55.5', lead: 'Phòng Kinh tế', product: 'Quyết định công bố hiện trạng rừng' },
  { indicator: 'party-orgs-good-rate', rule: 'atLeast', council: '95', lead: 'Ban Xây dựng Đảng', product: 'Quyết định xếp loại', internal: true },
  { indicator: 'defence-security-rating', rule: 'done', council: '', lead: 'Ban Chỉ huy Quân sự xã', product: 'Thông báo xếp loại', internal: true },
]

/** What is watched from month to month in the year that runs: ten targets, which five offices report. */
export const monthly: readonly TargetRow[] = [
  ...['budget-revenue-commune', 'public-investment-disbursed', 'new-household-businesses', 'ocop-new-products', 'on-time-dossier-rate', 'online-dossier-rate'].map(
    (code) => targets.find(({ indicator }) => indicator === code) as TargetRow,
  ),
  { indicator: 'tourist-arrivals', rule: 'atLeast', council: '12500', lead: 'Phòng Văn hóa - Xã hội', product: 'Sổ theo dõi khách tham quan' },
  { indicator: 'medical-visits', rule: 'atLeast', council: '9400', lead: 'Trạm Y tế xã', product: 'Báo cáo hoạt động khám, chữa bệnh' },
  { indicator: 'traffic-accidents', rule: 'atMost', council: '5', lead: 'Công an xã', product: 'Báo cáo trật tự an toàn giao thông' },
  { indicator: 'traffic-injured', rule: 'atMost', council: '5', lead: 'Công an xã', product: 'Báo cáo trật tự an toàn giao thông' },
]

/** Targets of 2025 that are split down to the villages, by their weight. */
export const splitDown = ['grain-output', 'forest-planted-area', 'jobs-created', 'households-out-of-poverty'] as const

/** Key tasks of 2025: what, by when, who leads, who joins in, what shows it. */
export const tasks = [
  ['Xây dựng đề án thu gom rác thải tại bản', '2025-09-30', 'Phòng Kinh tế', 'Phòng Văn hóa - Xã hội', 'Đề án được UBND xã phê duyệt'],
  ['Số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực', '2025-11-30', 'Văn phòng HĐND và UBND', 'Phòng Kinh tế', 'Kho dữ liệu điện tử'],
  ['Hoàn thành xóa nhà tạm, nhà dột nát', '2025-10-31', 'Phòng Kinh tế', 'Phòng Văn hóa - Xã hội', 'Biên bản bàn giao 26 nhà'],
  ['Rà soát hộ nghèo, hộ cận nghèo cuối năm', '2025-12-15', 'Phòng Văn hóa - Xã hội', 'Văn phòng HĐND và UBND', 'Quyết định phê duyệt kết quả'],
] as const
