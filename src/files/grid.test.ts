import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { openGrids } from './grid.ts'

async function xlsx(fill: (sheet: ExcelJS.Worksheet) => void) {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet('Trang 1'))
  const [grid] = await openGrids('a.xlsx', new Uint8Array(await book.xlsx.writeBuffer()))
  return grid
}

const number = (digits: string, percent = false) => ({ digits, percent })

describe('the cells of an .xlsx', () => {
  it('are exact: digits as typed, results of formulas, percentages as shown, days as text', async () => {
    const grid = await xlsx((sheet) => {
      sheet.addRow([
        1401.351,
        0.1 + 0.2,
        { formula: 'A1*2', result: 2802.702 },
        { formula: 'A1' },
        '1.119',
        new Date(Date.UTC(2026, 8, 30)),
      ])
      sheet.getCell('A3').value = 0.487
      sheet.getCell('A3').numFmt = '0.0%'
      sheet.getCell('F1').numFmt = 'dd/mm/yyyy'
    })
    expect(grid?.rows).toEqual([
      { number: 0, values: [number('1401.351'), number('0.3'), number('2802.702'), '#CHƯA TÍNH', '1.119', '30/09/2026'] },
      { number: 2, values: [number('48.7', true)] },
    ])
  })

  it('are told with what is merged', async () => {
    const grid = await xlsx((sheet) => {
      sheet.addRow(['Thu', null, 'Chi'])
      sheet.mergeCells('A1:B1')
    })
    expect(grid?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }])
  })
})

describe('the cells of a .csv', () => {
  const text = 'Chỉ tiêu;Năm 2026\nThu ngân sách địa phương;1.401,351\n'
  const expected = [
    { number: 0, values: ['Chỉ tiêu', 'Năm 2026'] },
    { number: 1, values: ['Thu ngân sách địa phương', '1.401,351'] },
  ]
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16', utf16],
    ['tabs', Buffer.from(text.replaceAll(';', '\t'))],
  ])('are read from %s', async (_, bytes) => {
    expect((await openGrids('a.csv', bytes))[0]?.rows).toEqual(expected)
  })

  it('are decoded from TCVN3', async () => {
    const bytes = Buffer.from('ChØ tiªu;N¨m 2026\nThu ng©n s¸ch ®Þa ph­¬ng;1.401,351\n', 'latin1')
    expect((await openGrids('a.csv', bytes))[0]?.rows).toEqual(expected)
  })
})

it('refuses what is no table, by its sentence', async () => {
  await expect(openGrids('a.txt', Buffer.from('Thu ngân sách 5 tỷ đồng'))).rejects.toThrow('Tệp “a.txt” không phải là bảng tính')
})
