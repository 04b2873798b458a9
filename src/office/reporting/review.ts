import { type Day, dayAfter, type Indicator, instant, PlanProblem } from '../../plan/index.ts'
import {
  entries,
  fourEyesOf,
  type ReadTransaction,
  type RecordedObservation,
  type RegimeRow,
  recordedOf,
  regimesOf,
  roundsOf,
  setFourEyes,
  submissionsOf,
} from '../../store/index.ts'
import type { Decimal } from '../../vietnamese/decimal.ts'
import { type Books, readBooks } from '../books.ts'
import { startOfDay, vietnameseDay } from '../calendar.ts'
import { covers, type Desk, reading, type Scope, scopeFor, writing } from '../desk.ts'
import { internalFor } from '../internal.ts'
import { askedOf } from './asked.ts'
import { approve } from './entry.ts'
import { asRound, type Round, roundAt } from './round.ts'
import { type EntrySheet, type SheetLine, sheetsOf } from './sheet.ts'

/** A line worth a reviewer's look, and why. */
export interface NotableLine {
  line: SheetLine
  /** How far it moved against the period before, in percent; null where that says nothing. */
  movement: Decimal | null
  /** What had been sent before it was returned, where that differs. */
  sentBefore: string | null
}

/** A sheet as its reviewer sees it. */
export interface ReviewedSheet {
  sheet: EntrySheet
  /** When it was sent last; null for not yet. */
  sentAt: string | null
  /** First sent after the deadline, or not sent though it is over. */
  late: boolean
  notable: readonly NotableLine[]
  /** The other lines, in which there is nothing to see. */
  plain: readonly SheetLine[]
  missing: number
  /** Waits for review, and has neither a finding nor a gap. */
  clean: boolean
  /** Whether this visitor may approve it: the scope covers it, and where it is asked for, somebody else entered it. */
  mayApprove: boolean
}

/** A round as its reviewer sees it. */
export interface Review {
  round: Round
  /** Whether who entered figures may not approve them. */
  separate: boolean
  sheets: readonly ReviewedSheet[]
  /** Figures of the round that were corrected after its lock. */
  corrected: readonly { indicator: Indicator; unitName: string; row: RecordedObservation }[]
}

/** A round with how many of its sheets, of those that the visitor reviews, are where. */
export interface RoundToReview {
  round: Round
  waiting: number
  approved: number
  notSent: number
}

/** The rounds that have begun, the latest first, and whether who entered figures may not approve them. Throws Refused. */
export async function roundsToReview(desk: Desk): Promise<{ rounds: RoundToReview[]; separate: boolean }> {
  return reading(desk, 'figures.review', async (read, scope) => {
    const regimes = new Map((await regimesOf(read)).map((regime) => [regime.id, regime]))
    const rounds: RoundToReview[] = []
    for (const row of await roundsOf(read)) {
      const round = asRound(row, regimes.get(row.regimeId) as RegimeRow, desk)
      if (round.state === 'ahead') continue
      const senders = [...(await askedOf(read, round)).keys()].filter((sender) => covers(scope, sender))
      const stateOf = new Map((await submissionsOf(read, round.id)).map(({ senderId, state }) => [senderId, state]))
      const count = (...states: (string | undefined)[]) => senders.filter((sender) => states.includes(stateOf.get(sender))).length
      rounds.push({
        ...{ round, waiting: count('submitted'), approved: count('approved'), notSent: count(undefined, 'draft', 'returned') },
      })
    }
    return { rounds, separate: await fourEyesOf(read) }
  })
}

/** How many percent a figure may move against the period before without being pointed out. */
const quiet = 20

/** The round for review, without the lines of which the visitor may not know. Throws Refused, WriteRefused. */
export async function reviewOf(desk: Desk, roundId: number): Promise<Review> {
  return reading(desk, 'figures.review', async (read, scope) => {
    const round = await roundAt(read, desk, roundId)
    const books = await readBooks(read)
    const separate = await fourEyesOf(read)
    const { indicators: hidden } = await internalFor(read, desk)
    const known = ({ indicatorId }: { indicatorId: number }) => !hidden.has(indicatorId)
    const sheets = await sheetsUnder(read, desk, books, round, scope)
    const reviewed: ReviewedSheet[] = []
    for (const sheet of sheets) {
      const { notable, plain, ...rest } = await reviewedSheet(read, desk, sheet, separate)
      reviewed.push({ ...rest, notable: notable.filter(({ line }) => known(line)), plain: plain.filter(known) })
    }
    const corrected = (await correctedAfterLock(read, books, round, sheets)).filter(({ row }) => known(row))
    return { round, separate, sheets: reviewed, corrected }
  })
}

/**
 * Approves, all or none, the sheets that wait without a finding or a gap, of those that the visitor looked at (`seen`: version by
 * sender). Gives the names of those approved. Throws Refused, StaleEdit.
 */
