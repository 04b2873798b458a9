import type { Insertable, Selectable } from 'kysely'
import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import { edit } from './edit.ts'
import { groupBy } from './group.ts'
import { append, created } from './history.ts'
import type { RuleKind, Tables } from './tables.ts'
import type { ReadTransaction, WriteTransaction } from './transaction.ts'

/** What one issuer asks: a level or an increment, with `upper` the lower end of a range; and the way there. */
export interface PlanLine {
  issuer: string
  value: Decimal | null
  upper: Decimal | null
  words: string | null
  /** As many places as the plan was written with: it is compared at its own precision. */
  decimals: number
  path: { period: string; value: Decimal }[]
}

/** What a version of the plan asks of a target. */
export interface Demand {
  rule: RuleKind
  measure: 'level' | 'increment'
  margin: Decimal
  withdrawn: boolean
  lines: PlanLine[]
}

/** One of a target's clears: who leads, who joins in, the work, by when … */
export type Clear = Omit<Insertable<Tables['clear']>, 'authorityId' | 'id' | 'targetId'>

/** A target with what a version of its plan asks of it and its clears, and the version its next edit must name. */
export interface TargetRow extends Omit<Selectable<Tables['target']>, 'authorityId'> {
  demand: Demand
  clears: Clear[]
}

type TargetFields = Omit<Insertable<Tables['target']>, 'authorityId' | 'id' | 'version'>

/** Adds a target to a draft version of its plan. The database demands exactly one lead among the clears. Gives its id. */
export async function addTarget(
  write: WriteTransaction,
  planNumber: number,
  fields: TargetFields,
  demand: Demand,
  clears: readonly Clear[],
): Promise<number> {
  const { tx, authority } = write
  const { id } = await tx
    .insertInto('target')
    .values({ ...fields, authorityId: authority })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertClears(write, id, clears)
  const { rule, measure, withdrawn } = demand
  const version = { planNumber, rule, measure, margin: demand.margin.toFixed(), withdrawn }
  await tx
    .insertInto('targetVersion')
    .values({ ...version, authorityId: authority, targetId: id, planId: fields.planId })
    .execute()
  await insertLines(write, id, planNumber, demand.lines)
  await append(
    write,
    'target.add',
    `target/${id}`,
    created({ ...fields, ...version, lines: lineWords(demand.lines), clears: clearWords(clears) }),
  )
  return id
}

/** Changes a target's own fields. Throws a StaleEdit. Gives the new version. */
export async function editTarget(
  write: WriteTransaction,
  id: number,
  version: number,
  changes: Partial<Pick<TargetFields, 'position' | 'confidential' | 'splitFrom' | 'partOf'>>,
): Promise<number> {
  return edit(write, 'target', { id }, version, changes)
}

/** Changes what a draft version of the plan asks of a target. Throws a StaleEdit; an adopted version is refused. Gives the new version. */
export async function setDemand(write: WriteTransaction, id: number, version: number, planNumber: number, demand: Demand): Promise<number> {
  const { tx, authority } = write
  const next = await touch(write, id, version, { planNumber, rule: demand.rule, lines: lineWords(demand.lines) })
  await tx
    .updateTable('targetVersion')
    .set({ rule: demand.rule, measure: demand.measure, margin: demand.margin.toFixed(), withdrawn: demand.withdrawn })
    .where('authorityId', '=', authority)
    .where('targetId', '=', id)
    .where('planNumber', '=', planNumber)
    .executeTakeFirstOrThrow()
  await tx
    .deleteFrom('planLine')
    .where('authorityId', '=', authority)
    .where('targetId', '=', id)
    .where('planNumber', '=', planNumber)
    .execute()
  await insertLines(write, id, planNumber, demand.lines)
  return next
}

