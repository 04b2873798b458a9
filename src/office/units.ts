import {
  type Day,
  day,
  dayAfter,
  isValid,
  type Succession,
  successorsOf,
  treeAt,
  type Unit,
  type UnitHistory,
  type UnitId,
  type UnitKind,
  type UnitTree,
} from '../plan/index.ts'
import {
  addUnit,
  editUnit,
  reorganisationsOf,
  targetHeadsOf,
  type UnitRow,
  unitsOf,
  WriteRefused,
  type WriteTransaction,
} from '../store/index.ts'
import { readBooks } from './books.ts'
import { vietnameseDay } from './calendar.ts'
import { covers, type Desk, Refused, reading, writing } from './desk.ts'
import { internalFor } from './internal.ts'

/** The units of one day. */
export interface UnitsOfDay {
  tree: UnitTree
  rowOf: ReadonlyMap<UnitId, number>
  /** On which days units were reorganised, by which documents. */
  reorganisations: readonly { takesEffect: string; document: string }[]
}

/** The tree as it stood on the day. */
export async function unitsOn(desk: Desk, on: Day): Promise<UnitsOfDay> {
  return reading(desk, 'books.read', async (read) => {
    const { units, unitRow } = await readBooks(read)
    return { tree: treeAt(units, on), rowOf: unitRow, reorganisations: await reorganisationsOf(read) }
  })
}

/** A unit with where it is kept. */
export interface KeptUnit {
  row: number
  unit: Unit
}

/** That one unit continues another, seen from one of them. */
export interface Continuation extends KeptUnit {
  day: Day
  share: Succession['share']
  document: string
}

/** Everything there is to know about one unit. */
export interface UnitFile extends KeptUnit {
  /** What its next edit must name. */
  version: number
  /** The day for which the unit above and those below are given: today, or the nearest on which the unit exists. */
  on: Day
  /** From the top down to the one above. */
  above: readonly KeptUnit[]
  below: readonly KeptUnit[]
  continues: readonly Continuation[]
  continuedBy: readonly Continuation[]
  targets: number
  /** The indicators that this unit is named to send the figures of. */
  sends: readonly { row: number; name: string }[]
}

/** One unit by its row; null where there is none. */
export async function unitFile(desk: Desk, row: number): Promise<UnitFile | null> {
  return reading(desk, 'books.read', async (read) => {
    const books = await readBooks(read)
    const one = books.unitOf.get(row)
    if (one === undefined) return null
    const internal = await internalFor(read, desk)
    const documents = new Map((await reorganisationsOf(read)).map(({ takesEffect, document }) => [takesEffect, document]))
    const on = nearestDay(one, vietnameseDay(desk.now))
    const tree = treeAt(books.units, on)
    const at = tree.at.get(one.id) as number
    const kept = (unit: Unit): KeptUnit => ({ row: books.unitRow.get(unit.id) as number, unit })
    const above: KeptUnit[] = []
    for (let up = tree.parent[at] as number; up >= 0; up = tree.parent[up] as number) above.unshift(kept(tree.units[up] as Unit))
    const link = ({ day, share }: Succession, other: UnitId): Continuation => ({
      ...kept(books.units.byId.get(other) as Unit),
      ...{ day, share, document: documents.get(day) ?? '' },
    })
    return {
      ...kept(one),
      version: (await unitsOf(read)).find(({ id }) => id === row)?.version ?? 0,
      on,
      above,
      below: (tree.children[at] ?? []).map((child) => kept(tree.units[child] as Unit)),
      continues: (books.units.predecessors.get(one.id) ?? []).map((way) => link(way, way.from)),
      continuedBy: successorsOf(books.units, one.id).map((way) => link(way, way.to)),
      targets: (await targetHeadsOf(read)).filter(({ unitId }) => unitId === row).length,
      sends: [...books.senders].flatMap(([code, units]) => {
        const row = books.indicatorRow.get(code) as number
        return units.has(one.id) && !internal.indicators.has(row) ? [{ row, name: books.indicators.get(code)?.name ?? code }] : []
      }),
    }
  })
}

