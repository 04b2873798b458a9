import type { Act } from '../office/desk.ts'

/** The application's pages in the order of its menu; shown to who may do `act`. */
export const navigation: readonly { group: string; items: readonly { href: string; label: string; act: Act }[] }[] = [
  {
    group: 'Theo dõi',
    items: [
      { href: '/', label: 'Bàn làm việc', act: 'books.read' },
      { href: '/chi-tieu', label: 'Chỉ tiêu', act: 'books.read' },
      { href: '/ke-hoach', label: 'Kế hoạch', act: 'books.read' },
    ],
  },
  {
    group: 'Báo cáo',
    items: [
      { href: '/ky-bao-cao', label: 'Kỳ báo cáo', act: 'books.read' },
      { href: '/nhap-so-lieu', label: 'Nhập số liệu', act: 'figures.write' },
      { href: '/duyet', label: 'Duyệt số liệu', act: 'figures.review' },
      { href: '/giai-trinh', label: 'Giải trình', act: 'books.read' },
      { href: '/bieu-mau', label: 'Biểu mẫu', act: 'books.read' },
    ],
  },
  {
    group: 'Số liệu vào',
    items: [
      { href: '/doc-van-ban', label: 'Đọc văn bản', act: 'documents.read' },
      { href: '/nhap-lieu', label: 'Nhập tệp Excel', act: 'figures.import' },
    ],
  },
  {
    group: 'Danh mục',
    items: [
      { href: '/bo-chi-tieu', label: 'Bộ chỉ tiêu', act: 'books.read' },
      { href: '/don-vi', label: 'Đơn vị', act: 'books.read' },
    ],
  },
  {
    group: 'Quản trị',
    items: [
      { href: '/vai-tro', label: 'Tài khoản và vai trò', act: 'accounts.read' },
      { href: '/nhat-ky', label: 'Nhật ký', act: 'history.read' },
    ],
  },
]
