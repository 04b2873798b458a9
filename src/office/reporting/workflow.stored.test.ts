import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/support/database.ts'
import { type Day, dayAfter, type Instant, instant } from '../../plan/index.ts'
import {
  addForm,
  addIndicator,
  addRegime,
  addRound,
  addUnit,
  foundAuthority,
  observationsOf,
  readAuthority,
  recordObservations,
  roundOf,
  setFourEyes,
  submissionOf,
  withAuthority,
} from '../../store/index.ts'
import { decimal } from '../../vietnamese/index.ts'
import { startOfDay } from '../calendar.ts'
import type { Desk } from '../desk.ts'
import type { AccountRole, Visitor } from '../visitor.ts'
import { approveSheet, returnSheet, saveDraft, submitSheet } from './entry.ts'
import { approveClean, reviewOf } from './review.ts'
import { lockNow, reopen } from './rounds.ts'
import { type EntrySheet, entrySheet } from './sheet.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.end())

interface Place {
  authority: number
  round: number
  villages: number[]
  indicator: number
}

const opens = '2026-10-10' as Day
const due = '2026-10-17' as Day
const locks = '2026-10-20' as Day

/** An authority with a form that asks two villages for two figures each, and a round for October. */
async function place(fourEyes: boolean): Promise<Place> {
  const { db } = test
  const authority = await foundAuthority(db, 'quản trị', { name: 'Xã Mẫu', kind: 'commune' })
  return withAuthority(db, authority, 'quản trị', async (write) => {
    const unit = (code: string, name: string, kind: 'commune' | 'village', parentCode: string | null) =>
      addUnit(write, { code, name, kind, parentCode, validFrom: '2025-07-01', validTo: null })
    await unit('X', 'Xã Mẫu', 'commune', null)
    const villages = [await unit('A', 'Thôn A', 'village', 'X'), await unit('B', 'Thôn B', 'village', 'X')]
    const meaning = {
      ...({
        aliases: [],
        decimals: 0,
        better: 'higher',
        overUnits: 'sum',
        overTime: 'flow',
        sector: 'kinh tế',
        catalogueCode: null,
      } as const),
      ...{ parentId: null, numeratorId: null, denominatorId: null, times: null },
    }
    const indicator = await addIndicator(write, { ...meaning, code: 'thu', name: 'Thu ngân sách', unitOfMeasure: 'triệu đồng' })
    const other = await addIndicator(write, { ...meaning, code: 'trau', name: 'Đàn trâu', unitOfMeasure: 'con', overTime: 'stock' })
    const regime = { name: 'Báo cáo tháng', kind: 'month', cutOffDay: 14, opensDay: 10, dueDay: 17, sendDay: 20, firstYear: null } as const
    const regimeId = await addRegime(write, { ...regime, basis: 'Quyết định', validFrom: '2025-07-01', validTo: null })
    const senders = villages.map((one) => ({ senderId: one, unitId: one }))
    const row = (label: string, indicatorId: number) => ({ label, indicatorId, indent: 0, cumulative: false, senders })
    await addForm(write, { regimeId, number: '01', title: 'Biểu', columns: ['actual'] }, [row('Thu', indicator), row('Trâu', other)])
    const days = { dataFrom: '2026-09-15', dataTo: '2026-10-14', opensOn: opens, dueOn: due, locksOn: locks }
    const round = await addRound(write, { regimeId, period: '2026-M10', ...days })
    await setFourEyes(write, fourEyes)
    return { authority, round, villages, indicator }
  })
}

/** People by a number: what they are, and of which of the villages; null for the whole. */
const people: readonly { role: AccountRole; village: number | null }[] = [
  { role: 'reporter', village: 0 },
  { role: 'reporter', village: 1 },
  { role: 'compiler', village: null },
  { role: 'reviewer', village: null },
  { role: 'reviewer', village: 0 },
  { role: 'leader', village: null },
]

function deskOf({ authority, villages }: Place, person: number, now: Instant): Desk {
  const { role, village } = people[person] as (typeof people)[number]
  const visitor: Visitor = {
    ...{
      account: `00000000-0000-4000-8000-${String(person).padStart(12, '0')}`,
      name: `Cán bộ ${person}`,
      post: role,
      email: '',
      session: '',
    },
    memberships: [{ authority, role, unit: village === null ? null : (villages[village] as number) }],
    secondFactor: 'off',
  }
  return { db: test.db, authority, visitor, now }
}

