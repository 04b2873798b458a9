import { parseCsv } from '../files/csv.ts'
import { type Day, PlanProblem, type Unit, type UnitHistory, type UnitKind, unit, unitHistory } from '../plan/index.ts'
import { addUnit, type ReadTransaction } from '../store/index.ts'
import { fold } from '../vietnamese/index.ts'
import { readBooks } from './books.ts'
import { dayOrNull } from './calendar.ts'
import { type Desk, Refused, reading, writing } from './desk.ts'
import { unitKinds } from './unitKind.data.ts'
import { checkTrees } from './units.ts'

/** What becomes of one row of a list. */
export interface ImportedRow {
  /** Which line of the list, counted from 1. */
  line: number
  cells: readonly string[]
  fate: 'add' | 'known' | 'wrong'
  /** Why, as a sentence. */
  why: string
}

/** What becomes of a list of units. */
export interface ImportPlan {
  rows: readonly ImportedRow[]
  /** What is wrong with the list as a whole; null where nothing is. */
  problem: string | null
}

/** How many rows a list may have. */
const mostRows = 5_000
const kindOf = new Map(
  Object.entries(unitKinds).flatMap(([kind, { words }]) => words.map((word) => [fold(word), kind as UnitKind] as const)),
)

/** Says what would become of each row of a pasted list; nothing is written. Throws Refused. */
export async function planImport(desk: Desk, text: string): Promise<ImportPlan> {
  return reading(desk, 'units.write', async (read, scope) => {
    if (!scope.whole) throw new Refused('units.write')
    const { rows, problem } = await judged(read, text)
    return { rows, problem }
  })
}

/** Brings in a list of units, all its rows or none: gives how many were added, or null with the plan that says what is wrong. Throws Refused. */
export async function importUnits(desk: Desk, text: string): Promise<{ added: number | null; plan: ImportPlan }> {
  return writing(desk, 'units.write', null, async (write) => {
    const { rows, problem, units } = await judged(write, text)
    if (problem !== null || units.length === 0) return { added: null, plan: { rows, problem } }
    for (const { code, name, kind, parent, validFrom, validTo } of units) {
      await addUnit(write, { code, name, kind, parentCode: parent, validFrom, validTo })
    }
    return { added: units.length, plan: { rows, problem } }
  })
}

async function judged(read: ReadTransaction, text: string): Promise<ImportPlan & { units: readonly Unit[] }> {
  const { units: history } = await readBooks(read)
  const cells = parseCsv(text.normalize('NFC')).map((row) => row.map((cell) => cell.trim()))
  const lines = cells
    .map((row, at) => ({ line: at + 1, cells: row }))
    .filter(({ cells, line }) => cells.some((cell) => cell !== '') && !(line === 1 && fold(cells[0] ?? '').startsWith('mã')))
  if (lines.length === 0) return { rows: [], problem: 'Danh sách trống: hãy dán các dòng chép từ Excel.', units: [] }
  if (lines.length > mostRows) {
    return { rows: [], problem: `Danh sách có ${lines.length} dòng; mỗi lần nhập nhiều nhất ${mostRows} dòng, hãy chia nhỏ.`, units: [] }
  }
  const written = lines.map(({ line, cells }) => ({ line, cells, ...rowOf(cells) }))
  const listed = new Map<string, Unit>()
  const rows = written.map(({ line, cells, unit, why }): ImportedRow => {
    if (unit === null) return { line, cells, fate: 'wrong', why }
    const twin = listed.get(unit.code)
    listed.set(unit.code, unit)
    if (twin !== undefined) return { line, cells, fate: 'wrong', why: `Mã ${unit.code} có hai lần trong danh sách.` }
    return { line, cells, ...fateOf(history, unit) }
  })
  const fresh = written.flatMap(({ unit }, at) => (unit !== null && rows[at]?.fate === 'add' ? [unit] : []))
  const known = new Set([...history.units, ...fresh].map(({ code }) => code))
  const settled = rows.map((row, at): ImportedRow => {
    const parent = written[at]?.unit?.parent ?? null
    if (row.fate !== 'add' || parent === null || known.has(parent)) return row
    return { ...row, fate: 'wrong', why: `Cấp trên: không có đơn vị nào mang mã ${parent}, cả trong sổ lẫn trong danh sách.` }
  })
  return { rows: settled, problem: problemOf(history, settled, fresh), units: fresh }
}

/** What the whole list lacks. */
function problemOf(history: UnitHistory, rows: readonly ImportedRow[], fresh: readonly Unit[]): string | null {
  const wrong = rows.filter(({ fate }) => fate === 'wrong').length
  if (wrong > 0) return `Có ${wrong} dòng cần sửa. Chưa dòng nào được ghi.`
  try {
    const after = unitHistory([...history.units, ...fresh], history.successions)
    for (const from of new Set(fresh.map(({ validFrom }) => validFrom))) checkTrees(after, from)
    return null
  } catch (error) {
    if (error instanceof PlanProblem) return error.message
    throw error
  }
}

/** One row read: code, name, kind, code of the unit above, first day. */
function rowOf([code = '', name = '', kindWord = '', parent = '', from = '']: readonly string[]): { unit: Unit | null; why: string } {
  const wrong = (why: string) => ({ unit: null, why })
  if (code === '') return wrong('Cột 1: chưa ghi mã đơn vị.')
  if (name === '') return wrong('Cột 2: chưa ghi tên đơn vị.')
  const kind = kindOf.get(fold(kindWord))
  if (kind === undefined) return wrong(`Cột 3: “${kindWord}” không phải là một loại đơn vị; ví dụ: xã, phường, thôn, cơ quan.`)
  const validFrom = dayOf(from)
  if (validFrom === null) return wrong(`Cột 5: “${from}” không phải là một ngày; hãy ghi như 01/07/2025.`)
  if (parent === code) return wrong('Cột 4: đơn vị không thể là cấp trên của chính mình.')
  return { unit: unit({ code, name, kind, parent: parent === '' ? null : parent, validFrom, validTo: null }), why: '' }
}

function fateOf(history: UnitHistory, one: Unit): Pick<ImportedRow, 'fate' | 'why'> {
  const same = history.byId.get(one.id)
  if (same !== undefined && same.name === one.name && same.kind === one.kind && same.parent === one.parent) {
    return { fate: 'known', why: 'Bỏ qua dòng này.' }
  }
  const other = history.units.find(({ code, validTo }) => code === one.code && (validTo === null || one.validFrom < validTo))
  if (other !== undefined) return { fate: 'wrong', why: `Mã ${one.code} đã chỉ đơn vị “${other.name}”; hãy sửa mã hoặc ngày bắt đầu.` }
  return { fate: 'add', why: '' }
}

/** '01/07/2025' as people write it, or as a program does. */
function dayOf(written: string): Day | null {
  const [, date = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written) ?? []
  return dayOrNull(year === '' ? written : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
}
