import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import { parseNumber } from '../vietnamese/number.ts'
import { parseNumberWords } from '../vietnamese/numberWords.ts'
import { ACTION, AUX, DOWN, grammarAt, HEAD, HEDGE, isWord, LINK, PLAN, SAME_PERIOD, SHARE, type UnitEntry, UP, unitAt } from './lexicon.ts'
import { timeAt } from './time.ts'
import { NUMBER, SIGN, type Token, WORD } from './token.ts'

/** What sort of number it is: a per cent, a measured amount, a count of things, "n lần", or a number without a unit. */
export type QuantityKind = 'percent' | 'measure' | 'count' | 'times' | 'bare'

/** A number with its unit as the text writes it, before anything is said about what it means. */
export interface Quantity {
  kind: QuantityKind
  /** Token range, `to` exclusive. `unitTo` ends the unit proper; "trở lên" after it may stretch `to`. */
  from: number
  to: number
  value: Decimal
  /** The upper end of a range "10-10,5%". */
  high: Decimal | null
  /** b of a/b. */
  of: Decimal | null
  unit: string
  /** "trở lên" or "trở xuống" follows. */
  trailing: 'atLeast' | 'atMost' | null
  /** First token of the unit. */
  unitFrom: number
  unitTo: number
}

const scales: Record<string, string> = { trăm: '100', nghìn: '1000', ngàn: '1000', vạn: '10000', triệu: '1000000', tỉ: '1000000000' }
const percentWords = new Set(['%', '‰'])
const numerals = new Set([
  'một',
  'hai',
  'ba',
  'bốn',
  'tư',
  'năm',
  'lăm',
  'nhăm',
  'sáu',
  'bảy',
  'bẩy',
  'tám',
  'chín',
  'mười',
  'mươi',
  'mốt',
  'trăm',
  'linh',
  'lẻ',
  'không',
  'nghìn',
  'ngàn',
  'vạn',
  'triệu',
  'tỉ',
  'rưỡi',
])
/** Units of time and rank: a number of them is a duration, an age or a name, never the figure of an indicator. */
const durations = new Set(['năm', 'giờ', 'phút', 'giây', 'sao', 'tháng', 'tuần', 'thế', 'ngày', 'tuổi', 'h'])
/** Words after which a number is a name or an ordinal: bão số 3, khóa 20, tiểu khu 26/3, quốc lộ 6, cấp 2, mức độ 1. */
const namers = new Set([
  'mũi',
  'bậc',
  'nhóm',
  'thứ',
  'tháng',
  'khóa',
  'lộ',
  'khu',
  'tổ',
  'km',
  'điều',
  'khoản',
  'mục',
  'chương',
  'độ',
  'cấp',
  'hạng',
  'covid',
  'đoạn',
  'quận',
  'kênh',
  'lô',
  'ấp',
  'xóm',
  'kì',
  'lớp',
  'ql',
  'tl',
  'đt',
  'phiên',
  'hẻm',
  'ngõ',
  'quyển',
  'tập',
  'bảng',
  'biểu',
  'phụ',
  'phần',
  'nq',
  'qđ',
  'ct',
  'điện',
  'thoại',
  'đt',
  'fax',
  'hotline',
  'loại',
  'đội',
  'phường',
  'bản',
  'khối',
  'mạng',
  'điểm',
  'vòng',
  'vùng',
  'đợt',
  'tuyến',
  'thôn',
  'lần',
  'trạm',
  'cột',
  'cụm',
  'hồ',
  'đồi',
  'chợ',
  'đường',
  'vực',
])
const countersAfterNamer = new Set([
  'nq',
  'đường',
  'nhóm',
  'tháng',
  'lần',
  'vùng',
  'điểm',
  'đợt',
  'bản',
  'thôn',
  'xóm',
  'tuyến',
  'khu',
  'lớp',
  'tổ',
  'phường',
  'đội',
  'trạm',
  'loại',
  'cụm',
  'khối',
  'hồ',
  'ấp',
  'chợ',
  'cấp',
  'kì',
  'phần',
  'đoạn',
  'tập',
  'biểu',
  'bảng',
  'lô',
  'điện',
  'độ',
  'mục',
])

function sign(token: Token | undefined, key: string): boolean {
  return token !== undefined && token.kind === SIGN && token.key === key
}

function lower(text: string, tokens: readonly Token[], from: number, to: number): string {
  return to > from
    ? text
        .slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end)
        .replace(/\s+/g, ' ')
        .toLowerCase()
    : ''
}

