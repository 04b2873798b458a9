import { Document, FootnoteReferenceRun, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { describe, expect, it } from 'vitest'
import { docxOf, docxParagraph, zipOf } from '../../../test/support/zipOf.ts'
import { openDocument } from '../open.ts'

async function textOf(bytes: Uint8Array): Promise<string> {
  return (await openDocument('báo cáo.docx', bytes)).text
}

function row(...cells: (string | [string, { rowSpan?: number; columnSpan?: number }])[]): TableRow {
  return new TableRow({
    children: cells.map((cell) => {
      const [text, span] = typeof cell === 'string' ? [cell, {}] : cell
      return new TableCell({ ...span, children: [new Paragraph(text)] })
    }),
  })
}

describe('a .docx made by a word processor', () => {
  it('gives headings, numbered lists, tables and footnotes in reading order', async () => {
    const document = new Document({
      footnotes: { 1: { children: [new Paragraph('Số liệu ước tính.')] } },
      numbering: {
        config: [
          {
            reference: 'mục',
            levels: [
              { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.' },
              { level: 1, format: LevelFormat.DECIMAL, text: '%2.' },
              { level: 2, format: LevelFormat.LOWER_LETTER, text: '%3)' },
            ],
          },
        ],
      },
      sections: [
        {
          children: [
            new Paragraph({ text: 'KẾT QUẢ', numbering: { reference: 'mục', level: 0 } }),
            new Paragraph({ text: 'Kinh tế', numbering: { reference: 'mục', level: 1 } }),
            new Paragraph({ text: 'Nông nghiệp', numbering: { reference: 'mục', level: 2 } }),
            new Paragraph({ text: 'Công nghiệp', numbering: { reference: 'mục', level: 2 } }),
            new Paragraph({ text: 'Xã hội', numbering: { reference: 'mục', level: 1 } }),
            new Paragraph({ text: 'NHIỆM VỤ', numbering: { reference: 'mục', level: 0 } }),
            new Paragraph({ text: 'Thu ngân sách', numbering: { reference: 'mục', level: 1 } }),
            new Paragraph({
              children: [new TextRun('Trồng 120 ha'), new FootnoteReferenceRun(1), new TextRun({ text: ' rừng.', break: 1 })],
            }),
            new Table({
              rows: [
                row(['Chỉ tiêu', { rowSpan: 2 }], ['Kế hoạch', { columnSpan: 2 }], ['Thực hiện', { rowSpan: 2 }]),
                row('Tỉnh giao', 'Xã giao'),
                row('Lúa', '100', '110', '120'),
              ],
            }),
            new Paragraph('Hết.'),
          ],
        },
      ],
    })
    const { text, tables } = await openDocument('báo cáo.docx', await Packer.toBuffer(document))
    expect(text.split('\n\n')).toEqual([
      'I. KẾT QUẢ',
      '1. Kinh tế',
      'a) Nông nghiệp',
      'b) Công nghiệp',
      '2. Xã hội',
      'II. NHIỆM VỤ',
      '1. Thu ngân sách',
      'Trồng 120 ha\nrừng.',
      'Chỉ tiêu\tKế hoạch\t\tThực hiện\n\tTỉnh giao\tXã giao\t\nLúa\t100\t110\t120',
      'Hết.',
      'Số liệu ước tính.',
    ])
    expect(tables[0]?.rows.map((cells) => cells.map((cell) => cell.text))).toEqual([
      ['Chỉ tiêu', 'Kế hoạch', 'Kế hoạch', 'Thực hiện'],
      ['Chỉ tiêu', 'Tỉnh giao', 'Xã giao', 'Thực hiện'],
      ['Lúa', '100', '110', '120'],
    ])
  })
})

describe('what Word writes and does not show', () => {
  it.each([
    [
      'deleted text',
      '<w:p><w:r><w:t>Thu 132</w:t></w:r><w:del><w:r><w:delText>99</w:delText><w:t>98</w:t></w:r></w:del><w:ins><w:r><w:t> tỷ</w:t></w:r></w:ins></w:p>',
    ],
    ['moved text', '<w:moveFrom><w:p><w:r><w:t>cũ</w:t></w:r></w:p></w:moveFrom><w:p><w:r><w:t>Thu 132 tỷ</w:t></w:r></w:p>'],
    [
      'hidden text',
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Thu 132 tỷ</w:t></w:r></w:p>',
    ],
    ['the instruction of a field', '<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>Thu 132 tỷ</w:t></w:r></w:p>'],
    ['tab stops', '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>Thu</w:t><w:tab/><w:t>132 tỷ</w:t></w:r></w:p>'],
    [
      'formatting of the paragraph mark',
      '<w:p><w:pPr><w:rPr><w:vanish/><w:rFonts w:ascii=".VnTime"/></w:rPr></w:pPr><w:r><w:t>Thu 132 tỷ</w:t></w:r></w:p>',
    ],
  ])('%s is no text', async (_, body) => {
    expect(await textOf(docxOf(body))).toBe('Thu 132 tỷ')
  })

  it('a deleted row is no row', async () => {
    const cell = (text: string): string => `<w:tc>${docxParagraph(text)}</w:tc>`
    const rows = `<w:tr>${cell('1')}${cell('2')}</w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('x')}${cell('y')}</w:tr><w:tr>${cell('3')}${cell('4')}</w:tr>`
    expect(await textOf(docxOf(`<w:tbl>${rows}</w:tbl>`))).toBe('1\t2\n3\t4')
  })
})

describe('less usual parts', () => {
  it('puts a text box after its paragraph, once', async () => {
    const box = (text: string): string => `<w:txbxContent>${docxParagraph(text)}</w:txbxContent>`
    const body = `<w:p><w:r><w:t>Trước </w:t><mc:AlternateContent><mc:Choice>${box('trong khung')}</mc:Choice><mc:Fallback>${box('trong khung')}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>sau</w:t></w:r></w:p>`
    expect(await textOf(docxOf(body))).toBe('Trước sau\n\ntrong khung')
  })

  it('shows symbols and hard hyphens', async () => {
    const body = '<w:p><w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 95%; 2021</w:t><w:noBreakHyphen/><w:t>2025</w:t></w:r></w:p>'
    expect(await textOf(docxOf(body))).toBe('≥ 95%; 2021-2025')
  })

  it('knows raised figures as powers or as marks of notes', async () => {
    const raised = (text: string): string => `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${text}</w:t></w:r>`
    const plain = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
    const body = `<w:p>${plain('1.500 m')}${raised('2')}${plain(', 20 m')}${raised('3')}${plain(', 25 hộ')}${raised('1')}${plain(', 4 km')}<w:r><w:rPr><w:position w:val="9"/></w:rPr><w:t>2</w:t></w:r>${plain(', 30')}${raised('o')}${plain('C')}</w:p>`
    expect(await textOf(docxOf(body))).toBe('1.500 m², 20 m³, 25 hộ, 4 km², 30oC')
  })

  it('reads a document whose main part has another name, and whose names have another prefix or none', async () => {
    const main = `<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>Thu 132 tỷ</t></r></p></body></document>`
    const relation =
      '<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>'
    const bytes = zipOf([
      { name: '_rels/.rels', content: relation },
      { name: 'word/document2.xml', content: main },
    ])
    expect(await textOf(bytes)).toBe('Thu 132 tỷ')
  })

  it('says when the document was last saved', async () => {
    const core =
      '<cp:coreProperties><dcterms:created>2024-12-01T08:00:00Z</dcterms:created><dcterms:modified>2024-12-13T08:00:00Z</dcterms:modified></cp:coreProperties>'
    const { published } = await openDocument('a.docx', docxOf(docxParagraph('Thu'), [{ name: 'docProps/core.xml', content: core }]))
    expect(published).toBe('2024-12-13')
  })
})

describe('old Vietnamese typefaces', () => {
  const relation =
    '<Relationships><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>'
  const styles = (font: string): string =>
    `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:rFonts w:ascii="${font}"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="N"/></w:style></w:styles>`
  const withStyles = (body: string, font: string): Buffer =>
    docxOf(body, [
      { name: 'word/_rels/document.xml.rels', content: relation },
      { name: 'word/styles.xml', content: styles(font) },
    ])

  it('are decoded where a run is set in one, even a single word', async () => {
    expect(await textOf(docxOf(docxParagraph('kÕ ho¹ch', '<w:rFonts w:ascii=".VnTime"/>')))).toBe('kế hoạch')
    expect(await textOf(docxOf(docxParagraph('nhaân daân', '<w:rFonts w:ascii="VNI-Times"/>')))).toBe('nhân dân')
  })

  it('are decoded where a style sets them, in capitals where the typeface has only capitals', async () => {
    const styled =
      '<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr><w:r><w:t>kÕ ho¹ch</w:t></w:r><w:r><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr><w:t> năm</w:t></w:r></w:p>'
    expect(await textOf(withStyles(styled, '.VnTimeH'))).toBe('KẾ HOẠCH năm')
  })

  it('are recognised by the text where nothing names them', async () => {
    expect(await textOf(docxOf(docxParagraph('Tæng diÖn tÝch gieo trång ®¹t 1.842,5 ha, b»ng 102,3% kÕ ho¹ch')))).toBe(
      'Tổng diện tích gieo trồng đạt 1.842,5 ha, bằng 102,3% kế hoạch',
    )
  })
})
