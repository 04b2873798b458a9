// Writes the workbook that the import is measured with. In a process of its own, so that its memory is not counted to the
// import. Arguments: the file, how many communes, indicators, months.
import { writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'

const [file = '', ...counts] = process.argv.slice(2)
const [communes = 0, indicators = 0, months = 0] = counts.map(Number)
const book = new ExcelJS.Workbook()
const sheet = book.addWorksheet('Số liệu')
sheet.addRow(['Chỉ tiêu', 'Đơn vị', 'Kỳ', 'ĐVT', 'Giá trị'])
let figures = 0
for (let month = 1; month <= months; month++) {
  for (let indicator = 1; indicator <= indicators; indicator++) {
    for (let commune = 1; commune <= communes; commune++) {
      const value = ((figures * 7919) % 1_000_003) / 100
      sheet.addRow([`Sản lượng mặt hàng ${indicator}`, `Xã Mẫu ${commune}`, `${month}/2026`, 'tấn', value])
      figures++
    }
  }
}
writeFileSync(file, new Uint8Array(await book.xlsx.writeBuffer()))
