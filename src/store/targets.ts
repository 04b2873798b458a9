import type { Insertable, Selectable } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { groupBy } from '../plan/group.ts'
import type { Assignee, Clears, Margin, Measure, Milestone, PlanLine, Role } from '../plan/index.ts'
import { decimal } from '../vietnamese/decimal.ts'
import { anyOf, columnsOf } from './columns.ts'
import { edit } from './edit.ts'
import { append, created } from './history.ts'
import { ruleOf, ruleRow } from './ruleRow.ts'
import type { Tables } from './tables.ts'
import type { ReadTransaction, WriteTransaction } from './transaction.ts'

/** What a version of the plan asks of a target; of a withheld one nothing. */
export interface Demand {
  measure: Measure
  /** The id of the line by which it is classed; null only for a withheld target. */
  governing: string | null
  margin: Margin | null
  withdrawn: boolean
  lines: readonly PlanLine[]
  /** The way to the governing line. */
  path: readonly Milestone[]
}

/** Who answers for a target in which role; `unitId` where it is a unit of the tree. */
export interface Assignment extends Assignee {
  role: Role
  unitId: number | null
}

/** A target with what a version of its plan asks of it and who answers for it, and the version its next edit must name. */
export interface TargetRow extends Omit<Selectable<Tables['target']>, 'authorityId'> {
  demand: Demand
  assignments: Assignment[]
}

export type TargetFields = Omit<Insertable<Tables['target']>, 'authorityId' | 'id' | 'version'>

/** A target's own fields that say how it is carried out; all of them, for one that is not withheld. */
export function clearFields({ work, dueDate, responsibility, authority, deliverable }: Omit<Clears, 'lead' | 'cooperating' | 'observers'>) {
  return { work, dueOn: dueDate, responsibility, byAuthority: authority, deliverable }
}

/** Adds a target to a draft version of its plan. The database demands exactly one lead. Gives its id. */
export async function addTarget(
  write: WriteTransaction,
  planNumber: number,
  fields: TargetFields,
  demand: Demand,
  assignments: readonly Assignment[],
): Promise<number> {
  const { tx, authority } = write
  const { id } = await tx
    .insertInto('target')
    .values({ ...fields, authorityId: authority })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertAssignments(write, id, assignments)
  await tx
    .insertInto('targetVersion')
    .values({ ...versionColumns(demand), authorityId: authority, targetId: id, planId: fields.planId, planNumber })
    .execute()
  await insertLines(write, id, planNumber, demand)
  await append(
    write,
    'target.add',
    `target/${id}`,
    created({ ...fields, ...demandWords(planNumber, demand), assignments: assignments.map(assignmentWords) }),
  )
  return id
}

/** Changes a target's own fields. Throws a StaleEdit. Gives the new version. */
export async function editTarget(
  write: WriteTransaction,
  id: number,
  version: number,
  changes: Partial<Omit<TargetFields, 'planId' | 'withheld' | 'indicatorId' | 'unitId' | 'period'>>,
): Promise<number> {
  return edit(write, 'target', { id }, version, changes)
}

/** Changes what a draft version of the plan asks of a target. Throws a StaleEdit; an adopted version is refused. Gives the new version. */
export async function setDemand(write: WriteTransaction, id: number, version: number, planNumber: number, demand: Demand): Promise<number> {
  const { tx, authority } = write
  const next = await touch(write, id, version, demandWords(planNumber, demand))
  await tx
    .updateTable('targetVersion')
    .set(versionColumns(demand))
    .where('authorityId', '=', authority)
    .where('targetId', '=', id)
    .where('planNumber', '=', planNumber)
    .executeTakeFirstOrThrow()
  for (const table of ['planLine', 'pathPoint'] as const) {
    await tx
      .deleteFrom(table)
      .where('authorityId', '=', authority)
      .where('targetId', '=', id)
      .where('planNumber', '=', planNumber)
      .execute()
  }
  await insertLines(write, id, planNumber, demand)
  return next
}

/** Has others answer for a target in the place of all before. Throws a StaleEdit. Gives the new version. */
export async function setAssignments(
  write: WriteTransaction,
  id: number,
  version: number,
  assignments: readonly Assignment[],
): Promise<number> {
  const { tx, authority } = write
  const next = await touch(write, id, version, { assignments: assignments.map(assignmentWords) })
  await tx.deleteFrom('assignment').where('authorityId', '=', authority).where('targetId', '=', id).execute()
  await insertAssignments(write, id, assignments)
  return next
}

