/** Why a figure of a file is refused. */
export type Problem =
  | 'indicator'
  | 'unit'
  | 'unitThen'
  | 'period'
  | 'future'
  | 'sender'
  | 'unreadable'
  | 'ambiguous'
  | 'measure'
  | 'settled'
  | 'twice'

/** Each by its name, and what is to be done. */
export const problems: Record<Problem, { label: string; todo: string }> = {
  indicator: { label: 'Chưa rõ chỉ tiêu', todo: 'Chọn chỉ tiêu cho nhãn này ở phần “Nhãn cần chọn”, hoặc chọn bỏ qua.' },
  unit: { label: 'Chưa rõ đơn vị', todo: 'Chọn đơn vị cho nhãn này ở phần “Nhãn cần chọn”, hoặc chọn bỏ qua.' },
  unitThen: { label: 'Đơn vị không có trong kỳ', todo: 'Kiểm tra lại kỳ của cột, hoặc tên đơn vị tại thời điểm đó.' },
  period: { label: 'Chưa rõ kỳ', todo: 'Chọn kỳ cho cột hoặc cho cả trang ở phần “Cột và kỳ”.' },
  future: { label: 'Kỳ chưa đến', todo: 'Kiểm tra lại kỳ của cột; số của kỳ sau là kế hoạch, không phải số liệu.' },
  sender: { label: 'Đơn vị không báo cáo chỉ tiêu này', todo: 'Sửa danh sách đơn vị gửi số liệu ở trang của chỉ tiêu, hoặc bỏ qua dòng này.' },
  unreadable: { label: 'Không đọc được số', todo: 'Sửa ô trong tệp thành một số, rồi tải lên lại.' },
  ambiguous: { label: 'Số đọc được hai cách', todo: 'Chọn cách viết số của cột ở phần “Cột và kỳ”, hoặc sửa ô trong tệp.' },
  measure: { label: 'Sai đơn vị tính', todo: 'Sửa đơn vị tính trong tệp, hoặc chọn đúng chỉ tiêu cho nhãn này.' },
  settled: { label: 'Sổ đã có số chính xác hơn', todo: 'Nếu số trong tệp mới đúng, chọn mức độ số liệu cao hơn rồi thử lại.' },
  twice: { label: 'Hai số cho một chỗ', todo: 'Xóa một trong hai ô trong tệp, rồi tải lên lại.' },
}
