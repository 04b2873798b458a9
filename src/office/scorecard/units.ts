import {
  type Absent,
  completion,
  day,
  type Figure,
  type Indicator,
  isValid,
  type Target,
  type Unit,
  type Working,
} from '../../plan/index.ts'
import { measured, progress } from '../../plan/measure.ts'
import { type GoverningDemand, governingDemandsOf, plansOf, type ReadTransaction, versionsInForce } from '../../store/index.ts'
import { lastDay } from '../../vietnamese/index.ts'
import { type Figures, readFigures } from '../books.ts'
import { vietnameseDay } from '../calendar.ts'
import { type Desk, reading } from '../desk.ts'
import { mayRead, type Outline, outlineOf, type ScorecardRequest } from './scorecard.ts'

/** How one unit stands at one target: by its own target where it has one, else only its figure. */
export interface UnitCell {
  figure: Figure
  /** How much of the unit's own target is carried out; null where it has none. */
  own: { completion: Working | Absent } | null
}

/** A target of the plan, of which every unit has a cell. */
export interface UnitColumn {
  row: number
  target: Target
  indicator: Indicator
}

/** Units by targets: the targets of a plan across, the units below the plan's own down. */
export interface UnitTable {
  material: Outline
  columns: readonly UnitColumn[]
  rows: readonly { unit: Unit; cells: readonly UnitCell[] }[]
}

/** The table; null where there is no plan yet. Targets that are not for this visitor are left out. Throws Refused. */
export async function unitTable(desk: Desk, request: ScorecardRequest = {}): Promise<UnitTable | null> {
  return reading(desk, 'books.read', async (read) => {
    const material = await outlineOf(read, desk, request)
    if (material === null) return null
    const columns = columnsOf(material)
    const units = unitsBelow(material)
    const own = await ownTargets(read, material, units)
    const figures = await figuresOfUnits(read, material, units, columns, own)
    return {
      material,
      columns,
      rows: units.map((unit) => ({
        unit,
        cells: columns.map((column) => cellOf(material, figures, unit, column, own.get(cellKey(unit, column.indicator)))),
      })),
    }
  })
}

/** The targets that are for this visitor. */
function columnsOf({ books, targets, internal }: Outline): UnitColumn[] {
  return targets.flatMap(({ row, target }) =>
    target.kind === 'target' && mayRead(internal, target, row.unitId)
      ? [{ row: row.id, target, indicator: books.indicators.get(target.indicator) as Indicator }]
      : [],
  )
}

/** The units directly below that of the plan at the end of the reporting period. */
function unitsBelow({ books, inForce, at }: Outline): Unit[] {
  const top = books.unitOf.get(inForce.plan.unitId) as Unit
  const on = day(lastDay(at))
  return books.units.units.filter((one) => one.parent === top.code && isValid(one, on)).sort((a, b) => a.name.localeCompare(b.name, 'vi'))
}

type OwnTargets = ReadonlyMap<string, GoverningDemand>

/** The targets that the units have in plans of their own, or as their share of the plan, over the same period; by unit and indicator. */
async function ownTargets(
  read: ReadTransaction,
  { books, inForce, moment, internal }: Outline,
  units: readonly Unit[],
): Promise<OwnTargets> {
  const rows = new Set(units.map(({ id }) => books.unitRow.get(id)))
  const numbers = await versionsInForce(read, vietnameseDay(moment))
  const { period, id: planId } = inForce.plan
  const plans = (await plansOf(read)).filter(
    (plan) => plan.period === period && numbers.has(plan.id) && (plan.id === planId || rows.has(plan.unitId)),
  )
  const found = await governingDemandsOf(read, new Map(plans.map(({ id }) => [id, numbers.get(id) as number])))
  return new Map(
    found
      .filter((one) => rows.has(one.unitId) && mayRead(internal, one, one.unitId))
      .map((one) => [cellKey(books.unitOf.get(one.unitId) as Unit, books.indicatorOf.get(one.indicatorId) as Indicator), one]),
  )
}

function cellKey({ id }: Unit, { code }: Indicator): string {
  return `${id} ${code}`
}

/** The figures that the cells are made of, and no others: those of the time that each is measured over. */
async function figuresOfUnits(
  read: ReadTransaction,
  { books, at, moment, entry }: Outline,
  units: readonly Unit[],
  columns: readonly UnitColumn[],
  own: OwnTargets,
): Promise<Figures> {
  const asked = [...columns.map(({ target }) => target), ...own.values()]
  const since = asked.flatMap(({ measure }) => (measure.kind === 'increment' ? [measure.since] : []))
  const periods = new Set(asked.map(({ period }) => period))
  return readFigures(read, books, {
    indicators: columns.map(({ indicator }) => indicator.code),
    units: units.map(({ id }) => id),
    over: new Set([at, ...[...periods].map((period) => progress(period, at).soFar), ...since]),
    moment,
    ...(entry === undefined ? {} : { entry }),
  })
}

function cellOf({ at }: Outline, { read }: Figures, unit: Unit, column: UnitColumn, own: GoverningDemand | undefined): UnitCell {
  const { measure, period } = own ?? column.target
  const figure = measured(read, column.indicator, unit.id, period, at, measure)
  if (own === undefined) return { figure, own: null }
  return { figure, own: { completion: completion(own.line, figure, column.indicator, measure, progress(period, at).ended) } }
}