/** A run of scale words: "nghìn", "ngàn tỷ". */
function scaleAt(tokens: readonly Token[], at: number): { factor: Decimal; to: number } {
  let factor = decimal(1)
  let to = at
  while (to < tokens.length) {
    const key = (tokens[to] as Token).key
    const scale = (tokens[to] as Token).kind === WORD && Object.hasOwn(scales, key) ? scales[key] : undefined
    if (scale === undefined) break
    factor = factor.times(scale)
    to++
  }
  return { factor, to }
}

interface UnitReading {
  kind: QuantityKind
  unit: string
  to: number
}

/** The denominators after a unit: "/người/năm", "/ha", "/10.000 dân". */
function denominators(text: string, tokens: readonly Token[], at: number): { text: string; to: number } {
  let to = at
  let written = ''
  while (sign(tokens[to], '/') && to + 1 < tokens.length) {
    let next = to + 1
    if ((tokens[next] as Token).kind === NUMBER) {
      if (!/^10[0.]*$/.test((tokens[next] as Token).key)) break
      next++
    }
    const unit: UnitEntry | null = unitAt(tokens, next)
    const time = isWord(tokens[next], 'năm') || isWord(tokens[next], 'tháng') || isWord(tokens[next], 'vụ') || isWord(tokens[next], 'ngày')
    if (!time && unit === null && tokens[next]?.kind !== WORD) break
    const scaled = isWord(tokens[next], 'vạn') || isWord(tokens[next], 'nghìn') || isWord(tokens[next], 'triệu')
    const end = time ? next + 1 : scaled ? next + 2 : next + (unit?.length ?? 1)
    written += `/${lower(text, tokens, to + 1, end)}`
    to = end
  }
  return { text: written, to }
}

/** The unit from token `at`: measure, percentage, counted noun, or a noun that no table knows. Null where none stands. */
function unitReading(text: string, tokens: readonly Token[], at: number): UnitReading | null {
  const first = tokens[at]
  if (first === undefined) return null
  if (first.kind === SIGN && percentWords.has(first.key)) {
    const rest = denominators(text, tokens, at + 1)
    return { kind: 'percent', unit: first.key + rest.text, to: rest.to }
  }
  if (
    (isWord(first, 'phần') && isWord(tokens[at + 1], 'trăm')) ||
    (isWord(first, 'điểm') && (sign(tokens[at + 1], '%') || isWord(tokens[at + 1], 'phần')))
  ) {
    const points = first.key === 'điểm'
    const to = points ? (sign(tokens[at + 1], '%') ? at + 2 : at + 3) : at + 2
    return { kind: 'percent', unit: points ? 'điểm %' : '%', to }
  }
  if (first.kind !== WORD) return null
  if (first.key === 'lần' && !isWord(tokens[at + 1], 'thứ')) return { kind: 'times', unit: 'lần', to: at + 1 }
  const scale = scaleAt(tokens, at)
  const entry = unitAt(tokens, scale.to) ?? (scale.to > at ? unitAt(tokens, at) : null)
  const direct = unitAt(tokens, at)
  const scaled = scale.to > at ? lower(text, tokens, at, scale.to) : ''
  if (direct?.measure && (entry === null || at + direct.length >= scale.to + entry.length)) {
    const end = at + direct.length
    const rest = denominators(text, tokens, end)
    return { kind: 'measure', unit: (direct.name ?? lower(text, tokens, at, end)) + rest.text, to: rest.to }
  }
  if (entry !== null) {
    const end = scale.to + entry.length
    const rest = denominators(text, tokens, end)
    const name = entry.name ?? lower(text, tokens, scale.to, end)
    const list = entry.measure ? null : listedNoun(text, tokens, end)
    return {
      kind: entry.measure ? 'measure' : 'count',
      unit: (scaled === '' ? '' : `${scaled} `) + name + (list?.text ?? rest.text),
      to: list?.to ?? rest.to,
    }
  }
  if (scale.to > at) {
    // "hơn 132 tỷ" with no noun is money
    const last = (tokens[scale.to - 1] as Token).key
    const bare = tokens[scale.to] === undefined || !isNoun(tokens, scale.to)
    if (bare && (last === 'tỉ' || last === 'triệu')) return { kind: 'measure', unit: `${scaled} đồng`, to: scale.to }
    return { kind: 'count', unit: scaled, to: scale.to }
  }
  if (!isNoun(tokens, at)) return null
  const end =
    !(tokens[at] as Token).capital &&
    at + 1 < tokens.length &&
    isNoun(tokens, at + 1) &&
    !(tokens[at + 1] as Token).capital &&
    (tokens[at + 1] as Token).spaced
      ? at + 2
      : at + 1
  return { kind: 'count', unit: lower(text, tokens, at, end), to: end }
}

