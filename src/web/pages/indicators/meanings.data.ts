import type { Better, OverTime, OverUnits } from '../../../plan/index.ts'

/** A choice as it is shown: its word, and what follows from it for the figures. */
interface Meaning {
  label: string
  hint: string
}

/** Which way is better. */
export const betters: Record<Better, Meaning> = {
  higher: { label: 'Cao hơn', hint: 'Hoàn thành khi số đạt được bằng hoặc cao hơn kế hoạch, như thu ngân sách.' },
  lower: { label: 'Thấp hơn', hint: 'Hoàn thành khi số đạt được bằng hoặc thấp hơn kế hoạch, như tỷ lệ hộ nghèo.' },
  keep: { label: 'Giữ mức', hint: 'Hoàn thành khi giữ được mức đã đề ra, không tính phần vượt, như duy trì phổ cập giáo dục.' },
}

/** How the figures of units make that of the whole. */
export const overUnits: Record<OverUnits, Meaning> = {
  sum: { label: 'Cộng dồn', hint: 'Số của toàn địa bàn là tổng số của các đơn vị: ba thôn có 12, 8 và 10 hộ thì toàn địa bàn có 30 hộ.' },
  ratio: {
    label: 'Tỷ lệ',
    hint: 'Số của toàn địa bàn tính lại từ tổng tử số và tổng mẫu số của các đơn vị; các tỷ lệ không bao giờ cộng hay lấy trung bình với nhau.',
  },
  mean: { label: 'Trung bình', hint: 'Số của toàn địa bàn là trung bình cộng của các đơn vị cấp dưới, mỗi đơn vị tính như nhau.' },
  max: { label: 'Lớn nhất', hint: 'Số của toàn địa bàn là số lớn nhất trong các đơn vị.' },
  none: { label: 'Không tổng hợp', hint: 'Số của toàn địa bàn được báo cáo riêng, không suy ra từ số của các đơn vị.' },
}

/** How the figures of periods make that of the year. */
export const overTime: Record<OverTime, Meaning> = {
  flow: { label: 'Cộng dồn', hint: 'Số phát sinh trong kỳ: số cả năm là tổng số của các tháng, như số thu ngân sách.' },
  stock: { label: 'Thời điểm', hint: 'Số có đến cuối kỳ: số của năm là số mới nhất trong năm, các tháng không cộng với nhau, như dân số.' },
  rate: { label: 'Tỷ lệ', hint: 'Mức của riêng kỳ: không cộng, cũng không lấy số của tháng thay cho năm; kỳ nào có số của kỳ ấy.' },
}
