import { readFileSync } from 'node:fs'
import type { FileFault } from '../../src/files/problem.ts'
import { pdfOf } from '../support/pdfOf.ts'
import { docxOf, docxParagraph, xlsxOf, zipOf } from '../support/zipOf.ts'

/** A file that means harm or is broken, and why it must be refused; null where it must be read all the same. */
export interface HostileFile {
  name: string
  bytes: () => Uint8Array
  fault: FileFault | null
}

const million = 1_000_000
const report = docxParagraph('Thu ngân sách đạt 132 tỷ đồng.')
const words = 'Ủy ban nhân dân xã tiếp tục chỉ đạo các thôn giữ vững an ninh trật tự, nâng cao đời sống của người dân trên địa bàn.\n'
const table = (cell: string, rows: number): string => `<w:tbl>${`<w:tr>${cell}</w:tr>`.repeat(rows)}</w:tbl>`

function fixture(name: string): Buffer {
  return readFileSync(new URL(`../fixtures/${name}`, import.meta.url))
}

/** "A1" … "XFD1": the cells of a row of 16.384 columns that only have a format. */
function formattedRow(row: number): string {
  let cells = ''
  for (let column = 0; column < 16_384; column++) cells += `<c r="${letters(column)}${row}" s="1"/>`
  return `<row r="${row}" spans="1:16384" s="1" customFormat="1">${cells}</row>`
}

function letters(column: number): string {
  return (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))
}

function emptyRows(count: number): string {
  let rows = ''
  for (let row = 2; row < count; row++) rows += `<row r="${row}" spans="1:16384" s="1" customFormat="1" ht="15.75"/>`
  return rows
}

const cells = '<row r="1"><c r="A1" t="inlineStr"><is><t>Chỉ tiêu</t></is></c><c r="B1" t="inlineStr"><is><t>Kế hoạch</t></is></c></row>'
const lastCells = '<row r="1000001"><c r="A1000001" t="inlineStr"><is><t>Lúa</t></is></c><c r="XFD1000001"><v>1401.351</v></c></row>'

