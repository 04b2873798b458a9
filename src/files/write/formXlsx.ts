import type { Cell, Worksheet } from 'exceljs'
import { isDecimal, placesOf } from '../../vietnamese/decimal.ts'
import { formatNumber } from '../../vietnamese/index.ts'
import {
  type FormColumn,
  type FormRow,
  type FormSheet,
  type FormValue,
  identityText,
  isEntry,
  isSum,
  reckon,
} from '../../writer/form/index.ts'
import { columnLetters, sheetName } from './names.ts'

const font = 'Times New Roman'
const line = { style: 'thin', color: { argb: 'FF000000' } } as const
const box = { top: line, bottom: line, left: line, right: line }
/** Light yellow: what is to be filled in. */
const toFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF9E5' } } as const
const headFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF2' } } as const
/** Nghị định 30/2020: left 30 mm, right 15 mm, top and bottom 20 mm, in inches. */
const margins = { left: 1.18, right: 0.59, top: 0.79, bottom: 0.79, header: 0.3, footer: 0.3 }
/** What Excel keeps of a number. */
const significant = 15
const exactly = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/

/**
 * The form as an .xlsx file, as officials print it and fill it in: sums and percentages are formulas with their results, only
 * what is to be filled in can be typed into, and row 1 and column A, both hidden, hold by what the file is known when it comes back.
 */
export async function writeFormXlsx(form: FormSheet): Promise<Uint8Array<ArrayBuffer>> {
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  const grouped = form.columns.some(({ group }) => group !== undefined)
  const titles = titlesOf(form)
  const head = titles.length + 2
  const first = head + (grouped ? 2 : 1)
  const names = form.columns.findIndex(({ kind }) => kind === 'name')
  const sheet = book.addWorksheet(sheetName(form.code || form.title), {
    views: [{ state: 'frozen', ySplit: first - 1, xSplit: names + 2 }],
    pageSetup: {
      ...{ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, margins },
      printTitlesRow: `${head}:${first - 1}`,
    },
    headerFooter: { oddFooter: '&C&P' },
  })
  sheet.columns = [{ width: 4, hidden: true }, ...form.columns.map(({ width }) => ({ width }))]
  const keys = sheet.addRow([identityText(form.identity), ...form.columns.map(({ key }) => key)])
  keys.hidden = true
  writeTitles(sheet, form, titles)
  writeHead(sheet, form.columns, head, grouped)
  const rowOf = new Map(form.rows.map(({ key }, at) => [key, first + at]))
  const at = reckon(form)
  for (const row of form.rows) {
    const own = sheet.addRow([row.key])
    for (const [index, column] of form.columns.entries()) writeCell(own.getCell(index + 2), row, column, at(row, column), { form, rowOf })
    own.height = heightOf(form.columns.map((column) => [column.kind === 'name' ? row.name : wordsIn(row.values[column.key]), column.width]))
  }
  await sheet.protect('', { formatColumns: true, formatRows: true, autoFilter: true, sort: false })
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function titlesOf({ place, code, title, period, measure }: FormSheet): string[] {
  return [place.filter((part) => part !== '').join(' – '), code, title, period, measure === null ? '' : `Đơn vị tính: ${measure}`].filter(
    (text) => text !== '',
  )
}

function writeTitles(sheet: Worksheet, { columns, place, code, title, measure }: FormSheet, titles: readonly string[]): void {
  for (const text of titles) {
    const row = sheet.addRow([null, text])
    sheet.mergeCells(row.number, 2, row.number, columns.length + 1)
    const cell = row.getCell(2)
    const isPlace = text.startsWith(place[0] || place[1])
    const isMeasure = measure !== null && text.startsWith('Đơn vị tính:')
    cell.font = { name: font, size: text === title ? 14 : 13, bold: text === title || isPlace, italic: isMeasure }
    const toRight = isMeasure || text === code
    cell.alignment = { horizontal: isPlace ? 'left' : toRight ? 'right' : 'center', vertical: 'middle', wrapText: true }
    if (text === title) row.height = 22 * Math.ceil(text.length / 90)
  }
}

/** One row of heads, or two where some share one above them. */
function writeHead(sheet: Worksheet, columns: readonly FormColumn[], top: number, grouped: boolean): void {
  sheet.addRow([null, ...columns.map(({ label, group }) => group ?? label)])
  if (grouped) sheet.addRow([null, ...columns.map(({ label }) => label)])
  for (let row = top; row <= top + (grouped ? 1 : 0); row++) {
    for (let column = 2; column <= columns.length + 1; column++) {
      const cell = sheet.getCell(row, column)
      cell.font = { name: font, size: 12, bold: true }
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
      Object.assign(cell, { border: box, fill: headFill })
    }
  }
  const own = sheet.getRow(top + (grouped ? 1 : 0))
  const lines = heightOf(columns.map(({ label, width }) => [label, width * boldShare]))
  own.height = grouped ? Math.max(lineHeight, lines - lineHeight) : lines
  if (!grouped) return
  own.height = Math.max(
    own.height,
    heightOf(columns.flatMap(({ label, group, width }) => (group === undefined ? [] : [[label, width * boldShare]]))),
  )
  for (let from = 0; from < columns.length; ) {
    const { group } = columns[from] as FormColumn
    let to = from
    while (group !== undefined && columns[to + 1]?.group === group) to++
    if (group === undefined) sheet.mergeCells(top, from + 2, top + 1, from + 2)
    else if (to > from) sheet.mergeCells(top, from + 2, top, to + 2)
    from = to + 1
  }
}

const lineHeight = 16.5
/** Of what fits into a line so much does in bold. */
const boldShare = 0.8

function wordsIn(value: FormValue | undefined): string {
  return typeof value === 'string' ? value : ''
}

/** Programs do not all make a row as high as its wrapped texts: it is said how high it must be. */
function heightOf(texts: readonly (readonly [text: string, width: number])[]): number {
  const lines = texts.map(([text, width]) => linesOf(text, Math.max(4, width)))
  return lineHeight * Math.max(1, ...lines)
}

function linesOf(text: string, width: number): number {
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    if (used > 0 && used + 1 + word.length > width) {
      lines++
      used = 0
    }
    used += (used > 0 ? 1 : 0) + word.length
  }
  return lines
}

