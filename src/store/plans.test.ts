import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { founded, inAuthority, type TestDatabase, testDatabase } from '../../test/support/database.ts'
import { decimal } from '../vietnamese/decimal.ts'
import { decide, decisionsOf } from './decisions.ts'
import { addFinding, answerFinding, findingsOf } from './findings.ts'
import { adoptPlan, amendPlan, closePlan, draftPlan, editDocument, plansOf, planVersionsOf, votesOf } from './plans.ts'
import { StaleEdit } from './problem.ts'
import { addTarget, type Clear, type Demand, editTarget, setClears, setDemand, targetsOf } from './targets.ts'
import { readAuthority } from './transaction.ts'

const document = { title: 'Kế hoạch năm 2026', documentNumber: '32/NQ-HĐND', documentDate: '2025-12-24', issuer: 'HĐND xã' }
const lead: Clear = { kind: 'lead', unitId: null, post: 'Trưởng phòng Kinh tế', words: null, dueOn: null }
const due: Clear = { kind: 'dueDate', unitId: null, post: null, words: null, dueOn: '2026-12-31' }

const demand = (value: string): Demand => ({
  rule: 'atLeast',
  measure: 'level',
  margin: decimal(0),
  withdrawn: false,
  lines: [
    {
      issuer: 'HĐND xã',
      value: decimal(value),
      upper: null,
      words: null,
      decimals: 3,
      path: [{ period: '2026-S1', value: decimal('600.5') }],
    },
    { issuer: 'tỉnh', value: decimal('745'), upper: null, words: null, decimals: 0, path: [] },
  ],
})

