import { constants, crc32, deflateRawSync } from 'node:zlib'

/** A part of an archive made for a test. */
export interface ZipPart {
  name: string
  content: Uint8Array | string | Repeated
  /** The unpacked size that its headers state, where that is a lie. */
  declared?: number
  /** The method by which it says it is packed (8: deflate), and its flags (1: encrypted). */
  method?: number
  flags?: number
  /** Unix mode of the entry: 0o120777 is a symbolic link. */
  mode?: number
}

/** So many times the same text: packed once, however often it is said. */
export class Repeated {
  readonly head: string
  readonly unit: string
  readonly times: number
  readonly tail: string

  constructor(unit: string, times: number, head = '', tail = '') {
    this.head = head
    this.unit = unit
    this.times = times
    this.tail = tail
  }
}

/** A zip archive byte by byte, so that it can say what no library would write. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, content, declared, method = 8, flags = 0, mode = 0 } of parts) {
    const { packed, size, crc } = pack(content)
    const path = Buffer.from(name, 'utf8')
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800 | flags, 2)
    common.writeUInt16LE(method, 4)
    common.writeUInt32LE(crc, 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(declared ?? size, 18)
    common.writeUInt16LE(path.length, 22)
    local.push(Buffer.from('PK\x03\x04', 'latin1'), common, path, packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE((mode << 16) >>> 0, 6)
    rest.writeUInt32LE(offset, 10)
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, path)
    offset += 30 + path.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06', 'latin1'), end])
}

/** Beyond this many bytes a quick packing is enough. */
const large = 1_000_000

function pack(content: ZipPart['content']): { packed: Buffer; size: number; crc: number } {
  if (content instanceof Repeated) return packRepeated(content)
  const raw = Buffer.from(content as Uint8Array)
  return { packed: deflateRawSync(raw, { level: raw.length > large ? 1 : 9 }), size: raw.length, crc: crc32(raw) }
}

/** Blocks of a flushed deflate stream can be said again and again; what the readers do with a wrong checksum is not tested here. */
function packRepeated({ head, unit, times, tail }: Repeated): { packed: Buffer; size: number; crc: number } {
  const inBlock = Math.max(1, Math.min(times, Math.floor(large / unit.length)))
  const block = flushed(unit.repeat(inBlock))
  const blocks = Math.floor(times / inBlock)
  const packed = [flushed(head), ...Array.from({ length: blocks }, () => block), deflateRawSync(unit.repeat(times % inBlock) + tail)]
  const size = Buffer.byteLength(head) + Buffer.byteLength(unit) * times + Buffer.byteLength(tail)
  return { packed: Buffer.concat(packed), size, crc: 0 }
}

/** Packed up to a full flush: it knows nothing of what stood before it, and does not end the stream. */
function flushed(text: string): Buffer {
  return deflateRawSync(text, { level: 9, finishFlush: constants.Z_FULL_FLUSH })
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A .docx of one body, with further parts. */
export function docxOf(body: string | Repeated, more: readonly ZipPart[] = [], head = ''): Buffer {
  const [before, after] = [`<?xml version="1.0" encoding="UTF-8"?>${head}<w:document xmlns:w="${word}"><w:body>`, '</w:body></w:document>']
  return zipOf([{ name: 'word/document.xml', content: around(before, body, after) }, ...more])
}

function around(before: string, inside: string | Repeated, after: string): string | Repeated {
  if (typeof inside === 'string') return before + inside + after
  return new Repeated(inside.unit, inside.times, before + inside.head, inside.tail + after)
}

/** A paragraph of a .docx. */
export function docxParagraph(text: string, run = ''): string {
  return `<w:p><w:r>${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

const sheetMain = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** An .xlsx of one sheet, which the workbook names `sheets` times, or of so many `copies` of it: the inside of its <worksheet>, and shared parts. */
export function xlsxOf(
  sheet: string | Repeated | Uint8Array,
  {
    styles = '' as string | Repeated,
    strings = [] as readonly string[],
    workbook = '',
    sheets = 1,
    copies = 1,
    more = [] as readonly ZipPart[],
  } = {},
): Buffer {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
  const inside = sheet instanceof Uint8Array ? sheet : around(`<worksheet xmlns="${sheetMain}">`, sheet, '</worksheet>')
  const part = (at: number): string => `worksheets/sheet${at + 1}.xml`
  const numbers = Array.from({ length: Math.max(sheets, copies) }, (_, at) => at)
  const named = numbers.map((at) => `<sheet name="Sheet${at + 1}" sheetId="${at + 1}" r:id="sheet${at % copies}"/>`)
  const related = numbers.slice(0, copies).map((at) => relation(`sheet${at}`, 'worksheet', part(at)))
  return zipOf([
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${sheetMain}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${workbook}<sheets>${named.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${related.join('')}${relation('rId2', 'styles', 'styles.xml')}${relation('rId3', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    },
    ...numbers.slice(0, copies).map((at) => ({ name: `xl/${part(at)}`, content: inside })),
    { name: 'xl/styles.xml', content: around(`<styleSheet xmlns="${sheetMain}">`, styles, '</styleSheet>') },
    {
      name: 'xl/sharedStrings.xml',
      content: `<sst xmlns="${sheetMain}">${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    },
    ...more,
  ])
}