/** Gives a target other clears in the place of all it had. Throws a StaleEdit. Gives the new version. */
export async function setClears(write: WriteTransaction, id: number, version: number, clears: readonly Clear[]): Promise<number> {
  const { tx, authority } = write
  const next = await touch(write, id, version, { clears: clearWords(clears) })
  await tx.deleteFrom('clear').where('authorityId', '=', authority).where('targetId', '=', id).execute()
  await insertClears(write, id, clears)
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
  const ids = tx.selectFrom('target').select('id').where('authorityId', '=', authority).where('planId', '=', planId)
  const [versions, lines, points, clears] = [
    await tx
      .selectFrom('targetVersion')
      .selectAll()
      .where('authorityId', '=', authority)
      .where('planNumber', '=', planNumber)
      .where('targetId', 'in', ids)
      .execute(),
    await tx
      .selectFrom('planLine')
      .selectAll()
      .where('authorityId', '=', authority)
      .where('planNumber', '=', planNumber)
      .where('targetId', 'in', ids)
      .orderBy('issuer')
      .execute(),
    await tx
      .selectFrom('pathPoint')
      .selectAll()
      .where('authorityId', '=', authority)
      .where('planNumber', '=', planNumber)
      .where('targetId', 'in', ids)
      .orderBy('period')
      .execute(),
    await tx.selectFrom('clear').selectAll().where('authorityId', '=', authority).where('targetId', 'in', ids).orderBy('id').execute(),
  ]
  const versionOf = new Map(versions.map((row) => [row.targetId, row]))
  const linesOf = groupBy(lines, ({ targetId }) => targetId)
  const clearsOf = groupBy(clears, ({ targetId }) => targetId)
  const pathOf = groupBy(points, ({ targetId, issuer }) => `${targetId}/${issuer}`)
  return targets.flatMap(({ authorityId: _, ...target }) => {
    const version = versionOf.get(target.id)
    if (version === undefined) return []
    const own = (linesOf.get(target.id) ?? []).map(({ issuer, value, upper, words, decimals }) => ({
      issuer,
      value: exact(value),
      upper: exact(upper),
      words,
      decimals,
      path: (pathOf.get(`${target.id}/${issuer}`) ?? []).map((point) => ({ period: point.period, value: decimal(point.value) })),
    }))
    const { rule, measure, withdrawn } = version
    return {
      ...target,
      demand: { rule, measure, withdrawn, margin: decimal(version.margin), lines: own },
      clears: (clearsOf.get(target.id) ?? []).map(({ kind, unitId, post, words, dueOn }) => ({ kind, unitId, post, words, dueOn })),
    }
  })
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

async function insertLines(
  { tx, authority }: WriteTransaction,
  targetId: number,
  planNumber: number,
  lines: readonly PlanLine[],
): Promise<void> {
  const key = { authorityId: authority, targetId, planNumber }
  const rows = lines.map(({ issuer, value, upper, words, decimals }) => ({
    ...key,
    issuer,
    value: value?.toFixed() ?? null,
    upper: upper?.toFixed() ?? null,
    words,
    decimals,
  }))
  if (rows.length > 0) await tx.insertInto('planLine').values(rows).execute()
  const points = lines.flatMap(({ issuer, path }) => path.map(({ period, value }) => ({ ...key, issuer, period, value: value.toFixed() })))
  if (points.length > 0) await tx.insertInto('pathPoint').values(points).execute()
}

async function insertClears({ tx, authority }: WriteTransaction, targetId: number, clears: readonly Clear[]): Promise<void> {
  const rows = clears.map((clear) => ({ ...clear, authorityId: authority, targetId }))
  if (rows.length > 0) await tx.insertInto('clear').values(rows).execute()
}

function lineWords(lines: readonly PlanLine[]): string[] {
  return lines.map(({ issuer, value, upper, words, path }) => {
    const aim = [value?.toFixed(), upper?.toFixed()].filter((end) => end !== undefined).join('–')
    const way = path.map((point) => ` ${point.period}: ${point.value.toFixed()}`).join(',')
    return `${issuer}: ${[aim, words].filter(Boolean).join(' ')}${way === '' ? '' : ` (${way.trim()})`}`
  })
}

function clearWords(clears: readonly Clear[]): string[] {
  return clears.map(({ kind, unitId, post, words, dueOn }) => {
    const unit = unitId === null || unitId === undefined ? null : `unit/${unitId}`
    return `${kind}: ${[unit, post, words, dueOn].filter(Boolean).join(' ')}`
  })
}

function exact(digits: string | null): Decimal | null {
  return digits === null ? null : decimal(digits)
}
