import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aimsOf, percentagesOf, resultsOf, type ToldPlace } from '../../../test/support/asStated.ts'
import { type TestDatabase, testDatabase } from '../../../test/support/database.ts'
import { examplePassword } from '../../../test/support/exampleTemplate.ts'
import { contradictionsOf, figuresOf, type Mau, type Place, places, xaMau } from '../../example/index.ts'
import { aims, percentages, results } from '../../example/stated.data.ts'
import {
  assess,
  type Indicator,
  type Instant,
  instant,
  type ReadFigure,
  type Target,
  tally,
  type WithheldTarget,
} from '../../plan/index.ts'
import {
  accountByEmail,
  authorities,
  decisionsOf,
  findingsOf,
  foundAuthority,
  planItemsOf,
  plansOf,
  planVersionsOf,
  readAuthority,
  targetsOf,
  verifyHistory,
  votesOf,
} from '../../store/index.ts'
import { type Accounts, createAccounts } from '../accounts/index.ts'
import { type Books, readBooks, readFigures, targetOf } from '../books.ts'
import type { Desk } from '../desk.ts'
import { listDocuments } from '../reading/index.ts'
import { readExplanations } from '../reporting/explanations.ts'
import { type ListedRound, listRounds } from '../reporting/rounds.ts'
import { type EntrySheet, entrySheet } from '../reporting/sheet.ts'
import { accountRoles } from '../visitor.ts'
import { exampleAccounts, isExample, loadExample } from './index.ts'

/** Later than the load, whenever that was. */
const now: Instant = instant('2100-01-01T00:00:00Z')

/** A plan as the database gives it back. */
interface StoredPlan {
  title: string
  targets: ReturnType<typeof targetOf>[]
  codes: ReadonlyMap<string, string>
}

interface Stored {
  authority: number
  books: Books
  read: ReadFigure
  plans: StoredPlan[]
  decisions: Awaited<ReturnType<typeof decisionsOf>>
  findings: Awaited<ReturnType<typeof findingsOf>>
}

let database: TestDatabase
let accounts: Accounts
const stored = new Map<string, Stored>()

beforeAll(async () => {
  database = await testDatabase({ example: true })
  accounts = createAccounts({ db: database.db, secret: 'x'.repeat(40), baseUrl: 'http://127.0.0.1:8010', oidc: null })
  for (const { id, name } of await authorities(database.db)) stored.set(name, await readAll(id))
})
afterAll(() => database.end())

function readAll(authority: number): Promise<Stored> {
  return readAuthority(database.db, authority, async (read) => {
    const books = await readBooks(read)
    const plans: StoredPlan[] = []
    for (const { id } of await plansOf(read)) {
      const [version] = await planVersionsOf(read, id)
      const targets = (await targetsOf(read, id, 1)).map((row) => targetOf(books, row))
      const codes = new Map(targets.flatMap((one) => (one.kind === 'target' ? [[one.indicator, one.id] as const] : [])))
      plans.push({ title: version?.title as string, targets, codes })
    }
    return {
      ...{ authority, books, plans },
      read: (await readFigures(read, books, { indicators: books.indicators.keys(), units: null, fromYear: 2000, moment: now })).read,
      decisions: await decisionsOf(read),
      findings: await findingsOf(read),
    }
  })
}

const placeOf = (id: string): Place => places.find(({ data }) => data.id === id) as Place
const storedOf = ({ units, district }: Place): Stored => stored.get(units.byId.get(district)?.name as string) as Stored
const titleOf = ({ data }: Place, plan: string): string => data.plans.find(({ id }) => id === plan)?.title as string
const planOf = ({ plans }: Stored, title: string): StoredPlan => plans.find((one) => one.title === title) as StoredPlan

function told(id: string): ToldPlace {
  const place = placeOf(id)
  const own = storedOf(place)
  return {
    data: place.data,
    district: place.district,
    indicator: (code) => own.books.indicators.get(code) as Indicator,
    read: own.read,
    target: (plan, code) => {
      const { targets, codes } = planOf(own, titleOf(place, plan))
      const found = targets.find((one) => one.id === codes.get(code))
      if (found?.kind !== 'target') throw new RangeError(`no target: ${plan}/${code}`)
      return found
    },
  }
}

