import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type PdfText, pdfOf } from '../../../test/support/pdfOf.ts'
import type { SourceDocument } from '../document.ts'
import { openDocument } from '../open.ts'

function open(bytes: Uint8Array): Promise<SourceDocument> {
  return openDocument('báo cáo.pdf', bytes)
}

/** Lines of a page from the top down, 18 points apart; each begins at `x` or 80. */
function lines(...texts: (string | [number, string])[]): PdfText[] {
  return texts.flatMap((line, at) => {
    const [x, text] = typeof line === 'string' ? [80, line] : line
    return text === '' ? [] : [{ x, y: 780 - 18 * at, text }]
  })
}

describe('a .pdf written by an office program', () => {
  it('gives paragraphs over line ends, and one table over three pages without its repeated head', async () => {
    const { text, tables } = await open(readFileSync(new URL('../../../test/fixtures/bieu-gop.pdf', import.meta.url)))
    expect(text.split('\n\n').filter((part) => !part.startsWith('TT'))).toEqual([
      'I. KẾT QUẢ THỰC HIỆN',
      '1. Nông nghiệp',
      'Tổng sản lượng đạt 7.120 tấn, vượt kế hoạch; diện tích gieo trồng giai đoạn 2021-2025 bình quân 1.842,5 ha mỗi năm, trong đó lúa chiếm hơn một nửa, còn lại là ngô, rau màu và cây ăn quả các loại.',
      'Thu ngân sách đạt 132 tỷ đồng.',
      'MỘT SỐ CHỈ TIÊU NĂM 2025',
      'Số liệu ước đến ngày 31/12/2025.',
      'Trên đây là kết quả năm 2025.',
    ])
    const texts = tables[0]?.rows.map((row) => row.map((cell) => cell.text)) ?? []
    expect(texts).toHaveLength(42)
    expect(texts[1]).toEqual(['TT', 'Chỉ tiêu', 'ĐVT', 'Tỉnh giao', 'HĐND xã giao', 'Thực hiện năm 2025', 'TH/KH tỉnh', 'TH/KH xã'])
    expect(texts[41]).toEqual(['40', 'Sản lượng cây trồng chủ lực của vùng thứ 40', 'tấn', '217', '227', '256', '118,0', '112,8'])
  })
})

describe('lines of a .pdf', () => {
  it('are joined into paragraphs by indents, short lines and labels', async () => {
    const full = 'một dòng đầy đủ chữ kéo dài cho tới hết lề phải của trang giấy'
    const { text } = await open(
      pdfOf([{ texts: lines([100, `Thu ${full}`], `${full},`, 'đạt 132 tỷ đồng.', `- Chi ${full};`, `- Nợ ${full}.`) }]),
    )
    expect(text.split('\n\n')).toEqual([`Thu ${full} ${full}, đạt 132 tỷ đồng.`, `- Chi ${full};`, `- Nợ ${full}.`])
  })

  it('are joined without a blank after a dash or a stroke inside a word', async () => {
    const full = 'một dòng đầy đủ chữ kéo dài cho tới hết lề phải giai đoạn 2021-'
    expect((await open(pdfOf([{ texts: lines(full, '2025 đạt 45 triệu đồng.') }]))).text).toBe(`${full}2025 đạt 45 triệu đồng.`)
  })

  it('of an item of a list go on where its text begins, not where its label stands', async () => {
    const full = 'một dòng đầy đủ chữ kéo dài cho tới hết lề phải của trang giấy'
    const { text } = await open(
      pdfOf([{ texts: lines(`Thu ${full}`, 'hết.', `\uf0b7 Chi ${full}`, [92, `${full} đạt`], [92, '132 tỷ đồng;'], '\uf0b7 Nợ ngắn.') }]),
    )
    expect(text.split('\n\n')).toEqual([`Thu ${full} hết.`, `- Chi ${full} ${full} đạt 132 tỷ đồng;`, '- Nợ ngắn.'])
  })

  it('go on over the page, without page numbers and running heads', async () => {
    const full = 'một dòng đầy đủ chữ kéo dài cho tới hết lề phải của trang giấy'
    const pageOf = (number: number, ...body: string[]): { texts: PdfText[] } => ({
      texts: [...lines([250, `- ${number} -`], [80, `Báo cáo số ${number}`], '', ...body), { x: 80, y: 40, text: 'UBND xã Mẫu' }],
    })
    const { text } = await open(pdfOf([pageOf(1, full, full), pageOf(2, `${full}.`, full), pageOf(3, 'hết.')]))
    expect(text.split('\n\n')).toEqual([`${full} ${full} ${full}. ${full} hết.`])
  })

  it('know raised figures as powers or as marks of notes', async () => {
    const texts = [
      ...lines('Diện tích 1.500 m', [300, 'và 20 hộ']),
      { x: 182, y: 786, text: '2', size: 7 },
      { x: 348, y: 768, text: '1', size: 7 },
    ]
    expect((await open(pdfOf([{ texts }]))).text).toBe('Diện tích 1.500 m²\n\nvà 20 hộ')
  })
})

