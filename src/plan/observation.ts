import type { Decimal } from '../vietnamese/decimal.ts'
import { periodLabel } from '../vietnamese/period.ts'
import { type Absent, absent } from './absent.ts'
import { given, inUnit, type Working } from './arithmetic.ts'
import type { Day, Instant } from './day.ts'
import { type Figure, type Grade, known, rank, ratioFigure } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { PlanProblem } from './problem.ts'
import type { UnitId } from './unit.ts'

/** What was reported, or that nothing can be. Numbers are in the observation's unit of measure; `decimals` as written. */
export type Content =
  | { kind: 'number'; value: Decimal; decimals?: number }
  | { kind: 'ratio'; numerator: Decimal; denominator: Decimal; numeratorUnit: string; denominatorUnit: string }
  | { kind: 'range'; low: Decimal; high: Decimal; decimals?: number }
  | { kind: 'words'; words: string }
  | { kind: 'done'; done: boolean }
  /** A reviewer gave the figure of this grade back; it does not count until it is sent anew. */
  | { kind: 'returned'; why: string }
  | { kind: 'notApplicable'; why: string }

/** What an observation is of. `definition`: the day of the break whose definition an older figure was restated to. */
export interface Cell {
  indicator: string
  unit: UnitId
  period: string
  definition: Day | null
}

/** One reported figure (số liệu). Never changed: a correction is a new one that names what it corrects and why. */
export interface Observation extends Cell {
  id: string
  grade: Grade
  content: Content
  unitOfMeasure: string
  /** Who or what it comes from: 'Phòng Kinh tế', 'Chi cục Thống kê, công văn 12/CTK'. */
  source: string
  recordedAt: Instant
  corrects: { id: string; reason: string } | null
}

type Rows<Own> = ReadonlyMap<string, ReadonlyMap<UnitId, ReadonlyMap<string, Own>>>

/**
 * Everything recorded, by indicator, unit and period with its definition, in the order of recording. Never changed: recording
 * gives a new book.
 */
export interface ObservationBook {
  cells: Rows<readonly Observation[]>
  last: Instant | null
}

export const emptyBook: ObservationBook = { cells: new Map(), last: null }

/** The book of these observations, in the order of recording. Throws a PlanProblem as `record`. */
export function openBook(rows: Iterable<Observation>): ObservationBook {
  const cells = new Map<string, Map<UnitId, Map<string, Observation[]>>>()
  let last: Instant | null = null
  for (const row of rows) {
    const units = cells.get(row.indicator) ?? new Map<UnitId, Map<string, Observation[]>>()
    if (units.size === 0) cells.set(row.indicator, units)
    const times = units.get(row.unit) ?? new Map<string, Observation[]>()
    if (times.size === 0) units.set(row.unit, times)
    const key = timeOf(row)
    const before = times.get(key) ?? []
    checkNext(row, before, last)
    if (before.push(row) === 1) times.set(key, before)
    last = row.recordedAt
  }
  return { cells, last }
}

/**
 * The book with one observation more. Throws a PlanProblem where it would be recorded before an earlier one, where a figure
 * of the same grade is there and it does not say that it corrects it, or where a correction names no reason.
 */
export function record(book: ObservationBook, row: Observation): ObservationBook {
  const before = rowsOf(book, row)
  checkNext(row, before, book.last)
  const units = book.cells.get(row.indicator)
  const times = new Map(units?.get(row.unit)).set(timeOf(row), [...before, row])
  return { cells: new Map(book.cells).set(row.indicator, new Map(units).set(row.unit, times)), last: row.recordedAt }
}

function checkNext(row: Observation, before: readonly Observation[], last: Instant | null): void {
  if (last !== null && row.recordedAt < last) {
    throw new PlanProblem('Số liệu chỉ được ghi nối tiếp theo thời gian; thời điểm ghi này sớm hơn số liệu đã có.')
  }
  if (row.content.kind === 'ratio' && row.content.denominator.eq(0)) {
    throw new PlanProblem('Mẫu số bằng 0; hãy nhập mẫu số hoặc ghi “không áp dụng”.')
  }
  const same = before.findLast(({ grade }) => grade === row.grade)
  const { corrects } = row
  if (corrects !== null) {
    if (corrects.reason.trim() === '') throw new PlanProblem('Sửa số liệu phải nêu lý do.')
    if (!before.some(({ id }) => id === corrects.id)) throw new PlanProblem('Số liệu được sửa không có trong kỳ và đơn vị này.')
  } else if (same !== undefined && same.content.kind !== 'returned' && row.content.kind !== 'returned') {
    throw new PlanProblem('Kỳ này đã có số liệu cùng mức; hãy ghi là bản sửa và nêu lý do.')
  }
}

/** From when on a missing figure is late. */
export type Due = (cell: Cell) => Instant

/**
 * The observation that counts as of a moment: of what was recorded until then, the most settled grade that was not given back,
 * and of it the latest. Undefined where there is none. What is recorded later never changes the answer.
 */
export function observationAsOf(book: ObservationBook, cell: Cell, asOf: Instant): Observation | undefined {
  const rows = rowsOf(book, cell)
  const [only] = rows
  if (only === undefined) return undefined
  if (rows.length === 1) return only.recordedAt <= asOf ? only : undefined
  const latest: (Observation | undefined)[] = [undefined, undefined, undefined]
  for (const row of rows) if (row.recordedAt <= asOf) latest[rank(row.grade)] = row
  let returned: Observation | undefined
  // From the most settled grade down.
  for (const row of latest.reverse()) {
    if (row === undefined) continue
    if (row.content.kind !== 'returned') return row
    returned ??= row
  }
  return returned
}

/**
 * The figure of a cell as of a moment, in the indicator's unit of measure, or why there is none: before `due` it is not due,
 * afterwards it was not sent.
 */
export function figureAsOf(book: ObservationBook, of: Indicator, cell: Cell, asOf: Instant, due: Due): Figure {
  const row = observationAsOf(book, cell, asOf)
  if (row === undefined) return absent(asOf < due(cell) ? 'notDue' : 'notSent')
  return toFigure(of, row)
}

function toFigure(of: Indicator, { content, unitOfMeasure, grade, period }: Observation): Figure {
  const label = `${of.name} ${periodLabel(period)}`
  const told = (value: Decimal, decimals?: number): Working | Absent => inUnit(given(label, value, unitOfMeasure, decimals), of.unit)
  switch (content.kind) {
    case 'number': {
      const working = told(content.value, content.decimals)
      return working.kind === 'absent' ? working : known(working, grade)
    }
    case 'ratio': {
      const numerator = given('tử số', content.numerator, content.numeratorUnit)
      return ratioFigure(of, label, { numerator, denominator: given('mẫu số', content.denominator, content.denominatorUnit) }, grade)
    }
    case 'range': {
      const [low, high] = [told(content.low, content.decimals), told(content.high, content.decimals)]
      if (low.kind === 'absent') return low
      return high.kind === 'absent' ? high : { kind: 'range', low, high, grade }
    }
    case 'words':
      return { kind: 'words', words: content.words, grade }
    case 'done':
      return { kind: 'done', done: content.done, grade }
    default:
      return absent(content.kind, content.why)
  }
}

function rowsOf(book: ObservationBook, cell: Cell): readonly Observation[] {
  return book.cells.get(cell.indicator)?.get(cell.unit)?.get(timeOf(cell)) ?? []
}

function timeOf({ period, definition }: Cell): string {
  return definition === null ? period : `${period} ${definition}`
}
