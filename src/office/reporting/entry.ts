import { createHash } from 'node:crypto'
import { afterAct, type Content, type Grade, type Indicator, PlanProblem, readTyped, typedText } from '../../plan/index.ts'
import {
  attach,
  attachmentOf,
  type Detail,
  fourEyesOf,
  lineKey,
  type NewLine,
  recordObservations,
  type Submission,
  type SubmissionLine,
  saveLines,
  submissionOf,
  takeStep,
  WriteRefused,
  type WriteTransaction,
} from '../../store/index.ts'
import { covers, type Desk, drafting, reading, scopeFor, writing } from '../desk.ts'
import type { Visitor } from '../visitor.ts'
import { type Round, roundAt, stateOf } from './round.ts'
import { type EntrySheet, readMaterial, type SheetLine, type SheetMaterial, sheetOf, typedInto, withSaved } from './sheet.ts'

/** A line as somebody typed it. `seen`: the version of the saved line it was typed over, 0 for none. */
export interface TypedLine {
  key: string
  text: string
  grade: Grade
  cause: string
  proposal: string
  seen: number
}

/** What came of saving: the sheet as it stands now, lines that somebody else changed in between, and lines that cannot be read. */
export interface Saved {
  sheet: EntrySheet
  overtaken: readonly { key: string; mine: string; theirs: SheetLine }[]
  refused: readonly { key: string; sentence: string }[]
}

/**
 * Saves lines of a draft. Each is saved unless it cannot be read or was changed by somebody else since; such lines are left as
 * they are and named. Throws Refused, and a PlanProblem where the sheet may not be changed any more.
 */
export async function saveDraft(desk: Desk, roundId: number, senderId: number, typed: readonly TypedLine[]): Promise<Saved> {
  return drafting(desk, 'figures.write', senderId, `submission/${roundId}/${senderId}`, async (write) => {
    const before = await materialIn(write, desk, roundId, senderId)
    const { books, round } = before
    mustBeOpen(round)
    afterAct(stateOf(before.submission, round), 'save', false)
    const asked = new Map(before.lines.map((line) => [line.asked.key, line.asked]))
    const refused: Saved['refused'][number][] = []
    const lines: NewLine[] = []
    for (const { key, text, grade, cause, proposal, seen } of typed) {
      const of = asked.get(key)
      if (of === undefined) {
        refused.push({ key, sentence: 'Biểu mẫu không còn hỏi dòng này; hãy tải lại trang.' })
        continue
      }
      const indicator = books.indicatorOf.get(of.indicatorId) as Indicator
      const read = readTyped(text, typedInto(books, indicator))
      if ('problem' in read) refused.push({ key, sentence: read.problem })
      else {
        const { indicatorId, unitId, period } = of
        lines.push({ indicatorId, unitId, period, grade, content: read.content, unitOfMeasure: indicator.unit, cause, proposal, seen })
      }
    }
    const { saved, overtaken, submission } = await saveLines(write, { roundId, senderId }, accountOf(desk), savedOn(before), lines)
    const sheet = sheetOf(submission === null ? before : withSaved(before, submission, saved))
    const now = new Map(sheet.lines.map((line) => [line.key, line]))
    return {
      sheet,
      refused,
      overtaken: overtaken.map(({ mine }) => {
        const key = lineKey(mine)
        return { key, mine: typedText(mine.content), theirs: now.get(key) as SheetLine }
      }),
    }
  })
}

/** What keeps a sheet from being sent, line by line. */
export function hindrances({ lines }: EntrySheet): { key: string; label: string; sentence: string }[] {
  return lines.flatMap(({ key, label, text, computedFrom, saved, findings }) => {
    if (computedFrom !== null) return []
    const cause = saved?.cause ?? ''
    const hard = findings.find(({ grade }) => grade === 'hard')
    if (hard !== undefined) return [{ key, label, sentence: hard.sentence }]
    if (text === '' && cause === '') {
      return [{ key, label, sentence: 'Chưa có số liệu: hãy ghi số, ghi “không áp dụng”, hoặc nêu nguyên nhân chưa có.' }]
    }
    const [soft] = findings
    return soft !== undefined && cause === '' ? [{ key, label, sentence: soft.sentence }] : []
  })
}

