import { groupBy } from '../../plan/group.ts'
import {
  checkRoundDays,
  choosablePeriods,
  type Day,
  day,
  nextPeriod,
  PlanProblem,
  proposedDays,
  type RoundDays,
  type RoundState,
  roundState,
} from '../../plan/index.ts'
import {
  addRound,
  editRound,
  type Form,
  formsOf,
  formsOfRound,
  lineKey,
  linesOf,
  lockRound,
  observationsOf,
  type ReadTransaction,
  type RegimeRow,
  type Reminder,
  type RoundRow,
  regimesOf,
  remindersOf,
  reopenRound,
  roundOf,
  roundsOf,
  submissionsOf,
  WriteRefused,
} from '../../store/index.ts'
import { periodLabel } from '../../vietnamese/period.ts'
import { readBooks } from '../books.ts'
import { vietnameseDay } from '../calendar.ts'
import { covers, type Desk, mayAnywhere, reading, scopeFor, writing } from '../desk.ts'
import { type AskedLine, askedOf } from './asked.ts'
import { datedRegime } from './regimes.ts'

/** How far a sender has come; `none`: nothing entered yet. */
export type SenderState = 'none' | 'draft' | 'submitted' | 'returned' | 'approved'

/** A sender of a round. */
export interface RoundSender {
  id: number
  name: string
  state: SenderState
  /** How many figures are asked of it, and how many of them are entered or on record. */
  asked: number
  entered: number
  /** The deadline is over and it has not sent. */
  late: boolean
  /** The day on which it was last reminded; null for never. */
  reminded: Day | null
}

/** A round with where it stands. */
export interface ListedRound {
  round: RoundRow
  regime: RegimeRow
  /** 'Báo cáo tháng: tháng 10 năm 2026'. */
  name: string
  days: RoundDays
  state: RoundState
  senders: readonly RoundSender[]
}

/** A round with the forms that it asks for. */
export interface RoundSheet extends ListedRound {
  forms: readonly Pick<Form, 'id' | 'number' | 'title'>[]
  /** The senders whose sheet the visitor may fill in. */
  own: ReadonlySet<number>
}

/** A round that may be opened: its regime, period and days. */
export interface RoundProposal {
  regime: RegimeRow
  days: RoundDays
  periods: readonly string[]
}

/** The rounds: those that are open first, by their deadline, then those ahead, then the locked ones, the latest first. */
export async function listRounds(desk: Desk): Promise<ListedRound[]> {
  return reading(desk, 'books.read', async (read) => {
    const listed = await listedRounds(read, vietnameseDay(desk.now), await roundsOf(read))
    const open = listed.filter(({ state }) => state === 'open' || state === 'overdue')
    const ahead = listed.filter(({ state }) => state === 'ahead')
    return [
      ...open.sort((a, b) => (a.days.dueOn < b.days.dueOn ? -1 : 1)),
      ...ahead.reverse(),
      ...listed.filter(({ state }) => state === 'locked'),
    ]
  })
}

/** One round; null where there is none. */
export async function roundSheet(desk: Desk, id: number): Promise<RoundSheet | null> {
  return reading(desk, 'books.read', async (read) => {
    const round = await roundOf(read, id)
    if (round === undefined) return null
    const [listed] = await listedRounds(read, vietnameseDay(desk.now), [round])
    const scope = await scopeFor(read, desk, 'figures.write')
    const senders = listed?.senders ?? []
    return {
      ...(listed as ListedRound),
      forms: await formsOfRound(read, round),
      own: new Set(senders.map((one) => one.id).filter((one) => covers(scope, one))),
    }
  })
}

/** What is proposed for a new round; null where there is no regime for it. Without a regime asked for, the first that has a form. */
export async function proposedRound(
  desk: Desk,
  asked: { regimeId: number | null; period: string | null },
): Promise<{ proposal: RoundProposal | null; regimes: RegimeRow[] }> {
  const today = vietnameseDay(desk.now)
  return reading(desk, 'rounds.write', async (read) => {
    const all = (await regimesOf(read)).filter(({ validTo }) => validTo === null || validTo > today)
    const used = new Set((await formsOf(read)).filter(({ closed }) => !closed).map(({ regimeId }) => regimeId))
    const regimes = all.filter(({ id }) => used.has(id))
    const regime = regimes.find(({ id }) => id === asked.regimeId) ?? regimes[0]
    if (regime === undefined) return { proposal: null, regimes }
    const opened = new Set((await roundsOf(read)).filter(({ regimeId }) => regimeId === regime.id).map(({ period }) => period))
    const dated = datedRegime(regime)
    const periods = choosablePeriods(dated, today).filter((period) => !opened.has(period))
    const period = periods.find((one) => one === asked.period) ?? nextPeriod(dated, opened, today)
    return { proposal: period === null ? null : { regime, periods, days: proposedDays(dated, period, today) }, regimes }
  })
}