/** The targets of a plan in their order, each with what version `planNumber` asks of it; those that version does not know are left out. */
export async function targetsOf({ tx, authority }: ReadTransaction, planId: number, planNumber: number): Promise<TargetRow[]> {
  const targets = await tx
    .selectFrom('target')
    .selectAll()
    .where('authorityId', '=', authority)
    .where('planId', '=', planId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const ids = anyOf(
    targets.map(({ id }) => id),
    'integer',
  )
  const versions = await tx
    .selectFrom('targetVersion')
    .selectAll()
    .where('authorityId', '=', authority)
    .where('targetId', '=', ids)
    .where('planNumber', '=', planNumber)
    .execute()
  const lines = await tx
    .selectFrom('planLine')
    .selectAll()
    .where('authorityId', '=', authority)
    .where('targetId', '=', ids)
    .where('planNumber', '=', planNumber)
    .orderBy('position')
    .execute()
  const points = await tx
    .selectFrom('pathPoint')
    .selectAll()
    .where('authorityId', '=', authority)
    .where('targetId', '=', ids)
    .where('planNumber', '=', planNumber)
    .orderBy('period')
    .execute()
  const assignments = await tx
    .selectFrom('assignment')
    .selectAll()
    .where('authorityId', '=', authority)
    .where('targetId', '=', ids)
    .orderBy('position')
    .execute()
  const versionOf = new Map(versions.map((row) => [row.targetId, row]))
  const linesOf = groupBy(lines, ({ targetId }) => targetId)
  const pathOf = groupBy(points, ({ targetId }) => targetId)
  const assignmentsOf = groupBy(assignments, ({ targetId }) => targetId)
  return targets.flatMap(({ authorityId: _, ...target }): TargetRow[] => {
    const version = versionOf.get(target.id)
    if (version === undefined) return []
    const { since, governing, marginKind, margin, withdrawn } = version
    return [
      {
        ...target,
        demand: {
          measure: since === null ? { kind: 'level' } : { kind: 'increment', since },
          governing,
          margin: marginKind === null ? null : { kind: marginKind, size: decimal(margin as string) },
          withdrawn,
          lines: (linesOf.get(target.id) ?? []).map(lineOf),
          path: (pathOf.get(target.id) ?? []).map(({ period, value }) => ({ by: period, value: decimal(value) })),
        },
        assignments: (assignmentsOf.get(target.id) ?? []).map(({ role, kind, name, unitId }) => ({ role, kind, name, unitId })),
      },
    ]
  })
}

/** What is asked of a target by the line by which it is classed, without all that stands beside it. */
export interface GoverningDemand extends Pick<TargetRow, 'id' | 'planId' | 'period' | 'unitId' | 'disclosure'> {
  indicatorId: number
  measure: Measure
  line: PlanLine
}

/** What the given versions of plans ask of their targets, but for those that they withdraw or withhold. */
export async function governingDemandsOf(read: ReadTransaction, numbers: ReadonlyMap<number, number>): Promise<GoverningDemand[]> {
  const rows = governingRows(read).where('target.planId', '=', anyOf(numbers.keys(), 'integer'))
  const columns = await columnsOf<GoverningRow>(read, rows, governingNames)
  return columns.id.flatMap((_, at): GoverningDemand[] => {
    const row = {} as Record<string, unknown>
    for (const name of governingNames) row[name] = columns[name][at]
    const own = row as unknown as GoverningRow
    return numbers.get(own.planId) === own.planNumber ? [governingDemand(own)] : []
  })
}

/**
 * What the plans in force on a day ask of any of these indicators for any of these units, with the way there; of a plan not yet
 * adopted its draft.
 */
export async function demandsOn(
  read: ReadTransaction,
  on: string,
  { indicatorIds, unitIds }: { indicatorIds: readonly number[]; unitIds: readonly number[] },
): Promise<(GoverningDemand & Pick<Demand, 'path'>)[]> {
  const { authority } = read
  const rows = await governingRows(read)
    .select((asked) => [
      jsonArrayFrom(
        asked
          .selectFrom('pathPoint')
          .select(({ cast }) => ['period', cast<string>('value', 'text').as('value')])
          .where('pathPoint.authorityId', '=', authority)
          .whereRef('pathPoint.targetId', '=', 'target.id')
          .whereRef('pathPoint.planNumber', '=', 'asked.planNumber')
          .orderBy('period'),
      ).as('path'),
    ])
    .where('target.unitId', '=', anyOf(unitIds, 'integer'))
    .where('target.indicatorId', '=', anyOf(indicatorIds, 'integer'))
    .where('asked.planNumber', '=', ({ fn, selectFrom, lit }) =>
      fn.coalesce(
        selectFrom('planVersion')
          .select(({ fn: of }) => of.max('number').as('number'))
          .where('planVersion.authorityId', '=', authority)
          .whereRef('planVersion.planId', '=', 'target.planId')
          .where('adoptedOn', '<=', on),
        lit(1),
      ),
    )
    .orderBy('target.id')
    .execute()
  return rows.map(({ path, ...row }) => ({
    ...governingDemand(row as GoverningRow),
    path: path.map(({ period, value }) => ({ by: period, value: decimal(value) })),
  }))
}

function governingRows({ tx, authority }: ReadTransaction) {
  return tx
    .selectFrom('target')
    .innerJoin('targetVersion as asked', (join) =>
      join.onRef('asked.authorityId', '=', 'target.authorityId').onRef('asked.targetId', '=', 'target.id'),
    )
    .innerJoin('planLine as line', (join) =>
      join
        .onRef('line.authorityId', '=', 'target.authorityId')
        .onRef('line.targetId', '=', 'target.id')
        .onRef('line.planNumber', '=', 'asked.planNumber')
        .onRef('line.line', '=', 'asked.governing'),
    )
    .select(({ cast }) => [
      ...(['target.id', 'target.planId', 'target.period', 'target.unitId', 'target.disclosure', 'target.indicatorId'] as const),
      ...(['asked.since', 'line.line', 'line.issuer', 'line.label', 'line.document', 'line.rule', 'line.strict'] as const),
      ...(['line.parts', 'line.unitOfMeasure', 'line.decimals', 'line.stretch', 'line.planNumber'] as const),
      cast<string | null>('line.value', 'text').as('value'),
      cast<string | null>('line.upper', 'text').as('upper'),
      cast<string | null>('line.impliedLow', 'text').as('impliedLow'),
      cast<string | null>('line.impliedHigh', 'text').as('impliedHigh'),
    ])
    .where('target.authorityId', '=', authority)
    .where('target.indicatorId', 'is not', null)
    .where('asked.withdrawn', '=', false)
}

function governingDemand(row: GoverningRow): GoverningDemand {
  const { id, planId, period, unitId, disclosure, indicatorId, since } = row
  const measure: Measure = since === null ? { kind: 'level' } : { kind: 'increment', since }
  return { id, planId, period, unitId, disclosure, indicatorId, measure, line: lineOf(row) }
}

type GoverningRow = LineRow &
  Pick<TargetRow, 'id' | 'planId' | 'period' | 'unitId' | 'disclosure'> & { indicatorId: number; since: string | null; planNumber: number }

const governingNames = [
  ...(['id', 'planId', 'period', 'unitId', 'disclosure', 'indicatorId', 'since', 'planNumber', 'line', 'issuer', 'label'] as const),
  ...(['document', 'rule', 'strict', 'value', 'upper', 'parts', 'unitOfMeasure', 'decimals', 'stretch'] as const),
  ...(['impliedLow', 'impliedHigh'] as const),
] satisfies (keyof GoverningRow)[]

/** A target that measures an indicator. */
export type IndicatorUse = Pick<Selectable<Tables['target']>, 'id' | 'name' | 'period' | 'disclosure'> & { indicatorId: number }

/** The targets that measure an indicator, of all plans, the latest period first; withheld ones do not say what they measure. */
export async function indicatorUses({ tx, authority }: ReadTransaction): Promise<IndicatorUse[]> {
  return tx
    .selectFrom('target')
    .select(['id', 'name', 'period', 'disclosure', 'indicatorId'])
    .where('authorityId', '=', authority)
    .where('indicatorId', 'is not', null)
    .$narrowType<{ indicatorId: number }>()
    .orderBy('period', 'desc')
    .orderBy('id')
    .execute()
}

/** What there is to know a target by. */
export type TargetHead = Pick<TargetRow, 'id' | 'planId' | 'name' | 'indicatorId' | 'unitId' | 'period' | 'disclosure'>

/** All targets of all plans. */
export async function targetHeadsOf({ tx, authority }: ReadTransaction): Promise<TargetHead[]> {
  return tx
    .selectFrom('target')
    .select(['id', 'planId', 'name', 'indicatorId', 'unitId', 'period', 'disclosure'])
    .where('authorityId', '=', authority)
    .orderBy('id')
    .execute()
}

/** Counts an edit of what hangs on a target as an edit of the target, so that two people at one target meet. */
async function touch(write: WriteTransaction, id: number, version: number, change: object): Promise<number> {
  const { tx, authority } = write
  await edit(write, 'target', { id }, version, {})
  await append(write, 'target.edit', `target/${id}`, created(change))
  await tx
    .updateTable('target')
    .set({ version: version + 1 })
    .where('authorityId', '=', authority)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return version + 1
}

function versionColumns({ measure, governing, margin, withdrawn }: Demand) {
  return {
    since: measure.kind === 'increment' ? measure.since : null,
    governing,
    marginKind: margin?.kind ?? null,
    margin: margin?.size.toFixed() ?? null,
    withdrawn,
  }
}

type LineRow = Omit<Selectable<Tables['planLine']>, 'authorityId' | 'targetId' | 'planNumber' | 'position'>

function lineOf(row: LineRow): PlanLine {
  const { line, issuer, label, document, unitOfMeasure, decimals, stretch, impliedLow, impliedHigh } = row
  return {
    id: line,
    issuer,
    label,
    document,
    rule: ruleOf({ ...row }),
    unitOfMeasure,
    decimals,
    stretch,
    implied: impliedLow === null ? null : { low: decimal(impliedLow), high: decimal(impliedHigh as string) },
  }
}

async function insertLines(
  { tx, authority }: WriteTransaction,
  targetId: number,
  planNumber: number,
  { lines, path }: Demand,
): Promise<void> {
  const key = { authorityId: authority, targetId, planNumber }
  const rows = lines.map(({ id, issuer, label, document, rule, unitOfMeasure, decimals, stretch, implied }, position) => ({
    ...key,
    line: id,
    position,
    issuer,
    label,
    document,
    ...ruleRow(rule),
    unitOfMeasure,
    decimals,
    stretch,
    impliedLow: implied?.low.toFixed() ?? null,
    impliedHigh: implied?.high.toFixed() ?? null,
  }))
  if (rows.length > 0) await tx.insertInto('planLine').values(rows).execute()
  const points = path.map(({ by, value }) => ({ ...key, period: by, value: value.toFixed() }))
  if (points.length > 0) await tx.insertInto('pathPoint').values(points).execute()
}

async function insertAssignments({ tx, authority }: WriteTransaction, targetId: number, assignments: readonly Assignment[]): Promise<void> {
  const rows = assignments.map((one, position) => ({ ...one, authorityId: authority, targetId, position }))
  if (rows.length > 0) await tx.insertInto('assignment').values(rows).execute()
}

function demandWords(planNumber: number, { lines, path, ...demand }: Demand): object {
  const { since, marginKind, ...rest } = versionColumns({ lines, path, ...demand })
  return {
    planNumber,
    ...rest,
    since,
    marginKind,
    lines: lines.map(lineWords),
    path: path.map(({ by, value }) => `${by}: ${value.toFixed()}`),
  }
}

function lineWords({ id, issuer, rule, unitOfMeasure, implied }: PlanLine): string {
  const { value, upper, strict, parts } = ruleRow(rule)
  const bounds = [strict ? 'strict' : null, value, upper, parts].filter((one) => one !== null).join(' ')
  return `${id} (${issuer}): ${rule.kind} ${bounds} ${unitOfMeasure}${implied === null ? '' : ' implied'}`.trim()
}

function assignmentWords({ role, kind, name, unitId }: Assignment): string {
  return `${role}: ${kind} ${name}${unitId === null ? '' : ` (unit/${unitId})`}`
}