interface Around {
  form: FormSheet
  /** The row of the sheet in which each line stands. */
  rowOf: ReadonlyMap<string, number>
}

function writeCell(cell: Cell, row: FormRow, column: FormColumn, value: FormValue, around: Around): void {
  cell.border = box
  cell.font = { name: font, size: 12, bold: row.kind === 'group', italic: row.level > 1 && column.kind === 'name' }
  cell.alignment = alignmentOf(row, column)
  cell.protection = { locked: !isEntry(row, column) }
  if (column.kind === 'index') cell.value = row.label === '' ? null : row.label
  else if (column.kind === 'name') cell.value = row.name
  else if (column.kind === 'measure') cell.value = row.measure === '' ? null : row.measure
  else if (row.kind === 'line') writeValue(cell, row, column, value, around)
}

function alignmentOf(row: FormRow, { kind }: FormColumn): Cell['alignment'] {
  const horizontal = kind === 'figure' || kind === 'percent' ? 'right' : kind === 'index' || kind === 'measure' ? 'center' : 'left'
  const indent = kind === 'name' ? Math.max(0, row.level - 1) : 0
  return { horizontal, vertical: 'top', wrapText: true, ...(indent > 0 ? { indent } : {}) } as Cell['alignment']
}

function writeValue(cell: Cell, row: FormRow, column: FormColumn, value: FormValue, around: Around): void {
  const decimals = column.kind === 'percent' ? 1 : row.decimals
  if (column.kind !== 'text') cell.numFmt = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
  const formula = formulaOf(row, column, Number(cell.row), around)
  if (formula !== null) cell.value = { formula, result: isDecimal(value) ? Number(value) : '' }
  else cell.value = isDecimal(value) ? plainNumber(value) : value
  if (!isEntry(row, column)) return
  cell.fill = toFill
  if (column.kind === 'figure' && row.measure !== '') cell.dataValidation = numbersOnly
}

/** A number as Excel keeps it; one with more digits than Excel keeps is text, for no digit may be lost. */
function plainNumber(value: Exclude<FormValue, string | null>): number | string {
  const digits = value.toFixed()
  const exact = exactly.test(digits) && digits.replace(/[-.]/g, '').replace(/^0+/, '').length <= significant
  return exact ? Number(digits) : formatNumber(value, { decimals: placesOf(value) })
}

const numbersOnly = {
  ...{ type: 'decimal', operator: 'between', formulae: [-1e15, 1e15], allowBlank: true },
  ...{ showErrorMessage: true, errorStyle: 'warning', errorTitle: 'Không phải một số', error: 'Ô này cần một số, ví dụ 1401,351.' },
} as const satisfies Cell['dataValidation']

/** What reckons the cell in Excel; null where it is given. */
function formulaOf(row: FormRow, column: FormColumn, own: number, { form, rowOf }: Around): string | null {
  const letters = (key: string) => columnLetters(form.columns.findIndex((one) => one.key === key) + 1)
  if (isSum(row, column)) {
    const cells = row.parts.flatMap((part) => (rowOf.has(part) ? [`${letters(column.key)}${rowOf.get(part)}`] : [])).join(',')
    return cells === '' ? null : `IF(COUNT(${cells})=0,"",SUM(${cells}))`
  }
  if (column.kind !== 'percent' || column.of === undefined) return null
  const [above, below] = [column.of.numerator, column.of.denominator].map((key) => `${letters(key)}${own}`)
  return `IF(AND(ISNUMBER(${above}),ISNUMBER(${below})),IF(${below}=0,"",${above}/${below}*100),"")`
}
