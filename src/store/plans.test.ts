import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { founded, inAuthority, type TestDatabase, testDatabase } from '../../test/support/database.ts'
import type { PlanLine, SimpleRule } from '../plan/index.ts'
import { decimal } from '../vietnamese/decimal.ts'
import { decide, decisionsOf } from './decisions.ts'
import { addFinding, answerFinding, findingsOf } from './findings.ts'
import {
  adoptPlan,
  amendPlan,
  closePlan,
  draftPlan,
  editDocument,
  type PlanItemRow,
  planItemsOf,
  plansOf,
  planVersionsOf,
  setPlanItems,
  votesOf,
} from './plans.ts'
import { StaleEdit } from './problem.ts'
import { type Assignment, addTarget, type Demand, editTarget, setAssignments, setDemand, type TargetFields, targetsOf } from './targets.ts'
import { readAuthority } from './transaction.ts'

const document = { title: 'Kế hoạch năm 2026', documentNumber: '32/NQ-HĐND', documentDate: '2025-12-24', issuer: 'HĐND xã' }
const lead: Assignment = { role: 'lead', kind: 'post', name: 'Trưởng phòng Kinh tế', unitId: null }
const joining: Assignment = { role: 'cooperating', kind: 'unit', name: 'Công an xã', unitId: null }

const line = (fields: Pick<PlanLine, 'id' | 'issuer' | 'label' | 'rule'>): PlanLine => ({
  document: null,
  unitOfMeasure: 'tỷ đồng',
  decimals: 3,
  stretch: false,
  implied: null,
  ...fields,
})
const demand = (value: string): Demand => ({
  measure: { kind: 'level' },
  governing: 'council',
  margin: { kind: 'percent', size: decimal(5) },
  withdrawn: false,
  lines: [
    line({ id: 'council', issuer: 'council', label: 'HĐND xã', rule: { kind: 'atLeast', bound: decimal(value), strict: false } }),
    line({ id: 'province', issuer: 'province', label: 'tỉnh giao', rule: { kind: 'equal', value: decimal('745') } }),
  ],
  path: [{ by: '2026-S1', value: decimal('600.5') }],
})

const digits = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 9 }))
  .map(([n, e]) => decimal(`${n}e-${e}`))
