import type { AccountRole } from '../visitor.ts'

/** An account of the example. Its name is a post: nobody real is meant. */
export interface ExampleAccount {
  authority: string
  role: AccountRole
  /** The role as people call it. */
  roleName: string
  name: string
  email: string
  /** Code of the unit within which the role holds; without it, the whole authority. */
  unit?: string
}

/** One for each role in the invented commune, a reporter for each office of it; a leader and a compiler for each district. */
export const exampleAccounts: readonly ExampleAccount[] = [
  { authority: 'Xã Mẫu', role: 'leader', roleName: 'lãnh đạo', name: 'Chủ tịch UBND xã', email: 'lanhdao@xamau.example' },
  { authority: 'Xã Mẫu', role: 'compiler', roleName: 'tổng hợp', name: 'Chuyên viên tổng hợp', email: 'tonghop@xamau.example' },
  { authority: 'Xã Mẫu', role: 'reporter', roleName: 'nhập liệu', name: 'Chuyên viên Phòng Kinh tế', email: 'nhaplieu@xamau.example', unit: 'KT' },
  { authority: 'Xã Mẫu', role: 'reporter', roleName: 'nhập liệu', name: 'Chuyên viên Văn phòng HĐND và UBND', email: 'vanphong@xamau.example', unit: 'VP' },
  { authority: 'Xã Mẫu', role: 'reporter', roleName: 'nhập liệu', name: 'Chuyên viên Phòng Văn hóa - Xã hội', email: 'vanhoa@xamau.example', unit: 'VHXH' },
  { authority: 'Xã Mẫu', role: 'reporter', roleName: 'nhập liệu', name: 'Cán bộ tổng hợp Công an xã', email: 'congan@xamau.example', unit: 'CA' },
  { authority: 'Xã Mẫu', role: 'reporter', roleName: 'nhập liệu', name: 'Viên chức thống kê Trạm Y tế xã', email: 'tramyte@xamau.example', unit: 'TYT' },
  { authority: 'Xã Mẫu', role: 'reviewer', roleName: 'duyệt', name: 'Chánh Văn phòng HĐND và UBND', email: 'duyet@xamau.example' },
  { authority: 'Xã Mẫu', role: 'delegate', roleName: 'đại biểu', name: 'Đại biểu HĐND xã', email: 'daibieu@xamau.example' },
  { authority: 'Xã Mẫu', role: 'inspector', roleName: 'kiểm tra', name: 'Chủ nhiệm Ủy ban Kiểm tra Đảng ủy xã', email: 'kiemtra@xamau.example' },
  { authority: 'Xã Mẫu', role: 'administrator', roleName: 'quản trị', name: 'Quản trị hệ thống', email: 'quantri@xamau.example' },
  { authority: 'Huyện Mai Sơn', role: 'leader', roleName: 'lãnh đạo', name: 'Bí thư Huyện ủy Mai Sơn', email: 'lanhdao@maison.example' },
  { authority: 'Huyện Mai Sơn', role: 'compiler', roleName: 'tổng hợp', name: 'Văn phòng Huyện ủy Mai Sơn', email: 'tonghop@maison.example' },
  { authority: 'Huyện Như Xuân', role: 'leader', roleName: 'lãnh đạo', name: 'Bí thư Huyện ủy Như Xuân', email: 'lanhdao@nhuxuan.example' },
  { authority: 'Huyện Như Xuân', role: 'compiler', roleName: 'tổng hợp', name: 'Văn phòng Huyện ủy Như Xuân', email: 'tonghop@nhuxuan.example' },
  { authority: 'Huyện Chợ Đồn', role: 'leader', roleName: 'lãnh đạo', name: 'Bí thư Huyện ủy Chợ Đồn', email: 'lanhdao@chodon.example' },
  { authority: 'Huyện Chợ Đồn', role: 'compiler', roleName: 'tổng hợp', name: 'Văn phòng Huyện ủy Chợ Đồn', email: 'tonghop@chodon.example' },
  { authority: 'Huyện Ngân Sơn', role: 'leader', roleName: 'lãnh đạo', name: 'Bí thư Huyện ủy Ngân Sơn', email: 'lanhdao@nganson.example' },
  { authority: 'Huyện Ngân Sơn', role: 'compiler', roleName: 'tổng hợp', name: 'Văn phòng Huyện ủy Ngân Sơn', email: 'tonghop@nganson.example' },
]
