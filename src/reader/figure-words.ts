import type { Item } from './item.ts'
import type { Fact } from './reading.ts'

const pointHeads = /^(tỷ|tỉ|tỷ lệ|mức giảm|mức tăng|tốc độ|độ che phủ|cơ cấu|hộ nghèo|hộ cận nghèo|hệ số)(?![\p{L}])/iu
const measureUnits = /đồng|usd|ha|tấn|tạ|kg|km|m²|m2|m3|m³|kwh|mw|lít/i
const planNames = /^(kế hoạch|KH|mục tiêu|dự toán|NQ|nghị quyết|chỉ tiêu)( năm| giao| đề ra| đặt ra)?$/iu
const rateNames = /^(tốc độ|mức tăng|mức giảm|nhịp độ|tăng trưởng|mức tăng trưởng)(?![\p{L}])/iu
const amountNames =
  /^((tổng )?(thu|chi|vốn|doanh thu|sản lượng|kim ngạch|phí|thuế|giải ngân|nguồn thu)(?! nhập)|diện tích gieo|giá trị sản xuất|xuất khẩu|nhập khẩu)(?![\p{L}])/iu
/** Counts at the meeting itself are left out: its delegates, its papers. */
const meetingUnits = new Set(['đại biểu'])
const meetingPapers = new Set([
  'nghị quyết',
  'tờ trình',
  'báo cáo',
  'dự thảo',
  'dự thảo nghị quyết',
  'nội dung',
  'ý kiến',
  'văn bản',
  'lượt ý kiến',
  'phiếu',
  'tham luận',
])
const meetingVerbs = new Set(['thông', 'biểu', 'trình', 'xem', 'phát', 'thảo', 'dự', 'thẩm', 'chất', 'tham'])
/** "đứng thứ 4 trong 14 tỉnh": a rank among places. */
const ranked = new Set(['tỉnh', 'tỉnh, thành phố', 'huyện', 'xã', 'phường', 'địa phương', 'tỉnh, thành', 'đơn vị', 'xã, phường'])

/** Whether a figure is in per cent, so that a change of it is one in points; told by its name where it has no level. */
export function isPercent(fact: Fact): boolean {
  return fact.unit !== null ? /^[%‰]/.test(fact.unit) : pointHeads.test(fact.indicator)
}

/** Whether a figure measures (money, area, weight, per cent) and does not count. */
export function isMeasure(fact: Fact): boolean {
  return fact.unit !== null && (fact.unit.startsWith('%') || measureUnits.test(fact.unit))
}

/** A named rate: "tốc độ tăng giá trị sản xuất", "tăng trưởng kinh tế": a figure in % of its own. */
export function isRateName(phrase: string): boolean {
  return rateNames.test(phrase)
}

/** Names of amounts, which are never in %: a percentage of theirs is one of their plan. */
export function isAmountName(phrase: string): boolean {
  return amountNames.test(phrase) && !/tăng|tỷ lệ|tỉ lệ|tỷ trọng|tốc độ|trong|trên tổng/i.test(phrase)
}

/** Whether a phrase only names a plan: "NQ 9%", "mục tiêu là 14%". */
export function isPlanName(phrase: string): boolean {
  return planNames.test(phrase)
}

/** Whether the count at item `at` is of the meeting itself (its delegates, its papers) or a rank among places: no figure of an indicator. */
export function isOfMeeting(items: readonly Item[], at: number, unit: string): boolean {
  if (meetingUnits.has(unit)) return true
  if (ranked.has(unit)) for (let index = Math.max(0, at - 5); index < at; index++) if (items[index]?.key === 'thứ') return true
  if (!meetingPapers.has(unit)) return false
  for (let index = Math.max(0, at - 8); index < Math.min(items.length, at + 4); index++) {
    const item = items[index] as Item
    if (index !== at && meetingVerbs.has(item.key)) return true
  }
  return false
}
