import { type Day, dayAfter, dueRounds, type Instant, reminderOn, roundState } from '../../plan/index.ts'
import {
  addReminders,
  addRound,
  authorities,
  type Database,
  formsOf,
  lockRound,
  regimesOf,
  remindersOf,
  roundsOf,
  submissionsOf,
  type WriteTransaction,
  withAuthority,
} from '../../store/index.ts'
import { vietnameseDay } from '../calendar.ts'
import { askedOf } from '../reporting/asked.ts'
import { datedRegime } from '../reporting/regimes.ts'
import { daysOf, hasSent } from '../reporting/rounds.ts'

/** Under which name history keeps what the program does by itself. */
export const automatic = 'Năm Rõ (tự động)'

/** For how many days a mail that could not go out is still worth sending. */
const mailDays = 1

/** A reminder whose mail waits. */
export interface WaitingMail {
  authority: number
  id: string
}

/**
 * Does what is due today in every authority: opens rounds, locks those whose last day is over, reminds who has not sent. What
 * was done before is left alone, so it may run as often as one likes, in several processes too. Gives the mails that wait;
 * with `byMail` false there are no new ones.
 */
export async function keepAllRounds(db: Database, now: Instant, byMail: boolean): Promise<WaitingMail[]> {
  const today = vietnameseDay(now)
  const waiting: WaitingMail[] = []
  for (const { id: authority } of await authorities(db)) {
    const mails = await withAuthority(db, authority, automatic, async (write) => {
      await openDue(write, today)
      await lockOver(write, today)
      await remind(write, today, byMail)
      return byMail ? remindersOf(write, { waitingSince: dayAfter(today, -mailDays) }) : []
    })
    waiting.push(...mails.map(({ id }) => ({ authority, id })))
  }
  return waiting
}

/** Opens the rounds that the regimes ask for today; a regime without a form asks for none. */
async function openDue(write: WriteTransaction, today: Day): Promise<void> {
  const asking = new Set(
    (await formsOf(write))
      .filter((form) => !form.closed && form.rows.some(({ senders }) => senders.length > 0))
      .map(({ regimeId }) => regimeId),
  )
  if (asking.size === 0) return
  const opened = new Set((await roundsOf(write)).map(({ regimeId, period }) => `${regimeId}/${period}`))
  for (const regime of await regimesOf(write)) {
    if (!asking.has(regime.id)) continue
    for (const days of dueRounds(datedRegime(regime), today)) {
      if (!opened.has(`${regime.id}/${days.period}`)) await addRound(write, { regimeId: regime.id, ...days })
    }
  }
}

/** Locks the rounds whose last day is over. */
async function lockOver(write: WriteTransaction, today: Day): Promise<void> {
  for (const { id, version, lockEntry, locksOn } of await roundsOf(write)) {
    if (lockEntry === null && locksOn < today) await lockRound(write, id, version)
  }
}

/** Reminds those who have not sent, each of one deadline three days before, on and after it. */
async function remind(write: WriteTransaction, today: Day, byMail: boolean): Promise<void> {
  for (const round of await roundsOf(write)) {
    const days = daysOf(round)
    const kind = reminderOn(days, today)
    if (kind === null || roundState(days, round.lockEntry !== null, today) === 'locked') continue
    const states = new Map((await submissionsOf(write, round.id)).map(({ senderId, state }) => [senderId, state]))
    const asked = await askedOf(write, round)
    const late = [...asked.keys()].filter((sender) => !hasSent(states.get(sender) ?? 'none'))
    const mail = byMail ? 'waiting' : 'none'
    await addReminders(
      write,
      late.map((senderId) => ({ roundId: round.id, senderId, kind, dueOn: days.dueOn, remindedOn: today, mail })),
    )
  }
}
