import { isDeepStrictEqual } from 'node:util'
import { type Clears, clears, type PlanLine, planLine, type Target, target } from '../../plan/index.ts'
import {
  type Assignment,
  addTarget,
  clearFields,
  type Demand,
  editTarget,
  setAssignments,
  setDemand,
  type TargetFields,
  type TargetRow,
  WriteRefused,
} from '../../store/index.ts'
import { contains, parsePeriod } from '../../vietnamese/period.ts'
import type { Books } from '../books.ts'
import type { Desk } from '../desk.ts'
import { checkWhole } from './allocation.ts'
import type { PlanSheet } from './read.ts'
import { draftOf, onPlan } from './write.ts'

/** What stays as it was once the target stands in an adopted version. */
export type TargetIdentity = Pick<Target, 'name' | 'headline' | 'disclosure'> & { partOf: number | null }

/** What a target is of; it never changes. */
export interface TargetSubject {
  indicatorId: number
  unitId: number
  period: string
}

/** What a version asks of a target, and who answers for it how. */
export interface TargetContent extends Pick<Target, 'measure' | 'lines' | 'margin' | 'path'> {
  governing: string | undefined
  assignments: readonly Assignment[]
  clears: Omit<Clears, 'lead' | 'cooperating' | 'observers'>
}

/** Adds a target at the end of the draft version. Gives its id. Throws a PlanProblem. */
export async function addToDraft(
  desk: Desk,
  planId: number,
  subject: TargetSubject,
  identity: TargetIdentity,
  content: TargetContent,
): Promise<number> {
  return onPlan(desk, 'plans.write', planId, async (write, sheet) => {
    const { demand, own } = checked(sheet.books, subject, identity, content)
    if (!contains(sheet.plan.period, subject.period)) throw new WriteRefused('Kỳ của chỉ tiêu phải nằm trong kỳ của kế hoạch.')
    await checkWhole(write, sheet.books, identity.partOf, subject.indicatorId, null)
    const position = Math.max(0, ...rowsOf(sheet).map((row) => row.position)) + 1
    const fields: TargetFields = { planId, position, withheld: false, ...subject, ...own }
    return addTarget(write, draftOf(sheet), fields, demand, content.assignments)
  })
}

/** Changes a target of the draft version: all that the version asks, and its identity while no version that has it was adopted. Throws a PlanProblem, a StaleEdit. */
export async function changeTarget(
  desk: Desk,
  planId: number,
  id: number,
  version: number,
  identity: TargetIdentity,
  content: TargetContent,
): Promise<void> {
  await onPlan(desk, 'plans.write', planId, async (write, sheet) => {
    const row = rowOf(sheet, id)
    const kept = isAdopted(sheet, id) ? identityOf(row) : identity
    const { demand, own } = checked(sheet.books, subjectOf(row), kept, { ...content, lines: content.lines.map((one) => implied(row, one)) })
    await checkWhole(write, sheet.books, kept.partOf, subjectOf(row).indicatorId, id)
    let next = await editTarget(write, id, version, own)
    if (!isDeepStrictEqual(demand, row.demand)) next = await setDemand(write, id, next, draftOf(sheet), demand)
    if (!isDeepStrictEqual(content.assignments, row.assignments)) await setAssignments(write, id, next, content.assignments)
  })
}

/** Takes a target out of the draft version; earlier ones keep it. Throws a StaleEdit. */
export async function withdrawTarget(desk: Desk, planId: number, id: number, version: number): Promise<void> {
  await onPlan(desk, 'plans.write', planId, async (write, sheet) => {
    await setDemand(write, id, version, draftOf(sheet), { ...rowOf(sheet, id).demand, withdrawn: true })
  })
}

/** Exchanges a target with the one before or after it. Those of an adopted version keep their order. Throws a StaleEdit. */
export async function moveTarget(desk: Desk, planId: number, id: number, version: number, by: -1 | 1): Promise<void> {
  await onPlan(desk, 'plans.write', planId, async (write, sheet) => {
    draftOf(sheet)
    const [row, other] = [rowOf(sheet, id), neighbour(sheet, id, by)]
    if (other === null) throw new WriteRefused('Chỉ đổi được thứ tự của các chỉ tiêu chưa được thông qua, đứng liền nhau.')
    await editTarget(write, id, version, { position: other.position })
    await editTarget(write, other.id, other.version, { position: row.position })
  })
}

