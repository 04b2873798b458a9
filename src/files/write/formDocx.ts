import { isDecimal } from '../../vietnamese/decimal.ts'
import { formatNumber } from '../../vietnamese/index.ts'
import { type FormColumn, type FormRow, type FormSheet, type FormValue, reckon } from '../../writer/form/index.ts'

const font = 'Times New Roman'
/** Twentieths of a point: A4, and the margins of Nghị định 30/2020 (left 30 mm, right 15 mm, top and bottom 20 mm). */
const page = { long: 16_838, short: 11_906 }
const margin = { left: 1_701, right: 851, top: 1_134, bottom: 1_134 }
/** Half-points: 13 pt, and 12 pt in tables of many columns. */
const body = 26
const narrow = 24
const manyColumns = 9

/** The form as an annex (phụ lục) in Word: landscape, the head on every page, no row over two pages. Sums and percentages are reckoned. */
export async function writeFormDocx(form: FormSheet): Promise<Uint8Array<ArrayBuffer>> {
  // A heavy library, wanted seldom.
  const word = await import('docx')
  const { AlignmentType, BorderStyle, Document, Footer, Packer, PageNumber, PageOrientation, Paragraph, Table, TableCell, TableRow } = word
  const { TextRun, VerticalAlign, VerticalMergeType, WidthType, TableLayoutType } = word
  const { columns, rows, place, code, title, period, measure } = form
  const size = columns.length > manyColumns ? narrow : body
  const at = reckon(form)
  const usable = page.long - margin.left - margin.right
  const widths = widthsOf(form, usable, size, (row, column) => shownIn(row, column, at(row, column)))

  type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType]
  const line = (text: string, alignment: Alignment, run: { bold?: boolean; italics?: boolean; size?: number } = {}, indent = 0) =>
    new Paragraph({ alignment, indent: { left: indent }, children: [new TextRun({ text, font, size, ...run })] })
  const cell = (child: InstanceType<typeof Paragraph>, column: number, more: object = {}) =>
    new TableCell({ width: { size: widths[column] as number, type: WidthType.DXA }, children: [child], ...more })

  const grouped = columns.some(({ group }) => group !== undefined)
  const heads = headRows(columns, grouped).map(
    (cells) =>
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells.map(({ text, column, span, merge }) =>
          cell(line(text, AlignmentType.CENTER, { bold: true }), column, {
            verticalAlign: VerticalAlign.CENTER,
            ...(span > 1 && { columnSpan: span }),
            ...(merge !== null && { verticalMerge: merge === 'first' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
          }),
        ),
      }),
  )
  const lines = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: columns.map((column, index) => {
          const alignment = { right: AlignmentType.RIGHT, center: AlignmentType.CENTER, left: AlignmentType.LEFT }[sideOf(column)]
          const run = { bold: row.kind === 'group', italics: row.level > 1 && column.kind === 'name' }
          const indent = column.kind === 'name' ? Math.max(0, row.level - 1) * 200 : 0
          return cell(line(shownIn(row, column, at(row, column)), alignment, run, indent), index, { verticalAlign: VerticalAlign.CENTER })
        }),
      }),
  )
  const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  const document = new Document({
    styles: { default: { document: { run: { font, size: body } } } },
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE, width: page.short, height: page.long }, margin } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ font, size: narrow, children: [PageNumber.CURRENT] })],
              }),
            ],
          }),
        },
        children: [
          line(place.filter((part) => part !== '').join(' – '), AlignmentType.LEFT, { bold: true, size: body }),
          ...(code === '' ? [] : [line(code, AlignmentType.RIGHT, { bold: true, size: body })]),
          line(title, AlignmentType.CENTER, { bold: true, size: 28 }),
          line(period, AlignmentType.CENTER, { italics: true, size: 28 }),
          line(measure === null ? '' : `Đơn vị tính: ${measure}`, AlignmentType.RIGHT, { italics: true, size: body }),
          new Table({
            width: { size: usable, type: WidthType.DXA },
            columnWidths: widths,
            layout: TableLayoutType.FIXED,
            borders: { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border },
            margins: { left: 60, right: 60, top: 30, bottom: 30 },
            rows: [...heads, ...lines],
          }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** So much of its size a digit is wide, a small and a capital letter in bold. */
const digitWidth = 0.5
const letterWidth = 0.58
const capitalWidth = 0.85
const padding = 150

/** Columns as wide as their figures and the words of their heads need, the rest shared among names and texts. */
function widthsOf(
  { columns, rows }: FormSheet,
  usable: number,
  size: number,
  shown: (row: FormRow, column: FormColumn) => string,
): number[] {
  const em = size * 10
  const needed = columns.map((column) => {
    const words = column.label.split(' ').map((word) => word.length * (word === word.toUpperCase() ? capitalWidth : letterWidth))
    const figures = sideOf(column) === 'left' ? [] : rows.map((row) => shown(row, column).length * digitWidth)
    return Math.max(...words, ...(column.kind === 'measure' ? [] : figures)) * em + padding
  })
  const wanting = columns.map((column, at) => (sideOf(column) === 'left' ? column.width : 0) + (needed[at] as number) / usable)
  const rest = usable - needed.reduce((sum, one) => sum + one, 0)
  const all = wanting.reduce((sum, one) => sum + one, 0)
  return needed.map((one, at) => Math.max(200, Math.floor(one + (rest * (wanting[at] as number)) / all)))
}

interface HeadCell {
  text: string
  column: number
  span: number
  /** It reaches over both rows of heads: the first or the second of them. */
  merge: 'first' | 'second' | null
}

/** The rows of heads: one, or two where some columns share one above them. */
function headRows(columns: readonly FormColumn[], grouped: boolean): HeadCell[][] {
  if (!grouped) return [columns.map(({ label }, column) => ({ text: label, column, span: 1, merge: null }))]
  const top: HeadCell[] = []
  for (const [column, { label, group }] of columns.entries()) {
    const last = top.at(-1)
    if (group === undefined) top.push({ text: label, column, span: 1, merge: 'first' })
    else if (last !== undefined && columns[last.column]?.group === group) last.span++
    else top.push({ text: group, column, span: 1, merge: null })
  }
  const below = columns.map(({ label, group }, column): HeadCell => {
    return group === undefined ? { text: '', column, span: 1, merge: 'second' } : { text: label, column, span: 1, merge: null }
  })
  return [top, below]
}

function sideOf({ kind }: FormColumn): 'left' | 'center' | 'right' {
  if (kind === 'figure' || kind === 'percent') return 'right'
  return kind === 'index' || kind === 'measure' ? 'center' : 'left'
}

/** What a cell shows: figures in the places of their line. */
function shownIn(row: FormRow, { kind }: FormColumn, value: FormValue): string {
  if (kind === 'index') return row.label
  if (kind === 'name') return row.name
  if (kind === 'measure') return row.measure
  if (!isDecimal(value)) return value ?? ''
  return formatNumber(value, { decimals: kind === 'percent' ? 1 : row.decimals })
}