/** "31 bản, tiểu khu", "53 chi, đảng bộ": a second noun counted together with the first. */
/** First syllables of the bodies and places that are counted in pairs. */
const listable = new Set([
  'xã',
  'phường',
  'thị',
  'thôn',
  'bản',
  'tiểu',
  'làng',
  'ấp',
  'khu',
  'tổ',
  'xóm',
  'chi',
  'đảng',
  'đơn',
  'cơ',
  'trường',
  'doanh',
  'hợp',
  'khóm',
  'buôn',
  'đặc',
  'bon',
  'sóc',
  'nhóm',
  'lớp',
  'địa',
])

function listedNoun(text: string, tokens: readonly Token[], at: number): { text: string; to: number } | null {
  if (!sign(tokens[at], ',')) return null
  const entry = unitAt(tokens, at + 1)
  if (entry === null || entry.measure || !listable.has((tokens[at + 1] as Token).key)) return null
  const after = tokens[at + 1 + entry.length]
  // a list of nouns goes on with a predicate; another comma, or a link, would begin something else
  if (after === undefined || after.kind !== WORD || after.capital) return null
  const action = grammarAt(tokens, at + 1)
  if (action !== null && action.length > entry.length) return null
  for (let next = at + 1; next < tokens.length && (tokens[next] as Token).kind !== SIGN && !isWord(tokens[next], 'và'); next++)
    if ((tokens[next] as Token).kind === NUMBER) return null
  return { text: `, ${entry.name ?? lower(text, tokens, at + 1, at + 1 + entry.length)}`, to: at + 1 + entry.length }
}

const notNouns = LINK | AUX | UP | DOWN | HEDGE | SHARE | SAME_PERIOD | PLAN
const particles = new Set([
  'trở',
  'của',
  'trong',
  'tại',
  'so',
  'do',
  'để',
  'nhằm',
  'vượt',
  'thì',
  'nên',
  'khi',
  'sau',
  'trước',
  'và',
  'hoặc',
  'trên',
  'dưới',
  'này',
  'đó',
  'ấy',
  'kia',
  'nữa',
  'thứ',
  'như',
  'bởi',
  'bị',
  'tăng',
  'giảm',
  'gấp',
  'nhưng',
  'rõ',
  'dám',
  'không',
  'nhất',
  'đồng',
  'cùng',
  'ngay',
  'cách',
  'theo',
])

function isNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token
  if (token.kind !== WORD || particles.has(token.key)) return false
  const entry = grammarAt(tokens, at)
  return entry === null || (entry.roles & (notNouns | ACTION | HEAD)) === 0
}

/** "tổng số 12", "chỉ số 65": words that make số a noun of counting. */
const numbered = new Set(['con', 'chỉ', 'tổng', 'hệ', 'điểm', 'dân', 'sĩ', 'trong', 'trên', 'với', 'vào', 'có', 'một', 'đa', 'thiểu'])

/** A letter that belongs to a name: "30a", "5G"; "5m", "5l" have a unit. */
function isSuffix(tokens: readonly Token[], at: number): boolean {
  const letter = tokens[at] as Token
  return letter.key.length === 1 && (letter.capital || unitAt(tokens, at) === null) && letter.key !== 'đ'
}

