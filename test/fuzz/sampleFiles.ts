import { readFileSync } from 'node:fs'
import { pdfOf } from '../support/pdfOf.ts'
import { docxOf, docxParagraph, xlsxOf } from '../support/zipOf.ts'

/** A small file of some kind. What is inside it can be changed before it is packed: `change` is given each part as text. */
export interface SampleFile {
  name: string
  bytes: (change: (part: string) => string) => Uint8Array
}

const cell = (text: string, set = ''): string => `<w:tc><w:tcPr>${set}</w:tcPr>${docxParagraph(text)}</w:tc>`
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`

const documentBody = [
  docxParagraph('BÁO CÁO Kết quả thực hiện nhiệm vụ 9 tháng năm 2024', '<w:b/>'),
  '<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Kinh tế</w:t></w:r><w:r><w:tab/><w:br/><w:t xml:space="preserve"> &amp; x&#227; hội</w:t></w:r></w:p>',
  docxParagraph('Thu ngân sách đạt 132,5 tỷ đồng, bằng 105% kế hoạch; 24/30 chỉ tiêu đạt và vượt.'),
  '<w:p><w:ins w:id="1"><w:r><w:t>Trồng 1.388 ha rừng</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>1.288 ha</w:delText></w:r></w:del><w:r><w:footnoteReference w:id="2"/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r><w:hyperlink r:id="rId9"><w:r><w:t>, tăng 5%</w:t></w:r></w:hyperlink></w:p>',
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/><w:gridCol w:w="900"/><w:gridCol w:w="900"/></w:tblGrid>${row(
    cell('Chỉ tiêu', '<w:vMerge w:val="restart"/>'),
    cell('Năm 2024', '<w:gridSpan w:val="2"/>'),
  )}${row(cell('', '<w:vMerge/>'), cell('Kế hoạch'), cell('Thực hiện'))}${row(cell('Diện tích lúa (ha)'), cell('1.250'), cell('1.312,5'))}</w:tbl>`,
  '<w:p><w:r><w:t>5 xã</w:t></w:r></w:p><w:sectPr/>',
].join('')

const numbering =
  '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
const styles =
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Normal"><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style></w:styles>'
const footnotes =
  '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p><w:r><w:t>Theo giá so sánh 2010.</w:t></w:r></w:p></w:footnote></w:footnotes>'

const sheet =
  '<cols><col min="2" max="3" width="9"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Chỉ tiêu</t></is></c><c r="B2" t="inlineStr"><is><r><t>Kế</t></r><r><t> hoạch</t></r></is></c><c r="C2" t="str"><f>A1</f><v>Thực hiện</v></c></row><row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" s="1"><v>1250</v></c><c r="C3" s="2"><v>45565.5</v></c><c r="D3" t="b"><v>1</v></c><c r="E3" t="e"><v>#DIV/0!</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'
const sheetStyles =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0&quot; ha&quot;;[Red]-0.00%"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs>'

const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Tin</title><meta property="article:published_time" content="2024-09-30T08:00:00+07:00"><style>p{}</style></head><body><nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/a">Tin tức</a></li></ul></nav><article><h1>Thu ngân sách vượt dự toán</h1><p>Chín tháng năm 2024, thu ngân sách đạt <b>132,5</b> tỷ&nbsp;đồng, bằng 105% kế hoạch; cả huyện có 24/30 chỉ tiêu đạt và vượt.</p><table><caption>Biểu 1</caption><tr><th rowspan="2">Chỉ tiêu<th colspan="2">Năm 2024<tr><td>Kế hoạch<td>Thực hiện<tr><td>Lúa (ha)<td>1.250<td>1.312,5</table><ul><li>5 xã đạt chuẩn</ul><script>var a = "9 xã"</script></article><footer>Điện thoại: 0212 3456 789</footer></body></html>`

const list = 'STT;Chỉ tiêu;ĐVT;Kế hoạch;Thực hiện\n1;"Lúa; ngô";ha;1.250;"1.312,5"\n2;"Thu ""nội địa""";tỷ đồng;120;132,5\n'
const prose = 'Chín tháng năm 2024, thu ngân sách đạt 132,5 tỷ đồng, bằng 105% kế hoạch.\nCả huyện có 24/30 chỉ tiêu đạt và vượt.\n'

const pages = [
  {
    texts: ['Thu ngân sách đạt 132,5 tỷ đồng, bằng 105% kế hoạch;', 'trồng 1.388 ha rừng.']
      .map((text, line) => ({ x: 60, y: 780 - 16 * line, text }))
      .concat([
        { x: 64, y: 704, text: 'Chỉ tiêu' },
        { x: 204, y: 704, text: 'Thực hiện' },
        { x: 64, y: 684, text: 'Lúa (ha)' },
        { x: 204, y: 684, text: '1.312,5' },
      ]),
    rulings: [
      [60, 720, 340, 720],
      [60, 700, 340, 700],
      [60, 680, 340, 680],
      [60, 680, 60, 720],
      [200, 680, 200, 720],
      [340, 680, 340, 720],
    ] as [number, number, number, number][],
  },
  { texts: [{ x: 60, y: 780, text: 'Năm 2025 phấn đấu 140 tỷ đồng.' }] },
]

const fixture = (name: string): SampleFile => {
  const bytes = readFileSync(new URL(`../fixtures/${name}`, import.meta.url))
  return { name, bytes: () => bytes }
}

/** One small file or more of each kind that is read. */
export const sampleFiles: readonly SampleFile[] = [
  {
    name: 'báo cáo.docx',
    bytes: (change) =>
      docxOf(change(documentBody), [
        { name: 'word/numbering.xml', content: change(numbering) },
        { name: 'word/styles.xml', content: change(styles) },
        { name: 'word/footnotes.xml', content: change(footnotes) },
        {
          name: 'word/_rels/document.xml.rels',
          content: change(
            '<Relationships><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.vn" TargetMode="External"/></Relationships>',
          ),
        },
      ]),
  },
  {
    name: 'biểu.xlsx',
    bytes: (change) =>
      xlsxOf(change(sheet), { styles: change(sheetStyles), strings: ['Biểu 1. Đơn vị: ha', '', 'Diện tích lúa'].map(change) }),
  },
  { name: 'bài.html', bytes: (change) => Buffer.from(change(page)) },
  { name: 'biểu.csv', bytes: (change) => Buffer.from(change(list)) },
  { name: 'bài.txt', bytes: (change) => Buffer.from(change(prose)) },
  { name: 'bài.txt', bytes: (change) => Buffer.from(`\ufeff${change(prose)}`, 'utf16le') },
  { name: 'báo cáo.pdf', bytes: (change) => Buffer.from(change(pdfOf(pages, { compress: false }).toString('latin1')), 'latin1') },
  { name: 'báo cáo.pdf', bytes: () => pdfOf(pages) },
  fixture('bieu-gop.doc'),
  fixture('tcvn3.doc'),
  fixture('mat-khau.docx'),
  fixture('cu.xls'),
]
