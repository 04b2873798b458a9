import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import * as lexicon from '../../src/reader/lexicon.data.ts'
import { countedNouns, units } from '../../src/vietnamese/unit.ts'

const folder = new URL('../corpus/', import.meta.url)
const corpus = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))

/** Every phrase that means something to the reader's grammar. */
export const phrases: readonly string[] = Object.values(lexicon)
  .filter((value) => typeof value === 'string')
  .flatMap((list) => list.split(/[|\n]/))
  .map((phrase) => phrase.trim())
  .filter((phrase) => phrase !== '')

const phrase = fc.constantFrom(...phrases)
const unit = fc.constantFrom(
  ...units.map(({ name }) => name),
  ...countedNouns.map(({ name }) => name),
  '%',
  '‰',
  'lần',
  'điểm %',
  '',
  'sao',
)
const digits = fc.nat({ max: 99_999_999 }).map(String)

/** Numbers as reports write them, and as nobody should. */
export const number: fc.Arbitrary<string> = fc.oneof(
  digits,
  fc.tuple(fc.nat({ max: 999 }), fc.nat({ max: 999 })).map(([whole, rest]) => `${whole}.${String(rest).padStart(3, '0')}`),
  fc.tuple(fc.nat({ max: 9_999 }), fc.nat({ max: 99 })).map(([whole, rest]) => `${whole},${rest}`),
  fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 99 })).map(([part, whole]) => `${part}/${whole}`),
  fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 99 })).map(([low, high]) => `${low}-${high}`),
  fc.constantFrom(
    'hai mươi mốt nghìn',
    'một trăm linh năm',
    'ba triệu rưỡi',
    '423 tỷ 536 triệu',
    '3 nghìn 250 tỷ',
    '0 68',
    '1 973 949',
    '99.3',
    '1,234.5',
    '-5',
    '20-18',
    '0',
    '00',
    '000.000',
    '0,0',
    '1.',
    ',5',
    '5..5',
    '5,,5',
    '1.2.3.4',
    '9'.repeat(45),
    `1${'.000'.repeat(12)}`,
    `0,${'0'.repeat(30)}1`,
    '5 tỷ tỷ tỷ tỷ',
    '½',
    '١٢٣',
    '１２',
    '1e9',
  ),
)

const time = fc.oneof(
  fc.constantFrom(
    '9 tháng năm 2024',
    '6 tháng đầu năm',
    'quý III',
    'quý 4/2023',
    'tháng 7',
    'năm 2024',
    'năm 2924',
    'giai đoạn 2021 - 2025',
    'nhiệm kỳ 2020-2025',
    'ngày 30/9',
    '31/12/2024',
    'đến nay',
    'cùng kỳ năm trước',
    'năm học 2023-2024',
    'vụ Đông Xuân 2023 - 2024',
    '3 tháng cuối năm',
    'hết tháng 8',
    'ngày 31 tháng 2 năm 2023',
    '45/13/2024',
    '11/2025',
    'nửa đầu năm 2025',
  ),
  fc.integer({ min: 0, max: 9_999 }).map((year) => `năm ${year}`),
)
const mark = fc.constantFrom(' ', ' ', ' ', ', ', ', ', '; ', '. ', ': ', ' (', ') ', ' - ', '\n', '\t', '/', '…', ' “', '” ', '! ')

/** Words of reports in an order that grammar does not rule. */
const heap = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 4, arbitrary: phrase },
        { weight: 3, arbitrary: number },
        { weight: 3, arbitrary: unit },
        { weight: 1, arbitrary: time },
      ),
      mark,
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((parts) => parts.flat().join(''))

const head = fc.constantFrom(
  'Diện tích lúa',
  'Thu ngân sách',
  'Tỷ lệ hộ nghèo',
  'Toàn huyện có',
  'Tổng đàn trâu',
  'Kết nạp',
  'Tỷ trọng công nghiệp',
  'Có',
  'Trong đó',
  'Cả',
  'Sản lượng',
  'Giải ngân',
  'Tất cả',
)
const link = fc.constantFrom(
  'đạt',
  'ước đạt gần',
  'là',
  'tăng',
  'giảm còn',
  'vượt',
  'bằng',
  'từ',
  '',
  'chiếm',
  'phấn đấu đạt trên',
  'gấp',
  'tăng thêm',
)
const compared = fc.constantFrom(
  '',
  'kế hoạch',
  'kế hoạch tỉnh giao',
  'so với cùng kỳ',
  'so với năm 2020',
  'dự toán',
  'chỉ tiêu đạt và vượt',
  'trở lên',
  'đều đạt',
  'mỗi năm',
  '/người/năm',
  '(KH)',
)

/** Clauses in the order of real ones. */
const clauses = fc
  .array(
    fc
      .tuple(fc.option(time, { nil: '' }), head, link, number, unit, compared, mark)
      .map((words) => `${words.slice(0, -1).join(' ')}${words.at(-1)}`),
    { minLength: 1, maxLength: 25 },
  )
  .map((list) => list.join(''))

/** One text of the corpus, or some of its paragraphs. */
const fromCorpus = fc.tuple(fc.constantFrom(...corpus), fc.nat({ max: 8 }), fc.nat({ max: 8 })).map(([text, skip, most]) => {
  const lines = text.split('\n')
  return lines.slice(skip % lines.length, (skip % lines.length) + 1 + most * 2).join('\n')
})

/** Texts before anything is done to them. */
export const reportText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fromCorpus },
  { weight: 3, arbitrary: clauses },
  { weight: 2, arbitrary: heap },
)
