import {
  type Absent,
  completion,
  day,
  type Figure,
  type Indicator,
  isValid,
  type PlanLine,
  propose,
  type Target,
  type TargetClass,
  type Unit,
  type Working,
} from '../../plan/index.ts'
import { measured, progress } from '../../plan/measure.ts'
import { governingLine } from '../../plan/target.ts'
import { plansOf, type ReadTransaction, targetsOfPlans, versionsInForce } from '../../store/index.ts'
import { lastDay } from '../../vietnamese/index.ts'
import { type Figures, readFigures, targetOf } from '../books.ts'
import { covers, type Desk, reading, type Scope, scopeFor } from '../desk.ts'
import { type Material, materialOf, type ScorecardRequest, type ShownTarget } from './scorecard.ts'

/** How one unit stands at one target: by its own target where it has one, else only its figure. */
export interface UnitCell {
  figure: Figure
  own: { target: Target; row: number; line: PlanLine; completion: Working | Absent; class: TargetClass } | null
}

/** Units by targets: the targets of a plan across, the units below the plan's own down. */
export interface UnitTable {
  material: Material
  columns: readonly ShownTarget[]
  rows: readonly { unit: Unit; cells: readonly UnitCell[] }[]
}

/** The table; null where there is no plan yet. Targets that are not for this visitor are left out. Throws Refused. */
export async function unitTable(desk: Desk, request: ScorecardRequest = {}): Promise<UnitTable | null> {
  return reading(desk, 'books.read', async (read) => {
    const found = await materialOf(read, desk, request)
    if (found === null) return null
    const { material, targets } = found
    const columns = targets.flatMap((one) => (one.kind === 'shown' ? [one] : []))
    const units = unitsBelow(material)
    const own = await ownTargets(read, material, units, await scopeFor(read, desk, 'internal.read'))
    const figures = await figuresOfUnits(read, material, units, columns, own)
    return {
      material,
      columns,
      rows: units.map((unit) => ({
        unit,
        cells: columns.map((column) => cellOf(material, figures, unit, column, own.get(`${unit.id} ${column.indicator.code}`))),
      })),
    }
  })
}

/** The units directly below that of the plan at the end of the reporting period. */
function unitsBelow({ books, inForce, at }: Material): Unit[] {
  const top = books.unitOf.get(inForce.plan.unitId) as Unit
  const on = day(lastDay(at))
  return books.units.units.filter((one) => one.parent === top.code && isValid(one, on)).sort((a, b) => a.name.localeCompare(b.name, 'vi'))
}

type OwnTargets = ReadonlyMap<string, { target: Target; row: number }>

/** The targets that the units have in plans of their own, or as their share of the plan, over the same period; by unit and indicator. */
async function ownTargets(
  read: ReadTransaction,
  { books, inForce, moment }: Material,
  units: readonly Unit[],
  internal: Scope,
): Promise<OwnTargets> {
  const rows = new Set(units.map(({ id }) => books.unitRow.get(id)))
  const numbers = await versionsInForce(read, moment.slice(0, 10))
  const { period, id: planId } = inForce.plan
  const plans = (await plansOf(read)).filter(
    (plan) => plan.period === period && numbers.has(plan.id) && (plan.id === planId || rows.has(plan.unitId)),
  )
  const found = await targetsOfPlans(read, new Map(plans.map(({ id }) => [id, numbers.get(id) as number])))
  const own = new Map<string, { target: Target; row: number }>()
  for (const row of found) {
    if (!rows.has(row.unitId) || row.demand.withdrawn) continue
    const target = targetOf(books, row)
    if (target.kind === 'withheld' || (target.disclosure === 'internal' && !covers(internal, row.unitId))) continue
    own.set(`${target.unit} ${target.indicator}`, { target, row: row.id })
  }
  return own
}

async function figuresOfUnits(
  read: ReadTransaction,
  { books, inForce, moment }: Material,
  units: readonly Unit[],
  columns: readonly ShownTarget[],
  own: OwnTargets,
): Promise<Figures> {
  const since = [...own.values()].flatMap(({ target }) =>
    target.measure.kind === 'increment' ? [Number(target.measure.since.slice(0, 4))] : [],
  )
  const codes = [...columns.map(({ indicator }) => indicator.code), ...[...own.values()].flatMap(({ target }) => partsOf(target))]
  return readFigures(read, books, {
    indicators: new Set(codes),
    units: units.map(({ id }) => id),
    fromYear: Math.min(Number(inForce.plan.period.slice(0, 4)), ...since),
    moment,
  })
}

function cellOf(
  { books, at }: Material,
  { read }: Figures,
  unit: Unit,
  column: ShownTarget,
  own: { target: Target; row: number } | undefined,
): UnitCell {
  const indicator = (code: string) => books.indicators.get(code) as Indicator
  const { measure, period } = own?.target ?? column.target
  const figure = measured(read, column.indicator, unit.id, period, at, measure)
  if (own === undefined) return { figure, own: null }
  const { target } = own
  const line = governingLine(target)
  const { ended } = progress(period, at)
  const proposal = propose({
    line,
    indicator: column.indicator,
    figure,
    partOf: (part) => {
      const its = indicator(part.indicator)
      return { indicator: its, figure: measured(read, its, unit.id, period, at, part.measure) }
    },
    margin: target.margin,
    measure,
    ended,
    atLeastGrade: 'estimate',
  })
  return { figure, own: { ...own, line, completion: completion(line, figure, column.indicator, measure, ended), class: proposal.class } }
}

function partsOf({ lines }: Target): string[] {
  return lines.flatMap(({ rule }) => (rule.kind === 'allOf' ? rule.parts.map((part) => part.indicator) : []))
}