/** Whether the number at `at` is a name, an ordinal, a document's or telephone number: no figure. */
function isName(tokens: readonly Token[], at: number, after: number): boolean {
  const token = tokens[at] as Token
  const before = tokens[at - 1]
  const next = tokens[after]
  // 35-CT/TW, 12-NQ/HU, 15/QĐ-UBND
  if (next?.kind === SIGN && (next.key === '-' || next.key === '/') && !next.spaced) {
    const word = tokens[after + 1]
    const abbreviation = word?.kind === WORD && word.capital && !word.spaced && /^[a-zđ]{2,5}$/u.test(word.key)
    if (abbreviation && (next.key === '-' || unitAt(tokens, after + 1) === null)) return true
  }
  // 7h30, 14:30; Chương trình 30a, mạng 5G
  if (next?.kind === WORD && !next.spaced && (/^h\d{0,2}$/.test(next.key) || isSuffix(tokens, after))) return true
  if (sign(before, ':') && !token.spaced && tokens[at - 2]?.kind === NUMBER) return true
  if (/^0\d{3,}|^\d{9,}$/.test(token.key)) return true
  // báo động 3; Đề án 1 triệu héc-ta; tôm cỡ 30 con/kg
  if (isWord(before, 'động') && isWord(tokens[at - 2], 'báo')) return true
  if (isWord(before, 'án') && (tokens[at - 2] as Token | undefined)?.capital && isWord(tokens[at - 2], 'đề')) return true
  if (isWord(before, 'cỡ') && sign(tokens[after + 1], '/')) return true
  // Nghị quyết Trung ương 4 khóa XIII
  if (isWord(next, 'khóa') && isWord(before, 'ương')) return true
  if (before === undefined || before.kind !== WORD) return sign(before, '-') && !token.spaced && tokens[at - 2]?.kind === WORD
  if (before.key === 'số') {
    const earlier = tokens[at - 2]
    if (numbered.has(earlier?.key ?? '')) return false
    const unit = unitAt(tokens, after)
    if (unit === null) return !sign(next, '%')
    // gói thầu số 5, số 15 đường …: a small number of a thing, or of a house
    return !unit.measure && /^\d{1,3}$/.test(token.key) && (earlier?.kind === WORD || sign(earlier, ','))
  }
  if (before.key === 'tỉnh' && isWord(tokens[at - 2], 'đường')) return true
  if (!namers.has(before.key)) return false
  if (before.key === 'lần') return isWord(tokens[at - 2], 'thứ')
  // "mức độ 3" names a grade; "xã có số tổ 9 hộ" does not occur; a unit of its own right after lets a counter word be a plain noun
  if (countersAfterNamer.has(before.key) && (unitAt(tokens, after)?.measure || sign(next, '%'))) return false
  if (countersAfterNamer.has(before.key) && before.key !== 'khu' && before.key !== 'lô')
    return unitAt(tokens, after) === null && !sign(next, '%')
  return true
}

/** The plain value at a token: digits, or a run of numerals ("hai mươi mốt nghìn"). */
function valueAt(tokens: readonly Token[], at: number): { value: Decimal; to: number } | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.kind === NUMBER) {
    // "0 68%": a decimal whose comma was lost
    const next = tokens[at + 1]
    if (token.key === '0' && next?.kind === NUMBER && sign(tokens[at + 2], '%')) return { value: decimal(`0.${next.key}`), to: at + 2 }
    const number = parseNumber(token.key)
    if (number === null) return null
    const percent = sign(next, '%')
    const value =
      percent && number.otherReading !== null && number.otherReading.lt(number.value) && number.value.gt(1000)
        ? number.otherReading
        : number.value
    return { value, to: at + 1 }
  }
  if (token.kind !== WORD || !numerals.has(token.key)) return null
  const words: string[] = []
  for (let next = at; next < tokens.length && next < at + 24; next++) {
    const word = tokens[next] as Token
    if (word.kind !== WORD || !numerals.has(word.key)) break
    words.push(word.key)
  }
  const number = words.length < 2 ? null : parseNumberWords(words)
  if (number === null || number.next < 2) return null
  const entry = unitAt(tokens, at + number.next)
  return entry === null && !sign(tokens[at + number.next], '%') ? null : { value: number.value, to: at + number.next }
}

/** "trở lên", "trở xuống" at a token. */
function trailingAt(tokens: readonly Token[], at: number): { bound: 'atLeast' | 'atMost'; to: number } | null {
  if (!isWord(tokens[at], 'trở')) return null
  if (isWord(tokens[at + 1], 'lên')) return { bound: 'atLeast', to: at + 2 }
  return isWord(tokens[at + 1], 'xuống') ? { bound: 'atMost', to: at + 2 } : null
}

/** A second amount that continues the first: "423 tỷ 536 triệu đồng", "3 nghìn 250 tỷ đồng". */
function continued(
  text: string,
  tokens: readonly Token[],
  first: Decimal,
  at: number,
): { value: Decimal; unit: UnitReading; unitFrom: number } | null {
  const scale = scaleAt(tokens, at)
  const second = tokens[scale.to]
  if (scale.to === at || second?.kind !== NUMBER) return null
  const number = parseNumber(second.key)
  const lesser = scaleAt(tokens, scale.to + 1)
  const unit = unitReading(text, tokens, scale.to + 1)
  if (number === null || unit === null || unit.kind === 'percent') return null
  if (lesser.to === scale.to + 1 || lesser.factor.gt(scale.factor)) {
    return { value: first.times(scale.factor).plus(number.value), unit, unitFrom: scale.to + 1 }
  }
  const scaled = lower(text, tokens, at, scale.to)
  return {
    value: first.plus(number.value.times(lesser.factor).div(scale.factor)),
    unit: { kind: 'measure', unit: `${scaled} ${unit.unit.slice(unit.unit.indexOf(' ') + 1)}`, to: unit.to },
    unitFrom: scale.to + 1,
  }
}