export const hostileFiles: readonly HostileFile[] = [
  { name: 'trống.docx', fault: 'empty', bytes: () => new Uint8Array() },
  { name: 'chỉ có dấu cách.txt', fault: 'empty', bytes: () => Buffer.from(' \r\n \t\n') },
  { name: 'không có chữ.docx', fault: 'empty', bytes: () => docxOf('<w:p/>') },
  { name: 'một tỷ dấu cách.docx', fault: 'bomb', bytes: () => docxOf(report, [{ name: 'word/a.xml', content: '', declared: 0xfffffff0 }]) },
  { name: 'bom nén.docx', fault: 'bomb', bytes: () => docxOf('<w:p></w:p>'.repeat(7 * million)) },
  {
    name: 'bom nén giấu kích thước.docx',
    fault: 'broken',
    bytes: () => zipOf([{ name: 'word/document.xml', content: Buffer.alloc(200 * million, 32), declared: 1000 }]),
  },
  { name: 'bom nén.xlsx', fault: 'bomb', bytes: () => xlsxOf(`<sheetData>${'<row/>'.repeat(13 * million)}</sheetData>`) },
  {
    name: 'quá nhiều mục.docx',
    fault: 'bomb',
    bytes: () =>
      docxOf(
        report,
        Array.from({ length: 6000 }, (_, at) => ({ name: `word/media/${at}.png`, content: '' })),
      ),
  },
  {
    name: 'zip trong zip.docx',
    fault: 'wrongExtension',
    bytes: () =>
      zipOf([{ name: 'a.zip', content: zipOf([{ name: 'b.zip', content: zipOf([{ name: 'c.txt', content: 'x'.repeat(million) }]) }]) }]),
  },
  {
    name: 'báo cáo kèm zip.docx',
    fault: null,
    bytes: () => docxOf(report, [{ name: 'word/embeddings/a.zip', content: zipOf([{ name: 'b', content: 'x'.repeat(million) }]) }]),
  },
  {
    name: 'thực thể ngoài.docx',
    fault: 'forbidden',
    bytes: () => docxOf(docxParagraph('&xxe;'), [], '<!DOCTYPE d [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>'),
  },
  {
    name: 'tỷ tiếng cười.xlsx',
    fault: 'forbidden',
    bytes: () =>
      xlsxOf(Buffer.from('<!DOCTYPE z [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData/></worksheet>')),
  },
  { name: 'thực thể lạ.docx', fault: 'broken', bytes: () => docxOf(docxParagraph('&laugh;')) },
  {
    name: 'ảnh ở ngoài.docx',
    fault: null,
    bytes: () =>
      docxOf(report, [
        {
          name: 'word/_rels/document.xml.rels',
          content:
            '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://127.0.0.1:9/a.png" TargetMode="External"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="http://127.0.0.1:9/s.xml" TargetMode="External"/></Relationships>',
        },
      ]),
  },
  {
    name: 'ảnh ở ngoài.html',
    fault: null,
    bytes: () =>
      Buffer.from(
        '<html><link rel=stylesheet href="http://127.0.0.1:9/a.css"><img src="http://127.0.0.1:9/a.png"><p>Thu ngân sách đạt 132 tỷ đồng.</p></html>',
      ),
  },
  {
    name: 'tên leo thư mục.docx',
    fault: null,
    bytes: () =>
      docxOf(report, [
        { name: '../../../../tmp/namro-leo.txt', content: 'x' },
        { name: '/etc/namro', content: 'x' },
        { name: 'C:\\namro.txt', content: 'x' },
      ]),
  },
  { name: 'bị cắt.docx', fault: 'broken', bytes: () => docxOf(report).subarray(0, 200) },
  { name: 'bị cắt.pdf', fault: 'broken', bytes: () => Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog') },
  { name: 'xml hỏng.docx', fault: 'broken', bytes: () => docxOf('<w:p><w:r><w:t>Thu ngân sách</w:r></w:p>') },
  { name: 'lồng nhau.docx', fault: 'broken', bytes: () => docxOf('<w:tbl><w:tr><w:tc>'.repeat(100_000)) },
  {
    name: 'một triệu hàng trống.xlsx',
    fault: null,
    bytes: () =>
      xlsxOf(`<cols><col min="1" max="16384" style="1"/></cols><sheetData>${cells}${emptyRows(million)}${lastCells}</sheetData>`),
  },
  {
    name: 'mười sáu nghìn cột.xlsx',
    fault: null,
    bytes: () =>
      xlsxOf(`<sheetData>${cells}${Array.from({ length: 150 }, (_, at) => formattedRow(at + 2)).join('')}${lastCells}</sheetData>`),
  },
  {
    name: 'bảng chéo.xlsx',
    fault: 'tooLarge',
    bytes: () =>
      xlsxOf(
        `<sheetData>${Array.from({ length: 16_000 }, (_, at) => `<row r="${at + 1}"><c r="${letters(at)}${at + 1}"><v>1</v></c></row>`).join('')}</sheetData>`,
      ),
  },
  {
    name: 'gộp ô chồng nhau.xlsx',
    fault: 'tooLarge',
    bytes: () =>
      xlsxOf(
        `<sheetData>${Array.from({ length: 900 }, (_, row) => `<row r="${row + 1}">${Array.from({ length: 900 }, (_, at) => `<c r="${letters(at)}${row + 1}"><v>1</v></c>`).join('')}</row>`).join('')}</sheetData><mergeCells>${Array.from({ length: 5000 }, (_, at) => `<mergeCell ref="${letters(at % 900)}${(at % 899) + 1}:XFD1048576"/>`).join('')}</mergeCells>`,
      ),
  },
  {
    name: 'ô rộng vô tận.docx',
    fault: null,
    bytes: () =>
      docxOf(
        `${report}${table('<w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc>', 20)}`,
      ),
  },
  {
    name: 'quá nhiều ô.docx',
    fault: 'tooLarge',
    bytes: () =>
      docxOf(
        `<w:tbl>${Array.from({ length: 1200 }, (_, row) => `<w:tr>${Array.from({ length: 1000 }, (_, at) => `<w:tc><w:p w:id="${(at * row * 7919) % 99_991}"/></w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
      ),
  },
  {
    name: 'ô rộng vô tận.html',
    fault: 'tooLarge',
    bytes: () => Buffer.from(`<html><table>${'<tr><td colspan=1000 rowspan=60000>1<td>2'.repeat(5000)}</table>`),
  },
  {
    name: 'lồng nhau.html',
    fault: 'tooLarge',
    bytes: () => Buffer.from(`<html><body>${'<div>'.repeat(300_000)}Thu ngân sách đạt 132 tỷ đồng.`),
  },
  { name: 'lồng vừa.html', fault: null, bytes: () => Buffer.from(`<html><body>${'<div>'.repeat(15_000)}Thu ngân sách đạt 132 tỷ đồng.`) },
  { name: 'quá nhiều phần tử.html', fault: 'tooLarge', bytes: () => Buffer.from(`<html>${'<p>1'.repeat(million)}`) },
  { name: 'văn bản 50 MB.txt', fault: null, bytes: () => Buffer.alloc(50 * million, words) },
  { name: 'văn bản 70 MB.txt', fault: 'tooLarge', bytes: () => Buffer.alloc(70 * million, words) },
  { name: 'một dòng dài.csv', fault: 'tooLarge', bytes: () => Buffer.from('1;'.repeat(2 * million)) },
  { name: 'ngoặc không đóng.csv', fault: null, bytes: () => Buffer.from(`Chỉ tiêu;Kế hoạch\n"${'a""'.repeat(million)}`) },
  {
    name: 'báo cáo.docx',
    fault: 'wrongExtension',
    bytes: () => pdfOf([{ texts: [{ x: 80, y: 700, text: 'Thu ngân sách đạt 132 tỷ đồng.' }] }]),
  },
  { name: 'báo cáo.pdf', fault: 'wrongExtension', bytes: () => docxOf(report) },
  { name: 'bảng.xlsx', fault: 'wrongExtension', bytes: () => Buffer.from('Chỉ tiêu;Kế hoạch\nLúa;120') },
  { name: 'ảnh.docx', fault: 'wrongExtension', bytes: () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]) },
  {
    name: 'chương trình.txt',
    fault: 'wrongExtension',
    bytes: () => Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 32)),
  },
  { name: 'bản quét.pdf', fault: 'scanned', bytes: () => pdfOf([{ texts: [], rulings: [[10, 10, 500, 10]] }, { texts: [] }]) },
  { name: 'bom nén.pdf', fault: 'bomb', bytes: () => pdfOf([{ texts: [] }], { content: Buffer.alloc(300 * million, 32) }) },
  {
    name: 'quá nhiều hình vẽ.pdf',
    fault: null,
    bytes: () =>
      pdfOf([
        {
          texts: [{ x: 80, y: 700, text: 'Thu ngân sách đạt 132 tỷ đồng.' }],
          rulings: Array.from({ length: 60_000 }, (_, at) => [at % 500, 10, at % 500, 800] as const),
        },
      ]),
  },
  { name: 'có mật khẩu.pdf', fault: 'password', bytes: () => fixture('mat-khau.pdf') },
  { name: 'có mật khẩu.doc', fault: 'password', bytes: () => fixture('mat-khau.doc') },
  { name: 'có mật khẩu.docx', fault: 'password', bytes: () => fixture('mat-khau.docx') },
  { name: 'có mật khẩu.xlsx', fault: 'password', bytes: () => fixture('mat-khau.xlsx') },
]
