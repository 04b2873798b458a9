import { type Decimal, decimal, placesOf } from '../vietnamese/decimal.ts'
import { fold, searchKey } from '../vietnamese/normal.ts'
import { formatNumber, type ParsedNumber, parseNumber } from '../vietnamese/number.ts'
import { convert, parseUnit } from '../vietnamese/unit.ts'
import type { Content } from './observation.ts'

/** For what a figure is typed: the column's unit of measure, and the units of its two parts where it may be typed as a/b. */
export interface TypedInto {
  unitOfMeasure: string
  parts: { numeratorUnit: string; denominatorUnit: string } | null
  /** May be told in words ('đạt xã vững mạnh'), as what has no measure. */
  words: boolean
}

/** What somebody typed: a content, nothing, or what is wrong with it. `otherReading`: what a foreigner would read ('1.119' as 1,119). */
export type Typed = { content: Content | null; otherReading: Decimal | null } | { problem: string }

const notApplicable = /^(?:khong ap dung|kad|x)$/
const pair = /^([^/]+)\/([^/]+)$/
const amountForm = /\s*([-+\u2212]?\d[\d.,]*(?:[ \u00a0]\d{3}(?!\d))*)\s*([^\d]*)/y

/**
 * What was typed into a cell: '1.401,351', '1,5 tỷ' into a column of triệu đồng, '423 tỷ 536 triệu', '26/40' for a ratio,
 * 'không áp dụng'. Numbers without a unit are in the column's. `typedText` gives back what is read the same.
 */
export function readTyped(typed: string, into: TypedInto): Typed {
  const text = typed.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (text === '') return { content: null, otherReading: null }
  if (text.length > 200) return { problem: 'Ô này dài quá 200 ký tự; hãy ghi con số ở đây, phần giải thích ở cột nguyên nhân.' }
  if (notApplicable.test(searchKey(text)))
    return { content: { kind: 'notApplicable', why: 'đơn vị ghi không áp dụng' }, otherReading: null }
  const parts = pair.exec(text)
  if (parts !== null && into.parts !== null) return ratio(parts[1] as string, parts[2] as string, into.parts)
  if (parts !== null && parseNumber((parts[2] as string).trim()) !== null) {
    return { problem: `Chỉ tiêu này ghi một con số, không ghi dạng a/b như “${text}”.` }
  }
  if (!/\d/.test(text)) {
    if (into.words) return { content: { kind: 'words', words: text }, otherReading: null }
    return { problem: `“${text}” không phải là số; hãy ghi như 1.401,351 hoặc “không áp dụng”.` }
  }
  return amount(text, into.unitOfMeasure)
}

/** What stands in a cell for a content: read again, it is the same. */
export function typedText(content: Content | null): string {
  if (content === null) return ''
  switch (content.kind) {
    case 'number':
      return number(content.value, content.decimals)
    case 'ratio':
      return `${number(content.numerator)}/${number(content.denominator)}`
    case 'range':
      return `${number(content.low, content.decimals)} - ${number(content.high, content.decimals)}`
    case 'words':
      return content.words
    case 'done':
      return content.done ? 'đã xong' : 'chưa xong'
    case 'notApplicable':
      return 'không áp dụng'
    default:
      return ''
  }
}

function number(value: Decimal, decimals = placesOf(value)): string {
  return formatNumber(value, { decimals })
}

function ratio(above: string, below: string, units: { numeratorUnit: string; denominatorUnit: string }): Typed {
  const numerator = parseNumber(above.trim())
  const denominator = parseNumber(below.trim())
  if (numerator === null || denominator === null) return { problem: 'Tỷ lệ ghi là hai số cách nhau bằng dấu gạch chéo, như 26/40.' }
  if (denominator.value.eq(0)) return { problem: 'Mẫu số bằng 0; hãy ghi mẫu số, hoặc “không áp dụng”.' }
  return { content: { kind: 'ratio', numerator: numerator.value, denominator: denominator.value, ...units }, otherReading: null }
}

/** A number with or without a unit, or several that add up ('423 tỷ 536 triệu'). */
function amount(text: string, column: string): Typed {
  let sum: Decimal | null = null
  let first: ParsedNumber | null = null
  let several = false
  amountForm.lastIndex = 0
  while (amountForm.lastIndex < text.length) {
    const found = amountForm.exec(text)
    const read = found && parseNumber((found[1] as string).trim())
    if (!found || read === null) return { problem: `“${text}” không đọc được thành một con số; hãy ghi như 1.401,351.` }
    const unit = (found[2] as string).trim()
    const value = unit === '' ? read.value : inColumn(read.value, unit, column)
    if (value === null)
      return {
        problem: `Không đổi được “${unit}” sang ${column || 'đơn vị tính của cột'}; hãy ghi con số theo ${column || 'đơn vị của cột'}.`,
      }
    if (sum !== null && unit === '') return { problem: `“${text}” có nhiều con số; hãy chỉ ghi một.` }
    several = sum !== null
    sum = sum === null ? value : sum.plus(value)
    first ??= read
  }
  if (sum === null) return { problem: `“${text}” không đọc được thành một con số; hãy ghi như 1.401,351.` }
  const decimals = first !== null && !several && sum.eq(first.value) ? first.decimals : placesOf(sum)
  const otherReading =
    several || first?.foreign || first?.otherReading === null || !sum.eq(first?.value ?? sum) ? null : (first?.otherReading ?? null)
  return { content: { kind: 'number', value: decimal(sum.toFixed()), decimals }, otherReading }
}

/** '1,5 tỷ' into triệu đồng: what is typed is a unit, or a scale before the column's own noun. */
function inColumn(value: Decimal, unit: string, column: string): Decimal | null {
  const noun = column.split(' ').at(-1) ?? ''
  for (const written of [unit, `${unit} ${noun}`, `${unit} đồng`]) {
    if (parseUnit(written) === null && fold(written) !== fold(column)) continue
    const converted = convert(value, written, column)
    if (converted !== null) return converted
  }
  return null
}
