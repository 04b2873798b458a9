import { StringDecoder } from 'node:string_decoder'
import type { Archive } from '../archive.ts'
import { broken, Refusal } from '../problem.ts'
import { XmlError, type XmlHandler, XmlScanner } from './scanner.ts'

const deepest = 1_000

/**
 * Reads one XML part of an archive as a stream; does nothing where there is no such part. Nothing outside the part is
 * ever loaded, and a DOCTYPE, the only way to declare entities, is refused. Throws a Refusal on XML that is not well formed.
 */
export async function readXml(archive: Archive, part: string, handler: XmlHandler): Promise<void> {
  if (!archive.has(part)) return
  const scanner = new XmlScanner(handler, deepest)
  let decoder: StringDecoder | undefined
  try {
    await archive.unpack(part, (bytes) => {
      decoder ??= new StringDecoder(isUtf16(bytes) ? 'utf16le' : 'utf8')
      scanner.write(decoder.write(bytes))
    })
    scanner.write(decoder?.end() ?? '')
    scanner.end()
  } catch (error) {
    throw refusalOf(error, part)
  }
}

function refusalOf(error: unknown, part: string): unknown {
  const cause = error instanceof Refusal ? error.cause : error
  if (!(cause instanceof XmlError)) return error
  if (!cause.doctype) return broken(`phần “${part}” không đúng dạng XML`, cause)
  return new Refusal(
    'forbidden',
    `có khai báo DOCTYPE trong phần “${part}”; Word và Excel không bao giờ ghi như vậy, và nó có thể dùng để lấy trộm dữ liệu, nên tệp không được đọc. Hãy mở tệp bằng Word hoặc Excel rồi lưu thành tệp mới.`,
    { cause },
  )
}

function isUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0)
}

/** The name without its prefix: "w:p" → "p". */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
