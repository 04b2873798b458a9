import type { Day } from '../plan/index.ts'
import { className, dayAfter, type Instant, instant } from '../plan/index.ts'
import {
  decisionsOf,
  type Entry,
  type EntryFilter,
  entries,
  type Head,
  headOf,
  type ReadTransaction,
  targetHeadsOf,
  type Verdict,
  verifyHistory,
} from '../store/index.ts'
import { startOfDay } from './calendar.ts'
import { type Desk, mayAnywhere, reading, type Scope } from './desk.ts'
import { actKinds, acts } from './history.data.ts'
import { figureChange, figuresOf, type ShownFigure } from './historyFigures.ts'
import { namesFor } from './historyNames.ts'
import { actWords, type Change, changesWords, periodWords, type Subject, subjectWords } from './historyWords.ts'
import { type Internal, internalFor } from './internal.ts'

/** One thing that was done, as people read it. */
export interface HistoryItem {
  sequence: number
  recordedAt: Instant
  actor: string
  /** What was done: 'Sửa đơn vị'. */
  what: string
  subject: Subject
  changes: readonly Change[]
}

/** What a reader of history asks for; what is left out asks for all. */
export interface HistoryQuestion {
  subject?: string | undefined
  /** A key of `actKinds`. */
  kind?: string | undefined
  actor?: string | undefined
  day?: Day | undefined
  /** Entries before this one. */
  before?: number | undefined
}

/** What was done, the newest first, and before which entry to go on; null at the end. */
export interface HistoryPage {
  items: readonly HistoryItem[]
  next: number | null
}

const pageSize = 50
/** How many entries are looked through for a page of those that concern one part of the authority. */
const mostLookedThrough = 1_000

/** What was done in the part of the books that the visitor may follow. Throws Refused. */
export async function readHistory(desk: Desk, question: HistoryQuestion): Promise<HistoryPage> {
  return reading(desk, 'history.read', async (read, scope) => {
    const concerns = await concernOf(read, scope)
    const found: Entry[] = []
    let { before } = question
    let ended = false
    for (let looked = 0; !ended && found.length < pageSize && looked < mostLookedThrough; looked += pageSize) {
      const batch = await entries(read, { ...filterOf(question), ...(before === undefined ? {} : { before }), limit: pageSize })
      ended = batch.length < pageSize
      for (const entry of batch) {
        before = entry.sequence
        if (concerns(entry)) found.push(entry)
        if (found.length < pageSize) continue
        ended &&= entry === batch.at(-1)
        break
      }
    }
    return { items: await told(read, desk, found), next: ended ? null : (before ?? null) }
  })
}

/** What was last done to one subject ('target/12'), the newest first; null for who may not read history. */
export async function historyOf(desk: Desk, subject: string): Promise<readonly HistoryItem[] | null> {
  if (!mayAnywhere(desk, 'history.read')) return null
  return (await readHistory(desk, { subject })).items
}

/** Who last changed the subject, and when: for who meets that change while editing. Null where nobody did. */
export async function lastChangeOf(desk: Desk, subject: string): Promise<Pick<HistoryItem, 'actor' | 'recordedAt'> | null> {
  return reading(desk, 'books.read', async (read) => {
    const [last] = await entries(read, { subject, limit: 1 })
    return last === undefined ? null : { actor: last.actor, recordedAt: instant(last.recordedAt) }
  })
}

/** Recomputes the authority's whole history. Throws Refused. */
export async function verifyBooks(desk: Desk): Promise<Verdict> {
  return reading(desk, 'history.read', (read) => verifyHistory(read))
}

/** The end of the authority's chain, to be kept elsewhere; null before the first entry. Throws Refused. */
export async function headOfBooks(desk: Desk): Promise<Head | null> {
  return reading(desk, 'history.read', headOf)
}

function filterOf({ subject, kind, actor, day }: HistoryQuestion): EntryFilter {
  const prefixes = kind === undefined ? undefined : actKinds[kind]?.prefixes
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(prefixes === undefined ? {} : { acts: Object.keys(acts).filter((act) => prefixes.includes(act.split('.')[0] as string)) }),
    ...(actor === undefined ? {} : { actor }),
    ...(day === undefined ? {} : { from: startOfDay(day), until: startOfDay(dayAfter(day)) }),
  }
}