/** The target that it can be exchanged with; null where it is the last of those that may move, or one of the two stands fast. */
export function neighbour(sheet: PlanSheet, id: number, by: -1 | 1): TargetRow | null {
  const rows = rowsOf(sheet)
  const other = rows[rows.findIndex((row) => row.id === id) + by]
  return other === undefined || isAdopted(sheet, id) || isAdopted(sheet, other.id) ? null : other
}

/** Whether an adopted version has the target, so that its name, its place and what it is counted as stay. */
export function isAdopted({ versions }: PlanSheet, id: number): boolean {
  return versions.some(({ version, targets }) => version.adoptedOn !== null && targets.some(({ target }) => target.id === String(id)))
}

function rowOf(sheet: PlanSheet, id: number): TargetRow {
  const row = rowsOf(sheet).find((one) => one.id === id)
  if (row === undefined) throw new WriteRefused('Không có chỉ tiêu này trong bản dự thảo.')
  return row
}

function rowsOf({ versions }: PlanSheet): TargetRow[] {
  return versions.at(-1)?.targets.flatMap(({ row }) => row ?? []) ?? []
}

function identityOf({ name, headline, disclosure, partOf }: TargetRow): TargetIdentity {
  return { name, headline, disclosure, partOf }
}

function subjectOf({ indicatorId, unitId, period }: TargetRow): TargetSubject {
  if (indicatorId === null) throw new WriteRefused('Chỉ tiêu này chỉ giữ chỗ trong kế hoạch, không có nội dung để sửa.')
  return { indicatorId, unitId, period }
}

/** A line that still says what was worked out from a percentage is still only implied. */
function implied({ demand }: TargetRow, line: PlanLine): PlanLine {
  const before = demand.lines.find(({ id }) => id === line.id)
  const same = before !== undefined && isDeepStrictEqual(before.rule, line.rule) && before.unitOfMeasure === line.unitOfMeasure
  return same ? { ...line, implied: before.implied } : line
}

/** The target as the store keeps it, held against every rule of the subject. Throws a PlanProblem. */
function checked({ indicatorOf, indicators, unitOf }: Books, subject: TargetSubject, identity: TargetIdentity, content: TargetContent) {
  const { indicatorId, unitId, period } = subject
  const [indicator, unit] = [indicatorOf.get(indicatorId), unitOf.get(unitId)]
  if (indicator === undefined) throw new WriteRefused('Chưa chọn chỉ tiêu thống kê có trong bộ chỉ tiêu.')
  if (unit === undefined) throw new WriteRefused('Chưa chọn đơn vị có trong danh mục.')
  const { measure, margin, path, governing, assignments } = content
  if (measure.kind === 'increment' && parsePeriod(measure.since) === null) throw new WriteRefused('Chưa chọn kỳ gốc để so sánh.')
  for (const { rule } of content.lines) {
    const unknown = rule.kind === 'allOf' && rule.parts.find((part) => !indicators.has(part.indicator))
    if (unknown) throw new WriteRefused(`Nội dung “${unknown.name}”: chưa chọn chỉ tiêu thống kê có trong bộ chỉ tiêu.`)
  }
  if (assignments.some((one) => one.unitId !== null && !unitOf.has(one.unitId))) {
    throw new WriteRefused('Có đầu mối không còn trong danh mục đơn vị; hãy chọn lại.')
  }
  const { lines, governing: judged } = target({
    ...{ id: '', name: identity.name, period, measure, margin, path },
    ...{ headline: identity.headline, disclosure: identity.disclosure },
    indicator: indicator.code,
    unit: unit.id,
    partOf: identity.partOf === null ? null : String(identity.partOf),
    lines: content.lines.map(planLine),
    ...(governing === undefined ? {} : { governing }),
    clears: clears(
      assignments.map(({ kind, name, role }) => ({ assignee: { kind, name }, role })),
      content.clears,
    ),
  })
  const demand: Demand = { measure, governing: judged, margin, withdrawn: false, lines, path }
  return { demand, own: { ...identity, ...clearFields(content.clears) } }
}
