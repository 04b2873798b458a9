import { type Instant, instant } from '../../plan/index.ts'
import { entries, roundOf } from '../../store/index.ts'
import { vietnameseDay } from '../calendar.ts'
import { covers, type Desk, reading } from '../desk.ts'
import { type EntrySheet, readSheet } from './sheet.ts'

/** One step of a submission as its receipt tells it. */
export interface ReceiptStep {
  act: EntrySheet['steps'][number]['act']
  at: Instant
  actor: string
  reason: string | null
  /** For a sending: after the day on which it was due. */
  late: boolean
  /** For a sending: its figures, as they were sent. */
  sent: readonly { label: string; unitName: string | null; figure: string }[]
}

/** What a unit sent in a round, when, and how often it was given back. */
export interface Receipt {
  sheet: EntrySheet
  steps: readonly ReceiptStep[]
  /** How often it was given back. */
  returned: number
}

/** More steps than any submission takes. */
const mostEntries = 1_000

/** The receipt, for who enters the unit's figures; null where the unit has no sheet in the round. Throws Refused. */
export async function receiptOf(desk: Desk, roundId: number, senderId: number): Promise<Receipt | null> {
  return reading(desk, 'figures.write', async (read, scope) => {
    if (!covers(scope, senderId) || (await roundOf(read, roundId)) === undefined) return null
    const sheet = await readSheet(read, desk, roundId, senderId)
    if (sheet === null) return null
    const subject = `submission/${roundId}/${senderId}`
    const told = new Map((await entries(read, { subject, limit: mostEntries })).map((entry) => [entry.sequence, entry.details]))
    const lineOf = new Map(sheet.lines.map((line) => [`figure/${line.key}`, line]))
    const steps = sheet.steps.map(({ act, at, actor, reason, entry }): ReceiptStep => {
      const moment = instant(at)
      const sent = (told.get(entry) ?? []).flatMap(([name, , figure]) => {
        if (!name.startsWith('figure/')) return []
        const line = lineOf.get(name)
        return [{ label: line?.label ?? 'chỉ tiêu không còn trong biểu', unitName: line?.unitName ?? null, figure: figure ?? '' }]
      })
      return { act, at: moment, actor, reason, late: act === 'submit' && vietnameseDay(moment) > sheet.round.dueOn, sent }
    })
    return { sheet, steps, returned: steps.filter(({ act }) => act === 'return').length }
  })
}
