import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assemble } from './assemble.ts'
import { parseCsv, readCsv } from './csv.ts'

describe('parseCsv', () => {
  it('reads back what RFC 4180 writes', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'ế', ' ', '"', ';', ',', '\n'), maxLength: 6 })
    const row = fc.array(field, { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 5 }), (rows) => {
        const quoted = rows.map((fields) => fields.map((each) => `"${each.replaceAll('"', '""')}"`).join(';')).join('\r\n')
        expect(parseCsv(quoted)).toEqual(rows)
      }),
    )
  })

  it.each([
    ['Chỉ tiêu;KH;TH\nLúa;1,5;1,6\nNgô;2,5;2,6', 'semicolons beside decimal commas'],
    ['Chỉ tiêu,KH,TH\nLúa,"1,5","1,6"\nNgô,"2,5","2,6"', 'commas, decimals in quotes'],
    ['Chỉ tiêu\tKH\tTH\nLúa\t1,5\t1,6\nNgô\t2,5\t2,6', 'tabs'],
    ['sep=|\r\nChỉ tiêu|KH|TH\r\nLúa|1,5|1,6\r\nNgô|2,5|2,6\r\n', 'the separator that Excel names'],
  ])('finds the separator: %#', (file) => {
    expect(parseCsv(file)).toEqual([
      ['Chỉ tiêu', 'KH', 'TH'],
      ['Lúa', '1,5', '1,6'],
      ['Ngô', '2,5', '2,6'],
    ])
  })

  it('keeps an empty last field and takes a quote that is never closed to the end', () => {
    expect(parseCsv('a;b;\n;"x')).toEqual([
      ['a', 'b', ''],
      ['', 'x'],
    ])
  })
})

describe('readCsv', () => {
  it('makes paragraphs of the title lines and a table of the rest', () => {
    const { text, tables } = assemble(readCsv('Kết quả năm 2024;;\nĐơn vị tính: ha;;\n;;\nChỉ tiêu;KH;TH\nLúa;120;125\n;;\n'))
    expect(text).toBe('Kết quả năm 2024\n\nĐơn vị tính: ha\n\nChỉ tiêu\tKH\tTH\nLúa\t120\t125')
    expect(tables[0]?.caption).toBe('Kết quả năm 2024\nĐơn vị tính: ha')
  })
})
