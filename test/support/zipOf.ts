import { crc32, deflateRawSync } from 'node:zlib'

/** A part of an archive made for a test. `declared` is the unpacked size that its headers state, where that is a lie. */
export interface ZipPart {
  name: string
  content: Uint8Array | string
  declared?: number
}

/** A zip archive byte by byte, so that it can say what no library would write. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, content, declared } of parts) {
    const raw = Buffer.from(content as Uint8Array)
    const packed = deflateRawSync(raw, { level: 9 })
    const path = Buffer.from(name, 'utf8')
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc(raw), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(declared ?? raw.length, 18)
    common.writeUInt16LE(path.length, 22)
    local.push(Buffer.from('PK\x03\x04', 'latin1'), common, path, packed)
    const rest = Buffer.alloc(14)
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

/** Node 20.15 and later count it; what the readers do with a wrong one is not tested here. */
function crc(bytes: Buffer): number {
  return typeof crc32 === 'function' ? crc32(bytes) : 0
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A .docx of one body, with further parts. */
export function docxOf(body: string, more: readonly ZipPart[] = [], head = ''): Buffer {
  const content = `<?xml version="1.0" encoding="UTF-8"?>${head}<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`
  return zipOf([{ name: 'word/document.xml', content }, ...more])
}

/** A paragraph of a .docx. */
export function docxParagraph(text: string, run = ''): string {
  return `<w:p><w:r>${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

const sheetMain = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** An .xlsx of one sheet: the inside of its <worksheet>, and shared parts. */
export function xlsxOf(sheet: string | Uint8Array, { styles = '', strings = [] as string[], workbook = '' } = {}): Buffer {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
  const inside = typeof sheet === 'string' ? `<worksheet xmlns="${sheetMain}">${sheet}</worksheet>` : sheet
  return zipOf([
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${sheetMain}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${workbook}<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'styles', 'styles.xml')}${relation('rId3', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: inside },
    { name: 'xl/styles.xml', content: `<styleSheet xmlns="${sheetMain}">${styles}</styleSheet>` },
    {
      name: 'xl/sharedStrings.xml',
      content: `<sst xmlns="${sheetMain}">${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    },
  ])
}