/** Opens a round of a regime that has a form. Gives its id. */
export async function openRound(desk: Desk, regimeId: number, days: RoundDays): Promise<number> {
  const today = vietnameseDay(desk.now)
  checkRoundDays(days)
  if (days.dueOn < today) throw new PlanProblem('Hạn gửi đã qua; hãy chọn một ngày từ hôm nay trở đi.')
  return writing(desk, 'rounds.write', null, async (write) => {
    const regime = (await regimesOf(write)).find(({ id }) => id === regimeId)
    if (regime === undefined) throw new WriteRefused('Chế độ báo cáo đã chọn không còn; hãy chọn lại.')
    if (!choosablePeriods(datedRegime(regime), today).includes(days.period)) {
      throw new WriteRefused('Kỳ đã chọn không phải là kỳ của chế độ này; hãy chọn lại.')
    }
    if ((await roundsOf(write)).some((one) => one.regimeId === regimeId && one.period === days.period)) {
      throw new WriteRefused(`${regime.name}: kỳ ${periodLabel(days.period)} đã mở rồi.`)
    }
    if (!(await formsOf(write, { regimeId })).some(({ closed }) => !closed)) {
      throw new WriteRefused(`${regime.name} chưa có biểu mẫu nào nên chưa có gì để gửi; hãy lập biểu mẫu trước.`)
    }
    return addRound(write, { regimeId, ...days })
  })
}

/** Moves a round's days. Throws a StaleEdit. */
export async function changeRoundDays(
  desk: Desk,
  id: number,
  version: number,
  days: Pick<RoundDays, 'opensOn' | 'dueOn' | 'locksOn'>,
): Promise<void> {
  await writing(desk, 'rounds.write', null, async (write) => {
    const round = await kept(write, id)
    if (roundState(daysOf(round), round.lockEntry !== null, vietnameseDay(desk.now)) === 'locked') {
      throw new WriteRefused('Kỳ báo cáo đã khóa nên không đổi ngày được; hãy mở lại kỳ.')
    }
    checkRoundDays({ ...daysOf(round), ...days })
    await editRound(write, id, version, days)
  })
}

/** Locks a round ahead of its day. Throws a StaleEdit. */
export async function lockNow(desk: Desk, id: number, version: number): Promise<void> {
  await writing(desk, 'rounds.write', null, async (write) => {
    if ((await kept(write, id)).lockEntry !== null) throw new WriteRefused('Kỳ báo cáo này đã khóa rồi.')
    await lockRound(write, id, version)
  })
}

/** Opens a locked round again until the end of a day, for a reason that history keeps. Throws a StaleEdit. */
export async function reopen(desk: Desk, id: number, version: number, until: Day, reason: string): Promise<void> {
  const today = vietnameseDay(desk.now)
  await writing(desk, 'rounds.write', null, async (write) => {
    const round = await kept(write, id)
    if (roundState(daysOf(round), round.lockEntry !== null, today) !== 'locked') throw new WriteRefused('Kỳ báo cáo này đang mở.')
    if (until < today) throw new WriteRefused('Mở lại đến ngày: hãy chọn hôm nay hoặc một ngày sau.')
    if (until <= round.dataTo || until < round.opensOn) {
      throw new WriteRefused('Mở lại đến ngày: hãy chọn một ngày sau ngày chốt số liệu và ngày mở của kỳ.')
    }
    await reopenRound(write, id, version, until, reason)
  })
}

/** The days of a round as the subject has them. */
export function daysOf({ period, dataFrom, dataTo, opensOn, dueOn, locksOn }: RoundRow): RoundDays {
  return {
    ...{ period, dataFrom: day(dataFrom), dataTo: day(dataTo) },
    ...{ opensOn: day(opensOn), dueOn: day(dueOn), locksOn: day(locksOn) },
  }
}

