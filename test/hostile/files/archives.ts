import { docxOf, Repeated, xlsxOf, zipOf } from '../../support/zipOf.ts'
import { type HostileFile, million, report, told } from './file.ts'

/** The zip around a .docx or .xlsx: bombs, lies, names that climb. Names only tell parts apart, so those do no harm. */
export const archives: readonly HostileFile[] = [
  {
    name: 'kích thước khai một tỷ.docx',
    comes: 'bomb',
    bytes: () => docxOf(report, [{ name: 'word/a.xml', content: '', declared: 0xfffffff0 }]),
  },
  { name: 'bom nén.docx', comes: 'bomb', bytes: () => docxOf(new Repeated('<w:p></w:p>', 7 * million)) },
  { name: 'bom nén.xlsx', comes: 'bomb', bytes: () => xlsxOf(new Repeated('<row/>', 13 * million, '<sheetData>', '</sheetData>')) },
  {
    name: 'bom nén giấu kích thước.docx',
    comes: 'broken',
    bytes: () => zipOf([{ name: 'word/document.xml', content: new Repeated(' ', 200 * million), declared: 1000 }]),
  },
  {
    name: 'nhiều phần cùng phình ra.docx',
    comes: 'bomb',
    bytes: () =>
      docxOf(
        report,
        Array.from({ length: 8 }, (_, at) => ({ name: `word/a${at}.xml`, content: new Repeated(' ', 70 * million) })),
      ),
  },
  {
    name: 'quá nhiều mục.docx',
    comes: 'bomb',
    bytes: () =>
      docxOf(
        report,
        Array.from({ length: 6000 }, (_, at) => ({ name: `word/media/${at}.png`, content: '' })),
      ),
  },
  {
    name: 'zip trong zip.docx',
    comes: 'wrongExtension',
    bytes: () =>
      zipOf([
        { name: 'a.zip', content: zipOf([{ name: 'b.zip', content: zipOf([{ name: 'c.txt', content: new Repeated('x', million) }]) }]) },
      ]),
  },
  {
    name: 'báo cáo kèm zip.docx',
    comes: { reads: told },
    bytes: () =>
      docxOf(report, [{ name: 'word/embeddings/a.zip', content: zipOf([{ name: 'b', content: new Repeated('x', 300 * million) }]) }]),
  },
  {
    name: 'tên leo thư mục.docx',
    comes: { reads: told },
    bytes: () =>
      docxOf(report, [
        { name: '../../../../tmp/namro-leo.txt', content: 'x' },
        { name: '..\\..\\..\\namro-leo.txt', content: 'x' },
        { name: '/tmp/namro-leo.txt', content: 'x' },
        { name: 'C:\\namro-leo.txt', content: 'x' },
        { name: '__proto__', content: 'x' },
        { name: `word/${'a'.repeat(60_000)}\0.xml`, content: 'x' },
      ]),
  },
  {
    name: 'liên kết kèm theo.docx',
    comes: { reads: told },
    bytes: () => docxOf(report, [{ name: 'word/styles.xml', content: '/etc/passwd', mode: 0o120777 }]),
  },
  {
    name: 'văn bản là liên kết.docx',
    comes: 'broken',
    bytes: () => zipOf([{ name: 'word/document.xml', content: '/etc/passwd', mode: 0o120777 }]),
  },
  {
    name: 'hai văn bản cùng tên.docx',
    comes: 'broken',
    bytes: () => docxOf(report, [{ name: 'word\\document.xml', content: report }]),
  },
  {
    name: 'phần có mật khẩu.docx',
    comes: 'password',
    bytes: () => zipOf([{ name: 'word/document.xml', content: report, flags: 1 }]),
  },
  { name: 'cách nén lạ.docx', comes: 'broken', bytes: () => zipOf([{ name: 'word/document.xml', content: report, method: 14 }]) },
  { name: 'bị cắt.docx', comes: 'broken', bytes: () => docxOf(report).subarray(0, 200) },
  { name: 'ruột hỏng.xlsx', comes: 'broken', bytes: () => spoilt(xlsxOf('<sheetData/>')) },
]

/** The first part's packed bytes are no deflate stream. */
function spoilt(archive: Buffer): Buffer {
  return archive.fill(0xff, 50, 90)
}
