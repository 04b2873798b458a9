import { matchIndicator } from '../reader/match.ts'
import type { Fact } from '../reader/reading.ts'
import type { CheckedDocument } from './document.ts'
import { boundWords, comparisonWords, kindWords, periodWords } from './words.ts'

const heads = [
  'Tệp',
  'Số liệu',
  'Trên tổng số',
  'Đơn vị',
  'Chỉ tiêu',
  'Mức độ',
  'Ước',
  'Loại',
  'Kỳ',
  'Mã kỳ',
  'So sánh',
  'Nguyên văn',
  'Bắt đầu',
  'Kết thúc',
  'Mã danh mục',
]

/** The byte order mark, by which Excel knows UTF-8, and the heads of the columns. */
export function csvHead(): string {
  return `\ufeff${record(heads)}`
}

/** The facts of a document as CSV records (RFC 4180). Numbers have a decimal point and no thousands separator. */
export function* csvRecords({ file, reading }: CheckedDocument): Generator<string> {
  for (const fact of reading.facts) yield record(cells(file, fact))
}

function cells(file: string, fact: Fact): string[] {
  return [
    file,
    fact.value?.toFixed() ?? '',
    fact.of?.toFixed() ?? '',
    fact.unit ?? '',
    fact.indicator,
    boundWords[fact.bound],
    fact.estimated ? 'ước' : '',
    kindWords[fact.kind],
    periodWords(fact.period),
    fact.period ?? '',
    fact.comparisons.map(comparisonWords).join('; '),
    fact.quote,
    String(fact.start),
    String(fact.end),
    matchIndicator(fact.indicator, fact.unit)?.id ?? '',
  ]
}

function record(values: readonly string[]): string {
  return `${values.map(cell).join(',')}\r\n`
}

const number = /^-?\d+(?:\.\d+)?$/
/** What a spreadsheet would take for a formula (=, +, -, @), also after a tab, line end or space that it skips. */
const formula = /^[\s\u0000]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n\u0000]/

function cell(value: string): string {
  const safe = formula.test(value) && !number.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
