import { byteOrderMark, csvRecord } from '../files/write/csv.ts'
import { matchIndicator } from '../reader/match.ts'
import type { Fact } from '../reader/reading.ts'
import { boundWords, comparisonWords, kindWords, periodWords } from '../reader/words.ts'
import type { CheckedDocument } from './document.ts'

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
  return `${byteOrderMark}${csvRecord(heads)}`
}

/** The facts of a document as CSV records (RFC 4180). Numbers have a decimal point and no thousands separator. */
export function* csvRecords({ file, reading }: CheckedDocument): Generator<string> {
  for (const fact of reading.facts) yield csvRecord(cells(file, fact))
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
