/** A number in a cell, by its exact digits ('1401.351'); of one shown as a percentage, the digits that are shown (48.7 for 48,7%). */
export interface Numeral {
  digits: string
  percent: boolean
}

/** What a cell holds: text, days among it ('30/09/2026'), or a number that the file itself keeps as one; nothing. */
export type CellValue = string | Numeral | null | undefined

/** A row that holds something; its number and its columns are counted from 0, as the file has them. */
export interface SheetRow {
  number: number
  values: readonly CellValue[]
}

/** Merged cells: rows and columns from 0, both ends inside. */
export interface Merge {
  top: number
  left: number
  bottom: number
  right: number
}

/** One sheet of a workbook, or a whole .csv: its rows that hold something, in order. */
export interface SheetGrid {
  name: string
  rows: readonly SheetRow[]
  merges: readonly Merge[]
}

/** Where a cell stands, as people name it: 'B7'. */
export function cellName(row: number, column: number): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return `${letters}${row + 1}`
}

/** The text of a cell in one line; a number by its digits, with a decimal comma. */
export function textOf(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'string') return value.digits.replace('.', ',') + (value.percent ? '%' : '')
  return /\s/.test(value) ? value.replace(/\s+/g, ' ').trim() : value
}
