import { deflateSync } from 'node:zlib'

/** A line of text on a page: where its baseline begins, in points from the lower left corner. */
export interface PdfText {
  x: number
  y: number
  text: string
  size?: number
}

/** A page: its texts, and rulings as [x1, y1, x2, y2]. */
export interface PdfPage {
  texts: readonly PdfText[]
  rulings?: readonly (readonly [number, number, number, number])[]
}

/**
 * A .pdf written by hand: one typeface of fixed width (half of its size), characters as two-byte codes with a ToUnicode
 * map, as Word writes Vietnamese text. `catalogue` and `trailer` are added to what stands there.
 */
export function pdfOf(pages: readonly PdfPage[], { compress = true, catalogue = '', trailer = '' } = {}): Buffer {
  const characters = [...new Set(pages.flatMap(({ texts }) => [...texts.map(({ text }) => text).join('')]))]
  const codeOf = new Map(characters.map((character, at) => [character, (at + 1).toString(16).padStart(4, '0')]))
  const objects: Buffer[] = []
  const add = (body: string | Buffer): number => objects.push(Buffer.from(body as string, 'latin1'))
  const stream = (bytes: Buffer, dictionary = ''): number => {
    const packed = compress ? deflateSync(bytes) : bytes
    const head = `<< ${dictionary} /Length ${packed.length}${compress ? ' /Filter /FlateDecode' : ''} >>\nstream\n`
    return add(Buffer.concat([Buffer.from(head, 'latin1'), packed, Buffer.from('\nendstream', 'latin1')]))
  }
  const map = [...codeOf].map(([character, code]) => `<${code}> <${Buffer.from(character, 'utf16le').swap16().toString('hex')}>`)
  add(`<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`)
  add(`<< /Type /Pages /Kids [${pages.map((_, at) => `${6 + 2 * at} 0 R`).join(' ')}] /Count ${pages.length} >>`)
  add('<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>')
  add(
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /Test /Flags 32 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>',
  )
  stream(
    Buffer.from(
      `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange ${map.length} beginbfchar\n${map.join('\n')}\nendbfchar endcmap end end`,
    ),
  )
  for (const { texts, rulings = [] } of pages) {
    const drawn = rulings.map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`)
    const written = texts.map(
      ({ x, y, text, size = 12 }) =>
        `BT /F1 ${size} Tf ${x} ${y} Td <${[...text].map((character) => codeOf.get(character)).join('')}> Tj ET`,
    )
    const at = objects.length + 1
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${at + 1} 0 R >>`)
    stream(Buffer.from([...drawn, ...written].join('\n'), 'latin1'))
  }
  return rawPdf(objects, trailer)
}

/** A .pdf of these objects, numbered from 1; the first is the catalogue. */
export function rawPdf(objects: readonly (Buffer | string)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n', 'latin1')]
  let start = 9
  const offsets = objects.map((body, at) => {
    const offset = start
    const object = Buffer.concat([
      Buffer.from(`${at + 1} 0 obj\n`, 'latin1'),
      Buffer.from(body as string, 'latin1'),
      Buffer.from('\nendobj\n'),
    ])
    parts.push(object)
    start += object.length
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
      'latin1',
    ),
  )
  return Buffer.concat(parts)
}
