import fc from 'fast-check'
import { type SampleFile, sampleFiles } from './sampleFiles.ts'

/** What a case opens. */
export interface SpoiltFile {
  name: string
  bytes: Uint8Array
}

type PartChange = (part: string) => string
type BytesChange = (bytes: Buffer) => Buffer

/** A part of a whole, all parts equally likely. */
const place = fc.noBias(fc.nat({ max: 9_999 })).map((part) => part / 10_000)
const range = fc.tuple(place, fc.oneof({ weight: 3, arbitrary: fc.constant(0.01) }, { weight: 1, arbitrary: place }))

const markup = [
  '<',
  '>',
  '&',
  '&#0;',
  '&#x110000;',
  '&nbsp;',
  '&lol;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?x',
  '<!DOCTYPE a [<!ENTITY lol "lol">]>',
  '\0',
  '\ud800',
  '\ufffe',
  '"',
  "'",
  '=',
  '</w:p>',
  '<w:p>',
  '<w:tbl>',
  '<w:tr>',
  '<w:tc>',
  '</w:tc>',
  '<w:vMerge/>',
  '<w:gridSpan w:val="99999999"/>',
  '<w:gridSpan w:val="-1"/>',
  '<w:numId w:val="1"/>',
  '<w:basedOn w:val="Normal"/>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:t>',
  '<c r="XFD1048576"><v>1e308</v></c>',
  '<c r="A0"><v>5</v></c>',
  '<c r="??">',
  '<row r="1048577">',
  '<row r="-5">',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<mergeCell ref="B2"/>',
  '<v>NaN</v>',
  '<v>99999999999</v>',
  '<is>',
  '<table>',
  '<td colspan="1000000" rowspan="1000000">',
  '</table>',
  '<script>',
  '<li>',
  '<div>',
  '</div>',
  '<plaintext>',
  '<svg><title>',
  ';',
  '\t',
  '\r',
  '\n',
  '""',
  'q\nQ\n',
  ' Tf ',
  ' Tj ',
  '[(a) -999999 (b)] TJ\n',
  '1 0 0 1 1e9 1e9 cm\n',
  'BT ',
  'ET\n',
  '<< /Length 99999 >>',
  'endstream',
  '2 0 R',
  '/Kids [2 0 R]',
]
/** Pieces of XML that leave a part well formed where they are put between two tags. */
const elements = [
  '<w:p/>',
  '<w:tbl/>',
  '<w:tbl><w:tr/></w:tbl>',
  '<w:tr/>',
  '<w:tc/>',
  '<w:tc><w:tcPr><w:gridSpan w:val="40000"/></w:tcPr></w:tc>',
  '<w:vMerge/>',
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  '<w:instrText>5 ha</w:instrText>',
  '<w:t>5 ha</w:t>',
  '<w:footnoteReference w:id="2"/>',
  '<w:numPr><w:numId w:val="1"/><w:ilvl w:val="99"/></w:numPr>',
  '<w:pStyle w:val="Heading1"/>',
  '<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>',
  '<mc:AlternateContent xmlns:mc="x"><mc:Choice/><mc:Fallback/></mc:AlternateContent>',
  '<w:txbxContent><w:p><w:r><w:t>9 xã</w:t></w:r></w:p></w:txbxContent>',
  '<row r="1048577"><c r="A1048577"><v>5</v></c></row>',
  '<row><c><v>5</v></c></row>',
  '<row r="2"/>',
  '<c r="XFD9"><v>1e308</v></c>',
  '<c r="A1" t="s"><v>99</v></c>',
  '<c r="A1" t="s"><v>-1</v></c>',
  '<c r="A1" t="d"><v>2024-13-45</v></c>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<mergeCell ref="C3:A1"/>',
  '<numFmt numFmtId="165" formatCode="[$-42A]dd/mm;;;@@\\"/>',
  '<xf numFmtId="99999"/>',
  '<si><r><t>a</t></r><rPh/></si>',
  '<x/>',
]
const extremes = ['0', '-1', '1', '65536', '2147483648', '4294967295', '999999999999999999999', '1e999', '0.0000001', 'NaN', '']

function spliced(part: string, [at, length]: [number, number], by: (inside: string) => string): string {
  const from = Math.floor(at * part.length)
  const to = Math.min(part.length, from + Math.ceil(length * part.length))
  return part.slice(0, from) + by(part.slice(from, to)) + part.slice(to)
}

/** The number nearest behind a place written otherwise. */
function renumbered(part: string, at: number, by: string): string {
  const from = part.slice(Math.floor(at * part.length)).search(/\d+/)
  const start = Math.floor(at * part.length) + from
  return from < 0 ? part : part.slice(0, start) + part.slice(start).replace(/\d+/, by)
}

/** The next value of an attribute behind a place written otherwise. */
function revalued(part: string, at: number, by: string): string {
  const start = Math.floor(at * part.length)
  return part.slice(0, start) + part.slice(start).replace(/="[^"]*"/, `="${by}"`)
}

/** Something put behind the next tag that ends after a place. */
function behindTag(part: string, at: number, what: string): string {
  const end = part.indexOf('>', Math.floor(at * part.length)) + 1
  return end === 0 ? part : part.slice(0, end) + what + part.slice(end)
}

