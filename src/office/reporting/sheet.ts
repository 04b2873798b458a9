import { checkLines, type LineFinding, type LineToCheck } from '../../checks/index.ts'
import { type Content, type Indicator, readTyped, type SubmissionState, type TypedInto, typedText } from '../../plan/index.ts'
import {
  type AttachmentHead,
  attachmentsOf,
  lineKey,
  linesOf,
  type ReadTransaction,
  type RecordedObservation,
  type Submission,
  type SubmissionLine,
  type SubmissionStep,
  stepsOf,
  submissionOf,
} from '../../store/index.ts'
import { type Decimal, decimal, placesOf } from '../../vietnamese/decimal.ts'
import { convert } from '../../vietnamese/unit.ts'
import { type Books, readBooks } from '../books.ts'
import { covers, type Desk, reading, scopeFor } from '../desk.ts'
import { internalFor } from '../internal.ts'
import { type AskedLine, askedOf } from './asked.ts'
import { type Beside, besideLines } from './beside.ts'
import { computedLines } from './computed.ts'
import { type Round, roundAt, stateOf } from './round.ts'

/** One line of a sheet: what is asked, what stands beside it, and what its author has entered so far. */
export interface SheetLine extends AskedLine {
  indicator: Indicator
  /** Named where the figure is of another unit than the sender's own. */
  unitName: string | null
  unitOfMeasure: string
  decimals: number
  /** What computes it, in words, where it is never typed: 'hộ nghèo ÷ tổng số hộ × 100'. */
  computedFrom: string | null
  beside: Beside
  /** What is on record for it already. */
  recorded: RecordedObservation | null
  /** What its author saved; null before the first time. */
  saved: SubmissionLine | null
  /** What stands in the cell: as saved, else as recorded, else as computed. */
  text: string
  value: Decimal | null
  findings: readonly LineFinding[]
  attachments: readonly AttachmentHead[]
}

/** What one unit sends in one round. */
export interface EntrySheet {
  round: Round
  sender: { row: number; name: string }
  state: SubmissionState
  /** The version that the next step must name. */
  version: number
  authors: readonly string[]
  lines: readonly SheetLine[]
  steps: readonly (SubmissionStep & { at: string; actor: string })[]
  /** Lines that have a figure, of those that are typed. */
  filled: number
  asked: number
}

/** The sheet, for who may enter or review its figures; null where the forms ask nothing of this unit. Throws Refused, WriteRefused. */
export async function entrySheet(desk: Desk, roundId: number, senderId: number): Promise<EntrySheet | null> {
  return reading(desk, 'books.read', async (read) => {
    const sheet = await readSheet(read, desk, roundId, senderId)
    if (sheet === null || covers(await scopeFor(read, desk, 'figures.write'), senderId)) return sheet
    const { indicators } = await internalFor(read, desk)
    return { ...sheet, lines: sheet.lines.filter(({ indicatorId }) => !indicators.has(indicatorId)) }
  })
}

/** Whether the visitor may enter figures on the sheet as it stands. */
export async function mayEnter(read: ReadTransaction, desk: Desk, { sender, state, round }: EntrySheet): Promise<boolean> {
  const open = round.state === 'open' || round.state === 'overdue'
  return open && (state === 'draft' || state === 'returned') && covers(await scopeFor(read, desk, 'figures.write'), sender.row)
}

/** Reads a sheet within a transaction. */
export async function readSheet(read: ReadTransaction, desk: Desk, roundId: number, senderId: number): Promise<EntrySheet | null> {
  const material = await readMaterial(read, desk, roundId, senderId)
  return material && sheetOf(material)
}

/** What a sheet is made of, before anything of it is computed or checked. */
export interface SheetMaterial {
  books: Books
  round: Round
  submission: Submission
  steps: EntrySheet['steps']
  lines: readonly (Pick<SheetLine, 'beside' | 'recorded' | 'saved' | 'attachments'> & { asked: AskedLine })[]
}

/** Reads what a sheet is made of; null where the forms ask nothing of this unit. */
export async function readMaterial(read: ReadTransaction, desk: Desk, roundId: number, senderId: number): Promise<SheetMaterial | null> {
  const [round, submission, books] = await Promise.all([
    roundAt(read, desk, roundId),
    submissionOf(read, { roundId, senderId }),
    readBooks(read),
  ])
  const asked = (await askedOf(read, round, senderId)).get(senderId)
  if (asked === undefined) return null
  const [material] = await materialsOf(read, desk, books, round, new Map([[senderId, asked]]), [submission])
  return material as SheetMaterial
}

/** The material with these lines saved, without reading it again: for the transaction that saved them. */
export function withSaved(material: SheetMaterial, submission: Submission, saved: readonly SubmissionLine[]): SheetMaterial {
  const now = new Map(saved.map((line) => [lineKey(line), line]))
  return { ...material, submission, lines: material.lines.map((line) => ({ ...line, saved: now.get(line.asked.key) ?? line.saved })) }
}

/** The sheets of a round for these senders, read together. */
export async function sheetsOf(...which: Parameters<typeof materialsOf>): Promise<EntrySheet[]> {
  return (await materialsOf(...which)).map(sheetOf)
}