describe('a plan', () => {
  let database: TestDatabase
  let authority: number
  let fields: Parameters<typeof addTarget>[2]
  let planId: number
  beforeAll(async () => {
    database = await testDatabase()
    const { unit, indicator, ...rest } = await founded(database.db)
    authority = rest.authority
    planId = await inAuthority(database.db, authority, (write) =>
      draftPlan(write, { kind: 'year', period: '2026', parentId: null }, document),
    )
    fields = {
      planId,
      position: 1,
      indicatorId: indicator,
      unitId: unit,
      period: '2026',
      partOf: null,
      splitFrom: null,
      confidential: false,
    }
  })
  afterAll(() => database.end())

  const act = <T>(work: Parameters<typeof inAuthority<T>>[2]) => inAuthority(database.db, authority, work)
  const targets = (number = 1) => readAuthority(database.db, authority, (read) => targetsOf(read, planId, number))

  it.each<[string, Clear[]]>([
    ['none', [due]],
    ['two', [lead, { ...lead, post: 'Chủ tịch' }]],
    ['one that is nobody', [{ ...lead, post: null }]],
  ])('takes no target with a lead missing or double: %s', async (_, clears) => {
    await expect(act((write) => addTarget(write, 1, fields, demand('770'), clears))).rejects.toThrow()
    expect(await targets()).toEqual([])
  })

  it('gives each target its lines, its path and its clears', async () => {
    const id = await act((write) => addTarget(write, 1, fields, demand('770.123'), [lead, due]))
    expect(await targets()).toEqual([{ id, ...fields, version: 1, demand: demand('770.123'), clears: [lead, due] }])
  })

  it('keeps exactly one lead when clears are exchanged, by program or by hand', async () => {
    const [target] = await targets()
    const id = target?.id as number
    await act((write) => setClears(write, id, 1, [{ ...lead, post: 'Chánh Văn phòng' }, due]))
    await expect(act((write) => setClears(write, id, 2, [due]))).rejects.toThrow('đúng một nơi chủ trì')
    await expect(act((write) => setClears(write, id, 1, [lead]))).rejects.toBeInstanceOf(StaleEdit)
    await expect(act(({ tx }) => sql`delete from clear where target_id = ${id} and kind = 'lead'`.execute(tx))).rejects.toThrow(
      'đúng một nơi chủ trì',
    )
    await expect(
      act(({ tx }) => sql`update clear set kind = 'observer' where target_id = ${id} and kind = 'lead'`.execute(tx)),
    ).rejects.toThrow('đúng một nơi chủ trì')
    expect((await targets())[0]).toMatchObject({ version: 2, clears: [{ kind: 'lead', post: 'Chánh Văn phòng' }, due] })
  })

  it('is adopted by a vote and stays as it was voted', async () => {
    const [target] = await targets()
    const id = target?.id as number
    await act((write) => setDemand(write, id, 2, 1, demand('780')))
    await act((write) => editDocument(write, { planId, number: 1 }, 1, { title: 'Kế hoạch phát triển kinh tế - xã hội năm 2026' }))
    const vote = {
      planId,
      planNumber: 1,
      conference: 'Kỳ họp thứ 7',
      votedOn: '2025-12-24',
      present: 27,
      inFavour: 26,
      against: 0,
      abstained: 1,
    }
    await act((write) => adoptPlan(write, 1, vote))
    expect((await readAuthority(database.db, authority, plansOf))[0]).toMatchObject({ state: 'adopted', version: 2 })
    expect(await readAuthority(database.db, authority, (read) => votesOf(read, planId))).toEqual([vote])
    await expect(act((write) => setDemand(write, id, 3, 1, demand('1')))).rejects.toThrow('Kế hoạch đã được thông qua thì giữ nguyên')
    await expect(act((write) => editDocument(write, { planId, number: 1 }, 3, { title: 'khác' }))).rejects.toThrow(
      'Kế hoạch đã được thông qua thì giữ nguyên',
    )
    await expect(act((write) => addTarget(write, 1, { ...fields, position: 2 }, demand('1'), [lead]))).rejects.toThrow(
      'Kế hoạch đã được thông qua',
    )
    await expect(act((write) => adoptPlan(write, 2, vote))).rejects.toThrow('dự thảo mới nhất')
    expect(await targets()).toMatchObject([{ demand: { lines: [{ value: decimal('780') }, { issuer: 'tỉnh' }] } }])
  })

  it('is amended by a new version; the old one reads as it did', async () => {
    const before = await targets(1)
    const id = before[0]?.id as number
    expect(await act((write) => amendPlan(write, planId, { ...document, documentNumber: '10/NQ-HĐND' }))).toBe(2)
    await expect(act((write) => amendPlan(write, planId, document))).rejects.toThrow('đang có một bản dự thảo')
    await act((write) => setDemand(write, id, 3, 2, { ...demand('700'), lines: demand('700').lines.slice(0, 1) }))
    await act((write) =>
      adoptPlan(write, 2, {
        planId,
        planNumber: 2,
        conference: 'Kỳ họp thứ 8',
        votedOn: '2026-07-10',
        present: 27,
        inFavour: 27,
        against: 0,
        abstained: 0,
      }),
    )
    expect((await targets(1))[0]?.demand).toEqual(before[0]?.demand)
    expect((await targets(2))[0]?.demand.lines).toMatchObject([{ issuer: 'HĐND xã', value: decimal('700') }])
    await act((write) => editTarget(write, id, 4, { confidential: true }))
    await act((write) => closePlan(write, planId, 3))
    expect(await readAuthority(database.db, authority, plansOf)).toMatchObject([{ state: 'closed' }])
    expect(await readAuthority(database.db, authority, (read) => planVersionsOf(read, planId))).toMatchObject([
      { adoptedOn: '2025-12-24' },
      { adoptedOn: '2026-07-10' },
    ])
  })

  it('has its targets decided by people, with a reason where they differ from the proposal', async () => {
    const targetId = (await targets(2))[0]?.id as number
    const decision = { targetId, period: '2026', proposed: 'met', decided: 'exceeded', reason: null } as const
    await expect(act((write) => decide(write, decision, 0))).rejects.toThrow('phải nêu lý do')
    await act((write) => decide(write, { ...decision, decided: 'met' }, 0))
    await expect(act((write) => decide(write, { ...decision, reason: 'vượt 4,8%' }, 0))).rejects.toMatchObject({
      theirs: { decided: 'met' },
    })
    const entry = await act((write) => decide(write, { ...decision, reason: 'vượt 4,8%' }, 1))
    expect(await readAuthority(database.db, authority, decisionsOf)).toEqual([{ ...decision, reason: 'vượt 4,8%', version: 2, entry }])
    expect(await readAuthority(database.db, authority, (read) => decisionsOf(read, { asOf: entry - 1 }))).toMatchObject([
      { decided: 'met' },
    ])
  })

  it('has findings that are answered', async () => {
    const finding = {
      kind: 'tally',
      grade: 'inconsistent',
      sentence: '24 + 9 ≠ 30',
      arithmetic: '24 + 9 = 33',
      targetId: null,
      indicatorId: null,
      unitId: null,
      period: '2026',
    } as const
    const id = await act((write) => addFinding(write, finding))
    await expect(act((write) => answerFinding(write, id, 1, { state: 'explained', explanation: null }))).rejects.toThrow('finding_check')
    await act((write) => answerFinding(write, id, 1, { state: 'explained', explanation: 'ba chỉ tiêu tính hai lần' }))
    expect(await readAuthority(database.db, authority, (read) => findingsOf(read, 'open'))).toEqual([])
    expect(await readAuthority(database.db, authority, findingsOf)).toMatchObject([{ ...finding, state: 'explained', version: 2 }])
  })
})
