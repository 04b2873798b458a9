import type { Assignee, Clears, Plan, Role, Target, UnitHistory, WithheldTarget } from '../../plan/index.ts'
import {
  type Assignment,
  addTarget,
  adoptPlan,
  clearFields,
  type Demand,
  decide,
  draftPlan,
  type PlanItemRow,
  setPlanItems,
  type WriteTransaction,
} from '../../store/index.ts'
import type { ExampleBooks, ExamplePlan } from './exampleBooks.ts'
import type { Rows } from './rows.ts'

/** Writes the plans with their targets, votes and decisions, a plan after the one it carries out; gives where each target is kept. */
export async function writePlans(
  write: WriteTransaction,
  { plans, units }: ExampleBooks,
  rows: Rows,
): Promise<ReadonlyMap<string, number>> {
  const planRows = new Map<string, number>()
  const targetRows = new Map<string, number>()
  for (const one of plans) {
    const { plan, decisions } = one
    const parentId = plan.carriesOut === null ? null : (planRows.get(plan.carriesOut) as number)
    const planId = await writePlan(write, one, rows, parentId)
    planRows.set(plan.id, planId)
    const [version] = plan.versions
    for (const [position, target] of (version?.content.targets ?? []).entries()) {
      targetRows.set(target.id, await writeTarget(write, { target, position, planId, plan, units, rows, targetRows }))
    }
    if (version?.vote) {
      const { day, ...cast } = version.vote
      await adoptPlan(write, 1, { planId, planNumber: 1, votedOn: day, ...cast })
    }
    for (const { target, ...decision } of decisions) await decide(write, { targetId: targetRows.get(target) as number, ...decision }, 0)
  }
  return targetRows
}

async function writePlan(
  write: WriteTransaction,
  { plan, issuer, tasks }: ExamplePlan,
  rows: Rows,
  parentId: number | null,
): Promise<number> {
  const { kind, unit, period, versions } = plan
  const content = (versions[0] as Plan['versions'][number]).content
  const { title, document } = content
  const planId = await draftPlan(
    write,
    { kind, unitId: rows.units.get(unit) as number, period, parentId },
    { title, documentNumber: document?.number ?? null, documentDate: document?.day ?? null, issuer },
  )
  const items = [
    ...content.breakthroughs.map(({ text }, position) => item('breakthrough', position, text)),
    ...content.keyTasks.map(({ id, text }, position) => item('keyTask', position, text, tasks.get(id))),
  ]
  if (items.length > 0) await setPlanItems(write, { planId, number: 1 }, 1, items)
  return planId
}

function item(kind: PlanItemRow['kind'], position: number, words: string, clears?: Clears): PlanItemRow {
  return {
    ...{ kind, position, words, documentNumber: null, documentDate: null, issuer: null },
    lead: clears?.lead.name ?? null,
    cooperating: clears?.cooperating.map(({ name }) => name) ?? [],
    dueOn: clears?.dueDate ?? null,
    responsibility: clears?.responsibility ?? null,
    byAuthority: clears?.authority ?? null,
    deliverable: clears?.deliverable ?? null,
  }
}

interface Placed {
  target: Target | WithheldTarget
  position: number
  planId: number
  plan: Plan
  units: UnitHistory
  rows: Rows
  targetRows: ReadonlyMap<string, number>
}

async function writeTarget(write: WriteTransaction, { target, position, planId, plan, units, rows, targetRows }: Placed): Promise<number> {
  const { headline } = target
  if (target.kind === 'withheld') {
    const fields = {
      name: 'Chỉ tiêu văn bản không nêu tên',
      withheld: true,
      indicatorId: null,
      partOf: null,
      disclosure: 'public' as const,
    }
    const place = { planId, position, headline, unitId: rows.units.get(plan.unit) as number, period: plan.period }
    return addTarget(write, 1, { ...fields, ...place, ...withoutClears }, nothingAsked, [])
  }
  const { name, indicator, unit, period, partOf, disclosure, clears, measure, governing, margin, lines, path } = target
  const fields = {
    ...{ planId, position, name, withheld: false, period, headline, disclosure, ...clearFields(clears) },
    indicatorId: rows.indicators.get(indicator) as number,
    unitId: rows.units.get(unit) as number,
    partOf: partOf === null ? null : (targetRows.get(partOf) as number),
  }
  const demand = { measure, governing, margin, lines, path, withdrawn: false }
  return addTarget(write, 1, fields, demand, assignmentsOf(clears, units, rows))
}

const withoutClears = { work: null, dueOn: null, responsibility: null, byAuthority: null, deliverable: null }
const nothingAsked: Demand = { measure: { kind: 'level' }, governing: null, margin: null, withdrawn: false, lines: [], path: [] }

/** Who answers in which role, with the unit of the tree where one has that name. */
function assignmentsOf({ lead, cooperating, observers }: Clears, { units }: UnitHistory, rows: Rows): Assignment[] {
  const assign = (role: Role, { kind, name }: Assignee): Assignment => {
    const unit = kind === 'unit' ? units.find((one) => one.name === name) : undefined
    return { role, kind, name, unitId: unit === undefined ? null : (rows.units.get(unit.id) as number) }
  }
  return [assign('lead', lead), ...cooperating.map((one) => assign('cooperating', one)), ...observers.map((one) => assign('observer', one))]
}
