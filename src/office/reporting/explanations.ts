import { type Day, isValid, PlanProblem } from '../../plan/index.ts'
import {
  answerExplanation,
  askExplanation,
  type Explanation,
  explanationsOf,
  type ReadTransaction,
  targetHeadsOf,
  unitsOf,
  WriteRefused,
} from '../../store/index.ts'
import { periodLabel } from '../../vietnamese/index.ts'
import { type Books, readBooks } from '../books.ts'
import { vietnameseDay } from '../calendar.ts'
import { covers, type Desk, reading, scopeFor, writing } from '../desk.ts'
import { internalFor } from '../internal.ts'

/** What was asked about a figure, in words. */
export interface AskedExplanation extends Explanation {
  indicatorName: string
  unitName: string
  askedUnitName: string
  periodName: string
  /** Past its day and not answered. */
  late: boolean
  /** Whether the visitor may answer for the unit that is asked. */
  mayAnswer: boolean
}

/** What is asked: of which figure, of whom, until when. */
export interface ExplanationRequest {
  indicatorId: number
  unitId: number
  period: string
  askedUnitId: number
  question: string
  dueOn: Day
}

/** What was asked about figures that the visitor may know of, the open ones first. Throws Refused. */
export async function readExplanations(desk: Desk): Promise<AskedExplanation[]> {
  return reading(desk, 'books.read', async (read) => shown(read, desk, await explanationsOf(read)))
}

/** What was asked about a target's figures, of any period. Throws Refused. */
export async function explanationsOfTarget(desk: Desk, targetId: number): Promise<AskedExplanation[]> {
  return reading(desk, 'books.read', async (read) => {
    const of = (await targetHeadsOf(read)).find(({ id }) => id === targetId)
    const asked = await explanationsOf(read)
    return shown(
      read,
      desk,
      asked.filter(({ indicatorId, unitId }) => indicatorId === of?.indicatorId && unitId === of.unitId),
    )
  })
}

async function shown(read: ReadTransaction, desk: Desk, found: readonly Explanation[]): Promise<AskedExplanation[]> {
  if (found.length === 0) return []
  const answers = await scopeFor(read, desk, 'figures.write')
  const hidden = (await internalFor(read, desk)).indicators
  const books = await readBooks(read)
  const today = vietnameseDay(desk.now)
  return found
    .filter(({ indicatorId, askedUnitId }) => !hidden.has(indicatorId) || covers(answers, askedUnitId))
    .map((one) => ({
      ...one,
      ...named(books, one),
      late: one.answer === null && today > one.dueOn,
      mayAnswer: one.answer === null && covers(answers, one.askedUnitId),
    }))
    .sort((a, b) => Number(a.answer !== null) - Number(b.answer !== null) || b.id - a.id)
}

/** What can be asked about a figure, and of whom: the units of today; null where the visitor may not know of it. Throws Refused. */
export async function requestFor(
  desk: Desk,
  indicatorId: number,
  unitId: number,
): Promise<{ indicatorName: string; unitName: string; units: { id: number; name: string }[] } | null> {
  return reading(desk, 'explanations.ask', async (read) => {
    const { indicatorOf, unitOf } = await readBooks(read)
    const [indicator, unit] = [indicatorOf.get(indicatorId), unitOf.get(unitId)]
    if (indicator === undefined || unit === undefined || (await internalFor(read, desk)).indicators.has(indicatorId)) return null
    const today = vietnameseDay(desk.now)
    const units = [...unitOf].filter(([, one]) => isValid(one, today)).map(([id, { name }]) => ({ id, name }))
    return { indicatorName: indicator.name, unitName: unit.name, units }
  })
}

/** Asks a unit to explain a figure. Gives its id. Throws Refused, WriteRefused, PlanProblem. */
export async function requestExplanation(desk: Desk, asked: ExplanationRequest): Promise<number> {
  return writing(desk, 'explanations.ask', asked.unitId, async (write) => {
    if (asked.dueOn < vietnameseDay(desk.now)) throw new PlanProblem('Hạn giải trình đã qua; hãy chọn từ hôm nay trở đi.')
    const hidden = (await internalFor(write, desk)).indicators.has(asked.indicatorId)
    if (hidden || !(await knows(write, asked))) throw new WriteRefused('Không có số liệu này; hãy mở lại trang chỉ tiêu.')
    return askExplanation(write, asked)
  })
}

/** Answers for the unit that was asked; the answer stays. Throws Refused, StaleEdit, WriteRefused. */
export async function giveExplanation(desk: Desk, id: number, answer: string): Promise<void> {
  const asked = await reading(desk, 'books.read', async (read) => (await explanationsOf(read)).find((one) => one.id === id))
  if (asked === undefined) throw new WriteRefused('Không có yêu cầu giải trình này.')
  await writing(desk, 'figures.write', asked.askedUnitId, (write) => answerExplanation(write, id, answer))
}

function named({ indicatorOf, unitOf }: Books, { indicatorId, unitId, askedUnitId, period }: Explanation) {
  return {
    indicatorName: indicatorOf.get(indicatorId)?.name ?? '',
    unitName: unitOf.get(unitId)?.name ?? '',
    askedUnitName: unitOf.get(askedUnitId)?.name ?? '',
    periodName: periodLabel(period),
  }
}

async function knows(read: ReadTransaction, { indicatorId, unitId, askedUnitId }: ExplanationRequest): Promise<boolean> {
  const units = new Set((await unitsOf(read)).map(({ id }) => id))
  return units.has(unitId) && units.has(askedUnitId) && (await readBooks(read)).indicatorOf.has(indicatorId)
}