describe('tables of a .pdf', () => {
  const rows = ['Chỉ tiêu', 'Kế hoạch', 'Thực hiện']
  const cells = (...content: string[][]): PdfText[] =>
    content.flatMap((row, y) => row.flatMap((text, x) => (text === '' ? [] : [{ x: 85 + 150 * x, y: 685 - 30 * y, text }])))

  it('are told by their lines, merged cells by the lines that are missing', async () => {
    const rulings = [
      ...[705, 645, 615].map((y) => [80, y, 530, y] as const),
      [230, 675, 530, 675] as const,
      ...[80, 230, 530].map((x) => [x, 705, x, 615] as const),
      [380, 675, 380, 615] as const,
    ]
    const { tables } = await open(pdfOf([{ texts: cells(['Chỉ tiêu', 'Năm 2024', ''], ['', 'KH', 'TH'], ['Lúa', '100', '105']), rulings }]))
    expect(tables[0]?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ['Chỉ tiêu', 'Năm 2024', 'Năm 2024'],
      ['Chỉ tiêu', 'KH', 'TH'],
      ['Lúa', '100', '105'],
    ])
  })

  /** A table of three columns whose lines stand at x = 80, 110, 400, 530, its rows 30 points high from y = 705 down. */
  const narrow = (...content: (readonly [number, string])[][]) => ({
    texts: content.flatMap((row, y) => row.map(([x, text]) => ({ x, y: 685 - 30 * y, text }))),
    rulings: [
      ...Array.from({ length: content.length + 1 }, (_, y) => [80, 705 - 30 * y, 530, 705 - 30 * y] as const),
      ...[80, 110, 400, 530].map((x) => [x, 705, x, 705 - 30 * content.length] as const),
    ],
  })

  it('part at a line what stands close to both sides of it', async () => {
    const { tables } = await open(
      pdfOf([
        narrow(
          [
            [90, 'STT'],
            [112, 'Chỉ tiêu'],
            [410, 'KH'],
          ],
          [
            [100, '1'],
            [112, 'Lúa'],
            [410, '100'],
          ],
        ),
      ]),
    )
    expect(tables[0]?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ['STT', 'Chỉ tiêu', 'KH'],
      ['1', 'Lúa', '100'],
    ])
  })

  it('over two pages have a row that the end of the page cuts in two only once', async () => {
    const { tables } = await open(
      pdfOf([
        narrow(
          [
            [85, 'TT'],
            [120, 'Chỉ tiêu'],
            [410, 'KH'],
          ],
          [
            [85, '1'],
            [120, 'Trường học đạt'],
            [410, '11'],
          ],
        ),
        narrow(
          [[120, 'chuẩn quốc gia']],
          [
            [85, '2'],
            [120, 'Hộ nghèo'],
            [410, '25'],
          ],
        ),
      ]),
    )
    expect(tables[0]?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ['TT', 'Chỉ tiêu', 'KH'],
      ['1', 'Trường học đạt chuẩn quốc gia', '11'],
      ['2', 'Hộ nghèo', '25'],
    ])
  })

  it('without lines are told by their aligned columns', async () => {
    const { text } = await open(pdfOf([{ texts: cells(rows, ['Lúa', '100', '105'], ['Ngô', '50', '45'], ['Rau màu', '20', '21,5']) }]))
    expect(text).toBe('Chỉ tiêu\tKế hoạch\tThực hiện\nLúa\t100\t105\nNgô\t50\t45\nRau màu\t20\t21,5')
  })

  it('are not seen in words that only stand apart', async () => {
    const { tables } = await open(
      pdfOf([{ texts: cells(['Nơi nhận', 'TM. UBND', 'Chủ tịch'], ['Lưu', 'Ký', 'tên'], ['a', 'b', 'c'], ['d', 'e', 'g']) }]),
    )
    expect(tables).toEqual([])
  })
})

describe('a .pdf without text that can be read', () => {
  it('is refused as a scan', async () => {
    await expect(open(pdfOf([{ texts: [] }, { texts: lines('2') }]))).rejects.toMatchObject({ fault: 'scanned' })
  })

  it('is refused where its characters stand for nothing', async () => {
    await expect(
      open(pdfOf([{ texts: lines('\ue001\ue002\ue003\ue004 \ue005\ue006\ue007 và \ue010\ue011\ue012') }])),
    ).rejects.toMatchObject({ fault: 'scanned' })
  })
})
