import { adopt, amend, close, type Day, type Vote, vote } from '../../plan/index.ts'
import {
  adoptPlan,
  amendPlan,
  closePlan,
  draftPlan,
  editDocument,
  type PlanItemRow,
  type PlanRow,
  setPlanItems,
  WriteRefused,
  type WriteTransaction,
} from '../../store/index.ts'
import { contains } from '../../vietnamese/period.ts'
import { readBooks } from '../books.ts'
import { vietnameseDay } from '../calendar.ts'
import { type Act, type Desk, writing } from '../desk.ts'
import { majorityOn, type VotingBody } from './majority.ts'
import { internalScope, type PlanSheet, planValue, readPlan, readSheet } from './read.ts'

/** What a plan is, for good: a draft's document may change, this may not. */
export type PlanFields = Pick<PlanRow, 'kind' | 'unitId' | 'period' | 'parentId'>

/** The document that a version of a plan is; without number and day until it has them. */
export interface DocumentFields {
  title: string
  documentNumber: string | null
  documentDate: Day | null
  issuer: string
}

/** Begins a plan as a draft. Gives its id. */
export async function beginPlan(desk: Desk, fields: PlanFields, document: DocumentFields): Promise<number> {
  if (fields.parentId !== null) {
    const parent = await found(desk, fields.parentId)
    if (!contains(parent.plan.period, fields.period)) {
      throw new WriteRefused('Kỳ của kế hoạch phải nằm trong kỳ của kế hoạch mà nó cụ thể hóa; hãy chọn lại kỳ hoặc kế hoạch cấp trên.')
    }
  }
  return writing(desk, 'plans.write', fields.unitId, async (write) => {
    const { unitOf } = await readBooks(write)
    if (!unitOf.has(fields.unitId)) throw new WriteRefused('Chưa chọn đơn vị có trong danh mục.')
    return draftPlan(write, fields, document)
  })
}

/** Changes the document of the draft version. Throws a StaleEdit. */
export async function changeDocument(desk: Desk, id: number, version: number, document: DocumentFields): Promise<void> {
  await onPlan(desk, 'plans.write', id, async (write, sheet) => {
    await editDocument(write, { planId: id, number: draftOf(sheet) }, version, document)
  })
}

/** Gives the draft version other items in the place of those it had. Throws a StaleEdit. */
export async function changeItems(desk: Desk, id: number, version: number, items: readonly PlanItemRow[]): Promise<void> {
  await onPlan(desk, 'plans.write', id, async (write, sheet) => {
    await setPlanItems(write, { planId: id, number: draftOf(sheet) }, version, items)
  })
}

/** Begins the next version of an adopted plan; the last one stays in force until this is voted. */
export async function beginAmendment(desk: Desk, id: number, reason: string, document: DocumentFields): Promise<void> {
  await onPlan(desk, 'plans.write', id, async (write, { plan }) => {
    if (plan.state === 'closed') throw new WriteRefused('Kế hoạch đã kết thúc nên không điều chỉnh được nữa.')
    await amendPlan(write, id, reason, document)
  })
}

/** Adopts the draft version by a vote of the body. Throws a PlanProblem where it does not carry, a StaleEdit. */
export async function adoptDraft(desk: Desk, id: number, version: number, by: VotingBody, cast: Vote): Promise<void> {
  await onPlan(desk, 'plans.adopt', id, async (write, sheet) => {
    const number = draftOf(sheet)
    checkAdoption(sheet, by, cast)
    const { day: votedOn, ...counts } = cast
    await adoptPlan(write, version, { ...counts, votedOn, planId: id, planNumber: number })
  })
}

/** Holds a vote against the rules of adoption and writes nothing. Throws a PlanProblem. */
export function checkAdoption(sheet: PlanSheet, by: VotingBody, cast: Vote): void {
  const [plan, majority] = [planValue(sheet), majorityOn(by, cast.day)]
  vote(cast)
  const draft = sheet.versions.find(({ version }) => version.number === draftOf(sheet))
  if (draft?.targets.length === 0 && draft.items.length === 0) {
    throw new WriteRefused('Bản dự thảo chưa có chỉ tiêu, nhiệm vụ hay nội dung nào để thông qua; hãy ghi nội dung trước.')
  }
  if (draft === undefined || draft.version.number === 1) adopt(plan, cast, majority)
  else amend(plan, draft.content, draft.version.reason ?? '', cast, majority)
}

/** Brings an adopted plan to its end. Throws a StaleEdit. */
export async function endPlan(desk: Desk, id: number, version: number): Promise<void> {
  await onPlan(desk, 'plans.adopt', id, async (write, sheet) => {
    close(planValue(sheet), vietnameseDay(desk.now))
    if (sheet.draft !== null) {
      throw new WriteRefused('Kế hoạch còn một bản điều chỉnh chưa thông qua; hãy thông qua bản đó trước khi kết thúc kế hoạch.')
    }
    await closePlan(write, id, version)
  })
}

/** Writes to a plan as somebody who may do `act` for its unit. Throws a Refused, a WriteRefused where there is no such plan. */
export async function onPlan<T>(
  desk: Desk,
  act: Act,
  id: number,
  work: (write: WriteTransaction, sheet: PlanSheet) => Promise<T>,
): Promise<T> {
  const internal = await internalScope(desk)
  const { plan } = await found(desk, id)
  // Read again by who writes, when nobody else does: what is held against the rules is what is changed.
  return writing(desk, act, plan.unitId, async (write) => work(write, (await readSheet(write, internal, id)) as PlanSheet))
}

/** The number of the version that may be changed. Throws a WriteRefused where all are adopted. */
export function draftOf({ draft }: PlanSheet): number {
  if (draft === null) throw new WriteRefused('Kế hoạch đã được thông qua nên giữ nguyên; hãy lập bản điều chỉnh.')
  return draft
}

async function found(desk: Desk, id: number): Promise<PlanSheet> {
  const sheet = await readPlan(desk, id)
  if (sheet === null) throw new WriteRefused('Không có kế hoạch này.')
  return sheet
}
