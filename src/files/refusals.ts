import type { Content, Format } from './kind.ts'
import { limits, megabytes } from './limits.ts'
import { Refusal } from './problem.ts'

/** What people call a format. */
const formatNames: Record<Format, string> = {
  txt: 'văn bản thuần',
  html: 'trang web (HTML)',
  docx: 'văn bản Word',
  doc: 'văn bản Word 97–2003',
  pdf: 'tệp PDF',
  xlsx: 'bảng tính Excel',
  csv: 'bảng dạng CSV',
}

const readable = '.docx, .doc, .pdf, .xlsx, .csv, .html, .txt'

/** What people call a content that is not read, and what they can do. */
const advice: Partial<Record<Content | 'xls' | 'otherDocument', [name: string, todo: string]>> = {
  rtf: ['văn bản RTF', 'Hãy mở bằng Word rồi lưu lại thành .docx.'],
  xml: ['tệp XML', 'Hãy mở bằng chương trình đã tạo ra nó rồi lưu lại thành .docx hoặc .xlsx.'],
  picture: ['tệp ảnh', 'Chữ trong ảnh không đọc được; hãy xin tệp Word, Excel hoặc PDF gốc.'],
  otherArchive: ['tệp nén', 'Hãy giải nén rồi gửi từng tệp bên trong.'],
  xls: ['bảng tính Excel 97–2003 (.xls)', 'Hãy mở bằng Excel rồi lưu lại thành .xlsx.'],
  otherDocument: [
    'tài liệu loại khác (trình chiếu, OpenDocument, bảng tính nhị phân…)',
    'Hãy mở bằng chương trình đã tạo ra nó rồi lưu lại thành .docx, .xlsx hoặc .pdf.',
  ],
}

export function emptyFile(): Refusal {
  return new Refusal('empty', 'trống, không có chữ nào để đọc. Hãy kiểm tra lại tệp, hoặc xin gửi lại tệp gốc.')
}

export function unsupported(content: keyof typeof advice): Refusal {
  const [name, todo] = advice[content] ?? ['tệp thuộc loại không nhận ra', `Các loại đọc được: ${readable}.`]
  return new Refusal('unsupported', `là ${name} nên không đọc được. ${todo}`)
}

/** The name promises one thing, the content is another that is read. */
export function wrongExtension(extension: string, actual: Format): Refusal {
  const plain = actual === 'txt' ? 'Hãy kiểm tra lại đúng tệp cần gửi chưa.' : `Hãy đổi đuôi tệp thành .${actual} rồi gửi lại.`
  return new Refusal('wrongExtension', `có đuôi .${extension} nhưng nội dung là ${formatNames[actual]}. ${plain}`)
}

/** The name promises one thing, the content is another that is not read. */
export function wrongContent(extension: string, content: keyof typeof advice): Refusal {
  const [name, todo] = advice[content] ?? ['dữ liệu không nhận ra', 'Tệp có thể bị hỏng hoặc bị đổi đuôi; hãy xin lại tệp gốc.']
  return new Refusal('wrongExtension', `có đuôi .${extension} nhưng nội dung là ${name}. ${todo}`)
}

/** Throws where a file has more bytes than its format may have. */
export function checkSize(bytes: number, format: Format): void {
  const most = { txt: limits.textBytes, csv: limits.csvBytes, html: limits.htmlBytes }[format as 'txt'] ?? limits.fileBytes
  if (bytes <= most) return
  throw new Refusal(
    'tooLarge',
    `quá lớn (${megabytes(bytes)}; ${formatNames[format]} đọc được đến ${megabytes(most)}). Hãy bỏ bớt hình ảnh hoặc tách thành nhiều tệp rồi gửi lại.`,
  )
}
