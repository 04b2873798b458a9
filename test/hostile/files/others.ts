import { ole } from '../../support/oleOf.ts'
import { pdfOf } from '../../support/pdfOf.ts'
import { docxOf, xlsxOf } from '../../support/zipOf.ts'
import { fixture, type HostileFile, million, report, told } from './file.ts'

const program = Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0', 'latin1'), Buffer.alloc(4096, 0xcc)])
const pdf = (): Buffer => pdfOf([{ texts: [{ x: 80, y: 700, text: told }] }])
const page = Buffer.from(`<html><table><tr><td>${told}</td></tr></table></html>`)

/** Names that promise something else, and compound files (.doc, .xls, what has a password). */
export const others: readonly HostileFile[] = [
  { name: 'chương trình.docx', comes: 'wrongExtension', bytes: () => program },
  { name: 'chương trình.txt', comes: 'wrongExtension', bytes: () => program },
  { name: 'chương trình.exe', comes: 'unsupported', bytes: () => program },
  { name: 'trang web.xlsx', comes: 'wrongExtension', bytes: () => page },
  { name: 'tệp nén.pdf', comes: 'wrongExtension', bytes: () => docxOf(report) },
  { name: 'văn bản.xlsx', comes: 'wrongExtension', bytes: () => docxOf(report) },
  { name: 'bảng tính.docx', comes: 'wrongExtension', bytes: () => xlsxOf('<sheetData/>') },
  { name: 'báo cáo.docx', comes: 'wrongExtension', bytes: pdf },
  { name: 'hai thứ trong một.docx', comes: 'wrongExtension', bytes: () => Buffer.concat([pdf(), docxOf(report)]) },
  { name: 'bảng.xlsx', comes: 'wrongExtension', bytes: () => Buffer.from('Chỉ tiêu;Kế hoạch\nLúa;120') },
  { name: 'ảnh.docx', comes: 'wrongExtension', bytes: () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]) },
  { name: '../../../tmp/namro-leo.txt', comes: { reads: told }, bytes: () => Buffer.from(told) },
  { name: 'có mật khẩu.doc', comes: 'password', bytes: () => fixture('mat-khau.doc') },
  { name: 'có mật khẩu.docx', comes: 'password', bytes: () => fixture('mat-khau.docx') },
  { name: 'có mật khẩu.xlsx', comes: 'password', bytes: () => ole(['EncryptionInfo', 'EncryptedPackage']) },
  { name: 'bảng cũ.xls', comes: 'unsupported', bytes: () => fixture('cu.xls') },
  { name: 'không có văn bản.doc', comes: 'broken', bytes: () => ole(['Khác']) },
  { name: 'văn bản rỗng ruột.doc', comes: 'broken', bytes: () => ole(['WordDocument']) },
  { name: 'chuỗi chạy vòng.doc', comes: 'broken', bytes: () => ole(['WordDocument'], { loop: true }) },
  {
    name: 'chuỗi chạy vòng rất dài.doc',
    comes: 'broken',
    bytes: () => ole(['WordDocument'], { loop: true, tables: 100_000, padding: 55 * million }),
  },
  { name: 'bị cắt.doc', comes: 'broken', bytes: () => fixture('tcvn3.doc').subarray(0, 3000) },
]