type Action =
  | { act: 'save'; person: number; village: number; value: number | null }
  | { act: 'submit' | 'return' | 'approve'; person: number; village: number }
  | { act: 'approveClean' | 'lock' | 'reopen'; person: number }
  | { act: 'wait'; days: number }

const person = fc.nat(people.length - 1)
const village = fc.nat(1)
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ act: fc.constant('save' as const), person, village, value: fc.option(fc.integer({ min: -1, max: 9 })) }),
  },
  { weight: 9, arbitrary: fc.record({ act: fc.constantFrom('submit' as const, 'return' as const, 'approve' as const), person, village }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constantFrom('approveClean' as const, 'lock' as const, 'reopen' as const), person }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 4 }) }) },
)

/** What the workflow should be: as small as it can be told, with nothing of the program in it. */
class Model {
  day = dayAfter(opens, -1)
  locksOn = locks
  locked = false
  readonly fourEyes: boolean
  readonly sheets = [0, 1].map(() => ({
    state: 'draft',
    authors: new Set<number>(),
    values: [null, null] as (number | null)[],
    onRecord: null as number | null,
    versions: 0,
  }))

  constructor(fourEyes: boolean) {
    this.fourEyes = fourEyes
  }

  get closed() {
    return this.locked || this.day > this.locksOn
  }

  /** Whether the person may do it at all. */
  may(who: number, roles: readonly AccountRole[], of: number | null): boolean {
    const { role, village: own } = people[who] as (typeof people)[number]
    return roles.includes(role) && (own === null || own === of)
  }

  /** Does it, or says that it cannot be done. */
  step(action: Action): boolean {
    if (action.act === 'wait') {
      this.day = dayAfter(this.day, action.days)
      return true
    }
    const who = action.person
    if (!('village' in action)) {
      if (action.act === 'approveClean') {
        if (!this.may(who, ['compiler', 'reviewer'], null) || this.closed) return false
        const ready = this.sheets.filter(({ state, authors }) => state === 'submitted' && !(this.fourEyes && authors.has(who)))
        for (const sheet of ready) this.approve(sheet)
        return ready.length > 0
      }
      if (!this.may(who, ['compiler'], null)) return false
      const until = reopenedUntil(this.day)
      // Only what is open is locked, but for one whose last day has passed; only what is over is opened again.
      if (action.act === 'lock' ? this.locked : !this.closed) return false
      this.locked = action.act === 'lock'
      if (action.act === 'reopen') this.locksOn = until
      return true
    }
    const sheet = this.sheets[action.village] as Model['sheets'][number]
    const enters = this.may(who, ['compiler', 'reporter'], action.village) && this.day >= opens && !this.closed
    const reviews = this.may(who, ['compiler', 'reviewer'], action.village) && !this.closed
    const isDraft = sheet.state === 'draft' || sheet.state === 'returned'
    switch (action.act) {
      case 'save':
        if (!enters || !isDraft) return false
        sheet.authors.add(who)
        sheet.values = [action.value, 5]
        return true
      case 'submit':
        // Nothing is sent empty, or with what cannot be.
        if (!enters || !isDraft || sheet.values.some((value) => value === null || value < 0)) return false
        sheet.state = 'submitted'
        sheet.authors.add(who)
        return true
      case 'return':
        if (!reviews || (sheet.state !== 'submitted' && sheet.state !== 'approved')) return false
        sheet.state = 'returned'
        return true
      default:
        if (!reviews || sheet.state !== 'submitted' || (this.fourEyes && sheet.authors.has(who))) return false
        this.approve(sheet)
        return true
    }
  }

  private approve(sheet: Model['sheets'][number]) {
    sheet.state = 'approved'
    if (sheet.onRecord !== sheet.values[0]) sheet.versions++
    sheet.onRecord = sheet.values[0] as number
  }
}

/** Until when a round is opened again; not before its deadline. */
function reopenedUntil(today: Day): Day {
  return dayAfter([today, due].sort().at(-1) as Day, 2)
}