describe('what the texts state comes out of the database as they state it', () => {
  it.each(results)('%s: results', (id, listed) => expect(resultsOf(told(id))).toEqual(listed))
  it.each(aims)('%s: aims', (id, listed) => expect(aimsOf(told(id))).toEqual(listed))
  it.each(percentages)('%s: percentages without a figure', (id, listed) => expect(percentagesOf(told(id))).toEqual(listed))

  it.each(places.map((place) => [place.data.id, place] as const))('%s: units, successions, every figure and plan', (_, place) => {
    const { books, read, plans } = storedOf(place)
    expect(new Set(books.units.units)).toEqual(new Set(place.units.units))
    expect(new Set(books.units.successions)).toEqual(new Set(place.units.successions))
    expect(books.indicators).toEqual(new Map([...place.indicators].sort(([a], [b]) => (a < b ? -1 : 1))))
    const pure = figuresOf(place)
    for (const { indicator, unit, period } of place.observations)
      expect(read(indicator, unit, period)).toEqual(pure(indicator, unit, period))
    for (const { row, plan } of place.plans) {
      expect(inPlace(planOf({ plans } as Stored, row.title).targets)).toEqual(inPlace(plan.versions[0]?.content.targets ?? []))
    }
  })

  it('counts targets by the decided classes', () => {
    const counted = (id: string, title: string, period: string) => {
      const { decisions, plans } = storedOf(placeOf(id))
      const decided = new Map(decisions.filter((one) => one.period === period).map((one) => [String(one.targetId), one.decided]))
      const { targets } = planOf({ plans } as Stored, title)
      return tally(
        targets
          .filter(({ headline }) => headline)
          .map((one) => ({ id: one.id, class: decided.get(one.id) ?? 'notAssessed', pace: null, withheld: one.kind === 'withheld' })),
      )
    }
    expect(counted('cho-don', titleOf(placeOf('cho-don'), 'cho-don-2024'), '2024')).toMatchObject({
      total: 42,
      exceeded: 10,
      met: 22,
      notMet: 8,
      notAssessed: 2,
    })
    expect(counted('ngan-son', titleOf(placeOf('ngan-son'), 'ngan-son-2024'), '2024')).toMatchObject({
      total: 30,
      exceeded: 9,
      met: 15,
      notMet: 6,
    })
    const term = counted('mai-son', titleOf(placeOf('mai-son'), 'mai-son-term'), '2021-01-01/P3Y')
    expect([term.total, term.exceeded + term.met, term.notAssessed]).toEqual([19, 6, 13])
    const reasons = storedOf(placeOf('mai-son')).decisions.map(({ reason }) => reason?.replace('theo đánh giá nêu trong văn bản: ', ''))
    expect(reasons.filter((reason) => reason === 'thực hiện bảo đảm tiến độ')).toHaveLength(12)
    expect(reasons.filter((reason) => reason === 'khó hoàn thành')).toHaveLength(1)
  })

  it('has the contradictions as open findings, on their targets', () => {
    for (const place of places) {
      const { findings, plans } = storedOf(place)
      expect(findings.map(({ kind, arithmetic, state }) => [kind, arithmetic, state])).toEqual(
        contradictionsOf(place).map(({ kind, arithmetic }) => [kind, arithmetic, 'open']),
      )
      for (const [at, { target, indicator }] of contradictionsOf(place).entries()) {
        if (target === null) continue
        const own = plans.find(({ targets }) => targets.some(({ id }) => id === String(findings[at]?.targetId)))
        expect(own?.codes.get(indicator as string)).toBe(String(findings[at]?.targetId))
      }
    }
  })
})

describe('Xã Mẫu out of the database', () => {
  const mau = xaMau()
  const own = (): Stored => stored.get('Xã Mẫu') as Stored
  const titleOf2025 = mau.plan.versions[0]?.content.title as string
  const pureTargets = ({ plan }: Mau): Target[] => (plan.versions[0]?.content.targets ?? []) as Target[]

  it('has the units, indicators, senders and targets of the example', () => {
    const { books, plans } = own()
    expect(new Set(books.units.units)).toEqual(new Set(mau.units.units))
    expect(books.senders).toEqual(mau.senders)
    expect(inPlace(planOf({ plans } as Stored, titleOf2025).targets)).toEqual(inPlace(pureTargets(mau)))
  })
  it('assesses every target at the end of 2025 as the example does', () => {
    const { books, read, plans } = own()
    const pure = figuresOf(mau)
    const [targets, expected] = [planOf({ plans } as Stored, titleOf2025).targets as Target[], pureTargets(mau)]
    for (const [at, target] of targets.entries()) {
      const { target: _, ...found } = assess({ target, at: '2025', indicator: (code) => books.indicators.get(code) as Indicator, read })
      const { target: __, ...wanted } = assess({
        target: expected[at] as Target,
        at: '2025',
        indicator: (code) => mau.indicators.get(code) as Indicator,
        read: pure,
      })
      expect(found, target.name).toEqual(wanted)
    }
  })
  it('has its plan adopted by the vote, with breakthroughs and key tasks and their clears', async () => {
    const [plan, items, votes] = await readAuthority(database.db, own().authority, async (read) => {
      const one = (await plansOf(read)).find(({ kind }) => kind === 'year')
      const id = one?.id as number
      return [one, await planItemsOf(read, id, 1), await votesOf(read, id)] as const
    })
    expect(plan).toMatchObject({ state: 'adopted', period: '2025' })
    expect(votes).toMatchObject([{ entitled: 25, present: 24, inFavour: 23 }])
    expect(items.filter(({ kind }) => kind === 'breakthrough')).toHaveLength(1)
    const tasks = items.filter(({ kind }) => kind === 'keyTask')
    expect(tasks.map(({ lead, dueOn }) => [lead, dueOn])).toEqual(mau.tasks.map(({ clears }) => [clears.lead.name, clears.dueDate]))
  })
})

