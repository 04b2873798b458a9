import { cellName, type SheetGrid, type SheetRow, textOf } from '../../reader/sheet/grid.ts'
import { NotationEvidence, readCell } from '../../reader/sheet/numbers.ts'
import { decimal, isDecimal } from '../../vietnamese/decimal.ts'
import { formatNumber } from '../../vietnamese/index.ts'
import { type FormColumn, type FormIdentity, type FormRow, type FormSheet, type FormValue, isEntry, isSum } from './formSheet.ts'
import { identityOf } from './identity.ts'

/** What a line was filled in with: the columns to be filled in, figures and words (cause, proposal); null where it is left empty. */
export interface FilledLine {
  key: string
  values: Readonly<Record<string, FormValue>>
}

/** Something that is not as it should be, as a sentence. `stops`: the file cannot be taken in with it. */
export interface FillProblem {
  /** Where, as Excel names it; '' for the whole file. */
  cell: string
  sentence: string
  stops: boolean
}

/** A form that came back. */
export interface FilledForm {
  lines: readonly FilledLine[]
  /** The version of the form that the file was made of; null where it is none of ours. */
  version: string | null
  problems: readonly FillProblem[]
}

/** Which form a workbook is of; null where it is none of ours. */
export function identityIn(grids: readonly SheetGrid[]): FormIdentity | null {
  return grids.map((grid) => identityOf(textOf(grid.rows[0]?.values[0]))).find((one) => one !== null) ?? null
}

/**
 * What a form was filled in with. Lines and columns are known by their keys, whatever was moved; what may not be changed and
 * was keeps the form's own value and is told.
 */
export function readFilled(form: FormSheet, grids: readonly SheetGrid[]): FilledForm {
  const problems: FillProblem[] = []
  const say = (cell: string, sentence: string, stops = false) => void problems.push({ cell, sentence, stops })
  const grid = grids.find(({ rows }) => identityOf(textOf(rows[0]?.values[0])) !== null)
  const identity = grid === undefined ? null : identityOf(textOf(grid.rows[0]?.values[0]))
  if (grid === undefined || identity === null) {
    say('', 'Tệp này không phải là biểu do hệ thống xuất ra, hoặc dòng 1 ẩn đã bị xóa. Hãy tải biểu về lại rồi điền.', true)
    return { lines: [], version: null, problems }
  }
  if (!isOf(form.identity, identity)) {
    say('', 'Tệp này là biểu của kỳ, biểu hoặc đơn vị khác. Hãy chọn đúng tệp của biểu đang mở.', true)
    return { lines: [], version: null, problems }
  }
  if (identity.version !== form.identity.version) {
    say('', 'Biểu trong hệ thống đã thay đổi từ lúc xuất tệp này; các dòng và cột còn lại vẫn được nhận.')
  }
  return { lines: linesOf(form, grid, say), version: identity.version, problems }
}

function isOf(own: FormIdentity, other: FormIdentity): boolean {
  return own.form === other.form && own.round === other.round && own.sender === other.sender
}

type Say = (cell: string, sentence: string, stops?: boolean) => void
type Placed = { column: FormColumn; at: number; notation: NotationEvidence['told']['notation'] }

function linesOf(form: FormSheet, grid: SheetGrid, say: Say): FilledLine[] {
  const columns = columnsOf(form, grid, say)
  const entered = columns.filter(({ column }) => column.entry)
  const rowOf = new Map(form.rows.map((row) => [row.key, row]))
  const found = new Map<string, FilledLine>()
  const keyed = grid.rows.slice(1).findIndex(({ values }) => rowOf.has(textOf(values[0]))) + 1
  for (const row of keyed === 0 ? [] : grid.rows.slice(keyed)) {
    const key = textOf(row.values[0])
    const own = rowOf.get(key)
    if (own === undefined) {
      const filled = entered.find(({ at }) => textOf(row.values[at]) !== '')
      if (filled !== undefined) say(cellName(row.number, filled.at), `Dòng ${row.number + 1} không có trong biểu nên không được nhận.`)
    } else if (found.has(key)) say(cellName(row.number, 0), `Dòng “${own.name}” có hai lần; dòng sau không được nhận.`, true)
    else found.set(key, lineOf(own, row, columns, say))
  }
  for (const { key, kind, name } of form.rows) {
    if (kind === 'line' && !found.has(key)) say('', `Thiếu dòng “${name}”; dòng này giữ như trong hệ thống.`)
  }
  return form.rows.flatMap(({ key, kind }) => (kind === 'line' ? (found.get(key) ?? []) : []))
}

function columnsOf(form: FormSheet, grid: SheetGrid, say: Say): Placed[] {
  const keys = grid.rows[0]?.values.map(textOf) ?? []
  return form.columns.flatMap((column) => {
    const at = keys.indexOf(column.key, 1)
    if (at < 0) {
      if (column.entry) say('', `Thiếu cột “${column.label}”; cột này giữ như trong hệ thống.`)
      return []
    }
    const evidence = new NotationEvidence()
    if (column.kind === 'figure') for (const { values } of grid.rows.slice(1)) evidence.add(values[at])
    return [{ column, at, notation: evidence.told.notation }]
  })
}

function lineOf(own: FormRow, row: SheetRow, columns: readonly Placed[], say: Say): FilledLine {
  const values: Record<string, FormValue> = {}
  for (const placed of columns) {
    const { column, at } = placed
    if (isEntry(own, column)) values[column.key] = enteredIn(own, row, placed, say)
    else if (isChanged(own, column, row.values[at])) {
      say(cellName(row.number, at), `“${own.name}”, cột “${column.label}”: không được sửa ở đây; giữ như trong hệ thống.`)
    }
  }
  return { key: own.key, values }
}

function enteredIn(own: FormRow, row: SheetRow, { column, at, notation }: Placed, say: Say): FormValue {
  const value = row.values[at]
  if (column.kind === 'text') return textOf(value) || null
  const where = `“${own.name}”, cột “${column.label}”`
  const cell = cellName(row.number, at)
  // What has no unit of measure is told in words.
  if (own.measure === '' && typeof value === 'string') return textOf(value) || null
  // As the form itself writes what has more digits than Excel keeps.
  const before = own.values[column.key]
  if (isDecimal(before) && typeof value === 'string' && value === formatNumber(before)) return before
  const reading = readCell(value, notation)
  switch (reading.kind) {
    case 'number':
      return reading.value
    case 'empty':
      return null
    case 'ambiguous':
      say(
        cell,
        `${where}: “${textOf(value)}” có thể là ${formatNumber(reading.value)} hoặc ${formatNumber(reading.other)}; hãy ghi lại thành một số.`,
        true,
      )
      return null
    // '1,5 tỷ', 'không áp dụng': whoever keeps the sheet knows what may be typed into it.
    default:
      return textOf(value)
  }
}

/** Whether what is given, not typed, is another than the form gives. Sums and percentages are reckoned anew, whatever stands there. */
function isChanged(own: FormRow, column: FormColumn, value: SheetRow['values'][number]): boolean {
  if (column.kind === 'percent' || column.kind === 'measure' || column.kind === 'index') return false
  if (column.kind === 'name') return textOf(value) !== textOf(own.name)
  if (own.kind === 'group' || isSum(own, column)) return false
  const given = own.values[column.key] ?? null
  if (value === null || value === undefined || value === '') return false
  if (given === null) return true
  if (!isDecimal(given)) return textOf(value) !== textOf(given)
  return typeof value === 'string' ? textOf(value) !== formatNumber(given) : !given.eq(decimal(value.digits))
}
