import { Repeated, xlsxOf } from '../../support/zipOf.ts'
import { type HostileFile, million } from './file.ts'

/** The letters of a column from 0: 16383 → "XFD". */
function letters(column: number): string {
  return (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))
}

const text = (reference: string, written: string): string => `<c r="${reference}" t="inlineStr"><is><t>${written}</t></is></c>`
const data = (rows: string): string => `<sheetData>${rows}</sheetData>`
const rows = (count: number, row: (number: number) => string): string => Array.from({ length: count }, (_, at) => row(at + 1)).join('')

const first = `<row r="1">${text('A1', 'Chỉ tiêu')}${text('B1', 'Kế hoạch')}</row>`
const last = `<row r="1048576">${text('A1048576', 'Lúa')}<c r="XFD1048576"><v>1401.351</v></c></row>`
/** The two rows as they are read, with nothing of what lies between. */
const read = 'Chỉ tiêu\tKế hoạch\t\nLúa\t\t1.401,351'

const formula = (reference: string, written: string, shown: string): string =>
  `<c r="${reference}" t="str"><f>${written}</f><v>${shown}</v></c>`

/** 1.000 figures in a row. */
const figures = '<row>'.concat('<c><v>1</v></c>'.repeat(1000), '</row>')

/** .xlsx and .csv: formulas, emptiness without end, numbers that multiply. A formula is never worked out: what Excel last showed is read. */
export const sheets: readonly HostileFile[] = [
  {
    name: 'công thức.xlsx',
    comes: { reads: "Chỉ tiêu\tKế hoạch\nkhông chạy\tnhấn vào đây\n=1+2\t@SUM(A1)\n=cmd|'/C calc'!A0\t#REF!" },
    bytes: () =>
      xlsxOf(
        data(
          `${first}<row>${formula('A2', 'cmd|&apos;/C calc&apos;!A0', 'không chạy')}${formula('B2', 'HYPERLINK("http://127.0.0.1:9/"&amp;A1,"x")', 'nhấn vào đây')}</row><row>${text('A3', '=1+2')}${text('B3', '@SUM(A1)')}</row><row>${text('A4', '=cmd|&apos;/C calc&apos;!A0')}<c r="B4" t="e"><f>WEBSERVICE("http://127.0.0.1:9/")</f><v>#REF!</v></c></row>`,
        ),
      ),
  },
  {
    name: 'nối sang bảng khác.xlsx',
    comes: { reads: 'Chỉ tiêu\tKế hoạch\nLúa\t120' },
    bytes: () =>
      xlsxOf(data(`${first}<row>${text('A2', 'Lúa')}<c r="B2"><f>[1]Sheet1!$A$1</f><v>120</v></c></row>`), {
        more: [
          {
            name: 'xl/externalLinks/externalLink1.xml',
            content: '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
          },
          {
            name: 'xl/externalLinks/_rels/externalLink1.xml.rels',
            content: '<Relationships><Relationship Id="r" Target="http://127.0.0.1:9/a.xlsx" TargetMode="External"/></Relationships>',
          },
          { name: 'xl/connections.xml', content: '<connections><connection odcFile="http://127.0.0.1:9/a.odc"/></connections>' },
        ],
      }),
  },
  {
    name: 'tỷ tiếng cười.xlsx',
    comes: 'forbidden',
    bytes: () =>
      xlsxOf(Buffer.from('<!DOCTYPE z [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData/></worksheet>')),
  },
  {
    name: 'khai rộng hết cỡ.xlsx',
    comes: { reads: read },
    bytes: () => xlsxOf(`<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" style="1"/></cols>${data(first + last)}`),
  },
  {
    name: 'một triệu hàng trống.xlsx',
    comes: { reads: read },
    bytes: () => {
      const empty = rows(10_000, (row) => `<row spans="1:16384" s="1" customFormat="1" ht="${row}"/>`)
      return xlsxOf(new Repeated(empty, 100, `<cols><col min="1" max="16384" style="1"/></cols><sheetData>${first}`, `${last}</sheetData>`))
    },
  },
  {
    name: 'một triệu rưỡi ô chỉ có định dạng.xlsx',
    comes: { reads: read },
    bytes: () => {
      const row = `<row>${rows(15_000, (column) => `<c r="${letters(column)}7" s="1"/>`)}</row>`
      return xlsxOf(new Repeated(row, 100, `<sheetData>${first}`, `${last}</sheetData>`))
    },
  },
  {
    name: 'bảng chéo.xlsx',
    comes: 'tooLarge',
    bytes: () => xlsxOf(data(rows(16_000, (row) => `<row r="${row}"><c r="${letters(row)}${row}"><v>1</v></c></row>`))),
  },
  {
    name: 'gộp ô chồng nhau.xlsx',
    comes: 'tooLarge',
    bytes: () =>
      xlsxOf(
        `${data(figures.repeat(900))}<mergeCells>${rows(5000, (merge) => `<mergeCell ref="${letters(merge % 900)}${(merge % 899) + 1}:XFD1048576"/>`)}</mergeCells>`,
      ),
  },
  {
    name: 'gộp ô hết trang.xlsx',
    comes: { reads: read },
    bytes: () =>
      xlsxOf(
        `${data(first + last)}<mergeCells>${rows(200_000, () => '<mergeCell ref="C3:XFD1048575"/>')}<mergeCell ref="A9999999:B1"/></mergeCells>`,
      ),
  },
  {
    name: 'một chuỗi dùng triệu lần.xlsx',
    comes: 'tooLarge',
    bytes: () => xlsxOf(data(rows(1000, () => `<row>${'<c t="s"><v>0</v></c>'.repeat(900)}</row>`)), { strings: ['a'.repeat(30_000)] }),
  },
  {
    name: 'một trang nhắc năm trăm lần.xlsx',
    comes: { reads: read },
    bytes: () => xlsxOf(data(first + last), { sheets: 500 }),
  },
  {
    name: 'nhiều trang đầy ô.xlsx',
    comes: 'tooLarge',
    bytes: () => xlsxOf(data(figures.repeat(300)), { copies: 20 }),
  },
  {
    name: 'nhiều trang trống.xlsx',
    comes: 'bomb',
    bytes: () => {
      const empty = rows(10_000, (row) => `<row spans="1:16384" s="1" customFormat="1" ht="${row}"/>`)
      return xlsxOf(new Repeated(empty, 50, `<sheetData>${first}`, '</sheetData>'), { copies: 20 })
    },
  },
  {
    name: 'một triệu định dạng.xlsx',
    comes: { reads: 'Chỉ tiêu\tKế hoạch\t\nLúa\t\t1.401,4' },
    bytes: () => {
      const formats = rows(50_000, (id) => `<numFmt numFmtId="${id + 164}" formatCode="${'#,##0.0;'.repeat(5)}${id}"/>`)
      const fonts = rows(50_000, (id) => `<font><name val="Chữ ${id}"/></font>`)
      const styles = rows(10_000, (id) => `<xf numFmtId="${id + 164}" fontId="${id}"/>`)
      return xlsxOf(data(first + last), {
        styles: new Repeated(styles, 100, `<numFmts>${formats}</numFmts><fonts>${fonts}</fonts><cellXfs>`, '</cellXfs>'),
      })
    },
  },
  {
    name: 'ô đứng sai chỗ.xlsx',
    comes: { reads: 'Chỉ tiêu' },
    bytes: () =>
      xlsxOf(
        data(
          `${first}<row r="-5">${text('ZZZZZZZZZZZZ1', 'a')}</row><row r="1e300">${text('A1', 'b')}</row><row r="x">${text('', 'c')}<c t="s"><v>-1</v></c><c t="s"><v>1e9</v></c><c s="1e9"><v>1e-400000</v></c><c><v>1e999999999</v></c></row>`,
        ),
      ),
  },
  {
    name: 'số dài vô tận.xlsx',
    comes: { reads: 'Kế hoạch' },
    bytes: () => xlsxOf(data(`${first}${`<row><c><v>0.${'1'.repeat(million)}</v></c><c><v>${'9'.repeat(million)}</v></c></row>`}`)),
  },
  { name: 'xml hỏng.xlsx', comes: 'broken', bytes: () => xlsxOf(`<sheetData>${first}</row>`) },
  { name: 'thiếu trang tính.xlsx', comes: 'empty', bytes: () => xlsxOf('', { sheets: 0 }) },
  { name: 'công thức.csv', comes: { reads: "=cmd|'/C calc'!A0" }, bytes: () => Buffer.from("Chỉ tiêu;Kế hoạch\n=cmd|'/C calc'!A0;-1\n") },
  { name: 'một dòng dài.csv', comes: 'tooLarge', bytes: () => Buffer.from('1;'.repeat(2 * million)) },
  { name: 'ngoặc không đóng.csv', comes: { reads: 'Kế hoạch' }, bytes: () => Buffer.from(`Chỉ tiêu;Kế hoạch\n"${'a""'.repeat(million)}`) },
]
