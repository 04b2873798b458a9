import { type Instant, instant } from '../../plan/index.ts'
import { entries, roundOf } from '../../store/index.ts'
import { vietnameseDay } from '../calendar.ts'
import { covers, type Desk, reading, type Scope, scopeFor } from '../desk.ts'
import { internalFor } from '../internal.ts'
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
  /** Whether figures and reasons are told: to who enters, reviews or follows history; all others learn of the steps alone. */
  full: boolean
}

/** More steps than any submission takes. */
const mostEntries = 1_000

/** The receipt; null where the unit has no sheet in the round. Throws Refused. */
export async function receiptOf(desk: Desk, roundId: number, senderId: number): Promise<Receipt | null> {
  return reading(desk, 'books.read', async (read) => {
    if ((await roundOf(read, roundId)) === undefined) return null
    const sheet = await readSheet(read, desk, roundId, senderId)
    if (sheet === null) return null
    const scopes = await Promise.all((['figures.write', 'figures.review', 'history.read'] as const).map((act) => scopeFor(read, desk, act)))
    const [enters] = scopes as [Scope, ...Scope[]]
    const full = scopes.some((scope) => covers(scope, senderId))
    const untold = covers(enters, senderId) ? new Set() : (await internalFor(read, desk)).indicators
    const subject = `submission/${roundId}/${senderId}`
    const told = new Map((await entries(read, { subject, limit: mostEntries })).map((entry) => [entry.sequence, entry.details]))
    const lineOf = new Map(sheet.lines.map((line) => [`figure/${line.key}`, line]))
    const steps = sheet.steps.map(({ act, at, actor, reason, entry }): ReceiptStep => {
      const moment = instant(at)
      const sent = (told.get(entry) ?? []).flatMap(([name, , figure]) => {
        const [kind, indicator] = name.split('/')
        if (!full || kind !== 'figure' || untold.has(Number(indicator))) return []
        const line = lineOf.get(name)
        return [{ label: line?.label ?? 'chỉ tiêu không còn trong biểu', unitName: line?.unitName ?? null, figure: figure ?? '' }]
      })
      const late = act === 'submit' && vietnameseDay(moment) > sheet.round.dueOn
      return { act, at: moment, actor, reason: full ? reason : null, late, sent }
    })
    return { sheet, steps, returned: steps.filter(({ act }) => act === 'return').length, full }
  })
}
