import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checked } from '../../test/support/checked.ts'
import { csvHead, csvRecords } from './csv.ts'

/** Reads RFC 4180 back. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

describe('CSV', () => {
  it('begins with the mark by which Excel knows UTF-8, and a head for every cell', () => {
    expect(csvHead().startsWith('\ufeffTệp,Số liệu,')).toBe(true)
    const [head] = parse(csvHead())
    const [row] = parse([...csvRecords(checked('9 xã', [{ quote: '9 xã', value: 9 }]))].join(''))
    expect(row).toHaveLength(head?.length ?? 0)
  })

  it('ends a row with the id of the indicator in the catalogue, where there is one', () => {
    const example = checked('132 tỷ đồng; 3 khâu', [
      { quote: '132 tỷ đồng', indicator: 'Thu NSNN', value: 132, unit: 'tỷ đồng' },
      { quote: '3 khâu', indicator: 'khâu đột phá', value: 3, unit: 'khâu' },
    ])
    expect(parse(csvHead())[0]?.at(-1)).toBe('Mã danh mục')
    expect(parse([...csvRecords(example)].join('')).map((row) => row.at(-1))).toEqual(['budget-revenue-local', ''])
  })

  it('writes numbers with a decimal point, negative ones as numbers too', () => {
    const text = 'giảm 1.401,351 tấn, còn 45/63'
    const rows = parse(
      [
        ...csvRecords(
          checked(text, [
            { quote: '1.401,351 tấn', value: -1401.351, unit: 'tấn' },
            { quote: '45/63', value: 45, of: 63 },
          ]),
        ),
      ].join(''),
    )
    expect(rows[0]?.slice(1, 4)).toEqual(['-1401.351', '', 'tấn'])
    expect(rows[1]?.slice(1, 3)).toEqual(['45', '63'])
  })

  it.each(['=1+1', '+84 912', '-x', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1', '-1+1'])(
    'lets no spreadsheet take %j for a formula',
    (indicator) => {
      const [row] = parse([...csvRecords(checked('9', [{ quote: '9', value: 9, indicator }]))].join(''))
      expect(row?.[4]).toBe(`'${indicator}`)
    },
  )

  it('gives every other text back as it was', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-zđạ",\n\r ;%]{0,40}$/).map((text) => `a${text}`),
        (indicator) => {
          const [row] = parse([...csvRecords(checked('9', [{ quote: '9', value: 9, indicator }]))].join(''))
          return row?.[4] === indicator
        },
      ),
    )
  })
})
