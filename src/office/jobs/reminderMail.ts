import { type Day, day, dayLabel, type Instant, type ReminderKind, roundState } from '../../plan/index.ts'
import {
  accountsById,
  type Database,
  membershipsOf,
  type ReadTransaction,
  readAuthority,
  regimesOf,
  remindersOf,
  roundOf,
  setReminderMail,
  submissionOf,
  unitsOf,
  withAuthority,
} from '../../store/index.ts'
import { periodLabel } from '../../vietnamese/period.ts'
import { vietnameseDay } from '../calendar.ts'
import { authorityNameAt } from '../desk.ts'
import { daysOf, hasSent } from '../reporting/rounds.ts'
import { automatic, type WaitingMail } from './keepRounds.ts'

/** A mail as it goes out. */
export interface Letter {
  to: readonly string[]
  subject: string
  text: string
}

const openings: Record<ReminderKind, (due: string) => string> = {
  before: (due) => `Sắp đến hạn gửi báo cáo: ${due}.`,
  on: (due) => `Hôm nay, ${due}, là hạn gửi báo cáo.`,
  after: (due) => `Đã quá hạn gửi báo cáo (${due}).`,
}

/**
 * The mail of a reminder that waits, to those who report for the unit; null where there is nothing to write any more: it was
 * written, the unit has sent, the round is locked, or nobody reports for it. `address`: where people open the program.
 */
export async function reminderLetter(
  db: Database,
  { authority, id }: WaitingMail,
  now: Instant,
  address: string | null,
): Promise<Letter | null> {
  const today = vietnameseDay(now)
  const found = await readAuthority(db, authority, async (read) => {
    const [reminder] = await remindersOf(read, { id })
    const round = reminder?.mail === 'waiting' ? await roundOf(read, reminder.roundId) : undefined
    if (reminder === undefined || round === undefined) return null
    const { state } = await submissionOf(read, reminder)
    if (hasSent(state) || roundState(daysOf(round), round.lockEntry !== null, today) === 'locked') return null
    const regime = (await regimesOf(read)).find((one) => one.id === round.regimeId)?.name ?? ''
    const unit = (await unitsOf(read)).find((one) => one.id === reminder.senderId)?.name ?? ''
    return { reminder, round, regime, unit, accounts: await reportersOf(read, reminder.senderId, today) }
  })
  if (found === null) return null
  const { reminder, round, regime, unit, accounts } = found
  const to = (await accountsById(db, accounts)).filter(({ disabledAt }) => disabledAt === null).map(({ email }) => email)
  if (to.length === 0) return null
  const name = `${regime}: ${periodLabel(round.period)}`
  const due = `ngày ${dayLabel(day(reminder.dueOn))}`
  const lines = [
    openings[reminder.kind](due),
    '',
    `Đơn vị: ${unit}`,
    `Kỳ báo cáo: ${name}`,
    `Số liệu tính từ ${dayLabel(day(round.dataFrom))} đến ${dayLabel(day(round.dataTo))}.`,
    ...(address === null ? [] : ['', `Nhập và gửi số liệu tại: ${address}/nhap-so-lieu/${round.id}/${reminder.senderId}`]),
    '',
    'Nếu báo cáo vừa được gửi, xin bỏ qua thư này.',
    `${await authorityNameAt(db, authority)} - thư tự động của Năm Rõ, xin không trả lời.`,
  ]
  return { to, subject: `${unit}: nhắc gửi báo cáo ${periodLabel(round.period)}, hạn ${due}`, text: `${lines.join('\n')}\n` }
}

/** Notes what became of a reminder's mail. */
export async function mailed(db: Database, { authority, id }: WaitingMail, sent: boolean): Promise<void> {
  await withAuthority(db, authority, automatic, (write) => setReminderMail(write, id, sent ? 'sent' : 'none'))
}

/** The accounts that report for a unit: of those that the role was given for it or a part that holds it, the nearest. */
async function reportersOf(read: ReadTransaction, unitId: number, today: Day): Promise<string[]> {
  const holds = ({ validFrom, validTo }: { validFrom: string; validTo: string | null }) =>
    validFrom <= today && (validTo === null || today < validTo)
  const units = (await unitsOf(read)).filter(holds)
  const members = (await membershipsOf(read)).filter((one) => one.role === 'reporter' && holds(one))
  const at = (unit: number | null) => members.filter((one) => one.unitId === unit).map(({ accountId }) => accountId)
  for (let unit = units.find(({ id }) => id === unitId); unit !== undefined; ) {
    const own = at(unit.id)
    if (own.length > 0) return own
    const above: string | null = unit.parentCode
    unit = units.find(({ code }) => code === above)
  }
  return at(null)
}
