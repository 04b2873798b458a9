import { decodeBytes } from '../vietnamese/index.ts'
import type { Archive } from './archive.ts'
import type { CompoundFile } from './doc/compound.ts'

/** The formats that are read. */
const formats = ['txt', 'html', 'docx', 'doc', 'pdf', 'xlsx', 'csv'] as const
export type Format = (typeof formats)[number]

/** What the bytes of a file are, whatever its name says. */
export type Content = 'empty' | 'pdf' | 'zip' | 'ole' | 'html' | 'text' | 'rtf' | 'xml' | 'picture' | 'otherArchive' | 'binary'

const headLength = 4_096

const signatures: [Content, readonly number[]][] = [
  ['zip', [0x50, 0x4b, 3, 4]],
  ['zip', [0x50, 0x4b, 5, 6]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['binary', [0x4d, 0x5a, 0x90, 0]],
  ['binary', [0x7f, 0x45, 0x4c, 0x46]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x49, 0x49, 0x2a, 0]],
  ['picture', [0x4d, 0x4d, 0, 0x2a]],
  ['otherArchive', [0x52, 0x61, 0x72, 0x21]],
  ['otherArchive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['otherArchive', [0x1f, 0x8b]],
]

/** Tells by the first bytes what a file is; "text" leaves open of which kind. */
export function sniff(bytes: Uint8Array): Content {
  for (const [content, signature] of signatures) if (signature.every((byte, at) => bytes[at] === byte)) return content
  const { text, encoding } = decodeBytes(bytes.subarray(0, headLength))
  if (text.slice(0, 1024).includes('%PDF-')) return 'pdf'
  const start = text.replace(/^[\s\ufeff]+/, '').replace(/^(?:<!--[\s\S]*?-->\s*)+/, '')
  if (start === '' && bytes.length <= headLength) return 'empty'
  if (/^<(?:!doctype html|html|head|body|meta|title)[\s>]/i.test(start)) return 'html'
  if (/^<\?xml/i.test(start)) return /<(?:!doctype html|html)[\s>]/i.test(start) ? 'html' : 'xml'
  const odd = text.match(/[\0-\x08\x0e-\x1a\ufffd]/g)?.length ?? 0
  return !encoding.startsWith('utf-16') && odd > text.length / 50 ? 'binary' : 'text'
}

/** What a zip archive is by the parts in it. */
export function archiveKind(archive: Archive): 'docx' | 'xlsx' | 'otherDocument' | 'otherArchive' {
  for (const name of archive.names()) if (/^word\/document\d*\.xml$/.test(name)) return 'docx'
  if (archive.has('xl/workbook.xml')) return 'xlsx'
  const other = ['xl/workbook.bin', 'ppt/presentation.xml', 'content.xml'].some((name) => archive.has(name))
  return other ? 'otherDocument' : 'otherArchive'
}

/** What a compound file is by the streams in it. */
export function compoundKind(file: CompoundFile): 'doc' | 'encrypted' | 'xls' | 'otherDocument' | 'binary' {
  if (file.has('EncryptedPackage') || file.has('EncryptionInfo')) return 'encrypted'
  if (file.has('WordDocument')) return 'doc'
  if (file.has('Workbook') || file.has('Book')) return 'xls'
  return file.has('PowerPoint Document') || file.has('VisioDocument') || file.has('__properties_version1.0') ? 'otherDocument' : 'binary'
}

/** The extension of a file's name, in lower case and without the dot; "" where there is none. */
export function extensionOf(name: string): string {
  return /\.([a-z]{1,5}\d?|7z)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** The format that an extension promises; null for one that is none of those that are read. */
export function promisedFormat(extension: string): Format | null {
  return extension === 'htm' ? 'html' : (formats.find((each) => each === extension) ?? null)
}
