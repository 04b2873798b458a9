import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { xlsxOf } from '../../../test/support/zipOf.ts'
import { openDocument } from '../open.ts'

async function bytesOf(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** The text that a cell shows, by what Excel stores and the format it has. */
async function shown(value: ExcelJS.CellValue, format?: string): Promise<string> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Sheet1')
  sheet.addRow(['Chỉ tiêu', 'Giá trị'])
  sheet.addRow(['a', value])
  if (format !== undefined) sheet.getCell('B2').numFmt = format
  const { tables } = await openDocument('bảng.xlsx', await bytesOf(workbook))
  return tables[0]?.rows[1]?.[1]?.text ?? ''
}

describe('a cell of an .xlsx', () => {
  it.each<[ExcelJS.CellValue, string | undefined, string]>([
    [1401.351, undefined, '1.401,351'],
    [1973949, undefined, '1.973.949'],
    [0.1 + 0.2, undefined, '0,3'],
    [-4.88, undefined, '-4,88'],
    [2024, undefined, '2024'],
    [2024, '#,##0', '2.024'],
    [1401.351, '#,##0', '1.401'],
    [1401.351, '#,##0.0', '1.401,4'],
    [1401.3, '0.00', '1401,30'],
    [12, '#,##0.##', '12'],
    [0.487, '0.0%', '48,7%'],
    [1.88, '0%', '188%'],
    [1500, '#,##0" ha"', '1.500 ha'],
    [1_500_000, '#,##0,', '1.500'],
    [0, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', '-'],
    [1250, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', '1.250'],
    [5, '[Red]0', '5'],
    [new Date(Date.UTC(2025, 8, 30)), 'dd/mm/yyyy', '30/09/2025'],
    // As numbers, for exceljs counts the first two months of 1900 a day too far: it does not know Excel's 29 February 1900.
    [5, 'd-mmm-yy', '05/01/1900'],
    [59, 'd-mmm-yy', '28/02/1900'],
    [60, 'd-mmm-yy', '29/02/1900'],
    [61, 'd-mmm-yy', '01/03/1900'],
    ['Đạt', undefined, 'Đạt'],
    [{ formula: 'A1/A2', result: 1.0666666666666667 }, '0.0%', '106,7%'],
    [{ formula: 'A1/A2', result: 106.66666666666667 }, undefined, '106,6666667'],
    [{ formula: 'A1', result: 'chữ' }, undefined, 'chữ'],
    [{ error: '#DIV/0!' }, undefined, '#DIV/0!'],
    [{ richText: [{ text: 'Thu ' }, { text: 'ngân sách', font: { bold: true } }] }, undefined, 'Thu ngân sách'],
  ])('%s with format %s shows %s', async (value, format, text) => {
    expect(await shown(value, format)).toBe(text)
  })
})

describe('an .xlsx', () => {
  it('gives titles, merged cells and every sheet that is not hidden', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.modified = new Date(Date.UTC(2024, 11, 13))
    const first = workbook.addWorksheet('Biểu 01')
    first.getCell('B2').value = 'KẾT QUẢ NĂM 2024'
    first.mergeCells('B2:F2')
    first.addRow([])
    first.getCell('B4').value = 'Chỉ tiêu'
    first.mergeCells('B4:B5')
    first.getCell('C4').value = 'Kế hoạch'
    first.mergeCells('C4:D4')
    first.getCell('E4').value = 'Thực hiện'
    first.mergeCells('E4:E5')
    first.getCell('C5').value = 'Tỉnh giao'
    first.getCell('D5').value = 'Xã giao'
    first.getRow(8).values = ['', 'Lúa', 100, 110, 120.5]
    workbook.addWorksheet('Nháp', { state: 'hidden' }).addRow(['không', 'đọc'])
    const second = workbook.addWorksheet('Biểu 02')
    second.addRow(['Chỉ tiêu', 'Ngô'])
    second.addRow(['KH', 5])
    const { text, tables, published } = await openDocument('bảng.xlsx', await bytesOf(workbook))
    expect(text).toBe(
      'Biểu 01\n\nKẾT QUẢ NĂM 2024\n\nChỉ tiêu\tKế hoạch\t\tThực hiện\n\tTỉnh giao\tXã giao\t\nLúa\t100\t110\t120,5\n\nBiểu 02\n\nChỉ tiêu\tNgô\nKH\t5',
    )
    expect(tables[0]?.rows[1]?.map((cell) => cell.text)).toEqual(['Chỉ tiêu', 'Tỉnh giao', 'Xã giao', 'Thực hiện'])
    expect(tables[0]?.caption).toBe('Biểu 01\nKẾT QUẢ NĂM 2024')
    expect(published).toBe('2024-12-13')
  })

  it('counts days from 1904 where the workbook does', async () => {
    const sheet =
      '<sheetData><row><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><t>b</t></is></c></row><row><c s="1"><v>0</v></c><c s="1"><v>44468</v></c></row></sheetData>'
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
    const { text } = await openDocument('a.xlsx', xlsxOf(sheet, { styles, workbook: '<workbookPr date1904="1"/>' }))
    expect(text).toBe('a\tb\n01/01/1904\t30/09/2025')
  })

  it('reads cells that do not say where they stand, and leaves out how Japanese is read', async () => {
    const sheet =
      '<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c><v>1</v></c><c/><c><v>2</v></c></row></sheetData>'
    const { text } = await openDocument('a.xlsx', xlsxOf(sheet, { strings: ['Chỉ tiêu</t><rPh><t>x</t></rPh><t>', 'KH'] }))
    expect(text).toBe('Chỉ tiêu\tKH\t\n1\t\t2')
  })

  it('decodes cells in old typefaces', async () => {
    const sheet =
      '<sheetData><row><c s="1" t="s"><v>0</v></c><c t="s"><v>0</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>'
    const styles =
      '<fonts><font><name val="Arial"/></font><font><name val=".VnTime"/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs>'
    const { text } = await openDocument('a.xlsx', xlsxOf(sheet, { styles, strings: ['kÕ ho¹ch'] }))
    expect(text).toBe('kế hoạch\tkÕ ho¹ch\n1\t2')
  })
})
