import { docxOf, docxParagraph, Repeated, zipOf } from '../../support/zipOf.ts'
import { type HostileFile, million, report, told } from './file.ts'

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const outside = 'http://127.0.0.1:9'

/** The relations of a document's body: those of the archive itself, and those to what lies elsewhere. */
function relations(inside: Record<string, string>, external: Record<string, string> = {}) {
  const one = ([type, target]: [string, string], at: number, mode: string): string =>
    `<Relationship Id="${mode}${at}" Type="${relation}/${type}" Target="${target}"${mode === 'out' ? ' TargetMode="External"' : ''}/>`
  const all = [
    ...Object.entries(inside).map((each, at) => one(each, at, 'in')),
    ...Object.entries(external).map((each, at) => one(each, at, 'out')),
  ]
  return { name: 'word/_rels/document.xml.rels', content: `<Relationships>${all.join('')}</Relationships>` }
}

const field = (instruction: string): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>kết quả</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`

const numbered = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>mục</w:t></w:r></w:p>'
const many = (count: number, one: (at: number) => string): string => Array.from({ length: count }, (_, at) => one(at)).join('')
const cellOf = (inside: string): string => `<w:tbl><w:tr><w:tc>${inside}</w:tc></w:tr></w:tbl>`
const laughs = '<!DOCTYPE z [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'

/** .docx: XML that tricks a parser, what lies elsewhere, structures that grow. Nothing outside is loaded, so references to it do no harm. */
export const words: readonly HostileFile[] = [
  { name: 'không có chữ.docx', comes: 'empty', bytes: () => docxOf('<w:p/>') },
  {
    name: 'thực thể ngoài.docx',
    comes: 'forbidden',
    bytes: () => docxOf(docxParagraph('&xxe;'), [], '<!DOCTYPE d [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>'),
  },
  {
    name: 'thực thể tham số.docx',
    comes: 'forbidden',
    bytes: () => docxOf(report, [], `<!DOCTYPE d [<!ENTITY % x SYSTEM "${outside}/a.dtd"> %x;]>`),
  },
  { name: 'tỷ tiếng cười.docx', comes: 'forbidden', bytes: () => docxOf(docxParagraph('&c;'), [], laughs) },
  {
    name: 'tỷ tiếng cười UTF-16.docx',
    comes: 'forbidden',
    bytes: () => zipOf([{ name: 'word/document.xml', content: Buffer.from(`\ufeff${laughs}<w:document>&c;</w:document>`, 'utf16le') }]),
  },
  {
    name: 'thực thể trong kiểu chữ.docx',
    comes: 'forbidden',
    bytes: () =>
      docxOf(report, [relations({ styles: 'styles.xml' }), { name: 'word/styles.xml', content: `${laughs}<w:styles>&c;</w:styles>` }]),
  },
  { name: 'thực thể lạ.docx', comes: 'broken', bytes: () => docxOf(docxParagraph('&laugh;')) },
  {
    name: 'mẫu và ảnh ở ngoài.docx',
    comes: { reads: told },
    bytes: () =>
      docxOf(report, [
        relations(
          {},
          {
            image: `${outside}/a.png`,
            styles: `${outside}/s.xml`,
            attachedTemplate: `${outside}/mau.dotm`,
            aFChunk: 'file:////127.0.0.1/chia-se/a.html',
            oleObject: `${outside}/a.ole`,
          },
        ),
        { name: 'word/settings.xml', content: `<w:settings xmlns:w="${word}"/>` },
      ]),
  },
  {
    name: 'quan hệ leo thư mục.docx',
    comes: { reads: told },
    bytes: () => docxOf(report, [relations({ styles: '../../../../../../etc/passwd', footnotes: 'file:///etc/passwd' })]),
  },
  {
    name: 'trường DDE và tệp nhúng.docx',
    comes: { reads: 'kết quả' },
    bytes: () =>
      docxOf(
        field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"') +
          field(`INCLUDEPICTURE "${outside}/a.png"`) +
          field(`INCLUDETEXT /etc/passwd`),
        [{ name: 'word/vbaProject.bin', content: 'Sub AutoOpen()' }],
      ),
  },
  { name: 'xml hỏng.docx', comes: 'broken', bytes: () => docxOf('<w:p><w:r><w:t>Thu ngân sách</w:r></w:p>') },
  { name: 'lồng nhau.docx', comes: 'broken', bytes: () => docxOf('<w:tbl><w:tr><w:tc>'.repeat(100_000)) },
  {
    name: 'bảng trong bảng.docx',
    comes: { reads: told },
    bytes: () => {
      let inside = report
      for (let depth = 0; depth < 300; depth++) inside = cellOf(inside)
      return docxOf(inside)
    },
  },
  {
    name: 'thẻ không đóng.docx',
    comes: 'broken',
    bytes: () => docxOf(new Repeated(' a="b"', 10 * million, '<w:p')),
  },
  {
    name: 'ô rộng vô tận.docx',
    comes: { reads: told },
    bytes: () =>
      docxOf(
        `${report}<w:tbl>${'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>'.repeat(20)}</w:tbl>`,
      ),
  },
  {
    name: 'quá nhiều ô.docx',
    comes: 'tooLarge',
    bytes: () => {
      const row = `<w:tr>${'<w:tc><w:p w:id="1"/></w:tc>'.repeat(1000)}</w:tr>`
      return docxOf(`<w:tbl>${Array.from({ length: 1200 }, (_, at) => `<!--${(at * 7919) ** 5}-->${row}`).join('')}</w:tbl>`)
    },
  },
  {
    name: 'quá nhiều chữ.docx',
    comes: 'tooLarge',
    bytes: () =>
      docxOf(
        new Repeated(
          many(5000, (at) => docxParagraph(`${told} ${at}`)),
          140,
        ),
      ),
  },
  {
    name: 'số mục phình ra.docx',
    comes: { reads: 'mục' },
    bytes: () =>
      docxOf(numbered.repeat(5000), [
        relations({ numbering: 'numbering.xml' }),
        {
          name: 'word/numbering.xml',
          content: `<w:numbering xmlns:w="${word}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="${'%1'.repeat(500_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
        },
      ]),
  },
  {
    name: 'ba mươi nghìn kiểu chữ.docx',
    comes: 'tooLarge',
    bytes: () =>
      docxOf(report, [
        relations({ styles: 'styles.xml' }),
        {
          name: 'word/styles.xml',
          content: `<w:styles xmlns:w="${word}">${many(30_000, (at) => `<w:style w:styleId="${at}"><w:basedOn w:val="${at + 1}"/></w:style>`)}</w:styles>`,
        },
      ]),
  },
]
