import type { SubmissionState } from '../../plan/index.ts'
import { type ReadTransaction, regimesOf, roundOf, roundsOf, submissionsOf } from '../../store/index.ts'
import { readBooks } from '../books.ts'
import { vietnameseDay } from '../calendar.ts'
import { covers, type Desk, Refused, reading } from '../desk.ts'
import { sentenceOf } from '../problem.ts'
import { type AskedLine, askedOf } from './asked.ts'
import { asRound, type Round } from './round.ts'
import { type EntrySheet, mayEnter, readSheet, sheetsOf } from './sheet.ts'

/** One of the visitor's sheets, in short. */
export interface SheetHead {
  round: Round
  sender: EntrySheet['sender']
  state: SubmissionState
  filled: number
  asked: number
  /** Days left until it is due; negative once that day has passed. */
  daysLeft: number
  /** Why it was given back, while it waits to be sent again. */
  returned: string | null
}

/** So many rounds that are over are still shown. */
const recent = 3

/** The sheets of the units for which the visitor enters figures: of rounds that can be filled in now, and the last ones that are over. */
export async function mySheets(desk: Desk): Promise<SheetHead[]> {
  return reading(desk, 'figures.write', async (read, scope) => {
    const books = await readBooks(read)
    const heads: SheetHead[] = []
    for (const round of await shownRounds(read, desk)) {
      const asked = await askedWithin(read, round, (senderId) => covers(scope, senderId))
      if (asked.size === 0) continue
      const submissions = await submissionsOf(read, round.id)
      heads.push(...(await sheetsOf(read, desk, books, round, asked, submissions)).map((sheet) => headOf(sheet, desk)))
    }
    return heads
  })
}

/** The sheet of one of the visitor's units, and whether it can be filled in now; null where there is none for them. */
export async function mySheet(desk: Desk, roundId: number, senderId: number): Promise<{ sheet: EntrySheet; open: boolean } | null> {
  return reading(desk, 'figures.write', async (read, scope) => {
    if (!covers(scope, senderId) || (await roundOf(read, roundId)) === undefined) return null
    const sheet = await readSheet(read, desk, roundId, senderId)
    return sheet && { sheet, open: await mayEnter(read, desk, sheet) }
  })
}

/** Whether the visitor has a sheet for this unit in this round. */
export async function isMine(desk: Desk, roundId: number, senderId: number): Promise<boolean> {
  return reading(desk, 'figures.write', async (read, scope) => {
    const round = await roundOf(read, roundId)
    return round !== undefined && covers(scope, senderId) && (await askedOf(read, round, senderId)).has(senderId)
  })
}

/** What was to be done on a sheet; null where it failed because the sheet is none of the visitor's. */
export async function ifMine<T>(desk: Desk, roundId: number, senderId: number, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    const mayBe = error instanceof Refused || sentenceOf(error) !== null
    if (!mayBe || (await isMine(desk, roundId, senderId))) throw error
    return null
  }
}

/** The visitor's sheet that asks for an indicator (by its code) now, the one soonest due; null where none does. */
export async function sheetAskingFor(desk: Desk, code: string): Promise<{ roundId: number; senderId: number } | null> {
  return reading(desk, 'figures.write', async (read, scope) => {
    const indicatorId = (await readBooks(read)).indicatorRow.get(code)
    const rounds = (await shownRounds(read, desk)).filter(canBeFilled).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    for (const round of rounds) {
      const asked = await askedWithin(read, round, (senderId) => covers(scope, senderId))
      const [senderId] = [...asked].find(([, lines]) => lines.some((line) => line.indicatorId === indicatorId)) ?? []
      if (senderId !== undefined) return { roundId: round.id, senderId }
    }
    return null
  })
}

async function shownRounds(read: ReadTransaction, desk: Desk): Promise<Round[]> {
  const regimes = new Map((await regimesOf(read)).map((regime) => [regime.id, regime]))
  const rounds = (await roundsOf(read)).flatMap((row) => {
    const regime = regimes.get(row.regimeId)
    return regime === undefined ? [] : [asRound(row, regime, desk)]
  })
  const over = rounds.filter(({ state }) => state === 'locked').slice(0, recent)
  return [...rounds.filter(canBeFilled), ...over]
}

function canBeFilled({ state }: Round): boolean {
  return state === 'open' || state === 'overdue'
}

async function askedWithin(read: ReadTransaction, round: Round, within: (senderId: number) => boolean): Promise<Map<number, AskedLine[]>> {
  return new Map([...(await askedOf(read, round))].filter(([senderId]) => within(senderId)))
}

function headOf({ round, sender, state, filled, asked, steps }: EntrySheet, { now }: Desk): SheetHead {
  const daysLeft = Math.round((Date.parse(round.dueOn) - Date.parse(vietnameseDay(now))) / 86_400_000)
  const returned = state === 'returned' ? (steps.findLast(({ act }) => act === 'return')?.reason ?? null) : null
  return { round, sender, state, filled, asked, daysLeft, returned }
}
