import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { founded, inAuthority, type TestDatabase, testDatabase } from '../../test/support/database.ts'
import { decimal } from '../vietnamese/decimal.ts'
import { entryAt, lastEntry } from './history.ts'
import { type NewObservation, observationsOf, recordObservations, versionsOf } from './observations.ts'
import { StaleEdit } from './problem.ts'
import { readAuthority } from './transaction.ts'

describe('observations', () => {
  let database: TestDatabase
  let authority: number
  let blank: NewObservation
  beforeAll(async () => {
    database = await testDatabase()
    const { unit, indicator, ...rest } = await founded(database.db)
    authority = rest.authority
    blank = {
      indicatorId: indicator,
      unitId: unit,
      period: '2024',
      grade: 'estimate',
      value: null,
      upper: null,
      numerator: null,
      denominator: null,
      words: null,
      done: null,
      absence: null,
      source: 'Báo cáo 120/BC-UBND',
      reason: null,
      seen: 0,
    }
  })
  afterAll(() => database.end())

  const record = (fields: Partial<NewObservation>[], requestId?: string) =>
    inAuthority(database.db, authority, (write) =>
      recordObservations(
        write,
        fields.map((one) => ({ ...blank, ...one })),
        requestId,
      ),
    )
  const read = (filter: Parameters<typeof observationsOf>[1] = {}) =>
    readAuthority(database.db, authority, (tx) => observationsOf(tx, filter))

  it('come back with every digit, and every kind of figure', async () => {
    const kinds: Partial<NewObservation>[] = [
      { period: '2024-M01', value: decimal('1401.351') },
      { period: '2024-M02', value: decimal('123456789012345678901234567890.000000000123456789') },
      { period: '2024-M03', value: decimal('-0.1') },
      { period: '2024-M04', value: decimal('61'), upper: decimal('62') },
      { period: '2024-M05', numerator: decimal('10'), denominator: decimal('21') },
      { period: '2024-M06', words: 'xuất siêu' },
      { period: '2024-M07', done: true },
      { period: '2024-M08', absence: 'returned', words: 'sai đơn vị tính' },
    ]
    const entry = await record(kinds)
    const { seen: _, ...plain } = blank
    expect(await read({ periods: kinds.map(({ period }) => period as string) })).toEqual(
      kinds.map((kind) => ({ ...plain, ...kind, version: 1, entry })),
    )
  })

  it('are exact for any decimal', async () => {
    let month = 0
    await fc.assert(
      fc.asyncProperty(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.integer({ min: 0, max: 20 }), async (digits, places) => {
        const value = decimal(`${digits}e-${places}`)
        const period = `${1900 + Math.floor(++month / 12)}-M${String((month % 12) + 1).padStart(2, '0')}`
        await record([{ period, value }])
        expect((await read({ periods: [period] }))[0]?.value?.eq(value)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('are corrected by new versions with a reason; what was read before reads the same', async () => {
    await record([{ value: decimal(10) }])
    const moment = await readAuthority(database.db, authority, lastEntry)
    const first = await read({ asOf: moment })
    await expect(record([{ value: decimal(11), seen: 1 }])).rejects.toThrow('phải nêu lý do')
    await record([{ value: decimal(11), seen: 1, reason: 'cộng thiếu bản Lúm' }])
    await record([{ value: decimal(12), seen: 2, grade: 'final' }])
    expect(await read({ asOf: moment })).toEqual(first)
    expect((await read({ periods: ['2024'] }))[0]).toMatchObject({ version: 3, value: decimal(12), reason: 'estimate → final' })
    const versions = await readAuthority(database.db, authority, (tx) => versionsOf(tx, blank))
    expect(versions.map(({ value }) => value?.toFixed())).toEqual(['10', '11', '12'])
  })

  it('name both values when two people correct one figure', async () => {
    await record([{ period: '2023', value: decimal(1) }])
    const both = await Promise.allSettled(
      [2, 3].map((value) => record([{ period: '2023', value: decimal(value), seen: 1, reason: 'rà soát lại' }])),
    )
    const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(lost.reason).toBeInstanceOf(StaleEdit)
    const kept = (await read({ periods: ['2023'] }))[0]?.value?.toFixed()
    expect(lost.reason.theirs.value.toFixed()).toBe(kept)
    expect(lost.reason.mine.value.toFixed()).not.toBe(kept)
    await expect(record([{ period: '2023', value: decimal(4) }])).rejects.toBeInstanceOf(StaleEdit)
  })

  it('are recorded once for one request, however often it is sent', async () => {
    const request = '5f0a8f0e-6f0b-4a57-9b8e-1f2d3c4b5a69'
    const entries = await Promise.all([1, 2, 3].map(() => record([{ period: '2022', value: decimal(5) }], request)))
    expect(new Set(entries).size).toBe(1)
    expect(await readAuthority(database.db, authority, (tx) => versionsOf(tx, { ...blank, period: '2022' }))).toHaveLength(1)
  })

  it('are all recorded or none', async () => {
    const before = await readAuthority(database.db, authority, lastEntry)
    await expect(
      record([
        { period: '2021', value: decimal(1) },
        { period: '2020', indicatorId: 999_999, value: decimal(1) },
      ]),
    ).rejects.toThrow('foreign key')
    expect(await readAuthority(database.db, authority, lastEntry)).toBe(before)
    expect(await read({ periods: ['2021'] })).toEqual([])
  })

  it('are recorded by the thousand', async () => {
    const periods = Array.from({ length: 5_000 }, (_, index) => `${2000 + Math.floor(index / 600)}-01-01/P${1 + (index % 600)}M`)
    const entry = await record(periods.map((period, index) => ({ period, value: decimal(index) })))
    expect((await read()).filter((one) => one.entry === entry)).toHaveLength(5_000)
  })

  it.each([
    ['an empty figure', {}],
    ['a period that is none', { period: '2024-M13', value: decimal(1) }],
    ['a numerator alone', { numerator: decimal(1) }],
    ['a value and its absence', { value: decimal(1), absence: 'notSent' as const }],
    ['a range from above', { value: decimal(2), upper: decimal(1) }],
  ])('are refused by the database: %s', async (_, fields) => {
    await expect(record([{ period: '2019', ...fields }])).rejects.toThrow(/constraint/)
  })

  it('refuse what is no number and a version without the one before', async () => {
    const insert = (value: string, version: number) =>
      inAuthority(database.db, authority, ({ tx }) =>
        sql`insert into observation (authority_id, indicator_id, unit_id, period, version, entry, grade, value, source, reason)
          values (${authority}, ${blank.indicatorId}, ${blank.unitId}, '2018', ${version}, 1, 'final', ${value}, 'x', 'x')`.execute(tx),
      )
    await expect(insert('NaN', 1)).rejects.toThrow('finite')
    await expect(insert('Infinity', 1)).rejects.toThrow('finite')
    await expect(insert('1', 2)).rejects.toThrow('without the one before')
  })

  it('are as of a moment what was recorded until then', async () => {
    const { rows } = await database.admin.query(
      `select to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as moment, sequence from namro.history order by sequence`,
    )
    for (const { moment, sequence } of rows.slice(0, 5)) {
      expect(await readAuthority(database.db, authority, (tx) => entryAt(tx, moment))).toBe(Number(sequence))
    }
    expect(await readAuthority(database.db, authority, (tx) => entryAt(tx, '2000-01-01T00:00:00.000000Z'))).toBe(0)
  })
})
