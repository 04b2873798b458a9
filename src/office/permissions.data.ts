import type { AccountRole } from './visitor.ts'

/** What people may do, each with who may; nobody else may. `own`: only for units within the part of the tree that the role was given. */
export const permissions = {
  /** Plans, targets that are not internal, units, indicators, figures, scorecard. */
  'books.read': ['administrator', 'compiler', 'reporter', 'reviewer', 'leader', 'delegate', 'inspector'],
  /** Targets that are not public: defence, security, Party-internal (domain.md § 2.7). */
  'internal.read': ['compiler', 'reviewer', 'leader', 'delegate', 'inspector'],
  'history.read': ['administrator', 'compiler', 'leader', 'inspector'],
  'figures.write': ['compiler', 'reporter'],
  'figures.review': ['compiler', 'reviewer'],
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
  'figures.write': 'Nhập số liệu',
  'figures.review': 'Duyệt, trả lại số liệu',
  'plans.write': 'Soạn kế hoạch',
  'plans.adopt': 'Ghi việc thông qua kế hoạch',
  'targets.decide': 'Quyết định mức hoàn thành',
  'findings.answer': 'Giải trình phát hiện',
  'indicators.write': 'Sửa bộ chỉ tiêu',
  'units.write': 'Sửa đơn vị, ghi sắp xếp đơn vị',
  'accounts.read': 'Xem tài khoản và vai trò',
  'accounts.write': 'Lập tài khoản, giao vai trò',
}