const simple: fc.Arbitrary<SimpleRule> = fc.oneof(
  fc.record({ kind: fc.constantFrom('atLeast' as const, 'atMost' as const), bound: digits, strict: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('equal' as const, 'keep' as const), value: digits }),
  fc.tuple(digits, digits).map(([a, b]) => ({ kind: 'range' as const, low: a.lt(b) ? a : b, high: a.lt(b) ? b : a })),
  fc.constant({ kind: 'done' as const }),
)
const rules: fc.Arbitrary<PlanLine['rule']> = fc.oneof(
  simple,
  fc.record({
    kind: fc.constant('allOf' as const),
    parts: fc.array(
      fc.record({
        name: fc.string(),
        indicator: fc.constant('thu-ngan-sach'),
        measure: fc.constantFrom({ kind: 'level' as const }, { kind: 'increment' as const, since: '2025' }),
        rule: simple,
        unitOfMeasure: fc.string(),
        decimals: fc.integer({ min: 0, max: 5 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
)

describe('a plan', () => {
  let database: TestDatabase
  let authority: number
  let fields: TargetFields
  let planId: number
  beforeAll(async () => {
    database = await testDatabase()
    const { unit, indicator, ...rest } = await founded(database.db)
    authority = rest.authority
    planId = await inAuthority(database.db, authority, (write) =>
      draftPlan(write, { kind: 'year', unitId: unit, period: '2026', parentId: null }, document),
    )
    fields = {
      planId,
      position: 1,
      name: 'Thu ngân sách',
      withheld: false,
      indicatorId: indicator,
      unitId: unit,
      period: '2026',
      partOf: null,
      headline: true,
      disclosure: 'public',
      work: 'Thu ngân sách',
      dueOn: '2026-12-31',
      responsibility: 'Trước HĐND xã',
      byAuthority: 'Nghị quyết HĐND xã',
      deliverable: 'Báo cáo thu',
    }
  })
  afterAll(() => database.end())

  const act = <T>(work: Parameters<typeof inAuthority<T>>[2]) => inAuthority(database.db, authority, work)
  const targets = (number = 1) => readAuthority(database.db, authority, (read) => targetsOf(read, planId, number))

  it.each<[string, Assignment[]]>([
    ['none', [joining]],
    ['two', [lead, { ...lead, name: 'Chủ tịch' }]],
    ['one that is nobody', [{ ...lead, name: '' }]],
  ])('takes no target with a lead missing or double: %s', async (_, assignments) => {
    await expect(act((write) => addTarget(write, 1, fields, demand('770'), assignments))).rejects.toThrow()
    expect(await targets()).toEqual([])
  })

  it('takes no target with one of its clears missing, unless it is withheld', async () => {
    await expect(act((write) => addTarget(write, 1, { ...fields, deliverable: null }, demand('770'), [lead]))).rejects.toThrow(
      'target_check',
    )
    await expect(act((write) => addTarget(write, 1, { ...fields, withheld: true }, demand('770'), [lead]))).rejects.toThrow('target_check')
  })

  it('gives each target its lines, its path and who answers for it', async () => {
    const id = await act((write) => addTarget(write, 1, fields, demand('770.123'), [lead, joining]))
    expect(await targets()).toEqual([{ id, ...fields, version: 1, demand: demand('770.123'), assignments: [lead, joining] }])
  })

  it('keeps every kind of rule as it was written', async () => {
    const [target] = await targets()
    const id = target?.id as number
    let version = 1
    await fc.assert(
      fc.asyncProperty(rules, async (rule) => {
        const asked = { ...demand('1'), lines: [line({ id: 'council', issuer: 'council', label: 'HĐND xã', rule })] }
        version = await act((write) => setDemand(write, id, version, 1, asked))
        expect((await targets())[0]?.demand).toEqual(asked)
      }),
      { numRuns: 40 },
    )
    await act((write) => setDemand(write, id, version, 1, demand('770.123')))
  })

  it('keeps exactly one lead when others are to answer, by program or by hand', async () => {
    const [target] = await targets()
    const [id, version] = [target?.id as number, target?.version as number]
    await act((write) => setAssignments(write, id, version, [{ ...lead, name: 'Chánh Văn phòng' }, joining]))
    await expect(act((write) => setAssignments(write, id, version + 1, [joining]))).rejects.toThrow('đúng một nơi chủ trì')
    await expect(act((write) => setAssignments(write, id, version, [lead]))).rejects.toBeInstanceOf(StaleEdit)
    await expect(act(({ tx }) => sql`delete from assignment where target_id = ${id} and role = 'lead'`.execute(tx))).rejects.toThrow(
      'đúng một nơi chủ trì',
    )
    await expect(
      act(({ tx }) => sql`update assignment set role = 'observer' where target_id = ${id} and role = 'lead'`.execute(tx)),
    ).rejects.toThrow('đúng một nơi chủ trì')
    expect((await targets())[0]).toMatchObject({ version: version + 1, assignments: [{ role: 'lead', name: 'Chánh Văn phòng' }, joining] })
  })

  it('says its breakthroughs and key tasks, each task with its clears', async () => {
    const blank = {
      documentNumber: null,
      documentDate: null,
      issuer: null,
      lead: null,
      cooperating: [],
      dueOn: null,
      responsibility: null,
      byAuthority: null,
      deliverable: null,
    }
    const items: PlanItemRow[] = [
      { ...blank, kind: 'breakthrough', position: 1, words: 'Chuyển đổi số' },
      {
        ...blank,
        kind: 'keyTask',
        position: 1,
        words: 'Xóa nhà tạm',
        lead: 'Phòng Kinh tế',
        cooperating: ['Công an xã'],
        dueOn: '2026-10-31',
      },
    ]
    expect(await act((write) => setPlanItems(write, { planId, number: 1 }, 1, items))).toBe(2)
    expect(await readAuthority(database.db, authority, (read) => planItemsOf(read, planId, 1))).toEqual(items)
    await expect(act((write) => setPlanItems(write, { planId, number: 1 }, 1, []))).rejects.toBeInstanceOf(StaleEdit)
    await expect(
      act((write) =>
        setPlanItems(write, { planId, number: 1 }, 2, [{ ...blank, kind: 'breakthrough', position: 1, words: 'x', lead: 'y' }]),
      ),
    ).rejects.toThrow('plan_item_check')
  })

  it('is adopted by a vote and stays as it was voted', async () => {
    const [target] = await targets()
    const id = target?.id as number
    await act((write) => setDemand(write, id, target?.version as number, 1, demand('780')))
    await act((write) => editDocument(write, { planId, number: 1 }, 2, { title: 'Kế hoạch phát triển kinh tế - xã hội năm 2026' }))
    const vote = {
      planId,
      planNumber: 1,
      body: 'HĐND xã, kỳ họp thứ 7',
      votedOn: '2025-12-24',
      entitled: 28,
      present: 27,
      inFavour: 26,
      against: 0,
      abstained: 1,
    }
    await act((write) => adoptPlan(write, 1, vote))
    expect((await readAuthority(database.db, authority, plansOf))[0]).toMatchObject({ state: 'adopted', version: 2 })
    expect(await readAuthority(database.db, authority, (read) => votesOf(read, planId))).toEqual([vote])
    await expect(act((write) => setDemand(write, id, (target?.version as number) + 1, 1, demand('1')))).rejects.toThrow(
      'Kế hoạch đã được thông qua thì giữ nguyên',
    )
    await expect(act((write) => editDocument(write, { planId, number: 1 }, 4, { title: 'khác' }))).rejects.toThrow(
      'Kế hoạch đã được thông qua thì giữ nguyên',
    )
    await expect(act((write) => addTarget(write, 1, { ...fields, position: 2 }, demand('1'), [lead]))).rejects.toThrow(
      'Kế hoạch đã được thông qua',
    )
    await expect(act((write) => adoptPlan(write, 2, vote))).rejects.toThrow('dự thảo mới nhất')
    expect(await targets()).toMatchObject([{ demand: { lines: [{ rule: { bound: decimal('780') } }, { issuer: 'province' }] } }])
  })

  it('is amended by a new version; the old one reads as it did', async () => {
    const before = await targets(1)
    const id = before[0]?.id as number
    expect(await act((write) => amendPlan(write, planId, 'Trung ương giao thêm', { ...document, documentNumber: '10/NQ-HĐND' }))).toBe(2)
    await expect(act((write) => amendPlan(write, planId, 'x', document))).rejects.toThrow('đang có một bản dự thảo')
    await act((write) =>
      setDemand(write, id, before[0]?.version as number, 2, { ...demand('700'), lines: demand('700').lines.slice(0, 1) }),
    )
    await act((write) =>
      adoptPlan(write, 2, {
        planId,
        planNumber: 2,
        body: 'HĐND xã, kỳ họp thứ 8',
        votedOn: '2026-07-10',
        entitled: 28,
        present: 27,
        inFavour: 27,
        against: 0,
        abstained: 0,
      }),
    )
    expect((await targets(1))[0]?.demand).toEqual(before[0]?.demand)
    expect((await targets(2))[0]?.demand.lines).toMatchObject([{ issuer: 'council', rule: { bound: decimal('700') } }])
    await act((write) => editTarget(write, id, (before[0]?.version as number) + 1, { disclosure: 'internal' }))
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