/** Sends the sheet. Throws Refused, StaleEdit, and a PlanProblem where something keeps it from being sent. */
export async function submitSheet(desk: Desk, roundId: number, senderId: number, seen: number): Promise<void> {
  await writing(desk, 'figures.write', senderId, async (write) => {
    const sheet = await sheetIn(write, desk, roundId, senderId)
    mustBeOpen(sheet.round)
    const to = afterAct(sheet.state, 'submit', false)
    const [hindrance, ...more] = hindrances(sheet)
    if (hindrance !== undefined) {
      const others = more.length === 0 ? '' : ` (và ${more.length} dòng khác)`
      throw new PlanProblem(`Chưa gửi được. ${hindrance.label}: ${hindrance.sentence}${others}`)
    }
    const details = sheet.lines.map(
      ({ indicatorId, unitId, period, text, unitOfMeasure, saved }): Detail => [
        `figure/${indicatorId}/${unitId}/${period}`,
        null,
        [`${text} ${text === '' ? '' : unitOfMeasure}`.trim(), saved?.cause ?? ''].filter((part) => part !== '').join(' · '),
      ],
    )
    await takeStep(write, submissionIn(sheet), seen, {
      act: 'submit',
      to: to as 'submitted',
      reason: null,
      details,
      author: accountOf(desk),
    })
  })
}

/** Gives a sheet back to its sender, with the reason. Throws Refused, StaleEdit, PlanProblem. */
export async function returnSheet(desk: Desk, roundId: number, senderId: number, seen: number, reason: string): Promise<void> {
  await writing(desk, 'figures.review', senderId, async (write) => {
    const round = await roundAt(write, desk, roundId)
    const current = await submissionOf(write, { roundId, senderId })
    const to = afterAct(stateOf(current, round), 'return', round.state === 'locked')
    await takeStep(write, current, seen, { act: 'return', to: to as 'returned', reason, details: [] })
  })
}

/** Approves a sheet: its figures go on record. Throws Refused, StaleEdit, PlanProblem. */
export async function approveSheet(desk: Desk, roundId: number, senderId: number, seen: number): Promise<void> {
  await writing(desk, 'figures.review', senderId, async (write) => {
    const [sheet, separate] = await Promise.all([sheetIn(write, desk, roundId, senderId), fourEyesOf(write)])
    await approve(write, desk, sheet, seen, separate)
  })
}

/** Approves within a transaction; `separate`: who entered figures may not. */
export async function approve(write: WriteTransaction, desk: Desk, sheet: EntrySheet, seen: number, separate: boolean): Promise<void> {
  const { round, sender } = sheet
  const to = afterAct(sheet.state, 'approve', round.state === 'locked')
  if (separate && sheet.authors.includes(accountOf(desk))) {
    throw new PlanProblem('Bạn đã nhập hoặc gửi báo cáo này nên không tự duyệt; hãy để người khác duyệt.')
  }
  await takeStep(write, submissionIn(sheet), seen, { act: 'approve', to: to as 'approved', reason: null, details: [] })
  const returned = sheet.steps.findLast(({ act }) => act === 'return')?.reason ?? null
  const rows = sheet.lines.flatMap(({ indicatorId, unitId, period, computedFrom, saved, recorded }) => {
    if (computedFrom !== null || saved === null || saved.content === null) return []
    const { content, grade, unitOfMeasure } = saved
    if (recorded !== null && sameFigure(recorded, saved)) return []
    const source = `${round.label}, ${sender.name}`
    const reason = recorded === null ? null : (returned ?? `Theo ${source}`)
    return [{ indicatorId, unitId, period, definition: null, grade, content, unitOfMeasure, source, reason, seen: recorded?.version ?? 0 }]
  })
  if (rows.length > 0) await recordObservations(write, rows)
}

/** The longest file that is kept with a line, in bytes. */
export const longestAttachment = 10_000_000

