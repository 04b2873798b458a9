import type { Fate } from '../../../office/imports/index.ts'
import type { LayoutKind } from '../../../reader/sheet/layout.ts'

/** What becomes of a figure, as its list and its row say it. */
export const fates: Record<Fate, { list: string; one: string }> = {
  new: { list: 'Ghi mới', one: 'Ghi mới' },
  correction: { list: 'Sửa số đã có', one: 'Sửa' },
  same: { list: 'Đã có, không đổi', one: 'Không đổi' },
  refused: { list: 'Bị từ chối', one: 'Từ chối' },
  left: { list: 'Bỏ qua', one: 'Bỏ qua' },
}

/** How a sheet was understood. */
export const kinds: Record<LayoutKind, string> = {
  form: 'mỗi dòng một chỉ tiêu',
  unitRows: 'mỗi dòng một đơn vị, mỗi cột một chỉ tiêu',
  unitColumns: 'mỗi dòng một chỉ tiêu, mỗi cột một đơn vị',
  list: 'danh sách: mỗi dòng nêu đơn vị và chỉ tiêu',
}

/** The steps of the work on a file. */
export const phases = { reading: 'Đang đọc tệp', judging: 'Đang đối chiếu từng số với sổ', recording: 'Đang ghi' } as const
