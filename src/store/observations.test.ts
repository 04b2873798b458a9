import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { founded, inAuthority, type TestDatabase, testDatabase } from '../../test/support/database.ts'
import { type Content, day } from '../plan/index.ts'
import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import { entryAt, lastEntry } from './history.ts'
import { type NewObservation, observationsOf, recordObservations, versionsOf } from './observations.ts'
import { StaleEdit } from './problem.ts'
import { readAuthority } from './transaction.ts'

const number = (value: Decimal | number | string, decimals?: number): Content => ({
  kind: 'number',
  value: decimal(value.toString()),
  ...(decimals === undefined ? {} : { decimals }),
})
const ratio = (denominator: number): Content => ({
  kind: 'ratio',
  numerator: decimal(1),
  denominator: decimal(denominator),
  numeratorUnit: 'hộ',
  denominatorUnit: 'hộ',
})

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
      definition: null,
      content: { kind: 'words', words: 'xuất siêu' },
      unitOfMeasure: 'tỷ đồng',
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
      { period: '2024-M01', content: number('1401.351', 3), unitOfMeasure: 'triệu đồng' },
      { period: '2024-M02', content: number('123456789012345678901234567890.000000000123456789') },
      { period: '2024-M03', content: number('-0.1') },
      { period: '2024-M04', content: { kind: 'range', low: decimal('61'), high: decimal('62'), decimals: 0 } },
      {
        period: '2024-M05',
        content: { kind: 'ratio', numerator: decimal('10'), denominator: decimal('21'), numeratorUnit: 'xã', denominatorUnit: 'xã' },
      },
      { period: '2024-M06', content: { kind: 'words', words: 'xuất siêu' } },
      { period: '2024-M07', content: { kind: 'done', done: true } },
      { period: '2024-M08', content: { kind: 'returned', why: 'sai đơn vị tính' } },
      { period: '2024-M09', content: { kind: 'notApplicable', why: '' } },
      { period: '2024-M10', content: number('7'), definition: day('2027-01-01') },
    ]
    const entry = await record(kinds)
    const { seen: _, ...plain } = blank
    expect(await read({ periods: kinds.map(({ period }) => period as string) })).toEqual(
      kinds.map((kind) => ({ ...plain, ...kind, version: 1, entry, recordedAt: expect.any(String) })),
    )
  })

  it('are exact for any decimal', async () => {
    let month = 0
    await fc.assert(
      fc.asyncProperty(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.integer({ min: 0, max: 20 }), async (digits, places) => {
        const value = decimal(`${digits}e-${places}`)
        const period = `${1900 + Math.floor(++month / 12)}-M${String((month % 12) + 1).padStart(2, '0')}`
        await record([{ period, content: number(value) }])
        expect((await read({ periods: [period] }))[0]?.content).toEqual(number(value))
      }),
      { numRuns: 30 },
    )
  })

  it('are corrected by new versions with a reason; what was read before reads the same', async () => {
    await record([{ content: number(decimal(10)) }])
    const moment = await readAuthority(database.db, authority, lastEntry)
    const first = await read({ asOf: moment })
    await expect(record([{ content: number(decimal(11)), seen: 1 }])).rejects.toThrow('phải nêu lý do')
    await record([{ content: number(decimal(11)), seen: 1, reason: 'cộng thiếu bản Lúm' }])
    await record([{ content: number(decimal(12)), seen: 2, grade: 'final' }])
    expect(await read({ asOf: moment })).toEqual(first)
    expect((await read({ periods: ['2024'] }))[0]).toMatchObject({ version: 3, content: number(decimal(12)), reason: 'estimate → final' })
    const versions = await readAuthority(database.db, authority, (tx) => versionsOf(tx, blank))
    expect(versions.map(({ content }) => content)).toEqual([number(10), number(11), number(12)])
  })

  it('name both values when two people correct one figure', async () => {
    await record([{ period: '2023', content: number(decimal(1)) }])
    const both = await Promise.allSettled(
      [2, 3].map((value) => record([{ period: '2023', content: number(decimal(value)), seen: 1, reason: 'rà soát lại' }])),
    )
    const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(lost.reason).toBeInstanceOf(StaleEdit)
    const kept = (await read({ periods: ['2023'] }))[0]?.content
    expect(lost.reason.theirs.content).toEqual(kept)
    expect(lost.reason.mine.content).not.toEqual(kept)
    await expect(record([{ period: '2023', content: number(decimal(4)) }])).rejects.toBeInstanceOf(StaleEdit)
  })

  it('are recorded once for one request, however often it is sent', async () => {
    const request = '5f0a8f0e-6f0b-4a57-9b8e-1f2d3c4b5a69'
    const entries = await Promise.all([1, 2, 3].map(() => record([{ period: '2022', content: number(decimal(5)) }], request)))
    expect(new Set(entries).size).toBe(1)
    expect(await readAuthority(database.db, authority, (tx) => versionsOf(tx, { ...blank, period: '2022' }))).toHaveLength(1)
  })

  it('are all recorded or none', async () => {
    const before = await readAuthority(database.db, authority, lastEntry)
    await expect(
      record([
        { period: '2021', content: number(decimal(1)) },
        { period: '2020', indicatorId: 999_999, content: number(decimal(1)) },
      ]),
    ).rejects.toThrow('foreign key')
    expect(await readAuthority(database.db, authority, lastEntry)).toBe(before)
    expect(await read({ periods: ['2021'] })).toEqual([])
  })

  it('are recorded by the thousand', async () => {
    const periods = Array.from({ length: 5_000 }, (_, index) => `${2000 + Math.floor(index / 600)}-01-01/P${1 + (index % 600)}M`)
    const entry = await record(periods.map((period, index) => ({ period, content: number(decimal(index)) })))
    expect((await read()).filter((one) => one.entry === entry)).toHaveLength(5_000)
  })

  it.each([
    ['a period that is none', { period: '2024-M13' }],
    ['a denominator of zero', { content: ratio(0) }],
    ['a range from above', { content: { kind: 'range' as const, low: decimal(2), high: decimal(1) } }],
  ])('are refused by the database: %s', async (_, fields) => {
    await expect(record([{ period: '2019', ...fields }])).rejects.toThrow(/constraint/)
  })

  it('refuse what is no number and a version without the one before', async () => {
    const insert = (value: string, version: number) =>
      inAuthority(database.db, authority, ({ tx }) =>
        sql`insert into observation (authority_id, indicator_id, unit_id, period, version, entry, grade, value, unit_of_measure, source, reason)
          values (${authority}, ${blank.indicatorId}, ${blank.unitId}, '2018', ${version}, 1, 'final', ${value}, 'x', 'x', 'x')`.execute(
          tx,
        ),
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