/** Does it with the program; false where it is refused. */
async function perform(at: Place, model: Model, action: Action): Promise<boolean> {
  if (action.act === 'wait') return true
  const desk = deskOf(at, action.person, instant(new Date(Date.parse(startOfDay(model.day)) + 3_600_000).toISOString()))
  const sender = at.villages['village' in action ? action.village : 0] as number
  const seen = async () =>
    (await readAuthority(test.db, at.authority, (read) => submissionOf(read, { roundId: at.round, senderId: sender }))).version
  const version = async () => (await readAuthority(test.db, at.authority, (read) => roundOf(read, at.round)))?.version ?? 0
  try {
    switch (action.act) {
      case 'save': {
        const sheet = await entrySheet(desk, at.round, sender)
        const lines = (sheet?.lines ?? []).map(({ key, saved }, row) => {
          const value = row === 0 ? action.value : 5
          return {
            key,
            text: value === null ? '' : String(value),
            grade: 'final' as const,
            cause: '',
            proposal: '',
            seen: saved?.version ?? 0,
          }
        })
        const { refused, overtaken } = await saveDraft(desk, at.round, sender, lines)
        return refused.length === 0 && overtaken.length === 0
      }
      case 'submit':
        await submitSheet(desk, at.round, sender, await seen())
        return true
      case 'return':
        await returnSheet(desk, at.round, sender, await seen(), 'Số chưa khớp sổ theo dõi')
        return true
      case 'approve':
        await approveSheet(desk, at.round, sender, await seen())
        return true
      case 'approveClean': {
        const { sheets } = await reviewOf(desk, at.round)
        await approveClean(desk, at.round, new Map(sheets.map(({ sheet }) => [sheet.sender.row, sheet.version])))
        return true
      }
      case 'lock':
        await lockNow(desk, at.round, await version())
        return true
      default:
        await reopen(desk, at.round, await version(), reopenedUntil(model.day), 'Bổ sung số liệu')
        return true
    }
  } catch (error) {
    if (error instanceof Error && ['Refused', 'PlanProblem', 'WriteRefused', 'StaleEdit'].includes(error.name)) return false
    throw error
  }
}

describe('the workflow against a small model of it', () => {
  it('does what the model does, and never comes where the model does not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(action, { minLength: 8, maxLength: 30 }), async (fourEyes, actions) => {
        const at = await place(fourEyes)
        const model = new Model(fourEyes)
        const until = { act: 'wait', days: 1 } as const
        for (const one of [until, ...actions]) {
          const done = await perform(at, model, one)
          expect([one, model.day, done]).toEqual([one, model.day, model.step(one)])
          await readAuthority(test.db, at.authority, async (read) => {
            for (const [index, sheet] of model.sheets.entries()) {
              const senderId = at.villages[index] as number
              const { state } = await submissionOf(read, { roundId: at.round, senderId })
              const [recorded] = await observationsOf(read, { indicatorIds: [at.indicator], unitIds: [senderId] })
              const value = recorded?.content.kind === 'number' ? Number(recorded.content.value.toFixed()) : null
              expect({ state, value, versions: recorded?.version ?? 0 }).toEqual({
                ...{ state: sheet.state, value: sheet.onRecord, versions: sheet.versions },
              })
            }
          })
        }
      }),
      { numRuns: Number(process.env.NAMRO_WORKFLOW_RUNS ?? 25) },
    )
  })
})

it('a sheet whose figures other rounds have brought is sent and approved as it stands', async () => {
  const at = await place(true)
  const [sender] = at.villages as [number]
  const now = startOfDay(dayAfter(opens, 1))
  const [reporter, reviewer] = [deskOf(at, 0, now), deskOf(at, 3, now)]
  const { lines } = (await entrySheet(reporter, at.round, sender)) as EntrySheet
  await withAuthority(test.db, at.authority, 'quản trị', async (write) => {
    const figure = { definition: null, grade: 'final', content: { kind: 'number', value: decimal(7) }, reason: null, seen: 0 } as const
    await recordObservations(
      write,
      lines.map(({ indicatorId, unitId, period, unitOfMeasure }) => ({
        ...{ ...figure, indicatorId, unitId, period, unitOfMeasure, source: 'Báo cáo quý' },
      })),
    )
  })
  await submitSheet(reporter, at.round, sender, 0)
  const sent = (await entrySheet(reviewer, at.round, sender)) as EntrySheet
  expect([sent.state, sent.version, sent.authors, sent.filled]).toEqual(['submitted', 1, [reporter.visitor?.account], lines.length])
  await approveSheet(reviewer, at.round, sender, 1)
  expect((await entrySheet(reviewer, at.round, sender))?.state).toBe('approved')
})