const partChange: fc.Arbitrary<PartChange> = fc.oneof(
  fc.tuple(place, fc.constantFrom(...extremes, 'A1', 'restart', 'Heading1', '#,##0', '[h]:mm')).map(
    ([at, by]) =>
      (part: string) =>
        revalued(part, at, by),
  ),
  fc.tuple(place, fc.constantFrom(...elements), fc.constantFrom(1, 1, 1, 2, 500)).map(
    ([at, what, count]) =>
      (part: string) =>
        behindTag(part, at, what.repeat(count)),
  ),
  fc
    .tuple(place, fc.constantFrom('w:tbl><w:tr><w:tc', 'w:p', 'w:sdt', 'div', 'table><tr><td', 'x'), fc.integer({ min: 2, max: 400 }))
    .map(([at, names, count]) => (part: string) => {
      const tags = names.split('><')
      const open = tags.map((tag) => `<${tag}>`).join('')
      const close = tags
        .reverse()
        .map((tag) => `</${tag}>`)
        .join('')
      return behindTag(part, at, open.repeat(count) + close.repeat(count))
    }),
  fc.tuple(range, fc.constantFrom(...markup)).map(
    ([where, what]) =>
      (part: string) =>
        spliced(part, where, (inside) => what + inside),
  ),
  fc.tuple(place, fc.constantFrom(...extremes)).map(
    ([at, by]) =>
      (part: string) =>
        renumbered(part, at, by),
  ),
  range.map((where) => (part: string) => spliced(part, where, () => '')),
  fc.tuple(range, fc.integer({ min: 2, max: 40 })).map(
    ([where, count]) =>
      (part: string) =>
        spliced(part, where, (inside) => inside.repeat(count)),
  ),
  fc.tuple(place, fc.constantFrom(...markup), fc.integer({ min: 2, max: 3_000 })).map(
    ([at, what, count]) =>
      (part: string) =>
        spliced(part, [at, 0], () => what.repeat(count)),
  ),
  fc.tuple(place, fc.string({ unit: 'binary', maxLength: 20 })).map(
    ([at, what]) =>
      (part: string) =>
        spliced(part, [at, 0], () => what),
  ),
)

/** Puts other bytes where some are. */
function overwritten(bytes: Buffer, at: number, by: Buffer): Buffer {
  const changed = Buffer.from(bytes)
  by.copy(changed, Math.min(Math.floor(at * bytes.length), Math.max(0, bytes.length - by.length)))
  return changed
}

function cut(bytes: Buffer, at: number, length: number): [Buffer, Buffer, Buffer] {
  const from = Math.floor(at * bytes.length)
  const to = Math.min(bytes.length, from + Math.ceil(length * bytes.length))
  return [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)]
}

const integers = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff]

const bytesChange: fc.Arbitrary<BytesChange> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 4 })).map(
      ([at, by]) =>
        (bytes: Buffer) =>
          overwritten(bytes, at, Buffer.from(by)),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(place, fc.constantFrom(...integers)).map(([at, value]) => (bytes: Buffer) => {
      const by = Buffer.alloc(4)
      by.writeUInt32LE(value)
      return overwritten(bytes, at, by)
    }),
  },
  // the headers of most formats lie in the first half a kilobyte
  {
    weight: 3,
    arbitrary: fc.tuple(fc.noBias(fc.integer({ min: 8, max: 511 })), fc.uint8Array({ minLength: 1, maxLength: 2 })).map(
      ([at, by]) =>
        (bytes: Buffer) =>
          overwritten(bytes, at / Math.max(1, bytes.length), Buffer.from(by)),
    ),
  },
  { weight: 1, arbitrary: place.map((at) => (bytes: Buffer) => bytes.subarray(0, Math.floor(at * bytes.length))) },
  {
    weight: 1,
    arbitrary: range.map(
      ([at, length]) =>
        (bytes: Buffer) =>
          Buffer.concat([cut(bytes, at, length)[0], cut(bytes, at, length)[2]]),
    ),
  },
  {
    weight: 1,
    arbitrary: range.map(([at, length]) => (bytes: Buffer) => {
      const [before, inside, after] = cut(bytes, at, length)
      return Buffer.concat([before, inside, inside, after])
    }),
  },
  { weight: 1, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 64 }).map((front) => (bytes: Buffer) => Buffer.concat([front, bytes])) },
)

/** A sample with up to six changes inside its parts, of its bytes, or both; now and then under the name of another kind. */
export const spoiltFile: fc.Arbitrary<SpoiltFile> = fc
  .tuple(
    fc.constantFrom(...sampleFiles),
    fc.array(partChange, { maxLength: 5 }),
    fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 3, arbitrary: fc.array(bytesChange, { maxLength: 6 }) }),
    fc.oneof(
      { weight: 15, arbitrary: fc.constant(null) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('a.txt', 'a.docx', 'a.pdf', 'a', 'a.xls', 'a.doc', 'a.html', 'a.csv', '../../a.xlsx', '\0.doc'),
      },
    ),
  )
  .map(([sample, inside, outside, name]) => ({ name: name ?? sample.name, bytes: spoil(sample, inside, outside) }))

function spoil(sample: SampleFile, inside: readonly PartChange[], outside: readonly BytesChange[]): Uint8Array {
  const packed = sample.bytes((part) => inside.reduce((changed, change) => change(changed), part))
  return outside.reduce<Buffer>((changed, change) => change(changed), Buffer.from(packed))
}
