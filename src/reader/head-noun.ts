/** The head noun of a name, and what it is of. */

const heads =
  /^(?:tổng )?(chỉ số sản xuất công nghiệp|chỉ số sản xuất|chỉ số|diện tích gieo trồng|diện tích|sản lượng|năng suất|giá trị sản xuất|giá trị tăng thêm|giá trị|tốc độ tăng trưởng|tốc độ tăng|tốc độ phát triển|tỷ trọng|tỉ trọng|cơ cấu kinh tế|cơ cấu|tỷ lệ|tỉ lệ|GRDP|quy mô nền kinh tế|kim ngạch|doanh thu|tổng đàn|đàn|vốn|thu ngân sách|chi ngân sách|kinh phí)(?![\p{L}])/iu

/** The head noun that a phrase opens with, where parts of a list may share it. */
export function headOf(indicator: string): string | null {
  const head = heads.exec(indicator)?.[1] ?? null
  return head?.toLowerCase() === 'diện tích gieo trồng' ? 'diện tích' : head
}

/** What a name is of, its head noun and its verb left out: "lúa" of "Diện tích lúa" and of "lúa gieo cấy". */
export function objectOf(local: string): string {
  const head = headOf(local)
  const rest = head === null ? local : local.replace(/^tổng /i, '').slice(head.length)
  return rest
    .replace(/^ *(gieo trồng|gieo cấy|xuống giống|bình quân|trồng mới|thả nuôi|thu hoạch) */i, ' ')
    .replace(/ ((vẫn|đã|còn) )?là .*$/iu, '')
    .replace(/ *(gieo trồng|gieo cấy|gieo sạ|xuống giống|thả nuôi|đã thu hoạch|thu hoạch|trồng mới|bình quân)$/i, '')
    .trim()
}
