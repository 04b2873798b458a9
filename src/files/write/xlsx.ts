import type { Decimal } from '../../vietnamese/index.ts'
import { sheetName } from './names.ts'

/** A cell of a sheet to be written: text, or a number with the places it is shown in. Text stays text, whatever it begins with. */
export type SheetCell = string | { value: Decimal; decimals: number } | null

/** A sheet to be written. */
export interface Sheet {
  name: string
  /** Lines above the table: what it is, as of when. */
  title: readonly string[]
  head: readonly { label: string; width: number }[]
  rows: readonly (readonly SheetCell[])[]
}

/** The sheet as an .xlsx file: head frozen and repeated on each printed page, landscape on A4, numbers as numbers. */
export async function writeXlsx({ name, title, head, rows }: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  // A heavy library, wanted seldom.
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  const top = title.length + 1
  const sheet = book.addWorksheet(sheetName(name), {
    views: [{ state: 'frozen', ySplit: top, xSplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `${top}:${top}` },
  })
  for (const [at, line] of title.entries()) {
    const row = sheet.addRow([line])
    row.font = { name: 'Times New Roman', size: at === 0 ? 14 : 11, bold: at === 0 }
  }
  sheet.columns = head.map(({ width }) => ({ width }))
  const heads = sheet.addRow(head.map(({ label }) => label))
  heads.font = { name: 'Times New Roman', size: 11, bold: true }
  heads.eachCell((cell) => {
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' }
    cell.border = thin
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF2' } }
  })
  for (const cells of rows) {
    const row = sheet.addRow(cells.map((one) => (one === null || typeof one === 'string' ? one : Number(one.value))))
    row.font = { name: 'Times New Roman', size: 11 }
    for (const [at, one] of cells.entries()) {
      const cell = row.getCell(at + 1)
      cell.border = thin
      cell.alignment = { wrapText: true, vertical: 'top' }
      if (one !== null && typeof one !== 'string') cell.numFmt = one.decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(one.decimals)}`
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const line = { style: 'thin', color: { argb: 'FF9AA5AE' } } as const
const thin = { top: line, bottom: line, left: line, right: line }
