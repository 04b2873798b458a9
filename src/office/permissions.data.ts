import type { AccountRole } from './visitor.ts'

/** What people may do, each with who may; nobody else may. `own`: only for units within the part of the tree that the role was given. */
export const permissions = {
  /** Plans, targets that are not internal, units, indicators, figures, scorecard. */
  'books.read': ['administrator', 'compiler', 'reporter', 'reviewer', 'leader', 'delegate', 'inspector'],
  /** Targets that are not public: defence, security, Party-internal (domain.md § 2.7). */
  'internal.read': ['compiler', 'reviewer', 'leader', 'delegate', 'inspector'],
  'history.read': ['administrator', 'compiler', 'leader', 'inspector'],
  /** Enters figures on the sheets of one's units and sends them. */
  'figures.write': ['compiler', 'reporter'],
  /** Puts a figure on record without a round: of earlier years, or a correction with its reason. */
  'figures.record': ['compiler'],
  /** Figures of any number of units at once, from a file. */
  'figures.import': ['compiler'],
  'figures.review': ['compiler', 'reviewer'],
  /** Reporting regimes, forms, rounds: opens, locks and reopens them. */
  'rounds.write': ['compiler'],
  /** Asks a unit to explain a figure (yêu cầu giải trình). */
  'explanations.ask': ['compiler', 'reviewer', 'leader'],
  /** Documents that were read: their text may hold what is internal. */
  'documents.read': ['compiler', 'reviewer', 'leader', 'inspector'],
  'documents.write': ['compiler'],
  'plans.write': ['compiler'],
  'plans.adopt': ['compiler', 'leader'],
  'targets.decide': ['leader'],
  'findings.answer': ['compiler', 'reviewer'],
  'indicators.write': ['administrator', 'compiler'],
  'units.write': ['administrator', 'compiler'],
  'accounts.read': ['administrator', 'inspector'],
  'accounts.write': ['administrator'],
} as const satisfies Record<string, readonly AccountRole[]>

/** What the acts of the permission table are called. */
export const permissionNames: Readonly<Record<keyof typeof permissions, string>> = {
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
