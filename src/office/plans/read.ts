import { groupBy } from '../../plan/group.ts'
import {
  day,
  type Indicator,
  type Plan,
  type PlanContent,
  type PlanDocument,
  type Target,
  type Unit,
  type WithheldTarget,
} from '../../plan/index.ts'
import {
  type PlanItemRow,
  type PlanRow,
  type PlanVersionRow,
  planItemsOf,
  plansOf,
  planVersionsOf,
  type ReadTransaction,
  type TargetRow,
  targetsOf,
  type VoteRow,
  votesOf,
} from '../../store/index.ts'
import { type Books, readBooks, targetOf } from '../books.ts'
import { covers, type Desk, mayAnywhere, reading, type Scope } from '../desk.ts'
import { internalBeyond } from '../internal.ts'

/** A plan in the list. */
export interface PlanSummary {
  plan: PlanRow
  unit: Unit
  /** The version in force; of a plan not adopted yet its draft. */
  current: PlanVersionRow
  /** How many targets it has, those withheld among them. */
  targets: number
  /** Whether an amendment waits for its vote. */
  amending: boolean
}

/** A target as its reader may see it, and where it is kept; no row for one that is withheld from them. */
export interface TargetSheet {
  target: Target | WithheldTarget
  row: TargetRow | null
}

/** One version of a plan with all that it says. */
export interface VersionSheet {
  version: PlanVersionRow
  vote: VoteRow | null
  items: readonly PlanItemRow[]
  /** Without those that it has withdrawn. */
  targets: readonly TargetSheet[]
  content: PlanContent
}

/** A plan with all its versions, the plan that it carries out and those that carry it out. */
export interface PlanSheet {
  plan: PlanRow
  unit: Unit
  parent: PlanSummary | null
  children: readonly PlanSummary[]
  /** The first one first. */
  versions: readonly VersionSheet[]
  /** The number of the version not adopted yet; null for none. */
  draft: number | null
  books: Books
  /** The indicators of which its reader may set targets, by where they are kept. */
  indicators: ReadonlyMap<number, Indicator>
}

/** The authority's plans, the latest period first. */
export async function listPlans(desk: Desk): Promise<PlanSummary[]> {
  return reading(desk, 'books.read', async (read) => summaries(read, await readBooks(read), await plansOf(read)))
}

/** One plan as the visitor may see it; null where there is none. */
export async function readPlan(desk: Desk, id: number): Promise<PlanSheet | null> {
  const internal = await internalScope(desk)
  return reading(desk, 'books.read', (read) => readSheet(read, internal, id))
}

/** One plan, as somebody who may see the internal targets of these units sees it; null where there is none. */
export async function readSheet(read: ReadTransaction, internal: Scope, id: number): Promise<PlanSheet | null> {
  const all = await plansOf(read)
  const plan = all.find((one) => one.id === id)
  if (plan === undefined) return null
  const books = await readBooks(read)
  const votes = await votesOf(read, id)
  const versions: VersionSheet[] = []
  for (const version of await planVersionsOf(read, id)) {
    const items = await planItemsOf(read, id, version.number)
    const rows = await targetsOf(read, id, version.number)
    const targets = rows.filter(({ demand }) => !demand.withdrawn).map((row) => shownTo(internal, books, row))
    const vote = votes.find(({ planNumber }) => planNumber === version.number) ?? null
    versions.push({ version, vote, items, targets, content: contentOf(version, items, targets) })
  }
  const { indicators: hidden } = await internalBeyond(read, internal)
  const draft = versions.find(({ version }) => version.adoptedOn === null)
  const [parent] = await summaries(
    read,
    books,
    all.filter((one) => one.id === plan.parentId),
  )
  return {
    plan,
    unit: books.unitOf.get(plan.unitId) as Unit,
    parent: parent ?? null,
    children: await summaries(
      read,
      books,
      all.filter(({ parentId }) => parentId === id),
    ),
    versions,
    draft: draft?.version.number ?? null,
    books,
    indicators: new Map([...books.indicatorOf].filter(([row]) => !hidden.has(row))),
  }
}

/** For which units the visitor may see internal targets. */
export async function internalScope(desk: Desk): Promise<Scope> {
  if (!mayAnywhere(desk, 'internal.read')) return { whole: false, units: new Set() }
  return reading(desk, 'internal.read', async (_, scope) => scope)
}

/** The target as somebody who may see internal ones of these units sees it: another keeps its place and says nothing else. */
export function shownTo(internal: Scope, books: Books, row: TargetRow): TargetSheet {
  const target = targetOf(books, row)
  const hidden = row.withheld || (row.disclosure === 'internal' && !covers(internal, row.unitId))
  return hidden ? { target: { kind: 'withheld', id: target.id, headline: target.headline }, row: null } : { target, row }
}

/** The plan as the subject has it, to be held against its rules: the adopted versions, or the first draft. */
export function planValue({ plan, unit, versions }: PlanSheet): Plan {
  const { id, kind, period, parentId, state } = plan
  const adopted = versions.filter(({ version }) => version.adoptedOn !== null)
  return {
    ...{ id: String(id), kind, unit: unit.id, period },
    carriesOut: parentId === null ? null : String(parentId),
    versions: (adopted.length === 0 ? versions : adopted).map(({ version, vote, content }) => ({
      number: version.number,
      content,
      from: version.adoptedOn === null ? null : day(version.adoptedOn),
      vote: vote === null ? null : { ...vote, day: day(vote.votedOn) },
      reason: version.reason,
    })),
    // The day is not kept; that it is closed is what counts.
    closed: state === 'closed' ? day(versions[0]?.version.adoptedOn ?? '2000-01-01') : null,
  }
}

async function summaries(read: ReadTransaction, { unitOf }: Books, plans: readonly PlanRow[]): Promise<PlanSummary[]> {
  const found: PlanSummary[] = []
  for (const plan of plans) {
    const versions = await planVersionsOf(read, plan.id)
    const current = (versions.findLast(({ adoptedOn }) => adoptedOn !== null) ?? versions[0]) as PlanVersionRow
    const live = (await targetsOf(read, plan.id, current.number)).filter(({ demand }) => !demand.withdrawn)
    const amending = versions.at(-1) !== current
    found.push({ plan, unit: unitOf.get(plan.unitId) as Unit, current, targets: live.length, amending })
  }
  return found
}

function contentOf({ title, ...own }: PlanVersionRow, items: readonly PlanItemRow[], targets: readonly TargetSheet[]): PlanContent {
  const of = groupBy(items, ({ kind }) => kind)
  const texts = (kind: PlanItemRow['kind']) => (of.get(kind) ?? []).map(({ position, words }) => ({ id: String(position), text: words }))
  const documents = (kind: PlanItemRow['kind']) => (of.get(kind) ?? []).flatMap((item) => documentOf(item, item.words) ?? [])
  return {
    title,
    document: documentOf(own, title),
    breakthroughs: texts('breakthrough'),
    keyTasks: texts('keyTask'),
    targets: targets.map(({ target }) => target),
    thematicResolutions: documents('thematicResolution'),
    policyDecisions: documents('policyDecision'),
  }
}

type DocumentRow = Pick<PlanItemRow, 'documentNumber' | 'documentDate' | 'issuer'>

function documentOf({ documentNumber, documentDate, issuer }: DocumentRow, abstract: string): PlanDocument | null {
  if (documentNumber === null || documentDate === null) return null
  return { number: documentNumber, day: day(documentDate), issuedBy: issuer ?? '', abstract }
}
