import type { Table } from '../reader/table/table.ts'
import { decodeBytes, decodeLegacy } from '../vietnamese/index.ts'
import { Archive, passwordProtected } from './archive.ts'
import { assemble } from './assemble.ts'
import type { Block } from './block.ts'
import { readCsv } from './csv.ts'
import { CompoundFile } from './doc/compound.ts'
import { readDoc } from './doc/doc.ts'
import type { SourceDocument } from './document.ts'
import { readDocx } from './docx/docx.ts'
import { readHtml } from './html/html.ts'
import { archiveKind, compoundKind, extensionOf, promisedFormat, sniff } from './kind.ts'
import { decodeBlocks } from './legacy.ts'
import { broken, FileProblem, Refusal } from './problem.ts'
import { checkSize, emptyFile, unsupported, wrongContent, wrongExtension } from './refusals.ts'
import { readXlsx } from './xlsx/xlsx.ts'

/** A file whose kind is known, opened as far as that takes. */
type Opened =
  | { format: 'html' | 'csv' | 'pdf' }
  | { format: 'txt' }
  | { format: 'docx' | 'xlsx'; archive: Archive }
  | { format: 'doc'; compound: CompoundFile }

/**
 * Reads a file of any kind in which people send reports: .txt, .html, .docx, .doc, .pdf with text, .xlsx, .csv. `name` is
 * never opened: its extension must agree with the content, and messages name the file by it. Nothing that a file refers to
 * is loaded. Throws a FileProblem, whose message is a Vietnamese sentence, for whatever cannot be read.
 */
export async function openDocument(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  try {
    const opened = await identify(extensionOf(name), bytes)
    checkSize(bytes.length, opened.format)
    const { text, tables, published } = await read(opened, bytes)
    if (text.trim() === '') throw emptyFile()
    return { name, text, tables, ...(published === undefined ? {} : { published }) }
  } catch (error) {
    throw problemWith(name, error)
  }
}

/** What is wrong with a file of this name, by what its reader threw. */
export function problemWith(name: string, error: unknown): FileProblem {
  const refusal = error instanceof Refusal ? error : broken('nội dung không đúng định dạng', error)
  return new FileProblem(refusal.fault, `Tệp “${name}” ${refusal.message}`, refusal.cause === undefined ? {} : { cause: refusal.cause })
}

/** Tells by the content what a file is. Throws a Refusal where that is not read, or where the extension says otherwise. */
export async function identify(extension: string, bytes: Uint8Array): Promise<Opened> {
  const opened = await openByContent(extension, bytes)
  const promised = promisedFormat(extension)
  if (promised !== null && promised !== opened.format) throw wrongExtension(extension, opened.format)
  return opened
}

async function openByContent(extension: string, bytes: Uint8Array): Promise<Opened> {
  const content = sniff(bytes)
  const promised = promisedFormat(extension)
  const refuse = (what: Parameters<typeof unsupported>[0]): Refusal =>
    promised === null ? unsupported(what) : wrongContent(extension, what)
  switch (content) {
    case 'empty':
      throw emptyFile()
    case 'pdf':
    case 'html':
      return { format: content }
    case 'text':
      return { format: promised === 'csv' || promised === 'html' ? promised : 'txt' }
    case 'zip': {
      checkSize(bytes.length, 'docx')
      const archive = await Archive.open(bytes)
      const kind = archiveKind(archive)
      if (kind === 'docx' || kind === 'xlsx') return { format: kind, archive }
      throw refuse(kind)
    }
    case 'ole': {
      checkSize(bytes.length, 'doc')
      const compound = new CompoundFile(bytes)
      const kind = compoundKind(compound)
      if (kind === 'encrypted') throw passwordProtected()
      if (kind === 'doc') return { format: 'doc', compound }
      if (kind === 'binary') throw broken('thiếu phần văn bản')
      throw refuse(kind)
    }
    default:
      throw refuse(content)
  }
}

async function read(opened: Opened, bytes: Uint8Array): Promise<{ text: string; tables: Table[]; published?: string }> {
  if (opened.format === 'txt') return { text: decodeLegacy(decodeBytes(bytes).text).text, tables: [] }
  const { blocks, published } = await readBlocks(opened, bytes)
  decodeBlocks(blocks)
  return { ...assemble(blocks), ...(published === undefined ? {} : { published }) }
}

async function readBlocks(opened: Exclude<Opened, { format: 'txt' }>, bytes: Uint8Array): Promise<{ blocks: Block[]; published?: string }> {
  switch (opened.format) {
    case 'docx':
      return readDocx(opened.archive)
    case 'xlsx':
      return readXlsx(opened.archive)
    case 'doc':
      return readDoc(opened.compound)
    case 'html':
      return readHtml(decodeBytes(bytes).text)
    case 'csv':
      return { blocks: readCsv(decodeBytes(bytes).text) }
    case 'pdf':
      return (await import('./pdf/pdf.ts')).readPdf(bytes)
  }
}
