import type { Books } from '../../../../office/books.ts'
import { parsePeriod, periodLabel } from '../../../../vietnamese/period.ts'
import { issuers, roles, ruleKinds } from '../words.data.ts'

const lists: Readonly<Record<string, string>> = { lines: 'Mức kế hoạch', parts: 'Nội dung', path: 'Mốc', people: 'Đầu mối' }

const labels: Readonly<Record<string, string>> = {
  name: 'Tên',
  since: 'Cách tính',
  governing: 'Mức dùng để đánh giá',
  marginKind: 'Cách tính ngưỡng vượt',
  margin: 'Ngưỡng tính vượt',
  work: 'Việc',
  dueOn: 'Thời hạn',
  responsibility: 'Trách nhiệm',
  byAuthority: 'Thẩm quyền',
  deliverable: 'Sản phẩm',
  partOf: 'Là phần giao của',
  headline: 'Tính vào số chỉ tiêu chủ yếu',
  disclosure: 'Phạm vi',
  issuer: 'cơ quan giao',
  label: 'tên gọi',
  document: 'văn bản',
  stretch: 'mức phấn đấu',
  rule: 'quy tắc',
  value: 'mức',
  upper: 'đến mức',
  unit: 'đơn vị tính',
  line: 'thuộc mức kế hoạch số',
  indicator: 'chỉ tiêu thống kê',
  by: 'kỳ',
  role: 'vai trò',
  who: 'đầu mối',
  id: 'mã',
}

/** What a field of the target's form is called: 'Mức kế hoạch 2: tên gọi'. */
export function targetLabel(name: string): string {
  const [list = '', at, field] = name.split('-')
  if (field === undefined) return labels[name] ?? name
  return `${lists[list] ?? list} ${Number(at) + 1}: ${(labels[field] ?? field).toLowerCase()}`
}

/** How the value of a field is read; '' where it is read as it is. */
export function shownValue({ unitOf, indicators }: Books) {
  const words: Readonly<Record<string, string>> = {
    ...{ ...issuers, ...roles, ...ruleKinds },
    ...{ public: 'Công khai', internal: 'Nội bộ', post: 'Chức danh', body: 'Đơn vị khác', percent: 'phần trăm', absolute: 'một lượng' },
  }
  return (name: string, value: string): string => {
    const field = name.split('-').at(-1) ?? ''
    if (field === 'headline' || field === 'stretch') return value === '1' ? 'có' : 'không'
    if (field === 'who') return unitOf.get(Number(value))?.name ?? words[value] ?? ''
    if (field === 'indicator') return indicators.get(value)?.name ?? ''
    if (field === 'dueOn') return value.split('-').reverse().join('/')
    if (field === 'by' || field === 'since') return parsePeriod(value) === null ? '' : periodLabel(value)
    return ['issuer', 'role', 'rule', 'disclosure', 'marginKind'].includes(field) ? (words[value] ?? '') : ''
  }
}
