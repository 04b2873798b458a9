import { fold } from '../../vietnamese/index.ts'
import { anyOf, bareKey, beginsWith } from './phrase.ts'
import type { Cell } from './table.ts'
import { actualWords, comparisonWords, indexHeads, nameHeads, planWords, samePeriodWords, unitHeads } from './words.data.ts'

/** The head of one column: what stands above it, from the top down, each merged cell once. */
export interface Head {
  parts: string[]
  /** The parts folded and joined. */
  key: string
  /** The cells of the parts, to tell which columns share one. */
  starts: number[]
}

/** The head of a table, or of a part of it. */
export interface Header {
  heads: Head[]
  /** Index of its first row, of the first row below it, and of the row after the last one that belongs to it. */
  top: number
  from: number
  to: number
  /** Formulas of the row that numbers the columns: of column 5, "(6)=(5)/(4)". Columns are counted from 0. */
  formulas: Map<number, Formula>
}

export interface Formula {
  left: number
  right: number
  operator: '/' | '-'
}

const nameHead = beginsWith(nameHeads)
const unitKeys = new Set(unitHeads.map(bareKey))
const indexKeys = new Set(indexHeads.map(bareKey))
const valueWord = anyOf([...planWords, ...actualWords, ...samePeriodWords, ...comparisonWords])
const year = /^(?:năm )?(?:19|20)\d\d$/
const longest = 120

export function isIndexHead(text: string): boolean {
  return indexKeys.has(bareKey(text))
}

export function isUnitHead(text: string): boolean {
  return unitKeys.has(bareKey(text))
}

export function isNameHead(text: string): boolean {
  return nameHead.test(bareKey(text))
}

/** The heads of a table: most have one, at the top; tables stacked in one sheet have several. */
export function headersOf(rows: readonly Cell[][]): Header[] {
  const headers: Header[] = []
  for (let row = 0; row < rows.length; row++) {
    if (!beginsHeader(rows[row] as Cell[])) continue
    const header = readHeader(rows, row)
    const last = headers.at(-1)
    if (last !== undefined) last.to = row
    headers.push(header)
    row = header.from - 1
  }
  return headers
}

/** A row begins a head when two of its cells are heads, one of them of figures or of the names, and none is a figure. */
function beginsHeader(row: readonly Cell[]): boolean {
  const texts = distinct(row).map(({ text }) => text)
  if (texts.length < 2 || texts.some((text) => text.length > longest || isFigure(text))) return false
  const named = texts.filter(isNameHead).length
  const fixed = texts.filter((text) => isUnitHead(text) || isIndexHead(text)).length
  const values = texts.filter((text) => !isNameHead(text) && isValueHead(text)).length
  return (named > 0 && fixed + values > 0) || (fixed > 0 && values > 0) || values > 2
}

function isValueHead(text: string): boolean {
  const key = fold(text)
  return key.length < longest && (valueWord.test(key) || year.test(bareKey(text)) || /giai đoạn|quí|tháng|%/.test(key))
}

function readHeader(rows: readonly Cell[][], top: number): Header {
  const columns = (rows[top] as Cell[]).length
  const heads: Head[] = Array.from({ length: columns }, () => ({ parts: [], key: '', starts: [] }))
  let from = top
  for (; from < rows.length && (from === top || continuesHeader(rows, from, top)); from++) addParts(heads, rows[from] as Cell[])
  const numbers = rows[from] === undefined ? null : columnNumbers(rows[from] as Cell[])
  const formulas = formulasOf(
    numbers ?? new Map(),
    [...(numbers === null ? [] : (rows[from] as Cell[])), ...heads.map((head) => head.parts.join(' '))],
    columns,
  )
  for (const head of heads) head.key = fold(head.parts.join(' | '))
  return { heads, top, from: numbers === null ? from : from + 1, to: rows.length, formulas }
}

function addParts(heads: Head[], row: readonly Cell[]): void {
  row.forEach((cell, column) => {
    const head = heads[column]
    if (head === undefined || cell.text === '' || head.starts.includes(cell.start)) return
    head.parts.push(cell.text)
    head.starts.push(cell.start)
  })
}

/** A further row of the head says nothing new in the column of names, and holds words, not figures. */
function continuesHeader(rows: readonly Cell[][], at: number, top: number): boolean {
  const row = rows[at] as Cell[]
  const first = rows[top] as Cell[]
  const fresh = distinct(row).filter((cell) => !(rows[at - 1] as Cell[]).some((above) => above.start === cell.start))
  if (fresh.length === 0 || columnNumbers(row) !== null || fresh.some(({ text }) => isFigure(text))) return false
  const names = first.flatMap((cell, column) => (isNameHead(cell.text) || isIndexHead(cell.text) ? [column] : []))
  return names.length > 0 && names.every((column) => row[column]?.text === '' || row[column]?.start === rows[at - 1]?.[column]?.start)
}

/** The cells with text, each merged one once. */
export function distinct(row: readonly Cell[]): Cell[] {
  const seen = new Set<number>()
  return row.filter(({ text, start }) => text !== '' && !seen.has(start) && seen.add(start))
}

/** A cell that holds a figure and nothing else but its unit; a bare year is a head. */
function isFigure(text: string): boolean {
  return /^[-+(<>≥≤]?\s*\d[\d.,]*\s*%?\)?$/.test(text) && !/^(?:19|20)\d\d$/.test(text)
}

const columnNumber = /^\(?\s*(?:(\d{1,2})|[A-ZĐ])\s*\)?(?:\s*[=:].*)?$/

/** The columns by the numbers that a row under the head gives them: "A", "B", "1", "(2)", "(3)=(2)/(1)"; null where the row is none. */
function columnNumbers(row: readonly Cell[]): Map<number, number> | null {
  const numbers = new Map<number, number>()
  let last = 0
  for (const [column, { text }] of row.entries()) {
    if (text === '') continue
    const match = columnNumber.exec(text.trim())
    if (match === null) return null
    if (match[1] === undefined) continue
    const number = Number(match[1])
    if (number < last) return null
    if (!numbers.has(number)) numbers.set(number, column)
    last = number
  }
  const given = [...numbers.keys()]
  return given.length > 1 && given.every((number, at) => at === 0 || number - (given[at - 1] as number) === 1) ? numbers : null
}

const formula = /\(?\s*(\d{1,2})\s*\)?\s*=\s*\(?\s*(\d{1,2})\s*\)?\s*(?:x\s*100\s*)?([/:–-])\s*\(?\s*(\d{1,2})\s*\)?/

function formulasOf(numbers: ReadonlyMap<number, number>, cells: readonly (Cell | string)[], columns: number): Map<number, Formula> {
  const formulas = new Map<number, Formula>()
  const columnOf = (number: string | undefined): number =>
    numbers.get(Number(number)) ?? (numbers.size === 0 ? Number(number) - 1 : columns)
  for (const cell of cells) {
    const match = formula.exec(typeof cell === 'string' ? cell : cell.text)
    if (match === null) continue
    const [own, left, right] = [columnOf(match[1]), columnOf(match[2]), columnOf(match[4])]
    if (Math.max(own, left, right) < columns) formulas.set(own, { left, right, operator: match[3] === '/' || match[3] === ':' ? '/' : '-' })
  }
  return formulas
}