export async function approveClean(desk: Desk, roundId: number, seen: ReadonlyMap<number, number>): Promise<string[]> {
  return writing(desk, 'figures.review', null, async (write, scope) => {
    const round = await roundAt(write, desk, roundId)
    const separate = await fourEyesOf(write)
    const names: string[] = []
    for (const sheet of await sheetsUnder(write, desk, await readBooks(write), round, scope)) {
      const version = seen.get(sheet.sender.row)
      if (version === undefined) continue
      const { clean, mayApprove } = await reviewedSheet(write, desk, sheet, separate)
      if (!clean || !mayApprove) continue
      await approve(write, desk, sheet, version, separate)
      names.push(sheet.sender.name)
    }
    if (names.length === 0) throw new PlanProblem('Không có báo cáo nào duyệt gộp được; hãy xem từng báo cáo.')
    return names
  })
}

/** Says whether who entered figures may not approve them. Throws Refused. */
export async function separateReview(desk: Desk, separate: boolean): Promise<void> {
  await writing(desk, 'rounds.write', null, (write) => setFourEyes(write, separate))
}

async function sheetsUnder(read: ReadTransaction, desk: Desk, books: Books, round: Round, scope: Scope): Promise<EntrySheet[]> {
  const asked = await askedOf(read, round)
  const own = new Map([...asked].filter(([sender]) => covers(scope, sender)))
  const sheets = await sheetsOf(read, desk, books, round, own, await submissionsOf(read, round.id))
  return sheets.sort((a, b) => a.sender.name.localeCompare(b.sender.name, 'vi'))
}

async function reviewedSheet(read: ReadTransaction, desk: Desk, sheet: EntrySheet, separate: boolean): Promise<ReviewedSheet> {
  const sent = sheet.steps.filter(({ act }) => act === 'submit')
  const before = await sentBefore(read, sheet)
  const notable: NotableLine[] = []
  const plain: SheetLine[] = []
  for (const line of sheet.lines) {
    const was = before.get(`figure/${line.key}`) ?? null
    const movement = movementOf(line)
    const told = (line.saved?.cause ?? '') !== '' || (line.saved?.proposal ?? '') !== '' || line.attachments.length > 0
    const moved = movement?.abs().gt(quiet) === true
    const empty = line.text === '' && line.computedFrom === null
    if (was !== null || moved || told || empty || line.findings.length > 0) notable.push({ line, movement, sentBefore: was })
    else plain.push(line)
  }
  const missing = sheet.lines.filter(({ text, computedFrom }) => text === '' && computedFrom === null).length
  const due = startOfDay(dayAfter(sheet.round.dueOn as Day))
  const first = sent[0]?.at
  const account = desk.visitor?.account ?? ''
  return {
    ...{ sheet, notable, plain, missing },
    sentAt: sent.at(-1)?.at ?? null,
    late: first === undefined ? vietnameseDay(desk.now) > sheet.round.dueOn : instant(first) >= due,
    clean: sheet.state === 'submitted' && missing === 0 && sheet.lines.every(({ findings }) => findings.length === 0),
    mayApprove: covers(await scopeFor(read, desk, 'figures.review'), sheet.sender.row) && !(separate && sheet.authors.includes(account)),
  }
}

function movementOf({ value, beside: { previous, same }, indicator }: SheetLine): Decimal | null {
  // What flows has its seasons: it is held against the same period first, all else against the one before.
  const base = indicator.overTime === 'flow' ? (same ?? previous) : (previous ?? same)
  return value === null || base === null || base.lte(0) ? null : value.minus(base).div(base).times(100).round(1)
}

/** What was sent the time before the last, of what differs. */
async function sentBefore(read: ReadTransaction, { steps, round, sender }: EntrySheet): Promise<Map<string, string>> {
  const [last, before] = steps.filter(({ act }) => act === 'submit').reverse()
  if (last === undefined || before === undefined) return new Map()
  const own = await entries(read, { subject: `submission/${round.id}/${sender.row}` })
  const [now, then] = [last, before].map((step) => own.find(({ sequence }) => sequence === step.entry))
  const current = new Map(now?.details.map(([name, , value]) => [name, value]))
  return new Map(
    (then?.details ?? []).flatMap(([name, , value]) =>
      name.startsWith('figure/') && current.get(name) !== value
        ? [[name, value === null || value === '' ? 'chưa có' : value] as const]
        : [],
    ),
  )
}

async function correctedAfterLock(
  read: ReadTransaction,
  books: Books,
  round: Round,
  sheets: readonly EntrySheet[],
): Promise<Review['corrected']> {
  const { lockEntry } = round
  if (lockEntry === null) return []
  const lines = sheets.flatMap((sheet) => sheet.lines)
  const asked = new Set(lines.map(({ key }) => key))
  const rows = await recordedOf(read, {
    indicatorIds: [...new Set(lines.map(({ indicatorId }) => indicatorId))],
    periods: [...new Set(lines.map(({ period }) => period))],
  })
  return rows
    .filter((row) => row.entry > lockEntry && row.version > 1 && asked.has(`${row.indicatorId}/${row.unitId}/${row.period}`))
    .map((row) => ({
      row,
      indicator: books.indicatorOf.get(row.indicatorId) as Indicator,
      unitName: books.unitOf.get(row.unitId)?.name ?? '',
    }))
}