/** Rounds with where they stand on the day, and their senders. */
async function listedRounds(read: ReadTransaction, today: Day, rounds: readonly RoundRow[]): Promise<ListedRound[]> {
  const regimes = new Map((await regimesOf(read)).map((one) => [one.id, one]))
  const { unitOf } = await readBooks(read)
  const listed: ListedRound[] = []
  for (const round of rounds) {
    const days = daysOf(round)
    const state = roundState(days, round.lockEntry !== null, today)
    const regime = regimes.get(round.regimeId) as RegimeRow
    const submissions = new Map((await submissionsOf(read, round.id)).map((one) => [one.senderId, one]))
    const reminders = groupBy(await remindersOf(read, { roundId: round.id }), ({ senderId }) => senderId)
    const lines = groupBy(await linesOf(read, { roundId: round.id }), ({ senderId }) => senderId)
    const asked = await askedOf(read, round)
    const onRecord = await recordedAmong(read, [...asked.values()].flat())
    // Who sent something that is asked no more stays in the list.
    const ids = [...new Set([...asked.keys(), ...submissions.keys()])]
    const senders = ids.map((id): RoundSender => {
      const own = submissions.get(id)?.state ?? 'none'
      const wanted = asked.get(id) ?? []
      const saved = new Map((lines.get(id) ?? []).map((line) => [lineKey(line), line.content !== null]))
      const entered = wanted.filter(({ key }) => saved.get(key) ?? onRecord.has(key)).length
      return {
        ...{ id, name: unitOf.get(id)?.name ?? '', state: own, asked: wanted.length, entered },
        late: today > days.dueOn && !hasSent(own),
        reminded: lastOf(reminders.get(id) ?? []),
      }
    })
    senders.sort((a, b) => a.name.localeCompare(b.name, 'vi'))
    listed.push({ ...{ round, regime, days, state, senders }, name: roundName(regime, round) })
  }
  return listed
}

/** The lines whose figures are there already: another round has brought them. */
async function recordedAmong(read: ReadTransaction, lines: readonly AskedLine[]): Promise<Set<string>> {
  if (lines.length === 0) return new Set()
  const recorded = await observationsOf(read, {
    indicatorIds: [...new Set(lines.map(({ indicatorId }) => indicatorId))],
    unitIds: [...new Set(lines.map(({ unitId }) => unitId))],
    periods: [...new Set(lines.map(({ period }) => period))],
  })
  return new Set(recorded.filter(({ definition }) => definition === null).map(lineKey))
}

/** What a round is called: 'Báo cáo tháng: tháng 10 năm 2026'. */
function roundName({ name }: Pick<RegimeRow, 'name'>, { period }: Pick<RoundRow, 'period'>): string {
  return `${name}: ${periodLabel(period)}`
}

/** Whether what it had to send has been sent. */
export function hasSent(state: SenderState): boolean {
  return state === 'submitted' || state === 'approved'
}

/** What waits of the open rounds for whoever sits at the desk. */
export interface WaitingRound extends Pick<ListedRound, 'round' | 'name' | 'days' | 'state'> {
  /** The units for which the visitor sends, that have not sent. */
  mine: readonly RoundSender[]
  /** For who follows the round as a whole; null for others. */
  whole: { senders: number; unsent: number; toReview: number } | null
}

/** The rounds open today of which something waits for the visitor, by their deadline. */
export async function waitingRounds(desk: Desk): Promise<WaitingRound[]> {
  const today = vietnameseDay(desk.now)
  const follows = mayAnywhere(desk, 'rounds.write') || mayAnywhere(desk, 'figures.review')
  return reading(desk, 'books.read', async (read) => {
    const open = (await roundsOf(read)).filter((round) => {
      const state = roundState(daysOf(round), round.lockEntry !== null, today)
      return state === 'open' || state === 'overdue'
    })
    if (open.length === 0) return []
    const reporters = await scopeFor(read, desk, 'figures.write')
    const listed = await listedRounds(read, today, open)
    return listed
      .map(({ round, name, days, state, senders }) => ({
        ...{ round, name, days, state },
        mine: follows && reporters.whole ? [] : senders.filter(({ id, state: own }) => covers(reporters, id) && !hasSent(own)),
        whole: follows
          ? {
              senders: senders.length,
              unsent: senders.filter(({ state: own }) => !hasSent(own)).length,
              toReview: senders.filter(({ state: own }) => own === 'submitted').length,
            }
          : null,
      }))
      .filter(({ mine, whole }) => mine.length > 0 || whole !== null)
      .sort((a, b) => (a.days.dueOn < b.days.dueOn ? -1 : 1))
  })
}

async function kept(read: ReadTransaction, id: number): Promise<RoundRow> {
  const round = await roundOf(read, id)
  if (round === undefined) throw new WriteRefused('Không có kỳ báo cáo này.')
  return round
}

function lastOf(reminders: readonly Reminder[]): Day | null {
  const last = reminders.at(-1)
  return last === undefined ? null : day(last.remindedOn)
}
