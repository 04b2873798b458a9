import { problems } from '../../../api/index.ts'

/** What holds for every operation. */
export const rules: readonly string[] = [
  'Nội dung gửi và nhận là JSON (UTF-8). Trường lạ bị từ chối, để lỗi gõ không bị bỏ qua.',
  'Số đo ghi thành chuỗi chữ số với dấu chấm thập phân: "1401.351". Ghi rồi đọc lại được đúng từng chữ số.',
  'Kỳ ghi theo SDMX: 2026, 2026-S1, 2026-Q3, 2026-M09, 9 tháng là 2026-01-01/P9M, nhiệm kỳ là 2026-01-01/P5Y. Ngày ghi 2026-01-20.',
  'Danh sách dài trả từng trang: next là chỗ đọc tiếp (tham số after), cũng có trong tiêu đề Link.',
  'Mỗi lần đọc có ETag. Gửi lại trong If-None-Match: nếu không đổi thì nhận 304.',
  'Sửa thì gửi ETag đã đọc trong If-Match. Nếu có người sửa trước: 412, kèm giá trị của cả hai bên, chưa ghi gì.',
  'Ghi thì nên gửi Idempotency-Key tự chọn. Mất mạng giữa chừng thì gửi lại y nguyên: không ghi hai lần. Khóa giữ 24 giờ.',
  'Ghi nhiều số liệu là tất cả hoặc không dòng nào; có dòng sai thì biết từng dòng ra sao (rows). Riêng báo cáo chưa gửi thì lưu từng dòng.',
  'Tệp gửi lên nằm trong JSON, viết theo base64; tệp tải về là chính nó.',
  'Mỗi mã gửi được 600 yêu cầu trong một phút; quá thì 429 kèm Retry-After.',
]

/** Every code of a problem. */
export const problemRows = Object.entries(problems).map(([code, { status, title }]) => ({ code, status, title }))