async function materialsOf(
  read: ReadTransaction,
  desk: Desk,
  books: Books,
  round: Round,
  asked: ReadonlyMap<number, readonly AskedLine[]>,
  submissions: readonly Submission[],
): Promise<SheetMaterial[]> {
  const all = [...asked.values()].flat()
  const [only] = asked.size === 1 ? asked.keys() : []
  const which = { roundId: round.id, ...(only === undefined ? {} : { senderId: only }) }
  const began = new Map(submissions.map((submission) => [submission.senderId, submission]))
  // Of what nobody has begun there is nothing to read.
  const some = submissions.some(({ version }) => version > 0)
  const [beside, entered, steps, attachments] = await Promise.all([
    besideLines(read, desk, books, all, round.period),
    some ? linesOf(read, which) : [],
    some ? stepsOf(read, which) : [],
    some ? attachmentsOf(read, which) : [],
  ])
  const besideOf = new Map(all.map((line, at) => [line, beside[at] as (typeof beside)[number]]))
  const saved = new Map(entered.map((line) => [`${line.senderId}/${lineKey(line)}`, line]))
  return [...asked].map(([senderId, lines]) => ({
    ...{ books, round },
    submission: began.get(senderId) ?? { roundId: round.id, senderId, state: 'draft' as const, authors: [], version: 0 },
    steps: steps.filter((step) => step.senderId === senderId),
    lines: lines.map((line) => ({
      asked: line,
      ...(besideOf.get(line) as (typeof beside)[number]),
      saved: saved.get(`${senderId}/${line.key}`) ?? null,
      attachments: attachments.filter((one) => one.senderId === senderId && lineKey(one) === line.key),
    })),
  }))
}

/** Makes the sheet: what each cell says, what others compute, and what does not fit. */
export function sheetOf({ books, round, submission, steps, lines: own }: SheetMaterial): EntrySheet {
  const entered = own.map(({ asked, saved, recorded, ...rest }): SheetLine => {
    const indicator = books.indicatorOf.get(asked.indicatorId) as Indicator
    // What was saved last stands in the cell; a figure that another round brought is there without being typed again.
    const content = saved !== null ? saved.content : (recorded?.content ?? null)
    const from = saved?.unitOfMeasure ?? recorded?.unitOfMeasure ?? indicator.unit
    return {
      ...{ ...asked, ...rest, saved, recorded, indicator },
      unitName: asked.unitId === submission.senderId ? null : (books.unitOf.get(asked.unitId)?.name ?? null),
      ...{ unitOfMeasure: indicator.unit, decimals: indicator.decimals, computedFrom: null, findings: [] },
      text: typedText(inUnit(content, from, indicator.unit)),
      value: numberIn(content, from, indicator),
    }
  })
  const lines = checked(computedLines(entered))
  const typed = lines.filter(({ computedFrom }) => computedFrom === null)
  return {
    ...{ round, lines, steps, version: submission.version, authors: submission.authors },
    sender: { row: submission.senderId, name: books.unitOf.get(submission.senderId)?.name ?? '' },
    state: stateOf(submission, round),
    filled: typed.filter(({ text }) => text !== '').length,
    asked: typed.length,
  }
}

/** For what a line is typed. */
export function typedInto({ indicators }: Pick<Books, 'indicators'>, { ratio, unit, overUnits }: Indicator): TypedInto {
  const partUnit = (code: string) => indicators.get(code)?.unit ?? ''
  return {
    unitOfMeasure: unit,
    parts: ratio === null ? null : { numeratorUnit: partUnit(ratio.numerator), denominatorUnit: partUnit(ratio.denominator) },
    words: overUnits === 'none',
  }
}

function checked(lines: readonly SheetLine[]): SheetLine[] {
  const found = checkLines(lines.map(lineToCheck))
  return lines.map((line) => ({ ...line, findings: found.get(line.key) ?? [] }))
}

function lineToCheck({ key, label, indicator, unitId, period, unitOfMeasure, value, text, beside }: SheetLine): LineToCheck {
  const read = readTyped(text, { unitOfMeasure, parts: null, words: true })
  const { previous, same, runningBefore, plan } = beside
  return {
    ...{ key, label, indicator, unitOfMeasure, value, previous, same, runningBefore },
    partOf: indicator.parent,
    of: `${unitId}/${period}`,
    decimals: value === null ? 0 : placesOf(value),
    otherReading: 'problem' in read ? null : read.otherReading,
    plan: plan === null || plan.bound === null || plan.by === null ? null : { bound: plan.bound, by: plan.by, label: plan.label },
  }
}

function inUnit(content: Content | null, from: string, to: string): Content | null {
  if (content?.kind !== 'number' || from === to) return content
  const value = convert(content.value, from, to)
  return value === null ? content : { kind: 'number', value }
}

/** The content as one number in the indicator's unit; null where it is none. */
function numberIn(content: Content | null, from: string, { unit, ratio }: Indicator): Decimal | null {
  if (content?.kind === 'number') return convert(content.value, from, unit)
  if (content?.kind !== 'ratio' || content.denominator.eq(0)) return null
  return content.numerator.div(content.denominator).times(ratio?.times ?? decimal(100))
}