/** Whether an entry concerns the part of the authority; what concerns the whole does so only for who may read the whole. */
async function concernOf(read: ReadTransaction, scope: Scope): Promise<(entry: Entry) => boolean> {
  if (scope.whole) return () => true
  const unitOfTarget = new Map((await targetHeadsOf(read)).map(({ id, unitId }) => [id, unitId]))
  return ({ subject }) => {
    const [kind, id, third] = subject.split('/')
    const unit =
      kind === 'unit'
        ? Number(id)
        : kind === 'figure' || kind === 'submission'
          ? Number(third)
          : kind === 'target'
            ? unitOfTarget.get(Number(id))
            : undefined
    return unit !== undefined && scope.units.has(unit)
  }
}

/** The entries as people read them; what is internal only to who may know of it. */
async function told(read: ReadTransaction, desk: Desk, found: readonly Entry[]): Promise<HistoryItem[]> {
  const names = await namesFor(read, found)
  const internal = await internalFor(read, desk)
  const figures = await figuresOf(read, found)
  const items: HistoryItem[] = []
  for (const entry of found) {
    const { sequence, recordedAt, actor, act } = entry
    const head = { sequence, recordedAt: instant(recordedAt), actor, what: actWords(act) }
    const own = figures.get(sequence) ?? []
    if (isInternal(entry, own, internal) || isUnreadable(entry, desk)) {
      items.push({ ...head, subject: { name: 'nội dung nội bộ', href: null }, changes: [] })
    } else {
      const changes =
        own.length > 0
          ? own.map((row) => figureChange(row, names))
          : act === 'decision.record'
            ? await decisionChanges(read, entry)
            : changesWords(withoutInternal(entry, internal), names)
      items.push({ ...head, subject: subjectWords(entry, names), changes })
    }
  }
  return items
}

function isInternal({ subject, details }: Entry, figures: readonly ShownFigure[], internal: Internal): boolean {
  const [kind, id] = subject.split('/')
  const of = (name: string) => Number(details.find(([own]) => own === name)?.[2] ?? 0)
  return (
    (kind === 'target' && internal.targets.has(Number(id))) ||
    (kind === 'finding' && internal.findings.has(Number(id))) ||
    ((kind === 'figure' || kind === 'indicator') && internal.indicators.has(Number(id))) ||
    internal.targets.has(of('targetId')) ||
    ['indicatorId', 'parentId', 'numeratorId', 'denominatorId'].some((name) => kind === 'indicator' && internal.indicators.has(of(name))) ||
    (kind === 'form' && details.some(([, ...texts]) => texts.some((text) => namesInternal(text ?? '', internal)))) ||
    figures.some(({ now }) => internal.indicators.has(now.indicatorId))
  )
}

/** What a unit sent, without its figures that are internal. */
function withoutInternal(entry: Entry, internal: Internal): Entry {
  return {
    ...entry,
    details: entry.details.filter(([name]) => !(name.startsWith('figure/') && internal.indicators.has(Number(name.split('/')[1])))),
  }
}

/** Whether a form's rows, told as one text, name an indicator that is internal. */
function namesInternal(text: string, { indicators }: Internal): boolean {
  return [...text.matchAll(/\(indicator\/(\d+)\)/g)].some(([, id]) => indicators.has(Number(id)))
}

/** A document's name may tell what only its readers may know. */
function isUnreadable({ subject }: Entry, desk: Desk): boolean {
  return subject.startsWith('document/') && !mayAnywhere(desk, 'documents.read')
}

async function decisionChanges(read: ReadTransaction, { sequence, subject }: Entry): Promise<Change[]> {
  const decisions = await decisionsOf(read, { targetId: Number(subject.split('/')[1]), asOf: sequence })
  return decisions
    .filter(({ entry }) => entry === sequence)
    .flatMap(({ period, proposed, decided, reason }) => [
      { label: `Kết luận ${periodWords(period)}`, before: null, after: className(decided) },
      ...(proposed === decided ? [] : [{ label: 'Đề xuất theo số liệu', before: null, after: className(proposed) }]),
      ...(reason === null ? [] : [{ label: 'Lý do', before: null, after: reason }]),
    ])
}
