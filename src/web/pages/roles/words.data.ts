import type { Act } from '../../../office/desk.ts'
import type { AccountRole } from '../../../office/visitor.ts'

/** What each role is called, and whose it is. */
export const roleWords: Record<AccountRole, { label: string; hint: string }> = {
  administrator: { label: 'Quản trị', hint: 'Lập tài khoản, giao vai trò, khai đơn vị và bộ chỉ tiêu.' },
  compiler: { label: 'Tổng hợp', hint: 'Lập kế hoạch, tổng hợp số liệu của các đơn vị, viết báo cáo.' },
  reporter: { label: 'Nhập liệu', hint: 'Nhập và gửi số liệu của đơn vị mình.' },
  reviewer: { label: 'Duyệt', hint: 'Duyệt hoặc trả lại số liệu các đơn vị gửi lên.' },
  leader: { label: 'Lãnh đạo', hint: 'Xem mọi chỉ tiêu, quyết định mức hoàn thành, thông qua kế hoạch.' },
  delegate: { label: 'Đại biểu', hint: 'Xem kế hoạch và kết quả để thảo luận, biểu quyết.' },
  inspector: { label: 'Kiểm tra', hint: 'Xem tất cả, kể cả nhật ký và tài khoản; không sửa gì.' },
}

/** What the acts of the permission table are called. */
export const actWords: Record<Act, string> = {
  'books.read': 'Xem kế hoạch, chỉ tiêu, số liệu',
  'internal.read': 'Xem chỉ tiêu không công khai',
  'history.read': 'Xem nhật ký',
  'figures.write': 'Nhập và gửi số liệu theo biểu',
  'figures.record': 'Ghi, sửa số liệu ngoài kỳ báo cáo',
  'figures.import': 'Nhập số liệu của nhiều đơn vị từ tệp Excel',
  'figures.review': 'Duyệt, trả lại số liệu',
  'rounds.write': 'Mở, khóa kỳ báo cáo; lập biểu mẫu',
  'explanations.ask': 'Yêu cầu giải trình',
  'documents.read': 'Xem văn bản đã đọc',
  'documents.write': 'Đọc văn bản, nhận số liệu từ văn bản',
  'plans.write': 'Soạn kế hoạch',
  'plans.adopt': 'Ghi việc thông qua kế hoạch',
  'targets.decide': 'Quyết định mức hoàn thành',
  'findings.answer': 'Giải trình phát hiện',
  'indicators.write': 'Sửa bộ chỉ tiêu',
  'units.write': 'Sửa đơn vị, ghi sắp xếp đơn vị',
  'accounts.read': 'Xem tài khoản và vai trò',
  'accounts.write': 'Lập tài khoản, giao vai trò',
}
