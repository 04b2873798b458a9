import { type Form, formsOf, formsOfRound, kept, type LineKey, lineKey, type ReadTransaction, type RoundRow } from '../../store/index.ts'
import { yearToDate } from '../../vietnamese/index.ts'

/** A figure that forms of a regime ask a sender for; the same asked for by several forms is one. */
export interface AskedLine extends LineKey {
  key: string
  senderId: number
  /** As the first form that asks for it words it, under which heading. */
  label: string
  heading: string | null
  indent: number
  cumulative: boolean
  /** The numbers of all forms that it feeds. */
  forms: readonly string[]
}

/** What the round's forms ask for, by sender, each in the order of the forms; of one sender, or of all. */
export async function askedOf(
  read: ReadTransaction,
  round: Pick<RoundRow, 'id' | 'regimeId' | 'lockEntry' | 'period'>,
  senderId?: number,
): Promise<Map<number, AskedLine[]>> {
  const { regimeId, lockEntry, period } = round
  if (senderId !== undefined && lockEntry === null) return askedOfOne(read, regimeId, senderId, period)
  return askedBy(await formsOfRound(read, round), period)
}

/** Asked for at every step of a sender's entry. */
const askedOfOne = kept('structure', async (read, regimeId: number, senderId: number, period: string) => {
  const forms = await formsOf(read, { regimeId, senderId })
  return askedBy(
    forms.filter(({ closed }) => !closed),
    period,
  )
})

/** What forms ask for in a period, by sender. */
function askedBy(forms: readonly Form[], period: string): Map<number, AskedLine[]> {
  const bySender = new Map<number, Map<string, AskedLine>>()
  for (const form of forms) {
    let heading: string | null = null
    for (const { label, indent, indicatorId, cumulative, senders } of form.rows) {
      if (indicatorId === null) {
        heading = label
        continue
      }
      for (const { senderId, unitId } of senders) {
        const of = { indicatorId, unitId, period: cumulative ? yearToDate(period) : period }
        const lines = bySender.get(senderId) ?? new Map<string, AskedLine>()
        bySender.set(senderId, lines)
        const key = lineKey(of)
        const known = lines.get(key)
        lines.set(key, {
          ...(known ?? { ...of, key, senderId, label, heading, indent, cumulative }),
          forms: [...(known?.forms ?? []), form.number],
        })
      }
    }
  }
  return new Map([...bySender].map(([sender, lines]) => [sender, [...lines.values()]]))
}