/** The other end of a range: "10-10,5%", "từ 7,5% đến 8%", "120–150 ha". */
function rangeAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  low: UnitReading | null,
): { high: Decimal; unit: UnitReading; unitFrom: number } | null {
  const dash = sign(tokens[at], '-')
  if (!dash && !isWord(tokens[at], 'đến') && !isWord(tokens[at], 'tới')) return null
  if (dash && low === null && (tokens[at] as Token).spaced !== (tokens[at + 1]?.spaced ?? false)) return null
  if (tokens[at + 1]?.kind !== NUMBER || timeAt(tokens, at + 1) !== null) return null
  const value = valueAt(tokens, at + 1)
  if (value === null) return null
  const unit = unitReading(text, tokens, value.to)
  if (unit === null) return null
  if (low !== null && low.unit !== unit.unit) return null
  return { high: value.value, unit, unitFrom: value.to }
}

/**
 * The quantity that begins at a token: digits or numerals with their unit. Null where the number is none: dates, periods
 * and years (see time.ts) must have been taken out before; ordinals, names, telephone and document numbers are refused here.
 */
export function quantityAt(text: string, tokens: readonly Token[], at: number): Quantity | null {
  const first = valueAt(tokens, at)
  // "bác sỹ/10.000 dân": the number belongs to a rate's name
  if (sign(tokens[at - 1], '/') && !(tokens[at] as Token).spaced && tokens[at - 2]?.kind !== SIGN) return null
  if (first === null || isName(tokens, at, first.to)) return null
  // "trên 1 ha canh tác": for each
  if (
    isWord(tokens[at - 1], 'trên') &&
    first.value.eq(1) &&
    !(Object.hasOwn(scales, tokens[first.to]?.key ?? '') && !isWord(tokens[first.to + 1], 'dân'))
  )
    return null
  // "bác sĩ trên một vạn dân": a rate's base
  if (isWord(tokens[at - 1], 'trên') && isWord(tokens[first.to], 'dân') && /^10*$/.test(first.value.toFixed())) return null
  let value = first.value
  let to = first.to
  let of: Decimal | null = null
  let high: Decimal | null = null
  if (sign(tokens[to], '/') && tokens[to + 1]?.kind === NUMBER) {
    const second = valueAt(tokens, to + 1)
    if (second === null || sign(tokens[second.to], '/')) return null
    of = second.value
    to = second.to
  }
  let unitFrom = to
  let unit = unitReading(text, tokens, to)
  const more = of === null ? continued(text, tokens, value, to) : null
  if (more !== null) {
    value = more.value
    unit = more.unit
    unitFrom = more.unitFrom
  } else if (of === null) {
    const range = rangeAt(
      text,
      tokens,
      unit !== null && unit.kind !== 'count' ? unit.to : to,
      unit !== null && unit.kind !== 'count' ? unit : null,
    )
    if (range !== null && range.high.gt(value)) {
      high = range.high
      unit = range.unit
      unitFrom = range.unitFrom
    }
  }
  if (unit !== null && durations.has(unit.unit.split(' ')[0] as string) && unit.unit !== 'ngày công') return null
  // "18,7 ha/22,4 ha"
  if (unit !== null && of === null && high === null && sign(tokens[unit.to], '/') && tokens[unit.to + 1]?.kind === NUMBER) {
    const second = valueAt(tokens, unit.to + 1)
    const same = second === null ? null : unitReading(text, tokens, second.to)
    if (second !== null && same?.unit === unit.unit) {
      of = second.value
      unitFrom = second.to
      unit = same
    }
  }
  const next = tokens[unit?.to ?? to]
  if (
    unit === null &&
    (durations.has(next?.key ?? '') || sign(next, '/') || (sign(next, ':') && !(next as Token).spaced && tokens[to + 1]?.kind === NUMBER))
  )
    return null
  to = unit?.to ?? to
  const trailing = trailingAt(tokens, to)
  return {
    kind: unit?.kind ?? 'bare',
    from: at,
    to: trailing?.to ?? to,
    value,
    high,
    of,
    unit: unit?.unit ?? '',
    trailing: trailing?.bound ?? null,
    unitFrom,
    unitTo: to,
  }
}