/** The unit as its editor sees it, with the units that it may be placed under. Throws Refused outside the editor's part; null for none. */
export async function unitToEdit(desk: Desk, row: number): Promise<{ unit: UnitRow; parents: readonly Unit[] } | null> {
  return reading(desk, 'units.write', async (read, scope) => {
    const unit = (await unitsOf(read)).find(({ id }) => id === row)
    if (unit === undefined) return null
    if (!covers(scope, row)) throw new Refused('units.write')
    const { units } = await readBooks(read)
    return { unit, parents: treeAt(units, day(unit.validFrom)).units.filter(({ code }) => code !== unit.code) }
  })
}

/** What is said of a unit, beside when it exists. */
export interface UnitFields {
  code: string
  name: string
  kind: UnitKind
  parentCode: string | null
}

/** Founds a unit under another, from a day on. Gives its row. */
export async function foundUnit(desk: Desk, fields: UnitFields & { validFrom: Day }): Promise<number> {
  const { parentCode, validFrom } = fields
  refuseOwnParent(fields)
  const parent = await reading(desk, 'units.write', async (read) => rowOn(await unitsOf(read), parentCode, validFrom))
  return writing(desk, 'units.write', parent, async (write) => {
    const row = await addUnit(write, { ...fields, validTo: null })
    const { units } = await readBooks(write)
    checkTrees(units, validFrom)
    return row
  })
}

/**
 * Mends what is wrongly written of a unit, for as long as the unit exists; those below follow a mended code. Throws a StaleEdit,
 * Refused, or a PlanProblem where the tree would not hold.
 */
export async function mendUnit(desk: Desk, row: number, version: number, fields: UnitFields): Promise<void> {
  refuseOwnParent(fields)
  await writing(desk, 'units.write', row, async (write, scope) => {
    const rows = await unitsOf(write)
    const before = rows.find(({ id }) => id === row)
    if (before === undefined) throw new WriteRefused('Không có đơn vị này.')
    await editUnit(write, row, version, { ...fields })
    if (fields.parentCode !== before.parentCode) {
      const parent = rowOn(rows, fields.parentCode, day(before.validFrom))
      if (parent === null ? !scope.whole : !covers(scope, parent)) throw new Refused('units.write')
    }
    if (fields.code !== before.code) await followCode(write, rows, before, fields.code)
    const { units } = await readBooks(write)
    checkTrees(units, day(before.validFrom))
  })
}

function refuseOwnParent({ code, parentCode }: UnitFields): void {
  if (code === parentCode) throw new WriteRefused('Đơn vị không thể là cấp trên của chính mình; hãy chọn cấp trên khác hoặc sửa mã.')
}

/** Refuses units that stand above one another in a circle on any day from this one on. Throws a PlanProblem. */
export function checkTrees(units: UnitHistory, from: Day): void {
  // Between the days on which units begin, trees only lose units.
  for (const on of new Set([from, ...units.units.map(({ validFrom }) => validFrom)])) if (from <= on) treeAt(units, on)
}

/** The row of the unit that has the code on the day; null for no code. */
function rowOn(rows: readonly UnitRow[], code: string | null, on: Day): number | null {
  if (code === null) return null
  const found = rows.find((one) => one.code === code && one.validFrom <= on && (one.validTo === null || on < one.validTo))
  if (found !== undefined) return found.id
  throw new WriteRefused(`Đơn vị cấp trên: không có đơn vị nào mang mã ${code} vào ngày bắt đầu của đơn vị này.`)
}

/** Those below a unit whose code is mended name it by the new code. */
async function followCode(
  write: WriteTransaction,
  rows: readonly UnitRow[],
  { code, validFrom, validTo }: UnitRow,
  to: string,
): Promise<void> {
  for (const one of rows) {
    const together = (validTo === null || one.validFrom < validTo) && (one.validTo === null || validFrom < one.validTo)
    if (one.parentCode === code && together) await editUnit(write, one.id, one.version, { parentCode: to })
  }
}

function nearestDay(one: Unit, today: Day): Day {
  if (isValid(one, today)) return today
  return today < one.validFrom ? one.validFrom : dayAfter(one.validTo as Day, -1)
}