/** Keeps a file with a line; a line without anything is saved with it. Throws Refused, WriteRefused, PlanProblem. Gives its id. */
export async function attachFile(
  desk: Desk,
  roundId: number,
  senderId: number,
  key: string,
  file: { name: string; bytes: Buffer },
): Promise<number> {
  if (file.bytes.length === 0) throw new WriteRefused('Tệp đính kèm rỗng; hãy chọn tệp khác.')
  if (file.bytes.length > longestAttachment) throw new WriteRefused('Tệp đính kèm lớn quá 10 MB; hãy chia nhỏ hoặc nén lại.')
  return writing(desk, 'figures.write', senderId, async (write) => {
    const sheet = await sheetIn(write, desk, roundId, senderId)
    mustBeOpen(sheet.round)
    afterAct(sheet.state, 'save', false)
    const line = sheet.lines.find((one) => one.key === key)
    if (line === undefined) throw new WriteRefused('Biểu mẫu không hỏi dòng này; hãy tải lại trang.')
    const { indicatorId, unitId, period } = line
    const of = { indicatorId, unitId, period }
    if (line.saved === null) {
      const empty = { content: null, grade: 'final' as const, cause: '', proposal: '', seen: 0 }
      await saveLines(write, { roundId, senderId }, accountOf(desk), savedOn(sheet), [
        { ...of, ...empty, unitOfMeasure: line.unitOfMeasure },
      ])
    }
    const name = file.name
      .normalize('NFC')
      .replace(/[/\\\p{C}]/gu, '_')
      .slice(-200)
    const sha256 = createHash('sha256').update(file.bytes).digest()
    return attach(write, { roundId, senderId, ...of }, { name, bytes: file.bytes, sha256 })
  })
}

/** A file kept with a line, for who may see the sheet; null where there is none for them. */
export async function attachedFile(desk: Desk, id: number): Promise<{ name: string; bytes: Buffer } | null> {
  return reading(desk, 'books.read', async (read) => {
    const found = await attachmentOf(read, id)
    if (found === undefined) return null
    const [enters, reviews] = [await scopeFor(read, desk, 'figures.write'), await scopeFor(read, desk, 'figures.review')]
    return covers(enters, found.senderId) || covers(reviews, found.senderId) ? found : null
  })
}

function mustBeOpen({ state }: Round): void {
  if (state === 'ahead') throw new PlanProblem('Kỳ báo cáo chưa mở nên chưa nhập được số liệu; hãy xem ngày mở trong danh sách kỳ.')
  if (state === 'locked') afterAct('draft', 'save', true)
}

async function sheetIn(write: WriteTransaction, desk: Desk, roundId: number, senderId: number): Promise<EntrySheet> {
  return sheetOf(await materialIn(write, desk, roundId, senderId))
}

async function materialIn(write: WriteTransaction, desk: Desk, roundId: number, senderId: number): Promise<SheetMaterial> {
  const found = await readMaterial(write, desk, roundId, senderId)
  if (found === null) throw new WriteRefused('Biểu mẫu của kỳ này không hỏi đơn vị đã chọn.')
  return found
}

/** What was saved of the sheet, by the lines' keys. */
function savedOn({ lines }: { lines: readonly Pick<SheetLine, 'saved'>[] }): Map<string, SubmissionLine> {
  return new Map(lines.flatMap(({ saved }) => (saved === null ? [] : [[lineKey(saved), saved]])))
}

/** The submission as the sheet was read in the same transaction; of one that is sent and whose round is over, as it is kept. */
function submissionIn({ round, sender, state, authors, version }: EntrySheet): Submission {
  return { roundId: round.id, senderId: sender.row, state: state === 'locked' ? 'approved' : state, authors, version }
}

function sameFigure(
  a: { content: Content; grade: Grade; unitOfMeasure: string },
  b: { content: Content | null; grade: Grade; unitOfMeasure: string },
): boolean {
  return a.grade === b.grade && a.unitOfMeasure === b.unitOfMeasure && typedText(a.content) === typedText(b.content)
}

function accountOf({ visitor }: Desk): string {
  return (visitor as Visitor).account
}