describe('the month of Xã Mẫu', () => {
  it('has sheets of five offices at every step of their way, whenever it was loaded', async () => {
    const { authority } = stored.get('Xã Mẫu') as Stored
    const desk = await deskOf('tonghop@xamau.example', authority)
    const [round, ...others] = await listRounds(desk)
    expect(others).toEqual([])
    expect(round?.state).toBe('open')
    const states = round?.senders.map(({ name, state, entered, asked }) => [name, state, `${entered}/${asked}`])
    expect(Object.fromEntries((states ?? []).map(([name, ...rest]) => [name, rest]))).toEqual({
      'Phòng Kinh tế': ['approved', '4/4'],
      'Phòng Văn hóa - Xã hội': ['submitted', '1/1'],
      'Văn phòng HĐND và UBND': ['returned', '2/2'],
      'Công an xã': ['draft', '1/2'],
      'Trạm Y tế xã': ['none', '0/1'],
    })
    const { lines } = (await entrySheet(desk, round?.round.id as number, senderOf(round, 'Phòng Văn hóa - Xã hội'))) as EntrySheet
    expect(lines.map(({ findings, saved }) => [findings.map(({ grade }) => grade), saved?.cause !== ''])).toEqual([[['soft'], true]])
    expect(lines.every(({ beside }) => beside.previous !== null && beside.same !== null && beside.plan !== null)).toBe(true)
  })
  it('has a question that waits for its answer, and a document with its facts and what is wrong in it', async () => {
    const { authority } = stored.get('Xã Mẫu') as Stored
    const desk = await deskOf('tonghop@xamau.example', authority)
    expect(await readExplanations(desk)).toMatchObject([
      { askedBy: 'Chủ tịch UBND xã', askedUnitName: 'Phòng Kinh tế', answer: null, late: false },
    ])
    const [document, ...more] = await listDocuments(desk)
    expect(more).toEqual([])
    expect(document?.facts).toBeGreaterThan(20)
    expect(document?.findings).toBeGreaterThan(0)
  })
})

it('is loaded once; the history of each authority is whole', async () => {
  await expect(loadExample(database.db, accounts, examplePassword)).rejects.toThrow(/đã được nạp/)
  expect(stored.size).toBe(5)
  for (const { authority } of stored.values()) {
    expect(await readAuthority(database.db, authority, (read) => verifyHistory(read))).toMatchObject({ whole: true })
  }
})

describe('the accounts of the example', () => {
  it('are of every role in the commune, and sign in with the password given', async () => {
    expect(await isExample(database.db)).toBe(true)
    const inCommune = exampleAccounts.filter(({ authority }) => authority === 'Xã Mẫu').map(({ role }) => role)
    expect(new Set(inCommune)).toEqual(new Set(accountRoles))
    const { email } = exampleAccounts.find(({ role }) => role === 'reporter') as (typeof exampleAccounts)[number]
    const signedIn = await accounts.signIn({ email, password: examplePassword, headers: new Headers(), address: '127.0.0.1' })
    expect(signedIn).toMatchObject({ ok: 'in' })
    const cookies = 'setCookies' in signedIn ? signedIn.setCookies.map((one) => one.split(';')[0]).join('; ') : ''
    const visitor = await accounts.whoIs(new Headers({ cookie: cookies }))
    const commune = stored.get('Xã Mẫu') as Stored
    const unit = [...commune.books.unitOf].find(([, { code }]) => code === 'KT')?.[0]
    expect(visitor?.memberships).toMatchObject([{ authority: commune.authority, role: 'reporter', unit }])
  })
  it('are not made beside the books of somebody else', async () => {
    const other = await testDatabase()
    await foundAuthority(other.db, 'quản trị', { name: 'Xã Thật', kind: 'commune' })
    await expect(loadExample(other.db, accounts, examplePassword)).rejects.toThrow(/đã có dữ liệu của Xã Thật/)
    await other.end()
  })
})

async function deskOf(email: string, authority: number): Promise<Desk> {
  const { id } = (await accountByEmail(database.db, email)) as { id: string }
  const { role, name } = exampleAccounts.find((one) => one.email === email) as (typeof exampleAccounts)[number]
  const own = {
    account: id,
    name,
    post: '',
    email,
    session: '',
    memberships: [{ authority, role, unit: null }],
    secondFactor: 'off' as const,
  }
  return { db: database.db, authority, visitor: own, now: instant(new Date().toISOString()) }
}

function senderOf(round: ListedRound | undefined, name: string): number {
  return round?.senders.find((one) => one.name === name)?.id as number
}

/** The targets with their places in the list for their ids, which differ from books to books. */
function inPlace(targets: readonly (Target | WithheldTarget)[]) {
  const places = new Map(targets.map(({ id }, at) => [id, at]))
  return targets.map((one, at) =>
    one.kind === 'target' ? { ...one, id: at, partOf: places.get(one.partOf ?? '') ?? null } : { ...one, id: at },
  )
}
