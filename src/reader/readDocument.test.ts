import { describe, expect, it } from 'vitest'
import { readDocument } from './readDocument.ts'

const prose = 'Chín tháng năm 2024, thu ngân sách đạt 132,5 tỷ đồng, bằng 88% kế hoạch. Toàn xã có 12 thôn đạt chuẩn.'
const rows = [
  'STT\tChỉ tiêu\tĐVT\tKế hoạch\tThực hiện\tSo với KH (%)',
  '1\tDiện tích trồng rừng mới\tha\t120\t102,6\t85,5',
  '2\tSản lượng lương thực có hạt\ttấn\t8.450\t6.395\t75,7',
]
const text = `${prose}\n\n${rows.join('\n')}\n\nCó 9 chỉ tiêu đạt kế hoạch.`

function table() {
  let at = prose.length + 2
  const start = at
  const cells = rows.map((row) =>
    row.split('\t').map((words) => {
      const cell = { text: words, start: at, end: at + words.length }
      at += words.length + 1
      return cell
    }),
  )
  return { caption: '', rows: cells, start, end: at - 1 }
}

describe('readDocument', () => {
  const { facts } = readDocument({ name: 'bao-cao.docx', text, tables: [table()] })

  it('reads prose and tables, in the order of the text, every quote where it says', () => {
    expect(facts.map(({ start }) => start)).toEqual(facts.map(({ start }) => start).sort((a, b) => a - b))
    for (const { quote, start, end } of facts) expect(text.slice(start, end)).toBe(quote)
    expect(facts.map(({ quote }) => quote)).toEqual(expect.arrayContaining(['132,5 tỷ đồng', '102,6', '6.395', '9 chỉ tiêu']))
  })

  it('reads the rows of a table as its columns say, of the period that the report is about', () => {
    const forest = facts.find(({ quote }) => quote === '102,6')
    expect(forest).toMatchObject({
      indicator: expect.stringContaining('trồng rừng mới'),
      unit: 'ha',
      kind: 'actual',
      period: '2024-01-01/P9M',
    })
    expect(forest?.comparisons.map(({ to, percent }) => [to, percent?.toNumber()])).toEqual([['plan', 85.5]])
  })
})
