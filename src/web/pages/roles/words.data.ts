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
