import { setImmediate as breathe } from 'node:timers/promises'
import { openGrids } from '../../files/index.ts'
import type { Unit } from '../../plan/index.ts'
import {
  cellName,
  chosen,
  recognise,
  recordsOf,
  type SheetChoice,
  type SheetGrid,
  type SheetLayout,
  type SheetRecord,
} from '../../reader/sheet/index.ts'
import { type ImportFileRow, type ImportRunRow, importFileOf, importRunOf } from '../../store/index.ts'
import type { Decimal } from '../../vietnamese/index.ts'
import type { Desk } from '../desk.ts'
import { choicesOf, type ImportChoices, unitKey } from './choices.ts'
import { readingImports } from './files.ts'
import { type Fate, type JudgedRecord, judge } from './judge.ts'
import { type IndicatorMeaning, Words } from './words.ts'

/** One sheet of the file; without a layout nothing in it could be understood. */
export interface ExaminedSheet {
  name: string
  layout: SheetLayout | null
}

/** A label of the file and what it was taken for; `key` is what a choice names it by. */
export interface ExaminedLabel {
  kind: 'indicator' | 'unit'
  key: string
  label: string
  measure: string
  /** How many figures bear it. */
  figures: number
  /** The indicator or unit; 0 for left out, null where nothing is sure. */
  row: number | null
  why: string
  suggested: readonly number[]
}

/** A total that the file states and that its rows do not come to. */
export interface WrongTotal {
  sheet: string
  cell: string
  stated: Decimal
  sum: Decimal
}

/** A file as it would be imported. Nothing is written. */
export interface Examined {
  file: ImportFileRow
  choices: ImportChoices
  sheets: readonly ExaminedSheet[]
  labels: readonly ExaminedLabel[]
  records: readonly JudgedRecord[]
  counts: Record<Fate, number>
  wrongTotals: readonly WrongTotal[]
  /** What was imported of a file of this very content before. */
  before: ImportRunRow | null
  /** Names of indicators and units by their rows, those that may be chosen. */
  indicatorNames: ReadonlyMap<number, string>
  unitNames: ReadonlyMap<number, string>
  /** Whose the figures are where the file tells nothing. */
  top: number | null
}

/** How many figures are looked at before others have their turn. */
const turn = 5_000

/** How far the work is: rows or figures done, of about so many. */
export type Tell = (phase: 'reading' | 'judging' | 'recording', done: number, total: number) => void

/** Reads a file and says what would become of each figure. Null where there is no such file. Throws Refused, FileProblem. */
export async function examine(desk: Desk, id: number, tell: Tell): Promise<Examined | null> {
  const kept = await readingImports(desk, async (read) => {
    const file = await importFileOf(read, id)
    return file === null ? null : { file, before: await importRunOf(read, { fileDigest: file.digest }) }
  })
  if (kept === null) return null
  const { content, ...file } = kept.file
  tell('reading', 0, 0)
  const grids = await openGrids(file.name, content)
  return readingImports(desk, async (read) => {
    const words = await Words.read(read, desk)
    const choices = choicesOf(file.choices)
    const layouts: (SheetLayout | null)[] = []
    for (const [at, grid] of grids.entries()) {
      layouts.push(layoutOf(grid, at, words, choices))
      await breathe()
    }
    const wrongTotals: WrongTotal[] = []
    const total = grids.reduce((sum, { rows }) => sum + rows.length, 0)
    const records = await judge(read, everyRecord(grids, layouts, choices, wrongTotals), {
      ...{ words, choices, sheetNames: grids.map(({ name }) => name) },
      sources: grids.map(({ name }) => `Tệp ${file.name}${name === '' ? '' : `, trang ${name}`}`),
      progress: (done) => tell('judging', done, Math.max(done, total)),
    })
    const counts: Record<Fate, number> = { new: 0, same: 0, correction: 0, refused: 0, left: 0 }
    for (const { fate } of records) counts[fate]++
    return {
      ...{ file, choices, records, counts, wrongTotals, before: kept.before, top: words.top },
      sheets: grids.map(({ name }, at) => ({ name, layout: layouts[at] ?? null })),
      labels: await labelsOf(records, words, choices),
      indicatorNames: new Map(words.choosable.map((row) => [row, words.books.indicatorOf.get(row)?.name ?? ''])),
      unitNames: new Map([...words.books.unitOf].map(([row, unit]) => [row, unitLabel(unit)])),
    }
  })
}

function unitLabel({ name, validTo }: Unit): string {
  return validTo === null ? name : `${name} (đến ${validTo.slice(8)}/${validTo.slice(5, 7)}/${validTo.slice(0, 4)})`
}

/** A sheet as it was understood, with what was remembered of its like and what was chosen for it. */
function layoutOf(grid: SheetGrid, at: number, words: Words, choices: ImportChoices): SheetLayout | null {
  const understood = recognise(grid, at, words)
  if (understood === null) return null
  const remembered = words.layoutMemory(understood.fingerprint)
  const known = remembered === undefined ? understood : chosen(understood, { columns: JSON.parse(remembered) as SheetChoice['columns'] })
  return chosen(known, choices.sheets[String(at)])
}

function* everyRecord(
  grids: readonly SheetGrid[],
  layouts: readonly (SheetLayout | null)[],
  { sheets }: ImportChoices,
  wrong: WrongTotal[],
): Generator<SheetRecord> {
  for (const [at, grid] of grids.entries()) {
    const layout = layouts[at] ?? null
    if (layout === null || sheets[String(at)]?.skip === true) continue
    yield* recordsOf(grid, layout, ({ row, column, stated, sum }) => {
      if (!stated.eq(sum)) wrong.push({ sheet: grid.name, cell: cellName(row, column), stated, sum })
    })
  }
}

/** The labels of the file, those that need a choice first. */
async function labelsOf(records: readonly JudgedRecord[], words: Words, choices: ImportChoices): Promise<ExaminedLabel[]> {
  const indicators = new Map<IndicatorMeaning, ExaminedLabel>()
  const units = new Map<string, ExaminedLabel>()
  for (const [at, { record, unitRow, problem, why }] of records.entries()) {
    if (at % turn === turn - 1) await breathe()
    const { indicator: label, measure, unit } = record
    const meaning = words.indicator(label, measure, choices)
    const known = indicators.get(meaning)
    if (known === undefined) {
      const suggested = meaning.row === null ? words.suggested(label, measure) : []
      indicators.set(meaning, { kind: 'indicator', label, measure, ...meaning, suggested, figures: 1 })
    } else known.figures++
    if (unit === null || (unitRow === null && problem !== 'unit')) continue
    const before = units.get(unit)
    const unsure = problem === 'unit'
    const told = { row: unitRow, why: unsure ? why : 'Theo tên hoặc mã.' }
    if (before === undefined)
      units.set(unit, { kind: 'unit', key: unitKey(unit), label: unit, measure: '', suggested: [], figures: 1, ...told })
    else Object.assign(before, { figures: before.figures + 1 }, unsure ? told : {})
  }
  return [...indicators.values(), ...units.values()].sort((a, b) => Number(a.row !== null) - Number(b.row !== null))
}
